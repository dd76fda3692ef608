//! The answers in figures, the deciding posts, both readings of the document.

use std::rc::Rc;

use super::rules::more;
use crate::app::Message;
use crate::report::sourcing::{AnswerRow, Answers, ROWS_AT_A_TIME, Readings, ShareOf, Whose};
use crate::text::catalog::Catalog;
use crate::ui::parts::{Badge, Icon, says, verdict_class, verdict_icon};
use crate::ui::prelude::*;

/// What the answers are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The answers.
    pub answers: Rc<Answers>,
    /// Both readings, where there are two.
    pub readings: Option<Rc<Readings>>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The cards of the answers.
#[component]
pub fn AnswersView(
    Props {
        answers,
        readings,
        words,
        on,
    }: &Props,
) -> Html {
    let said = &words.answers;
    let (shown, shown_within) = (use_state_eq(|| ROWS_AT_A_TIME), use_state_eq(|| ROWS_AT_A_TIME));
    html! {
        <>
            <section class="card answers" data-testid="answers">
                <div class="card-h"><h2>{ said.title }</h2></div>
                { table(&answers.rows, *shown, answers, said.title, words, on) }
                { more(answers.rows.len(), &shown, words) }
                if let Some((ward, rows)) = &answers.quarters {
                    <h3>{ (said.quarters_of)(ward) }</h3>
                    { table(rows, *shown_within, answers, &(said.quarters_of)(ward), words, on) }
                    { more(rows.len(), &shown_within, words) }
                }
            </section>
            { deciding(answers, words, on) }
            if let Some(readings) = readings { { both(readings, words) } }
        </>
    }
}

fn table(
    rows: &[AnswerRow],
    shown: usize,
    answers: &Answers,
    name: &str,
    words: &'static Catalog,
    on: &Callback<Message>,
) -> Html {
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={name.to_owned()}>
            <table class="figures">
                <thead>
                    <tr>
                        <th scope="col">{ words.answers.whose }</th>
                        { for answers.columns.iter().map(|column| html! { <th scope="col" class="num">{ column }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for rows.iter().take(shown).map(|row| html! {
                        <tr class={verdict_class(row.verdict)}>
                            <th scope="row"><Icon name={verdict_icon(row.verdict)} size={14} />{ " " }{ name_of(row, on) }</th>
                            { for row.cells.iter().zip(&answers.columns).map(|(cell, head)| html! {
                                <td class="num" data-head={head.clone()}>{ cell }</td>
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// A name shows the share over time and the deciding posts of whom it names; a ward's shows its khu phố too.
fn name_of(row: &AnswerRow, on: &Callback<Message>) -> Html {
    let onclick = {
        let (on, whose) = (on.clone(), row.whose);
        Callback::from(move |_: MouseEvent| {
            on.emit(match whose {
                Whose::Place => Message::ShareChosen(ShareOf::Kinds),
                Whose::Kind(kind) => Message::ShareChosen(ShareOf::Kind(kind)),
                Whose::Ward(ward) => Message::WardChosen(Some(ward)),
                Whose::Quarter(quarter) => Message::ShareChosen(ShareOf::Quarter(quarter)),
            });
        })
    };
    html! {
        <button type="button" class="linklike" data-testid={format!("answers-{}", row.code)}
            aria-pressed={row.chosen.to_string()} {onclick}>{ &row.name }</button>
    }
}

fn deciding(answers: &Answers, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let said = &words.answers;
    html! {
        <section class="card deciding" data-testid="deciding">
            <div class="card-h"><h2>{ &answers.deciding_of }</h2><p>{ said.deciding_why }</p></div>
            <div class="card-b">
                if let Some(note) = &answers.deciding_note { <p class="note">{ note }</p> }
                if !answers.deciding.is_empty() {
                    <table class="figures">
                        <thead>
                            <tr>
                                <th scope="col">{ words.sourcing.post }</th>
                                <th scope="col" class="num">{ said.held_in_time }</th>
                                <th scope="col" class="num">{ said.all_if_held }</th>
                            </tr>
                        </thead>
                        <tbody>
                            { for answers.deciding.iter().map(|post| html! {
                                <tr>
                                    <th scope="row">
                                        <button type="button" class="linklike" data-testid={format!("decides-{}", post.code)}
                                            onclick={says(on, Message::PostChosen(Some(post.post)))}>{ &post.name }</button>
                                    </th>
                                    <td class="num">{ &post.held }</td>
                                    <td class="num">{ &post.difference }</td>
                                </tr>
                            }) }
                        </tbody>
                    </table>
                }
            </div>
        </section>
    }
}

fn both(readings: &Readings, words: &'static Catalog) -> Html {
    let said = &words.answers;
    html! {
        <section class="card readings" data-testid="readings">
            <div class="card-h"><h2>{ said.readings }</h2><p>{ said.readings_why }</p></div>
            <div class="card-b scroll" role="region" tabindex="0" aria-label={said.readings}>
                <table class="figures">
                    <thead>
                        <tr>
                            <th scope="col">{ words.controls.ward }</th>
                            { for readings.heads.iter().map(|head| html! { <th scope="col">{ head }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for readings.rows.iter().map(|row| html! {
                            <tr>
                                <th scope="row">{ &row.ward }</th>
                                { for row.cells.iter().map(|cell| html! {
                                    <td>
                                        <span class="muted">{ &cell.deadline }</span>
                                        <Badge verdict={cell.verdict} word={cell.word.clone()} bare=true />
                                    </td>
                                }) }
                            </tr>
                        }) }
                        <tr>
                            <th scope="row">{ words.sourcing.wards }</th>
                            { for readings.totals.iter().map(|total| html! { <td><b>{ total }</b></td> }) }
                        </tr>
                    </tbody>
                </table>
            </div>
        </section>
    }
}
