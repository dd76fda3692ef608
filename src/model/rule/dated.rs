//! Values the law changes over time.

use crate::model::day::Day;

/// Where a value of the law stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The instrument, as "Nghị định 29/2023/NĐ-CP".
    pub instrument: String,
    /// The article, as "Điều 5"; empty where it is not known.
    pub article: String,
    /// The day it was signed, where known.
    pub signed: Option<Day>,
}

/// How certain a value of the law is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// The instrument's own text was read.
    Verified,
    /// Read in a source that reports the instrument.
    SecondHand,
    /// From memory, with this confidence in percent: to be checked, and shown as such.
    Unverified {
        /// The confidence, in percent.
        percent: u32,
    },
    /// Set by the scenario in place of the law's.
    Overridden,
}

impl Certainty {
    /// The one of two that can be relied on less: what is set by hand least, then what is least certain.
    pub const fn weaker(self, other: Self) -> Self {
        if self.doubt() >= other.doubt() {
            self
        } else {
            other
        }
    }

    const fn doubt(self) -> u32 {
        match self {
            Self::Verified => 0,
            Self::SecondHand => 1,
            Self::Unverified { percent } => 200_u32.saturating_sub(percent),
            Self::Overridden => 1_000,
        }
    }
}

/// What the law says from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A number in the unit of its rule.
    Number(i64),
    /// The name of a formula.
    Formula(Formula),
    /// There is a value, and nobody here knows it: it must be asked for.
    NotKnown,
    /// The rule has ended.
    Ended,
}

/// A formula the law names by its shape; code has one function for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Formula {
    /// So many months per year early, for the first years of insurance, and per further year; all on the average salary.
    ThreePartsOnAverage,
    /// The same, with a lower first part for those insured for fewer years.
    ThreePartsOnAverageOrShort,
    /// So many months per year early, for the first years of insurance, and per further year; all on the current salary.
    ThreePartsOnCurrent,
    /// The same, with another first part for those insured for fewer years.
    ThreePartsOnCurrentOrShort,
    /// A lump sum per month early, months per year early, and months by years of insurance; all on the current salary.
    LumpSumOnCurrent,
    /// Current salary for the search of work, and average salary by years of insurance.
    SearchAndService,
    /// Current salary per month, by years of insurance, and for the search of work.
    MonthsServiceSearch,
}

impl Formula {
    /// Every formula.
    pub const ALL: [Self; 7] = [
        Self::ThreePartsOnAverage,
        Self::ThreePartsOnAverageOrShort,
        Self::ThreePartsOnCurrent,
        Self::ThreePartsOnCurrentOrShort,
        Self::LumpSumOnCurrent,
        Self::SearchAndService,
        Self::MonthsServiceSearch,
    ];
}

/// One step of a value: it holds from its day until the day before the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The first day it holds.
    pub from: Day,
    /// What the law says.
    pub value: Value,
    /// Where it stands.
    pub source: Source,
    /// How certain that is.
    pub certainty: Certainty,
}

/// A value the law changes over time. Each step holds from its own day until the day before the next; before the first
/// there is no rule, which is not the same as zero. The steps are in the order of their days, no two on the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dated {
    steps: Vec<Step>,
}

impl Dated {
    /// A value of these steps, in whatever order they come; of two on the same day the later given holds.
    pub fn new(steps: Vec<Step>) -> Self {
        let mut dated = Self::default();
        for step in steps {
            dated.put(step);
        }
        dated
    }

    /// The steps, earliest first.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The step that holds on a day; nothing before the first.
    pub fn at(&self, day: Day) -> Option<&Step> {
        let after = self.steps.partition_point(|step| step.from <= day);
        self.steps[..after].last()
    }

    /// Puts a step in its place; it takes that of one on the same day.
    pub fn put(&mut self, step: Step) {
        match self.steps.binary_search_by_key(&step.from, |other| other.from) {
            Ok(at) => self.steps[at] = step,
            Err(at) => self.steps.insert(at, step),
        }
    }
}
