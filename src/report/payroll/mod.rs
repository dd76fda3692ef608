//! Biên chế: the plan by unit and year with what follows from it, the record of the years before, and units and
//! targets to be edited.

mod base;
mod begin;
mod cell;
mod cursor;
mod editing;
mod grid;
mod held;
mod key;
mod likelihoods;
mod mark;
mod record;
mod response;
mod rows;
mod shaping;
mod still;
mod tally;
mod todo;
mod worth;

use std::collections::BTreeSet;
use std::rc::Rc;

pub use super::mark::Marked;
pub use begin::Begin;
pub use cell::{Cell, DoneMark};
pub use cursor::{Column, Cursor, Step, stepped};
pub use editing::{BlockEditing, Editing, GroupEditing, ScopeChoice, TargetEditing, UnitEditing, YearField};
pub use grid::{BaseFigure, Grid, Level, OwnLikelihood, Row, YearHead};
pub use held::{
    Held, cleared, copied, kind_tip, moving_tip, pasted_over, sorted, total_tip, typed_posts, way_of_class,
};
pub(super) use key::years;
pub use key::{CellKey, Part, RowKey, instrument_letter};
pub use likelihoods::{LikelihoodRow, Likelihoods};
pub use record::{BlockRecord, NextTarget, Record};
pub use response::{Cumulative, Drawing, OtherTarget, Response, SeriesRow};
pub use shaping::{CellMenu, MonthCell, MonthRow, Months, cell_menu, months, shaped_scopes, units_of_block};
pub use still::{Still, StillYear};
pub(super) use tally::{Tally, WAYS};
pub use todo::{OverdueLine, Todo};
pub use worth::{WorthKind, WorthPanel, WorthRow};

use crate::model::Evaluation;
use crate::model::payroll::{GroupId, Instrument, PayrollPlan, Scope, UnitId, Worth};
use crate::model::scenario::Scenario;
use crate::text::Language;
use crate::text::catalog::catalog;
use crate::text::reading::Misread;
use crate::text::{number, subject};

/// What the reader has chosen to look at, and what just happened to a cell.
#[derive(Clone, Debug)]
pub struct Choices<'a> {
    /// Whether the record of the years before is shown instead of the plan.
    pub record: bool,
    /// Whether units and targets are shown for editing.
    pub editing: bool,
    /// Groups whose units are shown.
    pub opened_groups: &'a BTreeSet<GroupId>,
    /// Units whose instruments are shown.
    pub opened_units: &'a BTreeSet<UnitId>,
    /// Groups and blocks whose own posts are shown by instrument.
    pub opened_own: &'a BTreeSet<Scope>,
    /// Text units are searched by.
    pub search: &'a str,
    /// The year shown on a narrow screen, where one was chosen.
    pub phone_year: Option<i32>,
    /// Whether the rows are ways of cutting instead of units.
    pub by_ways: bool,
    /// Ways of cutting whose rows are shown.
    pub opened_ways: &'a BTreeSet<Instrument>,
    /// The plan before the last change.
    pub changed: Option<&'a PayrollPlan>,
    /// The numbers that were not taken last.
    pub refused: &'a [Refused],
    /// Where the last step taken back happened, or where the hand was when it left the grid.
    pub place: Option<CellKey>,
    /// What followed before the last change.
    pub before: Option<&'a Evaluation>,
    /// What would follow from what the hand holds, where it holds something.
    pub preview: Option<Preview<'a>>,
    /// What likelihoods are worth, where that is asked.
    pub worth: Option<&'a [Worth]>,
}

/// What would follow from what the hand holds.
#[derive(Clone, Copy, Debug)]
pub struct Preview<'a> {
    /// The scenario as it would be.
    pub scenario: &'a Scenario,
    /// What would follow from it.
    pub evaluation: &'a Evaluation,
    /// The cell whose total is held and the total asked for, where it is one.
    pub total: Option<(CellKey, u32)>,
    /// The screen as it is shown: what the hand holds changes the chart alone.
    pub shown: Option<&'a Shown>,
}

/// A number that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The cell.
    pub cell: CellKey,
    /// The number; a text where it is none.
    pub typed: Typed,
    /// What the cell bears.
    pub limit: Limit,
}

/// What was to stand in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// So many posts.
    Posts(u32),
    /// A text that is no number.
    Text(String),
}

/// What a cell bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// So many posts are done or stand inside.
    AtLeast(u32),
    /// The unit has only so many left.
    AtMost(u32),
    /// What birth dates decide.
    ByBirthDate,
    /// What choices for people of the roster decide.
    ByRoster,
    /// No post more, by floors.
    NoRoom,
    /// No post moved into a year that is over.
    YearOver(i32),
    /// No text that is no number.
    Unread(Misread),
}

/// The whole screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Payroll {
    /// Its title.
    pub title: String,
    /// Where what the title says comes from.
    pub title_marks: Vec<Marked>,
    /// The years of the plan.
    pub plan_years: String,
    /// The years of the record; nothing where there is none.
    pub record_years: Option<String>,
    /// What is searched for.
    pub search: String,
    /// Where the last step taken back happened, or where the hand was when it left the grid.
    pub place: Option<CellKey>,
    /// Whether the rows of the grid are ways of cutting.
    pub by_ways: bool,
    /// Whether every group is open; nothing where there are none.
    pub all_open: Option<bool>,
    /// What stands in it.
    pub shown: Shown,
}

/// What stands in the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// The plan and what follows from it.
    Plan {
        /// How to begin, where nothing is planned.
        begin: Option<Rc<Begin>>,
        /// The grid.
        grid: Rc<Grid>,
        /// The chart and the pace.
        response: Rc<Response>,
        /// What is overdue and what else needs a look.
        todo: Rc<Todo>,
        /// The likelihoods.
        likelihoods: Rc<Likelihoods>,
        /// What likelihoods are worth, where that is asked.
        worth: Option<Rc<WorthPanel>>,
        /// The total that is held, where one is.
        held: Option<Rc<Held>>,
    },
    /// The record of the years before.
    Record(Rc<Record>),
    /// Units and targets, edited.
    Editing(Rc<Editing>),
}

/// The whole screen for a scenario.
pub fn payroll(
    scenario: &Scenario,
    evaluation: &Evaluation,
    choices: &Choices<'_>,
    language: Language,
) -> Payroll {
    let record = record::record(scenario, evaluation, language);
    let record_years = record.as_ref().map(|record| record.years.clone());
    let shown = match record {
        Some(record) if choices.record => Shown::Record(Rc::new(record)),
        _ if choices.editing => Shown::Editing(Rc::new(editing::editing(scenario, evaluation, language))),
        _ => plan(scenario, evaluation, choices, language),
    };
    let groups = &scenario.payroll.groups;
    let all_open = groups
        .iter()
        .all(|group| choices.opened_groups.contains(&group.id));
    let title = match &shown {
        Shown::Record(record) => record.title.clone(),
        _ => title(scenario, evaluation, language),
    };
    let title_marks = match &shown {
        Shown::Record(_) => Vec::new(),
        _ => mark::of_plan(scenario, language),
    };
    Payroll {
        title,
        title_marks,
        plan_years: plan_years(scenario),
        record_years,
        search: choices.search.to_owned(),
        place: choices.place,
        by_ways: choices.by_ways,
        all_open: (!groups.is_empty()).then_some(all_open),
        shown,
    }
}

fn plan(scenario: &Scenario, evaluation: &Evaluation, choices: &Choices<'_>, language: Language) -> Shown {
    let Some(preview) = choices.preview else {
        return Shown::Plan {
            begin: begin::begin(scenario, evaluation, language).map(Rc::new),
            grid: Rc::new(grid::grid(scenario, evaluation, choices, language)),
            response: Rc::new(response::response(scenario, evaluation, choices.before, language)),
            todo: Rc::new(todo::todo(scenario, evaluation, language)),
            likelihoods: Rc::new(likelihoods::likelihoods(scenario, evaluation, language)),
            worth: choices
                .worth
                .map(|found| Rc::new(worth::worth(scenario, evaluation, found, language))),
            held: None,
        };
    };
    let mut shown = match preview.shown {
        Some(shown @ Shown::Plan { .. }) => shown.clone(),
        _ => {
            let still = Choices {
                preview: None,
                ..choices.clone()
            };
            plan(scenario, evaluation, &still, language)
        }
    };
    if let Shown::Plan { response, held, .. } = &mut shown {
        *response = Rc::new(response::response(
            preview.scenario,
            preview.evaluation,
            Some(evaluation),
            language,
        ));
        *held = preview
            .total
            .map(|(cell, wanted)| Rc::new(held::held(scenario, preview.scenario, cell, wanted, language)));
    }
    shown
}

/// "Lộ trình giảm 149 chỉ tiêu", or without a number where none is known.
fn title(scenario: &Scenario, evaluation: &Evaluation, language: Language) -> String {
    let words = &catalog(language).payroll;
    let first = scenario.payroll.targets.first();
    match (
        evaluation
            .payroll
            .targets
            .first()
            .and_then(|target| target.amount),
        first,
    ) {
        (Some(amount), _) => (words.title)(&number::posts(i64::from(amount), language)),
        (None, Some(target)) => (words.title)(&subject::amount(target.amount, language)),
        (None, None) => words.title_plain.to_owned(),
    }
}

fn plan_years(scenario: &Scenario) -> String {
    let years = years(scenario);
    let first = scenario.horizon.start.year();
    number::years(first, years.last().copied().unwrap_or(first))
}
