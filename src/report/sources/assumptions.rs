//! The assumptions of the open scenario, each with its value as written, its mark and what its field is about.

use super::entry::{Bounds, Subject};
use super::stages::{Route, routes};
use super::wards::{Wards, wards};
use crate::baseline::document_scenario;
use crate::model::Evaluation;
use crate::model::calendar::{Horizon, Month};
use crate::model::payroll::{BlockKind, Instrument, Scope, TargetId};
use crate::model::provenance::Provenance;
use crate::model::quantity::{Fraction, MILLION};
use crate::model::scenario::{Circumstance, Origin, Scenario};
use crate::model::sourcing::SourcingPlan;
use crate::report::mark::Marked;
use crate::text::{Catalog, names, number};

/// The longest horizon a field takes, in months.
const HORIZON_MONTHS_MAX: i32 = 240;
/// The bases of which 149 posts print as 12,7 %: the document's target, read backwards.
const FITTING_BASES: std::ops::RangeInclusive<u32> = 1_169..=1_177;

/// All assumptions, card by card.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumptions {
    /// Cards of single values.
    pub cards: Vec<Card>,
    /// The wards' deadlines.
    pub wards: Wards,
    /// The default stages, one table a kind of route.
    pub routes: Vec<Route>,
}

/// A few values that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// What the page knows it by.
    pub key: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What its values do.
    pub meaning: Option<&'static str>,
    /// Where its values come from, where they have one source.
    pub mark: Option<Marked>,
    /// Its fields.
    pub fields: Vec<Entry>,
    /// A value that is on or off.
    pub switch: Option<Switch>,
    /// What follows from its values taken together.
    pub remark: Option<Remark>,
    /// The target whose path may be spread evenly again.
    pub restorable: Option<TargetId>,
    /// Whether it sends the reader to the payroll screen.
    pub to_payroll: bool,
}

/// A value with its field.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What the page and the tests know it by.
    pub key: String,
    /// Its label.
    pub label: String,
    /// What the value does, or which values make sense.
    pub hint: Option<&'static str>,
    /// The value as written; empty when it is not known.
    pub value: String,
    /// Where it comes from.
    pub mark: Option<Marked>,
    /// Something to know about the present value.
    pub warning: Option<&'static str>,
    /// What the field is about.
    pub subject: Subject,
}

/// A value that is on or off.
#[derive(Clone, Debug, PartialEq)]
pub struct Switch {
    /// Its label.
    pub label: &'static str,
    /// What it means.
    pub hint: &'static str,
    /// Whether it is on.
    pub on: bool,
    /// Where it comes from.
    pub mark: Option<Marked>,
}

/// What follows from the values of a card taken together.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// In words.
    pub words: String,
    /// Whether something is amiss.
    pub amiss: bool,
}

impl Card {
    fn new(key: &'static str, title: &'static str, fields: Vec<Entry>) -> Self {
        Self {
            key,
            title,
            meaning: None,
            mark: None,
            fields,
            switch: None,
            remark: None,
            restorable: None,
            to_payroll: false,
        }
    }
}

/// All assumptions of a scenario.
pub fn assumptions(scenario: &Scenario, evaluation: &Evaluation, words: &Catalog) -> Assumptions {
    Assumptions {
        cards: vec![
            bases(scenario, words),
            path(scenario, evaluation, words),
            likelihoods(scenario, words),
            time(scenario, words),
            circumstances(scenario, words),
            thresholds(scenario, words),
            sourcing(scenario, words),
            durations(scenario, words),
        ],
        wards: wards(scenario, words),
        routes: routes(&scenario.sourcing, words),
    }
}

fn entry(key: impl Into<String>, label: impl Into<String>, value: String, subject: Subject) -> Entry {
    Entry {
        key: key.into(),
        label: label.into(),
        hint: None,
        value,
        mark: None,
        warning: None,
        subject,
    }
}

/// A block's key in the page.
const fn block_key(block: BlockKind) -> &'static str {
    match block {
        BlockKind::PartyFrontMass => "base-party",
        BlockKind::StateAdministration => "base-state",
        BlockKind::PublicService => "base-public-service",
        BlockKind::Wards => "base-wards",
    }
}

fn bases(scenario: &Scenario, words: &Catalog) -> Card {
    let own = scenario.origin == Origin::Own;
    let year = scenario.horizon.start.year() - 1;
    let language = words.language;
    let shown = BlockKind::ALL.into_iter().filter(|kind| {
        let known = scenario.payroll.blocks.iter();
        let mut known = known.filter(|block| block.kind == *kind && block.base.is_some());
        let mut targets = scenario.payroll.targets.iter();
        let bound = targets.any(|target| target.scope == Scope::Block(*kind));
        own || *kind == BlockKind::PublicService || bound || known.next().is_some()
    });
    let fields = shown.map(|kind| {
        let blocks = scenario.payroll.blocks.iter();
        let base = blocks
            .filter(|block| block.kind == kind)
            .find_map(|block| block.base.as_ref());
        let documented = kind == BlockKind::PublicService && !own;
        let off = base.filter(|base| documented && !FITTING_BASES.contains(&base.value));
        let sources = &words.sources;
        Entry {
            hint: Some(if documented {
                sources.base_hint
            } else {
                sources.base_hint_own
            }),
            mark: base.and_then(|base| Marked::of(&base.provenance, language)),
            warning: off.map(|_| sources.base_outside),
            ..entry(
                block_key(kind),
                (sources.base)(names::block(kind, language), year),
                base.map_or_else(String::new, |base| number::whole(i64::from(base.value), language)),
                Subject::BlockBase(kind),
            )
        }
    });
    Card::new("bases", words.sources.payroll, fields.collect())
}

fn path(scenario: &Scenario, evaluation: &Evaluation, words: &Catalog) -> Card {
    let sources = &words.sources;
    let target = scenario.payroll.targets.first();
    let outcome = evaluation.payroll.targets.first();
    let (Some(target), Some(outcome)) = (target, outcome) else {
        return no_path(words);
    };
    let Some(amount) = outcome.amount else {
        return no_path(words);
    };
    let years = outcome.years.iter();
    let years: Vec<(i32, u32)> = years
        .map(|year| {
            (
                year.year,
                year.required
                    .and_then(|posts| u32::try_from(posts).ok())
                    .unwrap_or_default(),
            )
        })
        .collect();
    let written = |posts: u32| number::whole(i64::from(posts), words.language);
    let fields = years.iter().enumerate().map(|(at, (year, posts))| {
        let subject = Subject::PathYear(target.id, at, years.clone());
        entry(
            format!("path-{year}"),
            (sources.path_year)(*year),
            written(*posts),
            subject,
        )
    });
    let sum = years
        .iter()
        .fold(0_u32, |sum, (_, posts)| sum.saturating_add(*posts));
    let balance = i64::from(sum) - i64::from(amount);
    let even = match scenario.origin {
        Origin::Own => sources.path_even_own,
        Origin::Document | Origin::Example => sources.path_even,
    };
    let provenance = target
        .milestones
        .as_ref()
        .map_or(&Provenance::Assumed, |path| &path.provenance);
    Card {
        meaning: target.milestones.is_none().then_some(even),
        mark: Marked::of(provenance, words.language),
        remark: Some(Remark {
            words: if balance == 0 {
                (sources.path_sum_fine)(&written(sum))
            } else {
                (sources.path_sum_off)(&written(sum), &number::balance(balance, words.language))
            },
            amiss: balance != 0,
        }),
        restorable: target.milestones.as_ref().map(|_| target.id),
        ..Card::new("path", sources.path, fields.collect())
    }
}

fn no_path(words: &Catalog) -> Card {
    Card {
        meaning: Some(words.sources.path_none),
        to_payroll: true,
        ..Card::new("path", words.sources.path, Vec::new())
    }
}

/// An instrument's key in the page.
const fn instrument_key(instrument: Instrument) -> &'static str {
    match instrument {
        Instrument::RetirementAtAge => "likelihood-at-age",
        Instrument::EarlyRetirement => "likelihood-early",
        Instrument::Severance => "likelihood-severance",
        Instrument::TransferToAutonomous => "likelihood-transfer",
        Instrument::Reorganisation => "likelihood-reorganisation",
        Instrument::VacantPostCut => "likelihood-vacant",
        Instrument::Addition => "likelihood-addition",
    }
}

fn likelihoods(scenario: &Scenario, words: &Catalog) -> Card {
    let language = words.language;
    let cuts = Instrument::CUTS
        .into_iter()
        .zip(&scenario.payroll.likelihoods.cuts);
    let fields = cuts.map(|(instrument, likelihood)| Entry {
        mark: Marked::of(&likelihood.provenance, language),
        ..entry(
            instrument_key(instrument),
            names::instrument(instrument, language),
            number::fraction(likelihood.value, language),
            Subject::Likelihood(instrument),
        )
    });
    Card {
        meaning: Some(words.sources.likelihoods_meaning),
        ..Card::new("likelihoods", words.sources.likelihoods, fields.collect())
    }
}

/// The mark of a date the scenario holds without its source: it is the one the scenario began with, or it was entered.
fn began_with(is: Month, began: Month, mark: Provenance, words: &Catalog) -> Option<Marked> {
    let provenance = if is == began { mark } else { Provenance::Entered };
    Marked::of(&provenance, words.language)
}

fn time(scenario: &Scenario, words: &Catalog) -> Card {
    let sources = &words.sources;
    let Horizon { start, as_of, end } = scenario.horizon;
    let document = document_scenario();
    let began = document.horizon;
    let documented = scenario.origin != Origin::Own;
    // A blank scenario looks as far beyond its deadline as the document's does.
    let end_began = if documented {
        began.end
    } else {
        let beyond = began.end.months_since(document.sourcing.deadline.value);
        scenario.sourcing.deadline.value.plus(beyond)
    };
    let (as_of_began, as_of_mark) = if documented {
        (began.as_of, Provenance::Inferred)
    } else {
        (start.plus(-1), Provenance::Assumed)
    };
    let first_end = start.max(as_of);
    let as_of_bounds = Bounds {
        first: start.plus(-1),
        last: end,
    };
    let end_bounds = Bounds {
        first: first_end,
        last: start.plus(HORIZON_MONTHS_MAX).max(first_end),
    };
    let fields = vec![
        Entry {
            hint: Some(sources.as_of_hint),
            mark: began_with(as_of, as_of_began, as_of_mark, words),
            ..entry(
                "as-of",
                sources.as_of,
                number::month(as_of),
                Subject::AsOf(as_of_bounds),
            )
        },
        Entry {
            hint: Some(sources.horizon_end_hint),
            mark: began_with(end, end_began, Provenance::Assumed, words),
            ..entry(
                "horizon-end",
                sources.horizon_end,
                number::month(end),
                Subject::HorizonEnd(end_bounds),
            )
        },
    ];
    Card::new("time", sources.time, fields)
}

fn circumstances(scenario: &Scenario, words: &Catalog) -> Card {
    let (sources, language) = (&words.sources, words.language);
    let shared = scenario.circumstances.value;
    let keys = ["weight-hard", "weight-normal", "weight-easy"];
    let weights = Circumstance::ALL
        .into_iter()
        .zip(shared.weights)
        .zip(keys)
        .enumerate();
    let mut fields: Vec<Entry> = weights
        .map(|(at, ((circumstance, weight), key))| {
            let label = names::circumstance(circumstance, language);
            entry(
                key,
                label,
                number::fraction(weight, language),
                Subject::Weight(at, shared),
            )
        })
        .collect();
    let factor = number::odds_factor(shared.odds_factor, language);
    fields.push(entry(
        "odds-factor",
        sources.odds_factor,
        factor,
        Subject::Factor(shared),
    ));
    Card {
        meaning: Some(sources.circumstances_meaning),
        mark: Marked::of(&scenario.circumstances.provenance, language),
        remark: Some(sum_of(shared.weights, words)),
        ..Card::new("circumstances", sources.circumstances, fields)
    }
}

/// Whether three weights sum to one, and to what if not.
fn sum_of(weights: [Fraction; 3], words: &Catalog) -> Remark {
    let sum: u32 = weights.iter().map(|weight| weight.millionths()).sum();
    let written = number::basis_points(sum / 100, words.language);
    let amiss = sum != MILLION;
    Remark {
        words: if amiss {
            (words.sources.weights_off)(&written)
        } else {
            words.sources.weights_fine.to_owned()
        },
        amiss,
    }
}

fn thresholds(scenario: &Scenario, words: &Catalog) -> Card {
    let (sources, language) = (&words.sources, words.language);
    let set = scenario.thresholds.value;
    let written = |share| number::fraction(share, language);
    let fields = vec![
        entry(
            "on-track",
            sources.on_track,
            written(set.on_track),
            Subject::OnTrack(set),
        ),
        entry(
            "at-risk",
            sources.at_risk,
            written(set.at_risk),
            Subject::AtRisk(set),
        ),
    ];
    Card {
        meaning: Some(sources.below_thresholds),
        mark: Marked::of(&scenario.thresholds.provenance, language),
        ..Card::new("thresholds", sources.thresholds, fields)
    }
}

fn sourcing(scenario: &Scenario, words: &Catalog) -> Card {
    let (sources, language, plan) = (&words.sources, words.language, &scenario.sourcing);
    let turnover = plan.turnover.value;
    let bounds = Bounds {
        first: scenario.horizon.start,
        last: scenario.horizon.end,
    };
    let turnover_mark = Marked::of(&plan.turnover.provenance, language);
    let written = |share| number::fraction(share, language);
    let fields = vec![
        Entry {
            mark: Marked::of(&plan.deadline.provenance, language),
            ..entry(
                "place-deadline",
                sources.place_deadline,
                number::month(plan.deadline.value),
                Subject::PlaceDeadline(bounds),
            )
        },
        Entry {
            mark: turnover_mark.clone(),
            ..entry(
                "turnover",
                sources.turnover,
                written(turnover.yearly),
                Subject::Yearly(turnover),
            )
        },
        Entry {
            mark: turnover_mark,
            ..entry(
                "successor-member",
                sources.successor,
                written(turnover.successor_member),
                Subject::Successor(turnover),
            )
        },
    ];
    Card {
        switch: Some(Switch {
            label: sources.probationary,
            hint: sources.probationary_hint,
            on: plan.probationary_counts.value,
            mark: Marked::of(&plan.probationary_counts.provenance, language),
        }),
        ..Card::new("sourcing", sources.sourcing, fields)
    }
}

fn durations(scenario: &Scenario, words: &Catalog) -> Card {
    let (sources, language) = (&words.sources, words.language);
    let weights = scenario.sourcing.duration_weights;
    let labels = [sources.shortest, sources.usual, sources.longest];
    let keys = ["duration-shortest", "duration-usual", "duration-longest"];
    let fields = labels.into_iter().zip(keys).zip(weights).enumerate();
    let fields = fields.map(|(at, ((label, key), weight))| {
        entry(
            key,
            label,
            number::fraction(weight, language),
            Subject::DurationWeight(at, weights),
        )
    });
    let provenance = if weights == SourcingPlan::DURATION_WEIGHTS {
        Provenance::Assumed
    } else {
        Provenance::Entered
    };
    Card {
        mark: Marked::of(&provenance, language),
        remark: Some(sum_of(weights, words)),
        ..Card::new("durations", sources.durations, fields.collect())
    }
}
