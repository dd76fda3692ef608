//! What happens to many routes at once, and to the stages they share.

use crate::baseline::preset_stages;
use crate::model::calendar::Month;
use crate::model::provenance::{Provenance, Sourced};
use crate::model::scenario::Scenario;
use crate::model::sourcing::{PostRef, Preset, Route, RouteKind, Shape, StageEstimate, WardId};

use super::action::Action;
use super::message::StageChange;
use super::register::StageScope;
use super::sourcing::{change_post, changed_estimate, ward_mut};
use super::update::Change;

/// Chooses how several posts are filled; each start stays where it was, else the month after facts end.
pub(super) fn routes_chosen(scenario: &mut Scenario, posts: &[PostRef], kind: Option<RouteKind>) -> Change {
    let first = scenario.horizon.as_of.plus(1);
    let changed = each_post(scenario, posts, |route| {
        let chosen = kind.map(|kind| Route {
            shape: Shape { kind, stages: None },
            start: route.as_ref().map_or(first, |route| route.start),
            fallback: route.as_ref().and_then(|route| route.fallback.clone()),
            provenance: Provenance::Entered,
        });
        let same = route.as_ref().map(|route| route.shape.kind) == kind;
        if !same {
            *route = chosen;
        }
        !same
    });
    done(changed, |posts| Action::RoutesChosen(posts, kind))
}

/// Moves the starts of several routes by so many months, within the horizon.
pub(super) fn starts_shifted(scenario: &mut Scenario, posts: &[PostRef], months: i32) -> Change {
    let horizon = scenario.horizon;
    let moved = each_post(scenario, posts, |route| {
        route.as_mut().is_some_and(|route| {
            move_start(route, route.start.plus(months).clamp(horizon.start, horizon.end))
        })
    });
    done(moved, |posts| Action::StartsShifted(posts, months))
}

/// Gives several routes the same start, within the horizon.
pub(super) fn starts_moved(scenario: &mut Scenario, posts: &[PostRef], start: Month) -> Change {
    let start = start.clamp(scenario.horizon.start, scenario.horizon.end);
    let moved = each_post(scenario, posts, |route| {
        route.as_mut().is_some_and(|route| move_start(route, start))
    });
    done(moved, |posts| Action::StartsMoved(posts, start))
}

fn move_start(route: &mut Route, start: Month) -> bool {
    let moved = route.start != start;
    if moved {
        route.start = start;
        route.provenance = Provenance::Entered;
    }
    moved
}

/// Takes over a set of usual stages.
pub(super) fn preset_chosen(scenario: &mut Scenario, scope: &StageScope, preset: Preset) -> Change {
    match scope {
        StageScope::Place => {
            for kind in RouteKind::ALL {
                scenario.sourcing.route_defaults.stages[kind.index()] =
                    Sourced::new(preset_stages(preset, kind), Provenance::Assumed);
            }
            Change::Done(Action::PresetChosen(None, preset))
        }
        StageScope::Ward(id) => {
            let Some(ward) = ward_mut(&mut scenario.sourcing, *id) else {
                return Change::None;
            };
            ward.stages = RouteKind::ALL.map(|kind| Some(preset_stages(preset, kind)));
            Change::Done(Action::PresetChosen(Some(ward.name.clone()), preset))
        }
        StageScope::Post(post) => change_post(scenario, *post, |held| {
            let route = held.route.as_mut()?;
            route.shape.stages = Some(preset_stages(preset, route.shape.kind));
            route.provenance = Provenance::Entered;
            Some(())
        })
        .map_or(Change::None, |(name, ())| {
            let whose = format!("{}, {}", name.quarter, name.ward);
            Change::Done(Action::PresetChosen(Some(whose), preset))
        }),
    }
}

/// Changes a stage of the routes of a kind in one ward; the ward then states its own stages for that kind.
pub(super) fn ward_stage_changed(
    scenario: &mut Scenario,
    id: WardId,
    kind: RouteKind,
    at: usize,
    estimate: StageEstimate,
) -> Change {
    let usual = scenario.sourcing.route_defaults.of(kind).to_vec();
    let Some(ward) = ward_mut(&mut scenario.sourcing, id) else {
        return Change::None;
    };
    let name = ward.name.clone();
    let stages = ward.stages[kind.index()].get_or_insert(usual);
    let Some(slot) = stages.get_mut(at) else {
        return Change::None;
    };
    let chance = StageEstimate {
        chance: estimate.chance,
        ..*slot
    };
    let before = std::mem::replace(
        slot,
        changed_estimate(chance, StageChange::Months(estimate.months)),
    );
    Change::Done(Action::WardStageSet(name, kind, before, *slot))
}

/// Returns a ward to the place's stages for a kind of route.
pub(super) fn ward_stages_reset(scenario: &mut Scenario, id: WardId, kind: RouteKind) -> Change {
    let Some(ward) = ward_mut(&mut scenario.sourcing, id) else {
        return Change::None;
    };
    match ward.stages[kind.index()].take() {
        Some(_) => Change::Done(Action::WardStagesReset(ward.name.clone(), kind)),
        None => Change::None,
    }
}

/// Changes the routes of several posts and counts those that did change.
fn each_post(scenario: &mut Scenario, posts: &[PostRef], change: impl Fn(&mut Option<Route>) -> bool) -> u32 {
    let changed = posts
        .iter()
        .filter(|post| change_post(scenario, **post, |held| change(&mut held.route).then_some(())).is_some());
    u32::try_from(changed.count()).unwrap_or(u32::MAX)
}

fn done(changed: u32, action: impl FnOnce(u32) -> Action) -> Change {
    if changed == 0 {
        Change::None
    } else {
        Change::Done(action(changed))
    }
}
