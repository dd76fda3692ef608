//! The marks of several values at once.

use crate::model::provenance::Provenance;
use crate::model::scenario::Scenario;
use crate::report::mark::Marked;
use crate::text::Language;

/// The weakest of several provenances that a reader must be told of; nothing where none needs a mark.
pub(super) fn weakest<'a>(all: impl Iterator<Item = &'a Provenance>, language: Language) -> Option<Marked> {
    let rank = |provenance: &Provenance| match provenance {
        Provenance::Example => 3,
        Provenance::Assumed => 2,
        Provenance::Inferred => 1,
        Provenance::Quoted(_) | Provenance::Entered | Provenance::Roster => 0,
    };
    let weakest = all
        .filter(|provenance| provenance.needs_mark())
        .max_by_key(|provenance| rank(provenance))?;
    Some(Marked::new(weakest, language))
}

/// The marks of a plan: where its first target comes from, and its lines where nobody has stated them.
pub(super) fn of_plan(scenario: &Scenario, language: Language) -> Vec<Marked> {
    let target = scenario
        .payroll
        .targets
        .first()
        .map(|target| Marked::new(&target.provenance, language));
    let lines = weakest(
        scenario.payroll.lines.iter().map(|line| &line.provenance),
        language,
    );
    target.into_iter().chain(lines).collect()
}
