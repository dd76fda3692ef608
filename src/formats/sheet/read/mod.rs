//! Bytes to a workbook. What a file is, its bytes say: its name only tells text with tabs from text with commas.

mod compound;
mod delimited;
mod html;
mod office;
mod open_document;
mod sparse;
mod spreadsheet_xml;
mod zipped;

use super::grid::Workbook;
use super::letters::decoded;
use super::limits::{LARGEST_FILE, MOST_CELLS, MOST_ROWS, MOST_SHEETS};
use super::refusal::Refusal;

/// What the first bytes of a compound file are; .xls before 2007 and everything encrypted is one.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Reads a workbook of any of the formats officials send.
pub fn read(name: &str, bytes: &[u8]) -> Result<Workbook, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(Refusal::TooLarge);
    }
    let workbook = if bytes.starts_with(b"PK\x03\x04") {
        zipped::read(bytes)
    } else if bytes.starts_with(b"PK\x05\x06") {
        Err(Refusal::Empty)
    } else if bytes.starts_with(COMPOUND) {
        office::read_compound(bytes)
    } else if is_old_binary(bytes) {
        office::read_xls(bytes)
    } else {
        read_text(name, bytes)
    }?;
    within_limits(&workbook)?;
    Ok(workbook)
}

/// The stream of a .xls without its compound file, as some programs write it: a beginning-of-file record.
fn is_old_binary(bytes: &[u8]) -> bool {
    matches!(bytes, [0x09, 0x00 | 0x02 | 0x04 | 0x08, low, 0x00, ..] if *low <= 0x20)
}

fn read_text(name: &str, bytes: &[u8]) -> Result<Workbook, Refusal> {
    if bytes.starts_with(b"%PDF") {
        return Err(Refusal::Document);
    }
    // A saved page names its parts before the first table, whatever follows.
    let start = bytes.get(..bytes.len().min(2_048)).unwrap_or_default();
    let start = String::from_utf8_lossy(start).to_ascii_lowercase();
    if start.contains("mime-version:") && start.contains("content-type: multipart/related") {
        return Err(Refusal::WebArchive);
    }
    let text = decoded(bytes);
    if is_binary(&text) {
        return Err(Refusal::NotAWorkbook);
    }
    let start: String = text.chars().take(4_096).collect::<String>().to_ascii_lowercase();
    let trimmed = start.trim_start_matches('\u{FEFF}').trim_start();
    if trimmed.is_empty() && text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    if trimmed.starts_with("<?xml") && start.contains("schemas-microsoft-com:office:spreadsheet") {
        return spreadsheet_xml::read(&text);
    }
    if start.contains("<table") || start.contains("<html") || trimmed.starts_with("<!doctype html") {
        return html::read(&text, bytes);
    }
    if trimmed.starts_with("mime-version:") {
        return Err(Refusal::WebArchive);
    }
    if trimmed.starts_with("{\\rtf") {
        return Err(Refusal::Document);
    }
    if trimmed.starts_with("<?xml") {
        return Err(Refusal::NotAWorkbook);
    }
    delimited::read(name, &text)
}

/// Text holds no control characters but tabs, line and page breaks.
fn is_binary(text: &str) -> bool {
    let head = text.chars().take(20_000);
    let controls = head.filter(|letter| {
        (letter.is_control()
            && !matches!(
                letter,
                '\t' | '\n' | '\r' | '\u{C}' | '\u{1A}' | '\u{80}'..='\u{9F}'
            ))
            || *letter == '\u{FFFD}'
    });
    controls.count() > 2
}

fn within_limits(workbook: &Workbook) -> Result<(), Refusal> {
    if workbook.sheets.len() > MOST_SHEETS {
        return Err(Refusal::TooManySheets);
    }
    let rows: usize = workbook.sheets.iter().map(|sheet| sheet.rows.len()).sum();
    let all_rows = workbook.sheets.iter().flat_map(|sheet| &sheet.rows);
    let cells: usize = all_rows.map(|row| row.cells.len()).sum();
    if rows > MOST_ROWS || cells > MOST_CELLS {
        return Err(Refusal::TooManyRows);
    }
    if cells == 0 {
        return Err(Refusal::Empty);
    }
    Ok(())
}
