//! The rows and cells of the register, the keys above it, what came of a paste below it.

use super::hand::{Hand, Work};
use crate::app::Message;
use crate::report::sourcing::entry::{Column, Pasted, Refused};
use crate::report::sourcing::{EntryCell, EntryRow, RegisterForm};
use crate::text::catalog::Catalog;
use crate::text::{failure, number};
use crate::ui::parts::{Icon, says};
use crate::ui::prelude::*;

/// A row of the grid.
pub(super) fn row_view(row: &EntryRow, hand: &Hand, work: &Work, words: &'static Catalog) -> Html {
    let class = row.quarter.is_none().then_some("new");
    let remove = row.quarter.map(|quarter| {
        let label = (words.sourcing.remove_quarter)(&row.name);
        html! {
            <button type="button" class="btn sm quiet" aria-label={label.clone()} title={label} tabindex="-1"
                onclick={says(&work.on, Message::QuarterRemoved(quarter))}><Icon name="bin" size={12} /></button>
        }
    });
    html! {
        <tr key={row.at} class={classes!(class)}>
            { for row.cells.iter().zip(Column::ALL).map(|(cell, column)| {
                let chosen = (hand.cursor.row, hand.cursor.column) == (row.at, column);
                cell_view(cell, column, chosen.then_some(hand), words)
            }) }
            <td class="rm">{ remove }</td>
        </tr>
    }
}

fn cell_view(cell: &EntryCell, column: Column, chosen: Option<&Hand>, words: &'static Catalog) -> Html {
    let typing = chosen.is_some_and(|hand| hand.typing.is_some());
    let wrong = chosen.and_then(|hand| hand.wrong);
    let class = match column {
        Column::Name => "reg-name",
        Column::Holder(_) => "reg-who",
        _ => "reg-fact",
    };
    let error = wrong.map(|misread| failure::misread(misread, words.language));
    html! {
        <td id={cell.id.clone()} role="gridcell" data-head={cell.head.clone()} class={classes!(class, chosen.map(|_| "sel"), cell.holder)}
            tabindex={if chosen.is_some() && !typing { "0" } else { "-1" }} aria-label={(!typing).then(|| label(cell))}
            aria-selected={chosen.is_some().to_string()}>
            if typing {
                <input type="text" class="cellfield" autocomplete="off" aria-label={cell.label.clone()}
                    aria-invalid={wrong.is_some().to_string()} />
            } else {
                if let Some(mark) = &cell.mark {
                    <span class="ex" title={mark.meaning}>{ &cell.text }</span>
                } else {
                    { &cell.text }
                }
            }
            if let Some(error) = error { <span class="field-error" role="alert">{ error }</span> }
        </td>
    }
}

fn label(cell: &EntryCell) -> String {
    if cell.text.is_empty() {
        cell.label.clone()
    } else {
        format!("{}: {}", cell.label, cell.text)
    }
}

/// The keys that say who holds a post, as buttons too: they enter in the chosen cell.
pub(super) fn keys(form: &RegisterForm, words: &'static Catalog, work: &Work) -> Html {
    let said = &words.sourcing;
    let enters = |key: &'static str| {
        let work = work.clone();
        Callback::from(move |_: MouseEvent| {
            let column = work.hand.borrow().cursor.column;
            if let Some(content) = column.at_once(key) {
                work.enter(content);
            }
        })
    };
    html! {
        <div class="reg-keys" role="group" aria-label={said.register_keys}>
            { for form.keys.iter().map(|(key, name)| html! {
                <button type="button" class="btn sm" data-testid={format!("key-{key}")} onclick={enters(key)}>
                    <kbd class="kbd">{ *key }</kbd>{ " " }{ *name }
                </button>
            }) }
            { for said.register_moves.iter().map(|(keys, meaning)| html! {
                <span class="only-d"><kbd class="kbd">{ *keys }</kbd>{ " " }{ *meaning }</span>
            }) }
        </div>
    }
}

/// What came of a paste: how many cells were taken, and each that was not with its reason.
pub(super) fn outcome(pasted: &Pasted, words: &'static Catalog) -> Html {
    let said = &words.sourcing;
    let written = |count: usize| number::whole(count as i64, words.language);
    let summary = (said.pasted)(&written(pasted.entries.len()), &written(pasted.refused.len()));
    html! {
        <div class="note pasted" data-testid="pasted">
            <Icon name="info" />
            <div>
                <p role="status">{ summary }</p>
                if let Some(heading) = &pasted.heading { <p>{ (said.paste_heading)(heading) }</p> }
                if !pasted.refused.is_empty() {
                    <ul>
                        { for pasted.refused.iter().map(|cell| {
                            let why = match cell.reason {
                                Refused::Misread(_, misread) => failure::misread(misread, words.language),
                                Refused::NoColumn => said.paste_no_column,
                                Refused::TooManyRows => said.paste_too_many,
                            };
                            html! { <li>{ (said.paste_refused)(cell.row, cell.column, &cell.text, why) }</li> }
                        }) }
                    </ul>
                }
            </div>
        </div>
    }
}
