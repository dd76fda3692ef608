//! Posts planned for a month of a year, or for the year without one.

use crate::app::action::Action;
use crate::app::payroll::row_name;
use crate::app::plan_edit::{
    CellRef, fixed, join_line, most_posts, open, removable, row_likelihood, scope_exists, shown_posts,
};
use crate::app::refusal::Refusal;
use crate::app::update::Change;
use crate::model::payroll::{Instrument, Line, LineId, PayrollPlan, Scope, When};
use crate::model::provenance::Provenance;
use crate::model::scenario::Scenario;

/// Sets the posts a row plans by an instrument for one time; what is done stays.
pub(in crate::app) fn when_posts_set(
    scenario: &mut Scenario,
    scope: Scope,
    instrument: Instrument,
    when: When,
    posts: u32,
) -> Change {
    let cell = CellRef {
        scope,
        instrument: Some(instrument),
        year: when.month().year(),
    };
    match set(&mut scenario.payroll, cell, instrument, when, posts) {
        Ok(from) => {
            let row = row_name(&scenario.payroll, scope);
            Change::Done(Action::WhenPostsSet(row, instrument, when, from, posts))
        }
        Err(refusal) => Change::Refused(cell, refusal, posts),
    }
}

/// Sets the posts of exactly these lines and returns how many there were.
fn set(
    plan: &mut PayrollPlan,
    cell: CellRef,
    instrument: Instrument,
    when: When,
    posts: u32,
) -> Result<u32, Refusal> {
    if !scope_exists(plan, cell.scope) {
        return Err(Refusal::RowMissing);
    }
    let of_it = |line: &Line| line.scope == cell.scope && line.instrument == instrument && line.when == when;
    let lines = || plan.lines.iter().filter(|line| of_it(line));
    let from: u32 = lines().map(|line| line.posts).sum();
    let free = lines().map(open).sum::<u32>().min(removable(plan, cell));
    let least = from - free;
    if posts < least {
        return Err(fixed(plan, cell).unwrap_or(Refusal::Below { least }));
    }
    let shown = shown_posts(plan, cell);
    let most = most_posts(plan, cell, shown).saturating_sub(shown - from);
    if posts > from && posts > most {
        return Err(Refusal::Above { most });
    }
    if posts > from {
        let likelihood = row_likelihood(plan, cell.scope, instrument);
        join_line(
            plan,
            Line {
                id: LineId(0),
                scope: cell.scope,
                instrument,
                when,
                posts: posts - from,
                done: 0,
                likelihood,
                provenance: Provenance::Entered,
            },
        );
        return Ok(from);
    }
    let mut less = from - posts;
    for line in plan.lines.iter_mut().rev().filter(|line| of_it(line)) {
        let gone = less.min(open(line));
        if gone > 0 {
            line.posts -= gone;
            line.provenance = Provenance::Entered;
            less -= gone;
        }
    }
    plan.lines.retain(|line| line.posts > 0);
    Ok(from)
}
