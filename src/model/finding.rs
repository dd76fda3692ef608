//! Remarks on a scenario: data, not sentences.

use super::allowance::{Input, Refused};
use super::calendar::Month;
use super::day::Day;
use super::payroll::{BlockKind, LineId, TargetId, UnitId};
use super::rule::RuleId;
use super::sourcing::{BrokenRule, PostRef, WardId};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Someone should look at it.
    Warning,
    /// A result cannot be given because of it.
    Blocking,
}

/// A remark on the scenario, about one subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How grave it is.
    pub severity: Severity,
    /// What is remarked.
    pub kind: FindingKind,
}

/// What is remarked, and about what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// The units of a block sum to another number than the block's own base.
    BaseMismatch {
        /// The block.
        block: BlockKind,
        /// The block's own base, in posts.
        stated: u32,
        /// What its units sum to, in posts.
        summed: u32,
    },
    /// Units whose establishment is unknown.
    EstablishmentUnknown {
        /// The units, in order.
        units: Vec<UnitId>,
    },
    /// A target is a share of a base that is unknown.
    TargetBaseUnknown {
        /// The target.
        target: TargetId,
    },
    /// A line's month has passed and some of its posts are not done: they count for nothing.
    Overdue {
        /// The line.
        line: LineId,
        /// Posts not done.
        posts: u32,
    },
    /// A line claims posts done in a month facts are not known for: they count as planned only.
    DoneInFuture {
        /// The line.
        line: LineId,
        /// Posts claimed.
        posts: u32,
    },
    /// A line claims more posts done than it has: only its posts count.
    DoneExceedsPosts {
        /// The line.
        line: LineId,
    },
    /// A line or target is about a group or unit that does not exist: it counts for nothing.
    ScopeMissing {
        /// The line, where it is one.
        line: Option<LineId>,
        /// The target, where it is one.
        target: Option<TargetId>,
    },
    /// A line realised outside the horizon: before the plan starts or after the last computed month.
    LineOutsideHorizon {
        /// The line.
        line: LineId,
    },
    /// A unit is planned below its floor.
    BelowFloor {
        /// The unit.
        unit: UnitId,
        /// Posts it would keep; negative when more are cut than it has.
        left: i32,
        /// Posts it must keep.
        floor: u32,
    },
    /// A unit is planned to lose more posts than it has.
    CutExceedsEstablishment {
        /// The unit.
        unit: UnitId,
        /// Posts it has.
        establishment: u32,
        /// Posts planned to go, net.
        cut: i32,
    },
    /// Nothing at all is planned towards a target.
    NothingPlanned {
        /// The target.
        target: TargetId,
    },
    /// The weights of the circumstances do not sum to one.
    WeightsDoNotSumToOne {
        /// What they sum to, in millionths.
        millionths: u32,
    },
    /// The weights of the shortest, usual and longest duration do not sum to one: they are scaled until they do.
    DurationWeightsDoNotSumToOne {
        /// What they sum to, in millionths.
        millionths: u32,
    },
    /// A value of the law is not known, or there is no rule any more: the cost of so many posts and people cannot be told.
    LawUnknown {
        /// The rule.
        rule: RuleId,
        /// Its name in Vietnamese and in English.
        names: [String; 2],
        /// The instrument that leaves it open; empty where there is no rule at all.
        instrument: String,
        /// The day from which it is left open; nothing where there is no rule at all.
        from: Option<Day>,
        /// Posts and people that cannot be priced.
        posts: u32,
    },
    /// Something about people who are planned to leave is not known: their cost cannot be told.
    PersonUnknown {
        /// What.
        input: Input,
        /// How many people.
        people: u32,
    },
    /// The way a person is planned to go is not open to that person in that month.
    ExitNotOpen {
        /// The code of the person.
        code: String,
        /// Why.
        refused: Refused,
    },
    /// More of those who leave are to be replaced than the rule allows.
    TooManyReplaced {
        /// People whose posts are filled again.
        replaced: u32,
        /// People who leave.
        leaving: u32,
        /// How many of them may be replaced.
        most: u32,
    },
    /// The law written down says nothing of when these people retire.
    RetirementUnknown {
        /// How many people.
        people: u32,
    },
    /// There is no payroll target: nothing can be said about reaching it.
    NoTarget,
    /// No posts are registered: nothing can be said about who holds them.
    NoPosts {
        /// The ward without any khu phố, where others have some; nothing where the whole place has none.
        ward: Option<WardId>,
    },
    /// Posts whose holder is not known.
    HolderUnknown {
        /// The posts, in order.
        posts: Vec<PostRef>,
    },
    /// Probationary members do not count and the month of the ceremony of this one is not known.
    AdmissionMonthUnknown {
        /// The post.
        post: PostRef,
    },
    /// Open posts without a route.
    RouteMissing {
        /// The posts, in order.
        posts: Vec<PostRef>,
    },
    /// By its stages the route ought to be complete already, yet the register says the post is open: it counts for nothing more.
    RouteOverdue {
        /// The post.
        post: PostRef,
        /// The last month in which it could have completed.
        latest: Month,
    },
    /// A rule of admission or election is not kept, or would not be as planned.
    RuleBroken(Box<BrokenRule>),
    /// Posts to be filled by admitting someone whose month of birth is not known: their age could not be checked.
    AgeUnknown {
        /// The posts, in order.
        posts: Vec<PostRef>,
    },
    /// Someone is to be admitted who is known to lack what admission asks beside age and certificate.
    NotAdmissible {
        /// The post.
        post: PostRef,
    },
    /// The holder of a post is said to be that of another, which does not exist or leads back.
    LinkBroken {
        /// The post.
        post: PostRef,
    },
    /// The document reports the ward otherwise than the register shows.
    ReportContradicted {
        /// The ward.
        ward: WardId,
        /// What the document reports.
        reported_complete: bool,
    },
}
