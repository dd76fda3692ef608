//! Non-specialised staff of communes, on their current monthly allowance without that of a second post.

use super::case::{Band, Case};
use super::early::Worked;
use super::part::{Factor, HalfYears, Part, PartKind};
use super::reorganised::need;
use crate::model::rule::{Formula, Reading, RuleId};

/// Leaving of non-specialised staff. Who is engaged again by a village or a quarter gets nothing; who has the age of
/// retirement by then, a fixed sum.
pub(super) fn leaving(
    reading: &mut Reading<'_>,
    case: &Case,
    service_months: u32,
    retired: bool,
    engaged_again: bool,
) -> Worked {
    need(reading, RuleId::CommuneStaffFormula, Formula::MonthsServiceSearch)?;
    if engaged_again {
        return Ok((Band::None, Vec::new()));
    }
    let monthly = case.current()?;
    if retired || case.gap_months.is_some_and(|gap| gap <= 0) {
        let times = reading.number(RuleId::CommuneStaffRetired)?;
        let fixed = vec![Factor::Times(times), Factor::Salary(monthly)];
        return Ok((Band::None, vec![Part::of(PartKind::Fixed, fixed)]));
    }
    let long = i64::from(service_months) >= reading.number(RuleId::CommuneStaffLong)?;
    let months = if long {
        reading
            .number(RuleId::CommuneStaffMonths)?
            .min(i64::from(case.gap()?))
    } else {
        i64::from(service_months)
    };
    let half = reading.number(RuleId::HalfYearMonths)?;
    let years = HalfYears::of_months(service_months, half);
    let times = reading.number(RuleId::CommuneStaffMonthly)?;
    let per_year = reading.number(RuleId::CommuneStaffPerYear)?;
    let search = reading.number(RuleId::CommuneStaffSearch)?;
    Ok((
        Band::None,
        vec![
            Part::of(
                PartKind::PerMonth,
                vec![
                    Factor::Times(times),
                    Factor::Salary(monthly),
                    Factor::Months(months),
                ],
            ),
            Part::of(
                PartKind::PerYear,
                vec![
                    Factor::Times(per_year),
                    Factor::Salary(monthly),
                    Factor::Years(years),
                ],
            ),
            Part::of(
                PartKind::Search,
                vec![Factor::Times(search), Factor::Salary(monthly)],
            ),
        ],
    ))
}
