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

    #[test]
    fn first_letters_and_whole_texts() {
        assert_eq!(small("ĐẢNG VIÊN Dự bị, Ward 5"), "đảng viên dự bị, ward 5");
        assert_eq!(capitalised("đông Hà"), "Đông Hà");
        assert_eq!(lowered("Ủy ban"), "ủy ban");
        assert_eq!(capitalised(""), "");
    }
}
