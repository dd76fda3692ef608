//! Whatever is edited is found as a difference, and taking all differences over makes the one scenario into the other.

use lo_trinh::app::{CellRef, Message, StageChange, State};
use lo_trinh::model::chance::billionths;
use lo_trinh::model::comparison::{Attribution, LinesBy, Measure, Side, differences, mixture};
use lo_trinh::model::evaluate;
use lo_trinh::model::payroll::{GroupId, Instrument, Scope, UnitId};
use lo_trinh::model::quantity::{Fraction, OddsFactor};
use lo_trinh::model::scenario::{Circumstances, Scenario, Thresholds};
use lo_trinh::model::sourcing::{
    Holder, PostKind, PostRef, QuarterId, RouteKind, Stage, StageEstimate, Turnover, WardId,
};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop, prop_oneof, proptest};

use super::{month, started};

fn posts() -> impl Strategy<Value = PostRef> {
    (1_u32..=62, any::<bool>()).prop_map(|(quarter, head)| PostRef {
        quarter: QuarterId(quarter),
        kind: if head { PostKind::Head } else { PostKind::Front },
    })
}

fn kinds() -> impl Strategy<Value = RouteKind> {
    (0_usize..4).prop_map(|at| RouteKind::ALL[at])
}

fn payroll_edits() -> impl Strategy<Value = Message> {
    let scopes = prop_oneof![
        (1_u32..=5).prop_map(|id| Scope::Group(GroupId(id))),
        (1_u32..=39).prop_map(|id| Scope::Unit(UnitId(id))),
    ];
    let cells = (scopes, 0_usize..6, 2022..=2025).prop_map(|(scope, at, year)| CellRef {
        scope,
        instrument: Some(Instrument::CUTS[at]),
        year,
    });
    prop_oneof![
        4 => (cells, 0_u32..9).prop_map(|(cell, posts)| Message::PostsSet(cell, posts)),
        1 => (0_usize..6, 0_u32..=100)
            .prop_map(|(at, percent)| Message::LikelihoodSet(Instrument::CUTS[at], Fraction::from_percent(percent))),
        1 => (1_u32..=39, 20_u32..60).prop_map(|(unit, posts)| Message::EstablishmentSet(UnitId(unit), Some(posts))),
        1 => (1_u32..=39, 0_u32..20).prop_map(|(unit, floor)| Message::FloorSet(UnitId(unit), Some(floor))),
        1 => (1_u32..=5).prop_map(|group| Message::UnitAdded(GroupId(group), "Trường mới".to_owned())),
        1 => (1_u32..=45).prop_map(|unit| Message::UnitRemoved(UnitId(unit))),
        1 => (1_u32..=39).prop_map(|unit| Message::UnitRenamed(UnitId(unit), "Tên khác".to_owned())),
        1 => (1_u32..=39, 1_u32..=39).prop_map(|(one, other)| {
            Message::UnitsMerged(vec![UnitId(one), UnitId(other)], "Trường chung".to_owned())
        }),
    ]
}

fn sourcing_edits() -> impl Strategy<Value = Message> {
    let estimates = (0_u32..4, 50_u32..=100).prop_map(|(month, chance)| StageEstimate {
        stage: Stage::Election,
        months: [month, month + 1, month + 3],
        chance: Fraction::from_percent(chance),
    });
    prop_oneof![
        2 => (posts(), kinds()).prop_map(|(post, kind)| Message::RouteChosen(post, Some(kind))),
        1 => (posts(), -6_i32..12).prop_map(|(post, months)| Message::RouteStartShifted(post, months)),
        2 => (posts(), any::<bool>()).prop_map(|(post, member)| {
            Message::HolderSet(post, if member { Holder::Official } else { Holder::NonMember })
        }),
        1 => posts().prop_map(|post| Message::StageChanged(post, 0, StageChange::Usual(5))),
        1 => (posts(), kinds()).prop_map(|(post, kind)| Message::FallbackChosen(post, Some(kind))),
        1 => (1_u32..=62, any::<bool>())
            .prop_map(|(quarter, together)| Message::HeldTogetherSet(QuarterId(quarter), together)),
        1 => Just(Message::WardAdded("Phường mới".to_owned())),
        1 => (1_u32..=10).prop_map(|ward| Message::WardRemoved(WardId(ward))),
        1 => (1_u32..=10, 0_u32..9).prop_map(|(ward, count)| Message::QuarterCountSet(WardId(ward), count)),
        1 => (1_u32..=9, 0_i32..36)
            .prop_map(|(ward, months)| Message::WardDeadlineSet(WardId(ward), month(2023, 1).plus(months))),
        1 => (1_u32..=9, kinds(), estimates).prop_map(|(ward, kind, estimate)| {
            Message::WardStageChanged(WardId(ward), kind, 0, estimate)
        }),
    ]
}

fn supposed() -> impl Strategy<Value = Message> {
    let shares = (0_u32..=20, 0_u32..=100).prop_map(|(yearly, member)| Turnover {
        yearly: Fraction::from_percent(yearly),
        successor_member: Fraction::from_percent(member),
    });
    prop_oneof![
        (0_i32..24).prop_map(|months| Message::AsOfSet(month(2022, 1).plus(months))),
        (0_i32..24).prop_map(|months| Message::PlaceDeadlineSet(month(2024, 6).plus(months))),
        (1_000_u32..4_000).prop_map(|factor| Message::CircumstancesSet(Circumstances {
            odds_factor: OddsFactor::from_thousandths(factor),
            ..Circumstances::DEFAULT
        })),
        (81_u32..99).prop_map(|percent| Message::ThresholdsSet(Thresholds {
            on_track: Fraction::from_percent(percent),
            ..Thresholds::DEFAULT
        })),
        shares.prop_map(Message::TurnoverSet),
        any::<bool>().prop_map(Message::ProbationaryCountsSet),
    ]
}

fn edited(messages: Vec<Message>, example: bool) -> Scenario {
    let mut state: State = started();
    if example {
        state.update(Message::ScenarioCreated(lo_trinh::app::NewScenario::Example));
    }
    for message in messages {
        state.update(message);
    }
    Scenario::clone(state.scenario())
}

/// The scenario with its lines by identity: their order decides nothing.
fn in_order(mut scenario: Scenario) -> Scenario {
    scenario.payroll.lines.sort_by_key(|line| line.id);
    scenario
}

fn sequences() -> impl Strategy<Value = Vec<Message>> {
    let edits = prop_oneof![3 => payroll_edits(), 3 => sourcing_edits(), 1 => supposed()];
    prop::collection::vec(edits, 0..16)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn all_differences_taken_over_make_the_other_scenario(
        one in sequences(),
        other in sequences(),
        examples in any::<[bool; 2]>(),
        by in (0_usize..4).prop_map(|at| LinesBy::ALL[at]),
    ) {
        let (from, to) = (edited(one, examples[0]), edited(other, examples[1]));
        let found = differences(&from, &to, by);
        assert_eq!(found, differences(&to, &from, by), "the same from both sides");
        let all = mixture(&from, &to, by, &|factor| found.contains(&factor));
        assert_eq!(in_order(all), in_order(to.clone()));
        let none = mixture(&from, &to, by, &|_| false);
        assert_eq!(in_order(none), in_order(from.clone()));
        assert_eq!(differences(&from, &from, by), []);
        // One factor at a time, each is gone once it is taken over, and in the end nothing differs.
        let mut walking = from;
        for factor in &found {
            let next = mixture(&walking, &to, by, &|other| other == *factor);
            assert!(!differences(&next, &to, by).contains(factor), "{factor:?} still differs");
            walking = next;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// The ends are what the evaluation says, the parts sum up, and from the other side they turn around.
    #[test]
    fn parts_add_up_to_what_the_evaluation_says(
        one in prop::collection::vec(payroll_edits(), 0..5),
        other in prop::collection::vec(prop_oneof![payroll_edits(), sourcing_edits(), supposed()], 1..6),
    ) {
        let (from, to) = (edited(one, true), edited(other, true));
        let rulebook = lo_trinh::rules::rulebook();
        for side in [Side::Payroll, Side::Sourcing] {
            let shares = |from: &Scenario, to: &Scenario| {
                let mut attribution = Attribution::new(from, to, LinesBy::Group, side);
                while !attribution.is_complete() {
                    attribution.step(from, to);
                }
                [Measure::Chance, Measure::Expected].map(|measure| attribution.share(measure).expect("known"))
            };
            let (there, back) = (shares(&from, &to), shares(&to, &from));
            for ((share, back), at) in there.iter().zip(&back).zip(0..) {
                assert_eq!(share.parts.iter().sum::<i64>(), (share.to - share.from) * share.denominator);
                assert!(share.parts.iter().zip(&back.parts).all(|(there, back)| *there == -back));
                for (value, scenario) in [(share.from, &from), (share.to, &to)] {
                    let found = evaluate(scenario, &rulebook);
                    let (payroll, place) = (&found.payroll.targets[0], &found.sourcing.place);
                    let number = match (side, at) {
                        (Side::Payroll, 0) => payroll.met.expect("an amount").mixed.value(),
                        (Side::Payroll, _) => payroll.expected,
                        (Side::Sourcing, 0) => place.met.mixed.value(),
                        (Side::Sourcing, _) => place.expected,
                    };
                    assert!((value - billionths(number)).abs() <= 1, "{side:?} {value} {number}");
                }
            }
        }
    }
}
