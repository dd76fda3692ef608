//! What happens to the sourcing plan: routes, holders, wards and khu phố.

use crate::formats::scenario::limits;
use crate::model::calendar::Month;
use crate::model::provenance::{Provenance, Sourced};
use crate::model::scenario::Scenario;
use crate::model::sourcing::{
    Hold, Holder, Post, PostKind, PostRef, Quarter, QuarterId, Route, RouteKind, Shape, SourcingPlan,
    StageEstimate, Ward, WardId,
};
use crate::order;
use crate::report::sourcing::entry;

use super::action::{Action, PostName, Thing};
use super::message::StageChange;
use super::units::kept_name;
use super::update::Change;

/// The most khu phố a ward can be given by hand; a number beyond is a slip.
pub const QUARTERS_MAX: u32 = entry::QUARTERS_MAX as u32;
/// The longest a stage can be set to, in months.
pub const STAGE_MONTHS_MAX: u32 = limits::LONGEST_STAGE_MONTHS;

/// Chooses how a post is filled; the start stays where it was, else the month after facts end.
pub(super) fn route_chosen(scenario: &mut Scenario, post: PostRef, kind: Option<RouteKind>) -> Change {
    let first = scenario.horizon.as_of.plus(1);
    change_post(scenario, post, |held| {
        held.route = kind.map(|kind| Route {
            shape: Shape { kind, stages: None },
            start: held.route.as_ref().map_or(first, |route| route.start),
            fallback: held.route.as_ref().and_then(|route| route.fallback.clone()),
            provenance: Provenance::Entered,
        });
        Some(())
    })
    .map_or(Change::None, |(name, ())| {
        Change::Done(Action::RouteChosen(name, kind))
    })
}

/// Moves the start of a route, within the horizon.
pub(super) fn route_start_moved(scenario: &mut Scenario, post: PostRef, start: Month) -> Change {
    let horizon = scenario.horizon;
    let start = start.clamp(horizon.start, horizon.end);
    change_post(scenario, post, |held| {
        let route = held.route.as_mut()?;
        route.provenance = Provenance::Entered;
        Some(std::mem::replace(&mut route.start, start))
    })
    .map_or(Change::None, |(name, from)| {
        Change::Done(Action::RouteStartMoved(name, from, start))
    })
}

/// Moves the start of a route by so many months, within the horizon.
pub(super) fn route_start_shifted(scenario: &mut Scenario, post: PostRef, months: i32) -> Change {
    let horizon = scenario.horizon;
    change_post(scenario, post, |held| {
        let route = held.route.as_mut()?;
        route.provenance = Provenance::Entered;
        let start = route.start.plus(months).clamp(horizon.start, horizon.end);
        Some((std::mem::replace(&mut route.start, start), start))
    })
    .map_or(Change::None, |(name, (from, to))| {
        Change::Done(Action::RouteStartMoved(name, from, to))
    })
}

/// Changes one stage of a route; the route then states its own stages.
pub(super) fn stage_changed(
    scenario: &mut Scenario,
    post: PostRef,
    at: usize,
    change: StageChange,
) -> Change {
    let plan = &scenario.sourcing;
    let usual = plan.quarter(post.quarter).and_then(|(ward, quarter)| {
        let route = quarter.post(post.kind).route.as_ref()?;
        Some(plan.stages_of(ward, &route.shape).to_vec())
    });
    change_post(scenario, post, |held| {
        let route = held.route.as_mut()?;
        route.provenance = Provenance::Entered;
        let stages = route.shape.stages.get_or_insert(usual?);
        let estimate = stages.get_mut(at)?;
        let before = *estimate;
        *estimate = changed_estimate(before, change);
        Some((before, *estimate))
    })
    .map_or(Change::None, |(name, (before, after))| {
        Change::Done(if before.months == after.months {
            Action::StageChanceSet(name, before.stage, before.chance, after.chance)
        } else {
            Action::StageMonthsSet(name, before.stage, before.months, after.months)
        })
    })
}

/// A stage after a change: durations never out of order, never beyond the limit.
pub(super) fn changed_estimate(mut estimate: StageEstimate, change: StageChange) -> StageEstimate {
    match change {
        StageChange::UsualBy(months) => {
            let usual = estimate.months[1].saturating_add_signed(months);
            return changed_estimate(estimate, StageChange::Usual(usual));
        }
        StageChange::Usual(usual) => {
            let usual = usual.min(STAGE_MONTHS_MAX);
            let [shortest, before, longest] = estimate.months;
            let moved = |months: u32| (months + usual).saturating_sub(before).min(STAGE_MONTHS_MAX);
            estimate.months = [moved(shortest).min(usual), usual, moved(longest).max(usual)];
        }
        StageChange::Months(months) => {
            let mut months = months.map(|month| month.min(STAGE_MONTHS_MAX));
            order::sort_by_key(&mut months, |months| *months);
            estimate.months = months;
        }
        StageChange::Chance(chance) => estimate.chance = chance,
    }
    estimate
}

/// Returns a route to the usual stages of its kind.
pub(super) fn stages_reset(scenario: &mut Scenario, post: PostRef) -> Change {
    change_post(scenario, post, |held| {
        held.route.as_mut()?.shape.stages = None;
        Some(())
    })
    .map_or(Change::None, |(name, ())| Change::Done(Action::StagesReset(name)))
}

/// Chooses what is tried if a route fails.
pub(super) fn fallback_chosen(scenario: &mut Scenario, post: PostRef, kind: Option<RouteKind>) -> Change {
    change_post(scenario, post, |held| {
        held.route.as_mut()?.fallback = kind.map(|kind| Shape { kind, stages: None });
        Some(())
    })
    .map_or(Change::None, |(name, ())| {
        Change::Done(Action::FallbackChosen(name, kind))
    })
}

/// Changes a stage of all routes of a kind that do not state their own.
pub(super) fn default_stage_changed(
    scenario: &mut Scenario,
    kind: RouteKind,
    at: usize,
    estimate: StageEstimate,
) -> Change {
    let index = RouteKind::ALL
        .iter()
        .position(|other| *other == kind)
        .unwrap_or_default();
    let stages = &mut scenario.sourcing.route_defaults.stages[index];
    let Some(slot) = stages.value.get_mut(at) else {
        return Change::None;
    };
    let before = *slot;
    *slot = changed_estimate(
        StageEstimate {
            chance: estimate.chance,
            ..*slot
        },
        StageChange::Months(estimate.months),
    );
    let after = *slot;
    stages.provenance = Provenance::Entered;
    Change::Done(if before.months == after.months {
        Action::DefaultChanceSet(kind, before.stage, before.chance, after.chance)
    } else {
        Action::DefaultMonthsSet(kind, before.stage, before.months, after.months)
    })
}

/// States who holds a post.
pub(super) fn holder_set(scenario: &mut Scenario, post: PostRef, holder: Holder) -> Change {
    change_post(scenario, post, |held| {
        held.provenance = Provenance::Entered;
        Some(std::mem::replace(&mut held.holder, holder))
    })
    .map_or(Change::None, |(name, from)| {
        Change::Done(Action::HolderSet(name, from, holder))
    })
}

/// States whether one person holds both posts of a khu phố. Put together, the khu phố trưởng's holder and route hold;
/// taken apart, both posts start out alike.
pub(super) fn held_together_set(scenario: &mut Scenario, id: QuarterId, together: bool) -> Change {
    let Some((ward, quarter)) = quarter_mut(&mut scenario.sourcing, id) else {
        return Change::None;
    };
    let hold = match (&quarter.hold, together) {
        (Hold::Apart(head, _), true) => Hold::Together(head.clone()),
        (Hold::Together(post), false) => Hold::Apart(post.clone(), post.clone()),
        _ => return Change::None,
    };
    quarter.hold = hold;
    Change::Done(Action::HeldTogetherSet(quarter.name.clone(), ward, together))
}

/// Adds a ward without khu phố, due with the place.
pub(super) fn ward_added(scenario: &mut Scenario, name: &str) -> Change {
    let Some(name) = kept_name(name) else {
        return Change::None;
    };
    let plan = &mut scenario.sourcing;
    if plan.wards.len() >= limits::MOST_WARDS {
        return Change::None;
    }
    let id = WardId(
        plan.wards
            .iter()
            .map(|ward| ward.id.0)
            .max()
            .unwrap_or_default()
            .saturating_add(1),
    );
    plan.wards.push(Ward {
        id,
        name: name.clone(),
        deadline: Sourced::entered(plan.deadline.value),
        reported_complete: None,
        quarters_provenance: Provenance::Entered,
        quarters: Vec::new(),
        stages: [const { None }; 4],
        model: None,
    });
    Change::Done(Action::Added(Thing::Ward, name))
}

/// Gives a ward another name.
pub(super) fn ward_renamed(scenario: &mut Scenario, id: WardId, name: &str) -> Change {
    let (Some(name), Some(ward)) = (kept_name(name), ward_mut(&mut scenario.sourcing, id)) else {
        return Change::None;
    };
    let before = std::mem::replace(&mut ward.name, name.clone());
    Change::Done(Action::Renamed(Thing::Ward, before, name))
}

/// Removes a ward with its khu phố.
pub(super) fn ward_removed(scenario: &mut Scenario, id: WardId) -> Change {
    let wards = &mut scenario.sourcing.wards;
    let Some(at) = wards.iter().position(|ward| ward.id == id) else {
        return Change::None;
    };
    let ward = wards.remove(at);
    Change::Done(Action::Removed(Thing::Ward, ward.name))
}

/// States how many khu phố a ward has. `names` makes the name of the n-th; what is added is not known yet.
pub(super) fn quarter_count_set(
    scenario: &mut Scenario,
    id: WardId,
    count: u32,
    name: impl Fn(u32) -> String,
) -> Change {
    let plan = &mut scenario.sourcing;
    let elsewhere: usize = plan
        .wards
        .iter()
        .filter(|ward| ward.id != id)
        .map(|ward| ward.quarters.len())
        .sum();
    let room = u32::try_from(limits::MOST_QUARTERS.saturating_sub(elsewhere)).unwrap_or(u32::MAX);
    let count = count.min(QUARTERS_MAX).min(room);
    let highest = plan
        .wards
        .iter()
        .flat_map(|ward| &ward.quarters)
        .map(|quarter| quarter.id.0)
        .max()
        .unwrap_or_default();
    let Some(ward) = ward_mut(plan, id) else {
        return Change::None;
    };
    let from = u32::try_from(ward.quarters.len()).unwrap_or(u32::MAX);
    ward.quarters.truncate(count as usize);
    for at in from..count {
        let unknown = Post {
            holder: Holder::Unknown,
            provenance: Provenance::Entered,
            route: None,
            person: Box::default(),
        };
        ward.quarters.push(Quarter {
            id: QuarterId(highest.saturating_add(at - from + 1)),
            name: name(at + 1),
            hold: Hold::Apart(unknown.clone(), unknown),
            official_members: None,
            elections: Default::default(),
            merged_from: Vec::new(),
        });
    }
    ward.quarters_provenance = Provenance::Entered;
    Change::Done(Action::QuarterCountSet(ward.name.clone(), from, count))
}

/// Gives a khu phố another name.
pub(super) fn quarter_renamed(scenario: &mut Scenario, id: QuarterId, name: &str) -> Change {
    let (Some(name), Some((_, quarter))) = (kept_name(name), quarter_mut(&mut scenario.sourcing, id)) else {
        return Change::None;
    };
    let before = std::mem::replace(&mut quarter.name, name.clone());
    Change::Done(Action::Renamed(Thing::Quarter, before, name))
}

/// States the deadline of a ward.
pub(super) fn ward_deadline_set(scenario: &mut Scenario, id: WardId, deadline: Month) -> Change {
    let Some(ward) = ward_mut(&mut scenario.sourcing, id) else {
        return Change::None;
    };
    let from = std::mem::replace(&mut ward.deadline, Sourced::entered(deadline));
    Change::Done(Action::WardDeadlineSet(ward.name.clone(), from.value, deadline))
}

/// Changes one post and says whose it is; nothing where there is none or nothing to change.
pub(super) fn change_post<T>(
    scenario: &mut Scenario,
    post: PostRef,
    change: impl FnOnce(&mut Post) -> Option<T>,
) -> Option<(PostName, T)> {
    let (ward, quarter) = quarter_mut(&mut scenario.sourcing, post.quarter)?;
    let name = PostName {
        kind: post.kind,
        quarter: quarter.name.clone(),
        ward,
    };
    let held = match (&mut quarter.hold, post.kind) {
        (Hold::Together(held), _) | (Hold::Apart(held, _), PostKind::Head) => held,
        (Hold::Apart(_, held), PostKind::Front) => held,
    };
    change(held).map(|answer| (name, answer))
}

pub(super) fn ward_mut(plan: &mut SourcingPlan, id: WardId) -> Option<&mut Ward> {
    plan.wards.iter_mut().find(|ward| ward.id == id)
}

/// A khu phố with the name of its ward.
pub(super) fn quarter_mut(plan: &mut SourcingPlan, id: QuarterId) -> Option<(String, &mut Quarter)> {
    plan.wards.iter_mut().find_map(|ward| {
        let name = ward.name.clone();
        ward.quarters
            .iter_mut()
            .find(|quarter| quarter.id == id)
            .map(|quarter| (name, quarter))
    })
}
