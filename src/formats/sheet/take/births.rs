//! Births that stand in several cells, or in one with something else.

use super::cells::Cells;
use crate::formats::sheet::grid::{At, Value};
use crate::formats::sheet::reason::Reason;
use crate::formats::sheet::recognise::Field;
use crate::formats::sheet::values::moment::{Order, moment};
use crate::formats::sheet::values::number::number;
use crate::formats::sheet::values::{Date, Dated};

/// Day, month and year of three columns; a day or month nobody wrote is left out.
pub fn composed_birth(cells: Cells<'_>) -> Result<Option<Dated>, (At, Reason)> {
    let part = |field: Field| -> Result<Option<(At, i64)>, (At, Reason)> {
        let Some((at, Some(value))) = cells.field(field) else {
            return Ok(None);
        };
        let digits = match value {
            Value::Text(text) => Value::Text(text.trim_matches('\'').to_owned()),
            other => other.clone(),
        };
        let read = number(&digits, false).map_err(|reason| {
            (
                at,
                if reason == Reason::BadNumber {
                    Reason::BadDate
                } else {
                    reason
                },
            )
        })?;
        let whole = read
            .map(|read| read.as_whole().ok_or((at, Reason::BadDate)))
            .transpose()?;
        Ok(whole.map(|whole| (at, whole)))
    };
    let (day, month, year) = (
        part(Field::BirthDay)?,
        part(Field::BirthMonth)?,
        part(Field::BirthYear)?,
    );
    let Some((at, year)) = year else { return Ok(None) };
    let year = i32::try_from(if (0..100).contains(&year) {
        1_900 + year
    } else {
        year
    })
    .unwrap_or(0);
    let narrow = |number: i64| u8::try_from(number).unwrap_or(0);
    let month = month.filter(|(_, month)| *month != 0);
    let day = day.filter(|(_, day)| *day != 0);
    match (day, month) {
        (Some((at, day)), Some((_, month))) => {
            let date = Date::new(year, narrow(month), narrow(day));
            date.map(|date| Some(Dated::Day(date)))
                .ok_or((at, Reason::ImpossibleDate))
        }
        (None, Some((at, month))) if !(1..=12).contains(&month) => Err((at, Reason::ImpossibleDate)),
        (None, Some((_, month))) => Ok(Some(Dated::Month(year, narrow(month)))),
        _ if (1_800..2_100).contains(&year) => Ok(Some(Dated::Year(year))),
        _ => Err((at, Reason::ImpossibleDate)),
    }
}

/// The birth that stands behind a name in the same cell.
pub fn birth_behind_name(text: &str, order: Order) -> Result<Option<Dated>, Reason> {
    let start = text.find(|letter: char| letter.is_ascii_digit());
    match start.and_then(|start| text.get(start..)) {
        Some(date) => moment(
            &Value::Text(date.trim_end_matches([')', '.', ' ']).to_owned()),
            order,
        ),
        None => Ok(None),
    }
}
