//! The default stages of each kind of route: three durations and a chance, compact.

use super::entry::Subject;
use crate::model::sourcing::{RouteKind, SourcingPlan, Stage, StageEstimate};
use crate::report::mark::Marked;
use crate::text::{Catalog, names, number};

/// A kind of route with its stages.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// What the page knows it by.
    pub key: &'static str,
    /// Its name.
    pub name: &'static str,
    /// How long it takes in all, in words.
    pub takes: String,
    /// Where its stages come from.
    pub mark: Option<Marked>,
    /// Its stages, in order.
    pub stages: Vec<StageRow>,
}

/// A stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageRow {
    /// Its name.
    pub name: &'static str,
    /// When it is walked, where not always.
    pub remark: Option<&'static str>,
    /// Shortest, usual, longest duration and the chance of passing.
    pub cells: [StageCell; 4],
}

/// A field of a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageCell {
    /// What the page and the tests know it by.
    pub key: String,
    /// Its name in full, for those who cannot see the table.
    pub label: String,
    /// The value as written.
    pub value: String,
    /// What the field is about.
    pub subject: Subject,
}

/// A kind of route's key in the page.
const fn route_key(kind: RouteKind) -> &'static str {
    match kind {
        RouteKind::AdmitHolder => "admit",
        RouteKind::ElectMember => "elect",
        RouteKind::CellSecretary => "secretary",
        RouteKind::WardOfficial => "official",
    }
}

/// Whether a stage is walked only where probationary members do not count.
const fn after_membership(stage: Stage) -> bool {
    matches!(stage, Stage::Probation | Stage::OfficialRecognition)
}

/// The stages of every kind of route.
pub(super) fn routes(plan: &SourcingPlan, words: &Catalog) -> Vec<Route> {
    let kinds = RouteKind::ALL.into_iter().zip(&plan.route_defaults.stages);
    let routes = kinds.map(|(kind, stages)| {
        let walked = stages.value.iter();
        let walked = walked.filter(|stage| !plan.probationary_counts.value || !after_membership(stage.stage));
        let sum = walked.fold([0_u32; 3], |sum, stage| {
            [0, 1, 2].map(|at: usize| sum[at].saturating_add(stage.months[at]))
        });
        let rows = stages.value.iter().enumerate();
        Route {
            key: route_key(kind),
            name: names::route(kind, words.language),
            takes: (words.sources.route_takes)(sum[0], sum[1], sum[2]),
            mark: Marked::of(&stages.provenance, words.language),
            stages: rows.map(|(at, stage)| row(kind, at, stage, words)).collect(),
        }
    });
    routes.collect()
}

fn row(kind: RouteKind, at: usize, estimate: &StageEstimate, words: &Catalog) -> StageRow {
    let (sources, language) = (&words.sources, words.language);
    let name = names::stage(estimate.stage, language);
    let cell = |part: &str, column: &str, value: String, subject: Subject| StageCell {
        key: format!("stage-{}-{}-{part}", route_key(kind), at + 1),
        label: (sources.stage_field)(names::route(kind, language), name, column),
        value,
        subject,
    };
    let months = |which: usize, part: &str, column: &str| {
        let value = number::whole(i64::from(estimate.months[which]), language);
        cell(
            part,
            column,
            value,
            Subject::StageMonths(kind, at, which, *estimate),
        )
    };
    StageRow {
        name,
        remark: after_membership(estimate.stage).then_some(sources.only_if_official),
        cells: [
            months(0, "shortest", sources.shortest),
            months(1, "usual", sources.usual),
            months(2, "longest", sources.longest),
            cell(
                "chance",
                sources.passing,
                number::fraction(estimate.chance, language),
                Subject::StageChance(kind, at, *estimate),
            ),
        ],
    }
}
