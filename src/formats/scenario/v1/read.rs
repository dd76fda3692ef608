//! Format 1 to a scenario.

use super::defaults;
use super::lineage::read_lineage;
use super::parts::{provenance_of, read_name, read_percent};
use super::read_payroll::read_payroll;
use super::read_sourcing::read_sourcing;
use super::terms::read_overrides;
use super::words;
use crate::formats::error::{ReadError, ReadErrorKind};
use crate::formats::json::{Fields, Node, Trust};
use crate::formats::scenario::lineage::ScenarioFile;
use crate::formats::scenario::{KIND, limits};
use crate::model::calendar::Horizon;
use crate::model::provenance::Sourced;
use crate::model::quantity::OddsFactor;
use crate::model::scenario::{Circumstances, Origin, Scenario, Thresholds};

/// The fields of a scenario, and after them those that say what a file comes from.
const FIELDS: [&str; 13] = [
    "format",
    "kind",
    "name",
    "origin",
    "place",
    "time",
    "circumstances",
    "thresholds",
    "law",
    "payroll",
    "sourcing",
    "part",
    "lineage",
];
/// How many of them a scenario without a file around it has.
const BARE: usize = 11;

/// The file in a value that has been found to be of format 1.
pub(in crate::formats::scenario) fn read(root: &Node<'_>) -> Result<ScenarioFile, ReadError> {
    let fields = root.fields(&FIELDS)?;
    let scenario = read_fields(&fields)?;
    Ok(ScenarioFile {
        lineage: read_lineage(&fields, &scenario)?,
        scenario,
    })
}

/// A scenario that is no file of its own.
pub(in crate::formats::scenario) fn read_bare(node: &Node<'_>) -> Result<Scenario, ReadError> {
    let fields = node.fields(&FIELDS[..BARE])?;
    let kind = fields.need("kind")?;
    kind.word(&[KIND], |kind| kind)?;
    fields.need("format")?.whole(1, 1)?;
    read_fields(&fields)
}

fn read_fields(fields: &Fields<'_>) -> Result<Scenario, ReadError> {
    let horizon = read_horizon(fields.get("time"))?;
    Ok(Scenario {
        name: read_name(fields)?,
        origin: match fields.get("origin") {
            Some(node) => node.word(&words::ORIGINS, words::origin)?,
            None => Origin::Own,
        },
        place: match fields.get("place") {
            Some(node) => node.text(limits::LONGEST_NAME_CHARACTERS)?,
            None => String::new(),
        },
        horizon,
        circumstances: read_circumstances(fields.get("circumstances"))?,
        thresholds: read_thresholds(fields.get("thresholds"))?,
        overrides: read_overrides(fields)?,
        payroll: read_payroll(fields.get("payroll"), &horizon)?,
        sourcing: read_sourcing(fields.get("sourcing"), &horizon)?,
    })
}

fn read_horizon(node: Option<&Node<'_>>) -> Result<Horizon, ReadError> {
    let fields = node
        .map(|node| node.fields(&["start", "as_of", "end"]))
        .transpose()?;
    let month = |name| {
        fields
            .as_ref()
            .and_then(|fields| fields.get(name))
            .map(Node::month)
            .transpose()
    };
    let start = month("start")?.unwrap_or(defaults::start());
    let horizon = Horizon {
        start,
        as_of: month("as_of")?.unwrap_or(start.plus(defaults::AS_OF_AFTER_MONTHS)),
        end: month("end")?.unwrap_or(start.plus(defaults::END_AFTER_MONTHS)),
    };
    if let Some(node) = node.filter(|node| node.trust() == Trust::Stranger) {
        let first = horizon.start.min(horizon.as_of);
        let months = horizon.end.months_since(first);
        if horizon.as_of > horizon.end || !(0..limits::LONGEST_HORIZON_MONTHS).contains(&months) {
            return Err(node.error(ReadErrorKind::OutOfRange {
                least: 1,
                most: i64::from(limits::LONGEST_HORIZON_MONTHS),
            }));
        }
    }
    Ok(horizon)
}

fn read_circumstances(node: Option<&Node<'_>>) -> Result<Sourced<Circumstances>, ReadError> {
    let Some(node) = node else {
        return Ok(defaults::assumed(Circumstances::DEFAULT));
    };
    let fields = node.fields(&["weights", "odds_factor", "provenance"])?;
    let value = Circumstances {
        weights: match fields.get("weights") {
            Some(node) => node.three(read_percent)?,
            None => Circumstances::DEFAULT.weights,
        },
        odds_factor: match fields.get("odds_factor") {
            Some(node) => OddsFactor::from_thousandths(node.decimal(3, 1, limits::LARGEST_ODDS_FACTOR)?),
            None => Circumstances::DEFAULT.odds_factor,
        },
    };
    Ok(Sourced::new(value, provenance_of(&fields)?))
}

fn read_thresholds(node: Option<&Node<'_>>) -> Result<Sourced<Thresholds>, ReadError> {
    let Some(node) = node else {
        return Ok(defaults::assumed(Thresholds::DEFAULT));
    };
    let fields = node.fields(&["on_track", "at_risk", "provenance"])?;
    let percent = |fields: &Fields<'_>, name, default| fields.get(name).map_or(Ok(default), read_percent);
    let value = Thresholds {
        on_track: percent(&fields, "on_track", Thresholds::DEFAULT.on_track)?,
        at_risk: percent(&fields, "at_risk", Thresholds::DEFAULT.at_risk)?,
    };
    Ok(Sourced::new(value, provenance_of(&fields)?))
}
