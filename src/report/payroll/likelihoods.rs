//! How likely each instrument's posts really go.

use super::instrument_letter;
use super::mark;

use crate::model::Evaluation;
use crate::model::payroll::Instrument;
use crate::model::scenario::Scenario;
use crate::report::mark::Marked;
use crate::text::catalog::catalog;
use crate::text::{Language, names, number};

/// The likelihoods of the instruments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likelihoods {
    /// The weakest mark of them.
    pub mark: Option<Marked>,
    /// One per instrument that cuts.
    pub rows: Vec<LikelihoodRow>,
}

/// The likelihood of an instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LikelihoodRow {
    /// The instrument.
    pub instrument: Instrument,
    /// Its letter.
    pub letter: char,
    /// Its name, short.
    pub name: &'static str,
    /// What its slider is called.
    pub label: String,
    /// The likelihood in whole percent.
    pub percent: u32,
    /// Posts planned.
    pub planned: String,
    /// Posts expected.
    pub expected: String,
    /// In how many units another one holds.
    pub overridden: Option<String>,
}

/// The likelihoods of a scenario.
pub(super) fn likelihoods(scenario: &Scenario, evaluation: &Evaluation, language: Language) -> Likelihoods {
    let words = &catalog(language).payroll.response;
    let cuts = &scenario.payroll.likelihoods.cuts;
    let rows = Instrument::CUTS
        .into_iter()
        .zip(cuts)
        .map(|(instrument, likelihood)| {
            let outcome = evaluation
                .payroll
                .instruments
                .iter()
                .find(|outcome| outcome.instrument == instrument);
            let overridden = outcome.map_or(0, |outcome| outcome.overridden_units);
            LikelihoodRow {
                instrument,
                letter: instrument_letter(instrument),
                name: names::instrument_short(instrument, language),
                label: (words.likelihood_of)(names::instrument(instrument, language)),
                percent: likelihood.value.percent(),
                planned: number::whole(i64::from(outcome.map_or(0, |outcome| outcome.planned)), language),
                expected: number::expected(outcome.map_or(0.0, |outcome| outcome.expected), language),
                overridden: (overridden > 0).then(|| (words.overridden_in_units)(overridden)),
            }
        });
    Likelihoods {
        rows: rows.collect(),
        mark: mark::weakest(cuts.iter().map(|likelihood| &likelihood.provenance), language),
    }
}
