//! The mark beside a value: where it comes from, in words.

use crate::model::provenance::Provenance;
use crate::text::{Language, names};

/// The mark beside a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Its few words, as "mục IV.1".
    pub word: String,
    /// What they mean, in one sentence.
    pub meaning: &'static str,
    /// Where the value comes from.
    pub provenance: Provenance,
}

impl Marked {
    /// The mark of a provenance, of one a user entered too.
    pub fn new(provenance: &Provenance, language: Language) -> Self {
        Self {
            word: names::provenance(provenance, language),
            meaning: names::provenance_meaning(provenance, language),
            provenance: provenance.clone(),
        }
    }

    /// The mark of a provenance; a value a user entered carries none.
    pub fn of(provenance: &Provenance, language: Language) -> Option<Self> {
        (*provenance != Provenance::Entered).then(|| Self::new(provenance, language))
    }
}
