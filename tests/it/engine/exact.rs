//! Exact fractions, to judge floating results by.

use std::ops::{Add, Mul, Sub};

/// A fraction in lowest terms; the small cases tried here stay far below 2^127.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact {
    above: i128,
    below: i128,
}

impl Exact {
    pub const ZERO: Self = Self { above: 0, below: 1 };
    pub const ONE: Self = Self { above: 1, below: 1 };

    pub fn new(above: i128, below: i128) -> Self {
        let (mut one, mut other) = (above.abs(), below);
        while other != 0 {
            (one, other) = (other, one % other);
        }
        let divisor = one.max(1);
        Self {
            above: above / divisor,
            below: below / divisor,
        }
    }

    /// The odds multiplied by `factor`: p becomes fp / (fp + 1 - p).
    pub fn with_odds_times(self, factor: Self) -> Self {
        let hit = factor * self;
        let whole = hit + Self::ONE - self;
        Self::new(hit.above * whole.below, hit.below * whole.above)
    }

    /// Whether it is at least `percent` hundredths.
    pub fn reaches(self, percent: i128) -> bool {
        self.above * 100 >= percent * self.below
    }

    pub fn value(self) -> f64 {
        self.above as f64 / self.below as f64
    }
}

impl Add for Exact {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(
            self.above * other.below + other.above * self.below,
            self.below * other.below,
        )
    }
}

impl Sub for Exact {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(
            self.above * other.below - other.above * self.below,
            self.below * other.below,
        )
    }
}

impl Mul for Exact {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self::new(self.above * other.above, self.below * other.below)
    }
}

/// The probability of each total of independent events, each (chance, count): every outcome is gone through one by one.
pub fn enumerate(events: &[(Exact, usize)]) -> Vec<Exact> {
    let most: usize = events.iter().map(|(_, count)| count).sum();
    let mut totals = vec![Exact::ZERO; most + 1];
    for outcome in 0..1_usize << events.len() {
        let mut probability = Exact::ONE;
        let mut total = 0;
        for (index, (chance, count)) in events.iter().enumerate() {
            if outcome >> index & 1 == 1 {
                probability = probability * *chance;
                total += count;
            } else {
                probability = probability * (Exact::ONE - *chance);
            }
        }
        totals[total] = totals[total] + probability;
    }
    totals
}
