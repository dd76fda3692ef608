//! Text made comparable, and text made fit to be kept.

use super::compose::{bare, composed};

/// The text for comparing: without marks, small, words parted by single spaces, of signs only `%` kept.
pub fn folded(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut parted = true;
    for letter in text.chars() {
        let (root, _) = bare(letter);
        let root = root.to_ascii_lowercase();
        if root.is_alphanumeric() {
            words.push(root);
            parted = false;
        } else if root == '%' {
            if !parted {
                words.push(' ');
            }
            words.push_str("% ");
            parted = true;
        } else if is_mark(root) {
            // A stray mark belongs to the letter before it.
        } else if !parted {
            words.push(' ');
            parted = true;
        }
    }
    words.truncate(words.trim_end().len());
    words
}

fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&letter)
}

/// The text composed, without invisible characters, spaces single and none at the ends; line breaks stay.
pub fn tidied(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for letter in composed(text).chars() {
        match letter {
            '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}'
            | '\u{FEFF}' => {}
            '\n' | '\r' => {
                let end = kept.trim_end_matches(' ').len();
                kept.truncate(end);
                if !kept.is_empty() && !kept.ends_with('\n') {
                    kept.push('\n');
                }
            }
            _ if letter.is_whitespace() || letter.is_control() => {
                if !kept.is_empty() && !kept.ends_with([' ', '\n']) {
                    kept.push(' ');
                }
            }
            _ => kept.push(letter),
        }
    }
    kept.truncate(kept.trim_end().len());
    kept
}

#[cfg(test)]
mod tests {
    use super::{folded, tidied};

    #[test]
    fn folding_leaves_words() {
        assert_eq!(folded("  Phụ cấp\nVƯỢT khung (%) "), "phu cap vuot khung %");
        assert_eq!(folded("Đ.vị"), "d vi");
        assert_eq!(folded("N.sinh"), "n sinh");
    }

    #[test]
    fn tidying_takes_what_cannot_be_seen() {
        assert_eq!(tidied("\u{A0}01/01/1995\u{A0} "), "01/01/1995");
        assert_eq!(tidied("Họ \r\n tên\u{200B}"), "Họ\ntên");
    }
}
