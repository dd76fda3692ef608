//! The names of the rules. What they say is data, outside the model.

use super::book::RuleUnit;

/// Declares the rules with the code each has in a rule file and a scenario file, and what its numbers count.
macro_rules! rules {
    ($($(#[$meta:meta])* $name:ident = $code:literal in $unit:ident,)*) => {
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

            /// What its numbers count.
            pub const fn unit(self) -> RuleUnit {
                match self {
                    $(Self::$name => RuleUnit::$unit,)*
                }
            }
        }
    };
}

rules! {
    /// The age at which men retire under normal conditions, by the year they reach it.
    RetirementAgeMen = "retirement.men" in Age,
    /// The age at which women retire under normal conditions, by the year they reach it.
    RetirementAgeWomen = "retirement.women" in Age,
    /// How much earlier the conditions that lower the age allow.
    RetirementLower = "retirement.lower" in Months,
    /// Mức lương cơ sở.
    BaseSalary = "salary.base" in Dong,
    /// Coefficient of a post that is not filled.
    SavingCoefficient = "saving.coefficient" in Thousandths,
    /// Factor for the employer's contributions.
    SavingContribution = "saving.contribution" in Thousandths,
    /// Odd months up to this many count half a year, more a whole one.
    HalfYearMonths = "rounding.half_year" in Months,
    /// Months over which the average salary is taken.
    AverageMonths = "salary.average_months" in Months,
    /// How the allowance for early retirement is worked out.
    EarlyFormula = "early.formula" in Formula,
    /// Months of salary per year early.
    EarlyPerYear = "early.per_year" in Thousandths,
    /// Years of insurance the first part is for.
    EarlyFirstYears = "early.first_years" in Years,
    /// Months of salary for those years.
    EarlyFirstMonths = "early.first_months" in Thousandths,
    /// Months of salary per further year.
    EarlyFurther = "early.further" in Thousandths,
    /// Fewer years of insurance the first part may be for.
    EarlyShortYears = "early.short_years" in Years,
    /// Months of salary for those.
    EarlyShortMonths = "early.short_months" in Thousandths,
    /// The least gap for all parts.
    EarlyGapLeast = "early.gap_least" in Months,
    /// The largest gap.
    EarlyGapMost = "early.gap_most" in Months,
    /// The least time of insurance.
    EarlyInsurance = "early.insurance" in Months,
    /// The least time of insurance for women among the officials of communes.
    CommuneWomenInsurance = "early.commune_women.insurance" in Months,
    /// Months of salary they get for all their years.
    CommuneWomenMonths = "early.commune_women.months" in Thousandths,
    /// Months of salary per month left of the roadmap of a reorganisation of communes or districts.
    RoadmapPerMonth = "early.roadmap" in Thousandths,
    /// How the allowance for leaving at once is worked out.
    SeveranceFormula = "severance.formula" in Formula,
    /// Months of salary for the search of work.
    SeveranceSearch = "severance.search" in Thousandths,
    /// Months of salary per year of insurance.
    SeverancePerYear = "severance.per_year" in Thousandths,
    /// How the allowance for going to an organisation off the budget is worked out.
    TransferFormula = "transfer.formula" in Formula,
    /// Months of salary for the search of work.
    TransferSearch = "transfer.search" in Thousandths,
    /// Months of salary per year of insurance.
    TransferPerYear = "transfer.per_year" in Thousandths,
    /// How near to the age of retirement those who may retire early cannot leave at once.
    SeveranceBarGap = "severance.bar_gap" in Months,
    /// How near to it nobody can.
    SeveranceBarNear = "severance.bar_near" in Months,
    /// How near to the age of retirement those insured long enough cannot go off the budget.
    TransferBarGap = "transfer.bar_gap" in Months,
    /// The age below which someone may be trained for another trade.
    TrainingAge = "training.age" in Age,
    /// Months of training that are paid at most.
    TrainingMonths = "training.months" in Months,
    /// Months of salary the cost of training is paid up to.
    TrainingCost = "training.cost" in Thousandths,
    /// Months of salary for the search of work after training.
    TrainingSearch = "training.search" in Thousandths,
    /// Months of salary per year of insurance after training.
    TrainingPerYear = "training.per_year" in Thousandths,
    /// How early retirement because of a reorganisation is paid.
    ReorganisedFormula = "reorganised.formula" in Formula,
    /// Months after the decision within which the full lump sum is paid.
    ReorganisedPrompt = "reorganised.prompt" in Months,
    /// Day from which those count who are streamlined without being reorganised themselves.
    ReorganisedOthersFrom = "reorganised.others_from" in Month,
    /// Months of salary per month early, within that time.
    ReorganisedLump = "reorganised.lump" in Thousandths,
    /// The same after that time.
    ReorganisedLumpLate = "reorganised.lump_late" in Thousandths,
    /// Months of salary per year early.
    ReorganisedPerYear = "reorganised.per_year" in Thousandths,
    /// The least gap for all parts.
    ReorganisedGapLeast = "reorganised.gap_least" in Months,
    /// The largest gap for these.
    ReorganisedGapMost = "reorganised.gap_most" in Months,
    /// The largest gap of all.
    ReorganisedGapFar = "reorganised.gap_far" in Months,
    /// Months of salary per month, within the time, where the gap is larger.
    ReorganisedFarLump = "reorganised.far_lump" in Thousandths,
    /// The same after the time.
    ReorganisedFarLumpLate = "reorganised.far_lump_late" in Thousandths,
    /// Months the lump sum is paid for there.
    ReorganisedFarMonths = "reorganised.far_months" in Months,
    /// Months of salary per year early there.
    ReorganisedFarPerYear = "reorganised.far_per_year" in Thousandths,
    /// Years of insurance the first part is for.
    ReorganisedFirstYears = "reorganised.first_years" in Years,
    /// Months of salary for those years.
    ReorganisedFirstMonths = "reorganised.first_months" in Thousandths,
    /// Months of salary per further year.
    ReorganisedFurther = "reorganised.further" in Thousandths,
    /// Fewer years of insurance the first part may be for.
    ReorganisedShortYears = "reorganised.short_years" in Years,
    /// Months of salary for those.
    ReorganisedShortMonths = "reorganised.short_months" in Thousandths,
    /// How leaving at once because of a reorganisation is paid.
    ReorganisedSeveranceFormula = "reorganised.severance.formula" in Formula,
    /// Months of salary per month, within the time.
    ReorganisedSeveranceMonthly = "reorganised.severance.monthly" in Thousandths,
    /// The same after the time.
    ReorganisedSeveranceMonthlyLate = "reorganised.severance.monthly_late" in Thousandths,
    /// Months that are paid at most.
    ReorganisedSeveranceMonths = "reorganised.severance.months" in Months,
    /// Months of salary per year of insurance.
    ReorganisedSeverancePerYear = "reorganised.severance.per_year" in Thousandths,
    /// Months of salary for the search of work, for officials.
    ReorganisedSeveranceSearch = "reorganised.severance.search" in Thousandths,
    /// Months to the age of retirement that must be left.
    ReorganisedSeveranceGapLeast = "reorganised.severance.gap_least" in Months,
    /// How cadres not old enough to stand again are paid.
    CadreFormula = "cadre.formula" in Formula,
    /// Months of salary per year early.
    CadrePerYear = "cadre.per_year" in Thousandths,
    /// Years of insurance the first part is for.
    CadreFirstYears = "cadre.first_years" in Years,
    /// Months of salary for those years.
    CadreFirstMonths = "cadre.first_months" in Thousandths,
    /// Months of salary per further year.
    CadreFurther = "cadre.further" in Thousandths,
    /// Fewer years of insurance the first part may be for.
    CadreShortYears = "cadre.short_years" in Years,
    /// Months of salary for those.
    CadreShortMonths = "cadre.short_months" in Thousandths,
    /// The largest gap.
    CadreGapMost = "cadre.gap_most" in Months,
    /// Months on the first step of a position's pay after which the second is given.
    CadrePositionStep = "cadre.position_step" in Months,
    /// Months before the next step of pay from which on it is given at once.
    CadreEarlyStep = "cadre.early_step" in Months,
    /// Time to the age of retirement below which cadres may wait for it on full pay.
    CadreWaiting = "cadre.waiting" in Months,
    /// How non-specialised staff of communes are paid.
    CommuneStaffFormula = "commune_staff.formula" in Formula,
    /// Months of the allowance per month.
    CommuneStaffMonthly = "commune_staff.monthly" in Thousandths,
    /// Months that are paid at most.
    CommuneStaffMonths = "commune_staff.months" in Months,
    /// Service from which months left to the age of retirement count instead of months of service.
    CommuneStaffLong = "commune_staff.long_service" in Months,
    /// Months of the allowance per year of service.
    CommuneStaffPerYear = "commune_staff.per_year" in Thousandths,
    /// Months of the allowance for the search of work.
    CommuneStaffSearch = "commune_staff.search" in Thousandths,
    /// Months of the allowance for those who have the age already.
    CommuneStaffRetired = "commune_staff.retired" in Thousandths,
    /// Years of insurance after which the pension of men grows no more.
    PensionFullMen = "pension.full_men" in Years,
    /// The same for women.
    PensionFullWomen = "pension.full_women" in Years,
    /// Months of average salary for each year beyond them, once at retirement.
    PensionBeyond = "pension.beyond" in Thousandths,
    /// Years of insurance that give men the first rate of the pension.
    PensionFirstMen = "pension.first_men" in Years,
    /// The same for women.
    PensionFirstWomen = "pension.first_women" in Years,
    /// That rate, in percent of the average.
    PensionFirstRate = "pension.first_rate" in Thousandths,
    /// Percent more for each further year.
    PensionYearly = "pension.yearly" in Thousandths,
    /// Fewer years of insurance that give men a lower rate.
    PensionShortMen = "pension.short_men" in Years,
    /// That lower rate, in percent.
    PensionShortRate = "pension.short_rate" in Thousandths,
    /// Percent more for each further year from there.
    PensionShortYearly = "pension.short_yearly" in Thousandths,
    /// Least time a position allowance is kept when the position is lost.
    PositionLeast = "position.least" in Months,
    /// How many of those who leave may be replaced, as a part of one.
    RecruitmentShare = "recruitment.share" in Thousandths,
    /// Months within which whoever is taken on again pays an allowance back.
    RepaymentMonths = "repayment.months" in Months,
    /// The least age at which a cell considers an admission.
    AdmissionLeastAge = "admission.least_age" in Age,
    /// The highest age at which it does.
    AdmissionMostAge = "admission.most_age" in Age,
    /// Months a class certificate holds.
    CertificateMonths = "admission.certificate" in Months,
    /// Official members a cell needs.
    CellMembers = "admission.cell_members" in People,
    /// Official members who introduce someone.
    Introducers = "admission.introducers" in People,
    /// Months they must have worked or lived with the person.
    IntroducerMonths = "admission.introducer_months" in Months,
    /// Official members who must be in favour, of every three the cell has.
    AdmissionVotes = "admission.votes_of_three" in People,
    /// Months after which papers that were not considered are made anew.
    AdmissionPapers = "admission.papers" in Months,
    /// Months after leaving the Party before an admission anew.
    Readmission = "admission.again" in Months,
    /// Months of probation.
    ProbationMonths = "admission.probation" in Months,
    /// Working days to decide on an admission.
    AdmissionDecision = "admission.decision" in WorkingDays,
    /// The same for an authorised committee.
    AuthorisedDecision = "admission.decision_authorised" in WorkingDays,
    /// Working days to the ceremony.
    AdmissionCeremony = "admission.ceremony" in WorkingDays,
    /// Working days until the cell considers the recognition.
    RecognitionConsidered = "admission.consideration" in WorkingDays,
    /// Working days until it is decided.
    RecognitionDecided = "admission.recognition" in WorkingDays,
    /// Working days from the ceremony to the curriculum vitae of the new member.
    AdmissionCurriculum = "admission.curriculum" in WorkingDays,
    /// The secretary of a cell is an official member.
    SecretaryOfficial = "cell.secretary" in People,
    /// Khu phố in which one person can hold posts.
    PostsOfOnePerson = "posts.quarters" in People,
    /// Days from the decision to hold an election to the meeting.
    ElectionDecision = "election.decision" in Days,
    /// Days from sending the minutes on the candidates to the meeting.
    ElectionCandidates = "election.candidates" in Days,
    /// Days from setting up the committee to the meeting.
    ElectionCommittee = "election.committee" in Days,
    /// Days from the notice to the meeting.
    ElectionNotice = "election.notice" in Days,
    /// Working days from the meeting to sending the result.
    ElectionResult = "election.result" in WorkingDays,
    /// Working days from the result to its recognition.
    ElectionRecognition = "election.recognition" in WorkingDays,
    /// Candidates an election needs.
    ElectionLeastCandidates = "election.least_candidates" in People,
    /// Days within which a new election is decided on after a removal.
    ElectionAnew = "election.anew" in Days,
}
