//! OpenDocument spreadsheets: the part `content.xml`.

use super::sparse::Sparse;
use super::zipped::{Parts, attribute, part};
use crate::formats::sheet::grid::{Area, Value, Workbook};
use crate::formats::sheet::refusal::Refusal;
use crate::formats::sheet::values::{Date, Decimal};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeSet;

/// Reads an .ods.
pub fn read(parts: &mut Parts<'_>) -> Result<Workbook, Refusal> {
    if let Ok(manifest) = part(parts, "META-INF/manifest.xml")
        && manifest.contains("encryption-data")
    {
        return Err(Refusal::Encrypted);
    }
    let content = part(parts, "content.xml")?;
    if !content.contains("spreadsheet") {
        return Err(Refusal::NotAWorkbook);
    }
    let mut book = Book::default();
    let mut reader = Reader::from_str(&content);
    loop {
        match reader.read_event().map_err(|_| Refusal::Damaged)? {
            Event::Start(start) => book.begin(&start, false)?,
            Event::Empty(start) => book.begin(&start, true)?,
            Event::End(end) => book.end(end.name().as_ref())?,
            Event::Text(text) => book.text(text.as_ref()),
            Event::GeneralRef(reference) => {
                let name: &str = reference.as_ref();
                book.text(&format!("&{name};"));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if book.table.is_some() {
        return Err(Refusal::Damaged);
    }
    Ok(book.workbook)
}

#[derive(Default)]
struct Book {
    workbook: Workbook,
    hiding: BTreeSet<String>,
    style: String,
    table: Option<Table>,
}

#[derive(Default)]
struct Table {
    name: String,
    hidden: bool,
    sheet: Sparse,
    row: u32,
    row_repeats: u32,
    row_hidden: bool,
    column: u32,
    cell: Option<Cell>,
    /// Within a comment or a drawing, whose text is not the cell's.
    aside: u32,
    /// The cells of the row that is being read.
    filled: Vec<(u32, Value)>,
}

struct Cell {
    area: (u32, u32),
    repeats: u32,
    stated: Option<Value>,
    formula: bool,
    words: String,
    paragraphs: u32,
}

/// Repeated cells and rows are copied only so often: a file that repeats a filled row a million times is no list.
const MOST_REPEATS: u32 = 1_000;

fn number(element: &BytesStart<'_>, name: &str) -> u32 {
    attribute(element, name)
        .and_then(|text| text.parse().ok())
        .unwrap_or(1)
}

impl Book {
    fn begin(&mut self, element: &BytesStart<'_>, empty: bool) -> Result<(), Refusal> {
        let name = element.name();
        let name: &str = name.as_ref();
        match name {
            "style:style" => self.style = attribute(element, "style:name").unwrap_or_default(),
            "style:table-properties" if attribute(element, "table:display").as_deref() == Some("false") => {
                self.hiding.insert(self.style.clone());
            }
            "table:table" => {
                let style = attribute(element, "table:style-name").unwrap_or_default();
                self.table = Some(Table {
                    name: attribute(element, "table:name").unwrap_or_default(),
                    hidden: self.hiding.contains(&style),
                    ..Table::default()
                });
            }
            _ => {}
        }
        let Some(table) = &mut self.table else {
            return Ok(());
        };
        match name {
            "table:table-row" => {
                table.row += 1;
                table.column = 0;
                table.row_repeats = number(element, "table:number-rows-repeated");
                let visibility = attribute(element, "table:visibility");
                table.row_hidden = visibility.is_some_and(|word| word != "visible");
                if empty {
                    table.end_row()?;
                }
            }
            "table:table-cell" | "table:covered-table-cell" => {
                table.cell = Some(cell(element));
                if empty {
                    table.end_cell();
                }
            }
            "office:annotation" | "draw:frame" | "draw:custom-shape" if !empty => table.aside += 1,
            "text:p" => table.paragraph(),
            "text:line-break" => table.words("\n"),
            "text:s" | "text:ta" => table.words(" "),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, words: &str) {
        if let Some(table) = &mut self.table {
            table.words(words);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Refusal> {
        let Some(table) = &mut self.table else {
            return Ok(());
        };
        match name {
            "table:table-cell" | "table:covered-table-cell" => table.end_cell(),
            "table:table-row" => table.end_row()?,
            "office:annotation" | "draw:frame" | "draw:custom-shape" => {
                table.aside = table.aside.saturating_sub(1);
            }
            "table:table" => {
                if let Some(table) = self.table.take() {
                    self.workbook
                        .sheets
                        .push(table.sheet.sheet(&table.name, table.hidden));
                }
            }
            _ => {}
        }
        Ok(())
    }
}

impl Table {
    fn paragraph(&mut self) {
        if let Some(cell) = self.cell.as_mut().filter(|_| self.aside == 0) {
            if cell.paragraphs > 0 {
                cell.words.push('\n');
            }
            cell.paragraphs += 1;
        }
    }

    fn words(&mut self, words: &str) {
        if let Some(cell) = self
            .cell
            .as_mut()
            .filter(|cell| self.aside == 0 && cell.paragraphs > 0)
        {
            cell.words.push_str(&super::html::unescaped(words));
        }
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let (wide, tall) = cell.area;
        self.sheet.merge(Area {
            top: self.row,
            left: self.column,
            bottom: self.row + tall.max(1) - 1,
            right: self.column + wide.max(1) - 1,
        });
        let value = match cell.stated {
            Some(value) => Some(value),
            None if cell.words.trim().is_empty() => cell.formula.then_some(Value::Uncalculated),
            None => Some(text_or_error(cell.words)),
        };
        if let Some(value) = value {
            let copies = cell.repeats.min(MOST_REPEATS);
            let columns = self.column..self.column.saturating_add(copies);
            self.filled.extend(columns.map(|column| (column, value.clone())));
        }
        self.column = self.column.saturating_add(cell.repeats);
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        let filled = std::mem::take(&mut self.filled);
        if !filled.is_empty() {
            for copy in 0..self.row_repeats.min(MOST_REPEATS) {
                for (column, value) in &filled {
                    self.sheet.put(self.row + copy, *column, value.clone())?;
                }
                if self.row_hidden {
                    self.sheet.hide(self.row + copy);
                }
            }
        }
        self.row = self.row.saturating_add(self.row_repeats.saturating_sub(1));
        Ok(())
    }
}

/// A formula that failed shows its error as text.
fn text_or_error(words: String) -> Value {
    let failed = words.starts_with('#') || words.starts_with("Err:");
    if failed {
        Value::Error(words)
    } else {
        Value::Text(words)
    }
}

fn cell(element: &BytesStart<'_>) -> Cell {
    let value = attribute(element, "office:value");
    let decimal = || value.as_deref().and_then(from_scientific);
    let stated = match attribute(element, "office:value-type").as_deref() {
        Some("float" | "currency") => decimal().map(Value::Number),
        Some("percentage") => decimal().map(Value::Percent),
        Some("boolean") => {
            attribute(element, "office:boolean-value").map(|word| Value::Truth(word == "true"))
        }
        Some("date") => attribute(element, "office:date-value")
            .and_then(|text| date(&text))
            .map(Value::Date),
        _ => None,
    };
    let formula = attribute(element, "table:formula").is_some();
    Cell {
        area: (
            number(element, "table:number-columns-spanned"),
            number(element, "table:number-rows-spanned"),
        ),
        repeats: number(element, "table:number-columns-repeated").max(1),
        stated,
        formula,
        words: String::new(),
        paragraphs: 0,
    }
}

/// A number as files write it, `1.2E3` included.
pub fn from_scientific(text: &str) -> Option<Decimal> {
    let text = text.trim();
    Decimal::plain(text).or_else(|| {
        let number: f64 = text.parse().ok()?;
        number
            .is_finite()
            .then(|| format!("{number:.6}"))
            .as_deref()
            .and_then(Decimal::plain)
    })
}

/// A date as `1970-03-12` or `1970-03-12T00:00:00`.
pub fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('T').next()?.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    Date::new(year, month, day)
}
