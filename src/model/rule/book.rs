//! All rules together, and a scenario's changes of them.

use super::dated::{Certainty, Dated, Source, Step, Value};
use super::id::RuleId;
use crate::model::day::Day;
use std::borrow::Cow;

/// What the numbers of a rule count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleUnit {
    /// Whole months.
    Months,
    /// An age, in whole months.
    Age,
    /// Whole years.
    Years,
    /// Whole đồng.
    Dong,
    /// A coefficient or a number of months of salary, in thousandths.
    Thousandths,
    /// A month, counted in months since January of the year 0.
    Month,
    /// The name of a formula.
    Formula,
    /// People, or things one person can have.
    People,
    /// Days of the calendar.
    Days,
    /// Working days.
    WorkingDays,
}

/// Which date of a case selects the step that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachesTo {
    /// The month in which the age is reached.
    Reached,
    /// The first day no longer at work.
    Left,
    /// The month that is paid.
    Paid,
    /// The day the step is taken or has to be.
    Taken,
}

/// One rule: what it is called, what it counts, which date selects it, and what it has said over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Which rule.
    pub id: RuleId,
    /// Its name in Vietnamese.
    pub vietnamese: String,
    /// Its name in English.
    pub english: String,
    /// Which date selects its step.
    pub attaches_to: AttachesTo,
    /// What it has said over time.
    pub dated: Dated,
}

/// A scenario's change of a rule: from a day on it says something else, until the law's next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The rule.
    pub rule: RuleId,
    /// The first day.
    pub from: Day,
    /// What it says.
    pub value: Value,
    /// Why, in the user's words.
    pub note: String,
}

/// The law as far as it is known. A rule nobody has written down is simply not there, and what rests on it is undetermined.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rulebook {
    rules: Vec<Rule>,
    /// Where each rule stands, by its number; the length of the list where it does not.
    places: Vec<usize>,
}

impl Rulebook {
    /// A book of these rules.
    pub fn new(rules: Vec<Rule>) -> Self {
        let mut places = vec![rules.len(); RuleId::ALL.len()];
        for (at, rule) in rules.iter().enumerate().rev() {
            places[rule.id as usize] = at;
        }
        Self { rules, places }
    }

    /// The rules, in the order they were written down.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// A rule.
    pub fn rule(&self, id: RuleId) -> Option<&Rule> {
        self.rules.get(*self.places.get(id as usize)?)
    }

    /// What a rule says on a day, with where it stands and how certain that is; nothing before its first step.
    pub fn at(&self, id: RuleId, day: Day) -> Option<&Step> {
        self.rule(id)?.dated.at(day)
    }

    /// What a rule says on a day, where that is a known number.
    pub fn number(&self, id: RuleId, day: Day) -> Option<i64> {
        match self.at(id, day)?.value {
            Value::Number(number) => Some(number),
            Value::Formula(_) | Value::NotKnown | Value::Ended => None,
        }
    }

    /// The book in which a scenario's changes hold: a copy where there are any.
    pub fn with(&self, changes: &[Override]) -> Cow<'_, Self> {
        if changes.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut book = self.clone();
        for change in changes {
            if let Some(rule) = book.rules.iter_mut().find(|rule| rule.id == change.rule) {
                rule.dated.put(Step {
                    from: change.from,
                    value: change.value,
                    source: Source {
                        instrument: change.note.clone(),
                        article: String::new(),
                        signed: None,
                    },
                    certainty: Certainty::Overridden,
                });
            }
        }
        Cow::Owned(book)
    }
}
