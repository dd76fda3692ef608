//! Pairs of columns: what is there beside what is planned, over one foot.

/// One column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Left edge, in pixels.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Pairs of columns, drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairs {
    /// Width and height, in pixels.
    pub size: (f64, f64),
    /// Where the foot lies.
    pub foot: f64,
    /// The two columns of each pair.
    pub columns: Vec<[Column; 2]>,
    /// The middle of each pair.
    pub middles: Vec<f64>,
}

/// Room above the highest column, for its number.
const ABOVE: f64 = 18.0;
/// Room below the foot, for labels.
const BELOW: f64 = 22.0;
/// Gap between the two columns of a pair.
const GAP: f64 = 4.0;

/// Pairs of columns for counts, over a plot of so many pixels.
pub fn pairs(counts: &[[u32; 2]], width: f64, height: f64) -> Pairs {
    let most = counts.iter().flatten().copied().max().unwrap_or_default().max(1);
    let foot = height - BELOW;
    let room = foot - ABOVE;
    let each = width / f64::from(u32::try_from(counts.len().max(1)).unwrap_or(1));
    let wide = (each * 0.3).min(26.0);
    let mut middles = Vec::new();
    let columns = counts.iter().enumerate().map(|(at, pair)| {
        let middle = each * (f64::from(u32::try_from(at).unwrap_or_default()) + 0.5);
        middles.push(middle);
        let column = |count: u32, x: f64| {
            let tall = room * f64::from(count) / f64::from(most);
            Column {
                x,
                y: foot - tall,
                width: wide,
                height: tall,
            }
        };
        [
            column(pair[0], middle - wide - GAP / 2.0),
            column(pair[1], middle + GAP / 2.0),
        ]
    });
    let columns = columns.collect();
    Pairs {
        size: (width, height),
        foot,
        columns,
        middles,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The highest column fills the room, half of it is half as high, nothing has no height; they stand beside their middle.
    #[test]
    fn columns_are_as_high_as_their_counts() {
        let drawn = pairs(&[[4, 2], [0, 1]], 200.0, 140.0);
        let heights: Vec<[f64; 2]> = drawn
            .columns
            .iter()
            .map(|pair| [pair[0].height, pair[1].height])
            .collect();
        assert_eq!(heights, [[100.0, 50.0], [0.0, 25.0]]);
        assert_eq!(drawn.middles, [50.0, 150.0]);
        assert_eq!(drawn.columns[0][0].x + drawn.columns[0][0].width, 48.0);
        assert_eq!(drawn.columns[0][1].x, 52.0);
        assert_eq!(drawn.foot, 118.0);
    }
}
