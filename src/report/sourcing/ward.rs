//! The chosen ward: how it stands at its own deadline and at the place's, and what the document says otherwise.

use super::editor::{StageLine, stage_line};
use super::{Source, tiles};
use crate::model::calendar::Month;
use crate::model::chance::Chance;
use crate::model::provenance::Provenance;
use crate::model::sourcing::{RouteKind, Shape, Ward, WardId, WardOutcome};
use crate::model::verdict::Verdict;
use crate::report::mark::Marked;
use crate::report::strip::written_chance;
use crate::text::{names, number};

/// The chosen ward.
#[derive(Clone, Debug, PartialEq)]
pub struct WardHead {
    /// The ward.
    pub ward: WardId,
    /// Its name with its count: "Đông Lương: 9 khu phố, 18 vị trí".
    pub title: String,
    /// Where its number of khu phố comes from.
    pub mark: Marked,
    /// How it stands at each of its deadlines, the earlier first.
    pub deadlines: Vec<DeadlineLine>,
    /// Where the document contradicts itself or the register.
    pub remarks: Vec<String>,
    /// How the stages of each kind of route go in this ward.
    pub stages: Vec<WardStages>,
}

/// How the stages of a kind of route go in a ward.
#[derive(Clone, Debug, PartialEq)]
pub struct WardStages {
    /// The kind of route.
    pub kind: RouteKind,
    /// Its name.
    pub name: &'static str,
    /// Its stages.
    pub stages: Vec<StageLine>,
    /// Whether they are the ward's own.
    pub own: bool,
}

/// How a ward stands at a deadline.
#[derive(Clone, Debug, PartialEq)]
pub struct DeadlineLine {
    /// "Đến 31/12/2022".
    pub label: String,
    /// Where the deadline comes from.
    pub mark: Marked,
    /// Whether all its posts are held then.
    pub verdict: Verdict,
    /// The same in words.
    pub word: String,
    /// How likely that is.
    pub chance: String,
}

/// The head of a ward; nothing where it does not exist.
pub(super) fn head(source: &Source<'_>, id: WardId) -> Option<WardHead> {
    let wards = source
        .scenario
        .sourcing
        .wards
        .iter()
        .zip(&source.evaluation.sourcing.wards);
    let (ward, outcome) = wards.into_iter().find(|(ward, _)| ward.id == id)?;
    let quarters = number::quarters(ward.quarters.len() as i64, source.language);
    let posts = number::positions(i64::from(outcome.own.posts), source.language);
    Some(WardHead {
        ward: id,
        title: format!("{}: {quarters}, {posts}", ward.name),
        mark: Marked::new(&ward.quarters_provenance, source.language),
        deadlines: deadlines(source, ward, outcome),
        remarks: remarks(source, ward, outcome),
        stages: RouteKind::ALL
            .into_iter()
            .map(|kind| stages(source, ward, kind))
            .collect(),
    })
}

fn stages(source: &Source<'_>, ward: &Ward, kind: RouteKind) -> WardStages {
    let shape = Shape { kind, stages: None };
    let all = source
        .scenario
        .sourcing
        .stages_of(ward, &shape)
        .iter()
        .enumerate();
    WardStages {
        kind,
        name: names::route(kind, source.language),
        stages: all
            .filter(|(_, stage)| source.walks(stage.stage))
            .map(|(at, estimate)| stage_line(source, at, *estimate))
            .collect(),
        own: ward.stages[kind.index()].is_some(),
    }
}

fn deadlines(source: &Source<'_>, ward: &Ward, outcome: &WardOutcome) -> Vec<DeadlineLine> {
    if outcome.own.posts == 0 {
        return Vec::new();
    }
    let (own, place) = (&ward.deadline, &source.scenario.sourcing.deadline);
    let mut lines = vec![line(
        source,
        (own.value, &own.provenance),
        outcome.own.verdict,
        outcome.own.met.mixed,
    )];
    if own.value != place.value {
        let (met, verdict) = &outcome.at_place_deadline;
        lines.push(line(
            source,
            (place.value, &place.provenance),
            *verdict,
            met.mixed,
        ));
    }
    lines
}

fn line(
    source: &Source<'_>,
    (deadline, provenance): (Month, &Provenance),
    verdict: Verdict,
    met: Chance,
) -> DeadlineLine {
    let chance = (verdict != Verdict::Undetermined).then_some(met);
    DeadlineLine {
        label: (source.words.sourcing.by_deadline)(&number::last_day(deadline)),
        mark: Marked::new(provenance, source.language),
        verdict,
        word: names::verdict(verdict, source.language).to_owned(),
        chance: written_chance(chance, source.language),
    }
}

fn remarks(source: &Source<'_>, ward: &Ward, outcome: &WardOutcome) -> Vec<String> {
    let words = &source.words.sourcing;
    let own = &outcome.own;
    let Some(reported) = ward.reported_complete.as_ref().filter(|_| own.posts > 0) else {
        return Vec::new();
    };
    let section = names::provenance(&reported.provenance, source.language);
    let mut remarks = Vec::new();
    let place = source.deadline();
    if tiles::is_to_be_verified(source, ward) {
        let extension = names::provenance(&ward.deadline.provenance, source.language);
        remarks.push((words.report_extended)(
            &section,
            &extension,
            ward.deadline.value.year(),
        ));
    }
    let untouched = ward.deadline.provenance != Provenance::Entered;
    if !reported.value && untouched && ward.deadline.value < place {
        let (own, place) = (ward.deadline.value.year(), place.year());
        remarks.push((words.report_not_extended)(&section, own, place));
    }
    let open = own.posts - own.held - own.unknown;
    if reported.value && open > 0 {
        remarks.push((words.report_says_full)(&section));
    } else if !reported.value && own.held == own.posts {
        remarks.push((words.report_says_short)(&section));
    }
    remarks
}
