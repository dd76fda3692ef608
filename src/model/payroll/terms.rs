//! How people and posts are priced and counted when they go, as far as that is a choice and not the law.

use crate::model::calendar::Month;
use crate::model::provenance::{Provenance, Sourced};
use crate::model::roster::Coefficient;

/// How exits are counted and priced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// In which month a person of the roster counts as gone.
    pub counted: Sourced<CountedIn>,
    /// The month a reorganisation of the apparatus was decided, where those who leave do so because of it.
    pub reorganised: Option<Month>,
    /// What is supposed of people nobody has listed.
    pub averages: Sourced<Averages>,
}

/// In which month a person counts as gone. It matters for those whose last day at work is 31 December.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountedIn {
    /// In the last month at work, the month of the decision: 31 December still counts in its year.
    LastMonth,
    /// In the month after, when the post is free: then it counts on 1 January.
    MonthAfter,
}

/// What is supposed of a person nobody has listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Averages {
    /// Salary coefficient with its allowances.
    pub coefficient: Coefficient,
    /// Months of social insurance when leaving.
    pub insurance_months: u32,
    /// Months early, of those who retire early.
    pub early_months: u32,
}

impl Averages {
    /// Coefficient 4, 25 years of insurance, three years early: supposed until someone states better.
    pub const SUPPOSED: Self = Self {
        coefficient: Coefficient::from_thousandths(4_000),
        insurance_months: 300,
        early_months: 36,
    };
}

impl Terms {
    /// Counted in the last month at work, no reorganisation, averages supposed.
    pub const SUPPOSED: Self = Self {
        counted: Sourced::new(CountedIn::LastMonth, Provenance::Assumed),
        reorganised: None,
        averages: Sourced::new(Averages::SUPPOSED, Provenance::Assumed),
    };
}
