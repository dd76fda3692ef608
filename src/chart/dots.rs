//! The quantile dot plot: twenty equally likely outcomes of a count, told apart by whether they reach the target.

use super::glyph::disc;
use super::path::Path;
use super::scale::{nice_step, ticks};
use super::{Frame, Point, Tick};

/// How many outcomes are drawn.
const DOTS: usize = 20;

/// The probabilities whose quantiles are drawn: 2.5 %, 7.5 %, … 97.5 %.
pub fn levels() -> [f64; DOTS] {
    std::array::from_fn(|index| (2 * index + 1) as f64 / (2 * DOTS) as f64)
}

/// What a dot plot is drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct DotPlotInput<'a> {
    /// The room.
    pub frame: Frame,
    /// The outcomes, one dot each, in any order.
    pub values: &'a [i32],
    /// What must be reached, where that is known.
    pub target: Option<i32>,
    /// The radius of a dot, in pixels; smaller where the room does not hold them.
    pub radius: f64,
}

/// One dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// Its centre.
    pub centre: Point,
    /// Whether the outcome reaches the target.
    pub reached: bool,
}

/// A dot plot.
#[derive(Clone, Debug, PartialEq)]
pub struct DotPlot {
    /// The dots.
    pub dots: Vec<Dot>,
    /// The dots that reach the target, as one path.
    pub reached: String,
    /// The dots that do not, as one path.
    pub missed: String,
    /// How many reach the target.
    pub reached_count: usize,
    /// How many do not.
    pub missed_count: usize,
    /// Where the target's edge stands: what reaches it lies wholly to the right. Nothing where there is no target.
    pub edge_x: Option<f64>,
    /// The height of the axis.
    pub axis_y: f64,
    /// Marks on the axis; none so near to the edge that their labels would touch.
    pub ticks: Vec<Tick>,
}

/// Free between two dots, in pixels.
const GAP: f64 = 1.4;
/// Dots farther apart than this no longer read as one heap, in pixels.
const WIDEST_PITCH: f64 = 16.0;
/// Columns on either side of the target's edge, filled or not: room for the two counts written beside it.
const LEAST_COLUMNS: usize = 4;
/// Room a label of the axis takes, in pixels.
const LABEL_WIDTH: f64 = 26.0;

/// Lays a dot plot out in columns that begin at the target's edge, so that no dot straddles it.
///
/// A column covers as few whole counts as the room allows. A column that is full passes its dots on to the next one
/// away from the edge, so that a certain outcome is a block and not a thread.
pub fn dot_plot(input: &DotPlotInput) -> DotPlot {
    let frame = &input.frame;
    let origin = input
        .target
        .or_else(|| input.values.iter().min().copied())
        .unwrap_or(0);
    let columns = fitted(input, origin);
    let room = frame.plot_right() - frame.plot_left();
    let count = (columns.below.len() + columns.above.len()).max(1) as f64;
    let pitch = (room / count).min(WIDEST_PITCH);
    let radius = columns.radius.min((pitch - GAP) / 2.0).max(0.5);
    let edge = frame.plot_left() + (room - count * pitch) / 2.0 + columns.below.len() as f64 * pitch;
    let axis_y = frame.plot_bottom();

    let mut dots = Vec::with_capacity(input.values.len());
    for (side, reached, heights) in [(-1.0, false, &columns.below), (1.0, true, &columns.above)] {
        for (column, height) in heights.iter().enumerate() {
            for row in 0..*height {
                let centre = Point {
                    x: edge + side * (column as f64 + 0.5) * pitch,
                    y: axis_y - (row as f64 + 0.5) * (2.0 * columns.radius + GAP),
                };
                dots.push(Dot { centre, reached });
            }
        }
    }
    let circles = |wanted: bool| {
        let mut path = Path::default();
        for dot in dots.iter().filter(|dot| dot.reached == wanted) {
            disc(&mut path, dot.centre, radius);
        }
        path.finished()
    };
    let reached_count = dots.iter().filter(|dot| dot.reached).count();
    let per_count = pitch / columns.counts as f64;
    DotPlot {
        reached: circles(true),
        missed: circles(false),
        reached_count,
        missed_count: dots.len() - reached_count,
        edge_x: input.target.map(|_| edge),
        axis_y,
        ticks: axis_ticks(frame, f64::from(origin), edge, per_count, input.target.is_some()),
        dots,
    }
}

/// Columns on both sides of the edge, nearest first, each with its number of dots.
struct Columns {
    below: Vec<usize>,
    above: Vec<usize>,
    /// How many whole counts a column covers.
    counts: i64,
    /// The radius of a dot.
    radius: f64,
}

/// The narrowest columns the room holds; where it holds none, smaller dots.
fn fitted(input: &DotPlotInput, origin: i32) -> Columns {
    /// The smallest dot that still reads as filled or hollow, in pixels.
    const LEAST_RADIUS: f64 = 1.5;
    let frame = &input.frame;
    let room = (frame.plot_right() - frame.plot_left()).max(1.0);
    let height = (frame.plot_bottom() - frame.plot_top()).max(1.0);
    let span = input
        .values
        .iter()
        .map(|value| (i64::from(*value) - i64::from(origin)).abs())
        .max()
        .unwrap_or(0)
        + 1;
    let mut radius = input.radius.max(LEAST_RADIUS);
    loop {
        let pitch = 2.0 * radius + GAP;
        let rows = ((height / pitch) as usize).max(1);
        let most = ((room / pitch) as usize).max(1);
        let mut counts = (span / most as i64).max(1);
        while counts <= span {
            let columns = filled(input, origin, counts, rows, radius);
            if columns.below.len() + columns.above.len() <= most {
                return columns;
            }
            counts += 1;
        }
        if radius <= LEAST_RADIUS {
            return filled(input, origin, span, rows, radius);
        }
        radius = (radius - 0.5).max(LEAST_RADIUS);
    }
}

fn filled(input: &DotPlotInput, origin: i32, counts: i64, rows: usize, radius: f64) -> Columns {
    let has_target = input.target.is_some();
    let (mut below, mut above) = (Vec::new(), Vec::new());
    for value in input.values {
        let distance = i64::from(*value) - i64::from(origin);
        let (side, column) = if distance >= 0 {
            (&mut above, distance / counts)
        } else {
            (&mut below, (-distance - 1) / counts)
        };
        let column = column as usize;
        if side.len() <= column {
            side.resize(column + 1, 0);
        }
        side[column] += 1;
    }
    pass_on(&mut below, rows);
    pass_on(&mut above, rows);
    if has_target {
        for side in [&mut below, &mut above] {
            side.resize(side.len().max(LEAST_COLUMNS), 0);
        }
    }
    Columns {
        below,
        above,
        counts,
        radius,
    }
}

/// No column is higher than `rows`: what does not fit goes one column farther from the edge.
fn pass_on(columns: &mut Vec<usize>, rows: usize) {
    let mut column = 0;
    while column < columns.len() {
        let over = columns[column].saturating_sub(rows);
        if over > 0 {
            columns[column] = rows;
            if column + 1 == columns.len() {
                columns.push(0);
            }
            columns[column + 1] += over;
        }
        column += 1;
    }
}

/// Round numbers on the axis. A count stands in the middle of the room it takes, the target at its edge.
fn axis_ticks(frame: &Frame, origin: f64, edge: f64, per_count: f64, has_target: bool) -> Vec<Tick> {
    /// As many labels as the axis bears.
    const STEPS: usize = 5;
    let (left, right) = (frame.plot_left(), frame.plot_right());
    let low = origin + (left - edge) / per_count;
    let high = origin + (right - edge) / per_count;
    let fitting = ((right - left) / (2.0 * LABEL_WIDTH)) as usize;
    let step = nice_step(high - low, STEPS.min(fitting.max(1)));
    ticks(low.max(0.0), high, step)
        .into_iter()
        .map(|value| Tick {
            value,
            at: edge + (value - origin + 0.5) * per_count,
        })
        .filter(|tick| tick.at <= right && (!has_target || (tick.at - edge).abs() >= LABEL_WIDTH))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(width: f64, height: f64) -> Frame {
        Frame {
            width,
            height,
            left: 0.0,
            right: 0.0,
            top: 0.0,
            bottom: 0.0,
        }
    }

    #[test]
    fn the_levels() {
        let levels = levels();
        assert_eq!((levels[0], levels[19]), (0.025, 0.975));
        assert_eq!(levels[9] + levels[10], 1.0);
    }

    /// Counts 147 to 150 in 200 px: four columns of the widest 16 px, centred, so the group runs from 68 to 132 and the
    /// edge of 149, with two columns below it, stands at 100. 149 is centred at 108, 148 at 92.
    #[test]
    fn columns_begin_at_the_edge() {
        let plot = dot_plot(&DotPlotInput {
            frame: frame(200.0, 60.0),
            values: &[147, 148, 148, 149, 150],
            target: Some(149),
            radius: 4.0,
        });
        assert_eq!(plot.edge_x, Some(100.0));
        assert_eq!((plot.reached_count, plot.missed_count), (2, 3));
        let mut places: Vec<(f64, f64, bool)> = plot
            .dots
            .iter()
            .map(|dot| (dot.centre.x, dot.centre.y, dot.reached))
            .collect();
        places.sort_by(|one, other| one.0.total_cmp(&other.0).then(other.1.total_cmp(&one.1)));
        let rows = [60.0 - 4.7, 60.0 - 3.0 * 4.7];
        assert_eq!(
            places,
            [
                (76.0, rows[0], false),
                (92.0, rows[0], false),
                (92.0, 60.0 - 1.5 * 9.4, false),
                (108.0, rows[0], true),
                (124.0, rows[0], true),
            ]
        );
        assert!((rows[1] - (60.0 - 1.5 * 9.4)).abs() < 1e-9);
    }

    /// Whatever the values, no dot lies across the edge, leaves the plot or is lost.
    #[test]
    fn no_dot_straddles_the_edge() {
        let certain = [0; 20];
        let wide: Vec<i32> = (0..20).map(|step| step * 17).collect();
        let narrow = [148; 20];
        for values in [&certain[..], &wide[..], &narrow[..]] {
            for (width, height) in [(300.0, 40.0), (200.0, 60.0), (90.0, 30.0)] {
                let plot = dot_plot(&DotPlotInput {
                    frame: frame(width, height),
                    values,
                    target: Some(149),
                    radius: 4.0,
                });
                assert_eq!(plot.dots.len(), 20);
                let edge = plot.edge_x.expect("there is a target");
                let reaching = values.iter().filter(|value| **value >= 149).count();
                assert_eq!(plot.reached_count, reaching);
                for dot in &plot.dots {
                    assert_eq!(dot.centre.x > edge, dot.reached);
                    assert!(dot.centre.x > 0.0 && dot.centre.x < width, "{dot:?}");
                    assert!(dot.centre.y > 0.0 && dot.centre.y < height, "{dot:?}");
                }
            }
        }
    }
}
