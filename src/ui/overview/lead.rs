//! The page sentence and the line under it.

use crate::ui::prelude::*;

use super::super::parts::says;

use crate::app::{Message, Screen};
use crate::report::overview::{Lead, LeadPart};
use crate::ui::parts::Mark;

/// The page sentence and the line under it.
pub(super) fn lead(lead: &Lead, on: &Callback<Message>) -> Html {
    let onclick = says(on, Message::ScreenOpened(Screen::Sources));
    html! {
        <div class="lead">
            <div>
                <h1 data-testid="headline">{ &lead.sentence }</h1>
                <p>
                    { for lead.parts.iter().map(|part| match part {
                        LeadPart::Text(text) => html! { text },
                        LeadPart::Mark(mark) => html! {
                            <Mark word={mark.word.clone()} title={mark.meaning} provenance={mark.provenance.clone()} />
                        },
                    }) }
                    if let Some(replace) = lead.replace {
                        <button type="button" class="linklike" data-testid="replace" {onclick}>{ replace }</button>
                    }
                </p>
            </div>
        </div>
    }
}
