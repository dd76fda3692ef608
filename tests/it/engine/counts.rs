//! Count distributions against every outcome enumerated with exact fractions.

use super::exact::{Exact, enumerate};
use super::place::{blank, line, percent, target};
use crate::law::evaluate;
use lo_trinh::model::chance::{Chance, CountDistribution, Summary};
use lo_trinh::model::payroll::When;

/// A few roundings of numbers below one.
const ROUNDING: f64 = 1e-15;

/// Likelihoods in percent: both certain ones, and others whose binary form is not exact.
const PERCENTS: [u32; 5] = [0, 10, 50, 80, 100];

fn exact(percent: u32) -> Exact {
    Exact::new(i128::from(percent), 100)
}

/// Compares a distribution with exact totals: support, masses, tails, certainty, mean and quantiles.
#[track_caller]
fn compare(found: &CountDistribution, totals: &[Exact]) {
    let possible: Vec<usize> = (0..totals.len())
        .filter(|total| totals[*total] != Exact::ZERO)
        .collect();
    let (first, last) = (possible[0] as i32, possible[possible.len() - 1] as i32);
    assert_eq!((found.least(), found.most()), (first, last), "support");
    let mut mean = Exact::ZERO;
    for (count, mass) in found.masses() {
        let wanted = totals[count as usize];
        assert!(
            (mass - wanted.value()).abs() < ROUNDING,
            "mass of {count}: {mass}, not {wanted:?}"
        );
        mean = mean + Exact::new(i128::from(count), 1) * wanted;
    }
    assert!((found.mean() - mean.value()).abs() < 16.0 * ROUNDING, "mean");
    let tail = |count: i32| (count.max(0) as usize..totals.len()).fold(Exact::ZERO, |sum, n| sum + totals[n]);
    for count in -1..=totals.len() as i32 + 1 {
        let (chance, wanted) = (found.at_least(count), tail(count));
        assert!(
            (chance.value() - wanted.value()).abs() < 8.0 * ROUNDING,
            "tail of {count}"
        );
        assert_eq!(chance.is_sure(), wanted == Exact::ONE, "certain tail of {count}");
        assert_eq!(
            chance.is_never(),
            wanted == Exact::ZERO,
            "impossible tail of {count}"
        );
    }
    let up_to = |count: usize| (0..=count).fold(Exact::ZERO, |sum, n| sum + totals[n]);
    for (q, quantile) in Summary::QUANTILES.into_iter().zip(found.summary().quantiles) {
        let wanted = (0..totals.len()).find(|count| up_to(*count).reaches(i128::from(q.percent())));
        assert_eq!(Some(quantile as usize), wanted, "{q:?} quantile");
    }
}

#[test]
fn every_five_posts() {
    for code in 0..PERCENTS.len().pow(5) {
        let percents: Vec<u32> = (0..5)
            .map(|place| PERCENTS[code / PERCENTS.len().pow(place) % PERCENTS.len()])
            .collect();
        let mut found = CountDistribution::exactly(0);
        for p in &percents {
            found.add(Chance::stated(percent(*p)), 1, 1);
        }
        let events: Vec<_> = percents.iter().map(|p| (exact(*p), 1)).collect();
        compare(&found, &enumerate(&events));
    }
}

#[test]
fn events_that_count_two() {
    for code in 0..PERCENTS.len().pow(4) {
        let percents: Vec<u32> = (0..4)
            .map(|place| PERCENTS[code / PERCENTS.len().pow(place) % PERCENTS.len()])
            .collect();
        let mut found = CountDistribution::exactly(0);
        let mut events = Vec::new();
        for (index, p) in percents.iter().enumerate() {
            let step = 1 + index % 2;
            found.add(Chance::stated(percent(*p)), 1, step as u32);
            events.push((exact(*p), step));
        }
        compare(&found, &enumerate(&events));
    }
}

#[test]
fn several_at_once_are_several_one_by_one() {
    for (p, times, step) in [(80, 3, 1), (10, 4, 2), (100, 5, 2), (0, 5, 1), (50, 0, 1)] {
        let mut at_once = CountDistribution::exactly(-3);
        at_once.add(Chance::stated(percent(p)), times, step);
        let mut one_by_one = CountDistribution::exactly(-3);
        for _ in 0..times {
            one_by_one.add(Chance::stated(percent(p)), 1, step);
        }
        assert_eq!(at_once, one_by_one);
    }
}

#[test]
fn a_quantile_forgives_rounding() {
    // P(N <= 2) of three posts at 10 % is 0.999 exactly; ten posts at 10 % sum to sums no float hits.
    let mut count = CountDistribution::exactly(0);
    count.add(Chance::stated(percent(10)), 3, 1);
    assert_eq!(
        count.quantile(lo_trinh::model::quantity::Fraction::from_millionths(999_000)),
        2
    );
    assert_eq!(count.quantile(percent(0)), 0);
    assert_eq!(count.quantile(percent(100)), 3);
}

/// Two lines of one or two posts, under k = 2 and weights 25/50/25: P(N >= n), every likelihood and every n.
#[test]
fn mixed_over_circumstances() {
    let half = Exact::new(1, 2);
    let moved = [half, Exact::ONE, Exact::new(2, 1)];
    let weights = [Exact::new(1, 4), half, Exact::new(1, 4)];
    for (first, second) in PERCENTS
        .iter()
        .flat_map(|one| PERCENTS.map(|other| (*one, other)))
    {
        let events = [(first, 1), (second, 1), (second, 1)];
        let mut totals = vec![Exact::ZERO; 4];
        for (factor, weight) in moved.into_iter().zip(weights) {
            let given = enumerate(&events.map(|(p, count)| (exact(p).with_odds_times(factor), count)));
            for (sum, part) in totals.iter_mut().zip(given) {
                *sum = *sum + weight * part;
            }
        }
        for asked in 0..=4 {
            let mut scenario = blank();
            scenario.payroll.lines = vec![
                line(1, When::Year(2024), 1, first),
                line(2, When::Year(2025), 2, second),
            ];
            scenario.payroll.targets = vec![target(asked)];
            let evaluation = evaluate(&scenario);
            let outcome = &evaluation.payroll.targets[0];
            compare(&outcome.distribution, &totals);
            let met = outcome.met.expect("the amount is known").mixed;
            let wanted = (asked as usize..4).fold(Exact::ZERO, |sum, n| sum + totals[n]);
            assert!((met.value() - wanted.value()).abs() < 8.0 * ROUNDING);
            assert_eq!(met.is_certain(), wanted == Exact::ZERO || wanted == Exact::ONE);
        }
    }
}

#[test]
fn a_mass_too_small_to_be_written_is_still_possible() {
    // 0.000001 to the hundredth is 10^-600: no float holds it, yet all hundred may go.
    let mut count = CountDistribution::exactly(0);
    count.add(
        Chance::stated(lo_trinh::model::quantity::Fraction::from_millionths(1)),
        100,
        1,
    );
    assert_eq!(count.most(), 100);
    let all = count.at_least(100);
    assert!(!all.is_certain(), "{all:?}");
}
