//! What follows from what: the scenario a user decides, and the evaluation that follows from it.
//!
//! Nothing in here can fail, knows a word of any language, reads a clock, or is serializable. What cannot be
//! decided is a [`finding::Finding`], and the rest stands. Floating point lives in [`chance`] alone.

pub mod allowance;
pub mod apportion;
pub mod calendar;
pub mod chance;
pub mod comparison;
pub mod day;
pub mod document;
mod evaluate;
pub mod finding;
pub mod money;
pub mod part;
pub mod payroll;
pub mod pension;
pub mod provenance;
pub mod quantity;
pub mod retirement;
pub mod roster;
pub mod rule;
pub mod scenario;
pub mod sensitivity;
pub mod sourcing;
pub mod verdict;

pub use evaluate::evaluate;

use finding::Finding;
use money::MoneyOutcome;
use payroll::PayrollOutcome;
use roster::RosterOutcome;
use sourcing::SourcingOutcome;

/// Everything that follows from a scenario. Never stored, never edited.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    /// What follows for posts to be reduced.
    pub payroll: PayrollOutcome,
    /// What follows for posts to be held by members.
    pub sourcing: SourcingOutcome,
    /// What follows for the people of the roster; nothing where there is none.
    pub roster: Option<RosterOutcome>,
    /// What the plan costs and saves.
    pub money: MoneyOutcome,
    /// Remarks, in a fixed order.
    pub findings: Vec<Finding>,
}
