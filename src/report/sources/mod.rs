//! Nguồn số liệu: every figure of the document with its quotation, what does not agree, the assumptions of the open
//! scenario.

mod assumptions;
mod document;
mod entry;
mod figures;
mod in_scenario;
mod issues;
mod stages;
mod wards;

pub use super::mark::Marked;
pub use assumptions::{Assumptions, Card, Entry, Remark, Switch};
pub use document::{Paragraph, document_paragraphs};
pub use entry::{Bounds, Entered, Subject, entered};
pub use figures::{Figures, Filter, Place, Quotation, Row};
pub use in_scenario::InScenario;
pub use issues::{Issue, Issues};
pub use stages::{Route, StageCell, StageRow};
pub use wards::{Dispute, WardRow, Wards};

use crate::model::Evaluation;
use crate::model::scenario::{Origin, Scenario};
use crate::text::{Language, catalog};

/// What the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Sources {
    /// Its title.
    pub title: &'static str,
    /// Whether the assumptions come first: the scenario is about another place than the document.
    pub assumptions_first: bool,
    /// The figures of the document.
    pub figures: Figures,
    /// What does not agree in it.
    pub issues: Issues,
    /// The assumptions of the open scenario.
    pub assumptions: Assumptions,
}

/// What the screen shows of a scenario.
pub fn sources(
    scenario: &Scenario,
    evaluation: &Evaluation,
    filter: Filter,
    search: &str,
    language: Language,
) -> Sources {
    let words = catalog(language);
    let own = scenario.origin == Origin::Own;
    Sources {
        title: if own {
            words.sources.title_own
        } else {
            words.sources.title
        },
        assumptions_first: own,
        figures: figures::table(scenario, filter, search, words),
        issues: issues::issues(!own, words),
        assumptions: assumptions::assumptions(scenario, evaluation, words),
    }
}
