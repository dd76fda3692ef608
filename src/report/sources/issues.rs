//! Where the document does not agree with itself, or leaves out what a plan needs.

use crate::baseline::{Inconsistency, inconsistencies};
use crate::model::document::InconsistencyId;
use crate::text::Catalog;
use crate::text::inconsistencies::inconsistency;

/// The inconsistencies, those a result rests on apart from the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Issues {
    /// How many there are, in words.
    pub title: String,
    /// Those a result rests on.
    pub weighty: Vec<Issue>,
    /// How many others there are, in words.
    pub others_title: String,
    /// The others.
    pub others: Vec<Issue>,
}

/// One inconsistency.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// What the page and the tests know it by.
    pub key: &'static str,
    /// What it is, numbered.
    pub title: String,
    /// Where it stands and what stands there.
    pub stands: String,
    /// What the tool does about it.
    pub treatment: &'static str,
    /// The passage to show in the document.
    pub passage: Option<&'static str>,
    /// The field where another treatment is chosen.
    pub field: Option<&'static str>,
}

/// All inconsistencies; fields to treat them with only where the scenario is about the document's place.
pub fn issues(with_fields: bool, words: &Catalog) -> Issues {
    // A share computed anew is shown even where no result rests on it: it stands beside the printed one in the table.
    let (weighty, others): (Vec<_>, Vec<_>) = inconsistencies()
        .iter()
        .partition(|one| one.matters || one.share.is_some());
    let written = |list: &[&Inconsistency], first: usize| -> Vec<Issue> {
        let numbered = list.iter().zip(first..);
        numbered
            .map(|(one, number)| issue(one, number, with_fields, words))
            .collect()
    };
    Issues {
        title: (words.sources.inconsistencies)(inconsistencies().len()),
        others_title: (words.sources.of_form)(others.len()),
        weighty: written(&weighty, 1),
        others: written(&others, weighty.len() + 1),
    }
}

fn issue(one: &Inconsistency, number: usize, with_fields: bool, words: &Catalog) -> Issue {
    let said = inconsistency(one.id, words.language);
    let stands = if one.sections.is_empty() {
        said.stands.to_owned()
    } else {
        let sections = one.sections.join(words.sources.and);
        format!("{} {}", (words.sources.sections)(&sections), said.stands)
    };
    Issue {
        key: one.id.name(),
        title: format!("{number}. {}", said.title),
        stands,
        treatment: said.treatment,
        passage: one.quotations.first().copied(),
        field: field(one.id).filter(|_| with_fields),
    }
}

const fn field(id: InconsistencyId) -> Option<&'static str> {
    Some(match id {
        InconsistencyId::CompleteYetExtended | InconsistencyId::IncompleteNotExtended => "assumptions-wards",
        InconsistencyId::BaseMissing => "assumption-base-public-service",
        InconsistencyId::NoYearlyTargets => "assumptions-path",
        InconsistencyId::ProbationaryUnsaid => "assumption-probationary",
        _ => return None,
    })
}
