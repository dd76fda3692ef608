//! Models of posts held concurrently, with what is reported and wanted.

use std::rc::Rc;

use crate::app::Message;
use crate::model::sourcing::{Indicator, WardModel};
use crate::report::sourcing::{ModelRow, Models};
use crate::text::catalog::Catalog;
use crate::text::reading::{self, Misread};
use crate::ui::parts::{Mark, ReadField, place_chosen};
use crate::ui::prelude::*;

/// What the models are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The models.
    pub models: Rc<Models>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The models a ward's leaders can follow, in the order they are offered.
const WARD_MODELS: [Option<WardModel>; 4] = [
    None,
    Some(WardModel::ChairsCommittee),
    Some(WardModel::ChairsCouncil),
    Some(WardModel::Neither),
];

/// The card of the models.
#[component]
pub fn ModelsView(Props { models, words, on }: &Props) -> Html {
    let words = *words;
    let said = &words.answers;
    html! {
        <section class="card models" data-testid="models">
            <div class="card-h"><h2>{ said.models }</h2><p>{ said.models_why }</p></div>
            <div class="scroll" role="region" tabindex="0" aria-label={said.models}>
                <table class="figures">
                    <thead>
                        <tr>
                            <th scope="col">{ said.model }</th>
                            <th scope="col" class="num">{ said.counted }</th>
                            <th scope="col" class="num">{ said.reported }</th>
                            <th scope="col" class="num">{ said.wanted }</th>
                            <th scope="col" class="num">{ words.controls.gap }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for models.rows.iter().map(|row| html! {
                            <tr key={row.code}>
                                <th scope="row">{ row.name }</th>
                                <td class="num">{ &row.counted }</td>
                                <td class="num">
                                    { field(row, said.reported, "reported", row.reported.clone(), ModelRow::with_reported, words, on) }
                                    if let Some(mark) = &row.reported_mark {
                                        <Mark word={mark.word.clone()} title={mark.meaning} provenance={mark.provenance.clone()} />
                                    }
                                </td>
                                <td class="num">
                                    { field(row, said.wanted, "target", row.target.clone(), ModelRow::with_target, words, on) }
                                </td>
                                <td class="num">{ &row.gap }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <h3 class="peaks">{ said.ward_models }</h3>
            <ul class="ward-models">
                { for models.wards.iter().map(|(ward, name, model)| {
                    let onchange = {
                        let (on, ward) = (on.clone(), *ward);
                        Callback::from(move |event: Event| {
                            let model = place_chosen(&event).and_then(|at| WARD_MODELS.get(at).copied());
                            on.emit(Message::WardModelSet(ward, model.flatten()));
                        })
                    };
                    html! {
                        <li key={ward.0}>
                            <label>
                                <span class="lab">{ name }</span>
                                <select class="field" data-testid={format!("model-{}", ward.0)} {onchange}>
                                    { for WARD_MODELS.iter().zip(said.ward_model).map(|(choice, word)| html! {
                                        <option selected={choice == model}>{ word }</option>
                                    }) }
                                </select>
                            </label>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}

/// A field of a count that may be emptied.
fn field(
    row: &ModelRow,
    what: &'static str,
    code: &'static str,
    value: String,
    with: fn(&ModelRow, Option<u32>) -> Indicator,
    words: &'static Catalog,
    on: &Callback<Message>,
) -> Html {
    let onread = {
        let (on, row) = (on.clone(), row.clone());
        Callback::from(move |text: String| {
            let count = match reading::whole(&text) {
                Err(Misread::Empty) => None,
                read => Some(read?),
            };
            on.emit(Message::IndicatorSet(with(&row, count)));
            Ok(())
        })
    };
    html! {
        <ReadField id={format!("model-{code}-{}", row.code)} label={format!("{}: {what}", row.name)} {value}
            language={words.language} class="tiny" {onread} />
    }
}
