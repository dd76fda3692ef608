//! The assumptions of the open scenario, card by card.

use crate::ui::prelude::*;
use web_sys::HtmlInputElement;

use super::entry::{AssumptionField, mark};
use super::{Props, stages, wards};
use crate::app::{Message, Screen, TargetChange};
use crate::report::sources::{Card, Entry, Switch};
use crate::text::Catalog;
use crate::ui::parts::{Icon, drawn, says};

/// All assumptions, under a heading of their own unless they are the screen's first thing.
pub(super) fn section(props: &Props) -> Html {
    let (words, on, assumptions) = (props.words, &props.on, &props.report.assumptions);
    let headed = !props.report.assumptions_first;
    html! {
        <section id="assumptions" tabindex="-1" aria-label={words.sources.assumptions}>
            <div class="toolbar as-head">
                <h2 class={(!headed).then_some("vh")}>{ words.sources.assumptions }</h2>
                <p>{ words.sources.assumptions_meaning }</p>
            </div>
            <div class="as-cards">
                { for assumptions.cards.iter().map(|card| {
                    let on = on.clone();
                    drawn(CardProps { card: card.clone(), words, on }, card_of)
                }) }
                { wards::card(props, &assumptions.wards) }
            </div>
            { stages::card(props, &assumptions.routes) }
        </section>
    }
}

#[derive(PartialEq)]
struct CardProps {
    card: Card,
    words: &'static Catalog,
    on: Callback<Message>,
}

/// A few values that belong together.
fn card_of(props: &CardProps) -> Html {
    let card = &props.card;
    let remark = card.remark.as_ref().map(|remark| {
        let class = if remark.amiss { "note risk" } else { "as-remark" };
        html! { <p {class}>if remark.amiss { <Icon name="risk" /> }<span>{ &remark.words }</span></p> }
    });
    html! {
        <section class="card as-card" id={format!("assumptions-{}", card.key)} tabindex="-1" aria-label={card.title}>
            <div class="card-h"><h3>{ card.title }</h3>{ mark(card.mark.as_ref()) }</div>
            <div class="card-b">
                if let Some(meaning) = card.meaning { <p class="as-meaning">{ meaning }</p> }
                { for card.fields.iter().map(|entry| row(props, entry)) }
                if let Some(switch) = &card.switch { { switched(props, switch) } }
                { remark }
                { ways_out(props) }
            </div>
        </section>
    }
}

fn row(props: &CardProps, entry: &Entry) -> Html {
    html! {
        <div class="as-row" key={entry.key.clone()}>
            <label for={format!("assumption-{}", entry.key)}>{ &entry.label }{ " " }{ mark(entry.mark.as_ref()) }</label>
            <AssumptionField name={entry.key.clone()} label={entry.label.clone()} value={entry.value.clone()}
                subject={entry.subject.clone()} words={props.words} on={props.on.clone()} />
            if let Some(hint) = entry.hint { <small>{ hint }</small> }
            if let Some(warning) = entry.warning { <p class="note risk"><Icon name="risk" /><span>{ warning }</span></p> }
        </div>
    }
}

fn switched(props: &CardProps, switch: &Switch) -> Html {
    let onchange = props.on.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Message::ProbationaryCountsSet(input.checked())
    });
    html! {
        <div class="as-row" data-testid="assumption-probationary">
            <label for="assumption-probationary">{ switch.label }{ " " }{ mark(switch.mark.as_ref()) }</label>
            <span class="as-field">
                <input type="checkbox" class="sw" id="assumption-probationary" checked={switch.on} {onchange} />
            </span>
            <small>{ switch.hint }</small>
        </div>
    }
}

fn ways_out(props: &CardProps) -> Html {
    let words = &props.words.sources;
    let restore = props.card.restorable.map(|target| {
        let onclick = says(
            &props.on,
            Message::TargetChanged(target, TargetChange::Milestones(None)),
        );
        html! {
            <button type="button" class="btn sm" data-testid="path-restore" {onclick}>
                <Icon name="undo" />{ words.path_restore }
            </button>
        }
    });
    let to_payroll = props.card.to_payroll.then(|| {
        let onclick = says(&props.on, Message::ScreenOpened(Screen::Payroll));
        html! { <button type="button" class="btn sm" {onclick}>{ words.to_payroll }</button> }
    });
    html! { <>{ restore }{ to_payroll }</> }
}
