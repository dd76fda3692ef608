//! The most that events can still give with the room that is left in limits of one kind.

use super::choice::Pick;

/// The most slots that are told apart; more room is not looked at, which leaves a bound a bound.
const MOST_SLOTS: u32 = 5_000;

/// Limits that stand for the same thing at different times, taken together: a class of twelve people over ten months has a
/// hundred and twenty slots. Whatever keeps each limit keeps their sum, so what the sum allows is never less.
pub(super) struct Room {
    /// How many slots each pick takes, event by event.
    takes: Vec<Vec<u32>>,
    /// The most the events from a place on can give under each circumstance, by the slots left.
    ahead: Vec<Vec<[f64; 3]>>,
    /// How many slots there are.
    slots: u32,
}

impl Room {
    /// Of the limits of a group; nothing where there is room for everything.
    pub fn new(
        events: &[Vec<(&Pick, [f64; 3])>],
        limits: &[u32],
        in_group: &dyn Fn(usize) -> bool,
    ) -> Option<Self> {
        let takes_of = |pick: &Pick| pick.uses.iter().filter(|limit| in_group(**limit)).count() as u32;
        let takes: Vec<Vec<u32>> = events
            .iter()
            .map(|picks| picks.iter().map(|(pick, _)| takes_of(pick)).collect())
            .collect();
        let mut used: Vec<usize> = events
            .iter()
            .flatten()
            .flat_map(|(pick, _)| pick.uses.iter().copied())
            .filter(|limit| in_group(*limit))
            .collect();
        crate::order::sort_by_key(&mut used, |limit| *limit);
        used.dedup();
        let slots = used
            .iter()
            .fold(0_u32, |sum, limit| sum.saturating_add(limits[*limit]));
        let most = |takes: &Vec<u32>| takes.iter().copied().max().unwrap_or_default();
        let asked = takes.iter().map(most).fold(0, u32::saturating_add);
        if slots >= asked || slots > MOST_SLOTS {
            return None;
        }
        let mut room = Self {
            takes,
            ahead: Vec::new(),
            slots,
        };
        room.look_ahead(events);
        Some(room)
    }

    /// The tables, from the last event to the first.
    fn look_ahead(&mut self, events: &[Vec<(&Pick, [f64; 3])>]) {
        let width = self.slots as usize + 1;
        let mut ahead = vec![vec![[1.0; 3]; width]];
        for (picks, takes) in events.iter().zip(&self.takes).rev() {
            let after = &ahead[ahead.len() - 1];
            let mut here = vec![[0.0_f64; 3]; width];
            for (taken, best) in likeliest(picks, takes) {
                for left in taken as usize..width {
                    for (circumstance, slot) in here[left].iter_mut().enumerate() {
                        let value = best[circumstance] * after[left - taken as usize][circumstance];
                        if value > *slot {
                            *slot = value;
                        }
                    }
                }
            }
            ahead.push(here);
        }
        ahead.reverse();
        self.ahead = ahead;
    }

    /// How many slots there are.
    pub fn slots(&self) -> u32 {
        self.slots
    }

    /// How many slots a pick of an event takes.
    pub fn takes(&self, event: usize, pick: usize) -> u32 {
        self.takes[event][pick]
    }

    /// The most the events from a place on can give with so many slots left.
    pub fn most_ahead(&self, at: usize, left: u32) -> [f64; 3] {
        let table = &self.ahead[at];
        table[(left as usize).min(table.len() - 1)]
    }
}

/// The best chance under each circumstance for each number of slots that some pick takes.
fn likeliest(picks: &[(&Pick, [f64; 3])], takes: &[u32]) -> Vec<(u32, [f64; 3])> {
    let mut found: Vec<(u32, [f64; 3])> = Vec::new();
    for ((_, chances), taken) in picks.iter().zip(takes) {
        match found.iter_mut().find(|(other, _)| other == taken) {
            Some((_, best)) => {
                for (best, chance) in best.iter_mut().zip(chances) {
                    *best = best.max(*chance);
                }
            }
            None => found.push((*taken, *chances)),
        }
    }
    found
}
