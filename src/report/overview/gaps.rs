//! Where the document does not agree with itself: the weightiest few.

use crate::baseline;
use crate::model::scenario::{Origin, Scenario};
use crate::text::{Language, catalog, inconsistencies};

/// As many as are shown here; the others stand with the sources.
const SHOWN: usize = 4;

/// Where the document does not agree with itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gaps {
    /// The weightiest, each in one line, with what stands there.
    pub items: Vec<Gap>,
    /// The link to all of them.
    pub all: String,
}

/// One place where the document does not agree with itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What it is.
    pub title: &'static str,
    /// What stands there.
    pub stands: &'static str,
}

/// The weightiest inconsistencies; nothing for a scenario that is not about the document.
pub(super) fn gaps(scenario: &Scenario, language: Language) -> Option<Gaps> {
    if scenario.origin == Origin::Own {
        return None;
    }
    let all = baseline::inconsistencies();
    let items = all.iter().filter(|gap| gap.matters).take(SHOWN).map(|gap| {
        let text = inconsistencies::inconsistency(gap.id, language);
        Gap {
            title: text.title,
            stands: text.stands,
        }
    });
    Some(Gaps {
        items: items.collect(),
        all: (catalog(language).overview.all_inconsistencies)(all.len()),
    })
}
