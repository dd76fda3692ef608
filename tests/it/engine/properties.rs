//! What holds for every scenario.

use super::place::{blank, line, month, post, target, ward};
use crate::law::evaluate;
use lo_trinh::model::Evaluation;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::chance::CountDistribution;
use lo_trinh::model::payroll::{Instrument, Line, When};
use lo_trinh::model::provenance::Provenance;
use lo_trinh::model::quantity::{Fraction, OddsFactor};
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sensitivity::{drags, levers};
use lo_trinh::model::sourcing::{Hold, Holder, Post, PostSet, Route, RouteKind, Shape, Stage, StageEstimate};
use lo_trinh::model::verdict::{MonthPoint, Verdict};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop, prop_oneof, proptest};

fn likelihoods() -> impl Strategy<Value = Fraction> + Clone {
    prop_oneof![Just(0), Just(1_000_000), 0..=1_000_000_u32].prop_map(Fraction::from_millionths)
}

fn months() -> impl Strategy<Value = Month> {
    (2020..2030_i32, 1..=12_u32).prop_map(|(year, of_year)| month(year, of_year))
}

fn lines(additions: bool) -> impl Strategy<Value = Vec<Line>> {
    let kinds = if additions { 7_usize } else { 6 };
    let one = (
        0..kinds,
        months(),
        any::<bool>(),
        0..9_u32,
        0..9_u32,
        prop::option::of(likelihoods()),
    );
    let one = one.prop_map(|(kind, when, by_year, posts, done, likelihood)| Line {
        instrument: Instrument::CUTS
            .get(kind)
            .copied()
            .unwrap_or(Instrument::Addition),
        done,
        likelihood,
        ..line(
            0,
            if by_year {
                When::Year(when.year())
            } else {
                When::Month(when)
            },
            posts,
            0,
        )
    });
    prop::collection::vec(one, 0..12)
}

fn posts() -> impl Strategy<Value = Post> {
    let holder = prop_oneof![
        Just(Holder::Official),
        Just(Holder::NonMember),
        Just(Holder::NonMember),
        Just(Holder::Vacant),
        prop::option::of(months()).prop_map(|admitted| Holder::Probationary { admitted }),
    ];
    let stages = prop::collection::vec(([0..20_u32, 0..20, 0..20], likelihoods()), 0..4);
    let shape = (0..4_usize, prop::option::of(stages)).prop_map(|(kind, stages)| Shape {
        kind: RouteKind::ALL[kind],
        stages: stages.map(|stages| {
            let estimate = |(months, chance)| StageEstimate {
                stage: Stage::Probation,
                months,
                chance,
            };
            stages.into_iter().map(estimate).collect()
        }),
    });
    let route =
        (shape.clone(), months(), prop::option::of(shape)).prop_map(|(shape, start, fallback)| Route {
            shape,
            start,
            fallback,
            provenance: Provenance::Entered,
        });
    (holder, prop::option::of(route)).prop_map(|(holder, route)| Post {
        route,
        person: Default::default(),
        ..post(holder)
    })
}

fn scenarios(additions: bool) -> impl Strategy<Value = Scenario> {
    let hold = prop_oneof![
        (posts(), posts()).prop_map(|(head, front)| Hold::Apart(head, front)),
        posts().prop_map(Hold::Together),
    ];
    let wards = prop::collection::vec(prop::collection::vec(hold, 0..4), 0..3);
    let turnover = (likelihoods(), likelihoods());
    (
        lines(additions),
        0..40_u32,
        months(),
        wards,
        turnover,
        1_000..9_000_u32,
        any::<bool>(),
    )
        .prop_map(
            |(lines, asked, deadline, wards, (yearly, successor), factor, counts)| {
                let mut scenario = blank();
                scenario.payroll.lines = lines;
                scenario.payroll.targets = vec![target(asked)];
                scenario.payroll.targets[0].deadline = deadline;
                scenario.circumstances.value.odds_factor = OddsFactor::from_thousandths(factor);
                let numbered = (1..).zip(wards).map(|(id, holds)| ward(id, 10 * id, holds));
                scenario.sourcing.wards = numbered.collect();
                scenario.sourcing.turnover.value.yearly = yearly;
                scenario.sourcing.turnover.value.successor_member = successor;
                scenario.sourcing.probationary_counts.value = counts;
                scenario
            },
        )
}

fn sums_to_one(count: &CountDistribution) {
    let sum: f64 = count.mass().iter().sum();
    assert!((sum - 1.0).abs() < 1e-12, "{sum}");
    assert!(count.mass().iter().all(|mass| (0.0..=1.0 + 1e-12).contains(mass)));
}

fn in_order(point: &MonthPoint) {
    assert!(point.summary.quantiles.is_sorted());
    assert!(point.met.is_none_or(|met| (0.0..=1.0).contains(&met.value())));
}

/// Every distribution and every point of an evaluation.
fn well_formed(evaluation: &Evaluation) {
    for target in &evaluation.payroll.targets {
        sums_to_one(&target.distribution);
        target.given.iter().for_each(sums_to_one);
        target.trajectory.iter().for_each(in_order);
    }
    let sourcing = &evaluation.sourcing;
    let sets = [&sourcing.place, &sourcing.kinds[0], &sourcing.kinds[1]];
    for set in sets
        .into_iter()
        .chain(sourcing.wards.iter().map(|ward| &ward.own))
    {
        sums_to_one(&set.distribution);
        set.trajectory.iter().for_each(in_order);
        assert!(set.distribution.least() >= 0 && set.distribution.most() <= set.posts as i32);
        assert!(set.held + set.unknown <= set.posts && set.planned <= set.posts);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn probabilities_are_probabilities(scenario in scenarios(true)) {
        let evaluation = evaluate(&scenario);
        well_formed(&evaluation);
        assert_eq!(evaluation, evaluate(&scenario), "the same again");
        levers(&scenario, &evaluation);
        drags(&scenario, PostSet::Place);
    }

    /// Every post of every line is counted once: as planned or as overdue.
    #[test]
    fn nothing_is_lost(scenario in scenarios(false)) {
        let target = &evaluate(&scenario).payroll.targets[0];
        let by_deadline = |line: &&Line| line.when.month() <= target.deadline;
        let posts: u32 = scenario.payroll.lines.iter().filter(by_deadline).map(|line| line.posts).sum();
        let overdue: u32 = scenario.payroll.lines.iter().filter(by_deadline)
            .filter(|line| line.when.month() <= scenario.horizon.as_of)
            .map(|line| line.posts.saturating_sub(line.done)).sum();
        assert_eq!(target.planned, posts as i32 - overdue as i32);
        assert!(target.distribution.most() <= target.planned);
        assert!(target.realised <= target.distribution.least());
    }

    /// Without additions a count only rises, and so does the chance of having reached a number.
    #[test]
    fn reductions_only_grow(scenario in scenarios(false)) {
        let target = &evaluate(&scenario).payroll.targets[0];
        for pair in target.trajectory.windows(2) {
            assert!(pair[0].planned <= pair[1].planned);
            assert!(pair[0].summary.expected <= pair[1].summary.expected + 1e-12);
            assert!(pair[0].summary.quantiles.iter().zip(pair[1].summary.quantiles).all(|(one, other)| *one <= other));
            let (one, other) = (pair[0].met.expect("known"), pair[1].met.expect("known"));
            assert!(one.value() <= other.value() + 1e-12);
        }
        let even = target.trajectory.iter().find(|point| point.met.is_some_and(|met| met.value() >= 0.5 - 1e-9));
        assert_eq!(target.forecast, even.map(|point| point.month));
    }

    /// A likelier line makes no target less likely.
    #[test]
    fn monotone_in_likelihood(mut scenario in scenarios(true), index in 0..12_usize, likelihood in likelihoods()) {
        let before = evaluate(&scenario).payroll.targets[0].met.expect("known");
        let default = scenario.payroll.likelihoods.cuts[0].value;
        let Some(line) = scenario.payroll.lines.get_mut(index) else {
            return Ok(());
        };
        let now = line.likelihood.unwrap_or(default);
        line.likelihood = Some(now.max(likelihood));
        let after = evaluate(&scenario).payroll.targets[0].met.expect("known");
        assert!(after.mixed.value() + 1e-12 >= before.mixed.value());
        for (one, other) in before.given.into_iter().zip(after.given) {
            assert!(other.value() + 1e-12 >= one.value());
        }
    }

    /// Hard circumstances are never better than normal ones, nor normal ones than easy ones, where posts only go.
    #[test]
    fn circumstances_are_in_order(scenario in scenarios(false)) {
        let given = evaluate(&scenario).payroll.targets[0].met.expect("known").given;
        assert!(given[0].value() <= given[1].value() + 1e-12 && given[1].value() <= given[2].value() + 1e-12);
    }

    /// What is met is certain; what is certain and asked in the future is on track or met.
    #[test]
    fn verdicts_agree_with_chances(scenario in scenarios(true)) {
        let target = &evaluate(&scenario).payroll.targets[0];
        let met = target.met.expect("known").mixed;
        match target.verdict {
            Verdict::Met => assert!(met.is_sure()),
            Verdict::OnTrack => assert!(met.value() >= 0.8 - 1e-9),
            Verdict::AtRisk => assert!((0.5 - 1e-9..0.8).contains(&met.value())),
            Verdict::Missed => assert!(met.value() < 0.5 || scenario.horizon.as_of >= target.deadline),
            Verdict::Undetermined => panic!("nothing is missing"),
        }
        if scenario.horizon.as_of >= target.deadline {
            assert!(met.is_certain(), "the past is known");
        }
    }

    /// Nothing a user can write makes the evaluation fail, however odd.
    #[test]
    fn odd_horizons(mut scenario in scenarios(true), start in months(), as_of in months(), end in months()) {
        scenario.horizon.start = start;
        scenario.horizon.as_of = as_of;
        scenario.horizon.end = end;
        let evaluation = evaluate(&scenario);
        well_formed(&evaluation);
        levers(&scenario, &evaluation);
        drags(&scenario, PostSet::Place);
    }
}

#[test]
fn the_ends_of_time() {
    let mut scenario = blank();
    scenario.horizon.start = month(1900, 1);
    scenario.horizon.as_of = month(1900, 1);
    scenario.horizon.end = month(2199, 12);
    let long = StageEstimate {
        stage: Stage::Nurture,
        months: [0, u32::MAX, u32::MAX],
        chance: Fraction::from_percent(50),
    };
    let shape = Shape {
        kind: RouteKind::AdmitHolder,
        stages: Some(vec![long; 3]),
    };
    let mut open = post(Holder::NonMember);
    open.route = Some(Route {
        fallback: Some(shape.clone()),
        shape,
        start: month(2199, 12),
        provenance: Provenance::Entered,
    });
    scenario.sourcing.wards = vec![ward(1, 1, vec![Hold::Together(open)])];
    scenario.payroll.lines = vec![
        line(1, When::Year(i32::MAX), 3, 50),
        line(2, When::Year(i32::MIN), 3, 50),
    ];
    scenario.payroll.targets = vec![target(u32::MAX)];
    let evaluation = evaluate(&scenario);
    well_formed(&evaluation);
    levers(&scenario, &evaluation);
}
