//! In which form to keep the open scenario, and the passphrase of a file that has one.

use crate::ui::prelude::*;
use web_sys::HtmlInputElement;

use super::dialogs::{Props, answers, frame};
use super::parts::says;
use crate::app::{FEWEST_CHARACTERS, Message, PassphraseFault, SaveAs, SaveForm, passphrase_fault};

/// Asks in which form.
#[component]
pub(super) fn SaveForms(props: &Props) -> Html {
    let words = &props.words.files;
    let chosen = use_state(|| SaveForm::Page);
    let roster = use_state(|| false);
    let typed = use_state(|| [const { String::new() }; 2]);
    let forms = SaveForm::ALL
        .into_iter()
        .zip(words.forms)
        .map(|(form, [name, help])| {
            let chosen = chosen.clone();
            let checked = *chosen == form;
            let onchange = Callback::from(move |_: Event| chosen.set(form));
            html! {
                <label>
                    <input type="radio" name="save-form" {checked} {onchange} />
                    <span><b>{ name }</b><small>{ help }</small></span>
                </label>
            }
        });
    let sealed = *chosen == SaveForm::Sealed;
    let fault = passphrase_fault(&typed[0], &typed[1]).filter(|_| sealed);
    let save = {
        let (form, with_roster, passphrase) = (*chosen, *roster, typed[0].clone());
        props.onsaveas.reform(move |_: MouseEvent| SaveAs {
            form,
            with_roster,
            passphrase: passphrase.clone(),
        })
    };
    let primary = html! {
        <button type="button" class="btn primary" data-testid="save-as" disabled={fault.is_some()} onclick={save}>
            { words.save }
        </button>
    };
    let box_roster = {
        let (checked, roster) = (*roster, roster.clone());
        let onchange = Callback::from(move |_: Event| roster.set(!checked));
        html! {
            <label class="with-roster">
                <input type="checkbox" data-testid="with-roster" {checked} {onchange} />{ words.with_roster }
            </label>
        }
    };
    let secrets = [words.passphrase, words.passphrase_again].into_iter().enumerate();
    let secrets = secrets.map(|(at, label)| {
        let typed = typed.clone();
        let ontyped = Callback::from(move |text: String| {
            let mut both = (*typed).clone();
            both[at] = text;
            typed.set(both);
        });
        secret(
            AttrValue::Static(["passphrase", "passphrase-again"][at]),
            label,
            false,
            ontyped,
            Callback::noop(),
        )
    });
    let said = match fault {
        Some(PassphraseFault::Short) => (words.passphrase_short)(FEWEST_CHARACTERS),
        Some(PassphraseFault::Differs) => words.passphrase_differs.to_owned(),
        None => String::new(),
    };
    frame(
        props,
        words.save_other.to_owned(),
        false,
        html! {
            <>
                <fieldset class="opts forms"><legend>{ words.form }</legend>{ for forms }</fieldset>
                if sealed {
                    <>{ for secrets }<p class="remark" role="status">{ said }</p></>
                }
                if props.scenario.payroll.roster.is_some() {
                    { box_roster }
                }
                { answers(props, primary) }
            </>
        },
    )
}

/// Asks for the passphrase of the file that waits.
#[component]
pub(super) fn Passphrase(props: &Props) -> Html {
    let words = &props.words.files;
    let typed = use_state(String::new);
    let Some(locked) = &props.locked else {
        return Html::default();
    };
    let give = says(&props.on, Message::PassphraseGiven((*typed).clone()));
    let enter = {
        let (on, typed) = (props.on.clone(), typed.clone());
        Callback::from(move |()| on.emit(Message::PassphraseGiven((*typed).clone())))
    };
    let ontyped = {
        let typed = typed.clone();
        Callback::from(move |text: String| typed.set(text))
    };
    let said = match (locked.trying, locked.wrong) {
        (true, _) => words.locked_trying,
        (false, true) => words.locked_wrong,
        (false, false) => "",
    };
    let primary = html! {
        <button type="button" class="btn primary" data-testid="unlock" disabled={locked.trying} onclick={give}>
            { words.open }
        </button>
    };
    frame(
        props,
        (words.locked)(&locked.name),
        false,
        html! {
            <>
                <p>{ words.locked_help }</p>
                { secret(AttrValue::Static("locked-passphrase"), words.passphrase, locked.wrong, ontyped, enter) }
                <p class="remark" role="status" data-testid="locked-said">{ said }</p>
                { answers(props, primary) }
            </>
        },
    )
}

/// A field nobody can read over a shoulder.
pub(super) fn secret(
    id: AttrValue,
    label: &'static str,
    wrong: bool,
    ontyped: Callback<String>,
    onenter: Callback<()>,
) -> Html {
    let oninput = Callback::from(move |event: InputEvent| {
        ontyped.emit(event.target_unchecked_into::<HtmlInputElement>().value());
    });
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            onenter.emit(());
        }
    });
    html! {
        <label class="row-label">
            <span>{ label }</span>
            <input type="password" class="field" {id} autocomplete="off" aria-invalid={wrong.then_some("true")}
                {oninput} {onkeydown} />
        </label>
    }
}
