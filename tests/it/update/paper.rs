//! Reports on the way: which one, its head, its sum, its files.

use super::*;
use lo_trinh::app::{PaperFile, Screen};
use lo_trinh::formats::scenario;
use lo_trinh::report::paper::{Field, Kind, Layout};

fn sums(effects: &[Effect]) -> usize {
    let sum = |effect: &&Effect| matches!(effect, Effect::SumScenario { .. });
    effects.iter().filter(sum).count()
}

/// The sum is asked for once a scenario, while reports are in sight, of the bytes a saved file has.
#[test]
fn the_sum_of_the_scenario_is_asked_for_once() {
    let mut state = started();
    assert_eq!(sums(&state.update(Message::ScreenOpened(Screen::Payroll))), 0);
    let effects = state.update(Message::ScreenOpened(Screen::Report));
    let content = effects.iter().find_map(|effect| match effect {
        Effect::SumScenario { content } => Some(content.clone()),
        _ => None,
    });
    let saved = state.update(Message::OpenScenarioExported(clock()));
    let saved = saved.iter().find_map(|effect| match effect {
        Effect::Download { content, .. } => Some(content.clone()),
        _ => None,
    });
    // What the sum is of is what the scenario says, not when its file was written and what it comes from.
    let opened = scenario::read(saved.expect("a file").as_bytes()).expect("what was written is read");
    assert_eq!(content, Some(scenario::write(&opened)));
    assert_eq!(sums(&state.update(Message::PaperKindChosen(Kind::Payroll))), 0);
    state.update(Message::ToolSumKnown("1a".to_owned()));
    state.update(Message::ScenarioSumKnown("2b".to_owned()));
    let foot = state.paper().foot;
    assert!(foot[0].contains("1a") && foot[1].contains("2b"), "{foot:?}");
    let other = state.update(Message::ScenarioCreated(lo_trinh::app::NewScenario::Example));
    assert_eq!(sums(&other), 1);
    assert!(
        !state.paper().foot[1].contains("2b"),
        "the sum of another scenario is not shown"
    );
}

#[test]
fn what_is_typed_stands_in_the_head_and_what_is_known_is_not_kept_twice() {
    let mut state = started();
    state.update(Message::PaperFieldSet(Field::Number, "12".to_owned()));
    state.update(Message::PaperFieldSet(
        Field::Issuer,
        "THÀNH ỦY ĐÔNG HÀ".to_owned(),
    ));
    assert_eq!(state.paper().head.get(Field::Number), "12");
    assert_eq!(state.view.paper.fields[Field::Issuer.index()], None);
    assert_eq!(
        state.view.paper.fields[Field::Number.index()],
        Some("12".to_owned())
    );
    let before = state.scenario().clone();
    state.update(Message::PaperFieldSet(Field::Superior, String::new()));
    assert_eq!(
        state.paper().head.get(Field::Superior),
        "",
        "a field may be emptied"
    );
    assert_eq!(*state.scenario(), before, "the plan is the same whoever signs it");
}

#[test]
fn a_report_becomes_a_file_by_its_name() {
    let mut state = started();
    state.update(Message::PaperLayoutChosen(Layout::Annex));
    for (file, ending) in [(PaperFile::Workbook, ".xlsx"), (PaperFile::Document, ".docx")] {
        let asked = state.update(Message::PaperFileAsked(file, clock()));
        let (_, effects) = office_does(&mut state, &asked);
        let Some(Effect::DownloadBytes { name, content, .. }) = effects.first() else {
            panic!("a file is offered: {effects:?}");
        };
        assert_eq!(
            *name,
            format!("Báo-cáo-tổng-hợp-Đông-Hà-2022-2025_2022-08-16{ending}")
        );
        assert!(content.starts_with(b"PK"));
    }
    assert_eq!(state.update(Message::PrintClicked), [Effect::Print]);
}

/// The report on a ward that is gone is none.
#[test]
fn a_ward_that_is_gone_has_no_report() {
    let mut state = started();
    let ward = state.scenario().sourcing.wards[0].id;
    state.update(Message::PaperKindChosen(Kind::Ward(ward)));
    state.update(Message::WardRemoved(ward));
    assert_eq!(state.view.paper.kind, Kind::Summary);
}
