//! What is typed or pasted into the register, read as officials write it.

use super::letters;
use super::reading::{self, Misread};
use crate::model::calendar::Month;
use crate::model::sourcing::Holder;

/// What a cell about who holds a post says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhoHolds {
    /// Someone, or nobody, or not known.
    Holder(Holder),
    /// The same person as the other post of the khu phố.
    Same,
}

/// Ways of writing who holds a post, without marks and in small letters: key first, then how lists have it.
const WORDS: [(WhoHolds, &[&str]); 6] = [
    (
        WhoHolds::Holder(Holder::Official),
        &[
            "1",
            "c",
            "ct",
            "chinh thuc",
            "dang vien chinh thuc",
            "dvct",
            "dv chinh thuc",
            "dang vien",
            "dv",
            "la dang vien",
            "da la dang vien",
            "x",
            "co",
            "yes",
            "member",
            "official",
            "official member",
        ],
    ),
    (
        WhoHolds::Holder(Holder::Probationary { admitted: None }),
        &[
            "2",
            "b",
            "db",
            "du bi",
            "dang vien du bi",
            "dvdb",
            "dv du bi",
            "probationary",
            "probationary member",
        ],
    ),
    (
        WhoHolds::Holder(Holder::NonMember),
        &[
            "3",
            "q",
            "qc",
            "quan chung",
            "chua",
            "chua la dang vien",
            "chua vao dang",
            "chua ket nap",
            "khong",
            "khong phai dang vien",
            "khong la dang vien",
            "ngoai dang",
            "no",
            "not a member",
            "non-member",
        ],
    ),
    (
        WhoHolds::Holder(Holder::Vacant),
        &["4", "t", "trong", "khuyet", "chua co nguoi", "chua bau", "vacant"],
    ),
    (
        WhoHolds::Holder(Holder::Unknown),
        &[
            "5",
            "?",
            "chua ro",
            "khong ro",
            "chua biet",
            "unknown",
            "not known",
        ],
    ),
    (
        WhoHolds::Same,
        &[
            "=",
            "k",
            "kiem",
            "kiem nhiem",
            "cung nguoi",
            "cung mot nguoi",
            "mot nguoi",
            "1 nguoi",
            "same",
        ],
    ),
];

/// Marks lists tick a member off with.
const TICKS: [char; 4] = ['✓', '✔', '√', '☑'];

/// Reads who holds a post: a key ("1" to "5", "="), a word in either language, with or without its marks; behind
/// "dự bị" the month of the ceremony may stand.
pub fn who_holds(typed: &str) -> Result<WhoHolds, Misread> {
    let bare = letters::bare(typed);
    let bare = bare.trim_matches(['.', ',', ';', ':', '(', ')', ' ']);
    if bare.is_empty() {
        return Err(Misread::Empty);
    }
    if bare.chars().all(|letter| TICKS.contains(&letter)) {
        return Ok(WhoHolds::Holder(Holder::Official));
    }
    let named = |text: &str| {
        WORDS
            .iter()
            .find(|(_, words)| words.contains(&text))
            .map(|(holds, _)| *holds)
    };
    if let Some(holds) = named(bare) {
        return Ok(holds);
    }
    // "dự bị 3/2024", "ĐV dự bị từ 15/3/2024".
    let (before, after) = bare.rsplit_once(' ').ok_or(Misread::NotAHolder)?;
    let before = before.trim_end_matches([',', ';', ':', '(', ' ']);
    let before = before.strip_suffix(" tu").unwrap_or(before).trim_end();
    match (named(before), month_of(after.trim_start_matches('('))) {
        (Some(WhoHolds::Holder(Holder::Probationary { .. })), Ok(month)) => {
            Ok(WhoHolds::Holder(Holder::Probationary {
                admitted: Some(month),
            }))
        }
        _ => Err(Misread::NotAHolder),
    }
}

/// Reads a month, or the month of a full date: "3/1968", "15/3/1968", "1968-03-15".
pub fn month_of(typed: &str) -> Result<Month, Misread> {
    let text = typed.trim();
    let parts: Vec<&str> = text.split(['/', '-', '.']).map(str::trim).collect();
    let [first, second, third] = parts.as_slice() else {
        return reading::month(text);
    };
    let is_day = |text: &str| (1..=31).contains(&text.parse::<u32>().unwrap_or_default()) && text.len() <= 2;
    if first.len() == 4 && is_day(third) {
        reading::month(&format!("{second}/{first}"))
    } else if is_day(first) {
        reading::month(&format!("{second}/{third}"))
    } else {
        Err(Misread::NotAMonth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder(typed: &str) -> Result<Holder, Misread> {
        match who_holds(typed)? {
            WhoHolds::Holder(holder) => Ok(holder),
            WhoHolds::Same => Err(Misread::Empty),
        }
    }

    /// No way of writing means two things.
    #[test]
    fn every_word_means_one_thing() {
        let mut all: Vec<&str> = WORDS
            .iter()
            .flat_map(|(_, words)| words.iter().copied())
            .collect();
        crate::order::sort_by_key(&mut all, |item| *item);
        let count = all.len();
        all.dedup();
        assert_eq!(all.len(), count);
        for word in all {
            assert_eq!(letters::bare(word), word, "words stand here as they are compared");
        }
    }

    #[test]
    fn holders_as_lists_have_them() {
        for typed in [
            "1",
            "Đảng viên",
            "ĐV",
            " đảng viên chính thức.",
            "X",
            "✓",
            "CT",
            "Có",
        ] {
            assert_eq!(holder(typed), Ok(Holder::Official), "{typed:?}");
        }
        for typed in ["3", "Quần chúng", "QC", "Chưa là ĐẢNG VIÊN", "không", "chưa"] {
            assert_eq!(holder(typed), Ok(Holder::NonMember), "{typed:?}");
        }
        for typed in ["4", "Khuyết", "(trống)", "chưa có người"] {
            assert_eq!(holder(typed), Ok(Holder::Vacant), "{typed:?}");
        }
        assert_eq!(holder("chưa rõ"), Ok(Holder::Unknown));
        assert_eq!(holder("?"), Ok(Holder::Unknown));
        assert_eq!(who_holds("Kiêm"), Ok(WhoHolds::Same));
        assert_eq!(who_holds("="), Ok(WhoHolds::Same));
        assert_eq!(who_holds("  "), Err(Misread::Empty));
        assert_eq!(who_holds("đvx"), Err(Misread::NotAHolder));
        assert_eq!(who_holds("ông Lê Văn B"), Err(Misread::NotAHolder));
    }

    #[test]
    fn probationary_with_the_month_of_the_ceremony() {
        let march = Month::new(2024, 3);
        for typed in [
            "dự bị 3/2024",
            "DB, 15/3/2024",
            "Đảng viên dự bị từ 3/2024",
            "ĐV dự bị (2024-03)",
        ] {
            assert_eq!(
                holder(typed),
                Ok(Holder::Probationary { admitted: march }),
                "{typed:?}"
            );
        }
        assert_eq!(holder("2"), Ok(Holder::Probationary { admitted: None }));
        assert_eq!(who_holds("dự bị 13/2024"), Err(Misread::NotAHolder));
    }

    #[test]
    fn months_of_dates() {
        let march = Month::new(1968, 3).ok_or(Misread::NotAMonth);
        for typed in [
            "3/1968",
            "15/3/1968",
            "15-03-1968",
            "1968-03-15",
            "1968-03",
            "15.3.1968",
        ] {
            assert_eq!(month_of(typed), march, "{typed:?}");
        }
        assert_eq!(month_of("32/3/1968"), Err(Misread::NotAMonth));
        assert_eq!(month_of("15/13/1968"), Err(Misread::NotAMonth));
        assert_eq!(month_of("1968"), Err(Misread::NotAMonth));
    }
}
