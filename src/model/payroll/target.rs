//! What follows for one target.

use super::counting::{Counted, Places, base, total};
use super::outcome::{TargetOutcome, YearOutcome};
use super::path::{asked, pace, required};
use super::plan::{PayrollPlan, Target};
use crate::model::calendar::{Horizon, Month};
use crate::model::chance::{Chance, CountDistribution, Mixing, gap};
use crate::model::scenario::Thresholds;
use crate::model::verdict::{EVEN, MixedChance, MonthPoint, Verdict};
use crate::order;

/// What a target is judged by, beside the plan itself.
pub(super) struct Judge<'a> {
    pub plan: &'a PayrollPlan,
    pub places: &'a Places,
    pub horizon: &'a Horizon,
    pub mixing: &'a Mixing,
    pub thresholds: &'a Thresholds,
}

impl Judge<'_> {
    /// What follows for `target` from the lines of the plan.
    pub fn outcome(&self, target: &Target, lines: &[Counted<'_>]) -> TargetOutcome {
        let lines: Vec<&Counted<'_>> = lines.iter().filter(|line| line.within(target.scope)).collect();
        let base = base(self.plan, self.places, target.scope);
        let amount = asked(target.amount, base);
        let in_time = |line: &&&Counted<'_>| line.month <= target.deadline;
        let planned = total(lines.iter().filter(in_time).map(|line| line.net()));
        let realised = total(lines.iter().filter(in_time).map(|line| line.net_done()));
        let (trajectory, given) = self.walk(target.deadline, amount, &lines);
        let distribution = self.mixing.count(&given);
        let expected = distribution.mean();
        let met = amount.map(|amount| {
            MixedChance::new(given.each_ref().map(|count| reached(count, amount)), self.mixing)
        });
        let forecast = trajectory
            .iter()
            .find(|point| point.met.is_some_and(|met| met.reaches(EVEN)));
        TargetOutcome {
            target: target.id,
            scope: target.scope,
            deadline: target.deadline,
            amount,
            base,
            planned,
            realised,
            overdue: lines.iter().fold(0, |sum, line| sum.saturating_add(line.overdue)),
            expected,
            gap: amount.map(|amount| gap(expected, amount)),
            verdict: self.verdict(target, amount, &lines, met.map(|met| met.mixed)),
            met,
            forecast: forecast.map(|point| point.month),
            years: self.years(target, amount, &lines),
            pace: amount.and_then(|amount| pace(amount, realised, self.horizon, target.deadline)),
            distribution,
            given,
            trajectory,
        }
    }

    /// Month by month over the horizon, and the counts by the deadline: posts join the distribution in the month they go,
    /// so that nothing is computed twice.
    fn walk(
        &self,
        deadline: Month,
        amount: Option<u32>,
        lines: &[&Counted<'_>],
    ) -> (Vec<MonthPoint>, [CountDistribution; 3]) {
        let mut coming: Vec<&Counted<'_>> = lines.to_vec();
        order::sort_by_key(&mut coming, |line| line.month);
        let mut coming = coming.into_iter().peekable();
        let mut given = std::array::from_fn(|_| CountDistribution::exactly(0));
        let mut planned = 0_i32;
        let mut join = |month: Month, given: &mut [CountDistribution; 3], planned: &mut i32| {
            let mut changed = false;
            while let Some(line) = coming.next_if(|line| line.month <= month) {
                *planned = planned.saturating_add(line.net());
                changed |= line.net() != 0;
                line.join(given, self.mixing.moved(line.likelihood));
            }
            changed
        };
        let mut at_deadline = None;
        let mut trajectory: Vec<MonthPoint> = Vec::new();
        for month in self.horizon.months() {
            if month > deadline && at_deadline.is_none() {
                join(deadline, &mut given, &mut planned);
                at_deadline = Some(given.clone());
            }
            let changed = join(month, &mut given, &mut planned);
            let point = match trajectory.last() {
                Some(last) if !changed => MonthPoint { month, ..*last },
                _ => self.point(month, planned, amount, &given),
            };
            trajectory.push(point);
        }
        let at_deadline = at_deadline.unwrap_or_else(|| {
            join(deadline, &mut given, &mut planned);
            given
        });
        (trajectory, at_deadline)
    }

    fn point(
        &self,
        month: Month,
        planned: i32,
        amount: Option<u32>,
        given: &[CountDistribution; 3],
    ) -> MonthPoint {
        let met = amount.map(|amount| {
            self.mixing
                .chance(given.each_ref().map(|count| reached(count, amount)))
        });
        MonthPoint {
            month,
            planned,
            summary: self.mixing.count(given).summary(),
            met,
        }
    }

    fn verdict(
        &self,
        target: &Target,
        amount: Option<u32>,
        lines: &[&Counted<'_>],
        met: Option<Chance>,
    ) -> Verdict {
        let (Some(amount), Some(met), Some(_)) = (amount, met, self.places.of(target.scope)) else {
            return Verdict::Undetermined;
        };
        let by_deadline = lines.iter().filter(|line| line.month <= target.deadline);
        let certain = total(by_deadline.map(|line| {
            if line.instrument().is_addition() {
                line.net()
            } else {
                line.net_done()
            }
        }));
        if i64::from(certain) >= i64::from(amount) {
            Verdict::Met
        } else if self.horizon.as_of >= target.deadline {
            Verdict::Missed
        } else {
            Verdict::judged(met, self.thresholds)
        }
    }

    fn years(&self, target: &Target, amount: Option<u32>, lines: &[&Counted<'_>]) -> Vec<YearOutcome> {
        let path = amount.map(|amount| required(target, amount, self.horizon));
        let mut required_before = 0;
        self.horizon
            .plan_years(target.deadline)
            .enumerate()
            .map(|(index, year)| {
                let end = Month::december(year).min(target.deadline);
                let by_end = |line: &&&Counted<'_>| line.month <= end;
                let required_by_end = path
                    .as_ref()
                    .and_then(|path| path.get(index))
                    .map(|(_, posts)| *posts);
                let required = required_by_end.map(|by_end| {
                    let within = i64::from(by_end) - i64::from(required_before);
                    required_before = by_end;
                    i32::try_from(within).unwrap_or(i32::MAX)
                });
                let within = |line: &&&Counted<'_>| line.month.year() == year;
                YearOutcome {
                    year,
                    planned: total(lines.iter().filter(by_end).filter(within).map(|line| line.net())),
                    required,
                    planned_by_end: total(lines.iter().filter(by_end).map(|line| line.net())),
                    required_by_end,
                }
            })
            .collect()
    }
}

/// The probability that a count reaches the amount asked.
fn reached(count: &CountDistribution, amount: u32) -> Chance {
    count.at_least(i32::try_from(amount).unwrap_or(i32::MAX))
}
