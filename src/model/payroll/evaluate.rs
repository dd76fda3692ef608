//! What follows from the payroll side of a scenario.

use super::counting::{Counted, Places, summed_base};
use super::outcome::{GroupOutcome, InstrumentOutcome, PayrollOutcome, UnitOutcome};
use super::plan::{GroupId, Instrument, PayrollPlan, Scope, UnitId};
use super::remarks::remarks;
use super::target::Judge;
use crate::model::calendar::Month;
use crate::model::chance::{Mixing, Tally};
use crate::model::finding::Finding;
use crate::model::quantity::Fraction;
use crate::model::scenario::Scenario;
use crate::order;
use std::collections::BTreeMap;

/// What follows from the payroll side of a scenario, with its findings in a fixed order.
pub(in crate::model) fn evaluate(scenario: &Scenario, mixing: &Mixing) -> (PayrollOutcome, Vec<Finding>) {
    let plan = &scenario.payroll;
    let places = Places::new(plan);
    let lines = Counted::all(plan, &places, scenario.horizon.as_of);
    let judge = Judge {
        plan,
        places: &places,
        horizon: &scenario.horizon,
        mixing,
        thresholds: &scenario.thresholds.value,
    };
    let end = scenario.horizon.end;
    let net = Net::of(&lines, end);
    let outcome = PayrollOutcome {
        targets: plan
            .targets
            .iter()
            .map(|target| judge.outcome(target, &lines))
            .collect(),
        instruments: Instrument::CUTS
            .iter()
            .map(|instrument| by_instrument(*instrument, plan, &lines, end, mixing))
            .collect(),
        units: units(plan, &net),
        groups: groups(plan, &places, &net),
    };
    let findings = remarks(scenario, &places, &lines, &outcome);
    (outcome, findings)
}

fn by_instrument(
    instrument: Instrument,
    plan: &PayrollPlan,
    lines: &[Counted<'_>],
    end: Month,
    mixing: &Mixing,
) -> InstrumentOutcome {
    let of_it = || {
        lines
            .iter()
            .filter(|line| line.instrument() == instrument && line.month <= end)
    };
    let mut tally = Tally::default();
    let mut planned = 0_u32;
    for line in of_it() {
        planned = planned.saturating_add(line.done).saturating_add(line.ahead);
        tally.add(line.done, mixing.moved(Fraction::ONE));
        tally.add(line.ahead, mixing.moved(line.likelihood));
    }
    let usual = plan.likelihoods.of(instrument);
    let mut overridden: Vec<UnitId> = lines
        .iter()
        .filter(|line| line.instrument() == instrument && line.likelihood != usual)
        .filter_map(|line| line.place.and_then(|place| place.unit))
        .collect();
    order::sort_by_key(&mut overridden, |unit| *unit);
    overridden.dedup();
    InstrumentOutcome {
        instrument,
        planned,
        expected: tally.mixed(mixing),
        overridden_units: overridden.len() as u32,
    }
}

/// Posts planned up to the end of the horizon, less additions, by whom they are planned for.
struct Net {
    /// By lines of the unit itself.
    units: BTreeMap<UnitId, i32>,
    /// By lines of the group and its units.
    groups: BTreeMap<GroupId, i32>,
    /// By lines of the group itself.
    unassigned: BTreeMap<GroupId, i32>,
}

impl Net {
    fn of(lines: &[Counted<'_>], end: Month) -> Self {
        let mut net = Self {
            units: BTreeMap::new(),
            groups: BTreeMap::new(),
            unassigned: BTreeMap::new(),
        };
        let counting = lines.iter().filter(|line| line.month <= end);
        for (line, place) in counting.filter_map(|line| line.place.map(|place| (line, place))) {
            if let Some(unit) = place.unit {
                join(&mut net.units, unit, line.net());
            }
            if let Some(group) = place.group {
                join(&mut net.groups, group, line.net());
                if place.unit.is_none() {
                    join(&mut net.unassigned, group, line.net());
                }
            }
        }
        net
    }
}

fn join<K: Ord>(sums: &mut BTreeMap<K, i32>, key: K, posts: i32) {
    let sum = sums.entry(key).or_default();
    *sum = sum.saturating_add(posts);
}

fn units(plan: &PayrollPlan, net: &Net) -> Vec<UnitOutcome> {
    plan.units
        .iter()
        .map(|unit| {
            let planned = net.units.get(&unit.id).copied().unwrap_or_default();
            let establishment = unit.establishment.as_ref();
            UnitOutcome {
                unit: unit.id,
                planned,
                left: establishment.map(|posts| to_posts(posts.value).saturating_sub(planned)),
            }
        })
        .collect()
}

fn groups(plan: &PayrollPlan, places: &Places, net: &Net) -> Vec<GroupOutcome> {
    plan.groups
        .iter()
        .map(|group| GroupOutcome {
            group: group.id,
            planned: net.groups.get(&group.id).copied().unwrap_or_default(),
            unassigned: net.unassigned.get(&group.id).copied().unwrap_or_default(),
            base: summed_base(plan, places, Scope::Group(group.id)),
        })
        .collect()
}

/// A number of posts as one that may also be negative.
pub(super) fn to_posts(posts: u32) -> i32 {
    i32::try_from(posts).unwrap_or(i32::MAX)
}
