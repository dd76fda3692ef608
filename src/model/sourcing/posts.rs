//! What follows for a set of posts.

use super::outcome::PostsOutcome;
use super::plan::PostKind;
use super::register::{Register, Seat, Standing};
use crate::model::calendar::Month;
use crate::model::chance::{Chance, CountDistribution, Mixing, gap};
use crate::model::scenario::Thresholds;
use crate::model::verdict::{EVEN, MixedChance, MonthPoint, Verdict};

/// What sets of posts are judged by, beside the register.
pub(super) struct Judge<'a> {
    pub register: &'a Register<'a>,
    pub mixing: &'a Mixing,
    pub thresholds: &'a Thresholds,
    /// The last month of the trajectories.
    pub end: Month,
    /// Whether holders never change: then what is held stays held.
    pub settled: bool,
}

/// A set of posts: those of the place, of a ward, or of one kind.
pub(super) struct Posts<'a> {
    /// Its members, in the register's order.
    seats: Vec<(&'a Seat<'a>, u32)>,
    /// Its events by curve and weight: (curve, posts per event, number of events), in rising order.
    events: Vec<(usize, u32, u32)>,
    /// How many posts it has.
    pub posts: u32,
    /// How many a member holds now.
    pub held: u32,
    /// How many are not known.
    pub unknown: u32,
}

impl<'a> Posts<'a> {
    /// The posts of the given seats, of one kind or of both.
    pub fn new(seats: impl Iterator<Item = &'a Seat<'a>>, kind: Option<PostKind>) -> Self {
        let seats: Vec<_> = seats
            .map(|seat| (seat, seat.weight(kind)))
            .filter(|(_, weight)| *weight > 0)
            .collect();
        let events = grouped(&seats);
        let count = |standing: Option<Standing>| {
            let counted = seats
                .iter()
                .filter(|(seat, _)| standing.is_none_or(|wanted| seat.standing == wanted));
            counted.map(|(_, weight)| weight).sum()
        };
        Self {
            posts: count(None),
            held: count(Some(Standing::Held)),
            unknown: count(Some(Standing::Unknown)),
            seats,
            events,
        }
    }

    /// How many are held, or planned to be, by the end of a month.
    fn planned(&self, month: Month) -> u32 {
        let planned = self
            .seats
            .iter()
            .filter(|(seat, _)| seat.planned_from.is_some_and(|from| from <= month));
        planned.map(|(_, weight)| weight).sum()
    }
}

/// The events of seats by curve and weight, with how many there are of each. Posts one person holds are one event.
fn grouped(seats: &[(&Seat<'_>, u32)]) -> Vec<(usize, u32, u32)> {
    let linked = seats.iter().any(|(seat, weight)| seat.event_posts > *weight);
    let mut keys: Vec<(usize, u32)> = if linked {
        let mut by_event: Vec<_> = seats
            .iter()
            .map(|(seat, weight)| (seat.event, seat.curve, *weight))
            .collect();
        crate::order::sort_by_key(&mut by_event, |event| *event);
        by_event
            .chunk_by(|one, other| one.0 == other.0)
            .map(|chunk| (chunk[0].1, chunk.iter().map(|(_, _, weight)| weight).sum()))
            .collect()
    } else {
        seats.iter().map(|(seat, weight)| (seat.curve, *weight)).collect()
    };
    crate::order::sort_by_key(&mut keys, |key| *key);
    let groups = keys.chunk_by(|one, other| one == other);
    groups
        .map(|group| {
            (
                group[0].0,
                group[0].1,
                u32::try_from(group.len()).unwrap_or(u32::MAX),
            )
        })
        .collect()
}

impl Judge<'_> {
    /// What follows for `posts` at `deadline`.
    pub fn outcome(&self, posts: &Posts<'_>, deadline: Month) -> PostsOutcome {
        let ahead = self.register.months_ahead(deadline);
        let given = self.given(posts, ahead);
        let distribution = self.mixing.count(&given);
        let expected = distribution.mean();
        let met = self.met(posts, ahead);
        let trajectory = self.trajectory(posts);
        let forecast = trajectory
            .iter()
            .find(|point| point.met.is_some_and(|met| met.reaches(EVEN)));
        PostsOutcome {
            deadline,
            posts: posts.posts,
            held: posts.held,
            unknown: posts.unknown,
            planned: posts.planned(deadline.max(self.register.as_of)),
            expected,
            gap: gap(expected, posts.posts),
            verdict: self.verdict(posts, deadline, met.mixed),
            met,
            forecast: forecast.map(|point| point.month),
            trajectory,
            distribution,
            given,
        }
    }

    /// The probability that all are held at `deadline`, and the verdict there.
    pub fn at(&self, posts: &Posts<'_>, deadline: Month) -> (MixedChance, Verdict) {
        let met = self.met(posts, self.register.months_ahead(deadline));
        (met, self.verdict(posts, deadline, met.mixed))
    }

    /// The count so many months after today, under each circumstance. What no circumstance moves is counted once.
    fn given(&self, posts: &Posts<'_>, ahead: usize) -> [CountDistribution; 3] {
        let chances = |curve: usize| self.register.curves[curve].at(ahead);
        let (shared, moved): (Vec<_>, Vec<_>) = posts.events.iter().partition(|(curve, _, _)| {
            let [hard, normal, easy] = chances(*curve);
            hard == normal && normal == easy
        });
        let counted = |events: &[(usize, u32, u32)], circumstance: usize| {
            let parts = events
                .iter()
                .map(|(curve, weight, times)| (chances(*curve)[circumstance], *times, *weight));
            CountDistribution::of(parts)
        };
        let common = counted(&shared, 1);
        if moved.is_empty() {
            return [common.clone(), common.clone(), common];
        }
        [0, 1, 2].map(|circumstance| counted(&moved, circumstance).plus(&common))
    }

    /// The probability that all are held so many months after today: a product, exact however small.
    fn met(&self, posts: &Posts<'_>, ahead: usize) -> MixedChance {
        let mut met = [Chance::SURE; 3];
        for (curve, _, times) in &posts.events {
            let chances = self.register.curves[*curve].at(ahead);
            met = [0, 1, 2].map(|index| met[index].and(chances[index].power(*times)));
        }
        MixedChance::new(met, self.mixing)
    }

    fn trajectory(&self, posts: &Posts<'_>) -> Vec<MonthPoint> {
        let register = self.register;
        let mut trajectory: Vec<MonthPoint> = Vec::new();
        for (ahead, month) in register.as_of.through(self.end).enumerate() {
            let planned = i32::try_from(posts.planned(month)).unwrap_or(i32::MAX);
            let moved = |(curve, _, _): &(usize, u32, u32)| {
                let curve = &register.curves[*curve];
                curve.at(ahead) != curve.at(ahead - 1)
            };
            let point = match trajectory.last() {
                Some(last) if !posts.events.iter().any(moved) => MonthPoint {
                    month,
                    planned,
                    ..*last
                },
                _ => {
                    let given = self.given(posts, ahead);
                    let known = posts.posts > 0 && posts.unknown == 0;
                    MonthPoint {
                        month,
                        planned,
                        summary: self.mixing.count(&given).summary(),
                        met: known.then(|| self.met(posts, ahead).mixed),
                    }
                }
            };
            trajectory.push(point);
        }
        trajectory
    }

    fn verdict(&self, posts: &Posts<'_>, deadline: Month, met: Chance) -> Verdict {
        if posts.posts == 0 || posts.unknown > 0 {
            return Verdict::Undetermined;
        }
        let all_held = posts.held == posts.posts;
        if self.register.as_of >= deadline {
            if all_held { Verdict::Met } else { Verdict::Missed }
        } else if all_held && self.settled {
            Verdict::Met
        } else {
            Verdict::judged(met, self.thresholds)
        }
    }
}
