//! What follows for a set of posts.

use super::outcome::PostsOutcome;
use super::plan::PostKind;
use super::register::{Register, Seat, Standing};
use crate::model::calendar::Month;
use crate::model::chance::{Chance, Mixing, Window, gap};
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
pub(super) struct Posts {
    /// Its events, in rising order.
    events: Vec<Alike>,
    /// How many posts it has.
    pub posts: u32,
    /// How many a member holds now.
    pub held: u32,
    /// How many are not known.
    pub unknown: u32,
}

/// Events that stand alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Alike {
    /// The curve they follow.
    curve: usize,
    /// How many posts each of them is.
    posts: u32,
    /// How many there are.
    times: u32,
}

impl Posts {
    /// The posts of the given seats, of one kind or of both.
    pub fn new<'a>(seats: impl Iterator<Item = &'a Seat<'a>>, kind: Option<PostKind>) -> Self {
        let seats: Vec<_> = seats
            .map(|seat| (seat, seat.weight(kind)))
            .filter(|(_, weight)| *weight > 0)
            .collect();
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
            events: grouped(&seats),
        }
    }

    /// How many are held, or planned to be, by the end of a month.
    fn planned(&self, register: &Register<'_>, month: Month) -> u32 {
        let planned = |event: &&Alike| {
            let from = register.curves[event.curve].planned_from;
            from.is_some_and(|from| from <= month)
        };
        let planned = self.events.iter().filter(planned);
        planned.map(|event| event.posts * event.times).sum()
    }
}

/// The events of seats by curve and number of posts, with how many there are of each. Posts one person holds are one event.
fn grouped(seats: &[(&Seat<'_>, u32)]) -> Vec<Alike> {
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
        .map(|group| Alike {
            curve: group[0].0,
            posts: group[0].1,
            times: u32::try_from(group.len()).unwrap_or(u32::MAX),
        })
        .collect()
}

/// The posts of the place as a whole and kind by kind.
///
/// What one kind has for itself is counted once and serves the whole as well.
pub(super) struct Place {
    all: Posts,
    kinds: [Posts; 2],
    /// The posts that one person holds alone, kind by kind, and those one person holds both of: as one of either kind, and as
    /// two. Nothing where persons hold posts of several khu phố: then each set is counted for itself.
    split: Option<([Posts; 2], [Posts; 2])>,
}

impl Place {
    pub fn new(seats: &[Seat<'_>]) -> Self {
        let of = |kind| Posts::new(seats.iter(), kind);
        let [head, front] = PostKind::ALL;
        let linked = seats.iter().any(|seat| seat.event_posts > seat.weight(None));
        let split = || {
            let apart = |kind| Posts::new(seats.iter().filter(|seat| !seat.together), Some(kind));
            let both = |kind| Posts::new(seats.iter().filter(|seat| seat.together), kind);
            ([apart(head), apart(front)], [both(Some(head)), both(None)])
        };
        Self {
            all: of(None),
            kinds: [of(Some(head)), of(Some(front))],
            split: (!linked).then(split),
        }
    }

    /// The count of all, of khu phố trưởng and of trưởng ban so many months after today, under each circumstance.
    fn windows(&self, judge: &Judge<'_>, ahead: usize) -> Vec<[Window; 3]> {
        let [head, front] = &self.kinds;
        let Some((alone, both)) = &self.split else {
            return [&self.all, head, front]
                .map(|posts| judge.windows(posts, ahead))
                .into();
        };
        let [heads, fronts] = alone.each_ref().map(|posts| judge.windows(posts, ahead));
        let [once, twice] = both.each_ref().map(|posts| judge.windows(posts, ahead));
        let plus =
            |one: &[Window; 3], other: &[Window; 3]| [0, 1, 2].map(|index| one[index].plus(&other[index]));
        vec![
            plus(&plus(&heads, &fronts), &twice),
            plus(&heads, &once),
            plus(&fronts, &once),
        ]
    }
}

impl Judge<'_> {
    /// What follows for `posts` at `deadline`.
    pub fn outcome(&self, posts: &Posts, deadline: Month) -> PostsOutcome {
        let counted = |ahead| vec![self.windows(posts, ahead)];
        let mut trajectories = self.trajectories(&[posts], &counted);
        self.judged(posts, deadline, trajectories.pop().unwrap_or_default())
    }

    /// What follows for the place and for each kind of its posts.
    pub fn place(&self, place: &Place, deadline: Month) -> (PostsOutcome, [PostsOutcome; 2]) {
        let [head, front] = &place.kinds;
        let counted = |ahead| place.windows(self, ahead);
        let mut trajectories = self.trajectories(&[&place.all, head, front], &counted);
        let mut next = |posts| self.judged(posts, deadline, trajectories.pop().unwrap_or_default());
        let (front, head) = (next(front), next(head));
        (next(&place.all), [head, front])
    }

    fn judged(&self, posts: &Posts, deadline: Month, trajectory: Vec<MonthPoint>) -> PostsOutcome {
        let ahead = self.register.months_ahead(deadline);
        let given = self.windows(posts, ahead).map(Window::whole);
        let distribution = self.mixing.count(&given);
        let expected = distribution.mean();
        let met = self.met(posts, ahead);
        PostsOutcome {
            deadline,
            posts: posts.posts,
            held: posts.held,
            unknown: posts.unknown,
            planned: posts.planned(self.register, deadline.max(self.register.as_of)),
            expected,
            gap: gap(expected, posts.posts),
            verdict: self.verdict(Facts::of(posts), deadline, met.mixed),
            met,
            forecast: forecast(&trajectory),
            trajectory,
            distribution,
            given,
        }
    }

    /// The probability that all are held at `deadline`, and the verdict there.
    pub fn at(&self, posts: &Posts, deadline: Month) -> (MixedChance, Verdict) {
        let met = self.met(posts, self.register.months_ahead(deadline));
        (met, self.verdict(Facts::of(posts), deadline, met.mixed))
    }

    /// The events of a set so many months after today.
    fn now(&self, posts: &Posts, ahead: usize) -> Vec<Now> {
        let now = |event: &Alike| {
            let chances = self.register.curves[event.curve].at(ahead);
            let [hard, normal, easy] = chances;
            Now {
                chances,
                posts: event.posts,
                times: event.times,
                still: hard == normal && normal == easy,
            }
        };
        posts.events.iter().map(now).collect()
    }

    /// The count so many months after today, under each circumstance. What no circumstance moves is counted once.
    fn windows(&self, posts: &Posts, ahead: usize) -> [Window; 3] {
        windows(&self.now(posts, ahead))
    }

    /// The probability that all are held so many months after today: a product, exact however small.
    fn met(&self, posts: &Posts, ahead: usize) -> MixedChance {
        MixedChance::new(all_held(&self.now(posts, ahead)), self.mixing)
    }

    /// Month by month what is expected of sets of posts; the first holds all events of the others. `counted` gives the count of
    /// each so many months after today.
    fn trajectories(
        &self,
        sets: &[&Posts],
        counted: &dyn Fn(usize) -> Vec<[Window; 3]>,
    ) -> Vec<Vec<MonthPoint>> {
        let register = self.register;
        let mut trajectories: Vec<Vec<MonthPoint>> = sets.iter().map(|_| Vec::new()).collect();
        for (ahead, month) in register.as_of.through(self.end).enumerate() {
            let still = ahead > 0 && {
                let events = sets.first().map_or(&[][..], |posts| &posts.events);
                let curves = events.iter().map(|event| &register.curves[event.curve]);
                curves
                    .into_iter()
                    .all(|curve| curve.at(ahead) == curve.at(ahead - 1))
            };
            let counts = if still { Vec::new() } else { counted(ahead) };
            for (index, (posts, trajectory)) in sets.iter().zip(&mut trajectories).enumerate() {
                let planned = i32::try_from(posts.planned(register, month)).unwrap_or(i32::MAX);
                let point = match (counts.get(index), trajectory.last()) {
                    (None, Some(last)) => MonthPoint {
                        month,
                        planned,
                        ..*last
                    },
                    (counts, _) => MonthPoint {
                        month,
                        planned,
                        summary: counts
                            .map_or_else(|| Window::exactly(0), |counts| self.mixing.window(counts))
                            .summary(),
                        met: (posts.posts > 0 && posts.unknown == 0).then(|| self.met(posts, ahead).mixed),
                    },
                };
                trajectory.push(point);
            }
        }
        trajectories
    }

    /// Whether so many posts of which so many are held are all held by a deadline.
    pub fn verdict(&self, facts: Facts, deadline: Month, met: Chance) -> Verdict {
        if facts.posts == 0 || facts.unknown > 0 {
            return Verdict::Undetermined;
        }
        let all_held = facts.held == facts.posts;
        if self.register.as_of >= deadline {
            if all_held { Verdict::Met } else { Verdict::Missed }
        } else if all_held && self.settled {
            Verdict::Met
        } else {
            Verdict::judged(met, self.thresholds)
        }
    }
}

/// Events that stand alike, at a time.
struct Now {
    chances: [Chance; 3],
    posts: u32,
    times: u32,
    /// Whether no circumstance moves them.
    still: bool,
}

fn windows(events: &[Now]) -> [Window; 3] {
    let counted = |still: bool, circumstance: usize| {
        let events = events.iter().filter(move |event| event.still == still);
        Window::of(events.map(move |event| (event.chances[circumstance], event.times, event.posts)))
    };
    let common = counted(true, 1);
    if events.iter().all(|event| event.still) {
        return [common.clone(), common.clone(), common];
    }
    [0, 1, 2].map(|circumstance| counted(false, circumstance).plus(&common))
}

fn all_held(events: &[Now]) -> [Chance; 3] {
    let mut all = [Chance::SURE; 3];
    for event in events {
        for (held, chance) in all.iter_mut().zip(event.chances) {
            *held = held.and(match event.times {
                1 => chance,
                times => chance.power(times),
            });
        }
    }
    all
}

/// How many posts of a set there are, are held now, and are not known.
#[derive(Clone, Copy)]
pub(super) struct Facts {
    pub posts: u32,
    pub held: u32,
    pub unknown: u32,
}

impl Facts {
    fn of(posts: &Posts) -> Self {
        Self {
            posts: posts.posts,
            held: posts.held,
            unknown: posts.unknown,
        }
    }
}

/// The first month in which it is at least as likely as not that all are held.
pub(super) fn forecast(trajectory: &[MonthPoint]) -> Option<Month> {
    let even = |point: &&MonthPoint| point.met.is_some_and(|met| met.reaches(EVEN));
    trajectory.iter().find(even).map(|point| point.month)
}
