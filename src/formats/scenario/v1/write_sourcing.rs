//! A sourcing plan to format 1.

use super::parts::{month, percent, percents, provenance, sourced, unless_entered};
use super::words::{self, HolderWord};
use crate::formats::json::{Json, Object};
use crate::model::provenance::Provenance;
use crate::model::sourcing::{
    Hold, Holder, Post, Quarter, Route, RouteDefaults, RouteKind, Shape, SourcingPlan, StageEstimate, Ward,
};

pub(super) fn sourcing(plan: &SourcingPlan) -> Json {
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
        .with("wards", plan.wards.iter().map(ward).collect::<Json>())
        .into()
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
        .with("quarters", ward.quarters.iter().map(quarter).collect::<Json>())
        .into()
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
        .with_some("provenance", unless_entered(&shared));
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
    if admitted.is_none() && own_mark.is_none() && post.route.is_none() {
        return words::holder(word).into();
    }
    Object::new()
        .with("holder", words::holder(word))
        .with_some("admitted", admitted.map(month))
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
