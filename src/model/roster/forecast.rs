//! Who reaches the age of retirement when, counted.

use super::Roster;
use super::evaluate::RosterOutcome;
use super::exits::EarlyWindow;
use super::lines::counted_in;
use crate::model::calendar::{Horizon, Month};
use crate::model::payroll::{GroupId, PayrollPlan, UnitId};
use std::collections::BTreeMap;

/// How many people of a roster reach the age of retirement, by the month they count in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forecast {
    /// For every month of the plan up to the end of the horizon, how many reach it; months without anyone are there too.
    pub months: Vec<(Month, u32)>,
    /// By unit and year, where there is anyone.
    pub units: BTreeMap<(UnitId, i32), u32>,
    /// By group and year, where there is anyone.
    pub groups: BTreeMap<(GroupId, i32), u32>,
    /// People who reached it before the plan starts, or up to the month facts are known for: they may have gone already.
    pub before: u32,
    /// People who reach it after the horizon.
    pub later: u32,
    /// People the law written down says nothing for.
    pub unknown: u32,
    /// People whose last day at work is 31 December, by year: the setting decides in which year they count.
    pub boundary: BTreeMap<i32, u32>,
    /// People who may retire early within the horizon, with all parts of the allowance or with the pension alone.
    pub candidates: [u32; 2],
}

/// Counts the people of a roster by when they reach the age.
pub fn forecast(plan: &PayrollPlan, roster: &Roster, outcome: &RosterOutcome, horizon: &Horizon) -> Forecast {
    let groups: BTreeMap<UnitId, GroupId> = plan.units.iter().map(|unit| (unit.id, unit.group)).collect();
    let mut months: Vec<(Month, u32)> = horizon.months().map(|month| (month, 0)).collect();
    let mut found = Forecast::default();
    for (person, outcome) in roster.people.iter().zip(&outcome.people) {
        let EarlyWindow { full, near } = outcome.early;
        found.candidates[0] += u32::from(full.is_some());
        found.candidates[1] += u32::from(full.is_none() && near.is_some());
        let Some(retires) = outcome.retires else {
            found.unknown += 1;
            continue;
        };
        let month = counted_in(plan, retires.last);
        let at = usize::try_from(month.months_since(horizon.start)).ok();
        if month <= horizon.as_of {
            found.before += 1;
        }
        let Some((_, people)) = at.and_then(|at| months.get_mut(at)) else {
            found.later += u32::from(month > horizon.end);
            continue;
        };
        *people += 1;
        *found.units.entry((person.unit, month.year())).or_default() += 1;
        if let Some(group) = groups.get(&person.unit) {
            *found.groups.entry((*group, month.year())).or_default() += 1;
        }
        if retires.last == Month::december(retires.last.year()) {
            *found.boundary.entry(retires.last.year()).or_default() += 1;
        }
    }
    found.months = months;
    found
}
