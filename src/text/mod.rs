//! Every word the tool says, in Vietnamese and in English; and numbers and dates, written and read.
//!
//! A sentence is made here from plain values and from the model's own types. There is no layout and no HTML here,
//! and nothing is decided here: whoever calls has already decided what is to be said.

pub mod actions;
pub mod catalog;
pub mod difference;
pub mod entered;
pub mod failure;
pub mod figures;
pub mod finding;
pub mod inconsistencies;
pub mod law;
pub mod letters;
pub mod merging;
pub mod names;
pub mod number;
pub mod reading;
pub mod register_actions;
pub mod roster;
pub mod rule_broken;
pub mod subject;

pub use catalog::{Catalog, catalog};

/// A language the tool speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Vietnamese, the first language of everything.
    Vi,
    /// English.
    En,
}

impl Language {
    /// Both, Vietnamese first.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The language's code as the page's `lang` attribute and the stored setting write it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The language a code names ("vi", "en-GB"); nothing for any other.
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The one of two values that belongs to this language.
    pub fn pick<T>(self, vi: T, en: T) -> T {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}
