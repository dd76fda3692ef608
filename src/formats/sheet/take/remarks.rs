//! Rows that belong to nobody: sums, examples, remarks, signatures.

use super::dry_run::PassedKind;
use crate::formats::sheet::grid::Row;
use crate::formats::sheet::letters::folded;
use crate::formats::sheet::recognise::{Field, Table};

/// Whether the row sums up: one of its first texts begins as sums do.
pub fn total(row: &Row) -> Option<PassedKind> {
    let place = |text: &str| {
        let words = folded(text);
        let written = text.trim().to_lowercase();
        // "Tống" is a family name, and its letters fold to "tong"; a sum is "tổng" or written without marks.
        let is_name = written.starts_with("tống") || written.starts_with("công");
        let starts = |word: &str| {
            words
                .strip_prefix(word)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        let starts_any = |known: &[&str]| known.iter().any(|word| starts(word));
        if is_name {
            return None;
        }
        let whole = starts_any(&[
            "tong cong",
            "tong so",
            "toan truong cong",
            "cong toan",
            "tong hop",
            "tong toan",
            "tong bien che",
            "tong don vi",
            "tong truong",
            "trong do",
            "binh quan",
            "danh sach nay co",
            "danh sach co",
            "an dinh danh sach",
        ]);
        if whole || (starts("tong") && is_sum(&words, "tong")) {
            return Some(PassedKind::Total);
        }
        let part = starts_any(&["cong don vi", "cong truong"]) || (starts("cong") && is_sum(&words, "cong"));
        part.then_some(PassedKind::Subtotal)
    };
    row.texts().take(4).find_map(place)
}

/// Whether nothing follows the word but a number, an abbreviation or a unit.
fn is_sum(words: &str, word: &str) -> bool {
    let rest = words.strip_prefix(word).unwrap_or("").trim();
    let first = rest.split(' ').next().unwrap_or("");
    rest.is_empty()
        || first.bytes().any(|byte| byte.is_ascii_digit())
        || first.len() <= 2
        || [
            "khoi", "phuong", "nhom", "nguoi", "cac", "toan", "chung", "muc", "to", "phan", "khu", "bo",
            "trang", "xa", "lai",
        ]
        .contains(&first)
}

/// Whether the row shows how to fill in.
pub fn is_example(row: &Row, table: &Table) -> bool {
    let said = row.texts().take(3).any(|text| {
        let words = folded(text);
        ["vi du", "vd", "mau", "example", "dong mau"].iter().any(|word| {
            words == *word
                || words
                    .strip_prefix(word)
                    .is_some_and(|rest| rest.starts_with(' ') && rest.len() < 40)
        })
    });
    let placeholder = table
        .columns
        .iter()
        .filter(|column| column.field == Field::Name)
        .filter_map(|column| row.text(column.at))
        .any(|name| {
            matches!(
                folded(name).as_str(),
                "nguyen van a" | "nguyen thi a" | "nguyen van a vi du"
            )
        });
    said || (placeholder && row.number <= table.header.bottom + 2)
}

/// Whether the row belongs to the place, date and signatures under a list.
pub fn is_signature(row: &Row) -> bool {
    row.cells.len() <= 4
        && row.texts().any(|text| {
            let words = folded(text);
            let dated = words.contains("ngay")
                && words.contains("thang")
                && words.contains(" nam")
                && words.len() < 80;
            let signed = [
                "nguoi lap",
                "ky ten",
                "ky ghi ro",
                "ky va ghi",
                "thu truong",
                "t m uy ban",
                "xac nhan",
                "noi nhan",
                "tm uy ban",
                "nguoi tong hop",
                "ke toan",
                "ky dong dau",
                "chu tich",
                "hieu truong",
                "truong phong",
                "giam doc",
                "lap bieu",
                "t m ubnd",
                "tm ubnd",
                "pho chu tich",
            ];
            let alone = signed.iter().any(|word| {
                words.starts_with(word) || words.strip_prefix("ky ").is_some() && words.len() < 40
            });
            (dated || alone) && !text.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
        })
}

/// A remark is no group: it begins as remarks do, or is long.
pub fn is_remark(text: &str) -> bool {
    let words = folded(text);
    let begins = [
        "ghi chu",
        "luu y",
        "chu thich",
        "chu y",
        "nguon",
        "danh sach",
        "kem theo",
        "don vi tinh",
        "dvt",
    ];
    begins.iter().any(|word| words.starts_with(word))
        || text.starts_with('*')
        || text.starts_with("(*")
        || text.chars().count() > 100
}
