//! How many people are in each stage in each month, by the usual durations of their routes, against how many there is
//! room for.

use super::Source;
use crate::chart::{Frame, Load, LoadInput, load};
use crate::model::calendar::Month;
use crate::model::sourcing::{Capacity, OpenPost, Stage, WardId};
use crate::text::{names, number};

/// The supply of people against the room of the stages.
#[derive(Clone, Debug, PartialEq)]
pub struct Supply {
    /// Whose people are counted.
    pub whose: String,
    /// The stages that occur, in the order they are walked.
    pub stages: Vec<StageLoad>,
    /// The months with their people in each stage.
    pub months: Vec<(String, Vec<String>)>,
    /// The wards with the most people in each stage at a time; none where one ward is shown.
    pub wards: Vec<(String, Vec<String>)>,
}

/// A stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageLoad {
    /// Which.
    pub stage: Stage,
    /// What the page and the tests know it by: its place.
    pub code: String,
    /// Its name.
    pub name: &'static str,
    /// What the chart shows, as a finding.
    pub title: String,
    /// Whether there are more people than there is room for.
    pub over: bool,
    /// The chart in one sentence.
    pub sentence: String,
    /// The room of the drawing.
    pub frame: Frame,
    /// The marks.
    pub marks: Load,
    /// Labels of the years, with where they stand.
    pub years: Vec<(String, f64)>,
    /// Labels of the counts, with where they stand.
    pub counts: Vec<(String, f64)>,
    /// How many there is room for, as written; empty where nobody has stated it.
    pub room: String,
    ward: Option<WardId>,
    all: Vec<Capacity>,
}

impl StageLoad {
    /// All capacities when this stage has room for so many people, or for any number.
    pub fn with(&self, people: Option<u32>) -> Vec<Capacity> {
        let (stage, ward) = (self.stage, self.ward);
        let others = self
            .all
            .iter()
            .filter(|other| (other.stage, other.ward) != (stage, ward));
        let own = people.map(|people| Capacity { stage, ward, people });
        others.copied().chain(own).collect()
    }
}

/// The stages, in the order they are walked.
const STAGES: [Stage; 10] = [
    Stage::Nurture,
    Stage::AwarenessClass,
    Stage::BackgroundCheck,
    Stage::AdmissionDecision,
    Stage::AdmissionCeremony,
    Stage::Probation,
    Stage::OfficialRecognition,
    Stage::CandidatePreparation,
    Stage::Election,
    Stage::Appointment,
];
/// The room of a chart.
const FRAME: Frame = Frame {
    width: 400.0,
    height: 92.0,
    left: 24.0,
    right: 8.0,
    top: 8.0,
    bottom: 20.0,
};

/// The people of a ward, or of all.
struct People<'a> {
    open: Vec<&'a OpenPost>,
    first: Month,
    months: i32,
}

impl People<'_> {
    /// How many are in a stage in each month, from the first on.
    fn in_stage(&self, stage: Stage) -> Vec<u32> {
        let mut counts = vec![0; usize::try_from(self.months).unwrap_or_default()];
        let courses = self.open.iter().filter_map(|open| open.course.as_ref());
        for (_, begin, end) in courses
            .flat_map(|course| &course.stages)
            .filter(|walked| walked.0 == stage)
        {
            let place = |month: Month| usize::try_from(month.months_since(self.first)).unwrap_or_default();
            let to = place(*end).min(counts.len());
            for count in counts.iter_mut().take(to).skip(place(*begin)) {
                *count += 1;
            }
        }
        counts
    }
}

/// The supply of the chosen ward, else of the place; nothing where no route lies ahead.
pub(super) fn supply(source: &Source<'_>, ward: Option<WardId>) -> Option<Supply> {
    let open = &source.evaluation.sourcing.open;
    let first = source.scenario.horizon.as_of.plus(1);
    let courses = open.iter().filter_map(|open| open.course.as_ref());
    let last = courses.map(|course| course.usual_end).max()?;
    let last = last.min(source.scenario.horizon.end);
    let of = |ward: Option<WardId>| People {
        open: open
            .iter()
            .filter(|open| ward.is_none_or(|ward| open.ward == ward))
            .collect(),
        first,
        months: (last.months_since(first) + 1).max(1),
    };
    let people = of(ward);
    let capacities = &source.scenario.sourcing.capacities;
    let used: Vec<(Stage, Vec<u32>)> = STAGES
        .into_iter()
        .map(|stage| (stage, people.in_stage(stage)))
        .filter(|(stage, counts)| {
            counts.iter().any(|count| *count > 0)
                || capacities.iter().any(|capacity| capacity.stage == *stage)
        })
        .collect();
    let wards = source.scenario.sourcing.wards.iter().filter(|_| ward.is_none());
    Some(Supply {
        whose: whose(source, ward),
        months: months(source, first, &used),
        wards: wards
            .map(|ward| (ward.name.clone(), peaks(source, &of(Some(ward.id)), &used)))
            .filter(|(_, peaks)| peaks.iter().any(|peak| peak != NOBODY))
            .collect(),
        stages: used
            .iter()
            .map(|(stage, counts)| stage_load(source, ward, first, *stage, counts))
            .collect(),
    })
}

fn whose(source: &Source<'_>, ward: Option<WardId>) -> String {
    let found = source
        .scenario
        .sourcing
        .wards
        .iter()
        .find(|other| Some(other.id) == ward);
    found.map_or_else(
        || source.words.answers.all_wards.to_owned(),
        |ward| ward.name.clone(),
    )
}

/// Stands where nobody is in a stage.
const NOBODY: &str = "–";

fn months(source: &Source<'_>, first: Month, used: &[(Stage, Vec<u32>)]) -> Vec<(String, Vec<String>)> {
    let length = used.first().map_or(0, |(_, counts)| counts.len());
    (0..length)
        .map(|at| {
            let cells = used.iter().map(|(_, counts)| written(source, counts[at]));
            (
                number::month(first.plus(i32::try_from(at).unwrap_or(i32::MAX))),
                cells.collect(),
            )
        })
        .collect()
}

fn written(source: &Source<'_>, count: u32) -> String {
    if count == 0 {
        return NOBODY.to_owned();
    }
    number::whole(i64::from(count), source.language)
}

/// The most people at a time, stage by stage.
fn peaks(source: &Source<'_>, people: &People<'_>, used: &[(Stage, Vec<u32>)]) -> Vec<String> {
    used.iter()
        .map(|(stage, _)| {
            let most = people.in_stage(*stage).into_iter().max().unwrap_or_default();
            written(source, most)
        })
        .collect()
}

fn stage_load(
    source: &Source<'_>,
    ward: Option<WardId>,
    first: Month,
    stage: Stage,
    counts: &[u32],
) -> StageLoad {
    let words = &source.words.answers;
    let capacities = &source.scenario.sourcing.capacities;
    let stated = capacities
        .iter()
        .find(|capacity| capacity.stage == stage && capacity.ward == ward)
        .map(|capacity| capacity.people);
    let name = names::stage(stage, source.language);
    let most = counts.iter().copied().max().unwrap_or_default();
    let month_of = |at: usize| number::month(first.plus(i32::try_from(at).unwrap_or(i32::MAX)));
    let peak = counts.iter().position(|count| *count == most).unwrap_or_default();
    let beyond: Vec<usize> = (0..counts.len())
        .filter(|at| stated.is_some_and(|room| counts[*at] > room))
        .collect();
    let people = |count: u32| (words.people)(&number::whole(i64::from(count), source.language), count);
    let title = match (beyond.first(), stated) {
        (Some(at), Some(room)) => (words.load_over)(
            name,
            &people(most - room),
            &month_of(*at),
            &number::months(beyond.len() as i64, source.language),
        ),
        (None, Some(_)) => (words.load_fits)(name, &people(most)),
        _ => (words.load_most)(name, &people(most), &month_of(peak)),
    };
    let loads: Vec<f64> = counts.iter().map(|count| f64::from(*count)).collect();
    let januaries: Vec<f64> = (0..counts.len())
        .filter(|at| first.plus(i32::try_from(*at).unwrap_or_default()).month() == 1)
        .map(|at| at as f64)
        .collect();
    let marks = load(&LoadInput {
        frame: FRAME,
        loads: &loads,
        room: stated.map(f64::from),
        month_ticks: &januaries,
    });
    StageLoad {
        stage,
        code: STAGES
            .iter()
            .position(|other| *other == stage)
            .unwrap_or_default()
            .to_string(),
        name,
        over: !beyond.is_empty(),
        sentence: title.clone(),
        title,
        frame: FRAME,
        years: marks
            .x_ticks
            .iter()
            .map(|tick| (first.plus(tick.value as i32).year().to_string(), tick.at))
            .collect(),
        counts: marks
            .y_ticks
            .iter()
            .map(|tick| (number::expected(tick.value, source.language), tick.at))
            .collect(),
        marks,
        room: stated.map_or_else(String::new, |room| {
            number::whole(i64::from(room), source.language)
        }),
        ward,
        all: capacities.clone(),
    }
}
