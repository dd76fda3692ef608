//! The page sentence: what both outcomes come to, and the line under it.

use super::supposed::supposed;
use crate::model::Evaluation;
use crate::model::payroll::TargetOutcome;
use crate::model::provenance::Provenance;
use crate::model::scenario::{Origin, Scenario};
use crate::model::sourcing::{OpenPost, SourcingOutcome};
use crate::model::verdict::Verdict;
use crate::report::mark::Marked;
use crate::text::{Language, catalog, names, number};

/// The page sentence and the line under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// One sentence per outcome.
    pub sentence: String,
    /// The line under it: whose plan it is and how much of it is supposed.
    pub parts: Vec<LeadPart>,
    /// The link to where supposed values are replaced; nothing where none is.
    pub replace: Option<&'static str>,
}

/// A piece of the line under the page sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeadPart {
    /// Running text.
    Text(String),
    /// A mark.
    Mark(Marked),
}

/// How far the expected count may lie above the amount, as a share of it, and still "just reach" it.
const JUST_ABOVE_PERCENT: i64 = 5;

/// The page sentence of a scenario.
pub(super) fn lead(scenario: &Scenario, evaluation: &Evaluation, language: Language) -> Lead {
    let payroll = payroll_sentence(scenario, evaluation.payroll.targets.first(), language);
    let sourcing = sourcing_sentence(scenario, &evaluation.sourcing, language);
    let parts = sub_line(scenario, language);
    let marked = parts.iter().any(|part| matches!(part, LeadPart::Mark(_)));
    Lead {
        sentence: format!("{payroll} {sourcing}"),
        parts,
        replace: marked.then_some(catalog(language).overview.headline.replace),
    }
}

fn payroll_sentence(scenario: &Scenario, outcome: Option<&TargetOutcome>, language: Language) -> String {
    let words = &catalog(language).overview.headline;
    let Some(outcome) = outcome else {
        return words.payroll_no_target.to_owned();
    };
    let (Some(asked), Some(met)) = (outcome.amount, outcome.met) else {
        return words.payroll_no_amount.to_owned();
    };
    let posts = |count: i64| number::whole(count, language);
    let asked = i64::from(asked);
    let amount = posts(asked);
    let planned_gap = i64::from(outcome.planned) - asked;
    let expected_gap = number::half_up(outcome.expected) - asked;
    match outcome.verdict {
        Verdict::Undetermined => words.payroll_no_amount.to_owned(),
        Verdict::Met => (words.payroll_met)(&amount),
        Verdict::OnTrack if met.mixed.is_sure() => (words.payroll_sure)(&amount),
        Verdict::OnTrack => (words.payroll_on_track)(&amount),
        Verdict::AtRisk if (0..=asked * JUST_ABOVE_PERCENT / 100).contains(&expected_gap) => {
            (words.payroll_just)(&amount)
        }
        Verdict::AtRisk => (words.payroll_at_risk)(&amount),
        Verdict::Missed if scenario.horizon.as_of >= outcome.deadline => {
            (words.payroll_passed)(&posts(asked - i64::from(outcome.realised)))
        }
        Verdict::Missed if outcome.planned == 0 => (words.payroll_nothing_planned)(&amount),
        Verdict::Missed if planned_gap < 0 => {
            (words.payroll_plan_short)(&posts(i64::from(outcome.planned)), &posts(-planned_gap))
        }
        Verdict::Missed if expected_gap < 0 => (words.payroll_expected_short)(&posts(-expected_gap), &amount),
        Verdict::Missed => (words.payroll_unlikely)(&amount),
    }
}

fn sourcing_sentence(scenario: &Scenario, outcome: &SourcingOutcome, language: Language) -> String {
    let words = &catalog(language).overview.headline;
    let place = &outcome.place;
    let posts = |count: u32| number::positions(i64::from(count), language);
    if place.posts == 0 {
        return words.sourcing_no_posts.to_owned();
    }
    let open = place.posts.saturating_sub(place.held);
    let year = place.deadline.year();
    match place.verdict {
        Verdict::Met => (words.sourcing_met)(&posts(place.posts)),
        Verdict::Undetermined => (words.sourcing_unknown)(&posts(place.unknown)),
        Verdict::OnTrack => (words.sourcing_on_track)(&posts(place.posts)),
        Verdict::AtRisk => (words.sourcing_at_risk)(&posts(place.posts)),
        Verdict::Missed if scenario.horizon.as_of >= place.deadline => (words.sourcing_passed)(&posts(open)),
        Verdict::Missed => {
            let unrouted = count(outcome.open.iter().filter(|post| post.course.is_none()));
            if unrouted > 0 {
                return (words.sourcing_no_route)(&posts(unrouted));
            }
            let late: Vec<&OpenPost> = late_posts(outcome).collect();
            match late.as_slice() {
                [] => (words.sourcing_together)(&posts(open), year),
                [one] if !one.together => {
                    (words.sourcing_one_late)(names::post_inline(one.post.kind, language), year)
                }
                several => (words.sourcing_late)(&posts(count(several.iter().copied())), year),
            }
        }
    }
}

/// The open posts that are not forecast by the place's deadline.
pub(super) fn late_posts(outcome: &SourcingOutcome) -> impl Iterator<Item = &OpenPost> {
    let deadline = outcome.place.deadline;
    outcome
        .open
        .iter()
        .filter(move |post| post.forecast.is_none_or(|month| month > deadline))
}

/// How many posts these are: one that is held together with the other of its khu phố counts for two.
pub(super) fn count<'a>(open: impl Iterator<Item = &'a OpenPost>) -> u32 {
    open.map(|post| if post.together { 2 } else { 1 }).sum()
}

fn sub_line(scenario: &Scenario, language: Language) -> Vec<LeadPart> {
    let words = &catalog(language).overview.headline;
    let counted = supposed(scenario);
    let mut parts = vec![LeadPart::Text((words.scenario)(&scenario.name))];
    let marked = [
        (counted.example, Provenance::Example),
        (counted.assumed, Provenance::Assumed),
    ];
    let mut first = true;
    for (values, provenance) in marked.into_iter().filter(|(values, _)| *values > 0) {
        let values = i64::try_from(values).unwrap_or(i64::MAX);
        let say = if first {
            words.values_marked
        } else {
            words.and_more
        };
        parts.push(LeadPart::Text(say(&number::whole(values, language))));
        parts.extend(Marked::of(&provenance, language).map(LeadPart::Mark));
        first = false;
    }
    if !first {
        let after = match scenario.origin {
            Origin::Document | Origin::Example => words.document_silent,
            Origin::Own => words.not_entered_yet,
        };
        parts.push(LeadPart::Text(after.to_owned()));
    }
    parts
}
