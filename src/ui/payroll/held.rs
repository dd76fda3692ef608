//! A year's total that is held: what it would change, and the ways to go on.

use std::rc::Rc;

use crate::ui::prelude::*;

use super::cell_ref;
use crate::app::Message;
use crate::report::payroll::Held;
use crate::text::catalog::Catalog;
use crate::ui::parts::says;

/// What the [`held_bar`] is drawn from.
#[derive(Clone, PartialEq)]
pub(super) struct Props {
    /// What is held.
    pub held: Rc<Held>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The bar above the grid.
pub(super) fn held_bar(props: &Props) -> Html {
    let (held, words) = (&props.held, &props.words.payroll.shaping);
    let answers = [
        (
            "btn primary",
            "held-keep",
            words.keep_spread,
            Message::PreviewKept,
        ),
        (
            "btn",
            "held-unassigned",
            words.keep_unassigned,
            Message::PostsSet(cell_ref(held.cell), held.wanted),
        ),
        ("btn quiet", "held-drop", words.drop, Message::PreviewDropped),
    ];
    let answers = answers.into_iter().map(|(class, testid, name, message)| {
        let onclick = says(&props.on, message);
        html! { <button type="button" {class} data-testid={testid} {onclick}>{ name }</button> }
    });
    html! {
        <section class="card heldbar" aria-label={props.words.shell.strip_previewing} data-testid="held">
            <p role="status"><b>{ &held.sentence }</b></p>
            <p class="pct">{ &held.parts }</p>
            if let Some(short) = &held.short { <p class="wrong warn">{ short }</p> }
            <div class="acts2">{ for answers }</div>
        </section>
    }
}
