//! The two font encodings of the time before Unicode: TCVN3 (fonts named .VnTime) and VNI (fonts named VNI-Times).

/// TCVN3, byte 0xA1 to 0xFE as Latin-1 shows it; a space where the font has no letter.
const TCVN3: &str = concat!(
    "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻ",
    "ẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ",
);

/// Text written with a TCVN3 font, as Unicode.
pub fn from_tcvn3(text: &str) -> String {
    text.chars()
        .map(|letter| {
            let place = u32::from(letter).checked_sub(0xA1);
            let place = place.and_then(|place| usize::try_from(place).ok());
            let known = place.and_then(|place| TCVN3.chars().nth(place));
            known.filter(|known| *known != ' ').unwrap_or(letter)
        })
        .collect()
}

/// What a letter of VNI becomes with the sign after it. The capital pairs follow the small ones.
const VNI_PAIRS: [(char, &str, &str); 6] = [
    ('a', "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    ('e', "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    ('o', "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    ('ô', "ùøûõï", "ớờởỡợ"),
    ('u', "ùøûõï", "úùủũụ"),
    ('ö', "ùøûõï", "ứừửữự"),
];
const VNI_Y: (char, &str, &str) = ('y', "ùøûõ", "ýỳỷỹ");
/// Letters VNI writes with one sign.
const VNI_SINGLE: (&str, &str) = ("íìæóòôöîñÍÌÆÓÒÔÖÎÑ", "íìỉĩịơưỵđÍÌỈĨỊƠƯỴĐ");

/// Text written with a VNI font, as Unicode.
pub fn from_vni(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut whole = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at).copied() {
        let pair = letters.get(at + 1).and_then(|sign| vni_pair(letter, *sign));
        if let Some(joined) = pair {
            whole.push(joined);
            at += 2;
            continue;
        }
        let single = VNI_SINGLE.0.chars().position(|sign| sign == letter);
        let single = single.and_then(|place| VNI_SINGLE.1.chars().nth(place));
        whole.push(single.unwrap_or(letter));
        at += 1;
    }
    whole
}

fn vni_pair(letter: char, sign: char) -> Option<char> {
    let small = small(letter);
    let (_, signs, joined) = VNI_PAIRS
        .iter()
        .chain([&VNI_Y])
        .find(|(root, ..)| *root == small)?;
    let place = signs.chars().position(|known| known == self::small(sign))?;
    let joined = joined.chars().nth(place)?;
    Some(if small == letter { joined } else { capital(joined) })
}

/// The small letter of Latin-1.
fn small(letter: char) -> char {
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(letter) + 32).unwrap_or(letter),
        _ => letter,
    }
}

fn capital(letter: char) -> char {
    letter.to_uppercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::{from_tcvn3, from_vni};

    /// Pairs of the same text typed in a legacy font and in Unicode.
    #[test]
    fn legacy_text_becomes_unicode() {
        assert_eq!(
            from_tcvn3("phßng gi¸o dôc huyÖn an thuËn"),
            "phòng giáo dục huyện an thuận"
        );
        assert_eq!(
            from_tcvn3("HÖ sè l\u{AD}¬ng, §¬n vÞ, N÷"),
            "Hệ số lương, Đơn vị, Nữ"
        );
        assert_eq!(
            from_vni("UÛY BAN NHAÂN DAÂN PHÖÔØNG TAÂN HAÛI"),
            "ỦY BAN NHÂN DÂN PHƯỜNG TÂN HẢI"
        );
        assert_eq!(
            from_vni("Khu phoá tröôûng, ñaûng vieân döï bò"),
            "Khu phố trưởng, đảng viên dự bị"
        );
        assert_eq!(
            from_vni("Huyønh Thò Myõ Thaûo, Ñaëng Vuõ Phong"),
            "Huỳnh Thị Mỹ Thảo, Đặng Vũ Phong"
        );
    }

    /// The 134 letters with marks, in TCVN3 (small ones only: the font has no toned capitals).
    #[test]
    fn tcvn3_has_every_small_letter() {
        let all: String = (0xA1..=0xFE).filter_map(char::from_u32).collect();
        let read = from_tcvn3(&all);
        let wanted = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
        let missing: String = wanted.chars().filter(|letter| !read.contains(*letter)).collect();
        assert_eq!(missing, "");
    }
}
