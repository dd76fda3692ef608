//! Sheets: what stands on which. Heights are measured where letters are drawn; here they are only dealt out, so that a row
//! is never split, a head is repeated, and a heading keeps what follows it.

/// The height of a block, in whatever unit the sheet is measured in.
#[derive(Clone, Debug, PartialEq)]
pub enum Measured {
    /// A block that is not parted. `keeps` says that it may not be the last on a sheet.
    Whole {
        /// Its height.
        height: f64,
        /// Whether it must be followed by something.
        keeps: bool,
    },
    /// A table: the height of its head with its caption, and of each row.
    Rows {
        /// The head.
        head: f64,
        /// The rows.
        rows: Vec<f64>,
    },
}

/// A block on a sheet, or the rows of a table that stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The block, by its place.
    pub block: usize,
    /// The first row of a table; 0 for another block.
    pub from: usize,
    /// The row after the last.
    pub to: usize,
}

/// How many rows of a table stand with its head at least.
const ROWS_TOGETHER: usize = 2;

/// Deals blocks out to sheets of a height. A block taller than a sheet stands alone on one.
pub fn paginate(blocks: &[Measured], first: f64, others: f64) -> Vec<Vec<Piece>> {
    let mut sheets: Vec<Vec<Piece>> = vec![Vec::new()];
    let mut left = first;
    for (block, measured) in blocks.iter().enumerate() {
        match measured {
            Measured::Whole { height, .. } => {
                let needed = needed(blocks, block);
                if needed > left && !is_fresh(&sheets) {
                    sheets.push(Vec::new());
                    left = others;
                }
                left -= height;
                put(&mut sheets, block, 0, 0);
            }
            Measured::Rows { head, rows } => {
                let mut from = 0;
                while from < rows.len() {
                    let start = rows.iter().skip(from).take(ROWS_TOGETHER).sum::<f64>();
                    if head + start > left && !is_fresh(&sheets) {
                        sheets.push(Vec::new());
                        left = others;
                    }
                    left -= head;
                    let to = from + fitting(rows.get(from..).unwrap_or_default(), left);
                    left -= rows.iter().take(to).skip(from).sum::<f64>();
                    put(&mut sheets, block, from, to);
                    from = to;
                }
            }
        }
    }
    sheets
}

/// The height of a block with what it may not be parted from: what follows a heading, and two rows of a table.
fn needed(blocks: &[Measured], from: usize) -> f64 {
    let mut sum = 0.0;
    for block in blocks.iter().skip(from) {
        match block {
            Measured::Whole { height, keeps } => {
                sum += height;
                if !keeps {
                    return sum;
                }
            }
            Measured::Rows { head, rows } => {
                return sum + head + rows.iter().take(ROWS_TOGETHER).sum::<f64>();
            }
        }
    }
    sum
}

/// How many rows fit: one at least, and never all but one, which would stand alone under its head.
fn fitting(rows: &[f64], left: f64) -> usize {
    let mut sum = 0.0;
    let fits = rows.iter().take_while(|row| {
        sum += **row;
        sum <= left
    });
    let fits = fits.count().max(1);
    if fits + 1 == rows.len() && fits > ROWS_TOGETHER {
        fits - 1
    } else {
        fits
    }
}

fn is_fresh(sheets: &[Vec<Piece>]) -> bool {
    sheets.last().is_some_and(Vec::is_empty)
}

fn put(sheets: &mut [Vec<Piece>], block: usize, from: usize, to: usize) {
    if let Some(sheet) = sheets.last_mut() {
        sheet.push(Piece { block, from, to });
    }
}
