//! Payroll (biên chế): establishments, lines that reduce them, targets.

mod counting;
mod deadline;
mod evaluate;
mod levers;
mod outcome;
mod path;
mod plan;
mod remarks;
mod target;
mod terms;
mod worth;

pub(in crate::model) use counting::{Place, Places};
pub(in crate::model) use deadline::at_deadline;
pub(in crate::model) use evaluate::evaluate;
pub(in crate::model) use levers::levers;
pub use outcome::{
    GroupOutcome, InstrumentOutcome, Part, PayrollOutcome, TargetOutcome, UnitOutcome, Worth, YearOutcome,
};
pub use plan::{
    Amount, Block, BlockKind, Group, GroupId, Instrument, InstrumentLikelihoods, Line, LineId, Milestone,
    PastRecord, PastWay, PayrollPlan, Scope, Target, TargetId, Unit, UnitId, When,
};
pub use terms::{Averages, CountedIn, Terms};
pub(in crate::model) use worth::worth;
