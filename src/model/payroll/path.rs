//! What a target asks, year by year, on the way to its deadline.

use super::plan::{Amount, Target};
use crate::model::calendar::{Horizon, Month};
use crate::model::quantity::{divide_half_up, divide_up};

/// The posts a target asks; nothing where it is a share of an unknown base.
pub(super) fn asked(amount: Amount, base: Option<u32>) -> Option<u32> {
    match amount {
        Amount::Posts(posts) => Some(posts),
        Amount::BasisPoints(points) => {
            let share = i64::from(base?).saturating_mul(i64::from(points));
            divide_half_up(share, 10_000).and_then(|posts| u32::try_from(posts).ok())
        }
    }
}

/// The years of a target with the posts that must have gone by the end of each: an even path, unless the user set one.
pub(super) fn required(target: &Target, amount: u32, horizon: &Horizon) -> Vec<(i32, u32)> {
    let years: Vec<i32> = horizon.plan_years(target.deadline).collect();
    let Some(milestones) = &target.milestones else {
        let count = years.len() as u64;
        let even = |after: u64| (u64::from(amount) * after / count) as u32;
        return years
            .iter()
            .zip(1..)
            .map(|(year, after)| (*year, even(after)))
            .collect();
    };
    let listed = |year: i32| {
        let found = milestones
            .value
            .iter()
            .rev()
            .find(|milestone| milestone.year == year);
        found.map(|milestone| milestone.cumulative)
    };
    let mut carried = 0;
    years
        .iter()
        .map(|year| {
            let fallback = if *year == target.deadline.year() {
                amount
            } else {
                carried
            };
            carried = listed(*year).unwrap_or(fallback);
            (*year, carried)
        })
        .collect()
}

/// Posts per plan year still to go on average, rounded up; nothing where no plan year remains.
pub(super) fn pace(amount: u32, realised: i32, horizon: &Horizon, deadline: Month) -> Option<u32> {
    let remaining = horizon
        .plan_years(deadline)
        .filter(|year| Month::december(*year).min(deadline) > horizon.as_of)
        .count();
    let missing = (i64::from(amount) - i64::from(realised)).max(0);
    divide_up(missing, remaining as i64).and_then(|posts| u32::try_from(posts).ok())
}
