//! What a user types, read exactly: no floating point, and nothing is guessed beyond the ways of writing named here.

use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::quantity::{Fraction, MILLION};

/// Why a typed text cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
    /// Nothing is typed.
    Empty,
    /// It is not a number.
    NotANumber,
    /// It is a number, but not a whole one.
    NotWhole,
    /// It is below zero.
    Negative,
    /// It is beyond what can be held: a count above 4 294 967 295, a share above 100 %.
    TooLarge,
    /// It has more decimals than can be held exactly.
    TooFine,
    /// It is not a month.
    NotAMonth,
    /// It is not a day.
    NotADay,
    /// It is a month outside the years the tool knows.
    YearOutOfBounds,
    /// It does not say who holds a post.
    NotAHolder,
}

/// Reads a whole number that is not negative. Thousands may be marked with a point, a comma or a space, in either
/// language, but only where thousands stand: "1.173" and "1,173" are the same number, "1,5" is none.
pub fn whole(typed: &str) -> Result<u32, Misread> {
    let text = trimmed(typed)?;
    let mut groups = text.split(['.', ',', ' ', '\u{a0}', '\u{202f}']);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    if !is_digits(first) || !rest.iter().all(|group| is_digits(group)) {
        return Err(Misread::NotANumber);
    }
    let well_grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    if !well_grouped {
        return Err(Misread::NotWhole);
    }
    let digits: String = std::iter::once(first).chain(rest).collect();
    digits.parse().map_err(|_| Misread::TooLarge)
}

/// Reads a share in percent: "82", "82%", "82,5 %", "12.75". At most four decimals, at most 100 %.
pub fn percent(typed: &str) -> Result<Fraction, Misread> {
    let text = trimmed(typed)?;
    let text = text.strip_suffix('%').unwrap_or(text).trim_end();
    if text.is_empty() {
        return Err(Misread::NotANumber);
    }
    let millionths = decimal(text, 4)?;
    if millionths > u64::from(MILLION) {
        return Err(Misread::TooLarge);
    }
    u32::try_from(millionths)
        .map(Fraction::from_millionths)
        .map_err(|_| Misread::TooLarge)
}

/// Reads a number with at most so many decimals, after a comma or a point, and gives it in units of the last of them:
/// `decimal("2,5", 3)` is 2 500.
pub fn decimal(typed: &str, decimals: u32) -> Result<u64, Misread> {
    let text = trimmed(typed)?;
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, ""));
    if !is_digits(whole) || !part.chars().all(|digit| digit.is_ascii_digit()) {
        return Err(Misread::NotANumber);
    }
    let part = part.trim_end_matches('0');
    let places = decimals as usize;
    if part.len() > places {
        return Err(Misread::TooFine);
    }
    format!("{whole}{part:0<places$}")
        .parse()
        .map_err(|_| Misread::TooLarge)
}

/// Reads a month: "8/2024", "08-2024", "8.2024", "8 2024", or year first: "2024-08".
pub fn month(typed: &str) -> Result<Month, Misread> {
    let text = trimmed(typed).map_err(|misread| match misread {
        Misread::Negative => Misread::NotAMonth,
        other => other,
    })?;
    let (first, second) = text
        .split_once(['/', '-', '.', '\u{2013}'])
        .or_else(|| text.split_once(' '))
        .ok_or(Misread::NotAMonth)?;
    let (first, second) = (first.trim(), second.trim());
    let (number, year) = match (first.len(), second.len()) {
        (1 | 2, 4) => (first, second),
        (4, 1 | 2) => (second, first),
        _ => return Err(Misread::NotAMonth),
    };
    if !is_digits(number) || !is_digits(year) {
        return Err(Misread::NotAMonth);
    }
    let number: u32 = number.parse().map_err(|_| Misread::NotAMonth)?;
    let year: i32 = year.parse().map_err(|_| Misread::NotAMonth)?;
    if !(1..=12).contains(&number) {
        return Err(Misread::NotAMonth);
    }
    Month::new(year, number).ok_or(Misread::YearOutOfBounds)
}

/// Reads a day: "20/7/2023", "20-7-2023", or year first: "2023-07-20".
pub fn day(typed: &str) -> Result<Day, Misread> {
    let text = trimmed(typed)?;
    let parts: Vec<&str> = text.split(['/', '-', '.', ' ']).collect();
    let [first, middle, last] = parts[..] else {
        return Err(Misread::NotADay);
    };
    let [day, year] = if first.len() == 4 {
        [last, first]
    } else {
        [first, last]
    };
    let number = |part: &str| part.parse::<u32>().map_err(|_| Misread::NotADay);
    let year = i32::try_from(number(year)?).map_err(|_| Misread::YearOutOfBounds)?;
    Day::new(year, number(middle)?, number(day)?).ok_or(Misread::NotADay)
}

/// Reads a year: "2025".
pub fn year(typed: &str) -> Result<i32, Misread> {
    let text = trimmed(typed)?;
    if !is_digits(text) {
        return Err(Misread::NotANumber);
    }
    let year = text.parse().map_err(|_| Misread::YearOutOfBounds)?;
    Month::new(year, 1)
        .map(Month::year)
        .ok_or(Misread::YearOutOfBounds)
}

/// The text without blanks around it, or why it can be no number of ours.
fn trimmed(typed: &str) -> Result<&str, Misread> {
    let text = typed.trim();
    if text.is_empty() {
        return Err(Misread::Empty);
    }
    match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) if rest.starts_with(|digit: char| digit.is_ascii_digit()) => Err(Misread::Negative),
        _ => Ok(text),
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|digit| digit.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_with_either_mark() {
        for typed in ["1173", "1.173", "1,173", " 1 173 ", "1\u{a0}173", "01173"] {
            assert_eq!(whole(typed), Ok(1_173), "{typed:?}");
        }
        assert_eq!(whole("0"), Ok(0));
        assert_eq!(whole("4.294.967.295"), Ok(u32::MAX));
        assert_eq!(whole("4294967296"), Err(Misread::TooLarge));
        assert_eq!(whole(" "), Err(Misread::Empty));
        assert_eq!(whole("-3"), Err(Misread::Negative));
        assert_eq!(whole("\u{2212}3"), Err(Misread::Negative));
        assert_eq!(whole("1,5"), Err(Misread::NotWhole));
        assert_eq!(whole("1173.000"), Err(Misread::NotWhole));
        assert_eq!(whole("12a"), Err(Misread::NotANumber));
        assert_eq!(whole("1..2"), Err(Misread::NotANumber));
    }

    #[test]
    fn percents_are_exact() {
        assert_eq!(percent("82"), Ok(Fraction::from_percent(82)));
        assert_eq!(percent("82 %"), Ok(Fraction::from_percent(82)));
        assert_eq!(percent("82,5%"), Ok(Fraction::from_millionths(825_000)));
        assert_eq!(percent("0.0001"), Ok(Fraction::from_millionths(1)));
        assert_eq!(percent("100,0000000"), Ok(Fraction::ONE));
        assert_eq!(percent("100,0001"), Err(Misread::TooLarge));
        assert_eq!(percent("12,34567"), Err(Misread::TooFine));
        assert_eq!(percent("%"), Err(Misread::NotANumber));
        assert_eq!(percent("-1"), Err(Misread::Negative));
        assert_eq!(percent("99999999999999999999999"), Err(Misread::TooLarge));
    }

    #[test]
    fn months_in_every_way_of_writing() {
        let august = Month::new(2024, 8).expect("a month of the calendar");
        for typed in [
            "8/2024",
            "08/2024",
            "08-2024",
            "2024-08",
            "2024/8",
            "8.2024",
            "8 2024",
            " 8 / 2024 ",
        ] {
            assert_eq!(month(typed), Ok(august), "{typed:?}");
        }
        for typed in ["13/2024", "0/2024", "2024", "8/24", "8/20x4", "8/2024/1", "tám"] {
            assert_eq!(month(typed), Err(Misread::NotAMonth), "{typed:?}");
        }
        assert_eq!(month("8/1024"), Err(Misread::YearOutOfBounds));
        assert_eq!(month(""), Err(Misread::Empty));
        assert_eq!(year("2025"), Ok(2025));
        assert_eq!(year("99999"), Err(Misread::YearOutOfBounds));
    }

    /// What is written can be read again.
    #[test]
    fn writing_and_reading_agree() {
        use crate::text::{Language, number};
        for language in Language::ALL {
            for value in [0, 7, 999, 1_000, 1_173, 1_234_567] {
                assert_eq!(whole(&number::whole(i64::from(value), language)), Ok(value));
            }
            for millionths in [0, 1, 825_000, 999_999, 1_000_000] {
                let value = Fraction::from_millionths(millionths);
                assert_eq!(percent(&number::fraction(value, language)), Ok(value));
            }
        }
        for value in [Month::january(1900), Month::december(2199)] {
            assert_eq!(month(&number::month(value)), Ok(value));
        }
    }
}
