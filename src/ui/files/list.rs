//! Every scenario on this machine, with what can be done to it.

use crate::ui::prelude::*;

use super::super::parts::says;

use super::Props;
use crate::app::{Dialog, Message, NewScenario, ScenarioId};
use crate::report::files::Item;
use crate::ui::parts::Icon;

/// The scenarios on this machine.
pub(super) fn card(props: &Props, items: &[Item]) -> Html {
    let words = &props.words.files;
    html! {
        <section class="card">
            <div class="card-h"><h2>{ (words.all)(items.len()) }</h2></div>
            <ul class="card-b" data-testid="scenario-list">
                { for items.iter().map(|item| row(props, item)) }
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
    let says = |message: Message| says(&props.on, message);
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

/// The ways to a further scenario.
pub(super) fn adding(props: &Props) -> Html {
    let shell = &props.words.shell;
    let row = |label: &'static str, hint: &'static str, message: Message| {
        let onclick = says(&props.on, message);
        html! {
            <li class="rowl add">
                <span class="what">{ label }if !hint.is_empty() { <small>{ hint }</small> }</span>
                <button type="button" class="btn sm" {onclick}>
                    <Icon name="plus" />{ props.words.controls.add }<span class="vh">{ ": " }{ label }</span>
                </button>
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
