//! Where the cells of a table's head stand, some of which span lines.

use crate::report::paper::{Head, Table};

/// What stands in a place of a head.
pub(super) enum Place<'a> {
    /// A cell begins here.
    Head(&'a Head),
    /// A cell of a line above reaches down to here.
    Covered,
}

/// The places of each line of a head, by their columns. The further columns of a cell that spans several have none.
pub(super) fn places(table: &Table) -> Vec<Vec<(usize, Place<'_>)>> {
    let mut below = vec![0; table.widths.len()];
    let lines = table.head.iter().map(|heads| {
        let mut line = Vec::new();
        let mut heads = heads.iter();
        let mut at = 0;
        while at < below.len() {
            if below[at] > 0 {
                below[at] -= 1;
                line.push((at, Place::Covered));
                at += 1;
                continue;
            }
            let Some(head) = heads.next() else { break };
            line.push((at, Place::Head(head)));
            let columns = head.columns as usize;
            for lines in below.iter_mut().skip(at).take(columns) {
                *lines = head.lines - 1;
            }
            at += columns;
        }
        line
    });
    lines.collect()
}
