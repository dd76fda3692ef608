//! The surplus panel: how far a count lies over or short of what is required, with its intervals, around a zero line.

use super::fan::FanPoint;
use super::path::{area, polyline};
use super::scale::{Scale, nice_step, ticks};
use super::{Frame, Point, Tick};

/// What a surplus panel is drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct SurplusInput<'a> {
    /// The room.
    pub frame: Frame,
    /// Differences to what is required over time, in order.
    pub points: &'a [FanPoint],
    /// The last time of the axis; the panel shares it with the fan above.
    pub last_time: f64,
    /// The times to mark on the horizontal axis.
    pub time_ticks: &'a [f64],
}

/// A surplus panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Surplus {
    /// The band from 10 to 90 %.
    pub wide: String,
    /// The band from 25 to 75 %.
    pub middle: String,
    /// The expected difference.
    pub line: String,
    /// The expected difference at each time but the first, which is the beginning.
    pub dots: Vec<Point>,
    /// The height of the zero line.
    pub zero_y: f64,
    /// Marks on the vertical axis: one above zero, zero, one below.
    pub y_ticks: Vec<Tick>,
    /// Marks on the horizontal axis.
    pub x_ticks: Vec<Tick>,
}

/// Lays a surplus panel out. The vertical axis is the same above and below zero.
pub fn surplus(input: &SurplusInput) -> Surplus {
    let frame = &input.frame;
    let reach = input
        .points
        .iter()
        .flat_map(|point| point.quantiles.iter().chain([&point.expected]))
        .fold(1.0_f64, |reach, value| reach.max(value.abs()));
    let step = nice_step(reach, 1);
    let first = input.points.first().map_or(0.0, |point| point.time);
    let x = Scale::new((first, input.last_time), (frame.plot_left(), frame.plot_right()));
    let y = Scale::new((-step, step), (frame.plot_bottom(), frame.plot_top()));
    let along = |value: &dyn Fn(&FanPoint) -> f64| -> Vec<Point> {
        let point = |point: &FanPoint| Point {
            x: x.at(point.time),
            y: y.at(value(point)),
        };
        input.points.iter().map(point).collect()
    };
    let line = along(&|point| point.expected);
    Surplus {
        wide: area(
            &along(&|point| point.quantiles[0]),
            &along(&|point| point.quantiles[4]),
        ),
        middle: area(
            &along(&|point| point.quantiles[1]),
            &along(&|point| point.quantiles[3]),
        ),
        line: polyline(&line),
        dots: line.into_iter().skip(1).collect(),
        zero_y: y.at(0.0),
        y_ticks: y.ticks(&ticks(-step, step, step)),
        x_ticks: x.ticks(input.time_ticks),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The farthest quantile is −8, so the axis reaches 10 both ways: 100 px for 20 posts, 5 px a post, zero at 50.
    #[test]
    fn the_axis_is_the_same_both_ways() {
        let points = [
            FanPoint {
                time: 0.0,
                expected: 0.0,
                quantiles: [0.0; 5],
            },
            FanPoint {
                time: 12.0,
                expected: -3.0,
                quantiles: [-8.0, -5.0, -3.0, -1.0, 2.0],
            },
        ];
        let panel = surplus(&SurplusInput {
            frame: Frame {
                width: 120.0,
                height: 100.0,
                left: 0.0,
                right: 0.0,
                top: 0.0,
                bottom: 0.0,
            },
            points: &points,
            last_time: 12.0,
            time_ticks: &[12.0],
        });
        assert_eq!(panel.zero_y, 50.0);
        assert_eq!(panel.line, "M0.00 50.00L120.00 65.00");
        assert_eq!(panel.wide, "M0.00 50.00L120.00 90.00L120.00 40.00L0.00 50.00Z");
        assert_eq!(panel.dots, [Point { x: 120.0, y: 65.0 }]);
        let marked: Vec<(f64, f64)> = panel.y_ticks.iter().map(|tick| (tick.value, tick.at)).collect();
        assert_eq!(marked, [(-10.0, 100.0), (0.0, 50.0), (10.0, 0.0)]);
    }
}
