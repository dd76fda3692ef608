//! The dialog of an import: what was recognised, what comes of it, what is refused and why, and whether to take it in.

use crate::ui::prelude::*;

use super::parts::says;
use crate::app::{Message, ShownColumn, ShownImport, ShownRow, ShownTable};
use crate::text::catalog::Catalog;

/// What stands in the dialog.
pub fn body(import: &ShownImport, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let said = &words.importing;
    if let Some(step) = import.step {
        return html! {
            <div class="import" data-testid="import-reading">
                <p role="status">{ said.steps[step] }{ " …" }</p>
                <progress max="3" value={(step + 1).to_string()} aria-label={said.steps[step]}></progress>
                { answers(import, words, on) }
            </div>
        };
    }
    if let Some(refusal) = import.refusal {
        return html! {
            <div class="import" data-testid="import-refused">
                <p role="alert"><b>{ refusal }</b></p>
                <p>{ said.refused_remedy }</p>
                { answers(import, words, on) }
            </div>
        };
    }
    let [first, others @ ..] = import.sentences.as_slice() else {
        return Html::default();
    };
    html! {
        <div class="import" data-testid="import-read">
            <p role="status"><b data-testid="import-count">{ first }</b></p>
            { for others.iter().map(|sentence| html! { <p>{ sentence }</p> }) }
            { first_rows(import, said.first_rows) }
            { listed(&(said.refused)(&import.refused.0.to_string()), &import.refused, said.more, "import-rejected", true) }
            { listed(&(said.passed)(&import.passed.0.to_string()), &import.passed, said.more, "import-passed", false) }
            { columns(import, words, on) }
            { answers(import, words, on) }
        </div>
    }
}

fn answers(import: &ShownImport, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let confirm = says(on, Message::ImportConfirmed);
    let leave = says(on, Message::DialogClosed);
    let leaving = if import.step.is_some() {
        words.importing.stop
    } else {
        words.controls.cancel
    };
    html! {
        <div class="dialog-f">
            if let Some(after) = &import.after {
                <span class="sp" data-testid="import-after">{ after }</span>
            }
            if !import.sentences.is_empty() {
                <button type="button" class="btn primary" data-testid="import-confirm" disabled={!import.ready} onclick={confirm}>
                    { words.importing.confirm }
                </button>
            }
            <button type="button" class="btn" data-testid="import-leave" onclick={leave}>{ leaving }</button>
        </div>
    }
}

fn first_rows(import: &ShownImport, title: &'static str) -> Html {
    html! {
        <div class="import-rows" tabindex="0" role="region" aria-label={title}>
            <table>
                <caption>{ title }</caption>
                <thead><tr>{ for import.heads.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr></thead>
                <tbody>
                    { for import.rows.iter().map(|row| html! {
                        <tr>{ for row.iter().map(|cell| html! { <td>{ cell }</td> }) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn listed(
    title: &str,
    rows: &(usize, Vec<ShownRow>),
    more: fn(&str) -> String,
    testid: &'static str,
    shown: bool,
) -> Html {
    let (count, rows) = rows;
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <details class="import-list" data-testid={testid} open={shown}>
            <summary>{ title.to_owned() }</summary>
            <ul>
                { for rows.iter().map(|row| html! { <li><b>{ &row.cell }</b>{ " " }{ &row.why }</li> }) }
                if *count > rows.len() {
                    <li>{ more(&(count - rows.len()).to_string()) }</li>
                }
            </ul>
        </details>
    }
}

fn columns(import: &ShownImport, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let said = &words.importing;
    html! {
        <details class="import-list" data-testid="import-columns">
            <summary>{ said.columns }</summary>
            <p>{ said.columns_help }</p>
            { for import.tables.iter().map(|table| self::table(table, words, on)) }
        </details>
    }
}

fn table(table: &ShownTable, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let place = table.place;
    let toggled = on.reform(move |_: Event| Message::ImportTableToggled(place));
    html! {
        <div class="import-table">
            <label><input type="checkbox" checked={table.taken} onchange={toggled} />{ " " }{ &table.name }</label>
            { for table.columns.iter().map(|column| self::column(place, column, words, on)) }
        </div>
    }
}

fn column(table: usize, column: &ShownColumn, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let said = &words.importing;
    let place = column.place;
    let onchange = on.reform(move |event: Event| {
        let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
        Message::ImportColumnChosen {
            table,
            column: place,
            field: select.value().parse().unwrap_or_default(),
        }
    });
    let label = (said.column)(&column.letter, &column.heading);
    html! {
        <label class="import-column">
            <span>{ label }</span>
            <select class="field" data-testid={format!("import-column-{table}-{place}")} {onchange}>
                { for column.choices.iter().map(|choice| html! {
                    <option value={choice.to_string()} selected={*choice == column.field}>{ said.fields[*choice] }</option>
                }) }
            </select>
        </label>
    }
}
