//! The upper halves of the single-byte encodings: for each byte from 128 on the code point, 0 where there is none.
//!
//! Each is written as what it has in the place of Latin 1, or of windows-1252, which most are made from. Taken from the
//! indexes of the Encoding Standard (encoding.spec.whatwg.org), as the crate `encoding_rs` 0.8.44 decodes them.

/// The code points of the bytes 128 to 255.
pub type Upper = [u16; 128];

/// Latin 1: every byte is its own code point.
const LATIN_1: Upper = {
    let mut upper = [0; 128];
    let mut at = 0;
    while at < upper.len() {
        upper[at] = 128 + at as u16;
        at += 1;
    }
    upper
};

/// A table with other letters in some places: each text from its byte on.
const fn with(mut upper: Upper, others: &[(u8, &str)]) -> Upper {
    let mut other = 0;
    while other < others.len() {
        let (first, text) = others[other];
        let (text, mut at, mut place) = (text.as_bytes(), 0, first as usize - 128);
        while at < text.len() {
            let (letter, next) = letter(text, at);
            upper[place] = letter;
            place += 1;
            at = next;
        }
        other += 1;
    }
    upper
}

/// The letter that begins at a byte of a text in UTF-8, below 65 536, and where the next one begins.
const fn letter(text: &[u8], at: usize) -> (u16, usize) {
    let first = text[at] as u16;
    if first < 0x80 {
        return (first, at + 1);
    }
    let second = (text[at + 1] & 0x3F) as u16;
    if first < 0xE0 {
        return ((first & 0x1F) << 6 | second, at + 2);
    }
    let third = (text[at + 2] & 0x3F) as u16;
    (first << 12 | second << 6 | third, at + 3)
}

/// windows-1252, Western Europe; the letters of TCVN3 and VNI fonts arrive as these.
pub const WINDOWS_1252: Upper = with(
    LATIN_1,
    &[
        (0x80, "€"),
        (0x82, "‚ƒ„…†‡ˆ‰Š‹Œ"),
        (0x8E, "Ž"),
        (0x91, "‘’“”•–—˜™š›œ"),
        (0x9E, "žŸ"),
    ],
);

/// windows-1258, Vietnamese, with combining marks.
pub const WINDOWS_1258: Upper = with(
    WINDOWS_1252,
    &[
        (0x8A, "\u{8A}"),
        (0x8E, "\u{8E}"),
        (0x9A, "\u{9A}"),
        (0x9E, "\u{9E}"),
        (0xC3, "Ă"),
        (0xCC, "\u{300}ÍÎÏĐÑ\u{309}ÓÔƠ"),
        (0xDD, "Ư\u{303}"),
        (0xE3, "ă"),
        (0xEC, "\u{301}íîïđñ\u{323}óôơ"),
        (0xFD, "ư₫"),
    ],
);

/// windows-1254, Turkish.
pub const WINDOWS_1254: Upper = with(
    WINDOWS_1252,
    &[
        (0x8E, "\u{8E}"),
        (0x9E, "\u{9E}"),
        (0xD0, "Ğ"),
        (0xDD, "İŞ"),
        (0xF0, "ğ"),
        (0xFD, "ış"),
    ],
);

/// windows-1250, Central Europe.
pub const WINDOWS_1250: Upper = with(
    LATIN_1,
    &[
        (0x80, "€"),
        (0x82, "‚"),
        (0x84, "„…†‡"),
        (0x89, "‰Š‹ŚŤŽŹ"),
        (0x91, "‘’“”•–—"),
        (0x99, "™š›śťžź"),
        (0xA1, "ˇ˘Ł¤Ą"),
        (0xAA, "Ş"),
        (0xAF, "Ż°±˛ł"),
        (0xB9, "ąş»Ľ˝ľż"),
        (0xC0, "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"),
        (0xE0, "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"),
    ],
);

/// windows-1251, Cyrillic.
pub const WINDOWS_1251: Upper = with(
    LATIN_1,
    &[
        (0x80, "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—"),
        (0x99, "™љ›њќћџ"),
        (0xA1, "ЎўЈ¤Ґ¦§Ё©Є"),
        (0xAF, "Ї°±Ііґµ¶·ё№є»јЅѕї"),
        (0xC0, "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"),
        (0xE0, "абвгдежзийклмнопрстуфхцчшщъыьэюя"),
    ],
);

/// windows-1253, Greek.
pub const WINDOWS_1253: Upper = with(
    LATIN_1,
    &[
        (0x80, "€"),
        (0x82, "‚ƒ„…†‡"),
        (0x89, "‰"),
        (0x8B, "‹"),
        (0x91, "‘’“”•–—"),
        (0x99, "™"),
        (0x9B, "›"),
        (0xA1, "΅Ά"),
        (0xAA, "\0"),
        (0xAF, "―"),
        (0xB4, "΄µ¶·ΈΉΊ»Ό½ΎΏ"),
        (0xC0, "ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\0ΣΤΥΦΧΨΩΪΫάέήί"),
        (0xE0, "ΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\0"),
    ],
);

/// windows-1257, Baltic.
pub const WINDOWS_1257: Upper = with(
    LATIN_1,
    &[
        (0x80, "€"),
        (0x82, "‚"),
        (0x84, "„…†‡"),
        (0x89, "‰"),
        (0x8B, "‹"),
        (0x8D, "¨ˇ¸"),
        (0x91, "‘’“”•–—"),
        (0x99, "™"),
        (0x9B, "›"),
        (0x9D, "¯˛"),
        (0xA1, "\0¢£¤\0¦§Ø©Ŗ"),
        (0xAF, "Æ"),
        (0xB8, "ø¹ŗ"),
        (0xBF, "æ"),
        (0xC0, "ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß"),
        (0xE0, "ąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙"),
    ],
);

/// Macintosh, Roman.
pub const MACINTOSH: Upper = with(
    LATIN_1,
    &[
        (0x80, "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"),
        (0xA0, "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"),
        (0xC0, "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"),
        (0xE0, "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"),
    ],
);
