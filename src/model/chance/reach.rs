//! How likely a count reaches a number: all it takes to know that, and no more.

use super::probability::Chance;

/// The distribution of a count as far as it lies below a number it is to reach; all beyond is one case. Exact, and much
/// shorter than the whole distribution where the number is small against what can happen.
#[derive(Clone, Debug, PartialEq)]
pub struct Reach {
    /// The probability of 0, 1, … up to one less than what is to be reached; empty where nothing is left to reach.
    short: Vec<f64>,
    /// The probability that it is reached.
    reached: f64,
    /// What is to be reached.
    needed: u32,
    /// Events that cannot fail, and events that can happen.
    bounds: [u32; 2],
}

/// Independent events that all happen with the same chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Events {
    /// The chance of each.
    pub chance: Chance,
    /// How many there are.
    pub times: u32,
}

impl Reach {
    /// A count of nothing yet that is to reach `needed`; a number below zero is reached by nothing.
    pub fn to(needed: i32) -> Self {
        let needed = u32::try_from(needed).unwrap_or_default();
        let mut short = vec![0.0; needed as usize];
        let reached = match short.first_mut() {
            Some(none) => {
                *none = 1.0;
                0.0
            }
            None => 1.0,
        };
        Self {
            short,
            reached,
            needed,
            bounds: [0, 0],
        }
    }

    /// Adds events that each count one.
    pub fn add(&mut self, events: Events) {
        let Events { chance, times } = events;
        if chance.is_never() {
            return;
        }
        let [sure, possible] = &mut self.bounds;
        *possible = possible.saturating_add(times);
        if chance.is_sure() {
            *sure = sure.saturating_add(times);
        }
        let (hit, miss) = (chance.value(), 1.0 - chance.value());
        for _ in 0..times {
            let mut before = 0.0;
            for slot in &mut self.short {
                let here = *slot;
                *slot = here * miss + before * hit;
                before = here;
            }
            self.reached += before * hit;
        }
    }

    /// The probability that the number is reached.
    pub fn chance(&self) -> Chance {
        let [sure, possible] = self.bounds;
        if sure >= self.needed {
            Chance::SURE
        } else if possible < self.needed {
            Chance::NEVER
        } else {
            Chance::uncertain(self.reached)
        }
    }
}

/// For each group of events, what all the others do to reach `needed`. Each half is joined to what lies outside the other
/// on the way down, so that n groups cost about log n times what one whole costs, and nothing is ever divided.
pub fn without_each(groups: &[&[Events]], needed: i32) -> Vec<Reach> {
    let mut found = Vec::with_capacity(groups.len());
    walk(groups, Reach::to(needed), &mut found);
    found
}

fn walk(groups: &[&[Events]], outside: Reach, found: &mut Vec<Reach>) {
    if groups.len() < 2 {
        found.extend(groups.first().map(|_| outside));
        return;
    }
    let (first, last) = groups.split_at(groups.len() / 2);
    for (inside, other) in [(first, last), (last, first)] {
        let mut outside = outside.clone();
        for events in other.iter().flat_map(|group| group.iter()) {
            outside.add(*events);
        }
        walk(inside, outside, found);
    }
}
