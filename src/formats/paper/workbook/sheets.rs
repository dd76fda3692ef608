//! Sheets: one of words, and one for each table.

use super::cells::{name, table_cell, text_cell};
use super::styles::{HEAD, NOTE, PLAIN, TITLE, style_of};
use super::{FIRST_HEAD, extent};
use crate::formats::package::{SPREADSHEET, XML};
use crate::formats::paper::heads::{Place, places};
use crate::report::paper::{Block, Field, Layout, Paper, Table};
use crate::text::catalog;

/// More columns than these are printed across the sheet.
const COLUMNS_UPRIGHT: usize = 9;

/// The sheet of words: head, title, paragraphs, footnotes, foot.
pub(super) fn of_words(paper: &Paper) -> String {
    let language = paper.language;
    let mut lines: Vec<(usize, String)> = Vec::new();
    if paper.layout != Layout::Annex {
        lines.extend([Field::Superior, Field::Issuer].map(|field| (PLAIN, paper.head.get(field).to_owned())));
        lines.push((PLAIN, paper.head.number(language)));
        lines.push((PLAIN, paper.head.dated(language)));
    }
    lines.push((TITLE, paper.title.clone()));
    lines.extend(paper.subtitle.iter().map(|text| (TITLE, text.clone())));
    lines.push((NOTE, paper.attached.clone()));
    for block in &paper.blocks {
        match block {
            Block::Heading(text) => lines.push((TITLE, text.clone())),
            Block::Text(runs) => {
                lines.push((PLAIN, runs.iter().map(|run| run.text.as_str()).collect()));
            }
            Block::Table(table) => lines.push((NOTE, table.caption.clone())),
            Block::Note(text) => lines.push((NOTE, text.clone())),
        }
    }
    lines.extend(paper.foot.iter().map(|text| (NOTE, text.clone())));
    let mut rows = String::new();
    for ((style, text), number) in lines.iter().filter(|(_, text)| !text.is_empty()).zip(1..) {
        rows.push_str(&row(number, &text_cell(0, number, *style, text)));
    }
    format!(
        "{XML}<worksheet xmlns=\"{SPREADSHEET}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\
         <cols><col min=\"1\" max=\"1\" width=\"95\" customWidth=\"1\"/></cols><sheetData>{rows}</sheetData>{}</worksheet>",
        page("portrait")
    )
}

/// The sheet of a table.
pub(super) fn of_table(paper: &Paper, table: &Table) -> String {
    let (head, last, column) = extent(table);
    let mut merged = vec![format!("A1:{column}1")];
    let mut rows = row(1, &text_cell(0, 1, TITLE, &table.caption));
    rows.push_str(&head_rows(table, &mut merged));
    for (line, number) in table.rows.iter().zip(head + 1..) {
        let cells = line.cells.iter().enumerate().map(|(at, cell)| {
            let style = style_of(cell, line.strong);
            table_cell(paper.language, cell, (at, number), head + 1, style)
        });
        rows.push_str(&row(number, &cells.collect::<String>()));
    }
    let mut cells = table.rows.iter().flat_map(|row| &row.cells);
    let is_marked = cells.any(|cell| cell.marked);
    let mark_note = is_marked.then_some(catalog(paper.language).report.mark_note);
    let notes = mark_note.into_iter().chain(paper.foot.iter().map(String::as_str));
    for (number, text) in (last + 2..).zip(notes) {
        rows.push_str(&row(number, &text_cell(0, number, NOTE, text)));
        merged.push(format!("A{number}:{column}{number}"));
    }
    let merges: String = merged
        .iter()
        .map(|area| format!("<mergeCell ref=\"{area}\"/>"))
        .collect();
    let widths = table.widths.iter().zip(1..);
    let columns: String = widths
        .map(|(width, at)| format!("<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"/>"))
        .collect();
    let side = if table.widths.len() > COLUMNS_UPRIGHT {
        "landscape"
    } else {
        "portrait"
    };
    format!(
        "{XML}<worksheet xmlns=\"{SPREADSHEET}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\
         <sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{head}\" topLeftCell=\"A{}\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>\
         <cols>{columns}</cols><sheetData>{rows}</sheetData><mergeCells count=\"{}\">{merges}</mergeCells>{}</worksheet>",
        head + 1,
        merged.len(),
        page(side)
    )
}

fn row(number: usize, cells: &str) -> String {
    format!("<row r=\"{number}\">{cells}</row>")
}

/// The rows of a table's head; the areas of cells that span columns or lines are added to the merged ones.
fn head_rows(table: &Table, merged: &mut Vec<String>) -> String {
    let mut rows = String::new();
    for (line, number) in places(table).into_iter().zip(FIRST_HEAD..) {
        let mut cells = String::new();
        for (at, place) in line {
            let Place::Head(head) = place else {
                cells.push_str(&text_cell(at, number, HEAD, ""));
                continue;
            };
            let last = at + head.columns as usize - 1;
            cells.push_str(&text_cell(at, number, HEAD, &head.text));
            for further in at + 1..=last {
                cells.push_str(&text_cell(further, number, HEAD, ""));
            }
            if head.columns > 1 || head.lines > 1 {
                let bottom = number + head.lines as usize - 1;
                merged.push(format!("{}{number}:{}{bottom}", name(at), name(last)));
            }
        }
        rows.push_str(&row(number, &cells));
    }
    rows
}

/// A4, the margins of an official document, as wide as the sheet, numbered from the second page.
fn page(side: &str) -> String {
    format!(
        "<printOptions horizontalCentered=\"1\"/>\
         <pageMargins left=\"1.18\" right=\"0.59\" top=\"0.79\" bottom=\"0.79\" header=\"0.39\" footer=\"0.39\"/>\
         <pageSetup paperSize=\"9\" orientation=\"{side}\" fitToHeight=\"0\"/>\
         <headerFooter differentFirst=\"1\"><oddHeader>&amp;C&amp;P</oddHeader></headerFooter>"
    )
}
