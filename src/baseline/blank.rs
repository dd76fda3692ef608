//! A scenario for another place or other years: nothing in it but the tool's assumptions.

use super::assumptions;
use crate::model::calendar::{Horizon, Month};
use crate::model::payroll::{Block, BlockKind, PayrollPlan, Terms};
use crate::model::provenance::{Provenance, Sourced};
use crate::model::scenario::{Origin, Scenario};
use crate::model::sourcing::{Difficulty, SourcingPlan};

/// How many months past the last plan year are computed, so that "five months late" can be said.
const LOOK_BEYOND_MONTHS: i32 = 24;

/// A scenario with no unit, no ward and no target, for the years from `first_year` to `last_year`.
///
/// Facts are known up to the month before the plan starts: nothing can be overdue before the user says what day it is.
pub fn blank_scenario(place: &str, first_year: i32, last_year: i32) -> Scenario {
    let start = Month::january(first_year);
    let deadline = Month::december(last_year);
    Scenario {
        name: format!("{place} {first_year}-{last_year}")
            .trim_start()
            .to_owned(),
        origin: Origin::Own,
        place: place.to_owned(),
        horizon: Horizon {
            start,
            as_of: start.plus(-1),
            end: deadline.plus(LOOK_BEYOND_MONTHS),
        },
        circumstances: assumptions::circumstances(),
        thresholds: assumptions::thresholds(),
        overrides: Vec::new(),
        payroll: PayrollPlan {
            blocks: BlockKind::ALL
                .map(|kind| Block {
                    kind,
                    base: None,
                    record: None,
                })
                .into(),
            groups: Vec::new(),
            units: Vec::new(),
            likelihoods: assumptions::likelihoods(&Provenance::Assumed),
            lines: Vec::new(),
            targets: Vec::new(),
            terms: Terms::SUPPOSED,
            roster: None,
        },
        sourcing: SourcingPlan {
            wards: Vec::new(),
            deadline: Sourced::new(deadline, Provenance::Assumed),
            route_defaults: assumptions::route_defaults(),
            turnover: assumptions::turnover(),
            probationary_counts: Sourced::new(true, Provenance::Assumed),
            duration_weights: SourcingPlan::DURATION_WEIGHTS,
            days_off: Vec::new(),
            capacities: Vec::new(),
            indicators: Vec::new(),
            difficulty: Difficulty::EVEN,
        },
    }
}
