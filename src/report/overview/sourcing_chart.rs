//! The chart of the sourcing card: how many posts of each kind a member holds, month by month.

use super::headline::{count, late_posts};
use super::tables::Table;
use crate::chart::{self, Frame, StepChart, StepInput, StepSeries};
use crate::model::Evaluation;
use crate::model::calendar::Month;
use crate::model::scenario::Scenario;
use crate::model::sourcing::{OpenPost, PostKind, PostsOutcome};
use crate::model::verdict::{MonthPoint, Verdict};
use crate::report::strip::written_chance;
use crate::text::{Language, catalog, names, number, subject};

/// How many months after the deadline are drawn, where the forecast does not lie later.
const MONTHS_AFTER: i32 = 12;
/// The height of the label of a line: two lines of text, in pixels.
const LABEL_HEIGHT: f64 = 32.0;
/// The width of a letter of a label, on average, in pixels.
const LETTER_WIDTH: f64 = 6.4;
/// Free between two labels and beside their lines, in pixels.
const LABEL_GAP: f64 = 16.0;

/// The room of the chart where there is room, and on a narrow screen.
const FRAMES: [Frame; 2] = [frame(396.0, 252.0), frame(338.0, 212.0)];

/// The chart of the sourcing card.
#[derive(Clone, Debug, PartialEq)]
pub struct SourcingChart {
    /// The finding.
    pub title: String,
    /// The chart in one sentence.
    pub label: String,
    /// Which line is drawn.
    pub note: &'static str,
    /// The names of the lines, in two lines of text each: khu phố trưởng, trưởng ban CTMT.
    pub names: [Vec<String>; 2],
    /// How many posts of a kind there are, on the axis.
    pub whole: String,
    /// The label of the deadline.
    pub deadline: String,
    /// The chart where there is room, and on a narrow screen.
    pub drawings: [SourcingDrawing; 2],
    /// The full series.
    pub series: Table,
}

/// The chart in one size.
#[derive(Clone, Debug, PartialEq)]
pub struct SourcingDrawing {
    /// Its room.
    pub frame: Frame,
    /// Its marks.
    pub steps: StepChart,
    /// The years, each under its middle.
    pub years: Vec<(f64, String)>,
    /// The counts on the vertical axis.
    pub counts: Vec<(f64, String)>,
    /// An earlier deadline that binds some wards: where it stands, and its label where there is room for one.
    pub earlier: Option<(f64, Option<String>)>,
    /// How many of each kind are held now, written at the beginning of its line.
    pub now: [String; 2],
    /// How many of a kind are held at the deadline, written beside the mark there, where they are not all.
    pub then: [Option<String>; 2],
}

const fn frame(width: f64, height: f64) -> Frame {
    Frame {
        width,
        height,
        left: 28.0,
        right: 84.0,
        top: 20.0,
        bottom: 22.0,
    }
}

/// The chart of the posts of the place.
pub(super) fn sourcing_chart(
    scenario: &Scenario,
    evaluation: &Evaluation,
    language: Language,
) -> SourcingChart {
    let words = &catalog(language).overview.charts;
    let outcome = &evaluation.sourcing;
    let date = number::last_day(outcome.place.deadline);
    let ends = outcome.kinds.each_ref().map(|kind| now_and_then(kind, language));
    let whole = number::whole(i64::from(outcome.kinds[0].posts), language);
    let [heads, fronts] = ends.each_ref().map(|[now, then]| [now.as_str(), then.as_str()]);
    SourcingChart {
        title: title(scenario, evaluation, language),
        label: (words.steps_label)(heads, fronts, &whole, &date),
        note: words.steps_note,
        names: PostKind::ALL.map(|kind| in_two_lines(names::post_short(kind, language))),
        deadline: (catalog(language).controls.by_date)(&date),
        drawings: FRAMES.map(|frame| drawing(scenario, evaluation, frame, language)),
        series: series(evaluation, language),
        whole,
    }
}

/// The middle estimate: at least as likely as not that so many are held.
fn middle(point: &MonthPoint) -> i32 {
    let [_, _, middle, _, _] = point.summary.quantiles;
    middle
}

fn at(outcome: &PostsOutcome, month: Month) -> Option<&MonthPoint> {
    outcome
        .trajectory
        .iter()
        .take_while(|point| point.month <= month)
        .last()
}

fn now_and_then(outcome: &PostsOutcome, language: Language) -> [String; 2] {
    let then =
        at(outcome, outcome.deadline).map_or(i64::from(outcome.held), |point| i64::from(middle(point)));
    [i64::from(outcome.held), then].map(|count| number::whole(count, language))
}

fn title(scenario: &Scenario, evaluation: &Evaluation, language: Language) -> String {
    let words = &catalog(language).overview.charts;
    let outcome = &evaluation.sourcing;
    let place = &outcome.place;
    let posts = number::positions(i64::from(place.posts), language);
    let end = scenario.horizon.end.year();
    if place.verdict == Verdict::Met {
        return (words.steps_title_met)(&posts);
    }
    let unrouted = count(outcome.open.iter().filter(|post| post.course.is_none()));
    if unrouted > 0 {
        let [open, held, all] = [unrouted, place.held, place.posts].map(i64::from);
        return (words.steps_title_no_route)(
            &number::positions(open, language),
            &number::whole(held, language),
            &number::whole(all, language),
        );
    }
    let late: Vec<&OpenPost> = late_posts(outcome).collect();
    match (late.as_slice(), place.forecast) {
        ([one], _) => late_title(scenario, one, place.deadline, language),
        ([], Some(month)) => (words.steps_title_full)(&posts, &number::month(month)),
        ([], None) => (words.steps_title_together)(&posts, end),
        (several, _) => {
            let several = i64::from(count(several.iter().copied()));
            (words.steps_title_several)(&number::positions(several, language), place.deadline.year())
        }
    }
}

fn late_title(scenario: &Scenario, post: &OpenPost, deadline: Month, language: Language) -> String {
    let words = &catalog(language).overview.charts;
    let name = subject::quarter(scenario, post.post.quarter, language);
    match post.forecast {
        Some(month) => {
            let late = number::months(i64::from(month.months_since(deadline)), language);
            (words.steps_title_late)(&name, &number::month(month), &late)
        }
        None => (words.steps_title_never)(&name, scenario.horizon.end.year()),
    }
}

/// A name broken after its middle word, to stand at the end of a line in little room.
fn in_two_lines(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let first = words.len().div_ceil(2);
    let (first, second) = words.split_at(first);
    [first, second]
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| line.join(" "))
        .collect()
}

fn drawing(
    scenario: &Scenario,
    evaluation: &Evaluation,
    frame: Frame,
    language: Language,
) -> SourcingDrawing {
    let outcome = &evaluation.sourcing;
    let deadline = outcome.place.deadline;
    let zero = outcome
        .place
        .trajectory
        .first()
        .map_or(scenario.horizon.as_of, |point| point.month);
    let time = |month: Month| f64::from(month.months_since(zero));
    let last = last_month(scenario, &outcome.place);
    let points = outcome.kinds.each_ref().map(|kind| {
        let points = kind.trajectory.iter().filter(|point| point.month <= last);
        points
            .map(|point| (time(point.month), f64::from(middle(point))))
            .collect::<Vec<_>>()
    });
    let series = points.each_ref().map(|points| StepSeries { points, band: &[] });
    let years: Vec<i32> = (zero.year()..=last.year()).collect();
    // A year begins where the December before it ends.
    let starts: Vec<f64> = years.iter().map(|year| time(Month::december(year - 1))).collect();
    let steps = chart::step_chart(&StepInput {
        frame,
        series: &series,
        whole: f64::from(outcome.kinds[0].posts),
        deadline: time(deadline),
        last_time: time(last),
        time_ticks: &starts,
        label_height: LABEL_HEIGHT,
    });
    let written = |value: f64| number::whole(number::half_up(value), language);
    SourcingDrawing {
        counts: steps
            .y_ticks
            .iter()
            .map(|tick| (tick.at, written(tick.value)))
            .collect(),
        years: year_labels(&steps, &years, &frame),
        earlier: earlier(evaluation, &steps, &time, language),
        now: points
            .each_ref()
            .map(|points| points.first().map_or_else(String::new, |point| written(point.1))),
        then: steps
            .at_deadline
            .as_slice()
            .first_chunk::<2>()
            .map_or([None, None], |ends| {
                ends.map(|end| {
                    let (count, _) = end?;
                    let whole = f64::from(outcome.kinds[0].posts);
                    (count < whole).then(|| format!("{}/{}", written(count), written(whole)))
                })
            }),
        frame,
        steps,
    }
}

fn last_month(scenario: &Scenario, place: &PostsOutcome) -> Month {
    let after = place.deadline.plus(MONTHS_AFTER);
    let wanted = place.forecast.map_or(after, |forecast| forecast.max(after));
    wanted.min(scenario.horizon.end).max(place.deadline)
}

/// The name of a year in the middle of what is drawn of it, where that is wide enough to bear it.
fn year_labels(steps: &StepChart, years: &[i32], frame: &Frame) -> Vec<(f64, String)> {
    /// The width of a written year, in pixels.
    const YEAR_WIDTH: f64 = 28.0;
    let (left, right) = (frame.plot_left(), frame.plot_right());
    let starts = steps.x_ticks.iter().map(|tick| tick.at);
    let ends = steps.x_ticks.iter().skip(1).map(|tick| tick.at).chain([right]);
    years
        .iter()
        .zip(starts.zip(ends))
        .map(|(year, (start, end))| (start.max(left), end.min(right), year))
        .filter(|(start, end, _)| end - start >= YEAR_WIDTH)
        .map(|(start, end, year)| ((start + end) / 2.0, year.to_string()))
        .collect()
}

/// The first deadline of a ward with open posts that comes before the place's.
fn earlier(
    evaluation: &Evaluation,
    steps: &StepChart,
    time: &dyn Fn(Month) -> f64,
    language: Language,
) -> Option<(f64, Option<String>)> {
    let outcome = &evaluation.sourcing;
    let open = outcome.wards.iter().filter(|ward| ward.own.held < ward.own.posts);
    let month = open.map(|ward| ward.own.deadline).min()?;
    let x = steps.x.at(time(month));
    (month < outcome.place.deadline && time(month) > 0.0).then(|| {
        let words = catalog(language);
        let label = (words.overview.charts.earlier_mark)(month.year());
        let deadline = (words.controls.by_date)(&number::last_day(outcome.place.deadline));
        let letters = label.chars().count() + deadline.chars().count();
        let room = steps.deadline_x - x >= letters as f64 * LETTER_WIDTH + LABEL_GAP;
        (x, room.then_some(label))
    })
}

/// Every month in which a middle estimate changes, and the end of each year.
fn series(evaluation: &Evaluation, language: Language) -> Table {
    let words = catalog(language);
    let outcome = &evaluation.sourcing;
    let [heads, fronts] = &outcome.kinds;
    let mut before = None;
    let mut rows = Vec::new();
    let months = heads
        .trajectory
        .iter()
        .zip(&fronts.trajectory)
        .zip(&outcome.place.trajectory);
    for ((head, front), place) in months {
        let now = (middle(head), middle(front));
        if before != Some(now) || head.month.month() == 12 || head.month == outcome.place.deadline {
            let of = |count: i32, kind: &PostsOutcome| {
                let [count, posts] =
                    [i64::from(count), i64::from(kind.posts)].map(|count| number::whole(count, language));
                format!("{count}/{posts}")
            };
            rows.push(vec![
                number::month(head.month),
                of(now.0, heads),
                of(now.1, fronts),
                number::expected_tenths(place.summary.expected, language),
                written_chance(place.met, language),
            ]);
        }
        before = Some(now);
    }
    Table {
        caption: words.overview.charts.steps_table,
        heads: vec![
            words.controls.month,
            names::post_short(PostKind::Head, language),
            names::post_short(PostKind::Front, language),
            words.overview.charts.steps_expected,
            words.controls.chance,
        ],
        rows,
    }
}
