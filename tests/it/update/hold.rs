//! Several open pages: one writes, the others look; the journal knows more than the store.

use lo_trinh::app::{CellRef, Effect, Journalled, Message, Notice, Slot, Slots, State};
use lo_trinh::model::payroll::{BlockKind, Scope};

use super::{clock, started, started_with};

const CELL: CellRef = CellRef {
    scope: Scope::Block(BlockKind::PublicService),
    instrument: None,
    year: 2024,
};

fn given(store: &[Option<String>; 2], journal: &[Option<String>; 2]) -> Message {
    Message::HoldGiven {
        stored: Slots::Read(store.clone()),
        journal: Some(Journalled {
            slots: journal.clone(),
            steps: Vec::new(),
        }),
    }
}

fn elsewhere() -> Message {
    Message::HeldElsewhere {
        taken: false,
        journal: None,
    }
}

fn says(state: &State, wanted: &Notice) -> bool {
    state.notices.iter().any(|(_, notice)| notice == wanted)
}

/// The slots two pages share, in the store and in the journal, and who may write.
#[derive(Default)]
struct World {
    store: [Option<String>; 2],
    journal: [Option<String>; 2],
}

impl World {
    /// Hands a message to a page and carries out what it asks; whether it let the other page write.
    fn run(&mut self, state: &mut State, message: Message) -> bool {
        let mut let_go = false;
        for effect in state.update(message) {
            match effect {
                Effect::Write {
                    slot,
                    generation,
                    record,
                    ..
                } => {
                    let at = usize::from(slot == Slot::B);
                    self.store[at] = Some(record.clone());
                    self.journal[at] = Some(record);
                    state.update(Message::SaveFinished {
                        generation,
                        clock: clock(),
                    });
                }
                Effect::LetGo => let_go = true,
                _ => {}
            }
        }
        let_go
    }
}

/// The store lost the last record, the journal has it: it is shown, and said.
#[test]
fn what_the_journal_has_more_is_shown() {
    let (mut world, mut state) = (World::default(), started());
    world.run(&mut state, Message::PostAdded(CELL));
    world.run(&mut state, Message::SaveDue);
    let before = world.store.clone();
    world.run(&mut state, Message::PostAdded(CELL));
    world.run(&mut state, Message::SaveDue);
    let (mut again, _) = started_with(before.clone());
    assert_ne!(again.scenario(), state.scenario());
    again.update(given(&before, &world.journal));
    assert_eq!(again.workspace, state.workspace);
    assert!(says(&again, &Notice::JournalAhead));
    // The next save goes on from there.
    world.run(&mut again, Message::PostAdded(CELL));
    world.run(&mut again, Message::SaveDue);
    assert_eq!(started_with(world.store.clone()).0.workspace, again.workspace);
}

/// A journal that is behind or empty changes nothing. Of one that is damaged it is not known what it had: that is said.
#[test]
fn a_journal_that_knows_less_changes_nothing() {
    let (mut world, mut state) = (World::default(), started());
    world.run(&mut state, Message::PostAdded(CELL));
    world.run(&mut state, Message::SaveDue);
    let behind = world.journal.clone();
    world.run(&mut state, Message::PostAdded(CELL));
    world.run(&mut state, Message::SaveDue);
    for (journal, is_damaged) in [
        (behind, false),
        ([None, None], false),
        ([Some("rubbish".into()), None], true),
    ] {
        let (mut again, _) = started_with(world.store.clone());
        again.update(given(&world.store, &journal));
        assert_eq!(again.workspace, state.workspace);
        assert_eq!(says(&again, &Notice::FellBack), is_damaged);
        assert_eq!(again.notices.len(), usize::from(is_damaged));
    }
}

/// A page that may not write says so, changes nothing and saves nothing, and can still be looked around in.
#[test]
fn a_second_page_only_looks() {
    let mut state = started();
    state.update(elsewhere());
    assert!(says(&state, &Notice::OpenElsewhere));
    let before = state.workspace.clone();
    for message in [
        Message::PostAdded(CELL),
        Message::UndoClicked,
        Message::ScenarioDuplicated(before.current().id),
        Message::ScenarioRenamed(before.current().id, "x".into()),
        Message::ScenarioDeleted(before.current().id),
    ] {
        assert!(state.update(message).is_empty());
    }
    assert_eq!(state.workspace, before);
    assert!(state.update(Message::PageHidden).is_empty());
    state.update(Message::ScreenOpened(lo_trinh::app::Screen::Payroll));
    assert_eq!(state.view.screen, lo_trinh::app::Screen::Payroll);
    assert_eq!(state.update(Message::TakeOverClicked), [Effect::TakeOver]);
}

/// Two pages, hundreds of steps in any order: no change of the page that may write is ever lost.
#[test]
fn two_pages_lose_nothing() {
    let mut random = 7_u32;
    let mut next = move |below: u32| {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (random >> 16) % below
    };
    let (mut world, mut pages, mut writes) = (World::default(), [started(), started()], 0_usize);
    pages[1].update(elsewhere());
    let mut kept = pages[0].workspace.clone();
    for _ in 0..400 {
        let at = next(2) as usize;
        match next(6) {
            0..=2 => {
                world.run(
                    &mut pages[at],
                    Message::PostAdded(CellRef {
                        year: 2022 + next(4) as i32,
                        ..CELL
                    }),
                );
                if at == writes {
                    kept = pages[at].workspace.clone();
                }
            }
            3 => {
                world.run(&mut pages[at], Message::SaveDue);
            }
            4 => {
                world.run(&mut pages[at], Message::UndoClicked);
                if at == writes {
                    kept = pages[at].workspace.clone();
                }
            }
            _ => {
                // The page that looks takes over; the store it sees may lag behind, the journal does not.
                assert!(world.run(&mut pages[writes], Message::HoldAsked));
                let lagging = if next(2) == 0 {
                    world.store.clone()
                } else {
                    [None, None]
                };
                writes = 1 - writes;
                let journal = world.journal.clone();
                world.run(&mut pages[writes], given(&lagging, &journal));
            }
        }
        assert_eq!(pages[writes].workspace, kept);
    }
}
