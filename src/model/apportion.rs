//! A whole number of posts, shared out in whole posts.

/// `total` shared in proportion to `weights` in whole parts that sum to it exactly (largest remainder); equal remainders
/// go to who comes first. Where no one has weight, everyone gets an even share; where there is no one, there are no parts.
pub fn largest_remainder(total: u32, weights: &[u32]) -> Vec<u32> {
    let whole: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    if whole == 0 {
        return evenly(total, weights.len());
    }
    let quota = |weight: &u32| u64::from(total) * u64::from(*weight);
    let mut parts: Vec<u32> = weights
        .iter()
        .map(|weight| (quota(weight) / whole) as u32)
        .collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    crate::order::sort_by_key(&mut order, |index| {
        std::cmp::Reverse(quota(&weights[*index]) % whole)
    });
    let given: u64 = parts.iter().map(|part| u64::from(*part)).sum();
    let left = u64::from(total).saturating_sub(given) as usize;
    for index in order.into_iter().take(left) {
        parts[index] += 1;
    }
    parts
}

/// `total` shared in proportion to `weights`, no part above what its place in `most` bears: what one cannot take, the
/// others take by their weights, in rounds. The parts sum to `total`, or to what all together bear.
pub fn within(total: u32, weights: &[u32], most: &[u32]) -> Vec<u32> {
    let mut parts = vec![0_u32; weights.len()];
    let mut left = total;
    loop {
        let open: Vec<usize> = (0..parts.len()).filter(|at| parts[*at] < most[*at]).collect();
        if left == 0 || open.is_empty() {
            return parts;
        }
        let shares = largest_remainder(left, &open.iter().map(|at| weights[*at]).collect::<Vec<_>>());
        for (at, share) in open.into_iter().zip(shares) {
            let taken = share.min(most[at] - parts[at]);
            parts[at] += taken;
            left -= taken;
        }
    }
}

/// `total` in `count` whole parts that differ by at most one, the larger ones first; no parts where `count` is zero.
pub fn evenly(total: u32, count: usize) -> Vec<u32> {
    let count = count as u32;
    (0..count)
        .map(|index| total / count + u32::from(index < total % count))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{evenly, largest_remainder, within};

    #[test]
    fn parts_sum_to_the_total_and_keep_to_their_quota() {
        // 149 x 1/6, 2/6, 3/6 = 24.83, 49.67, 74.5: the two largest remainders are rounded up.
        assert_eq!(largest_remainder(149, &[1, 2, 3]), [25, 50, 74]);
        // Equal remainders: the first comes first.
        assert_eq!(largest_remainder(5, &[1, 1, 1]), [2, 2, 1]);
        assert_eq!(largest_remainder(7, &[0, 5, 0]), [0, 7, 0]);
        assert_eq!(largest_remainder(7, &[0, 0]), [4, 3]);
        assert_eq!(largest_remainder(7, &[]), Vec::<u32>::new());
        assert_eq!(largest_remainder(u32::MAX, &[u32::MAX, 0]), [u32::MAX, 0]);
    }

    #[test]
    fn even_parts_differ_by_at_most_one() {
        assert_eq!(evenly(149, 4), [38, 37, 37, 37]);
        assert_eq!(evenly(3, 5), [1, 1, 1, 0, 0]);
        assert_eq!(evenly(3, 0), Vec::<u32>::new());
    }

    #[test]
    fn what_one_cannot_bear_the_others_take() {
        // 10 by 1, 1, 2 is 2.5, 2.5, 5: 3, 2, 5. The last bears 2, so 3 more go to the others as 1.5, 1.5: 2, 1.
        assert_eq!(within(10, &[1, 1, 2], &[9, 9, 2]), [5, 3, 2]);
        // All together bear 6 of 10.
        assert_eq!(within(10, &[1, 1, 2], &[1, 3, 2]), [1, 3, 2]);
        // Who has no weight takes what is left over, evenly.
        assert_eq!(within(5, &[1, 0, 0], &[1, 9, 9]), [1, 2, 2]);
        assert_eq!(within(5, &[], &[]), Vec::<u32>::new());
    }
}
