//! The tornado: for each assumption, how far it pushes the result down and up from where it stands.

use super::scale::{Scale, nice_step, ticks};
use super::{Frame, Tick};

/// What a tornado is drawn from; shares between 0 and 1.
#[derive(Clone, Copy, Debug)]
pub struct TornadoInput<'a> {
    /// The room it is drawn in.
    pub frame: Frame,
    /// The share as planned.
    pub middle: f64,
    /// The lower and the higher share of each bar, in the order of the rows.
    pub bars: &'a [(f64, f64)],
    /// A share that is marked from top to bottom.
    pub threshold: f64,
    /// Height of a row.
    pub row: f64,
}

/// A tornado, drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    /// Width and height of the drawing.
    pub size: (f64, f64),
    /// Where the share as planned stands.
    pub middle: f64,
    /// Where the marked share stands; nothing where it lies outside what is drawn.
    pub threshold: Option<f64>,
    /// The bars.
    pub bars: Vec<TornadoBar>,
    /// The shares along the foot, in percent.
    pub ticks: Vec<Tick>,
    /// Upper and lower edge of the plot.
    pub plot: (f64, f64),
}

/// A bar: its part below the middle, its part above.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TornadoBar {
    /// Its upper edge.
    pub y: f64,
    /// Its height.
    pub height: f64,
    /// Left edge and length of the part below.
    pub below: (f64, f64),
    /// Left edge and length of the part above.
    pub above: (f64, f64),
}

/// How much of a row its bar fills.
const FILLED: f64 = 0.6;
/// The least extent of the axis, in percent: a plan that hardly moves must not look as if it did.
const LEAST_EXTENT: f64 = 20.0;

/// Lays the bars out below each other, around the share as planned.
pub fn tornado(input: &TornadoInput<'_>) -> Tornado {
    let percent = |share: f64| share.clamp(0.0, 1.0) * 100.0;
    let middle = percent(input.middle);
    let lows = input.bars.iter().map(|(low, _)| percent(*low));
    let highs = input.bars.iter().map(|(_, high)| percent(*high));
    let low = lows.fold(middle, f64::min);
    let high = highs.fold(middle, f64::max);
    let wider = ((LEAST_EXTENT - (high - low)) / 2.0).max(0.0);
    let step = nice_step((high - low).max(LEAST_EXTENT), 4);
    let first = (((low - wider) / step).floor() * step).max(0.0);
    let last = (((high + wider) / step).ceil() * step).min(100.0);
    let frame = input.frame;
    let scale = Scale::new((first, last), (frame.plot_left(), frame.plot_right()));
    let bars = input.bars.iter().enumerate().map(|(at, (low, high))| {
        let [low, high] = [*low, *high].map(|share| scale.at(percent(share)));
        let centre = scale.at(middle);
        TornadoBar {
            y: frame.top + (at as f64 + (1.0 - FILLED) / 2.0) * input.row,
            height: input.row * FILLED,
            below: (low.min(centre), (centre - low).max(0.0)),
            above: (centre, (high - centre).max(0.0)),
        }
    });
    let foot = frame.top + input.bars.len() as f64 * input.row;
    let threshold = percent(input.threshold);
    Tornado {
        size: (frame.width, foot + frame.bottom),
        middle: scale.at(middle),
        threshold: (threshold >= first && threshold <= last).then(|| scale.at(threshold)),
        bars: bars.collect(),
        ticks: scale.ticks(&ticks(first, last, step)),
        plot: (frame.top, foot),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_hang_on_the_middle() {
        let input = TornadoInput {
            frame: Frame {
                width: 120.0,
                height: 0.0,
                left: 10.0,
                right: 10.0,
                top: 4.0,
                bottom: 16.0,
            },
            middle: 0.6,
            bars: &[(0.4, 0.8), (0.55, 0.6)],
            threshold: 0.8,
            row: 20.0,
        };
        // 40 to 80 % over 100 pixels: 2.5 each; 60 stands at 60.
        let drawn = tornado(&input);
        assert_eq!(drawn.size, (120.0, 60.0));
        assert_eq!(drawn.middle, 60.0);
        assert_eq!(drawn.threshold, Some(110.0));
        assert_eq!(drawn.bars[0].below, (10.0, 50.0));
        assert_eq!(drawn.bars[0].above, (60.0, 50.0));
        assert_eq!((drawn.bars[0].y, drawn.bars[0].height), (8.0, 12.0));
        // 0.55 is no exact fraction of two.
        let (from, width) = drawn.bars[1].below;
        assert!((from - 47.5).abs() < 1e-9 && (width - 12.5).abs() < 1e-9);
        assert_eq!(drawn.bars[1].above, (60.0, 0.0));
        assert_eq!(
            drawn.ticks.iter().map(|tick| tick.value).collect::<Vec<_>>(),
            [40.0, 50.0, 60.0, 70.0, 80.0]
        );
    }

    #[test]
    fn what_hardly_moves_looks_so() {
        let input = TornadoInput {
            frame: Frame {
                width: 100.0,
                height: 0.0,
                left: 0.0,
                right: 0.0,
                top: 0.0,
                bottom: 0.0,
            },
            middle: 0.0,
            bars: &[(0.0, 0.001)],
            threshold: 0.8,
            row: 10.0,
        };
        let drawn = tornado(&input);
        assert_eq!(drawn.threshold, None);
        assert!(drawn.bars[0].above.1 < 1.0, "{drawn:?}");
        assert_eq!(tornado(&TornadoInput { bars: &[], ..input }).bars, []);
    }
}
