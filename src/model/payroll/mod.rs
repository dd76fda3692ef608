//! Payroll (biên chế): establishments, lines that reduce them, targets.

mod outcome;
mod plan;

pub use outcome::{GroupOutcome, InstrumentOutcome, PayrollOutcome, TargetOutcome, UnitOutcome, YearOutcome};
pub use plan::{
    Amount, Block, BlockKind, Group, GroupId, Instrument, InstrumentLikelihoods, Line, LineId, Milestone,
    PastRecord, PastWay, PayrollPlan, Scope, Target, TargetId, Unit, UnitId, When,
};
