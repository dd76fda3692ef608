//! Every scenario on this machine, with what can be done to it.

use yew::prelude::*;

use crate::app::{Dialog, Message, NewScenario, ScenarioId};
use crate::report::files::Item;
use crate::text::Catalog;
use crate::ui::parts::Icon;

/// What [`List`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The scenarios, in their order.
    pub items: Vec<Item>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
    /// Told which scenario is to be kept as a file.
    pub onsave: Callback<ScenarioId>,
}

/// The scenarios on this machine.
#[component]
pub fn List(props: &Props) -> Html {
    let words = &props.words.files;
    html! {
        <section class="card">
            <div class="card-h"><h2>{ (words.all)(props.items.len()) }</h2></div>
            <ul class="card-b" data-testid="scenario-list">
                { for props.items.iter().map(|item| row(props, item)) }
            </ul>
        </section>
    }
}

fn row(props: &Props, item: &Item) -> Html {
    let words = &props.words.files;
    let tag = item
        .open
        .then(|| html! { <span class="tag">{ props.words.shell.scenario_open_mark }</span> });
    html! {
        <li class="rowl kept" key={item.id} data-testid={format!("scenario-{}", item.id)}>
            <span class="fmt" aria-hidden="true">{ &item.letter }</span>
            <span class="what">
                <b>{ &item.name }</b>{ " " }{ tag }
                <small>{ &item.content }</small>
                <small>{ words.last_file }{ ": " }{ &item.as_file }</small>
            </span>
            <span class="does">{ buttons(props, item) }</span>
        </li>
    }
}

fn buttons(props: &Props, item: &Item) -> Html {
    let (shell, words) = (&props.words.shell, &props.words.files);
    let id = ScenarioId(item.id);
    let says = |message: Message| props.on.reform(move |_: MouseEvent| message.clone());
    let icon_button = |label: String, icon: &'static str, disabled: bool, onclick: Callback<MouseEvent>| {
        html! {
            <button type="button" class="btn quiet sm" title={label.clone()} aria-label={label} {disabled} {onclick}>
                <Icon name={icon} />
            </button>
        }
    };
    let named = |verb: &str| format!("{verb}: {}", item.name);
    let save = props.onsave.reform(move |_: MouseEvent| id);
    let delete = if item.deletable {
        named(shell.scenario_delete)
    } else {
        shell.scenario_delete_last.to_owned()
    };
    html! {
        <>
            if !item.open {
                <button type="button" class="btn sm" aria-label={(words.open_named)(&item.name)}
                    onclick={says(Message::ScenarioSelected(id))}>{ words.open_it }</button>
            }
            { icon_button((words.save_named)(&item.name), "save", false, save) }
            { icon_button(named(shell.scenario_duplicate), "copy", false, says(Message::ScenarioDuplicated(id))) }
            { icon_button(named(shell.scenario_rename), "pen", false,
                says(Message::DialogOpened(Dialog::RenameScenario(id)))) }
            { icon_button(delete, "bin", !item.deletable, says(Message::DialogOpened(Dialog::DeleteScenario(id)))) }
        </>
    }
}

/// What [`Add`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct AddProps {
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The ways to a further scenario.
#[component]
pub fn Add(props: &AddProps) -> Html {
    let shell = &props.words.shell;
    let row = |label: &'static str, hint: &'static str, message: Message| {
        let onclick = props.on.reform(move |_: MouseEvent| message.clone());
        html! {
            <li class="rowl kept">
                <span class="what">{ label }if !hint.is_empty() { <small>{ hint }</small> }</span>
                <span class="does">
                    <button type="button" class="btn sm" aria-label={label} {onclick}>
                        <Icon name="plus" />{ props.words.controls.add }
                    </button>
                </span>
            </li>
        }
    };
    html! {
        <section class="card">
            <div class="card-h"><h2>{ props.words.files.add }</h2></div>
            <ul class="card-b">
                { row(shell.scenario_from_document, "", Message::ScenarioCreated(NewScenario::FromDocument)) }
                { row(shell.scenario_example, shell.example_mark, Message::ScenarioCreated(NewScenario::Example)) }
                { row(shell.scenario_blank, shell.scenario_blank_hint,
                    Message::DialogOpened(Dialog::NewScenario(NewScenario::blank()))) }
            </ul>
        </section>
    }
}
