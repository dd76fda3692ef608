//! What is to be remarked about a payroll plan.

use super::counting::{Counted, Places, stated_base, summed_base};
use super::evaluate::to_posts;
use super::outcome::{PayrollOutcome, TargetOutcome};
use super::plan::{Amount, BlockKind, PayrollPlan, Scope, Target};
use crate::model::calendar::Horizon;
use crate::model::finding::{Finding, FindingKind, Severity};
use crate::model::scenario::Scenario;

/// Everything to be remarked: bases, then lines, then targets, then units, each in the plan's order.
pub(super) fn remarks(
    scenario: &Scenario,
    places: &Places,
    lines: &[Counted<'_>],
    outcome: &PayrollOutcome,
) -> Vec<Finding> {
    let plan = &scenario.payroll;
    let mut findings = Vec::new();
    on_bases(plan, places, &mut findings);
    for line in lines {
        on_line(line, &scenario.horizon, &mut findings);
    }
    if plan.targets.is_empty() {
        remark(&mut findings, Severity::Blocking, FindingKind::NoTarget);
    }
    for (target, outcome) in plan.targets.iter().zip(&outcome.targets) {
        on_target(places, target, outcome, lines, &mut findings);
    }
    on_units(plan, outcome, &mut findings);
    findings
}

fn remark(findings: &mut Vec<Finding>, severity: Severity, kind: FindingKind) {
    findings.push(Finding { severity, kind });
}

fn on_bases(plan: &PayrollPlan, places: &Places, findings: &mut Vec<Finding>) {
    for block in BlockKind::ALL {
        let both = stated_base(plan, block).zip(summed_base(plan, places, Scope::Block(block)));
        if let Some((stated, summed)) = both.filter(|(stated, summed)| stated != summed) {
            remark(
                findings,
                Severity::Warning,
                FindingKind::BaseMismatch {
                    block,
                    stated,
                    summed,
                },
            );
        }
    }
    let unknown = plan.units.iter().filter(|unit| unit.establishment.is_none());
    let units: Vec<_> = unknown.map(|unit| unit.id).collect();
    if !units.is_empty() {
        remark(
            findings,
            Severity::Note,
            FindingKind::EstablishmentUnknown { units },
        );
    }
}

fn on_line(counted: &Counted<'_>, horizon: &Horizon, findings: &mut Vec<Finding>) {
    let (line, id) = (counted.line, counted.line.id);
    if counted.place.is_none() {
        let missing = FindingKind::ScopeMissing {
            line: Some(id),
            target: None,
        };
        return remark(findings, Severity::Warning, missing);
    }
    if line.done > line.posts {
        remark(
            findings,
            Severity::Warning,
            FindingKind::DoneExceedsPosts { line: id },
        );
    }
    if line.done > 0 && counted.month > horizon.as_of {
        let posts = line.done;
        remark(
            findings,
            Severity::Warning,
            FindingKind::DoneInFuture { line: id, posts },
        );
    }
    if counted.overdue > 0 {
        let posts = counted.overdue;
        remark(
            findings,
            Severity::Warning,
            FindingKind::Overdue { line: id, posts },
        );
    }
    if line.posts > 0 && (counted.month < horizon.start || counted.month > horizon.end) {
        remark(
            findings,
            Severity::Warning,
            FindingKind::LineOutsideHorizon { line: id },
        );
    }
}

fn on_target(
    places: &Places,
    target: &Target,
    outcome: &TargetOutcome,
    lines: &[Counted<'_>],
    findings: &mut Vec<Finding>,
) {
    if places.of(target.scope).is_none() {
        let missing = FindingKind::ScopeMissing {
            line: None,
            target: Some(target.id),
        };
        return remark(findings, Severity::Blocking, missing);
    }
    if outcome.amount.is_none() && matches!(target.amount, Amount::BasisPoints(_)) {
        remark(
            findings,
            Severity::Blocking,
            FindingKind::TargetBaseUnknown { target: target.id },
        );
    }
    let towards = |line: &Counted<'_>| {
        line.within(target.scope)
            && line.month <= target.deadline
            && line.line.posts > 0
            && !line.instrument().is_addition()
    };
    if outcome.amount != Some(0) && !lines.iter().any(towards) {
        remark(
            findings,
            Severity::Warning,
            FindingKind::NothingPlanned { target: target.id },
        );
    }
}

fn on_units(plan: &PayrollPlan, outcome: &PayrollOutcome, findings: &mut Vec<Finding>) {
    for (unit, outcome) in plan.units.iter().zip(&outcome.units) {
        let Some((left, establishment)) = outcome.left.zip(unit.establishment.as_ref()) else {
            continue;
        };
        if left < 0 {
            let kind = FindingKind::CutExceedsEstablishment {
                unit: unit.id,
                establishment: establishment.value,
                cut: outcome.planned,
            };
            remark(findings, Severity::Warning, kind);
        }
        // Where nothing goes, a floor above the establishment is not the plan's doing.
        if let Some(floor) = unit
            .floor
            .filter(|floor| left < to_posts(*floor) && outcome.planned > 0)
        {
            let unit = unit.id;
            remark(
                findings,
                Severity::Warning,
                FindingKind::BelowFloor { unit, left, floor },
            );
        }
    }
}
