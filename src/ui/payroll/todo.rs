//! What is overdue, with what can be done about it, and what else needs a look.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Message;
use crate::model::finding::Severity;
use crate::model::payroll::When;
use crate::report::payroll::{OverdueLine, Todo};
use crate::text::catalog::Catalog;
use crate::text::{failure, reading};
use crate::ui::parts::{Field, FieldKind, Icon};

/// What the [`TodoPanel`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What needs a look.
    pub todo: Rc<Todo>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// What needs a look.
#[component]
pub fn TodoPanel(props: &Props) -> Html {
    let (todo, words) = (&props.todo, &props.words.payroll.response);
    html! {
        <>
            if let Some(title) = &todo.overdue_title {
                <section class="card todo" aria-labelledby="overdue-title" data-testid="overdue">
                    <div class="card-h risk"><Icon name="risk" /><h2 id="overdue-title">{ title }</h2></div>
                    <div class="card-b">
                        <p class="pct">{ words.overdue_meaning }</p>
                        <ul>{ for todo.overdue.iter().map(|line| html! {
                            <Overdue line={line.clone()} words={props.words} on={props.on.clone()} />
                        }) }</ul>
                    </div>
                </section>
            }
            if !todo.findings.is_empty() {
                <section class="card todo" aria-labelledby="findings-title" data-testid="payroll-findings">
                    <div class="card-h"><h2 id="findings-title">{ words.findings }</h2></div>
                    <ul class="card-b">{ for todo.findings.iter().map(|(severity, sentence)| html! {
                        <li class={tone(*severity)}><Icon name={icon(*severity)} />{ sentence }</li>
                    }) }</ul>
                </section>
            }
        </>
    }
}

const fn tone(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "find-note",
        Severity::Warning => "find-note risk",
        Severity::Blocking => "find-note unk",
    }
}

const fn icon(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "info",
        Severity::Warning => "risk",
        Severity::Blocking => "unk",
    }
}

/// What an [`Overdue`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
struct OverdueProps {
    line: OverdueLine,
    words: &'static Catalog,
    on: Callback<Message>,
}

/// An overdue line.
#[component]
fn Overdue(props: &OverdueProps) -> Html {
    let (line, words) = (&props.line, &props.words.payroll.response);
    let misread = use_state(|| None::<AttrValue>);
    let id = line.line;
    let done = props.on.reform(move |_: MouseEvent| Message::LineDone(id, true));
    let moved = {
        let (on, misread, language) = (props.on.clone(), misread.clone(), props.words.language);
        Callback::from(move |typed: String| match reading::month(&typed) {
            Ok(month) => {
                misread.set(None);
                on.emit(Message::LineMoved(id, When::Month(month)));
            }
            Err(reading::Misread::Empty) => misread.set(None),
            Err(wrong) => misread.set(Some(failure::misread(wrong, language).into())),
        })
    };
    html! {
        <li class="overdue">
            <span><b>{ &line.posts }</b>{ " · " }{ &line.name }</span>
            <span class="acts2">
                <button type="button" class="btn sm" aria-label={line.mark_label.clone()}
                    data-testid={format!("mark-done-{}", id.0)} onclick={done}>{ words.mark_done }</button>
                <label class="move"><span>{ words.move_to }</span>
                    <Field id={format!("move-{}", id.0)} label={line.move_label.clone()} value=""
                        placeholder={line.next_month.clone()} kind={FieldKind::Text} class="mon"
                        error={(*misread).clone()} onvalue={moved} /></label>
            </span>
        </li>
    }
}
