//! What single changes of a sourcing plan do for holding all posts, and what each post takes away.

use super::course::Routes;
use super::evaluate::{LatestStart, register};
use super::outcome::SourcingOutcome;
use super::plan::{Holder, PostSet, Route, RouteKind, Shape, Ward, WardId};
use super::register::{Register, Seat};
use crate::model::calendar::Month;
use crate::model::chance::{Chance, Mixing, Tally, is_noticeable};
use crate::model::scenario::Scenario;
use crate::model::sensitivity::{Aim, Change, Drag, Lever};
use crate::model::verdict::Verdict;
use crate::order;

/// Every single change that could be tried, and what it does; in no particular order.
pub(in crate::model) fn levers(
    scenario: &Scenario,
    outcome: &SourcingOutcome,
    mixing: &Mixing,
) -> Vec<Lever> {
    let decided = matches!(outcome.place.verdict, Verdict::Met | Verdict::Undetermined);
    if decided || scenario.horizon.as_of >= scenario.sourcing.deadline.value {
        return Vec::new();
    }
    let routes = Routes::new(&scenario.sourcing, mixing);
    let register = register(&routes, scenario);
    let latest = LatestStart::new(scenario, &routes, &register);
    let usual = RouteKind::ALL.map(|kind| Shape { kind, stages: None });
    let wards = scenario.sourcing.wards.iter();
    let usual = wards.map(|ward| {
        let by_kind = usual.each_ref().map(|shape| latest.by_start(ward, shape, None));
        (ward.id, by_kind)
    });
    let events: Vec<usize> = register.events().map(|(index, _)| index).collect();
    let aim = AimedAt {
        mixing,
        before: outcome.place.met.mixed,
        held: Held::new(&register, &events, scenario.sourcing.deadline.value),
        usual: usual.collect(),
        latest: &latest,
        tomorrow: register.as_of.plus(1),
    };
    register
        .events()
        .enumerate()
        .flat_map(|(index, (_, seat))| aim.on(index, seat))
        .collect()
}

/// What each post of a set that is not sure to be held takes away at the set's deadline, the gravest first.
pub(in crate::model) fn drags(scenario: &Scenario, set: PostSet, mixing: &Mixing) -> Vec<Drag> {
    let routes = Routes::new(&scenario.sourcing, mixing);
    let register = register(&routes, scenario);
    of_set(scenario, &register, set, mixing)
}

/// The same for many sets, looked up in one register.
pub(in crate::model) fn drags_of_all(
    scenario: &Scenario,
    sets: &mut dyn Iterator<Item = PostSet>,
    mixing: &Mixing,
) -> Vec<(PostSet, Vec<Drag>)> {
    let routes = Routes::new(&scenario.sourcing, mixing);
    let register = register(&routes, scenario);
    sets.map(|set| (set, of_set(scenario, &register, set, mixing)))
        .collect()
}

fn of_set(scenario: &Scenario, register: &Register<'_>, set: PostSet, mixing: &Mixing) -> Vec<Drag> {
    let plan = &scenario.sourcing;
    let (mut seats, mut kind, mut deadline) = (&register.seats[..], None, plan.deadline.value);
    let ward = |wanted: &dyn Fn(&Ward) -> bool| plan.wards.iter().position(wanted);
    let found = match set {
        PostSet::Place => None,
        PostSet::Kind(of) => {
            kind = Some(of);
            None
        }
        PostSet::Ward(id) => ward(&|ward| ward.id == id),
        PostSet::Quarter(id) => ward(&|ward| ward.quarters.iter().any(|quarter| quarter.id == id)),
    };
    if let Some(index) = found {
        seats = register.of_ward(index);
        deadline = plan.wards[index].deadline.value;
    }
    let of_quarter = |seat: &Seat<'_>| match set {
        PostSet::Quarter(id) => seat.post.quarter == id,
        _ => true,
    };
    let asked = seats
        .iter()
        .filter(|seat| of_quarter(seat) && seat.weight(kind) > 0);
    let mut events: Vec<usize> = asked.map(|seat| seat.event).collect();
    order::sort_by_key(&mut events, |event| *event);
    events.dedup();
    let held = Held::new(register, &events, deadline);
    let now = mixing.chance(held.all());
    let drag = |(index, event): (usize, &usize)| {
        let met_if_held = mixing.chance(held.all_with(index, [Chance::SURE; 3]));
        Drag {
            post: register.seats[*event].post,
            held: mixing.chance(held.each[index]),
            met_if_held,
            takes_away: met_if_held.gain_over(now),
        }
    };
    let mut drags: Vec<Drag> = events.iter().enumerate().map(drag).collect();
    drags.retain(|drag| !drag.held.is_sure());
    order::sort_by(&mut drags, |one, other| {
        let gravest = other.takes_away.total_cmp(&one.takes_away);
        gravest.then(one.held.value().total_cmp(&other.held.value()))
    });
    drags
}

/// The probability that each event happens by a deadline, under each circumstance.
struct Held {
    each: Vec<[Chance; 3]>,
    /// The probability that all before a post are.
    before: Vec<[Chance; 3]>,
    /// The probability that all after a post are.
    after: Vec<[Chance; 3]>,
}

impl Held {
    /// Of the events that are led by the given seats.
    fn new(register: &Register<'_>, events: &[usize], deadline: Month) -> Self {
        let ahead = register.months_ahead(deadline);
        let curves = events.iter().map(|event| register.seats[*event].curve);
        let each: Vec<_> = curves.map(|curve| register.curves[curve].at(ahead)).collect();
        let running = |chances: &mut dyn Iterator<Item = &[Chance; 3]>| {
            let mut all = [Chance::SURE; 3];
            chances
                .map(|chance| {
                    let before = all;
                    all = both(all, *chance);
                    before
                })
                .collect::<Vec<_>>()
        };
        let before = running(&mut each.iter());
        let mut after = running(&mut each.iter().rev());
        after.reverse();
        Self { each, before, after }
    }

    /// The probability that all are held.
    fn all(&self) -> [Chance; 3] {
        let last = self.each.len().checked_sub(1);
        last.map_or([Chance::SURE; 3], |last| both(self.before[last], self.each[last]))
    }

    /// The probability that all are held, were one of them held with the given chances.
    fn all_with(&self, index: usize, chances: [Chance; 3]) -> [Chance; 3] {
        both(both(self.before[index], chances), self.after[index])
    }
}

fn both(one: [Chance; 3], other: [Chance; 3]) -> [Chance; 3] {
    [0, 1, 2].map(|index| one[index].and(other[index]))
}

/// The posts of the place, to try levers on.
struct AimedAt<'a> {
    mixing: &'a Mixing,
    before: Chance,
    held: Held,
    /// The chances of a usual route of each kind, by the months between its start and the deadline.
    usual: Vec<(WardId, [super::evaluate::ByStart; 4])>,
    latest: &'a LatestStart<'a>,
    /// The first month in which anything can still be started.
    tomorrow: Month,
}

impl<'a> AimedAt<'a> {
    /// The levers of one post: none unless it is known not to be a member's.
    fn on(&self, index: usize, seat: &Seat<'a>) -> Vec<Lever> {
        if !matches!(seat.plan.holder, Holder::NonMember | Holder::Vacant) {
            return Vec::new();
        }
        match &seat.plan.route {
            None => self.choose(index, seat).into_iter().collect(),
            Some(route) => {
                let switched = self.switch(index, seat, route);
                self.earlier(index, seat, route)
                    .into_iter()
                    .chain(switched)
                    .collect()
            }
        }
    }

    fn lever(&self, index: usize, seat: &Seat<'_>, change: Change, chances: [Chance; 3]) -> Lever {
        let after = self.mixing.chance(self.held.all_with(index, chances));
        let (mut now, mut then) = (Tally::default(), Tally::default());
        now.add(seat.event_posts, self.held.each[index]);
        then.add(seat.event_posts, chances);
        Lever {
            aim: Aim::Sourcing,
            change,
            before: self.before,
            after,
            gain: after.gain_over(self.before),
            expected_gain: then.mixed_over(&now, self.mixing),
        }
    }

    fn choose(&self, index: usize, seat: &Seat<'_>) -> Option<Lever> {
        let start = self.tomorrow;
        let (kind, chances) = self.best(seat, start, None)?;
        let post = seat.post;
        Some(self.lever(index, seat, Change::ChooseRoute { post, kind, start }, chances))
    }

    fn switch(&self, index: usize, seat: &Seat<'_>, route: &Route) -> Option<Lever> {
        let start = route.start.max(self.tomorrow);
        let (from, post) = (route.shape.kind, seat.post);
        let (kind, chances) = self.best(seat, start, Some(from))?;
        let change = Change::SwitchRoute {
            post,
            from,
            kind,
            start,
        };
        Some(self.lever(index, seat, change, chances))
    }

    /// The latest start that is still in time, or else the earliest possible.
    fn earlier(&self, index: usize, seat: &Seat<'a>, route: &'a Route) -> Option<Lever> {
        let from = route.start;
        let enough = self
            .latest
            .of(seat.ward_plan, route)
            .filter(|latest| *latest < from);
        let start = enough.unwrap_or(self.tomorrow);
        if start >= from {
            return None;
        }
        let by_start = self
            .latest
            .by_start(seat.ward_plan, &route.shape, route.fallback.as_ref());
        let chances = self.latest.held(&by_start, start);
        let post = seat.post;
        Some(self.lever(index, seat, Change::StartEarlier { post, from, start }, chances))
    }

    /// The kind of usual route that is likeliest to be complete in time; the first of equals. Nobody can be admitted to the
    /// party who is not there: a vacant post is not filled by admission.
    fn best(
        &self,
        seat: &Seat<'_>,
        start: Month,
        except: Option<RouteKind>,
    ) -> Option<(RouteKind, [Chance; 3])> {
        let vacant = seat.plan.holder == Holder::Vacant;
        let usual = self.usual.iter().find(|(ward, _)| *ward == seat.ward_plan.id);
        let possible = RouteKind::ALL
            .into_iter()
            .zip(usual.iter().flat_map(|(_, by_kind)| by_kind))
            .filter(|(kind, _)| Some(*kind) != except && !(vacant && *kind == RouteKind::AdmitHolder));
        let tried = possible.map(|(kind, by_start)| (kind, self.latest.held(by_start, start)));
        tried.reduce(|best, next| {
            let gain = self.mixing.chance(next.1).gain_over(self.mixing.chance(best.1));
            if is_noticeable(gain) { next } else { best }
        })
    }
}
