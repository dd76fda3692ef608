//! What is known of people in posts, of elections, capacities and models, to format 1. What is not known is not written.

use super::parts::{day, month, sourced};
use super::words::{self, OfficeWord};
use crate::formats::json::{Json, Object};
use crate::model::sourcing::{
    AdmissionDays, Capacity, Difficulty, ElectionDays, Elections, Indicator, Offices, Person, PostKind,
    PostRef, RouteKind,
};

/// A post with what is known of its person.
pub(super) fn with_person(object: Object, person: &Person) -> Object {
    let offices = offices(person.offices);
    let admission = (person.admission != AdmissionDays::default()).then(|| admission(&person.admission));
    object
        .with_some("born", person.born.map(month))
        .with_some("since", person.since.map(month))
        .with_some("class_certificate", person.class_certificate.map(month))
        .with_some("admissible", person.admissible)
        .with_some("offices", offices)
        .with_some("same_as", person.same_as.map(post_ref))
        .with_some("admission", admission)
}

fn offices(offices: Offices) -> Option<Json> {
    let held: Vec<Json> = [
        (offices.cell_secretary, OfficeWord::CellSecretary),
        (offices.ward_official, OfficeWord::WardOfficial),
        (offices.ward_part_timer, OfficeWord::WardPartTimer),
    ]
    .into_iter()
    .filter(|(held, _)| *held)
    .map(|(_, office)| words::office(office).into())
    .collect();
    (!held.is_empty()).then(|| held.into_iter().collect())
}

fn post_ref(post: PostRef) -> Json {
    Object::new()
        .with("quarter", post.quarter.0)
        .with("kind", words::post_kind(post.kind))
        .into()
}

fn admission(days: &AdmissionDays) -> Json {
    Object::new()
        .with_some("received", days.received.map(day))
        .with_some("authorised", days.authorised.then_some(true))
        .with_some("decided", days.decided.map(day))
        .with_some("decision_received", days.decision_received.map(day))
        .with_some("ceremony", days.ceremony.map(day))
        .with_some("considered", days.considered.map(day))
        .with_some("recognised", days.recognised.map(day))
        .into()
}

/// The elections of both kinds of post, where anything is known.
pub(super) fn elections(both: &[Elections; 2]) -> Option<Json> {
    if *both == [Elections::default(); 2] {
        return None;
    }
    let known = |kind: PostKind| {
        let elections = &both[kind.index()];
        (*elections != Elections::default()).then(|| {
            let days = (elections.days != ElectionDays::default()).then(|| election_days(&elections.days));
            Object::new()
                .with_some("last", elections.last.map(month))
                .with_some("next", elections.next.map(month))
                .with_some("days", days)
        })
    };
    let object = PostKind::ALL.into_iter().fold(Object::new(), |object, kind| {
        object.with_some(words::post_kind(kind), known(kind))
    });
    Some(object.into())
}

fn election_days(days: &ElectionDays) -> Json {
    Object::new()
        .with_some("meeting", days.meeting.map(day))
        .with_some("decided", days.decided.map(day))
        .with_some("candidates_sent", days.candidates_sent.map(day))
        .with_some("committee", days.committee.map(day))
        .with_some("announced", days.announced.map(day))
        .with_some("result_sent", days.result_sent.map(day))
        .with_some("recognised", days.recognised.map(day))
        .into()
}

pub(super) fn capacity(capacity: &Capacity) -> Json {
    Object::new()
        .with("stage", words::stage(capacity.stage))
        .with_some("ward", capacity.ward.map(|ward| ward.0))
        .with("people", capacity.people)
        .into()
}

pub(super) fn indicator(indicator: &Indicator) -> Json {
    let count = |value: &u32| Json::from(*value);
    Object::new()
        .with("kind", words::indicator(indicator.kind))
        .with_some(
            "reported",
            indicator.reported.as_ref().map(|value| sourced(value, count)),
        )
        .with_some(
            "target",
            indicator.target.as_ref().map(|value| sourced(value, count)),
        )
        .into()
}

/// What changes cost, where it is not one point each or all is wanted.
pub(super) fn difficulty(difficulty: &Difficulty, whole: bool) -> Option<Json> {
    (*difficulty != Difficulty::EVEN || whole).then(|| {
        let routes = RouteKind::ALL.into_iter().fold(Object::new(), |object, kind| {
            object.with(words::route(kind), difficulty.routes[kind.index()])
        });
        routes
            .with("start", difficulty.start)
            .with("extra_election", difficulty.extra_election)
            .into()
    })
}
