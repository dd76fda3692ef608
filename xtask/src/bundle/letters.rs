//! Bytes as text that can stand in a document: six bytes in seven letters of one hundred and sixteen.
//!
//! A byte takes 1.17 letters, in base64 1.33. The letters are what ASCII has below 127 without `<`, white space and the
//! few control characters that editors or terminals act on (backspace, the end of a DOS text, escape). So the text
//! ends no element, and a program that breaks lines or adds space does no harm, because the page passes over all that
//! is no letter. `bytesIn` in `assets/start.js` is the way back.

/// How many letters there are. Seven of them have more values than six bytes.
const LETTERS: u64 = 116;

/// How many bytes seven letters hold.
const BYTES_IN_GROUP: usize = 6;

/// How many letters hold six bytes.
const LETTERS_IN_GROUP: usize = 7;

/// Whether an ASCII code is a letter.
const fn is_letter(code: u8) -> bool {
    !matches!(code, 0 | 8..=13 | 26 | 27 | b' ' | b'<' | 127..)
}

/// The bytes as text. Of six bytes the first is the lowest, of seven letters the first is the highest; what is missing
/// at the end are zeros.
pub fn from_bytes(bytes: &[u8]) -> String {
    let letters: Vec<u8> = (0..=u8::MAX).filter(|code| is_letter(*code)).collect();
    let mut text = String::with_capacity((bytes.len() / BYTES_IN_GROUP + 1) * LETTERS_IN_GROUP);
    for group in bytes.chunks(BYTES_IN_GROUP) {
        let mut value = group
            .iter()
            .rev()
            .fold(0_u64, |value, byte| value << 8 | u64::from(*byte));
        let mut written = [0_u8; LETTERS_IN_GROUP];
        for place in written.iter_mut().rev() {
            *place = letters[(value % LETTERS) as usize];
            value /= LETTERS;
        }
        text.extend(written.map(char::from));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The way back, as `assets/start.js` has it.
    fn to_bytes(text: &str, length: usize) -> Vec<u8> {
        let letters: Vec<u8> = (0..=u8::MAX).filter(|code| is_letter(*code)).collect();
        let digits = text
            .bytes()
            .filter_map(|code| letters.iter().position(|letter| *letter == code));
        let digits: Vec<u64> = digits.map(|digit| digit as u64).collect();
        let mut bytes: Vec<u8> = digits
            .chunks(LETTERS_IN_GROUP)
            .map(|group| group.iter().fold(0_u64, |value, digit| value * LETTERS + digit))
            .flat_map(|value| value.to_le_bytes().into_iter().take(BYTES_IN_GROUP))
            .collect();
        bytes.truncate(length);
        bytes
    }

    /// Bytes without a pattern: a linear congruential generator's high bits.
    fn noise(length: usize) -> Vec<u8> {
        let mut state = 1_u32;
        let next = |state: &mut u32| {
            *state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (*state >> 24) as u8
        };
        (0..length).map(|_| next(&mut state)).collect()
    }

    #[test]
    fn there_are_as_many_letters_as_six_bytes_need() {
        assert_eq!((0..=u8::MAX).filter(|code| is_letter(*code)).count(), 116);
        assert!(LETTERS.pow(7) > 1 << 48);
    }

    #[test]
    fn some_texts_worked_out_by_hand() {
        assert_eq!(from_bytes(b""), "");
        // The letters begin with the codes 1 to 7, 14 to 25, 28 to 31; `!` is the 24th, digit 23.
        assert_eq!(from_bytes(&[0]), "\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}");
        assert_eq!(from_bytes(&[23]), "\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}!");
        // 255 = 2 × 116 + 23.
        assert_eq!(from_bytes(&[255]), "\u{1}\u{1}\u{1}\u{1}\u{1}\u{3}!");
        // 256 = 2 × 116 + 24, the second byte counting 256.
        assert_eq!(from_bytes(&[0, 1]), "\u{1}\u{1}\u{1}\u{1}\u{1}\u{3}\"");
    }

    #[test]
    fn every_length_comes_back() {
        for length in 0..200 {
            let bytes = noise(length);
            assert_eq!(to_bytes(&from_bytes(&bytes), length), bytes);
        }
        assert_eq!(to_bytes(&from_bytes(&[255; 300]), 300), [255; 300]);
    }

    #[test]
    fn broken_lines_and_a_byte_order_mark_do_no_harm() {
        let bytes = noise(1000);
        let text = from_bytes(&bytes);
        let (one, other) = text.split_at(333);
        assert_eq!(to_bytes(&format!("\u{feff}\r\n{one}\r\n\t{other} "), 1000), bytes);
    }

    #[test]
    fn no_letter_means_anything_in_html() {
        let text = from_bytes(&noise(100_000));
        assert!(text.is_ascii() && !text.contains(['<', '\0', '\r', '\n']));
    }
}
