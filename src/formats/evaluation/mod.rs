//! Evaluations for other programs: everything that follows from a scenario, as JSON. Written, never read.

mod findings;
mod money;
mod payroll;
mod roster;
mod rules;
mod sourcing;
mod supply;
mod unread;

use super::error::ReadError;
use super::json::{Json, Object, float};
use super::scenario::{month, words};
use crate::model::Evaluation;
use crate::model::allowance::{Allowance, Refused};
use crate::model::chance::{Chance, CountDistribution};
use crate::model::scenario::Scenario;
use crate::model::sourcing::Proposal;
use crate::model::verdict::{MixedChance, MonthPoint, Verdict};

/// What became of one file of a batch.
#[derive(Clone, Copy, Debug)]
pub enum Outcome<'a> {
    /// It was read and evaluated.
    Evaluated(&'a Scenario, &'a Evaluation),
    /// It is not a scenario file that can be read.
    Unreadable(&'a ReadError),
    /// The system did not hand it over, for the reason given.
    Unopened(&'a str),
}

/// An evaluation as a JSON value. Floating-point numbers carry the fewest digits that read back as the same number.
pub fn write(scenario: &Scenario, evaluation: &Evaluation) -> String {
    whole(scenario, evaluation).laid_out()
}

/// What became of a file, as one JSON value: `{ "file": …, "evaluation": … }` or `{ "file": …, "error": … }`.
pub fn write_outcome(file: &str, outcome: Outcome<'_>) -> String {
    let object = Object::new().with("file", file);
    let object = match outcome {
        Outcome::Evaluated(scenario, evaluation) => object.with("evaluation", whole(scenario, evaluation)),
        Outcome::Unreadable(error) => object.with("error", unread::error(error)),
        Outcome::Unopened(reason) => object.with(
            "error",
            Object::new().with("kind", "unopened").with("reason", reason),
        ),
    };
    Json::from(object).laid_out()
}

/// An allowance, or why there is none, as a JSON value of the same shape as in an evaluation.
pub fn write_allowance(answer: &Result<Allowance, Refused>) -> String {
    money::answer(answer).laid_out()
}

/// A proposal, as JSON.
pub fn write_proposal(proposal: &Proposal) -> String {
    supply::proposal(proposal).laid_out()
}

fn whole(scenario: &Scenario, evaluation: &Evaluation) -> Json {
    Object::new()
        .with("format", 1_u32)
        .with("kind", "lo-trinh/evaluation")
        .with("scenario", scenario.name.as_str())
        .with("place", scenario.place.as_str())
        .with("origin", words::origin(scenario.origin))
        .with("as_of", month(scenario.horizon.as_of))
        .with("payroll", payroll::payroll(scenario, &evaluation.payroll))
        .with("sourcing", sourcing::sourcing(scenario, &evaluation.sourcing))
        .with("deciding_posts", supply::deciding(scenario))
        .with("deciding_within", supply::deciding_within(scenario))
        .with("supply", supply::supplied(scenario))
        .with_some("roster", roster::roster(scenario, evaluation))
        .with("money", money::money(scenario, &evaluation.money))
        .with(
            "findings",
            evaluation
                .findings
                .iter()
                .map(findings::finding)
                .collect::<Json>(),
        )
        .into()
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::OnTrack => "on_track",
        Verdict::AtRisk => "at_risk",
        Verdict::Missed => "missed",
        Verdict::Undetermined => "undetermined",
    }
}

fn chance(chance: Chance) -> Json {
    float(chance.value())
}

/// A probability as mixed, whether it is certain, and under each circumstance.
fn mixed(chances: &MixedChance) -> Json {
    Object::new()
        .with("mixed", chance(chances.mixed))
        .with("certain", chances.mixed.is_certain())
        .with("given", given(chances.given.map(chance)))
        .into()
}

/// Three values under hard, normal and easy circumstances.
fn given([hard, normal, easy]: [Json; 3]) -> Json {
    Object::new()
        .with("hard", hard)
        .with("normal", normal)
        .with("easy", easy)
        .into()
}

/// A distribution: its least value and the probabilities of it and of the values after it.
fn distribution(count: &CountDistribution) -> Json {
    Object::new()
        .with("least", count.least())
        .with(
            "mass",
            count.mass().iter().map(|mass| float(*mass)).collect::<Json>(),
        )
        .into()
}

/// The fields every count at a deadline has: quantiles, distribution, and both under each circumstance.
fn with_count(object: Object, count: &CountDistribution, under: &[CountDistribution; 3]) -> Object {
    object
        .with("quantiles", quantiles(count.summary().quantiles))
        .with(
            "expected_given",
            given(under.each_ref().map(|count| float(count.mean()))),
        )
        .with("distribution", distribution(count))
        .with("distribution_given", given(under.each_ref().map(distribution)))
}

/// The 10, 25, 50, 75 and 90 % quantiles.
fn quantiles([q10, q25, q50, q75, q90]: [i32; 5]) -> Json {
    Object::new()
        .with("q10", q10)
        .with("q25", q25)
        .with("q50", q50)
        .with("q75", q75)
        .with("q90", q90)
        .into()
}

fn trajectory(points: &[MonthPoint]) -> Json {
    let points = points.iter().map(|point| {
        Object::new()
            .with("month", month(point.month))
            .with("planned", point.planned)
            .with("expected", float(point.summary.expected))
            .with("quantiles", point.summary.quantiles.into_iter().collect::<Json>())
            .with("probability", point.met.map(chance))
    });
    points.collect()
}
