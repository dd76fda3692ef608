//! Where the document does not agree with itself, and what the tool does about it.

use crate::ui::prelude::*;

use crate::app::{Dialog, Message};
use crate::report::sources::{self, Issue};
use crate::text::Catalog;
use crate::ui::parts::Icon;

/// What [`issues`] is drawn from.
#[derive(Clone, PartialEq)]
pub struct Props {
    /// The inconsistencies.
    pub issues: sources::Issues,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// Every inconsistency, those a result rests on first.
pub fn issues(props: &Props) -> Html {
    let issues = &props.issues;
    html! {
        <section class="card issues" aria-labelledby="inconsistencies">
            <div class="card-h"><h2 id="inconsistencies">{ &issues.title }</h2></div>
            { for issues.weighty.iter().map(|issue| one(props, issue, "risk")) }
            <details class="others">
                <summary>{ &issues.others_title }</summary>
                { for issues.others.iter().map(|issue| one(props, issue, "info")) }
            </details>
        </section>
    }
}

fn one(props: &Props, issue: &Issue, icon: &'static str) -> Html {
    let words = &props.words.sources;
    let id = format!("inconsistency-{}", issue.key);
    let to_document = issue.passage.map(|passage| {
        let onclick = props.on.reform(move |_: MouseEvent| {
            Message::DialogOpened(Dialog::Document {
                passage: Some(passage.to_owned()),
            })
        });
        html! {
            <button type="button" class="link" {onclick}>
                { words.in_document }<span class="vh">{ ": " }{ &issue.title }</span>
            </button>
        }
    });
    html! {
        <div class="iss" key={issue.key} id={id.clone()} tabindex="-1" data-testid={id}>
            <h3><Icon name={icon} /><span>{ &issue.title }</span></h3>
            <p>{ &issue.stands }</p>
            <p><b>{ words.handled }</b>{ " " }{ issue.treatment }</p>
            <div class="row">
                { to_document }
                if let Some(field) = issue.field {
                    <a href={format!("#{field}")}>{ words.change }<span class="vh">{ ": " }{ &issue.title }</span></a>
                }
            </div>
        </div>
    }
}
