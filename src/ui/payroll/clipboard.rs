//! Several cells at once: chosen, copied, pasted over, cleared.

use crate::ui::prelude::*;
use web_sys::ClipboardEvent;
use web_sys::wasm_bindgen::JsCast;

use super::grid::{PayrollGrid, Props};
use crate::app::{Message, Pasted};
use crate::report::payroll::{Column, Cursor, Grid, Step, cleared, copied, pasted_over, sorted};

impl PayrollGrid {
    /// Stretches what is chosen by one cell.
    pub(super) fn stretch(&mut self, context: &Context<Self>, key: &str) -> bool {
        let step = match key {
            "ArrowUp" => Step::Up,
            "ArrowDown" => Step::Down,
            "ArrowLeft" => Step::Left,
            _ => Step::Right,
        };
        self.stretch_to(self.cursor.step(&context.props().grid, step))
    }

    /// Stretches what is chosen to a cell of a year; heads and names are never among several.
    pub(super) fn stretch_to(&mut self, to: Cursor) -> bool {
        let years = |cursor: Cursor| matches!(cursor.column, Column::Year(_)) && cursor.row.is_some();
        if !years(to) || !years(self.cursor) {
            return false;
        }
        self.anchor = self.anchor.or(Some(self.cursor));
        self.cursor = to;
        self.take = true;
        true
    }

    /// The rows and years chosen, by their places; nothing where the chosen cell is no cell of a row.
    pub(super) fn range(&self, grid: &Grid) -> Option<[[usize; 2]; 2]> {
        let place = |cursor: Cursor| {
            let row = grid.rows.iter().position(|row| Some(row.key) == cursor.row)?;
            match cursor.column {
                Column::Year(year) => Some((row, year)),
                _ => None,
            }
        };
        let (row, year) = place(self.cursor)?;
        let (from, first) = self.anchor.and_then(place).unwrap_or((row, year));
        Some([sorted([from, row]), sorted([first, year])])
    }

    /// Hands the chosen cells to the clipboard.
    pub(super) fn copied(&self, context: &Context<Self>, event: &Event) -> bool {
        let data = event
            .dyn_ref::<ClipboardEvent>()
            .and_then(ClipboardEvent::clipboard_data);
        let grid = &context.props().grid;
        if let (Some(data), Some([rows, years]), None) = (data, self.range(grid), &self.typing) {
            event.prevent_default();
            let _ = data.set_data("text/plain", &copied(grid, rows, years));
        }
        false
    }

    /// Sets the cells from the chosen one on to what the clipboard holds.
    pub(super) fn pasted(&self, context: &Context<Self>, event: &Event) -> bool {
        let Props { grid, on, .. } = context.props();
        let data = event
            .dyn_ref::<ClipboardEvent>()
            .and_then(ClipboardEvent::clipboard_data);
        let text = data.and_then(|data| data.get_data("text/plain").ok());
        if let (Some(text), Some([[row, _], [year, _]]), None) = (text, self.range(grid), &self.typing) {
            event.prevent_default();
            let (rows, years) = pasted_over(grid, row, year);
            on.emit(Message::BlockPasted(Pasted { rows, years, text }));
        }
        false
    }

    /// Takes out of the chosen cells what can be taken.
    pub(super) fn clear_range(&self, context: &Context<Self>) {
        let Props { grid, on, .. } = context.props();
        if let Some([rows, years]) = self.range(grid) {
            let (over, first) = pasted_over(grid, rows[0], years[0]);
            on.emit(Message::BlockPasted(Pasted {
                rows: over,
                years: first,
                text: cleared(grid, rows, years),
            }));
        }
    }
}
