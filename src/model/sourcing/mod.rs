//! Party-member sourcing (tạo nguồn đảng viên): wards, khu phố, their two posts, and the routes that fill them.

mod course;
mod evaluate;
mod levers;
mod outcome;
mod plan;
mod posts;
mod register;
mod remarks;

pub(in crate::model) use evaluate::evaluate;
pub(in crate::model) use levers::{drags, levers};
pub use outcome::{OpenPost, PostsOutcome, QuarterOutcome, RouteCourse, SourcingOutcome, WardOutcome};
pub use plan::{
    Hold, Holder, Post, PostKind, PostRef, Quarter, QuarterId, Route, RouteDefaults, RouteKind, Shape,
    SourcingPlan, Stage, StageEstimate, Turnover, Ward, WardId,
};
