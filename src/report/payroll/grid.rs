//! The grid: year heads, and a row for each group, unit and instrument that is open.

use std::rc::Rc;

use super::cell::{Cell, Making};
use super::key::{block_of, head_scope, instrument_letter, years};
use super::mark;

use super::tally::{Posts, RowLikelihood, Tally, WAYS};
use super::{Choices, Part, RowKey};
use crate::chart::{Glyph, Waffle, waffle};
use crate::model::Evaluation;
use crate::model::finding::FindingKind;
use crate::model::payroll::{BlockKind, Group, Instrument, Scope, Unit, UnitId, YearOutcome};
use crate::model::provenance::Provenance;
use crate::model::quantity::{Fraction, Ratio};
use crate::model::scenario::Scenario;
use crate::report::mark::Marked;
use crate::text::catalog::catalog;
use crate::text::{Language, finding, letters, names, number};

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
    let making = Making {
        tally: &tally,
        choices,
        as_of_year: scenario.horizon.as_of.year(),
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
        none_found: rows.is_empty() && !choices.search.trim().is_empty(),
        rows: rows.into_iter().map(Rc::new).collect(),
        phone_year: years.iter().position(|year| *year == phone).unwrap_or_default(),
    }
}

/// What rows are made from.
struct Rows<'a> {
    scenario: &'a Scenario,
    evaluation: &'a Evaluation,
    making: Making<'a>,
    years: &'a [i32],
    words: &'static crate::text::catalog::payroll::Grid,
}

impl Rows<'_> {
    fn language(&self) -> Language {
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

    fn rows(&self) -> Vec<Row> {
        let plan = &self.scenario.payroll;
        let head = block_of(self.scenario, head_scope(self.scenario));
        let mut kinds: Vec<BlockKind> = head.into_iter().collect();
        kinds.extend(
            BlockKind::ALL
                .into_iter()
                .filter(|kind| Some(*kind) != head && self.is_used(*kind)),
        );
        let mut rows = Vec::new();
        for kind in kinds {
            let scope = Scope::Block(kind);
            let searching = !self.needle().is_empty();
            if !searching && Some(kind) != head {
                rows.push(self.whole(
                    scope,
                    Level::Block,
                    names::block(kind, self.language()).to_owned(),
                ));
            }
            if !searching && self.making.tally.has_own(scope) {
                self.own(scope, self.words.unassigned_block, &mut rows);
            }
            for group in plan.groups.iter().filter(|group| group.block == kind) {
                self.group(group, &mut rows);
            }
        }
        rows
    }

    /// Whether a block has anything to show.
    fn is_used(&self, kind: BlockKind) -> bool {
        let plan = &self.scenario.payroll;
        plan.groups.iter().any(|group| group.block == kind)
            || self.making.tally.has_own(Scope::Block(kind))
            || plan
                .targets
                .iter()
                .any(|target| block_of(self.scenario, target.scope) == Some(kind))
    }

    fn needle(&self) -> String {
        letters::small(self.making.choices.search.trim())
    }

    fn group(&self, group: &Group, rows: &mut Vec<Row>) {
        let scope = Scope::Group(group.id);
        let needle = self.needle();
        let units: Vec<&Unit> = self
            .scenario
            .payroll
            .units
            .iter()
            .filter(|unit| unit.group == group.id)
            .collect();
        let found: Vec<&Unit> = units
            .iter()
            .copied()
            .filter(|unit| letters::small(&unit.name.value).contains(&needle))
            .collect();
        if !needle.is_empty() && found.is_empty() {
            return;
        }
        let opened = !needle.is_empty() || self.making.choices.opened_groups.contains(&group.id);
        let mut row = self.whole(scope, Level::Group, group.name.clone());
        row.opened = Some(opened);
        row.units = Some(number::whole(
            i64::try_from(units.len()).unwrap_or(i64::MAX),
            self.language(),
        ));
        rows.push(row);
        if !opened {
            return;
        }
        if needle.is_empty() && self.making.tally.has_own(scope) {
            self.own(scope, self.words.unassigned, rows);
        }
        for unit in found {
            self.unit(unit, rows);
        }
    }

    fn unit(&self, unit: &Unit, rows: &mut Vec<Row>) {
        let scope = Scope::Unit(unit.id);
        let opened = self.making.choices.opened_units.contains(&unit.id);
        let mut row = self.whole(scope, Level::Unit, unit.name.value.clone());
        row.opened = Some(opened);
        row.name_mark = unit
            .name
            .provenance
            .needs_mark()
            .then(|| Marked::new(&unit.name.provenance, self.language()));
        row.base = Some(self.establishment(unit));
        row.remark = self.remark(unit.id);
        rows.push(row);
        if opened {
            self.ways(scope, &unit.name.value, rows);
        }
    }

    fn own(&self, scope: Scope, name: &str, rows: &mut Vec<Row>) {
        let opened = self.making.choices.opened_own.contains(&scope);
        let key = RowKey {
            scope,
            part: Part::Own,
        };
        let plan = &self.scenario.payroll;
        let shown = |year| {
            (
                self.making.tally.own(scope, year),
                self.making.tally.whole(plan, scope, year),
            )
        };
        let mut row = self.row(key, Level::Own, name.to_owned(), name, &shown);
        row.opened = Some(opened);
        rows.push(row);
        if opened {
            self.ways(scope, name, rows);
        }
    }

    fn ways(&self, scope: Scope, name: &str, rows: &mut Vec<Row>) {
        let plan = &self.scenario.payroll;
        for instrument in WAYS {
            let key = RowKey {
                scope,
                part: Part::Way(instrument),
            };
            let short = names::instrument_short(instrument, self.language());
            let sentence = (self.words.row_by)(name, &letters::small(short));
            let shown = |year| {
                let own = self.making.tally.own(scope, year).only(instrument);
                (own, self.making.tally.whole(plan, scope, year).only(instrument))
            };
            let mut row = self.row(key, Level::Way, short.to_owned(), &sentence, &shown);
            row.glyph = (!instrument.is_addition()).then(|| instrument_letter(instrument));
            row.likelihood =
                (!instrument.is_addition()).then(|| self.likelihood(scope, instrument, &sentence));
            row.share = String::new();
            row.last = instrument.is_addition();
            rows.push(row);
        }
    }

    fn whole(&self, scope: Scope, level: Level, name: String) -> Row {
        let key = RowKey {
            scope,
            part: Part::Whole,
        };
        let plan = &self.scenario.payroll;
        let shown = |year| {
            let posts = self.making.tally.whole(plan, scope, year);
            (posts.clone(), posts)
        };
        let called = name.clone();
        let mut row = self.row(key, level, name, &called, &shown);
        if let Scope::Group(_) | Scope::Block(_) = scope {
            row.base = self.base(scope);
        }
        row
    }

    /// A row: `shown` gives for a year the posts shown and the posts its key counts.
    fn row(
        &self,
        key: RowKey,
        level: Level,
        name: String,
        called: &str,
        shown: &dyn Fn(i32) -> (Posts, Posts),
    ) -> Row {
        let mut total = Posts::default();
        let cells = self.years.iter().map(|year| {
            let (shown, whole) = shown(*year);
            total.join(&shown);
            self.making.cell(key, called, *year, &shown, &whole)
        });
        let cells: Vec<Cell> = cells.collect();
        let added_alone = matches!(key.part, Part::Way(Instrument::Addition));
        let net = if added_alone {
            i64::from(total.added())
        } else {
            total.net()
        };
        Row {
            key,
            id: key.id(),
            level,
            name,
            name_mark: None,
            units: None,
            glyph: None,
            opened: None,
            last: false,
            base: None,
            likelihood: None,
            total: number::whole(net, self.language()),
            share: self.share(key.scope, net),
            cells,
            remark: None,
            columns: columns(self.years.len()),
        }
    }

    fn share(&self, scope: Scope, net: i64) -> String {
        let base = self.known_base(scope);
        let share = base.map(|base| Ratio {
            part: net,
            whole: i64::from(base),
        });
        share
            .and_then(|share| number::percent_of(share, 1, self.language()))
            .unwrap_or_default()
    }

    fn known_base(&self, scope: Scope) -> Option<u32> {
        match scope {
            Scope::Unit(id) => {
                let unit = self.scenario.payroll.units.iter().find(|unit| unit.id == id)?;
                unit.establishment.as_ref().map(|base| base.value)
            }
            Scope::Group(id) => self
                .evaluation
                .payroll
                .groups
                .iter()
                .find(|group| group.group == id)
                .and_then(|group| group.base),
            Scope::Block(kind) => {
                let block = self
                    .scenario
                    .payroll
                    .blocks
                    .iter()
                    .find(|block| block.kind == kind)?;
                block.base.as_ref().map(|base| base.value)
            }
        }
    }

    fn establishment(&self, unit: &Unit) -> BaseFigure {
        match &unit.establishment {
            Some(base) => BaseFigure {
                written: number::whole(i64::from(base.value), self.language()),
                supposed: base.provenance.needs_mark(),
                meaning: names::provenance_meaning(&base.provenance, self.language()).to_owned(),
            },
            None => self.unknown_base(),
        }
    }

    fn unknown_base(&self) -> BaseFigure {
        let unknown = catalog(self.language()).controls.not_known;
        BaseFigure {
            written: unknown.to_owned(),
            supposed: true,
            meaning: unknown.to_owned(),
        }
    }

    fn base(&self, scope: Scope) -> Option<BaseFigure> {
        let plan = &self.scenario.payroll;
        let provenances: Vec<&Provenance> = match scope {
            Scope::Group(id) => plan
                .units
                .iter()
                .filter(|unit| unit.group == id)
                .filter_map(|unit| unit.establishment.as_ref())
                .map(|base| &base.provenance)
                .collect(),
            Scope::Block(kind) => plan
                .blocks
                .iter()
                .filter(|block| block.kind == kind)
                .filter_map(|block| block.base.as_ref())
                .map(|base| &base.provenance)
                .collect(),
            Scope::Unit(_) => Vec::new(),
        };
        let Some(base) = self.known_base(scope) else {
            return Some(self.unknown_base());
        };
        let mark = mark::weakest(provenances.into_iter(), self.language());
        Some(BaseFigure {
            written: number::whole(i64::from(base), self.language()),
            supposed: mark.is_some(),
            meaning: mark.map(|mark| mark.meaning.to_owned()).unwrap_or_default(),
        })
    }

    fn likelihood(&self, scope: Scope, instrument: Instrument, called: &str) -> OwnLikelihood {
        let common = self.scenario.payroll.likelihoods.of(instrument);
        let written = |value: Fraction| number::fraction(value, self.language());
        let (shown, inherited) = match self.making.tally.likelihood(scope, instrument) {
            None | Some(RowLikelihood::Common) => (written(common), true),
            Some(RowLikelihood::Own(own)) => (written(own), false),
            Some(RowLikelihood::Mixed) => (self.words.likelihood_mixed.to_owned(), false),
        };
        OwnLikelihood {
            id: format!(
                "likelihood-{}",
                RowKey {
                    scope,
                    part: Part::Way(instrument)
                }
                .id()
            ),
            scope,
            instrument,
            written: shown,
            inherited,
            label: (self.words.row_likelihood)(called),
            meaning: if inherited {
                self.words.likelihood_inherited
            } else {
                self.words.likelihood_own
            },
        }
    }

    /// What needs a look in a unit.
    fn remark(&self, id: UnitId) -> Option<String> {
        let about = |kind: &FindingKind| match kind {
            FindingKind::BelowFloor { unit, .. } | FindingKind::CutExceedsEstablishment { unit, .. } => {
                *unit == id
            }
            _ => false,
        };
        let finding = self
            .evaluation
            .findings
            .iter()
            .find(|finding| about(&finding.kind))?;
        Some(finding::finding(finding, self.scenario, self.language()))
    }
}

/// The columns of the table: beside the years its name, base, total and share.
const fn columns(years: usize) -> usize {
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
