//! SpreadsheetML of 2003: a workbook in one XML file, which programs save as .xml or .xls.

use super::open_document::{date, from_scientific};
use super::sparse::Sparse;
use super::zipped::attribute;
use crate::formats::sheet::grid::{Area, Value, Workbook};
use crate::formats::sheet::refusal::Refusal;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Reads a SpreadsheetML workbook.
pub fn read(text: &str) -> Result<Workbook, Refusal> {
    let mut reader = Reader::from_str(text);
    let mut book = Book::default();
    loop {
        match reader.read_event().map_err(|_| Refusal::Damaged)? {
            Event::Start(start) => book.begin(&start, false)?,
            Event::Empty(start) => book.begin(&start, true)?,
            Event::End(end) => book.end(local(end.name().as_ref()))?,
            Event::Text(text) => book.text(text.as_ref()),
            Event::CData(text) => book.words.push_str(text.as_ref()),
            Event::GeneralRef(reference) => {
                let name: &str = reference.as_ref();
                book.text(&format!("&{name};"));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if book.sheet.is_some() || !book.closed {
        return Err(Refusal::Damaged);
    }
    Ok(book.workbook)
}

#[derive(Default)]
struct Book {
    workbook: Workbook,
    sheet: Option<(String, Sparse)>,
    hidden_sheet: bool,
    row: u32,
    row_hidden: bool,
    column: u32,
    area: Option<Area>,
    kind: Option<String>,
    percent: Vec<String>,
    style: String,
    cell_style: String,
    formula: bool,
    filled: bool,
    words: String,
    aside: bool,
    visibility: bool,
    closed: bool,
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// An attribute of the spreadsheet's namespace, whose prefix is nearly always `ss`.
fn ss(element: &BytesStart<'_>, name: &str) -> Option<String> {
    attribute(element, &format!("ss:{name}")).or_else(|| attribute(element, name))
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    ss(element, name)?.parse().ok()
}

impl Book {
    fn begin(&mut self, element: &BytesStart<'_>, empty: bool) -> Result<(), Refusal> {
        let name = element.name();
        match local(name.as_ref()) {
            "Style" => self.style = ss(element, "ID").unwrap_or_default(),
            "NumberFormat"
                if ss(element, "Format")
                    .is_some_and(|format| format.contains('%') || format == "Percent") =>
            {
                self.percent.push(self.style.clone());
            }
            "Worksheet" => {
                self.sheet = Some((ss(element, "Name").unwrap_or_default(), Sparse::default()));
                self.row = 0;
                self.hidden_sheet = false;
            }
            "Row" => {
                self.row = number(element, "Index").unwrap_or(self.row + 1);
                self.row_hidden = ss(element, "Hidden").as_deref() == Some("1");
                self.column = 0;
            }
            "Cell" => {
                self.begin_cell(element);
                if empty {
                    self.end_cell()?;
                }
            }
            "Data" if !empty => {
                self.kind = ss(element, "Type");
                self.words.clear();
                self.filled = true;
            }
            "Comment" if !empty => self.aside = true,
            "Visible" if !empty => {
                self.visibility = true;
                self.words.clear();
            }
            _ => {}
        }
        Ok(())
    }

    fn begin_cell(&mut self, element: &BytesStart<'_>) {
        if let Some(index) = number(element, "Index") {
            self.column = index.saturating_sub(1);
        }
        let across = number(element, "MergeAcross").unwrap_or(0).min(16_384);
        let down = number(element, "MergeDown").unwrap_or(0).min(1_000_000);
        self.area = Some(Area {
            top: self.row,
            left: self.column,
            bottom: self.row + down,
            right: self.column + across,
        });
        self.cell_style = ss(element, "StyleID").unwrap_or_default();
        self.formula = ss(element, "Formula").is_some();
        self.filled = false;
        self.kind = None;
        self.words.clear();
    }

    fn text(&mut self, words: &str) {
        if self.filled || self.visibility {
            self.words.push_str(&super::html::unescaped(words));
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "Cell" => self.end_cell()?,
            "Data" if !self.aside => self.put()?,
            "Comment" => self.aside = false,
            "Visible" => {
                self.hidden_sheet = self.words.trim().starts_with("SheetHidden")
                    || self.words.trim().starts_with("SheetVeryHidden");
                self.visibility = false;
            }
            "Worksheet" => {
                if let Some((name, sheet)) = self.sheet.take() {
                    self.workbook.sheets.push(sheet.sheet(&name, self.hidden_sheet));
                }
            }
            "Workbook" => self.closed = true,
            _ => {}
        }
        Ok(())
    }

    fn put(&mut self) -> Result<(), Refusal> {
        let words = std::mem::take(&mut self.words);
        let decimal = from_scientific(&words);
        let value = match self.kind.as_deref() {
            Some("Number") if self.percent.contains(&self.cell_style) => decimal.map(Value::Percent),
            Some("Number") => decimal.map(Value::Number),
            Some("DateTime") => date(&words).map(Value::Date),
            Some("Boolean") => Some(Value::Truth(words.trim() == "1")),
            Some("Error") => Some(Value::Error(words.clone())),
            _ => None,
        };
        let value = value.unwrap_or(Value::Text(words));
        if let (Some((_, sheet)), Some(area)) = (&mut self.sheet, self.area) {
            sheet.put(area.top, area.left, value)?;
            if self.row_hidden {
                sheet.hide(area.top);
            }
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Refusal> {
        if let (Some((_, sheet)), Some(area)) = (&mut self.sheet, self.area.take()) {
            sheet.merge(area);
            if !self.filled && self.formula {
                sheet.put(area.top, area.left, Value::Uncalculated)?;
            }
            self.column = area.right + 1;
        }
        self.filled = false;
        Ok(())
    }
}
