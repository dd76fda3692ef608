//! What a row under a header is: somebody's, a group's, a sum, a remark.

use super::dry_run::PassedKind;
use super::remarks::{is_example, is_remark, is_signature, total};
use crate::formats::sheet::grid::{Row, Value};
use crate::formats::sheet::letters::folded;
use crate::formats::sheet::recognise::header::is_numbering;
use crate::formats::sheet::recognise::{Field, Table};
use crate::formats::sheet::values::moment::{Order, moment};

/// What a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A person's or a post's.
    Entry,
    /// Heads the rows below with this text, which stands in this column.
    Group(String, u32),
    /// Neither.
    Passed(PassedKind),
}

/// Fields that only a person's or holder's row fills.
const TELLING: [Field; 25] = [
    Field::Code,
    Field::Birth,
    Field::NameAndBirth,
    Field::BirthDay,
    Field::BirthMonth,
    Field::BirthYear,
    Field::BirthOfMan,
    Field::BirthOfWoman,
    Field::Sex,
    Field::ManMark,
    Field::WomanMark,
    Field::Coefficient,
    Field::PositionAllowance,
    Field::BeyondAllowance,
    Field::SeniorityAllowance,
    Field::Insurance,
    Field::InsuranceYears,
    Field::InsuranceMonths,
    Field::InsuranceStart,
    Field::Post,
    Field::Party,
    Field::PartyStatus,
    Field::PartyDate,
    Field::Area,
    Field::Unit,
];

/// Fields a group's row may fill too: its own name stands in the column of places, sums in those of numbers.
const PLACES_AND_SUMS: [Field; 9] = [
    Field::Area,
    Field::Unit,
    Field::Coefficient,
    Field::PositionAllowance,
    Field::BeyondAllowance,
    Field::SeniorityAllowance,
    Field::InsuranceYears,
    Field::InsuranceMonths,
    Field::Insurance,
];

/// Tells what a row is.
pub fn row_kind(row: &Row, table: &Table) -> RowKind {
    if is_line(row) {
        return RowKind::Passed(PassedKind::Line);
    }
    if is_numbering(row) && row.number <= table.header.bottom + 3 && !has_words(row) {
        return RowKind::Passed(PassedKind::Numbering);
    }
    let filled = filled_fields(row, table);
    let told = |fields: &[Field]| fields.iter().any(|field| filled.contains(field));
    let identity = [
        Field::Sex,
        Field::BirthDay,
        Field::BirthYear,
        Field::Birth,
        Field::BirthOfMan,
        Field::BirthOfWoman,
        Field::NameAndBirth,
    ];
    if is_signature(row) && row.cells.len() <= 2 {
        return RowKind::Passed(PassedKind::Signature);
    }
    let identified = told(&identity) && is_born_or_sexed(row, table);
    if let Some(total) = total(row).filter(|_| !identified) {
        return RowKind::Passed(total);
    }
    if is_example(row, table) {
        return RowKind::Passed(PassedKind::Example);
    }
    if is_signature(row) && !identified {
        return RowKind::Passed(PassedKind::Signature);
    }
    let telling = TELLING.iter().filter(|field| filled.contains(field)).count();
    let named = table.columns.iter().any(|column| {
        matches!(column.field, Field::Name | Field::NameAndBirth) && row.text(column.at).is_some()
    });
    if row.cells.len() == 1 && matches!(row.cells.first(), Some((_, Value::Number(_)))) {
        return RowKind::Passed(PassedKind::NumberedEmpty);
    }
    let group = group_text(row, table).filter(|_| !identified);
    if let Some((text, column)) = group {
        let of_area = table.column(Field::Area) == Some(column);
        if of_area && !table.groups().is_empty() {
            // A khu phố of which nothing is told is a row all the same.
            return RowKind::Entry;
        }
        // The group's own name may stand under any heading.
        let beside_place = table
            .columns
            .iter()
            .filter(|other| other.at != column && row.value(other.at).is_some())
            .filter(|other| TELLING.contains(&other.field) && !PLACES_AND_SUMS.contains(&other.field))
            .count();
        let only = beside_place == 0 && (telling == 0 || (telling <= 2 && !named));
        let unit_like = heads_a_group(&folded(&text));
        if only && (unit_like || !named || row.cells.len() == 1) {
            return if is_remark(&text) {
                RowKind::Passed(PassedKind::Note)
            } else {
                RowKind::Group(text, column)
            };
        }
        if unit_like
            && beside_place == 0
            && !told(&[Field::Party, Field::Post, Field::Insurance, Field::InsuranceStart])
            && telling <= 2
        {
            return RowKind::Group(text, column);
        }
    }
    let numbered = matches!(
        table.column(Field::Ordinal).and_then(|column| row.value(column)),
        Some(Value::Number(_))
    ) || table
        .column(Field::Ordinal)
        .and_then(|column| row.text(column))
        .is_some_and(|text| {
            text.trim_end_matches('.')
                .bytes()
                .all(|byte| byte.is_ascii_digit())
        });
    if (named && telling >= 1) || telling >= 2 || identified || (named && numbered) {
        return RowKind::Entry;
    }
    if numbered && telling == 0 && !named {
        return RowKind::Passed(PassedKind::NumberedEmpty);
    }
    RowKind::Passed(PassedKind::Note)
}

/// Fields in which words without a digit tell of nobody.
const IN_DIGITS: [Field; 6] = [
    Field::PositionAllowance,
    Field::BeyondAllowance,
    Field::SeniorityAllowance,
    Field::InsuranceYears,
    Field::InsuranceMonths,
    Field::BirthDay,
];

/// Whether the row names its person's birth or sex.
pub fn names_somebody(row: &Row, table: &Table) -> bool {
    is_born_or_sexed(row, table)
}

fn filled_fields(row: &Row, table: &Table) -> Vec<Field> {
    let worded =
        |value: &Value| matches!(value, Value::Text(text) if !text.bytes().any(|byte| byte.is_ascii_digit()));
    let mut fields: Vec<Field> = table
        .columns
        .iter()
        .filter(|column| {
            let value = row.value(column.at);
            let wordy = value.is_some_and(worded) && IN_DIGITS.contains(&column.field);
            column.field != Field::Other && value.is_some() && !wordy
        })
        .map(|column| column.field)
        .collect();
    fields.dedup();
    fields
}

/// Whether a birth is a date or a sex a word: sums of men and women stand in the same columns.
fn is_born_or_sexed(row: &Row, table: &Table) -> bool {
    table.columns.iter().any(|column| {
        let Some(value) = row.value(column.at) else {
            return false;
        };
        match column.field {
            Field::Sex => {
                matches!(value, Value::Text(text) if text.chars().any(char::is_alphabetic))
                    || matches!(value, Value::Error(_))
            }
            Field::Birth | Field::BirthOfMan | Field::BirthOfWoman => match value {
                Value::Date(_) => true,
                Value::Text(text) => {
                    let long = (4..=20).contains(&text.chars().count());
                    long && text.bytes().any(|byte| byte.is_ascii_digit())
                        || text.chars().count() > 20 && matches!(moment(value, Order::DayFirst), Ok(Some(_)))
                }
                Value::Number(number) => number.as_whole().is_none_or(|whole| whole > 1_900),
                Value::Error(_) | Value::Uncalculated => true,
                _ => false,
            },
            Field::BirthYear => {
                matches!(value, Value::Number(number) if number.as_whole().is_some_and(|year| year > 1_900))
                    || matches!(value, Value::Text(text) if text.trim().len() == 4)
            }
            Field::NameAndBirth => {
                matches!(value, Value::Text(text) if text.bytes().filter(u8::is_ascii_digit).count() >= 4)
            }
            _ => false,
        }
    })
}

fn is_line(row: &Row) -> bool {
    let lined = |value: &Value| matches!(value, Value::Text(text) if text.chars().all(|letter| matches!(letter, '-' | '=' | '_' | '.' | '*' | '–' | '—' | '…' | '#' | '+' | '~')));
    let long = row.texts().any(|text| text.chars().count() >= 3);
    row.cells.iter().all(|(_, value)| lined(value)) && (long || row.cells.len() > 3)
}

fn has_words(row: &Row) -> bool {
    row.texts()
        .any(|text| text.chars().filter(|letter| letter.is_alphabetic()).count() > 2)
}

/// The one text of a row, apart from its number and what sums it.
fn group_text(row: &Row, table: &Table) -> Option<(String, u32)> {
    let ordinal = table.column(Field::Ordinal);
    let mut texts = row.cells.iter().filter_map(|(column, value)| match value {
        Value::Text(text) => Some((*column, text)),
        _ => None,
    });
    let wordy = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).count() >= 2;
    let (column, text) =
        texts.find(|(column, text)| wordy(text) && (Some(*column) != ordinal || !is_roman(text)))?;
    let others = row.cells.iter().filter(|(at, value)| {
        *at != column
            && Some(*at) != ordinal
            && matches!(value, Value::Text(text) if wordy(text) && !counts_people(text))
    });
    (others.count() == 0).then(|| (text.clone(), column))
}

/// "15 người", "12 GV": a count beside a group's name.
fn counts_people(text: &str) -> bool {
    text.bytes().next().is_some_and(|byte| byte.is_ascii_digit()) && text.chars().count() < 25
}

fn is_roman(text: &str) -> bool {
    let bare = text.trim().trim_end_matches(['.', ')', '/', '-', ':']);
    !bare.is_empty() && bare.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X' | 'L'))
}

/// Whether the folded text begins as the name of a unit, a ward, a khu phố or a block does.
pub fn heads_a_group(words: &str) -> bool {
    let bare = without_number(words);
    const STARTS: [&str; 44] = [
        "truong",
        "mn",
        "mam non",
        "mau giao",
        "mg",
        "th",
        "thcs",
        "thpt",
        "tieu hoc",
        "ptdt",
        "phong",
        "trung tam",
        "ubnd",
        "uy ban",
        "phuong",
        "xa",
        "thi tran",
        "benh vien",
        "tram",
        "ban",
        "so",
        "chi cuc",
        "doi",
        "van phong",
        "hoi",
        "doan",
        "dai",
        "thu vien",
        "bao tang",
        "nha",
        "cong ty",
        "vien",
        "khoi",
        "hat",
        "to",
        "don vi",
        "khu pho",
        "kp",
        "thon",
        "dang uy",
        "cap hoc",
        "cac truong",
        "bac",
        "chi nhanh",
    ];
    let begins = STARTS.iter().any(|start| {
        bare.strip_prefix(start)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    });
    // A family name may look like a unit's first word: "Đoàn Thị Hoa", "Ban" alone is none.
    let personal = bare.split(' ').count() <= 4
        && (bare.starts_with("doan ")
            || bare.starts_with("hoi ")
            || bare.starts_with("to ")
            || bare.starts_with("dai ")
            || bare.starts_with("ban ")
            || bare.starts_with("vien "))
        && bare
            .split(' ')
            .any(|word| matches!(word, "thi" | "van" | "ngoc" | "minh" | "huu" | "quoc" | "thanh"));
    begins && !personal
}

/// The words without a number before them: `i khoi mam non` is `khoi mam non`.
pub fn without_number(words: &str) -> &str {
    let first = words.split(' ').next().unwrap_or("");
    let number = !first.is_empty()
        && (first.bytes().all(|byte| byte.is_ascii_digit())
            || first.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'))
            || first.len() == 1);
    let rest = words.get(first.len()..).unwrap_or("").trim_start();
    if number && !rest.is_empty() { rest } else { words }
}
