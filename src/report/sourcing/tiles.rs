//! A tile per ward: its verdict, its count against its deadline, and a domino per khu phố.

use std::collections::BTreeMap;

use super::{Source, judged};
use crate::chart::{Dominoes, Glyph, dominoes};
use crate::model::calendar::Month;
use crate::model::provenance::Provenance;
use crate::model::sourcing::{Hold, PostKind, PostRef, PostsOutcome, Quarter, Ward, WardId, WardOutcome};
use crate::model::verdict::Verdict;
use crate::text::{letters, names, number};

/// A ward at a glance.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// The ward.
    pub ward: WardId,
    /// Its name.
    pub name: String,
    /// The verdict its colour and icon say.
    pub verdict: Verdict,
    /// The same in a few words.
    pub word: String,
    /// How many are held, and the deadline: "13/18, kịp 2025".
    pub figures: String,
    /// What the mark of its number of khu phố means, where nobody has stated it.
    pub supposed: Option<&'static str>,
    /// A domino per khu phố: khu phố trưởng above, trưởng ban công tác Mặt trận below.
    pub dominoes: Dominoes,
    /// The dominoes in one sentence.
    pub sentence: String,
    /// Whether it is the chosen one.
    pub chosen: bool,
}

/// What a square means.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// The glyph.
    pub glyph: char,
    /// Its meaning.
    pub word: String,
}

/// Edge of a square and the gap beside it, in pixels.
const SQUARE: (f64, f64) = (11.0, 1.0);
/// Dominoes side by side in a tile.
const ACROSS: usize = 10;

/// The squares that occur, with what they mean.
pub(super) fn legend(source: &Source<'_>) -> Vec<LegendEntry> {
    let words = &source.words.sourcing;
    let year = source.deadline().year();
    let entry = |glyph, word: String| LegendEntry { glyph, word };
    let mut legend = vec![
        entry('M', words.legend_member.to_owned()),
        entry('O', (words.legend_in_time)(year)),
        entry('X', (words.legend_late)(year)),
    ];
    if source.evaluation.sourcing.place.unknown > 0 {
        legend.push(entry('0', words.legend_unknown.to_owned()));
    }
    legend
}

/// The tiles of all wards, in the plan's order.
pub(super) fn tiles(source: &Source<'_>, chosen: Option<WardId>) -> Vec<Tile> {
    let open = source.evaluation.sourcing.open.iter();
    let mut verdicts = BTreeMap::new();
    verdicts.extend(open.map(|open| (open.post, judged::verdict(source, open))));
    let wards = source.scenario.sourcing.wards.iter();
    wards
        .zip(&source.evaluation.sourcing.wards)
        .map(|(ward, outcome)| tile(source, (ward, outcome), &verdicts, chosen))
        .collect()
}

fn tile(
    source: &Source<'_>,
    (ward, outcome): (&Ward, &WardOutcome),
    verdicts: &BTreeMap<PostRef, Verdict>,
    chosen: Option<WardId>,
) -> Tile {
    let squares: Vec<_> = ward
        .quarters
        .iter()
        .map(|quarter| domino(quarter, verdicts))
        .collect();
    let (verdict, word) = state(source, ward, outcome, verdicts);
    let quarters = number::quarters(ward.quarters.len() as i64, source.language);
    let (held, posts) = (outcome.own.held.to_string(), outcome.own.posts.to_string());
    let provenance = &ward.quarters_provenance;
    Tile {
        ward: ward.id,
        name: ward.name.clone(),
        verdict,
        word,
        figures: figures(source, outcome),
        supposed: provenance
            .needs_mark()
            .then(|| names::provenance_meaning(provenance, source.language)),
        dominoes: dominoes(&squares, ACROSS, SQUARE.0, SQUARE.1),
        sentence: (source.words.sourcing.tile_sentence)(&ward.name, &quarters, &held, &posts),
        chosen: chosen == Some(ward.id),
    }
}

/// The two squares of a khu phố, and whether one person holds both.
fn domino(quarter: &Quarter, verdicts: &BTreeMap<PostRef, Verdict>) -> (Glyph, Glyph, bool) {
    let together = matches!(quarter.hold, Hold::Together(_));
    let glyph = |kind| {
        // Posts held together are judged as one event, named by the khu phố trưởng.
        let kind = if together { PostKind::Head } else { kind };
        match verdicts.get(&PostRef {
            quarter: quarter.id,
            kind,
        }) {
            None => Glyph::Held,
            Some(Verdict::Undetermined) => Glyph::Missing,
            Some(Verdict::Missed) => Glyph::Late,
            Some(Verdict::Met | Verdict::OnTrack | Verdict::AtRisk) => Glyph::Coming,
        }
    };
    (glyph(PostKind::Head), glyph(PostKind::Front), together)
}

/// How a ward stands: what it is coloured by, and its word.
fn state(
    source: &Source<'_>,
    ward: &Ward,
    outcome: &WardOutcome,
    verdicts: &BTreeMap<PostRef, Verdict>,
) -> (Verdict, String) {
    let words = &source.words.sourcing;
    let own = &outcome.own;
    if own.posts == 0 {
        return (Verdict::Undetermined, words.tile_no_quarters.to_owned());
    }
    if own.unknown > 0 {
        let posts = number::positions(i64::from(own.unknown), source.language);
        return (Verdict::Undetermined, (words.tile_unknown)(&posts));
    }
    if own.held == own.posts {
        if is_to_be_verified(source, ward) {
            return (Verdict::Undetermined, words.tile_verify.to_owned());
        }
        let word = if own.verdict == Verdict::Met {
            words.tile_met
        } else {
            words.tile_full_now
        };
        return (own.verdict, word.to_owned());
    }
    let at_place = outcome.at_place_deadline.1;
    match own.verdict {
        Verdict::Met | Verdict::OnTrack => (own.verdict, words.tile_in_time.to_owned()),
        Verdict::AtRisk => (own.verdict, words.tile_at_risk.to_owned()),
        _ if own.deadline < source.deadline() => {
            // Late for its own deadline, and then judged at the place's: the later one decides how grave it is.
            let verdict = if at_place == Verdict::Missed {
                Verdict::Missed
            } else {
                Verdict::AtRisk
            };
            (verdict, (words.tile_missed_first)(own.deadline.year()))
        }
        _ => (Verdict::Missed, missing(source, ward, verdicts)),
    }
}

/// How many posts of a ward are not in time, in words that say whether anything is planned for them.
fn missing(source: &Source<'_>, ward: &Ward, verdicts: &BTreeMap<PostRef, Verdict>) -> String {
    let words = &source.words.sourcing;
    let open = source
        .evaluation
        .sourcing
        .open
        .iter()
        .filter(|open| open.ward == ward.id);
    let late = open.filter(|open| verdicts.get(&open.post) == Some(&Verdict::Missed));
    let (mut posts, mut planned) = (0, false);
    for open in late {
        posts += if open.together { 2 } else { 1 };
        planned |= open.course.is_some();
    }
    let written = number::positions(posts, source.language);
    match (posts, planned) {
        (0, _) => words.tile_doubtful.to_owned(),
        (_, true) => (words.tile_late_posts)(&written),
        (_, false) => (words.tile_open_posts)(&written),
    }
}

/// Whether the document reports a ward complete and yet gives it more time, and nobody has settled it since.
pub(super) fn is_to_be_verified(source: &Source<'_>, ward: &Ward) -> bool {
    let reported = ward
        .reported_complete
        .as_ref()
        .is_some_and(|reported| reported.value);
    let extended =
        matches!(ward.deadline.provenance, Provenance::Quoted(_)) && ward.deadline.value >= source.deadline();
    reported && extended && !is_entered(ward)
}

/// Whether a user has stated every holder of a ward.
fn is_entered(ward: &Ward) -> bool {
    ward.quarters.iter().all(|quarter| match &quarter.hold {
        Hold::Apart(head, front) => [head, front]
            .iter()
            .all(|post| post.provenance == Provenance::Entered),
        Hold::Together(both) => both.provenance == Provenance::Entered,
    })
}

/// The count of a ward with its deadline; where that is missed before the place's, how it stands there.
fn figures(source: &Source<'_>, outcome: &WardOutcome) -> String {
    let words = &source.words.sourcing;
    let own: &PostsOutcome = &outcome.own;
    let count = (source.words.controls.count_of)(&own.held.to_string(), &own.posts.to_string());
    let place: Month = source.deadline();
    let both =
        own.deadline < place && own.held < own.posts && own.unknown == 0 && own.verdict == Verdict::Missed;
    if !both {
        return (words.tile_due)(&count, own.deadline.year(), own.deadline >= place);
    }
    match outcome.at_place_deadline.1 {
        Verdict::Met | Verdict::OnTrack => (words.tile_later_in_time)(&count, place.year()),
        verdict => {
            let state = letters::small(names::verdict(verdict, source.language));
            (words.tile_later)(&count, place.year(), &state)
        }
    }
}
