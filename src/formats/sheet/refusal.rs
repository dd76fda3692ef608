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
    /// It is something else: a document, a picture, a program.
    NotAWorkbook,
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
    pub const ALL: [Self; 8] = [
        Self::Empty,
        Self::Encrypted,
        Self::Damaged,
        Self::NotAWorkbook,
        Self::TooLarge,
        Self::TooManySheets,
        Self::TooManyRows,
        Self::NothingRecognised,
    ];

    /// The word of `docs/file-formats.md`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Encrypted => "encrypted",
            Self::Damaged => "corrupt",
            Self::NotAWorkbook => "not_a_workbook",
            Self::TooLarge => "too_large",
            Self::TooManySheets => "too_many_sheets",
            Self::TooManyRows => "too_many_rows",
            Self::NothingRecognised => "nothing_recognised",
        }
    }
}
