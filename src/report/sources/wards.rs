//! The wards' deadlines as read in the document, and where the document contradicts itself about them.

use super::entry::{Bounds, Subject};
use crate::baseline::{FigureValue, document_scenario, figure};
use crate::model::calendar::Month;
use crate::model::document::FigureId;
use crate::model::scenario::{Origin, Scenario};
use crate::model::sourcing::{Ward, WardId};
use crate::report::mark::Marked;
use crate::text::{Catalog, number};

/// The wards' deadlines.
#[derive(Clone, Debug, PartialEq)]
pub struct Wards {
    /// The wards, in their order; none where the scenario has none.
    pub rows: Vec<WardRow>,
    /// Whether the document says anything about them.
    pub documented: bool,
}

/// A ward with its deadline.
#[derive(Clone, Debug, PartialEq)]
pub struct WardRow {
    /// What the page and the tests know it by.
    pub key: String,
    /// The ward.
    pub id: WardId,
    /// Its name.
    pub name: String,
    /// What the document says of it; empty where it says nothing.
    pub reported: String,
    /// The field's name in full.
    pub label: String,
    /// The deadline as written.
    pub value: String,
    /// Where it comes from.
    pub mark: Option<Marked>,
    /// What the field is about.
    pub subject: Subject,
    /// How the document contradicts itself about this ward, and the deadlines it can be read as.
    pub dispute: Option<Dispute>,
}

/// A contradiction about a ward, with the readings to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispute {
    /// What contradicts what.
    pub words: &'static str,
    /// Names the choice.
    pub choice: String,
    /// The deadlines it can be read as, each as written, and whether it is the scenario's.
    pub readings: Vec<(Month, String, bool)>,
}

/// The wards' deadlines of a scenario.
pub(super) fn wards(scenario: &Scenario, words: &Catalog) -> Wards {
    let documented = scenario.origin != Origin::Own;
    let bounds = Bounds {
        first: scenario.horizon.start,
        last: scenario.horizon.end,
    };
    let rows = scenario.sourcing.wards.iter();
    Wards {
        rows: rows.map(|ward| row(ward, bounds, documented, words)).collect(),
        documented,
    }
}

fn row(ward: &Ward, bounds: Bounds, documented: bool, words: &Catalog) -> WardRow {
    let sources = &words.sources;
    let complete = ward
        .reported_complete
        .as_ref()
        .map(|report| report.value)
        .filter(|_| documented);
    let extended = documented && is_extended(&ward.name);
    let mut reported = Vec::new();
    if let Some(complete) = complete {
        reported.push(if complete {
            sources.reported_complete
        } else {
            sources.reported_incomplete
        });
    }
    if extended {
        reported.push(sources.reported_extended);
    }
    let dispute = match (complete, extended) {
        (Some(true), true) => Some(sources.complete_yet_extended),
        (Some(false), false) => Some(sources.incomplete_not_extended),
        _ => None,
    };
    WardRow {
        key: format!("ward-deadline-{}", ward.id.0),
        id: ward.id,
        name: ward.name.clone(),
        reported: reported.join(", "),
        label: (sources.ward_deadline_of)(&ward.name),
        value: number::month(ward.deadline.value),
        mark: Marked::of(&ward.deadline.provenance, words.language),
        subject: Subject::WardDeadline(ward.id, bounds),
        dispute: dispute.map(|said| Dispute {
            words: said,
            choice: (sources.reading_of)(&ward.name),
            readings: readings(ward.deadline.value),
        }),
    }
}

/// Whether the document extends a ward (IV.2).
fn is_extended(name: &str) -> bool {
    match figure(FigureId::WardsExtended).map(|figure| figure.value) {
        Some(FigureValue::Names(extended)) => extended.contains(&name),
        _ => false,
    }
}

/// The two deadlines the document speaks of.
fn readings(now: Month) -> Vec<(Month, String, bool)> {
    let first = match figure(FigureId::WardDeadline).map(|figure| figure.value) {
        Some(FigureValue::Month(year, month)) => Month::new(year, month),
        _ => None,
    };
    let last = document_scenario().sourcing.deadline.value;
    let both = first.into_iter().chain([last]);
    both.map(|month| (month, number::last_day(month), month == now))
        .collect()
}
