//! Adding a ward, and the screen while there is none.

use crate::ui::prelude::*;

use crate::app::Message;
use crate::text::catalog::Catalog;
use crate::ui::parts::{Field, Icon};

/// What the button is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Whether it is the one thing to do on its screen.
    #[prop_or_default]
    pub first: bool,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// A button that becomes a field for the name.
#[component]
pub fn AddWard(Props { first, words, on }: &Props) -> Html {
    let naming = use_state(|| false);
    let said = &words.sourcing;
    let class = if *first {
        "btn primary add-ward"
    } else {
        "btn sm add-ward"
    };
    if !*naming {
        let onclick = {
            let naming = naming.clone();
            Callback::from(move |_: MouseEvent| naming.set(true))
        };
        return html! {
            <button type="button" {class} data-testid="add-ward" {onclick}>
                <Icon name="plus" size={12} />{ said.add_ward }
            </button>
        };
    }
    let onvalue = {
        let (naming, on) = (naming.clone(), on.clone());
        Callback::from(move |name: String| {
            naming.set(false);
            on.emit(Message::WardAdded(name));
        })
    };
    let oncancel = {
        let naming = naming.clone();
        Callback::from(move |_: MouseEvent| naming.set(false))
    };
    html! {
        <span class="add-ward">
            <Field id="new-ward" label={said.ward_name} value="" placeholder={said.ward_name} autofocus=true {onvalue} />
            <button type="button" class="btn sm" onclick={oncancel}>{ words.controls.cancel }</button>
        </span>
    }
}

/// What the empty screen is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct EmptyProps {
    /// The title.
    pub title: String,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The screen of a place without wards: what is missing, what it is for, one button.
#[component]
pub fn Empty(EmptyProps { title, words, on }: &EmptyProps) -> Html {
    html! {
        <>
            <div class="toolbar"><h1 data-testid="sourcing-title">{ title }</h1></div>
            <section class="card">
                <div class="card-b empty" data-testid="sourcing-empty">
                    <b>{ words.sourcing.empty }</b>
                    <p>{ words.sourcing.empty_why }</p>
                    <AddWard first=true {words} {on} />
                </div>
            </section>
        </>
    }
}
