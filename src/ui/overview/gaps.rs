//! Where the document does not agree with itself.

use crate::ui::prelude::*;

use super::super::parts::says;

use crate::app::{Message, Screen};
use crate::report::overview::Gaps;
use crate::text::Catalog;
use crate::ui::parts::Icon;

/// The weightiest inconsistencies, with a link to all.
pub(super) fn gaps(gaps: &Gaps, words: &Catalog, on: &Callback<Message>) -> Html {
    let onclick = says(on, Message::ScreenOpened(Screen::Sources));
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
