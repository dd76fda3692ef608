//! What a workbook holds, whatever file it came from: sheets of rows of cells, with merged areas.

use super::values::{Date, Decimal};

/// A workbook as read, before anything is recognised in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workbook {
    /// Its sheets in the file's order.
    pub sheets: Vec<Sheet>,
}

/// One sheet: rows in ascending order, each with its filled cells in ascending order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The name on its tab; a file without sheets has `csv`, `txt` or `table1`.
    pub name: String,
    /// Whether the file hides it.
    pub hidden: bool,
    /// Columns the file hides.
    pub hidden_columns: Vec<u32>,
    /// Rows with at least one filled cell.
    pub rows: Vec<Row>,
    /// Areas of merged cells.
    pub merged: Vec<Area>,
}

/// One row with at least one filled cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number, from 1.
    pub number: u32,
    /// Whether the file hides it.
    pub hidden: bool,
    /// Its filled cells, by column from 0.
    pub cells: Vec<(u32, Value)>,
}

/// What stands in a filled cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text, composed and trimmed; never empty.
    Text(String),
    /// A number.
    Number(Decimal),
    /// A number that the file shows as percent: 0.05 for 5 %.
    Percent(Decimal),
    /// A number that the file shows as a date.
    Date(Date),
    /// True or false.
    Truth(bool),
    /// An error such as `#N/A`.
    Error(String),
    /// A formula whose value the file does not hold.
    Uncalculated,
}

/// A rectangle of cells, both corners included. Rows from 1, columns from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// First row.
    pub top: u32,
    /// First column.
    pub left: u32,
    /// Last row.
    pub bottom: u32,
    /// Last column.
    pub right: u32,
}

/// A cell's place in its sheet: row from 1, column from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// Row, from 1.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
}

impl Row {
    /// What stands in the column.
    pub fn value(&self, column: u32) -> Option<&Value> {
        let place = self.cells.binary_search_by_key(&column, |(at, _)| *at).ok()?;
        self.cells.get(place).map(|(_, value)| value)
    }

    /// The text in the column, if it is text.
    pub fn text(&self, column: u32) -> Option<&str> {
        match self.value(column) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// All texts of the row.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().filter_map(|(_, value)| match value {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        })
    }
}

impl Sheet {
    /// The row with this number, if anything stands in it.
    pub fn row(&self, number: u32) -> Option<&Row> {
        let place = self.rows.binary_search_by_key(&number, |row| row.number).ok()?;
        self.rows.get(place)
    }

    /// What stands in the cell itself.
    pub fn value(&self, at: At) -> Option<&Value> {
        self.row(at.row)?.value(at.column)
    }

    /// The merged area a cell lies in.
    pub fn area(&self, at: At) -> Option<&Area> {
        self.merged.iter().find(|area| area.holds(at))
    }

    /// One past the last filled column.
    pub fn width(&self) -> u32 {
        let ends = self.rows.iter().filter_map(|row| row.cells.last());
        ends.map(|(column, _)| column + 1).max().unwrap_or(0)
    }
}

impl Area {
    /// Whether the cell lies in it.
    pub fn holds(&self, at: At) -> bool {
        (self.top..=self.bottom).contains(&at.row) && (self.left..=self.right).contains(&at.column)
    }

    /// The cell that holds the value.
    pub fn corner(&self) -> At {
        At {
            row: self.top,
            column: self.left,
        }
    }
}

impl At {
    /// As spreadsheets write it: `C12`.
    pub fn name(self) -> String {
        format!("{}{}", column_name(self.column), self.row)
    }
}

/// As spreadsheets name a column: A, B, … Z, AA.
pub fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::column_name;

    /// The names any spreadsheet shows: the 27th column is AA, the 703rd AAA.
    #[test]
    fn columns_are_named_as_spreadsheets_do() {
        let names = [0, 25, 26, 51, 52, 701, 702].map(column_name);
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
