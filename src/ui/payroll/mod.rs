//! Being built by its engineer: the screen draws its title until then.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Message, State};
use crate::text::catalog::Catalog;

/// What the screen shows.
pub fn report(state: &State) -> String {
    state.scenario().name.clone()
}

/// What the screen is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What it shows.
    pub report: Rc<String>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The screen.
#[component]
pub fn Payroll(props: &Props) -> Html {
    html! { <h1>{ &*props.report }</h1> }
}
