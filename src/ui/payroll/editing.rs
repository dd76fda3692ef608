//! Units, bases and targets, edited.

use std::rc::Rc;

use yew::prelude::*;

use super::targets::Targets;
use super::units::BlockUnits;
use crate::app::Message;
use crate::report::payroll::Editing;
use crate::text::catalog::Catalog;

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
    let editing = &props.editing;
    html! {
        <div class="editing" data-testid="editing">
            <Targets editing={editing.clone()} words={props.words} on={props.on.clone()} />
            { for editing.blocks.iter().map(|block| html! {
                <BlockUnits block={block.clone()} base_year={editing.base_year} words={props.words} on={props.on.clone()} />
            }) }
        </div>
    }
}
