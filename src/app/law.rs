//! What happens to the law as a scenario sees it, and to how exits are counted and priced.

use crate::formats::scenario::{self as scenario_file, limits};
use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::payroll::{Averages, CountedIn};
use crate::model::provenance::Sourced;
use crate::model::roster::Coefficient;
use crate::model::rule::{Override, RuleId, Rulebook, Value};
use crate::model::scenario::Scenario;

use super::action::Action;
use super::update::Change;

/// Lets a rule say something else from a day on; a later change from the same day takes the place of an earlier one.
pub(super) fn overridden(scenario: &mut Scenario, rulebook: &Rulebook, change: &Override) -> Change {
    let change = Override {
        note: scenario_file::clean_name(&change.note),
        ..change.clone()
    };
    if !is_kept(change.rule, change.value) {
        return Change::None;
    }
    let done = Change::Done(Action::RuleOverridden(names(rulebook, change.rule), change.from));
    let all = &mut scenario.overrides;
    let same = |other: &Override| (other.rule, other.from) == (change.rule, change.from);
    match all.iter().position(same) {
        Some(at) => all[at] = change,
        None if all.len() < limits::MOST_OVERRIDES => all.push(change),
        None => return Change::None,
    }
    done
}

/// The name of a rule in both languages.
fn names(rulebook: &Rulebook, rule: RuleId) -> [String; 2] {
    let rule = rulebook.rule(rule);
    rule.map_or_else(Default::default, |rule| {
        [rule.vietnamese.clone(), rule.english.clone()]
    })
}

/// Whether a file can hold a value of a rule.
fn is_kept(rule: RuleId, value: Value) -> bool {
    scenario_file::holds(rule.unit(), value)
}

/// Lets a rule say again what the law says.
pub(super) fn restored(scenario: &mut Scenario, rulebook: &Rulebook, rule: RuleId, from: Day) -> Change {
    let before = scenario.overrides.len();
    scenario
        .overrides
        .retain(|change| (change.rule, change.from) != (rule, from));
    if scenario.overrides.len() == before {
        return Change::None;
    }
    Change::Done(Action::RuleRestored(names(rulebook, rule), from))
}

/// Chooses in which month people count as gone.
pub(super) fn counted_in_set(scenario: &mut Scenario, to: CountedIn) -> Change {
    scenario.payroll.terms.counted = Sourced::entered(to);
    Change::Done(Action::CountedInSet(to))
}

/// States the month a reorganisation was decided, or that there is none.
pub(super) fn reorganised_set(scenario: &mut Scenario, to: Option<Month>) -> Change {
    scenario.payroll.terms.reorganised = to;
    Change::Done(Action::ReorganisedSet(to))
}

/// States what is supposed of people nobody has listed.
pub(super) fn averages_set(scenario: &mut Scenario, to: Averages) -> Change {
    let most = u32::try_from(limits::LARGEST_COEFFICIENT * 1_000).unwrap_or(u32::MAX);
    let to = Averages {
        coefficient: Coefficient::from_thousandths(to.coefficient.thousandths().min(most)),
        insurance_months: to.insurance_months.min(limits::MOST_INSURANCE_MONTHS),
        early_months: to.early_months.min(limits::MOST_INSURANCE_MONTHS),
    };
    scenario.payroll.terms.averages = Sourced::entered(to);
    Change::Done(Action::AveragesSet)
}
