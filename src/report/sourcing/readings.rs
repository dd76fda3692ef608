//! Where the document contradicts itself about wards, both readings computed side by side.
//!
//! One section reports which wards are complete, another which are given more time, and the two do not name the same
//! wards. The first reading believes the report: wards reported incomplete have until the place's deadline, the others
//! the first one. The second believes the extension: the wards it names have the time it gives, the others the first
//! deadline, complete or not.

use super::Source;
use crate::model::calendar::Month;
use crate::model::provenance::{Provenance, Sourced};
use crate::model::scenario::Scenario;
use crate::model::sourcing::{Ward, WardOutcome, sourcing_alone};
use crate::model::verdict::Verdict;
use crate::report::strip::written_chance;
use crate::text::{names, number};

/// Both readings.
#[derive(Clone, Debug, PartialEq)]
pub struct Readings {
    /// What each reading is called, with its section.
    pub heads: [String; 2],
    /// The wards the two disagree about.
    pub rows: Vec<ReadingRow>,
    /// How many wards meet their own deadline under each.
    pub totals: [String; 2],
}

/// A ward under both readings.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadingRow {
    /// The ward.
    pub ward: String,
    /// What is said of it under each.
    pub cells: [Reading; 2],
}

/// A ward under one reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Its deadline.
    pub deadline: String,
    /// Whether it is met then.
    pub verdict: Verdict,
    /// The same in words, with the probability.
    pub word: String,
}

/// Both readings of a document that contradicts itself; nothing where it does not, or where users have settled it.
pub(super) fn readings(source: &Source<'_>) -> Option<Readings> {
    let wards = &source.scenario.sourcing.wards;
    let place = source.deadline();
    let first = wards
        .iter()
        .map(|ward| ward.deadline.value)
        .min()
        .filter(|first| *first < place)?;
    let disputed: Vec<usize> = (0..wards.len())
        .filter(|at| is_disputed(&wards[*at], place))
        .collect();
    if disputed.is_empty() {
        return None;
    }
    let by_report = |ward: &Ward| match &ward.reported_complete {
        Some(reported) if !reported.value => place,
        Some(_) => first,
        None => ward.deadline.value,
    };
    let by_extension = |ward: &Ward| ward.deadline.value;
    let outcomes = [
        read(source.scenario, by_report),
        read(source.scenario, by_extension),
    ];
    let rows = disputed.iter().map(|at| ReadingRow {
        ward: wards[*at].name.clone(),
        cells: outcomes.each_ref().map(|outcomes| cell(source, &outcomes[*at])),
    });
    Some(Readings {
        heads: heads(source, wards, &disputed),
        rows: rows.collect(),
        totals: outcomes.each_ref().map(|outcomes| total(source, outcomes)),
    })
}

/// Whether the report and the extension disagree about a ward: complete and yet extended, or incomplete and not.
fn is_disputed(ward: &Ward, place: Month) -> bool {
    let untouched = ward.deadline.provenance != Provenance::Entered;
    let reported = ward.reported_complete.as_ref();
    untouched && reported.is_some_and(|reported| reported.value == (ward.deadline.value >= place))
}

/// The wards when each has the deadline a reading gives it.
fn read(scenario: &Scenario, deadline: impl Fn(&Ward) -> Month) -> Vec<WardOutcome> {
    let mut read = scenario.clone();
    for ward in &mut read.sourcing.wards {
        let month = deadline(ward);
        ward.deadline = Sourced::new(month, ward.deadline.provenance.clone());
    }
    sourcing_alone(&read).wards
}

fn cell(source: &Source<'_>, outcome: &WardOutcome) -> Reading {
    let own = &outcome.own;
    let chance = (own.verdict != Verdict::Undetermined).then_some(own.met.mixed);
    let word = names::verdict(own.verdict, source.language);
    Reading {
        deadline: (source.words.sourcing.by_deadline)(&number::last_day(own.deadline)),
        verdict: own.verdict,
        word: format!("{word}, {}", written_chance(chance, source.language)),
    }
}

fn heads(source: &Source<'_>, wards: &[Ward], disputed: &[usize]) -> [String; 2] {
    let words = &source.words.answers;
    let section = |provenance: Option<&Provenance>| {
        provenance.map_or_else(String::new, |provenance| {
            names::provenance(provenance, source.language)
        })
    };
    let disputed = || disputed.iter().map(|at| &wards[*at]);
    let mut reports = disputed().filter_map(|ward| ward.reported_complete.as_ref());
    let mut extensions = disputed()
        .map(|ward| &ward.deadline.provenance)
        .filter(|provenance| matches!(provenance, Provenance::Quoted(_)));
    [
        (words.by_report)(&section(reports.next().map(|reported| &reported.provenance))),
        (words.by_extension)(&section(extensions.next())),
    ]
}

fn total(source: &Source<'_>, outcomes: &[WardOutcome]) -> String {
    let with_posts = outcomes.iter().filter(|outcome| outcome.own.posts > 0);
    let met = with_posts
        .clone()
        .filter(|outcome| matches!(outcome.own.verdict, Verdict::Met | Verdict::OnTrack))
        .count();
    (source.words.answers.wards_in_time)(
        &number::whole(met as i64, source.language),
        &number::wards(with_posts.count() as i64, source.language),
    )
}
