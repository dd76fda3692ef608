//! Cadres not old enough to stand again: retiring early with the next step of pay, waiting on full pay, a position lost.

use super::case::{Band, Case, Refused, StepUp};
use super::early::{Three, Worked, three_parts, within};
use super::part::{Factor, Part, PartKind};
use crate::model::rule::{Reading, RuleId};

const CADRE: Three = Three {
    per_year: RuleId::CadrePerYear,
    first_years: RuleId::CadreFirstYears,
    first_months: RuleId::CadreFirstMonths,
    further: RuleId::CadreFurther,
    short_years: RuleId::CadreShortYears,
    short_months: RuleId::CadreShortMonths,
};

/// Early retirement of a cadre who is not old enough to stand again.
pub(super) fn early(reading: &mut Reading<'_>, case: &Case, step: StepUp) -> Worked {
    let formula = reading.formula(RuleId::CadreFormula)?;
    within(case, reading.number(RuleId::CadreGapMost)?)?;
    let raised = raised(reading, step)?;
    let case = &Case {
        current_dong: raised.or(case.current_dong),
        ..*case
    };
    let parts = three_parts(reading, case, formula, RuleId::CadreFormula, &CADRE)?;
    Ok((Band::Full, parts))
}

/// The salary with the next step of pay, where the law gives it before the cadre goes.
fn raised(reading: &mut Reading<'_>, step: StepUp) -> Result<Option<i64>, Refused> {
    Ok(match step {
        StepUp::None => None,
        StepUp::Position {
            held_months,
            raised_dong,
        } => {
            let needed = reading.number(RuleId::CadrePositionStep)?;
            (i64::from(held_months) >= needed).then_some(raised_dong)
        }
        StepUp::Scale {
            short_months,
            raised_dong,
        } => {
            let most = reading.number(RuleId::CadreEarlyStep)?;
            (1..=most)
                .contains(&i64::from(short_months))
                .then_some(raised_dong)
        }
    })
}

/// Waiting for the age of retirement: full pay for each month of the gap.
pub(super) fn waiting(reading: &mut Reading<'_>, case: &Case) -> Worked {
    let below = reading.number(RuleId::CadreWaiting)?;
    let months = within(case, below - 1)?;
    let factors = vec![Factor::Salary(case.current()?), Factor::Months(i64::from(months))];
    Ok((Band::Near, vec![Part::of(PartKind::PerMonth, factors)]))
}

/// A position lost: its allowance to the end of the term, and no shorter than the law says.
pub(super) fn position_lost(reading: &mut Reading<'_>, left_months: u32, lost_dong: i64) -> Worked {
    let months = reading.number(RuleId::PositionLeast)?.max(i64::from(left_months));
    let factors = vec![Factor::Salary(lost_dong), Factor::Months(months)];
    Ok((Band::None, vec![Part::of(PartKind::Position, factors)]))
}
