//! Which encoding a text is in, found by which one makes Vietnamese of it.

use super::fold::tidied;
use super::legacy::{from_tcvn3, from_vni};
use super::syllable::score;

/// How the letters of a text are meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// As they are.
    #[default]
    Unicode,
    /// Typed with a TCVN3 font.
    Tcvn3,
    /// Typed with a VNI font.
    Vni,
}

const ALL: [Reading; 3] = [Reading::Unicode, Reading::Tcvn3, Reading::Vni];

impl Reading {
    fn read(self, text: &str) -> String {
        match self {
            Self::Unicode => text.to_owned(),
            Self::Tcvn3 => from_tcvn3(text),
            Self::Vni => from_vni(text),
        }
    }
}

/// Whether a legacy font can have written this: marks within Latin-1 only.
fn may_be_legacy(text: &str) -> bool {
    let typographic = |letter: char| matches!(letter, '\u{152}'..='\u{192}' | '\u{2C6}' | '\u{2DC}' | '\u{2010}'..='\u{2122}');
    !text.is_ascii()
        && text
            .chars()
            .all(|letter| u32::from(letter) <= 0xFF || typographic(letter))
}

/// The reading that makes the most Vietnamese of all these texts together.
pub fn reading_of<'a>(texts: impl Iterator<Item = &'a str>) -> Reading {
    let mut totals = [0i64; 3];
    for text in texts.filter(|text| may_be_legacy(text)).take(2_000) {
        for (total, reading) in totals.iter_mut().zip(ALL) {
            *total += score(&reading.read(text));
        }
    }
    best(totals, Reading::Unicode)
}

fn best(totals: [i64; 3], usual: Reading) -> Reading {
    let highest = totals.into_iter().max().unwrap_or(0);
    let mut leading = totals.into_iter().zip(ALL).filter(|(total, _)| *total == highest);
    let is_usual = leading.clone().any(|(_, reading)| reading == usual);
    let first = leading.next().map_or(usual, |(_, reading)| reading);
    if is_usual { usual } else { first }
}

/// A cell's text as Unicode, composed and tidy, where `usual` is the reading of its sheet.
pub fn read_cell(text: &str, usual: Reading) -> String {
    if !may_be_legacy(text) {
        return tidied(text);
    }
    let readings = ALL.map(|reading| reading.read(text));
    let scores = [0, 1, 2].map(|at: usize| readings.get(at).map_or(0, |read| score(read)));
    let chosen = best(scores, usual);
    let [unicode, tcvn3, vni] = readings;
    tidied(match chosen {
        Reading::Unicode => &unicode,
        Reading::Tcvn3 => &tcvn3,
        Reading::Vni => &vni,
    })
}

/// A text file's bytes as text: by its byte-order mark, as UTF-8, as UTF-16 without a mark, as windows-1258, or as the
/// bytes of a legacy font.
pub fn decoded(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return encoding.decode_without_bom_handling(rest).0.into_owned();
    }
    if let Some(little_endian) = wide(bytes) {
        let encoding = if little_endian {
            encoding_rs::UTF_16LE
        } else {
            encoding_rs::UTF_16BE
        };
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let vietnamese = encoding_rs::WINDOWS_1258.decode_without_bom_handling(bytes).0;
    let western = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0;
    let legacy = ALL.map(|reading| score(&reading.read(&western)));
    let highest = legacy.into_iter().max().unwrap_or(0);
    if score(&vietnamese) > highest {
        vietnamese.into_owned()
    } else {
        western.into_owned()
    }
}

/// Whether the bytes look like UTF-16 without a mark, and then whether the low byte stands first: half the bytes of
/// plain letters and separators are zero.
fn wide(bytes: &[u8]) -> Option<bool> {
    let start = bytes.get(..bytes.len().min(4_096)).unwrap_or_default();
    let zeros_at = |rest: usize| {
        start
            .iter()
            .enumerate()
            .filter(|(at, byte)| at % 2 == rest && **byte == 0)
            .count()
    };
    let (even, odd) = (zeros_at(0), zeros_at(1));
    let many = start.len() / 8;
    if start.len() < 8 || even.max(odd) <= many || even.min(odd) > many / 4 {
        return None;
    }
    Some(odd > even)
}

#[cfg(test)]
mod tests {
    use super::{Reading, decoded, read_cell, reading_of};

    #[test]
    fn the_font_is_found_by_what_becomes_vietnamese() {
        let tcvn3 = ["Hä vµ tªn", "Tr\u{AD}êng TiÓu häc Kim §ång", "Giíi tÝnh"];
        assert_eq!(reading_of(tcvn3.into_iter()), Reading::Tcvn3);
        let vni = ["Hoï vaø teân", "Naêm sinh", "Khu phoá"];
        assert_eq!(reading_of(vni.into_iter()), Reading::Vni);
        let unicode = ["Hà Nội", "bà Lê", "sách"];
        assert_eq!(reading_of(unicode.into_iter()), Reading::Unicode);
    }

    /// A Unicode cell in a sheet of TCVN3 stays what it is.
    #[test]
    fn a_cell_may_differ_from_its_sheet() {
        assert_eq!(read_cell("Trường Mầm non", Reading::Tcvn3), "Trường Mầm non");
        assert_eq!(read_cell("N÷", Reading::Tcvn3), "Nữ");
        assert_eq!(read_cell("Hà Sơn", Reading::Tcvn3), "Hà Sơn");
    }

    /// "Nữ, Trường" in windows-1258: ư is 0xFD, the tones are marks of their own (0xDE ngã, 0xCC huyền), ơ is 0xF5.
    #[test]
    fn windows_1258_and_wide_text_are_recognised() {
        let bytes = b"N\xFD\xDE, Tr\xFD\xF5\xCCng Ti\xEA\xD2u ho\xF2c";
        assert_eq!(super::tidied(&decoded(bytes)), "Nữ, Trường Tiểu học");
        let wide: Vec<u8> = "STT\tHọ tên\r\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(decoded(&wide), "STT\tHọ tên\r\n");
    }
}
