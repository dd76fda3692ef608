//! Models of posts held concurrently, as the document counts them: reported, counted from the register, wanted.

use super::Source;
use crate::model::provenance::Sourced;
use crate::model::sourcing::{Indicator, IndicatorKind, Offices, PostKind, Quarter, WardId, WardModel};
use crate::report::mark::Marked;
use crate::text::{number, register_actions};

/// The models that are followed.
#[derive(Clone, Debug, PartialEq)]
pub struct Models {
    /// Each model.
    pub rows: Vec<ModelRow>,
    /// The wards with the model their leaders follow.
    pub wards: Vec<(WardId, String, Option<WardModel>)>,
}

/// A model.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelRow {
    /// What the page and the tests know it by: its place.
    pub code: usize,
    /// Its name.
    pub name: &'static str,
    /// How many follow it by the register, of how many.
    pub counted: String,
    /// How many are reported to, as written; empty where nobody has.
    pub reported: String,
    /// Where that comes from.
    pub reported_mark: Option<Marked>,
    /// How many are to, as written; empty where nothing is wanted.
    pub target: String,
    /// How far what is reported, or else counted, is from that.
    pub gap: String,
    indicator: Indicator,
}

impl ModelRow {
    /// The model when so many are reported to follow it.
    pub fn with_reported(&self, count: Option<u32>) -> Indicator {
        Indicator {
            reported: count.map(Sourced::entered),
            ..self.indicator.clone()
        }
    }

    /// The model when so many are to follow it.
    pub fn with_target(&self, count: Option<u32>) -> Indicator {
        Indicator {
            target: count.map(Sourced::entered),
            ..self.indicator.clone()
        }
    }
}

/// The models of a scenario.
pub(super) fn models(source: &Source<'_>) -> Models {
    let wards = source.scenario.sourcing.wards.iter();
    Models {
        rows: IndicatorKind::ALL
            .into_iter()
            .enumerate()
            .map(|(at, kind)| row(source, at, kind))
            .collect(),
        wards: wards
            .map(|ward| {
                (
                    ward.id,
                    ward.name.clone(),
                    ward.model.as_ref().map(|model| model.value),
                )
            })
            .collect(),
    }
}

fn row(source: &Source<'_>, at: usize, kind: IndicatorKind) -> ModelRow {
    let stated = source
        .scenario
        .sourcing
        .indicators
        .iter()
        .find(|other| other.kind == kind);
    let indicator = stated.cloned().unwrap_or(Indicator {
        kind,
        reported: None,
        target: None,
    });
    let written = |count: u32| number::whole(i64::from(count), source.language);
    let (counted, of) = counted(source, kind);
    let reported = indicator.reported.as_ref();
    let target = indicator.target.as_ref().map(|target| target.value);
    let now = reported.map_or(counted, |reported| reported.value);
    let gap = target.map_or_else(String::new, |target| {
        number::balance(i64::from(now) - i64::from(target), source.language)
    });
    ModelRow {
        code: at,
        name: register_actions::indicator(kind, source.language),
        counted: (source.words.controls.count_of)(&written(counted), &written(of)),
        reported: reported.map_or_else(String::new, |reported| written(reported.value)),
        reported_mark: reported.and_then(|reported| Marked::of(&reported.provenance, source.language)),
        target: target.map_or_else(String::new, written),
        gap,
        indicator,
    }
}

/// How many khu phố or wards follow a model by the register, of how many.
fn counted(source: &Source<'_>, kind: IndicatorKind) -> (u32, u32) {
    let wards = &source.scenario.sourcing.wards;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let of_wards = |wanted: WardModel| {
        let follow = wards
            .iter()
            .filter(|ward| ward.model.as_ref().is_some_and(|model| model.value == wanted));
        (count(follow.count()), count(wards.len()))
    };
    let quarters = || wards.iter().flat_map(|ward| &ward.quarters);
    let of_quarters = |follows: fn(&Quarter) -> bool| {
        (
            count(quarters().filter(|quarter| follows(quarter)).count()),
            count(quarters().count()),
        )
    };
    match kind {
        IndicatorKind::SecretaryAndFront => {
            of_quarters(|quarter| offices(quarter, PostKind::Front).cell_secretary)
        }
        IndicatorKind::SecretaryAndHead => {
            of_quarters(|quarter| offices(quarter, PostKind::Head).cell_secretary)
        }
        IndicatorKind::WardStaff => of_quarters(|quarter| {
            let staff = |offices: Offices| offices.ward_official || offices.ward_part_timer;
            let [head, front] = PostKind::ALL.map(|kind| offices(quarter, kind));
            staff(head) || (staff(front) && front.cell_secretary)
        }),
        IndicatorKind::SecretaryChairsCommittee => of_wards(WardModel::ChairsCommittee),
        IndicatorKind::SecretaryChairsCouncil => of_wards(WardModel::ChairsCouncil),
    }
}

fn offices(quarter: &Quarter, kind: PostKind) -> Offices {
    quarter.post(kind).person.offices
}
