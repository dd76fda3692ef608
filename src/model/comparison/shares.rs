//! A difference shared out over what makes it, in whole numbers.
//!
//! A game: so many factors, and a value for every set of them. What a factor makes of the difference depends on what was taken
//! over before it, so it is averaged over orders: over all of them (Shapley's value) where that is few enough sets, else over
//! the order the factors are told in and the same backwards. Either way the parts are whole numbers over one denominator, they
//! sum to the difference exactly, and from the other side they are the same with the opposite sign.

use crate::order;

/// Up to so many factors every order is averaged: 128 sets.
pub const EXACT_UP_TO: usize = 7;

/// Over which orders the parts are averaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Over all of them.
    EveryOrder,
    /// Over the order told and the same backwards.
    BothWays,
}

/// A difference shared out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The value of the one side.
    pub from: i64,
    /// The value of the other.
    pub to: i64,
    /// The part of each factor, over the denominator; they sum to `(to - from) * denominator`.
    pub parts: Vec<i64>,
    /// What the parts are to be divided by.
    pub denominator: i64,
}

impl Method {
    /// The method for so many factors.
    pub const fn of(factors: usize) -> Self {
        if factors <= EXACT_UP_TO {
            Self::EveryOrder
        } else {
            Self::BothWays
        }
    }

    /// How many sets have to be valued.
    pub(super) const fn sets(self, factors: usize) -> usize {
        match self {
            Self::EveryOrder => 1 << factors,
            Self::BothWays => 2 * factors,
        }
    }

    /// Whether a factor is in a set: by its bit; or, both ways, in the first `set` factors, and from the number of factors on
    /// in the last `set - factors`.
    pub(super) const fn is_in(self, factor: usize, set: usize, factors: usize) -> bool {
        match self {
            Self::EveryOrder => (set >> factor) & 1 == 1,
            Self::BothWays if set <= factors => factor < set,
            Self::BothWays => factor + set >= 2 * factors,
        }
    }

    /// The parts of a difference, of the values of all sets in their order.
    pub fn share(self, values: &[i64], factors: usize) -> Share {
        let value = |set: usize| values.get(set).copied().unwrap_or_default();
        let (parts, denominator, all) = match self {
            Self::EveryOrder => {
                let parts = (0..factors).map(|factor| over_all_orders(factor, factors, &value));
                (parts.collect(), factorial(factors), (1 << factors) - 1)
            }
            Self::BothWays => {
                let last = |count: usize| match count {
                    0 => value(0),
                    count if count == factors => value(factors),
                    count => value(factors + count),
                };
                let both = |at: usize| {
                    let after = factors - at;
                    value(at + 1) - value(at) + last(after) - last(after - 1)
                };
                ((0..factors).map(both).collect(), 2, factors)
            }
        };
        Share {
            from: value(0),
            to: value(all),
            parts,
            denominator,
        }
    }
}

/// The sum over all orders of what a factor adds to those before it.
fn over_all_orders(factor: usize, factors: usize, value: &impl Fn(usize) -> i64) -> i64 {
    let bit = 1 << factor;
    let without = (0..1_usize << factors).filter(|set| set & bit == 0);
    without
        .map(|set| {
            let before = set.count_ones() as usize;
            let orders = factorial(before) * factorial(factors - before - 1);
            orders * (value(set | bit) - value(set))
        })
        .sum()
}

fn factorial(number: usize) -> i64 {
    (1..=number as i64).product()
}

/// A share rounded to whole units so that the start and the parts still sum to the end: the ends half up, the parts by largest
/// remainder. A factor that makes nothing gets nothing.
pub fn printed(share: &Share, unit: i64) -> Share {
    let half_up = |value: i64| (2 * value + unit).div_euclid(2 * unit);
    let (from, to) = (half_up(share.from), half_up(share.to));
    let whole = unit * share.denominator;
    let mut parts: Vec<i64> = share.parts.iter().map(|part| part.div_euclid(whole)).collect();
    let mut order: Vec<usize> = (0..parts.len()).filter(|at| share.parts[*at] != 0).collect();
    order::sort_by_key(&mut order, |at| -share.parts[*at].rem_euclid(whole));
    let mut left = to - from - parts.iter().sum::<i64>();
    while left != 0 && !order.is_empty() {
        let step = left.signum();
        for at in order.iter().take(left.unsigned_abs() as usize) {
            parts[*at] += step;
            left -= step;
        }
        // Rounding the ends down can ask for one less than the parts round down to: the least remainder gives it.
        order.reverse();
    }
    Share {
        from,
        to,
        parts,
        denominator: 1,
    }
}
