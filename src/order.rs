//! Sorting, once for all.
//!
//! The language's own sorts are made anew for every type they sort, some four kilobytes of module apiece. Here one
//! routine puts places into order, and what stands in them follows.

use std::cmp::Ordering;

/// Sorts by a key; equal ones keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Sorts by a comparison; equal ones keep their order.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut goes_to = places(items.len(), &|one, other| compare(&items[one], &items[other]));
    for at in 0..items.len() {
        while goes_to[at] != at {
            let place = goes_to[at];
            items.swap(at, place);
            goes_to.swap(at, place);
        }
    }
}

/// The place each of so many things goes to. A merge sort: as many comparisons as the language's own.
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = order.clone();
    let mut width = 1;
    while width < count {
        for start in (0..count).step_by(2 * width) {
            let (middle, end) = ((start + width).min(count), (start + 2 * width).min(count));
            let (mut left, mut right) = (start, middle);
            for place in &mut merged[start..end] {
                let takes_left = left < middle
                    && (right >= end || compare(order[left], order[right]) != Ordering::Greater);
                let from = if takes_left { &mut left } else { &mut right };
                *place = order[*from];
                *from += 1;
            }
        }
        std::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
    let mut goes_to = merged;
    for (place, from) in order.into_iter().enumerate() {
        goes_to[from] = place;
    }
    goes_to
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_language_does_and_keeps_the_order_of_equals() {
        // Every length up to 40 with few different keys, from a linear congruential generator's high bits.
        let mut state = 1_u32;
        for count in 0..40_usize {
            let mut next = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                state >> 29
            };
            let mut ours: Vec<(u32, usize)> = (0..count).map(|at| (next(), at)).collect();
            let mut theirs = ours.clone();
            sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            assert_eq!(ours, theirs);
        }
    }
}
