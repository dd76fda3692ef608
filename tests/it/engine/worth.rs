//! What likelihoods are worth, against arithmetic by hand and against the front door.

use super::place::{blank, line, percent, target};
use crate::law::evaluate;
use lo_trinh::baseline::example_scenario;
use lo_trinh::model::payroll::{Instrument, Line, Part, Scope, When, Worth};
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sensitivity::payroll_worth;

/// Events joined in another order.
const ROUNDING: f64 = 1e-12;

fn worth(scenario: &Scenario) -> Vec<Worth> {
    payroll_worth(scenario, &evaluate(scenario))
}

fn of(found: &[Worth], part: Part) -> Worth {
    *found
        .iter()
        .find(|worth| worth.part == part)
        .expect("it is there")
}

/// One post at 50 % and one at 80 %, both needed, circumstances of no effect: 0.4. The first at 40 and 60 %: 0.32 and
/// 0.48; the second at 70 and 90 %: 0.35 and 0.45; both: 0.4 x 0.7 = 0.28 and 0.6 x 0.9 = 0.54.
#[test]
fn two_posts_by_hand() {
    let mut scenario = blank();
    scenario.circumstances.value.odds_factor = lo_trinh::model::quantity::OddsFactor::from_thousandths(1_000);
    let planned = |id, year, instrument, likely| Line {
        instrument,
        likelihood: Some(percent(likely)),
        ..line(id, When::Year(year), 1, 0)
    };
    scenario.payroll.targets = vec![target(2)];
    scenario.payroll.lines = vec![
        planned(1, 2023, Instrument::Severance, 50),
        planned(2, 2024, Instrument::EarlyRetirement, 80),
    ];
    let found = worth(&scenario);
    let near = |part, lowered: f64, raised: f64| {
        let worth = of(&found, part);
        assert!((worth.lowered.value() - lowered).abs() < ROUNDING, "{worth:?}");
        assert!((worth.raised.value() - raised).abs() < ROUNDING, "{worth:?}");
    };
    near(Part::Instrument(Instrument::Severance), 0.32, 0.48);
    near(Part::Instrument(Instrument::EarlyRetirement), 0.35, 0.45);
    near(Part::Year(2023), 0.32, 0.48);
    near(Part::Scope(scenario.payroll.targets[0].scope), 0.28, 0.54);
    // Those that move it most come first.
    assert!(found.windows(2).all(|pair| pair[0].swing >= pair[1].swing));
    assert_eq!(found[0].part, Part::Scope(scenario.payroll.targets[0].scope));
}

/// The same change made by hand to every line it is about, and the scenario evaluated again.
fn again(scenario: &Scenario, part: Part, up: bool) -> f64 {
    let mut changed = scenario.clone();
    let likelihoods = scenario.payroll.likelihoods.clone();
    for line in &mut changed.payroll.lines {
        let meant = match part {
            Part::Instrument(instrument) => line.instrument == instrument,
            Part::Year(year) => line.when.month().year() == year,
            Part::Scope(scope) => line.scope == scope,
        };
        if meant && !line.instrument.is_addition() {
            let now = line
                .likelihood
                .unwrap_or(likelihoods.of(line.instrument))
                .millionths();
            let then = if up {
                now + 100_000
            } else {
                now.saturating_sub(100_000)
            };
            line.likelihood = Some(Fraction::from_millionths(then));
        }
    }
    let met = evaluate(&changed).payroll.targets[0].met;
    met.expect("known").mixed.value()
}

#[test]
fn every_part_of_the_example_agrees_with_evaluating_again() {
    let mut scenario = example_scenario();
    // Something added and something done, so that what is certain is not zero.
    scenario.payroll.lines[0].instrument = Instrument::Addition;
    let found = worth(&scenario);
    assert!(found.len() > 6 + 4 + 30, "{}", found.len());
    for worth in &found {
        for (chance, up) in [(worth.lowered, false), (worth.raised, true)] {
            let expected = again(&scenario, worth.part, up);
            assert!(
                (chance.value() - expected).abs() < ROUNDING,
                "{worth:?} {up} {expected}"
            );
        }
    }
    let posts = |is: fn(&Part) -> bool| -> u32 {
        found
            .iter()
            .filter(|worth| is(&worth.part))
            .map(|worth| worth.posts)
            .sum()
    };
    let instruments = posts(|part| matches!(part, Part::Instrument(_)));
    assert_eq!(instruments, posts(|part| matches!(part, Part::Year(_))));
    assert_eq!(instruments, posts(|part| matches!(part, Part::Scope(_))));
}

/// A target no plan can reach is out of reach whatever is likelier; one that facts have met cannot be lost.
#[test]
fn what_is_certain_does_not_move() {
    let mut scenario = blank();
    scenario.payroll.lines = vec![line(1, When::Year(2024), 3, 0)];
    scenario.payroll.targets = vec![target(2_000_000)];
    assert!(worth(&scenario).iter().all(|worth| worth.raised.is_never()));
    scenario.payroll.targets = vec![target(0)];
    assert!(worth(&scenario).iter().all(|worth| worth.lowered.is_sure()));
    scenario.payroll.targets = Vec::new();
    assert_eq!(worth(&scenario), []);
}

/// All units of a plan of one instrument together are that instrument.
#[test]
fn a_part_that_is_all_is_the_whole() {
    let mut scenario = blank();
    scenario.payroll.targets = vec![target(6)];
    scenario.payroll.lines = (1..=4).map(|id| line(id, When::Year(2024), 2, 0)).collect();
    let found = worth(&scenario);
    let one = of(&found, Part::Year(2024));
    let scope: Scope = scenario.payroll.targets[0].scope;
    for worth in [
        of(&found, Part::Scope(scope)),
        of(&found, Part::Instrument(scenario.payroll.lines[0].instrument)),
    ] {
        assert_eq!(
            (worth.lowered, worth.raised, worth.posts),
            (one.lowered, one.raised, 8)
        );
    }
}
