//! Civil days, for the few rules that count days: notice before an election, deadlines in working days.

use super::calendar::{FIRST_YEAR, LAST_YEAR, Month};

/// A civil day. It always exists in the calendar, and lies in the years a [`Month`] can lie in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    month: Month,
    day: u32,
}

/// Days of a week, and those of it that are worked: Monday to Friday.
const WEEK_DAYS: i32 = 7;
const WORKED_DAYS: i32 = 5;

impl Day {
    /// The day `day` of a month of a year, or nothing where there is none.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let month = Month::new(year, month)?;
        (day >= 1 && day <= days_of(month)).then_some(Self { month, day })
    }

    /// The first day of a month.
    pub const fn first_of(month: Month) -> Self {
        Self { month, day: 1 }
    }

    /// The last day of a month.
    pub fn last_of(month: Month) -> Self {
        Self {
            month,
            day: days_of(month),
        }
    }

    /// The month it lies in.
    pub const fn month(self) -> Month {
        self.month
    }

    /// The day within the month, 1 to 31.
    pub const fn day(self) -> u32 {
        self.day
    }

    /// How many days after `earlier` it lies; negative when it lies before.
    pub fn days_since(self, earlier: Self) -> i32 {
        self.ordinal() - earlier.ordinal()
    }

    /// The day `days` later, held within the first and last year.
    pub fn plus_days(self, days: i32) -> Self {
        Self::from_ordinal(self.ordinal().saturating_add(days))
    }

    /// The same day so many months later; the last of that month where it is shorter.
    pub fn plus_months(self, months: i32) -> Self {
        let month = self.month.plus(months);
        Self {
            month,
            day: self.day.min(days_of(month)),
        }
    }

    /// Whether it is a Saturday or a Sunday.
    pub fn is_weekend(self) -> bool {
        self.weekday() >= WORKED_DAYS
    }

    /// The `count`-th working day after this one: Monday to Friday, the days off left out. The day itself is not counted.
    pub fn plus_working_days(self, count: u32, days_off: &[Self]) -> Self {
        let mut day = self;
        for _ in 0..count {
            day = day.plus_days(1);
            while (day.is_weekend() || days_off.contains(&day)) && day < Self::LAST {
                day = day.plus_days(1);
            }
        }
        day
    }

    /// The last day there can be.
    const LAST: Self = Self {
        month: Month::december(LAST_YEAR),
        day: 31,
    };

    /// Monday is nothing, Sunday six.
    fn weekday(self) -> i32 {
        // 1 January 1900 was a Monday.
        self.ordinal().rem_euclid(WEEK_DAYS)
    }

    /// Days since 1 January 1900.
    fn ordinal(self) -> i32 {
        let years = self.month.year() - FIRST_YEAR;
        let january = Month::january(self.month.year());
        let before: u32 = january.through(self.month.plus(-1)).map(days_of).sum();
        let before = if self.month == january { 0 } else { before };
        years * 365 + leap_days_before(self.month.year()) - leap_days_before(FIRST_YEAR)
            + (before + self.day) as i32
            - 1
    }

    fn from_ordinal(ordinal: i32) -> Self {
        let last = Self::LAST.ordinal();
        let mut left = ordinal.clamp(0, last);
        let mut year = FIRST_YEAR + left / 366;
        while january_first(year + 1) <= left {
            year += 1;
        }
        left -= january_first(year);
        let mut month = Month::january(year);
        while left >= days_of(month) as i32 {
            left -= days_of(month) as i32;
            month = month.plus(1);
        }
        Self {
            month,
            day: left as u32 + 1,
        }
    }
}

fn january_first(year: i32) -> i32 {
    (year - FIRST_YEAR) * 365 + leap_days_before(year) - leap_days_before(FIRST_YEAR)
}

/// How many years before this one had a 29 February.
const fn leap_days_before(year: i32) -> i32 {
    let last = year - 1;
    last / 4 - last / 100 + last / 400
}

fn days_of(month: Month) -> u32 {
    let year = month.year();
    match month.month() {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Day;
    use crate::model::calendar::Month;

    fn day(year: i32, month: u32, day: u32) -> Day {
        Day::new(year, month, day).unwrap_or_else(|| panic!("no day {day}/{month}/{year}"))
    }

    #[test]
    fn only_days_of_the_calendar() {
        assert!(Day::new(2023, 2, 29).is_none() && Day::new(2024, 2, 29).is_some());
        assert!(Day::new(2100, 2, 29).is_none() && Day::new(2000, 2, 29).is_some());
        assert!(Day::new(2024, 4, 31).is_none() && Day::new(2024, 4, 0).is_none());
        assert_eq!(Day::last_of(Month::december(2025)), day(2025, 12, 31));
    }

    /// Every day from 1900 to 2199 follows the one before it.
    #[test]
    fn days_follow_each_other() {
        let mut today = day(1900, 1, 1);
        let mut count = 0;
        while today < day(2199, 12, 31) {
            let next = today.plus_days(1);
            assert_eq!(next.days_since(today), 1);
            assert!(next > today && next.plus_days(-1) == today);
            today = next;
            count += 1;
        }
        // 300 years, 73 of them leap years: 1900 and 2100 are none.
        assert_eq!(count, 300 * 365 + 73 - 1);
    }

    /// From a calendar: 2 September 1945 was a Sunday, 31 December 2025 a Wednesday.
    #[test]
    fn weekends() {
        assert!(day(1945, 9, 2).is_weekend() && day(1945, 9, 1).is_weekend());
        assert!(!day(2025, 12, 31).is_weekend());
    }

    /// The notes on the law reckon 60 + 30 working days from 27/8/2025 as 31/12/2025, and 30 from 19/11/2025 likewise.
    #[test]
    fn working_days() {
        let decided = day(2025, 8, 27).plus_working_days(60, &[]);
        assert_eq!(decided, day(2025, 11, 19));
        assert_eq!(decided.plus_working_days(30, &[]), day(2025, 12, 31));
        // A Friday is followed by a Monday; a day off on that Monday makes it Tuesday.
        assert_eq!(day(2025, 11, 21).plus_working_days(1, &[]), day(2025, 11, 24));
        let off = [day(2025, 11, 24)];
        assert_eq!(day(2025, 11, 21).plus_working_days(1, &off), day(2025, 11, 25));
    }

    #[test]
    fn months_later() {
        assert_eq!(day(2024, 2, 29).plus_months(12), day(2025, 2, 28));
        assert_eq!(day(2024, 12, 31).plus_months(12), day(2025, 12, 31));
    }
}
