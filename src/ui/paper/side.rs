//! The panel beside the sheets.

use crate::ui::prelude::*;

use super::Props;
use crate::app::{Message, PaperFile};
use crate::report::paper::{Field as HeadField, Layout};
use crate::ui::parts::{Field, Icon, place_chosen, says};

/// The panel; `sheets` is how many there are, 0 while they are laid out.
pub(super) fn panel(props: &Props, sheets: usize) -> Html {
    let words = &props.words.paper;
    let report = &props.report;
    let pages = match sheets {
        0 => words.laying_out.to_owned(),
        sheets => (words.pages)(sheets),
    };
    html! {
        <aside class="card rep-side">
            <div class="card-h"><h2>{ words.panel }</h2><p role="status" data-testid="paper-pages">{ pages }</p></div>
            <div class="card-b">
                { kinds(props) }
                { layouts(props) }
                <details class="rep-fields">
                    <summary>{ words.fields_title }</summary>
                    <p class="hint">{ words.fields_help }</p>
                    { for HeadField::ALL.into_iter().map(|field| letterhead_field(props, field)) }
                </details>
                if report.unstated > 0 {
                    <p class="note" data-testid="paper-unstated">
                        <Icon name="info" /><span>{ (words.unstated_left)(report.unstated) }</span>
                    </p>
                }
                <div class="rep-acts">
                    <button type="button" class="btn primary" data-testid="print" disabled={sheets == 0}
                        onclick={says(&props.on, Message::PrintClicked)}><Icon name="print" />{ words.print }</button>
                    { file_button(props, PaperFile::Document, words.save_document, "save-document") }
                    { file_button(props, PaperFile::Workbook, words.save_workbook, "save-workbook") }
                </div>
                if let Some(ticket) = report.making {
                    <p class="rep-making" role="status">{ words.making }
                        <button type="button" class="linklike"
                            onclick={says(&props.on, Message::OfficeTaskGivenUp(ticket))}>{ words.give_up }</button>
                    </p>
                }
            </div>
        </aside>
    }
}

fn file_button(props: &Props, file: PaperFile, name: &'static str, id: &'static str) -> Html {
    let onclick = props.onfile.reform(move |_: MouseEvent| file);
    html! {
        <button type="button" class="btn" data-testid={id} disabled={props.report.making.is_some()} {onclick}>
            <Icon name="dl" />{ name }
        </button>
    }
}

fn kinds(props: &Props) -> Html {
    let words = &props.words.paper;
    let onchange = {
        let (on, report) = (props.on.clone(), props.report.clone());
        Callback::from(move |event: Event| {
            if let Some(chosen) = place_chosen(&event).and_then(|at| report.kinds.get(at)) {
                on.emit(Message::PaperKindChosen(chosen.2));
            }
        })
    };
    html! {
        <label class="rep-choice"><span>{ words.which }</span>
            <select class="field" data-testid="paper-kind" {onchange}>
                { for props.report.kinds.iter().map(|(code, name, _, chosen)| html! {
                    <option value={code.clone()} selected={*chosen}>{ name }</option>
                }) }
            </select>
        </label>
    }
}

fn layouts(props: &Props) -> Html {
    let words = &props.words.paper;
    let onchange = props.on.reform(|event: Event| {
        let layout = place_chosen(&event).and_then(|at| Layout::ALL.get(at).copied());
        Message::PaperLayoutChosen(layout.unwrap_or(Layout::Annex))
    });
    html! {
        <label class="rep-choice"><span>{ words.which_layout }</span>
            <select class="field" data-testid="paper-layout" {onchange}>
                { for Layout::ALL.into_iter().zip(words.layouts).map(|(layout, name)| html! {
                    <option selected={layout == props.report.layout}>{ name }</option>
                }) }
            </select>
        </label>
    }
}

fn letterhead_field(props: &Props, field: HeadField) -> Html {
    let label = props
        .words
        .paper
        .fields
        .get(field.index())
        .copied()
        .unwrap_or_default();
    let value = props.report.head.get(field).to_owned();
    let onvalue = props
        .on
        .reform(move |text: String| Message::PaperFieldSet(field, text));
    html! {
        <div class="rep-choice">
            <span aria-hidden="true">{ label }</span>
            <Field id={format!("head-{}", field.index())} label={label} {value} {onvalue} />
        </div>
    }
}
