//! Bytes as printable text that can stand in a document: thirteen bits in two letters of ninety-one.
//!
//! A byte takes 1.23 letters, in base64 1.33. The letters are `#` to `}` of ASCII, with `~` in the place of
//! `<`; so the text ends no element, and a program that breaks lines or adds space does no harm, because the
//! page passes over all that is no letter. `bytesIn` in `assets/start.js` is the way back.

/// How many letters there are. Two of them have 8 281 values, enough for thirteen bits.
const LETTERS: u32 = 91;

/// How many bits two letters hold.
const BITS_IN_PAIR: u32 = 13;

/// The bytes as text. The first byte has the lowest bits; of two letters the first has the higher value.
/// Up to six bits left at the end stand in a single letter.
pub fn from_bytes(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 16 / 13 + 2);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        held |= u32::from(*byte) << bits;
        bits += 8;
        if bits >= BITS_IN_PAIR {
            push_pair(&mut text, held & ((1 << BITS_IN_PAIR) - 1));
            held >>= BITS_IN_PAIR;
            bits -= BITS_IN_PAIR;
        }
    }
    match bits {
        0 => {}
        1..=6 => text.push(letter(held)),
        _ => push_pair(&mut text, held),
    }
    text
}

/// Appends the two letters of one value of thirteen bits.
fn push_pair(text: &mut String, value: u32) {
    text.push(letter(value / LETTERS));
    text.push(letter(value % LETTERS));
}

/// The letter of a value below 91.
fn letter(value: u32) -> char {
    match u8::try_from(value + u32::from(b'#')) {
        Ok(b'<') => '~',
        Ok(code) => char::from(code),
        Err(_) => unreachable!("a value below 91 has a letter"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The way back, as `assets/start.js` has it.
    fn to_bytes(text: &str) -> Vec<u8> {
        let (mut bytes, mut first, mut held, mut bits) = (Vec::new(), None, 0_u32, 0_u32);
        for code in text.bytes() {
            let digit = u32::from(if code == b'~' { b'<' } else { code }).wrapping_sub(35);
            if digit >= LETTERS {
                continue;
            }
            let Some(high) = first.take() else {
                first = Some(digit);
                continue;
            };
            held |= (high * LETTERS + digit) << bits;
            bits += BITS_IN_PAIR;
            while bits >= 8 {
                bytes.push(held as u8);
                held >>= 8;
                bits -= 8;
            }
        }
        if let Some(last) = first {
            bytes.push((held | last << bits) as u8);
        }
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
    fn some_texts_worked_out_by_hand() {
        assert_eq!(from_bytes(b""), "");
        // 0: eight bits, hence a pair of zeros.
        assert_eq!(from_bytes(&[0]), "##");
        // 255 = 2 × 91 + 73; '#' + 2 is '%', '#' + 73 is 'l'.
        assert_eq!(from_bytes(&[255]), "%l");
        // 25 stands for '<', so '~' is written: 25 is 0 × 91 + 25.
        assert_eq!(from_bytes(&[25]), "#~");
        // Sixteen ones: 8191 = 90 × 91 + 1, and three bits left, 7.
        assert_eq!(from_bytes(&[255, 255]), "}$*");
    }

    #[test]
    fn every_length_comes_back() {
        for length in 0..200 {
            let bytes = noise(length);
            let text = from_bytes(&bytes);
            assert_eq!(to_bytes(&text), bytes);
            assert!(text.len() <= length * 16 / 13 + 2, "{length}");
        }
        assert_eq!(to_bytes(&from_bytes(&[255; 300])), [255; 300]);
    }

    #[test]
    fn broken_lines_and_a_byte_order_mark_do_no_harm() {
        let bytes = noise(1000);
        let text = from_bytes(&bytes);
        let (one, other) = text.split_at(333);
        assert_eq!(to_bytes(&format!("\u{feff}\r\n{one}\r\n\t{other} ")), bytes);
    }

    #[test]
    fn no_letter_means_anything_in_html() {
        let text = from_bytes(&noise(100_000));
        assert!(text.bytes().all(|code| code.is_ascii_graphic() && code != b'<'));
    }
}
