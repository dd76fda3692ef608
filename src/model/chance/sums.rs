//! Sums of many independent events, quickly.
//!
//! Equal events are a binomial, worked out from its mode by quotients of neighbours; different ones are added in pairs, so
//! that wide distributions meet few times. Both leave out what lies so far in the tails that all of it together stays
//! hundreds of times below the last place of a double.

use super::count::CountDistribution;
use super::probability::Chance;

/// Below this a probability is left out while long distributions are added: 10⁻³⁰ of it, however often, is nothing.
const NEGLIGIBLE: f64 = 1e-30;
/// From so many equal events on, a binomial is quicker than adding them one by one.
const MANY_EQUAL: u32 = 24;

impl CountDistribution {
    /// The number of posts that events give, each (chance, number of such events, posts per event).
    pub fn of(events: impl Iterator<Item = (Chance, u32, u32)>) -> Self {
        let mut certain = Self::exactly(0);
        let mut single = Self::exactly(0);
        let mut parts = Vec::new();
        for (chance, times, step) in events {
            if chance.is_certain() || step == 0 {
                certain.add(chance, times, step);
            } else if times >= MANY_EQUAL && step == 1 {
                parts.push(Self::binomial(chance, times));
            } else {
                single.add(chance, times, step);
                if single.mass().len() > MANY_EQUAL as usize {
                    parts.push(std::mem::replace(&mut single, Self::exactly(0)));
                }
            }
        }
        parts.push(single);
        while parts.len() > 1 {
            let mut pairs = parts.chunks(2);
            let mut added = Vec::with_capacity(parts.len().div_ceil(2));
            for pair in &mut pairs {
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

    /// The sum of this and an independent count.
    pub fn plus(&self, other: &Self) -> Self {
        let mut sum = vec![0.0; self.mass().len() + other.mass().len() - 1];
        let (first, one) = noticeable(self.mass());
        let (second, two) = noticeable(other.mass());
        for (index, mass) in one.iter().enumerate() {
            let from = first + index + second;
            for (slot, part) in sum[from..from + two.len()].iter_mut().zip(two) {
                *slot += mass * part;
            }
        }
        Self::from_mass(self.least().saturating_add(other.least()), sum)
    }
}

/// The part of a distribution that matters in a sum, with where it begins. Short ones matter whole.
fn noticeable(mass: &[f64]) -> (usize, &[f64]) {
    if mass.len() <= MANY_EQUAL as usize {
        return (0, mass);
    }
    let matters = |mass: &f64| *mass >= NEGLIGIBLE;
    let first = mass.iter().position(matters).unwrap_or_default();
    let last = mass.iter().rposition(matters).unwrap_or_default();
    (first, &mass[first..=last])
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
