//! A block of numbers from a spreadsheet, set into the cells it was pasted over.

use crate::app::action::Action;
use crate::app::payroll::row_name;
use crate::app::plan_edit::{CellRef, set_posts, shown_posts};
use crate::app::refusal::{Entry, NotTaken, Refusal};
use crate::app::update::Change;
use crate::model::payroll::{Instrument, Scope};
use crate::model::scenario::Scenario;
use crate::text::reading::{self, Misread};

/// The most rows, and columns, of a pasted block that are looked at.
pub const PASTED_ROWS_MAX: usize = 5_000;

/// What was pasted, and over which cells: the rows from the chosen one downwards and the years from the chosen one on, as
/// they stand in sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// The rows, from the one pasted into downwards: whose posts, by which instrument, and how many posts its cells count
    /// beside those they show, year by year.
    pub rows: Vec<PastedRow>,
    /// The years, from the one pasted into on.
    pub years: Vec<i32>,
    /// The text as a spreadsheet hands it over: cells parted by tabs, rows by line ends.
    pub text: String,
}

/// A row that is pasted over.
pub type PastedRow = (Scope, Option<Instrument>, Vec<u32>);

/// Sets every cell of the block that can be set, in one step; what cannot be taken stays as it was and says why. An empty
/// cell changes nothing, a dash is zero, and what reaches beyond the grid is left out.
pub(in crate::app) fn block_pasted(scenario: &mut Scenario, pasted: &Pasted) -> Change {
    let mut taken = 0_u32;
    let mut refused = Vec::new();
    let lines = lines(&pasted.text);
    for ((scope, instrument, inside), line) in pasted.rows.iter().zip(&lines) {
        for ((place, year), text) in pasted.years.iter().enumerate().zip(line.split('\t')) {
            let cell = CellRef {
                scope: *scope,
                instrument: *instrument,
                year: *year,
            };
            let beside = inside.get(place).copied().unwrap_or_default();
            match entry(text) {
                Ok(None) => {}
                Err(misread) => refused.push(NotTaken {
                    cell,
                    refusal: Refusal::Unread(misread),
                    entry: Entry::Text(text.trim().to_owned()),
                }),
                Ok(Some(posts)) => {
                    let before = shown_posts(&scenario.payroll, cell);
                    let to = posts.saturating_add(beside);
                    match set_posts(&mut scenario.payroll, cell, to) {
                        Ok(_) => taken += u32::from(before != to),
                        Err(refusal) => refused.push(NotTaken {
                            cell,
                            refusal,
                            entry: Entry::Posts(posts),
                        }),
                    }
                }
            }
        }
    }
    let first = pasted.rows.first().map(|(scope, _, _)| *scope);
    let row = first.map(|scope| row_name(&scenario.payroll, scope));
    let (Some(row), Some(year)) = (row, pasted.years.first()) else {
        return Change::None;
    };
    let cell = pasted.rows.first().map(|(scope, instrument, _)| CellRef {
        scope: *scope,
        instrument: *instrument,
        year: *year,
    });
    match cell {
        Some(cell) => Change::Partly(Action::BlockPasted(cell, row, taken), refused),
        None => Change::None,
    }
}

/// The rows of the text; spreadsheets end the last one too.
fn lines(text: &str) -> Vec<&str> {
    let text = text.strip_suffix('\n').unwrap_or(text);
    text.split('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line))
        .take(PASTED_ROWS_MAX)
        .collect()
}

/// A cell of the text: nothing where it is empty. A count with decimals that are all zero ("3,00") is whole.
fn entry(text: &str) -> Result<Option<u32>, Misread> {
    let text = text.trim();
    let text = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'))
        .unwrap_or(text);
    match text.trim() {
        "" => Ok(None),
        "-" | "\u{2013}" | "\u{2014}" | "\u{2212}" => Ok(Some(0)),
        number => reading::whole(number)
            .or_else(|misread| match reading::decimal(number, 0) {
                Ok(whole) => u32::try_from(whole).map_err(|_| Misread::TooLarge),
                Err(_) => Err(misread),
            })
            .map(Some),
    }
}
