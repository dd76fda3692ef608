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

/// `total` in `count` whole parts that differ by at most one, the larger ones first; no parts where `count` is zero.
pub fn evenly(total: u32, count: usize) -> Vec<u32> {
    let count = count as u32;
    (0..count)
        .map(|index| total / count + u32::from(index < total % count))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{evenly, largest_remainder};

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
}
