//! What follows for the people of the roster, as JSON: the forecast of retirements, and each person by code.

use super::money;
use crate::formats::json::{Json, Object};
use crate::formats::scenario::{month, words};
use crate::model::Evaluation;
use crate::model::calendar::Month;
use crate::model::roster::{Person, PersonOutcome, forecast};
use crate::model::scenario::Scenario;

pub(super) fn roster(scenario: &Scenario, evaluation: &Evaluation) -> Option<Json> {
    let (roster, outcome) = (scenario.payroll.roster.as_ref()?, evaluation.roster.as_ref()?);
    let counted = forecast(&scenario.payroll, roster, outcome, &scenario.horizon);
    let months = counted.months.iter().filter(|(_, people)| *people > 0);
    let units = counted.units.iter().map(|((unit, year), people)| {
        Object::new()
            .with("unit", unit.0)
            .with("year", *year)
            .with("people", *people)
    });
    let groups = counted.groups.iter().map(|((group, year), people)| {
        Object::new()
            .with("group", group.0)
            .with("year", *year)
            .with("people", *people)
    });
    let boundary = counted
        .boundary
        .iter()
        .map(|(year, people)| Object::new().with("year", *year).with("people", *people));
    let forecast = Object::new()
        .with(
            "months",
            months
                .map(|(of, people)| {
                    Json::from(Object::new().with("month", month(*of)).with("people", *people))
                })
                .collect::<Json>(),
        )
        .with("units", units.map(Json::from).collect::<Json>())
        .with("groups", groups.map(Json::from).collect::<Json>())
        .with("boundary", boundary.map(Json::from).collect::<Json>())
        .with("before", counted.before)
        .with("later", counted.later)
        .with("unknown", counted.unknown)
        .with("may_retire_early", counted.candidates[0])
        .with("may_retire_near", counted.candidates[1]);
    let people = roster.people.iter().zip(&outcome.people);
    let object = Object::new()
        .with(
            "people_listed",
            u32::try_from(roster.people.len()).unwrap_or(u32::MAX),
        )
        .with("forecast", forecast)
        .with(
            "people",
            people
                .map(|(listed, outcome)| person(listed, outcome))
                .collect::<Json>(),
        );
    Some(object.into())
}

fn person(person: &Person, outcome: &PersonOutcome) -> Json {
    let age = outcome.retires.map(|retires| retires.age_months);
    Object::new()
        .with("code", person.code.as_str())
        .with("unit", person.unit.0)
        .with("retires", outcome.retires.map(|retires| month(retires.last)))
        .with("pension", outcome.retires.map(|retires| month(retires.pension())))
        .with("age_months", age)
        .with_some("early", outcome.early.full.map(window))
        .with_some("near", outcome.early.near.map(window))
        .with_some(
            "leaves",
            outcome.leaves.map(|(instrument, last)| {
                Object::new()
                    .with("instrument", words::instrument(instrument))
                    .with("month", month(last))
            }),
        )
        .with_some("cost", outcome.cost.as_ref().map(money::answer))
        .into()
}

/// First and last month.
fn window((first, last): (Month, Month)) -> Json {
    [month(first), month(last)].into_iter().collect()
}
