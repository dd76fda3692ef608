//! Moving all that is planned by an instrument in time.

use crate::app::action::Action;
use crate::app::payroll::row_name;
use crate::app::plan_edit::{contains, join_line, open};
use crate::app::refusal::Unshaped;
use crate::app::update::Change;
use crate::model::payroll::{Instrument, Line, Scope, When};
use crate::model::provenance::Provenance;
use crate::model::scenario::Scenario;

/// The most months a plan can be moved by at once.
pub const SHIFT_MONTHS_MAX: i32 = 120;

/// Moves every post of an instrument within a scope that is not done by so many months; a line planned for a year stays
/// one where it moves by whole years. All of them move or none.
pub(in crate::app) fn lines_shifted(
    scenario: &mut Scenario,
    scope: Scope,
    instrument: Instrument,
    months: i32,
) -> Change {
    let (as_of, end) = (scenario.horizon.as_of, scenario.horizon.end);
    let months = months.clamp(-SHIFT_MONTHS_MAX, SHIFT_MONTHS_MAX);
    let plan = &mut scenario.payroll;
    let taken: Vec<usize> = (0..plan.lines.len())
        .filter(|at| {
            let line = &plan.lines[*at];
            line.instrument == instrument && open(line) > 0 && contains(plan, scope, line.scope)
        })
        .collect();
    if taken.is_empty() || months == 0 {
        return Change::NotShaped(Unshaped::Nothing);
    }
    let moved: Vec<Line> = taken
        .iter()
        .map(|at| {
            let line = &plan.lines[*at];
            Line {
                when: later(line.when, months),
                posts: open(line),
                done: 0,
                provenance: Provenance::Entered,
                ..line.clone()
            }
        })
        .collect();
    let posts = |wrong: &dyn Fn(&Line) -> bool| -> u32 {
        moved
            .iter()
            .filter(|line| wrong(line))
            .map(|line| line.posts)
            .sum()
    };
    let early = posts(&|line| line.when.month() <= as_of);
    if early > 0 {
        return Change::NotShaped(Unshaped::BeforeFacts { posts: early });
    }
    let late = posts(&|line| line.when.month() > end);
    if late > 0 {
        return Change::NotShaped(Unshaped::BeyondEnd { posts: late });
    }
    for at in taken {
        plan.lines[at].posts = plan.lines[at].done;
    }
    plan.lines.retain(|line| line.posts > 0);
    let total = moved.iter().map(|line| line.posts).sum();
    for line in moved {
        join_line(plan, line);
    }
    let row = row_name(plan, scope);
    Change::Done(Action::LinesShifted(row, instrument, months, total))
}

fn later(when: When, months: i32) -> When {
    match when {
        When::Year(year) if months % 12 == 0 => When::Year(year + months / 12),
        when => When::Month(when.month().plus(months)),
    }
}
