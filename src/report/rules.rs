//! Quy định: every rule with its steps, where each stands, how certain it is, and what the scenario changes.

use crate::model::day::Day;
use crate::model::rule::{Certainty, Formula, RuleId, RuleUnit, Rulebook, Value};
use crate::model::scenario::Scenario;
use crate::text::{Language, catalog, law};

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Its title.
    pub title: &'static str,
    /// What the marks mean and what a change does, in a few words.
    pub about: String,
    /// What is searched for.
    pub search: String,
    /// The rules that are wanted.
    pub rows: Vec<RuleRow>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleRow {
    /// Which.
    pub id: RuleId,
    /// Its name.
    pub name: String,
    /// Which date selects its step.
    pub selected: &'static str,
    /// Its steps, earliest first.
    pub steps: Vec<StepRow>,
    /// The formulas a scenario may choose among, where it is one.
    pub formulas: Vec<(Formula, &'static str)>,
    /// Label of the field for a day from which the scenario says something of its own.
    pub add: String,
}

impl RuleRow {
    /// What it says on a day, as a scenario's step of its own begins with; nothing where a step begins on that very day.
    pub fn beginning(&self, day: Day) -> Option<Value> {
        if self.steps.iter().any(|step| step.from == day) {
            return None;
        }
        let before = self.steps.iter().rev().find(|step| step.from < day);
        Some(before.map_or(Value::NotKnown, |step| step.says))
    }
}

/// One step of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRow {
    /// Its first day.
    pub from: Day,
    /// Its validity: "20/7/2023 – 15/6/2025", "từ 16/6/2025".
    pub validity: String,
    /// What it says.
    pub says: Value,
    /// The same in words.
    pub value: String,
    /// What a field shows for editing; nothing where it cannot be typed.
    pub typed: Option<String>,
    /// What its numbers count.
    pub unit: RuleUnit,
    /// Where it stands.
    pub source: String,
    /// How certain it is, in a word.
    pub mark: &'static str,
    /// What that means.
    pub meaning: String,
    /// The same as a class: `verified`, `second`, `unverified`, `own`.
    pub class: &'static str,
    /// What the law says, where the scenario says something else.
    pub instead_of: Option<String>,
    /// Whether the scenario says something else.
    pub changed: bool,
}

/// The formulas that are worked out for a rule, where there is a choice.
fn formulas(id: RuleId) -> &'static [Formula] {
    match id {
        RuleId::EarlyFormula | RuleId::CadreFormula => &Formula::ALL[..4],
        _ => &[],
    }
}

/// The page for a scenario.
pub fn rules(scenario: &Scenario, rulebook: &Rulebook, search: &str, language: Language) -> Rules {
    let words = &catalog(language).people;
    let book = rulebook.with(&scenario.overrides);
    let wanted = search.trim().to_lowercase();
    let rows = book.rules().iter().map(|rule| {
        let steps = rule.dated.steps();
        let law_steps = rulebook.rule(rule.id).map_or(&[][..], |rule| rule.dated.steps());
        let rows = steps.iter().enumerate().map(|(at, step)| {
            let from = law::day(step.from);
            let until = steps.get(at + 1).map(|next| law::day(next.from.plus_days(-1)));
            let unit = rule.id.unit();
            let changed = step.certainty == Certainty::Overridden;
            let instead_of = law_steps
                .iter()
                .find(|of_law| changed && of_law.from == step.from)
                .map(|of_law| law::value(unit, of_law.value, language));
            StepRow {
                from: step.from,
                says: step.value,
                validity: until.map_or_else(|| (words.from)(&from), |until| format!("{from} – {until}")),
                value: law::value(unit, step.value, language),
                typed: law::typed(unit, step.value, language),
                unit,
                source: format!("{} {}", step.source.instrument, step.source.article)
                    .trim_end()
                    .to_owned(),
                mark: law::certainty(step.certainty, language),
                meaning: law::certainty_meaning(step.certainty, language),
                class: match step.certainty {
                    Certainty::Verified => "verified",
                    Certainty::SecondHand => "second",
                    Certainty::Unverified { .. } => "unverified",
                    Certainty::Overridden => "own",
                },
                instead_of,
                changed,
            }
        });
        RuleRow {
            id: rule.id,
            name: language.pick(&rule.vietnamese, &rule.english).clone(),
            selected: law::attaches_to(rule.attaches_to, language),
            steps: rows.collect(),
            formulas: formulas(rule.id)
                .iter()
                .map(|named| (*named, law::formula(*named, language)))
                .collect(),
            add: (words.own_step)(language.pick(&rule.vietnamese, &rule.english)),
        }
    });
    let fits = |row: &RuleRow| {
        wanted.is_empty()
            || row.name.to_lowercase().contains(&wanted)
            || row
                .steps
                .iter()
                .any(|step| step.source.to_lowercase().contains(&wanted))
    };
    Rules {
        title: words.rules_title,
        about: (words.rules_about)(scenario.overrides.len()),
        search: search.to_owned(),
        rows: rows.filter(fits).collect(),
    }
}
