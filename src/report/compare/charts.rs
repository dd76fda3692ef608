//! Both counts over time, a line for each scenario.

use super::{Compared, MOST, Source};
use crate::chart::{self, Frame, Versus, VersusInput, VersusLine};
use crate::model::calendar::Month;
use crate::model::payroll::TargetOutcome;
use crate::model::verdict::MonthPoint;
use crate::report::table::Table;
use crate::text::number;

/// The room of a chart where there is room, and on a narrow screen.
const FRAMES: [Frame; 2] = [frame(378.0, 206.0), frame(332.0, 206.0)];

/// A chart of all scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct VersusChart {
    /// What the page and the tests know it by.
    pub key: &'static str,
    /// What it shows.
    pub name: &'static str,
    /// The finding.
    pub title: String,
    /// The chart in one sentence.
    pub label: String,
    /// Of each line, its letter with the count at its deadline.
    pub ends: Vec<String>,
    /// Of each line, which of the styles it has: A dashes, B whole, and so on.
    pub styles: Vec<usize>,
    /// What must be reached, on the axis.
    pub targets: Vec<String>,
    /// The label of the deadline.
    pub deadline: String,
    /// What the whiskers are.
    pub note: String,
    /// The chart where there is room, and on a narrow screen.
    pub drawings: [VersusDrawing; 2],
    /// The full series.
    pub series: Table,
}

/// The chart in one size.
#[derive(Clone, Debug, PartialEq)]
pub struct VersusDrawing {
    /// Its room.
    pub frame: Frame,
    /// Its marks.
    pub marks: Versus,
    /// The years along the foot.
    pub years: Vec<(f64, String)>,
    /// The counts on the vertical axis.
    pub counts: Vec<(f64, String)>,
}

const fn frame(width: f64, height: f64) -> Frame {
    Frame {
        width,
        height,
        left: 30.0,
        right: 46.0,
        top: 18.0,
        bottom: 22.0,
    }
}

/// What one scenario gives to a chart.
struct Course<'a> {
    place: usize,
    letter: &'a str,
    points: &'a [MonthPoint],
    deadline: Month,
    amount: Option<u32>,
    expected: f64,
    quantiles: [i32; 5],
    forecast: Option<Month>,
    /// When nothing has gone yet: the line begins there at zero.
    zero: Option<Month>,
}

/// The charts that have anything to draw.
pub(super) fn charts(source: &Source<'_>) -> Vec<VersusChart> {
    let shown = || source.shown.iter().enumerate();
    let payroll = shown().filter_map(|(place, one)| of_payroll(place, one));
    let sourcing = shown().filter_map(|(place, one)| of_sourcing(place, one));
    let charts = [
        ("payroll", payroll.collect::<Vec<_>>()),
        ("sourcing", sourcing.collect()),
    ];
    let drawn = (0..).zip(charts).filter(|(_, (_, courses))| !courses.is_empty());
    drawn
        .map(|(at, (key, courses)): (usize, _)| {
            made(source, key, source.words.compare.chart_titles[at], &courses)
        })
        .collect()
}

fn of_payroll<'a>(place: usize, one: &'a Compared<'_>) -> Option<Course<'a>> {
    let target: &TargetOutcome = one.evaluation.payroll.targets.first()?;
    Some(Course {
        place,
        letter: &one.letter,
        points: &target.trajectory,
        deadline: target.deadline,
        amount: target.amount,
        expected: target.expected,
        quantiles: target.distribution.summary().quantiles,
        forecast: target.forecast,
        zero: Some(Month::december(one.scenario.horizon.start.year() - 1)),
    })
}

fn of_sourcing<'a>(place: usize, one: &'a Compared<'_>) -> Option<Course<'a>> {
    let outcome = &one.evaluation.sourcing.place;
    (outcome.posts > 0).then(|| Course {
        place,
        letter: &one.letter,
        points: &outcome.trajectory,
        deadline: outcome.deadline,
        amount: Some(outcome.posts),
        expected: outcome.expected,
        quantiles: outcome.distribution.summary().quantiles,
        forecast: outcome.forecast,
        zero: None,
    })
}

fn made(source: &Source<'_>, key: &'static str, name: &'static str, courses: &[Course<'_>]) -> VersusChart {
    let (words, language) = (&source.words.compare, source.language);
    let counted = |course: &Course<'_>| {
        let count = number::expected(course.expected, language);
        format!("{} {count}", course.letter)
    };
    let ends: Vec<String> = courses.iter().map(counted).collect();
    let mut targets: Vec<u32> = Vec::new();
    for amount in courses.iter().filter_map(|course| course.amount) {
        if !targets.contains(&amount) {
            targets.push(amount);
        }
    }
    let deadline = courses
        .iter()
        .map(|course| course.deadline)
        .fold(courses[0].deadline, Ord::max);
    let day = number::last_day(deadline);
    VersusChart {
        key,
        name,
        title: title(source, courses, &targets, &ends),
        label: (words.chart_label)(name, &ends.join(", ")),
        styles: styles(courses),
        targets: targets
            .iter()
            .map(|target| number::whole((*target).into(), language))
            .collect(),
        deadline: (source.words.controls.by_date)(&day),
        note: (words.whiskers)(&day),
        drawings: FRAMES.map(|frame| drawing(source, frame, courses, &targets, deadline)),
        series: series(source, name, courses, deadline),
        ends,
    }
}

/// The style of each line: its letter's, so that a scenario looks the same whichever others stand beside it; where two letters
/// have the same style, by place.
fn styles(courses: &[Course<'_>]) -> Vec<usize> {
    let of_letter = |course: &Course<'_>| match course.letter.as_bytes() {
        [letter] => usize::from(letter.saturating_sub(b'A')) % MOST,
        _ => course.place,
    };
    let by_letter: Vec<usize> = courses.iter().map(of_letter).collect();
    let distinct = (0..by_letter.len()).all(|at| !by_letter[..at].contains(&by_letter[at]));
    if distinct {
        by_letter
    } else {
        courses.iter().map(|course| course.place).collect()
    }
}

/// Who reaches the target first; else who comes nearest.
fn title(source: &Source<'_>, courses: &[Course<'_>], targets: &[u32], ends: &[String]) -> String {
    let (words, language) = (&source.words.compare, source.language);
    let [target] = targets else {
        return (words.counts)(&ends.join(", "));
    };
    let target = number::whole((*target).into(), language);
    let mut first: Option<(&Course<'_>, Month)> = None;
    let mut nearest = &courses[0];
    for course in courses {
        if let Some(month) = course.forecast
            && first.is_none_or(|(_, before)| month < before)
        {
            first = Some((course, month));
        }
        if course.expected > nearest.expected {
            nearest = course;
        }
    }
    match first {
        Some((course, month)) => (words.first_to_reach)(course.letter, &target, &number::month(month)),
        None => {
            let count = number::expected(nearest.expected, language);
            (words.none_reaches)(&target, nearest.letter, &count)
        }
    }
}

/// The first time of the axis: a December.
fn begins(courses: &[Course<'_>]) -> Month {
    let first = |course: &Course<'_>| {
        let as_of = course.points.first().map_or(course.deadline, |point| point.month);
        course.zero.unwrap_or(as_of)
    };
    let months = courses.iter().map(first);
    months.fold(first(&courses[0]), Ord::min)
}

fn drawing(
    source: &Source<'_>,
    frame: Frame,
    courses: &[Course<'_>],
    targets: &[u32],
    deadline: Month,
) -> VersusDrawing {
    let zero = begins(courses);
    let time = |month: Month| f64::from(month.months_since(zero));
    let lines: Vec<VersusLine> = courses.iter().map(|course| line(course, &time)).collect();
    let targets: Vec<f64> = targets.iter().map(|target| f64::from(*target)).collect();
    let years: Vec<i32> = (zero.year()..=deadline.year())
        .filter(|year| (zero..=deadline).contains(&Month::december(*year)))
        .collect();
    let ticks: Vec<f64> = years.iter().map(|year| time(Month::december(*year))).collect();
    let marks = chart::versus(&VersusInput {
        frame,
        lines: &lines,
        targets: &targets,
        deadline: time(deadline),
        first_time: 0.0,
        time_ticks: &ticks,
    });
    let counts = marks.y_ticks.iter().map(|tick| {
        let count = number::whole(number::half_up(tick.value), source.language);
        (tick.at, count)
    });
    let every = years.len().div_ceil(6).max(1);
    let years = marks.x_ticks.iter().zip(&years).rev().step_by(every);
    VersusDrawing {
        frame,
        years: years.map(|(tick, year)| (tick.at, year.to_string())).collect(),
        counts: counts.collect(),
        marks,
    }
}

/// Ends of years for a count from zero, every month for one that stands high already; up to the deadline.
fn line(course: &Course<'_>, time: &dyn Fn(Month) -> f64) -> VersusLine {
    let from_zero = course.zero.is_some();
    let drawn = course.points.iter().filter(|point| {
        point.month <= course.deadline
            && (!from_zero || point.month.month() == 12 || point.month == course.deadline)
    });
    let mut points: Vec<(f64, f64)> = course.zero.map(|zero| (time(zero), 0.0)).into_iter().collect();
    points.extend(drawn.map(|point| (time(point.month), point.summary.expected)));
    let [least, .., most] = course.quantiles;
    VersusLine {
        points,
        interval: (f64::from(least), f64::from(most)),
    }
}

/// Year by year, the expected count and the interval of each scenario.
fn series(source: &Source<'_>, name: &'static str, courses: &[Course<'_>], deadline: Month) -> Table {
    let (words, language) = (&source.words.compare, source.language);
    let zero = begins(courses);
    let mut months: Vec<Month> = (zero.year()..=deadline.year()).map(Month::december).collect();
    months.retain(|month| *month > zero && *month < deadline);
    months.push(deadline);
    let rows = months.into_iter().map(|month| {
        let cells = courses.iter().flat_map(|course| {
            let point = course.points.iter().find(|point| point.month == month);
            match point {
                Some(point) => {
                    let [least, .., most] = point.summary.quantiles;
                    [
                        number::expected_tenths(point.summary.expected, language),
                        number::range(least.into(), most.into(), language),
                    ]
                }
                None => [String::new(), String::new()],
            }
        });
        (number::last_day(month), cells.collect())
    });
    let mut head = vec![source.words.controls.date.to_owned()];
    for course in courses {
        head.push(course.letter.to_owned());
        head.push((words.interval_of)(course.letter));
    }
    Table {
        caption: name.to_owned(),
        head,
        numbering: Vec::new(),
        rows: rows.collect(),
    }
}
