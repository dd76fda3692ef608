//! The questions the page asks.

use std::rc::Rc;

use crate::ui::prelude::*;

use super::files::part::PartQuestion;
use super::parts::{Dialog as Frame, Field, FieldKind, says};
use super::save_as::{Passphrase, SaveForms};
use crate::app::{Dialog, Locked, Message, NewScenario, SaveAs, ScenarioId, ShownImport};
use crate::model::part::Part;
use crate::model::payroll::Instrument;
use crate::model::scenario::Scenario;
use crate::text::catalog::Catalog;
use crate::text::{names, reading};

/// What the dialogs are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The question asked, if any.
    pub dialog: Option<Dialog>,
    /// The open scenario.
    pub scenario: Rc<Scenario>,
    /// Why the last number was not taken.
    pub refused: Option<String>,
    /// Why many lines were not changed at once.
    pub unshaped: Option<String>,
    /// The name of the scenario the question is about.
    pub named: String,
    /// The sealed file that waits for its passphrase, if any.
    pub locked: Option<Locked>,
    /// The workbook on its way, if any.
    pub import: Option<Rc<ShownImport>>,
    /// Told in which form the open scenario is to be kept.
    pub onsaveas: Callback<SaveAs>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
    /// Told for which part a file is to be made.
    pub onpart: Callback<Part>,
}

/// The dialog that is open, if any.
pub fn dialogs(props: &Props) -> Html {
    match &props.dialog {
        None => Html::default(),
        Some(Dialog::NewScenario(_)) => html! { <NewBlank ..props.clone() /> },
        Some(Dialog::RenameScenario(id)) => rename(props, *id),
        Some(Dialog::DeleteScenario(id)) => delete(props, *id),
        Some(Dialog::SpreadPath) => html! { <Spread ..props.clone() /> },
        Some(Dialog::Shortcuts) => shortcuts(props),
        Some(Dialog::Document { passage }) => document(props, passage.as_deref()),
        Some(Dialog::About) => about(props),
        Some(Dialog::Import) => taking_in(props),
        Some(Dialog::ForgetHistory) => forget_history(props),
        Some(Dialog::SaveAs) => html! { <SaveForms ..props.clone() /> },
        Some(Dialog::Passphrase) => html! { <Passphrase ..props.clone() /> },
        Some(Dialog::PartFile) => html! { <PartQuestion ..props.clone() /> },
        Some(shaping) => super::payroll::question(props, shaping),
    }
}

/// A question with its title.
pub(super) fn frame(props: &Props, title: String, wide: bool, children: Html) -> Html {
    let onclose = props.on.reform(|()| Message::DialogClosed);
    html! { <Frame {title} close={props.words.controls.close} {wide} {onclose}>{ children }</Frame> }
}

/// Its answers: the one that does something, and leaving.
pub(super) fn answers(props: &Props, primary: Html) -> Html {
    let cancel = says(&props.on, Message::DialogClosed);
    html! {
        <div class="dialog-f">
            { primary }
            <button type="button" class="btn" onclick={cancel}>{ props.words.controls.cancel }</button>
        </div>
    }
}

fn rename(props: &Props, id: ScenarioId) -> Html {
    let shell = &props.words.shell;
    let onvalue = props
        .on
        .reform(move |name: String| Message::ScenarioRenamed(id, name));
    let close = says(&props.on, Message::DialogClosed);
    frame(
        props,
        shell.scenario_rename.to_owned(),
        false,
        html! {
            <>
                <label class="row-label">
                    <span>{ shell.scenario_name }</span>
                    <Field id="scenario-name" label={shell.scenario_name} value={props.named.clone()} autofocus=true {onvalue} />
                </label>
                <div class="dialog-f">
                    // Leaving the field hands the name on; the button only has to be somewhere to go.
                    <button type="button" class="btn primary" onclick={close}>{ props.words.controls.apply }</button>
                </div>
            </>
        },
    )
}

fn delete(props: &Props, id: ScenarioId) -> Html {
    let shell = &props.words.shell;
    let confirm = says(&props.on, Message::ScenarioDeleted(id));
    let primary = html! {
        <button type="button" class="btn danger" onclick={confirm}>{ (shell.scenario_delete_confirm)(&props.named) }</button>
    };
    frame(
        props,
        (shell.scenario_delete_question)(&props.named),
        false,
        html! {
            <><p>{ shell.scenario_delete_safe }</p>{ answers(props, primary) }</>
        },
    )
}

fn forget_history(props: &Props) -> Html {
    let words = &props.words.keeping;
    let confirm = says(&props.on, Message::HistoryForgotten);
    let primary = html! {
        <button type="button" class="btn danger" data-testid="forget-confirm" onclick={confirm}>{ words.forget }</button>
    };
    frame(
        props,
        words.forget_question.to_owned(),
        false,
        html! {
            <><p>{ words.forget_meaning }</p>{ answers(props, primary) }</>
        },
    )
}

/// Asks for the place and the years of a blank scenario.
#[component]
fn NewBlank(props: &Props) -> Html {
    let shell = &props.words.shell;
    let place = use_state(|| shell.scenario_blank_place.to_owned());
    let (first_default, last_default) = match &props.dialog {
        Some(Dialog::NewScenario(NewScenario::Blank {
            first_year,
            last_year,
            ..
        })) => (*first_year, *last_year),
        _ => (
            props.scenario.horizon.start.year(),
            props.scenario.horizon.end.year(),
        ),
    };
    let first = use_state(|| first_default);
    let last = use_state(|| last_default);
    let year = |state: UseStateHandle<i32>| {
        Callback::from(move |typed: String| {
            if let Ok(year) = reading::year(&typed) {
                state.set(year);
            }
        })
    };
    let place_typed = {
        let place = place.clone();
        Callback::from(move |typed: String| place.set(typed))
    };
    let create = {
        let (on, place, first, last) = (props.on.clone(), place.clone(), *first, *last);
        Callback::from(move |_: MouseEvent| {
            on.emit(Message::ScenarioCreated(NewScenario::Blank {
                place: (*place).clone(),
                first_year: first,
                last_year: last.max(first),
            }));
        })
    };
    let primary = html! {
        <button type="button" class="btn primary" data-testid="create-blank" onclick={create}>
            { props.words.controls.add }
        </button>
    };
    frame(
        props,
        shell.scenario_blank.to_owned(),
        false,
        html! {
            <>
                <p>{ shell.scenario_blank_hint }</p>
                <label class="row-label"><span>{ shell.place }</span>
                    <Field id="blank-place" label={shell.place} value={(*place).clone()} autofocus=true onvalue={place_typed} /></label>
                <label class="row-label"><span>{ shell.first_year }</span>
                    <Field id="blank-first" label={shell.first_year} value={first.to_string()} kind={FieldKind::Number} onvalue={year(first.clone())} /></label>
                <label class="row-label"><span>{ shell.last_year }</span>
                    <Field id="blank-last" label={shell.last_year} value={last.to_string()} kind={FieldKind::Number} onvalue={year(last.clone())} /></label>
                { answers(props, primary) }
            </>
        },
    )
}

/// Asks by which instrument the required path is to be spread.
#[component]
fn Spread(props: &Props) -> Html {
    let words = &props.words.payroll;
    let chosen = use_state(|| Instrument::RetirementAtAge);
    let choices = Instrument::CUTS.into_iter().map(|instrument| {
        let chosen = chosen.clone();
        let checked = *chosen == instrument;
        let onchange = Callback::from(move |_: Event| chosen.set(instrument));
        html! {
            <label>
                <input type="radio" name="spread" {checked} {onchange} />
                { names::instrument(instrument, props.words.language) }
            </label>
        }
    });
    let spread = {
        let (on, instrument) = (props.on.clone(), *chosen);
        Callback::from(move |_: MouseEvent| on.emit(Message::PathSpread(instrument)))
    };
    let primary = html! {
        <button type="button" class="btn primary" data-testid="spread-confirm" onclick={spread}>
            { words.spread_confirm }
        </button>
    };
    frame(
        props,
        words.spread_question.to_owned(),
        false,
        html! {
            <>
                <p>{ words.spread_meaning }</p>
                <fieldset class="opts"><legend>{ words.spread_instrument }</legend>{ for choices }</fieldset>
                { answers(props, primary) }
            </>
        },
    )
}

fn shortcuts(props: &Props) -> Html {
    let shell = &props.words.shell;
    let rows = [
        ("Ctrl+Z", shell.shortcut_undo),
        ("Ctrl+Y", shell.shortcut_redo),
        ("Ctrl+K", shell.shortcut_scenarios),
        ("Ctrl+S", shell.shortcut_save_file),
        ("Ctrl+P", props.words.paper.title),
        ("Ctrl+1 … 6", shell.shortcut_tabs),
        ("?", shell.shortcut_help),
        ("← ↑ ↓ →", shell.shortcut_choose_cell),
        ("+ −", shell.shortcut_step),
        ("0 … 9, F2", shell.shortcut_type),
        ("Enter, Esc", shell.shortcut_take_or_restore),
        ("Alt+← Alt+→", shell.shortcut_move_post),
        ("Enter", shell.shortcut_open_unit),
        ("Delete", shell.shortcut_clear),
        ("← →", shell.shortcut_move_route),
    ];
    let rows = rows.into_iter().map(|(keys, meaning)| {
        html! { <><dt><kbd class="kbd">{ keys }</kbd></dt><dd>{ meaning }</dd></> }
    });
    frame(
        props,
        shell.shortcuts.to_owned(),
        false,
        html! { <dl class="keys">{ for rows }</dl> },
    )
}

fn document(props: &Props, passage: Option<&str>) -> Html {
    let text = crate::report::sources::document_paragraphs(passage);
    let paragraphs = text.into_iter().map(|paragraph| {
        let class = paragraph.marked.then_some("marked");
        // Where the reader came for: brought into view as soon as the dialog is there.
        let wanted = paragraph.marked.then_some("true");
        html! { <p {class} data-wanted={wanted}>{ paragraph.text }</p> }
    });
    frame(
        props,
        props.words.sources.document_title.to_owned(),
        true,
        html! {
            <div class="document" lang="vi" tabindex="0">{ for paragraphs }</div>
        },
    )
}

fn taking_in(props: &Props) -> Html {
    let Some(import) = &props.import else {
        return Html::default();
    };
    let title = (props.words.importing.title)(&import.file);
    frame(
        props,
        title,
        true,
        super::import::body(import, props.words, &props.on),
    )
}

fn about(props: &Props) -> Html {
    let shell = &props.words.shell;
    frame(
        props,
        shell.about.to_owned(),
        true,
        html! {
            <>
                <p>{ shell.about_meaning }</p>
                <pre class="licences" lang="en" tabindex="0">{ include_str!("../../docs/licences.txt") }</pre>
            </>
        },
    )
}
