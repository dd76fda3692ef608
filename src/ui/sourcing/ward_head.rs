//! The chosen ward above its posts.

use crate::ui::prelude::*;

use crate::app::Message;
use crate::report::sourcing::WardHead;
use crate::text::catalog::Catalog;
use crate::ui::parts::{Badge, Icon, Mark, says};

/// What the head is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The ward.
    pub ward: WardHead,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The head: both deadlines with their verdicts, what the document says otherwise, and the way to the register.
#[component]
pub fn Head(Props { ward, words, on }: &Props) -> Html {
    let said = &words.sourcing;
    let all = says(on, Message::WardChosen(None));
    let edit = says(on, Message::RegisterEditingToggled);
    html! {
        <header class="ward-head" data-testid="ward-head">
            <div class="ward-head-t">
                <h2>{ &ward.title }</h2>
                <Mark word={ward.mark.word.clone()} title={ward.mark.meaning} provenance={ward.mark.provenance.clone()} />
                <span class="sp"></span>
                <button type="button" class="btn sm" data-testid="edit-register" onclick={edit}>
                    <Icon name="pen" size={12} />{ said.edit_ward }
                </button>
                <button type="button" class="btn sm quiet" data-testid="all-wards" onclick={all}>{ said.all_wards }</button>
            </div>
            <ul class="ward-due">
                { for ward.deadlines.iter().map(|line| html! {
                    <li>
                        { &line.label }{ " " }
                        <Mark word={line.mark.word.clone()} title={line.mark.meaning}
                            provenance={line.mark.provenance.clone()} />
                        <Badge verdict={line.verdict} word={line.word.clone()} bare=true />
                        <span>{ &line.chance }</span>
                    </li>
                }) }
            </ul>
            { for ward.remarks.iter().map(|remark| html! {
                <p class="note unk"><Icon name="info" /><span>{ remark }</span></p>
            }) }
        </header>
    }
}
