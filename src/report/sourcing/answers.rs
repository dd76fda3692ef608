//! The answers in figures: for the place, each kind of post, each ward and each khu phố of the chosen ward what is held
//! now, what is expected, how likely all are held at each deadline, from when on; and which posts decide it.

use super::{Source, post_code};
use crate::model::calendar::Month;
use crate::model::chance::Chance;
use crate::model::sensitivity::{self, Drag};
use crate::model::sourcing::{PostKind, PostRef, PostsOutcome, QuarterOutcome, Ward, WardId, WardOutcome};
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
    Kind,
    /// A ward.
    Ward(WardId),
    /// A khu phố.
    Quarter,
}

/// A row of the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerRow {
    /// Whom it is about.
    pub whose: Whose,
    /// The same in words.
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

/// The answers of a scenario.
pub(super) fn answers(source: &Source<'_>, ward: Option<WardId>) -> Answers {
    let outcome = &source.evaluation.sourcing;
    let words = &source.words.answers;
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
                row(source, Whose::Kind, name, posts, None)
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
    let chosen = ward.and_then(|id| wards().find(|(ward, _)| ward.id == id));
    let (deciding, deciding_note) = deciding(source);
    Answers {
        columns: words.columns.map(str::to_owned),
        rows,
        quarters: chosen.map(|(ward, outcome)| (ward.name.clone(), quarters(source, ward, outcome))),
        deciding,
        deciding_note,
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
        name,
        verdict: posts.verdict,
        cells: [
            count,
            at.map_or_else(dash, |point| share(source, point, posts.posts)),
            at.map_or_else(dash, |point| {
                let [low, _, _, _, high] = point.summary.quantiles;
                number::range(i64::from(low), i64::from(high), language)
            }),
            format!(
                "{} ({})",
                written_chance(own, language),
                number::month(posts.deadline)
            ),
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
    both.map(|(quarter, outcome)| {
        let unknown = PostKind::ALL.iter().any(|kind| {
            source.unknown.contains(&PostRef {
                quarter: quarter.id,
                kind: *kind,
            })
        });
        quarter_row(
            source,
            quarter.name.clone(),
            outcome,
            unknown,
            ward.deadline.value,
        )
    })
    .collect()
}

fn quarter_row(
    source: &Source<'_>,
    name: String,
    outcome: &QuarterOutcome,
    unknown: bool,
    own: Month,
) -> AnswerRow {
    let language = source.language;
    let of_two = |count: &str| (source.words.controls.count_of)(count, "2");
    let met = (!unknown).then_some(outcome.met.mixed);
    let verdict = if unknown {
        Verdict::Undetermined
    } else if outcome.met.mixed.is_sure() {
        Verdict::Met
    } else {
        Verdict::judged(outcome.met.mixed, &source.scenario.thresholds.value)
    };
    let held = PostKind::ALL
        .into_iter()
        .filter(|kind| {
            source.is_held(PostRef {
                quarter: outcome.quarter,
                kind: *kind,
            })
        })
        .count();
    let by_then = outcome.forecast.map_or_else(
        || (source.words.answers.after)(&number::month(source.scenario.horizon.end)),
        number::month,
    );
    let own_chance = if own == source.deadline() {
        written_chance(met, language)
    } else {
        dash()
    };
    AnswerRow {
        whose: Whose::Quarter,
        name,
        verdict,
        cells: [
            of_two(&held.to_string()),
            of_two(&number::expected_tenths(outcome.expected, language)),
            dash(),
            own_chance,
            written_chance(met, language),
            if unknown { dash() } else { by_then },
        ],
    }
}

/// Whether what a post takes away shows in printed percent.
fn is_worth_naming(drag: &Drag, source: &Source<'_>) -> bool {
    let now = source.evaluation.sourcing.place.met.mixed;
    drag.met_if_held.print_percent() != now.print_percent()
}

/// The posts that take most from the probability that all are held.
fn deciding(source: &Source<'_>) -> (Vec<Deciding>, Option<String>) {
    let words = &source.words.answers;
    let place = &source.evaluation.sourcing.place;
    if matches!(place.verdict, Verdict::Met | Verdict::Undetermined) {
        let note = if place.verdict == Verdict::Met {
            words.nothing_open
        } else {
            words.unknown_first
        };
        return (Vec::new(), Some(note.to_owned()));
    }
    let now = written_chance(Some(place.met.mixed), source.language);
    let drags = sensitivity::drags(source.scenario, source.evaluation);
    let impossible = drags.iter().filter(|drag| drag.held.is_never()).count();
    let note = (impossible > 1)
        .then(|| (words.several_impossible)(&number::positions(impossible as i64, source.language)));
    let worth = drags.iter().filter(|drag| is_worth_naming(drag, source)).count();
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
