//! So sánh: two to six scenarios side by side, what differs between them, and what makes the difference of two.

mod assumptions;
mod charts;
mod lines;
mod posts;
mod results;
mod rows;
mod waterfall;

pub use charts::{VersusChart, VersusDrawing};
pub use rows::{Cell, Row, Section};
pub use waterfall::{Fall, FallPanel};

use crate::model::Evaluation;
use crate::model::comparison::{Attribution, Factor, LinesBy, Measure, Side, differences};
use crate::model::scenario::Scenario;
use crate::model::verdict::Verdict;
use crate::text::{Catalog, Language, catalog, names};

/// No more scenarios stand side by side.
pub const MOST: usize = 6;

/// The figures a difference can be shared out for, in the order they are offered.
pub const MEASURES: [(Side, Measure); 4] = [
    (Side::Payroll, Measure::Chance),
    (Side::Payroll, Measure::Expected),
    (Side::Sourcing, Measure::Chance),
    (Side::Sourcing, Measure::Expected),
];

/// A scenario that is compared.
#[derive(Clone, Debug)]
pub struct Compared<'a> {
    /// Its letter.
    pub letter: String,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What follows from it.
    pub evaluation: &'a Evaluation,
    /// Whether it is the open one.
    pub open: bool,
}

/// What is asked of the comparison.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// How lines are put together.
    pub by: LinesBy,
    /// Whether rows that do not differ are wanted too.
    pub every_row: bool,
    /// Which two a difference is shared out between, by their places.
    pub pair: [usize; 2],
    /// Of which figure.
    pub measure: (Side, Measure),
    /// How far that is.
    pub attribution: Option<&'a Attribution>,
}

/// What the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Compare {
    /// The finding.
    pub title: String,
    /// The scenarios, in their order.
    pub heads: Vec<Head>,
    /// Results, target by target, and money.
    pub results: Vec<Section>,
    /// Assumptions that differ.
    pub assumptions: Section,
    /// What is planned that differs.
    pub lines: Section,
    /// Posts of khu phố that differ.
    pub posts: Section,
    /// What the star behind a value means, where one stands.
    pub star: Option<&'static str>,
    /// The charts: payroll, posts; those without anything to draw are left out.
    pub charts: Vec<VersusChart>,
    /// What makes the difference of two.
    pub falls: FallPanel,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The letter.
    pub letter: String,
    /// The name.
    pub name: String,
    /// What it is made from.
    pub origin: &'static str,
    /// Whether it is the open one.
    pub open: bool,
}

/// What the parts of the report are made from.
struct Source<'a> {
    shown: &'a [Compared<'a>],
    /// In what each scenario differs from the first.
    factors: Vec<Vec<Factor>>,
    asked: &'a Asked<'a>,
    words: &'static Catalog,
    language: Language,
}

impl Source<'_> {
    fn scenarios(&self) -> Vec<&Scenario> {
        self.shown.iter().map(|one| one.scenario).collect()
    }

    /// Every factor in which any scenario differs from the first, in order.
    fn all_factors(&self) -> Vec<Factor> {
        let mut all: Vec<Factor> = Vec::new();
        for factor in self.factors.iter().flatten() {
            if !all.contains(factor) {
                all.push(*factor);
            }
        }
        crate::order::sort_by_key(&mut all, |factor| *factor);
        all
    }

    /// Whether a scenario differs from the first in a factor.
    fn differs(&self, at: usize, factor: Factor) -> bool {
        self.factors[at].contains(&factor)
    }
}

/// The comparison of scenarios; nothing where there are fewer than two.
pub fn compare(shown: &[Compared<'_>], asked: &Asked<'_>, language: Language) -> Option<Compare> {
    let [first, _, ..] = shown else {
        return None;
    };
    let factors = shown
        .iter()
        .map(|other| differences(first.scenario, other.scenario, asked.by));
    let source = Source {
        shown,
        factors: factors.collect(),
        asked,
        words: catalog(language),
        language,
    };
    let assumptions = assumptions::section(&source);
    let lines = lines::section(&source);
    let posts = posts::section(&source);
    let starred = [&assumptions, &lines, &posts]
        .into_iter()
        .any(|section| section.rows.iter().any(Row::is_starred));
    Some(Compare {
        title: title(shown, source.words),
        heads: shown.iter().map(|one| head(one, language)).collect(),
        results: results::sections(&source),
        star: starred.then_some(source.words.compare.star),
        assumptions,
        lines,
        posts,
        charts: charts::charts(&source),
        falls: waterfall::panel(&source),
    })
}

fn head(one: &Compared<'_>, language: Language) -> Head {
    Head {
        letter: one.letter.clone(),
        name: one.scenario.name.clone(),
        origin: names::origin(one.scenario.origin, language),
        open: one.open,
    }
}

/// Who meets both targets.
fn title(shown: &[Compared<'_>], words: &Catalog) -> String {
    let meets = |verdict: Verdict| matches!(verdict, Verdict::Met | Verdict::OnTrack);
    let both = |one: &&Compared<'_>| {
        let payroll = one.evaluation.payroll.targets.first();
        payroll.is_some_and(|target| meets(target.verdict)) && meets(one.evaluation.sourcing.place.verdict)
    };
    let letters: Vec<&str> = shown.iter().filter(both).map(|one| one.letter.as_str()).collect();
    let said = &words.compare;
    match letters.len() {
        0 => said.none_meets.to_owned(),
        all if all == shown.len() => said.all_meet.to_owned(),
        some => (said.meet_both)(&letters.join(", "), some > 1),
    }
}
