//! People in the stages of routes, deciding posts and proposals, as JSON.

use super::chance;
use super::sourcing::{kind, post};
use crate::formats::json::{Json, Object, float};
use crate::formats::scenario::{month, words};
use crate::model::scenario::Scenario;
use crate::model::sensitivity::{Drag, drags, drags_of_all};
use crate::model::sourcing::{Capacity, PostKind, PostSet, Proposal, ProposalOutcome, ProposedRoute, supply};

/// The people in each stage, and where there is no room for all of them.
pub(super) fn supplied(scenario: &Scenario) -> Json {
    let outcome = supply(scenario);
    let loads = outcome.loads.iter().map(|load| {
        let usual = load.usual.iter().map(|people| Json::from(*people));
        let expected = load.expected.iter().map(|people| float(*people));
        Object::new()
            .with("ward", load.ward.0)
            .with("stage", words::stage(load.stage))
            .with("usual", usual.collect::<Json>())
            .with("expected", expected.collect::<Json>())
    });
    let overloads = outcome.overloads.iter().map(|overload| {
        capacity(&overload.capacity)
            .with("month", month(overload.month))
            .with("in_stage", overload.people)
    });
    Object::new()
        .with("first", outcome.months.first().copied().map(month))
        .with("loads", loads.collect::<Json>())
        .with("overloads", overloads.collect::<Json>())
        .into()
}

fn capacity(capacity: &Capacity) -> Object {
    Object::new()
        .with("stage", words::stage(capacity.stage))
        .with("ward", capacity.ward.map(|ward| ward.0))
        .with("people", capacity.people)
}

/// What each post takes away from the chance that all are held, the gravest first.
pub(super) fn deciding(scenario: &Scenario) -> Json {
    drawn(&drags(scenario, PostSet::Place))
}

/// The same for each kind of post and each ward at its own deadline. Of a khu phố the two chances themselves say it.
pub(super) fn deciding_within(scenario: &Scenario) -> Json {
    let kinds = PostKind::ALL.into_iter().map(PostSet::Kind);
    let wards = scenario.sourcing.wards.iter().map(|ward| PostSet::Ward(ward.id));
    let found = drags_of_all(scenario, &mut kinds.chain(wards));
    let sets = found.iter().map(|(set, drags)| {
        let of = match set {
            PostSet::Kind(of) => Object::new().with("kind", kind(*of)),
            PostSet::Ward(ward) => Object::new().with("ward", ward.0),
            PostSet::Place | PostSet::Quarter(_) => Object::new(),
        };
        of.with("posts", drawn(drags))
    });
    sets.collect()
}

fn drawn(drags: &[Drag]) -> Json {
    let rows = drags.iter().map(|drag| {
        Object::new()
            .with("post", post(drag.post))
            .with("held", chance(drag.held))
            .with("met_if_held", chance(drag.met_if_held))
            .with("takes_away", float(drag.takes_away))
    });
    rows.collect()
}

/// A proposal for the posts of the place or of a ward.
pub(super) fn proposal(proposal: &Proposal) -> Json {
    let object = Object::new()
        .with("ward", proposal.goal.ward.map(|ward| ward.0))
        .with("wanted_millionths", proposal.goal.wanted.millionths())
        .with("before", chance(proposal.before));
    match &proposal.outcome {
        ProposalOutcome::AlreadyReached => object.with("answer", "already_reached"),
        ProposalOutcome::NoPosts => object.with("answer", "no_posts"),
        ProposalOutcome::CutOff => object.with("answer", "cut_off"),
        ProposalOutcome::Found {
            routes,
            cost,
            after,
            least,
            likeliest,
        } => object
            .with("answer", "found")
            .with("cost", *cost)
            .with("after", chance(*after))
            .with("least", *least)
            .with("likeliest", *likeliest)
            .with("routes", routes.iter().map(proposed).collect::<Json>()),
        ProposalOutcome::CannotBeReached {
            most,
            posts,
            capacities,
        } => object
            .with("answer", "cannot_be_reached")
            .with("most", chance(*most))
            .with("posts", posts.iter().map(|one| post(*one)).collect::<Json>())
            .with(
                "capacities",
                capacities
                    .iter()
                    .map(|one| Json::from(capacity(one)))
                    .collect::<Json>(),
            ),
    }
    .into()
}

fn proposed(route: &ProposedRoute) -> Json {
    Object::new()
        .with("quarter", route.post.quarter.0)
        .with("post", kind(route.post.kind))
        .with("kind", words::route(route.kind))
        .with("start", month(route.start))
        .with("fallback", route.fallback.map(words::route))
        .with("extra_election", route.extra_election)
        .into()
}
