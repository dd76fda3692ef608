//! When a person reaches the age of retirement, to the month.
//!
//! The law gives an age for each year; a person retires in the first month in which the age of that month's year is
//! reached. The annexes that list birth months follow from that, for normal and for lowered conditions.

use super::calendar::Month;
use super::day::Day;
use super::roster::{Conditions, Sex};
use super::rule::{Certainty, RuleId, Rulebook, Value};

/// When a person retires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retirement {
    /// The last month at work: retirement is the end of its last day.
    pub last: Month,
    /// The age reached then, in months.
    pub age_months: i32,
    /// How certain the rule is.
    pub certainty: Certainty,
}

impl Retirement {
    /// The first month of the pension: the one after the last at work.
    pub const fn pension(&self) -> Month {
        self.last.plus(1)
    }
}

/// The rule of a sex.
pub const fn rule(sex: Sex) -> RuleId {
    match sex {
        Sex::Man => RuleId::RetirementAgeMen,
        Sex::Woman => RuleId::RetirementAgeWomen,
    }
}

/// When someone born in a month retires; nothing where the law of that time is not written down.
pub fn retirement(book: &Rulebook, sex: Sex, birth: Month, conditions: Conditions) -> Option<Retirement> {
    let steps = book.rule(rule(sex))?.dated.steps();
    let first = steps.first()?.from.month();
    for (at, step) in steps.iter().enumerate() {
        let Value::Number(age) = step.value else { continue };
        let lower = match conditions {
            Conditions::Normal => 0,
            Conditions::FiveYearsLower => book.number(RuleId::RetirementLower, step.from)?,
        };
        let reached = birth.plus(i32::try_from(age - lower).ok()?);
        if reached < first {
            return None;
        }
        let last = reached.max(step.from.month());
        if steps.get(at + 1).is_none_or(|next| last < next.from.month()) {
            return Some(Retirement {
                last,
                age_months: last.months_since(birth),
                certainty: step.certainty,
            });
        }
    }
    None
}

/// The age that applies in a year to people who reach it then, in months; nothing where the law says none.
pub fn age_of_year(book: &Rulebook, sex: Sex, year: i32) -> Option<i64> {
    book.number(rule(sex), Day::first_of(Month::january(year)))
}

/// The birth months that reach the age in a month under normal conditions: one, or none in the months a rising age skips.
pub fn births_reaching(book: &Rulebook, sex: Sex, month: Month) -> Vec<Month> {
    let Some(age) = age_of_year(book, sex, month.year()).and_then(|age| i32::try_from(age).ok()) else {
        return Vec::new();
    };
    let birth = month.plus(-age);
    let reached = retirement(book, sex, birth, Conditions::Normal);
    let reached = reached.filter(|reached| reached.last == month);
    reached.map(|_| birth).into_iter().collect()
}
