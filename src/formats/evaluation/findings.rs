//! Remarks, as JSON: severity, kind, and what each kind says.

use super::money;
use super::rules;
use super::sourcing::post;
use crate::formats::json::{Json, Object};
use crate::formats::scenario::{month, words};
use crate::model::finding::{Finding, FindingKind, Severity};
use crate::model::sourcing::PostRef;

pub(super) fn finding(finding: &Finding) -> Json {
    let severity = match finding.severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Blocking => "blocking",
    };
    let of_kind = |kind: &'static str| Object::new().with("severity", severity).with("kind", kind);
    match &finding.kind {
        FindingKind::BaseMismatch {
            block,
            stated,
            summed,
        } => of_kind("base_mismatch")
            .with("block", words::block(*block))
            .with("stated", *stated)
            .with("summed", *summed),
        FindingKind::EstablishmentUnknown { units } => {
            of_kind("establishment_unknown").with("units", units.iter().map(|unit| unit.0).collect::<Json>())
        }
        FindingKind::TargetBaseUnknown { target } => of_kind("target_base_unknown").with("target", target.0),
        FindingKind::Overdue { line, posts } => of_kind("overdue").with("line", line.0).with("posts", *posts),
        FindingKind::DoneInFuture { line, posts } => of_kind("done_in_future")
            .with("line", line.0)
            .with("posts", *posts),
        FindingKind::DoneExceedsPosts { line } => of_kind("done_exceeds_posts").with("line", line.0),
        FindingKind::ScopeMissing { line, target } => of_kind("scope_missing")
            .with("line", line.map(|line| line.0))
            .with("target", target.map(|target| target.0)),
        FindingKind::LineOutsideHorizon { line } => of_kind("line_outside_horizon").with("line", line.0),
        FindingKind::BelowFloor { unit, left, floor } => of_kind("below_floor")
            .with("unit", unit.0)
            .with("left", *left)
            .with("floor", *floor),
        FindingKind::CutExceedsEstablishment {
            unit,
            establishment,
            cut,
        } => of_kind("cut_exceeds_establishment")
            .with("unit", unit.0)
            .with("establishment", *establishment)
            .with("cut", *cut),
        FindingKind::NothingPlanned { target } => of_kind("nothing_planned").with("target", target.0),
        FindingKind::WeightsDoNotSumToOne { millionths } => {
            of_kind("weights_do_not_sum_to_one").with("millionths", *millionths)
        }
        FindingKind::DurationWeightsDoNotSumToOne { millionths } => {
            of_kind("duration_weights_do_not_sum_to_one").with("millionths", *millionths)
        }
        FindingKind::LawUnknown {
            rule,
            instrument,
            posts,
            ..
        } => of_kind("law_unknown")
            .with("rule", rule.code())
            .with_some(
                "instrument",
                Some(instrument.as_str()).filter(|name| !name.is_empty()),
            )
            .with("posts", *posts),
        FindingKind::PersonUnknown { input, people } => of_kind("person_unknown")
            .with("input", money::input(*input))
            .with("people", *people),
        FindingKind::ExitNotOpen { code, refused } => of_kind("exit_not_open")
            .with("person", code.as_str())
            .with("why", money::refused(*refused)),
        FindingKind::TooManyReplaced {
            replaced,
            leaving,
            most,
        } => of_kind("too_many_replaced")
            .with("replaced", *replaced)
            .with("leaving", *leaving)
            .with("most", *most),
        FindingKind::RetirementUnknown { people } => of_kind("retirement_unknown").with("people", *people),
        FindingKind::NoTarget => of_kind("no_target"),
        FindingKind::NoPosts { ward } => of_kind("no_posts").with("ward", ward.map(|ward| ward.0)),
        FindingKind::HolderUnknown { posts } => of_kind("holder_unknown").with("posts", all(posts)),
        FindingKind::AdmissionMonthUnknown { post: one } => {
            of_kind("admission_month_unknown").with("post", post(*one))
        }
        FindingKind::RouteMissing { posts } => of_kind("route_missing").with("posts", all(posts)),
        FindingKind::RouteOverdue { post: one, latest } => of_kind("route_overdue")
            .with("post", post(*one))
            .with("latest", month(*latest)),
        FindingKind::RuleBroken(broken) => rules::broken(severity, broken),
        FindingKind::AgeUnknown { posts } => of_kind("age_unknown").with("posts", all(posts)),
        FindingKind::NotAdmissible { post: one } => of_kind("not_admissible").with("post", post(*one)),
        FindingKind::LinkBroken { post: one } => of_kind("link_broken").with("post", post(*one)),
        FindingKind::ReportContradicted {
            ward,
            reported_complete,
        } => of_kind("report_contradicted")
            .with("ward", ward.0)
            .with("reported_complete", *reported_complete),
    }
    .into()
}

fn all(posts: &[PostRef]) -> Json {
    posts.iter().map(|one| post(*one)).collect()
}
