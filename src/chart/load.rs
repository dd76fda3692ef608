//! The load chart: how much there is to do in each month, against what there is room for.

use super::path::Path;
use super::scale::{Scale, nice_step, ticks};
use super::{Frame, Point, Tick};

/// What a load chart is drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadInput<'a> {
    /// The room.
    pub frame: Frame,
    /// The load of each month from the first one on; never negative.
    pub loads: &'a [f64],
    /// What there is room for in a month, where that is stated.
    pub room: Option<f64>,
    /// The months to mark on the horizontal axis, by their place.
    pub month_ticks: &'a [f64],
}

/// A load chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Load {
    /// The columns, as far as there is room.
    pub within: String,
    /// What of the columns lies beyond the room; empty where nothing does.
    pub over: String,
    /// The height of the line of what there is room for.
    pub room_y: Option<f64>,
    /// Marks on the vertical axis.
    pub y_ticks: Vec<Tick>,
    /// Marks on the horizontal axis, in the middle of their columns.
    pub x_ticks: Vec<Tick>,
}

/// Free between two columns, as a share of a column.
const GAP: f64 = 0.2;
/// As many marks as the vertical axis bears.
const STEPS: usize = 3;

/// Lays a load chart out; the vertical axis begins at zero and reaches over the highest column and the room.
pub fn load(input: &LoadInput) -> Load {
    let frame = &input.frame;
    let most = input
        .loads
        .iter()
        .copied()
        .fold(input.room.unwrap_or(0.0), f64::max);
    let step = nice_step(most, STEPS);
    let top = (most / step).ceil().max(1.0) * step;
    let x = Scale::new(
        (0.0, input.loads.len() as f64),
        (frame.plot_left(), frame.plot_right()),
    );
    let y = Scale::new((0.0, top), (frame.plot_bottom(), frame.plot_top()));
    let (mut within, mut over) = (Path::default(), Path::default());
    for (place, load) in input.loads.iter().enumerate() {
        let left = x.at(place as f64 + GAP / 2.0);
        let width = x.pixels_per_unit() * (1.0 - GAP);
        let fits = input.room.map_or(*load, |room| load.min(room));
        column(&mut within, left, width, y.at(0.0), y.at(fits));
        column(&mut over, left, width, y.at(fits), y.at(*load));
    }
    let middles: Vec<Tick> = input
        .month_ticks
        .iter()
        .map(|month| Tick {
            value: *month,
            at: x.at(month + 0.5),
        })
        .collect();
    Load {
        within: within.finished(),
        over: over.finished(),
        room_y: input.room.map(|room| y.at(room)),
        y_ticks: y.ticks(&ticks(0.0, top, step)),
        x_ticks: middles,
    }
}

/// A column between two heights; none where they are the same.
fn column(path: &mut Path, left: f64, width: f64, foot: f64, head: f64) {
    if head >= foot {
        return;
    }
    path.move_to(Point { x: left, y: head });
    path.command('h', &[width]);
    path.command('v', &[foot - head]);
    path.command('h', &[-width]);
    path.command('z', &[]);
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame {
        width: 50.0,
        height: 60.0,
        left: 10.0,
        right: 0.0,
        top: 10.0,
        bottom: 10.0,
    };

    /// Four months of ten pixels, loads up to 4 on 40 pixels: ten a person. There is room for 3, so one of the third
    /// month's four has none.
    #[test]
    fn what_lies_beyond_the_room() {
        let chart = load(&LoadInput {
            frame: FRAME,
            loads: &[1.0, 3.0, 4.0, 0.0],
            room: Some(3.0),
            month_ticks: &[0.0, 3.0],
        });
        assert_eq!(
            chart.within,
            "M11.00 40.00h8.00v10.00h-8.00zM21.00 20.00h8.00v30.00h-8.00zM31.00 20.00h8.00v30.00h-8.00z"
        );
        assert_eq!(chart.over, "M31.00 10.00h8.00v10.00h-8.00z");
        assert_eq!(chart.room_y, Some(20.0));
        let marked: Vec<f64> = chart.y_ticks.iter().map(|tick| tick.value).collect();
        assert_eq!(marked, [0.0, 2.0, 4.0]);
        let at: Vec<f64> = chart.x_ticks.iter().map(|tick| tick.at).collect();
        assert_eq!(at, [15.0, 45.0]);
    }

    /// Without a stated room nothing lies beyond it, and without any load the axis still has an extent.
    #[test]
    fn nothing_stated_and_nothing_to_do() {
        let chart = load(&LoadInput {
            frame: FRAME,
            loads: &[0.0, 0.0],
            room: None,
            month_ticks: &[],
        });
        assert_eq!((chart.within.as_str(), chart.over.as_str()), ("", ""));
        assert_eq!(chart.room_y, None);
        assert_eq!(chart.y_ticks.len(), 2);
    }
}
