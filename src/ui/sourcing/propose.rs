//! Proposals: what is wanted, what was found, and the way to a scenario of its own.

use std::rc::Rc;

use crate::app::Message;
use crate::model::sourcing::Goal;
use crate::report::sourcing::{Part, ProposeAnswer, ProposePanel};
use crate::text::catalog::Catalog;
use crate::text::reading;
use crate::ui::parts::{Badge, Icon, ReadField, says};
use crate::ui::prelude::*;

/// What the panel is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The panel.
    pub panel: Rc<ProposePanel>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The panel.
#[component]
pub fn ProposeView(Props { panel, words, on }: &Props) -> Html {
    let words = *words;
    let said = &words.answers;
    let onread = {
        let (on, ward) = (on.clone(), panel.goal.ward);
        Callback::from(move |text: String| {
            let wanted = reading::percent(&text)?;
            on.emit(Message::SourcingWantedSet(Goal { ward, wanted }.wanted));
            Ok(())
        })
    };
    html! {
        <section class="card propose" data-testid="propose">
            <div class="card-h"><h2>{ &panel.title }</h2></div>
            <div class="card-b">
                <div class="pair">
                    <span class="lab">{ said.propose_wanted }</span>
                    <span class="seg" role="group" aria-label={said.propose_wanted}>
                        { for panel.levels.iter().map(|(goal, word, chosen)| html! {
                            <button type="button" aria-pressed={chosen.to_string()}
                                onclick={says(on, Message::SourcingWantedSet(goal.wanted))}>{ word }</button>
                        }) }
                    </span>
                    <ReadField id="propose-wanted" label={said.propose_wanted} value={panel.wanted.clone()}
                        language={words.language} class="tiny" {onread} />
                    <button type="button" class="btn primary" data-testid="propose-go"
                        onclick={says(on, Message::SourcingProposalAsked(panel.goal))}>{ said.propose_go }</button>
                </div>
                <p class="muted">
                    if panel.capacities.is_empty() {
                        { said.propose_no_room }{ " " }
                    } else {
                        { said.propose_room }{ " " }{ panel.capacities.join("; ") }{ ". " }
                    }
                    <button type="button" class="linklike" onclick={says(on, Message::SourcingPartChosen(Part::Supply))}>
                        { said.propose_edit_room }
                    </button>
                </p>
                <div role="status">
                    if let Some(answer) = &panel.answer { { found(answer, words, on) } }
                </div>
            </div>
        </section>
    }
}

fn found(answer: &ProposeAnswer, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let said = &words.answers;
    html! {
        <div class="proposal" data-testid="proposal">
            <h3>{ &answer.title }</h3>
            if let Some(chance) = &answer.chance {
                <p>
                    <Badge verdict={answer.verdict} word={said.propose_chance} bare=true />{ " " }<b>{ chance }</b>
                </p>
            }
            if !answer.changes.is_empty() {
                <table class="figures">
                    <thead>
                        <tr><th scope="col">{ words.sourcing.post }</th><th scope="col">{ said.propose_change }</th></tr>
                    </thead>
                    <tbody>
                        { for answer.changes.iter().map(|line| html! {
                            <tr data-testid={format!("change-{}", line.code)}>
                                <th scope="row">{ &line.name }</th><td>{ &line.change }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
            if !answer.notes.is_empty() {
                <ul class="notes">{ for answer.notes.iter().map(|note| html! { <li>{ note }</li> }) }</ul>
            }
            if !answer.routes.is_empty() {
                <p>
                    <button type="button" class="btn primary" data-testid="propose-take"
                        onclick={says(on, Message::SourcingProposalTaken(answer.routes.clone()))}>
                        <Icon name="plus" size={12} />{ said.propose_take }
                    </button>
                    { " " }<span class="muted">{ said.propose_keeps }</span>
                </p>
            }
        </div>
    }
}
