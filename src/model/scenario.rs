//! Everything the user decides or supposes: the only thing that is saved.

use super::calendar::Horizon;
use super::payroll::PayrollPlan;
use super::provenance::Sourced;
use super::quantity::{Fraction, OddsFactor};
use super::rule::Override;
use super::sourcing::SourcingPlan;

/// One complete set of decisions and suppositions about a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// What the user calls it.
    pub name: String,
    /// What it is made from; the mark every screen and sheet carries.
    pub origin: Origin,
    /// The place it is about, as "Đông Hà".
    pub place: String,
    /// The span of time it looks at.
    pub horizon: Horizon,
    /// The three circumstances shared by everything.
    pub circumstances: Sourced<Circumstances>,
    /// From which probability on a target counts as on track or at risk.
    pub thresholds: Sourced<Thresholds>,
    /// Its changes of the law.
    pub overrides: Vec<Override>,
    /// The plan to reduce posts.
    pub payroll: PayrollPlan,
    /// The plan to have posts held by party members.
    pub sourcing: SourcingPlan,
}

/// What a scenario is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The document's baseline, to be planned on.
    Document,
    /// A complete, plausible example; nothing in it is real.
    Example,
    /// A user's own, for another place or other years.
    Own,
}

/// Hard, normal and easy circumstances: how likely each is and how strongly it moves a likelihood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Circumstances {
    /// Weight of hard, normal and easy circumstances. They are used as given and should sum to one; a finding says if not.
    pub weights: [Fraction; 3],
    /// The factor k by which odds are divided under hard and multiplied under easy circumstances.
    pub odds_factor: OddsFactor,
}

impl Circumstances {
    /// 25 %, 50 %, 25 % and a factor of 2: the model's default.
    pub const DEFAULT: Self = Self {
        weights: [
            Fraction::from_percent(25),
            Fraction::from_percent(50),
            Fraction::from_percent(25),
        ],
        odds_factor: OddsFactor::from_thousandths(2_000),
    };
}

/// Three circumstances, in the order every triple in this crate follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Circumstance {
    /// Khó khăn: odds divided by k.
    Hard,
    /// Bình thường: likelihoods as stated.
    Normal,
    /// Thuận lợi: odds multiplied by k.
    Easy,
}

impl Circumstance {
    /// The three, in the order of every triple.
    pub const ALL: [Self; 3] = [Self::Hard, Self::Normal, Self::Easy];
}

/// From which probability on a verdict is "on track" or "at risk".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// At least this probability is on track.
    pub on_track: Fraction,
    /// At least this, but less than on track, is at risk; less is missed.
    pub at_risk: Fraction,
}

impl Thresholds {
    /// 80 % and 50 %: the model's default.
    pub const DEFAULT: Self = Self {
        on_track: Fraction::from_percent(80),
        at_risk: Fraction::from_percent(50),
    };
}
