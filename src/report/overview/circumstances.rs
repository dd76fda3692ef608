//! The probability under each of the three circumstances, on demand.

use crate::model::chance::CountDistribution;
use crate::model::scenario::{Circumstance, Scenario};
use crate::model::verdict::MixedChance;
use crate::report::strip::written_chance;
use crate::text::{Language, names, number};

/// The probability under each of the three circumstances.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circumstances {
    /// Hard, normal, easy.
    pub rows: Vec<CircumstanceRow>,
    /// The three mixed: probability, expected count.
    pub mixed: (String, String),
}

/// One of the three circumstances.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CircumstanceRow {
    /// Its name.
    pub name: &'static str,
    /// How likely it is.
    pub weight: String,
    /// The probability of meeting the target under it.
    pub chance: String,
    /// The expected count under it.
    pub expected: String,
}

/// The three circumstances of a target.
pub(super) fn circumstances(
    scenario: &Scenario,
    met: &MixedChance,
    given: &[CountDistribution; 3],
    expected: f64,
    language: Language,
) -> Circumstances {
    let weights = scenario.circumstances.value.weights;
    let rows = Circumstance::ALL
        .iter()
        .zip(weights)
        .zip(met.given.iter().zip(given));
    Circumstances {
        rows: rows
            .map(|((circumstance, weight), (chance, count))| CircumstanceRow {
                name: names::circumstance(*circumstance, language),
                weight: number::fraction(weight, language),
                chance: written_chance(Some(*chance), language),
                expected: number::expected_tenths(count.mean(), language),
            })
            .collect(),
        mixed: (
            written_chance(Some(met.mixed), language),
            number::expected_tenths(expected, language),
        ),
    }
}
