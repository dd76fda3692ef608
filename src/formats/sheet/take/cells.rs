//! Cells of a table's row by field, with what fills them from above.

use super::context::Told;
use super::dry_run::{DryRun, Place, Refused};
use crate::formats::sheet::grid::{At, Row, Sheet, Value};
use crate::formats::sheet::letters::folded;
use crate::formats::sheet::reason::Reason;
use crate::formats::sheet::recognise::{Field, Table};

/// One row of a table, while it is read.
#[derive(Clone, Copy, Debug)]
pub struct Cells<'a> {
    /// The sheet.
    pub sheet: &'a Sheet,
    /// The sheet's place.
    pub place: usize,
    /// The table.
    pub table: &'a Table,
    /// The row.
    pub row: &'a Row,
}

impl<'a> Cells<'a> {
    /// The value in a column and the cell that holds it; a merged cell is its top-left one.
    pub fn at(&self, column: u32) -> (At, Option<&'a Value>) {
        let at = At {
            row: self.row.number,
            column,
        };
        if let Some(value) = self.row.value(column) {
            return (at, Some(value));
        }
        match self.sheet.area(at) {
            Some(area) if area.top > self.table.header.bottom => {
                (area.corner(), self.sheet.value(area.corner()))
            }
            _ => (at, None),
        }
    }

    /// The value of a field, if the table has a column for it.
    pub fn field(&self, field: Field) -> Option<(At, Option<&'a Value>)> {
        self.table.column(field).map(|column| self.at(column))
    }

    /// Notes a cell as refused.
    pub fn refuse(&self, run: &mut DryRun, at: At, field: Field, reason: Reason) {
        let place = Place {
            sheet: self.place,
            at,
        };
        // A row of two posts is read twice, and its cells are refused once.
        let mut latest = run.refused.iter().rev().take(20);
        if latest.any(|known| known.place == place && known.reason == reason) {
            return;
        }
        run.refused.push(Refused {
            place,
            field,
            reason,
            row_lost: false,
        });
    }
}

/// The text of a cell as it is kept: lines joined, a number in digits.
pub fn words(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.replace('\n', " ")),
        Value::Number(number) | Value::Percent(number) => Some(number.to_string()),
        Value::Date(date) => Some(format!("{}/{}/{}", date.day, date.month, date.year)),
        Value::Truth(_) | Value::Error(_) | Value::Uncalculated => None,
    }
}

/// Whether a text says "as above".
pub fn is_ditto(text: &str) -> bool {
    let marks = text.trim();
    let words = folded(text);
    matches!(words.as_str(), "nt" | "nhu tren" | "n t")
        || (!marks.is_empty()
            && marks
                .chars()
                .all(|letter| matches!(letter, '"' | '″' | '“' | '”' | '\'' | '〃' | ',')))
}

/// A column that is filled from above where it is empty.
#[derive(Clone, Debug, Default)]
pub struct FilledDown {
    last: Option<Told>,
}

impl FilledDown {
    /// What the cell says, or what the last filled one said where `fills`.
    pub fn next(&mut self, at: At, value: Option<&Value>, fills: bool) -> Option<Told> {
        let own = value.and_then(words);
        match own {
            Some(text) if is_ditto(&text) => self.last.clone(),
            Some(text) => {
                self.last = Some((text, Some(at)));
                self.last.clone()
            }
            None if fills && value.is_none() => self.last.clone(),
            None => None,
        }
    }

    /// Forgets what was said, at the beginning of a group.
    pub fn forget(&mut self) {
        self.last = None;
    }
}

/// Whether a column names a thing once for the rows below it: every name stands once, and most rows are empty or each
/// empty run follows a name.
pub fn fills_down(sheet: &Sheet, column: u32, rows: &[u32]) -> bool {
    let filled: Vec<Option<String>> = rows
        .iter()
        .filter_map(|row| sheet.row(*row))
        .map(|row| row.value(column).and_then(words).map(|text| folded(&text)))
        .collect();
    let names: Vec<&String> = filled.iter().flatten().collect();
    let empty = filled.len() - names.len();
    let mut distinct = names.clone();
    distinct.sort();
    distinct.dedup();
    let each_once = distinct.len() == names.len();
    empty > 0 && !names.is_empty() && (empty * 2 >= filled.len() || (each_once && empty >= names.len()))
}
