//! Merging khu phố: several are chosen, what is left of them is shown, the new one is named.

use std::rc::Rc;

use crate::app::Message;
use crate::model::sourcing::Merger;
use crate::report::sourcing::RegisterForm;
use crate::text::catalog::Catalog;
use crate::text::number;
use crate::ui::parts::Field;
use crate::ui::prelude::*;

/// What the merging is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The register.
    pub form: Rc<RegisterForm>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The choice of khu phố, what would be left of them, and the name of the new one.
#[component]
pub fn Merging(Props { form, words, on }: &Props) -> Html {
    let words = *words;
    let said = &words.sourcing;
    let name = use_state_eq(String::new);
    let taken = &form.merging.taken;
    let rows = form
        .rows
        .iter()
        .filter_map(|row| row.quarter.map(|quarter| (quarter, row)));
    let go = {
        let (on, taken, name) = (on.clone(), taken.clone(), name.clone());
        Callback::from(move |_: MouseEvent| {
            let merger = Merger {
                quarters: taken.clone(),
                name: (*name).clone(),
            };
            on.emit(Message::QuartersMerged(vec![merger]));
            name.set(String::new());
        })
    };
    let onvalue = {
        let name = name.clone();
        Callback::from(move |text: String| name.set(text))
    };
    let count = number::quarters(taken.len() as i64, words.language);
    html! {
        <details class="more merging" data-testid="merging">
            <summary>{ said.merge }</summary>
            <p>{ said.merge_why }</p>
            <ul class="merge-list">
                { for rows.map(|(quarter, row)| {
                    let on = on.clone();
                    let onchange = Callback::from(move |_: Event| on.emit(Message::QuarterTaken(quarter)));
                    html! {
                        <li key={row.at}>
                            <label>
                                <input type="checkbox" checked={taken.contains(&quarter)}
                                    aria-label={(said.merge_take)(&row.name)} {onchange} />
                                { " " }{ &row.name }
                            </label>
                        </li>
                    }
                }) }
            </ul>
            <div role="status" data-testid="merge-preview">
                if !form.merging.lines.is_empty() {
                    <h3>{ said.merge_preview }</h3>
                    <ul class="merge-left">{ for form.merging.lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                }
            </div>
            <div class="pair">
                <Field id="merge-name" label={said.merge_name} placeholder={said.merge_name} value={(*name).clone()}
                    live=true {onvalue} />
                <button type="button" class="btn sm" data-testid="merge-go"
                    disabled={taken.len() < 2 || name.trim().is_empty()} onclick={go}>{ (said.merge_go)(&count) }</button>
            </div>
        </details>
    }
}
