//! Why a file could not be read, as JSON.

use crate::formats::error::{ReadError, ReadErrorKind};
use crate::formats::json::{Json, Object};

pub(super) fn error(error: &ReadError) -> Json {
    Object::new()
        .with("kind", word(&error.kind))
        .with("line", error.at.line)
        .with("column", error.at.column)
        .with("path", error.at.path.as_str())
        .with("detail", format!("{:?}", error.kind))
        .into()
}

/// The word for a kind of error; `docs/file-formats.md` lists them.
pub(super) fn word(kind: &ReadErrorKind) -> &'static str {
    match kind {
        ReadErrorKind::TooLarge { .. } => "too_large",
        ReadErrorKind::NotOurs => "not_ours",
        ReadErrorKind::Truncated => "truncated",
        ReadErrorKind::Newer { .. } => "newer",
        ReadErrorKind::Malformed => "malformed",
        ReadErrorKind::Missing { .. } => "missing",
        ReadErrorKind::UnknownField { .. } => "unknown_field",
        ReadErrorKind::RepeatedField { .. } => "repeated_field",
        ReadErrorKind::WrongType { .. } => "wrong_type",
        ReadErrorKind::OutOfRange { .. } => "out_of_range",
        ReadErrorKind::TooManyDecimals { .. } => "too_many_decimals",
        ReadErrorKind::TooMany { .. } => "too_many",
        ReadErrorKind::TooLong { .. } => "too_long",
        ReadErrorKind::ForbiddenCharacter => "forbidden_character",
        ReadErrorKind::UnknownWord { .. } => "unknown_word",
        ReadErrorKind::DuplicateId { .. } => "duplicate_id",
        ReadErrorKind::DanglingReference { .. } => "dangling_reference",
        ReadErrorKind::TooManyPosts { .. } => "too_many_posts",
    }
}
