//! Which post of a khu phố a text names, and which further posts its holder has.

use crate::formats::sheet::letters::folded;

/// One of the two posts of a khu phố.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PostKind {
    /// Khu phố trưởng.
    Head,
    /// Trưởng ban công tác Mặt trận.
    Front,
}

/// What names the head of a khu phố, of a thôn or of a tổ dân phố, folded.
const HEAD: [&str; 17] = [
    "khu pho truong",
    "truong khu pho",
    "khu truong",
    "kpt",
    "kp truong",
    "truong kp",
    "to truong to dan pho",
    "to truong dan pho",
    "to truong tdp",
    "truong thon",
    "thon truong",
    "truong ap",
    "ap truong",
    "truong khom",
    "truong ban",
    "truong khu dan cu",
    "truong khu",
];
/// What names the head of the Front's committee, folded.
const FRONT: [&str; 20] = [
    "truong ban cong tac mat tran",
    "truong ban ctmt",
    "truong ban ct mat tran",
    "truong ban cong tac mt",
    "tb ctmt",
    "tbctmt",
    "tb cong tac mat tran",
    "truong ban mat tran",
    "truong ban mttq",
    "truong ban mt",
    "truong bctmt",
    "tbmt",
    "tb mat tran",
    "truong ct mat tran",
    "truong ctmt",
    "tb mttq",
    "tbct mat tran",
    "tbct mt",
    "truong mat tran",
    "tb ct mt",
];
/// What names the Front's committee, and in a heading its head.
const FRONT_HEADINGS: [&str; 4] = ["ban cong tac mat tran", "ban ctmt", "mat tran", "bctmt"];
/// What makes a post a deputy's or a member's.
const LESSER: [&str; 6] = ["pho", "uy vien", "thanh vien", "thu ky", "nguyen", "giup viec"];

/// The posts a text names; a deputy's post is none of them.
pub fn posts_named(text: &str) -> Vec<PostKind> {
    let words = folded(text);
    let mut found = Vec::new();
    if names_any(&words, &FRONT) {
        found.push(PostKind::Front);
    }
    // "Trưởng ban" alone is the head of a khu phố's board; the Front's committee has said so above.
    let rest = FRONT.iter().fold(format!(" {words} "), |rest, name| {
        rest.replace(&format!(" {name} "), "  ")
    });
    if names_any(rest.trim(), &HEAD) {
        found.insert(0, PostKind::Head);
    }
    found
}

/// The post a heading is about.
pub fn post_headed(text: &str) -> Option<PostKind> {
    match posts_named(text).as_slice() {
        [only] => Some(*only),
        [] => names_any(&folded(text), &FRONT_HEADINGS).then_some(PostKind::Front),
        _ => None,
    }
}

/// Whether one of the names stands in the words without a deputy's word before it.
fn names_any(words: &str, names: &[&str]) -> bool {
    let padded = format!(" {words} ");
    names.iter().any(|name| {
        padded.match_indices(&format!(" {name} ")).any(|(at, found)| {
            let before = padded.get(..at).unwrap_or("").trim_end();
            let after = padded.get(at + found.len() - 1..).unwrap_or("").trim();
            let lesser = LESSER.iter().any(|word| {
                let deputy_of_pho = *word == "pho" && before.ends_with("khu pho");
                before.ends_with(&format!(" {word}")) && !deputy_of_pho || before.trim_start() == *word
            });
            !(lesser || after == "pho")
        })
    })
}

/// What a role's name holds; what holds none of them is a remark and not kept.
const ROLES: [&str; 30] = [
    "bi thu",
    "chi uy",
    "cap uy",
    "dang uy",
    "chi hoi",
    "hoi truong",
    "truong",
    "pho",
    "uy vien",
    "chu tich",
    "doi truong",
    "cong an",
    "dan quan",
    "bao ve",
    "hoi dong",
    "can bo",
    "cong chuc",
    "dai bieu",
    "to hoa giai",
    "cong tac vien",
    "y te",
    "khuyen nong",
    "thu ky",
    "ke toan",
    "btcb",
    "bt",
    "pbt",
    "hdnd",
    "thanh tra",
    "doan thanh nien",
];

/// The further posts a cell names, in its own words and without anybody's name.
pub fn roles(text: &str) -> Vec<String> {
    let parts = text
        .split([',', ';', '\n', '+', '/'])
        .flat_map(|part| part.split(" và "));
    let kept = parts.filter_map(|part| {
        let end = part.find([':', '(']).unwrap_or(part.len());
        let part = part
            .get(..end)?
            .trim()
            .trim_matches(|letter: char| matches!(letter, '-' | '.' | '•' | ' '));
        let words = format!(" {} ", folded(part));
        let known = ROLES.iter().any(|role| words.contains(&format!(" {role} ")));
        (known && part.chars().count() <= 80).then(|| without_leading_concurrent(part))
    });
    let mut roles: Vec<String> = kept.filter(|role| !role.is_empty()).collect();
    roles.dedup();
    roles
}

/// "Kiêm Bí thư chi bộ" is the post "Bí thư chi bộ".
fn without_leading_concurrent(part: &str) -> String {
    let mut rest = part;
    loop {
        let word = rest.split(' ').next().unwrap_or("");
        match folded(word).as_str() {
            "kiem" | "nhiem" | "dong" | "thoi" | "la" if rest.len() > word.len() => {
                rest = rest.get(word.len()..).unwrap_or("").trim_start();
            }
            _ => break,
        }
    }
    let mut letters = rest.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{PostKind, posts_named, roles};

    #[test]
    fn posts_are_told_from_their_deputies() {
        for text in [
            "Khu phố trưởng",
            "Trưởng khu phố",
            "KPT",
            "Tổ trưởng tổ dân phố",
            "TRƯỞNG THÔN",
        ] {
            assert_eq!(posts_named(text), [PostKind::Head], "{text}");
        }
        for text in [
            "Trưởng ban công tác Mặt trận",
            "Trưởng ban CTMT",
            "TB CTMT khu phố",
            "Trưởng BCTMT",
            "Trưởng ban Công tác Mặt trận khu phố",
        ] {
            assert_eq!(posts_named(text), [PostKind::Front], "{text}");
        }
        for text in [
            "Phó khu phố trưởng",
            "Phó Trưởng khu phố",
            "Khu phố phó",
            "Phó trưởng ban công tác Mặt trận",
            "Bí thư chi bộ",
            "Tổ trưởng",
        ] {
            assert_eq!(posts_named(text), [], "{text}");
        }
        let both = posts_named("Khu phố trưởng kiêm Trưởng ban công tác Mặt trận");
        assert_eq!(both, [PostKind::Head, PostKind::Front]);
    }

    /// A cell of further posts may hold a name or a remark; neither is kept.
    #[test]
    fn further_posts_are_kept_without_names() {
        assert_eq!(roles("Kiêm Bí thư chi bộ"), ["Bí thư chi bộ"]);
        assert_eq!(roles("Bí thư chi bộ: Nguyễn Văn An"), ["Bí thư chi bộ"]);
        assert_eq!(
            roles("Phó Bí thư chi bộ; Chi hội trưởng CCB"),
            ["Phó Bí thư chi bộ", "Chi hội trưởng CCB"]
        );
        assert_eq!(roles("không"), Vec::<String>::new());
        assert_eq!(roles("Mới bầu lại"), Vec::<String>::new());
    }
}
