//! The header of a sealed file: what must be known before a passphrase can be tried, in one line of text.

use std::fmt::Write as _;

use super::{Cost, FORMAT, SealedError, limits};
use crate::formats::frame::digits as number;

/// What a sealed file begins with.
pub(super) const MAGIC: &str = "lo-trinh/sealed";

/// What stands in the header, but for the sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) cost: Cost,
    pub(super) salt: [u8; 16],
    pub(super) nonce: [u8; 24],
    /// What only the right passphrase comes to.
    pub(super) check: [u8; 16],
    /// How many bytes follow the header.
    pub(super) length: usize,
}

impl Header {
    /// The header up to and including the space before the sum: the part the seal covers.
    pub(super) fn written(&self) -> String {
        let Cost {
            memory_kib,
            passes,
            lanes,
        } = self.cost;
        format!(
            "{MAGIC} {FORMAT} {memory_kib} {passes} {lanes} {} {} {} {} ",
            hexadecimal(&self.salt),
            hexadecimal(&self.nonce),
            hexadecimal(&self.check),
            self.length,
        )
    }

    /// The header in its written form, without the sum and the space before it.
    pub(super) fn read(written: &str) -> Result<Self, SealedError> {
        let fields: Vec<&str> = written.split(' ').collect();
        let [_, format, memory, passes, lanes, salt, nonce, check, length] = fields.as_slice() else {
            // A newer format may have other fields; one that states ours and has not is none we wrote.
            let format = fields.get(1).and_then(|word| number(word));
            return Err(match format {
                Some(format) if format > u64::from(FORMAT) => SealedError::Newer { format },
                _ => SealedError::Damaged,
            });
        };
        let format = number(format).ok_or(SealedError::Damaged)?;
        if format > u64::from(FORMAT) {
            return Err(SealedError::Newer { format });
        }
        let count = |word: &str| number(word).and_then(|value| u32::try_from(value).ok());
        let header = || {
            Some(Self {
                cost: Cost {
                    memory_kib: count(memory)?,
                    passes: count(passes)?,
                    lanes: count(lanes)?,
                },
                salt: bytes(salt)?,
                nonce: bytes(nonce)?,
                check: bytes(check)?,
                length: usize::try_from(number(length)?).ok()?,
            })
        };
        header()
            .filter(|_| format == u64::from(FORMAT))
            .ok_or(SealedError::Damaged)
    }
}

/// Where the header ends: the place of its line feed.
pub(super) fn end(file: &[u8]) -> Option<usize> {
    let within = &file[..file.len().min(limits::LONGEST_HEADER_BYTES)];
    within.iter().position(|byte| *byte == b'\n')
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// So many bytes from lower-case hexadecimal digits.
fn bytes<const COUNT: usize>(text: &str) -> Option<[u8; COUNT]> {
    let digits = text.as_bytes();
    let digit = |at: usize| match digits[at] {
        digit @ b'0'..=b'9' => Some(digit - b'0'),
        digit @ b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    if digits.len() != 2 * COUNT {
        return None;
    }
    let mut bytes = [0; COUNT];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = digit(2 * at)? << 4 | digit(2 * at + 1)?;
    }
    Some(bytes)
}
