//! What the rules and the register have to remark, each with where it stands and what would repair it.

use std::rc::Rc;

use crate::app::Message;
use crate::model::finding::Severity;
use crate::report::sourcing::{Part, ROWS_AT_A_TIME, RuleLine};
use crate::text::catalog::Catalog;
use crate::text::number;
use crate::ui::parts::Icon;
use crate::ui::prelude::*;

/// What the remarks are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The remarks.
    pub rules: Rc<Vec<RuleLine>>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The card of the remarks.
#[component]
pub fn RulesView(Props { rules, words, on }: &Props) -> Html {
    let said = &words.answers;
    let shown = use_state_eq(|| ROWS_AT_A_TIME);
    html! {
        <section class="card rules" data-testid="rules">
            <div class="card-h"><h2>{ said.rules }</h2></div>
            <div class="card-b">
                if rules.is_empty() { <p>{ said.rules_none }</p> }
                { for rules.iter().take(*shown).map(|line| remark(line, words, Some(on))) }
                { more(rules.len(), &shown, words) }
            </div>
        </section>
    }
}

/// The way to further rows, where there are more than are shown.
pub fn more(all: usize, shown: &UseStateHandle<usize>, words: &'static Catalog) -> Html {
    if all <= **shown {
        return Html::default();
    }
    let onclick = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + ROWS_AT_A_TIME))
    };
    let left = number::whole((all - **shown) as i64, words.language);
    html! {
        <p class="more-rows">
            <button type="button" class="btn sm" data-testid="more-rows" {onclick}>{ (words.answers.more_rows)(&left) }</button>
        </p>
    }
}

/// A remark; with a way to its post where somebody is to be told.
pub fn remark(line: &RuleLine, words: &'static Catalog, on: Option<&Callback<Message>>) -> Html {
    let said = &words.answers;
    let class = match line.severity {
        Severity::Note => "note",
        Severity::Warning => "note risk",
        Severity::Blocking => "note miss",
    };
    let to = on.zip(line.post).map(|(on, post)| {
        let on = on.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            on.emit(Message::SourcingPartChosen(Part::Routes));
            on.emit(Message::PostChosen(Some(post)));
        });
        html! { <button type="button" class="linklike" {onclick}>{ said.rule_post }</button> }
    });
    html! {
        <div {class}>
            <Icon name="info" />
            <div>
                <p>
                    if !line.whom.is_empty() { <b>{ &line.whom }</b>{ ": " } }
                    { &line.wrong }
                    if !line.stands.is_empty() { { "." } }
                </p>
                if !line.stands.is_empty() { <p class="muted">{ said.rule_source }{ ": " }{ &line.stands }{ "." }</p> }
                if !line.repair.is_empty() { <p>{ &line.repair }</p> }
                { to }
            </div>
        </div>
    }
}
