//! Where the document does not agree with itself.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Message, Screen};
use crate::report::overview::Gaps;
use crate::text::Catalog;
use crate::ui::parts::Icon;

/// What the list is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The list.
    pub gaps: Rc<Gaps>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The weightiest inconsistencies, with a link to all.
#[component]
pub fn GapsCard(Props { gaps, words, on }: &Props) -> Html {
    let onclick = on.reform(|_: MouseEvent| Message::ScreenOpened(Screen::Sources));
    html! {
        <section class="card" data-testid="gaps">
            <div class="card-h"><h2>{ words.overview.inconsistencies }</h2></div>
            <div class="card-b">
                <ul class="issues">
                    { for gaps.items.iter().map(|gap| html! {
                        <li>
                            <Icon name="risk" />
                            <span>{ gap.title }<small>{ gap.stands }</small></span>
                        </li>
                    }) }
                </ul>
                <button type="button" class="linklike all" {onclick}>{ &gaps.all }</button>
            </div>
        </section>
    }
}
