//! The share of members over time: of both kinds of post, of all posts, or of the chosen ward, each with its interval.

use super::Source;
use crate::chart::{Frame, StepChart, StepInput, StepSeries, step_chart};
use crate::model::calendar::Month;
use crate::model::sourcing::{PostKind, PostsOutcome, QuarterId, WardId};
use crate::model::verdict::MonthPoint;
use crate::order;
use crate::report::strip::written_chance;
use crate::text::{names, number};

/// Whose share is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareOf {
    /// The posts of each kind, one line each.
    Kinds,
    /// All posts of the place.
    Place,
    /// The posts of the chosen ward.
    Ward,
    /// The posts of one kind.
    Kind(PostKind),
    /// The two posts of a khu phố.
    Quarter(QuarterId),
}

/// The share of members over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// What the lines show, as a finding.
    pub title: String,
    /// What the chart is, in one sentence.
    pub sentence: String,
    /// Whose share can be shown: what it is called, and whether it is.
    pub choices: Vec<(ShareOf, String, bool)>,
    /// The room of the drawing.
    pub frame: Frame,
    /// The marks.
    pub marks: StepChart,
    /// The lines with their labels, one or two.
    pub series: Vec<ShareSeries>,
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
    /// Heads of the table's columns after the month: count, interval and probability of each line.
    pub columns: Vec<String>,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareSeries {
    /// Its name in two rows.
    pub label: [String; 2],
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
    /// Expected count, the interval from 10 to 90 % and the probability that all are held, of each line.
    pub cells: Vec<String>,
}

/// A line with its name.
struct Line<'a> {
    of: LineOf<'a>,
    label: [String; 2],
    /// Its name in the head of a column.
    name: String,
}

/// What a line is drawn from.
#[derive(Clone, Copy)]
struct LineOf<'a> {
    posts: u32,
    held: u32,
    expected: f64,
    trajectory: &'a [MonthPoint],
}

impl<'a> LineOf<'a> {
    fn posts(outcome: &'a PostsOutcome) -> Self {
        Self {
            posts: outcome.posts,
            held: outcome.held,
            expected: outcome.expected,
            trajectory: &outcome.trajectory,
        }
    }
}

/// A khu phố has two posts.
const POSTS_OF_QUARTER: u32 = 2;

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

/// The chart of a place that has posts: of what is wanted, else of the chosen ward, else of the kinds.
pub(super) fn share(source: &Source<'_>, ward: Option<WardId>, wanted: Option<ShareOf>) -> Share {
    let of = shown(source, ward, wanted);
    let ward = ward.and_then(|ward| of_ward(source, ward));
    let quarter = match of {
        ShareOf::Quarter(id) => of_quarter(source, id),
        _ => None,
    };
    let choices = choices(source, of, ward.as_ref(), quarter.as_ref());
    let lines = lines(source, of, ward, quarter);
    let first = source.scenario.horizon.as_of;
    let deadline = source.deadline();
    let last = Month::december(deadline.plus(12).year()).min(source.scenario.horizon.end.max(deadline));
    let marks = marks(&lines, first, deadline, last);
    let whole = lines.iter().map(|line| line.of.posts).max().unwrap_or_default();
    Share {
        title: title(source, of, &lines),
        sentence: sentence(source, &lines, first, last),
        choices,
        frame: FRAME,
        whole: number::whole(i64::from(whole), source.language),
        series: lines.iter().map(|line| series(source, line)).collect(),
        years: years(first, last, &marks),
        counts: marks
            .y_ticks
            .iter()
            .map(|tick| (number::expected(tick.value, source.language), tick.at))
            .collect(),
        deadline: (source.words.controls.by_date)(&number::last_day(deadline)),
        milestones: milestones(source, first, &marks),
        rows: rows(source, &lines),
        columns: lines.iter().flat_map(|line| columns(source, line)).collect(),
        marks,
    }
}

/// Whose share is shown: what is wanted where that exists, else the chosen ward, else the kinds.
pub(super) fn shown(source: &Source<'_>, ward: Option<WardId>, wanted: Option<ShareOf>) -> ShareOf {
    let ward = ward.and_then(|ward| of_ward(source, ward));
    match (wanted, ward) {
        (Some(ShareOf::Quarter(id)), _) if of_quarter(source, id).is_none() => ShareOf::Kinds,
        (Some(ShareOf::Ward), None) | (None, None) => ShareOf::Kinds,
        (Some(of), _) => of,
        (None, Some(_)) => ShareOf::Ward,
    }
}

/// A khu phố as a line.
fn of_quarter<'a>(source: &Source<'a>, id: QuarterId) -> Option<Line<'a>> {
    let (ward, quarter) = source.quarters.get(&id)?;
    let wards = &source.evaluation.sourcing.wards;
    let outcome = wards.iter().find(|outcome| outcome.ward == ward.id)?;
    let outcome = outcome.quarters.iter().find(|outcome| outcome.quarter == id)?;
    Some(Line {
        of: LineOf {
            posts: POSTS_OF_QUARTER,
            held: outcome.held,
            expected: outcome.expected,
            trajectory: &outcome.trajectory,
        },
        label: [quarter.name.clone(), ward.name.clone()],
        name: format!("{}, {}", quarter.name, ward.name),
    })
}

/// The chosen ward as a line, where it has posts.
fn of_ward<'a>(source: &Source<'a>, id: WardId) -> Option<Line<'a>> {
    let wards = source.scenario.sourcing.wards.iter();
    let mut both = wards.zip(&source.evaluation.sourcing.wards);
    let (ward, outcome) = both.find(|(ward, _)| ward.id == id)?;
    let (first, second) = ward.name.rsplit_once(' ').unwrap_or((&ward.name, ""));
    (outcome.own.posts > 0).then(|| Line {
        of: LineOf::posts(&outcome.own),
        label: [first.to_owned(), second.to_owned()],
        name: ward.name.clone(),
    })
}

fn lines<'a>(
    source: &Source<'a>,
    of: ShareOf,
    ward: Option<Line<'a>>,
    quarter: Option<Line<'a>>,
) -> Vec<Line<'a>> {
    let outcome = &source.evaluation.sourcing;
    let words = &source.words.sourcing;
    let kind = |index: usize| Line {
        of: LineOf::posts(&outcome.kinds[index]),
        label: words.share_line[index].map(str::to_owned),
        name: names::post_short(PostKind::ALL[index], source.language).to_owned(),
    };
    match of {
        ShareOf::Ward => ward.into_iter().collect(),
        ShareOf::Quarter(_) => quarter.into_iter().collect(),
        ShareOf::Kind(PostKind::Head) => vec![kind(0)],
        ShareOf::Kind(PostKind::Front) => vec![kind(1)],
        ShareOf::Place => vec![Line {
            of: LineOf::posts(&outcome.place),
            label: words.share_all_line.map(str::to_owned),
            name: words.share_all.to_owned(),
        }],
        ShareOf::Kinds => [0, 1].map(kind).into(),
    }
}

fn choices(
    source: &Source<'_>,
    of: ShareOf,
    ward: Option<&Line<'_>>,
    quarter: Option<&Line<'_>>,
) -> Vec<(ShareOf, String, bool)> {
    let words = &source.words.sourcing;
    let mut choices = vec![
        (ShareOf::Kinds, words.share_kinds.to_owned()),
        (ShareOf::Place, words.share_all.to_owned()),
    ];
    if let ShareOf::Kind(kind) = of {
        choices.push((of, names::post_short(kind, source.language).to_owned()));
    }
    choices.extend(ward.map(|ward| (ShareOf::Ward, ward.name.clone())));
    choices.extend(quarter.map(|quarter| (of, quarter.name.clone())));
    choices
        .into_iter()
        .map(|(choice, word)| (choice, word, choice == of))
        .collect()
}

fn marks(lines: &[Line<'_>], first: Month, deadline: Month, last: Month) -> StepChart {
    let time = |month: Month| f64::from(month.months_since(first));
    let counts: Vec<Vec<(f64, f64)>> = lines
        .iter()
        .map(|line| {
            let trajectory = line.of.trajectory.iter();
            trajectory
                .map(|point| (time(point.month), whole(point)))
                .collect()
        })
        .collect();
    let bands: Vec<Vec<(f64, f64, f64)>> = lines
        .iter()
        .map(|line| {
            let bounds = |point: &MonthPoint| {
                let [low, _, _, _, high] = point.summary.quantiles;
                (time(point.month), f64::from(low), f64::from(high))
            };
            line.of.trajectory.iter().map(bounds).collect()
        })
        .collect();
    let series: Vec<StepSeries<'_>> = counts
        .iter()
        .zip(&bands)
        .map(|(points, band)| StepSeries { points, band })
        .collect();
    let januaries = (first.year() + 1..=last.year()).map(Month::january);
    let ticks: Vec<f64> = januaries.map(|month| time(month) - 1.0).collect();
    let posts = lines.iter().map(|line| line.of.posts).max();
    step_chart(&StepInput {
        frame: FRAME,
        series: &series,
        whole: f64::from(posts.unwrap_or_default()),
        deadline: time(deadline),
        last_time: time(last),
        time_ticks: &ticks,
        label_height: LABEL,
    })
}

/// The expected count as a whole number of posts: what the strip says, month by month.
fn whole(point: &MonthPoint) -> f64 {
    number::half_up(point.summary.expected) as f64
}

/// A line at the place's deadline.
fn at_deadline<'a>(source: &Source<'_>, line: &Line<'a>) -> Option<&'a MonthPoint> {
    let deadline = source.deadline();
    line.of.trajectory.iter().find(|point| point.month == deadline)
}

/// The expected count of a line at the place's deadline, as the strip rounds it.
fn expected(source: &Source<'_>, line: &Line<'_>) -> i64 {
    number::half_up(at_deadline(source, line).map_or(line.of.expected, |point| point.summary.expected))
}

fn series(source: &Source<'_>, line: &Line<'_>) -> ShareSeries {
    let count = expected(source, line);
    let posts = i64::from(line.of.posts);
    let written = |number| number::whole(number, source.language);
    ShareSeries {
        label: line.label.clone(),
        now: written(i64::from(line.of.held)),
        at_deadline: (count < posts)
            .then(|| (source.words.controls.count_of)(&written(count), &written(posts))),
    }
}

/// What is missing at the deadline, kind by kind where that adds up to what the strip says.
fn title(source: &Source<'_>, of: ShareOf, lines: &[Line<'_>]) -> String {
    let words = &source.words.sourcing;
    let outcome = &source.evaluation.sourcing;
    let date = number::last_day(source.deadline());
    let named = !matches!(of, ShareOf::Kinds | ShareOf::Place);
    if let (true, [ward]) = (named, lines) {
        let missing = i64::from(ward.of.posts) - expected(source, ward);
        return if missing > 0 {
            (words.share_ward_missing)(&date, &ward.name, &number::positions(missing, source.language))
        } else {
            (words.share_ward_complete)(&date, &ward.name)
        };
    }
    let missing = |posts: &PostsOutcome| i64::from(posts.posts) - number::half_up(posts.expected);
    let all = missing(&outcome.place);
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

/// The chart in one sentence: from when to when, and what each line comes to at the deadline.
fn sentence(source: &Source<'_>, lines: &[Line<'_>], first: Month, last: Month) -> String {
    let words = &source.words.sourcing;
    let mut sentence = (words.share_sentence)(&number::month(first), &number::month(last));
    for line in lines {
        let Some(point) = at_deadline(source, line) else {
            continue;
        };
        let [low, _, _, _, high] = point.summary.quantiles;
        sentence.push_str(&(words.share_line_sentence)(
            &line.name,
            &line.of.held.to_string(),
            &expected(source, line).to_string(),
            &number::range(i64::from(low), i64::from(high), source.language),
        ));
    }
    sentence
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

fn rows(source: &Source<'_>, lines: &[Line<'_>]) -> Vec<ShareRow> {
    let cells = |point: &MonthPoint| {
        let [low, _, _, _, high] = point.summary.quantiles;
        [
            number::expected_tenths(point.summary.expected, source.language),
            number::range(i64::from(low), i64::from(high), source.language),
            written_chance(point.met, source.language),
        ]
    };
    let months = lines.first().map_or(0, |line| line.of.trajectory.len());
    (0..months)
        .map(|at| {
            let points = || lines.iter().filter_map(|line| line.of.trajectory.get(at));
            ShareRow {
                month: points()
                    .next()
                    .map_or_else(String::new, |point| number::month(point.month)),
                cells: points().flat_map(cells).collect(),
            }
        })
        .collect()
}

fn columns(source: &Source<'_>, line: &Line<'_>) -> [String; 3] {
    let name = &line.name;
    [
        name.clone(),
        format!("{name}, {}", source.words.controls.interval),
        format!("{name}, {}", source.words.sourcing.share_all_held),
    ]
}
