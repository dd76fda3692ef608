//! The square that stands for one post, with the mark inside it.

use super::Point;
use super::path::Path;

/// What is drawn inside a square. The first six are the ways of cutting in their fixed order; a hue, a lightness step
/// and the mark tell them apart, so that none of the three is needed alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Glyph {
    /// Full.
    Solid,
    /// Full with a diagonal.
    Diagonal,
    /// Full with a dot in the middle.
    Dot,
    /// Its left half full.
    Half,
    /// Full with a plus.
    Plus,
    /// Empty with an outline.
    Hollow,
    /// Empty with a dotted outline: not there.
    Missing,
    /// A question mark: nobody has explained it.
    Unclear,
    /// Full: a post a member holds.
    Held,
    /// Outlined with a dot: on its way and in time.
    Coming,
    /// Outlined with a cross: on its way, too late.
    Late,
    /// Outlined, nothing inside: open and nothing begun.
    Open,
}

impl Glyph {
    /// The six ways of cutting, in their fixed order.
    pub const CUTS: [Self; 6] = [
        Self::Solid,
        Self::Diagonal,
        Self::Dot,
        Self::Half,
        Self::Plus,
        Self::Hollow,
    ];

    /// The class its marks carry in the style sheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Solid => "g g-d",
            Self::Diagonal => "g g-t",
            Self::Dot => "g g-v",
            Self::Half => "g g-a",
            Self::Plus => "g g-s",
            Self::Hollow => "g g-c",
            Self::Missing => "g g-0",
            Self::Unclear => "g g-q",
            Self::Held => "g g-m",
            Self::Coming => "g g-o",
            Self::Late => "g g-x",
            Self::Open => "g g-n",
        }
    }
}

/// All squares of one kind: two paths, however many squares there are.
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphMarks {
    /// What is drawn inside them.
    pub glyph: Glyph,
    /// The squares themselves.
    pub body: String,
    /// What is drawn inside; empty for kinds without a mark, and where the squares are too small for one.
    pub mark: String,
}

/// Below this size, in pixels, a mark inside a square is a smudge and is left out.
const LEAST_MARKED: f64 = 6.0;
/// The size the marks are designed at, in pixels.
const DESIGNED: f64 = 9.0;
/// How far the outline's middle lies within the square, in pixels.
const INSET: f64 = 0.6;

/// Squares of one kind of so many pixels, their upper left corners given.
pub fn glyph(glyph: Glyph, size: f64, corners: &[Point]) -> GlyphMarks {
    let mut body = Path::default();
    let mut mark = Path::default();
    let side = size - 2.0 * INSET;
    for corner in corners {
        body.move_to(Point {
            x: corner.x + INSET,
            y: corner.y + INSET,
        });
        body.command('h', &[side]);
        body.command('v', &[side]);
        body.command('h', &[-side]);
        body.command('z', &[]);
        if size >= LEAST_MARKED {
            draw(glyph, *corner, size / DESIGNED, &mut mark);
        }
    }
    GlyphMarks {
        glyph,
        body: body.finished(),
        mark: mark.finished(),
    }
}

/// The mark of one square. Numbers are in ninths of its side.
fn draw(glyph: Glyph, corner: Point, scale: f64, path: &mut Path) {
    let at = |x: f64, y: f64| Point {
        x: corner.x + x * scale,
        y: corner.y + y * scale,
    };
    let mut line = |from: (f64, f64), to: (f64, f64)| {
        path.move_to(at(from.0, from.1));
        path.line_to(at(to.0, to.1));
    };
    match glyph {
        Glyph::Diagonal => line((1.9, 7.1), (7.1, 1.9)),
        Glyph::Plus => {
            line((4.5, 1.9), (4.5, 7.1));
            line((1.9, 4.5), (7.1, 4.5));
        }
        Glyph::Late => {
            line((2.7, 2.7), (6.3, 6.3));
            line((6.3, 2.7), (2.7, 6.3));
        }
        Glyph::Dot => disc(path, at(4.5, 4.5), 1.5 * scale),
        Glyph::Coming => disc(path, at(4.5, 4.5), 1.7 * scale),
        Glyph::Half => {
            path.move_to(at(INSET, INSET));
            path.line_to(at(4.8, INSET));
            path.line_to(at(4.8, DESIGNED - INSET));
            path.line_to(at(INSET, DESIGNED - INSET));
            path.close();
        }
        Glyph::Unclear => {
            line((3.1, 3.4), (3.7, 2.4));
            for (x, y) in [(5.2, 2.4), (5.9, 3.3), (4.5, 4.7), (4.5, 5.4)] {
                path.line_to(at(x, y));
            }
            path.move_to(at(4.5, 6.7));
            path.line_to(at(4.5, 7.1));
        }
        Glyph::Solid | Glyph::Hollow | Glyph::Missing | Glyph::Held | Glyph::Open => {}
    }
}

/// A full circle as two arcs.
pub(super) fn disc(path: &mut Path, centre: Point, radius: f64) {
    path.move_to(Point {
        x: centre.x - radius,
        y: centre.y,
    });
    for width in [2.0 * radius, -2.0 * radius] {
        path.arc(radius, width);
    }
    path.command('z', &[]);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A square of 9 px at (10, 20), its outline 0.6 px inside; a diagonal from its lower left to its upper right.
    #[test]
    fn a_square_and_its_mark() {
        let marks = glyph(Glyph::Diagonal, 9.0, &[Point { x: 10.0, y: 20.0 }]);
        assert_eq!(marks.body, "M10.60 20.60h7.80v7.80h-7.80z");
        assert_eq!(marks.mark, "M11.90 27.10L17.10 21.90");
    }

    /// The two flags of an arc are single digits: written with decimals they would be read as two numbers each.
    #[test]
    fn a_disc_is_two_arcs() {
        let mut path = Path::default();
        disc(&mut path, Point { x: 5.0, y: 5.0 }, 2.0);
        assert_eq!(
            path.finished(),
            "M3.00 5.00a2.00 2.00 0 1 0 4.00 0a2.00 2.00 0 1 0 -4.00 0z"
        );
    }

    #[test]
    fn small_squares_have_no_mark() {
        let marks = glyph(Glyph::Plus, 5.0, &[Point { x: 0.0, y: 0.0 }]);
        assert_eq!(marks.mark, "");
    }
}
