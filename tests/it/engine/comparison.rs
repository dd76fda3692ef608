//! What differs between two scenarios, and how a difference is shared out: against games whose answer is known, and against
//! every order played through.

use super::place::{blank, line, month, percent, target};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::comparison::{
    Attribution, EXACT_UP_TO, Factor, LineKey, LinesBy, Measure, Method, Share, Side, differences, mixture,
    printed,
};
use lo_trinh::model::payroll::{Instrument, Scope, When};
use lo_trinh::model::provenance::Sourced;
use lo_trinh::model::quantity::OddsFactor;
use lo_trinh::model::scenario::Scenario;
use proptest::prelude::{ProptestConfig, Strategy, prop, proptest};

/// The set a method values at a place, as the factors in it: worked out here on its own.
fn set(method: Method, factors: usize, at: usize) -> Vec<usize> {
    match method {
        Method::EveryOrder => (0..factors).filter(|factor| at & (1 << factor) != 0).collect(),
        Method::BothWays if at <= factors => (0..at).collect(),
        Method::BothWays => (factors - (at - factors)..factors).collect(),
    }
}

fn sets(method: Method, factors: usize) -> usize {
    match method {
        Method::EveryOrder => 1 << factors,
        Method::BothWays => 2 * factors,
    }
}

fn shared(factors: usize, game: impl Fn(&[usize]) -> i64) -> Share {
    let method = Method::of(factors);
    let values: Vec<i64> = (0..sets(method, factors))
        .map(|at| game(&set(method, factors, at)))
        .collect();
    method.share(&values, factors)
}

/// Where every factor adds the same whatever came before, it gets just that, by either method.
#[test]
fn what_adds_up_gets_what_it_adds() {
    for factors in [1, 3, EXACT_UP_TO, EXACT_UP_TO + 1, 12] {
        let adds = |factor: usize| (factor as i64 - 2) * 1_000_003;
        let share = shared(factors, |set| 77 + set.iter().copied().map(adds).sum::<i64>());
        let parts: Vec<i64> = (0..factors)
            .map(|factor| adds(factor) * share.denominator)
            .collect();
        assert_eq!(share.parts, parts, "{factors} factors");
        assert_eq!(share.from, 77);
    }
}

/// Gloves: one left, two right, a pair is worth 6. By hand over the six orders: the left one gets 4, each right one 1.
#[test]
fn the_gloves_of_the_books() {
    let share = shared(3, |set| if set.contains(&0) && set.len() > 1 { 6 } else { 0 });
    assert_eq!(share.denominator, 6);
    assert_eq!(share.parts, [4 * 6, 6, 6]);
}

/// All orders of so many things, by exchanging (Heap).
fn orders(count: usize) -> Vec<Vec<usize>> {
    fn exchange(order: &mut Vec<usize>, upto: usize, found: &mut Vec<Vec<usize>>) {
        if upto <= 1 {
            found.push(order.clone());
            return;
        }
        for at in 0..upto {
            exchange(order, upto - 1, found);
            order.swap(if upto.is_multiple_of(2) { at } else { 0 }, upto - 1);
        }
    }
    let mut found = Vec::new();
    exchange(&mut (0..count).collect(), count, &mut found);
    found
}

fn games() -> impl Strategy<Value = (usize, Vec<i64>)> {
    (1_usize..=5).prop_flat_map(|factors| {
        let values = prop::collection::vec(-1_000_000_000_i64..=1_000_000_000, 1 << factors);
        values.prop_map(move |values| (factors, values))
    })
}

/// The place of a set among all sets.
fn place(set: &[usize]) -> usize {
    set.iter().map(|factor| 1_usize << factor).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Shapley's value is what a factor adds, over all orders.
    #[test]
    fn parts_are_the_average_over_every_order((factors, values) in games()) {
        let share = shared(factors, |set| values[place(set)]);
        let orders = orders(factors);
        assert_eq!(share.denominator, orders.len() as i64);
        let mut sums = vec![0_i64; factors];
        for order in &orders {
            for (at, factor) in order.iter().enumerate() {
                sums[*factor] += values[place(&order[..=at])] - values[place(&order[..at])];
            }
        }
        assert_eq!(share.parts, sums);
    }

    /// Both ways: parts are what a factor adds in the order told and backwards.
    #[test]
    fn both_ways_is_the_average_of_two_orders(
        factors in 8_usize..=12,
        values in prop::collection::vec(-1_000_000_000_i64..=1_000_000_000, 1 << 12),
    ) {
        let share = shared(factors, |set| values[place(set)]);
        let forward: Vec<usize> = (0..factors).collect();
        let backward: Vec<usize> = (0..factors).rev().collect();
        let mut sums = vec![0_i64; factors];
        for order in [forward, backward] {
            for (at, factor) in order.iter().enumerate() {
                sums[*factor] += values[place(&order[..=at])] - values[place(&order[..at])];
            }
        }
        assert_eq!(share.parts, sums);
        assert_eq!(share.denominator, 2);
    }

    /// The parts sum to the difference exactly, and seen from the other side they are the same with the opposite sign.
    #[test]
    fn parts_sum_up_and_turn_around(
        factors in 1_usize..=12,
        values in prop::collection::vec(-400_000_000_000_000_i64..=400_000_000_000_000, 1 << 12),
    ) {
        let all = (1 << factors) - 1;
        let there = shared(factors, |set| values[place(set)]);
        let back = shared(factors, |set| values[all - place(set)]);
        let difference = there.to - there.from;
        assert_eq!(there.parts.iter().sum::<i64>(), difference * there.denominator);
        let turned: Vec<i64> = back.parts.iter().map(|part| -part).collect();
        assert_eq!(there.parts, turned);
        assert_eq!((there.from, there.to), (back.to, back.from));
    }

    /// What is printed adds up as well, no part is off by more than two units, and nothing stays nothing.
    #[test]
    fn printed_parts_add_up(
        parts in prop::collection::vec(prop::option::of(-3_000_000_000_i64..=3_000_000_000), 1..12),
        from in 0_i64..=1_000_000_000,
        unit in prop::sample::select(vec![1_i64, 1_000_000, 100_000_000]),
    ) {
        let parts: Vec<i64> = parts.into_iter().map(Option::unwrap_or_default).collect();
        let exact = Share { from, to: from + parts.iter().sum::<i64>(), parts, denominator: 1 };
        let shown = printed(&exact, unit);
        assert_eq!(shown.from + shown.parts.iter().sum::<i64>(), shown.to);
        for (part, exact) in shown.parts.iter().zip(&exact.parts) {
            assert!((part * unit - exact).abs() <= 2 * unit, "{part} for {exact}");
            assert!(*exact != 0 || *part == 0);
        }
    }
}

/// Tenths of a percent, by hand: 25 % and 100 % are 250 and 1000; three thirds of 75 % are 250 each.
#[test]
fn printed_by_largest_remainder() {
    let exact = Share {
        from: 250_000_000,
        to: 1_000_000_000,
        parts: vec![250_000_000 * 6, 0, 250_400_000 * 6, 249_600_000 * 6],
        denominator: 6,
    };
    let shown = printed(&exact, 1_000_000);
    // 250, 250.4 and 249.6 round down to 249, 250, 250 at worst; the one left goes to the largest remainder, 249.6.
    assert_eq!((shown.from, shown.to), (250, 1000));
    assert_eq!(shown.parts, [250, 0, 250, 250]);
}

/// A block that is asked two posts and plans one by each of two instruments; no circumstances.
fn two_posts() -> Scenario {
    let mut scenario = blank();
    scenario.circumstances.value.odds_factor = OddsFactor::from_thousandths(1_000);
    scenario.payroll.targets.push(target(2));
    let mut early = line(2, When::Year(2024), 1, 0);
    early.instrument = Instrument::EarlyRetirement;
    early.likelihood = None;
    let mut at_age = line(1, When::Year(2023), 1, 0);
    at_age.likelihood = None;
    scenario.payroll.lines = vec![at_age, early];
    scenario.payroll.likelihoods.cuts =
        [const { Sourced::entered(lo_trinh::model::quantity::Fraction::from_percent(50)) }; 6];
    scenario
}

fn completed(from: &Scenario, to: &Scenario, by: LinesBy, side: Side) -> Attribution {
    let mut attribution = Attribution::new(from, to, by, side);
    let steps = attribution.steps();
    for done in 0..steps {
        assert_eq!(attribution.done(), done);
        assert!(attribution.share(Measure::Chance).is_none() || done >= steps);
        attribution.step(from, to);
    }
    assert!(attribution.is_complete());
    attribution
}

/// Both must go: 50 % of 50 % is 25 %. Both made certain, each is worth (50 - 25 + 100 - 50) / 2 = 37.5 points, and half a post.
#[test]
fn two_likelihoods_share_what_they_make_together() {
    let from = two_posts();
    let mut to = from.clone();
    let instrument = from.payroll.lines[0].instrument;
    let at = Instrument::CUTS
        .iter()
        .position(|cut| *cut == instrument)
        .expect("a cut");
    to.payroll.likelihoods.cuts[at] = Sourced::entered(percent(100));
    let early = Instrument::CUTS
        .iter()
        .position(|cut| *cut == Instrument::EarlyRetirement)
        .expect("a cut");
    to.payroll.likelihoods.cuts[early] = Sourced::entered(percent(100));
    let attribution = completed(&from, &to, LinesBy::Group, Side::Payroll);
    assert_eq!(
        attribution.factors,
        [
            Factor::Likelihood(instrument),
            Factor::Likelihood(Instrument::EarlyRetirement)
        ]
    );
    let chance = attribution.share(Measure::Chance).expect("all is known");
    assert_eq!(
        (chance.from, chance.to, chance.denominator),
        (250_000_000, 1_000_000_000, 2)
    );
    assert_eq!(chance.parts, [750_000_000, 750_000_000]);
    let expected = attribution.share(Measure::Expected).expect("all is known");
    assert_eq!((expected.from, expected.to), (1_000_000_000, 2_000_000_000));
    assert_eq!(expected.parts, [1_000_000_000, 1_000_000_000]);
}

/// A line more by a third way, and a likelihood nothing rests on: the line makes all of it, the likelihood nothing.
#[test]
fn what_changes_nothing_gets_nothing() {
    let from = two_posts();
    let mut to = from.clone();
    let mut added = line(3, When::Year(2025), 1, 0);
    added.instrument = Instrument::VacantPostCut;
    added.likelihood = None;
    to.payroll.lines.push(added);
    let severance = Instrument::CUTS
        .iter()
        .position(|cut| *cut == Instrument::Severance)
        .expect("a cut");
    to.payroll.likelihoods.cuts[severance] = Sourced::entered(percent(5));
    to.thresholds.value.on_track = percent(90);
    to.name = String::from("other");
    let attribution = completed(&from, &to, LinesBy::Way, Side::Payroll);
    assert_eq!(
        attribution.factors,
        [
            Factor::Lines(LineKey::Way(Instrument::VacantPostCut)),
            Factor::Likelihood(Instrument::Severance)
        ]
    );
    // Two of three at a half each: 3/8 + 1/8 = 50 %.
    let chance = attribution.share(Measure::Chance).expect("all is known");
    assert_eq!((chance.from, chance.to), (250_000_000, 500_000_000));
    assert_eq!(chance.parts, [250_000_000 * 2, 0]);
    // Nothing of it matters to the other target: there is one set to value, and no posts to know anything of.
    let sourcing = completed(&from, &to, LinesBy::Way, Side::Sourcing);
    assert_eq!(
        (sourcing.factors.len(), sourcing.share(Measure::Chance)),
        (0, None)
    );
}

/// Lines go together as asked.
#[test]
fn lines_are_put_together_as_asked() {
    let from = two_posts();
    let mut to = from.clone();
    to.payroll.lines[1].when = When::Month(month(2025, 3));
    let keys = |by: LinesBy| differences(&from, &to, by);
    let scope = from.payroll.lines[1].scope;
    assert_eq!(keys(LinesBy::Group), [Factor::Lines(LineKey::Scope(scope))]);
    assert!(matches!(scope, Scope::Block(_)));
    assert_eq!(
        keys(LinesBy::Way),
        [Factor::Lines(LineKey::Way(Instrument::EarlyRetirement))]
    );
    assert_eq!(
        keys(LinesBy::Year),
        [2024, 2025].map(|year| Factor::Lines(LineKey::Year(year)))
    );
    let half = mixture(&from, &to, LinesBy::Year, &|factor| {
        factor == Factor::Lines(LineKey::Year(2025))
    });
    // The post of 2024 stays and that of 2025 comes: three lines, for that is what the one set says.
    let months: Vec<Month> = half.payroll.lines.iter().map(|line| line.when.month()).collect();
    assert_eq!(months, [month(2023, 12), month(2024, 12), month(2025, 3)]);
}
