//! The parts every value of format 1 is made of: names, identities, months, shares, provenance.

use crate::formats::error::{Expected, ReadError, ReadErrorKind};
use crate::formats::json::{Fields, Json, Node, Object, Trust, decimal};
use crate::formats::scenario::limits;
use crate::model::calendar::{FIRST_YEAR, LAST_YEAR, Month};
use crate::model::day::Day;
use crate::model::provenance::{Provenance, Sourced};
use crate::model::quantity::Fraction;
use std::collections::BTreeSet;

/// Decimals of a percentage that a [`Fraction`] keeps.
const PERCENT_PLACES: u32 = 4;

pub(super) fn read_percent(node: &Node<'_>) -> Result<Fraction, ReadError> {
    node.decimal(PERCENT_PLACES, 0, 100)
        .map(Fraction::from_millionths)
}

pub(super) fn percent(fraction: Fraction) -> Json {
    decimal(fraction.millionths(), PERCENT_PLACES as usize)
}

pub(super) fn percents(fractions: [Fraction; 3]) -> Json {
    fractions.map(percent).into_iter().collect()
}

/// A month as `"2025-12"`.
pub(in crate::formats) fn month(month: Month) -> Json {
    Json::Text(format!("{:04}-{:02}", month.year(), month.month()))
}

/// A day as `"2025-12-31"`.
pub(in crate::formats) fn day(day: Day) -> Json {
    let month = day.month();
    Json::Text(format!(
        "{:04}-{:02}-{:02}",
        month.year(),
        month.month(),
        day.day()
    ))
}

/// A year. Only a record of our own may hold one no month can lie in.
pub(super) fn read_year(node: &Node<'_>) -> Result<i32, ReadError> {
    let (least, most) = match node.trust() {
        Trust::Stranger => (FIRST_YEAR, LAST_YEAR),
        Trust::Own => (i32::MIN, i32::MAX),
    };
    let year = node.whole(i64::from(least), i64::from(most))?;
    i32::try_from(year).map_err(|_| node.expected(Expected::WholeNumber))
}

/// A name; an absent one is empty.
pub(super) fn read_name(fields: &Fields<'_>) -> Result<String, ReadError> {
    match fields.get("name") {
        Some(node) => node.text(limits::LONGEST_NAME_CHARACTERS),
        None => Ok(String::new()),
    }
}

/// The identities seen so far among things of one kind.
#[derive(Default)]
pub(super) struct Ids {
    seen: BTreeSet<u32>,
}

impl Ids {
    /// The identity of a thing: the one it states, or else its place in the file, counted from one.
    pub(super) fn read(&mut self, fields: &Fields<'_>, position: usize) -> Result<u32, ReadError> {
        let (node, id) = match fields.get("id") {
            Some(node) => (node, node.count(limits::LARGEST_ID)?),
            None => (fields.owner(), u32::try_from(position + 1).unwrap_or(u32::MAX)),
        };
        if self.seen.insert(id) {
            Ok(id)
        } else {
            Err(node.error(ReadErrorKind::DuplicateId { id: id.to_string() }))
        }
    }

    /// An identity that something refers to.
    pub(super) fn referred(&self, node: &Node<'_>) -> Result<u32, ReadError> {
        let id = node.count(limits::LARGEST_ID)?;
        if self.seen.contains(&id) || node.trust() == Trust::Own {
            Ok(id)
        } else {
            Err(node.error(ReadErrorKind::DanglingReference { id }))
        }
    }
}

/// What stands before the section a value is quoted from.
const QUOTED: &str = "quoted ";

/// Provenance as one short text.
pub(super) fn provenance(provenance: &Provenance) -> Json {
    match provenance {
        Provenance::Quoted(section) => Json::Text(format!("{QUOTED}{section}")),
        Provenance::Inferred => "inferred".into(),
        Provenance::Assumed => "assumed".into(),
        Provenance::Example => "example".into(),
        Provenance::Entered => "entered".into(),
        Provenance::Roster => "roster".into(),
    }
}

pub(super) fn read_provenance(node: &Node<'_>) -> Result<Provenance, ReadError> {
    if !node.is_text() {
        return Err(node.expected(Expected::Provenance));
    }
    let text = node.text(QUOTED.len() + limits::LONGEST_SECTION_CHARACTERS)?;
    match text.as_str() {
        "inferred" => Ok(Provenance::Inferred),
        "assumed" => Ok(Provenance::Assumed),
        "example" => Ok(Provenance::Example),
        "entered" => Ok(Provenance::Entered),
        "roster" => Ok(Provenance::Roster),
        _ => match text.strip_prefix(QUOTED) {
            Some(section) => Ok(Provenance::Quoted(section.to_owned())),
            None => Err(node.expected(Expected::Provenance)),
        },
    }
}

/// The field `provenance` of an object; where it is absent, the value is taken as entered.
pub(super) fn provenance_of(fields: &Fields<'_>) -> Result<Provenance, ReadError> {
    fields
        .get("provenance")
        .map_or(Ok(Provenance::Entered), read_provenance)
}

/// The field `provenance`, unless it goes without saying.
pub(super) fn unless_entered(value: &Provenance) -> Option<Json> {
    (*value != Provenance::Entered).then(|| provenance(value))
}

/// A value with its provenance: bare, which means entered, or `{ "value": …, "provenance": … }`.
pub(super) fn read_sourced<T>(
    node: &Node<'_>,
    read: impl Fn(&Node<'_>) -> Result<T, ReadError>,
) -> Result<Sourced<T>, ReadError> {
    if !node.is_object() {
        return Ok(Sourced::entered(read(node)?));
    }
    let fields = node.fields(&["value", "provenance"])?;
    Ok(Sourced::new(
        read(fields.need("value")?)?,
        provenance_of(&fields)?,
    ))
}

/// A value with its provenance, bare where it was entered.
pub(super) fn sourced<T>(sourced: &Sourced<T>, value: impl Fn(&T) -> Json) -> Json {
    let written = value(&sourced.value);
    match unless_entered(&sourced.provenance) {
        None => written,
        Some(provenance) => Object::new()
            .with("value", written)
            .with("provenance", provenance)
            .into(),
    }
}
