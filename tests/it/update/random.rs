//! Random edits: nothing is lost, nothing appears, undo returns to the same bytes.

use lo_trinh::app::{CellRef, Message, State};
use lo_trinh::formats::scenario;
use lo_trinh::model::payroll::{BlockKind, GroupId, Instrument, Scope, UnitId};
use lo_trinh::model::quantity::Fraction;
use proptest::prelude::{Just, Strategy, any, prop, prop_oneof, proptest};

use super::{month, started};

fn scopes() -> impl Strategy<Value = Scope> {
    prop_oneof![
        Just(Scope::Block(BlockKind::PublicService)),
        (1_u32..=5).prop_map(|id| Scope::Group(GroupId(id))),
        (1_u32..=39).prop_map(|id| Scope::Unit(UnitId(id))),
    ]
}

fn cells() -> impl Strategy<Value = CellRef> {
    let instruments = prop_oneof![
        Just(None),
        (0_usize..6).prop_map(|at| Some(Instrument::CUTS[at])),
        Just(Some(Instrument::Addition)),
    ];
    (scopes(), instruments, 2022..=2025).prop_map(|(scope, instrument, year)| CellRef {
        scope,
        instrument,
        year,
    })
}

fn edits() -> impl Strategy<Value = Message> {
    prop_oneof![
        4 => (cells(), 0_u32..12).prop_map(|(cell, posts)| Message::PostsSet(cell, posts)),
        2 => cells().prop_map(Message::PostAdded),
        2 => cells().prop_map(Message::PostRemoved),
        2 => (cells(), 2022..=2025).prop_map(|(cell, year)| Message::PostMoved(cell, year)),
        1 => cells().prop_map(Message::CellFilledDown),
        1 => (0_usize..6, 0_u32..=100)
            .prop_map(|(at, percent)| Message::LikelihoodSet(Instrument::CUTS[at], Fraction::from_percent(percent))),
        1 => (0_i32..24).prop_map(|months| Message::AsOfSet(month(2022, 1).plus(months))),
        1 => any::<bool>().prop_map(|back| if back { Message::UndoClicked } else { Message::RedoClicked }),
        1 => Just(Message::PathSpread(Instrument::RetirementAtAge)),
    ]
}

/// Posts planned net of additions over all lines, by arithmetic on the lines alone.
fn net(state: &State) -> i64 {
    let signed = state.scenario().payroll.lines.iter().map(|line| {
        let posts = i64::from(line.posts);
        if line.instrument.is_addition() {
            -posts
        } else {
            posts
        }
    });
    signed.sum()
}

proptest! {
    /// What a target plans, counts as overdue, or leaves beyond its deadline is all there is: conservation. And taking
    /// everything back returns to the very bytes.
    #[test]
    fn edits_conserve_posts_and_undo_to_the_byte(messages in prop::collection::vec(edits(), 1..40)) {
        let mut state = started();
        let bytes = scenario::write(state.scenario());
        for message in messages {
            let before = net(&state);
            let moved = matches!(message, Message::PostMoved(..));
            state.update(message);
            if moved {
                assert_eq!(net(&state), before, "moving a post changed how many there are");
            }
            let outcome = &state.evaluation.payroll.targets[0];
            let additions_overdue: i64 = state.scenario().payroll.lines.iter()
                .filter(|line| line.instrument.is_addition() && line.when.month() <= state.scenario().horizon.as_of)
                .map(|line| i64::from(line.posts - line.done))
                .sum();
            let cuts_overdue = i64::from(outcome.overdue) - additions_overdue;
            assert_eq!(i64::from(outcome.planned) + cuts_overdue - additions_overdue, net(&state));
        }
        while state.history.next_undo().is_some() {
            state.update(Message::UndoClicked);
        }
        assert_eq!(scenario::write(state.scenario()), bytes);
    }
}
