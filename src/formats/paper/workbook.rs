//! A report as a workbook: a sheet of words, and a sheet for each table. Numbers are numbers, sums are formulas, months
//! are dates; heads are frozen and repeated on paper, and what is printed is the table.
//!
//! Words are always words: they are written as inline strings and marked as text, so that one that begins with = + - @
//! is never taken for a formula, not even when a hand edits it later.

use super::markup::{XML, escaped};
use super::package::Package;
use crate::formats::sheet::grid::column_name;
use crate::model::calendar::Month;
use crate::report::paper::{Block, Cell, Formula, Layout, Paper, Table, Value};
use crate::text::catalog;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// The longest name a sheet may have.
const NAME_LETTERS_MAX: usize = 31;
/// More columns than these are printed across the sheet.
const COLUMNS_UPRIGHT: usize = 9;

/// Writes the workbook.
pub fn write(paper: &Paper) -> Vec<u8> {
    let words = &catalog(paper.language).report;
    let mut names: Vec<String> = Vec::new();
    let mut sheets: Vec<String> = Vec::new();
    let mut defined = String::new();
    names.push(sheet_name(&paper.title, &names));
    sheets.push(words_sheet(paper));
    let tables = paper.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for table in tables {
        let name = sheet_name(&table.caption, &names);
        let at = sheets.len();
        let quoted = escaped(&name.replace('\'', "''"));
        let (head, last, column) = extent(table);
        defined.push_str(&format!(
            "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"{at}\">'{quoted}'!$A$1:${column}${last}</definedName>\
             <definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{at}\">'{quoted}'!${}:${head}</definedName>",
            FIRST_HEAD
        ));
        names.push(name);
        sheets.push(table_sheet(paper, table, words.mark_note));
    }
    let mut package = Package::default();
    package.add("[Content_Types].xml", &content_types(sheets.len()));
    package.add(
        "_rels/.rels",
        &relations(&[("officeDocument", "xl/workbook.xml")]),
    );
    package.add("xl/workbook.xml", &book(&names, &defined));
    let mut targets: Vec<(&str, String)> = (1..=sheets.len())
        .map(|number| ("worksheet", format!("worksheets/sheet{number}.xml")))
        .collect();
    targets.push(("styles", "styles.xml".to_owned()));
    let targets: Vec<(&str, &str)> = targets
        .iter()
        .map(|(kind, target)| (*kind, target.as_str()))
        .collect();
    package.add("xl/_rels/workbook.xml.rels", &relations(&targets));
    package.add("xl/styles.xml", &styles());
    for (sheet, number) in sheets.iter().zip(1..) {
        package.add(&format!("xl/worksheets/sheet{number}.xml"), sheet);
    }
    package.finish()
}

/// The row of a table's first head: its caption stands above, and a row is free.
const FIRST_HEAD: usize = 3;

/// The last row of the head, the last row of the table, its last column.
fn extent(table: &Table) -> (usize, usize, String) {
    let head = FIRST_HEAD + table.head.len() - 1;
    let columns = u32::try_from(table.widths.len()).unwrap_or(1);
    (
        head,
        head + table.rows.len(),
        column_name(columns.saturating_sub(1)),
    )
}

/// A name no other sheet has, without what names of sheets may not hold.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let allowed = |letter: &char| !matches!(letter, ':' | '\\' | '/' | '?' | '*' | '[' | ']' | '\'');
    let clean: String = wanted.chars().filter(allowed).collect();
    let clean = clean.trim();
    for number in 1.. {
        let ending = if number == 1 {
            String::new()
        } else {
            format!(" {number}")
        };
        let room = NAME_LETTERS_MAX - ending.chars().count();
        let begin: String = clean.chars().take(room).collect();
        let name = format!("{}{ending}", begin.trim_end());
        if !name.is_empty()
            && !taken
                .iter()
                .any(|other| other.to_lowercase() == name.to_lowercase())
        {
            return name;
        }
    }
    String::new()
}

fn content_types(sheets: usize) -> String {
    let mut text = format!(
        "{XML}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
    );
    for number in 1..=sheets {
        text.push_str(&format!(
            "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
        ));
    }
    text.push_str("</Types>");
    text
}

/// The relations of a part: kind and target, numbered from 1.
pub(super) fn relations(targets: &[(&str, &str)]) -> String {
    let mut text = format!("{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for ((kind, target), number) in targets.iter().zip(1..) {
        text.push_str(&format!(
            "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>"
        ));
    }
    text.push_str("</Relationships>");
    text
}

fn book(names: &[String], defined: &str) -> String {
    let mut text = format!("{XML}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>");
    for (name, number) in names.iter().zip(1..) {
        text.push_str(&format!(
            "<sheet name=\"{}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>",
            escaped(name)
        ));
    }
    text.push_str("</sheets>");
    if !defined.is_empty() {
        text.push_str(&format!("<definedNames>{defined}</definedNames>"));
    }
    text.push_str("<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>");
    text
}

/// How a cell looks: what it holds, by its place here. Each comes plain and bold, and marked with a star or not.
const FORMATS: [u32; 5] = [49, 3, 164, 9, 165];
/// The styles after those of table cells.
const TITLE: usize = 20;
const HEAD: usize = 21;
const NOTE: usize = 22;
const PLAIN: usize = 23;

/// The number formats: counts, shares, percentages and months, each with and without the star of a marked value.
fn styles() -> String {
    let mut formats = String::new();
    let codes = [
        (164, "0.0%"),
        (165, "m/yyyy"),
        (166, "#,##0\"*\""),
        (167, "0.0%\"*\""),
        (168, "0%\"*\""),
        (169, "m/yyyy\"*\""),
    ];
    for (id, code) in codes {
        formats.push_str(&format!(
            "<numFmt numFmtId=\"{id}\" formatCode=\"{}\"/>",
            escaped(code)
        ));
    }
    let mut cells = String::new();
    for marked in [false, true] {
        for font in [0, 1] {
            for (at, format) in FORMATS.iter().enumerate() {
                let format = if marked && at > 0 {
                    165 + at as u32
                } else {
                    *format
                };
                let side = if at == 0 { "left" } else { "right" };
                let quote = if at == 0 { " quotePrefix=\"1\"" } else { "" };
                cells.push_str(&format!(
                    "<xf numFmtId=\"{format}\" fontId=\"{font}\" borderId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"{quote}>\
                     <alignment horizontal=\"{side}\" vertical=\"center\" wrapText=\"1\"/></xf>"
                ));
            }
        }
    }
    let words = |font: u32, border: u32, side: &str| {
        format!(
            "<xf numFmtId=\"49\" fontId=\"{font}\" borderId=\"{border}\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\" quotePrefix=\"1\">\
             <alignment horizontal=\"{side}\" vertical=\"center\" wrapText=\"1\"/></xf>"
        )
    };
    let font = |marks: &str, size: u32| {
        format!("<font>{marks}<sz val=\"{size}\"/><name val=\"Times New Roman\"/><family val=\"1\"/></font>")
    };
    let line = |side: &str| format!("<{side} style=\"thin\"><color auto=\"1\"/></{side}>");
    format!(
        "{XML}<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"{}\">{formats}</numFmts>\
         <fonts count=\"4\">{}{}{}{}</fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"2\"><border/><border>{}{}{}{}</border></borders>\
         <cellStyleXfs count=\"1\"><xf/></cellStyleXfs>\
         <cellXfs count=\"24\">{cells}{}{}{}{}</cellXfs></styleSheet>",
        codes.len(),
        font("", 12),
        font("<b/>", 12),
        font("<i/>", 10),
        font("<b/>", 13),
        line("left"),
        line("right"),
        line("top"),
        line("bottom"),
        words(3, 0, "left"),
        words(1, 1, "center"),
        words(2, 0, "left"),
        words(0, 0, "left"),
    )
}

fn style_of(cell: &Cell, strong: bool) -> usize {
    let format = match cell.value {
        Value::Nothing | Value::Text(_) | Value::Verdict(_) => 0,
        Value::Count(_) => 1,
        Value::Share(_) => 2,
        Value::Percent(_) => 3,
        Value::Month(_) => 4,
    };
    format + usize::from(strong) * FORMATS.len() + usize::from(cell.marked) * 2 * FORMATS.len()
}

/// The sheet of words: head, title, paragraphs, footnotes, foot.
fn words_sheet(paper: &Paper) -> String {
    let language = paper.language;
    let mut lines: Vec<(usize, String)> = Vec::new();
    if paper.layout != Layout::Annex {
        use crate::report::paper::Field::{Issuer, Superior};
        lines.extend([Superior, Issuer].map(|field| (PLAIN, paper.head.get(field).to_owned())));
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
        rows.push_str(&format!(
            "<row r=\"{number}\">{}</row>",
            text_cell(0, number, *style, text)
        ));
    }
    format!(
        "{XML}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\
         <cols><col min=\"1\" max=\"1\" width=\"95\" customWidth=\"1\"/></cols><sheetData>{rows}</sheetData>{}</worksheet>",
        page("portrait")
    )
}

/// A table on a sheet of its own.
fn table_sheet(paper: &Paper, table: &Table, mark_note: &str) -> String {
    let (head, last, column) = extent(table);
    let mut rows = format!("<row r=\"1\">{}</row>", text_cell(0, 1, TITLE, &table.caption));
    let mut merged = format!("<mergeCell ref=\"A1:{column}1\"/>");
    let mut merges = 1;
    let mut below = vec![0u32; table.widths.len()];
    for (heads, number) in table.head.iter().zip(FIRST_HEAD..) {
        rows.push_str(&format!("<row r=\"{number}\">"));
        let mut at = 0;
        let mut heads = heads.iter();
        while at < below.len() {
            if let Some(covered) = below.get_mut(at).filter(|lines| **lines > 0) {
                *covered -= 1;
                rows.push_str(&text_cell(at, number, HEAD, ""));
                at += 1;
                continue;
            }
            let Some(head) = heads.next() else {
                break;
            };
            rows.push_str(&text_cell(at, number, HEAD, &head.text));
            let width = head.columns as usize;
            for place in at + 1..at + width {
                rows.push_str(&text_cell(place, number, HEAD, ""));
            }
            if head.columns > 1 || head.lines > 1 {
                merges += 1;
                merged.push_str(&format!(
                    "<mergeCell ref=\"{}{number}:{}{}\"/>",
                    name(at),
                    name(at + width - 1),
                    number + head.lines as usize - 1
                ));
            }
            for lines in below.iter_mut().skip(at).take(width) {
                *lines = head.lines - 1;
            }
            at += width;
        }
        rows.push_str("</row>");
    }
    for (row, number) in table.rows.iter().zip(head + 1..) {
        rows.push_str(&format!("<row r=\"{number}\">"));
        for (at, cell) in row.cells.iter().enumerate() {
            rows.push_str(&table_cell(
                paper,
                cell,
                at,
                number,
                head + 1,
                style_of(cell, row.strong),
            ));
        }
        rows.push_str("</row>");
    }
    let is_marked = table
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .any(|cell| cell.marked);
    let notes = is_marked.then_some(mark_note).into_iter();
    let notes = notes.chain(paper.foot.iter().map(String::as_str));
    for (number, text) in (last + 2..).zip(notes) {
        rows.push_str(&format!(
            "<row r=\"{number}\">{}</row>",
            text_cell(0, number, NOTE, text)
        ));
        merged.push_str(&format!("<mergeCell ref=\"A{number}:{column}{number}\"/>"));
        merges += 1;
    }
    let columns: String = table
        .widths
        .iter()
        .zip(1..)
        .map(|(width, at)| format!("<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"/>"))
        .collect();
    let side = if table.widths.len() > COLUMNS_UPRIGHT {
        "landscape"
    } else {
        "portrait"
    };
    format!(
        "{XML}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\
         <sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{head}\" topLeftCell=\"A{}\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>\
         <cols>{columns}</cols><sheetData>{rows}</sheetData><mergeCells count=\"{merges}\">{merged}</mergeCells>{}</worksheet>",
        head + 1,
        page(side)
    )
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

fn name(column: usize) -> String {
    column_name(u32::try_from(column).unwrap_or(u32::MAX))
}

fn text_cell(column: usize, row: usize, style: usize, text: &str) -> String {
    let at = name(column);
    if text.is_empty() {
        return format!("<c r=\"{at}{row}\" s=\"{style}\"/>");
    }
    format!(
        "<c r=\"{at}{row}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
        escaped(text)
    )
}

/// A cell of a table. `top` is the row of the first of its rows.
fn table_cell(paper: &Paper, cell: &Cell, column: usize, row: usize, top: usize, style: usize) -> String {
    let value = match &cell.value {
        Value::Nothing => return text_cell(column, row, style, ""),
        Value::Text(_) | Value::Verdict(_) => {
            return text_cell(column, row, style, &cell.words(paper.language));
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
fn serial(month: Month) -> i64 {
    let (year, number) = (i64::from(month.year()), i64::from(month.month()));
    let before = year - 1;
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let lengths = [31, 28 + i64::from(leap), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let in_year: i64 = lengths.iter().take(number as usize - 1).sum();
    let days = before * 365 + before / 4 - before / 100 + before / 400 + in_year;
    // 1/1/1900 is day 693 595 of the calendar counted so, with 1/1/1 as day 0.
    let since_1900 = days - 693_595;
    since_1900 + if since_1900 >= 59 { 2 } else { 1 }
}
