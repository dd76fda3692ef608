//! Routes and turnover against another way of computing them: every path through the stages one by one, then the chain of
//! three states month by month as the model words it.

use super::place::{blank, month, percent, post, stage, ward};
use crate::law::evaluate;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::provenance::Provenance;
use lo_trinh::model::quantity::{Fraction, OddsFactor};
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{
    Hold, Holder, OpenPost, Post, PostKind, Route, RouteKind, Shape, Stage, StageEstimate, Turnover,
};
use proptest::prelude::{ProptestConfig, Strategy, any, prop, proptest};
use std::collections::BTreeMap;

/// The chain below subtracts from one and loses a few digits of its own where little is left.
const ROUNDING: f64 = 1e-12;

/// A likelihood under the circumstance that multiplies odds by `factor`.
fn moved(likelihood: Fraction, factor: f64) -> f64 {
    let p = f64::from(likelihood.millionths()) / 1e6;
    factor * p / (factor * p + 1.0 - p)
}

/// Walks every path: which of three durations each stage takes, and where it fails. Leaves (months after start, whether
/// passed, probability).
fn paths(
    stages: &[StageEstimate],
    factor: f64,
    begun: i32,
    probability: f64,
    leave: &mut impl FnMut(i32, bool, f64),
) {
    let Some((stage, rest)) = stages.split_first() else {
        return leave(begun, true, probability);
    };
    for (duration, weight) in stage.months.into_iter().zip([0.25, 0.5, 0.25]) {
        let ended = begun + duration as i32;
        let pass = moved(stage.chance, factor);
        leave(ended, false, probability * weight * (1.0 - pass));
        paths(rest, factor, ended, probability * weight * pass, leave);
    }
}

/// The probability of completing in each month after the start.
fn completions(
    main: &[StageEstimate],
    fallback: Option<&[StageEstimate]>,
    factor: f64,
) -> BTreeMap<i32, f64> {
    let mut done = BTreeMap::new();
    let mut failures = Vec::new();
    paths(main, factor, 0, 1.0, &mut |ended, passed, probability| {
        if passed {
            *done.entry(ended).or_insert(0.0) += probability;
        } else {
            failures.push((ended, probability));
        }
    });
    for (ended, probability) in failures {
        if let Some(fallback) = fallback {
            paths(
                fallback,
                factor,
                ended + 1,
                probability,
                &mut |ended, passed, probability| {
                    if passed {
                        *done.entry(ended).or_insert(0.0) += probability;
                    }
                },
            );
        }
    }
    done
}

/// What a post is tried with.
#[derive(Clone, Debug)]
struct Trial {
    main: Vec<StageEstimate>,
    fallback: Option<Vec<StageEstimate>>,
    /// Months from the month facts are known for to the start; negative for a route under way.
    start: i32,
    turnover: u32,
    successor: u32,
    factor_thousandths: u32,
}

/// The chain of three states, month by month: turnover first, then completion with chance f(t) / (1 - F(t - 1)).
fn chain(trial: &Trial, factor: f64, months: i32) -> Vec<f64> {
    let done = completions(&trial.main, trial.fallback.as_deref(), factor);
    let change = f64::from(trial.turnover) / 100.0 / 12.0;
    let successor = f64::from(trial.successor) / 100.0;
    let (mut member, mut living, mut ended) = (0.0, 1.0, 0.0);
    let mut held = vec![0.0];
    for month in 1..=months {
        let changed = change * (member + living + ended);
        member = member * (1.0 - change) + changed * successor;
        living *= 1.0 - change;
        ended = ended * (1.0 - change) + changed * (1.0 - successor);
        let after_start = month - trial.start;
        let before: f64 = done.range(..after_start).map(|(_, mass)| mass).sum();
        let now = done.get(&after_start).copied().unwrap_or(0.0);
        let completes = if 1.0 - before > 1e-12 {
            (now / (1.0 - before)).clamp(0.0, 1.0)
        } else {
            0.0
        };
        member += living * completes;
        living *= 1.0 - completes;
        held.push(member);
    }
    held
}

fn scenario(trial: &Trial) -> Scenario {
    let mut scenario = blank();
    scenario.circumstances.value.odds_factor = OddsFactor::from_thousandths(trial.factor_thousandths);
    scenario.sourcing.turnover.value = Turnover {
        yearly: percent(trial.turnover),
        successor_member: percent(trial.successor),
    };
    let shape = |stages: &Vec<StageEstimate>| Shape {
        kind: RouteKind::ElectMember,
        stages: Some(stages.clone()),
    };
    let open = Post {
        route: Some(Route {
            shape: shape(&trial.main),
            start: scenario.horizon.as_of.plus(trial.start),
            fallback: trial.fallback.as_ref().map(shape),
            provenance: Provenance::Entered,
        }),
        ..post(Holder::NonMember)
    };
    scenario.sourcing.wards = vec![ward(1, 1, vec![Hold::Apart(open, post(Holder::Official))])];
    scenario
}

fn head(scenario: &Scenario) -> OpenPost {
    let open = evaluate(scenario).sourcing.open;
    open.into_iter()
        .find(|open| open.post.kind == PostKind::Head)
        .expect("the head is open")
}

fn agrees(trial: &Trial) {
    let found = head(&scenario(trial));
    let k = f64::from(trial.factor_thousandths) / 1000.0;
    let months = found.held_by_month.len() as i32 - 1;
    let [hard, normal, easy] = [1.0 / k, 1.0, k].map(|factor| chain(trial, factor, months));
    for (ahead, (month, chance)) in found.held_by_month.iter().enumerate() {
        let wanted = 0.25 * hard[ahead] + 0.5 * normal[ahead] + 0.25 * easy[ahead];
        assert!(
            (chance.value() - wanted).abs() < ROUNDING,
            "{month:?}: {} is not {wanted}",
            chance.value()
        );
        if chance.is_certain() {
            assert!(
                (wanted - chance.value()).abs() < ROUNDING,
                "{month:?} is not certain"
            );
        }
    }
}

fn estimates(most: usize) -> impl Strategy<Value = Vec<StageEstimate>> {
    let chance = prop::sample::select(vec![0, 30, 85, 100, 100]);
    let estimate =
        ([0..6_u32, 0..6, 0..6], chance).prop_map(|(months, chance)| stage(Stage::Election, months, chance));
    prop::collection::vec(estimate, 0..=most)
}

fn trials() -> impl Strategy<Value = Trial> {
    let turnover = prop::sample::select(vec![0_u32, 10, 100]);
    let successor = prop::sample::select(vec![0_u32, 70, 100]);
    let factor = prop::sample::select(vec![1_000_u32, 2_000, 3_500]);
    let fallback = (any::<bool>(), estimates(2)).prop_map(|(any, stages)| any.then_some(stages));
    (estimates(4), fallback, -12..12_i32, turnover, successor, factor).prop_map(
        |(main, fallback, start, turnover, successor, factor_thousandths)| Trial {
            main,
            fallback,
            start,
            turnover,
            successor,
            factor_thousandths,
        },
    )
}

proptest! {
    #[test]
    fn every_path_and_the_chain_agree(trial in trials()) {
        agrees(&trial);
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// The last start that is enough, found by trying every start through the front door.
    #[test]
    fn latest_start_by_trying_all(mut trial in trials()) {
        let found = head(&scenario(&trial)).latest_start;
        let mut latest = None;
        for start in 1..=41 {
            trial.start = start;
            let tried = scenario(&trial);
            if head(&tried).at_place_deadline.mixed.reaches(percent(80)) {
                latest = Some(tried.horizon.as_of.plus(start));
            }
        }
        assert_eq!(found, latest);
    }
}

fn trial(main: Vec<StageEstimate>, start: i32) -> Trial {
    Trial {
        main,
        fallback: None,
        start,
        turnover: 0,
        successor: 70,
        factor_thousandths: 2_000,
    }
}

/// The month a route becomes certain, with every stage passed for sure.
#[test]
fn certain_only_when_the_longest_is_over() {
    // Starts 8/2022; the longest ends 3 + 2 = 5 months later, the shortest 1 + 0.
    let sure = trial(
        vec![
            stage(Stage::Election, [1, 2, 3], 100),
            stage(Stage::Appointment, [0, 1, 2], 100),
        ],
        1,
    );
    let found = head(&scenario(&sure));
    let at = |wanted: Month| {
        found
            .held_by_month
            .iter()
            .find(|(month, _)| *month == wanted)
            .expect("in the horizon")
            .1
    };
    assert!(at(month(2022, 7)).is_never(), "today the register is right");
    assert!(at(month(2022, 8)).is_never(), "the shortest takes a month");
    assert!(!at(month(2022, 9)).is_certain());
    assert!(
        (at(month(2022, 9)).value() - 0.0625).abs() < 1e-15,
        "a quarter of a quarter"
    );
    assert!(!at(month(2022, 12)).is_certain());
    assert!(at(month(2023, 1)).is_sure());
    let course = found.course.expect("it has a route");
    assert_eq!(course.usual_end, month(2022, 11));
    let drawn: Vec<_> = course
        .stages
        .iter()
        .map(|(stage, from, to)| (*stage, from.month(), to.month()))
        .collect();
    assert_eq!(drawn, [(Stage::Election, 8, 10), (Stage::Appointment, 10, 11)]);
    // Durations sum to 1..5 with 1, 4, 6, 4, 1 sixteenths: 10 % lies in 2 months, 90 % in 4.
    assert_eq!(course.band, (month(2022, 10), month(2022, 12)));
}

/// No duration at all: complete in the month it starts in.
#[test]
fn no_duration_is_complete_at_once() {
    let found = head(&scenario(&trial(
        vec![stage(Stage::Appointment, [0, 0, 0], 100)],
        3,
    )));
    assert_eq!(found.forecast, Some(month(2022, 10)));
    assert!(found.held_by_month[2].1.is_never() && found.held_by_month[3].1.is_sure());
}

/// A route that fails in its first stage, after two months, and then starts its fallback a month later.
#[test]
fn the_fallback_starts_the_month_after_the_failure() {
    let mut failing = trial(vec![stage(Stage::Election, [2, 2, 2], 0)], 1);
    failing.fallback = Some(vec![stage(Stage::Appointment, [1, 1, 1], 100)]);
    // 8/2022 + 2 = 10/2022 fails; 11/2022 + 1 = 12/2022 completes for sure.
    let found = head(&scenario(&failing));
    let first = found.held_by_month.iter().find(|(_, chance)| chance.is_sure());
    assert_eq!(first.map(|(month, _)| *month), Some(month(2022, 12)));
    assert!(
        found
            .held_by_month
            .iter()
            .filter(|(when, _)| *when < month(2022, 12))
            .all(|(_, chance)| chance.is_never())
    );
}
