//! How long ago the open scenario was last kept as a file, in sight on every screen.

use super::files::Exported;
use crate::text::{Language, catalog, number};

/// How much there is that no file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Nothing.
    None,
    /// Something.
    Some,
    /// So much, or for so long, that it should be kept as a file.
    Due,
    /// So much, or for so long, that it must.
    Overdue,
}

/// The age in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Age {
    /// In a few words, for the bar.
    pub short: String,
    /// As a sentence.
    pub sentence: String,
    /// How much there is that no file has.
    pub urgency: Urgency,
}

/// The age in words: the day it was kept as a file, the time where that is today, and the changes since.
pub fn age(
    exported: Option<Exported>,
    changes: u32,
    today: Option<(u32, crate::model::calendar::Month)>,
    urgency: Urgency,
    language: Language,
) -> Age {
    let words = &catalog(language).keeping;
    let when = exported.map(|at| {
        if today == Some((at.day, at.month)) {
            number::time(at.hour, at.minute)
        } else {
            number::day(at.day, at.month)
        }
    });
    let mut short = when
        .as_deref()
        .map_or_else(|| words.no_file.to_owned(), |when| (words.file_of)(when));
    if changes > 0 {
        short = format!("{short} {}", (words.unfiled)(changes));
    }
    Age {
        short,
        sentence: (words.file_button)(when.as_deref().unwrap_or(words.never), changes),
        urgency,
    }
}
