//! The grid: year heads, and a row for each group, unit and instrument that is open.

use std::rc::Rc;

use super::cell::{Cell, Making};
use super::key::{head_scope, instrument_letter, years};
use super::mark;

use super::tally::{Posts, Tally};
use super::{Choices, Part, RowKey};
use crate::chart::{Glyph, Waffle, waffle};
use crate::model::Evaluation;
use crate::model::payroll::{Instrument, Scope, YearOutcome};
use crate::model::scenario::Scenario;
use crate::report::mark::Marked;
use crate::text::catalog::catalog;
use crate::text::{Language, names, number};

/// The grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The heads of the years.
    pub years: Vec<Rc<YearHead>>,
    /// The six glyphs with their names.
    pub legend: Vec<(char, &'static str)>,
    /// Head of the column with the posts of the base year.
    pub base_label: String,
    /// The weakest mark of that column.
    pub base_mark: Option<Marked>,
    /// Head of the column with the share of the base year.
    pub share_label: String,
    /// The rows.
    pub rows: Vec<Rc<Row>>,
    /// The year a narrow screen shows, by its place.
    pub phone_year: usize,
    /// How many columns the table has.
    pub columns: usize,
    /// Whether a search found nothing.
    pub none_found: bool,
    /// The language it is said in.
    pub language: Language,
}

/// The head of a year, which can be edited.
#[derive(Clone, Debug, PartialEq)]
pub struct YearHead {
    /// The year.
    pub year: i32,
    /// What can be edited: posts of the whole scope.
    pub cell: Cell,
    /// Over or short, with the difference.
    pub balance: Option<(String, i64)>,
    /// The posts of the year, with the tick after the required one.
    pub squares: Option<Waffle>,
    /// The whole in one sentence.
    pub sentence: String,
    /// What counts towards the target, where that is not what the cell shows.
    pub counted: Option<String>,
    /// What is required.
    pub required: Option<String>,
    /// Whether that path is only supposed.
    pub required_assumed: bool,
}

/// Which kind of row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A block besides the one of the heads.
    Block,
    /// A group.
    Group,
    /// Posts not yet assigned.
    Own,
    /// A unit.
    Unit,
    /// An instrument of a unit, or of posts not yet assigned.
    Way,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is known by.
    pub key: RowKey,
    /// The same as in the page.
    pub id: String,
    /// Which kind it is.
    pub level: Level,
    /// Its name.
    pub name: String,
    /// The whole of its name, where that is cut short.
    pub name_mark: Option<Marked>,
    /// How many units it has.
    pub units: Option<String>,
    /// Its glyph.
    pub glyph: Option<char>,
    /// Whether it is open; nothing where it cannot be.
    pub opened: Option<bool>,
    /// Whether it is the last of an opened unit.
    pub last: bool,
    /// Posts of the base year.
    pub base: Option<BaseFigure>,
    /// Its likelihood.
    pub likelihood: Option<OwnLikelihood>,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// The sum of its cells, less posts added.
    pub total: String,
    /// Its share of the base year.
    pub share: String,
    /// What needs a look in it.
    pub remark: Option<String>,
    /// How many columns the table has.
    pub columns: usize,
}

/// Posts of the base year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseFigure {
    /// Written; a word where unknown.
    pub written: String,
    /// Whether nobody has stated it yet.
    pub supposed: bool,
    /// Where it comes from.
    pub meaning: String,
}

/// The likelihood of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnLikelihood {
    /// What it is known by in the page.
    pub id: String,
    /// Whose it is.
    pub scope: Scope,
    /// Of which instrument.
    pub instrument: Instrument,
    /// Written.
    pub written: String,
    /// Whether it follows the common one.
    pub inherited: bool,
    /// What it is called, with what can be done.
    pub label: String,
    /// What that means.
    pub meaning: &'static str,
}

/// The grid of a scenario.
pub(super) fn grid(
    scenario: &Scenario,
    evaluation: &Evaluation,
    choices: &Choices<'_>,
    language: Language,
) -> Grid {
    let tally = Tally::of(&scenario.payroll);
    let before = choices.changed.map(Tally::of);
    let making = Making {
        tally: &tally,
        choices,
        as_of_year: scenario.horizon.as_of.year(),
        before: choices.changed.zip(before.as_ref()),
        language,
    };
    let years = years(scenario);
    let making = Rows {
        scenario,
        evaluation,
        making,
        years: &years,
        words: &catalog(language).payroll.grid,
    };
    let rows = making.rows();
    let phone = choices.phone_year.unwrap_or(scenario.horizon.as_of.year());
    let base_year = scenario.horizon.start.year() - 1;
    let establishments = scenario
        .payroll
        .units
        .iter()
        .filter_map(|unit| unit.establishment.as_ref());
    Grid {
        years: years.iter().map(|year| Rc::new(making.head(*year))).collect(),
        legend: Instrument::CUTS
            .map(|cut| (instrument_letter(cut), names::instrument_short(cut, language)))
            .into(),
        base_label: (making.words.base_of)(base_year),
        base_mark: mark::weakest(establishments.map(|base| &base.provenance), language),
        share_label: (making.words.share_of_base)(base_year),
        columns: columns(years.len()),
        language,
        none_found: rows.is_empty() && !choices.search.trim().is_empty(),
        rows: rows.into_iter().map(Rc::new).collect(),
        phone_year: years.iter().position(|year| *year == phone).unwrap_or_default(),
    }
}

/// What rows are made from.
pub(super) struct Rows<'a> {
    pub scenario: &'a Scenario,
    pub evaluation: &'a Evaluation,
    pub making: Making<'a>,
    pub years: &'a [i32],
    pub words: &'static crate::text::catalog::payroll::Grid,
}

impl Rows<'_> {
    /// The language everything is said in.
    pub fn language(&self) -> Language {
        self.making.language
    }

    fn head(&self, year: i32) -> YearHead {
        let scope = head_scope(self.scenario);
        let row = RowKey {
            scope,
            part: Part::Head,
        };
        let posts = self.making.tally.whole(&self.scenario.payroll, scope, year);
        let name = crate::text::subject::scope(self.scenario, scope, self.language());
        let cell = self.making.cell(row, &name, year, &posts, &posts);
        let outcome = self.evaluation.payroll.targets.first();
        let in_year = outcome.and_then(|target| target.years.iter().find(|other| other.year == year));
        let required = in_year.and_then(|outcome| outcome.required);
        let written = required.map(|required| number::whole(i64::from(required), self.language()));
        let counted = in_year
            .map(|outcome| outcome.planned)
            .filter(|net| i64::from(*net) != i64::from(cell.posts));
        YearHead {
            year,
            balance: in_year
                .and_then(balance)
                .map(|by| (number::balance(by, self.language()), by)),
            squares: squares(&posts, required),
            sentence: match &written {
                Some(required) => (self.words.year_sentence)(year, &cell.written, required),
                None => (self.words.year_sentence_plain)(year, &cell.written),
            },
            counted: counted.map(|net| (self.words.counted)(&number::whole(i64::from(net), self.language()))),
            required: written,
            required_assumed: self
                .scenario
                .payroll
                .targets
                .first()
                .is_some_and(|target| target.milestones.is_none()),
            cell,
        }
    }
}

/// The columns of the table: beside the years its name, base, total and share.
pub(super) const fn columns(years: usize) -> usize {
    years + 4
}

/// Posts over (or short of, below zero) what is required of a year.
fn balance(year: &YearOutcome) -> Option<i64> {
    year.required
        .map(|required| i64::from(year.planned) - i64::from(required))
}

/// The posts of a year as squares, dotted ones for what is missing, with the tick after the required one.
fn squares(posts: &Posts, required: Option<i32>) -> Option<Waffle> {
    let required = required.and_then(|required| u32::try_from(required).ok());
    let missing = required.unwrap_or_default().saturating_sub(posts.cuts());
    let (per_row, size, gap) = match posts.cuts().saturating_add(missing) {
        0 => return None,
        1..=55 => (11, 8.0, 2.0),
        56..=126 => (18, 5.0, 1.0),
        127..=400 => (27, 3.0, 1.0),
        _ => return None,
    };
    let mut kinds = posts.squares();
    kinds.push((Glyph::Missing, missing));
    Some(waffle(&kinds, per_row, size, gap, required))
}
