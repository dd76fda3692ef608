//! How long a person of a roster has been insured, from whichever columns tell it.

use super::cells::Cells;
use crate::formats::sheet::grid::{At, Value};
use crate::formats::sheet::reason::Reason;
use crate::formats::sheet::recognise::Field;
use crate::formats::sheet::values::insurance::{self, Counted, Insurance};
use crate::formats::sheet::values::number::number;

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
