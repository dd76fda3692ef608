//! Several scenarios, undo and redo, what is in sight.

use lo_trinh::app::{CellRef, Dialog, Message, NewScenario, PayrollTab, Screen};
use lo_trinh::model::payroll::{BlockKind, Scope, UnitId};
use lo_trinh::model::scenario::Origin;
use lo_trinh::model::verdict::Verdict;
use lo_trinh::text::Language;

use super::{after, clock, started};

const CELL: CellRef = CellRef {
    scope: Scope::Block(BlockKind::PublicService),
    instrument: None,
    year: 2024,
};

/// New ones open at once, next to the others, under a free name.
#[test]
fn scenarios_are_made() {
    let state = after([
        Message::ScenarioCreated(NewScenario::Example),
        Message::ScenarioCreated(NewScenario::FromDocument),
    ]);
    let names: Vec<_> = state
        .workspace
        .entries()
        .iter()
        .map(|entry| entry.scenario.name.as_str())
        .collect();
    let first = started().scenario().name.clone();
    assert_eq!(names.len(), 3);
    assert_eq!(names[0], first);
    assert_eq!(names[2], format!("{first} (2)"));
    assert_eq!(state.scenario().origin, Origin::Document);
    assert_eq!(state.workspace.letter(state.workspace.current().id), "C");
}

/// The example has something to show: a plan, routes, two verdicts.
#[test]
fn the_example_is_complete() {
    let state = after([Message::ScenarioCreated(NewScenario::Example)]);
    assert_eq!(state.evaluation.payroll.targets[0].verdict, Verdict::AtRisk);
    assert!(
        state
            .evaluation
            .sourcing
            .open
            .iter()
            .all(|open| open.course.is_some())
    );
}

/// A blank scenario can be judged as soon as it has a target, and not before.
#[test]
fn a_blank_scenario_is_undetermined() {
    let new = NewScenario::Blank {
        place: "Cam Lộ".into(),
        first_year: 2026,
        last_year: 2030,
    };
    let state = after([Message::ScenarioCreated(new)]);
    assert_eq!(state.scenario().place, "Cam Lộ");
    assert!(state.evaluation.payroll.targets.is_empty());
    assert_eq!(state.evaluation.sourcing.place.verdict, Verdict::Undetermined);
}

/// Copied, renamed, deleted, each a step that can be taken back.
#[test]
fn scenarios_are_copied_renamed_and_deleted() {
    let mut state = started();
    let first = state.workspace.current().id;
    state.update(Message::ScenarioDuplicated(first));
    let copy = state.workspace.current().id;
    assert_ne!(first, copy);
    state.update(Message::ScenarioRenamed(copy, "  Dự phòng 16 ".into()));
    assert_eq!(state.scenario().name, "Dự phòng 16");
    state.update(Message::ScenarioDeleted(copy));
    assert_eq!(state.workspace.current().id, first);
    // The last one stays.
    state.update(Message::ScenarioDeleted(first));
    assert_eq!(state.workspace.entries().len(), 1);
    state.update(Message::UndoClicked);
    assert_eq!(state.scenario().name, "Dự phòng 16");
    state.update(Message::UndoClicked);
    state.update(Message::UndoClicked);
    assert_eq!(state.workspace.entries().len(), 1);
    assert!(state.history.next_undo().is_none());
}

/// Undo names what it takes back, redo brings it again, a new change forgets what was taken back.
#[test]
fn undo_and_redo() {
    let mut state = after([Message::PostAdded(CELL), Message::PostAdded(CELL)]);
    let two = state.scenario().clone();
    let name = state.history.next_undo().expect("a step").words(Language::Vi);
    assert_eq!(name, "Sửa Khối sự nghiệp, cắt chỉ tiêu, năm 2024: 1 → 2");
    state.update(Message::UndoClicked);
    assert_eq!(state.scenario().payroll.lines[0].posts, 1);
    assert!(state.last_change.as_ref().is_some_and(|change| change.undone));
    state.update(Message::RedoClicked);
    assert_eq!(*state.scenario(), two);
    state.update(Message::UndoClicked);
    state.update(Message::PostAdded(CellRef { year: 2025, ..CELL }));
    assert!(state.history.next_redo().is_none());
}

/// Undoing brings the changed cell back into sight.
#[test]
fn undo_shows_what_it_changed() {
    let unit = started().scenario().payroll.units[10].clone();
    let cell = CellRef {
        scope: Scope::Unit(UnitId(unit.id.0)),
        instrument: None,
        year: 2023,
    };
    let mut state = after([Message::PostAdded(cell)]);
    assert!(!state.view.opened_groups.contains(&unit.group));
    state.update(Message::UndoClicked);
    assert!(state.view.opened_groups.contains(&unit.group));
    assert_eq!(state.view.cell, Some(cell));
}

/// Looking at another scenario is no step, and what was chosen in the first is forgotten.
#[test]
fn scenarios_are_switched() {
    let mut state = started();
    let first = state.workspace.current().id;
    state.update(Message::ScenarioDuplicated(first));
    state.update(Message::CellChosen(Some(CELL)));
    state.update(Message::ScreenOpened(Screen::Payroll));
    let steps = state.history.clone();
    state.update(Message::ScenarioSelected(first));
    assert_eq!(state.history, steps);
    assert_eq!((state.view.cell, state.view.screen), (None, Screen::Payroll));
}

/// What is only looked at changes no scenario.
#[test]
fn looking_changes_nothing() {
    let group = started().scenario().payroll.groups[0].id;
    let state = after([
        Message::ScreenOpened(Screen::Sources),
        Message::LanguageChosen(Language::En),
        Message::SwitcherToggled,
        Message::DialogOpened(Dialog::Shortcuts),
        Message::DialogClosed,
        Message::GroupToggled(group),
        Message::AllGroupsToggled,
        Message::PayrollTabChosen(PayrollTab::Record),
        Message::UnitEditingToggled,
        Message::UnitSearched("tiểu".into()),
        Message::PhoneYearChosen(2023),
        Message::SourcesSearched("149".into()),
    ]);
    assert_eq!(*state.scenario(), *started().scenario());
    assert!(state.history.next_undo().is_none());
    assert_eq!(state.language, Language::En);
    assert_eq!(state.view.opened_groups.len(), 5);
}

/// A scenario kept as a file is marked so, and as changed with the next edit; undoing that edit does not unmark it.
#[test]
fn exports_are_remembered() {
    let mut state = started();
    let id = state.workspace.current().id;
    state.update(Message::ScenarioExported(id, clock()));
    assert_eq!(
        state
            .workspace
            .current()
            .exported
            .map(|exported| exported.changed_since),
        Some(false)
    );
    state.update(Message::PostAdded(CELL));
    assert_eq!(
        state
            .workspace
            .current()
            .exported
            .map(|exported| exported.changed_since),
        Some(true)
    );
    state.update(Message::UndoClicked);
    assert!(state.workspace.current().exported.is_some());
}
