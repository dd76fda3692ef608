//! The waterfall, lying: from one value to another in steps, each beginning where the one above it ended.

use super::path::Path;
use super::scale::{Scale, nice_step, ticks};
use super::{Frame, Point, Tick};

/// What a waterfall is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct WaterfallInput<'a> {
    /// The room; its height follows from the rows.
    pub frame: Frame,
    /// Where it begins.
    pub from: f64,
    /// What each step adds.
    pub steps: &'a [f64],
    /// Height of a row; the first shows the beginning, the last the end.
    pub row: f64,
    /// The least extent of the axis, in the unit of the values: what hardly differs must look so.
    pub least_extent: f64,
}

/// A waterfall, drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// Width and height of the drawing.
    pub size: (f64, f64),
    /// The upright marks where it begins and where it ends, in the first and the last row.
    pub ends: String,
    /// The lines from each step down to the next.
    pub joins: String,
    /// The steps, in order.
    pub bars: Vec<WaterfallBar>,
    /// Marks along the foot.
    pub ticks: Vec<Tick>,
    /// Upper and lower edge of the plot.
    pub plot: (f64, f64),
}

/// A step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WaterfallBar {
    /// Its upper edge.
    pub y: f64,
    /// Its height.
    pub height: f64,
    /// Its left edge.
    pub x: f64,
    /// Its width.
    pub width: f64,
    /// Whether it adds.
    pub adds: bool,
}

/// How much of a row its bar fills.
const FILLED: f64 = 0.6;
/// What is hardly anything is still seen, in pixels.
const VISIBLE: f64 = 1.5;

/// Lays the steps out below each other.
pub fn waterfall(input: &WaterfallInput<'_>) -> Waterfall {
    let mut at = input.from;
    let mut reached = vec![at];
    for step in input.steps {
        at += step;
        reached.push(at);
    }
    let low = reached.iter().copied().fold(input.from, f64::min);
    let high = reached.iter().copied().fold(input.from, f64::max);
    let wider = ((input.least_extent - (high - low)) / 2.0).max(0.0);
    let step = nice_step((high - low).max(input.least_extent), 4);
    let first = ((low - wider) / step).floor() * step;
    let first = if low >= 0.0 { first.max(0.0) } else { first };
    let last = ((high + wider) / step).ceil() * step;
    let frame = input.frame;
    let scale = Scale::new((first, last), (frame.plot_left(), frame.plot_right()));
    let row_top = |row: u32| frame.top + f64::from(row) * input.row;
    let inset = input.row * (1.0 - FILLED) / 2.0;
    let mut joins = Path::default();
    for (row, value) in (0..).zip(&reached) {
        joins.move_to(Point {
            x: scale.at(*value),
            y: row_top(row) + input.row - inset,
        });
        joins.command('v', &[2.0 * inset]);
    }
    let last_row = reached.len() as u32;
    let mut ends = Path::default();
    for (row, value) in [(0, input.from), (last_row, at)] {
        ends.move_to(Point {
            x: scale.at(value),
            y: row_top(row) + inset,
        });
        ends.command('v', &[input.row * FILLED]);
    }
    let bars = (1..).zip(reached.windows(2)).map(|(row, ends)| {
        let [from, to] = [scale.at(ends[0]), scale.at(ends[1])];
        let width = (to - from).abs();
        WaterfallBar {
            y: row_top(row) + inset,
            height: input.row * FILLED,
            x: from.min(to),
            width: if width > 0.0 { width.max(VISIBLE) } else { 0.0 },
            adds: to >= from,
        }
    });
    let foot = frame.top + (input.steps.len() as f64 + 2.0) * input.row;
    Waterfall {
        size: (frame.width, foot + frame.bottom),
        ends: ends.finished(),
        joins: joins.finished(),
        bars: bars.collect(),
        ticks: scale.ticks(&ticks(first, last, step)),
        plot: (frame.top, foot),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame {
        width: 120.0,
        height: 0.0,
        left: 10.0,
        right: 10.0,
        top: 0.0,
        bottom: 16.0,
    };

    /// 40 + 30 − 10 = 60 on an axis from 40 to 80 in steps of ten: 2.5 pixels each, from 10.
    #[test]
    fn each_step_begins_where_the_one_before_ended() {
        let drawn = waterfall(&WaterfallInput {
            frame: FRAME,
            from: 40.0,
            steps: &[30.0, 0.0, -10.0],
            row: 20.0,
            least_extent: 20.0,
        });
        assert_eq!(drawn.ticks.first().map(|tick| tick.value), Some(40.0));
        assert_eq!(drawn.ticks.last().map(|tick| tick.value), Some(70.0));
        let unit = 100.0 / 30.0;
        let lefts = [10.0, 110.0, 110.0 - 10.0 * unit];
        for (bar, left) in drawn.bars.iter().zip(lefts) {
            assert!((bar.x - left).abs() < 1e-9, "{bar:?}");
        }
        // 60 stands at 76.67. The marks fill the rows, the lines lead from each to the next.
        assert_eq!(drawn.ends, "M10.00 4.00v12.00M76.67 84.00v12.00");
        assert_eq!(
            drawn.joins,
            "M10.00 16.00v8.00M110.00 36.00v8.00M110.00 56.00v8.00M76.67 76.00v8.00"
        );
        assert_eq!(
            drawn.bars.iter().map(|bar| bar.adds).collect::<Vec<_>>(),
            [true, true, false]
        );
        assert_eq!(drawn.bars[1].width, 0.0);
        assert_eq!((drawn.bars[0].y, drawn.size.1), (24.0, 116.0));
    }

    /// A difference of half a point on an axis of at least twenty: it looks small, and it is seen.
    #[test]
    fn what_hardly_differs_looks_so() {
        let drawn = waterfall(&WaterfallInput {
            frame: FRAME,
            from: 0.2,
            steps: &[0.01],
            row: 20.0,
            least_extent: 20.0,
        });
        assert_eq!(drawn.bars[0].width, 1.5);
        assert_eq!(drawn.ticks[0].value, 0.0);
    }
}
