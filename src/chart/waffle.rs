//! Posts as squares: in rows by kind, against what was asked; and in pairs, as dominoes.

use super::Point;
use super::glyph::{Glyph, GlyphMarks, glyph};
use super::path::Path;
use crate::order;

/// Squares in rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Waffle {
    /// Width of the drawing, in pixels.
    pub width: f64,
    /// Height of the drawing, in pixels.
    pub height: f64,
    /// How many squares stand in a row.
    pub per_row: usize,
    /// From the left edge of a square to that of the next, in pixels.
    pub pitch: f64,
    /// The squares, one entry per kind that occurs.
    pub marks: Vec<GlyphMarks>,
    /// The tick after the last square asked for; empty where no square stands beyond it. It reaches a little above
    /// and below its row.
    pub tick: String,
}

/// How far a tick reaches beyond its row, in pixels.
const TICK_OVERHANG: f64 = 2.5;

/// Lays squares out row by row, kind after kind in the order given, and marks the place after the `required`-th.
pub fn waffle(kinds: &[(Glyph, u32)], per_row: usize, size: f64, gap: f64, required: Option<u32>) -> Waffle {
    let per_row = per_row.max(1);
    let pitch = size + gap;
    let corner = |index: usize| Point {
        x: (index % per_row) as f64 * pitch,
        y: (index / per_row) as f64 * pitch,
    };
    let mut placed = 0_usize;
    let mut marks: Vec<GlyphMarks> = Vec::new();
    for (kind, count) in kinds.iter().filter(|(_, count)| *count > 0) {
        let next = placed.saturating_add(*count as usize);
        let corners: Vec<Point> = (placed..next).map(corner).collect();
        marks.push(glyph(*kind, size, &corners));
        placed = next;
    }
    let columns = placed.min(per_row) as f64;
    let rows = placed.div_ceil(per_row) as f64;
    let tick = required
        .map(|required| required as usize)
        .filter(|required| *required > 0 && *required < placed)
        .map_or_else(String::new, |required| {
            // After the last square of a row the tick stands at that row's end, not at the start of the next.
            let last = corner(required - 1);
            let x = last.x + size + gap / 2.0;
            let mut path = Path::default();
            path.move_to(Point {
                x,
                y: last.y - TICK_OVERHANG,
            });
            path.command('V', &[last.y + size + TICK_OVERHANG]);
            path.finished()
        });
    Waffle {
        width: (columns * pitch - gap).max(0.0),
        height: (rows * pitch - gap).max(0.0),
        per_row,
        pitch,
        marks,
        tick,
    }
}

impl Waffle {
    /// How many squares there are up to a point: where a hand has drawn its edge to.
    pub fn reached(&self, x: f64, y: f64) -> u32 {
        let row = (y / self.pitch).floor().max(0.0);
        let column = (x / self.pitch).round().clamp(0.0, self.per_row as f64);
        (row * self.per_row as f64 + column) as u32
    }
}

/// The record of a block: what was reached, way by way; what was reported as reached but explained by no way; what was
/// missing of the target. Where more was reached than asked, a tick stands after what was asked.
pub fn record(
    ways: &[(Glyph, u32)],
    achieved: u32,
    target: u32,
    per_row: usize,
    size: f64,
    gap: f64,
) -> Waffle {
    let explained = ways.iter().fold(0_u32, |sum, way| sum.saturating_add(way.1));
    let mut kinds = ways.to_vec();
    kinds.push((Glyph::Unclear, achieved.saturating_sub(explained)));
    kinds.push((Glyph::Missing, target.saturating_sub(achieved)));
    waffle(&kinds, per_row, size, gap, (achieved > target).then_some(target))
}

/// Pairs of squares side by side, each pair a domino.
#[derive(Clone, Debug, PartialEq)]
pub struct Dominoes {
    /// Width of the drawing, in pixels.
    pub width: f64,
    /// Height of the drawing, in pixels.
    pub height: f64,
    /// The squares, one entry per kind that occurs.
    pub marks: Vec<GlyphMarks>,
    /// Bars that join the two squares of a domino held by one person; empty where there is none.
    pub joints: String,
}

/// Lays dominoes out from left to right, `per_row` in a row. Each is (upper, lower, both held by one person).
pub fn dominoes(quarters: &[(Glyph, Glyph, bool)], per_row: usize, size: f64, gap: f64) -> Dominoes {
    /// Between two rows of dominoes, in squares.
    const ROW_GAP: f64 = 0.4;
    let per_row = per_row.max(1);
    let (across, down) = (size + gap, 2.0 * size + gap + ROW_GAP * size);
    let mut placed: Vec<(Glyph, Vec<Point>)> = Vec::new();
    let mut joints = Path::default();
    for (index, (upper, lower, joined)) in quarters.iter().enumerate() {
        let x = (index % per_row) as f64 * across;
        let y = (index / per_row) as f64 * down;
        for (kind, corner) in [(*upper, Point { x, y }), (*lower, Point { x, y: y + across })] {
            match placed.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, corners)) => corners.push(corner),
                None => placed.push((kind, vec![corner])),
            }
        }
        if *joined {
            joints.move_to(Point {
                x: x + size / 2.0,
                y: y + size - 1.0,
            });
            joints.command('V', &[y + across + 1.0]);
        }
    }
    order::sort_by_key(&mut placed, |(kind, _)| *kind);
    let columns = quarters.len().min(per_row) as f64;
    let rows = quarters.len().div_ceil(per_row) as f64;
    Dominoes {
        width: (columns * across - gap).max(0.0),
        height: (rows * down - ROW_GAP * size).max(0.0),
        marks: placed
            .iter()
            .map(|(kind, corners)| glyph(*kind, size, corners))
            .collect(),
        joints: joints.finished(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of ten squares, 11 px apart: 34 px are three squares, the second row begins at 11 px.
    #[test]
    fn an_edge_is_drawn_to_whole_squares() {
        let drawn = waffle(&[(Glyph::Solid, 15)], 10, 9.0, 2.0, None);
        assert_eq!(drawn.reached(34.0, 3.0), 3);
        assert_eq!(drawn.reached(34.0, 15.0), 13);
        assert_eq!(drawn.reached(500.0, 25.0), 30);
        assert_eq!(drawn.reached(-5.0, -5.0), 0);
    }

    fn squares(waffle: &[GlyphMarks]) -> Vec<(Glyph, usize)> {
        waffle
            .iter()
            .map(|marks| (marks.glyph, marks.body.matches('z').count()))
            .collect()
    }

    /// 14 in one row of 9 px squares 2 px apart: 14 * 11 - 2 = 152 wide; after the 7th, at 7 * 11 - 1 = 76.
    #[test]
    fn a_row_with_more_than_was_asked() {
        let record = record(&[(Glyph::Solid, 11), (Glyph::Diagonal, 3)], 14, 7, 28, 9.0, 2.0);
        assert_eq!((record.width, record.height), (152.0, 9.0));
        assert_eq!(record.tick, "M76.00 -2.50V11.50");
        assert_eq!(squares(&record.marks), [(Glyph::Solid, 11), (Glyph::Diagonal, 3)]);
    }

    /// 39 and 25 of 75 leave 11 unexplained, and 75 of 111 leave 36 missing: four rows of 28.
    #[test]
    fn what_the_record_does_not_explain() {
        let record = record(
            &[(Glyph::Diagonal, 39), (Glyph::Hollow, 25)],
            75,
            111,
            28,
            9.0,
            2.0,
        );
        assert_eq!(
            squares(&record.marks),
            [
                (Glyph::Diagonal, 39),
                (Glyph::Hollow, 25),
                (Glyph::Unclear, 11),
                (Glyph::Missing, 36)
            ]
        );
        assert_eq!((record.width, record.height), (306.0, 42.0));
        assert_eq!(record.tick, "");
    }

    /// After the 11th of rows of 11 the tick ends the first row: 11 * 10 - 1 = 109.
    #[test]
    fn the_tick_at_the_end_of_a_row() {
        let grid = waffle(&[(Glyph::Solid, 12)], 11, 8.0, 2.0, Some(11));
        assert_eq!(grid.tick, "M109.00 -2.50V10.50");
        assert_eq!(waffle(&[(Glyph::Solid, 12)], 11, 8.0, 2.0, Some(12)).tick, "");
        assert_eq!(waffle(&[], 11, 8.0, 2.0, Some(12)).height, 0.0);
    }

    /// Nine dominoes of 11 px 1 px apart: 9 * 12 - 1 = 107 wide, 23 high.
    #[test]
    fn a_ward_as_dominoes() {
        let mut quarters = vec![(Glyph::Held, Glyph::Held, false); 8];
        quarters.push((Glyph::Late, Glyph::Held, true));
        let ward = dominoes(&quarters, 12, 11.0, 1.0);
        assert_eq!(ward.width, 107.0);
        assert!((ward.height - 23.0).abs() < 1e-9);
        assert_eq!(squares(&ward.marks), [(Glyph::Held, 17), (Glyph::Late, 1)]);
        assert_eq!(ward.joints, "M101.50 10.00V13.00");
    }
}
