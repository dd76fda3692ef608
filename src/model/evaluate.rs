//! The one door of the model.

use super::Evaluation;
use super::chance::Mixing;
use super::finding::{Finding, FindingKind, Severity};
use super::quantity::MILLION;
use super::rule::Rulebook;
use super::scenario::Scenario;
use super::{payroll, sourcing};

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
    findings.extend(on_payroll);
    findings.extend(on_sourcing);
    Evaluation {
        payroll,
        sourcing,
        findings,
    }
}
