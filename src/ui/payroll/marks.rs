//! Marks of where values come from.

use crate::ui::prelude::*;

use crate::report::payroll::Marked;
use crate::ui::parts::Mark;

/// A mark; a value a user entered carries none.
pub(super) fn mark(marked: &Marked) -> Html {
    html! { <Mark word={marked.word.clone()} title={marked.meaning} provenance={marked.provenance.clone()} /> }
}

/// A mark where a reader must be told that nobody has stated the value yet.
pub(super) fn supposed(marked: Option<&Marked>) -> Html {
    marked
        .filter(|marked| marked.provenance.needs_mark())
        .map(mark)
        .unwrap_or_default()
}
