//! Báo cáo: a report as it is handed on, as data. One value feeds the sheets on the screen, what is printed, the document
//! and the workbook, so that none of them can say what another does not.
//!
//! Numbers stand in it as numbers, taken from the evaluation; whoever writes a file from it writes them as numbers too.

mod assumptions;
mod build;
mod letterhead;
mod money;
mod pages;
mod payroll;
mod sourcing;
mod summary;

pub use letterhead::{Field, Letterhead};
pub use pages::{Measured, Piece, paginate};

pub use crate::report::overview::unstated;

use crate::model::Evaluation;
use crate::model::calendar::Month;
use crate::model::quantity::Ratio;
use crate::model::rule::Rulebook;
use crate::model::scenario::{Origin, Scenario};
use crate::model::sourcing::WardId;
use crate::model::verdict::Verdict;
use crate::text::{Language, catalog, names, number};

/// Which report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Both answers with what they rest on, two sheets for a city.
    Summary,
    /// The plan of posts by unit and year.
    Payroll,
    /// The posts of the khu phố, ward by ward, with their routes and dates.
    Sourcing,
    /// One ward.
    Ward(WardId),
    /// What the results rest on, value by value.
    Assumptions,
    /// What the plan costs and saves.
    Money,
}

/// How a sheet is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A Party document by Hướng dẫn 36-HD/VPTW of 3/4/2018.
    PartyEarlier,
    /// A Party document by Hướng dẫn 05-HD/VPTW of 27/5/2026.
    Party,
    /// An appendix to a state document by Nghị định 30/2020/NĐ-CP.
    Annex,
}

impl Layout {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::PartyEarlier, Self::Party, Self::Annex];

    /// The layout a report of a kind begins with: reports go to a committee, lists are annexed to one. A scenario of the
    /// document of 2022 follows the guidance of its time, any other the one in force.
    pub fn usual(kind: Kind, origin: Origin) -> Self {
        match (kind, origin) {
            (Kind::Summary | Kind::Ward(_), Origin::Own) => Self::Party,
            (Kind::Summary | Kind::Ward(_), Origin::Document | Origin::Example) => Self::PartyEarlier,
            (Kind::Payroll | Kind::Sourcing | Kind::Assumptions | Kind::Money, _) => Self::Annex,
        }
    }
}

/// A report as it is handed on.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// The language it is written in.
    pub language: Language,
    /// How it is laid out.
    pub layout: Layout,
    /// What stands above the title, in two columns.
    pub head: Letterhead,
    /// What kind of document it is: "BÁO CÁO".
    pub title: String,
    /// What it is about, line by line.
    pub subtitle: Vec<String>,
    /// What it is annexed to; empty where it is not.
    pub attached: String,
    /// Its content.
    pub blocks: Vec<Block>,
    /// What it was made with and from: the last lines of every sheet.
    pub foot: Vec<String>,
}

/// A piece of the content.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The title of a part.
    Heading(String),
    /// A paragraph.
    Text(Vec<Run>),
    /// A table.
    Table(Table),
    /// A footnote to what stands above it.
    Note(String),
}

/// Some words of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they are bold.
    pub strong: bool,
}

/// A table whose cells know what they are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it shows; a sheet of a workbook is called by it.
    pub caption: String,
    /// The width of each column, in parts of all.
    pub widths: Vec<u32>,
    /// The lines of its head.
    pub head: Vec<Vec<Head>>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A cell of a table's head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its words.
    pub text: String,
    /// How many columns it spans.
    pub columns: u32,
    /// How many lines of the head it spans.
    pub lines: u32,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Whether it sums up others.
    pub strong: bool,
    /// Its cells, one for each column.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What stands in it.
    pub value: Value,
    /// Whether nobody has stated it: an example, or supposed.
    pub marked: bool,
    /// How a reader can check it, where that is by other cells of the table.
    pub formula: Option<Formula>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// Words.
    Text(String),
    /// A whole number.
    Count(i64),
    /// A share, shown in percent with one decimal.
    Share(Ratio),
    /// A whole percentage.
    Percent(i64),
    /// A month.
    Month(Month),
    /// A verdict.
    Verdict(Verdict),
}

/// How a cell follows from others of its table. Rows and columns are counted from 0, the head not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// The sum of these rows of its column.
    Rows(Vec<u32>),
    /// The sum of columns of its row, from one to another.
    Columns(u32, u32),
    /// One column of its row in parts of another.
    Share(u32, u32),
    /// One column of its row less another.
    Difference(u32, u32),
}

impl Cell {
    /// The cell in words, as screen and paper show it; its mark included.
    pub fn words(&self, language: Language) -> String {
        let mut words = match &self.value {
            Value::Nothing => String::new(),
            Value::Text(text) => text.clone(),
            Value::Count(count) => number::whole(*count, language),
            Value::Share(share) => number::percent_of(*share, 1, language).unwrap_or_else(|| "–".to_owned()),
            Value::Percent(percent) => format!("{percent}%"),
            Value::Month(month) => number::month(*month),
            Value::Verdict(verdict) => names::verdict_short(*verdict, language).to_owned(),
        };
        if self.marked {
            words.push('*');
        }
        words
    }

    /// Whether it is a number, which stands to the right.
    pub fn is_number(&self) -> bool {
        matches!(
            self.value,
            Value::Count(_) | Value::Share(_) | Value::Percent(_) | Value::Month(_)
        )
    }
}

/// What a report is made from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What follows from it.
    pub evaluation: &'a Evaluation,
    /// The law.
    pub rulebook: &'a Rulebook,
    /// The language.
    pub language: Language,
}

/// What stands at the foot of every sheet: what it was made with and from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// The version of the tool.
    pub version: String,
    /// The SHA-256 of the tool's program; empty where it is not known.
    pub tool: String,
    /// The SHA-256 of the scenario as a file; empty while it is not known.
    pub scenario: String,
}

/// Makes a report.
pub fn paper(source: &Source<'_>, kind: Kind, layout: Layout, head: Letterhead, made: &Made) -> Paper {
    let words = &catalog(source.language).report;
    let mut blocks = Vec::new();
    if source.scenario.origin == Origin::Example {
        build::text(&mut blocks, &[(words.example, true)]);
    }
    match kind {
        Kind::Summary => summary::blocks(source, &mut blocks),
        Kind::Payroll => payroll::by_unit(source, &mut blocks),
        Kind::Sourcing => sourcing::list(source, None, &mut blocks),
        Kind::Ward(id) => sourcing::ward(source, id, &mut blocks),
        Kind::Assumptions => assumptions::blocks(source, &mut blocks),
        Kind::Money => money::blocks(source, &mut blocks),
    }
    let is_annex = layout == Layout::Annex;
    let about = (words.about)(kind_index(kind));
    let about = match kind {
        Kind::Ward(id) => {
            let ward = crate::text::subject::ward(source.scenario, id, source.language);
            (words.about_place)(about, &ward)
        }
        _ => about.to_owned(),
    };
    let scenario = (words.of_scenario)(&source.scenario.name);
    Paper {
        language: source.language,
        layout,
        title: if is_annex { words.annex } else { words.report }.to_owned(),
        subtitle: vec![about, scenario],
        attached: if is_annex {
            head.attached(words)
        } else {
            String::new()
        },
        head,
        blocks,
        foot: foot(source, made),
    }
}

/// The place of a kind among the words for kinds.
pub fn kind_index(kind: Kind) -> usize {
    match kind {
        Kind::Summary => 0,
        Kind::Payroll => 1,
        Kind::Sourcing => 2,
        Kind::Ward(_) => 3,
        Kind::Assumptions => 4,
        Kind::Money => 5,
    }
}

fn foot(source: &Source<'_>, made: &Made) -> Vec<String> {
    let words = &catalog(source.language).report;
    vec![
        (words.made_with)(&made.version, &made.tool),
        (words.made_from)(
            &source.scenario.name,
            &number::last_day(source.scenario.horizon.as_of),
            &made.scenario,
        ),
    ]
}
