//! Sums of many independent events, quickly.
//!
//! Equal events are a binomial, worked out from its mode by quotients of neighbours; different ones are added in pairs, so
//! that wide distributions meet few times. What lies so far in the tails that all of it together stays hundreds of times
//! below the last place of a double is left out on the way; its place is kept.

use super::count::{CountDistribution, Summary, quantiles};
use super::probability::Chance;

/// Below this a probability is left out: 10⁻²⁰ of it, however often, is nothing beside one.
const NEGLIGIBLE: f64 = 1e-20;
/// From so many equal events on, a binomial is quicker than adding them one by one.
const MANY_EQUAL: u32 = 24;
/// So many different events are added one by one before their sum is set aside.
const ONE_BY_ONE: usize = 32;
/// As many values of one count are multiplied by all of the other in one go.
const ROWS: usize = 4;

/// The distribution of a count without its far tails: exact to far below the last place of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Window {
    /// The value the first probability is of.
    first: i32,
    /// The probabilities that matter; never empty.
    mass: Vec<f64>,
    /// The least and the greatest value the count can take.
    bounds: [i32; 2],
}

impl Window {
    /// A count that is certain.
    pub fn exactly(count: i32) -> Self {
        Self {
            first: count,
            mass: vec![1.0],
            bounds: [count; 2],
        }
    }

    /// The number of posts that events give, each (chance, number of such events, posts per event).
    pub fn of(events: impl Iterator<Item = (Chance, u32, u32)>) -> Self {
        let mut certain = CountDistribution::exactly(0);
        let none = || CountDistribution::exactly_with_room(0, ONE_BY_ONE + MANY_EQUAL as usize);
        let mut single = none();
        let mut parts = Vec::new();
        for (chance, times, step) in events {
            if chance.is_certain() || step == 0 {
                certain.add(chance, times, step);
            } else if times >= MANY_EQUAL && step == 1 {
                parts.push(Self::from(CountDistribution::binomial(chance, times)));
            } else {
                single.add(chance, times, step);
                if single.mass().len() > ONE_BY_ONE {
                    let full = std::mem::replace(&mut single, none());
                    parts.push(Self::from(full));
                }
            }
        }
        parts.push(Self::from(single));
        while parts.len() > 1 {
            let mut added = Vec::with_capacity(parts.len().div_ceil(2));
            for pair in parts.chunks(2) {
                added.push(match pair {
                    [one, other] => one.plus(other),
                    rest => rest[0].clone(),
                });
            }
            parts = added;
        }
        let mut sum = parts.pop().unwrap_or_else(|| Self::exactly(0));
        sum.shift(certain.least());
        sum
    }

    /// The sum of this and an independent count.
    pub fn plus(&self, other: &Self) -> Self {
        let mut sum = if other.mass.len() == 1 {
            self.clone()
        } else if self.mass.len() == 1 {
            other.clone()
        } else {
            return Self {
                first: self.first.saturating_add(other.first),
                mass: convolved(&self.mass, &other.mass),
                bounds: [0, 1].map(|index| self.bounds[index].saturating_add(other.bounds[index])),
            }
            .trimmed();
        };
        // One of the two is certain, or as good as that.
        sum.shift(if other.mass.len() == 1 {
            other.first
        } else {
            self.first
        });
        sum.bounds = [0, 1].map(|index| self.bounds[index].saturating_add(other.bounds[index]));
        sum
    }

    /// The value the first probability is of, and the probabilities from there on.
    pub(super) fn masses(&self) -> (i32, &[f64]) {
        (self.first, &self.mass)
    }

    /// The least and the greatest value the count can take.
    pub(super) fn bounds(&self) -> [i32; 2] {
        self.bounds
    }

    /// A count of given probabilities within bounds.
    pub(super) fn within(first: i32, mass: Vec<f64>, bounds: [i32; 2]) -> Self {
        Self { first, mass, bounds }
    }

    /// Expected value and the five quantiles of every summary.
    pub fn summary(&self) -> Summary {
        let [least, most] = self.bounds;
        let mut expected = f64::from(least);
        if most > least {
            let counts = (self.first..).zip(&self.mass);
            expected = counts.fold(0.0, |sum, (count, mass)| sum + f64::from(count) * mass);
        }
        Summary {
            expected,
            quantiles: quantiles(self.first, &self.mass, most, Summary::QUANTILES),
        }
    }

    /// The same with the tails, as nothing.
    pub fn whole(self) -> CountDistribution {
        let [least, most] = self.bounds;
        let mut mass = vec![0.0; most.abs_diff(least) as usize + 1];
        let from = self.first.abs_diff(least) as usize;
        for (slot, part) in mass.iter_mut().skip(from).zip(&self.mass) {
            *slot = *part;
        }
        CountDistribution::from_mass(least, mass)
    }

    fn shift(&mut self, by: i32) {
        self.first = self.first.saturating_add(by);
        self.bounds = self.bounds.map(|bound| bound.saturating_add(by));
    }

    /// The part that matters. Short counts matter whole.
    fn trimmed(mut self) -> Self {
        if self.mass.len() <= MANY_EQUAL as usize {
            return self;
        }
        let matters = |mass: &f64| *mass >= NEGLIGIBLE;
        let last = self.mass.iter().rposition(matters).unwrap_or_default();
        let first = self.mass.iter().position(matters).unwrap_or_default();
        self.mass.truncate(last + 1);
        self.mass.drain(..first);
        self.first = self.first.saturating_add(first as i32);
        self
    }
}

impl From<CountDistribution> for Window {
    fn from(count: CountDistribution) -> Self {
        let (least, most) = (count.least(), count.most());
        Self {
            first: least,
            mass: count.into_mass(),
            bounds: [least, most],
        }
        .trimmed()
    }
}

/// The probabilities of a sum. Several values of the shorter count are taken at a time: fewer ways through the memory, and
/// always in the same order.
fn convolved(one: &[f64], other: &[f64]) -> Vec<f64> {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let mut padded = vec![0.0; long.len() + 2 * (ROWS - 1)];
    padded[ROWS - 1..ROWS - 1 + long.len()].copy_from_slice(long);
    let mut sum = vec![0.0; short.len().next_multiple_of(ROWS) + long.len() - 1];
    for (from, rows) in short.chunks(ROWS).enumerate() {
        let [a, b, c, d] = [0, 1, 2, 3].map(|row| rows.get(row).copied().unwrap_or(0.0));
        let slots = sum[from * ROWS..].iter_mut();
        let columns = padded[3..]
            .iter()
            .zip(&padded[2..])
            .zip(&padded[1..])
            .zip(&padded);
        for (slot, (((w, x), y), z)) in slots.zip(columns) {
            *slot += a * w + b * x + c * y + d * z;
        }
    }
    sum.truncate(short.len() + long.len() - 1);
    sum
}

impl CountDistribution {
    /// The number of posts that events give, each (chance, number of such events, posts per event).
    pub fn of(events: impl Iterator<Item = (Chance, u32, u32)>) -> Self {
        Window::of(events).whole()
    }

    /// How many of so many equal events happen; the chance is not certain.
    fn binomial(chance: Chance, times: u32) -> Self {
        let count = times as usize;
        let (hit, miss) = (chance.value(), 1.0 - chance.value());
        let mut mass = vec![0.0; count + 1];
        let mode = ((f64::from(times) + 1.0) * hit) as usize;
        let mode = mode.min(count);
        mass[mode] = 1.0;
        let mut sum = 1.0;
        let mut weight = 1.0;
        for happened in mode..count {
            weight *= (count - happened) as f64 * hit / ((happened + 1) as f64 * miss);
            if weight < NEGLIGIBLE {
                break;
            }
            mass[happened + 1] = weight;
            sum += weight;
        }
        weight = 1.0;
        for happened in (1..=mode).rev() {
            weight *= happened as f64 * miss / ((count - happened + 1) as f64 * hit);
            if weight < NEGLIGIBLE {
                break;
            }
            mass[happened - 1] = weight;
            sum += weight;
        }
        for weight in &mut mass {
            *weight /= sum;
        }
        Self::from_mass(0, mass)
    }
}

#[cfg(test)]
mod tests {
    use super::{Chance, CountDistribution};
    use crate::model::quantity::Fraction;

    fn chance(percent: u32) -> Chance {
        Chance::stated(Fraction::from_percent(percent))
    }

    /// One by one, as the definition has it.
    fn one_by_one(events: &[(Chance, u32, u32)]) -> CountDistribution {
        let mut count = CountDistribution::exactly(0);
        for (chance, times, step) in events {
            count.add(*chance, *times, *step);
        }
        count
    }

    #[test]
    fn quick_sums_are_those_of_adding_one_by_one() {
        let cases: [Vec<(Chance, u32, u32)>; 5] = [
            vec![
                (chance(97), 3_700, 1),
                (Chance::SURE, 4, 2),
                (Chance::NEVER, 9, 1),
            ],
            (1..100).map(|percent| (chance(percent), percent, 1)).collect(),
            (1..100).map(|percent| (chance(percent), 7, 2)).collect(),
            vec![(chance(1), 24, 1), (chance(99), 24, 1), (chance(50), 1, 2)],
            vec![],
        ];
        for events in cases {
            let (quick, slow) = (CountDistribution::of(events.iter().copied()), one_by_one(&events));
            assert_eq!((quick.least(), quick.most()), (slow.least(), slow.most()));
            for ((count, one), (_, other)) in quick.masses().zip(slow.masses()) {
                assert!(
                    (one - other).abs() < 1e-14,
                    "P({count}) = {one} instead of {other}"
                );
            }
        }
    }

    #[test]
    fn a_power_is_a_product() {
        let mut product = Chance::SURE;
        for times in 0..70 {
            assert!((chance(93).power(times).value() - product.value()).abs() < 1e-15);
            product = product.and(chance(93));
        }
        assert!(chance(93).power(0).is_sure() && Chance::NEVER.power(3).is_never());
    }
}
