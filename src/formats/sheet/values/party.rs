//! Whether somebody is a party member, as marks and words say it.

use super::Dated;
use super::moment::{Order, moment};
use crate::formats::sheet::grid::Value;
use crate::formats::sheet::letters::folded;
use crate::formats::sheet::reason::Reason;

/// What is known of a holder's membership.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Party {
    /// Member, not a member, or not known.
    pub member: Option<bool>,
    /// Official or probationary, where it is said.
    pub status: Option<Status>,
    /// When the holder was admitted, where it is said.
    pub admitted: Option<Dated>,
}

/// What kind of member somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Chính thức.
    Official,
    /// Dự bị.
    Probationary,
}

/// What a cell says of the membership.
pub fn party(value: &Value) -> Result<Party, Reason> {
    match value {
        Value::Text(text) => from_text(text),
        Value::Truth(member) => Ok(said(*member)),
        Value::Number(number) => match number.as_whole() {
            Some(0) => Ok(said(false)),
            Some(1) => Ok(said(true)),
            _ => admitted(value),
        },
        Value::Date(_) => admitted(value),
        Value::Percent(_) => Err(Reason::UnknownParty),
        Value::Error(_) => Err(Reason::ErrorValue),
        Value::Uncalculated => Err(Reason::NoCachedValue),
    }
}

const fn said(member: bool) -> Party {
    Party {
        member: Some(member),
        status: None,
        admitted: None,
    }
}

fn admitted(value: &Value) -> Result<Party, Reason> {
    match moment(value, Order::DayFirst) {
        Ok(Some(date)) => Ok(Party {
            admitted: Some(date),
            ..said(true)
        }),
        Ok(None) => Ok(Party::default()),
        Err(Reason::ImpossibleDate) => Err(Reason::ImpossibleDate),
        Err(_) => Err(Reason::UnknownParty),
    }
}

fn from_text(text: &str) -> Result<Party, Reason> {
    if text.contains(['✓', '✔', '√', '☑', '●', '\u{FC}']) {
        return Ok(said(true));
    }
    let words = folded(text);
    let has = |part: &str| format!(" {words} ").contains(&format!(" {part} "));
    if words.is_empty() {
        return if text.contains('?') {
            Err(Reason::UnknownParty)
        } else if text.contains('+') {
            Ok(said(true))
        } else {
            Ok(said(false))
        };
    }
    let denied = [
        "chua",
        "khong",
        "quan chung",
        "qc",
        "ngoai dang",
        "ko",
        "cam tinh",
        "doan vien",
    ];
    // A single letter within a text is somebody's initial.
    let denied_alone = ["k", "n", "no", "false", "0"];
    if denied.iter().any(|word| has(word)) || denied_alone.contains(&words.as_str()) {
        if has("khong ro") || has("chua ro") || has("khong biet") {
            return Err(Reason::UnknownParty);
        }
        return Ok(said(false));
    }
    let status = if ["du bi", "db", "dvdb", "dang vien db"]
        .iter()
        .any(|word| has(word))
    {
        Some(Status::Probationary)
    } else if ["chinh thuc", "ct", "dvct"].iter().any(|word| has(word)) {
        Some(Status::Official)
    } else {
        None
    };
    let affirmed = [
        "x",
        "xx",
        "dv",
        "dang vien",
        "co",
        "roi",
        "yes",
        "true",
        "1",
        "da ket nap",
        "da vao dang",
    ];
    let alone = ["da", "dang", "v", "y", "la dang vien"];
    if status.is_some() || affirmed.iter().any(|word| has(word)) || alone.contains(&words.as_str()) {
        return Ok(Party { status, ..said(true) });
    }
    admitted(&Value::Text(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{Status, party};
    use crate::formats::sheet::grid::Value;
    use crate::formats::sheet::reason::Reason;

    fn member(text: &str) -> Result<Option<bool>, Reason> {
        party(&Value::Text(text.to_owned())).map(|party| party.member)
    }

    #[test]
    fn marks_and_words_say_who_is_a_member() {
        for text in [
            "x",
            "X",
            "ĐV",
            "Có",
            "đảng viên",
            "chính thức",
            "dự bị",
            "✓",
            "1",
            "03/02/2005",
            "Đảng viên dự bị",
        ] {
            assert_eq!(member(text), Ok(Some(true)), "{text}");
        }
        for text in [
            "chưa",
            "Không",
            "Quần chúng",
            "0",
            "-",
            "chưa là đảng viên",
            "không phải đảng viên",
        ] {
            assert_eq!(member(text), Ok(Some(false)), "{text}");
        }
        for text in ["?", "không rõ", "đang xem"] {
            assert_eq!(member(text), Err(Reason::UnknownParty), "{text}");
        }
        let read = party(&Value::Text("ĐV dự bị".to_owned())).map(|party| party.status);
        assert_eq!(read, Ok(Some(Status::Probationary)));
    }
}
