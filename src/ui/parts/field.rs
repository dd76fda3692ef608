//! A field: typing is not deciding. The text is the leaf's own until Enter, Tab or leaving it hands it on.

use crate::ui::prelude::*;
use web_sys::HtmlInputElement;

/// What a field is for: the keyboard a phone shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// Any text.
    Text,
    /// A whole or decimal number.
    Number,
}

/// What a [`Field`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct FieldProps {
    /// Its identity in the page.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What it is called, for those who cannot see what stands beside it.
    pub label: AttrValue,
    /// The value as written when nobody types.
    pub value: AttrValue,
    /// Which keyboard it asks for.
    #[prop_or(FieldKind::Text)]
    pub kind: FieldKind,
    /// What stands in it when it is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// What is wrong with what was typed last, in words; read out with the field.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Extra classes.
    #[prop_or_default]
    pub class: Classes,
    /// Whether each keystroke is handed on, as a search wants it.
    #[prop_or_default]
    pub live: bool,
    /// Whether the field takes the keyboard as soon as it is there.
    #[prop_or_default]
    pub autofocus: bool,
    /// Told what was typed.
    pub onvalue: Callback<String>,
}

/// A labelled text field.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let input = use_node_ref();
    let typed = use_state_eq(|| None::<String>);
    {
        // A value changed from outside (undo, another field) drops what was being typed.
        let typed = typed.clone();
        use_effect_with(props.value.clone(), move |_| typed.set(None));
    }
    {
        let input = input.clone();
        use_effect_with(props.autofocus, move |wanted| {
            if let Some(input) = input.cast::<HtmlInputElement>().filter(|_| *wanted) {
                let _ = input.focus();
                input.select();
            }
        });
    }
    let commit = {
        let (typed, onvalue, value) = (typed.clone(), props.onvalue.clone(), props.value.clone());
        move || {
            if let Some(text) = (*typed).clone() {
                typed.set(None);
                if text != *value {
                    onvalue.emit(text);
                }
            }
        }
    };
    let oninput = {
        let (typed, onvalue, live) = (typed.clone(), props.onvalue.clone(), props.live);
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            if live {
                onvalue.emit(text);
            } else {
                typed.set(Some(text));
            }
        })
    };
    let onkeydown = {
        let (typed, commit) = (typed.clone(), commit.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            match event.key().as_str() {
                "Enter" => commit(),
                "Escape" if typed.is_some() => {
                    event.stop_propagation();
                    typed.set(None);
                }
                _ => {}
            }
        })
    };
    let onblur = Callback::from(move |_: FocusEvent| commit());
    let error_id = props.id.as_ref().map(|id| format!("{id}-error"));
    let described = props.error.as_ref().and(error_id.clone());
    html! {
        <>
            <input ref={input} id={props.id.clone()} class={classes!("field", props.class.clone())} type="text"
                inputmode={match props.kind { FieldKind::Text => "text", FieldKind::Number => "decimal" }}
                aria-label={props.label.clone()} placeholder={props.placeholder.clone()} autocomplete="off"
                aria-invalid={props.error.is_some().then_some("true")} aria-describedby={described}
                value={(*typed).clone().map_or_else(|| props.value.clone(), AttrValue::from)}
                {oninput} {onkeydown} {onblur} />
            if let Some(error) = &props.error {
                <span class="field-error" id={error_id} role="alert">{ error }</span>
            }
        </>
    }
}
