//! A probability that knows whether it is certain.

use crate::model::quantity::Fraction;

/// By how much a probability may fall short of a threshold and still reach it.
///
/// Thresholds are exact decimals and sums of products of decimals are not: 0.8 made of 0.3 + 0.5 must reach 80 %.
const THRESHOLD_TOLERANCE: f64 = 1e-9;

/// By how much a printed percent may be off a half or a bound because of floating noise.
const PRINT_TOLERANCE: f64 = 1e-9;

/// A probability, between 0 and 1, that knows whether it is certain.
///
/// A certain one is exactly 0 or 1 because nothing else can happen, not because rounding made it so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    value: f64,
    certain: bool,
}

/// A probability as it is printed: never 0 % or 100 % unless it is certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintedPercent {
    /// Certainly not.
    Zero,
    /// Possible, but below one percent.
    BelowOne,
    /// So many whole percent, 1 to 99, rounded half up.
    Whole(u32),
    /// Not certain, but above 99 percent.
    AboveNinetyNine,
    /// Certain.
    Hundred,
}

impl Chance {
    /// What cannot happen.
    pub const NEVER: Self = Self {
        value: 0.0,
        certain: true,
    };
    /// What cannot fail to happen.
    pub const SURE: Self = Self {
        value: 1.0,
        certain: true,
    };

    /// A likelihood as stated; only 0 and 1 are certain.
    pub const fn stated(likelihood: Fraction) -> Self {
        Self::quotient(likelihood.millionths() as u64, Fraction::ONE.millionths() as u64)
    }

    /// An uncertain probability, held between 0 and 1.
    pub(super) const fn uncertain(value: f64) -> Self {
        Self {
            value: value.clamp(0.0, 1.0),
            certain: false,
        }
    }

    /// `part / whole`, certain where the part is nothing or the whole; both below 2^53, so one rounding is all.
    pub(super) const fn quotient(part: u64, whole: u64) -> Self {
        if part == 0 {
            Self::NEVER
        } else if part >= whole {
            Self::SURE
        } else {
            Self::uncertain(part as f64 / whole as f64)
        }
    }

    /// The probability, 0 to 1.
    pub const fn value(self) -> f64 {
        self.value
    }

    /// Whether it is exactly 0 or 1 because nothing else can happen.
    pub const fn is_certain(self) -> bool {
        self.certain
    }

    /// Whether it cannot fail to happen.
    pub const fn is_sure(self) -> bool {
        self.certain && self.value > 0.5
    }

    /// Whether it cannot happen.
    pub const fn is_never(self) -> bool {
        self.certain && self.value < 0.5
    }

    /// Whether it is at least `threshold`, forgiving 10⁻⁹ of floating noise.
    pub fn reaches(self, threshold: Fraction) -> bool {
        self.value + THRESHOLD_TOLERANCE >= Self::stated(threshold).value
    }

    /// The least number that reaches a threshold, noise forgiven.
    pub(super) fn least_reaching(threshold: Fraction) -> f64 {
        Self::stated(threshold).value - THRESHOLD_TOLERANCE
    }

    /// The probability that this and an independent event both happen.
    pub fn and(self, other: Self) -> Self {
        if self.is_never() || other.is_never() {
            Self::NEVER
        } else if self.is_sure() {
            other
        } else if other.is_sure() {
            self
        } else {
            Self::uncertain(self.value * other.value)
        }
    }

    /// The probability that so many independent events of this chance all happen.
    pub fn power(self, mut times: u32) -> Self {
        let (mut power, mut square) = (Self::SURE, self);
        while times > 0 {
            if times % 2 == 1 {
                power = power.and(square);
            }
            square = square.and(square);
            times /= 2;
        }
        power
    }

    /// By how much this exceeds `other`; negative where it falls short.
    pub fn gain_over(self, other: Self) -> f64 {
        self.value - other.value
    }

    /// The probability in whole thousandths, half up: how far a bar is filled.
    pub fn permille(self) -> u32 {
        (self.value * 1000.0 + 0.5) as u32
    }

    /// The probability as whole percent, half up; 0 and 100 are kept for what is certain.
    pub fn print_percent(self) -> PrintedPercent {
        let percent = self.value * 100.0;
        if self.is_never() {
            PrintedPercent::Zero
        } else if self.is_sure() {
            PrintedPercent::Hundred
        } else if percent < 1.0 - PRINT_TOLERANCE {
            PrintedPercent::BelowOne
        } else if percent > 99.0 + PRINT_TOLERANCE {
            PrintedPercent::AboveNinetyNine
        } else {
            PrintedPercent::Whole((percent + 0.5 + PRINT_TOLERANCE) as u32)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Chance, PrintedPercent};
    use crate::model::quantity::Fraction;

    fn printed(millionths: u32) -> PrintedPercent {
        Chance::stated(Fraction::from_millionths(millionths)).print_percent()
    }

    #[test]
    fn whole_percent_half_up_and_the_ends_only_for_what_is_certain() {
        assert_eq!(printed(0), PrintedPercent::Zero);
        assert_eq!(printed(1), PrintedPercent::BelowOne);
        assert_eq!(printed(9_999), PrintedPercent::BelowOne);
        assert_eq!(printed(10_000), PrintedPercent::Whole(1));
        assert_eq!(printed(675_000), PrintedPercent::Whole(68));
        assert_eq!(printed(674_999), PrintedPercent::Whole(67));
        assert_eq!(printed(285_048), PrintedPercent::Whole(29));
        assert_eq!(printed(990_000), PrintedPercent::Whole(99));
        assert_eq!(printed(990_001), PrintedPercent::AboveNinetyNine);
        assert_eq!(printed(999_999), PrintedPercent::AboveNinetyNine);
        assert_eq!(printed(1_000_000), PrintedPercent::Hundred);
        // Every exact half is rounded up, whatever its float: 0.005 lies below one percent.
        for percent in 1..99 {
            assert_eq!(
                printed(percent * 10_000 + 5_000),
                PrintedPercent::Whole(percent + 1)
            );
        }
    }

    #[test]
    fn what_rounding_makes_one_is_not_certain() {
        let nearly = Chance::uncertain(1.0);
        assert!(!nearly.is_certain() && !nearly.is_sure());
        assert_eq!(nearly.print_percent(), PrintedPercent::AboveNinetyNine);
        assert_eq!(Chance::uncertain(0.0).print_percent(), PrintedPercent::BelowOne);
        assert_eq!(Chance::uncertain(1.0 + 1e-15).value(), 1.0);
    }

    #[test]
    fn both() {
        let half = Chance::stated(Fraction::from_percent(50));
        assert_eq!(half.and(Chance::SURE), half);
        assert!(half.and(Chance::NEVER).is_never());
        assert!(Chance::SURE.and(Chance::SURE).is_sure());
        assert_eq!(half.and(half).value(), 0.25);
    }

    #[test]
    fn thresholds_forgive_floating_noise_only() {
        let threshold = Fraction::from_percent(80);
        assert!(
            Chance::uncertain(0.1 + 0.7).reaches(threshold),
            "0.7999999999999999 as a float"
        );
        assert!(!Chance::uncertain(0.799_999_99).reaches(threshold));
    }
}
