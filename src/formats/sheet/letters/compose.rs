//! Letters with their marks put together: `e` + dot below + circumflex is `ệ`.

/// Every vowel in its six tones (level, huyền, sắc, hỏi, ngã, nặng), by root and shape; small, then capital.
const VOWELS: [(&str, char, Shape); 24] = [
    ("aàáảãạ", 'a', Shape::Plain),
    ("ăằắẳẵặ", 'a', Shape::Breve),
    ("âầấẩẫậ", 'a', Shape::Circumflex),
    ("eèéẻẽẹ", 'e', Shape::Plain),
    ("êềếểễệ", 'e', Shape::Circumflex),
    ("iìíỉĩị", 'i', Shape::Plain),
    ("oòóỏõọ", 'o', Shape::Plain),
    ("ôồốổỗộ", 'o', Shape::Circumflex),
    ("ơờớởỡợ", 'o', Shape::Horn),
    ("uùúủũụ", 'u', Shape::Plain),
    ("ưừứửữự", 'u', Shape::Horn),
    ("yỳýỷỹỵ", 'y', Shape::Plain),
    ("AÀÁẢÃẠ", 'A', Shape::Plain),
    ("ĂẰẮẲẴẶ", 'A', Shape::Breve),
    ("ÂẦẤẨẪẬ", 'A', Shape::Circumflex),
    ("EÈÉẺẼẸ", 'E', Shape::Plain),
    ("ÊỀẾỂỄỆ", 'E', Shape::Circumflex),
    ("IÌÍỈĨỊ", 'I', Shape::Plain),
    ("OÒÓỎÕỌ", 'O', Shape::Plain),
    ("ÔỒỐỔỖỘ", 'O', Shape::Circumflex),
    ("ƠỜỚỞỠỢ", 'O', Shape::Horn),
    ("UÙÚỦŨỤ", 'U', Shape::Plain),
    ("ƯỪỨỬỮỰ", 'U', Shape::Horn),
    ("YỲÝỶỸỴ", 'Y', Shape::Plain),
];

/// The mark that belongs to the letter itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Plain,
    Breve,
    Circumflex,
    Horn,
}

/// A vowel taken apart.
#[derive(Clone, Copy, Debug)]
struct Vowel {
    root: char,
    shape: Shape,
    tone: usize,
}

impl Vowel {
    fn of(letter: char) -> Option<Self> {
        if letter.is_ascii() && !letter.is_ascii_alphabetic() {
            return None;
        }
        VOWELS.iter().find_map(|(tones, root, shape)| {
            let tone = tones.chars().position(|toned| toned == letter)?;
            Some(Self {
                root: *root,
                shape: *shape,
                tone,
            })
        })
    }

    fn letter(self) -> Option<char> {
        let row = VOWELS
            .iter()
            .find(|(_, root, shape)| *root == self.root && *shape == self.shape)?;
        row.0.chars().nth(self.tone)
    }

    /// The vowel with one more mark, if there is such a letter.
    fn marked(self, mark: char) -> Option<Self> {
        let shaped = |shape| (self.shape == Shape::Plain).then_some(Self { shape, ..self });
        let toned = |tone| (self.tone == 0).then_some(Self { tone, ..self });
        let marked = match mark {
            '\u{300}' | '\u{340}' => toned(1),
            '\u{301}' | '\u{341}' => toned(2),
            '\u{309}' => toned(3),
            '\u{303}' => toned(4),
            '\u{323}' => toned(5),
            '\u{306}' => shaped(Shape::Breve),
            '\u{302}' => shaped(Shape::Circumflex),
            '\u{31B}' => shaped(Shape::Horn),
            _ => None,
        }?;
        marked.letter().map(|_| marked)
    }
}

/// The text with every Vietnamese letter in one character. Other letters stay as they are.
pub fn composed(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut whole = String::with_capacity(text.len());
    let mut open: Option<Vowel> = None;
    for letter in text.chars() {
        if let Some(vowel) = open {
            if let Some(marked) = vowel.marked(letter) {
                open = Some(marked);
                continue;
            }
            whole.extend(vowel.letter());
        }
        open = Vowel::of(letter);
        if open.is_none() {
            whole.push(letter);
        }
    }
    whole.extend(open.and_then(Vowel::letter));
    whole
}

/// The letter without tone and shape, and its tone from 0 to 5; other letters as they are.
pub(super) fn bare(letter: char) -> (char, usize) {
    match letter {
        'đ' => ('d', 0),
        'Đ' => ('D', 0),
        _ => Vowel::of(letter).map_or((letter, 0), |vowel| (vowel.root, vowel.tone)),
    }
}

/// The letter with its shape and without its tone.
pub(super) fn level(letter: char) -> (char, usize) {
    let vowel = Vowel::of(letter);
    let level = vowel.and_then(|vowel| Vowel { tone: 0, ..vowel }.letter());
    (level.unwrap_or(letter), vowel.map_or(0, |vowel| vowel.tone))
}

#[cfg(test)]
mod tests {
    use super::composed;

    /// Marks in either order, as macOS and Windows write them, give the one letter Unicode has for both.
    #[test]
    fn marks_join_their_letter_in_any_order() {
        let taken_apart =
            "Tru\u{31B}\u{1A1}\u{300}ng tie\u{302}\u{309}u ho\u{323}c, he\u{323}\u{302} so\u{302}\u{301}";
        assert_eq!(composed(taken_apart), "Trường tiểu học, hệ số");
        assert_eq!(composed("đã sẵn sàng"), "đã sẵn sàng");
        assert_eq!(composed("x\u{301}"), "x\u{301}");
    }
}
