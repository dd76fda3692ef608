//! What rows inherit from the rows above them and from the lines above the table: unit, ward, khu phố, post.

use super::rows::without_number;
use crate::formats::sheet::grid::{At, Row, Sheet};
use crate::formats::sheet::letters::folded;
use crate::formats::sheet::recognise::Table;
use crate::formats::sheet::values::PostKind;
use crate::formats::sheet::values::post::posts_named;

/// A text and the cell it stands in.
pub type Told = (String, Option<At>);

/// What the groups read so far say of the rows that follow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    block: Option<Told>,
    unit: Option<Told>,
    ward: Option<Told>,
    area: Option<Told>,
    post: Option<(PostKind, At)>,
}

impl Context {
    /// Takes in a row that heads a group; `first` says whether another group row follows at once.
    pub fn enter(&mut self, text: &str, at: At, followed_by_group: bool) {
        let name = group_name(text);
        let folded_text = folded(&name);
        let words = without_number(&folded_text);
        let begins = |starts: &[&str]| {
            starts.iter().any(|start| {
                words
                    .strip_prefix(start)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            })
        };
        if let [post] = posts_named(text).as_slice() {
            self.post = Some((*post, at));
            return;
        }
        if begins(&[
            "phuong",
            "xa",
            "thi tran",
            "ubnd phuong",
            "uy ban nhan dan phuong",
            "p",
        ]) {
            self.ward = Some((ward_in(&name).unwrap_or_else(|| name.clone()), Some(at)));
            self.area = None;
        } else if begins(&["khu pho", "kp", "to dan pho", "tdp", "thon", "khom", "ap"]) {
            self.area = Some((name.clone(), Some(at)));
        }
        let block = begins(&["khoi", "cap", "cap hoc", "bac hoc", "cac truong", "bac"]);
        let part = begins(&[
            "to",
            "ban giam hieu",
            "can bo quan ly",
            "giao vien",
            "nhan vien",
            "bien che",
            "hop dong",
            "vien chuc",
            "cong chuc",
            "nam",
            "nu",
            "quan ly",
            "trong bien che",
            "lanh dao",
            "cbql",
            "gv",
            "nv",
            "bo phan",
            "nguoi lao dong",
            "can bo",
            "ngoai bien che",
            "hd",
            "can bo cong chuc",
        ]);
        if block || (followed_by_group && !part && !is_place(words)) {
            self.block = Some((name, Some(at)));
            self.unit = None;
        } else if !part || (self.unit.is_none() && self.block.is_none()) {
            self.unit = Some((name, Some(at)));
        }
    }

    /// The unit of the rows that follow.
    pub fn unit(&self) -> Option<&Told> {
        self.unit.as_ref().or(self.block.as_ref())
    }

    /// Their ward.
    pub fn ward(&self) -> Option<&Told> {
        self.ward.as_ref()
    }

    /// Their khu phố.
    pub fn area(&self) -> Option<&Told> {
        self.area.as_ref()
    }

    /// Their post.
    pub fn post(&self) -> Option<PostKind> {
        self.post.map(|(post, _)| post)
    }
}

fn is_place(words: &str) -> bool {
    ["truong ", "mn ", "th ", "thcs ", "mam non ", "tieu hoc "]
        .iter()
        .any(|start| words.starts_with(start))
}

/// A group's name without its number before it and its count behind it.
pub fn group_name(text: &str) -> String {
    let line = text.replace('\n', " ");
    let mut rest = line.trim();
    let first = rest.split([' ', '.', ')', '/', '-', ':']).next().unwrap_or("");
    let after = rest.get(first.len()..).unwrap_or("");
    let marked =
        after.starts_with(['.', ')', '/', '-', ':']) || after.starts_with(" -") || after.starts_with(" .");
    let number = first
        .chars()
        .all(|letter| letter.is_ascii_digit() || matches!(letter, 'I' | 'V' | 'X' | 'L'))
        || first.chars().count() == 1 && first.chars().all(char::is_uppercase);
    if number && marked && !first.is_empty() {
        rest = after.trim_start_matches(|letter: char| {
            letter.is_ascii_digit() || matches!(letter, '.' | ')' | '/' | '-' | ':' | ' ')
        });
    }
    for label in [
        "Đơn vị:",
        "Đơn vị công tác:",
        "Tên đơn vị:",
        "Trường:",
        "Phường:",
        "Khu phố:",
    ] {
        if let Some(named) = strip_label(rest, label) {
            rest = named;
        }
    }
    if let Some(at) = rest.rfind([':', '(', '-', '–']).filter(|at| *at > 0) {
        let behind = rest.get(at..).unwrap_or("");
        let counted = behind.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        if counted.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
            && !rest.get(..at).unwrap_or("").ends_with(char::is_alphanumeric)
            || counted.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
                && behind.starts_with([':', '('])
        {
            rest = rest.get(..at).unwrap_or(rest);
        }
    }
    rest.trim().trim_end_matches([':', '-', ' ']).to_owned()
}

fn strip_label<'a>(text: &'a str, label: &str) -> Option<&'a str> {
    let (head, rest) = text.split_once(':')?;
    (folded(head) == folded(label)).then(|| rest.trim())
}

/// The lines above a table, the nearest first; rows of many cells are no titles.
fn titles<'a>(sheet: &'a Sheet, table: &Table) -> impl Iterator<Item = (&'a Row, u32, &'a str)> {
    let top = table.header.top;
    let above = sheet
        .rows
        .iter()
        .rev()
        .filter(move |row| row.number < top && row.cells.len() <= 4);
    above.flat_map(|row| {
        row.cells
            .iter()
            .filter_map(move |(column, _)| row.text(*column).map(|text| (row, *column, text)))
    })
}

/// The unit the lines above the table name: after "Đơn vị:", or a line that is a school's or an institution's name.
pub fn titled_unit(sheet: &Sheet, table: &Table) -> Option<Told> {
    let labelled = titles(sheet, table).find_map(|(row, column, text)| {
        let named = [
            "Đơn vị",
            "Tên đơn vị",
            "Đơn vị công tác",
            "Cơ quan",
            "Tên trường",
            "Trường",
        ]
        .iter()
        .find_map(|label| strip_label(text, label))?;
        let beside = || row.text(column + 1).filter(|text| !text.is_empty());
        let named = if named.is_empty() { beside()? } else { named };
        Some((
            named.to_owned(),
            Some(At {
                row: row.number,
                column,
            }),
        ))
    });
    labelled.or_else(|| {
        titles(sheet, table).find_map(|(row, column, text)| {
            institution_in(text).map(|name| {
                (
                    name,
                    Some(At {
                        row: row.number,
                        column,
                    }),
                )
            })
        })
    })
}

/// The name of a school or institution within a line.
pub fn institution_in(text: &str) -> Option<String> {
    let line = text.lines().next_back()?;
    let words: Vec<&str> = line.split(' ').collect();
    let kinds = [
        "truong mam non",
        "truong mn",
        "truong mg",
        "truong mau giao",
        "truong tieu hoc",
        "truong th",
        "truong thcs",
        "truong thpt",
        "truong ptdt",
        "truong pho thong",
        "trung tam",
        "benh vien",
        "tram y te",
        "truong trung hoc",
        "truong lien cap",
        "nha thieu nhi",
        "thu vien",
        "truong cao dang",
        "ban quan ly",
    ];
    let starts = (0..words.len()).find(|at| {
        let rest = folded(&words.get(*at..).unwrap_or_default().join(" "));
        kinds
            .iter()
            .any(|kind| rest.strip_prefix(kind).is_some_and(|rest| rest.starts_with(' ')))
    })?;
    let name = words.get(starts..)?.join(" ");
    let end = [" - ", " – ", ", ", " NĂM ", " năm ", "("]
        .iter()
        .filter_map(|mark| name.find(mark))
        .min();
    Some(name.get(..end.unwrap_or(name.len()))?.trim().to_owned())
}

/// The ward a line names: from the word phường, xã or thị trấn on.
pub fn ward_in(text: &str) -> Option<String> {
    let line = text.replace('\n', " ");
    let words: Vec<&str> = line.split(' ').collect();
    let start = (0..words.len()).find(|at| {
        let word = words.get(*at).map(|word| folded(word)).unwrap_or_default();
        let next = words.get(at + 1).map(|word| folded(word)).unwrap_or_default();
        let named = !next.is_empty() && !matches!(next.as_str(), "xa" | "nam" | "phuong" | "va" | "o");
        (named && matches!(word.as_str(), "phuong" | "xa"))
            || (word == "thi" && next == "tran")
            || (word == "p" && words.get(*at).is_some_and(|word| *word == "P.") && named)
    })?;
    let name = words.get(start..)?.join(" ");
    let end = [
        " - ",
        " – ",
        ",",
        " NĂM ",
        " năm ",
        "(",
        ";",
        " THÀNH PHỐ",
        " thành phố",
        " TP",
        " tính đến",
    ]
    .iter()
    .filter_map(|mark| name.find(mark))
    .min();
    Some(
        name.get(..end.unwrap_or(name.len()))?
            .trim()
            .trim_end_matches(['.', ':'])
            .to_owned(),
    )
}

/// The ward the lines above the table name.
pub fn titled_ward(sheet: &Sheet, table: &Table) -> Option<Told> {
    titles(sheet, table).find_map(|(row, column, text)| {
        let list = folded(text).starts_with("danh sach") || folded(text).starts_with("bieu");
        let ward = ward_in(text)?;
        let cell = At {
            row: row.number,
            column,
        };
        (!list || ward.split(' ').count() <= 4).then_some((ward, Some(cell)))
    })
}

/// The post the lines above the table or the sheet's name are about, if they name one alone.
pub fn titled_post(sheet: &Sheet, table: &Table) -> Option<PostKind> {
    let mut named: Vec<PostKind> = titles(sheet, table)
        .flat_map(|(_, _, text)| posts_named(text))
        .collect();
    named.extend(posts_named(&sheet.name));
    named.sort_unstable();
    named.dedup();
    match named.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{group_name, institution_in, ward_in};

    #[test]
    fn names_are_taken_out_of_lines() {
        assert_eq!(group_name("I. Khối Mầm non"), "Khối Mầm non");
        assert_eq!(group_name("1. Trường MN Hoa Sen (15 người)"), "Trường MN Hoa Sen");
        assert_eq!(group_name("Trường TH Lê Lợi: 12 người"), "Trường TH Lê Lợi");
        assert_eq!(group_name("Đơn vị: Trường MN Hoa Sen"), "Trường MN Hoa Sen");
        assert_eq!(group_name("Trường THCS Nguyễn Huệ"), "Trường THCS Nguyễn Huệ");
        assert_eq!(group_name("Phường 5"), "Phường 5");
        assert_eq!(
            ward_in("ỦY BAN NHÂN DÂN PHƯỜNG TÂN HẢI").as_deref(),
            Some("PHƯỜNG TÂN HẢI")
        );
        assert_eq!(
            ward_in("Phường 1, thành phố Đông Hà").as_deref(),
            Some("Phường 1")
        );
        assert_eq!(ward_in("Danh sách khu phố trưởng"), None);
        let school = "DANH SÁCH VIÊN CHỨC TRƯỜNG MẦM NON HOA SEN NĂM 2025";
        assert_eq!(institution_in(school).as_deref(), Some("TRƯỜNG MẦM NON HOA SEN"));
        assert_eq!(institution_in("HIỆU TRƯỞNG"), None);
    }
}
