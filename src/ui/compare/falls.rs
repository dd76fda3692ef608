//! What makes the difference of two scenarios: the choice of both and of the figure, the waterfall, its table.

use crate::ui::prelude::*;

use super::{Props, written_table};
use crate::app::{ComparisonAsked, Message};
use crate::chart::fixed;
use crate::report::compare::{Compare, Fall, MEASURES};
use crate::ui::parts::{Icon, place_chosen};

/// The card.
pub(super) fn card(props: &Props, report: &Compare) -> Html {
    let (words, falls) = (&props.words.compare, &report.falls);
    html! {
        <section class="card falls" aria-labelledby="falls-title" aria-busy={falls.working.to_string()}>
            <div class="card-h"><h2 id="falls-title">{ words.waterfall }</h2></div>
            <div class="card-b">
                <div class="falls-asked">
                    { end(props, 0) }
                    { end(props, 1) }
                    { measure(props) }
                </div>
                <p class="find1" role="status" data-testid="falls-finding">{ &falls.title }</p>
                if let Some(fall) = &falls.fall {
                    { drawing(fall) }
                    { for falls.notes.iter().map(|note| html! { <p class="pct">{ *note }</p> }) }
                    <details class="twin">
                        <summary data-testid="falls-table"><Icon name="right" size={12} />{ props.words.controls.show_table }</summary>
                        { written_table(&fall.table) }
                    </details>
                }
            </div>
        </section>
    }
}

/// From which or to which scenario.
fn end(props: &Props, end: usize) -> Html {
    let shown = &props.shown;
    let compared: Vec<_> = shown
        .choices
        .iter()
        .filter(|(.., chosen)| *chosen)
        .cloned()
        .collect();
    let now = shown.pair.map(|pair| pair[end]);
    let onchange = {
        let ids: Vec<_> = compared.iter().map(|(id, ..)| *id).collect();
        let on = props.on.clone();
        Callback::from(move |event: Event| {
            if let Some(id) = place_chosen(&event).and_then(|at| ids.get(at)) {
                on.emit(Message::ComparisonAsked(ComparisonAsked::End(end, *id)));
            }
        })
    };
    html! {
        <label>
            { props.words.compare.pair[end] }
            <select class="field" data-testid={format!("falls-{end}")} {onchange}>
                { for compared.iter().map(|(id, letter, name, _)| html! {
                    <option selected={now == Some(*id)}>{ letter }{ " · " }{ name }</option>
                }) }
            </select>
        </label>
    }
}

fn measure(props: &Props) -> Html {
    let words = &props.words.compare;
    let onchange = props.on.reform(|event: Event| {
        let chosen = place_chosen(&event).and_then(|at| MEASURES.get(at).copied());
        let (side, measure) = chosen.unwrap_or(MEASURES[0]);
        Message::ComparisonAsked(ComparisonAsked::Measure(side, measure))
    });
    html! {
        <label class="of">
            { words.measure }
            <select class="field" data-testid="falls-measure" {onchange}>
                { for MEASURES.iter().zip(words.measures).map(|(of, name)| html! {
                    <option selected={*of == props.shown.measure}>{ name }</option>
                }) }
            </select>
        </label>
    }
}

fn drawing(fall: &Fall) -> Html {
    let drawn = &fall.drawing;
    let (width, height) = (fixed(drawn.size.0), fixed(drawn.size.1));
    let (top, foot) = (fixed(drawn.plot.0), fixed(drawn.plot.1));
    html! {
        <div class="torn fall">
            <ul>{ for fall.names.iter().map(|name| html! { <li title={name.clone()}>{ name }</li> }) }</ul>
            <svg class="chart" width={width.clone()} height={height.clone()} viewBox={format!("0 0 {width} {height}")}
                role="img" aria-label={fall.sentence.clone()}>
                { for fall.ticks.iter().map(|(label, x)| html! {
                    <>
                        <path class="grid" d={format!("M{} {top}V{foot}", fixed(*x))} />
                        <text class="ax" x={fixed(*x)} y={foot.clone()} dy="14" text-anchor="middle">{ label }</text>
                    </>
                }) }
                <path class="f-join" d={drawn.joins.clone()} />
                { for drawn.bars.iter().map(|bar| html! {
                    <rect class={if bar.adds { "t-high" } else { "t-low" }} x={fixed(bar.x)} y={fixed(bar.y)}
                        width={fixed(bar.width)} height={fixed(bar.height)} />
                }) }
                <path class="f-end" d={drawn.ends.clone()} />
            </svg>
            <ul class="n" aria-hidden="true">{ for fall.values.iter().map(|value| html! { <li>{ value }</li> }) }</ul>
        </div>
    }
}
