//! Numbers as people write them in Viet Nam: `2,34`, `1.234,5`, `'3`, `18%`, `-` for none.

use super::Decimal;
use crate::formats::sheet::grid::Value;
use crate::formats::sheet::letters::folded;
use crate::formats::sheet::reason::Reason;

/// The number in a cell, `None` where the cell says that there is none.
///
/// A lone point or comma is the decimal mark, unless `thousands` and three digits follow it.
pub fn number(value: &Value, thousands: bool) -> Result<Option<Decimal>, Reason> {
    match value {
        Value::Number(number) | Value::Percent(number) => Ok(Some(*number)),
        Value::Text(text) => from_text(text, thousands),
        Value::Error(_) => Err(Reason::ErrorValue),
        Value::Uncalculated => Err(Reason::NoCachedValue),
        Value::Date(_) | Value::Truth(_) => Err(Reason::BadNumber),
    }
}

/// A share in percent: `5`, `5%` and a cell that shows 0.05 as percent are all five.
pub fn percent(value: &Value) -> Result<Option<Decimal>, Reason> {
    match value {
        Value::Percent(number) => Ok(Some(number.times(100))),
        Value::Text(text) if text.contains('%') => from_text(text, false),
        _ => Ok(number(value, false)?.map(|number| {
            // Programs keep 5 % as 0.05; nobody is granted less than one percent.
            if number > Decimal::default() && number < Decimal::whole(1) {
                number.times(100)
            } else {
                number
            }
        })),
    }
}

/// Whether the text says that there is nothing.
pub fn says_none(text: &str) -> bool {
    let words = text
        .trim()
        .trim_matches(|letter: char| matches!(letter, '-' | '–' | '—' | '_' | '.' | '…' | '/' | '\'' | ' '));
    words.is_empty()
        || matches!(
            words.to_lowercase().as_str(),
            "không" | "khong" | "k" | "ko" | "không có" | "x" | "0"
        )
}

/// A salary coefficient, alone or beside its step: "3,99", "Bậc 4/3,99", "3,99 (bậc 4)", "HS: 3,99", "4/9 - 3,99".
///
/// Beside the step nothing may stand but the words for step, coefficient and grade, and exactly one number has decimals.
pub fn coefficient(value: &Value) -> Result<Option<Decimal>, Reason> {
    let plain = number(value, false);
    let (Value::Text(text), Err(Reason::BadNumber)) = (value, &plain) else {
        return plain;
    };
    if text.contains(['+', '%', '*', '=', '?', '~']) {
        return plain;
    }
    let words: Vec<String> = folded(text).split(' ').map(str::to_owned).collect();
    let letters = words
        .iter()
        .flat_map(|word| word.split(|letter: char| !letter.is_alphabetic()));
    let known = ["", "bac", "b", "he", "so", "hs", "hsl", "luong", "hien", "huong"];
    if !letters.clone().all(|word| known.contains(&word)) {
        return plain;
    }
    let numbers = text.split(|letter: char| !(letter.is_ascii_digit() || matches!(letter, '.' | ',')));
    let numbers = numbers.map(|part| part.trim_matches(['.', ',']));
    let mut found = None;
    for part in numbers.filter(|part| !part.is_empty()) {
        let fine = part.contains(['.', ',']);
        if !fine && part.len() <= 2 {
            continue;
        }
        if !fine || found.is_some() {
            return plain;
        }
        found = plain_digits(part, false).and_then(|digits| Decimal::plain(&digits));
    }
    found.map(Some).ok_or(Reason::BadNumber)
}

fn from_text(text: &str, thousands: bool) -> Result<Option<Decimal>, Reason> {
    if text == "0" {
        return Ok(Some(Decimal::default()));
    }
    if says_none(text) {
        return Ok(None);
    }
    let bare: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '\'' | '\u{2019}' | '`' | '"'))
        .collect();
    let bare = bare.strip_suffix('%').unwrap_or(&bare);
    let plain = plain_digits(bare, thousands).ok_or(Reason::BadNumber)?;
    Decimal::plain(&plain).map(Some).ok_or(Reason::BadNumber)
}

/// The number with a point as decimal mark and nothing between thousands.
fn plain_digits(text: &str, thousands: bool) -> Option<String> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (sign, size) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let marks: Vec<char> = size
        .chars()
        .filter(|letter| matches!(letter, '.' | ','))
        .collect();
    let last = *marks.last().unwrap_or(&'.');
    let (whole, part) = match marks.len() {
        0 => (size.to_owned(), ""),
        1 => {
            let (whole, part) = size.split_once(last)?;
            if thousands && part.len() == 3 && whole != "0" {
                (format!("{whole}{part}"), "")
            } else {
                (whole.to_owned(), part)
            }
        }
        _ => {
            let mixed = marks.iter().any(|mark| *mark != last);
            let (whole, part) = if mixed {
                size.rsplit_once(last)?
            } else {
                (size, "")
            };
            let groups: Vec<&str> = whole.split(['.', ',']).collect();
            let grouped = groups.iter().skip(1).all(|group| group.len() == 3);
            if !grouped || groups.first().is_none_or(|group| group.len() > 3) {
                return None;
            }
            (groups.concat(), part)
        }
    };
    let whole = if whole.is_empty() { "0".to_owned() } else { whole };
    if !digits(&whole) || !(part.is_empty() || digits(part)) || size.ends_with(['.', ',']) {
        return None;
    }
    Some(if part.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{part}")
    })
}

#[cfg(test)]
mod tests {
    use super::{number, percent};
    use crate::formats::sheet::grid::Value;
    use crate::formats::sheet::reason::Reason;

    fn read(text: &str, thousands: bool) -> Result<Option<String>, Reason> {
        number(&Value::Text(text.to_owned()), thousands).map(|number| number.map(|number| number.to_string()))
    }

    #[test]
    fn numbers_are_read_as_officials_write_them() {
        for (text, read_as) in [
            ("3,33", "3.33"),
            ("3.33", "3.33"),
            ("'4,65", "4.65"),
            ("1.234,5", "1234.5"),
            ("1,234.5", "1234.5"),
            ("12.345.678", "12345678"),
            ("18%", "18"),
            ("0", "0"),
            ("0,00", "0"),
        ] {
            assert_eq!(read(text, false), Ok(Some(read_as.to_owned())), "{text}");
        }
        assert_eq!(read("6.137", true), Ok(Some("6137".to_owned())));
        assert_eq!(read("6.137", false), Ok(Some("6.137".to_owned())));
        assert_eq!(read("-", false), Ok(None));
        for text in ["chưa xếp", "3,3,3", "2;34", "3.", "1.23.456"] {
            assert_eq!(read(text, false), Err(Reason::BadNumber), "{text}");
        }
    }

    #[test]
    fn coefficients_may_stand_beside_their_step() {
        let read = |text: &str| super::coefficient(&Value::Text(text.to_owned()));
        for text in [
            "3,99",
            "Bậc 4/3,99",
            "3.99 (bậc 4)",
            "HS 3,99",
            "Hệ số: 3,99",
            "4/9 - 3,99",
            "3,99; bậc 4",
            "B4 3,99",
            "3,99/4",
        ] {
            let found = read(text).ok().flatten().map(|found| found.to_string());
            assert_eq!(found.as_deref(), Some("3.99"), "{text}");
        }
        for text in [
            "3,99 + 5%",
            "bậc 4",
            "3,99 và 4,32",
            "12 triệu",
            "4,98 VK",
            "7.450.000 đ",
        ] {
            assert_eq!(read(text), Err(Reason::BadNumber), "{text}");
        }
    }

    /// 5, "5%", 0.05 shown as percent and 0.05 are all five percent.
    #[test]
    fn shares_are_percent() {
        use crate::formats::sheet::values::Decimal;
        let hundredth = |millionths| Decimal { millionths };
        for value in [
            Value::Number(Decimal::whole(5)),
            Value::Text("5%".to_owned()),
            Value::Text("5".to_owned()),
            Value::Percent(hundredth(50_000)),
            Value::Number(hundredth(50_000)),
        ] {
            assert_eq!(percent(&value), Ok(Some(Decimal::whole(5))), "{value:?}");
        }
    }
}
