//! Leaving because of a reorganisation of the apparatus: a lump sum by months early, all on the current salary.

use super::case::{Band, Case, Ground, Refused};
use super::early::{Worked, insured_parts, per_year, years_fall_short};
use super::part::{Factor, Part, PartKind};
use crate::model::calendar::Month;
use crate::model::rule::{Formula, Missing, Reading, RuleId};

/// Early retirement because of a reorganisation.
pub(super) fn early(reading: &mut Reading<'_>, case: &Case, ground: Ground) -> Worked {
    need(reading, RuleId::ReorganisedFormula, Formula::LumpSumOnCurrent)?;
    let gap = case.gap()?;
    let salary = case.current()?;
    let far = reading.number(RuleId::ReorganisedGapFar)?;
    if i64::from(gap) > far {
        return Err(Refused::GapTooLarge {
            months: gap,
            most: far,
        });
    }
    let first = insured_terms(reading, case)?;
    if i64::from(gap) < reading.number(RuleId::ReorganisedGapLeast)? {
        let times = reading.number(RuleId::ReorganisedLump)?;
        return Ok((Band::Near, vec![lump(times, salary, i64::from(gap))]));
    }
    let prompt = is_prompt(reading, case, ground)?;
    let is_far = i64::from(gap) > reading.number(RuleId::ReorganisedGapMost)?;
    let (band, times, months, yearly) = match (is_far, prompt) {
        (false, true) => (
            Band::Full,
            RuleId::ReorganisedLump,
            i64::from(gap),
            RuleId::ReorganisedPerYear,
        ),
        (false, false) => (
            Band::Full,
            RuleId::ReorganisedLumpLate,
            i64::from(gap),
            RuleId::ReorganisedPerYear,
        ),
        (true, prompt) => (
            Band::Far,
            if prompt {
                RuleId::ReorganisedFarLump
            } else {
                RuleId::ReorganisedFarLumpLate
            },
            reading.number(RuleId::ReorganisedFarMonths)?,
            RuleId::ReorganisedFarPerYear,
        ),
    };
    let mut parts = vec![
        lump(reading.number(times)?, salary, months),
        per_year(reading, case, yearly, salary)?,
    ];
    parts.extend(insured_parts(
        reading,
        case,
        salary,
        first,
        RuleId::ReorganisedFurther,
    )?);
    Ok((band, parts))
}

/// Leaving at once because of a reorganisation.
pub(super) fn severance(reading: &mut Reading<'_>, case: &Case, ground: Ground, official: bool) -> Worked {
    need(
        reading,
        RuleId::ReorganisedSeveranceFormula,
        Formula::MonthsServiceSearch,
    )?;
    let (gap, salary) = (case.gap()?, case.current()?);
    let least = reading.number(RuleId::ReorganisedSeveranceGapLeast)?;
    if i64::from(gap) < least {
        return Err(Refused::GapTooSmall { months: gap, least });
    }
    let monthly = if is_prompt(reading, case, ground)? {
        RuleId::ReorganisedSeveranceMonthly
    } else {
        RuleId::ReorganisedSeveranceMonthlyLate
    };
    let months = reading
        .number(RuleId::ReorganisedSeveranceMonths)?
        .min(i64::from(case.insurance()?));
    let per_year = reading.number(RuleId::ReorganisedSeverancePerYear)?;
    let mut parts = vec![
        Part::of(
            PartKind::PerMonth,
            vec![
                Factor::Times(reading.number(monthly)?),
                Factor::Salary(salary),
                Factor::Months(months),
            ],
        ),
        Part::of(
            PartKind::PerYear,
            vec![
                Factor::Times(per_year),
                Factor::Salary(salary),
                Factor::Years(case.years_insured(reading)?),
            ],
        ),
    ];
    if official {
        let search = reading.number(RuleId::ReorganisedSeveranceSearch)?;
        parts.push(Part::of(
            PartKind::Search,
            vec![Factor::Times(search), Factor::Salary(salary)],
        ));
    }
    Ok((Band::None, parts))
}

/// That a rule names the formula that is worked out here.
pub(super) fn need(reading: &mut Reading<'_>, rule: RuleId, formula: Formula) -> Result<(), Refused> {
    if reading.formula(rule)? == formula {
        Ok(())
    } else {
        Err(Missing::NoRule(rule).into())
    }
}

fn lump(times: i64, salary: i64, months: i64) -> Part {
    Part::of(
        PartKind::LumpSum,
        vec![
            Factor::Times(times),
            Factor::Salary(salary),
            Factor::Months(months),
        ],
    )
}

/// Whether someone leaves within the time after the decision that gives the full rate.
fn is_prompt(reading: &mut Reading<'_>, case: &Case, ground: Ground) -> Result<bool, Refused> {
    let since = match ground {
        Ground::Reorganised { decided } => i64::from(decided.index()),
        Ground::Streamlined | Ground::BesideReorganisation => {
            reading.number(RuleId::ReorganisedOthersFrom)?
        }
    };
    let within = reading.number(RuleId::ReorganisedPrompt)?;
    Ok(i64::from(Month::index(case.left)) - since <= within)
}

/// The first years of insurance and their months of salary, `[years, months]`: those of someone insured long enough, or the
/// lower ones where the law of the day has them.
fn insured_terms(reading: &mut Reading<'_>, case: &Case) -> Result<[i64; 2], Refused> {
    let years = reading.number(RuleId::ReorganisedFirstYears)?;
    if !years_fall_short(case, years)? {
        return Ok([years, reading.number(RuleId::ReorganisedFirstMonths)?]);
    }
    let short = reading.number(RuleId::ReorganisedShortYears).unwrap_or(years);
    if years_fall_short(case, short)? {
        return Err(Refused::InsuranceTooShort {
            months: case.insurance()?,
            least: short * 12,
        });
    }
    Ok([short, reading.number(RuleId::ReorganisedShortMonths)?])
}
