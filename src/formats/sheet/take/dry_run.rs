//! What an import makes of a workbook before anything is taken: rows taken, cells refused, rows passed over.

use crate::formats::sheet::grid::At;
use crate::formats::sheet::reason::Reason;
use crate::formats::sheet::recognise::{Field, Kind};
use crate::formats::sheet::values::{Dated, Decimal, Insurance, Party, PostKind, Sex};

/// The outcome of reading a workbook by a mapping. Holds no name of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DryRun {
    /// What kind of list was read.
    pub kind: Kind,
    /// The names of the sheets, by the place their cells give.
    pub sheets: Vec<String>,
    /// People, of a roster.
    pub people: Vec<Person>,
    /// Posts, of a register.
    pub posts: Vec<Post>,
    /// Cells that were refused.
    pub refused: Vec<Refused>,
    /// Rows that are neither.
    pub passed: Vec<Passed>,
    /// Rows whose names were dropped.
    pub names_dropped: u32,
    /// Whether rows beyond [`MOST_TAKEN`](crate::formats::sheet::limits::MOST_TAKEN) were left out.
    pub cut_off: bool,
    /// What the file hides.
    pub hidden: Hidden,
}

/// What a file hides of what an import reads: it is taken all the same, and said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Rows taken that are hidden.
    pub rows: u32,
    /// Columns used that are hidden.
    pub columns: u32,
    /// Hidden sheets with anything in them; they are left aside unless asked for.
    pub sheets: Vec<String>,
}

/// A cell of a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The sheet's place, from 0.
    pub sheet: usize,
    /// The cell.
    pub at: At,
}

/// Where a value was read.
pub type Origin = (Field, At);

/// A person of a roster, as far as the row says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The row.
    pub place: Option<Place>,
    /// The code.
    pub code: Option<String>,
    /// The unit, in the words of the workbook.
    pub unit: Option<String>,
    /// The sex.
    pub sex: Option<Sex>,
    /// The birth.
    pub birth: Option<Dated>,
    /// Salary coefficient.
    pub coefficient: Option<Decimal>,
    /// Allowance for a leading position, a coefficient.
    pub position_allowance: Option<Decimal>,
    /// Allowance beyond the frame, percent.
    pub beyond_allowance: Option<Decimal>,
    /// Seniority allowance, percent.
    pub seniority_allowance: Option<Decimal>,
    /// Further allowances together, percent.
    pub further_allowances: Option<Decimal>,
    /// Time of social insurance.
    pub insurance: Option<Insurance>,
    /// The cells the values were read from.
    pub cells: Vec<Origin>,
}

/// A post of a register and its holder, as far as the row says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Post {
    /// The row; its column is that of the group's first cell.
    pub place: Option<Place>,
    /// The ward, in the words of the workbook.
    pub ward: Option<String>,
    /// The khu phố.
    pub area: Option<String>,
    /// Which post.
    pub post: Option<PostKind>,
    /// Whether the holder is a party member.
    pub party: Party,
    /// The holder's birth.
    pub birth: Option<Dated>,
    /// The holder's sex.
    pub sex: Option<Sex>,
    /// Further posts of the holder.
    pub concurrent: Vec<String>,
    /// Whether the holder is the one of the khu phố's other post.
    pub same_person: bool,
    /// Whether nobody holds the post.
    pub vacant: bool,
    /// The cells the values were read from.
    pub cells: Vec<Origin>,
}

/// A cell that was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The cell.
    pub place: Place,
    /// What it should have held.
    pub field: Field,
    /// Why it does not.
    pub reason: Reason,
    /// Whether the whole row is left out for it.
    pub row_lost: bool,
}

/// Why a row is no row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PassedKind {
    /// Above the header.
    Title,
    /// The header.
    Header,
    /// The header again.
    RepeatedHeader,
    /// Numbers of the columns.
    Numbering,
    /// Heads a group that is a unit, a ward, a khu phố or a post.
    Group,
    /// Heads a group of groups.
    GroupBlock,
    /// A sum of a group.
    Subtotal,
    /// A sum of all.
    Total,
    /// A remark.
    Note,
    /// An example of how to fill in.
    Example,
    /// A row with nothing but its number.
    NumberedEmpty,
    /// A post that is not one of the two.
    OtherPost,
    /// A line of dashes.
    Line,
    /// Place, date and signatures.
    Signature,
}

impl PassedKind {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Title,
        Self::Header,
        Self::RepeatedHeader,
        Self::Numbering,
        Self::Group,
        Self::GroupBlock,
        Self::Subtotal,
        Self::Total,
        Self::Note,
        Self::Example,
        Self::NumberedEmpty,
        Self::OtherPost,
        Self::Line,
        Self::Signature,
    ];

    /// The word of `docs/file-formats.md`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Header => "header",
            Self::RepeatedHeader => "repeated_header",
            Self::Numbering => "numbering",
            Self::Group => "group",
            Self::GroupBlock => "group_block",
            Self::Subtotal => "subtotal",
            Self::Total => "total",
            Self::Note => "note",
            Self::Example => "example",
            Self::NumberedEmpty => "numbered_empty",
            Self::OtherPost => "other_post",
            Self::Line => "sep_line",
            Self::Signature => "signature",
        }
    }
}

/// A row that was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passed {
    /// The sheet's place, from 0.
    pub sheet: usize,
    /// The row, from 1.
    pub row: u32,
    /// Why.
    pub kind: PassedKind,
}
