//! Who holds a post, chosen from a list; for a probationary member, since when.

use crate::ui::prelude::*;
use web_sys::HtmlSelectElement;

use crate::app::Message;
use crate::model::sourcing::{Holder, PostRef};
use crate::report::sourcing::holder_of_code;
use crate::text::catalog::Catalog;
use crate::text::reading;
use crate::ui::parts::ReadField;

/// What the choice is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The post.
    pub post: PostRef,
    /// Its identity in the page.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// The code of the holder.
    pub holder: &'static str,
    /// The month of the ceremony of a probationary member, as written; nothing for any other holder.
    pub admitted: Option<String>,
    /// Who may hold it: code and name.
    pub holders: Vec<(&'static str, &'static str)>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The choice.
#[component]
pub fn HolderChoice(props: &Props) -> Html {
    let (post, words) = (props.post, props.words);
    let onchange = {
        let on = props.on.clone();
        Callback::from(move |event: Event| {
            let code = event.target_unchecked_into::<HtmlSelectElement>().value();
            if let Some(holder) = holder_of_code(&code) {
                on.emit(Message::HolderSet(post, holder));
            }
        })
    };
    let onread = {
        let on = props.on.clone();
        Callback::from(move |text: String| {
            let admitted = if text.trim().is_empty() {
                None
            } else {
                Some(reading::month(&text)?)
            };
            on.emit(Message::HolderSet(post, Holder::Probationary { admitted }));
            Ok(())
        })
    };
    html! {
        <span class="holder">
            <select class="field" id={props.id.clone()} data-testid={props.id.clone()} aria-label={props.label.clone()}
                {onchange}>
                { for props.holders.iter().map(|(code, name)| html! {
                    <option value={*code} selected={props.holder == *code}>{ name }</option>
                }) }
            </select>
            if let Some(admitted) = &props.admitted {
                <ReadField id={format!("{}-admitted", props.id)}
                    label={format!("{}, {}", props.label, words.sourcing.admitted)} value={admitted.clone()}
                    placeholder={words.sourcing.admitted} language={words.language} class="month" {onread} />
            }
        </span>
    }
}
