//! Random edits: nothing is lost, nothing appears, undo returns to the same bytes.

use lo_trinh::app::{CellRef, Message, Pasted, Scaling, State};
use lo_trinh::formats::scenario;
use lo_trinh::model::payroll::{BlockKind, GroupId, Instrument, Line, Scope, UnitId, When};
use lo_trinh::model::quantity::Fraction;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop, prop_oneof, proptest};

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
        8 => shaping(),
    ]
}

/// Edits of many posts at once.
fn shaping() -> impl Strategy<Value = Message> {
    let whens = prop_oneof![
        (2022..=2025).prop_map(When::Year),
        (0_i32..48).prop_map(|months| When::Month(month(2022, 1).plus(months))),
    ];
    let cuts = || (0_usize..6).prop_map(|at| Instrument::CUTS[at]);
    let rows = prop::collection::vec((scopes(), Just(None), Just(vec![0; 4])), 1..4);
    prop_oneof![
        3 => (cells(), 0_u32..60).prop_map(|(cell, posts)| Message::TotalSpread(cell, posts)),
        2 => (cells(), 2022..=2025, 1_u32..4).prop_map(|(cell, year, posts)| Message::PostsMoved(cell, year, posts)),
        2 => (scopes(), cuts(), -30_i32..30).prop_map(|(scope, cut, months)| Message::LinesShifted(scope, cut, months)),
        1 => (scopes(), 0_u32..80).prop_map(|(scope, posts)| Message::ScopeScaled(scope, Scaling::Total(posts))),
        1 => (scopes(), 0_u32..300).prop_map(|(scope, share)| Message::ScopeScaled(scope, Scaling::Percent(share))),
        2 => (scopes(), cuts(), whens, 0_u32..9)
            .prop_map(|(scope, cut, when, posts)| Message::WhenPostsSet(scope, cut, when, posts)),
        1 => (1_u32..=39, 1_u32..=39).prop_map(|(one, other)| {
            Message::UnitsMerged(vec![UnitId(one), UnitId(other)], "Trường mới".to_owned())
        }),
        1 => (1_u32..=39, 0_u32..40).prop_map(|(unit, floor)| Message::FloorSet(UnitId(unit), Some(floor))),
        2 => (rows, "[0-9]{0,2}(\t[0-9ab,–]{0,2}){0,3}(\n[0-9]{0,2}(\t[0-9]{1,2}){0,3}){0,2}").prop_map(|(rows, text)| {
            Message::BlockPasted(Pasted { rows, years: vec![2022, 2023, 2024, 2025], text })
        }),
    ]
}

/// Whether an edit moves or renames what is planned without changing how much it is.
fn moves_only(message: &Message) -> bool {
    matches!(
        message,
        Message::PostMoved(..)
            | Message::PostsMoved(..)
            | Message::LinesShifted(..)
            | Message::UnitsMerged(..)
            | Message::FloorSet(..)
    )
}

/// Start + additions − cuts = end, for every unit, group, block and year, by arithmetic on the lines alone.
fn assert_ledger(state: &State) {
    let scenario = state.scenario();
    let (plan, outcome) = (&scenario.payroll, &state.evaluation.payroll);
    let counts = |line: &Line| {
        let posts = if line.when.month() > scenario.horizon.as_of {
            line.posts
        } else {
            line.done
        };
        let sign = if line.instrument.is_addition() { 1 } else { -1 };
        sign * i64::from(posts)
    };
    let change = |within: &dyn Fn(Scope) -> bool, until: i32| -> i64 {
        let lines = plan.lines.iter();
        let counted = lines.filter(|line| within(line.scope) && line.when.month().year() <= until);
        counted.map(counts).sum()
    };
    let end = scenario.horizon.end.year();
    for (unit, found) in plan.units.iter().zip(&outcome.units) {
        let start = i64::from(
            unit.establishment
                .as_ref()
                .expect("the document's are all assumed")
                .value,
        );
        let left = start + change(&|scope| scope == Scope::Unit(unit.id), end);
        assert_eq!(found.left.map(i64::from), Some(left));
        let own = plan
            .lines
            .iter()
            .filter(|line| line.scope == Scope::Unit(unit.id));
        assert!(
            start >= net_of(own),
            "no unit is planned to lose more posts than it has"
        );
    }
    let inside = |group: GroupId| {
        move |scope: Scope| {
            scope == Scope::Group(group)
                || plan
                    .units
                    .iter()
                    .any(|unit| unit.group == group && scope == Scope::Unit(unit.id))
        }
    };
    for (group, found) in plan.groups.iter().zip(&outcome.groups) {
        assert_eq!(-i64::from(found.planned), change(&inside(group.id), end));
        let units = plan.units.iter().filter(|unit| unit.group == group.id);
        let start: u32 = units
            .filter_map(|unit| unit.establishment.as_ref())
            .map(|base| base.value)
            .sum();
        assert_eq!(found.base.unwrap_or_default(), start);
    }
    for year in &outcome.targets[0].years {
        assert_eq!(-i64::from(year.planned_by_end), change(&|_| true, year.year));
    }
    let base: u32 = plan
        .units
        .iter()
        .filter_map(|unit| unit.establishment.as_ref())
        .map(|base| base.value)
        .sum();
    assert_eq!(base, 1_173, "mergers keep the posts of the base year");
}

/// How many sequences are tried: few each time, as many as are asked for by `RANDOM_SEQUENCES`.
#[expect(
    clippy::disallowed_methods,
    reason = "how long a test looks is the machine's business"
)]
fn sequences() -> ProptestConfig {
    let asked = std::env::var("RANDOM_SEQUENCES")
        .ok()
        .and_then(|count| count.parse().ok());
    ProptestConfig::with_cases(asked.unwrap_or(300))
}

/// Posts planned net of additions over all lines, by arithmetic on the lines alone.
fn net(state: &State) -> i64 {
    net_of(state.scenario().payroll.lines.iter())
}

fn net_of<'a>(lines: impl Iterator<Item = &'a Line>) -> i64 {
    let signed = lines.map(|line| {
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
    #![proptest_config(sequences())]

    /// What a target plans, counts as overdue, or leaves beyond its deadline is all there is: conservation. And taking
    /// everything back returns to the very bytes.
    #[test]
    fn edits_conserve_posts_and_undo_to_the_byte(messages in prop::collection::vec(edits(), 1..20)) {
        let mut state = started();
        let bytes = scenario::write(state.scenario());
        for message in messages {
            let before = net(&state);
            let moved = moves_only(&message);
            state.update(message);
            if moved {
                assert_eq!(net(&state), before, "moving posts changed how many there are");
            }
            assert_ledger(&state);
            let outcome = &state.evaluation.payroll.targets[0];
            let additions_overdue: i64 = state.scenario().payroll.lines.iter()
                .filter(|line| line.instrument.is_addition() && line.when.month() <= state.scenario().horizon.as_of)
                .map(|line| i64::from(line.posts - line.done))
                .sum();
            let cuts_overdue = i64::from(outcome.overdue) - additions_overdue;
            let late = |line: &&Line| line.when.month() > outcome.deadline;
            let beyond = net_of(state.scenario().payroll.lines.iter().filter(late));
            assert_eq!(
                i64::from(outcome.planned) + cuts_overdue - additions_overdue + beyond,
                net(&state)
            );
        }
        while state.history.next_undo().is_some() {
            state.update(Message::UndoClicked);
        }
        assert_eq!(scenario::write(state.scenario()), bytes);
    }
}
