//! The table of figures.

use crate::ui::prelude::*;

use crate::app::{Dialog, Message, Screen, SourceFilter};
use crate::report::sources::{self, Place, Quotation, Row};
use crate::text::Catalog;
use crate::ui::parts::{Icon, Mark, says};

/// What [`figures`] is drawn from.
#[derive(Clone, PartialEq)]
pub struct Props {
    /// The figures.
    pub figures: sources::Figures,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// Every figure that is wanted, with its quotation.
pub fn figures(props: &Props) -> Html {
    let words = &props.words.sources;
    if let Some(nothing) = &props.figures.nothing {
        return empty(props, nothing);
    }
    html! {
        <section class="card figures" aria-label={words.figures}>
            <table class="src">
                <caption class="vh">{ words.figures }</caption>
                <colgroup><col class="c-label" /><col class="c-value" /><col /><col class="c-source" /></colgroup>
                <thead>
                    <tr>
                        <th scope="col">{ words.figure }</th>
                        <th scope="col" class="num">{ props.words.controls.value }</th>
                        <th scope="col">{ words.quotation }</th>
                        <th scope="col">{ props.words.controls.source }</th>
                    </tr>
                </thead>
                <tbody>{ for props.figures.rows.iter().map(|row| figure(props, row)) }</tbody>
            </table>
        </section>
    }
}

fn empty(props: &Props, nothing: &str) -> Html {
    let on = props.on.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        on.emit(Message::SourcesSearched(String::new()));
        on.emit(Message::SourceFilterChosen(SourceFilter::All));
    });
    html! {
        <section class="card"><div class="card-b empty">
            <p>{ nothing }</p>
            <button type="button" class="btn" {onclick}>{ props.words.sources.show_all }</button>
        </div></section>
    }
}

fn figure(props: &Props, row: &Row) -> Html {
    html! {
        <tr key={row.key} data-testid={format!("figure-{}", row.key)}>
            <th scope="row">{ row.label }</th>
            <td class="val">
                { &row.value }
                { for row.shares.iter().map(|share| html! { <small>{ share }</small> }) }
            </td>
            <td class="said">
                if let Some(passage) = &row.quotation { { quotation(passage) } }
                if let Some(note) = row.note { <p class="about">{ note }</p> }
                if let Some(used) = &row.in_scenario {
                    <p class="used">{ &used.words }</p>
                }
            </td>
            <td class="sec">{ source(props, row) }</td>
        </tr>
    }
}

fn quotation(passage: &Quotation) -> Html {
    html! {
        <q lang="vi">{ &passage.before }if !passage.marked.is_empty() { <mark>{ passage.marked }</mark> }{ &passage.after }</q>
    }
}

fn source(props: &Props, row: &Row) -> Html {
    let words = &props.words.sources;
    let to_document = row
        .section
        .as_ref()
        .zip(row.quotation.as_ref())
        .map(|(section, quotation)| {
            let passage = quotation.passage.to_owned();
            let onclick = props.on.reform(move |_: MouseEvent| {
                Message::DialogOpened(Dialog::Document {
                    passage: Some(passage.clone()),
                })
            });
            html! {
                <button type="button" class="vb" title={words.in_document} {onclick}>
                    { section }<span class="vh">{ ". " }{ (words.in_document_of)(row.label) }</span>
                </button>
            }
        });
    html! {
        <>
            if let Some(mark) = &row.mark {
                <Mark word={mark.word.clone()} title={mark.meaning} provenance={mark.provenance.clone()} />
            }
            { to_document }
            if let Some(inconsistency) = row.disputed {
                <a class="risk doubt" href={format!("#inconsistency-{inconsistency}")}>
                    <Icon name="risk" size={14} />{ words.to_verify }<span class="vh">{ ": " }{ row.label }</span>
                </a>
            }
            { change(props, row) }
        </>
    }
}

/// The way to where the figure is changed: a field further down, or another screen.
fn change(props: &Props, row: &Row) -> Html {
    let words = &props.words.sources;
    let Some((place, supposed)) = row.changed_at else {
        return Html::default();
    };
    let said = html! {
        <>{ if supposed { words.enter } else { words.change } }<span class="vh">{ ": " }{ row.label }</span></>
    };
    let to_screen = |screen: Screen| {
        let onclick = says(&props.on, Message::ScreenOpened(screen));
        html! { <button type="button" class="link" {onclick}>{ said.clone() }</button> }
    };
    match place {
        Place::Here(id) => html! { <a class="change" href={format!("#{id}")}>{ said }</a> },
        Place::Payroll => to_screen(Screen::Payroll),
        Place::Sourcing => to_screen(Screen::Sourcing),
    }
}
