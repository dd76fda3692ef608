//! What follows from the plan: the count over time against what is required, the pace, the other targets.

use crate::chart::{Fan, FanInput, FanPoint, Frame, Surplus, SurplusInput, fan, surplus};
use crate::model::Evaluation;
use crate::model::calendar::Month;
use crate::model::chance::gap;
use crate::model::payroll::{TargetId, TargetOutcome};
use crate::model::scenario::Scenario;
use crate::model::verdict::{MonthPoint, Verdict};
use crate::order;
use crate::text::catalog::catalog;
use crate::text::{Language, names, number, subject};

use super::still::{self, Still};
use crate::report::strip::written_chance;

/// What follows from the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// What the chart shows, as a finding.
    pub title: String,
    /// The chart; nothing where there is no target.
    pub chart: Option<Cumulative>,
    /// What has gone and what must still go each year.
    pub pace: Vec<String>,
    /// What still must happen each year.
    pub still: Option<Still>,
    /// The targets besides the first.
    pub others: Vec<OtherTarget>,
}

/// The count over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Cumulative {
    /// The whole in one sentence.
    pub sentence: String,
    /// The surplus panel in one sentence.
    pub surplus_sentence: String,
    /// Drawn for a wide screen and for a narrow one.
    pub drawings: [Drawing; 2],
    /// What must be reached, on the axis.
    pub amount: Option<String>,
    /// The deadline's label.
    pub deadline: String,
    /// The labels at the end of the line: forecast and interval.
    pub end: [String; 2],
    /// The label of the required path.
    pub path: Option<&'static str>,
    /// The labels at the end of the surplus line.
    pub surplus_end: Option<[String; 2]>,
    /// Whether the line before the last edit is drawn.
    pub previous: bool,
    /// The series as a table.
    pub rows: Vec<SeriesRow>,
}

/// The count over time, drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Width and height of the upper drawing.
    pub size: (f64, f64),
    /// The upper drawing.
    pub fan: Fan,
    /// The left and right edges of its plot and the foot of it.
    pub plot: [f64; 3],
    /// Labels of the years, with where they stand.
    pub years: Vec<(String, f64)>,
    /// Labels of the counts, with where they stand.
    pub counts: Vec<(String, f64)>,
    /// Height of the lower drawing.
    pub surplus_height: f64,
    /// The lower drawing; nothing where nothing is required.
    pub surplus: Option<Surplus>,
    /// Labels of its axis, with where they stand.
    pub surplus_counts: Vec<(String, f64)>,
    /// Labels of its years, with where they stand.
    pub surplus_years: Vec<(String, f64)>,
}

/// The end of a year in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesRow {
    /// The last day.
    pub date: String,
    /// Required by then.
    pub required: String,
    /// Planned by then.
    pub planned: String,
    /// Expected by then.
    pub expected: String,
    /// The interval that holds with 80 %.
    pub interval: String,
    /// Expected less required.
    pub gap: String,
}

/// A target besides the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherTarget {
    /// The target.
    pub id: TargetId,
    /// What it asks.
    pub name: String,
    /// Whether it is met.
    pub verdict: Verdict,
    /// The same in a word.
    pub word: &'static str,
    /// What is expected of what is asked, as "33/40".
    pub count: String,
    /// How likely it is met.
    pub chance: String,
}

const DASH: &str = "\u{2013}";

/// What follows from the plan of a scenario.
pub(super) fn response(
    scenario: &Scenario,
    evaluation: &Evaluation,
    before: Option<&Evaluation>,
    language: Language,
) -> Response {
    let words = &catalog(language).payroll.response;
    let first = evaluation.payroll.targets.first();
    let previous = first.zip(before).and_then(|(target, before)| {
        before
            .payroll
            .targets
            .iter()
            .find(|other| other.target == target.target)
    });
    Response {
        title: first.map_or_else(
            || words.no_amount.to_owned(),
            |target| title(scenario, target, language),
        ),
        chart: first.map(|target| {
            Charting {
                scenario,
                target,
                previous,
                language,
            }
            .cumulative()
        }),
        pace: first.map_or_else(Vec::new, |target| pace(target, language)),
        still: first.and_then(|target| still::still(scenario, target, language)),
        others: evaluation
            .payroll
            .targets
            .iter()
            .skip(1)
            .map(|target| other(scenario, target, language))
            .collect(),
    }
}

fn title(scenario: &Scenario, target: &TargetOutcome, language: Language) -> String {
    let words = &catalog(language).payroll.response;
    let Some(amount) = target.amount else {
        return words.no_amount.to_owned();
    };
    let amount = number::whole(i64::from(amount), language);
    match target.forecast {
        _ if scenario.payroll.lines.is_empty() => words.nothing_planned.to_owned(),
        Some(month) => (words.reaches)(&amount, &number::month(month)),
        None => (words.reaches_not)(&amount, scenario.horizon.end.year()),
    }
}

fn pace(target: &TargetOutcome, language: Language) -> Vec<String> {
    let words = &catalog(language).payroll.response;
    let realised = (target.realised != 0)
        .then(|| (words.realised)(&number::posts(i64::from(target.realised), language)));
    let pace = target.pace.filter(|pace| *pace > 0);
    let pace = pace.map(|pace| (words.pace)(&number::posts(i64::from(pace), language)));
    realised.into_iter().chain(pace).collect()
}

fn other(scenario: &Scenario, target: &TargetOutcome, language: Language) -> OtherTarget {
    let expected = number::expected(target.expected, language);
    let amount = target.amount.map_or_else(
        || DASH.to_owned(),
        |amount| number::whole(i64::from(amount), language),
    );
    OtherTarget {
        id: target.target,
        name: subject::target(scenario, target.target, language),
        verdict: target.verdict,
        word: names::verdict(target.verdict, language),
        count: format!("{expected}/{amount}"),
        chance: written_chance(target.met.as_ref().map(|met| met.mixed), language),
    }
}

/// What a chart is made from.
struct Charting<'a> {
    scenario: &'a Scenario,
    target: &'a TargetOutcome,
    previous: Option<&'a TargetOutcome>,
    language: Language,
}

/// The room of the upper drawing on a wide and on a narrow screen.
const FANS: [Frame; 2] = [
    Frame {
        width: 388.0,
        height: 186.0,
        left: 30.0,
        right: 96.0,
        top: 18.0,
        bottom: 22.0,
    },
    Frame {
        width: 338.0,
        height: 190.0,
        left: 30.0,
        right: 92.0,
        top: 18.0,
        bottom: 22.0,
    },
];
/// The height of the lower one, with its own top and bottom.
const SURPLUS: (f64, f64, f64) = (98.0, 8.0, 24.0);
/// How long after the deadline the line is drawn on, where nothing later has to be shown.
const BEYOND_MONTHS: i32 = 6;

impl Charting<'_> {
    fn cumulative(&self) -> Cumulative {
        let words = &catalog(self.language).payroll.response;
        let at_deadline = self.point_at(self.target, self.target.deadline);
        let interval = at_deadline.map_or_else(|| DASH.to_owned(), |point| self.interval(point, 0));
        let expected = number::expected(self.target.expected, self.language);
        let date = number::last_day(self.target.deadline);
        let amount = self
            .target
            .amount
            .map(|amount| number::whole(i64::from(amount), self.language));
        let mut sentence = (words.sentence)(self.first_year() - 1, &expected, &date, &interval);
        if let Some(amount) = &amount {
            sentence.push_str(&(words.sentence_target)(amount));
        }
        let path = self.target.amount.is_some().then(|| self.path_label());
        let drawings = FANS.map(|frame| self.drawing(frame));
        Cumulative {
            sentence,
            surplus_sentence: (words.surplus_sentence)(&number::years(
                self.first_year(),
                self.target.deadline.year(),
            )),
            previous: !drawings[0].fan.previous.is_empty(),
            drawings,
            deadline: (catalog(self.language).controls.by_date)(&date),
            end: [(words.forecast)(&expected), (words.interval)(&interval)],
            path,
            surplus_end: at_deadline.zip(self.target.gap).zip(self.target.amount).map(
                |((point, gap), amount)| {
                    let gap = number::half_up(gap);
                    let signed = number::signed(gap, self.language);
                    let unit = number::posts(2, self.language);
                    let unit = unit.split_once(' ').map_or("", |(_, noun)| noun);
                    [
                        format!("{signed} {unit}"),
                        self.interval(point, i32::try_from(amount).unwrap_or(i32::MAX)),
                    ]
                },
            ),
            rows: self.rows(),
            amount,
        }
    }

    fn first_year(&self) -> i32 {
        self.scenario.horizon.start.year()
    }

    fn path_label(&self) -> &'static str {
        let words = &catalog(self.language).payroll.response;
        let target = self
            .scenario
            .payroll
            .targets
            .iter()
            .find(|target| target.id == self.target.target);
        if target.is_some_and(|target| target.milestones.is_some()) {
            words.own_path
        } else {
            words.even_path
        }
    }

    /// Months since the end of the year before the plan.
    fn time(&self, month: Month) -> f64 {
        f64::from(month.months_since(self.scenario.horizon.start) + 1)
    }

    fn point_at<'a>(&self, target: &'a TargetOutcome, month: Month) -> Option<&'a MonthPoint> {
        target
            .trajectory
            .iter()
            .find(|point| point.month == month)
            .or(target.trajectory.last())
    }

    fn interval(&self, point: &MonthPoint, less: i32) -> String {
        let [low, _, _, _, high] = point.summary.quantiles;
        number::range(i64::from(low - less), i64::from(high - less), self.language)
    }

    /// The months drawn: the ends of the years, the deadline, and some time after it; longer where it is reached later.
    fn months(&self) -> Vec<Month> {
        let horizon = &self.scenario.horizon;
        let deadline = self.target.deadline;
        let late = self.target.forecast.filter(|month| *month > deadline);
        let last = late
            .unwrap_or(deadline)
            .plus(BEYOND_MONTHS)
            .min(horizon.end.max(deadline));
        let mut months: Vec<Month> = (self.first_year()..=last.year()).map(Month::december).collect();
        months.extend([deadline, last]);
        months.retain(|month| *month <= last);
        order::sort_by_key(&mut months, |month| *month);
        months.dedup();
        months
    }

    fn drawing(&self, frame: Frame) -> Drawing {
        let months = self.months();
        let points = self.points(&months);
        let last = points.last().map_or(0.0, |point| point.time);
        let required = self.required();
        let ticks = self.year_ticks(last);
        let previous = self.previous_line(&months);
        let fan = fan(&FanInput {
            frame,
            points: &points,
            required: &required,
            target: self.target.amount.map(f64::from),
            deadline: self.time(self.target.deadline),
            previous: &previous,
            time_ticks: &ticks,
        });
        let (height, top, bottom) = SURPLUS;
        let surplus = self.target.amount.is_some().then(|| {
            surplus(&SurplusInput {
                frame: Frame {
                    height,
                    top,
                    bottom,
                    ..frame
                },
                points: &self.surplus_points(),
                last_time: last,
                time_ticks: &ticks,
            })
        });
        let whole = |value: f64| number::whole(number::half_up(value), self.language);
        let signed = |value: f64| number::expected_gap(value, self.language);
        Drawing {
            size: (frame.width, frame.height),
            plot: [frame.plot_left(), frame.plot_right(), frame.plot_bottom()],
            years: fan
                .x_ticks
                .iter()
                .map(|tick| (self.year_of(tick.value), tick.at))
                .collect(),
            counts: fan
                .y_ticks
                .iter()
                .map(|tick| (whole(tick.value), tick.at))
                .collect(),
            surplus_height: height,
            surplus_counts: surplus
                .iter()
                .flat_map(|marks| &marks.y_ticks)
                .map(|tick| (signed(tick.value), tick.at))
                .collect(),
            surplus_years: surplus
                .iter()
                .flat_map(|marks| &marks.x_ticks)
                .map(|tick| (self.year_of(tick.value), tick.at))
                .collect(),
            surplus,
            fan,
        }
    }

    fn points(&self, months: &[Month]) -> Vec<FanPoint> {
        let origin = FanPoint {
            time: 0.0,
            expected: 0.0,
            quantiles: [0.0; 5],
        };
        let points = months.iter().filter_map(|month| {
            let point = self.point_at(self.target, *month)?;
            Some(FanPoint {
                time: self.time(*month),
                expected: point.summary.expected,
                quantiles: point.summary.quantiles.map(f64::from),
            })
        });
        std::iter::once(origin).chain(points).collect()
    }

    /// The ends of the years with what is required by then.
    fn required_by(&self) -> Vec<(Month, u32)> {
        let ends = self.target.years.iter().filter_map(|year| {
            let by = Month::december(year.year).min(self.target.deadline);
            Some((by, year.required_by_end?))
        });
        ends.collect()
    }

    fn required(&self) -> Vec<(f64, f64)> {
        let path = self.required_by();
        if path.is_empty() {
            return Vec::new();
        }
        let path = path
            .into_iter()
            .map(|(month, posts)| (self.time(month), f64::from(posts)));
        std::iter::once((0.0, 0.0)).chain(path).collect()
    }

    fn surplus_points(&self) -> Vec<FanPoint> {
        let origin = FanPoint {
            time: 0.0,
            expected: 0.0,
            quantiles: [0.0; 5],
        };
        let points = self.required_by().into_iter().filter_map(|(month, required)| {
            let point = self.point_at(self.target, month)?;
            let less = i32::try_from(required).unwrap_or(i32::MAX);
            Some(FanPoint {
                time: self.time(month),
                expected: gap(point.summary.expected, required),
                quantiles: point
                    .summary
                    .quantiles
                    .map(|posts| f64::from(posts.saturating_sub(less))),
            })
        });
        std::iter::once(origin).chain(points).collect()
    }

    /// The expected count before the last edit, where it was another one.
    fn previous_line(&self, months: &[Month]) -> Vec<(f64, f64)> {
        let Some(previous) = self.previous else {
            return Vec::new();
        };
        let expected = |target: &TargetOutcome, month: &Month| {
            self.point_at(target, *month)
                .map_or(0.0, |point| point.summary.expected)
        };
        if months
            .iter()
            .all(|month| expected(previous, month) == expected(self.target, month))
        {
            return Vec::new();
        }
        let line = months
            .iter()
            .map(|month| (self.time(*month), expected(previous, month)));
        std::iter::once((0.0, 0.0)).chain(line).collect()
    }

    fn year_ticks(&self, last: f64) -> Vec<f64> {
        let years = self.first_year() - 1..=self.scenario.horizon.end.year();
        let ticks: Vec<f64> = years
            .map(|year| self.time(Month::december(year)))
            .filter(|time| *time <= last)
            .collect();
        // Labels of many years would touch: every other one is enough.
        let every = if ticks.len() > 8 { 2 } else { 1 };
        ticks.into_iter().step_by(every).collect()
    }

    fn year_of(&self, time: f64) -> String {
        let months = i32::try_from(number::half_up(time)).unwrap_or_default();
        self.scenario.horizon.start.plus(months - 1).year().to_string()
    }

    fn rows(&self) -> Vec<SeriesRow> {
        let required = self.required_by();
        let months = self
            .months()
            .into_iter()
            .filter(|month| month.month() == 12 || *month == self.target.deadline);
        let rows = months.filter_map(|month| {
            let point = self.point_at(self.target, month)?;
            let required = required
                .iter()
                .find(|(by, _)| *by == month)
                .map(|(_, posts)| *posts);
            let dash = || DASH.to_owned();
            Some(SeriesRow {
                date: number::last_day(month),
                required: required.map_or_else(dash, |posts| number::whole(i64::from(posts), self.language)),
                planned: number::whole(i64::from(point.planned), self.language),
                expected: number::expected(point.summary.expected, self.language),
                interval: self.interval(point, 0),
                gap: required.map_or_else(dash, |posts| {
                    number::expected_gap(gap(point.summary.expected, posts), self.language)
                }),
            })
        });
        rows.collect()
    }
}
