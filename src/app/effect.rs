//! What the state asks of the world.

use crate::formats::office::Task;
use crate::formats::stored::Slot;

/// Something to be done outside; the answer comes back as a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask for [`super::Message::SaveDue`] after a short pause; asking again starts the pause anew.
    ScheduleSave,
    /// Write a record into one of the two slots of the store and of the journal, and report.
    Write {
        /// Which slot.
        slot: Slot,
        /// The generation of the record, to be named in the report.
        generation: u64,
        /// The record.
        record: String,
        /// What the history in the journal gains and loses by it.
        steps: Steps,
    },
    /// Read the workspace of a step of the history; it comes in [`super::Message::StepRead`].
    ReadStep(u64),
    /// Let another page write: once what is being written is on the disk.
    LetGo,
    /// Ask whichever page may write to let this one.
    TakeOver,
    /// Offer a text to the user as a file to keep.
    Download {
        /// The file's name.
        name: String,
        /// The media type.
        media_type: &'static str,
        /// The content.
        content: String,
    },
    /// Offer bytes to the user as a file to keep.
    DownloadBytes {
        /// The file's name.
        name: String,
        /// The media type.
        media_type: &'static str,
        /// The content.
        content: Vec<u8>,
    },
    /// Offer a copy of the page that carries a scenario.
    DownloadCopy {
        /// The file's name.
        name: String,
        /// The scenario, as the text of a file.
        scenario: String,
    },
    /// Have a workbook read by the module that can; it answers in [`super::Message::WorkbookAnswered`].
    ReadWorkbook {
        /// The file's name.
        name: String,
        /// Its content.
        bytes: Vec<u8>,
        /// The current month, counted in months since year 0.
        today: i32,
    },
    /// Have the open workbook read again by another mapping.
    ReadWorkbookAgain {
        /// The mapping, as that module reads it.
        mapping: String,
        /// The current month, counted in months since year 0.
        today: i32,
    },
    /// Let go the module that reads workbooks, whatever it does.
    StopReadingWorkbook,
    /// Have the office do a task beside whatever else it does; it answers in [`super::Message::OfficeAnswered`].
    AskOffice {
        /// By which number it says what it answers.
        ticket: u32,
        /// What is asked for.
        task: Task,
        /// What it is to be made from, in words.
        text: String,
        /// What it is to be made from, in bytes.
        bytes: Vec<u8>,
    },
    /// Have the SHA-256 of a scenario's file worked out; it comes back in [`super::Message::ScenarioSumKnown`].
    SumScenario {
        /// The file's content.
        content: String,
    },
    /// Print the page.
    Print,
    /// Let go the office that does tasks, whatever it does.
    StopOffice,
    /// Send [`super::Message::ComparisonStepDue`] as soon as the page has shown what there is.
    StepComparison,
    /// Make the page say which language it is in.
    SetDocumentLanguage(crate::text::Language),
}

/// What the history in the journal gains and loses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// Whether all there are go first, damaged ones too.
    pub anew: bool,
    /// Steps to keep.
    pub kept: Vec<KeptStep>,
    /// The numbers of those to forget.
    pub forgotten: Vec<u64>,
}

impl Steps {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        !self.anew && self.kept.is_empty() && self.forgotten.is_empty()
    }
}

/// A step to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptStep {
    /// Its number.
    pub number: u64,
    /// Its heading, sealed.
    pub heading: String,
    /// Its workspace, sealed; nothing where it is the record just written.
    pub record: Option<String>,
}

/// Why the world could not keep a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveRefusal {
    /// The browser's store for local files is full.
    QuotaFull,
    /// The browser allows no store at all.
    Blocked,
    /// What was read back is not what was written.
    ReadBackDiffers,
}
