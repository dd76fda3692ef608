//! Where the hand stands in the register, and where it goes.

use super::Column;
use crate::model::sourcing::PostKind;

/// A chosen cell. The last row is the one that makes a new khu phố.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: Column,
    /// The column the hand returns to in the next row: where it began to fill this one.
    home: Column,
}

/// A step of the hand.
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
    /// To the first column.
    First,
    /// To the last column.
    Last,
    /// To the first row.
    Top,
    /// To the row of a new khu phố.
    Bottom,
    /// On to what is to be filled next: the two holders of the row, then the next row.
    On,
}

impl Cursor {
    /// A hand that comes to a cell.
    pub const fn at(row: usize, column: Column) -> Self {
        Self {
            row,
            column,
            home: column,
        }
    }

    /// Where the hand stands first: at the first holder where khu phố are known by name, else at the first name.
    pub const fn start(rows: usize) -> Self {
        if rows == 0 {
            Self::at(0, Column::Name)
        } else {
            Self::at(0, Column::Holder(PostKind::Head))
        }
    }

    /// The same cell, or the nearest of a register with so many khu phố.
    pub fn within(self, rows: usize) -> Self {
        Self {
            row: self.row.min(rows),
            ..self
        }
    }

    /// Where a step takes it in a register with so many khu phố.
    pub fn step(self, rows: usize, step: Step) -> Self {
        let place = self.column.place();
        let column = |place: usize| {
            let column = Column::ALL.get(place).copied().unwrap_or(self.column);
            Self::at(self.row, column)
        };
        match step {
            Step::Left => column(place.saturating_sub(1)),
            Step::Right => column(place.saturating_add(1)),
            Step::First => column(0),
            Step::Last => column(Column::ALL.len() - 1),
            Step::Up => Self::at(self.row.saturating_sub(1), self.column),
            Step::Down => Self::at((self.row + 1).min(rows), self.column),
            Step::Top => Self::at(0, self.column),
            Step::Bottom => Self::at(rows, self.column),
            Step::On => self.on(rows),
        }
    }

    /// Filling a row: name, khu phố trưởng, trưởng ban; then the next row, from where this one was begun.
    fn on(self, rows: usize) -> Self {
        let within_row = match self.column {
            Column::Name => Some(Column::Holder(PostKind::Head)),
            Column::Holder(PostKind::Head) | Column::Born(PostKind::Head) => {
                Some(Column::Holder(PostKind::Front))
            }
            _ => None,
        };
        match within_row {
            Some(column) => Self { column, ..self },
            None => Self::at(
                (self.row + 1).min(rows),
                match self.home {
                    Column::Born(_) | Column::Holder(PostKind::Front) => Column::Holder(PostKind::Head),
                    home => home,
                },
            ),
        }
    }
}
