//! One row of a gantt chart: stages dark to light, the expected finish, its interval, and what lies after the deadline.

use super::path::Path;
use super::scale::Scale;
use super::{Point, Rect};

/// What all rows share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GanttInput {
    /// Width of the row's drawing, in pixels.
    pub width: f64,
    /// Height of the row's drawing, in pixels.
    pub height: f64,
    /// The time at the left edge.
    pub first_time: f64,
    /// The time at the right edge.
    pub last_time: f64,
    /// The deadline: what lies after it is late.
    pub deadline: f64,
}

impl GanttInput {
    /// The scale of time; one for all rows and for the head.
    pub fn scale(&self) -> Scale {
        Scale::new((self.first_time, self.last_time), (0.0, self.width))
    }
}

/// A stage between two times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GanttStage {
    /// When it begins.
    pub begin: f64,
    /// When it ends.
    pub end: f64,
    /// How light it is drawn, 0 for the darkest.
    pub shade: usize,
}

/// What a row is drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct GanttRow<'a> {
    /// The stages, in order.
    pub stages: &'a [GanttStage],
    /// When all is expected to be complete.
    pub finish: f64,
    /// The 10 and 90 % quantiles of that.
    pub band: (f64, f64),
    /// The latest time to begin at, where there is one to be marked.
    pub latest_start: Option<f64>,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Gantt {
    /// The stages before the deadline, one path per shade that occurs.
    pub bars: Vec<(usize, String)>,
    /// What lies after the deadline; nothing where all is in time.
    pub late: Option<Rect>,
    /// The hatching of what lies after the deadline.
    pub hatch: String,
    /// The expected finish, a diamond.
    pub finish: String,
    /// Whether the expected finish lies after the deadline.
    pub finish_late: bool,
    /// The interval of the finish, a whisker; without a cap at an end that lies outside the drawing.
    pub whisker: String,
    /// The latest time to begin at, a flag; empty where there is none or it lies outside the drawing.
    pub latest_start: String,
    /// From where to where each stage reaches, in order, whatever its length and wherever the deadline lies.
    pub spans: Vec<(f64, f64)>,
}

/// What of a row's bars a hand can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// All of it: it is moved.
    Whole,
    /// The right edge of a stage, by its place: the stage is stretched.
    Edge(usize),
}

/// How near to an edge a hand holds the edge and not the bar, in pixels.
const NEAR: f64 = 4.0;

/// What a hand holds that takes the row at `at`; nothing beside the bars. Of edges equally near the first is taken, and
/// none of a stage without length: there is nothing to take hold of.
pub fn grip(spans: &[(f64, f64)], at: f64) -> Option<Grip> {
    let mut nearest: Option<(usize, f64)> = None;
    for (place, (begin, end)) in spans.iter().enumerate() {
        let off = (end - at).abs();
        if end > begin && off <= NEAR && nearest.is_none_or(|(_, least)| off < least) {
            nearest = Some((place, off));
        }
    }
    if let Some((place, _)) = nearest {
        return Some(Grip::Edge(place));
    }
    let within = spans.iter().any(|(begin, end)| (*begin..=*end).contains(&at));
    within.then_some(Grip::Whole)
}

/// The ring around a stage of a row so high, a little larger than its bar.
pub fn ring(height: f64, span: (f64, f64)) -> Rect {
    /// How far the ring stands off the bar, in pixels.
    const OFF: f64 = 2.0;
    Rect {
        x: span.0 - OFF,
        y: height / 2.0 - BAR / 2.0 - OFF,
        width: (span.1 - span.0 - GAP).max(GAP) + 2.0 * OFF,
        height: BAR + 2.0 * OFF,
    }
}

/// Height of a bar, in pixels.
const BAR: f64 = 12.0;
/// Free between two bars, in pixels.
const GAP: f64 = 1.0;
/// From the middle of the diamond to its corners, in pixels.
const DIAMOND: f64 = 5.0;
/// From the middle of the whisker to the end of its caps, in pixels.
const CAP: f64 = 3.5;

/// Lays a row out. What lies outside the times of the drawing is cut off at its edges.
pub fn gantt_row(input: &GanttInput, row: &GanttRow) -> Gantt {
    let x = input.scale();
    let within = |time: f64| x.at(time).clamp(0.0, input.width);
    let middle = input.height / 2.0;
    let top = middle - BAR / 2.0;
    let due = within(input.deadline);

    let mut shades: Vec<(usize, Path)> = Vec::new();
    let mut late_from = f64::INFINITY;
    let mut late_to = f64::NEG_INFINITY;
    for stage in row.stages.iter().filter(|stage| stage.end > stage.begin) {
        let (begin, end) = (within(stage.begin), within(stage.end));
        if end > due {
            late_from = late_from.min(begin.max(due));
            late_to = late_to.max(end);
        }
        let end = end.min(due);
        if end <= begin {
            continue;
        }
        let width = (end - begin - GAP).max(GAP);
        let path = match shades.iter().position(|(shade, _)| *shade == stage.shade) {
            Some(known) => &mut shades[known].1,
            None => {
                shades.push((stage.shade, Path::default()));
                let last = shades.len() - 1;
                &mut shades[last].1
            }
        };
        path.move_to(Point { x: begin, y: top });
        path.command('h', &[width]);
        path.command('v', &[BAR]);
        path.command('h', &[-width]);
        path.command('z', &[]);
    }
    let late = (late_to > late_from).then_some(Rect {
        x: late_from,
        y: top,
        width: late_to - late_from,
        height: BAR,
    });
    let latest = row.latest_start.map(|time| x.at(time));
    Gantt {
        latest_start: latest
            .filter(|at| (0.0..=input.width).contains(at))
            .map_or_else(String::new, |at| flag(at, middle)),
        spans: row
            .stages
            .iter()
            .map(|stage| (within(stage.begin), within(stage.end)))
            .collect(),
        bars: shades
            .into_iter()
            .map(|(shade, path)| (shade, path.finished()))
            .collect(),
        hatch: late.map_or_else(String::new, |late| hatch(&late)),
        late,
        finish: diamond(within(row.finish), middle),
        finish_late: row.finish > input.deadline,
        whisker: whisker(input, row.band, &x, middle),
    }
}

/// Slanted strokes within a rectangle, from its lower to its upper edge.
fn hatch(rect: &Rect) -> String {
    /// Between two strokes, in pixels.
    const PITCH: f64 = 5.0;
    let mut path = Path::default();
    let right = rect.x + rect.width;
    let mut foot = rect.x + PITCH - rect.height;
    while foot < right {
        // Each stroke is at 45 degrees; what would stick out at the sides is cut.
        let cut_left = (rect.x - foot).max(0.0);
        let cut_right = (foot + rect.height - right).max(0.0);
        if cut_left + cut_right < rect.height {
            path.move_to(Point {
                x: foot + cut_left,
                y: rect.y + rect.height - cut_left,
            });
            path.line_to(Point {
                x: foot + rect.height - cut_right,
                y: rect.y + cut_right,
            });
        }
        foot += PITCH;
    }
    path.finished()
}

fn diamond(x: f64, y: f64) -> String {
    let mut path = Path::default();
    path.move_to(Point { x, y: y - DIAMOND });
    path.command('l', &[DIAMOND, DIAMOND]);
    path.command('l', &[-DIAMOND, DIAMOND]);
    path.command('l', &[-DIAMOND, -DIAMOND]);
    path.command('z', &[]);
    path.finished()
}

/// An upright stroke past the bar, with a triangle at its head that points to the left: begin no later than here.
fn flag(x: f64, y: f64) -> String {
    /// How far the stroke reaches beyond the bar, in pixels.
    const BEYOND: f64 = 4.0;
    let mut path = Path::default();
    let top = y - BAR / 2.0 - BEYOND;
    path.move_to(Point { x, y: top });
    path.command('v', &[BAR + 2.0 * BEYOND]);
    path.move_to(Point { x, y: top });
    path.command('l', &[-BEYOND, BEYOND / 2.0]);
    path.command('l', &[BEYOND, BEYOND / 2.0]);
    path.finished()
}

fn whisker(input: &GanttInput, band: (f64, f64), x: &Scale, y: f64) -> String {
    let (low, high) = (x.at(band.0), x.at(band.1));
    if high <= low || low > input.width || high < 0.0 {
        return String::new();
    }
    let mut path = Path::default();
    path.move_to(Point { x: low.max(0.0), y });
    path.command('H', &[high.min(input.width)]);
    for end in [low, high] {
        if (0.0..=input.width).contains(&end) {
            path.move_to(Point { x: end, y: y - CAP });
            path.command('v', &[2.0 * CAP]);
        }
    }
    path.finished()
}

#[cfg(test)]
mod tests {
    use super::*;

    const INPUT: GanttInput = GanttInput {
        width: 200.0,
        height: 22.0,
        first_time: 0.0,
        last_time: 40.0,
        deadline: 30.0,
    };

    /// 5 px a month. A stage from 2 to 10 fills 10 to 50 less the gap; bars stand from 5 to 17.
    #[test]
    fn in_time() {
        let row = gantt_row(
            &INPUT,
            &GanttRow {
                stages: &[
                    GanttStage {
                        begin: 2.0,
                        end: 10.0,
                        shade: 0,
                    },
                    GanttStage {
                        begin: 10.0,
                        end: 12.0,
                        shade: 1,
                    },
                    GanttStage {
                        begin: 12.0,
                        end: 12.0,
                        shade: 2,
                    },
                ],
                finish: 12.0,
                band: (10.0, 16.0),
                latest_start: Some(8.0),
            },
        );
        assert_eq!(
            row.bars,
            [
                (0, "M10.00 5.00h39.00v12.00h-39.00z".to_owned()),
                (1, "M50.00 5.00h9.00v12.00h-9.00z".to_owned())
            ]
        );
        assert_eq!((row.late, row.finish_late), (None, false));
        assert_eq!(row.finish, "M60.00 6.00l5.00 5.00l-5.00 5.00l-5.00 -5.00z");
        assert_eq!(row.whisker, "M50.00 11.00H80.00M50.00 7.50v7.00M80.00 7.50v7.00");
        assert_eq!(
            row.latest_start,
            "M40.00 1.00v20.00M40.00 1.00l-4.00 2.00l4.00 2.00"
        );
        assert_eq!(row.spans, [(10.0, 50.0), (50.0, 60.0), (60.0, 60.0)]);
    }

    /// A stage across the deadline is cut at 150; what follows is late up to 170. The whisker leaves the drawing.
    #[test]
    fn too_late() {
        let row = gantt_row(
            &INPUT,
            &GanttRow {
                stages: &[GanttStage {
                    begin: 28.0,
                    end: 34.0,
                    shade: 3,
                }],
                finish: 34.0,
                band: (33.0, 60.0),
                latest_start: Some(41.0),
            },
        );
        assert_eq!(row.bars, [(3, "M140.00 5.00h9.00v12.00h-9.00z".to_owned())]);
        assert_eq!(
            row.late,
            Some(Rect {
                x: 150.0,
                y: 5.0,
                width: 20.0,
                height: 12.0
            })
        );
        assert!(row.finish_late);
        // The 41st month lies outside the drawing.
        assert_eq!(row.latest_start, "");
        assert_eq!(row.spans, [(140.0, 170.0)]);
        assert_eq!(row.whisker, "M165.00 11.00H200.00M165.00 7.50v7.00");
        // Feet at 143, 148, …, 168: six strokes, each cut to the rectangle.
        assert_eq!(row.hatch.matches('M').count(), 6);
        assert!(row.hatch.starts_with("M150.00 10.00L155.00 5.00"));
    }

    /// Bars from 10 to 50 and 50 to 53, and a stage without length between two others at 70.
    #[test]
    fn what_a_hand_holds() {
        let spans = [(10.0, 50.0), (50.0, 53.0), (60.0, 70.0), (70.0, 70.0)];
        assert_eq!(grip(&spans, 30.0), Some(Grip::Whole));
        assert_eq!(grip(&spans, 47.0), Some(Grip::Edge(0)));
        assert_eq!(grip(&spans, 51.0), Some(Grip::Edge(0)));
        assert_eq!(grip(&spans, 52.0), Some(Grip::Edge(1)));
        assert_eq!(grip(&spans, 57.0), Some(Grip::Edge(1)));
        assert_eq!(grip(&spans, 58.0), None);
        assert_eq!(grip(&spans, 73.0), Some(Grip::Edge(2)));
        assert_eq!(grip(&spans, 5.0), None);
        // Around the first bar of a row 22 high: 39 wide less the gap, standing from 5 to 17, two pixels off.
        let around = ring(22.0, spans[0]);
        assert_eq!(
            (around.x, around.y, around.width, around.height),
            (8.0, 3.0, 43.0, 16.0)
        );
    }
}
