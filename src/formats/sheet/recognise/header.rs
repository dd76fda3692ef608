//! Where a list's header stands: one row or several, with merged cells or without.

use super::field::Field;
use super::heading::Heading;
use crate::formats::sheet::grid::{At, Row, Sheet, Value};
use crate::formats::sheet::limits::HEADER_ROWS;
use crate::formats::sheet::values::post::post_headed;

/// The rows of a header, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// First row.
    pub top: u32,
    /// Last row.
    pub bottom: u32,
}

/// Letters of the longest text that still heads a column.
const LONGEST_HEADING: usize = 120;

/// How many cells of the row head a column, and how many are filled.
fn headings_in(row: &Row) -> (usize, usize) {
    let known = row.texts().filter(|text| is_heading(text));
    (known.count(), row.cells.len())
}

fn is_heading(text: &str) -> bool {
    let meaning = Heading::of(text).meaning();
    // "Khu phố 3" is one of them and heads nothing.
    let numbered = text.bytes().any(|byte| byte.is_ascii_digit());
    let heads = meaning.is_some_and(|meaning| meaning.field != Field::Area || !numbered)
        || post_headed(text).is_some();
    heads && text.chars().count() <= LONGEST_HEADING
}

/// Whether the row can be the main row of a header: enough known headings, and nothing that is data.
pub fn can_head(row: &Row) -> bool {
    let data = |value: &Value| match value {
        Value::Text(text) => text.bytes().next().is_some_and(|first| first.is_ascii_digit()),
        _ => true,
    };
    if row.cells.len() < 2 || row.cells.iter().any(|(_, value)| data(value)) {
        return false;
    }
    let (known, filled) = headings_in(row);
    let needed = if filled <= 3 { 2 } else { 3 };
    known >= needed && known * 2 >= filled
}

/// The header around a row that can head a list.
pub fn band_around(sheet: &Sheet, main: u32) -> Band {
    let mut band = Band {
        top: main,
        bottom: lowest_reach(sheet, main, main),
    };
    while band.bottom - band.top + 1 < HEADER_ROWS
        && band.top > 1
        && heads_from_above(sheet, band.top - 1, band.top)
    {
        band.top -= 1;
        band.bottom = band.bottom.max(lowest_reach(sheet, band.top, band.bottom));
    }
    while band.bottom - band.top + 1 < HEADER_ROWS && continues(sheet, band, band.bottom + 1) {
        band.bottom += 1;
        band.bottom = band.bottom.max(lowest_reach(sheet, band.top, band.bottom));
    }
    band
}

/// The lowest row merged cells that begin in these rows reach to.
fn lowest_reach(sheet: &Sheet, top: u32, bottom: u32) -> u32 {
    let within = sheet
        .merged
        .iter()
        .filter(|area| area.top >= top && area.top <= bottom);
    let lowest = within.map(|area| area.bottom).max().unwrap_or(bottom);
    lowest.clamp(bottom, top + HEADER_ROWS - 1)
}

/// Whether the row above belongs to the header: it heads groups of columns and is no title.
fn heads_from_above(sheet: &Sheet, above: u32, main: u32) -> bool {
    let Some(row) = sheet.row(above) else { return false };
    let (known, filled) = headings_in(row);
    if filled != row.texts().count() || row.texts().any(|text| text.chars().count() > 60) {
        return false;
    }
    let reaches_down = sheet
        .merged
        .iter()
        .any(|area| area.top <= above && area.bottom >= main && area.bottom > area.top);
    let first = row.cells.first().map_or(0, |(column, _)| *column);
    let main_first = sheet
        .row(main)
        .and_then(|row| row.cells.first())
        .map_or(0, |(column, _)| *column);
    reaches_down || known >= 2 || (known * 2 >= filled && known > 0 && first > main_first)
}

/// Whether the row below the band heads single columns under its groups: texts only, none of them where the band has
/// already headed a column that stands alone.
fn continues(sheet: &Sheet, band: Band, below: u32) -> bool {
    let Some(row) = sheet.row(below) else { return false };
    let texts_only = row
        .cells
        .iter()
        .all(|(_, value)| matches!(value, Value::Text(text) if text.chars().count() <= 60));
    if !texts_only || is_numbering(row) {
        return false;
    }
    let opens = |column: u32| heading_cells(sheet, band, column).is_empty() || is_group(sheet, band, column);
    let any_open = row.cells.iter().any(|(column, _)| opens(*column));
    // Saved as text, a group of one column looks like a heading of its own with another below it.
    let under = |value: &Value| match value {
        Value::Text(text) if any_open => is_heading(text),
        Value::Text(text) => heads_a_measure(text),
        _ => false,
    };
    let all_open = row
        .cells
        .iter()
        .all(|(column, value)| opens(*column) || under(value));
    let known = row.cells.iter().filter(|(column, value)| {
        let mut heading = heading(
            sheet,
            Band {
                bottom: below,
                ..band
            },
            *column,
        );
        heading.parts.truncate(HEADER_ROWS as usize);
        matches!(value, Value::Text(_)) && heading.meaning().is_some()
    });
    all_open && known.count() * 2 >= row.cells.len()
}

/// Whether the text can only be the heading of a birth, of pay or of insurance: no group of rows and no person is called so.
fn heads_a_measure(text: &str) -> bool {
    let meaning = Heading::of(text).meaning();
    is_heading(text)
        && meaning.is_some_and(|meaning| {
            matches!(
                meaning.field,
                Field::Birth
                    | Field::Coefficient
                    | Field::PositionAllowance
                    | Field::BeyondAllowance
                    | Field::SeniorityAllowance
                    | Field::FurtherAllowance
                    | Field::Insurance
                    | Field::InsuranceYears
                    | Field::InsuranceMonths
                    | Field::InsuranceStart
            )
        })
}

/// Whether the column's heading stands over several columns: it is merged across, or the next column has none.
fn is_group(sheet: &Sheet, band: Band, column: u32) -> bool {
    (band.top..=band.bottom).any(|row| {
        let at = At { row, column };
        if let Some(area) = sheet.area(at) {
            return area.right > area.left && area.bottom <= band.bottom;
        }
        let next = At {
            row,
            column: column + 1,
        };
        sheet.value(at).is_some() && sheet.value(next).is_none() && sheet.area(next).is_none()
    })
}

/// Whether the row only numbers the columns: 1, 2, 3 or A, B, 1, 2 or (1), (2).
pub fn is_numbering(row: &Row) -> bool {
    let short = |value: &Value| match value {
        Value::Number(number) => number.as_whole().is_some_and(|number| (0..100).contains(&number)),
        Value::Text(text) => {
            let bare = text.trim_matches(|letter: char| matches!(letter, '(' | ')' | '[' | ']' | ' ' | '.'));
            let start = bare
                .split(['=', '+'])
                .next()
                .unwrap_or(bare)
                .trim_end_matches(')')
                .trim();
            start.len() <= 2 && start.bytes().all(|byte| byte.is_ascii_digit())
                || start.len() == 1 && start.bytes().all(|byte| byte.is_ascii_alphabetic())
        }
        _ => false,
    };
    row.cells.len() >= 3 && row.cells.iter().all(|(_, value)| short(value))
}

/// The cells of the band that head the column, itself or by a merged area.
fn heading_cells(sheet: &Sheet, band: Band, column: u32) -> Vec<At> {
    let mut cells: Vec<At> = Vec::new();
    for row in band.top..=band.bottom {
        let at = At { row, column };
        let holder = sheet.area(at).map_or(at, |area| area.corner());
        if sheet.value(holder).is_some() && !cells.contains(&holder) && holder.row >= band.top {
            cells.push(holder);
        }
    }
    cells
}

/// The heading of a column. Where nothing is merged, a heading reaches right over columns that have one of their own
/// below.
pub fn heading(sheet: &Sheet, band: Band, column: u32) -> Heading {
    let mut heading = Heading::default();
    for row in band.top..=band.bottom {
        let at = At { row, column };
        let holder = sheet.area(at).map_or(at, |area| area.corner());
        let text = text_at(sheet, holder).or_else(|| {
            let own_below =
                (row + 1..=band.bottom).any(|below| text_at(sheet, At { row: below, column }).is_some());
            if own_below {
                inherited(sheet, band, at)
            } else {
                None
            }
        });
        if let Some(text) = text.filter(|text| heading.parts.last() != Some(text)) {
            heading.parts.push(text);
        }
    }
    heading
}

fn text_at(sheet: &Sheet, at: At) -> Option<String> {
    match sheet.value(at)? {
        Value::Text(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The text to the left that stands over this column too: its own column has a heading further down.
fn inherited(sheet: &Sheet, band: Band, at: At) -> Option<String> {
    for column in (0..at.column).rev() {
        let left = At { row: at.row, column };
        if sheet.area(left).is_some() {
            return None;
        }
        if let Some(text) = text_at(sheet, left) {
            let parent = (at.row + 1..=band.bottom).any(|row| text_at(sheet, At { row, column }).is_some());
            return parent.then_some(text);
        }
    }
    None
}
