//! Several plans in one chart: a line each, and beside the deadline the interval of each as a whisker.

use super::label::spread;
use super::path::{Path, polyline};
use super::scale::{Scale, nice_step, ticks};
use super::{Frame, Point, Rect, Tick};

/// One plan.
#[derive(Clone, Debug, PartialEq)]
pub struct VersusLine {
    /// (time, count), in order, up to its deadline.
    pub points: Vec<(f64, f64)>,
    /// Least and most of its interval at the deadline.
    pub interval: (f64, f64),
}

/// What the chart is drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct VersusInput<'a> {
    /// The room.
    pub frame: Frame,
    /// The plans.
    pub lines: &'a [VersusLine],
    /// What must be reached; several where plans ask for different counts.
    pub targets: &'a [f64],
    /// When it must be reached: the latest of the deadlines.
    pub deadline: f64,
    /// The first time of the axis.
    pub first_time: f64,
    /// The times to mark on the horizontal axis.
    pub time_ticks: &'a [f64],
}

/// The chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Versus {
    /// One path per plan.
    pub lines: Vec<String>,
    /// The interval of each, as a whisker with its ends.
    pub whiskers: Vec<String>,
    /// Where the count at the deadline stands on its whisker.
    pub knots: Vec<Point>,
    /// The height of the label of each, kept apart.
    pub labels: Vec<f64>,
    /// The heights of what must be reached.
    pub targets: Vec<f64>,
    /// Where the deadline stands.
    pub deadline_x: f64,
    /// The ground after the deadline.
    pub after: Rect,
    /// The mark that says the axis does not begin at zero; empty where it does.
    pub break_mark: String,
    /// Marks on the vertical axis; none so near to a target that their labels would touch.
    pub y_ticks: Vec<Tick>,
    /// Marks on the horizontal axis.
    pub x_ticks: Vec<Tick>,
}

/// Between two whiskers, in pixels.
const APART: f64 = 13.0;
/// Half the width of the ends of a whisker, in pixels.
const END: f64 = 3.0;
/// Height of a line of text, in pixels.
const TEXT_HEIGHT: f64 = 15.0;
/// The axis begins above zero where the least count is more than this part of the greatest.
const BROKEN_FROM: f64 = 0.6;

/// Lays the chart out.
pub fn versus(input: &VersusInput<'_>) -> Versus {
    let frame = &input.frame;
    let beside = APART * (input.lines.len() as f64 + 1.0);
    let deadline_x = (frame.plot_right() - beside).max(frame.plot_left());
    let x = Scale::new(
        (input.first_time, input.deadline),
        (frame.plot_left(), deadline_x),
    );
    let (low, high, step) = extent(input);
    let y = Scale::new((low, high), (frame.plot_bottom(), frame.plot_top()));
    let place = |(time, count): &(f64, f64)| Point {
        x: x.at(*time),
        y: y.at(*count),
    };
    let lines: Vec<Vec<Point>> = input
        .lines
        .iter()
        .map(|line| line.points.iter().map(place).collect())
        .collect();
    let ends: Vec<f64> = lines
        .iter()
        .map(|line| line.last().map_or(frame.plot_bottom(), |point| point.y))
        .collect();
    let knots: Vec<Point> = (1..)
        .zip(&ends)
        .map(|(at, end)| Point {
            x: deadline_x + APART * f64::from(at),
            y: *end,
        })
        .collect();
    let whiskers = knots.iter().zip(input.lines).map(|(knot, line)| {
        let (least, most) = line.interval;
        whisker(knot.x, y.at(least), y.at(most))
    });
    let targets: Vec<f64> = input.targets.iter().map(|target| y.at(*target)).collect();
    let mut y_ticks = y.ticks(&ticks(low, high, step));
    y_ticks.retain(|tick| {
        targets
            .iter()
            .all(|target| (tick.at - target).abs() >= TEXT_HEIGHT - 1.0)
    });
    Versus {
        whiskers: whiskers.collect(),
        labels: spread(&ends, TEXT_HEIGHT, frame.plot_top(), frame.plot_bottom()),
        lines: lines.iter().map(|line| polyline(line)).collect(),
        knots,
        targets,
        deadline_x,
        after: Rect {
            x: deadline_x,
            y: frame.plot_top(),
            width: frame.plot_right() - deadline_x,
            height: frame.plot_bottom() - frame.plot_top(),
        },
        break_mark: if low > 0.0 { broken(frame) } else { String::new() },
        y_ticks,
        x_ticks: x.ticks(input.time_ticks),
    }
}

/// Least and greatest count of the axis, and its step.
fn extent(input: &VersusInput<'_>) -> (f64, f64, f64) {
    let counts = input.lines.iter().flat_map(|line| {
        let counts = line.points.iter().map(|point| point.1);
        counts.chain([line.interval.0, line.interval.1])
    });
    let counts = counts.chain(input.targets.iter().copied());
    let (least, most) = counts.fold((f64::INFINITY, 1.0), |(least, most): (f64, f64), count| {
        (least.min(count), most.max(count))
    });
    let least = least.min(most);
    let from = if least > BROKEN_FROM * most {
        least
    } else {
        least.min(0.0)
    };
    let step = nice_step(most - from, 4);
    let low = if from > 0.0 {
        ((from - 1.0) / step).floor() * step
    } else {
        (from / step).floor() * step
    };
    (low.max(from.min(0.0)), most + (most - low) * 0.04, step)
}

fn whisker(x: f64, from: f64, to: f64) -> String {
    let mut path = Path::default();
    for y in [from, to] {
        path.move_to(Point { x: x - END, y });
        path.command('H', &[x + END]);
    }
    path.move_to(Point { x, y: from });
    path.command('V', &[to]);
    path.finished()
}

/// Two slanted strokes across the foot of the vertical axis.
fn broken(frame: &Frame) -> String {
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

    const FRAME: Frame = Frame {
        width: 200.0,
        height: 120.0,
        left: 20.0,
        right: 41.0,
        top: 10.0,
        bottom: 10.0,
    };

    /// Two plans: the plot ends at 159, three times 13 before that is the deadline at 120; 0 to 100 runs from 110 to 10, with
    /// four hundredths above.
    #[test]
    fn whiskers_stand_beside_the_deadline() {
        let line = |end: f64| VersusLine {
            points: vec![(0.0, 0.0), (48.0, end)],
            interval: (end - 10.0, end + 5.0),
        };
        let lines = [line(50.0), line(95.0)];
        let drawn = versus(&VersusInput {
            frame: FRAME,
            lines: &lines,
            targets: &[100.0],
            deadline: 48.0,
            first_time: 0.0,
            time_ticks: &[0.0, 24.0, 48.0],
        });
        assert_eq!(drawn.deadline_x, 120.0);
        assert_eq!(
            drawn.knots.iter().map(|knot| knot.x).collect::<Vec<_>>(),
            [133.0, 146.0]
        );
        let unit = 100.0 / 104.0;
        assert!(
            (drawn.knots[0].y - (110.0 - 50.0 * unit)).abs() < 1e-9,
            "{drawn:?}"
        );
        assert_eq!(drawn.x_ticks[1].at, 70.0);
        assert_eq!(drawn.break_mark, "");
        // 100 is the target: its tick gives way.
        let values: Vec<f64> = drawn.y_ticks.iter().map(|tick| tick.value).collect();
        assert_eq!(values, [0.0, 50.0]);
        assert!(drawn.whiskers[0].starts_with("M130.00 "), "{}", drawn.whiskers[0]);
    }

    /// 115 to 124 of 124: the axis begins below 115 and says so.
    #[test]
    fn an_axis_that_does_not_begin_at_zero_says_so() {
        let lines = [VersusLine {
            points: vec![(0.0, 115.0), (12.0, 122.0)],
            interval: (121.0, 124.0),
        }];
        let drawn = versus(&VersusInput {
            frame: FRAME,
            lines: &lines,
            targets: &[124.0],
            deadline: 12.0,
            first_time: 0.0,
            time_ticks: &[],
        });
        assert!(!drawn.break_mark.is_empty());
        // Nine counts in at most four steps: steps of five, from the multiple below 114.
        let values: Vec<f64> = drawn.y_ticks.iter().map(|tick| tick.value).collect();
        assert_eq!(values, [110.0, 115.0, 120.0]);
    }

    #[test]
    fn nothing_at_all_is_drawn_as_nothing() {
        let drawn = versus(&VersusInput {
            frame: FRAME,
            lines: &[],
            targets: &[],
            deadline: 0.0,
            first_time: 0.0,
            time_ticks: &[],
        });
        assert_eq!((drawn.lines.len(), drawn.labels.len()), (0, 0));
    }
}
