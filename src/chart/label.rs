//! Labels kept apart.

/// Moves labels so that neighbours keep a distance, as little as possible and within bounds.
///
/// `wanted` are the places the labels would like to have, in any order; the answer is in the same order and keeps
/// their sequence along the axis. Labels that touch form a group that shares the displacement. Where the bounds cannot
/// hold all of them at that distance, the distance gives way.
pub fn spread(wanted: &[f64], distance: f64, low: f64, high: f64) -> Vec<f64> {
    if wanted.is_empty() {
        return Vec::new();
    }
    let room = (high - low).max(0.0);
    let gaps = (wanted.len() - 1) as f64;
    let distance = if gaps > 0.0 {
        distance.min(room / gaps)
    } else {
        distance
    };

    let mut order: Vec<usize> = (0..wanted.len()).collect();
    crate::order::sort_by(&mut order, |one, other| wanted[*one].total_cmp(&wanted[*other]));

    // Each group is (sum of what its members want for its first member, number of members).
    let mut groups: Vec<(f64, usize)> = Vec::new();
    let first_of = |group: &(f64, usize)| {
        let length = (group.1 - 1) as f64 * distance;
        (group.0 / group.1 as f64).clamp(low, (high - length).max(low))
    };
    for index in &order {
        groups.push((wanted[*index], 1));
        while let [.., earlier, later] = groups.as_slice() {
            let end = first_of(earlier) + earlier.1 as f64 * distance;
            if end <= first_of(later) {
                break;
            }
            let shift = earlier.1 as f64 * distance * later.1 as f64;
            let joined = (earlier.0 + later.0 - shift, earlier.1 + later.1);
            groups.truncate(groups.len() - 2);
            groups.push(joined);
        }
    }

    let mut placed = vec![0.0; wanted.len()];
    let mut order = order.into_iter();
    for group in &groups {
        let first = first_of(group);
        for (position, index) in order.by_ref().take(group.1).enumerate() {
            placed[index] = first + position as f64 * distance;
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_apart_stay_where_they_are() {
        assert_eq!(spread(&[40.0, 10.0], 15.0, 0.0, 100.0), [40.0, 10.0]);
    }

    /// Two at 20 and 22, 14 apart: the middle stays at 21, so 14 and 28.
    #[test]
    fn two_that_touch_share_the_displacement() {
        assert_eq!(spread(&[20.0, 22.0], 14.0, 0.0, 100.0), [14.0, 28.0]);
        assert_eq!(spread(&[22.0, 20.0], 14.0, 0.0, 100.0), [28.0, 14.0]);
    }

    /// Near the edge the group moves inwards as a whole.
    #[test]
    fn bounds_hold() {
        assert_eq!(spread(&[2.0, 3.0], 10.0, 0.0, 100.0), [0.0, 10.0]);
        assert_eq!(spread(&[99.0, 98.0], 10.0, 0.0, 100.0), [100.0, 90.0]);
        assert_eq!(spread(&[5.0, 5.0, 5.0], 10.0, 0.0, 10.0), [0.0, 5.0, 10.0]);
        assert_eq!(spread(&[], 10.0, 0.0, 10.0), Vec::<f64>::new());
    }

    /// A third label that touches the group of the first two joins it: 10, 12, 20 at a distance of 10 want their first
    /// at 10, 2 and 0, on average 4.
    #[test]
    fn groups_join() {
        assert_eq!(spread(&[10.0, 12.0, 20.0], 10.0, -50.0, 50.0), [4.0, 14.0, 24.0]);
    }
}
