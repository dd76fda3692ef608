//! The likelihoods of the instruments, as sliders.

use std::rc::Rc;

use crate::ui::prelude::*;

use super::marks::supposed;
use crate::app::Message;
use crate::model::quantity::Fraction;
use crate::report::payroll::{LikelihoodRow, Likelihoods};
use crate::text::catalog::Catalog;
use crate::text::{Language, number};
use crate::ui::parts::{Slider, Square, drawn};

/// What the [`likelihood_panel`] is drawn from.
#[derive(Clone, PartialEq)]
pub struct Props {
    /// The likelihoods.
    pub likelihoods: Rc<Likelihoods>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The likelihoods.
pub(super) fn likelihood_panel(props: &Props) -> Html {
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
                { for likelihoods.rows.iter().map(|row| drawn(LineProps { row: row.clone(), language, on: props.on.clone() }, likelihood_line)) }
            </div>
        </section>
    }
}

/// What a [`likelihood_line`] is drawn from.
#[derive(Clone, PartialEq)]
struct LineProps {
    row: LikelihoodRow,
    language: Language,
    on: Callback<Message>,
}

/// One instrument.
fn likelihood_line(props: &LineProps) -> Html {
    let row = &props.row;
    let (instrument, language) = (row.instrument, props.language);
    let written = Callback::from(move |percent: u32| {
        AttrValue::from(number::fraction(Fraction::from_percent(percent), language))
    });
    let onpercent = props
        .on
        .reform(move |percent: u32| Message::LikelihoodSet(instrument, Fraction::from_percent(percent)));
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
