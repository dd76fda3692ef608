//! A report as a workbook: a sheet of words, and a sheet for each table. Numbers are numbers, sums are formulas, months
//! are dates; heads are frozen and repeated on paper, and what is printed is the table.
//!
//! Words are always words: they are written as inline strings and marked as text, so that one that begins with = + - @
//! is never taken for a formula, not even when a hand edits it later.

mod cells;
mod sheets;
mod styles;

use super::markup::escaped;
use crate::formats::package::{Package, RELATIONS, SPREADSHEET, XML, relations, workbook_contents};
use crate::formats::sheet::grid::column_name;
use crate::report::paper::{Block, Paper, Table};

/// The longest name a sheet may have.
const NAME_LETTERS_MAX: usize = 31;

/// Writes the workbook.
pub fn write(paper: &Paper) -> Vec<u8> {
    let mut names: Vec<String> = Vec::new();
    let mut sheets: Vec<String> = Vec::new();
    let mut defined = String::new();
    names.push(sheet_name(&paper.title, &names));
    sheets.push(sheets::of_words(paper));
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
        sheets.push(sheets::of_table(paper, table));
    }
    let mut package = Package::default();
    package.add("[Content_Types].xml", &workbook_contents(sheets.len()));
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
    package.add("xl/styles.xml", &styles::written());
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

fn book(names: &[String], defined: &str) -> String {
    let mut text = format!("{XML}<workbook xmlns=\"{SPREADSHEET}\" xmlns:r=\"{RELATIONS}\"><sheets>");
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
