//! Text that comes in pieces.

use super::{Encoding, Way};

/// The most bytes one letter has in UTF-8.
pub const LONGEST_LETTER: usize = 4;

/// Why a decoder stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecoderResult {
    /// All bytes were taken.
    InputEmpty,
    /// There is no room for a further letter.
    OutputFull,
    /// A part is no text in this encoding: how many bytes it has, and how many good ones were taken after it.
    Malformed(u8, u8),
}

/// What one byte more makes of the bytes that wait.
enum Step {
    /// They are a letter.
    Letter(char),
    /// They are the beginning of one.
    Waits,
    /// They are none, but for some at the end that may begin one.
    Malformed { not_of_it: usize },
}

/// Decodes text that comes in pieces: what a piece ends with waits for the next.
#[derive(Debug)]
pub struct Decoder {
    encoding: &'static Encoding,
    waiting: [u8; LONGEST_LETTER],
    waiting_bytes: usize,
    /// Whether what waits is to be looked at before a further byte.
    again: bool,
}

impl Decoder {
    /// A decoder at the beginning of a text.
    pub(super) fn new(encoding: &'static Encoding) -> Self {
        Self {
            encoding,
            waiting: [0; LONGEST_LETTER],
            waiting_bytes: 0,
            again: false,
        }
    }

    /// The encoding it decodes.
    pub fn encoding(&self) -> &'static Encoding {
        self.encoding
    }

    /// How many bytes of UTF-8 a piece of some bytes can become at most; nothing when that is not countable.
    pub fn max_utf8_buffer_length_without_replacement(&self, bytes: usize) -> Option<usize> {
        bytes.checked_add(2)?.checked_mul(3)?.checked_add(LONGEST_LETTER)
    }

    /// Decodes a piece to the end of a text, within the room the text has: why it stopped, and how many bytes of the
    /// piece it took. With `last`, what waits at the end is malformed.
    pub fn decode_to_string_without_replacement(
        &mut self,
        piece: &[u8],
        text: &mut String,
        last: bool,
    ) -> (DecoderResult, usize) {
        let limit = text.capacity();
        self.run(piece, last, |letter| {
            let fits = text.len() + letter.len_utf8() <= limit;
            if fits {
                text.push(letter);
            }
            fits
        })
    }

    /// Decodes a piece into bytes of UTF-8: why it stopped, how many bytes of the piece it took, how many it wrote.
    /// With `last`, what waits at the end is malformed.
    pub fn decode_to_utf8_without_replacement(
        &mut self,
        piece: &[u8],
        room: &mut [u8],
        last: bool,
    ) -> (DecoderResult, usize, usize) {
        let mut written = 0;
        let (result, read) = self.run(piece, last, |letter| {
            let end = written + letter.len_utf8();
            let fits = end <= room.len();
            if fits {
                letter.encode_utf8(&mut room[written..end]);
                written = end;
            }
            fits
        });
        (result, read, written)
    }

    /// Hands on letter after letter until the piece ends, a part is malformed, or a letter does not fit; the bytes of
    /// the piece that make a letter which does not fit are not taken.
    fn run(
        &mut self,
        piece: &[u8],
        last: bool,
        mut fits: impl FnMut(char) -> bool,
    ) -> (DecoderResult, usize) {
        let mut read = 0;
        loop {
            let before = (self.waiting, self.waiting_bytes);
            // After a lonely first half the unit that showed it is looked at again, before any further byte.
            let taken = usize::from(!std::mem::take(&mut self.again));
            if taken == 1 {
                let Some(byte) = piece.get(read) else {
                    break;
                };
                self.waiting[self.waiting_bytes] = *byte;
                self.waiting_bytes += 1;
            }
            match self.step() {
                Step::Waits => {}
                Step::Letter(letter) if fits(letter) => self.waiting_bytes = 0,
                Step::Letter(_) => {
                    (self.waiting, self.waiting_bytes) = before;
                    self.again = taken == 0;
                    return (DecoderResult::OutputFull, read);
                }
                Step::Malformed { not_of_it } => {
                    let bytes = self.waiting_bytes - not_of_it;
                    // One byte that is not of it is still in the piece; two are the unit to be looked at again.
                    let unread = usize::from(not_of_it == 1);
                    self.waiting.copy_within(bytes..self.waiting_bytes, 0);
                    self.waiting_bytes = not_of_it - unread;
                    self.again = self.waiting_bytes > 0;
                    return (malformed(bytes), read + taken - unread);
                }
            }
            read += taken;
        }
        if last && self.waiting_bytes > 0 {
            return (malformed(std::mem::take(&mut self.waiting_bytes)), read);
        }
        (DecoderResult::InputEmpty, read)
    }

    fn step(&self) -> Step {
        let waiting = &self.waiting[..self.waiting_bytes];
        match self.encoding.way {
            Way::Utf8 => utf8(waiting),
            Way::Utf16 { big_endian } => utf16(waiting, big_endian),
            Way::Upper(upper) => match waiting[0] {
                ascii @ ..128 => Step::Letter(char::from(ascii)),
                byte => match upper[usize::from(byte) - 128] {
                    0 => Step::Malformed { not_of_it: 0 },
                    point => char::from_u32(u32::from(point))
                        .map_or(Step::Malformed { not_of_it: 0 }, Step::Letter),
                },
            },
            Way::Foreign if waiting[0].is_ascii() => Step::Letter(char::from(waiting[0])),
            Way::Foreign => Step::Malformed { not_of_it: 0 },
        }
    }
}

fn utf8(waiting: &[u8]) -> Step {
    match std::str::from_utf8(waiting) {
        Ok(text) => text.chars().next().map_or(Step::Waits, Step::Letter),
        // Not yet wrong: the letter's further bytes are still to come.
        Err(error) if error.error_len().is_none() => Step::Waits,
        // The byte that shows the fault begins anew, unless it is the only one.
        Err(_) => Step::Malformed {
            not_of_it: usize::from(waiting.len() > 1),
        },
    }
}

fn utf16(waiting: &[u8], big_endian: bool) -> Step {
    if waiting.len() % 2 == 1 {
        return Step::Waits;
    }
    let units = waiting.chunks_exact(2).map(|pair| {
        let pair = [pair[0], pair[1]];
        if big_endian {
            u16::from_be_bytes(pair)
        } else {
            u16::from_le_bytes(pair)
        }
    });
    match char::decode_utf16(units).next() {
        Some(Ok(letter)) => Step::Letter(letter),
        // The first half of a pair waits for the second.
        Some(Err(half)) if waiting.len() == 2 && half.unpaired_surrogate() < 0xDC00 => Step::Waits,
        // What follows a lonely first half is no part of the fault.
        _ => Step::Malformed {
            not_of_it: waiting.len() - 2,
        },
    }
}

fn malformed(bytes: usize) -> DecoderResult {
    DecoderResult::Malformed(u8::try_from(bytes).unwrap_or(u8::MAX), 0)
}
