//! Whether a word can be a Vietnamese syllable: the test by which encodings are told apart.

use super::compose::{composed, level};

/// What a syllable may begin with; the empty beginning is none of them.
const ONSETS: &str = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x ";

/// What may follow, without tones.
const RIMES: &str = concat!(
    " a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây",
    " e ec em en eng eo ep et ê êch êm ên ênh êng êp êt êu",
    " i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu",
    " o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong",
    " op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt",
    " u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyn uynh",
    " uyên uyêt uyt uyp uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưu ưt",
    " y yêm yên yêng yêt yêu ych ynh yt ",
);

fn listed(list: &str, part: &str) -> bool {
    !part.is_empty() && list.split(' ').any(|known| !known.is_empty() && known == part)
}

/// Whether the word can be a Vietnamese syllable: a beginning, a rime, and at most one tone.
fn is_syllable(word: &str) -> bool {
    let mut bare = String::with_capacity(word.len());
    let mut tones = 0;
    for letter in word.chars() {
        let (level, tone) = level(letter);
        tones += usize::from(tone > 0);
        bare.extend(level.to_lowercase());
    }
    let ends = bare.char_indices().map(|(at, _)| at).chain([bare.len()]);
    tones <= 1
        && ends.into_iter().any(|at| {
            let (onset, rime) = bare.split_at(at);
            (onset.is_empty() || listed(ONSETS, onset)) && listed(RIMES, rime)
        })
}

/// How Vietnamese the words with marks look: those that are syllables, less those that cannot be one.
pub fn score(text: &str) -> i64 {
    let whole = composed(text);
    let words = whole.split(|letter: char| {
        letter.is_whitespace() || letter.is_ascii_punctuation() || letter.is_ascii_digit()
    });
    words
        .filter(|word| !word.is_ascii())
        .map(|word| {
            let known = word.chars().all(char::is_alphabetic) && is_syllable(word);
            if known { 1 } else { -1 }
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::score;

    #[test]
    fn vietnamese_is_told_from_what_only_looks_like_it() {
        assert_eq!(score("Trường Tiểu học Lê Quý Đôn, Nguyễn Thị Quỳnh Giêng"), 10);
        assert_eq!(score("Tr\u{AD}êng TiÓu häc"), -3);
        // "phoá" can be a syllable, "tröôûng" cannot.
        assert_eq!(score("Khu phoá tröôûng"), 0);
        assert_eq!(score("plain 12/3"), 0);
    }
}
