//! One choice for each of many independent events, so that all happening together becomes likely enough at the least cost.

use super::mixing::Mixing;
use super::probability::Chance;
use super::search::Search;
use crate::model::quantity::Fraction;

/// One way of letting an event happen.
#[derive(Clone, Debug, PartialEq)]
pub struct Pick {
    /// What it costs.
    pub cost: u32,
    /// The chance of the event under hard, normal and easy circumstances.
    pub chances: [Chance; 3],
    /// The limits it uses up by one each, in rising order.
    pub uses: Vec<usize>,
}

/// What a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// Which pick of each event.
    pub picks: Vec<usize>,
    /// What they cost together.
    pub cost: u32,
    /// The probability that all events happen.
    pub all: Chance,
    /// Whether no cheaper choice is enough: proved, unless the search was cut off.
    pub least: bool,
    /// Whether no other choice of that cost is likelier.
    pub likeliest: bool,
}

/// The answer of a search.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A choice that is likely enough.
    Found(Chosen),
    /// No choice at all is likely enough: proved.
    None,
    /// Neither found nor excluded within the effort allowed.
    CutOff,
}

/// Events, their picks and the limits picks share.
#[derive(Clone, Debug)]
pub struct Choices {
    /// The picks of each event, at least one each.
    pub events: Vec<Vec<Pick>>,
    /// How often each limit can be used.
    pub limits: Vec<u32>,
    /// Which limits stand for the same thing at different times: the number of the group of each.
    pub groups: Vec<usize>,
    /// The probability wanted for all events together.
    pub wanted: Fraction,
    /// How many steps a search may take.
    pub effort: u64,
}

impl Choices {
    /// The cheapest choice that is likely enough, the likeliest of the cheapest.
    ///
    /// Exact: a depth-first search over the events. Under each circumstance apart, the most that the remaining events can
    /// still give for what is left to spend is a knapsack solved beforehand, and so is the most they can give with the room
    /// that is left in all limits of a group together; the weighted sum of the three is never below what any completion gives,
    /// because a sum of maxima is never below the maximum of a sum. Branches that stay below the wanted probability are cut.
    /// Costs are tried in rising order, so the first that succeeds is the least. Where that takes too long, a choice is looked
    /// for at higher costs, and is not said to be the least.
    pub fn cheapest(&self, mixing: &Mixing) -> Answer {
        Search::new(self, mixing).cheapest()
    }

    /// The most probable that all events happen whatever it costs and uses up: never below what any choice gives.
    pub fn bound(&self, mixing: &Mixing) -> Chance {
        mixing.chance(self.best_of(0..self.events.len()))
    }

    /// The least set of events that keeps the probability below the wanted one even if all others were sure and no limit bound;
    /// nothing where no such set exists. Taking any one event out of it would no longer prove anything.
    pub fn binding(&self, mixing: &Mixing) -> Option<Vec<usize>> {
        let short = |best: [Chance; 3]| !mixing.chance(best).reaches(self.wanted);
        let mut order: Vec<usize> = (0..self.events.len()).collect();
        order.sort_by(|one, other| {
            self.mixed_best(*one, mixing)
                .total_cmp(&self.mixed_best(*other, mixing))
        });
        let mut all = [Chance::SURE; 3];
        let needed = order.iter().position(|event| {
            let best = self.best_of(std::iter::once(*event));
            all = [0, 1, 2].map(|index| all[index].and(best[index]));
            short(all)
        })?;
        let mut binding = order[..=needed].to_vec();
        // The weakest events prove the most: those that are not needed go, the strongest first.
        for at in (0..binding.len()).rev() {
            let others = binding.iter().enumerate().filter(|(other, _)| *other != at);
            if short(self.best_of(others.map(|(_, event)| *event))) {
                binding.remove(at);
            }
        }
        binding.sort_unstable();
        Some(binding)
    }

    fn mixed_best(&self, event: usize, mixing: &Mixing) -> f64 {
        mixing.chance(self.best_of(std::iter::once(event))).value()
    }

    /// Under each circumstance the probability that the given events happen, each by its best pick.
    fn best_of(&self, given: impl Iterator<Item = usize>) -> [Chance; 3] {
        let mut all = [Chance::SURE; 3];
        for picks in given.map(|event| &self.events[event]) {
            for (circumstance, sum) in all.iter_mut().enumerate() {
                let chances = picks.iter().map(|pick| pick.chances[circumstance]);
                let best = chances.reduce(|one, other| {
                    if other.value() > one.value() || other.is_sure() {
                        other
                    } else {
                        one
                    }
                });
                *sum = sum.and(best.unwrap_or(Chance::NEVER));
            }
        }
        all
    }
}
