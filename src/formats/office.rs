//! What the office is asked for: heavy and rare work on bytes, done in the second module, in a worker, so that the page
//! neither pays for it at its start nor stands still while it is done. The page names a [`Task`] and hands over a text
//! and bytes; the office says each step done and answers with a word and bytes.

use super::paper;
use super::sealed::{self, Chance, Cost, Sealed, SealedError};
use super::sheet::recognise::Kind;
use super::sheet::template;
use crate::report::paper::Paper;

/// What the office can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// A workbook to fill in with people.
    PeopleTemplate,
    /// A workbook to fill in with posts.
    PostsTemplate,
    /// A scenario file to be sealed with a passphrase: the text. Before the bytes stand those of [`Chance`], which the office
    /// itself puts there.
    Seal,
    /// A sealed file to be opened with a passphrase: the text.
    Unseal,
    /// A report as a workbook; the text is the report as `formats::paper` writes it.
    ReportWorkbook,
    /// A report as a document; the text is the report as `formats::paper` writes it.
    ReportDocument,
}

impl Task {
    /// Every task.
    pub const ALL: [Self; 6] = [
        Self::PeopleTemplate,
        Self::PostsTemplate,
        Self::Seal,
        Self::Unseal,
        Self::ReportWorkbook,
        Self::ReportDocument,
    ];

    /// What the page calls it when it asks. Neither `read` nor `again`, which are about workbooks.
    pub fn code(self) -> &'static str {
        match self {
            Self::PeopleTemplate => "people-template",
            Self::PostsTemplate => "posts-template",
            Self::Seal => "seal",
            Self::Unseal => "unseal",
            Self::ReportWorkbook => "report-workbook",
            Self::ReportDocument => "report-document",
        }
    }

    /// How many random bytes are put before those of the task.
    pub const fn random_bytes(self) -> usize {
        match self {
            Self::Seal => Chance::BYTES,
            _ => 0,
        }
    }

    /// The task of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|task| task.code() == code)
    }
}

/// What the office answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// [`DONE`], or the word for why it could not be done.
    pub word: String,
    /// What was made; nothing when it could not be done.
    pub bytes: Vec<u8>,
}

/// The word of an answer that holds what was asked for.
pub const DONE: &str = "done";

impl Answer {
    /// What was asked for.
    pub fn done(bytes: Vec<u8>) -> Self {
        Self {
            word: DONE.to_owned(),
            bytes,
        }
    }

    /// The word for why it could not be done.
    pub fn refused(word: &str) -> Self {
        Self {
            word: word.to_owned(),
            bytes: Vec::new(),
        }
    }
}

/// Does a task. `step` is told each step done, counted from 1. Only the office calls this: whatever it names stays out of
/// the page's own module.
pub fn perform(task: Task, text: &str, bytes: &[u8], _step: &dyn Fn(u32)) -> Answer {
    match task {
        Task::PeopleTemplate => Answer::done(template::write(Kind::Roster)),
        Task::PostsTemplate => Answer::done(template::write(Kind::Register)),
        Task::Seal => match bytes.split_first_chunk() {
            Some((random, contents)) => {
                let chance = Chance::from_bytes(*random);
                answered(sealed::seal(contents, text, Cost::WRITTEN, chance))
            }
            None => Answer::refused(SealedError::TooLarge.word()),
        },
        Task::Unseal => answered(Sealed::look(bytes).and_then(|sealed| sealed.open(text))),
        Task::ReportWorkbook => report(text, paper::workbook),
        Task::ReportDocument => report(text, paper::document),
    }
}

fn answered(outcome: Result<Vec<u8>, SealedError>) -> Answer {
    match outcome {
        Ok(bytes) => Answer::done(bytes),
        Err(error) => Answer::refused(error.word()),
    }
}

fn report(text: &str, write: fn(&Paper) -> Vec<u8>) -> Answer {
    match paper::read(text) {
        Some(paper) => Answer::done(write(&paper)),
        None => Answer::refused("unread"),
    }
}
