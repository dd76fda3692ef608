//! In what two scenarios do differ.

use super::factor::{Factor, LineKey, LinesBy, line_key};
use super::mixture::route_of;
use crate::model::payroll::{Instrument, Line, PayrollPlan, Unit};
use crate::model::scenario::Scenario;
use crate::model::sourcing::{Hold, Post, PostKind, Quarter, RouteKind, SourcingPlan, Ward};
use crate::order;

/// The factors in which two scenarios differ, lines put together as stated, in the order of [`Factor`]: the same, whichever
/// scenario comes first.
pub fn differences(from: &Scenario, to: &Scenario, by: LinesBy) -> Vec<Factor> {
    let mut found = Found(Vec::new());
    let (payroll, other) = (&from.payroll, &to.payroll);
    found.note(
        Factor::About,
        from.name != to.name || from.origin != to.origin || from.place != to.place,
    );
    found.note(Factor::Horizon, from.horizon != to.horizon);
    found.note(Factor::Circumstances, from.circumstances != to.circumstances);
    found.note(Factor::Thresholds, from.thresholds != to.thresholds);
    found.note(Factor::Law, from.overrides != to.overrides);
    found.note(Factor::Targets, payroll.targets != other.targets);
    found.note(Factor::Establishments, establishments_differ(payroll, other));
    found.note(Factor::Units, units_differ(payroll, other));
    for key in changed_lines(from, to, by) {
        found.note(Factor::Lines(key), true);
    }
    for (at, instrument) in Instrument::CUTS.into_iter().enumerate() {
        let differ = payroll.likelihoods.cuts[at] != other.likelihoods.cuts[at];
        found.note(Factor::Likelihood(instrument), differ);
    }
    found.note(Factor::Terms, payroll.terms != other.terms);
    found.note(Factor::Roster, payroll.roster != other.roster);
    sourcing_differences(&from.sourcing, &to.sourcing, &mut found);
    order::sort_by_key(&mut found.0, |factor| *factor);
    found.0
}

/// What was found to differ.
struct Found(Vec<Factor>);

impl Found {
    fn note(&mut self, factor: Factor, differs: bool) {
        if differs {
            self.0.push(factor);
        }
    }
}

fn units_differ(one: &PayrollPlan, other: &PayrollPlan) -> bool {
    let differ = |unit: &Unit, other: &Unit| {
        unit.id != other.id || unit.group != other.group || unit.name != other.name
    };
    one.groups != other.groups
        || one.units.len() != other.units.len()
        || one
            .units
            .iter()
            .zip(&other.units)
            .any(|(unit, other)| differ(unit, other))
}

/// Establishments and floors of units both plans have; the others come and go with their unit.
fn establishments_differ(one: &PayrollPlan, other: &PayrollPlan) -> bool {
    let differs = |unit: &Unit| {
        let same = other.units.iter().find(|same| same.id == unit.id);
        same.is_some_and(|same| same.establishment != unit.establishment || same.floor != unit.floor)
    };
    one.blocks != other.blocks || one.units.iter().any(differs)
}

/// The keys whose lines differ, in rising order. In which order lines of different keys stand decides nothing.
fn changed_lines(from: &Scenario, to: &Scenario, by: LinesBy) -> Vec<LineKey> {
    let among = [from, to];
    let [ours, theirs] = among.map(|scenario| -> Vec<(LineKey, &Line)> {
        let lines = scenario.payroll.lines.iter();
        lines.map(|line| (line_key(line, by, &among), line)).collect()
    });
    let mut keys: Vec<LineKey> = ours.iter().chain(&theirs).map(|(key, _)| *key).collect();
    order::sort_by_key(&mut keys, |key| *key);
    keys.dedup();
    keys.retain(|key| {
        let of_it = |(other, _): &&(LineKey, &Line)| other == key;
        ours.iter().filter(of_it).ne(theirs.iter().filter(of_it))
    });
    keys
}

fn sourcing_differences(one: &SourcingPlan, other: &SourcingPlan, found: &mut Found) {
    let pairs = || one.wards.iter().zip(&other.wards);
    found.note(
        Factor::Wards,
        one.wards.len() != other.wards.len() || pairs().any(|(ward, same)| wards_differ(ward, same)),
    );
    for ward in &one.wards {
        if let Some(same) = other.wards.iter().find(|same| same.id == ward.id) {
            ward_differences(ward, same, found);
        }
    }
    found.note(Factor::PlaceDeadline, one.deadline != other.deadline);
    for kind in RouteKind::ALL {
        let [stages, others] = [one, other].map(|plan| &plan.route_defaults.stages[kind.index()]);
        found.note(Factor::Stages(kind), stages != others);
    }
    found.note(
        Factor::DurationWeights,
        one.duration_weights != other.duration_weights,
    );
    found.note(Factor::Turnover, one.turnover != other.turnover);
    found.note(
        Factor::ProbationaryCounts,
        one.probationary_counts != other.probationary_counts,
    );
    found.note(
        Factor::Register,
        one.days_off != other.days_off
            || one.capacities != other.capacities
            || one.indicators != other.indicators
            || one.difficulty != other.difficulty,
    );
}

/// What differs within a ward both scenarios have. Of khu phố, those both have are compared; the others come and go with it.
fn ward_differences(ward: &Ward, same: &Ward, found: &mut Found) {
    let (mut holders, mut routes) = (false, false);
    for quarter in &ward.quarters {
        if let Some(same) = same.quarters.iter().find(|same| same.id == quarter.id) {
            holders |= holders_differ(quarter, same);
            routes |= routes_differ(quarter, same);
        }
    }
    found.note(Factor::Holders(ward.id), holders);
    found.note(Factor::Routes(ward.id), routes);
    found.note(Factor::WardStages(ward.id), ward.stages != same.stages);
    found.note(Factor::WardDeadline(ward.id), ward.deadline != same.deadline);
}

/// Whether wards differ in what comes and goes with them: names, khu phố, what is said of the whole ward.
fn wards_differ(one: &Ward, other: &Ward) -> bool {
    let quarters = |one: &Quarter, other: &Quarter| {
        one.id != other.id || one.name != other.name || one.merged_from != other.merged_from
    };
    one.id != other.id
        || one.name != other.name
        || one.reported_complete != other.reported_complete
        || one.quarters_provenance != other.quarters_provenance
        || one.model != other.model
        || one.quarters.len() != other.quarters.len()
        || one
            .quarters
            .iter()
            .zip(&other.quarters)
            .any(|(one, other)| quarters(one, other))
}

fn holders_differ(one: &Quarter, other: &Quarter) -> bool {
    let same = |one: &Post, other: &Post| {
        one.holder == other.holder && one.provenance == other.provenance && one.person == other.person
    };
    let held_alike = match (&one.hold, &other.hold) {
        (Hold::Apart(head, front), Hold::Apart(other_head, other_front)) => {
            same(head, other_head) && same(front, other_front)
        }
        (Hold::Together(both), Hold::Together(other_both)) => same(both, other_both),
        _ => false,
    };
    !held_alike || one.official_members != other.official_members || one.elections != other.elections
}

fn routes_differ(one: &Quarter, other: &Quarter) -> bool {
    PostKind::ALL
        .into_iter()
        .any(|kind| route_of(one, kind) != route_of(other, kind))
}
