//! Merging khu phố: several are chosen, the new one is named.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::app::Message;
use crate::model::sourcing::{Merger, QuarterId};
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

/// The choice of khu phố and the name of the new one.
#[component]
pub fn Merging(Props { form, words, on }: &Props) -> Html {
    let words = *words;
    let said = &words.sourcing;
    let chosen = use_state(BTreeSet::<QuarterId>::new);
    let name = use_state_eq(String::new);
    let rows = || {
        form.rows
            .iter()
            .filter_map(|row| row.quarter.map(|quarter| (quarter, row)))
    };
    let taken: Vec<QuarterId> = rows()
        .map(|(quarter, _)| quarter)
        .filter(|quarter| chosen.contains(quarter))
        .collect();
    let go = {
        let (on, taken, named, chosen, name) = (
            on.clone(),
            taken.clone(),
            (*name).clone(),
            chosen.clone(),
            name.clone(),
        );
        Callback::from(move |_: MouseEvent| {
            let merger = Merger {
                quarters: taken.clone(),
                name: named.clone(),
            };
            on.emit(Message::QuartersMerged(vec![merger]));
            chosen.set(BTreeSet::new());
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
                { for rows().map(|(quarter, row)| {
                    let onchange = {
                        let chosen = chosen.clone();
                        Callback::from(move |_: Event| {
                            let mut changed = (*chosen).clone();
                            if !changed.remove(&quarter) {
                                changed.insert(quarter);
                            }
                            chosen.set(changed);
                        })
                    };
                    html! {
                        <li key={row.at}>
                            <label>
                                <input type="checkbox" checked={chosen.contains(&quarter)}
                                    aria-label={(said.merge_take)(&row.name)} {onchange} />
                                { " " }{ &row.name }
                            </label>
                        </li>
                    }
                }) }
            </ul>
            <div class="pair">
                <Field id="merge-name" label={said.merge_name} placeholder={said.merge_name} value={(*name).clone()}
                    live=true {onvalue} />
                <button type="button" class="btn sm" data-testid="merge-go"
                    disabled={taken.len() < 2 || name.trim().is_empty()} onclick={go}>{ (said.merge_go)(&count) }</button>
            </div>
        </details>
    }
}
