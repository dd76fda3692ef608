//! Which sentence tells which thing the user must know.

use crate::formats::sealed::{self, SealedError};
use crate::formats::{Place, ReadError, ReadErrorKind};
use crate::text::{Language, failure};

use super::effect::SaveRefusal;
use super::state::Notice;

impl Notice {
    /// Whether the next change makes it old news: whoever works on has seen it.
    pub(super) fn is_stale_after_a_change(&self) -> bool {
        matches!(
            self,
            Self::StoreEmpty
                | Self::FileOpened { .. }
                | Self::JournalAhead
                | Self::OutsidePart(_)
                | Self::Merged { .. }
        )
    }

    /// The notice in words: what happened, what is safe, what to do.
    pub fn words(&self, language: Language) -> String {
        let explanation = match self {
            Self::FileOpened { file, scenario } => {
                return (crate::text::catalog::catalog(language).shell.imported)(file, scenario);
            }
            Self::Merged {
                files,
                changes,
                choices,
                left_out,
            } => {
                let words = &crate::text::catalog::catalog(language).merging;
                return (words.done)(*files, *changes, *choices, *left_out);
            }
            Self::FileRefused { file, error } => refused(file, error, language),
            Self::SealedRefused { file, error } => sealed_refused(file, *error, language),
            Self::GuestShown { scenario } => failure::guest_shown(scenario, language),
            Self::FileUnreadable { file } => failure::file_unreadable(file, language),
            Self::FileNotMade { file } => failure::file_not_made(file, language),
            Self::SaveFailed(SaveRefusal::QuotaFull) => failure::save_full(language),
            Self::SaveFailed(SaveRefusal::Blocked) | Self::StoreBlocked => failure::save_blocked(language),
            Self::SaveFailed(SaveRefusal::ReadBackDiffers) => failure::save_differs(language),
            Self::FellBack => failure::stored_fell_back(language),
            Self::StoreUnreadable => failure::stored_lost(language),
            Self::StoreNewer => failure::stored_newer(language),
            Self::StoreEmpty => failure::moved_file_empty(language),
            Self::JournalAhead => failure::journal_ahead(language),
            Self::FileOverdue => failure::file_overdue(language),
            Self::StepUnreadable => failure::step_unreadable(language),
            Self::HistoryNotKept => failure::history_not_kept(language),
            Self::OpenElsewhere => failure::open_elsewhere(language),
            Self::TakenUnsaved => failure::taken_unsaved(language),
            Self::TakenElsewhere => failure::taken_elsewhere(language),
            Self::OutsidePart(part) => failure::outside_part(part, language),
        };
        explanation.joined()
    }
}

/// Why a file cannot be read, without what to do about it.
pub(super) fn why_refused(file: &str, error: &ReadError, language: Language) -> String {
    refused(file, error, language).joined()
}

fn refused(file: &str, error: &ReadError, language: Language) -> failure::Explanation {
    let place = written(&error.at);
    match &error.kind {
        ReadErrorKind::NotOurs => failure::file_not_ours(file, language),
        ReadErrorKind::Truncated => failure::file_truncated(file, language),
        ReadErrorKind::Newer { format, newest } => {
            let short = |number: &u64| u32::try_from(*number).unwrap_or(u32::MAX);
            failure::file_newer(file, short(format), short(newest), language)
        }
        ReadErrorKind::TooLarge { most, .. } => failure::file_too_large(file, *most as u64, language),
        ReadErrorKind::Malformed => failure::file_malformed(
            file,
            u64::from(error.at.line),
            u64::from(error.at.column),
            language,
        ),
        ReadErrorKind::Missing { .. } => failure::file_incomplete(file, &place, language),
        ReadErrorKind::DuplicateId { .. } | ReadErrorKind::RepeatedField { .. } => {
            failure::file_duplicate(file, &place, language)
        }
        ReadErrorKind::OutOfRange { .. }
        | ReadErrorKind::TooManyDecimals { .. }
        | ReadErrorKind::TooMany { .. }
        | ReadErrorKind::TooLong { .. }
        | ReadErrorKind::TooManyPosts { .. } => failure::file_out_of_range(file, &place, language),
        ReadErrorKind::UnknownField { .. }
        | ReadErrorKind::WrongType { .. }
        | ReadErrorKind::ForbiddenCharacter
        | ReadErrorKind::UnknownWord { .. }
        | ReadErrorKind::DanglingReference { .. } => failure::file_wrong_value(file, &place, language),
    }
}

/// Why a sealed file is not opened.
pub(super) fn sealed_refused(file: &str, error: SealedError, language: Language) -> failure::Explanation {
    match error {
        SealedError::NotOurs => failure::file_not_ours(file, language),
        SealedError::Newer { format } => {
            let format = u32::try_from(format).unwrap_or(u32::MAX);
            failure::file_newer(file, format, sealed::FORMAT, language)
        }
        SealedError::Truncated => failure::file_truncated(file, language),
        SealedError::TooLarge => failure::file_too_large(file, sealed::limits::MOST_BYTES as u64, language),
        SealedError::TooCostly => failure::sealed_too_costly(file, language),
        SealedError::Tampered => failure::sealed_tampered(file, language),
        SealedError::Damaged | SealedError::NoPassphrase | SealedError::WrongPassphrase => {
            failure::sealed_damaged(file, language)
        }
    }
}

/// A place in a file as a reader can find it: the value's path, with its line where one is known.
fn written(at: &Place) -> String {
    match (at.path.as_str(), at.line) {
        ("", line) => line.to_string(),
        (path, 0) => path.to_owned(),
        (path, line) => format!("{path} ({line}:{})", at.column),
    }
}
