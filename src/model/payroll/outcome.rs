//! What follows from a payroll plan.

use super::plan::{GroupId, Instrument, Scope, TargetId, UnitId};
use crate::model::calendar::Month;
use crate::model::chance::{Chance, CountDistribution};
use crate::model::verdict::{MixedChance, MonthPoint, Verdict};

/// What follows from the payroll side of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct PayrollOutcome {
    /// One outcome per target, in the plan's order.
    pub targets: Vec<TargetOutcome>,
    /// One outcome per cutting instrument, in the order of [`Instrument::CUTS`], over all lines of the horizon.
    pub instruments: Vec<InstrumentOutcome>,
    /// One outcome per unit, in the plan's order.
    pub units: Vec<UnitOutcome>,
    /// One outcome per group, in the plan's order.
    pub groups: Vec<GroupOutcome>,
}

/// What follows for one target.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetOutcome {
    /// The target.
    pub target: TargetId,
    /// Whom it binds.
    pub scope: Scope,
    /// Its deadline.
    pub deadline: Month,
    /// Posts it asks; nothing where that rests on an unknown base.
    pub amount: Option<u32>,
    /// The base of its scope, in posts, where known.
    pub base: Option<u32>,
    /// Posts planned to have gone by the deadline, less additions; overdue posts do not count.
    pub planned: i32,
    /// Posts gone by facts, less additions, up to the month facts are known for (or the deadline, if that is earlier).
    pub realised: i32,
    /// Posts that count for nothing because their month has passed and they are not done.
    pub overdue: u32,
    /// The count at the deadline, mixed over the circumstances.
    pub distribution: CountDistribution,
    /// The count at the deadline under hard, normal and easy circumstances.
    pub given: [CountDistribution; 3],
    /// Expected count at the deadline.
    pub expected: f64,
    /// Expected count less the amount; nothing where the amount is unknown.
    pub gap: Option<f64>,
    /// The probability of meeting it at its deadline; nothing where the amount is unknown.
    pub met: Option<MixedChance>,
    /// The first month of the horizon in which it is at least as likely as not met.
    pub forecast: Option<Month>,
    /// Whether it is met.
    pub verdict: Verdict,
    /// Year by year from the start of the plan to the deadline.
    pub years: Vec<YearOutcome>,
    /// Posts per year still to go on average, rounded up; nothing where the amount is unknown or no plan year remains.
    pub pace: Option<u32>,
    /// Month by month over the whole horizon.
    pub trajectory: Vec<MonthPoint>,
}

/// What follows for one year of a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearOutcome {
    /// The year.
    pub year: i32,
    /// Posts planned within the year, less additions; overdue posts do not count.
    pub planned: i32,
    /// Posts required within the year; nothing where the amount is unknown.
    pub required: Option<i32>,
    /// Posts planned by its end, in all.
    pub planned_by_end: i32,
    /// Posts required by its end, in all.
    pub required_by_end: Option<u32>,
}

/// What follows for one instrument.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InstrumentOutcome {
    /// The instrument.
    pub instrument: Instrument,
    /// Posts planned over the horizon, overdue ones not counted.
    pub planned: u32,
    /// Posts expected.
    pub expected: f64,
    /// In how many units a line overrides its likelihood.
    pub overridden_units: u32,
}

/// What follows for one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitOutcome {
    /// The unit.
    pub unit: UnitId,
    /// Posts planned to go over the horizon by lines of the unit itself, less additions.
    pub planned: i32,
    /// Posts it keeps by the plan; nothing where its establishment is unknown.
    pub left: Option<i32>,
}

/// What follows for one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupOutcome {
    /// The group.
    pub group: GroupId,
    /// Posts planned to go by lines of the group and its units, less additions.
    pub planned: i32,
    /// Of these, posts not yet assigned to a unit.
    pub unassigned: i32,
    /// What its units sum to in the base year; nothing where one is unknown.
    pub base: Option<u32>,
}

/// Posts whose likelihood is moved together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// All posts of an instrument.
    Instrument(Instrument),
    /// All posts of a year.
    Year(i32),
    /// All posts of a unit, or those of a group or block that are not yet assigned to a unit.
    Scope(Scope),
}

/// What the likelihood of some posts is worth: the probability of meeting the target if it were ten points lower and ten
/// points higher, everything else as planned; likelihoods stay between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worth {
    /// Which posts.
    pub part: Part,
    /// How many of them lie ahead by the deadline.
    pub posts: u32,
    /// The probability with their likelihoods ten points lower.
    pub lowered: Chance,
    /// The probability with their likelihoods ten points higher.
    pub raised: Chance,
    /// `raised` less `lowered`.
    pub swing: f64,
}
