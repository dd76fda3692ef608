//! Units, bases and targets, edited.

use std::rc::Rc;

use crate::ui::prelude::*;

use super::targets::{self, targets};
use super::units::{self, block_units};
use crate::app::Message;
use crate::report::payroll::Editing;
use crate::text::catalog::Catalog;
use crate::ui::parts::{drawn, use_narrow};

/// What the [`EditingPanel`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What can be edited.
    pub editing: Rc<Editing>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// Targets first: they say what the units are for.
#[component]
pub fn EditingPanel(props: &Props) -> Html {
    let (editing, words, on, narrow) = (&props.editing, props.words, &props.on, use_narrow());
    let blocks = editing.blocks.iter().map(|block| {
        let block = units::Props {
            block: block.clone(),
            base_year: editing.base_year,
            narrow,
            words,
            on: on.clone(),
        };
        drawn(block, block_units)
    });
    html! {
        <div class="editing" data-testid="editing">
            { drawn(targets::Props { editing: editing.clone(), words, on: on.clone() }, targets) }
            { for blocks }
        </div>
    }
}
