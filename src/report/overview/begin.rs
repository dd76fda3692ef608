//! Ways to begin, where nothing is planned or something needed is missing.

use super::card::Go;
use crate::model::payroll::TargetOutcome;
use crate::text::{Language, catalog};

/// Ways to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begin {
    /// The heading; none where there is one way only.
    pub heading: Option<&'static str>,
    /// The ways, the most advisable first.
    pub ways: Vec<Way>,
}

/// One way to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Which.
    pub kind: WayKind,
    /// Its button.
    pub label: &'static str,
    /// What it does.
    pub hint: String,
}

/// Which way to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayKind {
    /// Spread the required path over the groups; asks how first.
    Spread,
    /// Go somewhere and enter.
    Enter(Go),
    /// Open the complete example beside the open scenario.
    Example,
}

/// The three ways to begin a payroll plan; spreading needs a path to spread.
pub(super) fn payroll_ways(outcome: &TargetOutcome, language: Language) -> Begin {
    let words = &catalog(language).overview.begin;
    let yearly: Vec<String> = outcome
        .years
        .iter()
        .filter_map(|year| year.required)
        .map(|posts| posts.to_string())
        .collect();
    let mut ways = Vec::new();
    if !yearly.is_empty() {
        ways.push(Way {
            kind: WayKind::Spread,
            label: words.spread,
            hint: (words.spread_hint)(&yearly.join(", ")),
        });
    }
    ways.push(Way {
        kind: WayKind::Enter(Go::Payroll),
        label: words.enter,
        hint: words.enter_hint.to_owned(),
    });
    ways.push(Way {
        kind: WayKind::Example,
        label: words.example,
        hint: words.example_hint.to_owned(),
    });
    Begin {
        heading: (ways.len() == 3).then_some(words.heading),
        ways,
    }
}

/// One way: go there and enter what is missing.
pub(super) fn enter(go: Go, label: &'static str) -> Begin {
    Begin {
        heading: None,
        ways: vec![Way {
            kind: WayKind::Enter(go),
            label,
            hint: String::new(),
        }],
    }
}
