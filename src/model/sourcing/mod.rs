//! Party-member sourcing (tạo nguồn đảng viên): wards, khu phố, their two posts, and the routes that fill them.

mod outcome;
mod plan;

pub use outcome::{OpenPost, PostsOutcome, QuarterOutcome, RouteCourse, SourcingOutcome, WardOutcome};
pub use plan::{
    Hold, Holder, Post, PostKind, PostRef, Quarter, QuarterId, Route, RouteDefaults, RouteKind, Shape,
    SourcingPlan, Stage, StageEstimate, Turnover, Ward, WardId,
};
