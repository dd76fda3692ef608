//! Who holds posts in several khu phố: which posts move together.

use super::plan::{PostKind, PostRef, QuarterId};
use super::register::Seat;
use std::collections::BTreeMap;

/// Which seats follow which.
pub(super) struct Links {
    /// Each seat that follows another, with the one that leads it; no leader follows anyone.
    pub leaders: Vec<(usize, usize)>,
    /// The posts whose link leads to no post, or round in a circle.
    pub broken: Vec<PostRef>,
}

impl Links {
    pub fn new(seats: &[Seat<'_>]) -> Self {
        let mut links = Self {
            leaders: Vec::new(),
            broken: Vec::new(),
        };
        if seats.iter().all(|seat| seat.plan.person.same_as.is_none()) {
            return links;
        }
        let by_post = by_post(seats);
        let next: Vec<Option<usize>> = seats
            .iter()
            .enumerate()
            .map(|(index, seat)| {
                let other = seat.plan.person.same_as?;
                let found = by_post.get(&(other.quarter, other.kind)).copied();
                found.filter(|found| *found != index)
            })
            .collect();
        for (index, seat) in seats.iter().enumerate() {
            if seat.plan.person.same_as.is_none() {
                continue;
            }
            match end_of(&next, index) {
                Some(leader) if leader != index => links.leaders.push((index, leader)),
                _ => links.broken.push(seat.post),
            }
        }
        links
    }
}

/// Which seat stands for a post; one seat stands for both posts one person holds in a khu phố.
fn by_post(seats: &[Seat<'_>]) -> BTreeMap<(QuarterId, PostKind), usize> {
    let mut by_post = BTreeMap::new();
    for (index, seat) in seats.iter().enumerate() {
        for kind in PostKind::ALL {
            if seat.weight(Some(kind)) > 0 {
                by_post.insert((seat.post.quarter, kind), index);
            }
        }
    }
    by_post
}

/// The seat a chain of links ends at; nothing where it goes round in a circle.
fn end_of(next: &[Option<usize>], from: usize) -> Option<usize> {
    let mut at = from;
    for _ in 0..next.len() {
        match next[at] {
            Some(other) => at = other,
            None => return Some(at),
        }
    }
    None
}
