//! The parts of an allowance, with the arithmetic of each.

use crate::model::quantity::divide_half_up_wide;

/// A length of time in whole half years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct HalfYears {
    halves: i64,
}

impl HalfYears {
    /// Months as half years: no odd months are nothing, up to `half` of them half a year, more a whole one.
    pub const fn of_months(months: u32, half: i64) -> Self {
        let (years, odd) = ((months / 12) as i64, (months % 12) as i64);
        let extra = if odd == 0 {
            0
        } else if odd <= half {
            1
        } else {
            2
        };
        Self {
            halves: years * 2 + extra,
        }
    }

    /// So many whole years.
    pub const fn of_years(years: i64) -> Self {
        Self { halves: years * 2 }
    }

    /// What is beyond so many whole years; nothing where it is shorter.
    pub const fn beyond(self, years: i64) -> Self {
        let halves = self.halves - years * 2;
        Self {
            halves: if halves > 0 { halves } else { 0 },
        }
    }

    /// The length in half years.
    pub const fn halves(self) -> i64 {
        self.halves
    }
}

/// What a part is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartKind {
    /// For each year early.
    PerYearEarly,
    /// For the first years of insurance.
    FirstYears,
    /// For each further year of insurance.
    FurtherYears,
    /// A lump sum at retirement.
    LumpSum,
    /// For the search of work.
    Search,
    /// For each year of insurance or service.
    PerYear,
    /// For each month counted.
    PerMonth,
    /// Salary during training.
    Training,
    /// The cost of training.
    TrainingCost,
    /// For each month before the end of a roadmap.
    Roadmap,
    /// A fixed number of months.
    Fixed,
    /// The allowance of a position that is lost.
    Position,
}

/// One factor of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// A number of months of salary, in thousandths.
    Times(i64),
    /// A monthly salary, in đồng.
    Salary(i64),
    /// Years, in halves.
    Years(HalfYears),
    /// Months.
    Months(i64),
}

/// One part of an allowance: a product of factors, rounded to whole đồng, half up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is for.
    pub kind: PartKind,
    /// Its factors, in the order they are shown; none where the amount was stated as such.
    pub factors: Vec<Factor>,
    /// The amount, in đồng.
    pub dong: i64,
}

impl Part {
    /// The part that is the product of its factors.
    pub fn of(kind: PartKind, factors: Vec<Factor>) -> Self {
        let (mut product, mut divisor) = (1_i128, 1_i128);
        for factor in &factors {
            let (number, unit) = match factor {
                Factor::Times(thousandths) => (*thousandths, 1_000),
                Factor::Salary(dong) => (*dong, 1),
                Factor::Years(years) => (years.halves(), 2),
                Factor::Months(months) => (*months, 1),
            };
            product = product.saturating_mul(i128::from(number));
            divisor = divisor.saturating_mul(unit);
        }
        Self {
            kind,
            factors,
            dong: divide_half_up_wide(product, divisor),
        }
    }

    /// A part of a stated amount.
    pub const fn stated(kind: PartKind, dong: i64) -> Self {
        Self {
            kind,
            factors: Vec::new(),
            dong,
        }
    }
}
