//! The distribution of a count.

use super::probability::Chance;
use crate::model::quantity::Fraction;

/// By how much P(N <= n) may fall short of q and n still be the q-quantile.
///
/// Where P(N <= n) equals q in exact arithmetic, the floating sum may lie a few units of the last place below it.
const QUANTILE_TOLERANCE: f64 = 1e-12;

/// The distribution of a whole number: exact, nothing is sampled.
///
/// Its least and its greatest value are the true ones: they follow from which events can happen, never from a
/// probability that has become too small to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct CountDistribution {
    /// The least value it can take.
    least: i32,
    /// The probability of `least`, `least + 1`, …; never empty.
    mass: Vec<f64>,
}

/// Expected value and quantiles of a count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// The expected value.
    pub expected: f64,
    /// The 10, 25, 50, 75 and 90 % quantiles: the q-quantile is the smallest n with P(N <= n) >= q.
    pub quantiles: [i32; 5],
}

impl Summary {
    /// The five quantiles of every summary.
    pub const QUANTILES: [Fraction; 5] = [
        Fraction::from_percent(10),
        Fraction::from_percent(25),
        Fraction::from_percent(50),
        Fraction::from_percent(75),
        Fraction::from_percent(90),
    ];
}

impl CountDistribution {
    /// A count that is certain.
    pub fn exactly(count: i32) -> Self {
        Self {
            least: count,
            mass: vec![1.0],
        }
    }

    /// A count that is certain, with room for so many values more.
    pub(super) fn exactly_with_room(count: i32, values: usize) -> Self {
        let mut mass = Vec::with_capacity(values + 1);
        mass.push(1.0);
        Self { least: count, mass }
    }

    /// A count with the given probabilities of `least`, `least + 1`, …
    pub(super) fn from_mass(least: i32, mass: Vec<f64>) -> Self {
        debug_assert!(!mass.is_empty(), "a count takes at least one value");
        Self { least, mass }
    }

    /// The least value it can take.
    pub fn least(&self) -> i32 {
        self.least
    }

    /// The greatest value it can take.
    pub fn most(&self) -> i32 {
        self.least + self.mass.len() as i32 - 1
    }

    /// Whether it can take one value only.
    pub fn is_certain(&self) -> bool {
        self.mass.len() == 1
    }

    /// The probability of `least`, `least + 1`, … up to the greatest value.
    pub fn mass(&self) -> &[f64] {
        &self.mass
    }

    /// Each value it can take, in rising order, with its probability.
    pub fn masses(&self) -> impl DoubleEndedIterator<Item = (i32, f64)> + '_ {
        self.mass
            .iter()
            .enumerate()
            .map(|(index, mass)| (self.least + index as i32, *mass))
    }

    /// Adds a certain number, which may be negative.
    pub fn shift(&mut self, by: i32) {
        self.least = self.least.saturating_add(by);
    }

    /// Adds `times` independent events that each happen with `chance` and count `step`.
    ///
    /// A sure event moves the whole distribution, an impossible one leaves it alone: both keep the support true.
    pub fn add(&mut self, chance: Chance, times: u32, step: u32) {
        if chance.is_never() || step == 0 {
            return;
        }
        if chance.is_sure() {
            let posts = times.saturating_mul(step);
            return self.shift(i32::try_from(posts).unwrap_or(i32::MAX));
        }
        let (hit, miss) = (chance.value(), 1.0 - chance.value());
        self.mass.reserve(times as usize * step as usize);
        for _ in 0..times {
            if step == 1 {
                self.mass.push(0.0);
                let mut before = 0.0;
                for slot in &mut self.mass {
                    let here = *slot;
                    *slot = here * miss + before * hit;
                    before = here;
                }
            } else {
                let reach = step as usize;
                self.mass.resize(self.mass.len() + reach, 0.0);
                for index in (0..self.mass.len()).rev() {
                    let before = if index >= reach {
                        self.mass[index - reach]
                    } else {
                        0.0
                    };
                    self.mass[index] = self.mass[index] * miss + before * hit;
                }
            }
        }
    }

    /// The probability that the count is at least `count`.
    pub fn at_least(&self, count: i32) -> Chance {
        if count <= self.least {
            return Chance::SURE;
        }
        if count > self.most() {
            return Chance::NEVER;
        }
        let first = count.abs_diff(self.least) as usize;
        Chance::uncertain(self.mass[first..].iter().rev().fold(0.0, |sum, mass| sum + mass))
    }

    /// The expected value.
    pub fn mean(&self) -> f64 {
        if self.is_certain() {
            return f64::from(self.least);
        }
        self.masses()
            .fold(0.0, |sum, (count, mass)| sum + f64::from(count) * mass)
    }

    /// The expected value less that of another count.
    pub fn mean_over(&self, other: &Self) -> f64 {
        self.mean() - other.mean()
    }

    /// The q-quantile: the smallest n with P(N <= n) >= q, forgiving 10⁻¹² of floating noise.
    pub fn quantile(&self, q: Fraction) -> i32 {
        let [found] = self.quantiles([q]);
        found
    }

    /// Expected value and the five quantiles of every summary.
    pub fn summary(&self) -> Summary {
        Summary {
            expected: self.mean(),
            quantiles: self.quantiles(Summary::QUANTILES),
        }
    }

    /// Several quantiles, asked in rising order, in one pass.
    fn quantiles<const N: usize>(&self, rising: [Fraction; N]) -> [i32; N] {
        quantiles(self.least, &self.mass, self.most(), rising)
    }

    /// The probabilities alone.
    pub(super) fn into_mass(self) -> Vec<f64> {
        self.mass
    }
}

/// Several quantiles of a count, asked in rising order: its probabilities from a value on, and the greatest it can take.
pub(super) fn quantiles<const N: usize>(
    first: i32,
    mass: &[f64],
    most: i32,
    rising: [Fraction; N],
) -> [i32; N] {
    let (mut index, mut below) = (0, mass[0]);
    rising.map(|q| {
        while below + QUANTILE_TOLERANCE < Chance::stated(q).value() {
            index += 1;
            match mass.get(index) {
                Some(mass) => below += mass,
                None => return most,
            }
        }
        first + index as i32
    })
}
