//! A column's heading, with what stands above it, and what it says the column holds.

use super::field::Field;
use super::vocabulary::{LESSER, Rule, rules};
use crate::formats::sheet::letters::folded;

/// A column's heading from the topmost row of the header to the lowest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// The texts, each once.
    pub parts: Vec<String>,
}

/// What a heading says, and how surely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// What the column holds.
    pub field: Field,
    /// How surely; only its order matters.
    pub score: i32,
}

impl Heading {
    /// One text alone.
    pub fn of(text: &str) -> Self {
        Self {
            parts: vec![text.to_owned()],
        }
    }

    /// The whole heading, top first.
    pub fn whole(&self) -> String {
        self.parts.join(" ").replace('\n', " ")
    }

    fn leaf(&self) -> &str {
        self.parts.last().map_or("", String::as_str)
    }

    /// What the heading says the column holds.
    pub fn meaning(&self) -> Option<Meaning> {
        let leaf = folded(self.leaf());
        let whole = folded(&self.whole());
        if leaf.is_empty() {
            return None;
        }
        if let Some(field) = self.told_by_marks(&leaf, &whole) {
            return Some(Meaning { field, score: 930 });
        }
        let scored = rules().filter_map(|rule| {
            let score = score(rule, &leaf, &whole)?;
            Some(Meaning {
                field: rule.field,
                score,
            })
        });
        let best = scored.max_by_key(|meaning| meaning.score)?;
        let lesser = LESSER.iter().any(|word| holds(&leaf, word));
        Some(Meaning {
            score: best.score - if lesser { 150 } else { 0 },
            ..best
        })
    }

    /// What only the marks tell: "năm" is a year and "nam" a man, though both fold to the same.
    fn told_by_marks(&self, leaf: &str, whole: &str) -> Option<Field> {
        let has_name = ["ho va ten", "ho ten"].iter().any(|words| holds(leaf, words));
        let has_birth = ["nam sinh", "ngay sinh"].iter().any(|words| holds(leaf, words));
        if has_name && has_birth {
            return Some(Field::NameAndBirth);
        }
        let year = self.leaf().to_lowercase().contains("năm");
        if leaf == "nam" && year && holds(whole, "sinh") {
            return Some(Field::BirthYear);
        }
        (leaf == "nam" && year && (holds(whole, "bhxh") || holds(whole, "bao hiem")))
            .then_some(Field::InsuranceYears)
    }
}

/// Whether the words hold the phrase as whole words.
pub fn holds(words: &str, phrase: &str) -> bool {
    words.match_indices(phrase).any(|(at, found)| {
        let before = words
            .get(..at)
            .is_none_or(|text| text.is_empty() || text.ends_with(' '));
        let after = words.get(at + found.len()..);
        before && after.is_none_or(|text| text.is_empty() || text.starts_with(' '))
    })
}

/// How well a rule fits: its weight, more for a phrase that is the whole heading, less for one that stands only above it.
fn score(rule: &Rule, leaf: &str, whole: &str) -> Option<i32> {
    if rule.without.iter().any(|word| holds(whole, word)) {
        return None;
    }
    if !rule.beside.is_empty() && !rule.beside.iter().any(|word| holds(whole, word)) {
        return None;
    }
    let best = rule.phrases.iter().filter_map(|phrase| {
        let words = i32::try_from(phrase.split(' ').count()).unwrap_or(1);
        if bare(leaf) == *phrase {
            Some(60 + words)
        } else if rule.alone {
            None
        } else if holds(leaf, phrase) {
            Some(30 + words * 4)
        } else {
            holds(whole, phrase).then_some(words)
        }
    });
    best.max().map(|fit| rule.weight * 10 + fit)
}

/// The heading without a unit or remark behind it.
fn bare(leaf: &str) -> &str {
    let short = leaf.trim_end_matches(" %").trim_end_matches(" x");
    short.trim_start_matches("% ")
}

#[cfg(test)]
mod tests {
    use super::{Field, Heading};

    fn meaning(parts: &[&str]) -> Option<Field> {
        let parts = parts.iter().map(|part| (*part).to_owned()).collect();
        Heading { parts }.meaning().map(|meaning| meaning.field)
    }

    #[test]
    fn headings_are_understood_with_what_stands_above() {
        for (parts, field) in [
            (&["STT"][..], Field::Ordinal),
            (&["Mã số"], Field::Code),
            (&["Mã ngạch"], Field::Other),
            (&["Mã số ngạch"], Field::Other),
            (&["Họ và tên"], Field::Name),
            (&["Ngày, tháng, năm sinh"], Field::Birth),
            (&["N.sinh"], Field::Birth),
            (&["Ngày tháng năm sinh", "Nam"], Field::BirthOfMan),
            (&["Ngày tháng năm sinh", "Nữ"], Field::BirthOfWoman),
            (&["Ngày sinh", "Năm"], Field::BirthYear),
            (&["Ngày sinh", "Ngày"], Field::BirthDay),
            (&["Giới tính", "Nữ"], Field::WomanMark),
            (&["GT"], Field::Sex),
            (&["Nam/Nữ"], Field::Sex),
            (&["Tiền lương", "Hệ số", "hiện hưởng"], Field::Coefficient),
            (&["Tiền lương", "Phụ cấp", "Chức vụ"], Field::PositionAllowance),
            (&["Tiền lương", "Phụ cấp", "Vượt khung"], Field::BeyondAllowance),
            (&["Tiền lương", "Phụ cấp", "TN nghề"], Field::SeniorityAllowance),
            (&["Chức vụ"], Field::Post),
            (&["Tổng hệ số"], Field::Other),
            (&["PCCV"], Field::PositionAllowance),
            (&["% vượt khung"], Field::BeyondAllowance),
            (&["Thời gian đóng BHXH"], Field::Insurance),
            (&["Tham gia BHXH từ tháng"], Field::InsuranceStart),
            (&["Đóng BHXH từ"], Field::InsuranceStart),
            (&["Số năm đóng BHXH"], Field::InsuranceYears),
            (&["BHXH (tháng)"], Field::InsuranceMonths),
            (&["Thời gian đóng BHXH", "Năm"], Field::InsuranceYears),
            (&["Thời gian đóng BHXH", "Tháng"], Field::InsuranceMonths),
            (&["Số sổ BHXH"], Field::Other),
            (&["Lương (nghìn đồng)"], Field::Other),
            (&["Đơn vị công tác"], Field::Unit),
            (&["Trường"], Field::Unit),
            (&["Phường"], Field::Ward),
            (&["Khu phố"], Field::Area),
            (&["Đảng viên"], Field::Party),
            (&["Đảng viên", "Dự bị"], Field::ProbationaryMark),
            (&["Ngày vào Đảng"], Field::PartyDate),
            (&["Ngày vào Đảng", "Chính thức"], Field::OfficialDate),
            (&["Kiêm nhiệm"], Field::Concurrent),
            (&["Chức danh kiêm nhiệm"], Field::Concurrent),
            (&["Họ và tên, năm sinh"], Field::NameAndBirth),
        ] {
            assert_eq!(meaning(parts), Some(field), "{parts:?}");
        }
        assert_eq!(meaning(&["Xyz"]), None);
    }
}
