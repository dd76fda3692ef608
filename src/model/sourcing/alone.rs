//! The sourcing side by itself, for readings of the same register under other deadlines.

use super::evaluate::evaluate;
use super::outcome::SourcingOutcome;
use crate::model::chance::Mixing;
use crate::model::rule::Rulebook;
use crate::model::scenario::Scenario;

/// What follows from the sourcing side of a scenario, without the payroll and without remarks.
pub fn sourcing_alone(scenario: &Scenario) -> SourcingOutcome {
    evaluate(
        scenario,
        &Mixing::new(&scenario.circumstances.value),
        &Rulebook::default(),
    )
    .0
}
