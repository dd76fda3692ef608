//! A question the page asks: its title is the question, its buttons are the answers.

use crate::ui::prelude::*;
use web_sys::{HtmlDialogElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// What a [`Dialog`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct DialogProps {
    /// The question.
    pub title: AttrValue,
    /// What the closing button is called, for those who cannot see its cross.
    pub close: AttrValue,
    /// Whether it needs much room.
    #[prop_or_default]
    pub wide: bool,
    /// What stands in it.
    pub children: Html,
    /// Told when it is left.
    pub onclose: Callback<()>,
}

/// A modal dialog. The browser keeps the keyboard inside and gives it back on leaving.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = dialog.as_ref().filter(|dialog| !is_open(dialog)) {
                let _ = dialog.show_modal();
                bring_wanted_into_view(dialog);
            }
            move || {
                if let Some(dialog) = dialog.filter(is_open) {
                    dialog.close();
                }
            }
        });
    }
    let oncancel = {
        let onclose = props.onclose.clone();
        Callback::from(move |event: Event| {
            event.prevent_default();
            onclose.emit(());
        })
    };
    let onclick = props.onclose.reform(|_: MouseEvent| ());
    html! {
        <dialog ref={node} class={classes!("dialog", props.wide.then_some("wide"))} aria-labelledby="dialog-title"
            {oncancel}>
            <header class="dialog-h">
                <h2 id="dialog-title">{ &props.title }</h2>
                <button type="button" class="btn quiet" aria-label={props.close.clone()} {onclick}>
                    <super::Icon name="x" />
                </button>
            </header>
            { props.children.clone() }
        </dialog>
    }
}

/// Whether a dialog stands open; asked of the attribute, since an import named `open` reads like a way out of the page.
fn is_open(dialog: &HtmlDialogElement) -> bool {
    dialog.has_attribute("open")
}

/// Scrolls to the one thing the reader came for, where the dialog marks one.
fn bring_wanted_into_view(dialog: &HtmlDialogElement) {
    if let Ok(Some(wanted)) = dialog.query_selector("[data-wanted]") {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        wanted.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
