//! A verdict with its figures, charts and reasons.

use crate::ui::prelude::*;

use super::begin::beginnings;
use super::go;
use crate::app::{Message, Screen};
use crate::chart::fixed;
use crate::report::overview::{Card, ChanceFact, Circumstances, Reason, Tone};
use crate::text::Catalog;
use crate::ui::parts::{Badge, Icon, Mark, says, verdict_class};

/// What a card is drawn from beside what it says.
pub(super) struct Around<'a> {
    /// What the page and the tests know it by.
    pub id: &'static str,
    /// The screen where its plan is edited.
    pub edits: Screen,
    /// The words of the link to it.
    pub edit: &'static str,
    /// The words.
    pub words: &'a Catalog,
    /// Its charts.
    pub charts: Html,
    /// Told what happened.
    pub on: &'a Callback<Message>,
}

/// A verdict with its figures, charts and reasons.
pub(super) fn verdict_card(card: &Card, around: Around) -> Html {
    let Around {
        id,
        edits,
        edit,
        words,
        charts,
        on,
    } = around;
    let onclick = says(on, Message::ScreenOpened(edits));
    html! {
        <article class={classes!("card", "vcard", verdict_class(card.verdict))} data-testid={format!("card-{id}")}>
            { figures(card, id) }
            <div class="vcard-r">
                if let Some(begin) = &card.begin {
                    { beginnings(begin, on) }
                }
                { charts }
                <p class="vcard-f">
                    <button type="button" class="linklike" data-testid={format!("edit-{id}")} {onclick}>{ edit }</button>
                </p>
            </div>
            if !card.reasons.is_empty() || card.circumstances.is_some() {
                <div class="vcard-w">
                    { why(&card.reasons, words.overview.why, on) }
                    if let Some(circumstances) = &card.circumstances {
                        { three_circumstances(circumstances, words) }
                    }
                </div>
            }
        </article>
    }
}

/// The verdict, what must be reached, and the figures.
fn figures(card: &Card, id: &str) -> Html {
    html! {
        <div class="vcard-l">
            <span data-testid={format!("verdict-{id}")}><Badge verdict={card.verdict} word={card.word.clone()} big=true /></span>
            <h2>
                { &card.statement }
                if let Some(mark) = &card.mark {
                    { " " }
                    <Mark word={mark.word.clone()} title={mark.meaning} provenance={mark.provenance.clone()} />
                }
            </h2>
            if let Some(figure) = &card.figure {
                <p class="bigfig" data-testid={format!("figure-{id}")}>
                    { &figure.value }
                    if let Some(against) = &figure.against { <small>{ " " }{ against }</small> }
                    <span>{ " " }{ &figure.label }</span>
                </p>
            }
            <dl class="facts">
                { for card.facts.iter().map(|fact| html! {
                    <div key={fact.key}>
                        <dt>{ &fact.label }</dt>
                        <dd data-testid={format!("{id}-{}", fact.key)}>{ &fact.value }</dd>
                    </div>
                }) }
                if let Some(chance) = &card.chance {
                    <div key="chance">
                        <dt>{ chance.label }</dt>
                        <dd>
                            { chance_bar(chance) }
                            <span data-testid={format!("{id}-chance")}>{ &chance.value }</span>
                        </dd>
                    </div>
                }
            </dl>
        </div>
    }
}

/// The probability as a bar, with the notch from which on a target counts as on track.
fn chance_bar(chance: &ChanceFact) -> Html {
    let bar = &chance.bar;
    html! {
        <svg class="pbar" width={fixed(bar.width)} height="12" viewBox={format!("0 0 {} 12", fixed(bar.width))}
            preserveAspectRatio="none" aria-hidden="true">
            <rect x="0" y="3" width={fixed(bar.width)} height="6" rx="3" class="tr" />
            <rect x="0" y="3" width={fixed(bar.filled)} height="6" rx="3" class="fl" />
            <path d={format!("M{} 0v12", fixed(bar.notch))} class="th" />
        </svg>
    }
}

/// Why, in sentences.
fn why(reasons: &[Reason], heading: &'static str, on: &Callback<Message>) -> Html {
    if reasons.is_empty() {
        return Html::default();
    }
    html! {
        <section class="why">
            <h3>{ heading }</h3>
            <ul>
                { for reasons.iter().map(|reason| html! {
                    <li class={tone_class(reason.tone)}>
                        <Icon name={tone_icon(reason.tone)} size={14} />
                        <span>
                            { &reason.sentence }
                            if let Some((to, link)) = reason.go {
                                { " " }
                                <button type="button" class="linklike" onclick={go(on, to)}>{ link }</button>
                            }
                        </span>
                    </li>
                }) }
            </ul>
        </section>
    }
}

const fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Blocks => "unk",
        Tone::Warns => "risk",
        Tone::Explains => "note-plain",
    }
}

const fn tone_icon(tone: Tone) -> &'static str {
    match tone {
        Tone::Blocks => "unk",
        Tone::Warns => "risk",
        Tone::Explains => "info",
    }
}

/// The probability under each circumstance, on demand.
fn three_circumstances(circumstances: &Circumstances, words: &Catalog) -> Html {
    let (overview, controls) = (&words.overview, &words.controls);
    let (chance, expected) = &circumstances.mixed;
    html! {
        <details class="twin three">
            <summary><Icon name="right" size={12} />{ overview.circumstances }</summary>
            <p class="muted">{ overview.circumstances_hint }</p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ overview.circumstance }</th>
                        <th scope="col" class="num">{ overview.circumstance_weight }</th>
                        <th scope="col" class="num">{ controls.expected }</th>
                        <th scope="col" class="num">{ controls.chance }</th>
                    </tr>
                </thead>
                <tbody>
                    { for circumstances.rows.iter().map(|row| html! {
                        <tr>
                            <th scope="row">{ row.name }</th>
                            <td class="num">{ &row.weight }</td>
                            <td class="num">{ &row.expected }</td>
                            <td class="num">{ &row.chance }</td>
                        </tr>
                    }) }
                    <tr>
                        <th scope="row">{ overview.circumstances_mixed }</th>
                        <td />
                        <td class="num">{ expected }</td>
                        <td class="num">{ chance }</td>
                    </tr>
                </tbody>
            </table>
        </details>
    }
}
