//! The field in a cell while a number is typed: Enter keeps, Esc restores.

use crate::ui::prelude::*;
use web_sys::HtmlInputElement;

/// How typing ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// The text is to be taken; whether the keyboard stays in the grid.
    Kept(String, bool),
    /// The number before stands.
    Dropped,
}

/// What a [`CellField`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// What it is called.
    pub label: AttrValue,
    /// What stands in it at first.
    pub first: AttrValue,
    /// Told how typing ended.
    pub ontyped: Callback<Typed>,
    /// Told that one more (or one fewer) is wanted of the number that stands in it.
    pub onstep: Callback<(String, bool)>,
}

/// The field in a cell.
#[component]
pub(super) fn CellField(props: &Props) -> Html {
    let input = use_node_ref();
    {
        let (input, first) = (input.clone(), props.first.clone());
        use_effect_with((), move |()| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.set_value(&first);
                let _ = input.focus();
            }
        });
    }
    {
        // A step of one comes back as another text to begin with.
        let input = input.clone();
        use_effect_with(props.first.clone(), move |first| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.set_value(first);
            }
        });
    }
    let value = {
        let input = input.clone();
        move || {
            input
                .cast::<HtmlInputElement>()
                .map(|input| input.value())
                .unwrap_or_default()
        }
    };
    let onkeydown = {
        let (value, ontyped, onstep) = (value.clone(), props.ontyped.clone(), props.onstep.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() || event.ctrl_key() || event.meta_key() {
                return;
            }
            event.stop_propagation();
            match event.key().as_str() {
                "Enter" => ontyped.emit(Typed::Kept(value(), true)),
                "Escape" => ontyped.emit(Typed::Dropped),
                "Tab" => ontyped.emit(Typed::Kept(value(), false)),
                key @ ("ArrowUp" | "ArrowDown") => {
                    event.prevent_default();
                    onstep.emit((value(), key == "ArrowUp"));
                }
                _ => {}
            }
        })
    };
    let onblur = {
        let ontyped = props.ontyped.clone();
        Callback::from(move |_: FocusEvent| ontyped.emit(Typed::Kept(value(), false)))
    };
    html! {
        <input ref={input} class="cellfield" type="text" inputmode="numeric" autocomplete="off"
            aria-label={props.label.clone()} {onkeydown} {onblur} />
    }
}
