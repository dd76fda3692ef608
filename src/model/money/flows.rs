//! Money that goes once and money that comes back every month, and when it is back.

use super::Sums;
use super::saving::Savings;
use crate::model::calendar::Month;

/// One thing that costs once and saves from a month on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Flow {
    /// The month it is paid.
    pub paid: Month,
    /// The first month it saves.
    pub saves_from: Month,
    /// What it comes to, without the month of payback.
    pub sums: Sums,
}

impl Sums {
    fn add(&mut self, other: &Self) {
        self.posts = self.posts.saturating_add(other.posts);
        self.refilled += other.refilled;
        self.cost_dong = self.cost_dong.saturating_add(other.cost_dong);
        self.saving_dong = self.saving_dong.saturating_add(other.saving_dong);
        self.unpriced += other.unpriced;
        self.averaged += other.averaged;
    }
}

/// The sum of flows, with the month by whose end all that was spent has been saved again.
pub(super) fn sum<'a>(flows: impl Iterator<Item = &'a Flow>, savings: &Savings) -> Sums {
    let flows: Vec<&Flow> = flows.collect();
    let mut sums = Sums::default();
    for flow in &flows {
        sums.add(&flow.sums);
    }
    sums.payback = payback(&flows, &sums, savings);
    sums
}

/// The first month, not before the last payment, by whose end the saving of all posts has reached all cost.
fn payback(flows: &[&Flow], sums: &Sums, savings: &Savings) -> Option<Month> {
    if sums.cost_dong <= 0 {
        return None;
    }
    let last_paid = flows
        .iter()
        .filter(|flow| flow.sums.cost_dong > 0)
        .map(|flow| flow.paid)
        .max()?;
    let saved_by = |month: Month| {
        let saved = flows.iter().map(|flow| {
            savings
                .of(flow.saves_from, month)
                .saturating_mul(i64::from(flow.sums.posts))
        });
        saved.fold(0_i64, i64::saturating_add)
    };
    let mut saved = saved_by(last_paid);
    let mut month = last_paid;
    while saved < sums.cost_dong {
        month = month.plus(1);
        if month > savings.last() {
            return None;
        }
        let posts: i32 = flows
            .iter()
            .filter(|flow| flow.saves_from <= month)
            .map(|flow| flow.sums.posts)
            .sum();
        saved = saved.saturating_add(savings.monthly(month).saturating_mul(i64::from(posts)));
    }
    Some(month)
}
