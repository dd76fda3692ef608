//! The fan chart: a count over time with its intervals, from zero, against a target and the path required on the way.

use super::label::spread;
use super::path::{area, polyline};
use super::scale::{Scale, nice_step, ticks};
use super::{Frame, Point, Rect, Tick};

/// A count at one time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FanPoint {
    /// Time, in any unit; months from the beginning serve well.
    pub time: f64,
    /// The expected count.
    pub expected: f64,
    /// Its 10, 25, 50, 75 and 90 % quantiles.
    pub quantiles: [f64; 5],
}

/// What a fan chart is drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct FanInput<'a> {
    /// The room.
    pub frame: Frame,
    /// The count over time, in order.
    pub points: &'a [FanPoint],
    /// The path required, as (time, count), in order; empty where there is none.
    pub required: &'a [(f64, f64)],
    /// What must be reached, where that is known.
    pub target: Option<f64>,
    /// When it must be reached.
    pub deadline: f64,
    /// The expected line before the last edit, as (time, count); empty where there was none.
    pub previous: &'a [(f64, f64)],
    /// The times to mark on the horizontal axis.
    pub time_ticks: &'a [f64],
}

/// A fan chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Fan {
    /// The band from 10 to 90 %.
    pub wide: String,
    /// The band from 25 to 75 %.
    pub middle: String,
    /// The expected count.
    pub line: String,
    /// The path required; empty where there is none.
    pub required: String,
    /// The expected count before the last edit; empty where there is none.
    pub previous: String,
    /// The height of the target line.
    pub target_y: Option<f64>,
    /// Where the deadline stands.
    pub deadline_x: f64,
    /// The ground after the deadline.
    pub after: Rect,
    /// The expected count at the deadline; nothing where the points do not reach it.
    pub at_deadline: Option<Point>,
    /// The baselines of the two labels at the end of the line: the expected count, then the interval.
    pub end_labels: [f64; 2],
    /// Marks on the horizontal axis.
    pub x_ticks: Vec<Tick>,
    /// Marks on the vertical axis; none so near to the target that their labels would touch.
    pub y_ticks: Vec<Tick>,
    /// The horizontal scale, to find the time under the pointer.
    pub x: Scale,
    /// The vertical scale.
    pub y: Scale,
}

/// Height of a line of axis text, in pixels.
const TEXT_HEIGHT: f64 = 15.0;

/// Lays a fan chart out. The vertical axis begins at zero (below only where a count is negative).
pub fn fan(input: &FanInput) -> Fan {
    let (x, y) = scales(input);
    let frame = &input.frame;
    let quantile = |index: usize| -> Vec<Point> {
        let point = |point: &FanPoint| place(&x, &y, point.time, point.quantiles[index]);
        input.points.iter().map(point).collect()
    };
    let pairs = |pairs: &[(f64, f64)]| -> Vec<Point> {
        pairs
            .iter()
            .map(|(time, count)| place(&x, &y, *time, *count))
            .collect()
    };
    let line: Vec<Point> = input
        .points
        .iter()
        .map(|point| place(&x, &y, point.time, point.expected))
        .collect();
    let target_y = input.target.map(|target| y.at(target));
    let deadline_x = x.at(input.deadline);
    let expected_end = line.last().map_or(frame.plot_bottom(), |point| point.y);
    let labels = spread(
        &[expected_end - TEXT_HEIGHT / 2.0, expected_end + TEXT_HEIGHT / 2.0],
        TEXT_HEIGHT,
        frame.plot_top(),
        frame.plot_bottom(),
    );
    Fan {
        wide: area(&quantile(0), &quantile(4)),
        middle: area(&quantile(1), &quantile(3)),
        line: polyline(&line),
        required: polyline(&pairs(input.required)),
        previous: polyline(&pairs(input.previous)),
        target_y,
        deadline_x,
        after: Rect {
            x: deadline_x,
            y: frame.plot_top(),
            width: (frame.plot_right() - deadline_x).max(0.0),
            height: frame.plot_bottom() - frame.plot_top(),
        },
        at_deadline: expected_at(input.points, input.deadline)
            .map(|expected| place(&x, &y, input.deadline, expected)),
        end_labels: [labels[0], labels[1]],
        x_ticks: x.ticks(input.time_ticks),
        y_ticks: free_ticks(input, &y, target_y),
        x,
        y,
    }
}

fn place(x: &Scale, y: &Scale, time: f64, count: f64) -> Point {
    Point {
        x: x.at(time),
        y: y.at(count),
    }
}

fn scales(input: &FanInput) -> (Scale, Scale) {
    let frame = &input.frame;
    let (low, high) = extent(input);
    let first = input.points.first().map_or(0.0, |point| point.time);
    let last = input
        .points
        .last()
        .map_or(input.deadline, |point| point.time.max(input.deadline));
    (
        Scale::new((first, last), (frame.plot_left(), frame.plot_right())),
        Scale::new((low, high), (frame.plot_bottom(), frame.plot_top())),
    )
}

/// From zero (or the least count) to a fifth above the target, and above whatever is drawn.
fn extent(input: &FanInput) -> (f64, f64) {
    /// Room above the target, as a share of it, so that its line never lies on the edge.
    const HEADROOM: f64 = 1.2;
    let counts = input
        .points
        .iter()
        .flat_map(|point| point.quantiles.iter().copied().chain([point.expected]))
        .chain(input.required.iter().map(|pair| pair.1))
        .chain(input.previous.iter().map(|pair| pair.1));
    let (mut low, mut high) = (0.0_f64, input.target.unwrap_or(0.0) * HEADROOM);
    for count in counts {
        low = low.min(count);
        high = high.max(count);
    }
    (low, high.max(low + 1.0))
}

fn free_ticks(input: &FanInput, y: &Scale, target_y: Option<f64>) -> Vec<Tick> {
    /// As many steps as the axis bears.
    const STEPS: usize = 4;
    let (low, high) = extent(input);
    let step = nice_step(high - low, STEPS);
    y.ticks(&ticks(low, high, step))
        .into_iter()
        .filter(|tick| target_y.is_none_or(|target| (tick.at - target).abs() >= TEXT_HEIGHT))
        .collect()
}

/// The expected count at a time, on the straight line between the points around it.
fn expected_at(points: &[FanPoint], time: f64) -> Option<f64> {
    if let [only] = points {
        return (only.time == time).then_some(only.expected);
    }
    points.windows(2).find_map(|pair| {
        let (before, after) = (pair[0], pair[1]);
        let within = before.time <= time && time <= after.time;
        within.then(|| Scale::new((before.time, after.time), (before.expected, after.expected)).at(time))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(time: f64, expected: f64) -> FanPoint {
        FanPoint {
            time,
            expected,
            quantiles: [
                expected - 2.0,
                expected - 1.0,
                expected,
                expected + 1.0,
                expected + 2.0,
            ],
        }
    }

    /// Time 0 to 60 on 0 to 300 px: 5 px a month. Counts 0 to 120 (target 100, a fifth above) on 120 down to 0: 1 px a
    /// post. Hence the deadline at month 48 is x = 240, the target is y = 20, a count of 90 there is y = 30.
    #[test]
    fn marks_stand_where_the_scales_put_them() {
        let points = [point(0.0, 2.0), point(48.0, 90.0), point(60.0, 96.0)];
        let fan = fan(&FanInput {
            frame: Frame {
                width: 400.0,
                height: 140.0,
                left: 0.0,
                right: 100.0,
                top: 0.0,
                bottom: 20.0,
            },
            points: &points,
            required: &[(0.0, 0.0), (48.0, 100.0)],
            target: Some(100.0),
            deadline: 48.0,
            previous: &[],
            time_ticks: &[0.0, 48.0],
        });
        assert_eq!(fan.line, "M0.00 118.00L240.00 30.00L300.00 24.00");
        assert_eq!(
            fan.wide,
            "M0.00 120.00L240.00 32.00L300.00 26.00L300.00 22.00L240.00 28.00L0.00 116.00Z"
        );
        assert_eq!(fan.required, "M0.00 120.00L240.00 20.00");
        assert_eq!(fan.previous, "");
        assert_eq!(fan.target_y, Some(20.0));
        assert_eq!(fan.at_deadline, Some(Point { x: 240.0, y: 30.0 }));
        assert_eq!(
            fan.after,
            Rect {
                x: 240.0,
                y: 0.0,
                width: 60.0,
                height: 120.0
            }
        );
        // Steps of 50 fit three times into 120; the one at 100 would touch the label of the target.
        let marked: Vec<f64> = fan.y_ticks.iter().map(|tick| tick.value).collect();
        assert_eq!(marked, [0.0, 50.0]);
        assert_eq!(
            fan.x_ticks[1],
            Tick {
                value: 48.0,
                at: 240.0
            }
        );
        assert_eq!(fan.end_labels, [16.5, 31.5]);
    }

    /// Without points and target there is an empty plot, not a panic.
    #[test]
    fn nothing_to_draw() {
        let fan = fan(&FanInput {
            frame: Frame {
                width: 10.0,
                height: 10.0,
                left: 0.0,
                right: 0.0,
                top: 0.0,
                bottom: 0.0,
            },
            points: &[],
            required: &[],
            target: None,
            deadline: 48.0,
            previous: &[],
            time_ticks: &[],
        });
        assert_eq!((fan.line.as_str(), fan.at_deadline), ("", None));
    }
}
