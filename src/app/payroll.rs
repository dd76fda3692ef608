//! What happens to the payroll plan: lines and likelihoods.

use crate::model::calendar::Month;
use crate::model::payroll::{Instrument, Line, LineId, PayrollPlan, Scope, When};
use crate::model::provenance::{Provenance, Sourced};
use crate::model::quantity::Fraction;
use crate::model::rule::Rulebook;
use crate::model::scenario::Scenario;
use crate::model::{apportion, evaluate};

use super::action::{Action, RowName};
use super::plan_edit::{CellRef, next_line_id, open, own_posts, row_likelihood, set_posts, shown_posts};
use super::update::Change;

/// Sets the posts of a cell.
pub(super) fn posts_set(scenario: &mut Scenario, cell: CellRef, posts: u32) -> Change {
    let from = shown_posts(&scenario.payroll, cell);
    match set_posts(&mut scenario.payroll, cell, posts) {
        Ok(instrument) => {
            let row = row_name(&scenario.payroll, cell.scope);
            Change::Done(Action::PostsSet(
                cell,
                row,
                cell.instrument.or(instrument),
                from,
                posts,
            ))
        }
        Err(refusal) => Change::Refused(cell, refusal, posts),
    }
}

/// Adds a post to a cell.
pub(super) fn post_added(scenario: &mut Scenario, cell: CellRef) -> Change {
    let posts = shown_posts(&scenario.payroll, cell);
    posts_set(scenario, cell, posts.saturating_add(1))
}

/// Takes a post from a cell; an empty cell stays empty.
pub(super) fn post_removed(scenario: &mut Scenario, cell: CellRef) -> Change {
    match shown_posts(&scenario.payroll, cell).checked_sub(1) {
        Some(posts) => posts_set(scenario, cell, posts),
        None => Change::None,
    }
}

/// Gives the units below, within the same group, the posts of a unit's cell, instrument by instrument.
pub(super) fn filled_down(scenario: &mut Scenario, cell: CellRef) -> Change {
    let Scope::Unit(id) = cell.scope else {
        return Change::None;
    };
    let plan = &mut scenario.payroll;
    let Some(group) = plan
        .units
        .iter()
        .find(|unit| unit.id == id)
        .map(|unit| unit.group)
    else {
        return Change::None;
    };
    let members: Vec<_> = plan
        .units
        .iter()
        .filter(|unit| unit.group == group)
        .map(|unit| unit.id)
        .collect();
    let below = members.iter().skip_while(|other| **other != id).skip(1);
    let instruments: Vec<Instrument> = match cell.instrument {
        Some(instrument) => vec![instrument],
        None => Instrument::CUTS.to_vec(),
    };
    for unit in below {
        for instrument in &instruments {
            let source = CellRef {
                instrument: Some(*instrument),
                ..cell
            };
            let target = CellRef {
                scope: Scope::Unit(*unit),
                ..source
            };
            let posts = own_posts(plan, source);
            if let Err(refusal) = set_posts(plan, target, posts) {
                return Change::Refused(target, refusal, posts);
            }
        }
    }
    Change::Done(Action::FilledDown(
        row_name(&scenario.payroll, cell.scope),
        cell.year,
    ))
}

/// Changes how likely an instrument's posts go.
pub(super) fn likelihood_set(scenario: &mut Scenario, instrument: Instrument, to: Fraction) -> Change {
    let Some(index) = Instrument::CUTS.iter().position(|cut| *cut == instrument) else {
        return Change::None;
    };
    let slot = &mut scenario.payroll.likelihoods.cuts[index];
    let from = slot.value;
    *slot = Sourced::entered(to);
    Change::Done(Action::LikelihoodSet(instrument, from, to))
}

/// Changes how likely an instrument's posts go in one row alone.
pub(super) fn scope_likelihood_set(
    scenario: &mut Scenario,
    scope: Scope,
    instrument: Instrument,
    to: Option<Fraction>,
) -> Change {
    let from = row_likelihood(&scenario.payroll, scope, instrument);
    for line in &mut scenario.payroll.lines {
        if line.scope == scope && line.instrument == instrument {
            line.likelihood = to;
        }
    }
    let row = row_name(&scenario.payroll, scope);
    Change::Done(Action::ScopeLikelihoodSet(row, instrument, from, to))
}

/// Marks all posts of a line done, or none; only a line whose month facts are known for can be done.
pub(super) fn line_done(scenario: &mut Scenario, id: LineId, done: bool) -> Change {
    let as_of = scenario.horizon.as_of;
    let Some(line) = scenario.payroll.lines.iter_mut().find(|line| line.id == id) else {
        return Change::None;
    };
    if done && line.when.month() > as_of {
        // Something done in a year that is not over was done by now: it moves to the month facts are known for.
        line.when = When::Month(as_of);
    }
    if !done && line.when.month() <= as_of && Month::december(line.when.month().year()) > as_of {
        // What is not done after all is planned again for the rest of its year, instead of being overdue at once.
        line.when = When::Year(line.when.month().year());
    }
    let from = line.done;
    line.done = if done { line.posts } else { 0 };
    let (scope, instrument, when, to) = (line.scope, line.instrument, line.when, line.done);
    Change::Done(Action::LineDone(
        row_name(&scenario.payroll, scope),
        instrument,
        when,
        from,
        to,
    ))
}

/// Moves what is not done of a line in time; what is done stays where it was done.
pub(super) fn line_moved(scenario: &mut Scenario, id: LineId, when: When) -> Change {
    let plan = &mut scenario.payroll;
    let Some(at) = plan.lines.iter().position(|line| line.id == id) else {
        return Change::None;
    };
    let open = open(&plan.lines[at]);
    if open == 0 || plan.lines[at].when == when {
        return Change::None;
    }
    let moved = Line {
        id: next_line_id(plan),
        when,
        posts: open,
        done: 0,
        provenance: Provenance::Entered,
        ..plan.lines[at].clone()
    };
    let (scope, instrument, from) = (moved.scope, moved.instrument, plan.lines[at].when);
    plan.lines[at].posts -= open;
    plan.lines.push(moved);
    plan.lines.retain(|line| line.posts > 0);
    Change::Done(Action::LineMoved(row_name(plan, scope), instrument, from, when))
}

/// Spreads what the first target still requires of each year over the groups of its block, in proportion to their
/// establishments (to their number of units where one is unknown), as lines marked assumed.
pub(super) fn path_spread(scenario: &mut Scenario, rulebook: &Rulebook, instrument: Instrument) -> Change {
    let evaluation = evaluate(scenario, rulebook);
    let Some(outcome) = evaluation.payroll.targets.first() else {
        return Change::None;
    };
    let weights = group_weights(&scenario.payroll, outcome.scope);
    if weights.is_empty() {
        return Change::None;
    }
    let mut posts = 0;
    let mut planned_before = 0;
    for year in &outcome.years {
        let required = i64::from(year.required_by_end.unwrap_or_default());
        let missing = required - i64::from(year.planned_by_end) - planned_before;
        let Ok(missing) = u32::try_from(missing) else {
            continue;
        };
        planned_before += i64::from(missing);
        posts += missing;
        let shares = apportion::largest_remainder(
            missing,
            &weights.iter().map(|(_, weight)| *weight).collect::<Vec<_>>(),
        );
        for ((scope, _), share) in weights.iter().zip(shares) {
            if share > 0 {
                let id = next_line_id(&scenario.payroll);
                scenario.payroll.lines.push(Line {
                    id,
                    scope: *scope,
                    instrument,
                    when: When::Year(year.year),
                    posts: share,
                    done: 0,
                    likelihood: None,
                    provenance: Provenance::Assumed,
                });
            }
        }
    }
    Change::Done(Action::PathSpread(posts))
}

/// The groups inside a scope with what each weighs in a spread; the scope itself where it has no groups.
fn group_weights(plan: &PayrollPlan, scope: Scope) -> Vec<(Scope, u32)> {
    let Scope::Block(block) = scope else {
        return vec![(scope, 1)];
    };
    let groups: Vec<_> = plan.groups.iter().filter(|group| group.block == block).collect();
    if groups.is_empty() {
        return vec![(scope, 1)];
    }
    let units = |group| plan.units.iter().filter(move |unit| unit.group == group);
    let known = groups
        .iter()
        .all(|group| units(group.id).all(|unit| unit.establishment.is_some()));
    let weight = |group| -> u32 {
        if known {
            units(group)
                .filter_map(|unit| unit.establishment.as_ref())
                .map(|count| count.value)
                .sum()
        } else {
            u32::try_from(units(group).count()).unwrap_or(u32::MAX)
        }
    };
    groups
        .iter()
        .map(|group| (Scope::Group(group.id), weight(group.id)))
        .collect()
}

/// What a reader calls a row. A row that is gone has no name.
pub(super) fn row_name(plan: &PayrollPlan, scope: Scope) -> RowName {
    match scope {
        Scope::Block(block) => RowName::Block(block),
        Scope::Group(id) => {
            let group = plan.groups.iter().find(|group| group.id == id);
            RowName::Named(group.map(|group| group.name.clone()).unwrap_or_default())
        }
        Scope::Unit(id) => {
            let unit = plan.units.iter().find(|unit| unit.id == id);
            RowName::Named(unit.map(|unit| unit.name.value.clone()).unwrap_or_default())
        }
    }
}
