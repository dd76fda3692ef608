//! The panel above an empty grid: what is missing and three ways to begin.

use std::rc::Rc;

use crate::ui::prelude::*;

use super::super::parts::says;

use crate::app::{Dialog, Message, NewScenario};
use crate::report::payroll::Begin;
use crate::text::catalog::Catalog;
use crate::ui::parts::Icon;

/// What the [`begin_panel`] is drawn from.
#[derive(Clone, PartialEq)]
pub struct Props {
    /// What is missing.
    pub begin: Rc<Begin>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The panel above an empty grid.
pub(super) fn begin_panel(props: &Props) -> Html {
    let (begin, words) = (&props.begin, &props.words.payroll);
    let spread = says(&props.on, Message::DialogOpened(Dialog::SpreadPath));
    let example = says(&props.on, Message::ScenarioCreated(NewScenario::Example));
    let edit = says(&props.on, Message::UnitEditingToggled);
    let typed = Callback::from(|_: MouseEvent| super::grid::take_the_keyboard());
    let way = |testid: &'static str, primary: bool, words: &'static str, meaning: &'static str, onclick| {
        html! {
            <li>
                <button type="button" class={classes!("btn", primary.then_some("primary"))} data-testid={testid} {onclick}>
                    { words }
                </button>
                if !meaning.is_empty() { <small>{ meaning }</small> }
            </li>
        }
    };
    html! {
        <section class="card begin" aria-labelledby="begin-title" data-testid="begin">
            <div class="begin-t">
                <Icon name="info" size={20} />
                <div>
                    <h2 id="begin-title">{ &begin.title }</h2>
                    <p>{ begin.meaning }</p>
                </div>
            </div>
            <ul>
                if begin.spread && begin.typed {
                    { way("begin-spread", true, words.begin_spread, words.begin_spread_meaning, spread) }
                }
                if begin.typed {
                    { way("begin-type", false, words.begin_type, words.begin_type_meaning, typed) }
                } else {
                    { way("begin-edit", true, words.edit_units, "", edit) }
                }
                { way("begin-example", false, words.begin_example, words.begin_example_meaning, example) }
            </ul>
        </section>
    }
}
