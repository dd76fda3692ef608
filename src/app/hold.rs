//! Which page may write, and what the journal knows better than the store.

use crate::formats::stored::{self, Choice};

use super::effect::Effect;
use super::history::History;
use super::message::Slots;
use super::state::{Notice, Saving, State};

impl State {
    /// This page may write. At the start the journal is looked at: it is ahead where the browser was killed before it
    /// wrote the store out. After a take-over what the other page left is taken up.
    pub(super) fn hold_given(&mut self, stored: &Slots, journal: &[Option<String>; 2]) -> Vec<Effect> {
        let from_journal = newest(journal);
        let ahead = generation(&from_journal);
        if !self.held_elsewhere {
            if ahead > self.generation && self.history.next_undo().is_none() {
                self.take_up(from_journal);
                self.notify(Notice::JournalAhead);
            }
            return self.greetings();
        }
        self.held_elsewhere = false;
        self.saving = Saving::Untouched;
        let left = match stored {
            Slots::Read(slots) if generation(&newest(slots)) >= ahead => newest(slots),
            _ => from_journal,
        };
        if generation(&left) > 0 {
            self.take_up(left);
        } else {
            self.forget_of_the_store();
        }
        self.greetings()
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
            )
        });
    }

    /// Another page may write, and this one not.
    pub(super) fn held_by_another(&mut self, taken: bool, journal: &[Option<String>; 2]) -> Vec<Effect> {
        let journal = newest(journal);
        if !taken && generation(&journal) > self.generation {
            self.take_up(journal);
        }
        self.held_elsewhere = true;
        self.preview = None;
        self.saving = Saving::Untouched;
        self.forget_of_the_store();
        self.notify(if taken {
            Notice::TakenElsewhere
        } else {
            Notice::OpenElsewhere
        });
        self.greetings()
    }

    /// Another page wants to write: what is not written yet is, and then it may.
    pub(super) fn hold_asked(&mut self) -> Vec<Effect> {
        let mut effects = self.save_due();
        effects.push(Effect::LetGo);
        self.held_by_another(true, &[None, None]);
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

/// The generation that was found; zero where none was.
fn generation(choice: &Choice) -> u64 {
    choice.found.as_ref().map_or(0, |(_, _, generation)| *generation)
}
