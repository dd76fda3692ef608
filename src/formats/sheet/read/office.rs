//! Excel's own formats, by way of calamine.

use super::compound;
use super::sparse::Sparse;
use super::zipped::Hides;
use crate::formats::sheet::grid::{Area, Value, Workbook};
use crate::formats::sheet::limits::MOST_CELLS;
use crate::formats::sheet::refusal::Refusal;
use crate::formats::sheet::values::{Date, Decimal};
use calamine::{
    CellErrorType, Data, DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xls, XlsError,
    Xlsx, XlsxError,
};
use std::io::Cursor;

/// Reads a .xlsx or .xlsm. `hidden` says what a sheet hides.
pub fn read_xlsx(bytes: &[u8], hidden: impl Fn(&str) -> Hides) -> Result<Workbook, Refusal> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| xlsx_refusal(&error))?;
    let known = book.sheets_metadata().to_vec();
    let mut workbook = Workbook::default();
    for sheet in known.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let mut kept = Sparse::default();
        let mut cells = book
            .worksheet_cells_reader(&sheet.name)
            .map_err(|error| xlsx_refusal(&error))?;
        while let Some(cell) = cells
            .next_cell_with_formula_metadata()
            .map_err(|error| xlsx_refusal(&error))?
        {
            let value = value_of_ref(&cell.value);
            let value = match value {
                None if cell.formula.is_some() => Some(Value::Uncalculated),
                other => other,
            };
            if let Some(value) = value {
                kept.put(cell.pos.0 + 1, cell.pos.1, value)?;
            }
        }
        drop(cells);
        for area in book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default() {
            kept.merge(area_of(&area));
        }
        let hides = hidden(&sheet.name);
        for row in hides.rows {
            kept.hide(row);
        }
        for column in hides.columns {
            kept.hide_column(column);
        }
        workbook
            .sheets
            .push(kept.sheet(&sheet.name, sheet.visible != SheetVisible::Visible));
    }
    Ok(workbook)
}

/// Reads a compound file: a .xls, or something encrypted.
pub fn read_compound(bytes: &[u8]) -> Result<Workbook, Refusal> {
    // The names of the streams stand in the file in UTF-16.
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if holds("EncryptedPackage") || holds("EncryptionInfo") {
        return Err(Refusal::Encrypted);
    }
    if holds("WordDocument") || holds("PowerPoint Document") {
        return Err(Refusal::Document);
    }
    if !compound::is_sound(bytes) {
        return Err(Refusal::Damaged);
    }
    read_xls(bytes)
}

/// Reads a .xls, with or without its compound file.
pub fn read_xls(bytes: &[u8]) -> Result<Workbook, Refusal> {
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => Refusal::Encrypted,
        _ => Refusal::Damaged,
    })?;
    let known = book.sheets_metadata().to_vec();
    let mut workbook = Workbook::default();
    for sheet in known.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let mut kept = Sparse::default();
        let range = book.worksheet_range(&sheet.name).map_err(|_| Refusal::Damaged)?;
        let formulas = book.worksheet_formula(&sheet.name).unwrap_or_default();
        if range.width().saturating_mul(range.height()) > MOST_CELLS {
            return Err(Refusal::TooManyRows);
        }
        let (top, left) = range.start().unwrap_or((0, 0));
        for (row, column, data) in range.used_cells() {
            let at = (top + narrow(row), left + narrow(column));
            if let Some(value) = value_of(data) {
                kept.put(at.0 + 1, at.1, value)?;
            }
        }
        let (top, left) = formulas.start().unwrap_or((0, 0));
        for (row, column, _) in formulas.used_cells() {
            let at = (top + narrow(row), left + narrow(column));
            if range.get_value(at).is_none_or(|data| *data == Data::Empty) {
                kept.put(at.0 + 1, at.1, Value::Uncalculated)?;
            }
        }
        for area in book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default() {
            kept.merge(area_of(&area));
        }
        workbook
            .sheets
            .push(kept.sheet(&sheet.name, sheet.visible != SheetVisible::Visible));
    }
    Ok(workbook)
}

fn narrow(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn area_of(area: &Dimensions) -> Area {
    Area {
        top: area.start.0 + 1,
        left: area.start.1,
        bottom: area.end.0 + 1,
        right: area.end.1,
    }
}

fn xlsx_refusal(error: &XlsxError) -> Refusal {
    match error {
        XlsxError::Password => Refusal::Encrypted,
        _ => Refusal::Damaged,
    }
}

fn value_of(data: &Data) -> Option<Value> {
    match data {
        Data::Int(number) => Some(Value::Number(Decimal::whole(*number))),
        Data::Float(number) => Some(number_of(*number)),
        Data::String(text) => Some(Value::Text(text.clone())),
        Data::Bool(truth) => Some(Value::Truth(*truth)),
        Data::DateTime(date) => Some(date_of(date)),
        Data::DateTimeIso(text) | Data::DurationIso(text) => Some(Value::Text(text.clone())),
        Data::Error(error) => Some(error_of(error)),
        Data::Empty => None,
    }
}

fn value_of_ref(data: &DataRef<'_>) -> Option<Value> {
    match data {
        DataRef::Int(number) => Some(Value::Number(Decimal::whole(*number))),
        DataRef::Float(number) => Some(number_of(*number)),
        DataRef::String(text) => Some(Value::Text(text.clone())),
        DataRef::SharedString(text) => Some(Value::Text((*text).to_owned())),
        DataRef::Bool(truth) => Some(Value::Truth(*truth)),
        DataRef::DateTime(date) => Some(date_of(date)),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Some(Value::Text(text.clone())),
        DataRef::Error(error) => Some(error_of(error)),
        DataRef::Empty => None,
    }
}

/// A number to the millionth; one too large for that is kept as text.
fn number_of(number: f64) -> Value {
    let text = format!("{number:.6}");
    Decimal::plain(&text).map_or(Value::Text(text), Value::Number)
}

/// A day the file shows as a date; a serial outside the calendar stays a number.
fn date_of(date: &ExcelDateTime) -> Value {
    if date.as_f64() < 1.0 || !date.is_datetime() {
        return number_of(date.as_f64());
    }
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    Date::new(i32::from(year), month, day).map_or_else(|| number_of(date.as_f64()), Value::Date)
}

fn error_of(error: &CellErrorType) -> Value {
    Value::Error(error.to_string())
}
