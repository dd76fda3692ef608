//! What would help most.

use crate::ui::prelude::*;

use super::super::parts::says;

use crate::app::Message;
use crate::chart::{GainBar, fixed};
use crate::model::verdict::Verdict;
use crate::report::overview::Helps;
use crate::text::Catalog;
use crate::ui::parts::verdict_class;

/// The changes that help most, each with a button that makes it.
pub(super) fn helps(helps: &Helps, words: &Catalog, on: &Callback<Message>) -> Html {
    html! {
        <section class="card" data-testid="helps">
            <div class="card-h"><h2>{ &helps.heading }</h2></div>
            <div class="card-b">
                if let Some(nothing) = helps.nothing { <p class="quiet">{ nothing }</p> }
                <ul class="todo">
                    { for helps.items.iter().map(|help| {
                        let change = help.change;
                        let onclick = says(on, Message::LeverApplied(change));
                        html! {
                            <li>
                                <span>
                                    { &help.sentence }{ " " }
                                    <button type="button" class="linklike" aria-label={help.apply.clone()} {onclick}>
                                        { words.overview.take_up }
                                    </button>
                                </span>
                                <span class="gain">
                                    { help.aim }
                                    <b>{ &help.worth }</b>
                                    if let Some(bar) = &help.bar { { gain(bar, help.after) } }
                                </span>
                            </li>
                        }
                    }) }
                </ul>
            </div>
        </section>
    }
}

/// What is, and what a change adds to it.
fn gain(bar: &GainBar, after: Verdict) -> Html {
    let before = &bar.before;
    html! {
        <svg class={classes!("pbar", "gbar", verdict_class(after))} width={fixed(before.width)} height="12"
            viewBox={format!("0 0 {} 12", fixed(before.width))} aria-hidden="true">
            <rect x="0" y="3" width={fixed(before.width)} height="6" rx="3" class="tr" />
            <rect x="0" y="3" width={fixed(before.filled)} height="6" class="was" />
            if let Some((start, length)) = bar.added {
                <rect x={fixed(start)} y="3" width={fixed(length)} height="6" class="fl" />
            }
            <path d={format!("M{} 0v12", fixed(before.notch))} class="th" />
        </svg>
    }
}
