//! What the likelihoods are worth: bars around the probability as planned, with all rows in a table.

use std::rc::Rc;

use crate::ui::prelude::*;

use super::toolbar::pressed;
use crate::app::Message;
use crate::report::payroll::{WorthKind, WorthPanel};
use crate::text::catalog::Catalog;
use crate::ui::parts::{Icon, says};

/// What the [`worth_panel`] is drawn from.
#[derive(Clone, PartialEq)]
pub(super) struct Props {
    /// What they are worth, where that is asked.
    pub worth: Option<Rc<WorthPanel>>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The panel: a heading that opens it, and what is asked.
pub(super) fn worth_panel(props: &Props) -> Html {
    let words = &props.words.payroll.worth;
    let opened = props.worth.is_some();
    let onclick = says(&props.on, Message::WorthToggled);
    html! {
        <section class="card worth" aria-labelledby="worth-title">
            <div class="card-h"><h2 id="worth-title">
                <button type="button" class="opn" aria-expanded={pressed(opened)} data-testid="worth" {onclick}>
                    <Icon name={if opened { "down" } else { "right" }} />{ words.open }
                </button>
            </h2></div>
            if let Some(worth) = &props.worth {
                <div class="card-b">
                    <p class="find1" data-testid="worth-finding">{ &worth.title }</p>
                    <p class="pct">{ &worth.meaning }</p>
                    { for worth.kinds.iter().map(|kind| bars(kind, props.words)) }
                    if !worth.kinds.is_empty() { { twin(worth, props.words) } }
                </div>
            }
        </section>
    }
}

/// The bars of one kind, between the names and what the ends stand for.
fn bars(kind: &WorthKind, words: &'static Catalog) -> Html {
    let drawing = &kind.drawing;
    let (width, height) = (drawing.size.0.to_string(), drawing.size.1.to_string());
    let (top, foot) = (drawing.plot.0.to_string(), drawing.plot.1.to_string());
    let middle = drawing.middle.to_string();
    let rows = &kind.rows[..kind.drawn];
    let bar = |class: &'static str, y: f64, height: f64, (x, width): (f64, f64)| {
        html! {
            <rect {class} x={x.to_string()} y={y.to_string()} width={width.to_string()} height={height.to_string()} />
        }
    };
    html! {
        <>
            <h3 class="sub3">{ kind.name }</h3>
            <div class="torn">
                <ul>{ for rows.iter().map(|row| html! { <li title={row.sentence.clone()}>{ &row.name }</li> }) }</ul>
                <svg class="chart" width={width.clone()} height={height.clone()} viewBox={format!("0 0 {width} {height}")}
                    role="img" aria-label={kind.sentence.clone()}>
                    { for drawing.bars.iter().map(|of| bar("t-low", of.y, of.height, of.below)) }
                    { for drawing.bars.iter().map(|of| bar("t-high", of.y, of.height, of.above)) }
                    <line class="target" x1={middle.clone()} x2={middle} y1={top.clone()} y2={foot.clone()} />
                    if let Some(x) = drawing.threshold {
                        <line class="due" x1={x.to_string()} x2={x.to_string()} y1={top} y2={foot.clone()} />
                    }
                    { for kind.ticks.iter().map(|(label, x)| html! {
                        <text class="ax" x={x.to_string()} y={foot.clone()} dy="14" text-anchor="middle">{ label }</text>
                    }) }
                </svg>
                <ul class="n" aria-hidden="true">
                    { for rows.iter().map(|row| html! { <li>{ &row.lowered }{ "\u{2013}" }{ &row.raised }</li> }) }
                </ul>
            </div>
            <p class="pct torn-k">
                <span class="k-low">{ words.payroll.worth.lowered }</span>
                <span class="k-high">{ words.payroll.worth.raised }</span>
                <span>{ &kind.as_planned }</span>
            </p>
            if let Some(more) = &kind.more { <p class="pct">{ more }</p> }
        </>
    }
}

fn twin(worth: &WorthPanel, words: &'static Catalog) -> Html {
    let heads = &words.payroll.worth;
    let rows = worth.kinds.iter().flat_map(|kind| &kind.rows);
    html! {
        <details class="twin">
            <summary data-testid="worth-table"><Icon name="right" size={12} />{ words.controls.show_table }</summary>
            <table>
                <thead><tr>
                    <th scope="col">{ heads.what }</th>
                    { for [heads.posts, heads.lowered, heads.raised, heads.swing].into_iter().map(|head| html! {
                        <th scope="col" class="num">{ head }</th>
                    }) }
                </tr></thead>
                <tbody>
                    { for rows.map(|row| html! {
                        <tr>
                            <th scope="row">{ &row.name }</th>
                            { for [&row.posts, &row.lowered, &row.raised, &row.swing].into_iter().map(|cell| html! {
                                <td class="num">{ cell }</td>
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </details>
    }
}
