//! The probability bar: a track, how much of it is filled, and the notch of the threshold.

/// A probability bar along a track.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Length of the track, in pixels.
    pub width: f64,
    /// Length of what is filled; something above zero is always to be seen.
    pub filled: f64,
    /// Where the threshold stands.
    pub notch: f64,
}

/// The least length that can be seen, in pixels.
const VISIBLE: f64 = 3.0;

/// A bar of so many pixels for a share between 0 and 1, with the notch at another share.
pub fn bar(width: f64, share: f64, threshold: f64) -> Bar {
    let share = share.clamp(0.0, 1.0);
    let filled = if share == 0.0 {
        0.0
    } else {
        (share * width).max(VISIBLE.min(width))
    };
    Bar {
        width,
        filled,
        notch: threshold.clamp(0.0, 1.0) * width,
    }
}

/// A bar that shows what a change adds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GainBar {
    /// The bar before.
    pub before: Bar,
    /// Where what is added begins and how long it is; nothing where nothing is added.
    pub added: Option<(f64, f64)>,
}

/// A bar for a share before and after a change.
pub fn gain_bar(width: f64, before: f64, after: f64, threshold: f64) -> GainBar {
    let (before, after) = (bar(width, before, threshold), bar(width, after, threshold));
    let added = after.filled - before.filled;
    GainBar {
        before,
        added: (added > 0.0).then_some((before.filled, added)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn something_above_zero_is_always_seen() {
        assert_eq!(
            bar(72.0, 0.5, 0.8),
            Bar {
                width: 72.0,
                filled: 36.0,
                notch: 57.6
            }
        );
        assert_eq!(bar(72.0, 0.004, 0.8).filled, 3.0);
        assert_eq!(bar(72.0, 0.0, 0.8).filled, 0.0);
        assert_eq!(bar(72.0, 1.5, 0.8).filled, 72.0);
        assert_eq!(gain_bar(100.0, 0.5, 0.75, 0.8).added, Some((50.0, 25.0)));
        assert_eq!(gain_bar(100.0, 0.5, 0.5, 0.8).added, None);
    }
}
