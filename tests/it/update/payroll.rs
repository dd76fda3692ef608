//! Editing the payroll plan.

use lo_trinh::app::{CellRef, Dialog, Entered, Message, NotTaken, Refusal, TargetChange};
use lo_trinh::model::payroll::{
    Amount, BlockKind, Instrument, Line, Milestone, Scope, TargetId, UnitId, When,
};
use lo_trinh::model::provenance::Provenance;
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::verdict::Verdict;

use super::{after, month, payroll_line};

const BLOCK: Scope = Scope::Block(BlockKind::PublicService);

fn cell(scope: Scope, instrument: Option<Instrument>, year: i32) -> CellRef {
    CellRef {
        scope,
        instrument,
        year,
    }
}

fn certain(instrument: Instrument) -> Message {
    Message::LikelihoodSet(instrument, Fraction::ONE)
}

fn block_cell(year: i32) -> CellRef {
    cell(BLOCK, Some(Instrument::VacantPostCut), year)
}

/// The document's scenario begins without a plan: all 149 posts are missing, for certain.
#[test]
fn the_document_begins_without_a_plan() {
    assert_eq!(payroll_line(&after([])), "Không đạt | 0 | −149 | 0%");
}

/// With every likelihood at 100 %: 149 planned leaves no doubt, 148 misses by one (issue text, by arithmetic).
#[test]
fn certain_posts_leave_no_doubt() {
    let full = after([
        certain(Instrument::VacantPostCut),
        Message::PostsSet(block_cell(2025), 149),
    ]);
    assert_eq!(payroll_line(&full), "Dự kiến đạt | 149 | 0 | 100%");
    let short = after([
        certain(Instrument::VacantPostCut),
        Message::PostsSet(block_cell(2025), 148),
    ]);
    assert_eq!(payroll_line(&short), "Không đạt | 148 | −1 | 0%");
}

/// A target in percent of a base nobody knows cannot be judged.
#[test]
fn an_unknown_base_is_undetermined() {
    let state = after([
        Message::TargetChanged(TargetId(1), TargetChange::Amount(Amount::BasisPoints(1_270))),
        Message::BlockBaseSet(BlockKind::PublicService, Some(1_173)),
    ]);
    // 12,7 % of 1 173 is 148.971, rounded half up 149.
    assert_eq!(state.evaluation.payroll.targets[0].amount, Some(149));
    let mut state = state;
    state.update(Message::BlockBaseSet(BlockKind::PublicService, None));
    for unit in state.scenario().payroll.units.clone() {
        state.update(Message::EstablishmentSet(unit.id, None));
    }
    assert_eq!(state.evaluation.payroll.targets[0].verdict, Verdict::Undetermined);
    assert_eq!(payroll_line(&state), "Chưa xác định | 0 | – | –");
}

/// Plus and minus change a cell by one; minus on an empty cell changes nothing and cannot be undone.
#[test]
fn a_cell_counts_up_and_down() {
    let unit = cell(Scope::Unit(UnitId(3)), None, 2024);
    let state = after([
        Message::PostAdded(unit),
        Message::PostAdded(unit),
        Message::PostRemoved(unit),
    ]);
    let lines = &state.scenario().payroll.lines;
    assert_eq!(lines.len(), 1);
    // Nothing is planned anywhere, so the post that moves nobody is cut: a vacant one.
    assert_eq!(
        (lines[0].instrument, lines[0].posts, lines[0].when),
        (Instrument::VacantPostCut, 1, When::Year(2024))
    );
    let empty = after([Message::PostRemoved(unit)]);
    assert!(empty.history.next_undo().is_none());
}

/// A new post of a row takes the instrument the row uses most.
#[test]
fn a_new_post_follows_its_row() {
    let unit = Scope::Unit(UnitId(10));
    let state = after([
        Message::PostsSet(cell(unit, Some(Instrument::EarlyRetirement), 2023), 2),
        Message::PostsSet(cell(unit, Some(Instrument::Severance), 2023), 1),
        Message::PostAdded(cell(unit, None, 2025)),
    ]);
    let added = state
        .scenario()
        .payroll
        .lines
        .iter()
        .find(|line| line.when == When::Year(2025));
    assert_eq!(
        added.map(|line| line.instrument),
        Some(Instrument::EarlyRetirement)
    );
}

/// A unit cannot lose more posts than it has; the number is refused and nothing changes.
#[test]
fn a_unit_cannot_lose_more_than_it_has() {
    let unit = UnitId(10);
    let has = {
        let state = after([]);
        let units = &state.scenario().payroll.units;
        units
            .iter()
            .find(|other| other.id == unit)
            .and_then(|unit| unit.establishment.clone())
            .expect("known")
            .value
    };
    let target = cell(Scope::Unit(unit), None, 2024);
    let state = after([
        Message::PostsSet(cell(Scope::Unit(unit), None, 2023), 2),
        Message::PostsSet(target, has),
    ]);
    assert_eq!(
        state.refused,
        [NotTaken {
            cell: target,
            refusal: Refusal::Above { most: has - 2 },
            entry: Entered::Posts(has),
        }]
    );
    assert_eq!(state.scenario().payroll.lines.len(), 1);
    // The next thing that is taken clears the refusal.
    let mut state = state;
    state.update(Message::PostsSet(target, has - 2));
    assert_eq!(state.refused, []);
}

/// A group's cell shows its units' posts too, and cannot go below them.
#[test]
fn a_group_holds_what_its_units_hold() {
    let state = after([]);
    let unit = state.scenario().payroll.units[20].clone();
    let group = Scope::Group(unit.group);
    let state = after([
        Message::PostsSet(cell(Scope::Unit(unit.id), None, 2024), 3),
        Message::PostsSet(cell(group, None, 2024), 5),
    ]);
    let own: Vec<_> = state
        .scenario()
        .payroll
        .lines
        .iter()
        .map(|line| (line.scope, line.posts))
        .collect();
    assert_eq!(own, [(Scope::Unit(unit.id), 3), (group, 2)]);
    let mut state = state;
    state.update(Message::PostsSet(cell(group, None, 2024), 2));
    assert_eq!(
        state.refused.first().map(|refused| refused.refusal),
        Some(Refusal::Below { least: 3 })
    );
}

/// One post moves to another year and keeps its instrument; the total stays.
#[test]
fn a_post_moves_to_another_year() {
    let unit = Scope::Unit(UnitId(10));
    let state = after([
        Message::PostsSet(cell(unit, Some(Instrument::EarlyRetirement), 2023), 2),
        Message::PostMoved(cell(unit, None, 2023), 2024),
    ]);
    let mut lines: Vec<_> = state
        .scenario()
        .payroll
        .lines
        .iter()
        .map(|line| (line.when, line.instrument, line.posts))
        .collect();
    lines.sort();
    let early = Instrument::EarlyRetirement;
    assert_eq!(
        lines,
        [(When::Year(2023), early, 1), (When::Year(2024), early, 1)]
    );
}

/// A row's own likelihood holds for the posts it gets later, and goes back to the instrument's.
#[test]
fn a_row_has_its_own_likelihood() {
    let unit = Scope::Unit(UnitId(10));
    let early = Instrument::EarlyRetirement;
    let sixty = Fraction::from_percent(60);
    let state = after([
        Message::PostsSet(cell(unit, Some(early), 2023), 1),
        Message::ScopeLikelihoodSet(unit, early, Some(sixty)),
        Message::PostsSet(cell(unit, Some(early), 2024), 1),
    ]);
    assert!(
        state
            .scenario()
            .payroll
            .lines
            .iter()
            .all(|line| line.likelihood == Some(sixty))
    );
    let mut state = state;
    state.update(Message::ScopeLikelihoodSet(unit, early, None));
    assert!(
        state
            .scenario()
            .payroll
            .lines
            .iter()
            .all(|line| line.likelihood.is_none())
    );
}

/// Spreading the required path: 37, 37, 37, 38 by year, marked as assumed, nothing lost to rounding.
#[test]
fn the_path_is_spread_over_the_groups() {
    let state = after([
        Message::DialogOpened(Dialog::SpreadPath),
        Message::PathSpread(Instrument::RetirementAtAge),
    ]);
    assert_eq!(state.view.dialog, None, "the question is answered");
    let lines = &state.scenario().payroll.lines;
    let of_year = |year| -> u32 {
        lines
            .iter()
            .filter(|line: &&Line| line.when == When::Year(year))
            .map(|line| line.posts)
            .sum()
    };
    assert_eq!([2022, 2023, 2024, 2025].map(of_year), [37, 37, 37, 38]);
    assert!(lines.iter().all(|line| line.provenance == Provenance::Assumed));
    assert!(lines.iter().all(|line| matches!(line.scope, Scope::Group(_))));
    // Spreading again finds nothing missing.
    let mut state = state;
    let before = state.scenario().clone();
    state.update(Message::PathSpread(Instrument::RetirementAtAge));
    assert_eq!(*state.scenario(), before);
}

/// What is done is a fact of a month facts are known for, and cannot be edited away.
#[test]
fn what_is_done_is_locked() {
    let unit = Scope::Unit(UnitId(10));
    let target = cell(unit, Some(Instrument::Severance), 2022);
    let mut state = after([Message::PostsSet(target, 2)]);
    let line = state.scenario().payroll.lines[0].id;
    state.update(Message::LineDone(line, true));
    // Planned for the year, done by now: it counts in the month facts are known for, 7/2022.
    assert_eq!(
        state.scenario().payroll.lines[0].when,
        When::Month(month(2022, 7))
    );
    assert_eq!(state.evaluation.payroll.targets[0].realised, 2);
    state.update(Message::PostsSet(target, 1));
    assert_eq!(
        state.refused.first().map(|refused| refused.refusal),
        Some(Refusal::Below { least: 2 })
    );
    assert_eq!(state.evaluation.payroll.targets[0].realised, 2);
}

/// What turns out not to be done is planned again for the rest of its year, not overdue at once.
#[test]
fn what_is_not_done_after_all_is_planned_again() {
    let unit = Scope::Unit(UnitId(10));
    let mut state = after([Message::PostsSet(
        cell(unit, Some(Instrument::Severance), 2022),
        2,
    )]);
    let line = state.scenario().payroll.lines[0].id;
    state.update(Message::LineDone(line, true));
    state.update(Message::LineDone(line, false));
    let line = &state.scenario().payroll.lines[0];
    assert_eq!((line.when, line.done), (When::Year(2022), 0));
    let outcome = &state.evaluation.payroll.targets[0];
    assert_eq!((outcome.planned, outcome.realised, outcome.overdue), (2, 0, 0));
}

/// An overdue line counts for nothing until it is moved.
#[test]
fn an_overdue_line_is_moved() {
    let unit = Scope::Unit(UnitId(10));
    let mut state = after([
        Message::PostsSet(cell(unit, None, 2022), 2),
        Message::AsOfSet(month(2023, 1)),
    ]);
    assert_eq!(state.evaluation.payroll.targets[0].overdue, 2);
    assert_eq!(state.evaluation.payroll.targets[0].planned, 0);
    let line = state.scenario().payroll.lines[0].id;
    state.update(Message::LineMoved(line, When::Year(2023)));
    assert_eq!(state.evaluation.payroll.targets[0].overdue, 0);
    assert_eq!(state.evaluation.payroll.targets[0].planned, 2);
}

/// Units and groups: added, renamed, removed with all that hangs on them.
#[test]
fn units_and_groups_come_and_go() {
    let mut state = after([Message::GroupAdded(
        BlockKind::PublicService,
        "  Trạm y tế ".into(),
    )]);
    let group = state.scenario().payroll.groups.last().expect("a group").clone();
    assert_eq!(group.name, "Trạm y tế");
    state.update(Message::UnitAdded(group.id, "Trạm Phường 1".into()));
    let unit = state.scenario().payroll.units.last().expect("a unit").clone();
    state.update(Message::PostsSet(cell(Scope::Unit(unit.id), None, 2024), 1));
    state.update(Message::UnitRenamed(unit.id, String::new()));
    assert_eq!(
        state.scenario().payroll.units.last().expect("a unit").name.value,
        "Trạm Phường 1"
    );
    state.update(Message::GroupRemoved(group.id));
    assert!(state.scenario().payroll.lines.is_empty());
    assert!(
        !state
            .scenario()
            .payroll
            .units
            .iter()
            .any(|other| other.id == unit.id)
    );
    state.update(Message::UndoClicked);
    assert_eq!(state.scenario().payroll.lines.len(), 1);
}

/// A target is added for another block, changed, and removed.
#[test]
fn targets_come_and_go() {
    let ward_block = Scope::Block(BlockKind::Wards);
    let mut state = after([Message::TargetAdded(
        ward_block,
        Amount::Posts(10),
        month(2025, 12),
    )]);
    let id = state.scenario().payroll.targets[1].id;
    assert_eq!(state.evaluation.payroll.targets[1].verdict, Verdict::Missed);
    let milestones = vec![Milestone {
        year: 2023,
        cumulative: 8,
    }];
    state.update(Message::TargetChanged(
        id,
        TargetChange::Milestones(Some(milestones)),
    ));
    let required: Vec<_> = state.evaluation.payroll.targets[1]
        .years
        .iter()
        .map(|year| year.required_by_end)
        .collect();
    assert_eq!(required, [Some(0), Some(8), Some(8), Some(10)]);
    state.update(Message::TargetRemoved(id));
    assert_eq!(state.scenario().payroll.targets.len(), 1);
}

/// The content of a cell goes down to the units below it in the same group, not beyond.
#[test]
fn a_cell_is_filled_down() {
    let state = after([]);
    let plan = &state.scenario().payroll;
    let group = plan.groups[1].id;
    let members: Vec<_> = plan
        .units
        .iter()
        .filter(|unit| unit.group == group)
        .map(|unit| unit.id)
        .collect();
    let source = cell(Scope::Unit(members[1]), None, 2024);
    let state = after([Message::PostsSet(source, 2), Message::CellFilledDown(source)]);
    let mut filled: Vec<_> = state
        .scenario()
        .payroll
        .lines
        .iter()
        .map(|line| (line.scope, line.posts))
        .collect();
    filled.sort();
    let expected: Vec<_> = members[1..].iter().map(|unit| (Scope::Unit(*unit), 2)).collect();
    assert_eq!(filled, expected);
}
