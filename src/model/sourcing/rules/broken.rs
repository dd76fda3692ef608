//! A rule that is not kept, and in what way.

use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::rule::{Certainty, RuleId, Source};
use crate::model::sourcing::person::{AdmissionStep, ElectionStep};
use crate::model::sourcing::plan::{Holder, PostRef, QuarterId};

/// A rule of admission or election that is not kept, or would not be as planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenRule {
    /// The rule.
    pub rule: RuleId,
    /// Where it stands.
    pub source: Source,
    /// How certain that is.
    pub certainty: Certainty,
    /// The khu phố.
    pub quarter: QuarterId,
    /// The post, where it is about one.
    pub post: Option<PostRef>,
    /// In what way.
    pub breach: Breach,
}

/// In what way a rule is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breach {
    /// Older than allowed when the cell considers the admission.
    TooOld {
        /// The month of the cell's meeting.
        considered: Month,
        /// The age then, in months.
        age: u32,
        /// The highest age, in months.
        most: u32,
        /// Whether it is the fallback that admits, were it begun after the first stage fails.
        fallback: bool,
    },
    /// Younger than asked then.
    TooYoung {
        /// The month of the cell's meeting.
        considered: Month,
        /// The age then, in months.
        age: u32,
        /// The least age, in months.
        least: u32,
    },
    /// The class certificate no longer holds then.
    CertificateExpired {
        /// The month of the cell's meeting.
        considered: Month,
        /// The month on the certificate.
        issued: Month,
        /// The last month in which it holds.
        holds_until: Month,
        /// Whether the route takes the class again before the meeting.
        retaken: bool,
    },
    /// The cell has fewer official members than it needs to consider an admission.
    TooFewMembers {
        /// Those it has.
        members: u32,
        /// Those it needs.
        least: u32,
        /// Whether an admission is planned there.
        planned: bool,
    },
    /// The secretary of the cell is no official member.
    SecretaryNotOfficial {
        /// What they are.
        holder: Holder,
    },
    /// One person holds posts in several khu phố.
    SeveralQuarters {
        /// The other post.
        other: PostRef,
    },
    /// A step before an election was or would be taken too few days before the meeting.
    ElectionNotice {
        /// The step.
        step: ElectionStep,
        /// The meeting.
        meeting: Day,
        /// The last day for the step.
        latest: Day,
        /// The day it was taken; nothing where it has not been.
        taken: Option<Day>,
    },
    /// A step after an election was taken too late.
    ElectionLate {
        /// The step.
        step: ElectionStep,
        /// The last day for it.
        due: Day,
        /// The day it was taken.
        taken: Day,
    },
    /// A step of an admission was taken too late, or is overdue.
    AdmissionLate {
        /// The step.
        step: AdmissionStep,
        /// The last day for it.
        due: Day,
        /// The day it was taken; nothing where it has not been by the end of the month facts are known for.
        taken: Option<Day>,
    },
}
