//! A block copied from a spreadsheet, laid over the register from the chosen cell on.
//!
//! Lists have their own columns: a block need not have the register's. Each of its columns goes to the next column of
//! the register that understands most of what stands in it; what a column does not understand is refused cell by cell,
//! and the rest is taken.

use super::{Column, Cursor, Entry, QUARTERS_MAX};
use crate::text::reading::Misread;

/// What came of a pasted block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// What is entered, in one step.
    pub entries: Vec<Entry>,
    /// Cells that are not taken.
    pub refused: Vec<RefusedCell>,
    /// The first row of the block, where it was its heading.
    pub heading: Option<String>,
}

/// A cell of a block that is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedCell {
    /// The row of the block, counted from one.
    pub row: usize,
    /// The column of the block, counted from one.
    pub column: usize,
    /// What stands in it.
    pub text: String,
    /// Why it is not taken.
    pub reason: Refused,
}

/// Why a cell is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It cannot be read.
    Misread(Column, Misread),
    /// The register has no column for it.
    NoColumn,
    /// The ward would have too many khu phố.
    TooManyRows,
}

/// Lays a block over the register. Empty cells leave what is there.
pub fn paste(block: &str, cursor: Cursor) -> Pasted {
    let rows = rows(block);
    let columns = columns(&rows, cursor.column);
    let is_heading = rows.len() > 1 && is_heading(&rows, &columns);
    let mut pasted = Pasted::default();
    if is_heading {
        pasted.heading = rows.first().map(|row| row.join(", "));
    }
    let skipped = usize::from(is_heading);
    for (at, row) in rows.iter().enumerate().skip(skipped) {
        let into = cursor.row + at - skipped;
        for (place, text) in row.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let read = match columns.get(place) {
                _ if into >= QUARTERS_MAX => Err(Refused::TooManyRows),
                None | Some(None) => Err(Refused::NoColumn),
                Some(Some(column)) => column
                    .read(text)
                    .map_err(|misread| Refused::Misread(*column, misread)),
            };
            match read {
                Ok(content) => pasted.entries.push(Entry { row: into, content }),
                Err(reason) => pasted.refused.push(RefusedCell {
                    row: at + 1,
                    column: place + 1,
                    text: text.clone(),
                    reason,
                }),
            }
        }
    }
    pasted
}

/// The rows of a block with their cells, empty rows at its end left out. A cell in quotation marks may hold line breaks,
/// tabs and doubled quotation marks, as spreadsheets write them.
fn rows(block: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut letters = block.chars().peekable();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        let row = rows.len() - 1;
        let cell = rows[row].len() - 1;
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                rows[row][cell].push('"');
            }
            '"' if quoted || rows[row][cell].is_empty() => quoted = !quoted,
            '\t' if !quoted => rows[row].push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            '\r' => {}
            '\n' | '\t' => rows[row][cell].push(' '),
            other => rows[row][cell].push(other),
        }
    }
    for cell in rows.iter_mut().flatten() {
        *cell = cell.trim().to_owned();
    }
    while rows.last().is_some_and(|row| row.iter().all(String::is_empty)) {
        rows.pop();
    }
    rows
}

/// Which column of the register each column of a block goes to.
fn columns(rows: &[Vec<String>], first: Column) -> Vec<Option<Column>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut next = first.place();
    (0..width)
        .map(|place| {
            let cells: Vec<&str> = rows
                .iter()
                .filter_map(|row| row.get(place))
                .map(String::as_str)
                .filter(|cell| !cell.is_empty())
                .collect();
            let free = Column::ALL.get(next..).unwrap_or_default();
            let understood = free.iter().position(|column| understands(*column, &cells));
            // A column nobody understands, or an empty one, goes where it would lie side by side.
            let chosen = next + understood.unwrap_or_default();
            next = chosen + 1;
            Column::ALL.get(chosen).copied()
        })
        .collect()
}

/// Whether a column understands more than half of some cells.
fn understands(column: Column, cells: &[&str]) -> bool {
    let read = cells.iter().filter(|cell| column.read(cell).is_ok()).count();
    read * 2 > cells.len()
}

/// Whether the first row is a heading: beside the names, nothing in it can be read, and something in the second can.
fn is_heading(rows: &[Vec<String>], columns: &[Option<Column>]) -> bool {
    let read = |row: &[String]| {
        row.iter()
            .zip(columns)
            .filter(|(text, _)| !text.is_empty())
            .filter_map(|(text, column)| {
                column
                    .filter(|column| *column != Column::Name)
                    .map(|column| (text, column))
            })
            .map(|(text, column)| column.read(text).is_ok())
            .collect::<Vec<bool>>()
    };
    let [first, second, ..] = rows else { return false };
    let (first, second) = (read(first), read(second));
    !first.is_empty() && !first.contains(&true) && second.contains(&true)
}
