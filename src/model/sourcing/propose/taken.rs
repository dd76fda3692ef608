//! A proposal taken over into a plan.

use crate::model::calendar::Month;
use crate::model::provenance::Provenance;
use crate::model::sourcing::plan::{PostRef, Route, RouteKind, Shape, SourcingPlan};

/// A route that is proposed for one post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProposedRoute {
    /// The post; where one person holds several, the one that names them.
    pub post: PostRef,
    /// How it is filled.
    pub kind: RouteKind,
    /// The month it starts in.
    pub start: Month,
    /// What is to be tried should it fail; nothing where it keeps the fallback it has, or has none.
    pub fallback: Option<RouteKind>,
    /// Whether it needs an election outside the regular ones.
    pub extra_election: bool,
}

/// A plan with proposed routes taken over. A route of the same kind keeps its stages and fallback and moves its start.
pub fn with_routes(plan: &SourcingPlan, proposed: &[ProposedRoute]) -> SourcingPlan {
    let mut plan = plan.clone();
    for change in proposed {
        let mut quarters = plan.wards.iter_mut().flat_map(|ward| &mut ward.quarters);
        let Some(quarter) = quarters.find(|quarter| quarter.id == change.post.quarter) else {
            continue;
        };
        let route = &mut quarter.post_mut(change.post.kind).route;
        *route = Some(changed(route.take(), change));
    }
    plan
}

/// What a proposal makes of a route.
fn changed(route: Option<Route>, change: &ProposedRoute) -> Route {
    let kept = route.filter(|route| route.shape.kind == change.kind);
    let shape = Shape {
        kind: change.kind,
        stages: None,
    };
    let (shape, kept) = kept.map_or((shape, None), |route| (route.shape, route.fallback));
    let proposed = change.fallback.map(|kind| Shape { kind, stages: None });
    Route {
        shape,
        start: change.start,
        fallback: proposed.or(kept),
        provenance: Provenance::Entered,
    }
}
