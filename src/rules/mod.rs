//! The law as data: dated, sourced files and their reader. No arithmetic happens here.
//!
//! A file of `law/` is a list of rules. A rule has a name in both languages, a unit, the date that selects its step, and its
//! steps: first day, value, mark, instrument, article, day of signing. The marks are those of the law notes: `V1` the
//! instrument's own text was read, `V2` read in a source that reports it, `M 90` from memory with that confidence.

mod reader;

pub use reader::{RuleError, read};

use crate::model::rule::Rulebook;

/// The files, each with its name, in the order of the page that lists the rules.
pub const FILES: [(&str, &str); 7] = [
    ("retirement.rules", include_str!("law/retirement.rules")),
    ("salary.rules", include_str!("law/salary.rules")),
    ("streamlining.rules", include_str!("law/streamlining.rules")),
    ("reorganisation.rules", include_str!("law/reorganisation.rules")),
    ("cadres.rules", include_str!("law/cadres.rules")),
    ("commune_staff.rules", include_str!("law/commune_staff.rules")),
    ("admission.rules", include_str!("law/admission.rules")),
];

/// The law as the files have it. A line that could not be read would be left out; a test reads every one.
pub fn rulebook() -> Rulebook {
    let mut errors = Vec::new();
    let rules = FILES.iter().flat_map(|(_, text)| read(text, &mut errors));
    Rulebook::new(rules.collect())
}
