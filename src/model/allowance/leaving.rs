//! Leaving at once, going to an organisation off the budget, leaving after training: the decrees on streamlining.

use super::case::{Band, Case, Refused};
use super::early::Worked;
use super::part::{Factor, Part, PartKind};
use super::reorganised::need;
use crate::model::roster::Sex;
use crate::model::rule::{Formula, Reading, RuleId};

/// Leaving at once.
pub(super) fn severance(reading: &mut Reading<'_>, case: &Case) -> Worked {
    need(reading, RuleId::SeveranceFormula, Formula::SearchAndService)?;
    let near = reading.number(RuleId::SeveranceBarNear).ok();
    not_near(case, near)?;
    open(reading, case, RuleId::SeveranceBarGap)?;
    let parts = search_and_service(reading, case, RuleId::SeveranceSearch, RuleId::SeverancePerYear)?;
    Ok((Band::None, parts.to_vec()))
}

/// Going to an organisation that is not paid from the budget.
pub(super) fn transfer(reading: &mut Reading<'_>, case: &Case) -> Worked {
    need(reading, RuleId::TransferFormula, Formula::SearchAndService)?;
    open(reading, case, RuleId::TransferBarGap)?;
    let parts = search_and_service(reading, case, RuleId::TransferSearch, RuleId::TransferPerYear)?;
    Ok((Band::None, parts.to_vec()))
}

/// That a way is open to someone: not to those who may retire early, being near enough to the age and insured long enough.
/// Where either is not known of the person, nothing is held against them.
fn open(reading: &mut Reading<'_>, case: &Case, rule: RuleId) -> Result<(), Refused> {
    let Some(within) = reading
        .number(rule)
        .ok()
        .filter(|within| is_within(case, *within))
    else {
        return Ok(());
    };
    let enough = reading.number(RuleId::EarlyInsurance).ok();
    let insured = case.insurance_months.map(i64::from);
    match (insured, enough) {
        (Some(insured), Some(enough)) if insured >= enough => not_near(case, Some(within)),
        _ => Ok(()),
    }
}

/// That someone is further from the age of retirement than a number of months, where there is such a number.
fn not_near(case: &Case, within: Option<i64>) -> Result<(), Refused> {
    match (within, case.gap_months) {
        (Some(within), Some(months)) if i64::from(months) <= within => {
            Err(Refused::InEarlyBand { months, within })
        }
        _ => Ok(()),
    }
}

fn is_within(case: &Case, months: i64) -> bool {
    case.gap_months.is_some_and(|gap| i64::from(gap) <= months)
}

/// Leaving after being trained for another trade.
pub(super) fn training(
    reading: &mut Reading<'_>,
    case: &Case,
    months: u32,
    cost_dong: i64,
    age_months: Option<i32>,
) -> Worked {
    need(reading, RuleId::SeveranceFormula, Formula::SearchAndService)?;
    let below = reading.number(RuleId::TrainingAge)?;
    if let Some(age) = age_months.filter(|age| i64::from(*age) >= below) {
        return Err(Refused::TooOld { months: age, below });
    }
    let salary = case.current()?;
    let paid = i64::from(months).min(reading.number(RuleId::TrainingMonths)?);
    let most = reading.number(RuleId::TrainingCost)?;
    let most = Part::of(
        PartKind::TrainingCost,
        vec![Factor::Times(most), Factor::Salary(salary)],
    );
    let mut parts = vec![
        Part::of(
            PartKind::Training,
            vec![Factor::Salary(salary), Factor::Months(paid)],
        ),
        if cost_dong < most.dong {
            Part::stated(PartKind::TrainingCost, cost_dong.max(0))
        } else {
            most
        },
    ];
    parts.extend(search_and_service(
        reading,
        case,
        RuleId::TrainingSearch,
        RuleId::TrainingPerYear,
    )?);
    Ok((Band::None, parts))
}

/// Current salary for the search of work, and average salary for each year of insurance.
fn search_and_service(
    reading: &mut Reading<'_>,
    case: &Case,
    search: RuleId,
    per_year: RuleId,
) -> Result<[Part; 2], Refused> {
    let search = reading.number(search)?;
    let per_year = reading.number(per_year)?;
    let years = case.years_insured(reading)?;
    Ok([
        Part::of(
            PartKind::Search,
            vec![Factor::Times(search), Factor::Salary(case.current()?)],
        ),
        Part::of(
            PartKind::PerYear,
            vec![
                Factor::Times(per_year),
                Factor::Salary(case.average()?),
                Factor::Years(years),
            ],
        ),
    ])
}

/// Retiring at the age of retirement: what the insurance pays once for the years beyond those of the highest pension.
pub(super) fn at_age(reading: &mut Reading<'_>, case: &Case, sex: Sex) -> Worked {
    let full = reading.number(match sex {
        Sex::Man => RuleId::PensionFullMen,
        Sex::Woman => RuleId::PensionFullWomen,
    })?;
    let beyond = case.years_insured(reading)?.beyond(full);
    if beyond.halves() == 0 {
        return Ok((Band::None, Vec::new()));
    }
    let factors = vec![
        Factor::Times(reading.number(RuleId::PensionBeyond)?),
        Factor::Salary(case.average()?),
        Factor::Years(beyond),
    ];
    Ok((Band::None, vec![Part::of(PartKind::FurtherYears, factors)]))
}
