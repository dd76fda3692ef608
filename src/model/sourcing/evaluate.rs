//! What follows from the sourcing side of a scenario.

use super::course::{Routes, Stages};
use super::outcome::{SourcingOutcome, WardOutcome};
use super::plan::{Holder, Route, Shape, Ward};
use super::posts::{Judge, Place, Posts};
use super::quarters::Quarters;
use super::register::{Register, Seat, Standing};
use super::remarks::remarks;
use super::rules::broken_rules;
use crate::model::calendar::Month;
use crate::model::chance::{Chance, Mixing, Succession, Tally, billionths};
use crate::model::finding::Finding;
use crate::model::rule::Rulebook;
use crate::model::scenario::Scenario;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// What follows from the sourcing side of a scenario, with its findings in a fixed order.
pub(in crate::model) fn evaluate(
    scenario: &Scenario,
    mixing: &Mixing,
    rulebook: &Rulebook,
) -> (SourcingOutcome, Vec<Finding>) {
    let plan = &scenario.sourcing;
    let routes = Routes::new(plan, mixing);
    let register = register(&routes, scenario);
    let judge = Judge {
        register: &register,
        mixing,
        thresholds: &scenario.thresholds.value,
        end: scenario.horizon.end,
        settled: plan.turnover.value.yearly.is_zero(),
    };
    let deadline = plan.deadline.value;
    let (place, kinds) = judge.place(&Place::new(&register.seats), deadline);
    let quarters = Quarters::new(&judge, deadline);
    let latest = LatestStart::new(scenario, &routes, &register);
    let open = register
        .seats
        .iter()
        .filter(|seat| seat.standing != Standing::Held);
    let outcome = SourcingOutcome {
        place,
        kinds,
        wards: wards(&judge, &quarters, scenario),
        open: open
            .map(|seat| quarters.open_post(seat, &plan.wards, &routes, &latest))
            .collect(),
    };
    let mut findings = remarks(scenario, &register);
    findings.extend(broken_rules(scenario, &routes, rulebook));
    (outcome, findings)
}

/// In billionths, the probability that all posts of the place are held at its deadline, and the expected count there, and
/// nothing else: for comparing many plans. Nothing where there are no posts.
pub(in crate::model) fn at_deadline(scenario: &Scenario, mixing: &Mixing) -> [Option<i64>; 2] {
    let routes = Routes::new(&scenario.sourcing, mixing);
    let register = register(&routes, scenario);
    let judge = Judge {
        register: &register,
        mixing,
        thresholds: &scenario.thresholds.value,
        end: scenario.horizon.end,
        settled: scenario.sourcing.turnover.value.yearly.is_zero(),
    };
    let posts = Posts::new(register.seats.iter(), None);
    let deadline = scenario.sourcing.deadline.value;
    let ahead = register.months_ahead(deadline);
    let mut tally = Tally::default();
    for seat in &register.seats {
        tally.add(seat.weight(None), register.curves[seat.curve].at(ahead));
    }
    let (met, _) = judge.at(&posts, deadline);
    let found = [met.mixed.value(), tally.mixed(mixing)];
    found.map(|number| (posts.posts > 0).then(|| billionths(number)))
}

/// The register of a scenario, followed far enough for every deadline and the whole horizon.
pub(in crate::model) fn register<'a>(routes: &Routes<'a>, scenario: &Scenario) -> Register<'a> {
    let as_of = scenario.horizon.as_of;
    let deadlines = routes.plan.wards.iter().map(|ward| ward.deadline.value);
    let last = deadlines
        .chain([routes.plan.deadline.value, scenario.horizon.end])
        .fold(as_of, Ord::max);
    Register::new(routes, as_of, last.months_since(as_of))
}

fn wards(judge: &Judge<'_>, quarters: &Quarters<'_>, scenario: &Scenario) -> Vec<WardOutcome> {
    let plan = &scenario.sourcing;
    plan.wards
        .iter()
        .enumerate()
        .map(|(index, ward)| {
            let own = judge.register.of_ward(index);
            let posts = Posts::new(own.iter(), None);
            let of_quarter = |(index, quarter)| {
                let first = own.partition_point(|seat| seat.quarter < index);
                let after = own.partition_point(|seat| seat.quarter <= index);
                quarters.quarter(ward, quarter, &own[first..after])
            };
            WardOutcome {
                ward: ward.id,
                own: judge.outcome(&posts, ward.deadline.value),
                at_place_deadline: judge.at(&posts, plan.deadline.value),
                quarters: ward.quarters.iter().enumerate().map(of_quarter).collect(),
            }
        })
        .collect()
}

/// Whether a post is open to a route: known not to be a member's.
pub(super) fn is_open(seat: &Seat<'_>) -> bool {
    matches!(seat.plan.holder, Holder::NonMember | Holder::Vacant)
}

/// How late routes may start.
pub(in crate::model) struct LatestStart<'a> {
    routes: &'a Routes<'a>,
    scenario: &'a Scenario,
    succession: Succession,
    as_of: Month,
    deadline: Month,
    /// Answers given already, by what a route consists of.
    known: RefCell<BTreeMap<Stages<'a>, Option<Month>>>,
}

impl<'a> LatestStart<'a> {
    pub fn new(scenario: &'a Scenario, routes: &'a Routes<'a>, register: &Register<'a>) -> Self {
        let turnover = &routes.plan.turnover.value;
        Self {
            routes,
            scenario,
            succession: Succession::new(turnover.yearly, turnover.successor_member),
            as_of: register.as_of,
            deadline: routes.plan.deadline.value,
            known: RefCell::default(),
        }
    }

    /// The same for another deadline.
    pub fn by(mut self, deadline: Month) -> Self {
        self.deadline = deadline;
        self
    }

    /// The last month after today in which a route may start and still be on track at the place's deadline.
    ///
    /// The later the start, the less likely the completion by the deadline, and turnover until then is the same for all
    /// starts: so the first start that is enough, looked at from the end, is the last one.
    pub fn of(&self, ward: &'a Ward, route: &'a Route) -> Option<Month> {
        let stages = self.routes.key(ward, &route.shape, route.fallback.as_ref());
        if let Some(known) = self.known.borrow().get(&stages) {
            return *known;
        }
        let found = self.search(stages);
        self.known.borrow_mut().insert(stages, found);
        found
    }

    fn search(&self, stages: Stages<'a>) -> Option<Month> {
        let by_start = self.by_stages(stages);
        let on_track = self.scenario.thresholds.value.on_track;
        let enough = |start: &Month| {
            self.routes
                .mixing
                .chance(self.held(&by_start, *start))
                .reaches(on_track)
        };
        let last = self.scenario.horizon.end.min(self.deadline());
        self.as_of.plus(1).through(last).rev().find(enough)
    }

    /// The probability that a route is complete at the place's deadline, for every start after today.
    pub fn by_start(&self, ward: &'a Ward, shape: &'a Shape, fallback: Option<&'a Shape>) -> ByStart {
        self.by_stages(self.routes.key(ward, shape, fallback))
    }

    fn by_stages(&self, stages: Stages<'a>) -> ByStart {
        let completion = self.routes.completion(stages);
        let span = self.deadline().months_since(self.as_of);
        ByStart {
            within: completion
                .each_ref()
                .map(|completion| completion.course(-1, span)),
        }
    }

    /// The probability that a member holds the post at the place's deadline, its route starting in a month after today.
    pub fn held(&self, by_start: &ByStart, start: Month) -> [Chance; 3] {
        let months =
            usize::try_from(self.deadline().months_since(start).saturating_add(1)).unwrap_or_default();
        let span = self.deadline().months_since(self.as_of);
        by_start.within.each_ref().map(|within| {
            let complete = within.get(months).copied().unwrap_or(Chance::NEVER);
            self.succession.after(span, complete)
        })
    }

    fn deadline(&self) -> Month {
        self.deadline
    }
}

/// The probability that a route completes within so many months, its first month included, under each circumstance.
pub(in crate::model) struct ByStart {
    within: [Vec<Chance>; 3],
}
