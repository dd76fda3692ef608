//! A scenario to format 1.

use super::lineage::{write_lineage, write_part};
use super::parts::{month, percent, percents, unless_entered};
use super::terms::write_overrides;
use super::words;
use super::write_payroll::payroll;
use super::write_sourcing::sourcing;
use crate::formats::json::{Json, Object, decimal};
use crate::formats::scenario::lineage::Lineage;
use crate::formats::scenario::{KIND, RosterPart};
use crate::model::scenario::Scenario;

/// The number of this format.
const FORMAT: u32 = 1;

/// The scenario as a value of format 1, its format number first. `whole` writes what goes without saying too.
pub(in crate::formats::scenario) fn write(scenario: &Scenario, roster: RosterPart, whole: bool) -> Json {
    let circumstances = &scenario.circumstances;
    let thresholds = &scenario.thresholds;
    Object::new()
        .with("format", FORMAT)
        .with("kind", KIND)
        .with("name", scenario.name.as_str())
        .with("origin", words::origin(scenario.origin))
        .with("place", scenario.place.as_str())
        .with(
            "time",
            Object::new()
                .with("start", month(scenario.horizon.start))
                .with("as_of", month(scenario.horizon.as_of))
                .with("end", month(scenario.horizon.end)),
        )
        .with(
            "circumstances",
            Object::new()
                .with("weights", percents(circumstances.value.weights))
                .with(
                    "odds_factor",
                    decimal(circumstances.value.odds_factor.thousandths(), 3),
                )
                .with_some("provenance", unless_entered(&circumstances.provenance)),
        )
        .with(
            "thresholds",
            Object::new()
                .with("on_track", percent(thresholds.value.on_track))
                .with("at_risk", percent(thresholds.value.at_risk))
                .with_some("provenance", unless_entered(&thresholds.provenance)),
        )
        .with_some("law", write_overrides(&scenario.overrides))
        .with("payroll", payroll(&scenario.payroll, roster, whole))
        .with("sourcing", sourcing(&scenario.sourcing, whole))
        .into()
}

/// The scenario with what it comes from.
pub(in crate::formats::scenario) fn write_file(
    scenario: &Scenario,
    lineage: &Lineage,
    roster: RosterPart,
) -> Json {
    let mut file = write(scenario, roster, false);
    if let Json::Object(fields) = &mut file {
        fields.extend(lineage.part.as_ref().map(|part| ("part", write_part(part))));
        fields.extend(write_lineage(lineage).map(|lineage| ("lineage", lineage)));
    }
    file
}
