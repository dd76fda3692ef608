//! What is overdue, with what can be done about it, and what else needs a look.

use std::rc::Rc;

use crate::ui::prelude::*;

use crate::app::Message;
use crate::model::finding::Severity;
use crate::model::payroll::When;
use crate::report::payroll::{OverdueLine, Todo};
use crate::text::catalog::Catalog;
use crate::text::reading;
use crate::ui::parts::{Icon, ReadField, says};

/// What the [`todo_panel`] is drawn from.
#[derive(Clone, PartialEq)]
pub struct Props {
    /// What needs a look.
    pub todo: Rc<Todo>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// What needs a look.
pub(super) fn todo_panel(props: &Props) -> Html {
    let (todo, words) = (&props.todo, &props.words.payroll.response);
    html! {
        <>
            if let Some(title) = &todo.overdue_title {
                <section class="card ptodo" aria-labelledby="overdue-title" data-testid="overdue">
                    <div class="card-h risk"><Icon name="risk" /><h2 id="overdue-title">{ title }</h2></div>
                    <div class="card-b">
                        <p class="pct">{ words.overdue_meaning }</p>
                        <ul>{ for todo.overdue.iter().map(|line| overdue(line, props)) }</ul>
                    </div>
                </section>
            }
            if !todo.findings.is_empty() {
                <section class="card ptodo" aria-labelledby="findings-title" data-testid="payroll-findings">
                    <div class="card-h"><h2 id="findings-title">{ words.findings }</h2></div>
                    <ul class="card-b">{ for todo.findings.iter().map(|(severity, sentence)| html! {
                        <li class={tone(*severity)}><Icon name={icon(*severity)} /><span>{ sentence }</span></li>
                    }) }</ul>
                </section>
            }
        </>
    }
}

const fn tone(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "pfind",
        Severity::Warning => "pfind risk",
        Severity::Blocking => "pfind unk",
    }
}

const fn icon(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "info",
        Severity::Warning => "risk",
        Severity::Blocking => "unk",
    }
}

/// An overdue line.
fn overdue(line: &OverdueLine, props: &Props) -> Html {
    let words = &props.words.payroll.response;
    let id = line.line;
    let done = says(&props.on, Message::LineDone(id, true));
    let on = props.on.clone();
    let onread = Callback::from(move |typed: String| match reading::month(&typed) {
        Ok(month) => {
            on.emit(Message::LineMoved(id, When::Month(month)));
            Ok(())
        }
        Err(reading::Misread::Empty) => Ok(()),
        Err(misread) => Err(misread),
    });
    html! {
        <li class="overdue" key={id.0}>
            <span><b>{ &line.posts }</b>{ " · " }{ &line.name }</span>
            <span class="acts2">
                <button type="button" class="btn sm" aria-label={line.mark_label.clone()}
                    data-testid={format!("mark-done-{}", id.0)} onclick={done}>{ words.mark_done }</button>
                <label class="move"><span>{ words.move_to }</span>
                    <ReadField id={format!("move-{}", id.0)} label={line.move_label.clone()} value=""
                        placeholder={line.next_month.clone()} class="mon" language={props.words.language} {onread} /></label>
            </span>
        </li>
    }
}
