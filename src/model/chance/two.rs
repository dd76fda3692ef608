//! How many of two posts are held: the smallest count there is, written out.

use super::count::{Summary, quantiles};
use super::mixing::Mixing;
use super::probability::Chance;

/// The distribution of how many of two posts are held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Two {
    /// The probability of none, one and both.
    mass: [f64; 3],
    /// The least and the greatest number possible.
    bounds: [usize; 2],
}

impl Two {
    /// Two posts of one person: none or both.
    pub fn together(held: Chance) -> Self {
        Self {
            mass: [1.0 - held.value(), 0.0, held.value()],
            bounds: [2 * usize::from(held.is_sure()), 2 * usize::from(!held.is_never())],
        }
    }

    /// Two posts that are held independently.
    pub fn apart(one: Chance, other: Chance) -> Self {
        let (hit, miss) = (one.value(), 1.0 - one.value());
        let (other_hit, other_miss) = (other.value(), 1.0 - other.value());
        let least = [one, other].map(|chance| usize::from(chance.is_sure()));
        let most = [one, other].map(|chance| usize::from(!chance.is_never()));
        Self {
            mass: [
                miss * other_miss,
                hit * other_miss + miss * other_hit,
                hit * other_hit,
            ],
            bounds: [least[0] + least[1], most[0] + most[1]],
        }
    }
}

impl Mixing {
    /// Expected number and quantiles of two posts, mixed.
    pub fn two(&self, given: [Two; 3]) -> Summary {
        let mut mass = [0.0; 3];
        for (count, slot) in mass.iter_mut().enumerate() {
            *slot = self.number(given.map(|two| two.mass[count]));
        }
        let least = given.iter().map(|two| two.bounds[0]).min().unwrap_or_default();
        let most = given.iter().map(|two| two.bounds[1]).max().unwrap_or_default();
        let expected = if least == most {
            f64::from(least as u32)
        } else {
            mass[1] + 2.0 * mass[2]
        };
        Summary {
            expected,
            quantiles: quantiles(least as i32, &mass[least..=most], most as i32, Summary::QUANTILES),
        }
    }
}
