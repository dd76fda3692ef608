//! SVG path strings with two decimals.

use super::Point;

/// A coordinate with two decimals, halves away from zero, without a negative zero.
pub fn fixed(value: f64) -> String {
    let mut written = String::new();
    write(&mut written, value);
    written
}

/// Writes a coordinate with two decimals. Hundreds of squares are written on every change: digits are cheaper than the
/// general writing of floating numbers.
fn write(path: &mut String, value: f64) {
    let hundredths = (value.abs() * 100.0 + 0.5) as u64;
    if value < 0.0 && hundredths > 0 {
        path.push('-');
    }
    digits(path, hundredths / 100);
    path.push('.');
    if hundredths % 100 < 10 {
        path.push('0');
    }
    digits(path, hundredths % 100);
}

fn digits(path: &mut String, number: u64) {
    if number >= 10 {
        digits(path, number / 10);
    }
    path.push(char::from(b'0' + (number % 10) as u8));
}

/// A line through the points in order; empty for fewer than two.
pub fn polyline(points: &[Point]) -> String {
    if points.len() < 2 {
        return String::new();
    }
    let mut path = Path::default();
    path.through(points);
    path.finished()
}

/// The area between two lines over the same range, the lower one first; empty for fewer than two points.
pub fn area(lower: &[Point], upper: &[Point]) -> String {
    if lower.len() < 2 || upper.len() < 2 {
        return String::new();
    }
    let back: Vec<Point> = upper.iter().rev().copied().collect();
    let mut path = Path::default();
    path.through(lower);
    for point in back {
        path.line_to(point);
    }
    path.close();
    path.finished()
}

/// A line that runs level to each point and then jumps to its height; empty for fewer than two points.
pub(super) fn stairs(points: &[Point]) -> String {
    let [first, rest @ ..] = points else {
        return String::new();
    };
    if rest.is_empty() {
        return String::new();
    }
    let mut path = Path::default();
    path.move_to(*first);
    let mut height = first.y;
    for (index, point) in rest.iter().enumerate() {
        let jumps = fixed(point.y) != fixed(height);
        if jumps || index + 1 == rest.len() {
            path.command('H', &[point.x]);
        }
        if jumps {
            path.command('V', &[point.y]);
            height = point.y;
        }
    }
    path.finished()
}

/// The area between two lines that run level to each point and then jump, over the same range, the lower one first;
/// empty for fewer than two points.
pub(super) fn stairs_between(lower: &[Point], upper: &[Point]) -> String {
    let ([first, .., last], true) = (upper, lower.len() > 1) else {
        return String::new();
    };
    let mut path = Path {
        written: stairs(lower),
    };
    path.command('V', &[last.y]);
    let mut height = last.y;
    for (point, before) in upper.iter().zip(upper.iter().skip(1)).rev() {
        // Going back, the line holds the height of the earlier point up to where the later one begins.
        if fixed(point.y) != fixed(height) {
            path.command('H', &[before.x]);
            path.command('V', &[point.y]);
            height = point.y;
        }
    }
    path.command('H', &[first.x]);
    path.close();
    path.finished()
}

/// A path under construction.
#[derive(Default)]
pub(super) struct Path {
    written: String,
}

impl Path {
    pub(super) fn move_to(&mut self, point: Point) {
        self.command('M', &[point.x, point.y]);
    }

    pub(super) fn line_to(&mut self, point: Point) {
        self.command('L', &[point.x, point.y]);
    }

    pub(super) fn close(&mut self) {
        self.command('Z', &[]);
    }

    pub(super) fn through(&mut self, points: &[Point]) {
        for (index, point) in points.iter().enumerate() {
            if index == 0 {
                self.move_to(*point);
            } else {
                self.line_to(*point);
            }
        }
    }

    /// Any command with its numbers.
    pub(super) fn command(&mut self, letter: char, numbers: &[f64]) {
        self.written.push(letter);
        for (index, number) in numbers.iter().enumerate() {
            if index > 0 {
                self.written.push(' ');
            }
            write(&mut self.written, *number);
        }
    }

    /// Half a circle to a point on the same height, so far to the right (negative: to the left).
    pub(super) fn arc(&mut self, radius: f64, across: f64) {
        let (radius, across) = (fixed(radius), fixed(across));
        self.written
            .push_str(&format!("a{radius} {radius} 0 1 0 {across} 0"));
    }

    pub(super) fn finished(self) -> String {
        self.written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    #[test]
    fn lines_areas_and_stairs() {
        assert_eq!(fixed(-0.001), "0.00");
        assert_eq!(fixed(1.005_1), "1.01");
        assert_eq!(
            [fixed(-12.5), fixed(104.07), fixed(0.996)],
            ["-12.50", "104.07", "1.00"]
        );
        assert_eq!(polyline(&[at(0.0, 1.0), at(2.5, 3.0)]), "M0.00 1.00L2.50 3.00");
        assert_eq!(polyline(&[at(0.0, 1.0)]), "");
        assert_eq!(
            area(&[at(0.0, 9.0), at(1.0, 8.0)], &[at(0.0, 5.0), at(1.0, 4.0)]),
            "M0.00 9.00L1.00 8.00L1.00 4.00L0.00 5.00Z"
        );
        assert_eq!(
            stairs(&[at(0.0, 9.0), at(3.0, 7.0), at(5.0, 7.0), at(6.0, 2.0)]),
            "M0.00 9.00H3.00V7.00H6.00V2.00"
        );
    }
}
