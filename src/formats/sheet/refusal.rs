//! Why a whole file is refused. Words come later.

/// Why nothing of a file is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// The file has no bytes, or none of its sheets has a filled cell.
    Empty,
    /// It is locked with a password.
    Encrypted,
    /// It begins as a workbook and cannot be read to its end.
    Damaged,
    /// It is something else: a picture, a program.
    NotAWorkbook,
    /// It is a workbook in Excel's binary form (.xlsb).
    BinaryWorkbook,
    /// It is a page saved with its pictures (.mht).
    WebArchive,
    /// It is a document: Word, PDF, a presentation.
    Document,
    /// It is larger than [`LARGEST_FILE`](super::limits::LARGEST_FILE), or unpacks to too much.
    TooLarge,
    /// It has more sheets than [`MOST_SHEETS`](super::limits::MOST_SHEETS).
    TooManySheets,
    /// It has more rows or cells than [`MOST_ROWS`](super::limits::MOST_ROWS) or
    /// [`MOST_CELLS`](super::limits::MOST_CELLS).
    TooManyRows,
    /// It holds neither a list of people nor one of posts that could be recognised.
    NothingRecognised,
}

impl Refusal {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Empty,
        Self::Encrypted,
        Self::Damaged,
        Self::NotAWorkbook,
        Self::BinaryWorkbook,
        Self::WebArchive,
        Self::Document,
        Self::TooLarge,
        Self::TooManySheets,
        Self::TooManyRows,
        Self::NothingRecognised,
    ];

    /// The word of `docs/file-formats.md`: whatever is no workbook we read is one class.
    pub const fn class(self) -> &'static str {
        match self {
            Self::BinaryWorkbook | Self::WebArchive | Self::Document => Self::NotAWorkbook.word(),
            other => other.word(),
        }
    }

    /// A word of its own.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Encrypted => "encrypted",
            Self::Damaged => "corrupt",
            Self::NotAWorkbook => "not_a_workbook",
            Self::BinaryWorkbook => "binary_workbook",
            Self::WebArchive => "web_archive",
            Self::Document => "document",
            Self::TooLarge => "too_large",
            Self::TooManySheets => "too_many_sheets",
            Self::TooManyRows => "too_many_rows",
            Self::NothingRecognised => "nothing_recognised",
        }
    }
}
