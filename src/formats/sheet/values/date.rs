//! Dates of the civil calendar, whole or in part.

use std::fmt;

/// A day that exists in the civil calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year, as 1970.
    pub year: i32,
    /// Month, from 1.
    pub month: u8,
    /// Day, from 1.
    pub day: u8,
}

/// A date as far as it was written: the day, the month or the year alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dated {
    /// The whole day.
    Day(Date),
    /// A month of a year.
    Month(i32, u8),
    /// A year.
    Year(i32),
}

/// Days of the month.
pub fn days_of(year: i32, month: u8) -> u8 {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Date {
    /// The day, if the calendar has it.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=12).contains(&month) && day >= 1 && day <= days_of(year, month);
        exists.then_some(Self { year, month, day })
    }

    /// The day a spreadsheet counts as the given number, 1 being 1/1/1900 and 60 the 29 February that never was.
    pub fn from_serial(serial: i64) -> Option<Self> {
        let since_epoch = if serial > 60 { serial - 1 } else { serial };
        // The 719 163rd day of the proleptic calendar is 1/1/1970, and 25 568 days lie from 31/12/1899 to it.
        (1..=100_000)
            .contains(&serial)
            .then(|| civil(since_epoch - 25_568))
    }
}

/// The day so many days after 1/1/1970, by the usual reckoning in cycles of 400 years from 1 March.
fn civil(days: i64) -> Date {
    let shifted = days + 719_468;
    let cycle = shifted.div_euclid(146_097);
    let day_of_cycle = shifted.rem_euclid(146_097);
    let year_of_cycle =
        (day_of_cycle - day_of_cycle / 1_460 + day_of_cycle / 36_524 - day_of_cycle / 146_096) / 365;
    let day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_cycle + cycle * 400 + i64::from(month <= 2);
    Date {
        year: i32::try_from(year).unwrap_or(0),
        month: u8::try_from(month).unwrap_or(1),
        day: u8::try_from(day).unwrap_or(1),
    }
}

impl Dated {
    /// The year.
    pub fn year(self) -> i32 {
        match self {
            Self::Day(date) => date.year,
            Self::Month(year, _) | Self::Year(year) => year,
        }
    }

    /// The month, if known.
    pub fn month(self) -> Option<u8> {
        match self {
            Self::Day(date) => Some(date.month),
            Self::Month(_, month) => Some(month),
            Self::Year(_) => None,
        }
    }

    /// Months since year 0 of the earliest month it can be.
    pub fn earliest_month(self) -> i32 {
        self.year() * 12 + i32::from(self.month().unwrap_or(1)) - 1
    }

    /// Months since year 0 of the latest month it can be.
    pub fn latest_month(self) -> i32 {
        self.year() * 12 + i32::from(self.month().unwrap_or(12)) - 1
    }
}

impl fmt::Display for Dated {
    /// `1970-03-12`, `1970-03` or `1970`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(date) => write!(out, "{:04}-{:02}-{:02}", date.year, date.month, date.day),
            Self::Month(year, month) => write!(out, "{year:04}-{month:02}"),
            Self::Year(year) => write!(out, "{year:04}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Dated};

    /// Serials as Excel shows them: 1 is 1/1/1900, 61 is 1/3/1900, 25569 is 1/1/1970, 23728 is 17/12/1964.
    #[test]
    fn serials_are_days() {
        for (serial, written) in [
            (1, "1900-01-01"),
            (61, "1900-03-01"),
            (25_569, "1970-01-01"),
            (23_728, "1964-12-17"),
            (36_585, "2000-02-29"),
        ] {
            let date = Date::from_serial(serial).map(|date| Dated::Day(date).to_string());
            assert_eq!(date.as_deref(), Some(written), "{serial}");
        }
    }

    /// 1900 and 1962 were no leap years, 2000 was one.
    #[test]
    fn days_that_never_were_are_none() {
        assert!(Date::new(1962, 2, 29).is_none());
        assert!(Date::new(1900, 2, 29).is_none());
        assert!(Date::new(2000, 2, 29).is_some());
        assert!(Date::new(1970, 4, 31).is_none());
        assert!(Date::new(1970, 13, 1).is_none());
    }
}
