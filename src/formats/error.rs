//! What can be wrong with an input: data with a place. The sentences are elsewhere.

/// Why an input could not be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// Where in the input.
    pub at: Place,
    /// What is wrong there.
    pub kind: ReadErrorKind,
}

/// A place in an input.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Line, from one; zero where the input as a whole is meant.
    pub line: u32,
    /// Character within the line, from one; zero where the input as a whole is meant.
    pub column: u32,
    /// The value it is about, as `payroll.lines[3].posts`, counting from zero; empty where no value is meant.
    pub path: String,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadErrorKind {
    /// The input is larger than is read at all.
    TooLarge {
        /// Its size, in bytes.
        bytes: usize,
        /// The largest size that is read, in bytes.
        most: usize,
    },
    /// It is not a scenario file of this tool: another kind of file, or not text at all.
    NotOurs,
    /// It begins as it should and stops before its end: cut short while it was copied.
    Truncated,
    /// It was written by a newer version of the tool.
    Newer {
        /// The format it states.
        format: u64,
        /// The newest format that is read.
        newest: u64,
    },
    /// It is damaged: what stands here cannot be JSON.
    Malformed,
    /// A field that must be there is not.
    Missing {
        /// The field.
        field: &'static str,
    },
    /// A field the format does not know: a slip of the pen, which must not silently change a result.
    UnknownField {
        /// The field as written.
        field: String,
    },
    /// The same field twice.
    RepeatedField {
        /// The field.
        field: String,
    },
    /// A value of another kind than belongs here.
    WrongType {
        /// What belongs here.
        expected: Expected,
    },
    /// A number outside its limits, in the unit it is written in.
    OutOfRange {
        /// The least that is read.
        least: i64,
        /// The most that is read.
        most: i64,
    },
    /// A number with more decimals than can be kept exactly.
    TooManyDecimals {
        /// How many are kept.
        most: u32,
    },
    /// A list with more entries than are read.
    TooMany {
        /// The most that are read.
        most: usize,
    },
    /// A text longer than is read.
    TooLong {
        /// The most characters that are read.
        most: usize,
    },
    /// A text with a character that is not part of any name: a control or a change of writing direction.
    ForbiddenCharacter,
    /// A word that is none of those possible here.
    UnknownWord {
        /// The word as written.
        found: String,
        /// The words that are possible.
        allowed: Vec<&'static str>,
    },
    /// Two things of the same kind carry the same identity.
    DuplicateId {
        /// The identity as written.
        id: String,
    },
    /// A reference to something that is not in the file.
    DanglingReference {
        /// The identity referred to.
        id: u32,
    },
    /// All lines together plan more posts than are computed.
    TooManyPosts {
        /// The most posts that are computed.
        most: u32,
    },
}

/// What kind of value belongs in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `{ … }`
    Object,
    /// `[ … ]`
    List,
    /// `[ … ]` of exactly three entries.
    Three,
    /// `"…"`
    Text,
    /// A number.
    Number,
    /// A number without decimals.
    WholeNumber,
    /// `true` or `false`.
    Truth,
    /// A month, written `"2025-12"`.
    Month,
    /// A day, written `"2025-12-31"`.
    Day,
    /// A day and a time, written `"2025-12-31 14:05"`.
    Moment,
    /// A version, sixteen hexadecimal digits.
    Version,
    /// A year as a number, or a month, written `2025` or `"2025-12"`.
    YearOrMonth,
    /// A text that says where a value comes from, as `"quoted IV.1"`.
    Provenance,
    /// Exactly one of the fields `posts` and `percent`.
    PostsOrPercent,
    /// Exactly one of the fields `block`, `group` and `unit`.
    Scope,
    /// Either `together`, or `head` and `front`.
    Hold,
}

impl ReadError {
    /// An error about the input as a whole.
    pub(super) fn whole(kind: ReadErrorKind) -> Self {
        Self {
            at: Place::default(),
            kind,
        }
    }
}
