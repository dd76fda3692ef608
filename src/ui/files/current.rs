//! The open scenario: what it holds, where it is kept, and the two buttons of this screen.

use crate::ui::prelude::*;
use web_sys::HtmlInputElement;

use super::Props;
use crate::app::{Dialog, Message, ScenarioId};
use crate::report::files::{Fact, Open, Standing};
use crate::ui::parts::{Icon, says};

/// The open scenario.
pub(super) fn card(props: &Props, open: &Open) -> Html {
    let words = &props.words.files;
    let id = ScenarioId(open.id);
    let save = props.onsave.reform(move |_: MouseEvent| id);
    html! {
        <section class="card">
            <div class="card-h"><h2>{ words.open_now }</h2></div>
            <div class="card-b">
                <div class="rowl">
                    <span class="fmt" aria-hidden="true">{ &open.letter }</span>
                    <span><b>{ &open.name }</b><small>{ &open.content }</small></span>
                </div>
                <dl class="facts">
                    { fact(words.on_machine, &open.on_machine, "kept-on-machine") }
                    { fact(words.last_file, &open.as_file, "kept-as-file") }
                </dl>
                <p class="remark">{ &open.remark }</p>
                <div class="acts">
                    <button type="button" class="btn primary" data-testid="save-file" onclick={save}>
                        <Icon name="save" />{ words.save }
                    </button>
                    { chooser("open-file", words.open, OPENED, props.onfiles.clone()) }
                    <button type="button" class="btn" data-testid="save-other" onclick={says(&props.on, Message::DialogOpened(Dialog::SaveAs))}>
                        <Icon name="save" />{ words.save_other }
                    </button>
                </div>
                <p class="drop-zone">{ words.drop }</p>
            </div>
        </section>
    }
}

fn fact(label: &'static str, fact: &Fact, testid: &'static str) -> Html {
    let class = match fact.standing {
        Standing::Fine => "met",
        Standing::Careful => "risk",
        Standing::Wrong => "miss",
    };
    html! {
        <div>
            <dt>{ label }</dt>
            <dd {class} data-testid={testid}><Icon name={class} />{ &fact.words }</dd>
        </div>
    }
}

/// The files that can be opened.
const OPENED: &str = ".json,.khoa,.xlsx,.xlsm,.xls,.ods,.csv,.txt,.xml,application/json";

/// The browser's own way of choosing files, under a button of ours.
pub(super) fn chooser(
    id: &'static str,
    label: &'static str,
    accept: &'static str,
    onfiles: Callback<Vec<web_sys::File>>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let Some(list) = input.files() else { return };
        let chosen = (0..list.length())
            .filter_map(|at| list.get(at))
            .collect::<Vec<_>>();
        // Emptied, so that choosing the same file again is a choice again.
        input.set_value("");
        onfiles.emit(chosen);
    });
    html! {
        <>
            <input type="file" {id} class="vh chooser" data-testid={id} multiple=true {accept} {onchange} />
            <label for={id} class="btn"><Icon name="open" />{ label }</label>
        </>
    }
}
