//! What a field of an assumption takes, and what it says when it takes nothing.

use crate::model::calendar::Month;
use crate::model::payroll::{BlockKind, Instrument, Milestone, TargetId};
use crate::model::quantity::{Fraction, OddsFactor};
use crate::model::scenario::{Circumstances, Thresholds};
use crate::model::sourcing::{RouteKind, StageEstimate, Turnover, WardId};
use crate::text::{Catalog, number, reading};

/// The largest base a field takes, in posts: far beyond any block, well within what a file may hold.
const MOST_POSTS: u32 = 1_000_000;
/// The most posts a year of the required path takes.
const MOST_POSTS_IN_YEAR: u32 = 99_999;
/// The largest factor of the circumstances a field takes, in thousandths.
const LARGEST_FACTOR_THOUSANDTHS: u32 = 100_000;
/// The longest duration of a stage a field takes, in months.
const LONGEST_STAGE_MONTHS: u32 = 120;

/// What a field is about, with all that is needed to say what changes when something is typed into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The base of a block, in posts.
    BlockBase(BlockKind),
    /// The month facts are known for.
    AsOf(Bounds),
    /// The last computed month.
    HorizonEnd(Bounds),
    /// The weight of a circumstance, by its place.
    Weight(usize, Circumstances),
    /// The factor of the circumstances.
    Factor(Circumstances),
    /// From which probability on a target is on track.
    OnTrack(Thresholds),
    /// From which probability on a target is at risk.
    AtRisk(Thresholds),
    /// The share of holders that changes in a year.
    Yearly(Turnover),
    /// The share of new holders who are members.
    Successor(Turnover),
    /// The weight of a duration, by its place.
    DurationWeight(usize, [Fraction; 3]),
    /// How likely an instrument's posts go.
    Likelihood(Instrument),
    /// Posts required in a year of a target's path, by its place; with the whole path in years and posts.
    PathYear(TargetId, usize, Vec<(i32, u32)>),
    /// The deadline of the place.
    PlaceDeadline(Bounds),
    /// The deadline of a ward.
    WardDeadline(WardId, Bounds),
    /// A duration of a stage, by its place in the route and its place among the three.
    StageMonths(RouteKind, usize, usize, StageEstimate),
    /// The chance of passing a stage, by its place in the route.
    StageChance(RouteKind, usize, StageEstimate),
}

/// The first and the last month a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The first.
    pub first: Month,
    /// The last.
    pub last: Month,
}

/// What was entered, as the scenario is to hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    /// The base of a block; nothing when it is not known.
    BlockBase(BlockKind, Option<u32>),
    /// The month facts are known for.
    AsOf(Month),
    /// The last computed month.
    HorizonEnd(Month),
    /// The circumstances.
    Circumstances(Circumstances),
    /// The thresholds.
    Thresholds(Thresholds),
    /// The turnover of holders.
    Turnover(Turnover),
    /// The weights of the three durations.
    DurationWeights([Fraction; 3]),
    /// How likely an instrument's posts go.
    Likelihood(Instrument, Fraction),
    /// The path of a target.
    Path(TargetId, Vec<Milestone>),
    /// The deadline of the place.
    PlaceDeadline(Month),
    /// The deadline of a ward.
    WardDeadline(WardId, Month),
    /// A stage of all routes of a kind, by its place.
    Stage(RouteKind, usize, StageEstimate),
}

/// Reads what was typed into a field.
///
/// # Errors
/// What was typed and what the field takes, in words.
pub fn entered(subject: &Subject, typed: &str, words: &Catalog) -> Result<Entered, String> {
    let reader = Reader { typed, words };
    match subject {
        Subject::BlockBase(block) if typed.trim().is_empty() => Ok(Entered::BlockBase(*block, None)),
        Subject::BlockBase(block) => {
            let posts = reader.whole(0, MOST_POSTS, words.sources.takes_whole_or_nothing)?;
            Ok(Entered::BlockBase(*block, Some(posts)))
        }
        Subject::AsOf(bounds) => reader.month(*bounds).map(Entered::AsOf),
        Subject::HorizonEnd(bounds) => reader.month(*bounds).map(Entered::HorizonEnd),
        Subject::PlaceDeadline(bounds) => reader.month(*bounds).map(Entered::PlaceDeadline),
        Subject::WardDeadline(ward, bounds) => Ok(Entered::WardDeadline(*ward, reader.month(*bounds)?)),
        Subject::PathYear(target, at, path) => {
            let posts = reader.whole(0, MOST_POSTS_IN_YEAR, words.sources.takes_whole)?;
            Ok(Entered::Path(*target, milestones(path, *at, posts)))
        }
        Subject::StageMonths(kind, at, which, estimate) => {
            let (least, most) = duration_bounds(*which, estimate.months);
            let months = reader.whole(least, most, words.sources.takes_whole)?;
            let mut changed = *estimate;
            if let Some(duration) = changed.months.get_mut(*which) {
                *duration = months;
            }
            Ok(Entered::Stage(*kind, *at, changed))
        }
        other => reader.share_of(other),
    }
}

struct Reader<'a> {
    typed: &'a str,
    words: &'a Catalog,
}

impl Reader<'_> {
    /// The fields that take a share or a factor.
    fn share_of(&self, subject: &Subject) -> Result<Entered, String> {
        let (none, all) = (Fraction::ZERO, Fraction::ONE);
        Ok(match subject {
            Subject::Weight(at, circumstances) => {
                let weights = replaced(circumstances.weights, *at, self.percent(none, all)?);
                Entered::Circumstances(Circumstances {
                    weights,
                    ..*circumstances
                })
            }
            Subject::Factor(circumstances) => {
                let odds_factor = self.factor()?;
                Entered::Circumstances(Circumstances {
                    odds_factor,
                    ..*circumstances
                })
            }
            Subject::OnTrack(thresholds) => {
                let on_track = self.percent(thresholds.at_risk, all)?;
                Entered::Thresholds(Thresholds {
                    on_track,
                    ..*thresholds
                })
            }
            Subject::AtRisk(thresholds) => {
                let at_risk = self.percent(none, thresholds.on_track)?;
                Entered::Thresholds(Thresholds {
                    at_risk,
                    ..*thresholds
                })
            }
            Subject::Yearly(turnover) => {
                let yearly = self.percent(none, all)?;
                Entered::Turnover(Turnover { yearly, ..*turnover })
            }
            Subject::Successor(turnover) => {
                let successor_member = self.percent(none, all)?;
                Entered::Turnover(Turnover {
                    successor_member,
                    ..*turnover
                })
            }
            Subject::DurationWeight(at, weights) => {
                Entered::DurationWeights(replaced(*weights, *at, self.percent(none, all)?))
            }
            Subject::Likelihood(instrument) => Entered::Likelihood(*instrument, self.percent(none, all)?),
            Subject::StageChance(kind, at, estimate) => {
                let chance = self.percent(none, all)?;
                Entered::Stage(*kind, *at, StageEstimate { chance, ..*estimate })
            }
            _ => return Err(self.refused(String::new())),
        })
    }

    fn whole(&self, least: u32, most: u32, takes: fn(&str, &str) -> String) -> Result<u32, String> {
        let written = |count: u32| number::whole(i64::from(count), self.words.language);
        reading::whole(self.typed)
            .ok()
            .filter(|count| (least..=most).contains(count))
            .ok_or_else(|| self.refused(takes(&written(least), &written(most))))
    }

    fn percent(&self, least: Fraction, most: Fraction) -> Result<Fraction, String> {
        let written = |share| number::fraction(share, self.words.language);
        let takes = self.words.sources.takes_percent;
        reading::percent(self.typed)
            .ok()
            .filter(|share| (least..=most).contains(share))
            .ok_or_else(|| self.refused(takes(&written(least), &written(most))))
    }

    fn factor(&self) -> Result<OddsFactor, String> {
        let written =
            |thousandths| number::odds_factor(OddsFactor::from_thousandths(thousandths), self.words.language);
        let (least, most) = (1_000, LARGEST_FACTOR_THOUSANDTHS);
        let takes = self.words.sources.takes_factor;
        reading::decimal(self.typed, 3)
            .ok()
            .and_then(|thousandths| u32::try_from(thousandths).ok())
            .filter(|thousandths| (least..=most).contains(thousandths))
            .map(OddsFactor::from_thousandths)
            .ok_or_else(|| self.refused(takes(&written(least), &written(most))))
    }

    fn month(&self, bounds: Bounds) -> Result<Month, String> {
        let takes = self.words.sources.takes_month;
        reading::month(self.typed)
            .ok()
            .filter(|month| (bounds.first..=bounds.last).contains(month))
            .ok_or_else(|| self.refused(takes(&number::month(bounds.first), &number::month(bounds.last))))
    }

    fn refused(&self, takes: String) -> String {
        let typed = (self.words.sources.not_taken)(self.typed.trim());
        format!("{typed} {takes}")
    }
}

fn replaced(mut three: [Fraction; 3], at: usize, with: Fraction) -> [Fraction; 3] {
    if let Some(one) = three.get_mut(at) {
        *one = with;
    }
    three
}

/// The shortest duration never exceeds the usual one, nor that the longest.
fn duration_bounds(which: usize, [shortest, usual, longest]: [u32; 3]) -> (u32, u32) {
    match which {
        0 => (0, usual),
        1 => (shortest, longest),
        _ => (usual, LONGEST_STAGE_MONTHS),
    }
}

/// The path with other posts in one year, counted up from the start; the other years keep theirs.
fn milestones(path: &[(i32, u32)], at: usize, posts: u32) -> Vec<Milestone> {
    let mut cumulative = 0_u32;
    let counted = path.iter().enumerate().map(|(place, (year, old))| {
        cumulative = cumulative.saturating_add(if place == at { posts } else { *old });
        Milestone {
            year: *year,
            cumulative,
        }
    });
    counted.collect()
}
