//! A sourcing plan to format 1.

use super::parts::{day, month, percent, percents, provenance, sourced, unless_entered};
use super::words::{self, HolderWord};
use super::write_person;
use crate::formats::json::{Json, Object};
use crate::model::provenance::Provenance;
use crate::model::sourcing::{
    Hold, Holder, Person, Post, Quarter, Route, RouteDefaults, RouteKind, Shape, SourcingPlan, StageEstimate,
    Ward,
};

pub(super) fn sourcing(plan: &SourcingPlan, whole: bool) -> Json {
    let turnover = &plan.turnover;
    Object::new()
        .with("deadline", sourced(&plan.deadline, |value| month(*value)))
        .with(
            "probationary_counts",
            sourced(&plan.probationary_counts, |value| (*value).into()),
        )
        .with(
            "turnover",
            Object::new()
                .with("yearly", percent(turnover.value.yearly))
                .with("successor_member", percent(turnover.value.successor_member))
                .with_some("provenance", unless_entered(&turnover.provenance)),
        )
        .with("duration_weights", percents(plan.duration_weights))
        .with("route_defaults", route_defaults(&plan.route_defaults))
        .with_some("days_off", some(plan.days_off.iter().copied().map(day)))
        .with_some(
            "capacities",
            some(plan.capacities.iter().map(write_person::capacity)),
        )
        .with_some(
            "indicators",
            some(plan.indicators.iter().map(write_person::indicator)),
        )
        .with_some("difficulty", write_person::difficulty(&plan.difficulty, whole))
        .with("wards", plan.wards.iter().map(ward).collect::<Json>())
        .into()
}

/// A list, unless it is empty.
fn some(list: impl ExactSizeIterator<Item = Json>) -> Option<Json> {
    (list.len() > 0).then(|| list.collect())
}

fn route_defaults(defaults: &RouteDefaults) -> Json {
    let pairs = RouteKind::ALL.into_iter().zip(&defaults.stages);
    pairs
        .fold(Object::new(), |object, (kind, list)| {
            object.with(words::route(kind), sourced(list, |list| stages(list)))
        })
        .into()
}

fn stages(stages: &[StageEstimate]) -> Json {
    let stages = stages.iter().map(|estimate| {
        Object::new()
            .with("stage", words::stage(estimate.stage))
            .with("months", estimate.months.into_iter().collect::<Json>())
            .with("chance", percent(estimate.chance))
    });
    stages.collect()
}

fn ward(ward: &Ward) -> Json {
    let reported = ward.reported_complete.as_ref();
    Object::new()
        .with("id", ward.id.0)
        .with("name", ward.name.as_str())
        .with("deadline", sourced(&ward.deadline, |value| month(*value)))
        .with_some(
            "reported_complete",
            reported.map(|reported| sourced(reported, |value| (*value).into())),
        )
        .with_some("quarters_provenance", unless_entered(&ward.quarters_provenance))
        .with_some(
            "model",
            ward.model
                .as_ref()
                .map(|model| sourced(model, |model| words::ward_model(*model).into())),
        )
        .with_some("stages", own_stages(&ward.stages))
        .with("quarters", ward.quarters.iter().map(quarter).collect::<Json>())
        .into()
}

/// The stages a ward states of its own, by kind of route.
fn own_stages(own: &[Option<Vec<StageEstimate>>; 4]) -> Option<Json> {
    own.iter().any(Option::is_some).then(|| {
        let pairs = RouteKind::ALL.into_iter().zip(own);
        pairs
            .fold(Object::new(), |object, (kind, list)| {
                object.with_some(words::route(kind), list.as_deref().map(stages))
            })
            .into()
    })
}

/// A khu phố. Provenance stands once for both posts where they share it, which is nearly always.
fn quarter(quarter: &Quarter) -> Json {
    let shared = match &quarter.hold {
        Hold::Together(post) => post.provenance.clone(),
        Hold::Apart(head, front) if head.provenance == front.provenance => head.provenance.clone(),
        Hold::Apart(..) => Provenance::Entered,
    };
    let object = Object::new()
        .with("id", quarter.id.0)
        .with("name", quarter.name.as_str())
        .with_some("provenance", unless_entered(&shared))
        .with_some("official_members", quarter.official_members)
        .with_some("elections", write_person::elections(&quarter.elections))
        .with_some(
            "merged_from",
            some(quarter.merged_from.iter().map(|name| Json::Text(name.clone()))),
        );
    match &quarter.hold {
        Hold::Together(both) => object.with("together", post(both, &shared)),
        Hold::Apart(head, front) => object
            .with("head", post(head, &shared))
            .with("front", post(front, &shared)),
    }
    .into()
}

/// A post: one word where the holder is all there is to say.
fn post(post: &Post, shared: &Provenance) -> Json {
    let (word, admitted) = match post.holder {
        Holder::Official => (HolderWord::Official, None),
        Holder::Probationary { admitted } => (HolderWord::Probationary, admitted),
        Holder::NonMember => (HolderWord::NonMember, None),
        Holder::Vacant => (HolderWord::Vacant, None),
        Holder::Unknown => (HolderWord::Unknown, None),
    };
    let own_mark = (post.provenance != *shared).then(|| provenance(&post.provenance));
    if admitted.is_none() && own_mark.is_none() && post.route.is_none() && *post.person == Person::default() {
        return words::holder(word).into();
    }
    let object = Object::new()
        .with("holder", words::holder(word))
        .with_some("admitted", admitted.map(month));
    write_person::with_person(object, &post.person)
        .with_some("provenance", own_mark)
        .with_some("route", post.route.as_ref().map(route))
        .into()
}

fn shape(shape: &Shape) -> Object {
    Object::new().with("kind", words::route(shape.kind))
}

fn route(route: &Route) -> Json {
    let own_stages = |shape: &Shape| shape.stages.as_deref().map(stages);
    let fallback = route
        .fallback
        .as_ref()
        .map(|fallback| shape(fallback).with_some("stages", own_stages(fallback)));
    shape(&route.shape)
        .with("start", month(route.start))
        .with_some("stages", own_stages(&route.shape))
        .with_some("fallback", fallback)
        .with_some("provenance", unless_entered(&route.provenance))
        .into()
}
