//! The charts of the payroll card: twenty outcomes at the deadline, and the count over time with its fan.

use super::tables::Table;
use crate::chart::{self, DotPlot, DotPlotInput, Fan, FanInput, FanPoint, Frame, Point};
use crate::model::calendar::Month;
use crate::model::payroll::TargetOutcome;
use crate::model::quantity::Fraction;
use crate::model::scenario::Scenario;
use crate::model::verdict::MonthPoint;
use crate::report::strip::written_chance;
use crate::text::{Language, catalog, names, number};

/// How many months after the deadline are drawn, where the forecast does not lie later.
const MONTHS_AFTER: i32 = 12;
/// The radius of a dot, in pixels.
const DOT_RADIUS: f64 = 4.0;
/// How many outcomes the dots stand for.
const OUTCOMES: u32 = 20;

/// The rooms of the dots and of the fan, where there is room and on a narrow screen.
const FRAMES: [[Frame; 2]; 2] = [
    [
        frame(396.0, 72.0, [6.0, 6.0, 16.0, 18.0]),
        frame(396.0, 172.0, [30.0, 92.0, 18.0, 22.0]),
    ],
    [
        frame(338.0, 74.0, [6.0, 6.0, 16.0, 18.0]),
        frame(338.0, 192.0, [30.0, 92.0, 18.0, 22.0]),
    ],
];

/// The charts of the payroll card.
#[derive(Clone, Debug, PartialEq)]
pub struct PayrollChart {
    /// The finding.
    pub title: String,
    /// Whether the dots are drawn; they are not where nothing is planned.
    pub has_dots: bool,
    /// The dots in one sentence.
    pub dots_label: String,
    /// Above the dots: those that do not reach the amount, those that do; nothing where no amount is known.
    pub dots_heads: Option<[String; 2]>,
    /// The fan in one sentence.
    pub fan_label: String,
    /// Labels of the fan: target line, required path, deadline, expected count, interval.
    pub labels: FanLabels,
    /// Both charts where there is room, and on a narrow screen.
    pub drawings: [PayrollDrawing; 2],
    /// The full series of the fan.
    pub series: Table,
    /// The full series of the dots.
    pub outcomes: Table,
}

/// The labels of the fan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FanLabels {
    /// Of the target line.
    pub target: &'static str,
    /// The target's value, on the axis; nothing where it is unknown.
    pub amount: Option<String>,
    /// Of the required path.
    pub path: &'static str,
    /// Of the deadline.
    pub deadline: String,
    /// Of the expected count.
    pub expected: String,
    /// Of the interval; nothing where the count is certain.
    pub interval: Option<String>,
}

/// Both charts in one size.
#[derive(Clone, Debug, PartialEq)]
pub struct PayrollDrawing {
    /// The room of the dots.
    pub dots_frame: Frame,
    /// The dots.
    pub dots: DotPlot,
    /// The written marks of the dots' axis.
    pub dots_ticks: Vec<(f64, String)>,
    /// The room of the fan.
    pub fan_frame: Frame,
    /// The fan.
    pub fan: Fan,
    /// The years on the horizontal axis.
    pub years: Vec<(f64, String)>,
    /// The counts on the vertical axis.
    pub counts: Vec<(f64, String)>,
    /// Where the label of the required path stands, and the line that leads to it; nothing without a path.
    pub path_label: Option<(Point, String)>,
}

const fn frame(width: f64, height: f64, [left, right, top, bottom]: [f64; 4]) -> Frame {
    Frame {
        width,
        height,
        left,
        right,
        top,
        bottom,
    }
}

/// The charts of the first payroll target.
pub(super) fn payroll_chart(
    scenario: &Scenario,
    outcome: &TargetOutcome,
    language: Language,
) -> PayrollChart {
    let words = &catalog(language).overview.charts;
    let values = outcomes(outcome);
    let reaching = |amount: u32| values.iter().filter(|value| reaches(**value, amount)).count();
    let date = number::last_day(outcome.deadline);
    let expected = number::expected(outcome.expected, language);
    let amount = outcome
        .amount
        .map(|amount| number::whole(i64::from(amount), language));
    let [low, .., high] = quantiles_at_deadline(outcome);
    let interval = number::range(i64::from(low), i64::from(high), language);
    let first = scenario.horizon.start.year();
    let last = last_month(scenario, outcome).year();
    let mut fan_label = (words.fan_label)(first, last, &expected, &date, &interval);
    if let Some(amount) = &amount {
        fan_label.push_str(&(words.fan_label_amount)(amount));
    }
    PayrollChart {
        title: title(outcome, &values, language),
        has_dots: !is_empty(outcome),
        dots_label: match (&amount, outcome.amount) {
            (Some(written), Some(amount)) => {
                let reaching = reaching(amount);
                (words.dots_label)(reaching, written, values.len() - reaching)
            }
            _ => (words.dots_label_no_amount)(
                &number::whole(values.first().copied().map_or(0, i64::from), language),
                &number::whole(values.last().copied().map_or(0, i64::from), language),
            ),
        },
        dots_heads: outcome.amount.map(|amount| {
            let reaching = reaching(amount);
            [
                (words.dots_out)(values.len() - reaching),
                (words.dots_in)(reaching),
            ]
        }),
        fan_label,
        labels: FanLabels {
            target: words.target_line,
            amount,
            path: path_name(scenario, language),
            deadline: (catalog(language).controls.by_date)(&date),
            expected: (words.forecast)(&expected),
            interval: (!outcome.distribution.is_certain()).then(|| (words.interval)(&interval)),
        },
        drawings: FRAMES.map(|frames| drawing(scenario, outcome, &values, frames, language)),
        series: series(scenario, outcome, language),
        outcomes: outcome_table(outcome, &values, language),
    }
}

/// Twenty equally likely outcomes: the quantiles at 2,5 %, 7,5 %, … 97,5 %, in rising order.
fn outcomes(outcome: &TargetOutcome) -> Vec<i32> {
    let step = Fraction::ONE.millionths() / OUTCOMES;
    (0..OUTCOMES)
        .map(|index| {
            outcome
                .distribution
                .quantile(Fraction::from_millionths(step / 2 + index * step))
        })
        .collect()
}

fn reaches(value: i32, amount: u32) -> bool {
    i64::from(value) >= i64::from(amount)
}

fn title(outcome: &TargetOutcome, values: &[i32], language: Language) -> String {
    let words = &catalog(language).overview.charts;
    let date = number::last_day(outcome.deadline);
    let expected = number::expected(outcome.expected, language);
    let Some(amount) = outcome.amount else {
        return (words.dots_title_no_amount)(&expected, &date);
    };
    let written = number::whole(i64::from(amount), language);
    if is_empty(outcome) {
        return (words.dots_title_empty)(&written);
    }
    if outcome.distribution.is_certain() {
        let over = i64::from(outcome.distribution.least()) - i64::from(amount);
        return (words.dots_title_certain)(&expected, &number::balance(over, language));
    }
    let reaching = values.iter().filter(|value| reaches(**value, amount)).count();
    if reaching == 0 {
        (words.dots_title_none)(&written)
    } else if reaching == values.len() {
        (words.dots_title_all)(&written)
    } else {
        (words.dots_title)(reaching, &written)
    }
}

/// Whether nothing is planned and nothing done: twenty times nothing is not worth drawing.
fn is_empty(outcome: &TargetOutcome) -> bool {
    outcome.distribution.is_certain() && outcome.planned == 0
}

fn path_name(scenario: &Scenario, language: Language) -> &'static str {
    let words = &catalog(language).overview.charts;
    let own = scenario
        .payroll
        .targets
        .first()
        .is_some_and(|target| target.milestones.is_some());
    if own { words.own_path } else { words.even_path }
}

fn quantiles_at_deadline(outcome: &TargetOutcome) -> [i32; 5] {
    outcome.distribution.summary().quantiles
}

/// The last month drawn.
fn last_month(scenario: &Scenario, outcome: &TargetOutcome) -> Month {
    let after = outcome.deadline.plus(MONTHS_AFTER);
    let wanted = outcome.forecast.map_or(after, |forecast| forecast.max(after));
    wanted.min(scenario.horizon.end).max(outcome.deadline)
}

/// The months drawn: ends of years, the month facts are known for, the deadline, the last one.
fn drawn_points<'a>(scenario: &Scenario, outcome: &'a TargetOutcome) -> Vec<&'a MonthPoint> {
    let last = last_month(scenario, outcome);
    let told = [scenario.horizon.as_of, outcome.deadline, last];
    let drawn = |point: &&MonthPoint| {
        point.month <= last && (point.month.month() == 12 || told.contains(&point.month))
    };
    outcome.trajectory.iter().filter(drawn).collect()
}

fn drawing(
    scenario: &Scenario,
    outcome: &TargetOutcome,
    values: &[i32],
    [dots_frame, fan_frame]: [Frame; 2],
    language: Language,
) -> PayrollDrawing {
    let dots = chart::dot_plot(&DotPlotInput {
        frame: dots_frame,
        values,
        target: outcome.amount.and_then(|amount| i32::try_from(amount).ok()),
        radius: DOT_RADIUS,
    });
    // Time runs from the December before the plan, when nothing has gone yet.
    let zero = Month::december(scenario.horizon.start.year() - 1);
    let time = |month: Month| f64::from(month.months_since(zero));
    let mut points = vec![FanPoint {
        time: 0.0,
        expected: 0.0,
        quantiles: [0.0; 5],
    }];
    points.extend(drawn_points(scenario, outcome).into_iter().map(|point| FanPoint {
        time: time(point.month),
        expected: point.summary.expected,
        quantiles: point.summary.quantiles.map(f64::from),
    }));
    let required = required(outcome, &time);
    let years: Vec<i32> = (zero.year()..=last_month(scenario, outcome).year()).collect();
    let year_times: Vec<f64> = years.iter().map(|year| time(Month::december(*year))).collect();
    let fan = chart::fan(&FanInput {
        frame: fan_frame,
        points: &points,
        required: &required,
        target: outcome.amount.map(f64::from),
        deadline: time(outcome.deadline),
        previous: &[],
        time_ticks: &year_times,
    });
    let written = |value: f64| number::whole(number::half_up(value), language);
    let placed = |ticks: &[chart::Tick]| ticks.iter().map(|tick| (tick.at, written(tick.value))).collect();
    PayrollDrawing {
        dots_ticks: placed(&dots.ticks),
        dots_frame,
        dots,
        fan_frame,
        years: fan
            .x_ticks
            .iter()
            .zip(&years)
            .filter(|(tick, _)| tick.at <= fan_frame.plot_right())
            .map(|(tick, year)| (tick.at, year.to_string()))
            .collect(),
        counts: placed(&fan.y_ticks),
        path_label: path_label(&fan, &required, &fan_frame),
        fan,
    }
}

/// The required path from nothing at the beginning; empty where no amount is known.
fn required(outcome: &TargetOutcome, time: &dyn Fn(Month) -> f64) -> Vec<(f64, f64)> {
    let stations = outcome.years.iter().filter_map(|year| {
        let end = Month::december(year.year).min(outcome.deadline);
        Some((time(end), f64::from(year.required_by_end?)))
    });
    let stations: Vec<(f64, f64)> = stations.collect();
    if stations.is_empty() {
        stations
    } else {
        [vec![(0.0, 0.0)], stations].concat()
    }
}

/// The label of the required path stands in the free corner below it, a short line leading to its first station.
fn path_label(fan: &Fan, required: &[(f64, f64)], frame: &Frame) -> Option<(Point, String)> {
    /// From the station to the label, to the right, in pixels.
    const ASIDE: f64 = 16.0;
    /// From the foot of the plot to the label, in pixels.
    const ABOVE_FOOT: f64 = 6.0;
    let (time, count) = required.get(1)?;
    let station = Point {
        x: fan.x.at(*time),
        y: fan.y.at(*count),
    };
    let label = Point {
        x: station.x + ASIDE,
        y: frame.plot_bottom() - ABOVE_FOOT,
    };
    let from = Point {
        x: station.x + 3.0,
        y: station.y + 4.0,
    };
    let to = Point {
        x: label.x - 2.0,
        y: label.y - 4.0,
    };
    Some((label, chart::polyline(&[from, to])))
}

/// Every month in which something changes, and the end of each year.
fn series(scenario: &Scenario, outcome: &TargetOutcome, language: Language) -> Table {
    let words = &catalog(language);
    let told = [scenario.horizon.as_of, outcome.deadline];
    let mut before: Option<&MonthPoint> = None;
    let mut rows = Vec::new();
    for point in &outcome.trajectory {
        let changed = before.is_none_or(|before| {
            before.planned != point.planned || before.summary != point.summary || before.met != point.met
        });
        if (before.is_some() && changed) || point.month.month() == 12 || told.contains(&point.month) {
            rows.push(series_row(outcome, point, language));
        }
        before = Some(point);
    }
    let controls = &words.controls;
    Table {
        caption: words.overview.charts.fan_table,
        heads: vec![
            controls.date,
            controls.planned,
            controls.required,
            controls.expected,
            controls.interval,
            controls.chance,
        ],
        rows,
    }
}

fn series_row(outcome: &TargetOutcome, point: &MonthPoint, language: Language) -> Vec<String> {
    let station = outcome
        .years
        .iter()
        .find(|year| Month::december(year.year).min(outcome.deadline) == point.month);
    let required = station.and_then(|year| year.required_by_end);
    let [low, .., high] = point.summary.quantiles;
    vec![
        number::last_day(point.month),
        number::whole(i64::from(point.planned), language),
        required.map_or_else(String::new, |posts| number::whole(i64::from(posts), language)),
        number::expected_tenths(point.summary.expected, language),
        number::range(i64::from(low), i64::from(high), language),
        written_chance(point.met, language),
    ]
}

fn outcome_table(outcome: &TargetOutcome, values: &[i32], language: Language) -> Table {
    let words = &catalog(language).overview.charts;
    let mut rows: Vec<(i32, usize)> = Vec::new();
    for value in values {
        match rows.last_mut() {
            Some((last, count)) if last == value => *count += 1,
            _ => rows.push((*value, 1)),
        }
    }
    let enough = |value: i32| match outcome.amount {
        Some(amount) => names::yes_no(reaches(value, amount), language).to_owned(),
        None => String::new(),
    };
    Table {
        caption: words.dots_table,
        heads: vec![words.dots_value, words.dots_count, words.dots_enough],
        rows: rows
            .into_iter()
            .map(|(value, count)| {
                vec![
                    number::whole(i64::from(value), language),
                    count.to_string(),
                    enough(value),
                ]
            })
            .collect(),
    }
}
