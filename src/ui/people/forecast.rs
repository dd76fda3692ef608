//! Who reaches the age of retirement when: a chart, why it is so, and the tables.

use crate::ui::prelude::*;

use super::Props;
use crate::chart::Column;
use crate::report::people::Forecast;
use crate::ui::parts::table;

/// The forecast.
pub(super) fn card(props: &Props, forecast: &Forecast) -> Html {
    let words = &props.words.people;
    html! {
        <section class="card" data-testid="forecast">
            <div class="card-h"><h2>{ &forecast.title }</h2></div>
            <div class="card-b">
                { chart(props, forecast) }
                <div class="legend">
                    <span><i class="k-reach"></i>{ words.reached }</span>
                    <span><i class="k-plan"></i>{ words.in_plan }</span>
                </div>
                { for forecast.remarks.iter().map(|remark| html! { <p class="remark">{ remark }</p> }) }
                { super::boundary(props) }
                { table(&forecast.ages) }
                <details><summary>{ &forecast.by_month.caption }</summary><div class="scroll" tabindex="0" role="region"
                    aria-label={forecast.by_month.caption.clone()}>{ table(&forecast.by_month) }</div></details>
                <details><summary>{ &forecast.by_unit.caption }</summary><div class="scroll" tabindex="0" role="region"
                    aria-label={forecast.by_unit.caption.clone()}>{ table(&forecast.by_unit) }</div></details>
            </div>
        </section>
    }
}

fn chart(props: &Props, forecast: &Forecast) -> Html {
    let drawing = &forecast.drawing;
    let (width, height) = (drawing.size.0.to_string(), drawing.size.1.to_string());
    let foot = drawing.foot.to_string();
    let column = |class: &'static str, of: &Column| {
        html! {
            <rect {class} x={of.x.to_string()} y={of.y.to_string()} width={of.width.to_string()}
                height={of.height.to_string()} />
        }
    };
    let number = |of: &Column, count: &String| {
        let middle = (of.x + of.width / 2.0).to_string();
        html! { <text class="ax strong" x={middle} y={of.y.to_string()} dy="-4" text-anchor="middle">{ count }</text> }
    };
    let pairs = drawing.columns.iter().zip(&forecast.labels).zip(&drawing.middles);
    html! {
        <>
            <svg class="chart" width={width.clone()} height={height.clone()} viewBox={format!("0 0 {width} {height}")}
                role="img" aria-label={forecast.title.clone()}>
                { for pairs.map(|(([reached, planned], (year, [people, posts])), middle)| html! {
                    <>
                        { column("k-reach", reached) }{ number(reached, people) }
                        { column("k-plan", planned) }{ number(planned, posts) }
                        <text class="ax" x={middle.to_string()} y={foot.clone()} dy="16" text-anchor="middle">{ year }</text>
                    </>
                }) }
                <line class="foot" x1="0" x2={width} y1={foot.clone()} y2={foot.clone()} />
            </svg>
            <details><summary>{ props.words.people.by_year }</summary>{ table(&forecast.by_year) }</details>
        </>
    }
}
