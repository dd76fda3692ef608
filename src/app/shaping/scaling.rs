//! Scaling what a group plans: to a total, or by a share of what it plans now.

use std::collections::BTreeMap;

use crate::app::action::Action;
use crate::app::payroll::row_name;
use crate::app::plan_edit::{CELL_POSTS_MAX, contains, open, posts_left};
use crate::app::refusal::Unshaped;
use crate::app::update::Change;
use crate::formats::scenario::limits;
use crate::model::apportion;
use crate::model::payroll::{PayrollPlan, Scope, UnitId};
use crate::model::provenance::Provenance;
use crate::model::quantity::divide_half_up;
use crate::model::scenario::Scenario;

/// What a plan is scaled to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scaling {
    /// So many posts in all, those done included.
    Total(u32),
    /// So many percent of the posts planned now, rounded half up; those done stay.
    Percent(u32),
}

/// Scales every post of a scope that is not done, over all years and instruments, in proportion to what its lines hold
/// (largest remainder). All lines change or none.
pub(in crate::app) fn scope_scaled(scenario: &mut Scenario, scope: Scope, to: Scaling) -> Change {
    let plan = &mut scenario.payroll;
    let taken: Vec<usize> = (0..plan.lines.len())
        .filter(|at| {
            let line = &plan.lines[*at];
            !line.instrument.is_addition() && contains(plan, scope, line.scope)
        })
        .collect();
    let weights: Vec<u32> = taken.iter().map(|at| open(&plan.lines[*at])).collect();
    let from: u32 = taken.iter().map(|at| plan.lines[*at].posts).sum();
    let fixed = from - weights.iter().sum::<u32>();
    if from == fixed {
        return Change::NotShaped(Unshaped::Nothing);
    }
    let wanted = match to {
        Scaling::Total(posts) => i64::from(posts),
        Scaling::Percent(percent) => {
            divide_half_up(i64::from(from) * i64::from(percent), 100).unwrap_or_default()
        }
    };
    let Some(total) = u32::try_from(wanted).ok().filter(|total| *total >= fixed) else {
        return Change::NotShaped(Unshaped::BelowDone { least: fixed });
    };
    for (at, (weight, posts)) in taken.iter().zip(
        weights
            .iter()
            .zip(apportion::largest_remainder(total - fixed, &weights)),
    ) {
        let line = &mut plan.lines[*at];
        let scaled = line.posts - weight + posts;
        if scaled != line.posts {
            line.posts = scaled;
            line.provenance = Provenance::Entered;
        }
    }
    if let Some(unshaped) = too_much(plan) {
        return Change::NotShaped(unshaped);
    }
    plan.lines.retain(|line| line.posts > 0);
    let row = row_name(plan, scope);
    Change::Done(Action::ScopeScaled(row, from, total))
}

/// The first limit the lines break: of a line, of a file, of a unit's posts.
fn too_much(plan: &PayrollPlan) -> Option<Unshaped> {
    let all: u64 = plan.lines.iter().map(|line| u64::from(line.posts)).sum();
    if all > u64::from(limits::MOST_POSTS_PLANNED)
        || plan.lines.iter().any(|line| line.posts > CELL_POSTS_MAX)
    {
        return Some(Unshaped::TooMany);
    }
    let mut cut: BTreeMap<UnitId, u32> = BTreeMap::new();
    for line in plan.lines.iter().filter(|line| !line.instrument.is_addition()) {
        if let Scope::Unit(unit) = line.scope {
            *cut.entry(unit).or_default() += line.posts;
        }
    }
    plan.units
        .iter()
        .find(|unit| posts_left(plan, unit) == Some(0) && beyond(plan, unit.id, &cut))
        .map(|unit| Unshaped::BeyondUnit {
            unit: unit.id,
            most: most(plan, unit.id),
        })
}

fn beyond(plan: &PayrollPlan, unit: UnitId, cut: &BTreeMap<UnitId, u32>) -> bool {
    cut.get(&unit).copied().unwrap_or_default() > most(plan, unit)
}

/// The posts a unit has to lose: its establishment and what is added to it.
fn most(plan: &PayrollPlan, id: UnitId) -> u32 {
    let added: u32 = plan
        .lines
        .iter()
        .filter(|line| line.scope == Scope::Unit(id) && line.instrument.is_addition())
        .map(|line| line.posts)
        .sum();
    let unit = plan.units.iter().find(|unit| unit.id == id);
    unit.and_then(|unit| unit.establishment.as_ref())
        .map_or(u32::MAX, |base| base.value.saturating_add(added))
}
