//! What follows from a sourcing plan.

use super::plan::{PostRef, QuarterId, Stage, WardId};
use super::supply::Capacity;
use crate::model::calendar::Month;
use crate::model::chance::{Chance, CountDistribution};
use crate::model::verdict::{MixedChance, MonthPoint, Verdict};
use std::sync::Arc;

/// What follows from the sourcing side of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct SourcingOutcome {
    /// All posts of the place, at the place's deadline.
    pub place: PostsOutcome,
    /// The posts of each kind, khu phố trưởng first, at the place's deadline.
    pub kinds: [PostsOutcome; 2],
    /// Each ward, in the plan's order.
    pub wards: Vec<WardOutcome>,
    /// Each post that is not counted as held by a member now, ward by ward, in the plan's order.
    pub open: Vec<OpenPost>,
}

/// What follows for a set of posts.
#[derive(Clone, Debug, PartialEq)]
pub struct PostsOutcome {
    /// The deadline it is judged at.
    pub deadline: Month,
    /// How many posts there are.
    pub posts: u32,
    /// How many a member holds now, by the register.
    pub held: u32,
    /// How many are not known.
    pub unknown: u32,
    /// How many are held or have a route whose usual durations end by the deadline.
    pub planned: u32,
    /// The count at the deadline, mixed; unknown posts count as not held.
    pub distribution: CountDistribution,
    /// The count at the deadline under hard, normal and easy circumstances.
    pub given: [CountDistribution; 3],
    /// Expected count at the deadline.
    pub expected: f64,
    /// Expected count less the number of posts.
    pub gap: f64,
    /// The probability that all are held at the deadline.
    pub met: MixedChance,
    /// The first month in which it is at least as likely as not that all are held.
    pub forecast: Option<Month>,
    /// Whether the target is met.
    pub verdict: Verdict,
    /// Month by month, from the month facts are known for to the end of the horizon.
    pub trajectory: Vec<MonthPoint>,
}

/// How many people are in the stages of routes, and where that is more than there is room for.
#[derive(Clone, Debug, PartialEq)]
pub struct SupplyOutcome {
    /// The months, from the one after facts end to the end of the horizon.
    pub months: Vec<Month>,
    /// Each stage of each ward in which anyone ever is, ward by ward.
    pub loads: Vec<StageLoad>,
    /// Where there is no room for all, capacity by capacity.
    pub overloads: Vec<Overload>,
}

/// The people of a ward in a stage, month by month.
#[derive(Clone, Debug, PartialEq)]
pub struct StageLoad {
    /// The ward.
    pub ward: WardId,
    /// The stage.
    pub stage: Stage,
    /// How many are in it by usual durations.
    pub usual: Vec<u32>,
    /// How many are expected in it.
    pub expected: Vec<f64>,
}

/// A month in which more people are in a stage, by usual durations, than there is room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overload {
    /// The capacity that is exceeded.
    pub capacity: Capacity,
    /// The month.
    pub month: Month,
    /// How many there are.
    pub people: u32,
}

/// What follows for one ward.
#[derive(Clone, Debug, PartialEq)]
pub struct WardOutcome {
    /// The ward.
    pub ward: WardId,
    /// At the ward's own deadline.
    pub own: PostsOutcome,
    /// The probability that all its posts are held at the place's deadline, and the verdict there.
    pub at_place_deadline: (MixedChance, Verdict),
    /// Each khu phố, in the plan's order.
    pub quarters: Vec<QuarterOutcome>,
}

/// What follows for one khu phố.
#[derive(Clone, Debug, PartialEq)]
pub struct QuarterOutcome {
    /// The khu phố.
    pub quarter: QuarterId,
    /// How many of its two posts a member holds now, by the register.
    pub held: u32,
    /// How many are not known.
    pub unknown: u32,
    /// Expected number of its two posts held at the place's deadline.
    pub expected: f64,
    /// The probability that both are held at the place's deadline.
    pub met: MixedChance,
    /// The verdict at the place's deadline.
    pub verdict: Verdict,
    /// The probability that both are held at its ward's own deadline, and the verdict there.
    pub at_ward_deadline: (MixedChance, Verdict),
    /// The first month in which it is at least as likely as not that both are.
    pub forecast: Option<Month>,
    /// Per kind of post: the probability that a member holds it at the place's deadline.
    pub posts: [MixedChance; 2],
    /// Month by month, from the month facts are known for to the end of the horizon; khu phố whose posts stand alike share it.
    pub trajectory: Arc<[MonthPoint]>,
}

/// What follows for one post that a member does not hold now.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenPost {
    /// The post. Where both are held together, the khu phố trưởng names them.
    pub post: PostRef,
    /// Its ward.
    pub ward: WardId,
    /// Whether one person holds both posts of the khu phố.
    pub together: bool,
    /// The post whose holder and route it follows, where one person holds posts of several khu phố.
    pub follows: Option<PostRef>,
    /// The probability that a member holds it by the end of each month, from the month facts are known for; posts that
    /// stand alike share it.
    pub held_by_month: Arc<[(Month, Chance)]>,
    /// At the ward's own deadline.
    pub at_ward_deadline: MixedChance,
    /// At the place's deadline.
    pub at_place_deadline: MixedChance,
    /// The first month in which it is at least as likely as not held.
    pub forecast: Option<Month>,
    /// Its route drawn in time, where it has one.
    pub course: Option<RouteCourse>,
    /// The last month in which starting still gives the on-track probability at the place's deadline; nothing without a
    /// route, or where no start within the horizon does.
    pub latest_start: Option<Month>,
}

/// A route laid out in time: usual durations for its bars, 10 and 90 % for its whisker.
#[derive(Clone, Debug, PartialEq)]
pub struct RouteCourse {
    /// Each stage with the month it begins and the month it ends when all take their usual duration.
    pub stages: Vec<(Stage, Month, Month)>,
    /// The month it completes when all take their usual duration.
    pub usual_end: Month,
    /// The 10 and 90 % quantiles of the month of completion, given that it succeeds without its fallback.
    pub band: (Month, Month),
}
