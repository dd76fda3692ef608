//! The sex of a person, as a word or as a mark in a column.

use crate::formats::sheet::grid::Value;
use crate::formats::sheet::letters::folded;
use crate::formats::sheet::reason::Reason;

/// Nam or nữ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sex {
    /// Nam.
    Male,
    /// Nữ.
    Female,
}

/// The sex a cell names, `None` where it is empty.
pub fn sex(value: &Value) -> Result<Option<Sex>, Reason> {
    match value {
        Value::Text(text) => {
            let words = folded(text);
            if words.is_empty() && !text.contains('?') {
                return Ok(None);
            }
            from_word(&words).map(Some).ok_or(Reason::UnknownSex)
        }
        Value::Error(_) => Err(Reason::ErrorValue),
        Value::Uncalculated => Err(Reason::NoCachedValue),
        _ => Err(Reason::UnknownSex),
    }
}

/// The sex a folded word names.
pub fn from_word(word: &str) -> Option<Sex> {
    match word {
        "nam" | "male" | "m" | "trai" | "ong" | "nam gioi" | "gioi tinh nam" => Some(Sex::Male),
        "nu" | "female" | "f" | "gai" | "ba" | "nu gioi" | "gioi tinh nu" | "n u" => Some(Sex::Female),
        _ => None,
    }
}

/// Whether a cell of a column named after a sex is marked: with x, 1, a tick, or the word itself.
pub fn marked(value: &Value) -> bool {
    match value {
        Value::Text(text) => {
            let words = folded(text);
            matches!(words.as_str(), "x" | "1" | "xx" | "co" | "v" | "nam" | "nu")
                || text.contains(['✓', '✔', '√', '☑', '+', '\u{FC}'])
        }
        Value::Number(number) => number.as_whole() == Some(1),
        Value::Truth(truth) => *truth,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Sex, sex};
    use crate::formats::sheet::grid::Value;
    use crate::formats::sheet::reason::Reason;

    #[test]
    fn words_name_a_sex() {
        let read = |text: &str| sex(&Value::Text(text.to_owned()));
        assert_eq!(read("NỮ"), Ok(Some(Sex::Female)));
        assert_eq!(read("nu."), Ok(Some(Sex::Female)));
        assert_eq!(read("nam"), Ok(Some(Sex::Male)));
        assert_eq!(read("-"), Ok(None));
        assert_eq!(read("?"), Err(Reason::UnknownSex));
        assert_eq!(read("Nam/Nữ"), Err(Reason::UnknownSex));
    }
}
