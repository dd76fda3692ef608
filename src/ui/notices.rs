//! What the user must be told: what happened, what is safe, what to do.

use crate::ui::prelude::*;

use super::parts::{Icon, says};
use crate::app::Message;
use crate::text::catalog::Catalog;

/// How a notice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something went wrong.
    Grave,
    /// Something was done.
    Done,
    /// Something worth knowing.
    Known,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Grave => "miss",
            Self::Done => "met",
            Self::Known => "unk",
        }
    }

    const fn icon(self) -> &'static str {
        match self {
            Self::Grave => "miss",
            Self::Done => "met",
            Self::Known => "info",
        }
    }
}

/// One notice in words.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeLine {
    /// Its identity.
    pub id: u32,
    /// The sentence.
    pub sentence: String,
    /// How it stands.
    pub tone: Tone,
    /// Whether keeping the work as a file is the way out.
    pub offer_file: bool,
    /// Whether it is about a scenario that came inside the page, with the choices that leaves.
    pub offer_guest: bool,
    /// Whether taking the work over from another page is the way out.
    pub offer_take_over: bool,
}

/// What the notices are drawn from.
#[derive(Clone, PartialEq)]
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
pub fn notices(props: &Props) -> Html {
    let words = &props.words.shell;
    html! {
        <div class="notices" role="region" aria-label={words.notices} aria-live="assertive">
            { for props.notices.iter().map(|notice| {
                let id = notice.id;
                let dismiss = says(&props.on, Message::NoticeDismissed(id));
                let take_over = says(&props.on, Message::TakeOverClicked);
                let save = props.onsavefile.reform(|_: MouseEvent| ());
                html! {
                    <div class={classes!("note", notice.tone.class())} key={notice.id} data-testid="notice">
                        <Icon name={notice.tone.icon()} />
                        <p>{ &notice.sentence }</p>
                        if notice.offer_take_over {
                            <button type="button" class="btn" data-testid="take-over" onclick={take_over}>
                                { words.take_over }
                            </button>
                        }
                        if notice.offer_file {
                            <button type="button" class="btn" onclick={save}>{ words.save_as_file }</button>
                        }
                        if notice.offer_guest {
                            { guest(props, id) }
                        } else {
                            <button type="button" class="btn quiet" aria-label={words.notice_dismiss} onclick={dismiss}>
                                <Icon name="x" />
                            </button>
                        }
                    </div>
                }
            }) }
        </div>
    }
}

/// What can become of a scenario that came inside the page. Only looking leaves everything as it is.
fn guest(props: &Props, notice: u32) -> Html {
    let choices = [
        Message::GuestAdded,
        Message::NoticeDismissed(notice),
        Message::GuestLeft,
    ];
    let buttons = choices
        .into_iter()
        .zip(props.words.shell.guest_choices)
        .enumerate();
    let buttons = buttons.map(|(at, (message, label))| {
        let onclick = says(&props.on, message);
        html! { <button type="button" class="btn" data-testid={["guest-add", "guest-look", "guest-leave"][at]} {onclick}>{ label }</button> }
    });
    html! { <>{ for buttons }</> }
}
