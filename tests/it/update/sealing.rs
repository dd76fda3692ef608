//! Files behind a passphrase and other forms of file, as far as the state is concerned; the office is played by `perform`.

use super::{clock, office_does, started};
use lo_trinh::app::{Dialog, Effect, Message, Notice, OfficeAnswer, OfficeTask, SaveAs, SaveForm, State};
use lo_trinh::app::{PassphraseFault, passphrase_fault};
use lo_trinh::baseline::example_scenario;
use lo_trinh::formats::office::perform;
use lo_trinh::formats::scenario;
use lo_trinh::formats::sealed::{Chance, Cost, SealedError, is_sealed, seal};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::payroll::UnitId;
use lo_trinh::model::provenance::Provenance;
use lo_trinh::model::roster::{Birth, Person, Roster, Sex};
use std::sync::Arc;

const PASSPHRASE: &str = "đường về 2025";

fn sealed() -> Vec<u8> {
    let cost = Cost {
        memory_kib: 8,
        passes: 1,
        lanes: 1,
    };
    let contents = scenario::write(&example_scenario());
    seal(contents.as_bytes(), PASSPHRASE, cost, Chance::from_bytes([3; 40])).expect("it can be sealed")
}

fn chosen(state: &mut State, name: &str, bytes: Vec<u8>) -> Vec<Effect> {
    state.update(Message::FileRead {
        name: name.to_owned(),
        bytes,
        clock: clock(),
    })
}

/// Types a passphrase and has the office do what it is asked for.
fn typed(state: &mut State, passphrase: &str) -> Vec<Effect> {
    let asked = state.update(Message::PassphraseGiven(passphrase.to_owned()));
    office_does(state, &asked).1
}

#[test]
fn a_sealed_file_opens_with_its_passphrase() {
    let mut state = started();
    let before = state.workspace.clone();
    assert_eq!(chosen(&mut state, "a.lotrinh.khoa", sealed()), []);
    assert_eq!(state.view.dialog, Some(Dialog::Passphrase));
    let effects = typed(&mut state, "đường về 2024");
    assert_eq!(effects, [Effect::StopOffice]);
    assert!(state.locked[0].wrong && !state.locked[0].trying);
    assert_eq!(
        state.view.dialog,
        Some(Dialog::Passphrase),
        "it is asked for again"
    );
    assert_eq!(state.workspace, before);
    typed(&mut state, PASSPHRASE);
    assert_eq!(**state.scenario(), example_scenario());
    assert_eq!(state.view.dialog, None);
    assert!(state.locked.is_empty());
    state.update(Message::UndoClicked);
    assert_eq!(state.workspace.entries().len(), before.entries().len());
}

#[test]
fn a_passphrase_is_tried_once_at_a_time_and_can_be_left() {
    let mut state = started();
    chosen(&mut state, "a.lotrinh.khoa", sealed());
    let asked = state.update(Message::PassphraseGiven(PASSPHRASE.to_owned()));
    assert_eq!(asked.len(), 1);
    assert_eq!(state.update(Message::PassphraseGiven(PASSPHRASE.to_owned())), []);
    assert_eq!(state.update(Message::DialogClosed), [Effect::StopOffice]);
    assert!(state.locked.is_empty() && state.view.dialog.is_none());
    let late = OfficeAnswer::done(scenario::write(&example_scenario()).into_bytes());
    let before = state.workspace.clone();
    assert_eq!(
        state.update(Message::OfficeAnswered {
            ticket: 1,
            answer: late
        }),
        []
    );
    assert_eq!(state.workspace, before);
}

#[test]
fn several_sealed_files_are_asked_for_one_after_the_other() {
    let mut state = started();
    chosen(&mut state, "a.lotrinh.khoa", sealed());
    chosen(&mut state, "b.lotrinh.khoa", sealed());
    typed(&mut state, PASSPHRASE);
    assert_eq!(state.locked[0].name, "b.lotrinh.khoa");
    assert_eq!(state.view.dialog, Some(Dialog::Passphrase));
    typed(&mut state, PASSPHRASE);
    assert_eq!(state.view.dialog, None);
}

/// Damage is said before anybody types, tampering after the right passphrase; nothing changes.
#[test]
fn damage_and_tampering_are_told_apart() {
    let refused = |state: &State| {
        let last = state.notices.last().map(|(_, notice)| notice.clone());
        match last {
            Some(Notice::SealedRefused { error, .. }) => Some(error),
            _ => None,
        }
    };
    let mut state = started();
    let mut damaged = sealed();
    *damaged.last_mut().expect("bytes") ^= 1;
    chosen(&mut state, "a.lotrinh.khoa", damaged);
    assert_eq!(
        (refused(&state), &state.view.dialog),
        (Some(SealedError::Damaged), &None)
    );
    let corpus = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/corpus/sealed/contents-changed.lotrinh.khoa"
    );
    chosen(
        &mut state,
        "b.lotrinh.khoa",
        std::fs::read(corpus).expect("a vector"),
    );
    typed(&mut state, "con đường 2025");
    assert_eq!(
        (refused(&state), &state.view.dialog),
        (Some(SealedError::Tampered), &None)
    );
    assert_eq!(state.workspace.entries().len(), 1);
}

fn save(state: &mut State, form: SaveForm, with_roster: bool) -> Vec<Effect> {
    let wanted = SaveAs {
        form,
        with_roster,
        passphrase: PASSPHRASE.to_owned(),
    };
    state.update(Message::SavedAs(wanted, clock()))
}

/// What leaves in each form, as the text of a scenario file.
fn leaving(state: &mut State, form: SaveForm, with_roster: bool) -> String {
    let effects = save(state, form, with_roster);
    match effects.first() {
        Some(Effect::DownloadCopy { scenario, .. }) => scenario.clone(),
        Some(Effect::Download { content, .. }) => content.clone(),
        Some(Effect::AskOffice {
            task, text, bytes, ..
        }) => {
            assert_eq!((*task, text.as_str()), (OfficeTask::Seal, PASSPHRASE));
            String::from_utf8(bytes.clone()).expect("a scenario file is text")
        }
        other => panic!("{other:?}"),
    }
}

/// The roster leaves by no way unless it was asked for in so many words.
#[test]
fn the_roster_leaves_only_where_it_was_asked_for() {
    let mut state = started();
    let unit = UnitId(1);
    let person = Person {
        code: "CB-0001".to_owned(),
        unit,
        sex: Sex::Man,
        birth: Birth::Month(Month::new(1964, 9).expect("a month")),
        ..example_person()
    };
    state.update(Message::RosterImported {
        roster: Roster {
            people: vec![person],
            listed: Month::january(2022),
            replaced: Vec::new(),
            provenance: Provenance::Entered,
        },
        units: Vec::new(),
    });
    assert!(state.scenario().payroll.roster.is_some(), "the roster is there");
    for form in SaveForm::ALL {
        assert!(!leaving(&mut state, form, false).contains("CB-0001"), "{form:?}");
        assert!(leaving(&mut state, form, true).contains("CB-0001"), "{form:?}");
    }
    for message in [
        Message::OpenScenarioExported(clock()),
        Message::ScenarioExported(state.workspace.current().id, clock()),
    ] {
        let effects = state.update(message);
        let without = |effect: &Effect| matches!(effect, Effect::Download { content, .. } if !content.contains("CB-0001"));
        assert!(effects.iter().any(without));
    }
}

fn example_person() -> Person {
    let text = r#"{ "format": 1, "kind": "lo-trinh/scenario", "payroll": { "groups": [{}], "units": [{ "group": 1 }],
        "roster": { "columns": ["code", "unit", "sex", "birth"], "people": [["x", 1, "man", 1970]] } } }"#;
    let scenario = scenario::read(text.as_bytes()).expect("a scenario");
    let roster: Arc<Roster> = scenario.payroll.roster.expect("a roster");
    roster.people[0].clone()
}

#[test]
fn what_is_sealed_is_read_again() {
    let mut state = started();
    let effects = save(&mut state, SaveForm::Sealed, false);
    let Some(Effect::AskOffice {
        ticket,
        task,
        text,
        bytes,
    }) = effects.first()
    else {
        panic!("the office is asked: {effects:?}");
    };
    let with_chance = [vec![5; task.random_bytes()], bytes.clone()].concat();
    let answer = perform(*task, text, &with_chance, &|_| ());
    let effects = state.update(Message::OfficeAnswered {
        ticket: *ticket,
        answer,
    });
    let Some(Effect::DownloadBytes { name, content, .. }) = effects.first() else {
        panic!("a file is offered: {effects:?}");
    };
    assert!(name.ends_with("_2022-08-16.lotrinh.khoa"), "{name}");
    assert!(is_sealed(content));
    chosen(&mut state, "again.lotrinh.khoa", content.clone());
    typed(&mut state, PASSPHRASE);
    assert_eq!(state.workspace.entries().len(), 2);
}

#[test]
fn a_short_or_mistyped_passphrase_is_not_taken() {
    assert_eq!(
        passphrase_fault("1234567", "1234567"),
        Some(PassphraseFault::Short)
    );
    assert_eq!(
        passphrase_fault("12345678", "12345679"),
        Some(PassphraseFault::Differs)
    );
    assert_eq!(passphrase_fault("mật khẩu", "mật khẩu"), None);
    let mut state = started();
    let wanted = SaveAs {
        form: SaveForm::Sealed,
        with_roster: false,
        passphrase: "1234567".to_owned(),
    };
    assert_eq!(state.update(Message::SavedAs(wanted, clock())), []);
}
