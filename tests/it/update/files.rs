//! Starting, saving, files: the world's part, played by the test.

use lo_trinh::app::{
    CellRef, Effect, Journalled, Message, Notice, SaveRefusal, Saving, Screen, Slots, State,
};
use lo_trinh::baseline::example_scenario;
use lo_trinh::formats::scenario;
use lo_trinh::model::payroll::{BlockKind, Scope};
use lo_trinh::report::paper::Field;
use lo_trinh::text::Language;

use super::{clock, started, started_with};

const CELL: CellRef = CellRef {
    scope: Scope::Block(BlockKind::PublicService),
    instrument: None,
    year: 2024,
};

/// A store of two slots that takes whatever it is asked to write.
#[derive(Default)]
struct World {
    slots: [Option<String>; 2],
}

impl World {
    /// Carries out what the state asks, and tells it.
    fn run(&mut self, state: &mut State, message: Message) {
        for effect in state.update(message) {
            if let Effect::Write {
                slot,
                generation,
                record,
                ..
            } = effect
            {
                self.slots[usize::from(slot == lo_trinh::app::Slot::B)] = Some(record);
                state.update(Message::SaveFinished {
                    generation,
                    clock: clock(),
                });
            }
        }
    }

    fn reopened(&self) -> State {
        started_with(self.slots.clone()).0
    }
}

/// A change is saved after the pause, into the two slots in turn, and restored exactly as left.
#[test]
fn what_was_left_is_found_again() {
    let (mut world, mut state) = (World::default(), started());
    world.run(&mut state, Message::PostAdded(CELL));
    assert_eq!(state.saving, Saving::Waiting);
    assert!(
        world.slots == [None, None],
        "nothing is written before the pause is over"
    );
    world.run(&mut state, Message::SaveDue);
    assert_eq!(state.saving, Saving::Saved(clock()));
    world.run(&mut state, Message::PostAdded(CELL));
    world.run(&mut state, Message::LanguageChosen(Language::En));
    world.run(&mut state, Message::ScreenOpened(Screen::Files));
    world.run(&mut state, Message::PageHidden);
    assert!(world.slots.iter().all(Option::is_some));
    let again = world.reopened();
    assert_eq!(again.workspace, state.workspace);
    assert_eq!((again.language, again.view.screen), (Language::En, Screen::Files));
    assert_eq!(again.evaluation, state.evaluation);
}

/// Whoever signs reports types the head once. It is kept on the machine and never goes into a file of a scenario.
#[test]
fn a_typed_letterhead_is_found_again() {
    let (mut world, mut state) = (World::default(), started());
    let typed = "Trần Thị Ký Tên";
    world.run(
        &mut state,
        Message::PaperFieldSet(Field::Signatory, typed.to_owned()),
    );
    world.run(&mut state, Message::PageHidden);
    let mut again = world.reopened();
    assert_eq!(again.letterhead().get(Field::Signatory), typed);
    assert_eq!(again.view.paper.fields, state.view.paper.fields);
    let file = again.update(Message::OpenScenarioExported(clock()));
    assert!(!format!("{file:?}").contains(typed));
}

/// Nothing new, nothing written.
#[test]
fn an_unchanged_state_is_not_written() {
    let mut state = started();
    assert!(state.update(Message::SaveDue).is_empty());
}

/// One slot damaged: the other is shown, and the user is told.
#[test]
fn a_damaged_slot_falls_back() {
    let (mut world, mut state) = (World::default(), started());
    world.run(&mut state, Message::PostAdded(CELL));
    world.run(&mut state, Message::SaveDue);
    let first = state.scenario().clone();
    world.run(&mut state, Message::PostAdded(CELL));
    world.run(&mut state, Message::SaveDue);
    let newest = world.slots[1].as_mut().expect("the second slot is written");
    newest.pop();
    let mut again = world.reopened();
    assert_eq!(*again.scenario(), first);
    assert!(
        again
            .notices
            .iter()
            .any(|(_, notice)| *notice == Notice::FellBack)
    );
    // The next save goes over the damaged slot, not over the sound one.
    let sound = world.slots[0].clone();
    world.run(&mut again, Message::PostAdded(CELL));
    world.run(&mut again, Message::SaveDue);
    assert_eq!(world.slots[0], sound);
    assert_eq!(world.reopened().workspace, again.workspace);
}

/// Both slots unreadable: the document's scenario, with a word about it.
#[test]
fn rubbish_in_the_store_is_said() {
    let state = started_with([Some("rubbish".into()), Some("{}".into())]).0;
    assert!(
        state
            .notices
            .iter()
            .any(|(_, notice)| *notice == Notice::StoreUnreadable)
    );
    assert_eq!(*state.scenario(), *started().scenario());
}

/// A store written by a newer version is never written to.
#[test]
fn a_newer_store_is_left_alone() {
    let (mut world, mut state) = (World::default(), started());
    world.run(&mut state, Message::PostAdded(CELL));
    world.run(&mut state, Message::SaveDue);
    let record = world.slots[0].clone().expect("written");
    let (header, payload) = record.split_once('\n').expect("a header");
    let mut fields: Vec<&str> = header.split(' ').collect();
    fields[1] = "2";
    let summed = format!("{} ", fields[..5].join(" "));
    let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);
    let mut sum = crc.digest();
    sum.update(summed.as_bytes());
    sum.update(payload.as_bytes());
    let newer = format!("{summed}{:08x}\n{payload}", sum.finalize());
    let mut again = started_with([Some(newer), None]).0;
    assert!(
        again
            .notices
            .iter()
            .any(|(_, notice)| *notice == Notice::StoreNewer)
    );
    again.update(Message::PostAdded(CELL));
    assert!(again.update(Message::SaveDue).is_empty());
    assert_eq!(again.saving, Saving::HeldBack);
}

/// A refused save is said, the change stays, and the next change tries again.
#[test]
fn a_full_store_is_said() {
    let mut state = started();
    state.update(Message::PostAdded(CELL));
    let written = state.update(Message::SaveDue);
    let [Effect::Write { generation, slot, .. }] = written.as_slice() else {
        panic!("a write")
    };
    state.update(Message::SaveFailed {
        generation: *generation,
        refusal: SaveRefusal::QuotaFull,
    });
    assert_eq!(state.saving, Saving::Failed(SaveRefusal::QuotaFull));
    let sentence = state.notices.last().expect("a notice").1.words(Language::Vi);
    assert!(sentence.contains("đầy"), "{sentence}");
    state.update(Message::PostAdded(CELL));
    let again = state.update(Message::SaveDue);
    let [
        Effect::Write {
            slot: second,
            generation,
            ..
        },
    ] = again.as_slice()
    else {
        panic!("a write")
    };
    assert_eq!(
        slot, second,
        "the slot that failed is tried again, the sound one is kept"
    );
    state.update(Message::SaveFinished {
        generation: *generation,
        clock: clock(),
    });
    assert!(
        state
            .notices
            .iter()
            .all(|(_, notice)| !matches!(notice, Notice::SaveFailed(_)))
    );
}

/// No store at all: the tool works and says so, once. Saving is tried all the same, for the sake of whoever can still keep it;
/// where there is a journal, that keeps all.
#[test]
fn a_blocked_store_is_said() {
    let mut state = State::new();
    state.update(Message::Started {
        clock: clock(),
        language: Language::Vi,
        stored: Slots::Blocked,
        store_follows_place: true,
    });
    state.update(Message::PostAdded(CELL));
    // While it is not known whether there is a journal, a save waits; when the page goes, it does not.
    assert_eq!(state.update(Message::SaveDue), [Effect::ScheduleSave]);
    assert!(matches!(
        state.update(Message::PageHidden).as_slice(),
        [Effect::Write { generation: 1, .. }]
    ));
    state.update(Message::SaveFailed {
        generation: 1,
        refusal: SaveRefusal::Blocked,
    });
    assert_eq!(state.saving, Saving::Failed(SaveRefusal::Blocked));
    assert_eq!(state.notices.len(), 1);
    assert!(
        state
            .notices
            .iter()
            .any(|(_, notice)| *notice == Notice::StoreBlocked)
    );
    state.update(Message::HoldGiven {
        stored: Slots::Blocked,
        journal: Some(Journalled::default()),
    });
    assert!(state.notices.is_empty());
    state.update(Message::PostAdded(CELL));
    state.update(Message::SaveDue);
    state.update(Message::SaveFinished {
        generation: 2,
        clock: clock(),
    });
    assert_eq!(state.saving, Saving::Saved(clock()));
}

/// A scenario goes out as a file and comes back as another scenario with the same content.
#[test]
fn a_file_goes_out_and_comes_back() {
    let mut state = started();
    state.update(Message::PostAdded(CELL));
    let sent = state.update(Message::ScenarioExported(state.workspace.current().id, clock()));
    let Some(Effect::Download { name, content, .. }) = sent.first() else {
        panic!("a download")
    };
    assert!(name.ends_with("_2022-08-16.lotrinh.json"), "{name}");
    let mut other = started();
    other.update(Message::FileRead {
        name: name.clone(),
        bytes: content.clone().into_bytes(),
        clock: clock(),
    });
    assert_eq!(other.workspace.entries().len(), 2);
    assert_eq!(other.scenario().payroll, state.scenario().payroll);
    assert_eq!(
        other
            .workspace
            .current()
            .exported
            .map(|exported| exported.changed_since),
        Some(false)
    );
    other.update(Message::UndoClicked);
    assert_eq!(other.workspace.entries().len(), 1);
}

/// A file that cannot be read changes nothing and says what, what is safe, what to do.
#[test]
fn a_bad_file_changes_nothing() {
    let whole = scenario::write(&example_scenario());
    let newer = whole.replacen("\"format\": 1", "\"format\": 2", 1);
    let cut = &whole[..whole.len() / 2];
    let mut sentences = Vec::new();
    for bytes in [cut.as_bytes(), b"PK\x03\x04", newer.as_bytes(), b""] {
        let mut state = started();
        let before = state.workspace.clone();
        state.update(Message::FileRead {
            name: "dong-luong.lotrinh.json".into(),
            bytes: bytes.to_vec(),
            clock: clock(),
        });
        assert_eq!(state.workspace, before);
        assert!(state.history.next_undo().is_none());
        sentences.push(state.notices.last().expect("a notice").1.words(Language::Vi));
    }
    assert!(sentences[0].contains("cắt ngắn"), "{}", sentences[0]);
    assert!(
        sentences[1].contains("không phải tệp kịch bản"),
        "{}",
        sentences[1]
    );
    assert!(sentences[2].contains("bản mới hơn"), "{}", sentences[2]);
    assert!(
        sentences
            .iter()
            .all(|sentence| sentence.contains("dong-luong.lotrinh.json"))
    );
}

/// The browser itself could not hand a file over.
#[test]
fn an_unreadable_file_is_said() {
    let mut state = started();
    state.update(Message::FileUnreadable {
        name: "a.json".into(),
    });
    let id = state.notices.last().expect("a notice").0;
    state.update(Message::NoticeDismissed(id));
    assert!(
        !state
            .notices
            .iter()
            .any(|(_, notice)| matches!(notice, Notice::FileUnreadable { .. }))
    );
}
