//! Which of a list was chosen.

use crate::ui::prelude::*;
use web_sys::HtmlSelectElement;

/// The place of what was chosen in a list, from 0; nothing where nothing is.
pub fn place_chosen(event: &Event) -> Option<usize> {
    let list = event.target_dyn_into::<HtmlSelectElement>()?;
    usize::try_from(list.selected_index()).ok()
}
