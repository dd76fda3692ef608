//! What happens to the roster of people.

use crate::formats::scenario::{self as scenario_file, limits};
use crate::model::payroll::{Line, Scope, Unit};
use crate::model::roster::{Exit, Person, PostAfter, Roster, drop_roster, follow_roster, reaches};
use crate::model::rule::Rulebook;
use crate::model::scenario::Scenario;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::action::Action;
use super::update::Change;

/// Takes in a list of people in place of the one there is. Of two people with the same code the first is kept, people of
/// no unit of the plan are left out, and never more than a file can hold.
pub(super) fn imported(scenario: &mut Scenario, roster: &Roster, units: &[Unit]) -> Change {
    let plan = &mut scenario.payroll;
    drop_roster(plan);
    for unit in units {
        let new = !plan.units.iter().any(|other| other.id == unit.id);
        let grouped = plan.groups.iter().any(|group| group.id == unit.group);
        if new && grouped && plan.units.len() < limits::MOST_UNITS {
            plan.units.push(unit.clone());
        }
    }
    let known: BTreeSet<_> = plan.units.iter().map(|unit| unit.id).collect();
    let mut codes = BTreeSet::new();
    let people = roster
        .people
        .iter()
        .filter(|person| known.contains(&person.unit))
        .map(|person| Person {
            code: kept_code(&person.code),
            ..person.clone()
        })
        .filter(|person| !person.code.is_empty() && codes.insert(person.code.clone()));
    let kept = Roster {
        people: people.take(limits::MOST_PEOPLE).collect(),
        listed: roster.listed,
        provenance: roster.provenance.clone(),
        replaced: Vec::new(),
    };
    let count = kept.people.len();
    plan.roster = Some(Arc::new(kept));
    Change::Done(Action::RosterImported(count))
}

/// A code as a file can hold it.
fn kept_code(typed: &str) -> String {
    scenario_file::clean_name(typed)
        .chars()
        .take(limits::LONGEST_CODE_CHARACTERS)
        .collect()
}

/// Lets the roster go, with the lines made from it; the lines it stood for come back.
pub(super) fn dropped(scenario: &mut Scenario) -> Change {
    match drop_roster(&mut scenario.payroll) {
        Some(people) => Change::Done(Action::RosterDropped(people)),
        None => Change::None,
    }
}

/// Chooses how a person goes.
pub(super) fn exit_chosen(scenario: &mut Scenario, code: &str, exit: Exit) -> Change {
    let Some(person) = person_mut(scenario, code) else {
        return Change::None;
    };
    let mut exit = exit;
    if let Exit::Further { details, .. } = &mut exit {
        details.months = details.months.min(limits::MOST_INSURANCE_MONTHS);
    }
    let before = std::mem::replace(&mut person.exit, exit);
    Change::Done(Action::ExitChosen(code.to_owned(), before, exit))
}

/// Lets everybody nothing is chosen for retire at the age who reaches it up to the deadline of the first target.
pub(super) fn all_at_age(scenario: &mut Scenario, rulebook: &Rulebook) -> Change {
    let rulebook = rulebook.with(&scenario.overrides);
    let (as_of, end) = (scenario.horizon.as_of, scenario.horizon.end);
    let plan = &mut scenario.payroll;
    let until = plan.targets.first().map_or(end, |target| target.deadline);
    let Some(roster) = &mut plan.roster else {
        return Change::None;
    };
    let mut chosen = 0;
    for person in &mut Arc::make_mut(roster).people {
        if reaches(person, &rulebook, as_of, until) {
            person.exit = Exit::AtAge;
            chosen += 1;
        }
    }
    Change::Done(Action::AllAtAgeChosen(chosen))
}

/// Chooses what becomes of the post of a person.
pub(super) fn post_after_chosen(scenario: &mut Scenario, code: &str, after: PostAfter) -> Change {
    let Some(person) = person_mut(scenario, code) else {
        return Change::None;
    };
    person.after = after;
    Change::Done(Action::PostAfterChosen(code.to_owned(), after))
}

fn person_mut<'a>(scenario: &'a mut Scenario, code: &str) -> Option<&'a mut Person> {
    let roster = Arc::make_mut(scenario.payroll.roster.as_mut()?);
    roster.people.iter_mut().find(|person| person.code == code)
}

/// Brings the roster and the rest of the plan in line after any change: people and set-aside posts of units that are gone go
/// with them, and the lines made from the choices are made anew.
pub(super) fn follow(scenario: &mut Scenario, rulebook: &Rulebook) {
    let rulebook = rulebook.with(&scenario.overrides);
    let plan = &mut scenario.payroll;
    let Some(roster) = &mut plan.roster else { return };
    let known: BTreeSet<_> = plan.units.iter().map(|unit| unit.id).collect();
    let here = |line: &Line| match line.scope {
        Scope::Unit(unit) => known.contains(&unit),
        Scope::Block(_) | Scope::Group(_) => true,
    };
    if !roster.people.iter().all(|person| known.contains(&person.unit)) || !roster.replaced.iter().all(here) {
        let roster = Arc::make_mut(roster);
        roster.people.retain(|person| known.contains(&person.unit));
        roster.replaced.retain(here);
    }
    follow_roster(plan, &rulebook);
}
