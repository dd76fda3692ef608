//! What part of the average a pension is, by the years of insurance.

use super::allowance::HalfYears;
use super::day::Day;
use super::roster::Sex;
use super::rule::{RuleId, Rulebook};

/// The rate of a pension that begins on a day, in thousandths of a percent; nothing where the insurance is too short for one,
/// or the law of that day is not written down. What is deducted for retiring early is not taken off.
pub fn pension_rate(book: &Rulebook, sex: Sex, insured_months: u32, day: Day) -> Option<i64> {
    let number = |id| book.number(id, day);
    let years = HalfYears::of_months(insured_months, number(RuleId::HalfYearMonths)?);
    let insured = |years: i64| i64::from(insured_months) >= years * 12;
    let (first, full) = match sex {
        Sex::Man => (RuleId::PensionFirstMen, RuleId::PensionFullMen),
        Sex::Woman => (RuleId::PensionFirstWomen, RuleId::PensionFullWomen),
    };
    let (first, full) = (number(first)?, number(full)?);
    if insured(first) {
        let capped = years.halves().min(HalfYears::of_years(full).halves());
        let further = capped - HalfYears::of_years(first).halves();
        return Some(number(RuleId::PensionFirstRate)? + number(RuleId::PensionYearly)? * further / 2);
    }
    let short = number(RuleId::PensionShortMen).filter(|short| sex == Sex::Man && insured(*short))?;
    let below = years.halves().min(HalfYears::of_years(first).halves());
    let further = below - HalfYears::of_years(short).halves();
    Some(number(RuleId::PensionShortRate)? + number(RuleId::PensionShortYearly)? * further / 2)
}
