//! The step chart: counts that rise one by one towards a whole, on an axis that may be broken.

use super::label::spread;
use super::path::{Path, stairs, stairs_between};
use super::scale::{Scale, nice_step, ticks};
use super::{Frame, Point, Rect, Tick};

/// One count over time.
#[derive(Clone, Debug, PartialEq)]
pub struct StepSeries<'a> {
    /// (time, count), in order; the count holds from that time on.
    pub points: &'a [(f64, f64)],
    /// (time, least, most) of its interval, in order; empty where none is drawn.
    pub band: &'a [(f64, f64, f64)],
}

/// What a step chart is drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct StepInput<'a> {
    /// The room.
    pub frame: Frame,
    /// The counts.
    pub series: &'a [StepSeries<'a>],
    /// What each is to reach.
    pub whole: f64,
    /// When it is to be reached.
    pub deadline: f64,
    /// The last time of the axis.
    pub last_time: f64,
    /// The times to mark on the horizontal axis.
    pub time_ticks: &'a [f64],
    /// The height of a label at the end of a line, in pixels; labels are kept that far apart.
    pub label_height: f64,
}

/// A step chart.
#[derive(Clone, Debug, PartialEq)]
pub struct StepChart {
    /// One path per series; each lies a little above the one before, so that equal counts are both seen.
    pub lines: Vec<String>,
    /// The interval of each series, an area with steps; empty where a series has none.
    pub bands: Vec<String>,
    /// The first point of each series.
    pub starts: Vec<Point>,
    /// Each series at the deadline: its count there and where that is; nothing where it begins later.
    pub at_deadline: Vec<Option<(f64, Point)>>,
    /// The baselines of the labels at the ends, one per series, kept apart.
    pub end_labels: Vec<f64>,
    /// The height of the line to be reached.
    pub whole_y: f64,
    /// Where the deadline stands.
    pub deadline_x: f64,
    /// The ground after the deadline.
    pub after: Rect,
    /// The mark that says the axis does not begin at zero; empty where it does.
    pub break_mark: String,
    /// Marks on the vertical axis, the whole left out.
    pub y_ticks: Vec<Tick>,
    /// Marks on the horizontal axis.
    pub x_ticks: Vec<Tick>,
    /// The horizontal scale, to find the time under the pointer.
    pub x: Scale,
}

/// How far a series lies above the one before, in pixels.
const NUDGE: f64 = 2.0;

/// Lays a step chart out. The axis begins at zero where the counts come near it, otherwise a little below the least
/// count, and says so with a break mark.
pub fn step_chart(input: &StepInput) -> StepChart {
    let frame = &input.frame;
    let counts = input.series.iter().flat_map(|series| {
        let counts = series.points.iter().map(|point| point.1);
        counts.chain(series.band.iter().map(|bounds| bounds.1))
    });
    let least = counts.fold(input.whole, f64::min);
    let (low, step) = foot(least, input.whole);
    let first = input
        .series
        .iter()
        .filter_map(|series| series.points.first())
        .map(|point| point.0)
        .fold(input.deadline.min(input.last_time), f64::min);
    let x = Scale::new((first, input.last_time), (frame.plot_left(), frame.plot_right()));
    let y = Scale::new(
        (low, input.whole.max(low + 1.0)),
        (frame.plot_bottom(), frame.plot_top()),
    );
    let nudged = |index: usize, count: f64| y.at(count) - index as f64 * NUDGE;

    let placed: Vec<Vec<Point>> = input
        .series
        .iter()
        .enumerate()
        .map(|(index, series)| drawn(series.points, input.last_time, &x, &|count| nudged(index, count)))
        .collect();
    let bound = |index: usize, bounds: &[(f64, f64)]| {
        drawn(bounds, input.last_time, &x, &|count| nudged(index, count))
    };
    let bands = input
        .series
        .iter()
        .enumerate()
        .map(|(index, series)| {
            let low: Vec<(f64, f64)> = series.band.iter().map(|bounds| (bounds.0, bounds.1)).collect();
            let high: Vec<(f64, f64)> = series.band.iter().map(|bounds| (bounds.0, bounds.2)).collect();
            stairs_between(&bound(index, &low), &bound(index, &high))
        })
        .collect();
    let ends: Vec<f64> = placed
        .iter()
        .map(|points| points.last().map_or(frame.plot_top(), |point| point.y))
        .collect();
    let at_deadline = input
        .series
        .iter()
        .enumerate()
        .map(|(index, series)| {
            let count = count_at(series, input.deadline)?;
            let point = Point {
                x: x.at(input.deadline),
                y: nudged(index, count),
            };
            Some((count, point))
        })
        .collect();
    let deadline_x = x.at(input.deadline);
    StepChart {
        lines: placed.iter().map(|points| stairs(points)).collect(),
        bands,
        starts: placed
            .iter()
            .map(|points| points.first().copied().unwrap_or(Point { x: 0.0, y: 0.0 }))
            .collect(),
        at_deadline,
        end_labels: spread(&ends, input.label_height, frame.plot_top(), frame.plot_bottom()),
        whole_y: y.at(input.whole),
        deadline_x,
        after: Rect {
            x: deadline_x,
            y: frame.plot_top(),
            width: (frame.plot_right() - deadline_x).max(0.0),
            height: frame.plot_bottom() - frame.plot_top(),
        },
        break_mark: if low > 0.0 {
            break_mark(frame)
        } else {
            String::new()
        },
        y_ticks: y
            .ticks(&ticks(low, input.whole, step))
            .into_iter()
            .filter(|tick| tick.value != input.whole)
            .collect(),
        x_ticks: x.ticks(input.time_ticks),
        x,
    }
}

/// Where the axis begins, and the step of its marks.
fn foot(least: f64, whole: f64) -> (f64, f64) {
    /// As many steps as the axis bears.
    const STEPS: usize = 4;
    if least * 2.0 <= whole {
        return (0.0, nice_step(whole, STEPS));
    }
    let step = nice_step(whole - least + 1.0, STEPS);
    let low = ((least - 1.0) / step).floor() * step;
    (low.max(0.0), step)
}

fn drawn(counts: &[(f64, f64)], last_time: f64, x: &Scale, height: &dyn Fn(f64) -> f64) -> Vec<Point> {
    let mut points: Vec<Point> = counts
        .iter()
        .filter(|point| point.0 <= last_time)
        .map(|(time, count)| Point {
            x: x.at(*time),
            y: height(*count),
        })
        .collect();
    if let Some(last) = points.last().copied() {
        points.push(Point {
            x: x.at(last_time),
            y: last.y,
        });
    }
    points
}

fn count_at(series: &StepSeries, time: f64) -> Option<f64> {
    series
        .points
        .iter()
        .take_while(|point| point.0 <= time)
        .last()
        .map(|point| point.1)
}

/// Two slanted strokes across the foot of the vertical axis.
fn break_mark(frame: &Frame) -> String {
    let mut path = Path::default();
    for up in [0.0, 4.0] {
        path.move_to(Point {
            x: frame.plot_left() - 3.0,
            y: frame.plot_bottom() + 1.0 - up,
        });
        path.command('l', &[6.0, -4.0]);
    }
    path.finished()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The heads rise from 56 of 62, so the axis begins at 54 and marks every second: 8 posts on 116 px are 14.5 px a
    /// post. Times 0 to 54 on 26 to 296 px are 5 px a month.
    #[test]
    fn a_broken_axis() {
        let chart = step_chart(&StepInput {
            frame: Frame {
                width: 388.0,
                height: 158.0,
                left: 26.0,
                right: 92.0,
                top: 20.0,
                bottom: 22.0,
            },
            series: &[
                StepSeries {
                    points: &[(0.0, 56.0), (10.0, 57.0), (50.0, 62.0)],
                    band: &[],
                },
                StepSeries {
                    points: &[(0.0, 59.0), (30.0, 62.0)],
                    band: &[],
                },
            ],
            whole: 62.0,
            deadline: 42.0,
            last_time: 54.0,
            time_ticks: &[6.0],
            label_height: 28.0,
        });
        assert_eq!(
            chart.lines,
            [
                "M26.00 107.00H76.00V92.50H276.00V20.00H296.00",
                "M26.00 61.50H176.00V18.00H296.00"
            ]
        );
        let marked: Vec<f64> = chart.y_ticks.iter().map(|tick| tick.value).collect();
        assert_eq!(marked, [54.0, 56.0, 58.0, 60.0]);
        assert_eq!(chart.at_deadline[0], Some((57.0, Point { x: 236.0, y: 92.5 })));
        assert_eq!(
            chart.break_mark,
            "M23.00 137.00l6.00 -4.00M23.00 133.00l6.00 -4.00"
        );
        assert_eq!(chart.whole_y, 20.0);
        // Both end at the top; the labels part, the second series' being the higher line.
        assert_eq!(chart.end_labels, [48.0, 20.0]);
    }

    #[test]
    fn an_axis_that_begins_at_zero_has_no_break() {
        let chart = step_chart(&StepInput {
            frame: Frame {
                width: 100.0,
                height: 100.0,
                left: 0.0,
                right: 0.0,
                top: 0.0,
                bottom: 0.0,
            },
            series: &[StepSeries {
                points: &[(0.0, 3.0), (5.0, 10.0)],
                band: &[(0.0, 3.0, 3.0), (2.0, 2.0, 6.0), (5.0, 9.0, 10.0)],
            }],
            whole: 10.0,
            deadline: 5.0,
            last_time: 10.0,
            time_ticks: &[],
            label_height: 14.0,
        });
        assert_eq!(chart.break_mark, "");
        assert_eq!(chart.lines, ["M0.00 70.00H50.00V0.00H100.00"]);
        // 10 px a post and a month: 3 to 3, from month 2 on 2 to 6, from month 5 on 9 to 10.
        assert_eq!(
            chart.bands,
            ["M0.00 70.00H20.00V80.00H50.00V10.00H100.00V0.00H50.00V40.00H20.00V70.00H0.00Z"]
        );
    }
}
