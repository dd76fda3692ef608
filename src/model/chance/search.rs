//! The depth-first search behind [`Choices`].

use super::choice::{Answer, Choices, Chosen, Pick};
use super::mixing::Mixing;
use super::probability::Chance;
use super::room::Room;

/// The most entries the knapsack tables may have; beyond, the budget is left out of the bound, which stays a bound.
const MOST_ENTRIES: usize = 30_000_000;
/// A choice has to be likelier by more than this to count as likelier.
const NO_LIKELIER: f64 = 1e-13;
/// A search through no more choices than these is never cut off.
const FEW: u64 = 4_000_000;
/// So often a cheaper choice is looked for once the least could not be proved.
const TRIES: u32 = 8;
/// Once a choice is found, this share of the effort may go into looking for a likelier one of the same cost.
const EFFORT_FOR_LIKELIER: u64 = 4;

/// A pick that no other pick of its event makes superfluous, with its place among all.
struct Kept<'a> {
    place: usize,
    pick: &'a Pick,
    chances: [f64; 3],
}

/// The state of a search.
pub(super) struct Search<'a> {
    choices: &'a Choices,
    mixing: &'a Mixing,
    /// The events in the order they are decided, equal ones side by side.
    order: Vec<usize>,
    /// The picks of each event, in that order.
    kept: Vec<Vec<Kept<'a>>>,
    /// Whether an event has the very picks of the one before it.
    like_before: Vec<bool>,
    /// The most the events from a place on can give under each circumstance, by what is left to spend.
    ahead: Vec<Vec<[f64; 3]>>,
    /// The same by the room left in each group of limits.
    rooms: Vec<Room>,
    /// The slots left in each.
    slots: Vec<u32>,
    /// Costs are counted in this unit.
    unit: u32,
    most: u32,
    steps: u64,
    /// How many steps may be taken for one cost.
    effort: u64,
    allowed: u64,
    used: Vec<u32>,
    path: Vec<usize>,
    best: Option<(f64, Vec<usize>)>,
    floor: f64,
}

impl<'a> Search<'a> {
    pub fn new(choices: &'a Choices, mixing: &'a Mixing) -> Self {
        let mut order: Vec<usize> = (0..choices.events.len()).collect();
        let kept: Vec<Vec<Kept<'a>>> = choices.events.iter().map(|picks| undominated(picks)).collect();
        let same = |one: usize, other: usize| {
            let picks = |event: usize| kept[event].iter().map(|kept| kept.pick);
            picks(one).eq(picks(other))
        };
        // Events with few picks first; of equal ones the first comes first, and equals stay together.
        let leader: Vec<usize> = (0..order.len())
            .map(|event| (0..event).find(|other| same(*other, event)).unwrap_or(event))
            .collect();
        order.sort_by_key(|event| (kept[leader[*event]].len(), leader[*event], *event));
        let like_before = order
            .iter()
            .enumerate()
            .map(|(at, event)| at > 0 && leader[order[at - 1]] == leader[*event])
            .collect();
        let mut by_event: Vec<Option<Vec<Kept<'a>>>> = kept.into_iter().map(Some).collect();
        let kept: Vec<Vec<Kept<'a>>> = order
            .iter()
            .map(|event| by_event[*event].take().unwrap_or_default())
            .collect();
        let costs = || kept.iter().flatten().map(|kept| kept.pick.cost);
        let unit = costs().fold(0, common_divisor).max(1);
        let dearest = |picks: &Vec<Kept<'_>>| picks.iter().map(|kept| kept.pick.cost).max();
        let most = kept
            .iter()
            .filter_map(dearest)
            .map(|cost| cost / unit)
            .fold(0, u32::saturating_add);
        let rooms = rooms(choices, &kept);
        let few = kept
            .iter()
            .fold(1_u64, |all, picks| all.saturating_mul(picks.len().max(1) as u64));
        let effort = if few <= FEW { u64::MAX / 16 } else { choices.effort };
        let mut search = Self {
            choices,
            mixing,
            like_before,
            ahead: Vec::new(),
            slots: rooms.iter().map(Room::slots).collect(),
            rooms,
            unit,
            most,
            steps: 0,
            effort,
            allowed: effort,
            used: vec![0; choices.limits.len()],
            path: vec![0; order.len()],
            best: None,
            floor: 0.0,
            order,
            kept,
        };
        search.look_ahead();
        search
    }

    /// The knapsack tables, from the last event to the first.
    fn look_ahead(&mut self) {
        let width = self.most as usize + 1;
        let width = if width.saturating_mul(self.kept.len() + 1) > MOST_ENTRIES {
            1
        } else {
            width
        };
        let mut ahead = vec![vec![[1.0; 3]; width]];
        for picks in self.kept.iter().rev() {
            let after = &ahead[ahead.len() - 1];
            let mut here = vec![[0.0_f64; 3]; width];
            for kept in picks {
                let cost = if width == 1 {
                    0
                } else {
                    (kept.pick.cost / self.unit) as usize
                };
                for budget in cost..width {
                    for (circumstance, slot) in here[budget].iter_mut().enumerate() {
                        let value = kept.chances[circumstance] * after[budget - cost][circumstance];
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

    fn most_ahead(&self, at: usize, budget: u32) -> [f64; 3] {
        let table = &self.ahead[at];
        table[(budget as usize).min(table.len() - 1)]
    }

    fn mixed(&self, before: [f64; 3], after: [f64; 3]) -> f64 {
        self.mixing
            .number([0, 1, 2].map(|index| before[index] * after[index]))
    }

    pub fn cheapest(mut self) -> Answer {
        self.floor = Chance::least_reaching(self.choices.wanted);
        let floor = self.floor;
        for budget in 0..=self.most {
            if self.bound_at(budget) < floor {
                continue;
            }
            let finished = self.descend(0, budget, [1.0; 3]);
            if let Some((_, picks)) = self.best.take() {
                return Answer::Found(self.chosen(&picks, true, finished));
            }
            if !finished {
                return self.any_above(budget);
            }
        }
        Answer::None
    }

    /// The most any choice of a cost can give.
    fn bound_at(&self, budget: u32) -> f64 {
        self.bound(0, budget, &self.slots, [1.0; 3])
    }

    /// What cannot be excluded at a cost may still be found at a higher one: at the highest, and then by halves.
    fn any_above(mut self, unproved: u32) -> Answer {
        let (mut low, mut high) = (unproved, self.most);
        let mut found = None;
        let mut next = high;
        for _ in 0..TRIES {
            self.allowed = self.steps + self.effort / EFFORT_FOR_LIKELIER;
            self.floor = Chance::least_reaching(self.choices.wanted);
            self.best = None;
            self.descend(0, next, [1.0; 3]);
            match self.best.take() {
                Some((_, picks)) => {
                    let chosen = self.chosen(&picks, false, false);
                    high = (chosen.cost / self.unit).min(next);
                    found = Some(chosen);
                }
                None => low = next,
            }
            if found.is_none() || high <= low + 1 {
                break;
            }
            next = low + (high - low) / 2;
        }
        found.map_or(Answer::CutOff, Answer::Found)
    }

    /// The most that can come of what is decided before a place, with what is left to spend and the slots that are left.
    fn bound(&self, at: usize, budget: u32, slots: &[u32], before: [f64; 3]) -> f64 {
        let mut ahead = self.most_ahead(at, budget);
        for (room, left) in self.rooms.iter().zip(slots) {
            let other = room.most_ahead(at, *left);
            for (most, other) in ahead.iter_mut().zip(other) {
                *most = most.min(other);
            }
        }
        self.mixed(before, ahead)
    }

    /// Decides the events from a place on. Says whether everything was looked at.
    fn descend(&mut self, at: usize, budget: u32, before: [f64; 3]) -> bool {
        if at == self.kept.len() {
            let value = self.mixed(before, [1.0; 3]);
            if self.best.is_none() {
                self.allowed = self.allowed.min(self.steps + self.effort / EFFORT_FOR_LIKELIER);
            }
            self.floor = value + NO_LIKELIER;
            self.best = Some((value, self.path.clone()));
            return true;
        }
        let first = if self.like_before[at] {
            self.path[at - 1]
        } else {
            0
        };
        let mut ways: Vec<(f64, usize, [f64; 3], u32)> = Vec::with_capacity(self.kept[at].len());
        let mut slots = self.slots.clone();
        for (index, kept) in self.kept[at].iter().enumerate().skip(first) {
            let cost = kept.pick.cost / self.unit;
            if cost > budget || !self.has_room(&kept.pick.uses) {
                continue;
            }
            let with = [0, 1, 2].map(|circumstance| before[circumstance] * kept.chances[circumstance]);
            if !self.take(at, index, &mut slots) {
                continue;
            }
            let bound = self.bound(at + 1, budget - cost, &slots, with);
            if bound >= self.floor {
                ways.push((bound, index, with, budget - cost));
            }
        }
        ways.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        for (bound, index, with, left) in ways {
            if bound < self.floor {
                break;
            }
            self.steps += 1;
            if self.steps > self.allowed {
                return false;
            }
            self.path[at] = index;
            self.occupy(at, index, true);
            let finished = self.descend(at + 1, left, with);
            self.occupy(at, index, false);
            if !finished {
                return false;
            }
        }
        true
    }

    /// The slots left once a pick has taken its own; whether there are enough of them.
    fn take(&self, at: usize, index: usize, slots: &mut [u32]) -> bool {
        let all = self.rooms.iter().zip(&self.slots);
        for ((room, left), slot) in all.zip(slots) {
            match left.checked_sub(room.takes(at, index)) {
                Some(remaining) => *slot = remaining,
                None => return false,
            }
        }
        true
    }

    fn has_room(&self, uses: &[usize]) -> bool {
        uses.iter()
            .all(|limit| self.used[*limit] < self.choices.limits[*limit])
    }

    fn occupy(&mut self, at: usize, index: usize, come: bool) {
        for (room, left) in self.rooms.iter().zip(&mut self.slots) {
            let takes = room.takes(at, index);
            *left = if come {
                left.saturating_sub(takes)
            } else {
                left.saturating_add(takes)
            };
        }
        for limit in &self.kept[at][index].pick.uses {
            if come {
                self.used[*limit] += 1;
            } else {
                self.used[*limit] -= 1;
            }
        }
    }

    fn chosen(&self, path: &[usize], least: bool, likeliest: bool) -> Chosen {
        let mut picks = vec![0; path.len()];
        let (mut cost, mut all) = (0_u32, [Chance::SURE; 3]);
        for (at, index) in path.iter().enumerate() {
            let kept = &self.kept[at][*index];
            picks[self.order[at]] = kept.place;
            cost = cost.saturating_add(kept.pick.cost);
        }
        for (event, place) in picks.iter().enumerate() {
            let chances = self.choices.events[event][*place].chances;
            all = [0, 1, 2].map(|index| all[index].and(chances[index]));
        }
        Chosen {
            picks,
            cost,
            all: self.mixing.chance(all),
            least,
            likeliest,
        }
    }
}

/// The picks no other one makes superfluous: cheaper or as cheap, as likely under every circumstance, and using up no more. Of
/// equals the first stays.
fn undominated(picks: &[Pick]) -> Vec<Kept<'_>> {
    let better = |one: &Pick, other: &Pick| {
        one.cost <= other.cost
            && (0..3).all(|index| one.chances[index].value() >= other.chances[index].value())
            && one
                .uses
                .iter()
                .all(|limit| other.uses.binary_search(limit).is_ok())
    };
    let superfluous = |place: usize| {
        picks.iter().enumerate().any(|(other, pick)| {
            other != place && better(pick, &picks[place]) && (other < place || !better(&picks[place], pick))
        })
    };
    let kept = (0..picks.len()).filter(|place| !superfluous(*place));
    kept.map(|place| Kept {
        place,
        pick: &picks[place],
        chances: picks[place].chances.map(Chance::value),
    })
    .collect()
}

/// The groups of limits that do not have room for everything.
fn rooms(choices: &Choices, kept: &[Vec<Kept<'_>>]) -> Vec<Room> {
    let events: Vec<Vec<(&Pick, [f64; 3])>> = kept
        .iter()
        .map(|picks| picks.iter().map(|kept| (kept.pick, kept.chances)).collect())
        .collect();
    let groups = choices.groups.iter().max().map_or(0, |most| most + 1);
    (0..groups)
        .filter_map(|group| {
            let in_group = |limit: usize| choices.groups.get(limit) == Some(&group);
            Room::new(&events, &choices.limits, &in_group)
        })
        .collect()
}

fn common_divisor(mut one: u32, mut other: u32) -> u32 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}
