//! Early retirement under the decrees on streamlining.

use super::case::{Band, Case, Refused};
use super::part::{Factor, Part, PartKind};
use crate::model::rule::{Formula, Missing, Reading, RuleId};

/// What a formula makes of a case: the band, and the parts.
pub(super) type Worked = Result<(Band, Vec<Part>), Refused>;

/// The rules of one decree for the three parts.
pub(super) struct Three {
    pub per_year: RuleId,
    pub first_years: RuleId,
    pub first_months: RuleId,
    pub further: RuleId,
    pub short_years: RuleId,
    pub short_months: RuleId,
}

const EARLY: Three = Three {
    per_year: RuleId::EarlyPerYear,
    first_years: RuleId::EarlyFirstYears,
    first_months: RuleId::EarlyFirstMonths,
    further: RuleId::EarlyFurther,
    short_years: RuleId::EarlyShortYears,
    short_months: RuleId::EarlyShortMonths,
};

/// Early retirement of someone who is streamlined.
pub(super) fn streamlined(reading: &mut Reading<'_>, case: &Case, commune_woman: bool) -> Worked {
    let formula = reading.formula(RuleId::EarlyFormula)?;
    let gap = within(case, reading.number(RuleId::EarlyGapMost)?)?;
    let insured = case.insurance()?;
    let least = reading.number(RuleId::EarlyInsurance)?;
    let enough = i64::from(insured) >= least;
    if !enough {
        let short = commune_woman.then(|| reading.number(RuleId::CommuneWomenInsurance));
        match short {
            Some(Ok(short)) if i64::from(insured) >= short => {}
            _ => {
                return Err(Refused::InsuranceTooShort {
                    months: insured,
                    least,
                });
            }
        }
    }
    if i64::from(gap) < reading.number(RuleId::EarlyGapLeast)? {
        return Ok((Band::Near, Vec::new()));
    }
    let parts = if enough {
        three_parts(reading, case, formula, RuleId::EarlyFormula, &EARLY)?
    } else {
        let salary = case.average()?;
        let months = reading.number(RuleId::CommuneWomenMonths)?;
        vec![
            per_year(reading, case, RuleId::EarlyPerYear, salary)?,
            Part::of(
                PartKind::FirstYears,
                vec![Factor::Times(months), Factor::Salary(salary)],
            ),
        ]
    };
    Ok((Band::Full, parts))
}

/// The gap, where it is not larger than the decree allows.
pub(super) fn within(case: &Case, most: i64) -> Result<i32, Refused> {
    let months = case.gap()?;
    if i64::from(months) > most {
        return Err(Refused::GapTooLarge { months, most });
    }
    Ok(months)
}

/// The three parts: for years early, for the first years of insurance, for further ones.
pub(super) fn three_parts(
    reading: &mut Reading<'_>,
    case: &Case,
    formula: Formula,
    named: RuleId,
    rules: &Three,
) -> Result<Vec<Part>, Refused> {
    let (salary, short) = match formula {
        Formula::ThreePartsOnAverage => (case.average()?, false),
        Formula::ThreePartsOnAverageOrShort => (case.average()?, true),
        Formula::ThreePartsOnCurrent => (case.current()?, false),
        Formula::ThreePartsOnCurrentOrShort => (case.current()?, true),
        Formula::LumpSumOnCurrent | Formula::SearchAndService | Formula::MonthsServiceSearch => {
            return Err(Missing::NoRule(named).into());
        }
    };
    let early = per_year(reading, case, rules.per_year, salary)?;
    let first_years = reading.number(rules.first_years)?;
    let first = [first_years, reading.number(rules.first_months)?];
    let short = if short && years_fall_short(case, first_years)? {
        [
            reading.number(rules.short_years)?,
            reading.number(rules.short_months)?,
        ]
    } else {
        first
    };
    let mut parts = vec![early];
    parts.extend(insured_parts(reading, case, salary, short, rules.further)?);
    Ok(parts)
}

/// Whether someone is insured for less than so many whole years.
pub(super) fn years_fall_short(case: &Case, years: i64) -> Result<bool, Refused> {
    Ok(i64::from(case.insurance()?) < years * 12)
}

/// So many months of salary for each year early.
pub(super) fn per_year(
    reading: &mut Reading<'_>,
    case: &Case,
    rule: RuleId,
    salary: i64,
) -> Result<Part, Refused> {
    let times = reading.number(rule)?;
    let years = case.years_early(reading)?;
    Ok(Part::of(
        PartKind::PerYearEarly,
        vec![Factor::Times(times), Factor::Salary(salary), Factor::Years(years)],
    ))
}

/// The part for the first years of insurance, `[years, months of salary]`, and the part for further ones.
pub(super) fn insured_parts(
    reading: &mut Reading<'_>,
    case: &Case,
    salary: i64,
    [years, months]: [i64; 2],
    further: RuleId,
) -> Result<[Part; 2], Refused> {
    let further = reading.number(further)?;
    let beyond = case.years_insured(reading)?.beyond(years);
    Ok([
        Part::of(
            PartKind::FirstYears,
            vec![Factor::Times(months), Factor::Salary(salary)],
        ),
        Part::of(
            PartKind::FurtherYears,
            vec![
                Factor::Times(further),
                Factor::Salary(salary),
                Factor::Years(beyond),
            ],
        ),
    ])
}
