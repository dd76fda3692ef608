//! What a scenario comes from and whom it was made for, from and to format 1.

use super::parts::day;
use super::read_payroll::each;
use crate::formats::error::{Expected, ReadError, ReadErrorKind};
use crate::formats::json::{Fields, Json, Node, Object, Trust};
use crate::formats::scenario::limits;
use crate::formats::scenario::lineage::{Ancestor, Lineage, Moment, Version};
use crate::model::part::Part;
use crate::model::payroll::UnitId;
use crate::model::scenario::Scenario;
use crate::model::sourcing::WardId;

pub(super) fn write_part(part: &Part) -> Json {
    Object::new()
        .with("name", part.name.as_str())
        .with("wards", part.wards.iter().map(|ward| ward.0).collect::<Json>())
        .with("units", part.units.iter().map(|unit| unit.0).collect::<Json>())
        .into()
}

/// The lineage; one that says nothing is not written.
pub(super) fn write_lineage(lineage: &Lineage) -> Option<Json> {
    let nameless = Lineage {
        part: None,
        ..lineage.clone()
    };
    if nameless == Lineage::default() {
        return None;
    }
    let bases = lineage.bases.iter().map(|base| {
        Object::new()
            .with_some("written", base.written.map(moment))
            .with("scenario", base.json())
    });
    let versions = |versions: &[Version]| versions.iter().map(version).collect::<Json>();
    let object = Object::new()
        .with_some("written", lineage.written.map(moment))
        .with("base", bases.collect::<Json>())
        .with("given", versions(&lineage.given))
        .with("merged", versions(&lineage.merged));
    Some(object.into())
}

/// `"2025-11-25 14:05"`.
fn moment(moment: Moment) -> Json {
    match day(moment.day) {
        Json::Text(day) => format!("{day} {:02}:{:02}", moment.hour, moment.minute).into(),
        other => other,
    }
}

/// Sixteen hexadecimal digits.
fn version(version: &Version) -> Json {
    format!("{:016x}", version.0).into()
}

pub(super) fn read_lineage(fields: &Fields<'_>, scenario: &Scenario) -> Result<Lineage, ReadError> {
    let part = fields
        .get("part")
        .map(|node| read_part(node, scenario))
        .transpose()?;
    let Some(node) = fields.get("lineage") else {
        return Ok(Lineage {
            part,
            ..Lineage::default()
        });
    };
    let fields = node.fields(&["written", "base", "given", "merged"])?;
    let versions = |name| each(&fields, name, limits::MOST_VERSIONS, |_, node| read_version(node));
    Ok(Lineage {
        part,
        written: fields.get("written").map(read_moment).transpose()?,
        bases: each(&fields, "base", limits::MOST_ANCESTORS, |_, node| {
            let fields = node.fields(&["written", "scenario"])?;
            let written = fields.get("written").map(read_moment).transpose()?;
            read_ancestor(fields.need("scenario")?, written)
        })?,
        given: versions("given")?,
        merged: versions("merged")?,
    })
}

/// An ancestor is read like any scenario, but one that this tool kept itself is taken as it is.
fn read_ancestor(node: &Node<'_>, written: Option<Moment>) -> Result<Ancestor, ReadError> {
    if node.trust() == Trust::Own {
        return Ok(Ancestor::of_text(node.as_written(), written));
    }
    Ok(Ancestor::of(&super::read_bare(node)?, written))
}

fn read_part(node: &Node<'_>, scenario: &Scenario) -> Result<Part, ReadError> {
    let fields = node.fields(&["name", "wards", "units"])?;
    let wards = &scenario.sourcing.wards;
    let units = &scenario.payroll.units;
    let wards = read_ids(&fields, "wards", limits::MOST_WARDS, &|id| {
        wards.iter().any(|ward| ward.id.0 == id)
    })?;
    let units = read_ids(&fields, "units", limits::MOST_UNITS, &|id| {
        units.iter().any(|unit| unit.id.0 == id)
    })?;
    Ok(Part {
        name: super::parts::read_name(&fields)?,
        wards: wards.into_iter().map(WardId).collect(),
        units: units.into_iter().map(UnitId).collect(),
    })
}

/// Identities, each of something that is there.
fn read_ids(
    fields: &Fields<'_>,
    name: &str,
    most: usize,
    is_there: &dyn Fn(u32) -> bool,
) -> Result<Vec<u32>, ReadError> {
    each(fields, name, most, |_, node| {
        let id = node.count(limits::LARGEST_ID)?;
        if is_there(id) || node.trust() == Trust::Own {
            Ok(id)
        } else {
            Err(node.error(ReadErrorKind::DanglingReference { id }))
        }
    })
}

fn read_version(node: &Node<'_>) -> Result<Version, ReadError> {
    let text = node.text(LONGEST_VERSION)?;
    let is_hexadecimal = text.len() == LONGEST_VERSION && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = u64::from_str_radix(&text, 16).ok().filter(|_| is_hexadecimal);
    number
        .map(Version)
        .ok_or_else(|| node.expected(Expected::Version))
}

/// The digits of a version.
const LONGEST_VERSION: usize = 16;

fn read_moment(node: &Node<'_>) -> Result<Moment, ReadError> {
    let wrong = || node.expected(Expected::Moment);
    let text = node.text(usize::MAX)?;
    let (day, time) = text.split_once(' ').ok_or_else(wrong)?;
    let (hour, minute) = time.split_once(':').ok_or_else(wrong)?;
    let number = |part: &str, below: u32| {
        let digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        let number = part
            .parse::<u32>()
            .ok()
            .filter(|number| digits && *number < below);
        number.ok_or_else(wrong)
    };
    Ok(Moment {
        day: crate::formats::json::day(day).ok_or_else(wrong)?,
        hour: number(hour, 24)?,
        minute: number(minute, 60)?,
    })
}
