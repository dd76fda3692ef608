//! What follows for payroll, as JSON.

use super::{mixed, trajectory, verdict, with_count};
use crate::formats::json::{Json, Object, float};
use crate::formats::scenario::{month, words};
use crate::model::payroll::{PayrollOutcome, Scope, TargetOutcome, YearOutcome};
use crate::model::scenario::Scenario;

pub(super) fn payroll(scenario: &Scenario, outcome: &PayrollOutcome) -> Json {
    let instruments = outcome.instruments.iter().map(|instrument| {
        Object::new()
            .with("instrument", words::instrument(instrument.instrument))
            .with("planned", instrument.planned)
            .with("expected", float(instrument.expected))
            .with("overridden_units", instrument.overridden_units)
    });
    let units = outcome.units.iter().map(|unit| {
        let name = scenario.payroll.units.iter().find(|other| other.id == unit.unit);
        Object::new()
            .with("unit", unit.unit.0)
            .with("name", name.map(|unit| unit.name.value.as_str()))
            .with("planned", unit.planned)
            .with("left", unit.left)
    });
    let groups = outcome.groups.iter().map(|group| {
        let name = scenario
            .payroll
            .groups
            .iter()
            .find(|other| other.id == group.group);
        Object::new()
            .with("group", group.group.0)
            .with("name", name.map(|group| group.name.as_str()))
            .with("planned", group.planned)
            .with("unassigned", group.unassigned)
            .with("base", group.base)
    });
    Object::new()
        .with("targets", outcome.targets.iter().map(target).collect::<Json>())
        .with("instruments", instruments.collect::<Json>())
        .with("units", units.collect::<Json>())
        .with("groups", groups.collect::<Json>())
        .into()
}

pub(super) fn scope(scope: Scope) -> Json {
    match scope {
        Scope::Block(block) => Object::new().with("block", words::block(block)),
        Scope::Group(group) => Object::new().with("group", group.0),
        Scope::Unit(unit) => Object::new().with("unit", unit.0),
    }
    .into()
}

fn target(target: &TargetOutcome) -> Json {
    let object = Object::new()
        .with("target", target.target.0)
        .with("scope", scope(target.scope))
        .with("deadline", month(target.deadline))
        .with("verdict", verdict(target.verdict))
        .with("amount", target.amount)
        .with("base", target.base)
        .with("planned", target.planned)
        .with("realised", target.realised)
        .with("overdue", target.overdue)
        .with("expected", float(target.expected))
        .with("gap", target.gap.map(float))
        .with("probability", target.met.as_ref().map(mixed))
        .with("forecast", target.forecast.map(month))
        .with("pace", target.pace)
        .with("years", target.years.iter().map(year).collect::<Json>());
    with_count(object, &target.distribution, &target.given)
        .with("trajectory", trajectory(&target.trajectory))
        .into()
}

fn year(year: &YearOutcome) -> Json {
    Object::new()
        .with("year", year.year)
        .with("planned", year.planned)
        .with("required", year.required)
        .with("planned_by_end", year.planned_by_end)
        .with("required_by_end", year.required_by_end)
        .into()
}
