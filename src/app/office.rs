//! What the office is asked for, and what becomes of its answers.

use crate::formats::office::{Answer, DONE, Task};

use super::effect::Effect;
use super::state::{Notice, State};

/// A task the office is at, or comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaited {
    /// The number by which the office says what it answers.
    pub ticket: u32,
    /// What the answer is for.
    pub purpose: Purpose,
    /// How many steps are done.
    pub steps: u32,
}

/// What an answer of the office is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A file for the user to keep.
    Keep {
        /// The file's name.
        name: String,
        /// The media type.
        media_type: &'static str,
    },
    /// A sealed file that is to be opened.
    Unlock,
    /// A sealed file that is to be merged, by its number.
    UnlockMerged(u32),
}

impl State {
    /// Asks the office for something.
    pub(super) fn ask_office(
        &mut self,
        purpose: Purpose,
        task: Task,
        text: String,
        bytes: Vec<u8>,
    ) -> Vec<Effect> {
        self.tickets_made += 1;
        let ticket = self.tickets_made;
        self.awaited.push(Awaited {
            ticket,
            purpose,
            steps: 0,
        });
        vec![Effect::AskOffice {
            ticket,
            task,
            text,
            bytes,
        }]
    }

    /// The office did a step.
    pub(super) fn office_step_done(&mut self, ticket: u32, step: u32) -> Vec<Effect> {
        for awaited in &mut self.awaited {
            if awaited.ticket == ticket {
                awaited.steps = step;
            }
        }
        Vec::new()
    }

    /// The office is done with a task; an answer nobody waits for any more is passed over.
    pub(super) fn office_answered(&mut self, ticket: u32, answer: Answer) -> Vec<Effect> {
        let Some(purpose) = self.no_longer_awaited(ticket) else {
            return Vec::new();
        };
        let mut effects = match purpose {
            Purpose::Keep { name, media_type } if answer.word == DONE => vec![Effect::DownloadBytes {
                name,
                media_type,
                content: answer.bytes,
            }],
            Purpose::Unlock => self.unlocked(Some(answer)),
            Purpose::UnlockMerged(number) => {
                self.unlocked_for_merging(number, Some(answer));
                Vec::new()
            }
            purpose => self.not_made(purpose),
        };
        effects.extend(self.office_closed());
        effects
    }

    /// The office broke off, with all it was asked for.
    pub(super) fn office_failed(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        for awaited in std::mem::take(&mut self.awaited) {
            effects.extend(self.not_made(awaited.purpose));
        }
        effects.push(Effect::StopOffice);
        effects
    }

    /// A task is not waited for any more.
    pub(super) fn office_task_given_up(&mut self, ticket: u32) -> Vec<Effect> {
        match self.no_longer_awaited(ticket) {
            Some(_) => self.office_closed(),
            None => Vec::new(),
        }
    }

    /// What becomes of a purpose that was not served.
    fn not_made(&mut self, purpose: Purpose) -> Vec<Effect> {
        match purpose {
            Purpose::Keep { name, .. } => self.notify(Notice::FileNotMade { file: name }),
            Purpose::Unlock => return self.unlocked(None),
            Purpose::UnlockMerged(number) => self.unlocked_for_merging(number, None),
        }
        Vec::new()
    }

    fn no_longer_awaited(&mut self, ticket: u32) -> Option<Purpose> {
        let at = self.awaited.iter().position(|awaited| awaited.ticket == ticket)?;
        Some(self.awaited.remove(at).purpose)
    }

    /// The office is let go when nothing is waited for: it holds memory, and a task that was given up runs on in it.
    pub(super) fn office_closed(&self) -> Vec<Effect> {
        match self.awaited.is_empty() {
            true => vec![Effect::StopOffice],
            false => Vec::new(),
        }
    }
}
