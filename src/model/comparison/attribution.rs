//! How much of the difference between two scenarios each thing in which they differ makes.

use super::difference::differences;
use super::factor::{Factor, LinesBy};
use super::mixture::mixture;
use super::shares::{Method, Share};
use crate::model::chance::Mixing;
use crate::model::payroll::{Block, BlockKind, PayrollPlan, Unit, UnitId};
use crate::model::scenario::Scenario;
use crate::model::{payroll, sourcing};

/// Which target is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first payroll target.
    Payroll,
    /// All posts of the place.
    Sourcing,
}

/// Which figure of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// The probability that it is met at its deadline.
    Chance,
    /// The expected count at its deadline.
    Expected,
}

/// The difference of one target between two scenarios, on its way to being shared out. It is made step by step, each a
/// scenario made of both that is valued, so that a page stays responsive.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// Which target.
    pub side: Side,
    /// How lines are put together.
    pub by: LinesBy,
    /// What differs and can matter to it: more than where a value comes from.
    pub factors: Vec<Factor>,
    /// The values of the sets valued so far, in billionths: probability, expected count.
    values: Vec<[Option<i64>; 2]>,
}

impl Attribution {
    /// The beginning: what differs is known, nothing is valued yet.
    pub fn new(from: &Scenario, to: &Scenario, by: LinesBy, side: Side) -> Self {
        let mut factors = differences(from, to, by);
        factors.retain(|factor| factor.matters_to(side) && !is_moot(from, to, *factor));
        Self {
            side,
            by,
            factors,
            values: Vec::new(),
        }
    }

    /// Over which orders the parts are averaged.
    pub fn method(&self) -> Method {
        Method::of(self.factors.len())
    }

    /// How many steps there are in all.
    pub fn steps(&self) -> usize {
        self.method().sets(self.factors.len()).max(1)
    }

    /// How many steps are done.
    pub fn done(&self) -> usize {
        self.values.len()
    }

    /// Whether all steps are done.
    pub fn is_complete(&self) -> bool {
        self.done() >= self.steps()
    }

    /// Values one more set; nothing where all are valued. The scenarios are those it was begun with.
    pub fn step(&mut self, from: &Scenario, to: &Scenario) {
        if self.is_complete() {
            return;
        }
        let (set, count) = (self.values.len(), self.factors.len());
        let taken = |at: usize| self.method().is_in(at, set, count);
        let is_taken = |factor: Factor| {
            let place = self.factors.iter().position(|other| *other == factor);
            place.is_some_and(taken)
        };
        let values = if set == 0 {
            value(from, self.side)
        } else if (0..count).all(taken) {
            value(to, self.side)
        } else {
            value(&mixture(from, to, self.by, &is_taken), self.side)
        };
        self.values.push(values);
    }

    /// The shares of one figure, in billionths; nothing before all steps are done, or where the figure is not known in one of
    /// the scenarios made of both.
    pub fn share(&self, measure: Measure) -> Option<Share> {
        if !self.is_complete() {
            return None;
        }
        let at = match measure {
            Measure::Chance => 0,
            Measure::Expected => 1,
        };
        let values: Option<Vec<i64>> = self.values.iter().map(|values| values[at]).collect();
        Some(self.method().share(&values?, self.factors.len()))
    }
}

/// Whether what differs is only where values come from, or what things are called: no result rests on that.
fn is_moot(from: &Scenario, to: &Scenario, factor: Factor) -> bool {
    let (payroll, other_payroll) = (&from.payroll, &to.payroll);
    let (sourcing, other) = (&from.sourcing, &to.sourcing);
    match factor {
        Factor::Circumstances => from.circumstances.value == to.circumstances.value,
        Factor::Likelihood(instrument) => {
            payroll.likelihoods.of(instrument) == other_payroll.likelihoods.of(instrument)
        }
        Factor::Establishments => {
            stated(payroll).eq(stated(other_payroll)) && based(payroll).eq(based(other_payroll))
        }
        Factor::Units => {
            let lie = |plan: &PayrollPlan| -> Vec<_> {
                plan.units.iter().map(|unit| (unit.id, unit.group)).collect()
            };
            let blocks = |plan: &PayrollPlan| -> Vec<_> {
                plan.groups.iter().map(|group| (group.id, group.block)).collect()
            };
            lie(payroll) == lie(other_payroll) && blocks(payroll) == blocks(other_payroll)
        }
        Factor::PlaceDeadline => sourcing.deadline.value == other.deadline.value,
        Factor::Stages(kind) => sourcing.route_defaults.of(kind) == other.route_defaults.of(kind),
        Factor::Turnover => sourcing.turnover.value == other.turnover.value,
        Factor::ProbationaryCounts => sourcing.probationary_counts.value == other.probationary_counts.value,
        _ => false,
    }
}

/// The establishments of units.
fn stated(plan: &PayrollPlan) -> impl Iterator<Item = (UnitId, Option<u32>)> + '_ {
    let posts = |unit: &Unit| (unit.id, unit.establishment.as_ref().map(|posts| posts.value));
    plan.units.iter().map(posts)
}

/// The bases of blocks.
fn based(plan: &PayrollPlan) -> impl Iterator<Item = (BlockKind, Option<u32>)> + '_ {
    let posts = |block: &Block| (block.kind, block.base.as_ref().map(|posts| posts.value));
    plan.blocks.iter().map(posts)
}

/// Probability and expected count of a side, in billionths.
fn value(scenario: &Scenario, side: Side) -> [Option<i64>; 2] {
    let mixing = Mixing::new(&scenario.circumstances.value);
    match side {
        Side::Payroll => payroll::at_deadline(scenario, &mixing),
        Side::Sourcing => sourcing::at_deadline(scenario, &mixing),
    }
}
