//! Which page may write, and what the journal knows better than the store.

use std::rc::Rc;

use crate::formats::stored::{self, Choice, StoredError};
use crate::model::scenario::Scenario;
use crate::text::failure;

use super::action::Action;
use super::effect::Effect;
use super::files::workspace_of;
use super::history::History;
use super::message::{Journalled, Slots};
use super::state::{Notice, Saving, State, Store};
use super::workspace::Workspace;

/// How often saving is put off at the start until the journal is heard of: each time by the pause before a save.
const PUT_OFF_MAX: u32 = 8;

impl State {
    /// Whether a save must wait: what the journal has more than the store could otherwise be written over unread. A journal
    /// that does not answer is not waited for for long.
    pub(super) fn waits_for_journal(&mut self) -> bool {
        let waits = self.unsaved && !self.journal_heard && self.put_off < PUT_OFF_MAX;
        if waits {
            self.put_off += 1;
        }
        waits
    }

    /// This page may write. At the start the journal is looked at: it is ahead where the browser was killed before it
    /// wrote the store out. After a take-over what the other page left is taken up.
    pub(super) fn hold_given(&mut self, stored: &Slots, journal: Option<&Journalled>) -> Vec<Effect> {
        let from_journal = newest_of(journal);
        self.journal_heard = true;
        let mut effects = Vec::new();
        if self.held_elsewhere {
            effects.extend(self.taken_over(stored, from_journal));
        } else {
            self.open_by_journal(journal.is_some(), &from_journal);
            let ahead = generation(&from_journal);
            // What was written here meanwhile was written without knowing of the journal.
            let known = self.unheard.unwrap_or(self.generation);
            if ahead > known || self.is_forked(&from_journal) {
                effects.extend(self.journal_ahead(from_journal));
            } else if ahead == self.generation || ahead == 0 {
                // What is damaged may have been newer than all that is left.
                if is_damaged(&from_journal) {
                    self.notify(Notice::FellBack);
                }
            }
        }
        self.unheard = None;
        self.timeline_read(journal);
        effects.extend(self.greetings());
        effects
    }

    /// Where the browser gives no store but a journal, the journal alone keeps the work. What a newer version journalled
    /// is not written over.
    fn open_by_journal(&mut self, has_journal: bool, from_journal: &Choice) {
        if self.store == Store::Blocked && has_journal {
            self.store = Store::Open;
            self.saving = Saving::Untouched;
            self.notices.retain(|(_, notice)| *notice != Notice::StoreBlocked);
        }
        let newer = |error: &Option<StoredError>| matches!(error, Some(StoredError::Newer { .. }));
        if from_journal.refused.iter().any(newer) && self.store != Store::Newer {
            self.store = Store::Newer;
            self.saving = Saving::HeldBack;
            self.notify(Notice::StoreNewer);
        }
    }

    /// Whether the journal has other work of the very generation the store has: two pages wrote, each without knowing of
    /// the other.
    fn is_forked(&self, from_journal: &Choice) -> bool {
        let Some((_, kept, generation)) = &from_journal.found else {
            return false;
        };
        let same = |workspace: &Workspace| workspace_of(kept).as_ref() == Some(workspace);
        *generation == self.generation && !same(&self.safe) && !same(&self.workspace)
    }

    /// The journal has later work than the store. Where something was changed already, the later work is set beside it.
    fn journal_ahead(&mut self, from_journal: Choice) -> Vec<Effect> {
        let is_fork = generation(&from_journal) == self.generation;
        if self.history.next_undo().is_none() && !is_fork {
            let written = self.generation;
            self.take_up(from_journal);
            self.generation = self.generation.max(written);
            self.notify(Notice::JournalAhead);
            return Vec::new();
        }
        let Some((slot, kept, generation)) = from_journal.found else {
            return Vec::new();
        };
        if generation >= self.generation {
            self.generation = generation;
            self.next_slot = slot.other();
        }
        self.notify(Notice::JournalAhead);
        let later = workspace_of(&kept);
        let later = later.iter().flat_map(Workspace::entries);
        let later = later.map(|entry| Rc::clone(&entry.scenario)).collect();
        self.set_beside(later)
    }

    fn taken_over(&mut self, stored: &Slots, from_journal: Choice) -> Vec<Effect> {
        let unkept = self.unkept();
        self.held_elsewhere = false;
        self.saving = Saving::Untouched;
        let left = match stored {
            Slots::Read(slots) if generation(&newest(slots)) >= generation(&from_journal) => newest(slots),
            _ => from_journal,
        };
        if generation(&left) > 0 {
            self.take_up(left);
        } else {
            self.forget_of_the_store();
        }
        self.set_beside(unkept)
    }

    /// Another page wrote what this one does not know: one that lost the hold and had not heard of it, or one that took it
    /// and that this page has not heard of. What it wrote is set beside what is here, and all of it is saved.
    pub(super) fn save_overtaken(&mut self, generation: u64, stored: &Slots) -> Vec<Effect> {
        if generation != self.generation {
            return Vec::new();
        }
        self.writing = None;
        self.unsaved = true;
        if self.held_elsewhere {
            return self.held_by_another(true, None);
        }
        let Slots::Read(slots) = stored else {
            return Vec::new();
        };
        let Some((slot, kept, found)) = newest(slots).found else {
            return self.changed();
        };
        self.generation = self.generation.max(found);
        self.next_slot = slot.other();
        let theirs = workspace_of(&kept);
        let theirs = theirs.iter().flat_map(Workspace::entries);
        let theirs = theirs.map(|entry| Rc::clone(&entry.scenario)).collect();
        let mut effects = self.set_beside(theirs);
        effects.extend(self.changed());
        effects
    }

    /// The scenarios as they are here and nowhere else: changed since what is known to be kept.
    fn unkept(&self) -> Vec<Rc<Scenario>> {
        let entries = self.workspace.entries().iter();
        let changed = entries.filter(|entry| {
            let safe = self.safe.get(entry.id);
            safe.is_none_or(|safe| safe.scenario != entry.scenario)
        });
        changed.map(|entry| Rc::clone(&entry.scenario)).collect()
    }

    /// Sets scenarios beside those there are, unless the very same is there, as one step.
    fn set_beside(&mut self, scenarios: Vec<Rc<Scenario>>) -> Vec<Effect> {
        let current = self.workspace.current().id;
        let mut workspace = self.workspace.clone();
        let mut count = 0;
        for scenario in scenarios {
            let known = workspace.entries().iter().any(|entry| entry.scenario == scenario);
            if !known {
                let mut scenario = Scenario::clone(&scenario);
                scenario.name = self.free_name(&failure::set_beside(&scenario.name, self.language));
                workspace.add(scenario);
                count += 1;
            }
        }
        if count == 0 {
            return Vec::new();
        }
        workspace.select(current);
        self.commit(Action::SetBeside(count), workspace)
    }

    fn take_up(&mut self, choice: Choice) {
        self.forget_of_the_store();
        self.history = History::default();
        self.last_change = None;
        self.preview = None;
        self.unsaved = false;
        self.restore(choice);
        let scenario = self.scenario().clone();
        self.view.forget_what_is_gone(&scenario);
    }

    /// What was said of the store and of other pages is no longer so.
    fn forget_of_the_store(&mut self) {
        self.notices.retain(|(_, notice)| {
            !matches!(
                notice,
                Notice::StoreEmpty
                    | Notice::StoreUnreadable
                    | Notice::FellBack
                    | Notice::OpenElsewhere
                    | Notice::TakenElsewhere
                    | Notice::TakenUnsaved
            )
        });
    }

    /// Another page may write, and this one not.
    pub(super) fn held_by_another(&mut self, taken: bool, journal: Option<&Journalled>) -> Vec<Effect> {
        let from_journal = newest_of(journal);
        self.journal_heard = true;
        if !taken && !self.unsaved && generation(&from_journal) > self.generation {
            self.take_up(from_journal);
        }
        if journal.is_some() {
            self.timeline_read(journal);
        }
        self.held_elsewhere = true;
        self.preview = None;
        self.saving = Saving::Untouched;
        self.forget_of_the_store();
        self.notify(match taken {
            _ if self.unsaved => Notice::TakenUnsaved,
            true => Notice::TakenElsewhere,
            false => Notice::OpenElsewhere,
        });
        self.greetings()
    }

    /// Another page wants to write: what is not written yet is, and then it may. Before the journal is heard nothing is: it
    /// would take the place of what only the journal has. What is unsaved then stays on this page, which says so.
    pub(super) fn hold_asked(&mut self) -> Vec<Effect> {
        let mut effects = if self.journal_heard {
            self.save_due()
        } else {
            Vec::new()
        };
        effects.push(Effect::LetGo);
        self.held_by_another(true, None);
        effects
    }

    /// Whether nothing may be changed here, because another page has the work open or what is shown is not part of it; then
    /// the user is told again.
    pub(super) fn only_looks(&mut self) -> bool {
        if self.guest.is_some() {
            self.preview = None;
            let scenario = self.scenario().name.clone();
            self.notify(Notice::GuestShown { scenario });
            return true;
        }
        if self.held_elsewhere {
            self.preview = None;
            self.notify(Notice::OpenElsewhere);
        }
        self.held_elsewhere
    }
}

fn newest(slots: &[Option<String>; 2]) -> Choice {
    stored::newest(slots[0].as_deref(), slots[1].as_deref())
}

fn newest_of(journal: Option<&Journalled>) -> Choice {
    let slots = journal.map_or([None, None], |journal| {
        [journal.slots[0].as_deref(), journal.slots[1].as_deref()]
    });
    stored::newest(slots[0], slots[1])
}

/// The generation that was found; zero where none was.
fn generation(choice: &Choice) -> u64 {
    choice.found.as_ref().map_or(0, |(_, _, generation)| *generation)
}

fn is_damaged(choice: &Choice) -> bool {
    let damaged = |error: &Option<StoredError>| {
        error
            .as_ref()
            .is_some_and(|error| !matches!(error, StoredError::Newer { .. }))
    };
    choice.refused.iter().any(damaged)
}
