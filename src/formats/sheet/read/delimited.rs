//! Text with separators: csv with commas or semicolons, Excel's "Unicode text" with tabs.

use super::sparse::Sparse;
use crate::formats::sheet::grid::{Value, Workbook};
use crate::formats::sheet::refusal::Refusal;

/// The separators met, the commonest in Viet Nam first.
const SEPARATORS: [u8; 4] = [b';', b'\t', b',', b'|'];

/// Reads text with separators. Rows are records: a quoted line break begins none, an empty line is one.
pub fn read(name: &str, text: &str) -> Result<Workbook, Refusal> {
    let text = text
        .trim_start_matches('\u{FEFF}')
        .trim_end_matches(['\0', '\u{1A}']);
    let (stated, rest) = stated_separator(text);
    let separator = stated.unwrap_or_else(|| likeliest(rest));
    let mut sheet = Sparse::default();
    let first = if stated.is_some() { 2 } else { 1 };
    for (number, record) in (first..).zip(records(rest, char::from(separator))) {
        for (column, field) in (0..).zip(record) {
            sheet.put(number, column, Value::Text(field))?;
        }
    }
    let tabs_by_name = name.to_ascii_lowercase().ends_with(".txt") || separator == b'\t';
    let title = if tabs_by_name && !name.to_ascii_lowercase().ends_with(".csv") {
        "txt"
    } else {
        "csv"
    };
    Ok(Workbook {
        sheets: vec![sheet.sheet(title, false)],
    })
}

/// `sep=;` in the first line, as Excel writes and understands it.
fn stated_separator(text: &str) -> (Option<u8>, &str) {
    let line = text.lines().next().unwrap_or_default();
    let stated = line.trim().trim_matches('"');
    let letter = stated
        .strip_prefix("sep=")
        .or_else(|| stated.strip_prefix("SEP="))
        .and_then(|rest| rest.bytes().next());
    match letter {
        Some(letter) => (Some(letter), text.get(line.len()..).map_or("", skip_line_end)),
        None => (None, text),
    }
}

fn skip_line_end(text: &str) -> &str {
    let text = text.strip_prefix('\r').unwrap_or(text);
    text.strip_prefix('\n').unwrap_or(text)
}

/// The separator that parts most rows into equally many fields.
fn likeliest(text: &str) -> u8 {
    let scored = SEPARATORS.map(|separator| {
        let widths: Vec<usize> = records(text, char::from(separator))
            .take(200)
            .map(|record| record.len())
            .filter(|width| *width > 1)
            .collect();
        let commonest = widths
            .iter()
            .map(|width| widths.iter().filter(|other| *other == width).count());
        let agreed = commonest.max().unwrap_or(0);
        let widest = widths.iter().copied().max().unwrap_or(0);
        (agreed * 2 + widths.len(), widest)
    });
    let best = scored.iter().copied().max().unwrap_or_default();
    let place = scored.iter().position(|score| *score == best).unwrap_or(0);
    SEPARATORS.get(place).copied().unwrap_or(b';')
}

/// The records of a text. A field in quotes may hold separators, line breaks and doubled quotes; a quote that does not
/// begin a field is a letter like any other.
fn records(text: &str, separator: char) -> impl Iterator<Item = Vec<String>> {
    let mut letters = text.chars().peekable();
    std::iter::from_fn(move || {
        letters.peek()?;
        let mut record = Vec::new();
        let mut field = String::new();
        let mut quoted = false;
        let mut fresh = true;
        while let Some(letter) = letters.next() {
            if quoted {
                if letter != '"' {
                    field.push(letter);
                } else if letters.next_if_eq(&'"').is_some() {
                    field.push('"');
                } else {
                    quoted = false;
                }
                continue;
            }
            match letter {
                '"' if fresh => quoted = true,
                '\n' => break,
                '\r' => {
                    letters.next_if_eq(&'\n');
                    break;
                }
                _ if letter == separator => {
                    record.push(std::mem::take(&mut field));
                    fresh = true;
                    continue;
                }
                _ => field.push(letter),
            }
            fresh = false;
        }
        record.push(field);
        Some(record)
    })
}

#[cfg(test)]
mod tests {
    use super::{likeliest, read, records};

    #[test]
    fn records_keep_what_is_quoted() {
        let text = "a;\"b;\n\"\"c\"\"\";d\r\n\r\n12\";e";
        let read: Vec<Vec<String>> = records(text, ';').collect();
        assert_eq!(read, [vec!["a", "b;\n\"c\"", "d"], vec![""], vec!["12\"", "e"]]);
    }

    /// Decimal commas do not make a file comma-separated.
    #[test]
    fn separators_are_told_by_agreement() {
        assert_eq!(likeliest("Tên;Hệ số\nA;2,34\nB;3,33\nC;4,0"), b';');
        assert_eq!(likeliest("Tên,Hệ số\nA,2.34\nB,3.33"), b',');
        assert_eq!(likeliest("Tên\tHệ số\nA\t2,34\nB\t3,33"), b'\t');
    }

    #[test]
    fn a_stated_separator_is_row_one() {
        let book = read("a.csv", "sep=,\nx,y\n\nz,\"1,5\"").expect("text");
        let sheet = &book.sheets[0];
        assert_eq!(sheet.name, "csv");
        let numbers: Vec<u32> = sheet.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [2, 4]);
        assert_eq!(sheet.row(4).and_then(|row| row.text(1)), Some("1,5"));
    }
}
