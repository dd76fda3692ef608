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

use crate::model::Evaluation;
use crate::model::scenario::Scenario;
use crate::text::Language;

pub use begin::{Begin, Way, WayKind};
pub use card::{Card, ChanceFact, Fact, Figure, Go, Reason, Tone};
pub use circumstances::{CircumstanceRow, Circumstances};
pub use gaps::{Gap, Gaps};
pub use headline::{Lead, LeadPart};
pub use helps::{Help, Helps};
pub use payroll::{OtherTarget, OtherTargets};
pub use payroll_chart::{FanLabels, PayrollChart, PayrollDrawing};
pub use record::{BlockRecord, Record, WaysPart};
pub use sourcing_chart::{SourcingChart, SourcingDrawing};
pub use tables::Table;

/// The whole screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// The page sentence.
    pub lead: Lead,
    /// The verdict on the first payroll target.
    pub payroll: Card,
    /// The verdict on the posts of the place.
    pub sourcing: Card,
    /// The charts of the first payroll target, where there is one.
    pub payroll_chart: Option<PayrollChart>,
    /// The chart of the posts of the place, where there are any.
    pub sourcing_chart: Option<SourcingChart>,
    /// Payroll targets beside the first, where there are any.
    pub others: Option<OtherTargets>,
    /// What the blocks reached before the plan, where a record exists.
    pub record: Option<Record>,
    /// What would help most.
    pub helps: Helps,
    /// Where the document does not agree with itself, for a scenario made from it.
    pub gaps: Option<Gaps>,
}

/// What is open on other screens, so that a link there opens it and never closes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Targets and units are open for editing.
    pub units: bool,
}

/// How many values of a scenario nobody has stated: examples, and what is supposed.
pub fn unstated(scenario: &Scenario) -> usize {
    let count = supposed::supposed(scenario);
    count.assumed + count.example
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
        lead: headline::lead(scenario, evaluation, language),
        payroll: payroll::card(scenario, evaluation, opened, language),
        sourcing: sourcing::card(scenario, evaluation, language),
        payroll_chart: target.map(|outcome| payroll_chart::payroll_chart(scenario, outcome, language)),
        sourcing_chart: (evaluation.sourcing.place.posts > 0)
            .then(|| sourcing_chart::sourcing_chart(scenario, evaluation, language)),
        others: payroll::others(scenario, evaluation, language),
        record: record::record(scenario, language),
        helps: helps::helps(scenario, evaluation, language),
        gaps: gaps::gaps(scenario, language),
    }
}
