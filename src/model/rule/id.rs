//! The names of the rules. What they say is data, outside the model.

/// Declares the rules with the code each has in a rule file and a scenario file.
macro_rules! rules {
    ($($(#[$meta:meta])* $name:ident = $code:literal,)*) => {
        /// A rule of the law: one value that changes over time.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RuleId {
            $($(#[$meta])* $name,)*
        }

        impl RuleId {
            /// Every rule, in the order of the page that lists them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code of the rule; it never changes once a scenario file may hold it.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }
        }
    };
}

rules! {
    /// The age at which men retire under normal conditions, by the year they reach it.
    RetirementAgeMen = "retirement.men",
    /// The age at which women retire under normal conditions, by the year they reach it.
    RetirementAgeWomen = "retirement.women",
    /// How much earlier the conditions that lower the age allow.
    RetirementLower = "retirement.lower",
    /// Mức lương cơ sở.
    BaseSalary = "salary.base",
    /// Coefficient of a post that is not filled.
    SavingCoefficient = "saving.coefficient",
    /// Factor for the employer's contributions.
    SavingContribution = "saving.contribution",
    /// Odd months up to this many count half a year, more a whole one.
    HalfYearMonths = "rounding.half_year",
    /// Months over which the average salary is taken.
    AverageMonths = "salary.average_months",
    /// How the allowance for early retirement is worked out.
    EarlyFormula = "early.formula",
    /// Months of salary per year early.
    EarlyPerYear = "early.per_year",
    /// Years of insurance the first part is for.
    EarlyFirstYears = "early.first_years",
    /// Months of salary for those years.
    EarlyFirstMonths = "early.first_months",
    /// Months of salary per further year.
    EarlyFurther = "early.further",
    /// Fewer years of insurance the first part may be for.
    EarlyShortYears = "early.short_years",
    /// Months of salary for those.
    EarlyShortMonths = "early.short_months",
    /// The least gap for all parts.
    EarlyGapLeast = "early.gap_least",
    /// The largest gap.
    EarlyGapMost = "early.gap_most",
    /// The least time of insurance.
    EarlyInsurance = "early.insurance",
    /// The least time of insurance for women among the officials of communes.
    CommuneWomenInsurance = "early.commune_women.insurance",
    /// Months of salary they get for all their years.
    CommuneWomenMonths = "early.commune_women.months",
    /// Months of salary per month left of the roadmap of a reorganisation of communes or districts.
    RoadmapPerMonth = "early.roadmap",
    /// How the allowance for leaving at once is worked out.
    SeveranceFormula = "severance.formula",
    /// Months of salary for the search of work.
    SeveranceSearch = "severance.search",
    /// Months of salary per year of insurance.
    SeverancePerYear = "severance.per_year",
    /// How the allowance for going to an organisation off the budget is worked out.
    TransferFormula = "transfer.formula",
    /// Months of salary for the search of work.
    TransferSearch = "transfer.search",
    /// Months of salary per year of insurance.
    TransferPerYear = "transfer.per_year",
    /// Months of training that are paid at most.
    TrainingMonths = "training.months",
    /// Months of salary the cost of training is paid up to.
    TrainingCost = "training.cost",
    /// Months of salary for the search of work after training.
    TrainingSearch = "training.search",
    /// Months of salary per year of insurance after training.
    TrainingPerYear = "training.per_year",
    /// How early retirement because of a reorganisation is paid.
    ReorganisedFormula = "reorganised.formula",
    /// Months after the decision within which the full lump sum is paid.
    ReorganisedPrompt = "reorganised.prompt",
    /// Day from which those count who are streamlined without being reorganised themselves.
    ReorganisedOthersFrom = "reorganised.others_from",
    /// Months of salary per month early, within that time.
    ReorganisedLump = "reorganised.lump",
    /// The same after that time.
    ReorganisedLumpLate = "reorganised.lump_late",
    /// Months of salary per year early.
    ReorganisedPerYear = "reorganised.per_year",
    /// The least gap for all parts.
    ReorganisedGapLeast = "reorganised.gap_least",
    /// The largest gap for these.
    ReorganisedGapMost = "reorganised.gap_most",
    /// The largest gap of all.
    ReorganisedGapFar = "reorganised.gap_far",
    /// Months of salary per month, within the time, where the gap is larger.
    ReorganisedFarLump = "reorganised.far_lump",
    /// The same after the time.
    ReorganisedFarLumpLate = "reorganised.far_lump_late",
    /// Months the lump sum is paid for there.
    ReorganisedFarMonths = "reorganised.far_months",
    /// Months of salary per year early there.
    ReorganisedFarPerYear = "reorganised.far_per_year",
    /// Years of insurance the first part is for.
    ReorganisedFirstYears = "reorganised.first_years",
    /// Months of salary for those years.
    ReorganisedFirstMonths = "reorganised.first_months",
    /// Months of salary per further year.
    ReorganisedFurther = "reorganised.further",
    /// Fewer years of insurance the first part may be for.
    ReorganisedShortYears = "reorganised.short_years",
    /// Months of salary for those.
    ReorganisedShortMonths = "reorganised.short_months",
    /// How leaving at once because of a reorganisation is paid.
    ReorganisedSeveranceFormula = "reorganised.severance.formula",
    /// Months of salary per month, within the time.
    ReorganisedSeveranceMonthly = "reorganised.severance.monthly",
    /// The same after the time.
    ReorganisedSeveranceMonthlyLate = "reorganised.severance.monthly_late",
    /// Months that are paid at most.
    ReorganisedSeveranceMonths = "reorganised.severance.months",
    /// Months of salary per year of insurance.
    ReorganisedSeverancePerYear = "reorganised.severance.per_year",
    /// Months of salary for the search of work, for officials.
    ReorganisedSeveranceSearch = "reorganised.severance.search",
    /// Months to the age of retirement that must be left.
    ReorganisedSeveranceGapLeast = "reorganised.severance.gap_least",
    /// How cadres not old enough to stand again are paid.
    CadreFormula = "cadre.formula",
    /// Months of salary per year early.
    CadrePerYear = "cadre.per_year",
    /// Years of insurance the first part is for.
    CadreFirstYears = "cadre.first_years",
    /// Months of salary for those years.
    CadreFirstMonths = "cadre.first_months",
    /// Months of salary per further year.
    CadreFurther = "cadre.further",
    /// Fewer years of insurance the first part may be for.
    CadreShortYears = "cadre.short_years",
    /// Months of salary for those.
    CadreShortMonths = "cadre.short_months",
    /// The largest gap.
    CadreGapMost = "cadre.gap_most",
    /// How non-specialised staff of communes are paid.
    CommuneStaffFormula = "commune_staff.formula",
    /// Months of the allowance per month.
    CommuneStaffMonthly = "commune_staff.monthly",
    /// Months that are paid at most.
    CommuneStaffMonths = "commune_staff.months",
    /// Service from which months left to the age of retirement count instead of months of service.
    CommuneStaffLong = "commune_staff.long_service",
    /// Months of the allowance per year of service.
    CommuneStaffPerYear = "commune_staff.per_year",
    /// Months of the allowance for the search of work.
    CommuneStaffSearch = "commune_staff.search",
    /// Months of the allowance for those who have the age already.
    CommuneStaffRetired = "commune_staff.retired",
    /// The least age at which a cell considers an admission.
    AdmissionLeastAge = "admission.least_age",
    /// The highest age at which it does.
    AdmissionMostAge = "admission.most_age",
    /// Months a class certificate holds.
    CertificateMonths = "admission.certificate",
    /// Official members a cell needs.
    CellMembers = "admission.cell_members",
    /// Months of probation.
    ProbationMonths = "admission.probation",
    /// Working days to decide on an admission.
    AdmissionDecision = "admission.decision",
    /// The same for an authorised committee.
    AuthorisedDecision = "admission.decision_authorised",
    /// Working days to the ceremony.
    AdmissionCeremony = "admission.ceremony",
    /// Working days until the cell considers the recognition.
    RecognitionConsidered = "admission.consideration",
    /// Working days until it is decided.
    RecognitionDecided = "admission.recognition",
    /// The secretary of a cell is an official member.
    SecretaryOfficial = "cell.secretary",
    /// Khu phố in which one person can hold posts.
    PostsOfOnePerson = "posts.quarters",
    /// Days from the decision to hold an election to the meeting.
    ElectionDecision = "election.decision",
    /// Days from sending the minutes on the candidates to the meeting.
    ElectionCandidates = "election.candidates",
    /// Days from setting up the committee to the meeting.
    ElectionCommittee = "election.committee",
    /// Days from the notice to the meeting.
    ElectionNotice = "election.notice",
    /// Working days from the meeting to sending the result.
    ElectionResult = "election.result",
    /// Working days from the result to its recognition.
    ElectionRecognition = "election.recognition",
}
