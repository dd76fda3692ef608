//! Whether a target is met, and how sure that is.

use super::calendar::Month;
use super::chance::{Chance, Mixing, Summary};
use super::quantity::Fraction;
use super::scenario::Thresholds;

/// Whether a target is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Đã đạt: certain already, by facts.
    Met,
    /// Dự kiến đạt: the probability reaches the upper threshold.
    OnTrack,
    /// Có nguy cơ: the probability lies between the thresholds.
    AtRisk,
    /// Không đạt: the probability is below the lower threshold, or the deadline has passed unmet.
    Missed,
    /// Chưa xác định: an input it needs is missing; a finding names it.
    Undetermined,
}

/// A probability as mixed over the circumstances, and under each of them (hard, normal, easy).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MixedChance {
    /// Mixed with the scenario's weights.
    pub mixed: Chance,
    /// Under hard, normal and easy circumstances.
    pub given: [Chance; 3],
}

/// What is expected of a count by the end of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthPoint {
    /// The month.
    pub month: Month,
    /// What is planned by its end, certain or not.
    pub planned: i32,
    /// Expected count and its quantiles.
    pub summary: Summary,
    /// The probability that the target is met by its end; nothing where no target amount is known.
    pub met: Option<Chance>,
}

impl Verdict {
    /// The verdict on a probability where neither facts nor the calendar decide.
    pub fn judged(met: Chance, thresholds: &Thresholds) -> Self {
        if met.reaches(thresholds.on_track) {
            Self::OnTrack
        } else if met.reaches(thresholds.at_risk) {
            Self::AtRisk
        } else {
            Self::Missed
        }
    }
}

impl MixedChance {
    /// A probability under each circumstance together with its mix.
    pub fn new(given: [Chance; 3], mixing: &Mixing) -> Self {
        Self {
            mixed: mixing.chance(given),
            given,
        }
    }
}

/// The probability from which on a forecast says "by this month": at least as likely as not.
pub const EVEN: Fraction = Fraction::from_percent(50);
