//! The verdict on the posts of the khu phố.

use super::begin::{self, Begin};
use super::card::{Card, Fact, Figure, Go, chance_fact, fact};
use super::circumstances::circumstances;
use super::headline::count;
use super::sourcing_reasons::reasons;
use crate::model::Evaluation;
use crate::model::scenario::Scenario;
use crate::model::sourcing::PostsOutcome;
use crate::model::verdict::Verdict;
use crate::report::mark::Marked;
use crate::text::{Language, catalog, names, number};

/// The card of the place's posts, or of their absence.
pub(super) fn card(scenario: &Scenario, evaluation: &Evaluation, language: Language) -> Card {
    let words = &catalog(language).overview;
    let place = &evaluation.sourcing.place;
    let known = place.posts > 0;
    Card {
        verdict: place.verdict,
        word: names::verdict(place.verdict, language).to_owned(),
        statement: words.sourcing_card.to_owned(),
        mark: Marked::of(&scenario.sourcing.deadline.provenance, language),
        figure: known.then(|| figure(place, language)),
        facts: if known { facts(place, language) } else { Vec::new() },
        // Where holders are unknown the probability counts them as not held: it is no answer then.
        chance: (known && place.verdict != Verdict::Undetermined)
            .then(|| chance_fact(scenario, place.met.mixed, language)),
        reasons: reasons(scenario, evaluation, language),
        circumstances: (known && place.verdict != Verdict::Undetermined && !place.met.mixed.is_certain())
            .then(|| circumstances(scenario, &place.met, &place.given, place.expected, language)),
        begin: ways(scenario, evaluation, language),
    }
}

fn figure(place: &PostsOutcome, language: Language) -> Figure {
    Figure {
        label: (catalog(language).overview.big_figure)(&number::last_day(place.deadline)),
        value: number::expected(place.expected, language),
        against: Some(format!("/{}", number::whole(i64::from(place.posts), language))),
    }
}

fn facts(place: &PostsOutcome, language: Language) -> Vec<Fact> {
    let words = &catalog(language).overview;
    let posts = number::whole(i64::from(place.posts), language);
    let held = number::whole(i64::from(place.held), language);
    let gap = number::expected_gap(place.gap, language);
    let never = || words.not_reached.to_owned();
    vec![
        fact("held", words.held_now, held),
        fact("gap", (words.gap_to)(&posts), gap),
        fact(
            "forecast",
            (words.reached)(&posts),
            place.forecast.map_or_else(never, number::month),
        ),
    ]
}

/// Ways to begin: enter the wards, say who holds the posts, choose routes.
fn ways(scenario: &Scenario, evaluation: &Evaluation, language: Language) -> Option<Begin> {
    let words = &catalog(language).overview.begin;
    let outcome = &evaluation.sourcing;
    if outcome.place.posts == 0 {
        return Some(begin::enter(Go::Sourcing, words.add_wards));
    }
    if outcome.place.verdict == Verdict::Undetermined {
        let ward = outcome.wards.iter().find(|ward| ward.own.unknown > 0)?;
        return Some(begin::enter(Go::Register(ward.ward), words.state_holders));
    }
    let past = scenario.horizon.as_of >= outcome.place.deadline;
    let mut unrouted = outcome
        .open
        .iter()
        .filter(|post| post.course.is_none())
        .peekable();
    let first = unrouted.peek().copied()?;
    (!past && count(unrouted) > 0)
        .then(|| begin::enter(Go::Post(first.ward, first.post), words.choose_routes))
}
