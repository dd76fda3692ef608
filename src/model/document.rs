//! The names of what the source document says: its figures, and the places where it does not agree with itself.
//!
//! The figures themselves, with their quotations, are data of `baseline`; what they are called is words of `text`.

/// Declares an enum of names together with the list of all of them, so that none can be forgotten in a table.
macro_rules! names {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// All of them, in the order they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name in the code, by which the page and the tests know it.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => stringify!($variant),)*
                }
            }
        }
    };
}

names! {
    /// Names a figure of the document, or one the tool has to suppose because the document is silent.
    FigureId {
        /// 149 posts by 2025.
        ReductionTarget,
        /// 12,7 % of 2021.
        ReductionShare,
        /// The establishment of 2021 those two imply.
        Base,
        /// Every base that prints as 12,7 %.
        BaseRange,
        /// The end of 2025, as the last day that counts.
        ReductionDeadline,
        /// 149 spread evenly over four years.
        RequiredPath,
        /// Party, Front and mass organisations 2015-2021.
        PartyFrontMassRecord,
        /// State administration 2015-2021.
        StateAdministrationRecord,
        /// Public service units 2015-2021.
        PublicServiceRecord,
        /// Of these, by early retirement and severance.
        PublicServiceByDecree,
        /// Of these, posts withdrawn.
        PublicServiceWithdrawn,
        /// Wards 2015-2021.
        WardsRecord,
        /// Units of the city's committee.
        CityUnits,
        /// By how many they fell.
        CityUnitsReduced,
        /// Schools.
        Schools,
        /// Schools by level: lower secondary, primary and lower secondary, primary, kindergarten.
        SchoolsByLevel,
        /// By how many the schools fell.
        SchoolsReduced,
        /// Two primary schools into one.
        PrimaryMerged,
        /// Six primary and lower secondary schools into three.
        PrimaryAndSecondaryMerged,
        /// The kindergarten received from the province.
        SchoolReceived,
        /// The market board's posts.
        MarketBoardPosts,
        /// The project board's posts on the budget.
        ProjectBoardPosts,
        /// Officials with a university degree.
        UniversityDegree,
        /// Officials who meet the standards.
        StandardsMet,
        /// Khu phố left.
        Quarters,
        /// Khu phố rearranged, before and after.
        QuartersMerged,
        /// By how many the khu phố fell.
        QuartersReduced,
        /// Wards whose secretary chairs the People's Committee.
        SecretaryChairsCommittee,
        /// Wards whose secretary chairs the People's Council.
        SecretaryChairsCouncil,
        /// Khu phố with posts held concurrently.
        ConcurrentPosts,
        /// Secretary of the cell and trưởng ban công tác Mặt trận.
        SecretaryAndFront,
        /// Secretary of the cell and khu phố trưởng.
        SecretaryAndHead,
        /// Ward officials with a post of a khu phố.
        WardOfficialConcurrent,
        /// Ward part-timers as trưởng ban công tác Mặt trận, besides.
        WardOfficialAsFront,
        /// Khu phố trưởng who are members.
        HeadsMembers,
        /// Trưởng ban công tác Mặt trận who are members.
        FrontsMembers,
        /// Wards that have reached the goal.
        WardsComplete,
        /// Wards that have not.
        WardsIncomplete,
        /// Wards given until 2025.
        WardsExtended,
        /// The end of 2022, for the wards not extended.
        WardDeadline,
        /// Officials rotated back to the city.
        RotatedBack,
        /// Ward leaders moved to the city.
        MovedUp,
        /// City leaders rotated to the wards.
        RotatedDown,
        /// Ward leaders moved to another ward.
        MovedAcross,
        /// Wards with rotated officials.
        WardsWithRotated,
        /// Rotated officials in Phường 1.
        RotatedInWardOne,
        /// Mass associations of the city.
        CityAssociations,
        /// Mass associations of the wards.
        WardAssociations,
        /// When the Conclusion was made.
        ConclusionDate,
        /// When the plans it reviews were made.
        PlansDate,
        /// When the resolutions behind them were made.
        ResolutionsDate,
        /// When the province decided the cut.
        ProvinceDecisionDate,
        /// Posts of each unit in 2021.
        UnitEstablishments,
        /// Khu phố of each ward.
        QuartersPerWard,
        /// Which posts no member holds.
        OpenPostsPlaced,
        /// How likely a post planned by each instrument goes.
        InstrumentLikelihoods,
        /// How long the stages of a route take and how likely they are passed.
        RouteStages,
        /// How often holders change.
        HolderTurnover,
        /// Whether probationary members count.
        ProbationaryCounts,
        /// The three circumstances.
        SharedCircumstances,
        /// The thresholds of the verdicts.
        VerdictThresholds,
    }
}

names! {
    /// Names a place where the document does not agree with itself, or leaves out what a plan needs.
    InconsistencyId {
        /// 39 and 25 are 64, not 75.
        WaysDoNotSum,
        /// Phường 2 is complete and yet extended.
        CompleteYetExtended,
        /// Đông Lương is not complete and yet not extended.
        IncompleteNotExtended,
        /// 67,56 % is cut off, 67,57 % is rounded.
        TruncatedShare,
        /// The base of 2021 is not printed.
        BaseMissing,
        /// No targets year by year.
        NoYearlyTargets,
        /// Nothing says whether what was missing in 2021 is carried over.
        ShortfallNotCarried,
        /// Only public service units have a target for 2025.
        OtherBlocksWithoutTarget,
        /// Posts are not split by unit, khu phố not by ward.
        SplitMissing,
        /// Seven units, five names.
        UnitsUnnamed,
        /// Three units fewer, two reductions shown.
        UnitReductionNotShown,
        /// A school was received and does not show in the count.
        ReceivedSchoolNotCounted,
        /// Nothing says whether probationary members count.
        ProbationaryUnsaid,
        /// 56/62 stands for two different things.
        SameShareTwice,
        /// Some shares are rounded, one is cut off.
        MixedRounding,
        /// Nine rotated and ten in place.
        RotationDoesNotReconcile,
        /// Two wards have neither model of the secretary.
        WardsWithoutModel,
        /// Five years that are four and two months.
        PeriodMismatch,
        /// Plans 64 and 65 for resolutions 18 and 19, in crossed order.
        PlansCrossed,
        /// Point b is missing.
        PointMissing,
        /// A resolution cited in an unusual form.
        CitationForm,
        /// Number and day are blank.
        DraftBlanks,
    }
}
