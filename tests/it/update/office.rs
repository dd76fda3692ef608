//! Tasks of the office: asked for by number, answered, refused, broken off, given up.

use super::*;
use lo_trinh::app::{Notice, OfficeAnswer, OfficeTask};

/// The number of the task an effect asks for.
fn ticket(effects: &[Effect]) -> u32 {
    match effects {
        [Effect::AskOffice { ticket, .. }] => *ticket,
        other => panic!("one task was asked for: {other:?}"),
    }
}

#[test]
fn a_workbook_to_fill_in_is_made_by_the_office_and_offered() {
    let mut state = started();
    let asked = state.update(Message::TemplateAsked(false));
    let (task, effects) = office_does(&mut state, &asked);
    assert_eq!(task, OfficeTask::PeopleTemplate);
    let [Effect::DownloadBytes { name, content, .. }, Effect::StopOffice] = effects.as_slice() else {
        panic!("the file is offered and the office let go: {effects:?}");
    };
    assert!(name.ends_with(".xlsx"));
    assert!(content.starts_with(b"PK"));
    assert_eq!(state.awaited, []);
}

#[test]
fn two_tasks_are_told_apart_and_the_office_stays_until_the_last() {
    let mut state = started();
    let people = ticket(&state.update(Message::TemplateAsked(false)));
    let posts = ticket(&state.update(Message::TemplateAsked(true)));
    assert_ne!(people, posts);
    state.update(Message::OfficeStepDone {
        ticket: posts,
        step: 2,
    });
    assert_eq!(
        state.awaited.iter().map(|task| task.steps).collect::<Vec<_>>(),
        [0, 2]
    );
    let first = state.update(Message::OfficeAnswered {
        ticket: posts,
        answer: OfficeAnswer::done(vec![2]),
    });
    assert!(matches!(first.as_slice(), [Effect::DownloadBytes { content, .. }] if *content == [2]));
    let last = state.update(Message::OfficeAnswered {
        ticket: people,
        answer: OfficeAnswer::done(vec![1]),
    });
    assert!(matches!(
        last.as_slice(),
        [Effect::DownloadBytes { .. }, Effect::StopOffice]
    ));
}

#[test]
fn a_task_given_up_is_not_answered() {
    let mut state = started();
    let ticket = ticket(&state.update(Message::TemplateAsked(false)));
    assert_eq!(
        state.update(Message::OfficeTaskGivenUp(ticket)),
        [Effect::StopOffice]
    );
    let late = state.update(Message::OfficeAnswered {
        ticket,
        answer: OfficeAnswer::done(vec![1]),
    });
    assert_eq!(late, []);
    assert_eq!(state.update(Message::OfficeTaskGivenUp(ticket)), []);
}

#[test]
fn what_was_not_made_is_said_by_its_name() {
    let mut state = started();
    let refused = ticket(&state.update(Message::TemplateAsked(false)));
    state.update(Message::OfficeAnswered {
        ticket: refused,
        answer: OfficeAnswer::refused("full"),
    });
    state.update(Message::TemplateAsked(true));
    assert_eq!(state.update(Message::OfficeFailed), [Effect::StopOffice]);
    assert_eq!(state.awaited, []);
    let said: Vec<_> = state.notices.iter().map(|(_, notice)| notice).collect();
    let [
        ..,
        Notice::FileNotMade { file: people },
        Notice::FileNotMade { file: posts },
    ] = said.as_slice()
    else {
        panic!("both are said: {said:?}");
    };
    assert_ne!(people, posts);
    let words = state.notices.iter().map(|(_, notice)| notice.words(Language::Vi));
    assert_eq!(words.filter(|words| words.contains(".xlsx")).count(), 2);
}

#[test]
fn every_task_has_a_name_of_its_own() {
    for task in OfficeTask::ALL {
        assert_eq!(OfficeTask::from_code(task.code()), Some(task));
        assert!(!["read", "again"].contains(&task.code()));
    }
}
