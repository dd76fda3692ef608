//! The encodings of Vietnamese office files, under the names of the crate `encoding_rs`.
//!
//! `calamine` and `quick-xml` decode text by `encoding_rs`, whose tables of Chinese, Japanese and Korean are two fifths of
//! the packed office module and cannot be left out by a feature. This crate stands in its place (`[patch.crates-io]`): UTF-8,
//! UTF-16, the Windows pages of Europe and Vietnam, Macintosh Roman. Every other encoding keeps its name here, decodes
//! ASCII, and calls the rest malformed.
//!
//! What is here answers as the original does; only decoding is here, and of it what the two crates and the tool call.

mod decoder;
mod named;
mod upper;

use std::borrow::Cow;

pub use decoder::{Decoder, DecoderResult};
pub use named::*;

/// An encoding of text. Two are equal when they are the same one.
pub struct Encoding {
    name: &'static str,
    way: Way,
}

/// How bytes become letters.
#[derive(Clone, Copy)]
enum Way {
    Utf8,
    Utf16 {
        big_endian: bool,
    },
    /// ASCII below 128, a table from there on.
    Upper(&'static upper::Upper),
    /// ASCII below 128; from there on letters this crate does not know.
    Foreign,
}

impl PartialEq for Encoding {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Encoding {}

impl std::fmt::Debug for Encoding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Encoding {{ {} }}", self.name)
    }
}

impl Encoding {
    /// The name of the encoding in the Encoding Standard.
    pub fn name(&'static self) -> &'static str {
        self.name
    }

    /// The encoding of a label such as `utf-8` or ` CP1258 `, upper or lower case, blanks around it passed over; nothing
    /// where the label is not one of the encodings decoded here.
    pub fn for_label(label: &[u8]) -> Option<&'static Self> {
        let label = label.trim_ascii().to_ascii_lowercase();
        LABELS
            .iter()
            .find(|(one, _)| one.as_bytes() == label)
            .map(|(_, encoding)| *encoding)
    }

    /// The encoding a byte-order mark at the beginning tells, and how many bytes the mark has.
    pub fn for_bom(bytes: &[u8]) -> Option<(&'static Self, usize)> {
        match bytes {
            [0xEF, 0xBB, 0xBF, ..] => Some((UTF_8, 3)),
            [0xFF, 0xFE, ..] => Some((UTF_16LE, 2)),
            [0xFE, 0xFF, ..] => Some((UTF_16BE, 2)),
            _ => None,
        }
    }

    /// The text of the bytes, malformed parts replaced by U+FFFD. A byte-order mark is obeyed and left out. Also which
    /// encoding was used, and whether anything was replaced.
    pub fn decode<'a>(&'static self, bytes: &'a [u8]) -> (Cow<'a, str>, &'static Self, bool) {
        let (encoding, mark) = Self::for_bom(bytes).unwrap_or((self, 0));
        let (text, replaced) = encoding.decode_without_bom_handling(&bytes[mark..]);
        (text, encoding, replaced)
    }

    /// The text of the bytes, malformed parts replaced by U+FFFD, and whether any was. A byte-order mark is a letter.
    pub fn decode_without_bom_handling<'a>(&'static self, bytes: &'a [u8]) -> (Cow<'a, str>, bool) {
        if let Some(text) = self.as_it_stands(bytes) {
            return (Cow::Borrowed(text), false);
        }
        let mut decoder = self.new_decoder_without_bom_handling();
        let mut text = String::with_capacity(bytes.len());
        let mut replaced = false;
        let mut rest = bytes;
        loop {
            let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
            rest = &rest[read..];
            match result {
                DecoderResult::InputEmpty => return (Cow::Owned(text), replaced),
                DecoderResult::OutputFull => text.reserve(rest.len().max(decoder::LONGEST_LETTER)),
                DecoderResult::Malformed(..) => {
                    text.push(char::REPLACEMENT_CHARACTER);
                    replaced = true;
                }
            }
        }
    }

    /// The text of the bytes, or nothing where any part is malformed. A byte-order mark is a letter.
    pub fn decode_without_bom_handling_and_without_replacement<'a>(
        &'static self,
        bytes: &'a [u8],
    ) -> Option<Cow<'a, str>> {
        let (text, replaced) = self.decode_without_bom_handling(bytes);
        (!replaced).then_some(text)
    }

    /// A decoder for text that comes in pieces. A byte-order mark is a letter.
    pub fn new_decoder_without_bom_handling(&'static self) -> Decoder {
        Decoder::new(self)
    }

    /// The bytes as text where they need no decoding.
    fn as_it_stands<'a>(&self, bytes: &'a [u8]) -> Option<&'a str> {
        match self.way {
            Way::Utf8 => std::str::from_utf8(bytes).ok(),
            Way::Upper(_) | Way::Foreign if bytes.is_ascii() => std::str::from_utf8(bytes).ok(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Decodes in pieces of some bytes with room for one letter, malformed parts as `?`.
    fn in_pieces(encoding: &'static Encoding, bytes: &[u8], piece_bytes: usize) -> String {
        let mut decoder = encoding.new_decoder_without_bom_handling();
        let mut text = String::new();
        let mut pieces = bytes.chunks(piece_bytes).collect::<Vec<_>>();
        pieces.push(&[]);
        for (at, piece) in pieces.iter().enumerate() {
            let last = at + 1 == pieces.len();
            let mut rest = *piece;
            loop {
                let mut room = [0; decoder::LONGEST_LETTER];
                let (result, read, written) =
                    decoder.decode_to_utf8_without_replacement(rest, &mut room, last);
                rest = &rest[read..];
                text.push_str(&String::from_utf8_lossy(&room[..written]));
                match result {
                    DecoderResult::InputEmpty => break,
                    DecoderResult::OutputFull => {}
                    DecoderResult::Malformed(..) => text.push('?'),
                }
            }
        }
        text
    }

    #[test]
    fn pieces_of_any_size_give_the_same_text() {
        // "Lê Ứ" and a letter outside the first plane; in UTF-16 the last is a pair.
        let text = "Lê Ứ 𝄞.";
        let utf16 = text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        for piece_bytes in 1..=text.len() {
            assert_eq!(in_pieces(UTF_8, text.as_bytes(), piece_bytes), text);
            assert_eq!(in_pieces(UTF_16LE, &utf16, piece_bytes), text);
        }
    }

    #[test]
    fn malformed_parts_are_those_of_the_standard() {
        // The "maximal subparts" of the Encoding Standard: E2 82 is one beginning without its end, 80 alone is a fault,
        // and each byte of an encoded surrogate (ED A0 80) is one.
        assert_eq!(UTF_8.decode(b"a\xE2\x82b\x80c").0, "a\u{FFFD}b\u{FFFD}c");
        assert_eq!(UTF_8.decode(b"\xED\xA0\x80").0, "\u{FFFD}\u{FFFD}\u{FFFD}");
        // A first half of a pair, D834, before an `a`: the fault is the half alone. The same at the end.
        for piece_bytes in 1..=6 {
            assert_eq!(in_pieces(UTF_16BE, b"\xD8\x34\x00a\xD8\x34", piece_bytes), "?a?");
        }
        assert_eq!(in_pieces(UTF_16LE, b"a\x00b", 3), "a?");
    }

    #[test]
    fn vietnamese_of_windows_1258_comes_out_with_its_combining_marks() {
        // Microsoft's table of code page 1258: F0 is đ, EA is ê, F2 the dot below, D2 the hook above.
        let (text, replaced) = WINDOWS_1258.decode_without_bom_handling(b"Vi\xEA\xF2t \xF0a\xD2");
        assert_eq!((text.as_ref(), replaced), ("Viê\u{323}t đa\u{309}", false));
        assert_eq!(Encoding::for_label(b" CP1258 "), Some(WINDOWS_1258));
    }

    #[test]
    fn marks_at_the_beginning_decide_and_are_left_out() {
        assert_eq!(WINDOWS_1252.decode(b"\xEF\xBB\xBF\xC3\xA0").0, "à");
        assert_eq!(WINDOWS_1252.decode(b"\xFE\xFF\x01\x10").0, "Đ");
        assert_eq!(WINDOWS_1252.decode(b"\xE0").0, "à");
    }

    #[test]
    fn what_is_foreign_says_so() {
        let (text, _, replaced) = GBK.decode(b"a\xB0\xA1b");
        assert_eq!((text.as_ref(), replaced), ("a\u{FFFD}\u{FFFD}b", true));
        assert_eq!(
            GBK.decode_without_bom_handling_and_without_replacement(b"\xB0"),
            None
        );
        assert_eq!(Encoding::for_label(b"gb2312"), None);
    }
}
