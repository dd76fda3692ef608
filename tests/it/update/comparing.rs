//! Comparing scenarios: which, how, and that what makes the difference is worked out step by step and shown so that it adds up.

use lo_trinh::app::{ComparisonAsked, Effect, Message, NewScenario, ScenarioId, Screen, State};
use lo_trinh::model::comparison::{Factor, LineKey, LinesBy, Measure, Side, differences};
use lo_trinh::model::payroll::{Instrument, Scope, UnitId};
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::sourcing::Turnover;
use lo_trinh::report::compare::{Cell, Compare, MOST, Section};
use lo_trinh::text::Language;

use super::{month, started};
use lo_trinh::app::CellRef;

/// The example as A, with a copy as B that is open.
fn pair() -> State {
    let mut state = started();
    let first = state.workspace.current().id;
    state.update(Message::ScenarioCreated(NewScenario::Example));
    state.update(Message::ScenarioDeleted(first));
    let example = state.workspace.current().id;
    state.update(Message::ScenarioDuplicated(example));
    state
}

/// Opens the screen and lets it work until all is worked out.
fn compared(state: &mut State) -> Compare {
    state.update(Message::ScreenOpened(Screen::Compare));
    for _ in 0..200 {
        let report = state.comparison_report().expect("two are compared");
        if !report.falls.working {
            return report;
        }
        state.update(Message::ComparisonStepDue);
    }
    panic!("it never ends");
}

fn cell_of(unit: u32, year: i32) -> CellRef {
    CellRef {
        scope: Scope::Unit(UnitId(unit)),
        instrument: Some(Instrument::VacantPostCut),
        year,
    }
}

fn names(section: &Section) -> Vec<&str> {
    section.rows.iter().map(|row| row.name.as_str()).collect()
}

fn texts(section: &Section, name: &str) -> Vec<String> {
    let row = section.rows.iter().find(|row| row.name == name).expect(name);
    row.cells.iter().map(Cell::text).collect()
}

/// A printed number with one or two decimals, as a whole number of its last decimal.
fn units(written: &str) -> i64 {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let size: i64 = digits.parse().expect(written);
    if written.starts_with('\u{2212}') {
        -size
    } else {
        size
    }
}

#[test]
fn one_scenario_alone_has_nothing_to_be_compared_with() {
    let mut state = started();
    let effects = state.update(Message::ScreenOpened(Screen::Compare));
    assert!(!effects.contains(&Effect::StepComparison));
    assert_eq!(state.comparison_report(), None);
    assert_eq!(state.comparison_pair(), None);
}

#[test]
fn a_copy_differs_in_nothing() {
    let mut state = pair();
    let report = compared(&mut state);
    assert_eq!(
        report
            .heads
            .iter()
            .map(|head| head.letter.as_str())
            .collect::<Vec<_>>(),
        ["A", "B"]
    );
    assert!(report.heads[1].open && !report.heads[0].open);
    for section in [&report.assumptions, &report.lines, &report.posts] {
        assert_eq!(section.rows, [], "{}", section.key);
    }
    assert!(report.falls.fall.is_none() && !report.falls.working);
    assert_eq!(
        report.falls.title,
        "Hai kịch bản không có điểm khác nhau nào tác động đến chỉ số này."
    );
    assert_eq!(report.star, None);
    // With every row asked for, all assumptions stand there, alike.
    state.update(Message::ComparisonAsked(ComparisonAsked::EveryRow));
    let report = state.comparison_report().expect("two are compared");
    assert!(
        report.assumptions.rows.len() > 15,
        "{:?}",
        names(&report.assumptions)
    );
    assert!(report.assumptions.rows.iter().all(|row| !row.differs()));
    assert_eq!(report.lines.rows.len(), 5, "the example plans in five groups");
}

/// Likelihood 70 % in place of another, five posts more, a tenth of holders changing: each where it belongs, and the printed
/// parts add up to the printed difference.
#[test]
fn what_was_changed_is_told_and_adds_up() {
    let mut state = pair();
    let before = state
        .scenario()
        .payroll
        .likelihoods
        .of(Instrument::EarlyRetirement);
    assert_ne!(before, Fraction::from_percent(70));
    state.update(Message::LikelihoodSet(
        Instrument::EarlyRetirement,
        Fraction::from_percent(70),
    ));
    state.update(Message::PostsSet(cell_of(20, 2024), 5));
    state.update(Message::TurnoverSet(Turnover {
        yearly: Fraction::from_percent(10),
        successor_member: Fraction::from_percent(70),
    }));
    let report = compared(&mut state);
    assert_eq!(
        names(&report.assumptions),
        ["Khả năng thực hiện: trước tuổi", "Thay người giữ vị trí"]
    );
    assert_eq!(
        texts(&report.assumptions, "Khả năng thực hiện: trước tuổi")[1],
        "70%"
    );
    assert_eq!(
        texts(&report.assumptions, "Thay người giữ vị trí")[1],
        "10%/năm, 70% người thay là đảng viên"
    );
    assert_eq!(
        report.lines.rows.len(),
        1,
        "one group: {:?}",
        names(&report.lines)
    );
    assert_eq!(report.posts.rows, []);

    for (side, measure, parts) in [
        (Side::Payroll, Measure::Chance, 2),
        (Side::Payroll, Measure::Expected, 2),
        (Side::Sourcing, Measure::Chance, 1),
        (Side::Sourcing, Measure::Expected, 1),
    ] {
        state.update(Message::ComparisonAsked(ComparisonAsked::Measure(side, measure)));
        let report = compared(&mut state);
        let fall = report.falls.fall.expect("there are parts");
        let rows = &fall.table.rows;
        assert_eq!(rows.len(), parts + 2, "{side:?} {measure:?}: {rows:?}");
        let begin = units(&rows[0].1[1]);
        let end = units(&rows[rows.len() - 1].1[1]);
        let sum: i64 = rows[1..rows.len() - 1]
            .iter()
            .map(|(_, cells)| units(&cells[0]))
            .sum();
        assert_eq!(begin + sum, end, "{rows:?}");
        assert_eq!(units(&rows[rows.len() - 1].1[0]), end - begin);
        assert_eq!(
            units(&rows[rows.len() - 2].1[1]),
            end,
            "the running sum ends at the end"
        );
        // What is drawn adds up too.
        let drawn: i64 = fall.values[1..fall.values.len() - 1]
            .iter()
            .map(|value| units(value))
            .sum();
        assert_eq!(begin + drawn, end);
        assert_eq!(fall.drawing.bars.len(), fall.values.len() - 2);
    }
}

/// The one line that differs, by each of the four ways of putting lines together.
#[test]
fn lines_are_put_together_as_asked() {
    let mut state = pair();
    state.update(Message::PostsSet(cell_of(20, 2024), 7));
    for (by, name) in [(LinesBy::Way, "Cắt chỉ tiêu chưa tuyển"), (LinesBy::Year, "2024")] {
        state.update(Message::ComparisonAsked(ComparisonAsked::By(by)));
        let report = compared(&mut state);
        assert_eq!(names(&report.lines), [name]);
        let row = &report.falls.fall.expect("a part").table.rows[1];
        assert_eq!(row.0, format!("Kế hoạch: {name}"));
    }
    state.update(Message::ComparisonAsked(ComparisonAsked::By(LinesBy::Unit)));
    let report = compared(&mut state);
    assert_eq!(report.lines.rows.len(), 1);
    assert_eq!(
        report.lines.rows[0].factor,
        Some(Factor::Lines(LineKey::Scope(Scope::Unit(UnitId(20)))))
    );
}

/// Every factor in which the scenarios differ has a row that bears it, with a star where the short form is the same.
#[test]
fn no_difference_is_passed_over() {
    let mut state = pair();
    state.update(Message::UnitRenamed(UnitId(20), "Trường khác".to_owned()));
    state.update(Message::FloorSet(UnitId(21), Some(3)));
    state.update(Message::AsOfSet(month(2022, 9)));
    let days = vec![lo_trinh::model::day::Day::new(2023, 9, 4).expect("a day")];
    state.update(Message::DaysOffSet(days));
    let report = compared(&mut state);
    let entries = state.workspace.entries();
    let found = differences(&entries[0].scenario, &entries[1].scenario, LinesBy::Group);
    let told: Vec<Option<Factor>> = [&report.assumptions, &report.lines, &report.posts]
        .iter()
        .flat_map(|section| section.rows.iter().map(|row| row.factor))
        .collect();
    for factor in found.iter().filter(|factor| **factor != Factor::About) {
        assert!(told.contains(&Some(*factor)), "{factor:?} is not told: {told:?}");
    }
    assert!(report.star.is_some());
    assert_eq!(
        texts(&report.assumptions, "Danh sách đơn vị"),
        ["39 đơn vị", "39 đơn vị*"]
    );
    assert_eq!(texts(&report.assumptions, "Số liệu thực đến hết")[1], "9/2022");
}

/// Two to six stand side by side; both ends of a difference are never the same scenario.
#[test]
fn scenarios_are_chosen() {
    let mut state = pair();
    let ids = |state: &State| -> Vec<ScenarioId> { state.compared().iter().map(|entry| entry.id).collect() };
    for _ in 0..6 {
        let open = state.workspace.current().id;
        state.update(Message::ScenarioDuplicated(open));
    }
    compared(&mut state);
    assert_eq!(ids(&state).len(), 4, "four until others are chosen");
    assert!(
        ids(&state).contains(&state.workspace.current().id),
        "with the open one"
    );
    let all: Vec<ScenarioId> = state.workspace.entries().iter().map(|entry| entry.id).collect();
    for id in &all {
        if !ids(&state).contains(id) {
            state.update(Message::ComparisonAsked(ComparisonAsked::Scenario(*id)));
        }
    }
    assert_eq!(ids(&state).len(), MOST);
    for id in &all {
        if ids(&state).contains(id) {
            state.update(Message::ComparisonAsked(ComparisonAsked::Scenario(*id)));
        }
    }
    assert_eq!(ids(&state).len(), 2, "never fewer than two");
    let [from, to] = state.comparison_pair().expect("a pair");
    state.update(Message::ComparisonAsked(ComparisonAsked::End(0, to)));
    assert_eq!(state.comparison_pair(), Some([to, from]));
    // A chosen scenario that is deleted makes room for the first few again.
    state.update(Message::ScenarioDeleted(from));
    assert!(ids(&state).len() >= 2);
    assert!(!ids(&state).contains(&from));
}

/// The other way round every part changes its sign, and what is worked out starts anew.
#[test]
fn the_other_way_round() {
    let mut state = pair();
    state.update(Message::PostsSet(cell_of(20, 2024), 7));
    state.update(Message::LikelihoodSet(
        Instrument::Severance,
        Fraction::from_percent(40),
    ));
    let there = compared(&mut state).falls.fall.expect("parts");
    let [from, _] = state.comparison_pair().expect("a pair");
    let effects = state.update(Message::ComparisonAsked(ComparisonAsked::End(1, from)));
    assert!(effects.contains(&Effect::StepComparison));
    assert!(state.comparison_report().expect("two").falls.working);
    let back = compared(&mut state).falls.fall.expect("parts");
    assert_eq!(there.table.rows[0].1[1], back.table.rows[3].1[1]);
    for at in 1..=2 {
        assert!((units(&there.table.rows[at].1[0]) + units(&back.table.rows[at].1[0])).abs() <= 1);
    }
}

/// Off the screen nothing is worked out, in the other language everything has its words.
#[test]
fn only_while_it_is_in_sight() {
    let mut state = pair();
    state.update(Message::PostsSet(cell_of(20, 2024), 7));
    state.update(Message::ScreenOpened(Screen::Compare));
    let effects = state.update(Message::ScreenOpened(Screen::Files));
    assert!(!effects.contains(&Effect::StepComparison));
    let effects = state.update(Message::ComparisonStepDue);
    assert!(!effects.contains(&Effect::StepComparison));
    state.update(Message::LanguageChosen(Language::En));
    let report = compared(&mut state);
    assert_eq!(report.title, "No scenario meets both targets yet");
    assert!(report.falls.notes[0].starts_with("The parts add up"));
    assert_eq!(report.charts.len(), 2);
    assert_eq!(report.charts[0].ends.len(), 2);
}

/// The document, in which nothing is planned, and the example, which plans 170 posts in five groups: marks of where likelihoods
/// come from are no part of the difference, so every order of the rest is averaged, and each group has its part.
#[test]
fn every_group_has_its_part() {
    let mut state = started();
    state.update(Message::ScenarioCreated(NewScenario::Example));
    let report = compared(&mut state);
    let fall = report.falls.fall.expect("parts");
    // Between the two scenarios: the establishments of units, which no target rests on here, and the five groups.
    assert_eq!(fall.table.rows.len(), 6 + 2, "{:?}", fall.table.rows);
    assert_eq!(fall.table.rows[1].0, "Biên chế được giao");
    assert_eq!(units(&fall.table.rows[1].1[0]), 0);
    for (name, cells) in &fall.table.rows[2..7] {
        assert!(units(&cells[0]) > 0, "{name}: {cells:?}");
    }
    assert!(report.falls.notes[1].contains("mọi thứ tự"));
}
