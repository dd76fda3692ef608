//! What is to be remarked about a sourcing plan.

use super::plan::{Holder, PostRef};
use super::register::{Register, Seat, Standing};
use crate::model::finding::{Finding, FindingKind, Severity};
use crate::model::quantity::MILLION;
use crate::model::scenario::Scenario;

/// Everything to be remarked, in a fixed order.
pub(super) fn remarks(scenario: &Scenario, register: &Register<'_>) -> Vec<Finding> {
    let plan = &scenario.sourcing;
    let as_of = register.as_of;
    let mut findings = Vec::new();
    let mut remark = |severity, kind| findings.push(Finding { severity, kind });
    let millionths = plan
        .duration_weights
        .iter()
        .map(|weight| weight.millionths())
        .sum();
    if millionths != MILLION {
        remark(
            Severity::Warning,
            FindingKind::DurationWeightsDoNotSumToOne { millionths },
        );
    }
    if register.seats.is_empty() {
        remark(Severity::Blocking, FindingKind::NoPosts { ward: None });
    }
    for ward in plan
        .wards
        .iter()
        .filter(|ward| ward.quarters.is_empty() && !register.seats.is_empty())
    {
        remark(Severity::Blocking, FindingKind::NoPosts { ward: Some(ward.id) });
    }
    let posts = named(register, |seat| seat.plan.holder == Holder::Unknown);
    if !posts.is_empty() {
        remark(Severity::Blocking, FindingKind::HolderUnknown { posts });
    }
    let undated = |seat: &Seat<'_>| seat.standing == Standing::Unknown && seat.plan.holder != Holder::Unknown;
    for post in named(register, undated) {
        remark(Severity::Blocking, FindingKind::AdmissionMonthUnknown { post });
    }
    for post in &register.broken_links {
        remark(Severity::Warning, FindingKind::LinkBroken { post: *post });
    }
    let without_route = |seat: &Seat<'_>| {
        matches!(seat.plan.holder, Holder::NonMember | Holder::Vacant) && seat.plan.route.is_none()
    };
    let posts = named(register, without_route);
    if !posts.is_empty() {
        remark(Severity::Warning, FindingKind::RouteMissing { posts });
    }
    for seat in register.seats.iter().filter(|seat| seat.is_overdue(as_of)) {
        if let Some(latest) = seat.latest {
            let post = seat.post;
            remark(Severity::Warning, FindingKind::RouteOverdue { post, latest });
        }
    }
    for (index, ward) in plan.wards.iter().enumerate() {
        let own = register.of_ward(index);
        let Some(reported) = ward.reported_complete.as_ref().filter(|_| !own.is_empty()) else {
            continue;
        };
        let mut contradicts = own.iter();
        let contradicted = if reported.value {
            contradicts.any(|seat| seat.standing == Standing::Open)
        } else {
            contradicts.all(|seat| seat.standing == Standing::Held)
        };
        if contradicted {
            let (ward, reported_complete) = (ward.id, reported.value);
            remark(
                Severity::Warning,
                FindingKind::ReportContradicted {
                    ward,
                    reported_complete,
                },
            );
        }
    }
    findings
}

/// The posts of the seats that satisfy a condition, in the register's order.
fn named(register: &Register<'_>, condition: impl Fn(&Seat<'_>) -> bool) -> Vec<PostRef> {
    register
        .seats
        .iter()
        .filter(|seat| condition(seat))
        .map(|seat| seat.post)
        .collect()
}
