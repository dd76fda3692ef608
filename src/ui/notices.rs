//! What the user must be told: what happened, what is safe, what to do.

use yew::prelude::*;

use super::parts::Icon;
use crate::app::Message;
use crate::text::catalog::Catalog;

/// One notice in words.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeLine {
    /// Its identity.
    pub id: u32,
    /// The sentence.
    pub sentence: String,
    /// Whether something went wrong rather than well.
    pub grave: bool,
    /// Whether keeping the work as a file is the way out.
    pub offer_file: bool,
}

/// What the notices are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The notices, oldest first.
    pub notices: Vec<NoticeLine>,
    /// Told that the work is to be kept as a file.
    pub onsavefile: Callback<()>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The notices, above the screen.
#[component]
pub fn Notices(props: &Props) -> Html {
    let words = &props.words.shell;
    html! {
        <div class="notices" role="region" aria-label={words.notices} aria-live="assertive">
            { for props.notices.iter().map(|notice| {
                let id = notice.id;
                let dismiss = props.on.reform(move |_: MouseEvent| Message::NoticeDismissed(id));
                let save = props.onsavefile.reform(|_: MouseEvent| ());
                html! {
                    <div class={classes!("note", if notice.grave { "miss" } else { "met" })} key={notice.id}
                        data-testid="notice">
                        <Icon name={if notice.grave { "miss" } else { "met" }} />
                        <p>{ &notice.sentence }</p>
                        if notice.offer_file {
                            <button type="button" class="btn" onclick={save}>{ words.save_as_file }</button>
                        }
                        <button type="button" class="btn quiet" aria-label={words.notice_dismiss} onclick={dismiss}>
                            <Icon name="x" />
                        </button>
                    </div>
                }
            }) }
        </div>
    }
}
