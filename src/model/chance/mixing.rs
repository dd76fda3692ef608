//! The three circumstances: what they do to a likelihood, and how what follows under each is mixed.

use super::count::CountDistribution;
use super::probability::Chance;
use super::sums::Window;
use crate::model::quantity::{Fraction, MILLION};
use crate::model::scenario::Circumstances;

/// What the circumstances of a scenario do to a likelihood, and how results under each of them are mixed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mixing {
    /// The weight of hard, normal and easy circumstances.
    weights: [f64; 3],
    /// The factor on the odds, in thousandths.
    factor_thousandths: u64,
}

impl Mixing {
    /// The mixing a scenario asks for; weights are taken as given, even where they do not sum to one.
    pub fn new(circumstances: &Circumstances) -> Self {
        Self {
            weights: circumstances.weights.map(|weight| Chance::stated(weight).value()),
            factor_thousandths: u64::from(circumstances.odds_factor.thousandths()),
        }
    }

    /// A likelihood under hard, normal and easy circumstances; 0 and 1 never move.
    pub fn moved(&self, likelihood: Fraction) -> [Chance; 3] {
        let factor = self.factor_thousandths;
        let hit = u64::from(likelihood.millionths());
        let miss = u64::from(MILLION) - hit;
        [
            Chance::quotient(1_000 * hit, 1_000 * hit + factor * miss),
            Chance::stated(likelihood),
            Chance::quotient(factor * hit, factor * hit + 1_000 * miss),
        ]
    }

    /// The mixed probability: certain where every circumstance that can occur agrees on it.
    pub fn chance(&self, given: [Chance; 3]) -> Chance {
        let occurring = || (0..3).filter(|index| self.weights[*index] > 0.0);
        if occurring().next().is_some() {
            if occurring().all(|index| given[index].is_sure()) {
                return Chance::SURE;
            }
            if occurring().all(|index| given[index].is_never()) {
                return Chance::NEVER;
            }
        }
        Chance::uncertain(self.number(given.map(Chance::value)))
    }

    /// The mixed distribution: its support is everything that can happen under a circumstance that can occur.
    pub fn count(&self, given: &[CountDistribution; 3]) -> CountDistribution {
        let any_occurs = self.weights.iter().any(|weight| *weight > 0.0);
        let taken = || (0..3).filter(move |index| !any_occurs || self.weights[*index] > 0.0);
        let least = taken()
            .map(|index| given[index].least())
            .min()
            .unwrap_or_default();
        let most = taken().map(|index| given[index].most()).max().unwrap_or(least);
        let mut mass = vec![0.0; (most - least) as usize + 1];
        for index in taken() {
            let offset = (given[index].least() - least) as usize;
            for (slot, part) in mass[offset..].iter_mut().zip(given[index].mass()) {
                *slot += self.weights[index] * part;
            }
        }
        CountDistribution::from_mass(least, mass)
    }

    /// The mixed distribution without its far tails.
    pub fn window(&self, given: &[Window; 3]) -> Window {
        let any_occurs = self.weights.iter().any(|weight| *weight > 0.0);
        let taken = || (0..3).filter(move |index| !any_occurs || self.weights[*index] > 0.0);
        let ends = |index: usize| {
            let (first, mass) = given[index].masses();
            (first, first + mass.len() as i32)
        };
        let first = taken().map(|index| ends(index).0).min().unwrap_or_default();
        let after = taken().map(|index| ends(index).1).max().unwrap_or(first + 1);
        let least = taken().map(|index| given[index].bounds()[0]).min();
        let most = taken().map(|index| given[index].bounds()[1]).max();
        let mut mixed = vec![0.0; after.abs_diff(first) as usize];
        for index in taken() {
            let (from, mass) = given[index].masses();
            for (slot, part) in mixed[from.abs_diff(first) as usize..].iter_mut().zip(mass) {
                *slot += self.weights[index] * part;
            }
        }
        Window::within(first, mixed, [least.unwrap_or(first), most.unwrap_or(first)])
    }

    /// The weighted sum of a number under hard, normal and easy circumstances.
    pub fn number(&self, given: [f64; 3]) -> f64 {
        (0..3).fold(0.0, |sum, index| sum + self.weights[index] * given[index])
    }
}

/// An expected number under each circumstance, summed up event by event.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    given: [f64; 3],
}

impl Tally {
    /// Adds `times` events of the given chances.
    pub fn add(&mut self, times: u32, chances: [Chance; 3]) {
        for (sum, chance) in self.given.iter_mut().zip(chances) {
            *sum += f64::from(times) * chance.value();
        }
    }

    /// The expected number, mixed.
    pub fn mixed(&self, mixing: &Mixing) -> f64 {
        mixing.number(self.given)
    }

    /// The expected number less that of another tally, mixed.
    pub fn mixed_over(&self, other: &Self, mixing: &Mixing) -> f64 {
        self.mixed(mixing) - other.mixed(mixing)
    }
}

/// A gain up to this is none: floating noise, or nothing anyone would notice.
const NEGLIGIBLE_GAIN: f64 = 1e-9;

/// Whether a gain is one that anyone could notice.
pub fn is_noticeable(gain: f64) -> bool {
    gain > NEGLIGIBLE_GAIN
}

/// Whether a negative gain is a loss that anyone could notice.
pub fn is_loss(gain: f64) -> bool {
    gain < -NEGLIGIBLE_GAIN
}

/// Beyond so many billionths either way a number is held: four hundred thousand posts.
const MOST_BILLIONTHS: f64 = 4e14;

/// A number in whole billionths, half up, so that sums of differences are exact; floating noise lies far below one of them.
pub fn billionths(number: f64) -> i64 {
    let scaled = (number * 1e9).clamp(-MOST_BILLIONTHS, MOST_BILLIONTHS);
    if scaled < 0.0 {
        -((0.5 - scaled) as i64)
    } else {
        (scaled + 0.5) as i64
    }
}

/// An expected count less the whole number it is held against.
pub fn gap(expected: f64, asked: u32) -> f64 {
    expected - f64::from(asked)
}
