//! Reading the law for one case: what was looked up, and how far it can be relied on.

use super::book::Rulebook;
use super::dated::{Certainty, Formula, Value};
use super::id::RuleId;
use crate::model::day::Day;

/// Why a case cannot be decided by the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// There is no such rule on that day: not yet, or no more.
    NoRule(RuleId),
    /// There is one, and its value is not known: it must be asked for.
    NotKnown(RuleId),
}

/// The law read for one case, on one day. It remembers the rules that were read.
#[derive(Debug)]
pub struct Reading<'a> {
    book: &'a Rulebook,
    day: Day,
    read: Vec<RuleId>,
    weakest: Certainty,
}

impl<'a> Reading<'a> {
    /// The law on a day.
    pub const fn new(book: &'a Rulebook, day: Day) -> Self {
        Self {
            book,
            day,
            read: Vec::new(),
            weakest: Certainty::Verified,
        }
    }

    /// The book that is read.
    pub const fn book(&self) -> &'a Rulebook {
        self.book
    }

    /// The number of a rule.
    ///
    /// # Errors
    /// Why there is none.
    pub fn number(&mut self, id: RuleId) -> Result<i64, Missing> {
        match self.value(id)? {
            Value::Number(number) => Ok(number),
            Value::NotKnown => Err(Missing::NotKnown(id)),
            Value::Formula(_) | Value::Ended => Err(Missing::NoRule(id)),
        }
    }

    /// The formula of a rule.
    ///
    /// # Errors
    /// Why there is none.
    pub fn formula(&mut self, id: RuleId) -> Result<Formula, Missing> {
        match self.value(id)? {
            Value::Formula(formula) => Ok(formula),
            Value::NotKnown => Err(Missing::NotKnown(id)),
            Value::Number(_) | Value::Ended => Err(Missing::NoRule(id)),
        }
    }

    fn value(&mut self, id: RuleId) -> Result<Value, Missing> {
        let step = self.book.at(id, self.day).ok_or(Missing::NoRule(id))?;
        if !self.read.contains(&id) {
            self.read.push(id);
        }
        self.weakest = self.weakest.weaker(step.certainty);
        Ok(step.value)
    }

    /// The rules that were read, in order, and the weakest certainty among them.
    pub fn finish(self) -> (Vec<RuleId>, Certainty) {
        (self.read, self.weakest)
    }
}
