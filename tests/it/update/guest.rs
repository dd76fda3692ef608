//! A scenario that came inside the page: shown above the work on this machine, which nothing touches until the user says so.

use super::{clock, started_with};
use lo_trinh::app::{CellRef, Effect, Journalled, Message, Notice, SaveAs, SaveForm, Screen, Slots, State};
use lo_trinh::baseline::{document_scenario, example_scenario};
use lo_trinh::formats::scenario::lineage::Lineage;
use lo_trinh::formats::scenario::{self, RosterPart, write_file};
use lo_trinh::model::part::Part;
use lo_trinh::model::payroll::{BlockKind, Scope};

const CELL: CellRef = CellRef {
    scope: Scope::Block(BlockKind::PublicService),
    instrument: None,
    year: 2024,
};

/// What a machine holds whose user added one post to the document's scenario, and the state that left it.
fn kept() -> ([Option<String>; 2], State) {
    let mut state = started_with([None, None]).0;
    state.update(Message::PostAdded(CELL));
    let effects = state.update(Message::SaveDue);
    let record = effects.into_iter().find_map(|effect| match effect {
        Effect::Write { record, .. } => Some(record),
        _ => None,
    });
    assert!(record.is_some(), "the change is written");
    ([record, None], state)
}

/// A page that carries the example, opened on that machine.
fn opened() -> (State, State) {
    opened_with(&scenario::write(&example_scenario()))
}

/// A page that carries a file, opened on that machine.
fn opened_with(text: &str) -> (State, State) {
    let (slots, before) = kept();
    let mut state = started_with(slots).0;
    let effects = state.update(Message::GuestFound {
        text: text.to_owned(),
        clock: clock(),
    });
    assert_eq!(effects, []);
    (state, before)
}

fn writes(effects: &[Effect]) -> bool {
    effects
        .iter()
        .any(|effect| matches!(effect, Effect::Write { .. }))
}

fn asked(state: &State) -> usize {
    let shown = |(_, notice): &&(u32, Notice)| matches!(notice, Notice::GuestShown { .. });
    state.notices.iter().filter(shown).count()
}

#[test]
fn it_is_shown_alone_and_nothing_is_written() {
    let (mut state, _) = opened();
    assert_eq!(**state.scenario(), example_scenario());
    assert_eq!(state.workspace.entries().len(), 1);
    assert_eq!(asked(&state), 1);
    for message in [
        Message::PostAdded(CELL),
        Message::UndoClicked,
        Message::ScreenOpened(Screen::Payroll),
        Message::ScenarioDuplicated(state.workspace.current().id),
        Message::FileRead {
            name: "a.lotrinh.json".to_owned(),
            bytes: scenario::write(&document_scenario()).into_bytes(),
            clock: clock(),
        },
        Message::SaveDue,
        Message::PageHidden,
    ] {
        assert!(!writes(&state.update(message.clone())), "{message:?} writes");
        assert_eq!(**state.scenario(), example_scenario(), "{message:?} changes it");
    }
}

/// Whoever only wants to look is asked again when something is to be changed.
#[test]
fn whoever_looks_is_asked_again_at_the_first_change() {
    let (mut state, _) = opened();
    let notice = state.notices.last().map(|(id, _)| *id).expect("a notice");
    state.update(Message::NoticeDismissed(notice));
    assert_eq!(asked(&state), 0);
    state.update(Message::PostAdded(CELL));
    assert_eq!(asked(&state), 1);
}

#[test]
fn added_it_stands_beside_the_work_and_can_be_taken_back() {
    let (mut state, before) = opened();
    state.update(Message::GuestAdded);
    assert_eq!(asked(&state), 0);
    let names = |state: &State| -> Vec<String> {
        let entries = state.workspace.entries().iter();
        entries.map(|entry| entry.scenario.name.clone()).collect()
    };
    let mut expected = names(&before);
    expected.push(example_scenario().name);
    assert_eq!(names(&state), expected);
    assert_eq!(**state.scenario(), example_scenario());
    assert!(
        state.workspace.current().exported.is_some(),
        "it is in the page's file"
    );
    assert!(writes(&state.update(Message::SaveDue)));
    state.update(Message::UndoClicked);
    assert_eq!(names(&state), names(&before));
    assert_eq!(state.scenario(), before.scenario());
}

/// Opened a second time, the same page brings nothing new.
#[test]
fn what_is_there_already_is_only_opened() {
    let (mut state, _) = opened();
    state.update(Message::GuestAdded);
    let count = state.workspace.entries().len();
    let first = state.workspace.entries()[0].id;
    state.update(Message::ScenarioSelected(first));
    state.update(Message::GuestFound {
        text: scenario::write(&example_scenario()),
        clock: clock(),
    });
    state.update(Message::GuestAdded);
    assert_eq!(state.workspace.entries().len(), count);
    assert_eq!(**state.scenario(), example_scenario());
}

#[test]
fn left_the_work_is_as_it_was() {
    let (mut state, before) = opened();
    state.update(Message::GuestLeft);
    assert_eq!(state.scenario(), before.scenario());
    assert_eq!(asked(&state), 0);
    assert!(!writes(&state.update(Message::SaveDue)), "nothing was changed");
    state.update(Message::PostAdded(CELL));
    assert!(writes(&state.update(Message::SaveDue)));
}

/// What the journal knows better, and who may write, concerns the work beneath.
#[test]
fn the_journal_and_other_pages_concern_the_work_beneath() {
    let (slots, before) = kept();
    let (mut state, _) = started_with([None, None]);
    state.update(Message::GuestFound {
        text: scenario::write(&example_scenario()),
        clock: clock(),
    });
    state.update(Message::HoldGiven {
        stored: Slots::Read([None, None]),
        journal: Some(Journalled {
            slots,
            steps: Vec::new(),
        }),
    });
    assert_eq!(**state.scenario(), example_scenario());
    state.update(Message::GuestLeft);
    assert_eq!(state.scenario(), before.scenario());

    let (mut state, _) = opened();
    state.update(Message::HeldElsewhere {
        taken: false,
        journal: None,
    });
    state.update(Message::GuestAdded);
    assert_eq!(**state.scenario(), example_scenario(), "it is still shown");
    let held = |(_, notice): &(u32, Notice)| *notice == Notice::OpenElsewhere;
    assert!(state.notices.iter().any(held));
}

/// A damaged or hostile text in the page is refused as a file would be, and the work is shown.
#[test]
fn what_cannot_be_read_leaves_the_work_in_sight() {
    let (slots, before) = kept();
    for text in [
        "",
        "{",
        "<script>alert(1)</script>",
        "{\"kind\":\"lo-trinh/scenario\",\"format\":2}",
    ] {
        let mut state = started_with(slots.clone()).0;
        state.update(Message::GuestFound {
            text: text.to_owned(),
            clock: clock(),
        });
        assert_eq!(state.scenario(), before.scenario());
        let refused = |(_, notice): &(u32, Notice)| matches!(notice, Notice::FileRefused { .. });
        assert!(state.notices.iter().any(refused), "{text}");
    }
}

/// A copy of a copy: what is shown can be saved again, without the machine's store being touched.
#[test]
fn it_can_be_saved_again() {
    let (mut state, _) = opened();
    let wanted = SaveAs {
        form: SaveForm::Page,
        with_roster: false,
        passphrase: String::new(),
    };
    let effects = state.update(Message::SavedAs(wanted, clock()));
    let [Effect::DownloadCopy { name, scenario: text }] = effects.as_slice() else {
        panic!("one copy and nothing else: {effects:?}");
    };
    assert!(name.ends_with("_2022-08-16.html"), "{name}");
    assert_eq!(scenario::read(text.as_bytes()), Ok(example_scenario()));
    assert!(!writes(&state.update(Message::SaveDue)));
}

/// A copy made for a ward stays one: what is outside the ward's part is refused, and what comes back knows its ancestor.
#[test]
fn a_copy_made_for_a_ward_stays_one() {
    let scenario = document_scenario();
    let ward = &scenario.sourcing.wards[0];
    let part = Part {
        name: ward.name.clone(),
        wards: vec![ward.id],
        units: Vec::new(),
    };
    let mut lineage = Lineage {
        part: Some(part.clone()),
        ..Lineage::default()
    };
    lineage.handed_over(&scenario, None);
    let (mut state, _) = opened_with(&write_file(&scenario, &lineage, RosterPart::LeftOut));
    assert_eq!(state.workspace.current().lineage.part, Some(part.clone()));
    state.update(Message::GuestAdded);
    let added = state.workspace.current().lineage.clone();
    assert_eq!(added.part, Some(part));
    assert_eq!(added.bases, lineage.bases);
    state.update(Message::PostAdded(CELL));
    let outside = |(_, notice): &(u32, Notice)| matches!(notice, Notice::OutsidePart(_));
    assert!(state.notices.iter().any(outside));
    assert_eq!(state.scenario().payroll, scenario.payroll);
}
