//! Shaping the plan by hand: totals, moves, pastes, mergers, each worked out by hand.

use lo_trinh::app::{CellRef, Entered, Message, NotTaken, Pasted, Refusal, Scaling, State, Unshaped};
use lo_trinh::formats::scenario as file;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::payroll::{
    Amount, BlockKind, Group, GroupId, Instrument, Line, LineId, Scope, TargetId, Unit, UnitId, When,
};
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::quantity::Fraction;
use lo_trinh::text::reading::Misread;

use super::{clock, month, started};

const SCHOOLS: Scope = Scope::Group(GroupId(1));
const EARLY: Instrument = Instrument::EarlyRetirement;
const VACANT: Instrument = Instrument::VacantPostCut;

fn unit(id: u32) -> Scope {
    Scope::Unit(UnitId(id))
}

fn cell(scope: Scope, instrument: Option<Instrument>, year: i32) -> CellRef {
    CellRef {
        scope,
        instrument,
        year,
    }
}

fn line(id: u32, scope: Scope, instrument: Instrument, when: When, posts: u32) -> Line {
    Line {
        id: LineId(id),
        scope,
        instrument,
        when,
        posts,
        done: 0,
        likelihood: None,
        provenance: Provenance::Entered,
    }
}

/// Three schools of 10, 20 and 30 posts in one group, with these lines; facts are known up to 7/2022.
fn schools(lines: Vec<Line>) -> State {
    let mut scenario = lo_trinh::baseline::document_scenario();
    let plan = &mut scenario.payroll;
    plan.groups = vec![Group {
        id: GroupId(1),
        name: "Trường".to_owned(),
        block: BlockKind::PublicService,
    }];
    let school = |id: u32, posts: u32| Unit {
        id: UnitId(id),
        name: Sourced::entered(format!("Trường {id}")),
        group: GroupId(1),
        establishment: Some(Sourced::entered(posts)),
        floor: None,
    };
    plan.units = vec![school(1, 10), school(2, 20), school(3, 30)];
    plan.lines = lines;
    let bytes = file::write(&scenario);
    let mut state = started();
    state.update(Message::FileRead {
        name: "thu.lotrinh.json".to_owned(),
        bytes: bytes.into_bytes(),
        clock: clock(),
    });
    state
}

fn shown(state: &State, scope: Scope, year: i32) -> u32 {
    let lines = state.scenario().payroll.lines.iter();
    lines
        .filter(|line| {
            line.scope == scope && line.when.month().year() == year && !line.instrument.is_addition()
        })
        .map(|line| line.posts)
        .sum()
}

fn of_units(state: &State, year: i32) -> [u32; 3] {
    [1, 2, 3].map(|id| shown(state, unit(id), year))
}

/// 13 posts by 10, 20, 30 of 60 are 2.17, 4.33 and 6.5: whole parts 2, 4, 6, and the last remainder is the largest.
#[test]
fn a_total_is_spread_by_the_posts_of_the_base_year() {
    let mut state = schools(Vec::new());
    state.update(Message::TotalSpread(cell(SCHOOLS, None, 2024), 13));
    assert_eq!(of_units(&state, 2024), [2, 4, 7]);
    // Two more of 2 x 1/6, 2/6, 3/6 = 0.33, 0.67, 1: the third and the second.
    state.update(Message::TotalSpread(cell(SCHOOLS, None, 2024), 15));
    assert_eq!(of_units(&state, 2024), [2, 5, 8]);
    // A spread is one step.
    state.update(Message::UndoClicked);
    assert_eq!(of_units(&state, 2024), [2, 4, 7]);
}

/// Floors of 9 and 25 leave 1 and 5 posts of the first and third school; what they cannot give the second gives.
#[test]
fn a_spread_respects_floors() {
    let mut state = schools(Vec::new());
    state.update(Message::FloorSet(UnitId(1), Some(9)));
    state.update(Message::FloorSet(UnitId(3), Some(25)));
    state.update(Message::TotalSpread(cell(SCHOOLS, None, 2024), 13));
    assert_eq!(of_units(&state, 2024), [1, 7, 5]);
    // Together they have 1 + 20 + 5 posts above their floors.
    state.update(Message::TotalSpread(cell(SCHOOLS, None, 2024), 40));
    assert_eq!(of_units(&state, 2024), [1, 20, 5]);
    state.update(Message::TotalSpread(cell(SCHOOLS, None, 2024), 41));
    assert_eq!(
        state.refused,
        [NotTaken {
            cell: cell(SCHOOLS, None, 2024),
            refusal: Refusal::NoRoom,
            entry: Entered::Posts(41),
        }]
    );
}

/// A lower total takes first what no unit has yet, then from the units, never what is done.
#[test]
fn a_lower_total_takes_what_is_unassigned_first() {
    let done = Line {
        done: 2,
        when: When::Month(month(2022, 6)),
        ..line(3, unit(3), EARLY, When::Year(2022), 2)
    };
    let mut state = schools(vec![
        line(1, SCHOOLS, VACANT, When::Year(2022), 4),
        line(2, unit(1), VACANT, When::Year(2022), 3),
        done,
    ]);
    let target = cell(SCHOOLS, None, 2022);
    state.update(Message::TotalSpread(target, 6));
    assert_eq!(
        (shown(&state, SCHOOLS, 2022), of_units(&state, 2022)),
        (1, [3, 0, 2])
    );
    state.update(Message::TotalSpread(target, 4));
    assert_eq!(
        (shown(&state, SCHOOLS, 2022), of_units(&state, 2022)),
        (0, [2, 0, 2])
    );
    // Two are done: what is not goes, they stay.
    state.update(Message::TotalSpread(target, 0));
    assert_eq!(
        (shown(&state, SCHOOLS, 2022), of_units(&state, 2022)),
        (0, [0, 0, 2])
    );
}

/// A moved post keeps its likelihood, and its month where that still lies ahead.
#[test]
fn a_moved_post_keeps_what_is_said_of_it() {
    let likely = Line {
        likelihood: Some(Fraction::from_percent(40)),
        ..line(1, unit(1), EARLY, When::Month(month(2024, 5)), 3)
    };
    let mut state = schools(vec![likely]);
    state.update(Message::PostsMoved(cell(unit(1), Some(EARLY), 2024), 2023, 2));
    let lines = &state.scenario().payroll.lines;
    let said = |line: &Line| (line.when, line.posts, line.likelihood);
    let forty = Some(Fraction::from_percent(40));
    assert_eq!(
        lines.iter().map(said).collect::<Vec<_>>(),
        [
            (When::Month(month(2024, 5)), 1, forty),
            (When::Month(month(2023, 5)), 2, forty),
        ]
    );
    // 5/2022 is known already: the post counts in that year's December.
    state.update(Message::PostsMoved(cell(unit(1), None, 2024), 2022, 1));
    assert_eq!(
        state.scenario().payroll.lines.last().map(|line| line.when),
        Some(When::Year(2022))
    );
}

/// A year that is over takes no moved posts.
#[test]
fn no_post_moves_into_a_year_that_is_over() {
    let mut state = schools(vec![line(1, unit(1), EARLY, When::Year(2024), 1)]);
    state.update(Message::AsOfSet(Month::december(2022)));
    state.update(Message::PostMoved(cell(unit(1), None, 2024), 2022));
    assert_eq!(
        state.refused.first().map(|refused| refused.refusal),
        Some(Refusal::YearOver { year: 2022 })
    );
    assert_eq!(of_units(&state, 2024), [1, 0, 0]);
}

/// Half a year later a year's line has a month; a whole year later it is a year's line again.
#[test]
fn an_instrument_is_shifted_as_a_whole() {
    let mut state = schools(vec![
        line(1, unit(1), EARLY, When::Year(2023), 2),
        line(2, SCHOOLS, EARLY, When::Month(month(2024, 9)), 1),
        line(3, unit(2), VACANT, When::Year(2023), 5),
    ]);
    let whens = |state: &State| -> Vec<(When, u32)> {
        let lines = state.scenario().payroll.lines.iter();
        lines
            .filter(|line| line.instrument == EARLY)
            .map(|line| (line.when, line.posts))
            .collect()
    };
    state.update(Message::LinesShifted(SCHOOLS, EARLY, 6));
    assert_eq!(
        whens(&state),
        [(When::Month(month(2024, 6)), 2), (When::Month(month(2025, 3)), 1)]
    );
    state.update(Message::UndoClicked);
    state.update(Message::LinesShifted(SCHOOLS, EARLY, 12));
    assert_eq!(
        whens(&state),
        [(When::Year(2024), 2), (When::Month(month(2025, 9)), 1)]
    );
    // Three years back two posts would lie in 2021 and one in 9/2022, which is still ahead of 7/2022.
    state.update(Message::LinesShifted(SCHOOLS, EARLY, -36));
    assert_eq!(state.unshaped, Some(Unshaped::BeforeFacts { posts: 2 }));
    state.update(Message::LinesShifted(SCHOOLS, EARLY, 48));
    assert_eq!(state.unshaped, Some(Unshaped::BeyondEnd { posts: 3 }));
    assert_eq!(of_units(&state, 2023), [0, 5, 0]);
}

/// 3, 5 and 2 posts to 15 in all: 4.5, 7.5 and 3, of which the first remainder rounds up. Done ones stay.
#[test]
fn a_group_is_scaled() {
    let mut state = schools(vec![
        line(1, unit(1), EARLY, When::Year(2023), 3),
        line(2, unit(2), VACANT, When::Year(2024), 5),
        line(3, unit(3), VACANT, When::Year(2024), 2),
    ]);
    let posts = |state: &State| -> Vec<u32> {
        state
            .scenario()
            .payroll
            .lines
            .iter()
            .map(|line| line.posts)
            .collect()
    };
    state.update(Message::ScopeScaled(SCHOOLS, Scaling::Total(15)));
    assert_eq!(posts(&state), [5, 7, 3]);
    // 120 % of 15 are 18: 6, 8.4 and 3.6.
    state.update(Message::ScopeScaled(SCHOOLS, Scaling::Percent(120)));
    assert_eq!(posts(&state), [6, 8, 4]);
    // The first school has ten posts; 36 would take 12 of them.
    state.update(Message::ScopeScaled(SCHOOLS, Scaling::Total(36)));
    assert_eq!(
        state.unshaped,
        Some(Unshaped::BeyondUnit {
            unit: UnitId(1),
            most: 10
        })
    );
    assert_eq!(posts(&state), [6, 8, 4]);
}

/// A block as a spreadsheet hands it over: empty cells change nothing, a dash is zero, what cannot be taken says why.
#[test]
fn a_block_is_pasted_in_one_step() {
    let mut state = schools(vec![line(1, unit(1), VACANT, When::Year(2023), 1)]);
    let before = file::write(state.scenario());
    let pasted = Pasted {
        rows: (1..=3).map(|id| (unit(id), None, vec![0; 4])).collect(),
        years: vec![2022, 2023, 2024, 2025],
        text: "2\t–\t\t1,5\r\n1.000\t3\tba\r\n 4 \t\t5,00\t6\t7\r\n8\r\n".to_owned(),
    };
    state.update(Message::BlockPasted(pasted));
    let of_unit = |state: &State, id| [2022, 2023, 2024, 2025].map(|year| shown(state, unit(id), year));
    assert_eq!(of_unit(&state, 1), [2, 0, 0, 0]);
    assert_eq!(of_unit(&state, 2), [0, 3, 0, 0]);
    assert_eq!(of_unit(&state, 3), [4, 0, 5, 6]);
    let refused: Vec<_> = state
        .refused
        .iter()
        .map(|refused| (refused.cell.scope, refused.cell.year, refused.refusal))
        .collect();
    assert_eq!(
        refused,
        [
            (unit(1), 2025, Refusal::Unread(Misread::NotWhole)),
            (unit(2), 2022, Refusal::Above { most: 20 }),
            (unit(2), 2024, Refusal::Unread(Misread::NotANumber)),
        ]
    );
    state.update(Message::UndoClicked);
    assert_eq!(file::write(state.scenario()), before);
}

/// One month of a year is set beside the posts of the year that have none.
#[test]
fn a_month_of_a_year_is_set() {
    let mut state = schools(vec![line(1, unit(1), EARLY, When::Year(2024), 2)]);
    state.update(Message::WhenPostsSet(
        unit(1),
        EARLY,
        When::Month(month(2024, 5)),
        3,
    ));
    assert_eq!(of_units(&state, 2024), [5, 0, 0]);
    state.update(Message::WhenPostsSet(unit(1), EARLY, When::Year(2024), 0));
    assert_eq!(of_units(&state, 2024), [3, 0, 0]);
    // Ten posts in all, three of them in May: December can take seven.
    state.update(Message::WhenPostsSet(unit(1), EARLY, When::Year(2024), 8));
    assert_eq!(
        state.refused.first().map(|refused| refused.refusal),
        Some(Refusal::Above { most: 7 })
    );
}

/// Two schools of 10 and 30 posts with floors of 8 and 20 become one of 40 that keeps 28.
#[test]
fn merged_units_keep_every_total() {
    let mut state = schools(vec![
        line(1, unit(1), EARLY, When::Year(2023), 2),
        line(2, unit(3), VACANT, When::Year(2024), 5),
        line(3, unit(3), Instrument::Addition, When::Year(2025), 1),
    ]);
    state.update(Message::FloorSet(UnitId(1), Some(8)));
    state.update(Message::FloorSet(UnitId(3), Some(20)));
    let deadline = Month::december(2025);
    state.update(Message::TargetAdded(unit(1), Amount::Posts(3), deadline));
    state.update(Message::TargetAdded(unit(3), Amount::Posts(4), deadline));
    let before = file::write(state.scenario());
    let groups = state.evaluation.payroll.groups.clone();
    state.update(Message::UnitsMerged(
        vec![UnitId(3), UnitId(1)],
        "Trường mới".to_owned(),
    ));
    let plan = &state.scenario().payroll;
    assert_eq!(plan.units.len(), 2);
    let merged = plan
        .units
        .iter()
        .find(|unit| unit.id == UnitId(3))
        .expect("it is kept");
    assert_eq!(merged.establishment.as_ref().map(|base| base.value), Some(40));
    assert_eq!(
        (merged.floor, merged.name.value.as_str()),
        (Some(28), "Trường mới")
    );
    assert_eq!(state.evaluation.payroll.groups, groups);
    let target = plan
        .targets
        .iter()
        .find(|target| target.scope == unit(3))
        .expect("it follows");
    assert_eq!((target.amount, target.id), (Amount::Posts(7), TargetId(2)));
    // 2 + 5 - 1 go of 40.
    let outcome = state
        .evaluation
        .payroll
        .units
        .iter()
        .find(|unit| unit.unit == UnitId(3));
    assert_eq!(outcome.map(|unit| (unit.planned, unit.left)), Some((6, Some(34))));
    state.update(Message::UndoClicked);
    assert_eq!(file::write(state.scenario()), before);
}

/// Ten posts and two added, eleven of them cut: only one of the added can be taken back.
#[test]
fn added_posts_that_are_cut_again_stay() {
    let mut state = schools(vec![
        line(1, unit(1), Instrument::Addition, When::Year(2023), 2),
        line(2, unit(1), VACANT, When::Year(2024), 11),
    ]);
    let added = cell(unit(1), Some(Instrument::Addition), 2023);
    state.update(Message::PostsSet(added, 0));
    let refusal = |state: &State| state.refused.first().map(|refused| refused.refusal);
    assert_eq!(refusal(&state), Some(Refusal::Below { least: 1 }));
    state.update(Message::WhenPostsSet(
        unit(1),
        Instrument::Addition,
        When::Year(2023),
        0,
    ));
    assert_eq!(refusal(&state), Some(Refusal::Below { least: 1 }));
    // As much of the total goes as the cuts leave.
    state.update(Message::TotalSpread(
        cell(SCHOOLS, Some(Instrument::Addition), 2023),
        0,
    ));
    let left = state
        .scenario()
        .payroll
        .lines
        .iter()
        .find(|line| line.instrument.is_addition());
    assert_eq!(left.map(|line| line.posts), Some(1));
}

/// What the hand holds is shown and not kept; letting go keeps it as one step, Escape keeps nothing.
#[test]
fn what_is_held_is_not_applied() {
    let mut state = schools(vec![line(1, unit(1), VACANT, When::Year(2024), 3)]);
    let bytes = file::write(state.scenario());
    let evaluation = state.evaluation.clone();
    let held = Message::TotalSpread(cell(SCHOOLS, None, 2024), 9);
    state.update(Message::Previewed(Box::new(held.clone())));
    let preview = state.preview.as_ref().expect("it is shown");
    assert_eq!(preview.evaluation.payroll.groups[0].planned, 9);
    assert_eq!(
        (file::write(state.scenario()), &state.evaluation),
        (bytes.clone(), &evaluation)
    );
    state.update(Message::PreviewDropped);
    assert_eq!(
        (state.preview.is_some(), file::write(state.scenario())),
        (false, bytes.clone())
    );
    // Kept, it is one step and the same as if it had been done at once.
    let steps = state.history.clone();
    state.update(Message::Previewed(Box::new(held.clone())));
    state.update(Message::PreviewKept);
    let kept = file::write(state.scenario());
    assert!(state.preview.is_none());
    state.update(Message::UndoClicked);
    assert_eq!(file::write(state.scenario()), bytes);
    assert_eq!(state.history.next_undo(), steps.next_undo());
    state.update(held);
    assert_eq!(file::write(state.scenario()), kept);
    // What would be refused holds nothing.
    state.update(Message::Previewed(Box::new(Message::PostsMoved(
        cell(unit(2), None, 2025),
        2023,
        1,
    ))));
    assert!(state.preview.is_none());
}

/// Posts that follow from the roster stay where birth dates and choices put them, and say which of the two it is.
#[test]
fn what_follows_from_the_roster_does_not_move() {
    let rostered = |id, scope, instrument, posts| Line {
        provenance: Provenance::Roster,
        ..line(id, scope, instrument, When::Month(month(2024, 5)), posts)
    };
    let at_age = Instrument::RetirementAtAge;
    let mut state = schools(vec![
        rostered(1, unit(1), at_age, 2),
        rostered(2, unit(2), EARLY, 1),
        line(3, unit(1), VACANT, When::Year(2024), 3),
    ]);
    let refusal = |state: &State| state.refused.first().map(|refused| refused.refusal);
    state.update(Message::PostMoved(cell(unit(1), Some(at_age), 2024), 2025));
    assert_eq!(refusal(&state), Some(Refusal::ByBirthDate));
    state.update(Message::PostsSet(cell(unit(2), None, 2024), 0));
    assert_eq!(refusal(&state), Some(Refusal::ByRoster));
    // A total of six goes down to the three that follow from the roster, no further.
    state.update(Message::TotalSpread(cell(SCHOOLS, None, 2024), 0));
    assert_eq!(of_units(&state, 2024), [2, 1, 0]);
    // There is nothing a hand may move in time, or scale.
    state.update(Message::LinesShifted(SCHOOLS, at_age, 12));
    assert_eq!(state.unshaped, Some(Unshaped::Nothing));
    state.update(Message::ScopeScaled(SCHOOLS, Scaling::Total(9)));
    assert_eq!(state.unshaped, Some(Unshaped::Nothing));
    // Posts added by hand stand beside those of the roster, never in its lines.
    state.update(Message::PostsSet(cell(unit(1), Some(at_age), 2024), 3));
    let lines = &state.scenario().payroll.lines;
    let own: Vec<(u32, &Provenance)> = lines
        .iter()
        .filter(|line| line.scope == unit(1))
        .map(|line| (line.posts, &line.provenance))
        .collect();
    assert_eq!(own, [(2, &Provenance::Roster), (1, &Provenance::Entered)]);
}
