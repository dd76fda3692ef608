//! The likelihoods of the instruments, as sliders.

use std::rc::Rc;

use yew::prelude::*;

use super::marks::supposed;
use crate::app::Message;
use crate::model::quantity::Fraction;
use crate::report::payroll::{LikelihoodRow, Likelihoods};
use crate::text::catalog::Catalog;
use crate::text::{Language, number};
use crate::ui::parts::{Slider, Square};

/// What the [`LikelihoodPanel`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The likelihoods.
    pub likelihoods: Rc<Likelihoods>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The likelihoods.
#[component]
pub fn LikelihoodPanel(props: &Props) -> Html {
    let (likelihoods, words) = (&props.likelihoods, &props.words.payroll.response);
    let language = props.words.language;
    html! {
        <section class="card o3" aria-labelledby="likelihoods-title">
            <div class="card-h">
                <h2 id="likelihoods-title">{ words.likelihoods }</h2>
                <span class="sp"></span>{ supposed(likelihoods.mark.as_ref()) }
            </div>
            <div class="card-b lik">
                <div class="row h" aria-hidden="true">
                    <span></span><span></span><span class="n">{ words.planned }</span><span></span><span></span>
                    <span class="n">{ words.expected }</span>
                </div>
                { for likelihoods.rows.iter().map(|row| html! {
                    <LikelihoodLine row={row.clone()} {language} on={props.on.clone()} />
                }) }
            </div>
        </section>
    }
}

/// What a [`LikelihoodLine`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
struct LineProps {
    row: LikelihoodRow,
    language: Language,
    on: Callback<Message>,
}

/// One instrument.
#[component]
fn LikelihoodLine(props: &LineProps) -> Html {
    let row = &props.row;
    let (instrument, language) = (row.instrument, props.language);
    let written = use_callback(language, |percent: u32, language| {
        AttrValue::from(number::fraction(Fraction::from_percent(percent), *language))
    });
    let onpercent = use_callback(
        (instrument, props.on.clone()),
        |percent: u32, (instrument, on)| {
            on.emit(Message::LikelihoodSet(
                *instrument,
                Fraction::from_percent(percent),
            ));
        },
    );
    html! {
        <>
            <div class="row">
                <Square glyph={row.letter} />
                <span>{ row.name }</span>
                <span class="n">{ &row.planned }</span>
                <Slider testid={format!("likelihood-{}", row.letter)} label={row.label.clone()} percent={row.percent}
                    {written} {onpercent} />
                <span class="n">{ &row.expected }</span>
            </div>
            if let Some(overridden) = &row.overridden {
                <p class="pct over-in">{ overridden }</p>
            }
        </>
    }
}
