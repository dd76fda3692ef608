//! Capital and small letters of Vietnamese and English, and no others: the standard library knows those of every
//! script, with tables that would make the page 9 KB larger.

/// The text in small letters.
pub fn small(text: &str) -> String {
    text.chars().map(small_letter).collect()
}

/// The text with a small first letter, to stand within a sentence.
pub fn lowered(text: &str) -> String {
    with_first(text, small_letter)
}

/// The text with a capital first letter, to begin a sentence.
pub fn capitalised(text: &str) -> String {
    with_first(text, capital_letter)
}

/// The text in small letters without tones and other marks, đ as d, blanks drawn together: what is compared when
/// people write the same word in different ways.
pub fn bare(text: &str) -> String {
    let letters = text
        .chars()
        .filter_map(|letter| bare_letter(small_letter(letter)));
    let mut bare = String::new();
    for letter in letters {
        if letter != ' ' || !(bare.is_empty() || bare.ends_with(' ')) {
            bare.push(letter);
        }
    }
    bare.truncate(bare.trim_end().len());
    bare
}

/// The plain letter under its marks; nothing for a mark that stands for itself, as decomposed text has them.
fn bare_letter(letter: char) -> Option<char> {
    Some(match letter {
        'à'..='å' | 'ă' | 'Ạ'..='ặ' => 'a',
        'è'..='ë' | 'Ẹ'..='ệ' => 'e',
        'ì'..='ï' | 'ĩ' | 'Ỉ'..='ị' => 'i',
        'ò'..='ö' | 'ơ' | 'Ọ'..='ợ' => 'o',
        'ù'..='ü' | 'ũ' | 'ư' | 'Ụ'..='ự' => 'u',
        'ý' | 'ÿ' | 'Ỳ'..='ỹ' => 'y',
        'đ' => 'd',
        '\u{300}'..='\u{36f}' => return None,
        blank if blank.is_whitespace() => ' ',
        other => other,
    })
}

fn with_first(text: &str, change: fn(char) -> char) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        [change(first)].into_iter().chain(letters).collect()
    })
}

/// How the capital and the small letter lie in Unicode: 32 apart in ASCII and Latin-1, else side by side, the
/// capital on an even place, but for ư.
fn small_letter(letter: char) -> char {
    match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        'À'..='Ö' | 'Ø'..='Þ' => moved(letter, 32),
        'Ư' => 'ư',
        'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' => moved(letter, 1),
        'Ạ'..='ỹ' if u32::from(letter).is_multiple_of(2) => moved(letter, 1),
        _ => letter,
    }
}

fn capital_letter(letter: char) -> char {
    match letter {
        'a'..='z' => letter.to_ascii_uppercase(),
        'à'..='ö' | 'ø'..='þ' => moved(letter, -32),
        'ư' => 'Ư',
        'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' => moved(letter, -1),
        'Ạ'..='ỹ' if !u32::from(letter).is_multiple_of(2) => moved(letter, -1),
        _ => letter,
    }
}

/// The character so many places further on, or the same where there is none.
fn moved(letter: char, places: i32) -> char {
    let code = u32::from(letter).checked_add_signed(places);
    code.and_then(char::from_u32).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The letters of the Vietnamese alphabet with all their tones, and what else is met beside them.
    const SMALL: &str = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụ\
                         ưừửữứựvwxyỳỷỹýỵzçñöü 0123456789.,;:!?%–()×÷ß\u{301}中";

    /// The standard library's tables are the judge.
    #[test]
    fn letters_change_as_the_standard_says() {
        for letter in SMALL.chars() {
            let capital = letter.to_uppercase().next().unwrap_or(letter);
            let expected = if letter == 'ß' { letter } else { capital };
            assert_eq!(capital_letter(letter), expected);
            assert_eq!(small_letter(expected), letter);
            assert_eq!(small_letter(letter), letter);
            assert_eq!(capital_letter(expected), expected);
        }
    }

    /// Each letter of the alphabet, composed or with its marks apart, is its plain letter.
    #[test]
    fn letters_without_marks() {
        let rows = [
            ("aàảãáạăằẳẵắặâầẩẫấậ", 'a'),
            ("eèẻẽéẹêềểễếệ", 'e'),
            ("iìỉĩíị", 'i'),
            ("oòỏõóọôồổỗốộơờởỡớợ", 'o'),
            ("uùủũúụưừửữứự", 'u'),
            ("yỳỷỹýỵ", 'y'),
            ("đd", 'd'),
        ];
        for (letters, plain) in rows {
            for letter in letters.chars() {
                assert_eq!(bare(&letter.to_string()), plain.to_string(), "{letter}");
                assert_eq!(bare(&capital_letter(letter).to_string()), plain.to_string());
            }
        }
        assert_eq!(bare("  Chưa   là\u{a0}ĐẢNG viên "), "chua la dang vien");
        // "ệ" as e, circumflex and dot below.
        assert_eq!(bare("Đe\u{302}\u{323}"), "de");
    }

    #[test]
    fn first_letters_and_whole_texts() {
        assert_eq!(small("ĐẢNG VIÊN Dự bị, Ward 5"), "đảng viên dự bị, ward 5");
        assert_eq!(capitalised("đông Hà"), "Đông Hà");
        assert_eq!(lowered("Ủy ban"), "ủy ban");
        assert_eq!(capitalised(""), "");
    }
}
