//! What follows for the posts of the khu phố, as JSON.

use super::{chance, mixed, trajectory, verdict, with_count};
use crate::formats::json::{Json, Object, float};
use crate::formats::scenario::{month, words};
use crate::model::calendar::Month;
use crate::model::scenario::Scenario;
use crate::model::sourcing::{
    OpenPost, PostKind, PostRef, PostsOutcome, QuarterOutcome, RouteCourse, SourcingOutcome, Ward,
    WardOutcome,
};

pub(super) fn sourcing(scenario: &Scenario, outcome: &SourcingOutcome) -> Json {
    let [head, front] = &outcome.kinds;
    Object::new()
        .with("place", posts(&outcome.place))
        .with(
            "kinds",
            Object::new()
                .with("head", posts(head))
                .with("front", posts(front)),
        )
        .with(
            "wards",
            outcome
                .wards
                .iter()
                .map(|one| ward(scenario, one))
                .collect::<Json>(),
        )
        .with(
            "open",
            outcome
                .open
                .iter()
                .map(|one| open(scenario, one))
                .collect::<Json>(),
        )
        .into()
}

fn posts(outcome: &PostsOutcome) -> Json {
    let object = Object::new()
        .with("deadline", month(outcome.deadline))
        .with("verdict", verdict(outcome.verdict))
        .with("posts", outcome.posts)
        .with("held", outcome.held)
        .with("unknown", outcome.unknown)
        .with("planned", outcome.planned)
        .with("expected", float(outcome.expected))
        .with("gap", float(outcome.gap))
        .with("probability", mixed(&outcome.met))
        .with("forecast", outcome.forecast.map(month));
    with_count(object, &outcome.distribution, &outcome.given)
        .with("trajectory", trajectory(&outcome.trajectory))
        .into()
}

fn ward(scenario: &Scenario, outcome: &WardOutcome) -> Json {
    let ward = scenario
        .sourcing
        .wards
        .iter()
        .find(|ward| ward.id == outcome.ward);
    let (met, at_place) = &outcome.at_place_deadline;
    Object::new()
        .with("ward", outcome.ward.0)
        .with("name", ward.map(|ward| ward.name.as_str()))
        .with("own", posts(&outcome.own))
        .with(
            "at_place_deadline",
            Object::new()
                .with("verdict", verdict(*at_place))
                .with("probability", mixed(met)),
        )
        .with(
            "quarters",
            outcome
                .quarters
                .iter()
                .map(|one| quarter(ward, outcome.own.deadline, one))
                .collect::<Json>(),
        )
        .into()
}

fn quarter(of: Option<&Ward>, own: Month, outcome: &QuarterOutcome) -> Json {
    let mut quarters = of.iter().flat_map(|ward| &ward.quarters);
    let named = quarters.find(|quarter| quarter.id == outcome.quarter);
    let [head, front] = &outcome.posts;
    let (at_own, verdict_there) = &outcome.at_ward_deadline;
    Object::new()
        .with("quarter", outcome.quarter.0)
        .with("name", named.map(|quarter| quarter.name.as_str()))
        .with("verdict", verdict(outcome.verdict))
        .with("held", outcome.held)
        .with("unknown", outcome.unknown)
        .with("expected", float(outcome.expected))
        .with("probability", mixed(&outcome.met))
        .with(
            "at_ward_deadline",
            Object::new()
                .with("deadline", month(own))
                .with("verdict", verdict(*verdict_there))
                .with("probability", mixed(at_own)),
        )
        .with("forecast", outcome.forecast.map(month))
        .with(
            "posts",
            Object::new()
                .with("head", mixed(head))
                .with("front", mixed(front)),
        )
        .with("trajectory", trajectory(&outcome.trajectory))
        .into()
}

pub(super) fn post(post: PostRef) -> Json {
    Object::new()
        .with("quarter", post.quarter.0)
        .with("kind", kind(post.kind))
        .into()
}

pub(super) fn kind(kind: PostKind) -> &'static str {
    match kind {
        PostKind::Head => "head",
        PostKind::Front => "front",
    }
}

fn open(scenario: &Scenario, outcome: &OpenPost) -> Json {
    let ward = scenario
        .sourcing
        .wards
        .iter()
        .find(|ward| ward.id == outcome.ward);
    let by_month = outcome.held_by_month.iter().map(|(by, held)| {
        Object::new()
            .with("month", month(*by))
            .with("probability", chance(*held))
    });
    Object::new()
        .with("quarter", outcome.post.quarter.0)
        .with("kind", kind(outcome.post.kind))
        .with("together", outcome.together)
        .with_some("follows", outcome.follows.map(post))
        .with("ward", outcome.ward.0)
        .with("ward_name", ward.map(|ward| ward.name.as_str()))
        .with("at_ward_deadline", mixed(&outcome.at_ward_deadline))
        .with("at_place_deadline", mixed(&outcome.at_place_deadline))
        .with("forecast", outcome.forecast.map(month))
        .with("latest_start", outcome.latest_start.map(month))
        .with("course", outcome.course.as_ref().map(course))
        .with("held_by_month", by_month.collect::<Json>())
        .into()
}

fn course(course: &RouteCourse) -> Json {
    let stages = course.stages.iter().map(|(stage, begins, ends)| {
        Object::new()
            .with("stage", words::stage(*stage))
            .with("begins", month(*begins))
            .with("ends", month(*ends))
    });
    let (early, late) = course.band;
    Object::new()
        .with("stages", stages.collect::<Json>())
        .with("usual_end", month(course.usual_end))
        .with("q10", month(early))
        .with("q90", month(late))
        .into()
}
