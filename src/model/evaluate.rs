//! The one door of the model.

use super::Evaluation;
use super::chance::Mixing;
use super::finding::{Finding, FindingKind, Severity};
use super::quantity::MILLION;
use super::rule::Rulebook;
use super::scenario::Scenario;
use super::{money, payroll, roster, sourcing};

/// How far before the plan salaries are looked up, for averages over the last years, in months.
const SALARIES_BEFORE_MONTHS: i32 = 120;
/// How far after the horizon, for money that comes back later, in months.
const SALARIES_AFTER_MONTHS: i32 = 620;

/// Everything that follows from a scenario under the law, with the scenario's own changes of it.
///
/// Never fails: what could not be decided is a [`Finding`], and the rest stands.
pub fn evaluate(scenario: &Scenario, rulebook: &Rulebook) -> Evaluation {
    let rulebook = &*rulebook.with(&scenario.overrides);
    let circumstances = &scenario.circumstances.value;
    let mixing = Mixing::new(circumstances);
    let mut findings = Vec::new();
    let millionths = circumstances
        .weights
        .iter()
        .map(|weight| weight.millionths())
        .sum();
    if millionths != MILLION {
        findings.push(Finding {
            severity: Severity::Warning,
            kind: FindingKind::WeightsDoNotSumToOne { millionths },
        });
    }
    let (payroll, on_payroll) = payroll::evaluate(scenario, &mixing);
    let (sourcing, on_sourcing) = sourcing::evaluate(scenario, &mixing, rulebook);
    let salaries = roster::BaseSalaries::between(
        rulebook,
        scenario.horizon.start.plus(-SALARIES_BEFORE_MONTHS),
        scenario.horizon.end.plus(SALARIES_AFTER_MONTHS),
    );
    let roster = roster::evaluate(scenario, rulebook, &salaries);
    let money = money::evaluate(scenario, rulebook, &salaries, roster.as_ref());
    findings.extend(on_payroll);
    findings.extend(on_sourcing);
    findings.extend(money::remarks(scenario, rulebook, roster.as_ref(), &money));
    Evaluation {
        payroll,
        sourcing,
        roster,
        money,
        findings,
    }
}
