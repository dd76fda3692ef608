//! Party-member sourcing (tạo nguồn đảng viên): wards, khu phố, their two posts, and the routes that fill them.

mod alone;
mod course;
mod evaluate;
mod indicator;
mod levers;
mod links;
mod merge;
mod outcome;
mod person;
mod plan;
mod posts;
mod propose;
mod quarters;
mod register;
mod remarks;
mod rules;
mod supply;

pub use alone::sourcing_alone;
pub(in crate::model) use evaluate::{at_deadline, evaluate};
pub use indicator::{Indicator, IndicatorKind, WardModel};
pub(in crate::model) use levers::{drags, drags_of_all, levers};
pub use merge::{Merger, kept_in, merged};
pub use outcome::{
    OpenPost, Overload, PostsOutcome, QuarterOutcome, RouteCourse, SourcingOutcome, StageLoad, SupplyOutcome,
    WardOutcome,
};
pub use person::{
    AdmissionDays, AdmissionStep, ElectionDays, ElectionStep, Elections, Offices, Person, PersonField,
};
pub use plan::{
    Difficulty, Hold, Holder, Post, PostKind, PostRef, PostSet, Preset, Quarter, QuarterId, Route,
    RouteDefaults, RouteKind, Shape, SourcingPlan, Stage, StageEstimate, Turnover, Ward, WardId,
};
pub use propose::{Goal, Proposal, ProposalOutcome, ProposedRoute, propose, with_routes};
pub use rules::{Breach, BrokenRule};
pub use supply::{Capacity, supply};
