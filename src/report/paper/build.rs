//! Small makers of blocks, rows and cells.

use super::{Block, Cell, Formula, Head, Row, Run, Table, Value};
use crate::model::calendar::Month;
use crate::model::chance::{Chance, PrintedPercent};
use crate::model::provenance::Provenance;
use crate::model::quantity::{Fraction, Ratio};
use crate::text::catalog::Report as Words;
use crate::text::{Language, number};

/// Adds a paragraph; the second of each pair says whether the words are bold.
pub(super) fn text(blocks: &mut Vec<Block>, runs: &[(&str, bool)]) {
    let runs = runs.iter().map(|(text, strong)| Run {
        text: (*text).to_owned(),
        strong: *strong,
    });
    blocks.push(Block::Text(runs.collect()));
}

/// Adds a heading.
pub(super) fn heading(blocks: &mut Vec<Block>, words: &str) {
    blocks.push(Block::Heading(words.to_owned()));
}

/// Adds a table, with the footnote on marked values where it has any. A table without rows is not added.
pub(super) fn table(blocks: &mut Vec<Block>, table: Table, words: &Words) {
    if table.rows.is_empty() {
        return;
    }
    let marked = table
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .any(|cell| cell.marked);
    blocks.push(Block::Table(table));
    if marked {
        blocks.push(Block::Note(words.mark_note.to_owned()));
    }
}

/// A head of one line.
pub(super) fn one_line(heads: &[&str]) -> Vec<Vec<Head>> {
    vec![line(heads)]
}

/// A line of heads, one a column.
pub(super) fn line(heads: &[&str]) -> Vec<Head> {
    heads.iter().map(|text| head(text, 1, 1)).collect()
}

/// A cell of a head.
pub(super) fn head(text: &str, columns: u32, lines: u32) -> Head {
    Head {
        text: text.to_owned(),
        columns,
        lines,
    }
}

/// A row of plain cells.
pub(super) fn row(cells: Vec<Cell>) -> Row {
    Row { strong: false, cells }
}

/// A row that sums up others.
pub(super) fn strong(cells: Vec<Cell>) -> Row {
    Row { strong: true, cells }
}

/// A cell.
pub(super) fn cell(value: Value) -> Cell {
    Cell {
        value,
        marked: false,
        formula: None,
    }
}

/// A cell of words.
pub(super) fn words(text: impl Into<String>) -> Cell {
    cell(Value::Text(text.into()))
}

/// A cell of a whole number.
pub(super) fn count(number: impl Into<i64>) -> Cell {
    cell(Value::Count(number.into()))
}

/// A cell of a whole number that may be unknown.
pub(super) fn known(number: Option<u32>) -> Cell {
    number.map_or_else(|| words("–"), count)
}

/// A cell of a month that may not exist.
pub(super) fn month(month: Option<Month>) -> Cell {
    month.map_or_else(|| words("–"), |month| cell(Value::Month(month)))
}

/// A cell of a probability: a number where a whole percentage is what is printed, else the words.
pub(super) fn chance(chance: Option<Chance>, language: Language) -> Cell {
    let Some(chance) = chance else {
        return words("–");
    };
    match chance.print_percent() {
        PrintedPercent::Zero => cell(Value::Percent(0)),
        PrintedPercent::Whole(percent) => cell(Value::Percent(percent.into())),
        PrintedPercent::Hundred => cell(Value::Percent(100)),
        PrintedPercent::BelowOne | PrintedPercent::AboveNinetyNine => words(number::chance(chance, language)),
    }
}

/// A cell of a fraction: a number where it is whole in percent, else the words.
pub(super) fn fraction(fraction: Fraction, language: Language) -> Cell {
    let (millionths, percent) = (fraction.millionths(), Fraction::from_percent(1).millionths());
    if millionths.is_multiple_of(percent) {
        cell(Value::Percent((millionths / percent).into()))
    } else {
        words(number::fraction(fraction, language))
    }
}

/// A cell of one column of its row in parts of another; a dash where that is not known or nothing.
pub(super) fn share(part: i64, whole: Option<u32>, of: (u32, u32)) -> Cell {
    match whole.map(i64::from) {
        None | Some(0) => words("–"),
        Some(whole) => following(Value::Share(Ratio { part, whole }), Formula::Share(of.0, of.1)),
    }
}

/// A cell that follows from others.
pub(super) fn following(value: Value, formula: Formula) -> Cell {
    Cell {
        value,
        marked: false,
        formula: Some(formula),
    }
}

/// The cell, marked where nobody has stated it.
pub(super) fn marked(mut cell: Cell, provenance: &Provenance) -> Cell {
    cell.marked = matches!(provenance, Provenance::Assumed | Provenance::Example);
    cell
}
