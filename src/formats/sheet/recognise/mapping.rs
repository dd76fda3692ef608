//! What was recognised, as data that a person can correct.

use super::field::Field;
use super::header::Band;
use crate::formats::sheet::values::PostKind;

/// What kind of list a workbook holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// People of units.
    Roster,
    /// Posts of khu phố.
    Register,
}

/// All that was recognised in a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// What kind of list it is.
    pub kind: Kind,
    /// Its tables, in the order of the workbook.
    pub tables: Vec<Table>,
}

/// One table: its header, its rows, its columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The sheet's place in the workbook, from 0.
    pub sheet: usize,
    /// Rows of the header; without one, the row above the first.
    pub header: Band,
    /// Whether there is a header at all.
    pub headed: bool,
    /// One past the last row.
    pub end: u32,
    /// Whether the header repeats that of the table before.
    pub repeated: bool,
    /// Whether the table is read; another list of the same people may stand on a further sheet.
    pub taken: bool,
    /// Its columns from left to right.
    pub columns: Vec<Column>,
}

/// One column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its place, from 0.
    pub at: u32,
    /// Its heading.
    pub heading: String,
    /// What it holds.
    pub field: Field,
    /// For which post, where a row tells of both.
    pub post: Option<PostKind>,
}

impl Table {
    /// The place of the first column that holds the field.
    pub fn column(&self, field: Field) -> Option<u32> {
        self.columns
            .iter()
            .find(|column| column.field == field)
            .map(|column| column.at)
    }

    /// Whether any column holds the field.
    pub fn has(&self, field: Field) -> bool {
        self.column(field).is_some()
    }

    /// The place of the column that holds the field for a post; columns that belong to no post serve both.
    pub fn column_for(&self, field: Field, post: Option<PostKind>) -> Option<u32> {
        let of = |wanted: Option<PostKind>| {
            let mut columns = self.columns.iter();
            columns
                .find(|column| column.field == field && column.post == wanted)
                .map(|column| column.at)
        };
        of(post).or_else(|| of(None))
    }

    /// The posts a row tells of in groups of columns.
    pub fn groups(&self) -> Vec<PostKind> {
        let kinds = [PostKind::Head, PostKind::Front];
        let present = |kind: &PostKind| self.columns.iter().any(|column| column.post == Some(*kind));
        kinds.into_iter().filter(present).collect()
    }
}
