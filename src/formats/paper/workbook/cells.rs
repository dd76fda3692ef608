//! Cells: words as inline strings, everything else as the number it is, with its formula.

use crate::formats::paper::markup::escaped;
use crate::formats::sheet::grid::column_name;
use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::report::paper::{Cell, Formula, Value};
use crate::text::Language;

/// The letters of a column, from 0.
pub(super) fn name(column: usize) -> String {
    column_name(u32::try_from(column).unwrap_or(u32::MAX))
}

/// A cell of words.
pub(super) fn text_cell(column: usize, row: usize, style: usize, text: &str) -> String {
    let at = name(column);
    if text.is_empty() {
        return format!("<c r=\"{at}{row}\" s=\"{style}\"/>");
    }
    format!(
        "<c r=\"{at}{row}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
        escaped(text)
    )
}

/// A cell of a table at a column and a row. `top` is the row of the first of the table's rows.
pub(super) fn table_cell(
    language: Language,
    cell: &Cell,
    (column, row): (usize, usize),
    top: usize,
    style: usize,
) -> String {
    let value = match &cell.value {
        Value::Nothing => return text_cell(column, row, style, ""),
        Value::Text(_) | Value::Verdict(_) => {
            return text_cell(column, row, style, &cell.words(language));
        }
        Value::Count(count) => count.to_string(),
        Value::Share(share) => (share.part as f64 / share.whole as f64).to_string(),
        Value::Percent(percent) => (*percent as f64 / 100.0).to_string(),
        Value::Month(month) => serial(*month).to_string(),
    };
    let formula = cell
        .formula
        .as_ref()
        .map(|formula| written(formula, column, row, top));
    let formula = formula.map_or_else(String::new, |formula| format!("<f>{formula}</f>"));
    format!(
        "<c r=\"{}{row}\" s=\"{style}\">{formula}<v>{value}</v></c>",
        name(column)
    )
}

/// A formula as the workbook writes it.
fn written(formula: &Formula, column: usize, row: usize, top: usize) -> String {
    let at = |column: &u32| format!("{}{row}", name(*column as usize));
    match formula {
        Formula::Columns(first, last) => format!("SUM({}:{})", at(first), at(last)),
        Formula::Share(part, whole) => format!("{}/{}", at(part), at(whole)),
        Formula::Difference(from, less) => format!("{}-{}", at(from), at(less)),
        Formula::Rows(rows) => {
            let letters = name(column);
            let mut parts: Vec<String> = Vec::new();
            let mut rows = rows.iter().map(|row| top + *row as usize).peekable();
            while let Some(first) = rows.next() {
                let mut last = first;
                while rows.next_if_eq(&(last + 1)).is_some() {
                    last += 1;
                }
                parts.push(if first == last {
                    format!("{letters}{first}")
                } else {
                    format!("{letters}{first}:{letters}{last}")
                });
            }
            format!("SUM({})", parts.join(","))
        }
    }
}

/// The first day of a month as workbooks count days: 1/1/1900 is 1, and they believe in a 29/2/1900.
fn serial(month: Month) -> i32 {
    let days = Day::first_of(month).days_since(Day::first_of(Month::january(1900)));
    days + if days >= 59 { 2 } else { 1 }
}
