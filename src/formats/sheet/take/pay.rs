//! What a person of a roster is paid, and how long insurance was.

use super::cells::Cells;
use super::dry_run::{DryRun, Person};
use crate::formats::sheet::grid::{At, Value};
use crate::formats::sheet::reason::Reason;
use crate::formats::sheet::recognise::Field;
use crate::formats::sheet::values::Decimal;
use crate::formats::sheet::values::insurance::{self, Counted, Insurance};
use crate::formats::sheet::values::number::{coefficient, number, percent};

/// The largest salary coefficient there is, and a bound for the allowances.
const LARGEST_COEFFICIENT: Decimal = Decimal::whole(13);

const LARGEST_POSITION: Decimal = Decimal::whole(5);

const LARGEST_PERCENT: Decimal = Decimal::whole(100);

/// Coefficient and allowances.
pub fn pay(cells: Cells<'_>, person: &mut Person, run: &mut DryRun) {
    if let Some((at, value)) = cells.field(Field::Coefficient) {
        let read = value.map_or(Ok(None), coefficient);
        match read {
            Ok(Some(found)) if found >= Decimal::whole(1) && found <= LARGEST_COEFFICIENT => {
                person.coefficient = Some(found);
                person.cells.push((Field::Coefficient, at));
            }
            Ok(Some(_)) => cells.refuse(run, at, Field::Coefficient, Reason::OutOfRange),
            Ok(None) => cells.refuse(run, at, Field::Coefficient, Reason::MissingNumber),
            Err(reason) => cells.refuse(run, at, Field::Coefficient, reason),
        }
    }
    let mut allowance =
        |field: Field, read: fn(&Value) -> Result<Option<Decimal>, Reason>, largest: Decimal| {
            let (at, value) = cells.field(field)?;
            let reason = match value.map_or(Ok(None), read) {
                Ok(None) => {
                    person.cells.push((field, at));
                    return None;
                }
                Ok(Some(found)) if found >= Decimal::default() && found <= largest => {
                    person.cells.push((field, at));
                    return Some(found);
                }
                Ok(Some(_)) => Reason::OutOfRange,
                Err(reason) => reason,
            };
            cells.refuse(run, at, field, reason);
            None
        };
    let plain = |value: &Value| number(value, false);
    let position = allowance(Field::PositionAllowance, plain, LARGEST_POSITION);
    let beyond = allowance(Field::BeyondAllowance, percent, LARGEST_PERCENT);
    let seniority = allowance(Field::SeniorityAllowance, percent, LARGEST_PERCENT);
    person.position_allowance = position;
    person.beyond_allowance = beyond;
    person.seniority_allowance = seniority;
    person.further_allowances = further(cells, person);
}

/// The further allowances, columns summed. Some lists state them in đồng: what is no percentage is not taken, and then the sum
/// is not known.
fn further(cells: Cells<'_>, person: &mut Person) -> Option<Decimal> {
    let columns = cells.table.columns.iter();
    let of_field = columns.filter(|column| column.field == Field::FurtherAllowance);
    let mut sum = None;
    for column in of_field {
        let (at, value) = cells.at(column.at);
        match value.map_or(Ok(None), percent) {
            Ok(None) => {}
            Ok(Some(found)) if found >= Decimal::default() && found <= LARGEST_PERCENT => {
                person.cells.push((Field::FurtherAllowance, at));
                let before: Decimal = sum.unwrap_or_default();
                sum = Some(Decimal {
                    millionths: before.millionths + found.millionths,
                });
            }
            Ok(Some(_)) | Err(_) => return None,
        }
    }
    sum
}

/// The time of insurance from whichever column tells it.
pub fn read_insurance(cells: Cells<'_>) -> Option<(At, Result<Option<Insurance>, Reason>)> {
    let of = |field: Field, read: &dyn Fn(&Value) -> Result<Option<Insurance>, Reason>| {
        let (at, value) = cells.field(field)?;
        Some((at, value.map_or(Ok(None), read)))
    };
    let years = cells.field(Field::InsuranceYears);
    let months = cells.field(Field::InsuranceMonths);
    if let (Some((at, years)), Some((_, months))) = (years, months) {
        let whole = |value: Option<&Value>| value.map_or(Ok(None), |value| number(value, false));
        let read = whole(years).and_then(|years| insurance::together(years, whole(months)?));
        return Some((
            at,
            read.map_err(|reason| {
                if reason == Reason::BadNumber {
                    Reason::BadInsurance
                } else {
                    reason
                }
            }),
        ));
    }
    let found = of(Field::InsuranceMonths, &|value| {
        insurance::insurance(value, Counted::Months)
    })
    .or_else(|| {
        of(Field::InsuranceYears, &|value| {
            insurance::insurance(value, Counted::Years)
        })
    })
    .or_else(|| {
        of(Field::Insurance, &|value| {
            insurance::insurance(value, Counted::Months)
        })
    });
    match found {
        Some((at, Ok(None))) => of(Field::InsuranceStart, &insurance::since).or(Some((at, Ok(None)))),
        Some(found) => Some(found),
        None => of(Field::InsuranceStart, &insurance::since),
    }
}
