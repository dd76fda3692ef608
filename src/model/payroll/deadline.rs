//! What follows for the first target at its deadline, and nothing else: for comparing many plans.

use super::counting::{Counted, Places, base};
use super::path::asked;
use crate::model::chance::{CountDistribution, Mixing, billionths};
use crate::model::scenario::Scenario;

/// In billionths, the probability that the first target is met at its deadline, where its amount is known, and the expected
/// count there; nothing where there is no target.
pub(in crate::model) fn at_deadline(scenario: &Scenario, mixing: &Mixing) -> [Option<i64>; 2] {
    let plan = &scenario.payroll;
    let Some(target) = plan.targets.first() else {
        return [None, None];
    };
    let places = Places::new(plan);
    let lines = Counted::all(plan, &places, scenario.horizon.as_of);
    let mut given = std::array::from_fn(|_| CountDistribution::exactly(0));
    for line in &lines {
        if line.within(target.scope) && line.month <= target.deadline {
            line.join(&mut given, mixing.moved(line.likelihood));
        }
    }
    let amount = asked(target.amount, base(plan, &places, target.scope));
    let met = amount.map(|amount| {
        let amount = i32::try_from(amount).unwrap_or(i32::MAX);
        let met = mixing.chance(given.each_ref().map(|count| count.at_least(amount)));
        billionths(met.value())
    });
    [met, Some(billionths(mixing.count(&given).mean()))]
}
