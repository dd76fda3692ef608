//! The frame of everything the browser keeps: one header line and a payload, so that no damage goes unnoticed.
//!
//! ```text
//! <what it is> <format> <workspace> <number> <bytes of payload> <crc32>
//! <payload>
//! ```
//!
//! The sum is taken over the header before it and the payload after it.

use crc::{CRC_32_ISO_HDLC, Crc};

use super::error::ReadError;

/// The newest format of records: the one that is written.
const FORMAT: u64 = 1;
/// The highest number a record may have: scripts of the page count with floats, which are exact up to twice this.
const NUMBER_MAX: u64 = 1 << 52;

/// Why a record could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredError {
    /// It does not begin as a record does.
    NotOurs,
    /// It was written by a newer version of the tool, and must not be overwritten.
    Newer {
        /// The format it states.
        format: u64,
    },
    /// It is shorter than it says.
    Truncated,
    /// Its sum does not fit: something has changed in it.
    Damaged,
    /// Its sum fits, yet it cannot be read: a mistake of the tool.
    Unreadable(ReadError),
}

/// A payload in its frame. Of the workspace's name, what is not letters, digits and hyphens is written as hyphens.
pub(super) fn write(magic: &str, workspace: &str, number: u64, payload: &str) -> String {
    let name = clean(workspace);
    let header = format!("{magic} {FORMAT} {name} {number} {} ", payload.len());
    let sum = checksum(&header, payload.as_bytes());
    format!("{header}{sum:08x}\n{payload}")
}

/// The workspace's name, the number and the payload of a record.
pub(super) fn read<'a>(magic: &str, record: &'a str) -> Result<(&'a str, u64, &'a str), StoredError> {
    let mine = record.strip_prefix(magic).and_then(|rest| rest.strip_prefix(' '));
    let Some(rest) = mine else {
        // A record cut within its first word is still recognised as one.
        let cut = !record.is_empty() && magic.starts_with(record.trim_end());
        return Err(if cut {
            StoredError::Truncated
        } else {
            StoredError::NotOurs
        });
    };
    let Some((header, payload)) = record.split_once('\n') else {
        return Err(StoredError::Truncated);
    };
    let format = rest
        .split(' ')
        .next()
        .and_then(digits)
        .ok_or(StoredError::Damaged)?;
    let (summed, sum) = header.rsplit_once(' ').ok_or(StoredError::Damaged)?;
    let fields: Vec<&str> = summed.split(' ').collect();
    let [_, _, name, number, length] = fields.as_slice() else {
        return Err(StoredError::Damaged);
    };
    let length = digits(length).ok_or(StoredError::Damaged)?;
    if (payload.len() as u64) < length {
        return Err(StoredError::Truncated);
    }
    let number = digits(number).ok_or(StoredError::Damaged)?;
    let expected = format!("{:08x}", checksum(&header[..=summed.len()], payload.as_bytes()));
    if payload.len() as u64 != length || sum != expected {
        return Err(StoredError::Damaged);
    }
    if format > FORMAT {
        return Err(StoredError::Newer { format });
    }
    if number > NUMBER_MAX {
        return Err(StoredError::Damaged);
    }
    Ok((name, number, payload))
}

/// The sum over a header and what follows it.
pub(super) fn checksum(header: &str, payload: &[u8]) -> u32 {
    let crc = Crc::<u32>::new(&CRC_32_ISO_HDLC);
    let mut sum = crc.digest();
    sum.update(header.as_bytes());
    sum.update(payload);
    sum.finalize()
}

/// A number written in digits alone, without a sign or a leading zero.
pub(super) fn digits(text: &str) -> Option<u64> {
    let value: u64 = text.parse().ok()?;
    (value.to_string() == text).then_some(value)
}

fn clean(name: &str) -> String {
    let letters = name.chars().map(|letter| {
        if letter.is_ascii_alphanumeric() {
            letter
        } else {
            '-'
        }
    });
    let name: String = letters.collect();
    if name.is_empty() { "-".to_owned() } else { name }
}
