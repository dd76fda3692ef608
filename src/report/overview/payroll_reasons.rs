//! Why the verdict on posts is what it is.

use super::card::{Go, Reason, Tone, said};
use crate::model::Evaluation;
use crate::model::finding::FindingKind;
use crate::model::payroll::{InstrumentOutcome, Target, TargetOutcome};
use crate::model::scenario::Scenario;
use crate::model::verdict::Verdict;
use crate::text::{Language, catalog, finding, letters, names, number};

/// As many reasons as a card bears.
const MOST: usize = 5;

/// The reasons of the first payroll target, the gravest first.
pub(super) fn reasons(scenario: &Scenario, evaluation: &Evaluation, language: Language) -> Vec<Reason> {
    let first = scenario
        .payroll
        .targets
        .first()
        .zip(evaluation.payroll.targets.first());
    let Some((target, outcome)) = first else {
        return said(scenario, evaluation, language, |kind| {
            *kind == FindingKind::NoTarget
        });
    };
    let why = Why {
        scenario,
        evaluation,
        target,
        outcome,
        language,
    };
    let grave = [why.blocked(), why.facts(), why.plan(), why.overdue(), why.late()];
    let further = [why.floors(), why.largest_loss(), why.behind_path(), why.pace()];
    let mut reasons: Vec<Reason> = grave.into_iter().flatten().collect();
    reasons.extend(why.doubtful());
    reasons.extend(further.into_iter().flatten());
    reasons.truncate(MOST);
    reasons
}

struct Why<'a> {
    scenario: &'a Scenario,
    evaluation: &'a Evaluation,
    target: &'a Target,
    outcome: &'a TargetOutcome,
    language: Language,
}

impl Why<'_> {
    fn posts(&self, count: i64) -> String {
        number::posts(count, self.language)
    }

    fn whole(&self, count: i64) -> String {
        number::whole(count, self.language)
    }

    /// What makes a verdict impossible.
    fn blocked(&self) -> Option<Reason> {
        let of_target = |kind: &FindingKind| match kind {
            FindingKind::ScopeMissing { target, .. } => *target == Some(self.target.id),
            FindingKind::TargetBaseUnknown { target } => *target == self.target.id,
            _ => false,
        };
        let found = self
            .evaluation
            .findings
            .iter()
            .find(|found| of_target(&found.kind))?;
        let sentence = finding::finding(found, self.scenario, self.language);
        Some(Reason::new(Tone::Blocks, sentence))
    }

    /// Lines and settings that do not count as they seem to: each in its own sentence.
    fn doubtful(&self) -> Vec<Reason> {
        let words = &catalog(self.language).overview.begin;
        let leads = |kind: &FindingKind| match kind {
            FindingKind::DoneInFuture { .. }
            | FindingKind::DoneExceedsPosts { .. }
            | FindingKind::ScopeMissing { line: Some(_), .. }
            | FindingKind::LineOutsideHorizon { .. } => Some((Go::Payroll, words.open_payroll)),
            FindingKind::WeightsDoNotSumToOne { .. } => Some((Go::Sources, words.open_sources)),
            FindingKind::BaseMismatch { .. } => Some((Go::Sources, words.open_sources)),
            _ => None,
        };
        let found = self.evaluation.findings.iter();
        found
            .filter_map(|found| {
                let (go, link) = leads(&found.kind)?;
                let sentence = finding::finding(found, self.scenario, self.language);
                Some(Reason::new(Tone::Warns, sentence).leading(go, link))
            })
            .collect()
    }

    /// What is decided by facts: met, or past the deadline.
    fn facts(&self) -> Option<Reason> {
        let words = &catalog(self.language).overview.reasons;
        let amount = self.whole(i64::from(self.outcome.amount?));
        let known_to = self.scenario.horizon.as_of;
        match self.outcome.verdict {
            Verdict::Met => {
                let sentence = (words.met)(&amount, &number::month(known_to.min(self.outcome.deadline)));
                Some(Reason::new(Tone::Explains, sentence))
            }
            Verdict::Missed if known_to >= self.outcome.deadline => {
                let reached = self.whole(i64::from(self.outcome.realised));
                Some(Reason::new(Tone::Warns, (words.passed)(&reached, &amount)))
            }
            _ => None,
        }
    }

    /// Whether it could still be met or missed: neither decided by facts nor past.
    fn undecided(&self) -> bool {
        self.outcome.verdict != Verdict::Met && self.scenario.horizon.as_of < self.outcome.deadline
    }

    /// Whether the plan is large enough, and what is expected of it.
    fn plan(&self) -> Option<Reason> {
        let words = &catalog(self.language).overview.reasons;
        let asked = i64::from(self.outcome.amount?);
        let planned = i64::from(self.outcome.planned);
        if !self.undecided() {
            return None;
        }
        let nothing = FindingKind::NothingPlanned {
            target: self.target.id,
        };
        let sentence = if self
            .evaluation
            .findings
            .iter()
            .any(|finding| finding.kind == nothing)
        {
            return Some(Reason::new(
                Tone::Warns,
                (words.nothing_planned)(&self.whole(asked)),
            ));
        } else if planned < asked {
            (words.plan_short)(
                &self.posts(planned),
                &self.whole(asked - planned),
                &self.whole(asked),
            )
        } else if self.outcome.distribution.is_certain() {
            let sentence = (words.plan_certain)(&self.whole(planned));
            return Some(Reason::new(Tone::Explains, sentence));
        } else {
            let expected = number::expected(self.outcome.expected, self.language);
            (words.plan_and_expected)(&number::balance(planned - asked, self.language), &expected)
        };
        let tone = if self.outcome.verdict == Verdict::OnTrack {
            Tone::Explains
        } else {
            Tone::Warns
        };
        Some(Reason::new(tone, sentence))
    }

    fn overdue(&self) -> Option<Reason> {
        let words = &catalog(self.language).overview;
        (self.outcome.overdue > 0).then(|| {
            let posts = self.posts(i64::from(self.outcome.overdue));
            Reason::new(Tone::Warns, (words.reasons.overdue)(&posts))
                .leading(Go::Payroll, words.begin.open_payroll)
        })
    }

    fn late(&self) -> Option<Reason> {
        let words = &catalog(self.language).overview.reasons;
        let amount = self.whole(i64::from(self.outcome.amount?));
        let month = self
            .outcome
            .forecast
            .filter(|month| *month > self.outcome.deadline)?;
        let late = number::months(
            i64::from(month.months_since(self.outcome.deadline)),
            self.language,
        );
        Some(Reason::new(
            Tone::Warns,
            (words.late)(&amount, &number::month(month), &late),
        ))
    }

    /// The instrument that loses the most posts between plan and expectation, where it is the only target's business.
    fn largest_loss(&self) -> Option<Reason> {
        let words = &catalog(self.language).overview.reasons;
        if !self.undecided() || self.evaluation.payroll.targets.len() > 1 {
            return None;
        }
        let loss = |of: &InstrumentOutcome| i64::from(of.planned) - number::half_up(of.expected);
        let worst = self
            .evaluation
            .payroll
            .instruments
            .iter()
            .max_by_key(|of| loss(of))?;
        (loss(worst) > 0).then(|| {
            let name = letters::lowered(names::instrument(worst.instrument, self.language));
            let planned = self.whole(i64::from(worst.planned));
            let expected = number::expected(worst.expected, self.language);
            Reason::new(Tone::Explains, (words.largest_loss)(&name, &planned, &expected))
        })
    }

    /// The first year whose end the plan reaches behind the required path, the last year apart: that is the plan's own
    /// size, said above.
    fn behind_path(&self) -> Option<Reason> {
        let words = &catalog(self.language).overview.reasons;
        if !self.undecided() || self.outcome.planned == 0 {
            return None;
        }
        let (_, before) = self.outcome.years.split_last()?;
        let (year, required) = before
            .iter()
            .filter_map(|year| Some((year, i64::from(year.required_by_end?))))
            .find(|(year, required)| i64::from(year.planned_by_end) < *required)?;
        let planned = self.whole(i64::from(year.planned_by_end));
        let sentence = (words.behind_path)(year.year, &planned, &self.whole(required));
        Some(Reason::new(Tone::Explains, sentence))
    }

    fn floors(&self) -> Option<Reason> {
        let words = &catalog(self.language).overview;
        let below = |kind: &FindingKind| {
            matches!(
                kind,
                FindingKind::BelowFloor { .. } | FindingKind::CutExceedsEstablishment { .. }
            )
        };
        let units = self
            .evaluation
            .findings
            .iter()
            .filter(|finding| below(&finding.kind));
        let units = i64::try_from(units.count()).unwrap_or(i64::MAX);
        (units > 0).then(|| {
            let sentence = (words.reasons.below_floor)(&number::units(units, self.language));
            Reason::new(Tone::Warns, sentence).leading(Go::Payroll, words.begin.open_payroll)
        })
    }

    fn pace(&self) -> Option<Reason> {
        let words = &catalog(self.language).overview.reasons;
        let pace = self.outcome.pace.filter(|pace| *pace > 0 && self.undecided())?;
        let sentence = (words.pace)(&self.posts(i64::from(pace)));
        Some(Reason::new(Tone::Explains, sentence))
    }
}
