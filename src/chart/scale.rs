//! Linear scales and the ticks on them.

use super::Tick;

/// Maps values on pixels along a straight line. The ends of the domain are never equal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    domain: (f64, f64),
    range: (f64, f64),
}

impl Scale {
    /// A scale that puts the ends of the domain on the ends of the range. A domain without extent is widened by one.
    pub fn new(domain: (f64, f64), range: (f64, f64)) -> Self {
        let (low, high) = domain;
        let high = if low == high { low + 1.0 } else { high };
        Self {
            domain: (low, high),
            range,
        }
    }

    /// Where a value stands; values outside the domain stand outside the range.
    pub fn at(&self, value: f64) -> f64 {
        let share = (value - self.domain.0) / (self.domain.1 - self.domain.0);
        self.range.0 + share * (self.range.1 - self.range.0)
    }

    /// The value that stands at a place: where the pointer is.
    pub fn value(&self, at: f64) -> f64 {
        if self.range.0 == self.range.1 {
            return self.domain.0;
        }
        let share = (at - self.range.0) / (self.range.1 - self.range.0);
        self.domain.0 + share * (self.domain.1 - self.domain.0)
    }

    /// Pixels per unit of value; negative where the range runs against the domain.
    pub fn pixels_per_unit(&self) -> f64 {
        (self.range.1 - self.range.0) / (self.domain.1 - self.domain.0)
    }

    /// Values put on the scale as ticks.
    pub fn ticks(&self, values: &[f64]) -> Vec<Tick> {
        values
            .iter()
            .map(|value| Tick {
                value: *value,
                at: self.at(*value),
            })
            .collect()
    }
}

/// The smallest of 1, 2, 5, 10, 20, 50, … that divides the extent into at most so many steps. Never below one, since
/// what is counted here are posts.
pub fn nice_step(extent: f64, most: usize) -> f64 {
    let most = most.max(1) as f64;
    let mut decade = 1.0;
    loop {
        for factor in [1.0, 2.0, 5.0] {
            let step = decade * factor;
            if step * most >= extent || step >= 1e12 {
                return step;
            }
        }
        decade *= 10.0;
    }
}

/// The multiples of a step from `low` to `high`, both included where they are multiples.
pub fn ticks(low: f64, high: f64, step: f64) -> Vec<f64> {
    /// No axis bears more.
    const MOST: usize = 1_000;
    if step <= 0.0 {
        return Vec::new();
    }
    let first = (low / step).ceil();
    (0..MOST)
        .map(|index| (first + index as f64) * step)
        .take_while(|value| *value <= high)
        .map(|value| value + 0.0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_and_its_inverse() {
        let scale = Scale::new((0.0, 180.0), (164.0, 18.0));
        assert_eq!(scale.at(0.0), 164.0);
        assert_eq!(scale.at(180.0), 18.0);
        assert_eq!(scale.at(90.0), 91.0);
        assert_eq!(scale.value(91.0), 90.0);
        assert_eq!(Scale::new((5.0, 5.0), (0.0, 10.0)).at(5.0), 0.0);
        assert_eq!(Scale::new((0.0, 5.0), (3.0, 3.0)).value(3.0), 0.0);
    }

    #[test]
    fn steps_are_round() {
        assert_eq!(nice_step(180.0, 4), 50.0);
        assert_eq!(nice_step(8.0, 4), 2.0);
        assert_eq!(nice_step(3.0, 4), 1.0);
        assert_eq!(nice_step(0.0, 4), 1.0);
        assert_eq!(ticks(0.0, 149.0, 50.0), [0.0, 50.0, 100.0]);
        assert_eq!(ticks(-10.0, 10.0, 10.0), [-10.0, 0.0, 10.0]);
        assert_eq!(ticks(54.0, 62.0, 2.0), [54.0, 56.0, 58.0, 60.0, 62.0]);
        assert_eq!(ticks(0.0, 1.0, 0.0), Vec::<f64>::new());
    }
}
