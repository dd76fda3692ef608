//! Marks of where values come from.

use crate::model::provenance::Provenance;
use crate::model::scenario::Scenario;
use crate::text::{Language, names};

/// Where a value comes from, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The mark itself, as "giả định".
    pub word: String,
    /// What it means.
    pub meaning: &'static str,
    /// Where the value comes from.
    pub provenance: Provenance,
}

/// The mark of a provenance.
pub(super) fn of(provenance: &Provenance, language: Language) -> Marked {
    Marked {
        word: names::provenance(provenance, language),
        meaning: names::provenance_meaning(provenance, language),
        provenance: provenance.clone(),
    }
}

/// The weakest of several provenances that a reader must be told of; nothing where none needs a mark.
pub(super) fn weakest<'a>(all: impl Iterator<Item = &'a Provenance>, language: Language) -> Option<Marked> {
    let rank = |provenance: &Provenance| match provenance {
        Provenance::Example => 3,
        Provenance::Assumed => 2,
        Provenance::Inferred => 1,
        Provenance::Quoted(_) | Provenance::Entered => 0,
    };
    let weakest = all
        .filter(|provenance| provenance.needs_mark())
        .max_by_key(|provenance| rank(provenance))?;
    Some(of(weakest, language))
}

/// The marks of a plan: where its first target comes from, and its lines where nobody has stated them.
pub(super) fn of_plan(scenario: &Scenario, language: Language) -> Vec<Marked> {
    let target = scenario
        .payroll
        .targets
        .first()
        .map(|target| of(&target.provenance, language));
    let lines = weakest(
        scenario.payroll.lines.iter().map(|line| &line.provenance),
        language,
    );
    target.into_iter().chain(lines).collect()
}
