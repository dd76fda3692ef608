//! The verdict on posts to be reduced.

use super::Opened;
use super::begin::{self, Begin};
use super::card::{Card, Fact, Figure, Go, chance_fact, fact};
use super::circumstances::circumstances;
use super::payroll_reasons::reasons;
use crate::model::Evaluation;
use crate::model::finding::FindingKind;
use crate::model::payroll::{Amount, BlockKind, Scope, Target, TargetOutcome};
use crate::model::scenario::Scenario;
use crate::model::verdict::Verdict;
use crate::report::mark::Marked;
use crate::report::strip::written_chance;
use crate::text::{Language, catalog, letters, names, number, subject};

/// Payroll targets beside the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherTargets {
    /// One row each, in the plan's order.
    pub rows: Vec<OtherTarget>,
}

/// A payroll target beside the first, in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherTarget {
    /// What it asks of whom and by when.
    pub name: String,
    /// Its verdict.
    pub verdict: Verdict,
    /// The verdict's word.
    pub word: &'static str,
    /// Planned by its deadline.
    pub planned: String,
    /// Expected at its deadline, of how many.
    pub expected: String,
    /// The gap to the amount.
    pub gap: String,
    /// The month it is forecast for.
    pub forecast: String,
    /// The probability of meeting it.
    pub chance: String,
}

/// Stands where a figure cannot be given.
const NONE: &str = "–";

/// The card of the first payroll target, or of its absence.
pub(super) fn card(scenario: &Scenario, evaluation: &Evaluation, opened: Opened, language: Language) -> Card {
    let words = catalog(language);
    let first = scenario
        .payroll
        .targets
        .first()
        .zip(evaluation.payroll.targets.first());
    let reasons = reasons(scenario, evaluation, language);
    let Some((target, outcome)) = first else {
        return Card {
            verdict: Verdict::Undetermined,
            word: names::verdict(Verdict::Undetermined, language).to_owned(),
            statement: words.overview.payroll_card_none.to_owned(),
            mark: None,
            figure: None,
            facts: Vec::new(),
            chance: None,
            reasons,
            circumstances: None,
            begin: Some(begin::enter(
                Go::Targets {
                    already_open: opened.units,
                },
                words.overview.begin.add_target,
            )),
        };
    };
    Card {
        verdict: outcome.verdict,
        word: names::verdict(outcome.verdict, language).to_owned(),
        statement: statement(scenario, target, outcome, language),
        mark: Marked::of(&target.provenance, language),
        figure: Some(figure(outcome, language)),
        facts: facts(outcome, language),
        chance: outcome.met.map(|met| chance_fact(scenario, met.mixed, language)),
        reasons,
        circumstances: outcome
            .met
            .filter(|met| !met.mixed.is_certain())
            .map(|met| circumstances(scenario, &met, &outcome.given, outcome.expected, language)),
        begin: ways(evaluation, outcome, language),
    }
}

/// What the target asks: "Giảm 149 chỉ tiêu sự nghiệp hưởng lương ngân sách".
fn statement(scenario: &Scenario, target: &Target, outcome: &TargetOutcome, language: Language) -> String {
    let words = &catalog(language).overview;
    let asked = subject::amount(target.amount, language);
    let amount = match (target.amount, outcome.amount) {
        (Amount::BasisPoints(_), Some(posts)) => {
            format!("{asked} ({})", number::posts(i64::from(posts), language))
        }
        _ => asked,
    };
    match (target.scope, target.amount) {
        (Scope::Block(BlockKind::PublicService), Amount::Posts(_)) => {
            (words.payroll_card_public_service)(&amount)
        }
        (scope, _) => (words.payroll_card)(&amount, &subject::scope(scenario, scope, language)),
    }
}

fn figure(outcome: &TargetOutcome, language: Language) -> Figure {
    Figure {
        label: (catalog(language).overview.big_figure)(&number::last_day(outcome.deadline)),
        value: number::expected(outcome.expected, language),
        against: outcome
            .amount
            .map(|amount| format!("/{}", number::whole(i64::from(amount), language))),
    }
}

fn facts(outcome: &TargetOutcome, language: Language) -> Vec<Fact> {
    let words = &catalog(language).overview;
    let planned = number::whole(i64::from(outcome.planned), language);
    let mut facts = vec![fact("planned", words.planned, planned)];
    if let Some(asked) = outcome.amount {
        let amount = number::whole(i64::from(asked), language);
        facts.push(fact(
            "gap",
            (words.gap_to)(&amount),
            written_gap(outcome, language),
        ));
        facts.push(fact(
            "forecast",
            (words.reached)(&amount),
            written_forecast(outcome, language),
        ));
    }
    facts
}

fn written_gap(outcome: &TargetOutcome, language: Language) -> String {
    outcome
        .gap
        .map_or_else(|| NONE.to_owned(), |gap| number::expected_gap(gap, language))
}

/// The forecast month, or that none of the computed ones is it.
fn written_forecast(outcome: &TargetOutcome, language: Language) -> String {
    let never = || catalog(language).overview.not_reached.to_owned();
    match outcome.amount {
        None => NONE.to_owned(),
        Some(_) => outcome.forecast.map_or_else(never, number::month),
    }
}

/// Ways to begin, where nothing is planned or an input is missing.
fn ways(evaluation: &Evaluation, outcome: &TargetOutcome, language: Language) -> Option<Begin> {
    let words = &catalog(language).overview.begin;
    let says = |wanted: &dyn Fn(&FindingKind) -> bool| {
        evaluation.findings.iter().any(|finding| wanted(&finding.kind))
    };
    let (id, missing_base) = (outcome.target, outcome.amount.is_none());
    if missing_base {
        Some(begin::enter(Go::Sources, words.add_base))
    } else if says(&|kind| *kind == FindingKind::NothingPlanned { target: id }) {
        Some(begin::payroll_ways(outcome, language))
    } else {
        None
    }
}

/// The payroll targets beside the first; nothing where there is none.
pub(super) fn others(
    scenario: &Scenario,
    evaluation: &Evaluation,
    language: Language,
) -> Option<OtherTargets> {
    let rows: Vec<OtherTarget> = evaluation
        .payroll
        .targets
        .iter()
        .skip(1)
        .map(|outcome| other(scenario, outcome, language))
        .collect();
    (!rows.is_empty()).then_some(OtherTargets { rows })
}

fn other(scenario: &Scenario, outcome: &TargetOutcome, language: Language) -> OtherTarget {
    let expected = number::expected(outcome.expected, language);
    OtherTarget {
        name: letters::capitalised(&subject::target(scenario, outcome.target, language)),
        verdict: outcome.verdict,
        word: names::verdict(outcome.verdict, language),
        planned: number::whole(i64::from(outcome.planned), language),
        expected: outcome.amount.map_or_else(
            || expected.clone(),
            |amount| format!("{expected}/{}", number::whole(i64::from(amount), language)),
        ),
        gap: written_gap(outcome, language),
        forecast: written_forecast(outcome, language),
        chance: written_chance(outcome.met.map(|met| met.mixed), language),
    }
}
