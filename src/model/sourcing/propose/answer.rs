//! What is proposed, or why nothing can be.

use super::problem::{Problem, now, usual_routes};
use super::taken::ProposedRoute;
use crate::model::calendar::Month;
use crate::model::chance::{Answer, Chance, Choices, Chosen, Mixing};
use crate::model::quantity::Fraction;
use crate::model::rule::Rulebook;
use crate::model::scenario::Scenario;
use crate::model::sourcing::course::Routes;
use crate::model::sourcing::evaluate::register;
use crate::model::sourcing::plan::{PostRef, WardId};
use crate::model::sourcing::register::Register;
use crate::model::sourcing::supply::Capacity;

/// What is to be reached: all posts of the place by its deadline, or of a ward by its own, with a wanted probability.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goal {
    /// The ward; nothing for the whole place.
    pub ward: Option<WardId>,
    /// The probability wanted.
    pub wanted: Fraction,
}

impl Goal {
    /// The month by whose end it is to be reached.
    pub fn deadline(&self, scenario: &Scenario) -> Month {
        let plan = &scenario.sourcing;
        let ward = plan.wards.iter().find(|ward| Some(ward.id) == self.ward);
        ward.map_or(plan.deadline.value, |ward| ward.deadline.value)
    }

    /// Whether an event is asked for: whether any of its posts lies in the ward.
    pub(super) fn asks(&self, scenario: &Scenario, register: &Register<'_>, event: usize) -> bool {
        self.ward.is_none_or(|ward| {
            let lies = |index: usize| scenario.sourcing.wards[index].id == ward;
            let mut seats = register.seats.iter();
            seats.any(|seat| seat.event == event && lies(seat.ward))
        })
    }
}

/// What is proposed for a goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The goal.
    pub goal: Goal,
    /// The probability as planned now.
    pub before: Chance,
    /// What is proposed.
    pub outcome: ProposalOutcome,
}

/// What is proposed, or why nothing can be.
#[derive(Clone, Debug, PartialEq)]
pub enum ProposalOutcome {
    /// The plan reaches the goal as it is.
    AlreadyReached,
    /// The cheapest changes that reach it.
    Found {
        /// The routes to be chosen or moved, in the order of the register.
        routes: Vec<ProposedRoute>,
        /// What they cost together, in points of difficulty.
        cost: u32,
        /// The probability with them.
        after: Chance,
        /// Whether nothing cheaper reaches the goal: proved.
        least: bool,
        /// Whether nothing of that cost is likelier: proved.
        likeliest: bool,
    },
    /// No changes reach it: proved.
    CannotBeReached {
        /// No plan can be likelier than this.
        most: Chance,
        /// The posts that rule it out even if all others were sure; empty where only capacities do.
        posts: Vec<PostRef>,
        /// The capacities without which it could be reached, none of them superfluous.
        capacities: Vec<Capacity>,
    },
    /// There are no posts to be filled.
    NoPosts,
    /// Neither found nor excluded within the effort allowed.
    CutOff,
}

/// The least set of changes of routes that reaches a goal within the stated capacities, or why none does.
///
/// Changes are routes and their starts from the month after facts end on. Leaving a post as it is costs nothing. Capacities are
/// kept by usual durations, and by all routes of the goal's posts together, changed or not.
pub fn propose(scenario: &Scenario, rulebook: &Rulebook, goal: Goal) -> Proposal {
    let mixing = Mixing::new(&scenario.circumstances.value);
    let rulebook = rulebook.with(&scenario.overrides);
    let usual = usual_routes(scenario.horizon.as_of.plus(1));
    let routes = Routes::new(&scenario.sourcing, &mixing);
    let register = register(&routes, scenario);
    let problem = Problem::new(scenario, &rulebook, &routes, &register, &usual, goal);
    let before = now(&problem, &mixing);
    let outcome = if problem.posts.is_empty() {
        ProposalOutcome::NoPosts
    } else {
        solved(&problem, &mixing, before)
    };
    Proposal {
        goal,
        before,
        outcome,
    }
}

fn solved(problem: &Problem, mixing: &Mixing, before: Chance) -> ProposalOutcome {
    let choices = &problem.choices;
    if let Some(binding) = choices.binding(mixing) {
        let posts = binding.into_iter().map(|event| problem.posts[event].0);
        return ProposalOutcome::CannotBeReached {
            most: choices.bound(mixing),
            posts: posts.collect(),
            capacities: Vec::new(),
        };
    }
    match choices.cheapest(mixing) {
        Answer::Found(chosen) if chosen.cost == 0 && before.reaches(choices.wanted) => {
            ProposalOutcome::AlreadyReached
        }
        Answer::Found(chosen) => found(problem, &chosen),
        Answer::None => ProposalOutcome::CannotBeReached {
            most: choices.bound(mixing),
            posts: Vec::new(),
            capacities: binding_capacities(problem, mixing),
        },
        Answer::CutOff => ProposalOutcome::CutOff,
    }
}

fn found(problem: &Problem, chosen: &Chosen) -> ProposalOutcome {
    let picked = problem.posts.iter().zip(&chosen.picks);
    ProposalOutcome::Found {
        routes: picked.filter_map(|((_, changes), pick)| changes[*pick]).collect(),
        cost: chosen.cost,
        after: chosen.all,
        least: chosen.least,
        likeliest: chosen.likeliest,
    }
}

/// The capacities that rule a goal out: taken away one after the other, those without which it stays out of reach are left
/// away for good.
fn binding_capacities(problem: &Problem, mixing: &Mixing) -> Vec<Capacity> {
    let mut binding: Vec<Capacity> = Vec::new();
    for capacity in &problem.capacities {
        if !binding.contains(capacity) {
            binding.push(*capacity);
        }
    }
    let ruled_out = |choices: Choices| choices.cheapest(mixing) == Answer::None;
    let mut at = 0;
    while at < binding.len() {
        let without = |capacity: &Capacity| *capacity != binding[at] && binding.contains(capacity);
        if ruled_out(problem.limited_by(without)) {
            binding.remove(at);
        } else {
            at += 1;
        }
    }
    binding
}
