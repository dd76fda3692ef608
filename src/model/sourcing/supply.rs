//! How many people are in each stage at a time, against how many there is room for.

use super::course::Routes;
use super::plan::{Route, Stage, Ward, WardId};
use crate::model::calendar::Month;

/// How many people can be in a stage in the same month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// The stage.
    pub stage: Stage,
    /// The ward it is for; nothing where all wards share it.
    pub ward: Option<WardId>,
    /// The most people at a time.
    pub people: u32,
}

impl Capacity {
    /// Whether it is about people of a ward in a stage.
    pub fn covers(&self, stage: Stage, ward: WardId) -> bool {
        self.stage == stage && self.ward.is_none_or(|own| own == ward)
    }
}

/// The months in which the person of a route is in each stage, when all take their usual duration: a stage that begins in a
/// month and takes d months fills that month and the d - 1 after it; one of no duration fills none.
pub(super) fn usual_months<'a>(
    routes: &Routes<'a>,
    ward: &'a Ward,
    route: &'a Route,
) -> impl Iterator<Item = (Stage, Month)> + use<'a> {
    months_from(routes, ward, route, route.start)
}

/// The same, were the route started in another month.
pub(super) fn months_from<'a>(
    routes: &Routes<'a>,
    ward: &'a Ward,
    route: &'a Route,
    start: Month,
) -> impl Iterator<Item = (Stage, Month)> + use<'a> {
    let mut begun = start;
    routes.stages(ward, &route.shape).flat_map(move |stage| {
        let first = begun;
        begun = begun.plus(i32::try_from(stage.months[1]).unwrap_or(i32::MAX));
        first
            .through(begun.plus(-1))
            .map(move |month| (stage.stage, month))
    })
}
