//! Rows put together cell by cell, and all text read in its encoding at the end.

use crate::formats::sheet::grid::{Area, Row, Sheet, Value};
use crate::formats::sheet::letters::{read_cell, reading_of};
use crate::formats::sheet::limits::{LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS};
use crate::formats::sheet::refusal::Refusal;
use std::collections::BTreeMap;

/// A sheet in the making.
#[derive(Debug, Default)]
pub struct Sparse {
    rows: BTreeMap<u32, Row>,
    merged: Vec<Area>,
    hidden_columns: Vec<u32>,
}

impl Sparse {
    /// Puts a value into a cell (row from 1, column from 0). Empty text and far columns are passed over.
    pub fn put(&mut self, row: u32, column: u32, value: Value) -> Result<(), Refusal> {
        if column >= MOST_COLUMNS || matches!(&value, Value::Text(text) if text.trim().is_empty()) {
            return Ok(());
        }
        if self.rows.len() > MOST_ROWS {
            return Err(Refusal::TooManyRows);
        }
        let kept = self.rows.entry(row).or_insert_with(|| Row {
            number: row,
            ..Row::default()
        });
        match kept.cells.last() {
            Some((last, _)) if *last >= column => {
                match kept.cells.binary_search_by_key(&column, |(at, _)| *at) {
                    Ok(place) => kept.cells[place].1 = value,
                    Err(place) => kept.cells.insert(place, (column, value)),
                }
            }
            _ => kept.cells.push((column, value)),
        }
        Ok(())
    }

    /// Marks an area as merged.
    pub fn merge(&mut self, area: Area) {
        if area.bottom > area.top || area.right > area.left {
            self.merged.push(area);
        }
    }

    /// Marks a row as hidden.
    pub fn hide(&mut self, row: u32) {
        if let Some(row) = self.rows.get_mut(&row) {
            row.hidden = true;
        }
    }

    /// Marks a column as hidden, from 0.
    pub fn hide_column(&mut self, column: u32) {
        self.hidden_columns.push(column);
    }

    /// The sheet, its text read in the encoding it is in.
    pub fn sheet(self, name: &str, hidden: bool) -> Sheet {
        let mut rows: Vec<Row> = self.rows.into_values().collect();
        let texts = rows.iter().flat_map(Row::texts);
        let usual = reading_of(texts);
        for row in &mut rows {
            row.cells.retain_mut(|(_, value)| {
                let Value::Text(text) = value else { return true };
                let short: String = text.chars().take(LONGEST_TEXT).collect();
                *text = read_cell(&short, usual);
                !text.is_empty()
            });
        }
        rows.retain(|row| !row.cells.is_empty());
        Sheet {
            name: read_cell(name, usual),
            hidden,
            hidden_columns: self.hidden_columns,
            rows,
            merged: self.merged,
        }
    }
}
