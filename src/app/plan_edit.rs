//! Editing a cell of the payroll grid: which lines change when a number does.

use crate::formats::scenario::limits;
use crate::model::payroll::{Instrument, Line, LineId, PayrollPlan, Scope, Unit, When};
use crate::model::provenance::Provenance;

use super::refusal::Refusal;

/// The most posts a single cell takes: what a line of a scenario file takes, so that whatever is typed can be sent.
pub const CELL_POSTS_MAX: u32 = limits::MOST_POSTS_OF_LINE;

/// A cell of the grid: a row, a year, and an instrument where the row is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellRef {
    /// The row: a unit, or a group or block including everything inside it.
    pub scope: Scope,
    /// The instrument of the row; nothing for the sum over all that cut.
    pub instrument: Option<Instrument>,
    /// The year.
    pub year: i32,
}

/// The posts that the row itself plans in a cell, without what stands inside it.
pub fn own_posts(plan: &PayrollPlan, cell: CellRef) -> u32 {
    own_lines(plan, cell).map(|line| line.posts).sum()
}

/// The posts a cell shows: its own and everything inside its row.
pub fn shown_posts(plan: &PayrollPlan, cell: CellRef) -> u32 {
    lines_within(plan, cell).map(|line| line.posts).sum()
}

/// The lines a cell shows: those of its scope and everything inside it, of its year and instrument.
pub fn lines_within(plan: &PayrollPlan, cell: CellRef) -> impl Iterator<Item = &Line> {
    plan.lines
        .iter()
        .filter(move |line| belongs(line, cell) && contains(plan, cell.scope, line.scope))
}

fn own_lines(plan: &PayrollPlan, cell: CellRef) -> impl Iterator<Item = &Line> {
    plan.lines
        .iter()
        .filter(move |line| belongs(line, cell) && line.scope == cell.scope)
}

fn belongs(line: &Line, cell: CellRef) -> bool {
    let instrument = match cell.instrument {
        Some(instrument) => line.instrument == instrument,
        None => !line.instrument.is_addition(),
    };
    instrument && line.when.month().year() == cell.year
}

/// Whether `inner` is `outer` or lies inside it.
pub fn contains(plan: &PayrollPlan, outer: Scope, inner: Scope) -> bool {
    if outer == inner {
        return true;
    }
    let group_of = |unit| {
        plan.units
            .iter()
            .find(|other| other.id == unit)
            .map(|unit| unit.group)
    };
    let block_of = |group| {
        plan.groups
            .iter()
            .find(|other| other.id == group)
            .map(|group| group.block)
    };
    match (outer, inner) {
        (Scope::Group(group), Scope::Unit(unit)) => group_of(unit) == Some(group),
        (Scope::Block(block), Scope::Group(group)) => block_of(group) == Some(block),
        (Scope::Block(block), Scope::Unit(unit)) => group_of(unit).and_then(block_of) == Some(block),
        _ => false,
    }
}

/// Sets what a cell shows to `posts`, changing only lines of the row itself. Returns the instrument that changed, where
/// it was one. Lines that are done never change; what stands inside a group or block never changes through it.
pub fn set_posts(plan: &mut PayrollPlan, cell: CellRef, posts: u32) -> Result<Option<Instrument>, Refusal> {
    if !scope_exists(plan, cell.scope) {
        return Err(Refusal::RowMissing);
    }
    let shown = shown_posts(plan, cell);
    let least = shown - removable(plan, cell);
    if posts < least {
        return Err(fixed(plan, cell).unwrap_or(Refusal::Below { least }));
    }
    let most = most_posts(plan, cell, shown);
    if posts > most && posts > shown {
        return Err(Refusal::Above { most });
    }
    if posts == shown {
        return Ok(None);
    }
    if posts > shown {
        let instrument = cell.instrument.unwrap_or_else(|| instrument_to_add(plan, cell));
        add(plan, cell, instrument, posts - shown);
        Ok(Some(instrument))
    } else {
        Ok(take(plan, cell, shown - posts))
    }
}

/// Why nothing of a cell may go, where that is because its posts follow from the roster.
pub(super) fn fixed(plan: &PayrollPlan, cell: CellRef) -> Option<Refusal> {
    match rostered_posts(plan, cell) {
        _ if removable(plan, cell) > 0 => None,
        [0, 0] => None,
        [0, _] => Some(Refusal::ByRoster),
        [_, _] => Some(Refusal::ByBirthDate),
    }
}

/// The posts of the row itself that are not done and may go from a cell; of posts added to a unit only as many as its
/// cuts leave.
pub(super) fn removable(plan: &PayrollPlan, cell: CellRef) -> u32 {
    let open = own_open(plan, cell).iter().map(|(_, open)| *open).sum();
    match cell.scope {
        Scope::Unit(id) if cell.instrument.is_some_and(Instrument::is_addition) => {
            let unit = plan.units.iter().find(|unit| unit.id == id);
            let left = unit.and_then(|unit| posts_left(plan, unit));
            left.map_or(open, |left| open.min(left))
        }
        _ => open,
    }
}

/// The row's own lines of a cell by their place, with the posts of each that may go: the last instrument first, later
/// months first, so that the last square drawn is the first to go.
pub(super) fn own_open(plan: &PayrollPlan, cell: CellRef) -> Vec<(usize, u32)> {
    let mut order: Vec<usize> = (0..plan.lines.len())
        .filter(|at| belongs(&plan.lines[*at], cell) && plan.lines[*at].scope == cell.scope)
        .collect();
    crate::order::sort_by_key(&mut order, |at| {
        let line = &plan.lines[*at];
        std::cmp::Reverse((line.instrument, line.when.month(), line.id))
    });
    order.into_iter().map(|at| (at, open(&plan.lines[at]))).collect()
}

/// The posts of a line that a hand may change: not those done, and none of a line that follows from the roster, where
/// birth dates and choices for people decide.
pub(super) fn open(line: &Line) -> u32 {
    if line.provenance == Provenance::Roster {
        return 0;
    }
    line.posts.saturating_sub(line.done)
}

/// The posts of a cell, of the row itself, that follow from the roster: by the age the law sets, and by choices.
pub fn rostered_posts(plan: &PayrollPlan, cell: CellRef) -> [u32; 2] {
    let mut posts = [0, 0];
    let rostered = own_lines(plan, cell).filter(|line| line.provenance == Provenance::Roster);
    for line in rostered {
        posts[usize::from(line.instrument != Instrument::RetirementAtAge)] += line.posts;
    }
    posts
}

/// The most a cell can hold: all lines together stay within what a file takes, and a unit cannot lose more posts than it
/// has, over all years.
pub(super) fn most_posts(plan: &PayrollPlan, cell: CellRef, shown: u32) -> u32 {
    let all: u32 = plan.lines.iter().map(|line| line.posts).sum();
    let room = limits::MOST_POSTS_PLANNED.saturating_sub(all.saturating_sub(shown));
    most_of_row(plan, cell, shown).min(room)
}

fn most_of_row(plan: &PayrollPlan, cell: CellRef, shown: u32) -> u32 {
    let Scope::Unit(id) = cell.scope else {
        return CELL_POSTS_MAX;
    };
    if cell.instrument.is_some_and(Instrument::is_addition) {
        return CELL_POSTS_MAX;
    }
    let unit = plan.units.iter().find(|unit| unit.id == id);
    match unit.and_then(|unit| posts_left(plan, unit)) {
        Some(left) => left.saturating_add(shown).min(CELL_POSTS_MAX),
        None => CELL_POSTS_MAX,
    }
}

/// The posts a unit still has when all its lines are realised; nothing where its establishment is not known.
pub(super) fn posts_left(plan: &PayrollPlan, unit: &Unit) -> Option<u32> {
    let establishment = unit.establishment.as_ref()?;
    let sum = |adding: bool| -> u32 {
        plan.lines
            .iter()
            .filter(|line| line.scope == Scope::Unit(unit.id) && line.instrument.is_addition() == adding)
            .map(|line| line.posts)
            .sum()
    };
    Some(
        establishment
            .value
            .saturating_add(sum(true))
            .saturating_sub(sum(false)),
    )
}

/// The instrument a post is added with when the row does not say: what the cell uses most, else what the row uses most,
/// else what its surroundings use most, else cutting a vacant post, which moves nobody.
fn instrument_to_add(plan: &PayrollPlan, cell: CellRef) -> Instrument {
    let in_cell = |line: &&Line| line.scope == cell.scope && line.when.month().year() == cell.year;
    let in_row = |line: &&Line| line.scope == cell.scope;
    let inside = |line: &&Line| contains(plan, cell.scope, line.scope);
    let most_used = |lines: Vec<&Line>| {
        Instrument::CUTS
            .into_iter()
            .map(|cut| {
                (
                    lines
                        .iter()
                        .filter(|line| line.instrument == cut)
                        .map(|line| line.posts)
                        .sum::<u32>(),
                    cut,
                )
            })
            .filter(|(posts, _)| *posts > 0)
            .max_by_key(|(posts, cut)| (*posts, std::cmp::Reverse(*cut)))
            .map(|(_, cut)| cut)
    };
    most_used(plan.lines.iter().filter(in_cell).collect())
        .or_else(|| most_used(plan.lines.iter().filter(in_row).collect()))
        .or_else(|| most_used(plan.lines.iter().filter(inside).collect()))
        .unwrap_or(Instrument::VacantPostCut)
}

fn add(plan: &mut PayrollPlan, cell: CellRef, instrument: Instrument, posts: u32) {
    let likelihood = row_likelihood(plan, cell.scope, instrument);
    let line = Line {
        id: LineId(0),
        scope: cell.scope,
        instrument,
        when: When::Year(cell.year),
        posts,
        done: 0,
        likelihood,
        provenance: Provenance::Entered,
    };
    join_line(plan, line);
}

/// Joins the posts of a line to one that says the same of them and has nothing done, else plans it under an identity of
/// its own.
pub(super) fn join_line(plan: &mut PayrollPlan, line: Line) {
    let existing = plan.lines.iter_mut().find(|other| {
        other.scope == line.scope
            && other.instrument == line.instrument
            && other.when == line.when
            && other.likelihood == line.likelihood
            && other.done == 0
            && other.posts > 0
            && other.provenance != Provenance::Roster
    });
    match existing {
        Some(other) => {
            other.posts = other.posts.saturating_add(line.posts);
            other.provenance = line.provenance;
        }
        None => {
            let id = next_line_id(plan);
            plan.lines.push(Line { id, ..line });
        }
    }
}

/// Takes `posts` that are not done from the row's own lines of a cell, the last square drawn first. Returns the
/// instrument last touched.
fn take(plan: &mut PayrollPlan, cell: CellRef, mut posts: u32) -> Option<Instrument> {
    let mut touched = None;
    for (at, open) in own_open(plan, cell) {
        let line = &mut plan.lines[at];
        let gone = posts.min(open);
        if gone > 0 {
            line.posts -= gone;
            line.provenance = Provenance::Entered;
            posts -= gone;
            touched = Some(line.instrument);
        }
    }
    plan.lines.retain(|line| line.posts > 0);
    touched
}

/// The likelihood all lines of a row and instrument override alike, which a new line of the row follows.
pub fn row_likelihood(
    plan: &PayrollPlan,
    scope: Scope,
    instrument: Instrument,
) -> Option<crate::model::quantity::Fraction> {
    let mut lines = plan
        .lines
        .iter()
        .filter(|line| line.scope == scope && line.instrument == instrument);
    let first = lines.next()?.likelihood;
    if lines.all(|line| line.likelihood == first) {
        first
    } else {
        None
    }
}

/// An identity no line of the plan has.
pub fn next_line_id(plan: &PayrollPlan) -> LineId {
    LineId(
        plan.lines
            .iter()
            .map(|line| line.id.0)
            .max()
            .unwrap_or_default()
            .saturating_add(1),
    )
}

/// Whether a scope names something the plan has; a block always exists.
pub fn scope_exists(plan: &PayrollPlan, scope: Scope) -> bool {
    match scope {
        Scope::Block(_) => true,
        Scope::Group(id) => plan.groups.iter().any(|group| group.id == id),
        Scope::Unit(id) => plan.units.iter().any(|unit| unit.id == id),
    }
}
