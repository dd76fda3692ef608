//! Routes laid out in time: the axis all rows share, and the bars of one row.

use super::Source;
use crate::chart::{Gantt, GanttInput, GanttRow, GanttStage, Scale, gantt_row};
use crate::model::calendar::Month;
use crate::model::sourcing::{OpenPost, RouteCourse, Stage};
use crate::order;
use crate::text::{names, number};

/// The axis all rows share.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Width of a row's drawing; it is stretched to the width of its column.
    pub width: f64,
    /// Height of a row's drawing.
    pub height: f64,
    /// The years.
    pub years: Vec<AxisYear>,
    /// Where years begin, in the drawing.
    pub year_lines: Vec<f64>,
    /// Earlier deadlines, in the drawing.
    pub milestone_lines: Vec<f64>,
    /// The labels of the earlier deadlines.
    pub milestones: Vec<AxisYear>,
    /// The deadline, in the drawing.
    pub due: f64,
    /// What of the drawing lies after it.
    pub after: f64,
    /// The label of the deadline.
    pub deadline: AxisYear,
    first: Month,
    months: i32,
    deadline_month: Month,
}

/// A label on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisYear {
    /// Its words.
    pub label: String,
    /// Where it stands, in percent of the width: "12.50%".
    pub at: String,
}

/// What a row's bars are drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// The marks.
    pub marks: Gantt,
    /// The marks in words.
    pub sentence: String,
    /// The stages a hand can stretch, as they are drawn.
    pub stages: Vec<TrackStage>,
    /// Where everything stands in months of the axis.
    pub(super) laid: Laid,
    /// By how many months the start can be moved back and on.
    pub(super) room: (i32, i32),
}

/// A stage as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackStage {
    /// Its place among the stages of the route.
    pub at: usize,
    /// Its name.
    pub name: &'static str,
    /// How many months it usually takes.
    pub months: u32,
}

/// A route in months of the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Laid {
    /// Each stage: its shade, the month it begins, the month it ends.
    pub stages: Vec<(usize, i32, i32)>,
    /// The usual end.
    pub finish: i32,
    /// The 10 and 90 % quantiles of the end.
    pub band: (i32, i32),
    /// The latest month to begin in, where there is one.
    pub latest_start: Option<i32>,
}

/// A bar of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its shade, 0 for the darkest.
    pub shade: usize,
    /// What it stands for.
    pub word: &'static str,
}

/// The size a row is drawn in: the column at 1366 pixels, and the height of a row.
const SIZE: (f64, f64) = (368.0, 38.0);
/// How much of the axis follows the deadline, in months, unless a route needs more.
const AFTER_MONTHS: i32 = 12;
/// A year whose part on the axis is shorter than this many months gets no label.
const LABELLED_MONTHS: i32 = 4;

impl Axis {
    /// The axis of a scenario's open posts: whole years behind, from the first month that matters.
    pub(super) fn new(source: &Source<'_>) -> Self {
        let horizon = &source.scenario.horizon;
        let deadline = source.deadline();
        let courses = || {
            source
                .evaluation
                .sourcing
                .open
                .iter()
                .filter_map(|open| open.course.as_ref())
        };
        let starts = courses()
            .filter_map(|course| course.stages.first())
            .map(|stage| stage.1);
        let first = starts.fold(horizon.as_of.min(deadline), Ord::min);
        let ends = courses().map(|course| course.usual_end);
        let last = ends
            .fold(deadline.plus(AFTER_MONTHS), Ord::max)
            .min(horizon.end.max(deadline));
        let last = Month::december(last.year());
        let months = last.months_since(first) + 1;
        let scale = scale(months, SIZE.0);
        let labels = scale_of_labels(months);
        let january = |year| Month::january(year).months_since(first);
        let begun = (first.year() + 1..=last.year()).map(january);
        let mut milestones: Vec<Month> = source
            .scenario
            .sourcing
            .wards
            .iter()
            .map(|ward| ward.deadline.value)
            .collect();
        milestones.retain(|month| *month < deadline && *month > first);
        order::sort_by_key(&mut milestones, |milestone| *milestone);
        milestones.dedup();
        let end_of = |month: Month| month.months_since(first) + 1;
        let due = scale.at(f64::from(end_of(deadline)));
        Self {
            width: SIZE.0,
            height: SIZE.1,
            years: years(first, last, &labels),
            year_lines: begun.map(|at| scale.at(f64::from(at))).collect(),
            milestone_lines: milestones
                .iter()
                .map(|month| scale.at(f64::from(end_of(*month))))
                .collect(),
            milestones: milestones
                .iter()
                .map(|month| AxisYear {
                    label: (source.words.sourcing.milestone)(month.year()),
                    at: percent(&labels, end_of(*month)),
                })
                .collect(),
            due,
            after: scale.at(f64::from(months - end_of(deadline))),
            deadline: AxisYear {
                label: (source.words.controls.by_date)(&number::last_day(deadline)),
                at: percent(&labels, end_of(deadline)),
            },
            first,
            months,
            deadline_month: deadline,
        }
    }

    /// The bars of a route, with the months it is expected to be complete.
    pub(super) fn track(&self, source: &Source<'_>, open: &OpenPost, course: &RouteCourse) -> Track {
        let at = |month: Month| month.months_since(self.first);
        let (low, high) = course.band;
        let laid = Laid {
            stages: course
                .stages
                .iter()
                .map(|(stage, begin, end)| (shade(*stage), at(*begin), at(*end)))
                .collect(),
            finish: at(course.usual_end),
            band: (at(low), at(high)),
            latest_start: open.latest_start.map(at),
        };
        let start = course.stages.first().map_or(course.usual_end, |stage| stage.1);
        let mut sentence = (source.words.sourcing.track_sentence)(
            &number::month(start),
            &number::month(course.usual_end),
            &months_between(low, high),
        );
        if let Some(latest) = open.latest_start {
            sentence.push_str(&(source.words.sourcing.track_latest)(&number::month(latest)));
        }
        let horizon = &source.scenario.horizon;
        Track {
            marks: self.drawn(&laid),
            sentence,
            stages: stages(source, open, course),
            laid,
            room: (
                horizon.start.months_since(start).min(0),
                horizon.end.months_since(start).max(0),
            ),
        }
    }

    /// The marks of a route.
    pub(super) fn drawn(&self, laid: &Laid) -> Gantt {
        let input = GanttInput {
            width: self.width,
            height: self.height,
            first_time: 0.0,
            last_time: f64::from(self.months),
            deadline: f64::from(self.deadline_month.months_since(self.first) + 1),
        };
        let stages: Vec<GanttStage> = laid
            .stages
            .iter()
            .map(|(shade, begin, end)| GanttStage {
                begin: f64::from(*begin),
                end: f64::from(*end),
                shade: *shade,
            })
            .collect();
        let row = GanttRow {
            stages: &stages,
            finish: f64::from(laid.finish),
            band: (f64::from(laid.band.0), f64::from(laid.band.1)),
            latest_start: laid.latest_start.map(f64::from),
        };
        gantt_row(&input, &row)
    }

    /// The month that stands so many months from the left edge.
    pub(super) fn month(&self, at: i32) -> Month {
        self.first.plus(at)
    }

    /// How many months a way along the drawing is, to the nearest.
    pub(super) fn months_along(&self, way: f64) -> i32 {
        (way / scale(self.months, self.width).pixels_per_unit()).round() as i32
    }
}

/// Two months as a range, or the one they both are.
pub(super) fn months_between(low: Month, high: Month) -> String {
    if low == high {
        return number::month(low);
    }
    let (low, high) = (number::month(low), number::month(high));
    format!("{low}{}{high}", number::RANGE_DASH)
}

/// The stages as they are drawn, each with its place among all stages of the route.
fn stages(source: &Source<'_>, open: &OpenPost, course: &RouteCourse) -> Vec<TrackStage> {
    let Some(route) = source
        .post(open.post)
        .and_then(|(_, _, post)| post.route.as_ref())
    else {
        return Vec::new();
    };
    let plan = &source.scenario.sourcing;
    let all = plan
        .quarter(open.post.quarter)
        .map_or(&[][..], |(ward, _)| plan.stages_of(ward, &route.shape));
    let walked = all
        .iter()
        .enumerate()
        .filter(|(_, stage)| source.walks(stage.stage));
    walked
        .zip(&course.stages)
        .map(|((at, estimate), _)| TrackStage {
            at,
            name: names::stage(estimate.stage, source.language),
            months: estimate.months[1],
        })
        .collect()
}

/// How light a stage is drawn, 0 for the darkest; probation apart from all.
pub(super) const fn shade(stage: Stage) -> usize {
    match stage {
        Stage::Nurture => 0,
        Stage::AwarenessClass => 1,
        Stage::BackgroundCheck | Stage::CandidatePreparation => 2,
        Stage::AdmissionDecision
        | Stage::AdmissionCeremony
        | Stage::OfficialRecognition
        | Stage::Election
        | Stage::Appointment => 3,
        Stage::Probation => 4,
    }
}

/// The shades that occur in the routes of the given posts.
pub(super) fn legend<'a>(source: &Source<'_>, open: impl Iterator<Item = &'a OpenPost>) -> Vec<Bar> {
    let stages = open
        .filter_map(|open| open.course.as_ref())
        .flat_map(|course| &course.stages);
    let mut shades: Vec<usize> = stages.map(|stage| shade(stage.0)).collect();
    order::sort_by_key(&mut shades, |shade| *shade);
    shades.dedup();
    let word = |shade| {
        source
            .words
            .sourcing
            .shades
            .get(shade)
            .copied()
            .unwrap_or_default()
    };
    shades
        .into_iter()
        .map(|shade| Bar {
            shade,
            word: word(shade),
        })
        .collect()
}

/// The labels of the years, each in the middle of its part of the axis.
fn years(first: Month, last: Month, labels: &Scale) -> Vec<AxisYear> {
    let part = |year: i32| (Month::january(year).max(first), Month::december(year).min(last));
    (first.year()..=last.year())
        .map(|year| (year, part(year)))
        .filter(|(_, (from, to))| to.months_since(*from) + 1 >= LABELLED_MONTHS)
        .map(|(year, (from, to))| {
            let both_ends = from.months_since(first) + to.months_since(first) + 1;
            AxisYear {
                label: year.to_string(),
                at: written_percent(labels.at(f64::from(both_ends))),
            }
        })
        .collect()
}

fn scale(months: i32, width: f64) -> Scale {
    Scale::new((0.0, f64::from(months)), (0.0, width))
}

/// Places in percent, of twice the months: the middle between two months is a whole number too.
fn scale_of_labels(months: i32) -> Scale {
    Scale::new((0.0, f64::from(2 * months)), (0.0, 100.0))
}

fn percent(labels: &Scale, month: i32) -> String {
    written_percent(labels.at(f64::from(2 * month)))
}

fn written_percent(at: f64) -> String {
    format!("{at:.2}%")
}
