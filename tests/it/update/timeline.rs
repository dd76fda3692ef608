//! The history that survives restarts: what is kept, what one returns to, and where undo goes on.

use std::collections::BTreeMap;

use lo_trinh::app::{
    CellRef, Clock, DAYS_KEPT, Effect, Journalled, Message, NewScenario, Notice, STEPS_KEPT, ScenarioId,
    Slot, Slots, State,
};
use lo_trinh::formats::step;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::payroll::{BlockKind, Scope};
use lo_trinh::text::Language;

use super::clock;

/// A browser: its store, its journal, and the time.
#[derive(Clone)]
struct World {
    slots: [Option<String>; 2],
    steps: BTreeMap<u64, (String, String)>,
    clock: Clock,
    keeps_steps: bool,
}

impl World {
    fn new() -> Self {
        Self {
            slots: [None, None],
            steps: BTreeMap::new(),
            clock: clock(),
            keeps_steps: true,
        }
    }

    /// A page opened here, which may write.
    fn open(&self) -> State {
        let mut state = State::new();
        state.update(Message::Started {
            clock: self.clock,
            language: Language::Vi,
            stored: Slots::Read(self.slots.clone()),
            store_follows_place: false,
        });
        state.update(Message::HoldGiven {
            stored: Slots::Read(self.slots.clone()),
            journal: self.keeps_steps.then(|| Journalled {
                slots: self.slots.clone(),
                steps: self.steps.values().map(|(heading, _)| heading.clone()).collect(),
            }),
        });
        state
    }

    fn run(&mut self, state: &mut State, message: Message) {
        for effect in state.update(message) {
            match effect {
                Effect::Write {
                    slot,
                    generation,
                    record,
                    steps,
                } => {
                    self.slots[usize::from(slot == Slot::B)] = Some(record.clone());
                    if steps.anew {
                        self.steps.clear();
                    }
                    for kept in steps.kept {
                        let content = kept.record.unwrap_or_else(|| record.clone());
                        self.steps.insert(kept.number, (kept.heading, content));
                    }
                    for number in steps.forgotten {
                        assert!(self.steps.remove(&number).is_some());
                    }
                    let clock = self.clock;
                    self.run(state, Message::SaveFinished { generation, clock });
                }
                Effect::ReadStep(number) => {
                    let record = self.steps.get(&number).map(|(_, record)| record.clone());
                    self.run(state, Message::StepRead(number, record));
                }
                _ => {}
            }
        }
    }

    /// Something is done, and saved.
    fn does(&mut self, state: &mut State, message: Message) {
        self.run(state, message);
        self.run(state, Message::SaveDue);
    }
}

/// One post more in a year.
fn post(year: i32) -> Message {
    Message::PostAdded(CellRef {
        scope: Scope::Block(BlockKind::PublicService),
        instrument: None,
        year,
    })
}

fn names(state: &State) -> Vec<String> {
    let headings = state.timeline.headings().iter();
    headings.map(|heading| heading.name[0].clone()).collect()
}

fn says(state: &State, wanted: &Notice) -> bool {
    state.notices.iter().any(|(_, notice)| notice == wanted)
}

/// Two changes are three steps: what was there before them is one as well. All are there after a restart.
#[test]
fn every_save_is_a_named_step() {
    let mut world = World::new();
    let mut state = world.open();
    world.does(&mut state, post(2022));
    // Two at once: the step is called after the last, and knows of the other.
    world.run(&mut state, post(2023));
    world.does(&mut state, post(2024));
    assert_eq!(
        names(&state),
        [
            "Trước thay đổi đầu tiên trên máy này",
            "Sửa Khối sự nghiệp, cắt chỉ tiêu, năm 2022: 0 → 1",
            "Sửa Khối sự nghiệp, cắt chỉ tiêu, năm 2024: 0 → 1",
        ]
    );
    let more: Vec<u32> = state
        .timeline
        .headings()
        .iter()
        .map(|heading| heading.more)
        .collect();
    assert_eq!(more, [0, 0, 1]);
    // Looking at another screen is saved, and is no step.
    world.does(&mut state, Message::ScreenOpened(lo_trinh::app::Screen::Payroll));
    let again = world.open();
    assert_eq!(names(&again), names(&state));
    assert_eq!(again.workspace, state.workspace);
    assert!(again.notices.is_empty());
}

/// Returning to a step brings all of it back, keeps the later ones, is a step itself and can be undone.
#[test]
fn returning_loses_nothing() {
    let mut world = World::new();
    let mut state = world.open();
    let empty = state.workspace.clone();
    for year in 2022..2026 {
        world.does(&mut state, post(year));
    }
    let full = state.workspace.clone();
    let mut again = world.open();
    world.does(&mut again, Message::StepReturned(1));
    assert_eq!(again.scenario(), &empty.current().scenario);
    assert_eq!(
        names(&again).last().map(String::as_str),
        Some("Trở về bước “Trước thay đổi đầu tiên trên máy này” (09:06, 16/8/2022)")
    );
    assert_eq!(again.timeline.headings().len(), 6);
    world.does(&mut again, Message::UndoClicked);
    assert_eq!(again.scenario(), &full.current().scenario);
    world.does(&mut again, Message::StepReturned(5));
    assert_eq!(
        again.scenario(),
        &full.current().scenario,
        "to where one is already"
    );
    // The same after another restart.
    let mut third = world.open();
    world.does(&mut third, Message::StepReturned(6));
    assert_eq!(third.scenario(), &empty.current().scenario);
}

/// Undo goes on beyond the restart, step by step to the beginning, and redo comes back.
#[test]
fn undo_knows_no_restart() {
    let mut world = World::new();
    let mut state = world.open();
    let mut were = vec![state.scenario().clone()];
    for year in [2022, 2022, 2024, 2025] {
        world.does(&mut state, post(year));
        were.push(state.scenario().clone());
    }
    let mut again = world.open();
    world.does(&mut again, post(2023));
    let after = again.scenario().clone();
    world.does(&mut again, Message::UndoClicked);
    for was in were.iter().rev() {
        assert_eq!(again.scenario(), was);
        world.does(&mut again, Message::UndoClicked);
    }
    assert_eq!(again.scenario(), &were[0], "and no further");
    assert_eq!(again.history.next_undo(), None);
    for was in were[1..].iter().chain([&after]) {
        world.does(&mut again, Message::RedoClicked);
        assert_eq!(again.scenario(), was);
    }
}

/// A deleted scenario is offered, comes back beside the others under its own identity, and a new one never gets that.
#[test]
fn a_deleted_scenario_comes_back() {
    let mut world = World::new();
    let mut state = world.open();
    world.does(&mut state, Message::ScenarioCreated(NewScenario::Example));
    world.does(&mut state, post(2024));
    let example = state.workspace.current().clone();
    world.does(&mut state, Message::ScenarioDeleted(example.id));
    let mut again = world.open();
    world.does(&mut again, Message::ScenarioCreated(NewScenario::FromDocument));
    assert_ne!(again.workspace.current().id, example.id);
    let lost = again.timeline.lost(&again.workspace);
    assert_eq!(lost.len(), 1);
    assert_eq!((lost[0].id, &lost[0].name), (example.id, &example.scenario.name));
    world.does(&mut again, Message::ScenarioTakenBack(lost[0].number, lost[0].id));
    assert_eq!(again.workspace.current().id, example.id);
    assert_eq!(again.scenario(), &example.scenario, "with its last change");
    assert_eq!(again.workspace.entries().len(), 3);
    assert!(again.timeline.lost(&again.workspace).is_empty());
    world.does(&mut again, Message::UndoClicked);
    assert_eq!(again.workspace.entries().len(), 2);
}

/// Ten steps a day for forty-five days: of those, the newest hundred are the last ten days; before them stay the last step
/// of each day, thirty days back from the newest day. Counted by hand: 100 + the days from 10 to 30 before, which are 21.
#[test]
fn old_steps_go_and_each_day_keeps_its_last() {
    let mut world = World::new();
    let mut state = world.open();
    state.update(Message::ScenarioCreated(NewScenario::blank()));
    let mut made = Vec::new();
    for day in 0..45_u32 {
        for _ in 0..10 {
            // From 16 August 2022: sixteen days of August, then September.
            let (month, of_month) = if day < 16 { (8, 16 + day) } else { (9, day - 15) };
            world.clock.month = Month::new(2022, month).expect("a month");
            world.clock.day = of_month;
            state.update(Message::MinutePassed(world.clock));
            world.does(&mut state, post(2022 + (day % 4) as i32));
            let number = state.timeline.headings().last().expect("a step").number;
            made.push((day, number));
        }
    }
    let kept: Vec<u64> = world.steps.keys().copied().collect();
    let listed = state.timeline.headings().iter().map(|heading| heading.number);
    assert_eq!(kept, listed.collect::<Vec<_>>());
    assert_eq!((STEPS_KEPT, DAYS_KEPT), (100, 30));
    let expected: Vec<u64> = made
        .iter()
        .enumerate()
        .filter(|(at, (day, _))| at + 100 >= made.len() || (at % 10 == 9 && 44 - day <= 30))
        .map(|(_, (_, number))| *number)
        .collect();
    assert_eq!(expected.len(), 100 + 21);
    assert_eq!(kept, expected);
}

/// Damaged headings are passed over and counted; a damaged or foreign workspace changes nothing and is said.
#[test]
fn damage_is_passed_over() {
    let mut world = World::new();
    let mut state = world.open();
    for year in 2022..2026 {
        world.does(&mut state, post(year));
    }
    let before = state.workspace.clone();
    let good = world.steps.clone();
    // A heading cut, one that is another's record, a workspace cut, a workspace of another step, one that is gone.
    world.steps.entry(2).and_modify(|(heading, _)| {
        heading.pop();
    });
    world.steps.entry(3).and_modify(|(_, record)| {
        record.pop();
    });
    world
        .steps
        .entry(4)
        .and_modify(|(_, record)| record.clone_from(&good[&5].1));
    world
        .steps
        .insert(9, ("rubbish".to_owned(), "rubbish".to_owned()));
    let mut again = world.open();
    assert_eq!(again.timeline.damaged, 2);
    assert_eq!(again.timeline.headings().len(), 4);
    for number in [3, 4] {
        world.run(&mut again, Message::StepReturned(number));
        assert!(says(&again, &Notice::StepUnreadable));
        assert_eq!(again.workspace, before);
    }
    assert_eq!(again.timeline.headings().len(), 2);
    assert_eq!(again.timeline.damaged, 4);
    // What nobody asked for is not taken in.
    again.update(Message::StepRead(1, Some(good[&1].1.clone())));
    assert_eq!(again.workspace, before);
    world.does(&mut again, Message::StepReturned(1));
    assert_ne!(again.workspace, before);
}

/// Every bit of a heading flipped, every length it can be cut to.
#[test]
fn no_damage_to_a_heading_goes_unnoticed() {
    let mut world = World::new();
    let mut state = world.open();
    world.does(&mut state, post(2024));
    let (heading, _) = &world.steps[&2];
    assert!(step::decode(heading).is_ok());
    for index in 0..heading.len() {
        for bit in 0..8 {
            let mut damaged = heading.as_bytes().to_vec();
            damaged[index] ^= 1 << bit;
            if let Ok(damaged) = std::str::from_utf8(&damaged) {
                assert!(step::decode(damaged).is_err(), "bit {bit} of byte {index}");
            }
        }
        if let Some(cut) = heading.get(..index) {
            assert!(step::decode(cut).is_err(), "cut to {index}");
        }
    }
}

/// Without a journal there is no history beyond the page, and undo within it all the same.
#[test]
fn without_a_journal_there_is_undo_alone() {
    let mut world = World::new();
    world.keeps_steps = false;
    let mut state = world.open();
    let before = state.scenario().clone();
    world.does(&mut state, post(2024));
    assert!(!state.timeline.available);
    assert!(state.timeline.headings().is_empty() && world.steps.is_empty());
    world.does(&mut state, Message::UndoClicked);
    assert_eq!(state.scenario(), &before);
}

/// What could not be kept is not listed, and that is said; the work is saved.
#[test]
fn a_history_that_cannot_be_kept_says_so() {
    let mut world = World::new();
    let mut state = world.open();
    world.does(&mut state, post(2024));
    world.does(&mut state, post(2025));
    state.update(Message::StepsNotKept(vec![3]));
    assert_eq!(state.timeline.headings().len(), 2);
    assert!(says(&state, &Notice::HistoryNotKept));
    // In a page that only looks nothing is brought back.
    state.update(Message::HeldElsewhere {
        taken: true,
        journal: None,
    });
    let before = state.workspace.clone();
    world.run(&mut state, Message::StepReturned(1));
    world.run(&mut state, Message::ScenarioTakenBack(1, ScenarioId(1)));
    assert_eq!(state.workspace, before);
}

/// A deleted history leaves nothing to return to, to take back or to undo, on the screen and in the journal; what was there
/// stays, and the history begins anew with the next change.
#[test]
fn a_deleted_history_leaves_nothing_and_begins_anew() {
    let mut world = World::new();
    let mut state = world.open();
    for _ in 0..3 {
        world.run(&mut state, post(2024));
        world.run(&mut state, Message::SaveDue);
    }
    assert_eq!(world.steps.len(), 4);
    let scenario = state.scenario().clone();
    world.run(&mut state, Message::HistoryForgotten);
    world.run(&mut state, Message::SaveDue);
    assert!(world.steps.is_empty());
    assert!(state.timeline.headings().is_empty());
    world.run(&mut state, Message::UndoClicked);
    assert_eq!(*state.scenario(), scenario);
    world.run(&mut state, post(2024));
    world.run(&mut state, Message::SaveDue);
    let first = world
        .steps
        .values()
        .next()
        .expect("what was there before the change");
    assert!(!first.1.is_empty());
    assert_eq!(world.steps.len(), 2);
    let again = world.open();
    assert_eq!(again.timeline.headings().len(), 2);
}
