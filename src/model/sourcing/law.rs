//! The legal numbers admission and election rest on, each with where it stands and how certain that is.

/// How certain a legal number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// The instrument's own text was read.
    Verified,
    /// Read in a secondary source.
    SecondHand,
    /// From memory: to be checked before anyone relies on it.
    Unverified,
}

/// A legal number of admission or election.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LegalLimit {
    /// Full years of age from which on someone can be considered.
    LeastAge,
    /// Full years of age up to which someone can be considered, counted by month.
    MostAge,
    /// Months a class certificate holds.
    CertificateMonths,
    /// Official members a cell needs to consider an admission.
    LeastOfficialMembers,
    /// Months of probation, from the ceremony.
    ProbationMonths,
    /// Working days from the file to the decision.
    DecisionDays,
    /// The same where an authorised grass-roots committee decides.
    AuthorisedDecisionDays,
    /// Working days from receiving the decision to the ceremony.
    CeremonyDays,
    /// Working days from the end of probation to the cell's consideration.
    ConsiderationDays,
    /// Working days from the cell's consideration to the decision on recognition.
    RecognitionDays,
    /// Days from the decision to hold an election to the meeting.
    ElectionDecisionDays,
    /// Days from sending the minutes on the candidates to the meeting.
    CandidatesSentDays,
    /// Days from setting up the election committee to the meeting.
    CommitteeDays,
    /// Days from the announcement to the meeting.
    AnnouncementDays,
    /// Working days from the meeting to sending the result.
    ResultSentDays,
    /// Working days from the result to its recognition.
    ResultRecognisedDays,
    /// Khu phố in which one person can hold posts: one.
    QuartersOfOnePerson,
    /// The secretary of a cell is an official member: the number of those who must be.
    SecretaryOfficial,
}

/// A legal number with where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LegalNumber {
    /// Which.
    pub limit: LegalLimit,
    /// The number.
    pub value: u32,
    /// The instrument and article, as printed.
    pub source: &'static str,
    /// How certain it is.
    pub certainty: Certainty,
}

const fn number(limit: LegalLimit, value: u32, source: &'static str, certainty: Certainty) -> LegalNumber {
    LegalNumber {
        limit,
        value,
        source,
        certainty,
    }
}

/// Every legal number of this half, as it holds for 2022 to 2026.
pub const LEGAL_NUMBERS: [LegalNumber; 18] = {
    use Certainty::{SecondHand, Unverified, Verified};
    [
        number(
            LegalLimit::LeastAge,
            18,
            "Quy định 24-QĐ/TW; 294-QĐ/TW, mục 1",
            SecondHand,
        ),
        number(
            LegalLimit::MostAge,
            60,
            "Quy định 24-QĐ/TW; 294-QĐ/TW, mục 1",
            SecondHand,
        ),
        number(
            LegalLimit::CertificateMonths,
            60,
            "Hướng dẫn 06-HD/TW, mục 5.4",
            SecondHand,
        ),
        number(
            LegalLimit::LeastOfficialMembers,
            3,
            "Điều lệ Đảng, Điều 4",
            SecondHand,
        ),
        number(
            LegalLimit::ProbationMonths,
            12,
            "Điều lệ Đảng, Điều 5, khoản 1",
            Verified,
        ),
        number(LegalLimit::DecisionDays, 60, "Quy định 24-QĐ/TW", Unverified),
        number(
            LegalLimit::AuthorisedDecisionDays,
            30,
            "Quy định 24-QĐ/TW",
            Unverified,
        ),
        number(LegalLimit::CeremonyDays, 30, "Quy định 294-QĐ/TW", SecondHand),
        number(
            LegalLimit::ConsiderationDays,
            30,
            "Quy định 294-QĐ/TW",
            SecondHand,
        ),
        number(LegalLimit::RecognitionDays, 30, "Quy định 24-QĐ/TW", Unverified),
        number(
            LegalLimit::ElectionDecisionDays,
            20,
            "Nghị định 59/2023/NĐ-CP",
            Verified,
        ),
        number(
            LegalLimit::CandidatesSentDays,
            15,
            "Nghị định 59/2023/NĐ-CP",
            Verified,
        ),
        number(LegalLimit::CommitteeDays, 10, "Nghị định 59/2023/NĐ-CP", Verified),
        number(
            LegalLimit::AnnouncementDays,
            7,
            "Nghị định 59/2023/NĐ-CP",
            Verified,
        ),
        number(LegalLimit::ResultSentDays, 5, "Nghị định 59/2023/NĐ-CP", Verified),
        number(
            LegalLimit::ResultRecognisedDays,
            5,
            "Nghị định 59/2023/NĐ-CP",
            Verified,
        ),
        number(
            LegalLimit::QuartersOfOnePerson,
            1,
            "Nghị định 59/2023/NĐ-CP",
            Unverified,
        ),
        number(LegalLimit::SecretaryOfficial, 1, "Điều lệ Đảng, Điều 3", Verified),
    ]
};

impl LegalLimit {
    /// The number with where it stands.
    pub fn number(self) -> LegalNumber {
        LEGAL_NUMBERS
            .into_iter()
            .find(|number| number.limit == self)
            .unwrap_or(LEGAL_NUMBERS[0])
    }
}
