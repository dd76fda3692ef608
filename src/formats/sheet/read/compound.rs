//! Compound files looked at before anybody follows their chains: in a damaged one a chain can lead round in a circle, and whoever
//! follows it fills all the memory there is.
//!
//! Sectors are numbered from 0 behind the header. A table says of each which one comes next; a second table says the same of
//! the short sectors inside one of the streams.

/// The numbers from here on are no sectors but marks: free, end of a chain, a table's own.
const FIRST_MARK: u32 = 0xFFFF_FFFA;
/// How many sectors of the table the header itself names.
const NAMED_IN_HEADER: usize = 109;

/// Whether every chain comes to an end within the file.
pub fn is_sound(bytes: &[u8]) -> bool {
    chains(bytes).is_some()
}

/// Walks all chains; nothing where one leads astray.
fn chains(bytes: &[u8]) -> Option<()> {
    let shift = u32::from(*bytes.get(30)?);
    let size = 1_usize
        .checked_shl(shift)
        .filter(|size| (512..=4096).contains(size))?;
    let sector = |id: u32| {
        let start = (id as usize).checked_add(1)?.checked_mul(size)?;
        bytes.get(start..bytes.len().min(start.checked_add(size)?))
    };
    let mut named: Vec<u32> = (0..NAMED_IN_HEADER)
        .filter_map(|at| number(bytes, 76 + 4 * at))
        .collect();
    let mut next = number(bytes, 68)?;
    for _ in 0..bytes.len() / size {
        if next >= FIRST_MARK {
            break;
        }
        named.extend(numbers(sector(next)?));
        next = named.pop()?;
    }
    let table: Vec<u32> = named
        .into_iter()
        .filter(|id| *id < FIRST_MARK)
        .map(|id| sector(id).map(numbers))
        .collect::<Option<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect();
    ends(&table)?;
    let follow = |first: u32| {
        let mut found = Vec::new();
        let mut at = first;
        while at < FIRST_MARK {
            found.extend_from_slice(sector(at)?);
            at = *table.get(at as usize)?;
        }
        Some(found)
    };
    let directory = follow(number(bytes, 48)?)?;
    ends(&numbers(&follow(number(bytes, 60)?)?))?;
    // Where each entry's stream begins, in the long sectors or the short ones.
    let short = number(bytes, 56)?;
    for (at, entry) in directory.chunks_exact(128).enumerate() {
        let (first, length) = (number(entry, 116)?, number(entry, 120)?);
        let is_long = at == 0 || length >= short;
        if is_long && matches!(entry[66], 2 | 5) {
            follow(first)?;
        }
    }
    Some(())
}

/// Whether every chain of a table comes to an end: each place is followed once, and none is met again on the same walk.
fn ends(table: &[u32]) -> Option<()> {
    let mut met_on = vec![0_u32; table.len()];
    for (walk, first) in (1_u32..).zip(0..table.len()) {
        let mut at = first;
        while met_on[at] == 0 {
            met_on[at] = walk;
            let next = table[at];
            if next >= FIRST_MARK {
                break;
            }
            at = usize::try_from(next).ok().filter(|next| *next < table.len())?;
            if met_on[at] == walk {
                return None;
            }
        }
    }
    Some(())
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    (0..bytes.len() / 4)
        .filter_map(|at| number(bytes, 4 * at))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::ends;

    /// By hand: 0 → 2 → end and 1 → end; then 2 → 0 closes a circle; then 1 → 7 leads out of the table.
    #[test]
    fn circles_and_ways_out_are_found() {
        let end = 0xFFFF_FFFE;
        assert_eq!(ends(&[2, end, end]), Some(()));
        assert_eq!(ends(&[2, 2, end]), Some(()));
        assert_eq!(ends(&[2, end, 0]), None);
        assert_eq!(ends(&[0]), None);
        assert_eq!(ends(&[2, 7, end]), None);
        assert_eq!(ends(&[]), Some(()));
    }
}
