//! What single changes of a plan are worth.

use super::Evaluation;
use super::calendar::Month;
use super::chance::{Chance, Mixing, is_loss, is_noticeable};
use super::payroll::{Instrument, Line, LineId, Scope, TargetId, When};
use super::provenance::{Provenance, Sourced};
use super::quantity::Fraction;
use super::scenario::Scenario;
use super::sourcing::{Hold, Post, PostKind, PostRef, PostSet, Route, RouteKind, Shape};
use super::{payroll, sourcing};
use crate::order;

/// How many levers are offered for each aim.
pub const LEVERS_PER_AIM: usize = 6;

/// What a lever is to bring closer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// A payroll target.
    Payroll(TargetId),
    /// All posts of the place held by members at the place's deadline.
    Sourcing,
}

/// A single change of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Plan so many posts more.
    CutMore {
        /// From whom.
        scope: Scope,
        /// How.
        instrument: Instrument,
        /// When.
        when: When,
        /// How many more.
        posts: u32,
    },
    /// Make the posts of an instrument likelier to go, wherever no line says otherwise.
    RaiseLikelihood {
        /// The instrument.
        instrument: Instrument,
        /// Its likelihood now.
        from: Fraction,
        /// Its likelihood then.
        to: Fraction,
    },
    /// Give an open post without a route one.
    ChooseRoute {
        /// The post.
        post: PostRef,
        /// The kind of route, with its usual stages.
        kind: RouteKind,
        /// The month it starts in.
        start: Month,
    },
    /// Start a post's route earlier.
    StartEarlier {
        /// The post.
        post: PostRef,
        /// The month it starts in now.
        from: Month,
        /// The month it would start in.
        start: Month,
    },
    /// Replace a post's route by one of another kind, with its usual stages and no fallback.
    SwitchRoute {
        /// The post.
        post: PostRef,
        /// The kind of its route now.
        from: RouteKind,
        /// The kind it would be.
        kind: RouteKind,
        /// The month the new route starts in.
        start: Month,
    },
}

/// A single change and what it does to one aim, everything else left as it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lever {
    /// What it is to bring closer.
    pub aim: Aim,
    /// The change.
    pub change: Change,
    /// The probability of meeting the aim now.
    pub before: Chance,
    /// The probability with the change.
    pub after: Chance,
    /// `after` less `before`.
    pub gain: f64,
    /// By how many posts the expected count rises: tells levers apart where no single one moves the probability.
    pub expected_gain: f64,
}

/// What one post takes away from the probability that all are held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drag {
    /// The post; where one person holds both, the khu phố trưởng names them.
    pub post: PostRef,
    /// The probability that a member holds it at the deadline of the set.
    pub held: Chance,
    /// The probability that all posts of the set are held there, were this one certain.
    pub met_if_held: Chance,
    /// `met_if_held` less the probability that all are held as planned.
    pub takes_away: f64,
}

/// The single changes that help most, for the first payroll target and for the posts of the place: at most
/// [`LEVERS_PER_AIM`] each, those that help most first. None for an aim that is met, undetermined or past its deadline.
pub fn levers(scenario: &Scenario, evaluation: &Evaluation) -> Vec<Lever> {
    let mixing = Mixing::new(&scenario.circumstances.value);
    let mut found = most(payroll::levers(scenario, &evaluation.payroll, &mixing));
    found.extend(most(sourcing::levers(scenario, &evaluation.sourcing, &mixing)));
    order::sort_by(&mut found, by_gain);
    found
}

/// What each post of a set that is not sure to be held at the set's deadline takes away from the probability that all of the
/// set are, the gravest first.
pub fn drags(scenario: &Scenario, set: PostSet) -> Vec<Drag> {
    let mixing = Mixing::new(&scenario.circumstances.value);
    sourcing::drags(scenario, set, &mixing)
}

/// The same for many sets.
pub fn drags_of_all(
    scenario: &Scenario,
    sets: &mut dyn Iterator<Item = PostSet>,
) -> Vec<(PostSet, Vec<Drag>)> {
    let mixing = Mixing::new(&scenario.circumstances.value);
    sourcing::drags_of_all(scenario, sets, &mixing)
}

/// What each instrument, year and unit is worth for the first payroll target: its probability with their likelihoods ten
/// points lower and ten points higher, those that move it most first.
pub fn payroll_worth(scenario: &Scenario, evaluation: &Evaluation) -> Vec<payroll::Worth> {
    let mixing = Mixing::new(&scenario.circumstances.value);
    payroll::worth(scenario, &evaluation.payroll, &mixing)
}

fn most(mut levers: Vec<Lever>) -> Vec<Lever> {
    levers.retain(|lever| {
        is_noticeable(lever.gain) || (!is_loss(lever.gain) && is_noticeable(lever.expected_gain))
    });
    order::sort_by(&mut levers, by_gain);
    levers.truncate(LEVERS_PER_AIM);
    levers
}

fn by_gain(one: &Lever, other: &Lever) -> std::cmp::Ordering {
    let gains = other.gain.total_cmp(&one.gain);
    gains.then(other.expected_gain.total_cmp(&one.expected_gain))
}

/// The scenario with one change made. A change about something that does not exist leaves it as it is.
pub fn applied(scenario: &Scenario, change: &Change) -> Scenario {
    let mut changed = scenario.clone();
    match *change {
        Change::CutMore {
            scope,
            instrument,
            when,
            posts,
        } => cut_more(&mut changed.payroll.lines, scope, instrument, when, posts),
        Change::RaiseLikelihood { instrument, to, .. } => {
            let position = Instrument::CUTS.iter().position(|cut| *cut == instrument);
            if let Some(index) = position {
                changed.payroll.likelihoods.cuts[index] = Sourced::entered(to);
            }
        }
        Change::ChooseRoute { post, kind, start }
        | Change::SwitchRoute {
            post, kind, start, ..
        } => {
            if let Some(post) = post_mut(&mut changed, post) {
                post.route = Some(Route {
                    shape: Shape { kind, stages: None },
                    start,
                    fallback: None,
                    provenance: Provenance::Entered,
                });
            }
        }
        Change::StartEarlier { post, start, .. } => {
            if let Some(route) = post_mut(&mut changed, post).and_then(|post| post.route.as_mut()) {
                route.start = start;
                route.provenance = Provenance::Entered;
            }
        }
    }
    changed
}

/// Adds posts to a line of the same kind, or plans a new one.
fn cut_more(lines: &mut Vec<Line>, scope: Scope, instrument: Instrument, when: When, posts: u32) {
    let same = |line: &&mut Line| {
        line.scope == scope && line.instrument == instrument && line.when == when && line.likelihood.is_none()
    };
    if let Some(line) = lines.iter_mut().find(same) {
        line.posts = line.posts.saturating_add(posts);
        line.provenance = Provenance::Entered;
        return;
    }
    let id = lines
        .iter()
        .map(|line| line.id.0)
        .max()
        .map_or(1, |last| last.saturating_add(1));
    lines.push(Line {
        id: LineId(id),
        scope,
        instrument,
        when,
        posts,
        done: 0,
        likelihood: None,
        provenance: Provenance::Entered,
    });
}

fn post_mut(scenario: &mut Scenario, wanted: PostRef) -> Option<&mut Post> {
    let wards = scenario.sourcing.wards.iter_mut();
    let mut quarters = wards.flat_map(|ward| ward.quarters.iter_mut());
    let quarter = quarters.find(|quarter| quarter.id == wanted.quarter)?;
    Some(match (&mut quarter.hold, wanted.kind) {
        (Hold::Apart(head, _), PostKind::Head) => head,
        (Hold::Apart(_, front), PostKind::Front) => front,
        (Hold::Together(both), _) => both,
    })
}
