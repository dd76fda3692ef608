//! Exact quantities: fractions of one, odds factors, shares, rounding.

/// One whole, in the unit a [`Fraction`] counts.
pub const MILLION: u32 = 1_000_000;

/// A fraction of one between 0 and 1, in whole millionths: a likelihood, a weight, a threshold, a yearly share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fraction {
    millionths: u32,
}

impl Fraction {
    /// Nothing at all.
    pub const ZERO: Self = Self { millionths: 0 };
    /// The whole.
    pub const ONE: Self = Self { millionths: MILLION };

    /// A fraction of so many millionths; more than a million is held at one.
    pub const fn from_millionths(millionths: u32) -> Self {
        Self {
            millionths: if millionths > MILLION { MILLION } else { millionths },
        }
    }

    /// A fraction of so many hundredths; more than a hundred is held at one.
    pub const fn from_percent(percent: u32) -> Self {
        Self::from_millionths(percent.saturating_mul(10_000))
    }

    /// The fraction in millionths, 0 to 1 000 000.
    pub const fn millionths(self) -> u32 {
        self.millionths
    }

    /// The fraction in whole percent, rounded half up.
    pub const fn percent(self) -> u32 {
        (self.millionths + 5_000) / 10_000
    }

    /// Whether it is exactly one: nothing about it is uncertain.
    pub const fn is_one(self) -> bool {
        self.millionths == MILLION
    }

    /// Whether it is exactly zero.
    pub const fn is_zero(self) -> bool {
        self.millionths == 0
    }
}

/// The factor by which a circumstance multiplies or divides odds, in thousandths; it is never below one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OddsFactor {
    thousandths: u32,
}

impl OddsFactor {
    /// A factor of so many thousandths; less than 1 000 is held at one, which is plain independence.
    pub const fn from_thousandths(thousandths: u32) -> Self {
        Self {
            thousandths: if thousandths < 1_000 { 1_000 } else { thousandths },
        }
    }

    /// The factor in thousandths, at least 1 000.
    pub const fn thousandths(self) -> u32 {
        self.thousandths
    }
}

/// An exact share of a whole, both whole numbers; printed only at the edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// The part, in the unit of the whole; may exceed it.
    pub part: i64,
    /// The whole; where it is zero the share is undefined.
    pub whole: i64,
}

impl Ratio {
    /// The share scaled by `scale` and rounded half up (away from zero for negative shares); nothing where the whole is zero.
    ///
    /// `scaled(10_000)` is the share in basis points, 75/111 giving 6 757.
    pub const fn scaled(self, scale: i64) -> Option<i64> {
        divide_half_up(self.part.saturating_mul(scale), self.whole)
    }

    /// The share scaled by `scale` and cut off towards zero, as some documents print it; nothing where the whole is zero.
    pub const fn truncated(self, scale: i64) -> Option<i64> {
        if self.whole == 0 {
            None
        } else {
            Some(self.part.saturating_mul(scale) / self.whole)
        }
    }
}

/// `numerator / denominator` rounded to the nearest whole, halves away from zero; nothing for a zero denominator.
pub const fn divide_half_up(numerator: i64, denominator: i64) -> Option<i64> {
    if denominator == 0 {
        return None;
    }
    let (numerator, denominator) = if denominator < 0 {
        (-numerator, -denominator)
    } else {
        (numerator, denominator)
    };
    let doubled = numerator.saturating_mul(2);
    let half = if numerator < 0 { -denominator } else { denominator };
    Some(doubled.saturating_add(half) / (denominator * 2))
}

/// `numerator / denominator` rounded up to the next whole; nothing for a denominator that is not positive.
pub const fn divide_up(numerator: i64, denominator: i64) -> Option<i64> {
    if denominator <= 0 {
        return None;
    }
    Some(-(-numerator).div_euclid(denominator))
}

/// `numerator / denominator` rounded to the nearest whole, halves away from zero, and held within 64 bits; nothing divided by
/// nothing is zero. Products of money with exact shares pass through here.
pub const fn divide_half_up_wide(numerator: i128, denominator: i128) -> i64 {
    if denominator <= 0 {
        return 0;
    }
    let half = if numerator < 0 { -denominator } else { denominator };
    let rounded = (numerator.saturating_mul(2).saturating_add(half)) / denominator.saturating_mul(2);
    if rounded > i64::MAX as i128 {
        i64::MAX
    } else if rounded < i64::MIN as i128 {
        i64::MIN
    } else {
        rounded as i64
    }
}
