//! What makes the difference of two scenarios: a waterfall whose parts add up, in words, marks and a table.

use super::Source;
use crate::chart::{Frame, Waterfall, WaterfallInput, waterfall};
use crate::model::comparison::{Attribution, Measure, Method, Share, printed};
use crate::report::table::Table;
use crate::text::{difference, letters, number};

/// The panel.
#[derive(Clone, Debug, PartialEq)]
pub struct FallPanel {
    /// The finding; or what is still being done, or why nothing can be told.
    pub title: String,
    /// Whether it is still being worked out.
    pub working: bool,
    /// How the parts were found, and that they add up; empty while there are none.
    pub notes: Vec<&'static str>,
    /// The steps with their drawing, where there are any.
    pub fall: Option<Fall>,
}

/// The steps from one scenario to the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Fall {
    /// The chart in one sentence.
    pub sentence: String,
    /// The names of the rows: the first scenario, what makes the difference, the other scenario.
    pub names: Vec<String>,
    /// Their values: where it begins, each part with its sign, where it ends.
    pub values: Vec<String>,
    /// The marks.
    pub drawing: Waterfall,
    /// Values along its foot.
    pub ticks: Vec<(String, f64)>,
    /// All parts, those that make nothing too, with the running sum.
    pub table: Table,
}

/// The room of the chart.
const FRAME: Frame = Frame {
    width: 168.0,
    height: 0.0,
    left: 12.0,
    right: 12.0,
    top: 0.0,
    bottom: 20.0,
};
/// Height of a row.
const ROW: f64 = 24.0;
/// So many parts are drawn apart, the greatest; the others together as one.
const PARTS_DRAWN: usize = 12;

/// How a figure is written: in tenths of a percent, or in hundredths of a post.
struct Unit {
    /// One printed unit, in billionths.
    billionths: i64,
    /// Decimals of what is printed.
    decimals: u32,
    /// So many printed units make one of the axis.
    per: f64,
    /// The least extent of the axis.
    least_extent: f64,
}

impl Unit {
    const fn of(measure: Measure) -> Self {
        match measure {
            Measure::Chance => Self {
                billionths: 1_000_000,
                decimals: 1,
                per: 10.0,
                least_extent: 5.0,
            },
            Measure::Expected => Self {
                billionths: 10_000_000,
                decimals: 2,
                per: 100.0,
                least_extent: 1.0,
            },
        }
    }

    /// The printed number as a length.
    fn length(&self, units: i64) -> f64 {
        units as f64 / self.per
    }
}

/// The panel of the pair and figure asked for.
pub(super) fn panel(source: &Source<'_>) -> FallPanel {
    let words = &source.words.compare;
    let (side, measure) = source.asked.measure;
    let empty = |title: String, working: bool| FallPanel {
        title,
        working,
        notes: Vec::new(),
        fall: None,
    };
    let Some(attribution) = source.asked.attribution.filter(|of| of.side == side) else {
        return empty((words.working)("0", "…"), true);
    };
    if !attribution.is_complete() {
        let [done, steps] = [attribution.done(), attribution.steps()]
            .map(|count| number::whole(count as i64, source.language));
        return empty((words.working)(&done, &steps), true);
    }
    let Some(share) = attribution.share(measure) else {
        return empty(words.cannot.to_owned(), false);
    };
    if attribution.factors.is_empty() {
        return empty(words.no_parts.to_owned(), false);
    }
    let how = match attribution.method() {
        Method::EveryOrder => words.every_order,
        Method::BothWays => words.both_ways,
    };
    let making = Making {
        source,
        attribution,
        unit: Unit::of(measure),
        is_chance: measure == Measure::Chance,
    };
    let shown = printed(&share, making.unit.billionths);
    FallPanel {
        title: making.title(&shown),
        working: false,
        notes: vec![words.adds_up, how],
        fall: Some(making.fall(&share, &shown)),
    }
}

struct Making<'a> {
    source: &'a Source<'a>,
    attribution: &'a Attribution,
    unit: Unit,
    is_chance: bool,
}

impl Making<'_> {
    fn letter(&self, end: usize) -> &str {
        &self.source.shown[self.source.asked.pair[end]].letter
    }

    /// A value where the waterfall begins or ends: "67,3%" or "142,23".
    fn value(&self, units: i64) -> String {
        let written = number::decimal(units, self.unit.decimals, self.source.language);
        if self.is_chance {
            format!("{written}%")
        } else {
            written
        }
    }

    /// A part with its sign: "+4,8", "−0,3", "0".
    fn part(&self, units: i64) -> String {
        let written = number::decimal(units, self.unit.decimals, self.source.language);
        if units > 0 { format!("+{written}") } else { written }
    }

    fn names(&self) -> Vec<String> {
        let pair = self.source.asked.pair.map(|at| self.source.shown[at].scenario);
        let factors = self.attribution.factors.iter();
        factors
            .map(|factor| difference::factor(*factor, &pair, self.source.language))
            .collect()
    }

    fn title(&self, shown: &Share) -> String {
        let words = &self.source.words.compare;
        let end = |at: usize, units: i64| format!("{} {}", self.letter(at), self.value(units));
        let (from, to) = (end(0, shown.from), end(1, shown.to));
        let difference = shown.to - shown.from;
        if difference == 0 && shown.parts.iter().all(|part| *part == 0) {
            return (words.no_difference)(&from, &to);
        }
        let mut told = self.part(difference);
        if self.is_chance {
            told = (words.points)(&told);
        }
        let mut title = (words.falls)(&from, &to, &told);
        let greatest = (0..shown.parts.len()).reduce(|one, other| {
            if shown.parts[other].abs() > shown.parts[one].abs() {
                other
            } else {
                one
            }
        });
        if let Some(at) = greatest.filter(|at| shown.parts[*at] != 0 && shown.parts.len() > 1) {
            let name = letters::lowered(&self.names()[at]);
            title.push_str(&(words.most)(&name, &self.part(shown.parts[at])));
        }
        title
    }

    fn fall(&self, exact: &Share, shown: &Share) -> Fall {
        let words = &self.source.words.compare;
        let names = self.names();
        // The drawing shows what makes something, the greatest first; what is left is one step, so that it ends where it must.
        let mut order: Vec<usize> = (0..names.len()).filter(|at| exact.parts[*at] != 0).collect();
        crate::order::sort_by_key(&mut order, |at| -exact.parts[*at].abs());
        let apart = if order.len() > PARTS_DRAWN {
            PARTS_DRAWN - 1
        } else {
            order.len()
        };
        let mut drawn: Vec<(String, i64)> = order[..apart]
            .iter()
            .map(|at| (names[*at].clone(), shown.parts[*at]))
            .collect();
        if apart < order.len() {
            let rest = order[apart..].iter().map(|at| shown.parts[*at]).sum();
            let count = number::whole((order.len() - apart) as i64, self.source.language);
            drawn.push(((words.others)(&count), rest));
        }
        let steps: Vec<f64> = drawn.iter().map(|(_, units)| self.unit.length(*units)).collect();
        let drawing = waterfall(&WaterfallInput {
            frame: FRAME,
            from: self.unit.length(shown.from),
            steps: &steps,
            row: ROW,
            least_extent: self.unit.least_extent,
        });
        let scenarios = [0, 1].map(|end| (words.scenario)(self.letter(end)));
        let parts = drawn.iter().map(|(_, units)| self.part(*units));
        let mut values = vec![self.value(shown.from)];
        values.extend(parts);
        values.push(self.value(shown.to));
        let mut all = vec![scenarios[0].clone()];
        all.extend(drawn.iter().map(|(name, _)| name.clone()));
        all.push(scenarios[1].clone());
        let listed = all
            .iter()
            .zip(&values)
            .map(|(name, value)| format!("{name} {value}"));
        Fall {
            sentence: format!("{}: {}", words.waterfall, listed.collect::<Vec<_>>().join("; ")),
            ticks: drawing
                .ticks
                .iter()
                .map(|tick| (self.tick(tick.value), tick.at))
                .collect(),
            drawing,
            names: all,
            values,
            table: self.table(shown, &names, &scenarios),
        }
    }

    fn tick(&self, value: f64) -> String {
        let whole = number::whole(number::half_up(value), self.source.language);
        if self.is_chance {
            format!("{whole}%")
        } else {
            whole
        }
    }

    /// Every part in the order the parts are told in, with the running sum.
    fn table(&self, shown: &Share, names: &[String], scenarios: &[String; 2]) -> Table {
        let words = &self.source.words.compare;
        let mut sum = shown.from;
        let mut rows = vec![(scenarios[0].clone(), vec![String::new(), self.value(sum)])];
        for (name, part) in names.iter().zip(&shown.parts) {
            sum += part;
            rows.push((name.clone(), vec![self.part(*part), self.value(sum)]));
        }
        rows.push((
            scenarios[1].clone(),
            vec![self.part(shown.to - shown.from), self.value(shown.to)],
        ));
        let figures = super::MEASURES.iter().zip(words.measures);
        let mut asked = figures.filter(|(figure, _)| **figure == self.source.asked.measure);
        Table {
            caption: asked.next().map_or_else(String::new, |(_, name)| name.to_owned()),
            head: vec![
                words.waterfall.to_owned(),
                words.parts[0].to_owned(),
                words.parts[1].to_owned(),
            ],
            numbering: Vec::new(),
            rows,
        }
    }
}
