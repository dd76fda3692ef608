//! Tables of a web page, which many programs save as .xls.

use super::sparse::Sparse;
use crate::formats::sheet::grid::{Area, Value, Workbook};
use crate::formats::sheet::refusal::Refusal;
use std::borrow::Cow;

/// Reads every table of a page; each becomes a sheet named `table1`, `table2`, … in order.
pub fn read(text: &str, bytes: &[u8]) -> Result<Workbook, Refusal> {
    let text = in_stated_encoding(text, bytes);
    let mut reader = Reader::default();
    let mut rest = text.as_ref();
    while let Some(open) = rest.find('<') {
        let (words, tag) = rest.split_at(open);
        reader.words(words);
        rest = reader.tag(tag)?;
    }
    reader.words(rest);
    reader.finish()?;
    if reader.sheets.is_empty() {
        return Err(Refusal::NothingRecognised);
    }
    Ok(Workbook {
        sheets: reader.sheets,
    })
}

/// A page without a byte-order mark names its encoding within itself; only the 8-bit Vietnamese one reads differently.
fn in_stated_encoding<'a>(text: &'a str, bytes: &[u8]) -> Cow<'a, str> {
    let head: String = text.chars().take(2_000).collect::<String>().to_ascii_lowercase();
    if head.contains("windows-1258") && std::str::from_utf8(bytes).is_err() {
        return encoding_rs::WINDOWS_1258
            .decode_without_bom_handling(bytes)
            .0
            .into_owned()
            .into();
    }
    Cow::Borrowed(text)
}

#[derive(Default)]
struct Reader {
    sheets: Vec<crate::formats::sheet::grid::Sheet>,
    open: Vec<Table>,
    count: usize,
}

#[derive(Default)]
struct Table {
    number: usize,
    sheet: Sparse,
    row: u32,
    column: u32,
    /// Cells that reach down from rows above: (column, last row).
    reaching: Vec<(u32, u32)>,
    cell: Option<(Area, String, bool)>,
}

/// Most rows or columns a cell may span: a mistyped attribute must not fill the memory.
const WIDEST_SPAN: u32 = 1_000;

impl Reader {
    fn words(&mut self, text: &str) {
        let table = self.open.last_mut();
        if let Some((_, words, _)) = table.and_then(|table| table.cell.as_mut()) {
            words.push_str(&unescaped(&text.replace(['\n', '\r', '\t'], " ")));
        }
    }

    /// Takes one tag off the text, which begins with it.
    fn tag<'a>(&mut self, text: &'a str) -> Result<&'a str, Refusal> {
        if text.starts_with("<!--") {
            return Ok(text.find("-->").and_then(|end| text.get(end + 3..)).unwrap_or(""));
        }
        let end = tag_end(text);
        let inner = text.get(1..end).unwrap_or("");
        let rest = text.get(end + 1..).unwrap_or("");
        let name: String = inner
            .chars()
            .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '/')
            .collect::<String>()
            .to_ascii_lowercase();
        match name.as_str() {
            "script" | "style" => {
                let close = format!("</{name}");
                let skipped = rest.to_ascii_lowercase().find(&close);
                return Ok(skipped.and_then(|at| rest.get(at..)).unwrap_or(""));
            }
            "table" => {
                self.count += 1;
                self.open.push(Table {
                    number: self.count,
                    ..Table::default()
                });
            }
            "/table" => self.close_table()?,
            "tr" => self.with_table(|table| {
                table.close_cell()?;
                table.row += 1;
                table.column = 0;
                Ok(())
            })?,
            "/tr" => self.with_table(Table::close_cell)?,
            "td" | "th" => self.with_table(|table| table.open_cell(inner))?,
            "/td" | "/th" => self.with_table(Table::close_cell)?,
            "br" | "br/" | "p" | "/p" | "div" => self.words_break(),
            _ => {}
        }
        Ok(rest)
    }

    fn words_break(&mut self) {
        let table = self.open.last_mut();
        if let Some((_, words, _)) = table.and_then(|table| table.cell.as_mut()) {
            words.push('\n');
        }
    }

    fn with_table(&mut self, act: impl FnOnce(&mut Table) -> Result<(), Refusal>) -> Result<(), Refusal> {
        self.open.last_mut().map_or(Ok(()), act)
    }

    fn close_table(&mut self) -> Result<(), Refusal> {
        if let Some(mut table) = self.open.pop() {
            table.close_cell()?;
            let name = format!("table{}", table.number);
            self.sheets.push(table.sheet.sheet(&name, false));
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<(), Refusal> {
        while !self.open.is_empty() {
            self.close_table()?;
        }
        self.sheets
            .sort_by_key(|sheet| (sheet.name.len(), sheet.name.clone()));
        Ok(())
    }
}

impl Table {
    fn open_cell(&mut self, inner: &str) -> Result<(), Refusal> {
        self.close_cell()?;
        self.row = self.row.max(1);
        let taken = |column: u32, reaching: &[(u32, u32)], row: u32| {
            reaching.iter().any(|(at, last)| *at == column && *last >= row)
        };
        while taken(self.column, &self.reaching, self.row) {
            self.column += 1;
        }
        let span = |name: &str| attribute(inner, name).and_then(|text| text.parse::<u32>().ok());
        let wide = span("colspan").unwrap_or(1).clamp(1, WIDEST_SPAN);
        let tall = span("rowspan").unwrap_or(1).clamp(1, WIDEST_SPAN);
        let area = Area {
            top: self.row,
            left: self.column,
            bottom: self.row + tall - 1,
            right: self.column + wide - 1,
        };
        if tall > 1 {
            let row = self.row;
            self.reaching.retain(|(_, last)| *last >= row);
            self.reaching
                .extend((area.left..=area.right).map(|column| (column, area.bottom)));
        }
        self.column += wide;
        let numeric = attribute(inner, "x:num").filter(|text| !text.is_empty());
        let stated = numeric.is_some();
        self.cell = Some((area, numeric.unwrap_or_default(), stated));
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Refusal> {
        if let Some((area, words, _)) = self.cell.take() {
            self.sheet.put(area.top, area.left, Value::Text(words))?;
            self.sheet.merge(area);
        }
        Ok(())
    }
}

/// Where the tag ends that the text begins with; a `>` within quotes does not end it.
fn tag_end(text: &str) -> usize {
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    text.find('>').unwrap_or(text.len().saturating_sub(1))
}

/// The value of an attribute, with or without quotes.
fn attribute(inner: &str, name: &str) -> Option<String> {
    let lower = inner.to_ascii_lowercase();
    let at = lower.match_indices(name).map(|(at, _)| at).find(|at| {
        let before = lower.get(..*at).and_then(|text| text.chars().next_back());
        let after = lower.get(at + name.len()..).unwrap_or("");
        before.is_some_and(char::is_whitespace) && after.trim_start().starts_with('=')
    })?;
    let value = inner
        .get(at + name.len()..)?
        .trim_start()
        .strip_prefix('=')?
        .trim_start();
    let quote = value.chars().next().filter(|letter| matches!(letter, '"' | '\''));
    let text = match quote {
        Some(quote) => value.get(1..)?.split(quote).next()?,
        None => value
            .split(|letter: char| letter.is_whitespace() || letter == '>')
            .next()?,
    };
    Some(text.trim_end_matches('/').to_owned())
}

/// Text with its character references replaced.
pub(super) fn unescaped(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at(at);
        whole.push_str(before);
        let end = reference.find(';').filter(|end| *end <= 12);
        let letter = end.and_then(|end| reference.get(1..end)).and_then(referenced);
        match (letter, end) {
            (Some(letter), Some(end)) => {
                whole.push(letter);
                rest = reference.get(end + 1..).unwrap_or("");
            }
            _ => {
                whole.push('&');
                rest = reference.get(1..).unwrap_or("");
            }
        }
    }
    whole.push_str(rest);
    whole
}

/// Letters by the names HTML has for them: those of Latin-1 that Vietnamese and old fonts use are in order of their
/// code.
const NAMED: &str = concat!(
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ",
    "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig ",
    "Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash ",
    "Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc ",
    "euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml ",
    "yacute thorn yuml",
);

fn referenced(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "ndash" => Some('–'),
        _ => {
            let place = NAMED.split(' ').position(|known| known == name)?;
            char::from_u32(0xA0 + u32::try_from(place).ok()?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{read, unescaped};

    #[test]
    fn spans_are_laid_out() {
        let page = "<table><tr><td rowspan=2>A<td colspan=\"2\">B<tr><td>C</td><td>D &gt; &#7877;&nbsp;</td></table>";
        let book = read(page, page.as_bytes()).expect("a table");
        let sheet = &book.sheets[0];
        let texts: Vec<(u32, u32, &str)> = sheet
            .rows
            .iter()
            .flat_map(|row| {
                row.cells
                    .iter()
                    .map(move |(column, _)| (row.number, *column, row.text(*column).unwrap_or("")))
            })
            .collect();
        assert_eq!(texts, [(1, 0, "A"), (1, 1, "B"), (2, 1, "C"), (2, 2, "D > ễ")]);
        assert_eq!(sheet.merged.len(), 2);
    }

    #[test]
    fn references_become_letters() {
        assert_eq!(
            unescaped("H&agrave; &amp; N&#x1ED9;i &c; &yuml;"),
            "Hà & Nội &c; ÿ"
        );
    }
}
