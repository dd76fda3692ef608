//! What follows from the payroll side of a scenario.

use super::counting::{Counted, summed_base, total};
use super::outcome::{GroupOutcome, InstrumentOutcome, PayrollOutcome, UnitOutcome};
use super::plan::{Instrument, PayrollPlan, Scope, UnitId};
use super::remarks::remarks;
use super::target::Judge;
use crate::model::calendar::Month;
use crate::model::chance::{Mixing, Tally};
use crate::model::finding::Finding;
use crate::model::quantity::Fraction;
use crate::model::scenario::Scenario;

/// What follows from the payroll side of a scenario, with its findings in a fixed order.
pub(in crate::model) fn evaluate(scenario: &Scenario, mixing: &Mixing) -> (PayrollOutcome, Vec<Finding>) {
    let plan = &scenario.payroll;
    let lines = Counted::all(plan, scenario.horizon.as_of);
    let judge = Judge {
        plan,
        horizon: &scenario.horizon,
        mixing,
        thresholds: &scenario.thresholds.value,
    };
    let end = scenario.horizon.end;
    let outcome = PayrollOutcome {
        targets: plan
            .targets
            .iter()
            .map(|target| judge.outcome(target, &lines))
            .collect(),
        instruments: Instrument::CUTS
            .iter()
            .map(|instrument| by_instrument(*instrument, plan, &lines, end, mixing))
            .collect(),
        units: units(plan, &lines, end),
        groups: groups(plan, &lines, end),
    };
    let findings = remarks(scenario, &lines, &outcome);
    (outcome, findings)
}

fn by_instrument(
    instrument: Instrument,
    plan: &PayrollPlan,
    lines: &[Counted<'_>],
    end: Month,
    mixing: &Mixing,
) -> InstrumentOutcome {
    let of_it = || {
        lines
            .iter()
            .filter(|line| line.instrument() == instrument && line.month <= end)
    };
    let mut tally = Tally::default();
    let mut planned = 0_u32;
    for line in of_it() {
        planned = planned.saturating_add(line.done).saturating_add(line.ahead);
        tally.add(line.done, mixing.moved(Fraction::ONE));
        tally.add(line.ahead, mixing.moved(line.likelihood));
    }
    let usual = plan.likelihoods.of(instrument);
    let mut overridden: Vec<UnitId> = lines
        .iter()
        .filter(|line| line.instrument() == instrument && line.likelihood != usual)
        .filter_map(|line| line.place.and_then(|place| place.unit))
        .collect();
    overridden.sort_unstable();
    overridden.dedup();
    InstrumentOutcome {
        instrument,
        planned,
        expected: tally.mixed(mixing),
        overridden_units: overridden.len() as u32,
    }
}

fn units(plan: &PayrollPlan, lines: &[Counted<'_>], end: Month) -> Vec<UnitOutcome> {
    plan.units
        .iter()
        .map(|unit| {
            let planned = planned(lines, Scope::Unit(unit.id), end);
            let establishment = unit.establishment.as_ref();
            UnitOutcome {
                unit: unit.id,
                planned,
                left: establishment.map(|posts| to_posts(posts.value).saturating_sub(planned)),
            }
        })
        .collect()
}

fn groups(plan: &PayrollPlan, lines: &[Counted<'_>], end: Month) -> Vec<GroupOutcome> {
    plan.groups
        .iter()
        .map(|group| {
            let own = lines
                .iter()
                .filter(|line| line.month <= end && line.line.scope == Scope::Group(group.id));
            GroupOutcome {
                group: group.id,
                planned: planned(lines, Scope::Group(group.id), end),
                unassigned: total(own.map(|line| line.net())),
                base: summed_base(plan, Scope::Group(group.id)),
            }
        })
        .collect()
}

/// Posts planned within a scope up to the end of the horizon, less additions.
fn planned(lines: &[Counted<'_>], scope: Scope, end: Month) -> i32 {
    total(
        lines
            .iter()
            .filter(|line| line.month <= end && line.within(scope))
            .map(Counted::net),
    )
}

/// A number of posts as one that may also be negative.
pub(super) fn to_posts(posts: u32) -> i32 {
    i32::try_from(posts).unwrap_or(i32::MAX)
}
