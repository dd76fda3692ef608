//! The least set of changes of routes that reaches what is wanted, as a list of changes; or why none does.

use super::{Source, post_code};
use crate::model::chance::Chance;
use crate::model::quantity::Fraction;
use crate::model::sourcing::{Capacity, Goal, PostRef, Proposal, ProposalOutcome, ProposedRoute, WardId};
use crate::model::verdict::Verdict;
use crate::report::strip::written_chance;
use crate::text::{letters, names, number, subject};

/// The panel of proposals.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposePanel {
    /// What is wanted: whose posts, by when.
    pub title: String,
    /// The wanted probability, as written.
    pub wanted: String,
    /// The same, as a goal to ask for.
    pub goal: Goal,
    /// Probabilities one can choose from: the goal with each, as written, whether it is chosen.
    pub levels: Vec<(Goal, String, bool)>,
    /// The stated room of the stages, each in words; empty where none is stated.
    pub capacities: Vec<String>,
    /// What was found, where somebody has asked since the last change.
    pub answer: Option<ProposeAnswer>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposeAnswer {
    /// It in a sentence.
    pub title: String,
    /// How it would stand.
    pub verdict: Verdict,
    /// The probability now and then: "2% → 83%".
    pub chance: Option<String>,
    /// The changes, in the order of the register.
    pub changes: Vec<ChangeLine>,
    /// How certain it is that nothing less does, or what would have to give way.
    pub notes: Vec<String>,
    /// What is taken over when it is accepted; empty where there is nothing to accept.
    pub routes: Vec<ProposedRoute>,
}

/// A change.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeLine {
    /// The post.
    pub post: PostRef,
    /// What the page and the tests know it by.
    pub code: String,
    /// Its name.
    pub name: String,
    /// How it is filled now and then: "chưa chọn → bầu, hiệp thương từ 8/2022".
    pub change: String,
}

/// The probabilities offered, in percent.
const LEVELS: [u32; 4] = [50, 80, 90, 95];

/// The panel of the chosen ward, else of the place.
pub(super) fn panel(
    source: &Source<'_>,
    ward: Option<WardId>,
    wanted: Option<Fraction>,
    proposal: Option<&Proposal>,
) -> ProposePanel {
    let words = &source.words.answers;
    let wanted = wanted.unwrap_or(source.scenario.thresholds.value.on_track);
    let goal = Goal { ward, wanted };
    let date = number::last_day(goal.deadline(source.scenario));
    let whose = ward.and_then(|id| source.scenario.sourcing.wards.iter().find(|ward| ward.id == id));
    let whose = whose.map_or_else(|| words.place.to_owned(), |ward| ward.name.clone());
    let written = number::fraction(wanted, source.language);
    let answer = proposal.filter(|proposal| proposal.goal == goal);
    ProposePanel {
        title: (words.propose_title)(&whose, &date, &written),
        wanted: written,
        goal,
        levels: LEVELS
            .map(|percent| {
                let level = Fraction::from_percent(percent);
                let goal = Goal { ward, wanted: level };
                (goal, number::fraction(level, source.language), level == wanted)
            })
            .into(),
        capacities: source
            .scenario
            .sourcing
            .capacities
            .iter()
            .map(|capacity| capacity_words(source, capacity))
            .collect(),
        answer: answer.map(|proposal| answered(source, proposal)),
    }
}

fn answered(source: &Source<'_>, proposal: &Proposal) -> ProposeAnswer {
    let words = &source.words.answers;
    let chance = |chance: Chance| written_chance(Some(chance), source.language);
    let plain = |title: String, verdict| ProposeAnswer {
        title,
        verdict,
        chance: None,
        changes: Vec::new(),
        notes: Vec::new(),
        routes: Vec::new(),
    };
    let judged = |chance: Chance| Verdict::judged(chance, &source.scenario.thresholds.value);
    match &proposal.outcome {
        ProposalOutcome::NoPosts => plain(words.propose_no_posts.to_owned(), Verdict::Undetermined),
        ProposalOutcome::CutOff => plain(words.propose_cut_off.to_owned(), Verdict::Undetermined),
        ProposalOutcome::AlreadyReached => plain(
            (words.propose_reached)(&chance(proposal.before)),
            judged(proposal.before),
        ),
        ProposalOutcome::Found {
            routes,
            cost,
            after,
            least,
            likeliest,
        } => ProposeAnswer {
            title: (words.propose_found)(&number::whole(routes.len() as i64, source.language), routes.len()),
            verdict: judged(*after),
            chance: Some(format!("{} → {}", chance(proposal.before), chance(*after))),
            changes: routes.iter().map(|route| change(source, route)).collect(),
            notes: found_notes(source, *cost, *least, *likeliest),
            routes: routes.clone(),
        },
        ProposalOutcome::CannotBeReached {
            most,
            posts,
            capacities,
        } => ProposeAnswer {
            notes: binding(source, posts, capacities),
            ..plain((words.propose_cannot)(&chance(*most)), Verdict::Missed)
        },
    }
}

fn found_notes(source: &Source<'_>, cost: u32, least: bool, likeliest: bool) -> Vec<String> {
    let words = &source.words.answers;
    let cost = (words.propose_cost)(&number::whole(i64::from(cost), source.language));
    let proof = if least {
        words.propose_least
    } else {
        words.propose_not_proved
    };
    let mut notes = vec![cost, proof.to_owned()];
    notes.extend(likeliest.then(|| words.propose_likeliest.to_owned()));
    notes
}

/// The posts, or else the room of the stages, that stand in the way.
fn binding(source: &Source<'_>, posts: &[PostRef], capacities: &[Capacity]) -> Vec<String> {
    let words = &source.words.answers;
    let posts = posts
        .iter()
        .map(|post| (words.propose_binding_post)(&subject::post(source.scenario, *post, source.language)));
    let capacities = capacities
        .iter()
        .map(|capacity| (words.propose_binding_room)(&capacity_words(source, capacity)));
    posts.chain(capacities).collect()
}

fn capacity_words(source: &Source<'_>, capacity: &Capacity) -> String {
    let words = &source.words.answers;
    let stage = names::stage(capacity.stage, source.language);
    let people = (words.people)(
        &number::whole(i64::from(capacity.people), source.language),
        capacity.people,
    );
    let wards = source.scenario.sourcing.wards.iter();
    let ward = wards.into_iter().find(|ward| Some(ward.id) == capacity.ward);
    match ward {
        Some(ward) => format!("{stage}, {}: {people}", ward.name),
        None => format!("{stage}: {people}"),
    }
}

fn change(source: &Source<'_>, proposed: &ProposedRoute) -> ChangeLine {
    let words = &source.words.sourcing;
    let route = |kind, start| {
        let kind = letters::lowered(names::route_short(kind, source.language));
        format!("{kind}, {} {}", letters::small(words.start), number::month(start))
    };
    let now = source
        .post(proposed.post)
        .and_then(|(_, _, post)| post.route.as_ref());
    let before = now.map_or_else(
        || letters::lowered(words.no_route),
        |now| route(now.shape.kind, now.start),
    );
    let mut change = format!("{before} → {}", route(proposed.kind, proposed.start));
    if let Some(fallback) = proposed.fallback {
        let fallback = letters::lowered(names::route_short(fallback, source.language));
        change.push_str(&(source.words.answers.with_fallback)(&fallback));
    }
    if proposed.extra_election {
        change.push_str(source.words.answers.extra_election);
    }
    ChangeLine {
        post: proposed.post,
        code: post_code(proposed.post),
        name: subject::post(source.scenario, proposed.post, source.language),
        change,
    }
}
