//! What follows for each khu phố, and for each open post of it. What stands alike is worked out once.

use super::course::Routes;
use super::evaluate::{LatestStart, is_open};
use super::outcome::{OpenPost, QuarterOutcome};
use super::plan::{PostKind, Quarter, Ward};
use super::posts::{Facts, Judge, forecast};
use super::register::{Seat, Standing};
use crate::model::calendar::Month;
use crate::model::chance::{Chance, Tally, Two};
use crate::model::verdict::{EVEN, MixedChance, MonthPoint};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The events of a khu phố: two curves in rising order, or one that both posts follow.
type Pair = (usize, Option<usize>);
/// The probability of a curve month by month, and the first month in which it is at least as likely as not.
type Held = (Arc<[(Month, Chance)]>, Option<Month>);

/// What follows for khu phố and open posts.
pub(super) struct Quarters<'a> {
    judge: &'a Judge<'a>,
    deadline: Month,
    trajectories: RefCell<BTreeMap<Pair, Arc<[MonthPoint]>>>,
    held: RefCell<BTreeMap<usize, Held>>,
}

impl<'a> Quarters<'a> {
    /// Under a judge, at the place's deadline.
    pub fn new(judge: &'a Judge<'a>, deadline: Month) -> Self {
        Self {
            judge,
            deadline,
            trajectories: RefCell::default(),
            held: RefCell::default(),
        }
    }

    fn curve(&self, seat: &Seat<'_>, ahead: usize) -> [Chance; 3] {
        self.judge.register.curves[seat.curve].at(ahead)
    }

    /// What follows for a khu phố of these seats.
    pub fn quarter(&self, ward: &Ward, quarter: &Quarter, seats: &[Seat<'_>]) -> QuarterOutcome {
        let (judge, deadline) = (self.judge, self.deadline);
        let ahead = judge.register.months_ahead(deadline);
        let pair = pair(seats);
        let mut tally = Tally::default();
        let mut facts = Facts {
            posts: 0,
            held: 0,
            unknown: 0,
        };
        for seat in seats {
            let weight = seat.weight(None);
            tally.add(weight, self.curve(seat, ahead));
            facts.posts += weight;
            match seat.standing {
                Standing::Held => facts.held += weight,
                Standing::Unknown => facts.unknown += weight,
                Standing::Open => {}
            }
        }
        let at = |deadline: Month| {
            let both = self.both(pair, judge.register.months_ahead(deadline));
            let met = MixedChance::new(both, judge.mixing);
            (met, judge.verdict(facts, deadline, met.mixed))
        };
        let of_kind = |kind| {
            let seat = seats.iter().find(|seat| seat.weight(Some(kind)) > 0);
            let held = seat.map_or([Chance::NEVER; 3], |seat| self.curve(seat, ahead));
            MixedChance::new(held, judge.mixing)
        };
        let (met, verdict) = at(deadline);
        let trajectory = self.trajectory(pair, facts);
        QuarterOutcome {
            quarter: quarter.id,
            held: facts.held,
            unknown: facts.unknown,
            expected: tally.mixed(judge.mixing),
            met,
            verdict,
            at_ward_deadline: at(ward.deadline.value),
            forecast: forecast(&trajectory),
            posts: PostKind::ALL.map(of_kind),
            trajectory,
        }
    }

    /// The probability that both posts are held so many months after today.
    fn both(&self, (one, other): Pair, ahead: usize) -> [Chance; 3] {
        let curves = &self.judge.register.curves;
        let held = curves[one].at(ahead);
        other.map_or(held, |other| {
            let others = curves[other].at(ahead);
            [0, 1, 2].map(|index| held[index].and(others[index]))
        })
    }

    fn trajectory(&self, pair: Pair, facts: Facts) -> Arc<[MonthPoint]> {
        if let Some(known) = self.trajectories.borrow().get(&pair) {
            return Arc::clone(known);
        }
        let judge = self.judge;
        let register = judge.register;
        let curves = || [Some(pair.0), pair.1.or(Some(pair.0))].into_iter().flatten();
        let curves = || curves().map(|curve| &register.curves[curve]);
        let told_apart = curves().map(|curve| curve.months()).max().unwrap_or_default();
        let mut points: Vec<MonthPoint> = Vec::new();
        for (ahead, month) in register.as_of.through(judge.end).enumerate() {
            let from = |from: Option<Month>| from.is_some_and(|from| from <= month);
            let planned = curves().filter(|curve| from(curve.planned_from)).count() as i32;
            let last = points.last().filter(|_| ahead >= told_apart);
            let point = last.copied().map_or_else(
                || MonthPoint {
                    month,
                    planned,
                    summary: judge.mixing.two(self.count(pair, ahead)),
                    met: (facts.posts > 0 && facts.unknown == 0)
                        .then(|| judge.mixing.chance(self.both(pair, ahead))),
                },
                |last| MonthPoint {
                    month,
                    planned,
                    ..last
                },
            );
            points.push(point);
        }
        let points: Arc<[MonthPoint]> = points.into();
        self.trajectories.borrow_mut().insert(pair, Arc::clone(&points));
        points
    }

    fn count(&self, (one, other): Pair, ahead: usize) -> [Two; 3] {
        let curves = &self.judge.register.curves;
        let held = curves[one].at(ahead);
        other.map_or_else(
            || held.map(Two::together),
            |other| {
                let others = curves[other].at(ahead);
                [0, 1, 2].map(|index| Two::apart(held[index], others[index]))
            },
        )
    }

    /// The probability of a curve by the end of each month.
    fn held(&self, curve: usize) -> Held {
        if let Some(known) = self.held.borrow().get(&curve) {
            return known.clone();
        }
        let judge = self.judge;
        let followed = &judge.register.curves[curve];
        let months = judge.register.as_of.through(judge.end).enumerate();
        let by_month: Arc<[(Month, Chance)]> = months
            .map(|(ahead, month)| (month, judge.mixing.chance(followed.at(ahead))))
            .collect();
        let first = by_month.iter().find(|(_, held)| held.reaches(EVEN));
        let found = (Arc::clone(&by_month), first.map(|(month, _)| *month));
        self.held.borrow_mut().insert(curve, found.clone());
        found
    }

    /// What follows for an open post.
    pub fn open_post<'b>(
        &self,
        seat: &Seat<'b>,
        wards: &[Ward],
        routes: &Routes<'b>,
        latest: &LatestStart<'b>,
    ) -> OpenPost {
        let judge = self.judge;
        let register = judge.register;
        let ward = &wards[seat.ward];
        let at = |month| {
            let held = self.curve(seat, register.months_ahead(month));
            MixedChance::new(held, judge.mixing)
        };
        let (held_by_month, forecast) = self.held(seat.curve);
        let route = seat.plan.route.as_ref().filter(|_| is_open(seat));
        OpenPost {
            post: seat.post,
            ward: ward.id,
            together: seat.together,
            follows: register
                .seats
                .get(seat.event)
                .map(|led| led.post)
                .filter(|led| *led != seat.post),
            at_ward_deadline: at(ward.deadline.value),
            at_place_deadline: at(self.deadline),
            forecast,
            course: route.map(|route| routes.course(seat.ward_plan, route, register.as_of)),
            latest_start: route.and_then(|route| latest.of(seat.ward_plan, route)),
            held_by_month,
        }
    }
}

/// The events of the seats of a khu phố.
fn pair(seats: &[Seat<'_>]) -> Pair {
    let mut events = seats.iter().map(|seat| (seat.event, seat.curve));
    let first = events.next().unwrap_or_default();
    match events.next() {
        Some(second) if second.0 != first.0 => (first.1.min(second.1), Some(first.1.max(second.1))),
        _ => (first.1, None),
    }
}
