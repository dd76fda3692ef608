//! Dates as people write them: `2/7/1974`, `26.1.79`, `10/1993`, `1995`, `ngày 2 tháng 7 năm 1974`, serial numbers.

use super::{Date, Dated, Decimal};
use crate::formats::sheet::grid::Value;
use crate::formats::sheet::letters::folded;
use crate::formats::sheet::reason::Reason;

/// Whether a column writes the day or the month first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As in Viet Nam: 31/12/1970.
    #[default]
    DayFirst,
    /// As in the United States: 12/31/1970.
    MonthFirst,
    /// Both: the column has dates of either kind, and 3/4/1970 can be read two ways.
    Mixed,
}

/// Serial numbers that can be a date of a living person: 2/1/1920 to 28/12/2049.
const SERIALS: std::ops::RangeInclusive<i64> = 7_307..=54_789;
/// Numbers that are a year of the 1900s without its century.
const SHORT_YEARS: std::ops::RangeInclusive<i64> = 20..=99;
/// Numbers that are a year.
const YEARS: std::ops::RangeInclusive<i64> = 1_800..=2_100;

/// The date in a cell, `None` where the cell says that there is none. Two-digit years are of the 1900s.
pub fn moment(value: &Value, order: Order) -> Result<Option<Dated>, Reason> {
    match value {
        Value::Date(date) => Ok(Some(Dated::Day(*date))),
        Value::Number(number) => from_number(*number).map(Some),
        Value::Text(text) => from_text(text, order),
        Value::Error(_) => Err(Reason::ErrorValue),
        Value::Uncalculated => Err(Reason::NoCachedValue),
        Value::Truth(_) | Value::Percent(_) => Err(Reason::BadDate),
    }
}

fn from_number(number: Decimal) -> Result<Dated, Reason> {
    let whole = number.millionths.div_euclid(1_000_000);
    if let Some(year) = number.as_whole().filter(|year| YEARS.contains(year)) {
        return Ok(Dated::Year(narrow(year)));
    }
    if SERIALS.contains(&whole) {
        return Date::from_serial(whole).map(Dated::Day).ok_or(Reason::BadDate);
    }
    if let Some(year) = number.as_whole().filter(|year| SHORT_YEARS.contains(year)) {
        return Ok(Dated::Year(narrow(1_900 + year)));
    }
    // 10.1993 typed as a number is October 1993; 5.197 has lost the zero of 1970.
    let part = number.millionths.rem_euclid(1_000_000);
    if (1..=12).contains(&whole) && part % 100 == 0 && YEARS.contains(&(part / 100)) {
        return Ok(Dated::Month(narrow(part / 100), small(whole)));
    }
    if let Some(digits) = number.as_whole().filter(|digits| *digits > 1_000_000) {
        return from_digits(&digits.to_string()).ok_or(Reason::BadDate);
    }
    Err(Reason::BadDate)
}

fn narrow(year: i64) -> i32 {
    i32::try_from(year).unwrap_or(0)
}

fn small(number: i64) -> u8 {
    u8::try_from(number).unwrap_or(0)
}

/// `12031970`, `2031970`, `19700312`.
fn from_digits(text: &str) -> Option<Dated> {
    let padded = if text.len() == 7 {
        format!("0{text}")
    } else {
        text.to_owned()
    };
    if padded.len() != 8 {
        return None;
    }
    let part = |from: usize, to: usize| padded.get(from..to)?.parse::<i64>().ok();
    let plausible = |year: i64| (1_900..=2_100).contains(&year);
    let day_first = (part(0, 2)?, part(2, 4)?, part(4, 8)?);
    let year_first = (part(6, 8)?, part(4, 6)?, part(0, 4)?);
    [day_first, year_first]
        .into_iter()
        .find_map(|(day, month, year)| {
            let date = Date::new(narrow(year), small(month), small(day))?;
            plausible(year).then_some(Dated::Day(date))
        })
}

/// The numbers of a written date and whether nothing but a date's words stands beside them.
fn numbers_of(text: &str) -> Option<Vec<(i64, usize)>> {
    let words = folded(text);
    let mut numbers = Vec::new();
    for word in words.split(' ') {
        let digits = word.bytes().all(|byte| byte.is_ascii_digit());
        if digits && !word.is_empty() && word.len() <= 8 {
            numbers.push((word.parse().ok()?, word.len()));
        } else if let Some(month) = month_named(word) {
            numbers.push((month, 2));
        } else if !matches!(
            word,
            "ngay" | "thang" | "nam" | "sinh" | "sn" | "ns" | "thg" | "th" | "n" | "t" | ""
        ) {
            // 12th3 and t7 are written together.
            let letters = word.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
            if !matches!(
                word.strip_suffix(letters),
                Some("t" | "th" | "thg" | "n" | "ns" | "sn" | "thang")
            ) {
                return None;
            }
            numbers.push((letters.parse().ok()?, letters.len()));
        }
    }
    Some(numbers)
}

fn month_named(word: &str) -> Option<i64> {
    const NAMES: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let start = word.get(..3).filter(|_| word.len() <= 9)?;
    let place = NAMES.iter().position(|name| *name == start)?;
    i64::try_from(place + 1).ok()
}

fn from_text(text: &str, order: Order) -> Result<Option<Dated>, Reason> {
    let text =
        without_clock(text.trim_matches(|letter: char| matches!(letter, '\'' | '(' | ')' | ' ' | '.' | ',')));
    if !text.chars().any(char::is_alphanumeric) {
        return if text.contains('?') {
            Err(Reason::BadDate)
        } else {
            Ok(None)
        };
    }
    let doubted = text.contains(['?', '~', '%']);
    let numbers = numbers_of(text).filter(|_| !doubted).ok_or(Reason::BadDate)?;
    let dated = match *numbers.as_slice() {
        [(digits, 8)] => from_digits(&format!("{digits:08}")).ok_or(Reason::BadDate),
        [(number, 2 | 4 | 5)] => from_number(Decimal::whole(number)),
        [(month, 1 | 2), (year, 2 | 4)] => month_of(month, full_year(year, text_len(year))),
        [(year, 4), (month, 1 | 2)] => month_of(month, year),
        [(year, 4), (month, 1 | 2), (day, 1 | 2)] => day_of(day, month, year),
        [(first, 1 | 2), (second, 1 | 2), (year, length @ (2 | 4))] => {
            let year = full_year(year, length);
            match order {
                Order::DayFirst => day_of(first, second, year),
                Order::MonthFirst => day_of(second, first, year),
                Order::Mixed if first > 12 || first == second => day_of(first, second, year),
                Order::Mixed if second > 12 => day_of(second, first, year),
                Order::Mixed => Err(Reason::AmbiguousDate),
            }
        }
        _ => Err(Reason::BadDate),
    };
    dated.map(Some)
}

fn text_len(number: i64) -> usize {
    if number < 100 { 2 } else { 4 }
}

fn full_year(year: i64, digits: usize) -> i64 {
    if digits == 2 { 1_900 + year } else { year }
}

/// The text before a time of day.
fn without_clock(text: &str) -> &str {
    match text.find([' ', 'T']) {
        Some(at) if text.get(at..).is_some_and(|rest| rest.contains(':')) => text.get(..at).unwrap_or(text),
        _ => text,
    }
}

fn month_of(month: i64, year: i64) -> Result<Dated, Reason> {
    match month {
        0 => Ok(Dated::Year(narrow(year))),
        1..=12 if YEARS.contains(&year) => Ok(Dated::Month(narrow(year), small(month))),
        _ => Err(Reason::ImpossibleDate),
    }
}

/// A day, or what is known of it: officials write 00 for a day or month nobody knows.
fn day_of(day: i64, month: i64, year: i64) -> Result<Dated, Reason> {
    if !YEARS.contains(&year) {
        return Err(Reason::ImpossibleDate);
    }
    if day == 0 {
        return month_of(month, year);
    }
    let date = Date::new(narrow(year), small(month), small(day));
    date.map(Dated::Day).ok_or(Reason::ImpossibleDate)
}

/// The order a column's texts agree on: the month stands first where some second numbers can only be days and no first
/// number can. Where both occur, a third or more of what tells the order saying the month, neither is taken for granted.
pub fn order_of<'a>(texts: impl Iterator<Item = &'a str>) -> Order {
    let (mut day_first, mut month_first) = (0, 0);
    for text in texts {
        if let Some([(first, 1 | 2), (second, 1 | 2), _]) = numbers_of(without_clock(text)).as_deref() {
            day_first += u32::from(*first > 12 && *second <= 12);
            month_first += u32::from(*second > 12 && *second <= 31 && *first <= 12);
        }
    }
    if month_first > 1 && day_first == 0 {
        Order::MonthFirst
    } else if month_first > 1 && month_first * 2 >= day_first {
        Order::Mixed
    } else {
        Order::DayFirst
    }
}

#[cfg(test)]
mod tests {
    use super::{Order, moment, order_of};
    use crate::formats::sheet::grid::Value;
    use crate::formats::sheet::reason::Reason;
    use crate::formats::sheet::values::Decimal;

    fn read(text: &str) -> Result<Option<String>, Reason> {
        moment(&Value::Text(text.to_owned()), Order::DayFirst)
            .map(|dated| dated.map(|dated| dated.to_string()))
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (text, read_as) in [
            ("2/7/1974", "1974-07-02"),
            ("13-11-1999", "1999-11-13"),
            ("26.1.79", "1979-01-26"),
            ("02 / 07 / 1965", "1965-07-02"),
            ("3/1993", "1993-03"),
            ("10-1993", "1993-10"),
            ("1998", "1998"),
            ("1970-03-12", "1970-03-12"),
            ("1970-03-12 00:00:00", "1970-03-12"),
            ("12/03/1970 0:00", "1970-03-12"),
            ("ngày 2 tháng 7 năm 1974", "1974-07-02"),
            ("tháng 5 năm 1968", "1968-05"),
            ("Sinh năm 1968", "1968"),
            ("12-Mar-70", "1970-03-12"),
            ("12031970", "1970-03-12"),
            ("19700312", "1970-03-12"),
            ("23728", "1964-12-17"),
            ("00/00/1970", "1970"),
            ("00/05/1970", "1970-05"),
            ("'1/7/80", "1980-07-01"),
            ("12 thg 3 1970", "1970-03-12"),
        ] {
            assert_eq!(read(text), Ok(Some(read_as.to_owned())), "{text}");
        }
        assert_eq!(read("-"), Ok(None));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "31/02/1970",
            "29/02/1962",
            "13/13/1969",
            "32/1/1980",
            "13/1970",
            "31/4/1971",
        ] {
            assert_eq!(read(text), Err(Reason::ImpossibleDate), "{text}");
        }
        for text in [
            "khoảng 1970",
            "1970?",
            "không rõ",
            "Nguyễn Văn A",
            "123",
            "1/2/3/4",
        ] {
            assert_eq!(read(text), Err(Reason::BadDate), "{text}");
        }
    }

    /// A number that was typed as "10.1993", and one that lost the zero of "5.1970".
    #[test]
    fn months_typed_as_numbers_are_months() {
        for (millionths, read_as) in [
            (10_199_300, "1993-10"),
            (5_197_000, "1970-05"),
            (1_968_000_000, "1968"),
        ] {
            let value = Value::Number(Decimal { millionths });
            let read = moment(&value, Order::DayFirst).map(|dated| dated.map(|dated| dated.to_string()));
            assert_eq!(read, Ok(Some(read_as.to_owned())));
        }
    }

    #[test]
    fn a_column_agrees_on_its_order() {
        let american = ["12/31/1970", "1/5/1980", "2/28/1975"];
        assert_eq!(order_of(american.into_iter()), Order::MonthFirst);
        // One that can only be month first is a slip of the pen; a second is a second hand.
        let vietnamese = ["31/12/1970", "1/5/1980", "13/13/1969", "2/28/1975"];
        assert_eq!(order_of(vietnamese.into_iter()), Order::DayFirst);
        let both = vietnamese.into_iter().chain(["5/30/1975"]);
        assert_eq!(order_of(both), Order::Mixed);
    }
}
