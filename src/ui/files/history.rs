//! The history on this machine: every step with its day, and the way back to it.

use crate::ui::prelude::*;

use super::Props;
use crate::app::{Dialog, Message, ScenarioId};
use crate::report::history::{Day, History, Step};
use crate::ui::parts::{Icon, says};

/// The history.
pub(super) fn card(props: &Props, history: &History) -> Html {
    let words = &props.words.keeping;
    html! {
        <section class="card" data-testid="history">
            <div class="card-h"><h2>{ words.history }</h2></div>
            <div class="card-b">
                { for history.days.iter().enumerate().map(|(at, shown)| day(props, shown, at == 0)) }
                if !history.lost.is_empty() {
                    <h3>{ words.lost }</h3>
                    <ul>
                        { for history.lost.iter().map(|(number, id, name)| {
                            let onclick = says(&props.on, Message::ScenarioTakenBack(*number, ScenarioId(*id)));
                            row(name, "", button(words.take_back, (words.take_back_named)(name), onclick), false)
                        }) }
                    </ul>
                }
                if !history.days.is_empty() {
                    <div class="acts">
                        <button type="button" class="btn sm" data-testid="forget-history"
                            onclick={says(&props.on, Message::DialogOpened(Dialog::ForgetHistory))}>
                            <Icon name="bin" />{ words.forget }
                        </button>
                    </div>
                }
                <p class="remark">{ &history.meaning }{ " " }{ history.damaged.clone() }</p>
            </div>
        </section>
    }
}

/// A day; the newest stands open.
fn day(props: &Props, day: &Day, open: bool) -> Html {
    html! {
        <details {open}>
            <summary>{ &day.title }</summary>
            <ol class="hist">{ for day.steps.iter().map(|shown| step(props, shown)) }</ol>
        </details>
    }
}

fn step(props: &Props, step: &Step) -> Html {
    let words = &props.words.keeping;
    let end = if step.newest {
        html! { <span class="tag">{ words.newest }</span> }
    } else {
        let onclick = says(&props.on, Message::StepReturned(step.number));
        button(words.go_back, (words.go_back_to)(&step.name), onclick)
    };
    row(&step.name, &step.when, end, step.newest)
}

fn row(name: &str, small: &str, end: Html, now: bool) -> Html {
    html! {
        <li class={classes!("rowl", "add", now.then_some("now"))}>
            <span class="what">{ name.to_owned() }if !small.is_empty() { <small>{ small.to_owned() }</small> }</span>
            { end }
        </li>
    }
}

fn button(label: &'static str, meaning: String, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="btn sm" aria-label={meaning.clone()} title={meaning} {onclick}>{ label }</button> }
}
