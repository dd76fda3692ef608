//! What the questions of shaping show: the menu of a cell, the months of a year, whole groups, mergers.

use super::editing::scopes;
use super::key::years;
use super::tally::WAYS;
use super::{ScopeChoice, instrument_letter};
use crate::model::calendar::Month;
use crate::model::payroll::{BlockKind, Instrument, Scope, UnitId, When};
use crate::model::scenario::Scenario;
use crate::text::catalog::catalog;
use crate::text::{Language, letters, names, number, subject};

/// What else can be done with a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct CellMenu {
    /// Which cell.
    pub title: String,
    /// The years posts can be moved to.
    pub years: Vec<i32>,
    /// The ways of cutting whose posts it holds.
    pub ways: Vec<(Instrument, &'static str)>,
    /// Whether units below can be given its content.
    pub can_copy_down: bool,
}

/// The menu of a cell of a row in a year.
pub fn cell_menu(
    scenario: &Scenario,
    scope: Scope,
    instrument: Option<Instrument>,
    year: i32,
    language: Language,
) -> CellMenu {
    let words = &catalog(language).payroll.shaping;
    let plan = &scenario.payroll;
    let holds = |way: &Instrument| {
        plan.lines.iter().any(|line| {
            line.scope == scope
                && line.instrument == *way
                && line.when.month().year() == year
                && line.posts > 0
        })
    };
    let ways = Instrument::CUTS
        .into_iter()
        .filter(|way| instrument.is_none_or(|instrument| instrument == *way) && holds(way));
    let as_of = scenario.horizon.as_of;
    CellMenu {
        title: (words.menu)(&subject::scope(scenario, scope, language), year),
        years: years(scenario)
            .into_iter()
            .filter(|other| *other != year && Month::december(*other) > as_of)
            .collect(),
        ways: ways
            .map(|way| (way, names::instrument_short(way, language)))
            .collect(),
        can_copy_down: matches!(scope, Scope::Unit(_)),
    }
}

/// A row's year, month by month.
#[derive(Clone, Debug, PartialEq)]
pub struct Months {
    /// Whose year.
    pub title: String,
    /// The heads of the columns: no month, then one to twelve.
    pub heads: Vec<String>,
    /// A row for each way of cutting.
    pub rows: Vec<MonthRow>,
}

/// The months of a way of cutting.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthRow {
    /// The way.
    pub instrument: Instrument,
    /// What it is called.
    pub name: &'static str,
    /// What stands in each column.
    pub cells: Vec<MonthCell>,
}

/// Posts of one time.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthCell {
    /// What it is known by in the page.
    pub id: String,
    /// The time.
    pub when: When,
    /// Posts, written; empty where there are none.
    pub written: String,
    /// What it is called.
    pub label: String,
}

/// The months of a row in a year.
pub fn months(scenario: &Scenario, scope: Scope, year: i32, language: Language) -> Months {
    let words = &catalog(language).payroll.shaping;
    let whens: Vec<When> = std::iter::once(When::Year(year))
        .chain(
            (1..=12)
                .filter_map(|month| Month::new(year, month))
                .map(When::Month),
        )
        .collect();
    let head = |when: &When| match when {
        When::Year(_) => words.whole_year.to_owned(),
        When::Month(month) => month.month().to_string(),
    };
    let row = |instrument| {
        let name = names::instrument_short(instrument, language);
        let cells = whens.iter().enumerate().map(|(at, when)| {
            let lines =
                scenario.payroll.lines.iter().filter(|line| {
                    line.scope == scope && line.instrument == instrument && line.when == *when
                });
            let posts: u32 = lines.map(|line| line.posts).sum();
            let written = number::whole(i64::from(posts), language);
            MonthCell {
                id: format!("month-{}-{at}", instrument_letter(instrument)),
                when: *when,
                written: if posts == 0 { String::new() } else { written },
                label: (words.month_field)(name, &letters::small(&subject::when(*when, language))),
            }
        });
        MonthRow {
            instrument,
            name,
            cells: cells.collect(),
        }
    };
    Months {
        title: (words.months)(&subject::scope(scenario, scope, language), year),
        heads: whens.iter().map(head).collect(),
        rows: WAYS.into_iter().map(row).collect(),
    }
}

/// Whom whole groups can be: blocks, groups, units, those of the first target's block first.
pub fn shaped_scopes(scenario: &Scenario, language: Language) -> Vec<ScopeChoice> {
    let mut choices = scopes(scenario, language);
    let first = super::key::head_scope(scenario);
    choices.sort_by_key(|choice| choice.scope != first);
    choices
}

/// The units of a block, in the order of the plan.
pub fn units_of_block(scenario: &Scenario, block: BlockKind) -> Vec<(UnitId, String)> {
    let plan = &scenario.payroll;
    let groups = plan.groups.iter().filter(|group| group.block == block);
    let units = groups.flat_map(|group| plan.units.iter().filter(move |unit| unit.group == group.id));
    units.map(|unit| (unit.id, unit.name.value.clone())).collect()
}
