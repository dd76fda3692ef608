//! Names made comparable: "Trường MN Hoa Sen" and "TRƯỜNG MẦM NON HOA SEN" are one unit, "KP 1" and "Khu phố 1" one khu phố.

use super::letters::folded;

/// What stands for what, word by word.
const LONG: [(&str, &str); 9] = [
    ("mn", "mam non"),
    ("mg", "mau giao"),
    ("th", "tieu hoc"),
    ("kp", "khu pho"),
    ("tdp", "to dan pho"),
    ("tt", "trung tam"),
    ("p", "phuong"),
    ("tp", "thanh pho"),
    ("ubnd", "uy ban nhan dan"),
];
/// Words before a name that are no part of it.
const LEADING: [&str; 4] = ["truong ", "phuong ", "khu pho ", "uy ban nhan dan phuong "];

/// A name without marks, abbreviations and the word for what it names.
pub fn comparable(name: &str) -> String {
    let folded = folded(name);
    let words = folded.split(' ').map(|word| {
        let long = LONG.iter().find(|(short, _)| *short == word);
        let number = word.trim_start_matches('0');
        long.map_or(if number.is_empty() { word } else { number }, |(_, long)| long)
    });
    let whole = words.collect::<Vec<_>>().join(" ");
    // "P1", "KP2": the number is written to the word.
    let split = whole
        .find(|letter: char| letter.is_ascii_digit())
        .filter(|at| matches!(whole.get(..*at), Some("p" | "kp")));
    let whole = split.map_or(whole.clone(), |at| {
        whole.get(at..).unwrap_or("").trim_start_matches('0').to_owned()
    });
    let bare = LEADING.iter().find_map(|lead| whole.strip_prefix(lead));
    bare.map_or(whole.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::comparable;

    #[test]
    fn names_of_one_thing_compare_equal() {
        for (one, other) in [
            ("Trường MN Hoa Sen", "TRƯỜNG MẦM NON HOA SEN"),
            ("MN Hoa Sen", "Trường Mầm non Hoa Sen"),
            ("Phường 1", "P.1"),
            ("PHƯỜNG ĐÔNG LỄ", "Đông Lễ"),
            ("KP 2", "Khu phố 2"),
            ("KP02", "Khu phố 2"),
        ] {
            assert_eq!(comparable(one), comparable(other), "{one}");
        }
        assert_ne!(
            comparable("Trường THCS Nguyễn Du"),
            comparable("Trường TH Nguyễn Du")
        );
        assert_ne!(comparable("Khu phố 1"), comparable("Khu phố 11"));
    }
}
