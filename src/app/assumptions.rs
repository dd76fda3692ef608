//! What happens to what everything rests on: dates, circumstances, thresholds, turnover.

use crate::model::calendar::Month;
use crate::model::provenance::Sourced;
use crate::model::quantity::Fraction;
use crate::model::scenario::{Circumstances, Scenario, Thresholds};
use crate::model::sourcing::Turnover;

use super::action::Action;
use super::update::Change;

/// The longest horizon that is computed, in months.
pub const HORIZON_MONTHS_MAX: i32 = 240;

/// States the month facts are known for, between the month before the plan and the end of the horizon.
pub(super) fn as_of_set(scenario: &mut Scenario, to: Month) -> Change {
    let horizon = &mut scenario.horizon;
    let from = horizon.as_of;
    horizon.as_of = to.clamp(horizon.start.plus(-1), horizon.end);
    Change::Done(Action::AsOfSet(from, horizon.as_of))
}

/// States the last computed month: never before the start or the month facts are known for, never too far off.
pub(super) fn horizon_end_set(scenario: &mut Scenario, to: Month) -> Change {
    let horizon = &mut scenario.horizon;
    let first = horizon.start.max(horizon.as_of);
    let from = horizon.end;
    horizon.end = to.clamp(first, horizon.start.plus(HORIZON_MONTHS_MAX).max(first));
    Change::Done(Action::HorizonEndSet(from, horizon.end))
}

/// Changes the circumstances.
pub(super) fn circumstances_set(scenario: &mut Scenario, to: Circumstances) -> Change {
    let from = std::mem::replace(&mut scenario.circumstances, Sourced::entered(to));
    Change::Done(Action::CircumstancesSet(from.value, to))
}

/// Changes the thresholds; the lower one never lies above the upper.
pub(super) fn thresholds_set(scenario: &mut Scenario, to: Thresholds) -> Change {
    let to = Thresholds {
        at_risk: to.at_risk.min(to.on_track),
        ..to
    };
    let from = std::mem::replace(&mut scenario.thresholds, Sourced::entered(to));
    Change::Done(Action::ThresholdsSet(from.value, to))
}

/// Changes how often holders change.
pub(super) fn turnover_set(scenario: &mut Scenario, to: Turnover) -> Change {
    let from = std::mem::replace(&mut scenario.sourcing.turnover, Sourced::entered(to));
    Change::Done(Action::TurnoverSet(from.value, to))
}

/// Changes whether probationary members count.
pub(super) fn probationary_counts_set(scenario: &mut Scenario, to: bool) -> Change {
    scenario.sourcing.probationary_counts = Sourced::entered(to);
    Change::Done(Action::ProbationaryCountsSet(to))
}

/// Changes the weights of the three durations.
pub(super) fn duration_weights_set(scenario: &mut Scenario, to: [Fraction; 3]) -> Change {
    let from = std::mem::replace(&mut scenario.sourcing.duration_weights, to);
    Change::Done(Action::DurationWeightsSet(from, to))
}

/// States the month by whose end every post of the place must be held by a member.
pub(super) fn place_deadline_set(scenario: &mut Scenario, to: Month) -> Change {
    let from = std::mem::replace(&mut scenario.sourcing.deadline, Sourced::entered(to));
    Change::Done(Action::PlaceDeadlineSet(scenario.place.clone(), from.value, to))
}
