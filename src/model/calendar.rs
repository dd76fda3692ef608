//! Civil months, the unit of time of the whole tool.

/// A civil month. It can never be outside the years 1900 to 2199, and has no day.
///
/// "31/12/2025" is the end of the month 12/2025: everything realised up to and including it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Months since January of the year 0.
    index: i32,
}

/// The first year a [`Month`] can lie in.
pub const FIRST_YEAR: i32 = 1900;
/// The last year a [`Month`] can lie in.
pub const LAST_YEAR: i32 = 2199;

impl Month {
    /// The month `month` (1 to 12) of `year`, or nothing where there is no such month.
    pub const fn new(year: i32, month: u32) -> Option<Self> {
        if year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 {
            return None;
        }
        Some(Self {
            index: year * 12 + month as i32 - 1,
        })
    }

    /// December of `year`, the month by whose end the authorities count; the year is held within bounds.
    pub const fn december(year: i32) -> Self {
        Self {
            index: bounded_year(year) * 12 + 11,
        }
    }

    /// January of `year`; the year is held within bounds.
    pub const fn january(year: i32) -> Self {
        Self {
            index: bounded_year(year) * 12,
        }
    }

    /// The civil year.
    pub const fn year(self) -> i32 {
        self.index.div_euclid(12)
    }

    /// The month within the year, 1 to 12.
    pub const fn month(self) -> u32 {
        self.index.rem_euclid(12) as u32 + 1
    }

    /// The month `months` later (earlier when negative), held within the first and last year.
    pub const fn plus(self, months: i32) -> Self {
        let index = self.index.saturating_add(months);
        let (first, last) = (FIRST_YEAR * 12, LAST_YEAR * 12 + 11);
        Self {
            index: if index < first {
                first
            } else if index > last {
                last
            } else {
                index
            },
        }
    }

    /// How many months after `earlier` this month lies; negative when it lies before.
    pub const fn months_since(self, earlier: Self) -> i32 {
        self.index - earlier.index
    }

    /// Months since January of the year 0: the number a file of rules keeps a month as.
    pub const fn index(self) -> i32 {
        self.index
    }

    /// The month of such a number, held within the first and last year.
    pub const fn of_index(index: i32) -> Self {
        Self { index: 0 }.plus(index)
    }

    /// Every month from this one to `last`, both included; none when `last` lies before.
    pub fn through(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (self.index..=last.index).map(|index| Self { index })
    }
}

const fn bounded_year(year: i32) -> i32 {
    if year < FIRST_YEAR {
        FIRST_YEAR
    } else if year > LAST_YEAR {
        LAST_YEAR
    } else {
        year
    }
}

/// The span of time a scenario looks at, in months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Horizon {
    /// The first month of the plan.
    pub start: Month,
    /// The month up to whose end facts are known.
    pub as_of: Month,
    /// The last month that is computed.
    pub end: Month,
}

impl Horizon {
    /// Every computed month, from the first of the plan to the last of the horizon.
    pub fn months(&self) -> impl DoubleEndedIterator<Item = Month> + Clone + use<> {
        self.start.through(self.end)
    }

    /// The calendar years from the start of the plan to the year of `deadline`, both included.
    pub fn plan_years(&self, deadline: Month) -> impl DoubleEndedIterator<Item = i32> + Clone + use<> {
        self.start.year()..=deadline.year()
    }
}
