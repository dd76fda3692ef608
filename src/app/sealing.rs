//! Files behind a passphrase: the office seals and opens them; here stands who waits for what.

use std::rc::Rc;

use crate::formats::office::{Answer, DONE, Task};
use crate::formats::sealed::{Sealed, SealedError};

use super::effect::Effect;
use super::message::Clock;
use super::office::Purpose;
use super::state::{Notice, State};
use super::view::Dialog;

/// The fewest characters of a passphrase. A shorter one is guessed, however dear a guess is.
pub const FEWEST_CHARACTERS: usize = 8;

/// A sealed file that waits for its passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    /// The file's name.
    pub name: String,
    /// Whether the last passphrase was another one.
    pub wrong: bool,
    /// Whether one is being tried.
    pub trying: bool,
    bytes: Rc<Vec<u8>>,
    clock: Clock,
}

/// A sealed file among those to be merged, which waits for its passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToUnlock {
    /// The number it is known by; no two files ever have the same.
    pub number: u32,
    /// Whether the last passphrase was another one.
    pub wrong: bool,
    /// Whether one is being tried.
    pub trying: bool,
    bytes: Rc<Vec<u8>>,
}

impl ToUnlock {
    /// A passphrase is tried from now on: the bytes it is tried on, where none is being tried yet.
    pub(super) fn tried(&mut self) -> Option<Vec<u8>> {
        self.wrong = false;
        (!std::mem::replace(&mut self.trying, true)).then(|| Vec::clone(&self.bytes))
    }
}

/// Why a passphrase cannot be taken for a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassphraseFault {
    /// It has too few characters.
    Short,
    /// What was typed the second time is something else.
    Differs,
}

/// What is wrong with a passphrase typed twice.
pub fn passphrase_fault(first: &str, second: &str) -> Option<PassphraseFault> {
    if first.chars().count() < FEWEST_CHARACTERS {
        Some(PassphraseFault::Short)
    } else if first != second {
        Some(PassphraseFault::Differs)
    } else {
        None
    }
}

impl State {
    /// A sealed file that is to be merged, with a number of its own.
    pub(super) fn awaiting_passphrase(&mut self, bytes: Vec<u8>) -> ToUnlock {
        self.tickets_made += 1;
        ToUnlock {
            number: self.tickets_made,
            wrong: false,
            trying: false,
            bytes: Rc::new(bytes),
        }
    }

    /// A sealed file was chosen: looked at, and then its passphrase is asked for.
    pub(super) fn locked_chosen(&mut self, name: String, bytes: Vec<u8>, clock: Clock) -> Vec<Effect> {
        match Sealed::look(&bytes).map(drop) {
            Ok(()) => {
                self.view.dialog = Some(Dialog::Passphrase);
                self.locked.push(Locked {
                    name,
                    wrong: false,
                    trying: false,
                    bytes: Rc::new(bytes),
                    clock,
                });
            }
            Err(error) => self.notify(Notice::SealedRefused { file: name, error }),
        }
        Vec::new()
    }

    /// A passphrase was typed for the file that waits.
    pub(super) fn passphrase_given(&mut self, passphrase: String) -> Vec<Effect> {
        let Some(locked) = self.locked.first_mut().filter(|locked| !locked.trying) else {
            return Vec::new();
        };
        locked.trying = true;
        locked.wrong = false;
        let bytes = Vec::clone(&locked.bytes);
        self.ask_office(Purpose::Unlock, Task::Unseal, passphrase, bytes)
    }

    /// The office tried the passphrase, or broke off where there is no answer.
    pub(super) fn unlocked(&mut self, answer: Option<Answer>) -> Vec<Effect> {
        let Some(first) = self.locked.first_mut() else {
            return Vec::new();
        };
        let word = answer.as_ref().map(|answer| answer.word.as_str());
        if word == Some(SealedError::WrongPassphrase.word()) {
            first.wrong = true;
            first.trying = false;
            return Vec::new();
        }
        let Locked { name, clock, .. } = self.locked.remove(0);
        self.view.dialog = None;
        let effects = match answer {
            // Another page may have taken over while the office worked.
            Some(answer) if answer.word == DONE && self.only_looks() => Vec::new(),
            Some(answer) if answer.word == DONE => self.file_read(&name, &answer.bytes, clock),
            Some(answer) if answer.word == SealedError::Tampered.word() => {
                self.notify(Notice::SealedRefused {
                    file: name,
                    error: SealedError::Tampered,
                });
                Vec::new()
            }
            _ => self.file_unreadable(name),
        };
        // Opening a scenario closes what was asked about another.
        if !self.locked.is_empty() {
            self.view.dialog = Some(Dialog::Passphrase);
        }
        effects
    }

    /// The passphrase is not asked for any more: the files stay closed.
    pub(super) fn locked_left(&mut self) -> Vec<Effect> {
        self.view.dialog = None;
        self.locked.clear();
        let waited = self
            .awaited
            .iter()
            .find(|awaited| awaited.purpose == Purpose::Unlock);
        match waited.map(|awaited| awaited.ticket) {
            Some(ticket) => self.office_task_given_up(ticket),
            None => Vec::new(),
        }
    }
}
