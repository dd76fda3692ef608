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
            { stages(ward, words, on) }
        </header>
    }
}

/// How the stages of each kind of route go in the ward, a month more or less at a time.
fn stages(ward: &WardHead, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let said = &words.answers;
    let id = ward.ward;
    html! {
        <details class="more ward-stages" data-testid="ward-stages">
            <summary>{ said.ward_stages }</summary>
            { for ward.stages.iter().map(|route| html! {
                <section key={route.name}>
                    <h3>
                        { route.name }
                        if route.own {
                            { " " }<span class="vd">{ said.ward_stages_own }</span>{ " " }
                            <button type="button" class="linklike" onclick={says(on, Message::WardStagesReset(id, route.kind))}>
                                { words.sourcing.preset_common }
                            </button>
                        }
                    </h3>
                    { for route.stages.iter().map(|stage| {
                        let step = |by: i32| {
                            let mut estimate = stage.estimate;
                            estimate.months = estimate.months.map(|months| months.saturating_add_signed(by));
                            says(on, Message::WardStageChanged(id, route.kind, stage.at, estimate))
                        };
                        html! {
                            <div class="stg" key={stage.at}>
                                <i class={format!("sw1 sh{}", stage.shade)}></i>
                                <span>{ stage.name }</span>
                                <span class="step on">
                                    <button type="button" disabled={!stage.can_shorten}
                                        aria-label={(words.sourcing.stage_shorter)(stage.name)} onclick={step(-1)}>
                                        <Icon name="minus" size={12} />
                                    </button>
                                    <span class="v">{ &stage.months[1] }</span>
                                    <button type="button" aria-label={(words.sourcing.stage_longer)(stage.name)} onclick={step(1)}>
                                        <Icon name="plus" size={12} />
                                    </button>
                                </span>
                                <span class="muted">{ words.sourcing.months }</span>
                            </div>
                        }
                    }) }
                </section>
            }) }
        </details>
    }
}
