//! The share of members over time: one line per kind of post.

use super::Source;
use crate::chart::{Frame, StepChart, StepInput, StepSeries, step_chart};
use crate::model::calendar::Month;
use crate::model::sourcing::{PostKind, PostsOutcome};
use crate::model::verdict::MonthPoint;
use crate::order;
use crate::text::{names, number};

/// The share of members over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// What the lines show, as a finding.
    pub title: String,
    /// What the chart is, in one sentence.
    pub sentence: String,
    /// The room of the drawing.
    pub frame: Frame,
    /// The marks.
    pub marks: StepChart,
    /// The lines with their labels, khu phố trưởng first.
    pub series: [ShareSeries; 2],
    /// Labels of the years with where they stand.
    pub years: Vec<(String, f64)>,
    /// Labels of the vertical axis with where they stand, the whole left out.
    pub counts: Vec<(String, f64)>,
    /// The count to be reached.
    pub whole: String,
    /// The deadline's label.
    pub deadline: String,
    /// Earlier deadlines: label and place.
    pub milestones: Vec<(String, f64)>,
    /// The months as a table.
    pub rows: Vec<ShareRow>,
    /// Heads of the table's columns after the month: count and interval of each kind.
    pub columns: [String; 4],
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareSeries {
    /// Its name in two rows.
    pub label: [&'static str; 2],
    /// The count today.
    pub now: String,
    /// The count at the deadline, where it is not complete: "61/62".
    pub at_deadline: Option<String>,
}

/// A month of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareRow {
    /// The month.
    pub month: String,
    /// Expected count and the interval from 10 to 90 %, of each kind.
    pub cells: [String; 4],
}

/// The room of the chart.
const FRAME: Frame = Frame {
    width: 364.0,
    height: 160.0,
    left: 26.0,
    right: 76.0,
    top: 22.0,
    bottom: 22.0,
};
/// Height of a label of two rows.
const LABEL: f64 = 30.0;

/// The chart of a place that has posts.
pub(super) fn share(source: &Source<'_>) -> Share {
    let kinds = &source.evaluation.sourcing.kinds;
    let first = source.scenario.horizon.as_of;
    let deadline = source.deadline();
    let last = Month::december(deadline.plus(12).year()).min(source.scenario.horizon.end.max(deadline));
    let time = |month: Month| f64::from(month.months_since(first));
    let points = kinds.each_ref().map(|kind| {
        let counted = kind
            .trajectory
            .iter()
            .map(|point| (time(point.month), whole(point)));
        counted.collect::<Vec<_>>()
    });
    let series = points.each_ref().map(|points| StepSeries { points });
    let januaries = (first.year() + 1..=last.year()).map(Month::january);
    let ticks: Vec<f64> = januaries.map(|month| time(month) - 1.0).collect();
    let input = StepInput {
        frame: FRAME,
        series: &series,
        whole: f64::from(kinds[0].posts.max(kinds[1].posts)),
        deadline: time(deadline),
        last_time: time(last),
        time_ticks: &ticks,
        label_height: LABEL,
    };
    let marks = step_chart(&input);
    let words = &source.words.sourcing;
    Share {
        title: title(source),
        sentence: (words.share_sentence)(&number::month(first), &number::month(last)),
        frame: FRAME,
        whole: number::whole(i64::from(kinds[0].posts.max(kinds[1].posts)), source.language),
        series: [0, 1].map(|index| line(source, &kinds[index], words.share_line[index])),
        years: years(first, last, &marks),
        counts: marks
            .y_ticks
            .iter()
            .map(|tick| (number::expected(tick.value, source.language), tick.at))
            .collect(),
        deadline: (source.words.controls.by_date)(&number::last_day(deadline)),
        milestones: milestones(source, first, &marks),
        rows: rows(source, kinds),
        columns: columns(source),
        marks,
    }
}

/// The expected count as a whole number of posts: what the strip says, month by month.
fn whole(point: &MonthPoint) -> f64 {
    number::half_up(point.summary.expected) as f64
}

fn line(source: &Source<'_>, kind: &PostsOutcome, label: [&'static str; 2]) -> ShareSeries {
    let count = number::half_up(kind.expected);
    let posts = i64::from(kind.posts);
    let written = |number| number::whole(number, source.language);
    ShareSeries {
        label,
        now: written(i64::from(kind.held)),
        at_deadline: (count < posts)
            .then(|| (source.words.controls.count_of)(&written(count), &written(posts))),
    }
}

/// What is missing at the deadline, kind by kind where that adds up to what the strip says.
fn title(source: &Source<'_>) -> String {
    let words = &source.words.sourcing;
    let outcome = &source.evaluation.sourcing;
    let missing = |posts: &PostsOutcome| i64::from(posts.posts) - number::half_up(posts.expected);
    let all = missing(&outcome.place);
    let date = number::last_day(source.deadline());
    if all <= 0 {
        let now = outcome.place.held == outcome.place.posts;
        return if now {
            words.share_now.to_owned()
        } else {
            (words.share_complete)(&date)
        };
    }
    let of_kind = outcome.kinds.each_ref().map(missing);
    let adds_up = of_kind[0] + of_kind[1] == all && of_kind.iter().all(|count| *count >= 0);
    if !adds_up {
        return (words.share_missing)(&date, &number::positions(all, source.language));
    }
    let named = PostKind::ALL
        .into_iter()
        .zip(of_kind)
        .filter(|(_, count)| *count > 0);
    let named = named.map(|(kind, count)| (words.share_kind_missing)(count, kind));
    (words.share_missing)(&date, &named.collect::<Vec<_>>().join(words.and))
}

/// The years in the middle of their part of the axis, where that is wide enough for a label.
fn years(first: Month, last: Month, marks: &StepChart) -> Vec<(String, f64)> {
    let span = |year: i32| (Month::january(year).max(first), Month::december(year).min(last));
    (first.year()..=last.year())
        .map(|year| (year, span(year)))
        .filter(|(_, (from, to))| to.months_since(*from) >= 4)
        .map(|(year, (from, to))| {
            let half = f64::from(from.months_since(first)).midpoint(f64::from(to.months_since(first)));
            (year.to_string(), marks.x.at(half))
        })
        .collect()
}

fn milestones(source: &Source<'_>, first: Month, marks: &StepChart) -> Vec<(String, f64)> {
    let wards = source.scenario.sourcing.wards.iter();
    let mut months: Vec<Month> = wards.map(|ward| ward.deadline.value).collect();
    months.retain(|month| *month > first && *month < source.deadline());
    order::sort_by_key(&mut months, |month| *month);
    months.dedup();
    let label = |month: Month| (source.words.sourcing.milestone)(month.year());
    months
        .into_iter()
        .map(|month| (label(month), marks.x.at(f64::from(month.months_since(first)))))
        .collect()
}

fn rows(source: &Source<'_>, kinds: &[PostsOutcome; 2]) -> Vec<ShareRow> {
    let cell = |point: &MonthPoint| {
        let [low, _, _, _, high] = point.summary.quantiles;
        [
            number::expected_tenths(point.summary.expected, source.language),
            number::range(i64::from(low), i64::from(high), source.language),
        ]
    };
    let both = kinds[0].trajectory.iter().zip(&kinds[1].trajectory);
    both.map(|(head, front)| {
        let ([head_count, head_band], [front_count, front_band]) = (cell(head), cell(front));
        ShareRow {
            month: number::month(head.month),
            cells: [head_count, head_band, front_count, front_band],
        }
    })
    .collect()
}

fn columns(source: &Source<'_>) -> [String; 4] {
    let interval = source.words.controls.interval;
    let [head, front] = PostKind::ALL.map(|kind| names::post_short(kind, source.language));
    [
        head.to_owned(),
        format!("{head}, {interval}"),
        front.to_owned(),
        format!("{front}, {interval}"),
    ]
}
