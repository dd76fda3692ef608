//! A total spread over units: by their share of the base year, in whole posts, within floors and facts.

use crate::app::action::Action;
use crate::app::payroll::row_name;
use crate::app::plan_edit::{
    CELL_POSTS_MAX, CellRef, contains, posts_left, removable, scope_exists, set_posts, shown_posts,
};
use crate::app::refusal::Refusal;
use crate::app::update::Change;
use crate::model::apportion;
use crate::model::payroll::{PayrollPlan, Scope, Unit};
use crate::model::scenario::Scenario;

/// Sets what a group or block shows in a year by changing what stands inside it. As many posts change as floors and
/// facts leave room for; where that is none, the number is refused.
pub(in crate::app) fn total_spread(scenario: &mut Scenario, cell: CellRef, posts: u32) -> Change {
    let plan = &mut scenario.payroll;
    if !scope_exists(plan, cell.scope) {
        return Change::Refused(cell, Refusal::RowMissing, posts);
    }
    let from = shown_posts(plan, cell);
    let parts = if posts > from {
        additions(plan, cell, posts - from)
    } else {
        takings(plan, cell, from - posts)
    };
    let changed = parts.iter().filter(|(_, part)| *part > 0).count();
    if changed == 0 && posts != from {
        let refusal = if posts > from {
            Refusal::NoRoom
        } else {
            Refusal::Below { least: from }
        };
        return Change::Refused(cell, refusal, posts);
    }
    for (scope, part) in parts.into_iter().filter(|(_, part)| *part > 0) {
        let inner = CellRef { scope, ..cell };
        let shown = shown_posts(plan, inner);
        let to = if posts > from { shown + part } else { shown - part };
        if let Err(refusal) = set_posts(plan, inner, to) {
            return Change::Refused(inner, refusal, to);
        }
    }
    let to = shown_posts(plan, cell);
    let row = row_name(plan, cell.scope);
    Change::Done(Action::TotalSpread(cell, row, from, to, changed as u32))
}

/// Whom posts are added to: the units inside, by their establishments (alike where one is unknown), each as far as its
/// floor bears; the row itself where it has no units.
fn additions(plan: &PayrollPlan, cell: CellRef, posts: u32) -> Vec<(Scope, u32)> {
    let units = units_in(plan, cell.scope);
    if units.is_empty() {
        return vec![(cell.scope, posts)];
    }
    let weights = weights(&units);
    let most: Vec<u32> = units
        .iter()
        .map(|unit| {
            let left = posts_left(plan, unit).unwrap_or(CELL_POSTS_MAX);
            left.saturating_sub(unit.floor.unwrap_or_default())
        })
        .collect();
    with_scopes(&units, apportion::within(posts, &weights, &most))
}

/// Whom posts are taken from: first those not yet assigned to a unit, then the units by their establishments, each as
/// far as it has posts that are not done.
fn takings(plan: &PayrollPlan, cell: CellRef, posts: u32) -> Vec<(Scope, u32)> {
    let open = |scope| removable(plan, CellRef { scope, ..cell });
    let unassigned: Vec<Scope> = std::iter::once(cell.scope)
        .chain(plan.groups.iter().map(|group| Scope::Group(group.id)))
        .filter(|scope| !matches!(scope, Scope::Unit(_)) && contains(plan, cell.scope, *scope))
        .collect();
    let mut scopes = unassigned;
    scopes.dedup();
    let first: Vec<u32> = scopes.iter().map(|scope| open(*scope)).collect();
    let from_first = apportion::within(posts, &first, &first);
    let left = posts - from_first.iter().sum::<u32>();
    let units = match cell.scope {
        Scope::Unit(_) => plan
            .units
            .iter()
            .filter(|unit| Scope::Unit(unit.id) == cell.scope)
            .collect(),
        _ => units_in(plan, cell.scope),
    };
    let most: Vec<u32> = units.iter().map(|unit| open(Scope::Unit(unit.id))).collect();
    let from_units = apportion::within(left, &weights(&units), &most);
    scopes
        .into_iter()
        .zip(from_first)
        .chain(with_scopes(&units, from_units))
        .collect()
}

fn units_in(plan: &PayrollPlan, scope: Scope) -> Vec<&Unit> {
    plan.units
        .iter()
        .filter(|unit| contains(plan, scope, Scope::Unit(unit.id)))
        .collect()
}

/// What each unit weighs: its establishment; all alike where one is unknown.
fn weights(units: &[&Unit]) -> Vec<u32> {
    let known: Option<Vec<u32>> = units
        .iter()
        .map(|unit| unit.establishment.as_ref().map(|base| base.value))
        .collect();
    known.unwrap_or_else(|| vec![1; units.len()])
}

fn with_scopes(units: &[&Unit], parts: Vec<u32>) -> Vec<(Scope, u32)> {
    units.iter().map(|unit| Scope::Unit(unit.id)).zip(parts).collect()
}
