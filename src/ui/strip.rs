//! Both verdicts, in sight on every screen; the one of the screen's own plan leads.

use std::rc::Rc;

use crate::ui::prelude::*;

use super::parts::{Icon, says, verdict_class, verdict_icon};
use crate::app::{Message, Screen};
use crate::report::strip::{Pod, Strip};
use crate::text::catalog::Catalog;

/// The last change, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// What was done.
    pub action: String,
    /// What that did to the probability, as "67% → 72%".
    pub change: Option<String>,
    /// Whether it was taken back rather than done.
    pub undone: bool,
}

/// What the strip is drawn from.
#[derive(Clone, PartialEq)]
pub struct Props {
    /// Both verdicts.
    pub strip: Rc<Strip>,
    /// Whether it shows what would follow from something held.
    pub held: bool,
    /// The screen below, which decides what leads.
    pub screen: Screen,
    /// The last change.
    pub effect: Option<Effect>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The strip.
pub fn verdict_strip(props: &Props) -> Html {
    let words = &props.words.shell;
    let (lead, other, other_screen) = match props.screen {
        Screen::Sourcing => (&props.strip.sourcing, &props.strip.payroll, Screen::Payroll),
        Screen::Payroll | Screen::People => (&props.strip.payroll, &props.strip.sourcing, Screen::Sourcing),
        Screen::Overview
        | Screen::Compare
        | Screen::Sources
        | Screen::Rules
        | Screen::Files
        | Screen::Report => {
            return html! {
                <section class="strip both" aria-label={words.strip}>
                    { full_pod(&props.strip.payroll, "payroll") }
                    { full_pod(&props.strip.sourcing, "sourcing") }
                    <Announcement strip={props.strip.clone()} />
                </section>
            };
        }
    };
    let (lead_id, other_id) = if props.screen == Screen::Sourcing {
        ("sourcing", "payroll")
    } else {
        ("payroll", "sourcing")
    };
    let onclick = says(&props.on, Message::ScreenOpened(other_screen));
    html! {
        <section class="strip" aria-label={words.strip}>
            { full_pod(lead, lead_id) }
            if props.held {
                <div class="effect holding" data-testid="previewing">{ words.strip_previewing }</div>
            } else if let Some(effect) = &props.effect {
                { effect_chip(effect, props.words, &props.on) }
            }
            <button type="button" class={classes!("mini", verdict_class(other.verdict))} {onclick}>
                <Icon name={verdict_icon(other.verdict)} size={20} />
                <span>
                    { &other.name }<br />
                    <b data-testid={format!("strip-{other_id}-verdict")}>{ &other.word }</b>{ " " }{ &other.short }
                </span>
            </button>
            <Announcement strip={props.strip.clone()} />
        </section>
    }
}

/// A verdict with all its figures.
fn full_pod(pod: &Pod, id: &'static str) -> Html {
    html! {
        <div class={classes!("pod", verdict_class(pod.verdict))}>
            <div class="pod-v">
                <Icon name={verdict_icon(pod.verdict)} />
                <div>
                    <b data-testid={format!("strip-{id}-verdict")}>{ &pod.word }</b>
                    <span>{ &pod.name }</span>
                </div>
            </div>
            <dl class="mets">
                { for pod.figures.iter().map(|figure| html! {
                    <div class={figure.optional.then_some("opt")}>
                        <dt>{ &figure.label }</dt>
                        <dd data-testid={format!("strip-{id}-{}", figure.key)}>
                            { &figure.value }
                            if let Some(against) = &figure.against { <small>{ against }</small> }
                            if figure.key == "chance" {
                                { chance_bar(pod.chance_permille, pod.on_track_permille) }
                            }
                        </dd>
                    </div>
                }) }
            </dl>
        </div>
    }
}

/// A probability as a bar of a thousand parts, with the notch from which on a target counts as on track.
fn chance_bar(permille: Option<u32>, notch: u32) -> Html {
    let Some(permille) = permille else {
        return Html::default();
    };
    let notch = notch.to_string();
    html! {
        <svg class="pbar" width="72" height="12" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
            <rect x="0" y="3" width="1000" height="6" class="tr" />
            <rect x="0" y="3" width={permille.to_string()} height="6" class="fl" />
            <line x1={notch.clone()} x2={notch} y1="0" y2="12" class="th" vector-effect="non-scaling-stroke" />
        </svg>
    }
}

/// The last change and what it did.
fn effect_chip(effect: &Effect, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let onclick = says(on, Message::UndoClicked);
    html! {
        <div class="effect" data-testid="effect">
            if effect.undone {
                <span>{ &effect.action }</span>
            } else {
                <span class="effect-what"><b>{ words.shell.strip_just_edited }</b>{ " " }{ &effect.action }</span>
            }
            <span>
                if let Some(change) = &effect.change { <b>{ change }</b>{ " " } }
                if !effect.undone {
                    <button type="button" class="linklike" {onclick}>{ words.controls.undo }</button>
                }
            </span>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AnnouncementProps {
    strip: Rc<Strip>,
}

/// Both verdicts as sentences, read out when they change and the hand has rested for a second.
#[component]
fn Announcement(AnnouncementProps { strip }: &AnnouncementProps) -> Html {
    let said = use_state(String::new);
    let sentence = format!("{} {}", strip.payroll.sentence, strip.sourcing.sentence);
    {
        let said = said.clone();
        use_effect_with(sentence, move |sentence| {
            let sentence = sentence.clone();
            let pause = gloo::timers::callback::Timeout::new(1_000, move || said.set(sentence));
            move || drop(pause)
        });
    }
    html! { <p class="vh" role="status" aria-live="polite">{ &*said }</p> }
}
