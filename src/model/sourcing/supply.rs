//! How many people are in each stage at a time, against how many there is room for.

use super::course::Routes;
use super::evaluate::register;
use super::outcome::{Overload, StageLoad, SupplyOutcome};
use super::plan::{Holder, Route, Stage, Ward, WardId};
use crate::model::calendar::Month;
use crate::model::chance::{Expected, Mixing, Succession};
use crate::model::scenario::Scenario;
use std::collections::BTreeMap;

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

/// How many people are in each stage of each ward, month by month after the month facts are known for, and where that is more
/// than there is room for.
///
/// By usual durations a route is walked once, as it is drawn. The expected number takes durations, failures, fallbacks and the
/// changing of holders as they may come.
pub fn supply(scenario: &Scenario) -> SupplyOutcome {
    let mixing = Mixing::new(&scenario.circumstances.value);
    let routes = Routes::new(&scenario.sourcing, &mixing);
    let register = register(&routes, scenario);
    let turnover = &scenario.sourcing.turnover.value;
    let succession = Succession::new(turnover.yearly, turnover.successor_member);
    let as_of = register.as_of;
    let months: Vec<Month> = as_of.plus(1).through(scenario.horizon.end).collect();
    let nobody = || (vec![0; months.len()], Expected::nobody(months.len()));
    let mut loads: BTreeMap<(usize, Stage), (Vec<u32>, Expected)> = BTreeMap::new();
    for (_, seat) in register.events() {
        let open = matches!(seat.plan.holder, Holder::NonMember | Holder::Vacant);
        let Some(route) = seat.plan.route.as_ref().filter(|_| open) else {
            continue;
        };
        for (stage, month) in usual_months(&routes, seat.ward_plan, route) {
            let at = usize::try_from(month.months_since(as_of) - 1).ok();
            let load = loads.entry((seat.ward, stage)).or_insert_with(nobody);
            if let Some(slot) = at.and_then(|at| load.0.get_mut(at)) {
                *slot += 1;
            }
        }
        let key = routes.key(seat.ward_plan, &route.shape, route.fallback.as_ref());
        let (occupancy, completion) = (routes.occupancy(key), routes.completion(key));
        let main = routes.stages(seat.ward_plan, &route.shape);
        let fallback = route
            .fallback
            .iter()
            .flat_map(|shape| routes.stages(seat.ward_plan, shape));
        for (index, stage) in main.chain(fallback).enumerate() {
            let elapsed = as_of.months_since(route.start);
            let load = loads.entry((seat.ward, stage.stage)).or_insert_with(nobody);
            load.1
                .add(index, &occupancy, &completion, elapsed, (&succession, &mixing));
        }
    }
    let wards = &scenario.sourcing.wards;
    let loads: Vec<StageLoad> = loads
        .into_iter()
        .map(|((ward, stage), (usual, expected))| StageLoad {
            ward: wards[ward].id,
            stage,
            usual,
            expected: expected.by_month().to_vec(),
        })
        .collect();
    SupplyOutcome {
        overloads: overloads(&scenario.sourcing.capacities, &loads, &months),
        months,
        loads,
    }
}

/// The months in which a capacity is exceeded by usual durations.
fn overloads(capacities: &[Capacity], loads: &[StageLoad], months: &[Month]) -> Vec<Overload> {
    let mut overloads = Vec::new();
    for capacity in capacities {
        for (at, month) in months.iter().enumerate() {
            let covered = loads.iter().filter(|load| capacity.covers(load.stage, load.ward));
            let people: u32 = covered.map(|load| load.usual[at]).sum();
            if people > capacity.people {
                overloads.push(Overload {
                    capacity: *capacity,
                    month: *month,
                    people,
                });
            }
        }
    }
    overloads
}
