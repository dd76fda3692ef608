//! A verdict with its figures and reasons.

use super::begin::Begin;
use super::circumstances::Circumstances;
use crate::chart;
use crate::model::Evaluation;
use crate::model::chance::Chance;
use crate::model::finding::{FindingKind, Severity};
use crate::model::scenario::Scenario;
use crate::model::sourcing::{PostRef, WardId};
use crate::model::verdict::Verdict;
use crate::report::mark::Marked;
use crate::report::strip::written_chance;
use crate::text::{Language, catalog, finding};

/// Length of the probability bar of a card, in pixels.
const BAR_WIDTH: f64 = 56.0;

/// A verdict with its figures and reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The verdict.
    pub verdict: Verdict,
    /// Its word.
    pub word: String,
    /// What must be reached.
    pub statement: String,
    /// Where that is said.
    pub mark: Option<Marked>,
    /// The one big figure: what is expected, of how many.
    pub figure: Option<Figure>,
    /// The figures under it.
    pub facts: Vec<Fact>,
    /// The probability with its bar; nothing where it cannot be given.
    pub chance: Option<ChanceFact>,
    /// Why, in sentences, the gravest first.
    pub reasons: Vec<Reason>,
    /// The probability under each of the three circumstances.
    pub circumstances: Option<Circumstances>,
    /// Ways to begin, where nothing is planned or something needed is missing.
    pub begin: Option<Begin>,
}

/// The big figure of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is, as "kỳ vọng đến 31/12/2025".
    pub label: String,
    /// The figure.
    pub value: String,
    /// What it is measured against, as "/149".
    pub against: Option<String>,
}

/// One labelled figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What the page and the tests know it by.
    pub key: &'static str,
    /// Its label.
    pub label: String,
    /// Its value.
    pub value: String,
}

/// The probability of meeting a target, with its bar.
#[derive(Clone, Debug, PartialEq)]
pub struct ChanceFact {
    /// Its label.
    pub label: &'static str,
    /// As printed.
    pub value: String,
    /// The bar.
    pub bar: chart::Bar,
}

/// How much a reason weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Without this nothing can be said.
    Blocks,
    /// This stands against the target.
    Warns,
    /// Good to know.
    Explains,
}

/// Where a reader goes to change something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// The plan of posts.
    Payroll,
    /// Targets, units and establishments, open for editing.
    Targets {
        /// Whether they are open for editing already.
        already_open: bool,
    },
    /// The plan of the khu phố posts.
    Sourcing,
    /// One open post.
    Post(WardId, PostRef),
    /// One ward.
    Ward(WardId),
    /// Who holds the posts of a ward, open for editing.
    Register(WardId),
    /// Every figure with its source, and the assumptions.
    Sources,
}

/// One sentence of why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// How much it weighs.
    pub tone: Tone,
    /// The sentence.
    pub sentence: String,
    /// Where to do something about it, with the words of the link.
    pub go: Option<(Go, &'static str)>,
}

impl Reason {
    /// A reason that stands against the target, or blocks it.
    pub(super) fn new(tone: Tone, sentence: String) -> Self {
        Self {
            tone,
            sentence,
            go: None,
        }
    }

    /// The same reason with a way to do something about it.
    pub(super) fn leading(self, go: Go, link: &'static str) -> Self {
        Self {
            go: Some((go, link)),
            ..self
        }
    }
}

/// What the findings of some kinds say, in their order.
pub(super) fn said(
    scenario: &Scenario,
    evaluation: &Evaluation,
    language: Language,
    wanted: impl Fn(&FindingKind) -> bool,
) -> Vec<Reason> {
    let found = evaluation.findings.iter().filter(|found| wanted(&found.kind));
    found
        .map(|found| {
            let tone = match found.severity {
                Severity::Blocking => Tone::Blocks,
                Severity::Warning => Tone::Warns,
                Severity::Note => Tone::Explains,
            };
            Reason::new(tone, finding::finding(found, scenario, language))
        })
        .collect()
}

/// A probability with its bar and the notch of the scenario's threshold.
pub(super) fn chance_fact(scenario: &Scenario, chance: Chance, language: Language) -> ChanceFact {
    let on_track = Chance::stated(scenario.thresholds.value.on_track);
    ChanceFact {
        label: catalog(language).controls.chance,
        value: written_chance(Some(chance), language),
        bar: chart::bar(BAR_WIDTH, chance.value(), on_track.value()),
    }
}

/// A labelled figure.
pub(super) fn fact(key: &'static str, label: impl Into<String>, value: String) -> Fact {
    Fact {
        key,
        label: label.into(),
        value,
    }
}
