//! What happens to units, groups, bases and targets.

use crate::formats::scenario::{self as scenario_file, limits};
use crate::model::calendar::Month;
use crate::model::payroll::{
    Amount, Block, BlockKind, Group, GroupId, Scope, Target, TargetId, Unit, UnitId,
};
use crate::model::provenance::{Provenance, Sourced};
use crate::model::scenario::Scenario;

use super::action::{Action, Thing};
use super::message::TargetChange;
use super::payroll::row_name;
use super::update::Change;

/// The longest name a thing can have, in characters: what fits a row and a printed table.
pub const NAME_CHARACTERS_MAX: usize = 120;

/// A name as it is kept: what a file can hold, trimmed and not overlong; nothing when nothing is left.
pub(super) fn kept_name(name: &str) -> Option<String> {
    let clean: String = scenario_file::clean_name(name)
        .chars()
        .take(NAME_CHARACTERS_MAX)
        .collect();
    let kept = clean.trim();
    if kept.is_empty() {
        None
    } else {
        Some(kept.to_owned())
    }
}

/// States the establishment of a unit.
pub(super) fn establishment_set(scenario: &mut Scenario, id: UnitId, to: Option<u32>) -> Change {
    let Some(unit) = unit_mut(scenario, id) else {
        return Change::None;
    };
    let to = to.map(|posts| posts.min(limits::MOST_POSTS_OF_UNIT));
    let from = unit.establishment.as_ref().map(|count| count.value);
    unit.establishment = to.map(Sourced::entered);
    Change::Done(Action::EstablishmentSet(unit.name.value.clone(), from, to))
}

/// States or lifts the floor of a unit.
pub(super) fn floor_set(scenario: &mut Scenario, id: UnitId, to: Option<u32>) -> Change {
    let Some(unit) = unit_mut(scenario, id) else {
        return Change::None;
    };
    let from = std::mem::replace(&mut unit.floor, to);
    Change::Done(Action::FloorSet(unit.name.value.clone(), from, to))
}

/// States the base of a block.
pub(super) fn block_base_set(scenario: &mut Scenario, kind: BlockKind, to: Option<u32>) -> Change {
    let to = to.map(|posts| posts.min(limits::MOST_POSTS_OF_BLOCK));
    let base = to.map(Sourced::entered);
    let from = match scenario
        .payroll
        .blocks
        .iter_mut()
        .find(|block| block.kind == kind)
    {
        Some(block) => std::mem::replace(&mut block.base, base).map(|count| count.value),
        None => {
            scenario.payroll.blocks.push(Block {
                kind,
                base,
                record: None,
            });
            None
        }
    };
    Change::Done(Action::BlockBaseSet(kind, from, to))
}

/// Adds a unit at the end of a group.
pub(super) fn unit_added(scenario: &mut Scenario, group: GroupId, name: &str) -> Change {
    let Some(name) = kept_name(name) else {
        return Change::None;
    };
    let plan = &mut scenario.payroll;
    if !plan.groups.iter().any(|other| other.id == group) || plan.units.len() >= limits::MOST_UNITS {
        return Change::None;
    }
    let id = UnitId(
        plan.units
            .iter()
            .map(|unit| unit.id.0)
            .max()
            .unwrap_or_default()
            .saturating_add(1),
    );
    plan.units.push(Unit {
        id,
        name: Sourced::entered(name.clone()),
        group,
        establishment: None,
        floor: None,
    });
    Change::Done(Action::Added(Thing::Unit, name))
}

/// Gives a unit another name.
pub(super) fn unit_renamed(scenario: &mut Scenario, id: UnitId, name: &str) -> Change {
    let (Some(name), Some(unit)) = (kept_name(name), unit_mut(scenario, id)) else {
        return Change::None;
    };
    let before = std::mem::replace(&mut unit.name, Sourced::entered(name.clone()));
    Change::Done(Action::Renamed(Thing::Unit, before.value, name))
}

/// Removes a unit with its lines and targets.
pub(super) fn unit_removed(scenario: &mut Scenario, id: UnitId) -> Change {
    let plan = &mut scenario.payroll;
    let Some(at) = plan.units.iter().position(|unit| unit.id == id) else {
        return Change::None;
    };
    let unit = plan.units.remove(at);
    plan.lines.retain(|line| line.scope != Scope::Unit(id));
    plan.targets.retain(|target| target.scope != Scope::Unit(id));
    Change::Done(Action::Removed(Thing::Unit, unit.name.value))
}

/// Adds a group to a block.
pub(super) fn group_added(scenario: &mut Scenario, block: BlockKind, name: &str) -> Change {
    let Some(name) = kept_name(name) else {
        return Change::None;
    };
    let plan = &mut scenario.payroll;
    if plan.groups.len() >= limits::MOST_GROUPS {
        return Change::None;
    }
    let id = GroupId(
        plan.groups
            .iter()
            .map(|group| group.id.0)
            .max()
            .unwrap_or_default()
            .saturating_add(1),
    );
    plan.groups.push(Group {
        id,
        name: name.clone(),
        block,
    });
    if !plan.blocks.iter().any(|other| other.kind == block) {
        plan.blocks.push(Block {
            kind: block,
            base: None,
            record: None,
        });
    }
    Change::Done(Action::Added(Thing::Group, name))
}

/// Gives a group another name.
pub(super) fn group_renamed(scenario: &mut Scenario, id: GroupId, name: &str) -> Change {
    let group = scenario.payroll.groups.iter_mut().find(|group| group.id == id);
    let (Some(name), Some(group)) = (kept_name(name), group) else {
        return Change::None;
    };
    let before = std::mem::replace(&mut group.name, name.clone());
    Change::Done(Action::Renamed(Thing::Group, before, name))
}

/// Removes a group with its units, their lines and targets.
pub(super) fn group_removed(scenario: &mut Scenario, id: GroupId) -> Change {
    let plan = &mut scenario.payroll;
    let Some(at) = plan.groups.iter().position(|group| group.id == id) else {
        return Change::None;
    };
    let group = plan.groups.remove(at);
    let units: Vec<UnitId> = plan
        .units
        .iter()
        .filter(|unit| unit.group == id)
        .map(|unit| unit.id)
        .collect();
    let gone = |scope: Scope| match scope {
        Scope::Group(other) => other == id,
        Scope::Unit(unit) => units.contains(&unit),
        Scope::Block(_) => false,
    };
    plan.units.retain(|unit| unit.group != id);
    plan.lines.retain(|line| !gone(line.scope));
    plan.targets.retain(|target| !gone(target.scope));
    Change::Done(Action::Removed(Thing::Group, group.name))
}

/// Adds a target.
pub(super) fn target_added(scenario: &mut Scenario, scope: Scope, amount: Amount, deadline: Month) -> Change {
    let targets = &mut scenario.payroll.targets;
    if targets.len() >= limits::MOST_TARGETS {
        return Change::None;
    }
    let id = TargetId(
        targets
            .iter()
            .map(|target| target.id.0)
            .max()
            .unwrap_or_default()
            .saturating_add(1),
    );
    targets.push(Target {
        id,
        scope,
        amount,
        deadline,
        milestones: None,
        provenance: Provenance::Entered,
    });
    Change::Done(Action::TargetAdded(row_name(&scenario.payroll, scope), amount))
}

/// Changes a target.
pub(super) fn target_changed(scenario: &mut Scenario, id: TargetId, change: &TargetChange) -> Change {
    let plan = &mut scenario.payroll;
    let Some(at) = plan.targets.iter().position(|target| target.id == id) else {
        return Change::None;
    };
    let row = row_name(plan, plan.targets[at].scope);
    let target = &mut plan.targets[at];
    let before = target.clone();
    let action = match change {
        TargetChange::Scope(scope) => {
            target.scope = *scope;
            Action::TargetChanged(row_name(plan, *scope), before.amount, before.amount)
        }
        TargetChange::Amount(amount) => {
            target.amount = *amount;
            Action::TargetChanged(row, before.amount, *amount)
        }
        TargetChange::Deadline(deadline) => {
            target.deadline = *deadline;
            Action::TargetDeadlineSet(row, before.deadline, *deadline)
        }
        TargetChange::Milestones(milestones) => {
            target.milestones = milestones.clone().map(Sourced::entered);
            return Change::Done(Action::MilestonesSet(milestones.is_some()));
        }
    };
    plan.targets[at].provenance = Provenance::Entered;
    Change::Done(action)
}

/// Removes a target.
pub(super) fn target_removed(scenario: &mut Scenario, id: TargetId) -> Change {
    let targets = &mut scenario.payroll.targets;
    let Some(at) = targets.iter().position(|target| target.id == id) else {
        return Change::None;
    };
    let target = targets.remove(at);
    Change::Done(Action::TargetRemoved(
        row_name(&scenario.payroll, target.scope),
        target.amount,
    ))
}

fn unit_mut(scenario: &mut Scenario, id: UnitId) -> Option<&mut Unit> {
    scenario.payroll.units.iter_mut().find(|unit| unit.id == id)
}
