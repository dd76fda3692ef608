//! Where the keyboard stands in the grid, and where a key takes it.

use super::{Cell, CellKey, Grid, Level, Part, Row, RowKey};
use crate::model::payroll::Scope;

/// A column that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The name, where it opens something.
    Name,
    /// The likelihood of an instrument's row.
    Likelihood,
    /// A year, by its place.
    Year(usize),
}

/// A cell that is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// Its row; nothing for the heads of the years.
    pub row: Option<RowKey>,
    /// Its column.
    pub column: Column,
}

/// A step of the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One column back.
    Left,
    /// One column on.
    Right,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// To the first year.
    First,
    /// To the last year.
    Last,
    /// To the heads of the years.
    Top,
    /// To the last row.
    Bottom,
}

impl Cursor {
    /// Where the keyboard stands before anything is chosen: the first year of the first row, else of the heads.
    pub fn start(grid: &Grid) -> Self {
        Self {
            row: grid.rows.first().map(|row| row.key),
            column: Column::Year(0),
        }
    }

    /// The same cell, or the nearest that is still there.
    pub fn within(self, grid: &Grid) -> Self {
        let last = grid.years.len().saturating_sub(1);
        let column = match self.column {
            Column::Year(place) => Column::Year(place.min(last)),
            other => other,
        };
        let Some(key) = self.row else {
            return Self {
                row: None,
                column: if column == Column::Name {
                    Column::Year(0)
                } else {
                    column
                },
            };
        };
        let Some(row) = find(grid, key).or_else(|| find(grid, above(key))) else {
            return Self::start(grid);
        };
        Self {
            row: Some(row.key),
            column: held(row, column),
        }
    }

    /// Where a step takes it.
    pub fn step(self, grid: &Grid, step: Step) -> Self {
        let rows = &grid.rows;
        let at = self
            .row
            .and_then(|key| rows.iter().position(|row| row.key == key));
        let last_year = grid.years.len().saturating_sub(1);
        let here = at.and_then(|at| rows.get(at));
        let to_row = |row: Option<usize>| match row.and_then(|row| rows.get(row)) {
            Some(row) => Self {
                row: Some(row.key),
                column: held(row, self.column),
            },
            None => Self {
                row: None,
                column: if let Column::Year(_) = self.column {
                    self.column
                } else {
                    Column::Year(0)
                },
            },
        };
        let column = |column| Self { column, ..self };
        match (step, self.column) {
            (Step::Left, Column::Year(0)) => {
                column(here.map_or(self.column, |row| before_years(row, self.column)))
            }
            (Step::Left, Column::Year(place)) => column(Column::Year(place.saturating_sub(1))),
            (Step::Left, Column::Likelihood | Column::Name) => self,
            (Step::Right, Column::Year(place)) => {
                column(Column::Year(place.saturating_add(1).min(last_year)))
            }
            (Step::Right, Column::Name | Column::Likelihood) => column(Column::Year(0)),
            (Step::Up, _) => to_row(at.and_then(|at| at.checked_sub(1))),
            (Step::Down, _) => match at {
                Some(at) if at.saturating_add(1) < rows.len() => to_row(Some(at.saturating_add(1))),
                Some(_) => self,
                None if rows.is_empty() => self,
                None => to_row(Some(0)),
            },
            (Step::First, _) => column(Column::Year(0)),
            (Step::Last, _) => column(Column::Year(last_year)),
            (Step::Top, _) => to_row(None),
            (Step::Bottom, _) if rows.is_empty() => self,
            (Step::Bottom, _) => to_row(Some(rows.len().saturating_sub(1))),
        }
    }

    /// The row it stands in.
    pub fn row(self, grid: &Grid) -> Option<&Row> {
        find(grid, self.row?)
    }

    /// The cell of posts it stands in.
    pub fn cell(self, grid: &Grid) -> Option<&Cell> {
        let Column::Year(place) = self.column else {
            return None;
        };
        match self.row {
            None => grid.years.get(place).map(|head| &head.cell),
            Some(_) => self.row(grid)?.cells.get(place),
        }
    }

    /// What it is known by in the page.
    pub fn id(self, grid: &Grid) -> Option<String> {
        match self.column {
            Column::Year(_) => self.cell(grid).map(|cell| cell.id.clone()),
            Column::Name => self.row(grid).map(|row| format!("open-{}", row.id)),
            Column::Likelihood => self
                .row(grid)
                .and_then(|row| row.likelihood.as_ref())
                .map(|likelihood| likelihood.id.clone()),
        }
    }

    /// The cell that sets what a key names, where it is in sight.
    pub fn of(grid: &Grid, key: CellKey) -> Option<Self> {
        let heads = grid.years.iter().map(|head| (None, &head.cell));
        let rows = grid
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().map(move |cell| (Some(row.key), cell)));
        // Both the row of a group and that of its own posts set the same: the first one shows all of it.
        let (row, _) = rows.chain(heads).find(|(_, cell)| cell.key == key)?;
        let place = grid.years.iter().position(|head| head.year == key.year)?;
        Some(Self {
            row,
            column: Column::Year(place),
        })
    }

    /// The cell known by an id in the page.
    pub fn at(grid: &Grid, id: &str) -> Option<Self> {
        let place = |cells: &[Cell]| cells.iter().position(|cell| cell.id == id);
        if let Some(place) = grid.years.iter().position(|head| head.cell.id == id) {
            return Some(Self {
                row: None,
                column: Column::Year(place),
            });
        }
        grid.rows.iter().find_map(|row| {
            let opens = id.strip_prefix("open-").is_some_and(|name| name == row.id);
            let likely = row
                .likelihood
                .as_ref()
                .is_some_and(|likelihood| likelihood.id == id);
            let column = if opens {
                Some(Column::Name)
            } else if likely {
                Some(Column::Likelihood)
            } else {
                place(&row.cells).map(Column::Year)
            };
            column.map(|column| Self {
                row: Some(row.key),
                column,
            })
        })
    }
}

fn find(grid: &Grid, key: RowKey) -> Option<&Row> {
    grid.rows.iter().find(|row| row.key == key).map(|row| &**row)
}

/// The row an instrument's row stands under.
fn above(key: RowKey) -> RowKey {
    let part = match (key.part, key.scope) {
        (Part::Way(_), Scope::Unit(_)) => Part::Whole,
        (Part::Way(_), _) => Part::Own,
        (part, _) => part,
    };
    RowKey { part, ..key }
}

/// The column a row can hold when the cursor comes in another one.
fn held(row: &Row, column: Column) -> Column {
    match column {
        Column::Name if row.opened.is_none() => Column::Year(0),
        Column::Likelihood if row.likelihood.is_none() => before_years(row, Column::Year(0)),
        column => column,
    }
}

/// The column before the first year, where the row has one.
fn before_years(row: &Row, otherwise: Column) -> Column {
    if row.level == Level::Way && row.likelihood.is_some() {
        Column::Likelihood
    } else if row.opened.is_some() {
        Column::Name
    } else {
        otherwise
    }
}

/// A number as it is typed, one up or down; nothing where the text is no number.
pub fn stepped(typed: &str, up: bool) -> Option<u32> {
    let number = crate::text::reading::whole(typed).ok()?;
    Some(if up {
        number.saturating_add(1)
    } else {
        number.saturating_sub(1)
    })
}
