//! The reminder to keep the work as a file: it grows with the changes and with the time, and goes with a file.

use lo_trinh::app::{
    CellRef, Clock, Effect, Message, NewScenario, Notice, REMIND_CHANGES, REMIND_SECONDS, Reminder, State,
    URGE_CHANGES, URGE_SECONDS,
};
use lo_trinh::formats::stored;
use lo_trinh::model::payroll::{BlockKind, Scope};

use super::{clock, started, started_with};

/// One post more, or one less, in turn.
fn change(state: &mut State, number: u32) {
    let cell = CellRef {
        scope: Scope::Block(BlockKind::PublicService),
        instrument: None,
        year: 2026,
    };
    state.update(if number.is_multiple_of(2) {
        Message::PostAdded(cell)
    } else {
        Message::PostRemoved(cell)
    });
}

fn urged(state: &State) -> bool {
    let mut notices = state.notices.iter();
    notices.any(|(_, notice)| *notice == Notice::FileOverdue)
}

fn later(seconds: i64) -> Message {
    Message::MinutePassed(Clock {
        seconds: clock().seconds + seconds,
        ..clock()
    })
}

/// A page with a blank scenario, which is quick to evaluate.
fn blank() -> State {
    let mut state = started();
    state.update(Message::ScenarioCreated(NewScenario::blank()));
    state
}

#[test]
fn it_grows_with_the_changes() {
    assert_eq!((REMIND_CHANGES, URGE_CHANGES), (20, 100));
    let mut state = blank();
    assert_eq!(state.reminder(), Reminder::None);
    for number in 0..250 {
        change(&mut state, number);
        let wanted = match number + 1 {
            1..20 => Reminder::Some,
            20..100 => Reminder::Remind,
            _ => Reminder::Urge,
        };
        assert_eq!(state.reminder(), wanted, "after {} changes", number + 1);
        assert_eq!(urged(&state), number + 1 >= 100);
    }
    // Put away it stays away, until there is as much again.
    let notice = state
        .notices
        .iter()
        .find(|(_, notice)| *notice == Notice::FileOverdue);
    let id = notice.expect("the notice").0;
    state.update(Message::NoticeDismissed(id));
    for number in 250..299 {
        change(&mut state, number);
        assert!(!urged(&state), "after {} changes", number + 1);
    }
    change(&mut state, 299);
    assert!(urged(&state));
    // A file ends it.
    state.update(Message::OpenScenarioExported(clock()));
    assert_eq!(state.reminder(), Reminder::None);
    assert!(!urged(&state));
}

#[test]
fn it_grows_with_the_time() {
    assert_eq!((REMIND_SECONDS, URGE_SECONDS), (86_400, 604_800));
    let mut state = blank();
    state.update(later(10_000_000));
    assert_eq!(state.reminder(), Reminder::None, "nothing was changed");
    state.update(later(0));
    change(&mut state, 0);
    state.update(later(86_399));
    assert_eq!(state.reminder(), Reminder::Some);
    state.update(later(86_400));
    change(&mut state, 1);
    assert_eq!(
        state.reminder(),
        Reminder::Remind,
        "counted from the first change"
    );
    state.update(later(604_799));
    assert!(!urged(&state));
    state.update(later(604_800));
    assert!(urged(&state));
    state.update(Message::OpenScenarioExported(clock()));
    assert!(!urged(&state));
}

/// How many changes there are, and since when, is kept; a scenario of its own has a count of its own.
#[test]
fn it_survives_a_restart() {
    let mut state = blank();
    for number in 0..21 {
        change(&mut state, number);
    }
    let effects = state.update(Message::SaveDue);
    let Some(Effect::Write { record, .. }) = effects.first() else {
        panic!("a record")
    };
    let (kept, _) = stored::decode(record).expect("a sound record");
    let open = kept.scenarios.iter().find(|scenario| scenario.id == kept.current);
    let open = open.expect("the open one");
    assert_eq!((open.changes, open.changed_at), (21, Some(clock().seconds)));
    let (again, _) = started_with([Some(record.clone()), None]);
    assert_eq!(again.reminder(), Reminder::Remind);
    let mut again = again;
    let first = again.workspace.entries()[0].id;
    again.update(Message::ScenarioSelected(first));
    assert_eq!(again.reminder(), Reminder::None);
}
