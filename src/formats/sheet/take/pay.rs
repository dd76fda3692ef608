//! Salary coefficient and allowances of a person's row.

use super::cells::Cells;
use super::dry_run::{DryRun, Person};
use crate::formats::sheet::grid::Value;
use crate::formats::sheet::letters::folded;
use crate::formats::sheet::reason::Reason;
use crate::formats::sheet::recognise::{Field, Table};
use crate::formats::sheet::values::Decimal;
use crate::formats::sheet::values::decimal::ONE;
use crate::formats::sheet::values::number::{number, percent};

/// The largest salary coefficient there is, and a bound for the allowances.
const LARGEST_COEFFICIENT: Decimal = Decimal::whole(13);
const LARGEST_POSITION: Decimal = Decimal::whole(5);
const LARGEST_PERCENT: Decimal = Decimal::whole(100);
/// The least percentage either allowance is granted in.
const LEAST_PERCENT: i64 = 5;

/// Reads coefficient and allowances.
pub fn pay(cells: Cells<'_>, person: &mut Person, run: &mut DryRun) {
    if let Some((at, value)) = cells.field(Field::Coefficient) {
        let read = value.map_or(Ok(None), |value| number(value, false));
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
    let plain = |value: &Value| number(value, false);
    person.position_allowance = allowance(
        cells,
        person,
        run,
        (Field::PositionAllowance, LARGEST_POSITION),
        plain,
    );
    let coefficient = person.coefficient;
    let beyond = in_coefficients(cells.table, Field::BeyondAllowance);
    let base = coefficient.into_iter().collect::<Vec<_>>();
    person.beyond_allowance = allowance(
        cells,
        person,
        run,
        (Field::BeyondAllowance, LARGEST_PERCENT),
        |value| share(value, beyond, &base),
    );
    // The allowance for years of service counts from coefficient, position and what is beyond the frame together.
    let seniority = in_coefficients(cells.table, Field::SeniorityAllowance);
    let whole = coefficient.map(|coefficient| with_allowances(coefficient, person));
    let bases: Vec<Decimal> = coefficient.into_iter().chain(whole).collect();
    person.seniority_allowance = allowance(
        cells,
        person,
        run,
        (Field::SeniorityAllowance, LARGEST_PERCENT),
        |value| share(value, seniority, &bases),
    );
}

fn allowance(
    cells: Cells<'_>,
    person: &mut Person,
    run: &mut DryRun,
    (field, largest): (Field, Decimal),
    read: impl Fn(&Value) -> Result<Option<Decimal>, Reason>,
) -> Option<Decimal> {
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
}

/// Whether the column's heading speaks of coefficients and not of percent: "Hệ số phụ cấp", "Vượt khung".
fn in_coefficients(table: &Table, field: Field) -> bool {
    let column = table.columns.iter().find(|column| column.field == field);
    column.is_some_and(|column| {
        let words = folded(&column.heading);
        let says = |word: &str| words.split(' ').any(|known| known == word);
        !column.heading.contains('%') && (words.contains("he so") || says("hs") || says("hspc"))
    })
}

fn with_allowances(coefficient: Decimal, person: &Person) -> Decimal {
    let position = person.position_allowance.unwrap_or_default();
    let beyond = person.beyond_allowance.unwrap_or_default();
    let beyond = i128::from(coefficient.millionths) * i128::from(beyond.millionths) / i128::from(ONE) / 100;
    Decimal {
        millionths: coefficient.millionths + position.millionths + i64::try_from(beyond).unwrap_or(0),
    }
}

/// An allowance in percent. Under a heading of coefficients a small number may be a share of the salary or a part of its
/// coefficient; where both make sense it is refused.
fn share(value: &Value, in_coefficients: bool, bases: &[Decimal]) -> Result<Option<Decimal>, Reason> {
    let said_percent = match value {
        Value::Percent(_) => true,
        Value::Text(text) => text.contains('%'),
        _ => false,
    };
    let Some(found) = number(value, false)?
        .filter(|found| *found > Decimal::default() && *found < Decimal::whole(LEAST_PERCENT))
        .filter(|_| in_coefficients && !said_percent)
    else {
        return percent(value);
    };
    let mut readings: Vec<i64> = found
        .times(100)
        .as_whole()
        .filter(|whole| found < Decimal::whole(1) && *whole >= LEAST_PERCENT)
        .into_iter()
        .collect();
    readings.extend(bases.iter().filter_map(|base| part_of(found, *base)));
    readings.sort_unstable();
    readings.dedup();
    match readings.as_slice() {
        [only] => Ok(Some(Decimal::whole(*only))),
        _ => Err(Reason::Ambiguous),
    }
}

/// The whole percentage of the base that comes to the number when rounded as the number is, to two places at least.
fn part_of(found: Decimal, base: Decimal) -> Option<i64> {
    let hundredfold = found.millionths.checked_mul(100)?;
    let nearest = (hundredfold + base.millionths / 2).checked_div(base.millionths)?;
    let missed = (hundredfold - nearest * base.millionths).abs();
    let last_place = [10_000, 1_000, 100, 10]
        .into_iter()
        .find(|unit| found.millionths % unit == 0)
        .unwrap_or(1);
    ((LEAST_PERCENT..=100).contains(&nearest) && missed * 2 <= last_place * 100).then_some(nearest)
}

#[cfg(test)]
mod tests {
    use super::{Decimal, Reason, Value, share};

    fn read(millionths: i64, base: i64) -> Result<Option<i64>, Reason> {
        let value = Value::Number(Decimal { millionths });
        let base = Decimal { millionths: base };
        share(&value, true, &[base]).map(|share| share.and_then(Decimal::as_whole))
    }

    /// 5 % of 4,98 is 0,249, written 0,25; 7 % written 0,07 would be 2,1 % of 3,33, and nobody is granted that.
    #[test]
    fn parts_of_a_coefficient_are_told_from_shares() {
        assert_eq!(read(249_000, 4_980_000), Ok(Some(5)));
        assert_eq!(read(70_000, 3_330_000), Ok(Some(7)));
        assert_eq!(read(180_000, 3_330_000), Ok(Some(18)));
        assert_eq!(read(9_000_000, 3_330_000), Ok(Some(9)));
        // 25 % as a share, 5 % as a part of 4,98.
        assert_eq!(read(250_000, 4_980_000), Err(Reason::Ambiguous));
    }
}
