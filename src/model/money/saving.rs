//! What a post that is cut saves, month by month.

use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::quantity::divide_half_up_wide;
use crate::model::roster::BaseSalaries;
use crate::model::rule::{RuleId, Rulebook};

/// So many months in a row that save the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SavingSpan {
    /// The first of them.
    pub first: Month,
    /// How many.
    pub months: u32,
    /// Coefficient of the post, in thousandths.
    pub coefficient: i64,
    /// Base salary, in đồng.
    pub base_dong: i64,
    /// Factor for contributions, in thousandths.
    pub contribution: i64,
    /// What one of them saves, in đồng.
    pub monthly_dong: i64,
}

/// What one post saves in each month of a span of time: coefficient × base salary × contributions, rounded half up.
#[derive(Debug)]
pub struct Savings {
    first: Month,
    months: Vec<SavingSpan>,
    /// Sum of the months before each, one more than there are months.
    sums: Vec<i64>,
}

impl Savings {
    /// The savings of the months from one to another; a month the law says nothing for saves nothing.
    pub fn between(book: &Rulebook, salaries: &BaseSalaries, first: Month, last: Month) -> Self {
        let of = |month: Month| {
            let number = |id| book.number(id, Day::first_of(month));
            let coefficient = number(RuleId::SavingCoefficient).unwrap_or_default();
            let contribution = number(RuleId::SavingContribution).unwrap_or_default();
            let base_dong = salaries.of(month).unwrap_or_default();
            let product = i128::from(coefficient) * i128::from(base_dong) * i128::from(contribution);
            SavingSpan {
                first: month,
                months: 1,
                coefficient,
                base_dong,
                contribution,
                monthly_dong: divide_half_up_wide(product, 1_000_000),
            }
        };
        let months: Vec<SavingSpan> = first.through(last).map(of).collect();
        let mut sums = vec![0_i64];
        for month in &months {
            let before = sums.last().copied().unwrap_or_default();
            sums.push(before.saturating_add(month.monthly_dong));
        }
        Self { first, months, sums }
    }

    /// What a post saves from a month up to another, both included; nothing where that lies before.
    pub fn of(&self, from: Month, to: Month) -> i64 {
        let [from, to] = self.bounds(from, to);
        self.sums[to].saturating_sub(self.sums[from])
    }

    /// What one month saves.
    pub fn monthly(&self, month: Month) -> i64 {
        self.of(month, month)
    }

    /// The same as [`Self::of`] in spans of equal months.
    pub fn spans(&self, from: Month, to: Month) -> Vec<SavingSpan> {
        let [from, to] = self.bounds(from, to);
        let mut spans: Vec<SavingSpan> = Vec::new();
        for month in &self.months[from..to] {
            match spans.last_mut() {
                Some(last)
                    if (last.monthly_dong, last.base_dong) == (month.monthly_dong, month.base_dong) =>
                {
                    last.months += 1;
                }
                _ => spans.push(*month),
            }
        }
        spans
    }

    /// The last month known.
    pub fn last(&self) -> Month {
        self.first.plus(i32::try_from(self.months.len()).unwrap_or(1) - 1)
    }

    /// Where the months from one to another stand, the last excluded.
    fn bounds(&self, from: Month, to: Month) -> [usize; 2] {
        let place = |month: Month| {
            let after = usize::try_from(month.months_since(self.first)).unwrap_or_default();
            after.min(self.months.len())
        };
        let (from, to) = (place(from), place(to.plus(1)));
        [from.min(to), to]
    }
}
