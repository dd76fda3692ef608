//! Two or more units that become one.

use std::sync::Arc;

use crate::app::action::Action;
use crate::app::refusal::Unshaped;
use crate::app::units::kept_name;
use crate::app::update::Change;
use crate::model::payroll::{Amount, PayrollPlan, Scope, Target, Unit, UnitId};
use crate::model::provenance::{Provenance, Sourced};
use crate::model::scenario::Scenario;

/// Merges units into the first of them, under a name: bases and floors are summed, lines and targets follow, and every
/// total stays what it was. A base is unknown where one of the bases was.
pub(in crate::app) fn units_merged(scenario: &mut Scenario, units: &[UnitId], name: &str) -> Change {
    let plan = &mut scenario.payroll;
    let merged: Vec<Unit> = plan
        .units
        .iter()
        .filter(|unit| units.contains(&unit.id))
        .cloned()
        .collect();
    let kept = units
        .first()
        .and_then(|id| merged.iter().find(|unit| unit.id == *id));
    let (Some(kept), Some(name)) = (kept, kept_name(name)) else {
        return Change::None;
    };
    if merged.len() < 2 {
        return Change::None;
    }
    let block = |unit: &Unit| {
        plan.groups
            .iter()
            .find(|group| group.id == unit.group)
            .map(|group| group.block)
    };
    if merged.iter().any(|unit| block(unit) != block(kept)) {
        return Change::NotShaped(Unshaped::TwoBlocks);
    }
    let names = merged.iter().map(|unit| unit.name.value.clone()).collect();
    let unit = Unit {
        id: kept.id,
        name: Sourced::entered(name.clone()),
        group: kept.group,
        establishment: summed_base(&merged),
        floor: merged
            .iter()
            .filter_map(|unit| unit.floor)
            .reduce(u32::saturating_add),
    };
    let gone = |id: UnitId| id != unit.id && merged.iter().any(|other| other.id == id);
    let follow = |scope: Scope| match scope {
        Scope::Unit(id) if gone(id) => Scope::Unit(unit.id),
        scope => scope,
    };
    for line in &mut plan.lines {
        line.scope = follow(line.scope);
    }
    for target in &mut plan.targets {
        target.scope = follow(target.scope);
    }
    if let Some(roster) = &mut plan.roster {
        let roster = Arc::make_mut(roster);
        for person in roster.people.iter_mut().filter(|person| gone(person.unit)) {
            person.unit = unit.id;
        }
        for line in &mut roster.replaced {
            line.scope = follow(line.scope);
        }
    }
    plan.units.retain(|other| !gone(other.id));
    if let Some(place) = plan.units.iter_mut().find(|other| other.id == unit.id) {
        *place = unit.clone();
    }
    join_targets(plan, Scope::Unit(unit.id));
    Change::Done(Action::UnitsMerged(names, name))
}

/// The bases together; nothing where one is unknown. They keep what they have in common as their provenance.
fn summed_base(merged: &[Unit]) -> Option<Sourced<u32>> {
    let bases: Option<Vec<&Sourced<u32>>> = merged.iter().map(|unit| unit.establishment.as_ref()).collect();
    let bases = bases?;
    let value = bases
        .iter()
        .fold(0_u32, |sum, base| sum.saturating_add(base.value));
    let first = bases.first()?;
    let same = bases.iter().all(|base| base.provenance == first.provenance);
    let marked = bases.iter().find(|base| base.provenance.needs_mark());
    let provenance = if same {
        first.provenance.clone()
    } else {
        marked.map_or(Provenance::Entered, |base| base.provenance.clone())
    };
    Some(Sourced::new(value, provenance))
}

/// Targets of the merged unit that ask posts by the same month become one that asks them all.
fn join_targets(plan: &mut PayrollPlan, scope: Scope) {
    let mut kept: Vec<Target> = Vec::new();
    for target in std::mem::take(&mut plan.targets) {
        let same = kept
            .iter_mut()
            .find(|other| target.scope == scope && other.scope == scope && other.deadline == target.deadline);
        match (same, target.amount) {
            (Some(other), Amount::Posts(more)) if matches!(other.amount, Amount::Posts(_)) => {
                if let Amount::Posts(posts) = other.amount {
                    other.amount = Amount::Posts(posts.saturating_add(more));
                    other.milestones = None;
                    other.provenance = Provenance::Entered;
                }
            }
            (Some(other), amount) if other.amount == amount => {}
            _ => kept.push(target),
        }
    }
    plan.targets = kept;
}
