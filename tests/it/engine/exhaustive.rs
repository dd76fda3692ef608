//! Random small places, judged exactly: stages, fallbacks, turnover, people with several posts, probation, circumstances.
//!
//! Every duration and every outcome of a route is gone through one by one in exact fractions; the chain of three states of the
//! model (a member; none, the route alive; none, the route ended) is then stepped month by month, turnover first. Only the sums
//! over several people are floating, of a dozen terms.

use super::exact::Exact;
use super::place::{blank, month, percent, post, stage, ward};
use crate::law::evaluate;
use lo_trinh::model::provenance::Provenance;
use lo_trinh::model::quantity::{Fraction, OddsFactor};
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{
    Hold, Holder, Post, PostKind, PostRef, PostsOutcome, QuarterId, Route, RouteKind, Shape, Stage,
    StageEstimate, Turnover,
};
use std::collections::BTreeMap;

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 33) % u64::from(sides)) as u32
    }
}

/// The months looked ahead: from 7/2022 to 10/2022.
const AHEAD: i32 = 3;

fn stages(dice: &mut Dice) -> Vec<StageEstimate> {
    let count = 1 + dice.below(2);
    (0..count)
        .map(|_| {
            let months = [dice.below(2), dice.below(3), dice.below(3)];
            stage(Stage::Election, months, [0, 30, 50, 100][dice.below(4) as usize])
        })
        .collect()
}

fn random_post(dice: &mut Dice) -> Post {
    let admitted = |months: i32| Holder::Probationary {
        admitted: Some(month(2022, 7).plus(months - 12)),
    };
    let holder = match dice.below(8) {
        0 => Holder::Official,
        1 => admitted(dice.below(5) as i32 - 1),
        2 => Holder::Vacant,
        _ => Holder::NonMember,
    };
    let mut one = post(holder);
    if dice.below(5) > 0 {
        let shape = |dice: &mut Dice| Shape {
            kind: RouteKind::ElectMember,
            stages: Some(stages(dice)),
        };
        one.route = Some(Route {
            shape: shape(dice),
            start: month(2022, 6 + dice.below(4)),
            fallback: (dice.below(3) == 0).then(|| shape(dice)),
            provenance: Provenance::Entered,
        });
    }
    one
}

fn instance(dice: &mut Dice) -> Scenario {
    let mut scenario = blank();
    scenario.horizon.end = month(2022, 7).plus(AHEAD);
    scenario.sourcing.deadline.value = scenario.horizon.end;
    scenario.circumstances.value.odds_factor =
        OddsFactor::from_thousandths([1_000, 2_000, 3_000][dice.below(3) as usize]);
    scenario.sourcing.probationary_counts.value = dice.below(2) == 0;
    scenario.sourcing.turnover.value = Turnover {
        yearly: percent([0, 50][dice.below(2) as usize]),
        successor_member: percent([0, 50, 100][dice.below(3) as usize]),
    };
    let hold = |dice: &mut Dice| match dice.below(4) {
        0 => Hold::Together(random_post(dice)),
        _ => Hold::Apart(random_post(dice), random_post(dice)),
    };
    scenario.sourcing.wards = vec![ward(1, 1, vec![hold(dice)]), ward(2, 2, vec![hold(dice)])];
    for ward in &mut scenario.sourcing.wards {
        ward.deadline.value = scenario.horizon.end;
    }
    if dice.below(3) == 0 {
        // The head of the second khu phố is the trưởng ban of the first.
        let head = scenario.sourcing.wards[1].quarters[0].post_mut(PostKind::Head);
        head.person.same_as = Some(PostRef {
            quarter: QuarterId(1),
            kind: PostKind::Front,
        });
    }
    scenario
}

fn exact(fraction: Fraction) -> Exact {
    Exact::new(i128::from(fraction.millionths()), 1_000_000)
}

/// Every way stages can go: when the last is passed, and when a failed one ends, each with its probability.
fn walks(stages: &[StageEstimate], factor: Exact) -> (BTreeMap<i32, Exact>, BTreeMap<i32, Exact>) {
    let (mut done, mut failed) = (BTreeMap::from([(0, Exact::ONE)]), BTreeMap::new());
    for stage in stages {
        let chance = exact(stage.chance).with_odds_times(factor);
        let mut passed = BTreeMap::new();
        for (begun, probability) in &done {
            for (months, weight) in stage.months.into_iter().zip([1, 2, 1]) {
                let ends = begun + months as i32;
                let here = *probability * Exact::new(weight, 4);
                add(&mut passed, ends, here * chance);
                add(&mut failed, ends, here * (Exact::ONE - chance));
            }
        }
        done = passed;
    }
    (done, failed)
}

fn add(masses: &mut BTreeMap<i32, Exact>, at: i32, mass: Exact) {
    let slot = masses.entry(at).or_insert(Exact::ZERO);
    *slot = *slot + mass;
}

/// The month of completion, in months after the start.
fn completion(route: &Route, factor: Exact) -> BTreeMap<i32, Exact> {
    let own = |shape: &Shape| shape.stages.clone().unwrap_or_default();
    let (mut done, failed) = walks(&own(&route.shape), factor);
    if let Some(fallback) = &route.fallback {
        let (other, _) = walks(&own(fallback), factor);
        for (ended, lost) in &failed {
            for (months, won) in &other {
                add(&mut done, ended + 1 + months, *lost * *won);
            }
        }
    }
    done
}

/// The probability that a member holds a post, month by month from 7/2022, under one circumstance.
fn held(post: &Post, scenario: &Scenario, factor: Exact) -> Vec<Exact> {
    let plan = &scenario.sourcing;
    let as_of = scenario.horizon.as_of;
    let done = match (post.holder, &post.route) {
        (Holder::Official, _) => return chain(Exact::ONE, |_| Exact::ZERO, plan.turnover.value),
        (Holder::Probationary { .. }, _) if plan.probationary_counts.value => {
            return chain(Exact::ONE, |_| Exact::ZERO, plan.turnover.value);
        }
        (Holder::Probationary { admitted }, _) => {
            let official = admitted.expect("stated").plus(12).months_since(as_of);
            if official <= 0 {
                return chain(Exact::ONE, |_| Exact::ZERO, plan.turnover.value);
            }
            BTreeMap::from([(official, Exact::ONE)])
        }
        (_, Some(route)) => {
            let shift = route.start.months_since(as_of);
            let done = completion(route, factor);
            done.into_iter()
                .map(|(months, mass)| (months + shift, mass))
                .collect()
        }
        (_, None) => BTreeMap::new(),
    };
    // Known not to be complete today: what could have been so far is ruled out.
    let before = |month: i32| {
        let so_far = done.range(..month);
        so_far.fold(Exact::ZERO, |sum, (_, mass)| sum + *mass)
    };
    let completes = |month: i32| {
        let left = Exact::ONE - before(month);
        let now = done.get(&month).copied().unwrap_or(Exact::ZERO);
        if left == Exact::ZERO {
            Exact::ZERO
        } else {
            now.over(left)
        }
    };
    chain(Exact::ZERO, completes, plan.turnover.value)
}

/// The chain of three states; the route of a post that is not held is alive today.
fn chain(today: Exact, completes: impl Fn(i32) -> Exact, turnover: Turnover) -> Vec<Exact> {
    let change = exact(turnover.yearly) * Exact::new(1, 12);
    let successor = exact(turnover.successor_member);
    let (mut member, mut alive, mut ended) = (today, Exact::ONE - today, Exact::ZERO);
    let mut held = vec![member];
    for month in 1..=AHEAD {
        let changed = (member + alive + ended) * change;
        let stays = Exact::ONE - change;
        member = member * stays + changed * successor;
        ended = ended * stays + changed * (Exact::ONE - successor);
        alive = alive * stays;
        let now = alive * completes(month);
        member = member + now;
        alive = alive - now;
        held.push(member);
    }
    held
}

/// The people of a place: each with the posts they hold (ward, kind), and their post.
type Person<'a> = (Vec<(usize, PostKind)>, &'a Post);

fn people(scenario: &Scenario) -> Vec<Person<'_>> {
    let mut people: Vec<Person<'_>> = Vec::new();
    let mut front_of_first = 0;
    for (at, ward) in scenario.sourcing.wards.iter().enumerate() {
        match &ward.quarters[0].hold {
            Hold::Together(both) => {
                let posts = vec![(at, PostKind::Head), (at, PostKind::Front)];
                if both.person.same_as.is_some() {
                    people[front_of_first].0.extend(posts);
                } else {
                    people.push((posts, both));
                }
            }
            Hold::Apart(head, front) => {
                if head.person.same_as.is_some() {
                    people[front_of_first].0.push((at, PostKind::Head));
                } else {
                    people.push((vec![(at, PostKind::Head)], head));
                }
                people.push((vec![(at, PostKind::Front)], front));
            }
        }
        if at == 0 {
            front_of_first = people.len() - 1;
        }
    }
    people
}

/// The probability of each count of the posts that satisfy a condition, mixed, after so many months.
fn counted(scenario: &Scenario, ahead: usize, counts: impl Fn(&(usize, PostKind)) -> bool) -> Vec<f64> {
    let k = i128::from(scenario.circumstances.value.odds_factor.thousandths());
    let factors = [Exact::new(1_000, k), Exact::ONE, Exact::new(k, 1_000)];
    let mut mixed = vec![0.0; 5];
    for (factor, weight) in factors.into_iter().zip([0.25, 0.5, 0.25]) {
        let events: Vec<(f64, usize)> = people(scenario)
            .into_iter()
            .map(|(posts, post)| {
                let held = held(post, scenario, factor)[ahead].value();
                (held, posts.iter().filter(|post| counts(post)).count())
            })
            .collect();
        for outcome in 0..1_usize << events.len() {
            let (mut probability, mut count) = (weight, 0);
            for (index, (chance, posts)) in events.iter().enumerate() {
                if outcome >> index & 1 == 1 {
                    probability *= chance;
                    count += posts;
                } else {
                    probability *= 1.0 - chance;
                }
            }
            mixed[count] += probability;
        }
    }
    mixed
}

fn agrees(found: &PostsOutcome, wanted: &[Vec<f64>], whom: &str) {
    let last = &wanted[AHEAD as usize];
    for (count, probability) in found.distribution.masses() {
        let wanted = last.get(count as usize).copied().unwrap_or_default();
        assert!(
            (probability - wanted).abs() < 1e-12,
            "{whom}: P({count}) {probability} {wanted}"
        );
    }
    for (point, masses) in found.trajectory.iter().zip(wanted) {
        let mean: f64 = (0..)
            .zip(masses)
            .map(|(count, mass)| f64::from(count) * mass)
            .sum();
        assert!(
            (point.summary.expected - mean).abs() < 1e-12,
            "{whom}, {:?}",
            point.month
        );
        if let Some(met) = point.met {
            let all = masses[found.posts as usize];
            assert!(
                (met.value() - all).abs() < 1e-12,
                "{whom}, {:?}: {met:?} {all}",
                point.month
            );
        }
    }
}

#[test]
fn random_places_agree_with_exact_fractions() {
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    for number in 0..250 {
        let scenario = instance(&mut dice);
        let found = evaluate(&scenario).sourcing;
        let by_month = |counts: &dyn Fn(&(usize, PostKind)) -> bool| -> Vec<Vec<f64>> {
            (0..=AHEAD as usize)
                .map(|ahead| counted(&scenario, ahead, counts))
                .collect()
        };
        agrees(&found.place, &by_month(&|_| true), &format!("instance {number}"));
        for kind in PostKind::ALL {
            let wanted = by_month(&|(_, other)| *other == kind);
            agrees(
                &found.kinds[kind.index()],
                &wanted,
                &format!("instance {number}, {kind:?}"),
            );
        }
        for (at, ward) in found.wards.iter().enumerate() {
            let wanted = by_month(&|(ward, _)| *ward == at);
            agrees(&ward.own, &wanted, &format!("instance {number}, ward {at}"));
            let both = wanted[AHEAD as usize][2];
            let quarter = &ward.quarters[0];
            assert!(
                (quarter.met.mixed.value() - both).abs() < 1e-12,
                "instance {number}"
            );
            assert_eq!(quarter.at_ward_deadline, quarter.met, "the same deadline");
        }
    }
}
