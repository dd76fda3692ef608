//! How long social insurance has been paid: `26 năm 9 tháng`, a number of months or of years, or since when.

use super::moment::{Order, moment};
use super::number::{number, says_none};
use super::{Dated, Decimal};
use crate::formats::sheet::grid::Value;
use crate::formats::sheet::letters::folded;
use crate::formats::sheet::reason::Reason;

/// Paid so many months, or since a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Insurance {
    /// Months paid.
    Months(u32),
    /// The first month, as year and month.
    Since(i32, u8),
}

/// What a bare number of the column counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counted {
    /// Months.
    #[default]
    Months,
    /// Years.
    Years,
}

/// More months than anybody has paid.
const MOST_MONTHS: i64 = 600;

/// What a cell says of the insurance.
pub fn insurance(value: &Value, counted: Counted) -> Result<Option<Insurance>, Reason> {
    if let Value::Text(text) = value {
        if says_none(text) {
            return Ok(None);
        }
        if let Some(read) = in_words(text) {
            return read.map(Some);
        }
        let words = folded(text);
        if text.contains(['/', '-']) || words.contains("thang ") || words.starts_with("tu ") {
            return since(value);
        }
    }
    if matches!(value, Value::Date(_)) {
        return since(value);
    }
    let read = number(value, false).map_err(|reason| match reason {
        Reason::BadNumber => Reason::BadInsurance,
        other => other,
    })?;
    let Some(amount) = read else { return Ok(None) };
    let months = match counted {
        Counted::Years => amount.times(12).rounded(),
        Counted::Months => amount.as_whole().ok_or(Reason::BadInsurance)?,
    };
    checked(months).map(Some)
}

/// The first month the cell names.
pub fn since(value: &Value) -> Result<Option<Insurance>, Reason> {
    let bare = match value {
        Value::Text(text) => Value::Text(beginning(text).to_owned()),
        other => other.clone(),
    };
    let read = moment(&bare, Order::DayFirst).map_err(|reason| match reason {
        Reason::BadDate => Reason::BadInsurance,
        other => other,
    })?;
    match read {
        Some(Dated::Day(date)) => Ok(Some(Insurance::Since(date.year, date.month))),
        Some(Dated::Month(year, month)) => Ok(Some(Insurance::Since(year, month))),
        Some(Dated::Year(_)) => Err(Reason::BadInsurance),
        None => Ok(None),
    }
}

/// "từ 9/1998 đến nay" without the words around the date.
fn beginning(text: &str) -> &str {
    let from = match folded(text).starts_with("tu ") {
        true => text.find(' ').and_then(|at| text.get(at + 1..)).unwrap_or(text),
        false => text,
    };
    let end = ["đến", "den", "- nay", "-nay", "->", "→"]
        .iter()
        .filter_map(|word| from.find(word))
        .min();
    from.get(..end.unwrap_or(from.len())).unwrap_or(from).trim()
}

/// Years and months from two columns.
pub fn together(years: Option<Decimal>, months: Option<Decimal>) -> Result<Option<Insurance>, Reason> {
    if years.is_none() && months.is_none() {
        return Ok(None);
    }
    let months = match months {
        Some(months) => months.as_whole().ok_or(Reason::BadInsurance)?,
        None => 0,
    };
    if !(0..12).contains(&months) {
        return Err(Reason::BadInsurance);
    }
    let years = years.unwrap_or_default().times(12).rounded();
    checked(years.saturating_add(months)).map(Some)
}

fn checked(months: i64) -> Result<Insurance, Reason> {
    let sensible = (0..=MOST_MONTHS).contains(&months);
    let months = u32::try_from(months).ok().filter(|_| sensible);
    months.map(Insurance::Months).ok_or(Reason::BadInsurance)
}

/// `26 năm 9 tháng`, `26n9t`, `9 tháng`, `26 năm rưỡi` are spans; `tháng 9 năm 1998` is none.
fn in_words(text: &str) -> Option<Result<Insurance, Reason>> {
    let words = spread(&folded(text).replace(',', "."));
    let words: Vec<&str> = words.split_whitespace().filter(|word| *word != "va").collect();
    let unit = |word: &str| match word {
        "nam" | "n" | "y" => Some(12),
        "thang" | "t" | "th" | "m" => Some(1),
        "ngay" | "ng" | "d" => Some(0),
        _ => None,
    };
    let mut total = 0;
    let mut last = 13;
    let mut parts = words.iter().peekable();
    while let Some(word) = parts.next() {
        let Ok(amount) = word.parse::<i64>() else {
            return (*word == "ruoi" && last == 12 && parts.peek().is_none()).then(|| checked(total + 6));
        };
        let weight = parts.next().and_then(|word| unit(word))?;
        if weight >= last || (weight == 1 && last == 12 && amount > 11) {
            return Some(Err(Reason::BadInsurance));
        }
        total += amount.saturating_mul(weight);
        last = weight;
    }
    (last < 13).then(|| checked(total))
}

/// Digits and letters parted: `26n9t` is `26 n 9 t`.
fn spread(words: &str) -> String {
    let mut parted = String::with_capacity(words.len() + 8);
    let mut before = ' ';
    for letter in words.chars() {
        let change = (before.is_ascii_digit() && letter.is_alphabetic())
            || (before.is_alphabetic() && letter.is_ascii_digit());
        if change {
            parted.push(' ');
        }
        parted.push(letter);
        before = letter;
    }
    parted
}

#[cfg(test)]
mod tests {
    use super::{Counted, Insurance, insurance};
    use crate::formats::sheet::grid::Value;
    use crate::formats::sheet::reason::Reason;

    fn read(text: &str, counted: Counted) -> Result<Option<Insurance>, Reason> {
        insurance(&Value::Text(text.to_owned()), counted)
    }

    #[test]
    fn spans_and_beginnings_are_told_apart() {
        for (text, months) in [
            ("26 năm 9 tháng", 321),
            ("27 năm 00 tháng", 324),
            ("4n11t", 59),
            ("15 năm", 180),
            ("9 tháng", 9),
            ("31 nam 5 thang", 377),
            ("20 năm 3 tháng 15 ngày", 243),
            ("15 năm rưỡi", 186),
        ] {
            assert_eq!(
                read(text, Counted::Months),
                Ok(Some(Insurance::Months(months))),
                "{text}"
            );
        }
        assert_eq!(read("15,5", Counted::Years), Ok(Some(Insurance::Months(186))));
        assert_eq!(read("33,25", Counted::Years), Ok(Some(Insurance::Months(399))));
        assert_eq!(read("175", Counted::Months), Ok(Some(Insurance::Months(175))));
        assert_eq!(
            read("09/1998", Counted::Months),
            Ok(Some(Insurance::Since(1998, 9)))
        );
        assert_eq!(
            read("01/09/1998", Counted::Months),
            Ok(Some(Insurance::Since(1998, 9)))
        );
        assert_eq!(
            read("tháng 9 năm 1998", Counted::Months),
            Ok(Some(Insurance::Since(1998, 9)))
        );
        assert_eq!(
            read("từ 9/1998 đến nay", Counted::Months),
            Ok(Some(Insurance::Since(1998, 9)))
        );
        assert_eq!(read("-", Counted::Months), Ok(None));
        for text in ["5 năm 14 tháng", "nhiều năm", "700", "-3", "12,5"] {
            assert!(read(text, Counted::Months).is_err(), "{text}");
        }
    }
}
