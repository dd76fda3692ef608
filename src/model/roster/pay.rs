//! What a month of a person's work is paid, now and on average.

use super::person::{Coefficient, Person};
use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::quantity::{Fraction, MILLION, divide_half_up_wide};
use crate::model::rule::{RuleId, Rulebook};

/// A salary as a multiple of the base salary, exactly: coefficient, position, beyond the frame, seniority, reserved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Multiple {
    /// In units of one thousandth of a millionth of a millionth.
    exact: i128,
}

const WHOLE: i128 = MILLION as i128;

impl Multiple {
    /// The multiple of a person; nothing where the coefficient is not known.
    pub fn of(person: &Person) -> Option<Self> {
        Self::with(person, 0)
    }

    /// The multiple with so many millionths of the salary beside seniority.
    fn with(person: &Person, further: u32) -> Option<Self> {
        let share = |fraction: Fraction| i128::from(fraction.millionths());
        let coefficient = i128::from(person.coefficient?.thousandths());
        let position = i128::from(person.position.thousandths());
        let beyond = coefficient * share(person.beyond_frame);
        let paid = (coefficient + position) * WHOLE + beyond;
        let seniority = paid * (share(person.seniority) + i128::from(further));
        let reserved = i128::from(person.reserved.thousandths());
        Some(Self {
            exact: paid * WHOLE + seniority + reserved * WHOLE * WHOLE,
        })
    }

    /// The multiple of a person with the further allowances that count in a reorganisation.
    pub fn with_further(person: &Person) -> Option<Self> {
        Self::with(person, person.further.millionths())
    }

    /// The multiple of a bare coefficient.
    pub fn of_coefficient(coefficient: Coefficient) -> Self {
        Self {
            exact: i128::from(coefficient.thousandths()) * WHOLE * WHOLE,
        }
    }

    /// The multiple of a sum of `months` base salaries, per month, in whole đồng, rounded half up once.
    fn times(self, base_dong: i64, months: i64) -> i64 {
        let unit = WHOLE * WHOLE * 1_000;
        divide_half_up_wide(
            self.exact.saturating_mul(i128::from(base_dong)),
            unit.saturating_mul(i128::from(months.max(1))),
        )
    }
}

/// The base salary of every month a plan can ask for, looked up once.
#[derive(Debug)]
pub struct BaseSalaries {
    first: Month,
    dong: Vec<Option<i64>>,
    /// Months over which an average is taken.
    average_months: Option<i64>,
}

impl BaseSalaries {
    /// The base salaries from a month to another.
    pub fn between(book: &Rulebook, first: Month, last: Month) -> Self {
        let of = |month| book.number(RuleId::BaseSalary, Day::first_of(month));
        Self {
            first,
            dong: first.through(last).map(of).collect(),
            average_months: book.number(RuleId::AverageMonths, Day::first_of(last)),
        }
    }

    /// The base salary of a month; nothing where the law of that time is not written down.
    pub fn of(&self, month: Month) -> Option<i64> {
        let at = usize::try_from(month.months_since(self.first)).ok()?;
        self.dong.get(at).copied().flatten()
    }

    /// A monthly salary in a month, in đồng.
    pub fn current(&self, multiple: Multiple, month: Month) -> Option<i64> {
        Some(multiple.times(self.of(month)?, 1))
    }

    /// The average monthly salary up to a month, in đồng, of someone whose multiple has always been the same: each month at
    /// its own base salary, over the last months the law names, or all months insured where these are fewer.
    pub fn average(&self, multiple: Multiple, last: Month, insured_months: Option<u32>) -> Option<i64> {
        let months = self.average_months?;
        let months = insured_months.map_or(months, |insured| months.min(i64::from(insured)));
        if months < 1 {
            return None;
        }
        let first = last.plus(1 - i32::try_from(months).ok()?);
        let sum = first
            .through(last)
            .try_fold(0_i64, |sum, month| Some(sum.saturating_add(self.of(month)?)))?;
        Some(multiple.times(sum, months))
    }
}
