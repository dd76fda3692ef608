//! Levers and drags against the front door: the change is made, the scenario evaluated again.

use super::place::{blank, line, month, percent, post, routed, target, ward};
use crate::law::evaluate;
use lo_trinh::baseline::{document_scenario, example_scenario};
use lo_trinh::model::payroll::{Instrument, When};
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sensitivity::{Aim, Change, LEVERS_PER_AIM, applied, drags, levers};
use lo_trinh::model::sourcing::{Hold, Holder, PostKind, PostRef, PostSet, RouteKind};

/// Products taken in another order, and counts summed in another order.
const ROUNDING: f64 = 1e-12;

/// A plan with something to gain everywhere.
fn improvable() -> Scenario {
    let mut scenario = blank();
    scenario.payroll.targets = vec![target(20)];
    scenario.payroll.lines = (0..6)
        .map(|index| {
            let mut planned = line(index + 1, When::Year(2023), 4, 0);
            planned.instrument = Instrument::CUTS[index as usize];
            planned.likelihood = (index == 1).then_some(percent(60));
            planned
        })
        .collect();
    scenario.sourcing.wards = vec![
        ward(
            1,
            1,
            vec![Hold::Apart(post(Holder::Official), post(Holder::Vacant))],
        ),
        ward(
            2,
            2,
            vec![Hold::Together(routed(RouteKind::AdmitHolder, month(2024, 10)))],
        ),
        ward(
            3,
            3,
            vec![Hold::Apart(
                routed(RouteKind::ElectMember, month(2022, 6)),
                post(Holder::Official),
            )],
        ),
    ];
    scenario
}

fn chance(scenario: &Scenario, aim: Aim) -> (f64, f64) {
    let evaluation = evaluate(scenario);
    match aim {
        Aim::Payroll(id) => {
            let outcome = evaluation
                .payroll
                .targets
                .iter()
                .find(|target| target.target == id)
                .expect("the target");
            (outcome.met.expect("known").mixed.value(), outcome.expected)
        }
        Aim::Sourcing => (
            evaluation.sourcing.place.met.mixed.value(),
            evaluation.sourcing.place.expected,
        ),
    }
}

#[test]
fn every_lever_does_what_it_says() {
    for scenario in [improvable(), example_scenario(), document_scenario()] {
        let evaluation = evaluate(&scenario);
        let found = levers(&scenario, &evaluation);
        assert!(!found.is_empty());
        for lever in &found {
            let (before, expected_before) = chance(&scenario, lever.aim);
            let (after, expected_after) = chance(&applied(&scenario, &lever.change), lever.aim);
            assert!((lever.before.value() - before).abs() < ROUNDING, "{lever:?}");
            assert!(
                (lever.after.value() - after).abs() < ROUNDING,
                "{lever:?} gives {after}"
            );
            assert!((lever.gain - (after - before)).abs() < ROUNDING, "{lever:?}");
            let expected = expected_after - expected_before;
            assert!(
                (lever.expected_gain - expected).abs() < ROUNDING,
                "{lever:?} gives {expected}"
            );
        }
        assert!(
            found.windows(2).all(|pair| pair[0].gain >= pair[1].gain),
            "sorted"
        );
        for aim in found.iter().map(|lever| lever.aim) {
            assert!(found.iter().filter(|lever| lever.aim == aim).count() <= LEVERS_PER_AIM);
        }
    }
}

#[test]
fn cutting_more_is_the_least_that_suffices() {
    let scenario = improvable();
    let found = levers(&scenario, &evaluate(&scenario));
    let more = found.iter().find_map(|lever| match lever.change {
        Change::CutMore { posts, .. } => Some((lever, posts)),
        _ => None,
    });
    let (lever, posts) = more.expect("some number up to ten suffices");
    assert!(lever.after.reaches(percent(80)));
    let Change::CutMore {
        scope,
        instrument,
        when,
        ..
    } = lever.change
    else {
        unreachable!("found as such")
    };
    assert_eq!((instrument, when), (Instrument::VacantPostCut, When::Year(2025)));
    let fewer = Change::CutMore {
        scope,
        instrument,
        when,
        posts: posts - 1,
    };
    assert!(
        chance(&applied(&scenario, &fewer), lever.aim).0 < 0.8,
        "one fewer does not"
    );
}

#[test]
fn an_overridden_likelihood_is_no_lever() {
    let scenario = improvable();
    let found = levers(&scenario, &evaluate(&scenario));
    let raises = |wanted| {
        found.iter().any(|lever| matches!(lever.change, Change::RaiseLikelihood { instrument, .. } if instrument == wanted))
    };
    assert!(raises(Instrument::RetirementAtAge) && !raises(Instrument::EarlyRetirement));
}

#[test]
fn what_is_met_or_unknown_needs_no_lever() {
    let mut scenario = blank();
    assert_eq!(levers(&scenario, &evaluate(&scenario)), []);
    scenario.payroll.targets = vec![target(0)];
    scenario.sourcing.wards = vec![ward(1, 1, vec![Hold::Together(post(Holder::Official))])];
    assert_eq!(levers(&scenario, &evaluate(&scenario)), []);
    scenario.sourcing.wards = vec![ward(
        1,
        1,
        vec![Hold::Apart(post(Holder::Unknown), post(Holder::NonMember))],
    )];
    assert_eq!(levers(&scenario, &evaluate(&scenario)), []);
}

#[test]
fn a_vacant_post_is_not_filled_by_admission() {
    let mut scenario = improvable();
    // Admission made the surest and quickest way of all.
    scenario.sourcing.route_defaults.stages[0].value.clear();
    let found = levers(&scenario, &evaluate(&scenario));
    let chosen = found.iter().find_map(|lever| match lever.change {
        Change::ChooseRoute { post, kind, .. } if post.kind == PostKind::Front => Some(kind),
        _ => None,
    });
    assert!(
        chosen.is_some_and(|kind| kind != RouteKind::AdmitHolder),
        "{chosen:?}"
    );
}

/// How likely all posts of a set are held at its deadline.
fn met(scenario: &Scenario, set: PostSet) -> f64 {
    let outcome = evaluate(scenario).sourcing;
    let of_ward = |id| outcome.wards.iter().find(|ward| ward.ward == id).expect("a ward");
    let chance = match set {
        PostSet::Place => outcome.place.met,
        PostSet::Kind(PostKind::Head) => outcome.kinds[0].met,
        PostSet::Kind(PostKind::Front) => outcome.kinds[1].met,
        PostSet::Ward(id) => of_ward(id).own.met,
        PostSet::Quarter(id) => {
            let mut quarters = outcome.wards.iter().flat_map(|ward| &ward.quarters);
            let found = quarters.find(|quarter| quarter.quarter == id).expect("a khu phố");
            found.at_ward_deadline.0
        }
    };
    chance.mixed.value()
}

/// Of the place, of a kind, of a ward and of a khu phố: the same scenario with the post held by an official member.
#[test]
fn a_drag_is_what_the_post_would_give_back() {
    for mut scenario in [improvable(), example_scenario()] {
        let all = evaluate(&scenario).sourcing.open;
        assert_eq!(drags(&scenario, PostSet::Place).len(), all.len());
        scenario.sourcing.turnover.value.yearly = Fraction::from_percent(5);
        let first = &all[0];
        let sets = [
            PostSet::Place,
            PostSet::Kind(first.post.kind),
            PostSet::Ward(first.ward),
            PostSet::Quarter(first.post.quarter),
        ];
        for set in sets {
            let found = drags(&scenario, set);
            assert!(found.iter().any(|drag| drag.post == first.post), "{set:?}");
            let before = met(&scenario, set);
            for drag in found.iter().take(12) {
                assert!((drag.takes_away - (drag.met_if_held.value() - before)).abs() < ROUNDING);
            }
            assert!(
                found
                    .windows(2)
                    .all(|pair| pair[0].takes_away >= pair[1].takes_away),
                "the gravest first"
            );
        }
        scenario.sourcing.turnover.value.yearly = Fraction::ZERO;
        for (set, drag) in sets
            .iter()
            .flat_map(|set| drags(&scenario, *set).into_iter().map(move |drag| (*set, drag)))
        {
            let met = met(&held(&scenario, drag.post), set);
            assert!(
                (drag.met_if_held.value() - met).abs() < ROUNDING,
                "{set:?}: {drag:?} gives {met}"
            );
        }
    }
}

/// The same scenario with an official member in a post.
fn held(scenario: &Scenario, post: PostRef) -> Scenario {
    let mut held = scenario.clone();
    for quarter in held.sourcing.wards.iter_mut().flat_map(|ward| &mut ward.quarters) {
        if quarter.id == post.quarter {
            match (&mut quarter.hold, post.kind) {
                (Hold::Apart(_, front), PostKind::Front) => front.holder = Holder::Official,
                (Hold::Apart(head, _) | Hold::Together(head), _) => head.holder = Holder::Official,
            }
        }
    }
    held
}
