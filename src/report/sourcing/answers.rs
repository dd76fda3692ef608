//! The answers in figures: for the place, each kind of post, each ward and each khu phố of the chosen ward what is held
//! now, what is expected, how likely all are held at each deadline, from when on; and which posts decide it.

use super::share::ShareOf;
use super::{Source, post_code};
use crate::model::calendar::Month;
use crate::model::chance::Chance;
use crate::model::sensitivity::{self, Drag};
use crate::model::sourcing::{
    PostKind, PostRef, PostSet, PostsOutcome, QuarterId, QuarterOutcome, Ward, WardId, WardOutcome,
};
use crate::model::verdict::{MonthPoint, Verdict};
use crate::report::strip::written_chance;
use crate::text::{names, number, subject};

/// The answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// Heads of the columns after the name.
    pub columns: [String; 6],
    /// The place, the kinds, the wards.
    pub rows: Vec<AnswerRow>,
    /// The khu phố of the chosen ward: its name and their rows.
    pub quarters: Option<(String, Vec<AnswerRow>)>,
    /// Whose posts decide what, in words.
    pub deciding_of: String,
    /// The posts that decide, the gravest first.
    pub deciding: Vec<Deciding>,
    /// What is said where none is worth naming, or why nothing helps by itself.
    pub deciding_note: Option<String>,
}

/// Whom a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// All posts of the place.
    Place,
    /// The posts of a kind.
    Kind(PostKind),
    /// A ward.
    Ward(WardId),
    /// A khu phố.
    Quarter(QuarterId),
}

/// A row of the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerRow {
    /// Whom it is about.
    pub whose: Whose,
    /// What the page and the tests know it by.
    pub code: String,
    /// Whether the share over time and the deciding posts are its own.
    pub chosen: bool,
    /// Whom it is about, in words.
    pub name: String,
    /// How it stands at its own deadline.
    pub verdict: Verdict,
    /// Held now, expected share, its interval, probability at the own deadline, at the place's, forecast month.
    pub cells: [String; 6],
}

/// A post that decides.
#[derive(Clone, Debug, PartialEq)]
pub struct Deciding {
    /// The post.
    pub post: PostRef,
    /// What the page and the tests know it by.
    pub code: String,
    /// Its kind, khu phố and ward.
    pub name: String,
    /// How likely it is held in time.
    pub held: String,
    /// How likely all are held now, and were this one certain: "1% → 64%".
    pub difference: String,
}

/// As many deciding posts as are named at most.
const DECIDING: usize = 10;
/// As many as are named even where the difference of one alone does not show.
const LEAST_NAMED: usize = 3;

/// The answers of a scenario; the deciding posts are those of what the share over time shows.
pub(super) fn answers(source: &Source<'_>, ward: Option<WardId>, of: ShareOf) -> Answers {
    let outcome = &source.evaluation.sourcing;
    let words = &source.words.answers;
    let chosen = match of {
        ShareOf::Kinds | ShareOf::Place => Whose::Place,
        ShareOf::Kind(kind) => Whose::Kind(kind),
        ShareOf::Ward => ward.map_or(Whose::Place, Whose::Ward),
        ShareOf::Quarter(quarter) => Whose::Quarter(quarter),
    };
    let mut rows = vec![row(
        source,
        Whose::Place,
        words.place.to_owned(),
        &outcome.place,
        None,
    )];
    rows.extend(
        PostKind::ALL
            .into_iter()
            .zip(&outcome.kinds)
            .map(|(kind, posts)| {
                let name = names::post_short(kind, source.language).to_owned();
                row(source, Whose::Kind(kind), name, posts, None)
            }),
    );
    let wards = || source.scenario.sourcing.wards.iter().zip(&outcome.wards);
    rows.extend(
        wards()
            .filter(|(_, outcome)| outcome.own.posts > 0)
            .map(|(ward, outcome)| {
                let at_place = (outcome.at_place_deadline.1 != Verdict::Undetermined)
                    .then_some(outcome.at_place_deadline.0.mixed);
                row(
                    source,
                    Whose::Ward(ward.id),
                    ward.name.clone(),
                    &outcome.own,
                    Some(at_place),
                )
            }),
    );
    let found = ward.and_then(|id| wards().find(|(ward, _)| ward.id == id));
    let mut quarters = found.map(|(ward, outcome)| (ward.name.clone(), quarters(source, ward, outcome)));
    let within = quarters.iter_mut().flat_map(|(_, rows)| rows);
    for row in rows.iter_mut().chain(within) {
        row.chosen = row.whose == chosen;
    }
    let (deciding, deciding_note) = deciding(source, chosen);
    let within = quarters.iter().flat_map(|(_, rows)| rows);
    let named = rows
        .iter()
        .chain(within)
        .find(|row| row.chosen && chosen != Whose::Place);
    Answers {
        columns: words.columns.map(str::to_owned),
        deciding_of: named.map_or_else(|| words.deciding.to_owned(), |row| (words.deciding_of)(&row.name)),
        rows,
        quarters,
        deciding,
        deciding_note,
    }
}

/// What the page and the tests know a row by.
fn code(whose: Whose) -> String {
    match whose {
        Whose::Place => "place".to_owned(),
        Whose::Kind(PostKind::Head) => "head".to_owned(),
        Whose::Kind(PostKind::Front) => "front".to_owned(),
        Whose::Ward(ward) => format!("ward-{}", ward.0),
        Whose::Quarter(quarter) => format!("quarter-{}", quarter.0),
    }
}

/// A row of a set of posts. `at_place` is the probability at the place's deadline where that is not the set's own.
fn row(
    source: &Source<'_>,
    whose: Whose,
    name: String,
    posts: &PostsOutcome,
    at_place: Option<Option<Chance>>,
) -> AnswerRow {
    let language = source.language;
    let own = (posts.verdict != Verdict::Undetermined).then_some(posts.met.mixed);
    let at_place = at_place.unwrap_or(own);
    let at = posts
        .trajectory
        .iter()
        .find(|point| point.month == source.deadline());
    let count = (source.words.controls.count_of)(&posts.held.to_string(), &posts.posts.to_string());
    AnswerRow {
        whose,
        code: code(whose),
        chosen: false,
        name,
        verdict: posts.verdict,
        cells: [
            count,
            at.map_or_else(dash, |point| share(source, point, posts.posts)),
            at.map_or_else(dash, |point| interval(source, point)),
            chance_by(source, own, posts.deadline),
            written_chance(at_place, language),
            posts
                .forecast
                .map_or_else(|| after_horizon(source, posts), number::month),
        ],
    }
}

fn share(source: &Source<'_>, point: &MonthPoint, posts: u32) -> String {
    let written = number::expected_tenths(point.summary.expected, source.language);
    (source.words.controls.count_of)(&written, &posts.to_string())
}

fn dash() -> String {
    "–".to_owned()
}

/// What is said where there is no forecast month: nothing where posts are not known, else that it lies beyond the horizon.
fn after_horizon(source: &Source<'_>, posts: &PostsOutcome) -> String {
    if posts.unknown > 0 {
        return dash();
    }
    (source.words.answers.after)(&number::month(source.scenario.horizon.end))
}

/// The khu phố of a ward; each has two posts.
fn quarters(source: &Source<'_>, ward: &Ward, outcome: &WardOutcome) -> Vec<AnswerRow> {
    let both = ward.quarters.iter().zip(&outcome.quarters);
    let own = ward.deadline.value;
    both.map(|(quarter, outcome)| quarter_row(source, quarter.name.clone(), outcome, own))
        .collect()
}

fn quarter_row(source: &Source<'_>, name: String, outcome: &QuarterOutcome, own: Month) -> AnswerRow {
    let language = source.language;
    let of_two = |count: &str| (source.words.controls.count_of)(count, "2");
    let unknown = outcome.unknown > 0;
    let known = |chance: Chance| (!unknown).then_some(chance);
    let (at_own, verdict) = outcome.at_ward_deadline;
    let mut points = outcome.trajectory.iter();
    let at = points.find(|point| point.month == source.deadline());
    let by_then = outcome.forecast.map_or_else(
        || (source.words.answers.after)(&number::month(source.scenario.horizon.end)),
        number::month,
    );
    AnswerRow {
        whose: Whose::Quarter(outcome.quarter),
        code: code(Whose::Quarter(outcome.quarter)),
        chosen: false,
        name,
        verdict,
        cells: [
            of_two(&outcome.held.to_string()),
            of_two(&number::expected_tenths(outcome.expected, language)),
            at.map_or_else(dash, |point| interval(source, point)),
            chance_by(source, known(at_own.mixed), own),
            written_chance(known(outcome.met.mixed), language),
            if unknown { dash() } else { by_then },
        ],
    }
}

/// The interval from 10 to 90 % of a month.
fn interval(source: &Source<'_>, point: &MonthPoint) -> String {
    let [low, _, _, _, high] = point.summary.quantiles;
    number::range(i64::from(low), i64::from(high), source.language)
}

/// A chance with the month it is for.
fn chance_by(source: &Source<'_>, chance: Option<Chance>, month: Month) -> String {
    format!(
        "{} ({})",
        written_chance(chance, source.language),
        number::month(month)
    )
}

/// How a set of posts stands: its probability and its verdict at its own deadline.
fn stands(source: &Source<'_>, whose: Whose) -> Option<(Chance, Verdict, PostSet)> {
    let outcome = &source.evaluation.sourcing;
    let of = |posts: &PostsOutcome, set| (posts.met.mixed, posts.verdict, set);
    match whose {
        Whose::Place => Some(of(&outcome.place, PostSet::Place)),
        Whose::Kind(kind) => {
            let found = PostKind::ALL.iter().position(|other| *other == kind)?;
            Some(of(&outcome.kinds[found], PostSet::Kind(kind)))
        }
        Whose::Ward(id) => {
            let found = outcome.wards.iter().find(|ward| ward.ward == id)?;
            Some(of(&found.own, PostSet::Ward(id)))
        }
        Whose::Quarter(id) => {
            let mut quarters = outcome.wards.iter().flat_map(|ward| &ward.quarters);
            let (met, verdict) = quarters.find(|quarter| quarter.quarter == id)?.at_ward_deadline;
            Some((met.mixed, verdict, PostSet::Quarter(id)))
        }
    }
}

/// The posts that take most from the probability that all of a set are held.
fn deciding(source: &Source<'_>, whose: Whose) -> (Vec<Deciding>, Option<String>) {
    let words = &source.words.answers;
    let Some((met, verdict, set)) = stands(source, whose) else {
        return (Vec::new(), None);
    };
    if matches!(verdict, Verdict::Met | Verdict::Undetermined) {
        let note = if verdict == Verdict::Met {
            words.nothing_open
        } else {
            words.unknown_first
        };
        return (Vec::new(), Some(note.to_owned()));
    }
    let now = written_chance(Some(met), source.language);
    let drags = sensitivity::drags(source.scenario, set);
    let impossible = drags.iter().filter(|drag| drag.held.is_never()).count();
    let note = (impossible > 1)
        .then(|| (words.several_impossible)(&number::positions(impossible as i64, source.language)));
    // Whether what a post takes away shows in printed percent.
    let shows = |drag: &&Drag| drag.met_if_held.print_percent() != met.print_percent();
    let worth = drags.iter().filter(shows).count();
    let named = worth.clamp(LEAST_NAMED, DECIDING);
    let deciding = drags.into_iter().take(named).map(|drag| Deciding {
        post: drag.post,
        code: post_code(drag.post),
        name: subject::post(source.scenario, drag.post, source.language),
        held: written_chance(Some(drag.held), source.language),
        difference: format!(
            "{now} → {}",
            written_chance(Some(drag.met_if_held), source.language)
        ),
    });
    (deciding.collect(), note)
}
