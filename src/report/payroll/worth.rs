//! What the likelihoods of the plan are worth for its target.

use crate::chart::{Frame, Tornado, TornadoInput, tornado};
use crate::model::Evaluation;
use crate::model::chance::Chance;
use crate::model::payroll::{Part, Scope, Worth};
use crate::model::scenario::Scenario;
use crate::report::strip::written_chance;
use crate::text::catalog::catalog;
use crate::text::{Language, names, number, subject};

/// What the likelihoods are worth.
#[derive(Clone, Debug, PartialEq)]
pub struct WorthPanel {
    /// What matters most, as a finding.
    pub title: String,
    /// What the bars show.
    pub meaning: String,
    /// By way of cutting, by year, by unit; kinds without rows are left out.
    pub kinds: Vec<WorthKind>,
}

/// The rows of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct WorthKind {
    /// What it is called.
    pub name: &'static str,
    /// Its chart in one sentence.
    pub sentence: String,
    /// The chart of the first rows.
    pub drawing: Tornado,
    /// Shares along its foot, with where they stand.
    pub ticks: Vec<(String, f64)>,
    /// How many of the rows are drawn.
    pub drawn: usize,
    /// So many more rows stand in the table alone.
    pub more: Option<String>,
    /// Label of the line of the chance as planned.
    pub as_planned: String,
    /// All rows, what moves the result most first.
    pub rows: Vec<WorthRow>,
}

/// Posts whose likelihood is moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorthRow {
    /// Whose or which posts.
    pub name: String,
    /// How many lie ahead.
    pub posts: String,
    /// The probability with their likelihood ten points lower.
    pub lowered: String,
    /// The probability with it ten points higher.
    pub raised: String,
    /// The difference, in points.
    pub swing: String,
    /// The whole in one sentence.
    pub sentence: String,
}

/// How many bars a chart bears.
const BARS_MOST: usize = 10;
/// The room of the chart.
const FRAME: Frame = Frame {
    width: 176.0,
    height: 0.0,
    left: 14.0,
    right: 14.0,
    top: 0.0,
    bottom: 20.0,
};
/// Height of a row.
const ROW: f64 = 22.0;

/// What the likelihoods of a scenario are worth.
pub(super) fn worth(
    scenario: &Scenario,
    evaluation: &Evaluation,
    found: &[Worth],
    language: Language,
) -> WorthPanel {
    let words = &catalog(language).payroll.worth;
    let target = evaluation.payroll.targets.first();
    let planned = target.and_then(|target| target.met.as_ref()).map(|met| met.mixed);
    let (Some(target), Some(planned)) = (target, planned) else {
        return WorthPanel {
            title: words.no_target.to_owned(),
            meaning: String::new(),
            kinds: Vec::new(),
        };
    };
    let making = Making {
        scenario,
        planned,
        language,
    };
    // A single part that stands for the whole plan says nothing about what decides; the finding names one of several.
    let first = found.iter().find(|worth| is_telling(worth, found));
    WorthPanel {
        title: match first.filter(|worth| points(worth) > 0) {
            Some(worth) => {
                let [low, high] = [worth.lowered, worth.raised].map(|chance| making.chance(chance));
                (words.most)(&making.name(worth.part), &low, &high)
            }
            None => words.nothing.to_owned(),
        },
        meaning: (words.meaning)(&subject::target(scenario, target.target, language)),
        kinds: (0..3)
            .filter_map(|kind| making.kind(words.kinds[kind], of_kind(found, kind)))
            .collect(),
    }
}

/// Which of the three kinds a part is of.
const fn kind_of(part: Part) -> usize {
    match part {
        Part::Instrument(_) => 0,
        Part::Year(_) => 1,
        Part::Scope(_) => 2,
    }
}

fn of_kind(found: &[Worth], kind: usize) -> Vec<&Worth> {
    found.iter().filter(|worth| kind_of(worth.part) == kind).collect()
}

fn is_telling(worth: &Worth, found: &[Worth]) -> bool {
    of_kind(found, kind_of(worth.part)).len() > 1
}

/// The difference in whole points, half up.
fn points(worth: &Worth) -> i64 {
    number::half_up(worth.swing * 100.0)
}

/// What rows are made from.
struct Making<'a> {
    scenario: &'a Scenario,
    planned: Chance,
    language: Language,
}

impl Making<'_> {
    fn chance(&self, chance: Chance) -> String {
        written_chance(Some(chance), self.language)
    }

    fn name(&self, part: Part) -> String {
        let words = &catalog(self.language).payroll.worth;
        match part {
            Part::Instrument(instrument) => names::instrument_short(instrument, self.language).to_owned(),
            Part::Year(year) => year.to_string(),
            Part::Scope(scope) => {
                let name = subject::scope(self.scenario, scope, self.language);
                match scope {
                    Scope::Unit(_) => name,
                    Scope::Group(_) | Scope::Block(_) => (words.unassigned)(&name),
                }
            }
        }
    }

    fn kind(&self, name: &'static str, found: Vec<&Worth>) -> Option<WorthKind> {
        if found.is_empty() {
            return None;
        }
        let words = &catalog(self.language).payroll.worth;
        let drawn = found.len().min(BARS_MOST);
        let bars: Vec<(f64, f64)> = found[..drawn]
            .iter()
            .map(|worth| (worth.lowered.value(), worth.raised.value()))
            .collect();
        let drawing = tornado(&TornadoInput {
            frame: FRAME,
            middle: self.planned.value(),
            bars: &bars,
            threshold: Chance::stated(self.scenario.thresholds.value.on_track).value(),
            row: ROW,
        });
        let whole = |count: usize| number::whole(count as i64, self.language);
        let planned = self.chance(self.planned);
        Some(WorthKind {
            name,
            sentence: (words.chart)(name, &whole(drawn), &planned),
            ticks: drawing
                .ticks
                .iter()
                .map(|tick| (format!("{}%", number::half_up(tick.value)), tick.at))
                .collect(),
            drawing,
            more: (drawn < found.len()).then(|| (words.more)(&whole(found.len() - drawn))),
            as_planned: (words.as_planned)(&planned),
            rows: found.into_iter().map(|worth| self.row(worth)).collect(),
            drawn,
        })
    }

    fn row(&self, worth: &Worth) -> WorthRow {
        let words = &catalog(self.language).payroll.worth;
        let name = self.name(worth.part);
        let (lowered, raised) = (self.chance(worth.lowered), self.chance(worth.raised));
        WorthRow {
            posts: number::whole(i64::from(worth.posts), self.language),
            swing: number::whole(points(worth), self.language),
            sentence: (words.bar)(&name, &lowered, &raised),
            name,
            lowered,
            raised,
        }
    }
}
