//! Moving posts of a cell to another year.

use crate::app::action::Action;
use crate::app::payroll::row_name;
use crate::app::plan_edit::{CellRef, fixed, join_line, own_open, scope_exists, shown_posts};
use crate::app::refusal::Refusal;
use crate::app::update::Change;
use crate::model::calendar::Month;
use crate::model::payroll::{Instrument, PayrollPlan, When};
use crate::model::provenance::Provenance;
use crate::model::scenario::Scenario;

/// Moves posts of a cell that are not done to another year of the plan.
pub(in crate::app) fn posts_moved(scenario: &mut Scenario, cell: CellRef, year: i32, posts: u32) -> Change {
    let horizon = &scenario.horizon;
    if year < horizon.start.year() || year > horizon.end.year() || year == cell.year || posts == 0 {
        return Change::None;
    }
    let as_of = horizon.as_of;
    match moved(&mut scenario.payroll, cell, year, posts, as_of) {
        Ok(instrument) => Change::Done(Action::PostsMoved(
            cell,
            row_name(&scenario.payroll, cell.scope),
            instrument,
            year,
            posts,
        )),
        Err(refusal) => Change::Refused(cell, refusal, posts),
    }
}

/// Takes the posts from the row's own lines, the last square drawn first, and plans them in the other year: in the same
/// month where they had one that still lies ahead, with their likelihood. Returns the instrument last moved.
fn moved(
    plan: &mut PayrollPlan,
    cell: CellRef,
    year: i32,
    posts: u32,
    as_of: Month,
) -> Result<Instrument, Refusal> {
    if !scope_exists(plan, cell.scope) {
        return Err(Refusal::RowMissing);
    }
    if Month::december(year) <= as_of {
        return Err(Refusal::YearOver { year });
    }
    let order = own_open(plan, cell);
    let open: u32 = order.iter().map(|(_, open)| *open).sum();
    if posts > open {
        let shown = shown_posts(plan, cell);
        return Err(fixed(plan, cell).unwrap_or(Refusal::Below { least: shown - open }));
    }
    let mut left = posts;
    let mut touched = Err(Refusal::RowMissing);
    for (at, open) in order {
        let taken = left.min(open);
        if taken == 0 {
            break;
        }
        left -= taken;
        plan.lines[at].posts -= taken;
        let mut line = plan.lines[at].clone();
        line.when = in_year(line.when, year, as_of);
        line.posts = taken;
        line.done = 0;
        line.provenance = Provenance::Entered;
        touched = Ok(line.instrument);
        join_line(plan, line);
    }
    plan.lines.retain(|line| line.posts > 0);
    touched
}

/// The same time in another year; a month that facts are already known for becomes the year itself.
fn in_year(when: When, year: i32, as_of: Month) -> When {
    let month = match when {
        When::Year(_) => None,
        When::Month(month) => Month::new(year, month.month()).filter(|month| *month > as_of),
    };
    month.map_or(When::Year(year), When::Month)
}
