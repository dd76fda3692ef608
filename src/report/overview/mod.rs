//! Tổng quan: what both outcomes come to, why, what was reached before, what would help most.

mod begin;
mod card;
mod circumstances;
mod headline;
mod payroll;
mod payroll_reasons;
mod record;
mod sourcing;
mod sourcing_reasons;
mod supposed;

use std::rc::Rc;

use crate::model::Evaluation;
use crate::model::scenario::Scenario;
use crate::text::Language;

pub use begin::{Begin, Way, WayKind};
pub use card::{Card, ChanceFact, Fact, Figure, Go, MarkText, Reason, Tone};
pub use circumstances::{CircumstanceRow, Circumstances};
pub use headline::{Lead, LeadPart};
pub use payroll::{OtherTarget, OtherTargets};
pub use record::{BlockRecord, Record, WaysPart};

/// The whole screen, in sections that are compared one by one: what did not change is not drawn again.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// The page sentence.
    pub lead: Rc<Lead>,
    /// The verdict on the first payroll target.
    pub payroll: Rc<Card>,
    /// The verdict on the posts of the place.
    pub sourcing: Rc<Card>,
    /// Payroll targets beside the first, where there are any.
    pub others: Option<Rc<OtherTargets>>,
    /// What the blocks reached before the plan, where a record exists.
    pub record: Option<Rc<Record>>,
}

/// The screen of a scenario.
pub fn overview(scenario: &Scenario, evaluation: &Evaluation, language: Language) -> Overview {
    Overview {
        lead: Rc::new(headline::lead(scenario, evaluation, language)),
        payroll: Rc::new(payroll::card(scenario, evaluation, language)),
        sourcing: Rc::new(sourcing::card(scenario, evaluation, language)),
        others: payroll::others(scenario, evaluation, language).map(Rc::new),
        record: record::record(scenario, language).map(Rc::new),
    }
}
