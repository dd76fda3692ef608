//! What can be changed, post by post, as a choice among picks.

use super::answer::Goal;
use super::taken::ProposedRoute;
use crate::model::calendar::Month;
use crate::model::chance::{Chance, Choices, Mixing, Pick};
use crate::model::day::Day;
use crate::model::rule::{RuleId, Rulebook};
use crate::model::scenario::Scenario;
use crate::model::sourcing::course::Routes;
use crate::model::sourcing::evaluate::{ByStart, LatestStart};
use crate::model::sourcing::plan::{Holder, PostKind, PostRef, Route, RouteKind, Shape, Stage, Ward};
use crate::model::sourcing::register::{Register, Seat};
use crate::model::sourcing::supply::{Capacity, months_from, usual_months};

/// How many steps a search may take: well under a second.
const EFFORT: u64 = 400_000;

/// The routes that are proposed as fallbacks: appointments, which need neither an election nor a class when the time comes.
const FALLBACKS: [RouteKind; 2] = [RouteKind::CellSecretary, RouteKind::WardOfficial];

/// The posts of a goal, what can be done about each, and what of it uses which capacity.
pub(super) struct Problem {
    /// The posts that name the events, with what each pick changes: nothing for leaving it as it is.
    pub posts: Vec<(PostRef, Vec<Option<ProposedRoute>>)>,
    /// The choice to be made.
    pub choices: Choices,
    /// Which capacity each limit stands for.
    pub capacities: Vec<Capacity>,
}

/// What picks are made from.
struct Maker<'a, 'b> {
    scenario: &'a Scenario,
    rulebook: &'a Rulebook,
    routes: &'b Routes<'a>,
    latest: &'b LatestStart<'a>,
    capacities: Vec<Capacity>,
    first: Month,
    last: Month,
}

impl Problem {
    /// The problem of a goal. `routes` lends the shapes of the routes that could be chosen: one of each kind.
    pub fn new<'a>(
        scenario: &'a Scenario,
        rulebook: &'a Rulebook,
        routes: &'a Routes<'a>,
        register: &Register<'a>,
        usual: &'a [Route; 4],
        goal: Goal,
    ) -> Self {
        let deadline = goal.deadline(scenario);
        let latest = LatestStart::new(scenario, routes, register).by(deadline);
        let first = register.as_of.plus(1);
        let maker = Maker {
            scenario,
            rulebook,
            routes,
            latest: &latest,
            capacities: scenario.sourcing.capacities.clone(),
            first,
            last: scenario.horizon.end.max(deadline),
        };
        let (mut posts, mut events) = (Vec::new(), Vec::new());
        let ahead = register.months_ahead(deadline);
        for (_, seat) in register
            .events()
            .filter(|(index, _)| goal.asks(scenario, register, *index))
        {
            let now = register.curves[seat.curve].at(ahead);
            let (picks, changes) = maker.picks(seat, now, usual, deadline);
            posts.push((seat.post, changes));
            events.push(picks);
        }
        let limits = maker
            .capacities
            .iter()
            .flat_map(|capacity| first.through(maker.last).map(|_| capacity.people));
        Self {
            posts,
            choices: Choices {
                events,
                limits: limits.collect(),
                groups: (0..maker.capacities.len())
                    .flat_map(|index| first.through(maker.last).map(move |_| index))
                    .collect(),
                wanted: goal.wanted,
                effort: EFFORT,
            },
            capacities: maker
                .capacities
                .iter()
                .flat_map(|capacity| first.through(maker.last).map(|_| *capacity))
                .collect(),
        }
    }

    /// The same without the capacities that do not satisfy a condition.
    pub fn limited_by(&self, holds: impl Fn(&Capacity) -> bool) -> Choices {
        let mut choices = self.choices.clone();
        for (limit, capacity) in choices.limits.iter_mut().zip(&self.capacities) {
            if !holds(capacity) {
                *limit = u32::MAX;
            }
        }
        for pick in choices.events.iter_mut().flatten() {
            pick.uses.retain(|limit| choices.limits[*limit] != u32::MAX);
        }
        choices
    }
}

impl<'a> Maker<'a, '_> {
    /// The picks of an event, the first leaving it as it is.
    fn picks(
        &self,
        seat: &Seat<'a>,
        now: [Chance; 3],
        usual: &'a [Route; 4],
        deadline: Month,
    ) -> (Vec<Pick>, Vec<Option<ProposedRoute>>) {
        let open = matches!(seat.plan.holder, Holder::NonMember | Holder::Vacant);
        let current = seat.plan.route.as_ref().filter(|_| open);
        let uses = current.map(|route| self.uses(seat, usual_months(self.routes, seat.ward_plan, route)));
        let mut picks = vec![Pick {
            cost: 0,
            chances: now,
            uses: uses.unwrap_or_default(),
        }];
        let mut changes = vec![None];
        if !open {
            return (picks, changes);
        }
        for kind in RouteKind::ALL {
            let same = current.filter(|route| route.shape.kind == kind);
            let route = same.unwrap_or(&usual[kind.index()]);
            let added = FALLBACKS.into_iter().filter(|_| route.fallback.is_none());
            let fallbacks = added.filter(|fallback| *fallback != kind).map(Some);
            let ways: Vec<(Option<RouteKind>, ByStart)> = std::iter::once(None)
                .chain(fallbacks)
                .map(|fallback| {
                    let shape = fallback.map(|kind| &usual[kind.index()].shape);
                    let shape = shape.or(route.fallback.as_ref());
                    let by_start = self.latest.by_start(seat.ward_plan, &route.shape, shape);
                    (fallback, by_start)
                })
                .collect();
            // Without capacities the first start at a cost is as good as any later one: nothing starts sooner.
            let mut cheapest_free = vec![None; ways.len()];
            for start in self.first.through(deadline.min(self.scenario.horizon.end)) {
                if !self.allowed(seat, route, start) {
                    continue;
                }
                let moved = same.is_none_or(|route| route.start != start);
                let extra = moved && self.extra_election(seat, route, start);
                let uses = self.uses(seat, months_from(self.routes, seat.ward_plan, route, start));
                for ((fallback, by_start), free) in ways.iter().zip(&mut cheapest_free) {
                    if !moved && fallback.is_none() {
                        continue;
                    }
                    let cost = self.cost(kind, same.is_some(), moved, *fallback, extra);
                    if free.is_some_and(|least: u32| least <= cost) {
                        continue;
                    }
                    if uses.is_empty() {
                        *free = Some(cost);
                    }
                    picks.push(Pick {
                        cost,
                        chances: self.latest.held(by_start, start),
                        uses: uses.clone(),
                    });
                    changes.push(Some(ProposedRoute {
                        post: seat.post,
                        kind,
                        start,
                        fallback: *fallback,
                        extra_election: extra,
                    }));
                }
            }
        }
        (picks, changes)
    }

    /// What a change costs, in points of difficulty: the route or its start, its fallback, its extra election.
    fn cost(
        &self,
        kind: RouteKind,
        same: bool,
        moved: bool,
        fallback: Option<RouteKind>,
        extra: bool,
    ) -> u32 {
        let difficulty = &self.scenario.sourcing.difficulty;
        let route = match (same, moved) {
            (false, _) => difficulty.routes[kind.index()],
            (true, true) => difficulty.start,
            (true, false) => 0,
        };
        let fallback = fallback.map_or(0, |kind| difficulty.routes[kind.index()]);
        let election = if extra { difficulty.extra_election } else { 0 };
        route.saturating_add(fallback).saturating_add(election)
    }

    /// Whether a route may be proposed: nobody is admitted who is not there, is known not to be admissible, is too old or too
    /// young by the month the cell meets, or belongs to a cell that cannot meet.
    fn allowed(&self, seat: &Seat<'a>, route: &'a Route, start: Month) -> bool {
        if route.shape.kind != RouteKind::AdmitHolder {
            return true;
        }
        let person = &seat.plan.person;
        let plan = &self.scenario.sourcing;
        let members = plan
            .quarter(seat.post.quarter)
            .and_then(|(_, quarter)| quarter.official_members);
        let considered = month_of(
            self.routes,
            seat.ward_plan,
            route,
            start,
            Stage::AdmissionDecision,
        );
        let number = |rule| self.rulebook.number(rule, Day::first_of(considered));
        let at_least = |rule, value: i64| number(rule).is_none_or(|least| value >= least);
        let age = person.born.map(|born| i64::from(considered.months_since(born)));
        seat.plan.holder != Holder::Vacant
            && person.admissible != Some(false)
            && members.is_none_or(|members| at_least(RuleId::CellMembers, i64::from(members)))
            && age.is_none_or(|age| {
                at_least(RuleId::AdmissionLeastAge, age)
                    && number(RuleId::AdmissionMostAge).is_none_or(|most| age <= most)
            })
    }

    /// Whether a route elects outside the regular election; where the next one is not known, none can be called extra.
    fn extra_election(&self, seat: &Seat<'a>, route: &'a Route, start: Month) -> bool {
        let mut stages = self.routes.stages(seat.ward_plan, &route.shape);
        if !stages.any(|stage| stage.stage == Stage::Election) {
            return false;
        }
        let quarter = self.scenario.sourcing.quarter(seat.post.quarter);
        let kinds = if seat.together {
            &PostKind::ALL[..]
        } else {
            std::slice::from_ref(&seat.post.kind)
        };
        let held = end_of(self.routes, seat.ward_plan, route, start, Stage::Election);
        let next = |kind: &PostKind| quarter.and_then(|(_, quarter)| quarter.elections(*kind).next);
        kinds.iter().filter_map(next).any(|next| next != held)
    }

    /// The limits that months in stages use up.
    fn uses(&self, seat: &Seat<'a>, months: impl Iterator<Item = (Stage, Month)>) -> Vec<usize> {
        if self.capacities.is_empty() {
            return Vec::new();
        }
        let span = usize::try_from(self.last.months_since(self.first)).unwrap_or_default() + 1;
        let ward = seat.ward_plan.id;
        let mut uses: Vec<usize> = months
            .filter(|(_, month)| *month >= self.first && *month <= self.last)
            .flat_map(|(stage, month)| {
                let at = usize::try_from(month.months_since(self.first)).unwrap_or_default();
                let capacities = self.capacities.iter().enumerate();
                capacities
                    .filter(move |(_, capacity)| capacity.covers(stage, ward))
                    .map(move |(index, _)| index * span + at)
            })
            .collect();
        uses.sort_unstable();
        uses.dedup();
        uses
    }
}

/// The month a stage of a route begins in by usual durations; the end of the route where it has no such stage.
fn month_of<'a>(routes: &Routes<'a>, ward: &'a Ward, route: &'a Route, start: Month, wanted: Stage) -> Month {
    let before = routes
        .stages(ward, &route.shape)
        .take_while(|stage| stage.stage != wanted);
    before.fold(start, |month, stage| {
        month.plus(i32::try_from(stage.months[1]).unwrap_or(i32::MAX))
    })
}

/// The month a stage of a route ends in by usual durations.
fn end_of<'a>(routes: &Routes<'a>, ward: &'a Ward, route: &'a Route, start: Month, wanted: Stage) -> Month {
    let begins = month_of(routes, ward, route, start, wanted);
    let mut stages = routes.stages(ward, &route.shape);
    let stage = stages.find(|stage| stage.stage == wanted);
    begins.plus(stage.map_or(0, |stage| i32::try_from(stage.months[1]).unwrap_or(i32::MAX)))
}

/// A route of each kind as it would be chosen anew.
pub(super) fn usual_routes(start: Month) -> [Route; 4] {
    RouteKind::ALL.map(|kind| Route {
        shape: Shape { kind, stages: None },
        start,
        fallback: None,
        provenance: crate::model::provenance::Provenance::Assumed,
    })
}

/// The probability that all events of a problem happen as planned now.
pub(super) fn now(problem: &Problem, mixing: &Mixing) -> Chance {
    let picks = problem.choices.events.iter().map(|picks| picks[0].chances);
    let all = picks.fold([Chance::SURE; 3], |all, chances| {
        [0, 1, 2].map(|index| all[index].and(chances[index]))
    });
    mixing.chance(all)
}
