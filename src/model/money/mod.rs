//! What a plan costs once and what it saves: per line, unit, year and plan, in whole đồng.
//!
//! Everything is counted as planned, without likelihoods. A post whose cost the law does not let us tell is counted as such,
//! and sums say how many they leave out.

mod evaluate;
mod flows;
mod pricing;
mod remarks;
mod saving;

pub(in crate::model) use evaluate::evaluate;
pub(in crate::model) use remarks::remarks;
pub use saving::{SavingSpan, Savings};

use crate::model::allowance::{Allowance, Refused};
use crate::model::calendar::Month;
use crate::model::payroll::{GroupId, LineId, UnitId};

/// What a plan costs and saves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyOutcome {
    /// The month up to whose end savings are counted: the deadline of the first target, or the end of the horizon.
    pub deadline: Month,
    /// One outcome per line of the plan, in its order.
    pub lines: Vec<LineMoney>,
    /// Sums by unit, in the plan's order.
    pub units: Vec<(UnitId, Sums)>,
    /// Sums by group with its units, in the plan's order.
    pub groups: Vec<(GroupId, Sums)>,
    /// Sums by the year in which posts go, earliest first.
    pub years: Vec<(i32, Sums)>,
    /// The whole plan.
    pub plan: Sums,
}

/// What one line costs and saves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineMoney {
    /// The line.
    pub line: LineId,
    /// Posts that count, overdue ones not; posts added are negative.
    pub posts: i32,
    /// The allowance of one post by the averages of the scenario; nothing where the way of going has none, or where the cost
    /// is that of people on the roster.
    pub per_post: Option<Result<Allowance, Refused>>,
    /// What the saving of one post is made of, up to the deadline.
    pub saving_per_post: Vec<SavingSpan>,
    /// What it comes to.
    pub sums: Sums,
}

/// What something costs and saves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Posts that go; posts added are negative.
    pub posts: i32,
    /// People who leave with an allowance while their posts are filled again.
    pub refilled: u32,
    /// One-off cost, in đồng.
    pub cost_dong: i64,
    /// Saving from the month after each post goes up to the deadline, in đồng; posts added cost.
    pub saving_dong: i64,
    /// The first month by whose end all cost is saved again; nothing where nothing is spent, or it never is.
    pub payback: Option<Month>,
    /// Posts and people whose cost cannot be told: the cost leaves them out.
    pub unpriced: u32,
    /// Posts priced by averages nobody has stated for them.
    pub averaged: u32,
}

impl Sums {
    /// Saving less cost.
    pub const fn net_dong(&self) -> i64 {
        self.saving_dong.saturating_sub(self.cost_dong)
    }

    /// Whether nothing goes and nothing is spent.
    pub const fn is_empty(&self) -> bool {
        self.posts == 0
            && self.refilled == 0
            && self.cost_dong == 0
            && self.saving_dong == 0
            && self.unpriced == 0
    }
}
