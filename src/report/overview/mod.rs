//! Tổng quan: what both outcomes come to, why, what was reached before, what would help most.

mod begin;
mod card;
mod circumstances;
mod gaps;
mod headline;
mod helps;
mod payroll;
mod payroll_chart;
mod payroll_reasons;
mod record;
mod sourcing;
mod sourcing_chart;
mod sourcing_reasons;
mod supposed;
mod tables;

use std::rc::Rc;

use crate::model::Evaluation;
use crate::model::scenario::Scenario;
use crate::text::Language;

pub use begin::{Begin, Way, WayKind};
pub use card::{Card, ChanceFact, Fact, Figure, Go, MarkText, Reason, Tone};
pub use circumstances::{CircumstanceRow, Circumstances};
pub use gaps::{Gap, Gaps};
pub use headline::{Lead, LeadPart};
pub use helps::{Help, Helps};
pub use payroll::{OtherTarget, OtherTargets};
pub use payroll_chart::{FanLabels, PayrollChart, PayrollDrawing};
pub use record::{BlockRecord, Record, WaysPart};
pub use sourcing_chart::{SourcingChart, SourcingDrawing};
pub use tables::Table;

/// The whole screen, in sections that are compared one by one: what did not change is not drawn again.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// The page sentence.
    pub lead: Rc<Lead>,
    /// The verdict on the first payroll target.
    pub payroll: Rc<Card>,
    /// The verdict on the posts of the place.
    pub sourcing: Rc<Card>,
    /// The charts of the first payroll target, where there is one.
    pub payroll_chart: Option<Rc<PayrollChart>>,
    /// The chart of the posts of the place, where there are any.
    pub sourcing_chart: Option<Rc<SourcingChart>>,
    /// Payroll targets beside the first, where there are any.
    pub others: Option<Rc<OtherTargets>>,
    /// What the blocks reached before the plan, where a record exists.
    pub record: Option<Rc<Record>>,
    /// What would help most.
    pub helps: Rc<Helps>,
    /// Where the document does not agree with itself, for a scenario made from it.
    pub gaps: Option<Rc<Gaps>>,
}

/// What is open on other screens, so that a link there opens it and never closes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Targets and units are open for editing.
    pub units: bool,
}

/// The screen of a scenario.
pub fn overview(
    scenario: &Scenario,
    evaluation: &Evaluation,
    opened: Opened,
    language: Language,
) -> Overview {
    let target = evaluation.payroll.targets.first();
    Overview {
        lead: Rc::new(headline::lead(scenario, evaluation, language)),
        payroll: Rc::new(payroll::card(scenario, evaluation, opened, language)),
        sourcing: Rc::new(sourcing::card(scenario, evaluation, language)),
        payroll_chart: target
            .map(|outcome| Rc::new(payroll_chart::payroll_chart(scenario, outcome, language))),
        sourcing_chart: (evaluation.sourcing.place.posts > 0)
            .then(|| Rc::new(sourcing_chart::sourcing_chart(scenario, evaluation, language))),
        others: payroll::others(scenario, evaluation, language).map(Rc::new),
        record: record::record(scenario, language).map(Rc::new),
        helps: Rc::new(helps::helps(scenario, evaluation, language)),
        gaps: gaps::gaps(scenario, language).map(Rc::new),
    }
}
