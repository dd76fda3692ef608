//! The cumulative chart with the surplus panel below it, drawn.

use crate::chart::fixed;
use crate::ui::prelude::*;

use crate::report::payroll::{Cumulative, Drawing, Response};
use crate::text::catalog::Catalog;
use crate::ui::parts::Icon;

/// The chart for wide and for narrow screens, with its table.
pub(super) fn cumulative_chart(response: &Response, words: &'static Catalog) -> Html {
    let Some(chart) = &response.chart else {
        return Html::default();
    };
    let said = &words.payroll.response;
    let [wide, narrow] = &chart.drawings;
    html! {
        <>
            <div class="only-d">{ upper(chart, wide, said.target_line) }</div>
            <div class="only-m">{ upper(chart, narrow, said.target_line) }</div>
            if chart.previous { <p class="pct prev">{ said.previous }</p> }
            if chart.surplus_end.is_some() {
                <h3 class="sub3">{ said.surplus }</h3>
                <div class="only-d">{ lower(chart, wide) }</div>
                <div class="only-m">{ lower(chart, narrow) }</div>
            }
            { twin(chart, words) }
        </>
    }
}

fn upper(chart: &Cumulative, drawing: &Drawing, target_label: &'static str) -> Html {
    let (width, height) = (fixed(drawing.size.0), fixed(drawing.size.1));
    let [left, right, foot] = drawing.plot.map(fixed);
    let fan = &drawing.fan;
    let deadline = fixed(fan.deadline_x);
    let [first, second] = fan.end_labels.map(fixed);
    html! {
        <svg class="chart" width={width.clone()} height={height.clone()} viewBox={format!("0 0 {width} {height}")}
            role="img" aria-label={chart.sentence.clone()}>
            <rect class="after" x={fixed(fan.after.x)} y={fixed(fan.after.y)}
                width={fixed(fan.after.width)} height={fixed(fan.after.height)} />
            { for drawing.counts.iter().map(|(label, y)| count(label, *y, &left, &right)) }
            { for drawing.years.iter().map(|(label, x)| year(label, *x, &foot)) }
            <path class="fan80" d={fan.wide.clone()} />
            <path class="fan50" d={fan.middle.clone()} />
            if !fan.required.is_empty() { <path class="reqline" d={fan.required.clone()} /> }
            if let Some(y) = fan.target_y {
                <line class="target" x1={left.clone()} x2={right.clone()} y1={fixed(y)} y2={fixed(y)} />
                <text class="ax strong" x={left.clone()} y={fixed(y)} dx="-6" dy="4" text-anchor="end">
                    { chart.amount.clone().unwrap_or_default() }
                </text>
                <text class="lb" x={left.clone()} y={fixed(y)} dx="3" dy="-5">{ target_label }</text>
            }
            if !fan.previous.is_empty() { <path class="ghost" d={fan.previous.clone()} /> }
            <path class="line" d={fan.line.clone()} />
            <line class="due" x1={deadline.clone()} x2={deadline.clone()} y1="14" y2={foot.clone()} />
            <text class="lb" x={deadline} y="12" dx="2" text-anchor="end">{ &chart.deadline }</text>
            if let Some(point) = fan.at_deadline {
                <circle class="knot" cx={fixed(point.x)} cy={fixed(point.y)} r="4" />
            }
            <text class="lb plan strong" x={right.clone()} y={first} dx="6" dy="4">{ &chart.end[0] }</text>
            <text class="lb plan" x={right} y={second} dx="6" dy="4">{ &chart.end[1] }</text>
            if let Some(path) = chart.path.filter(|_| !fan.required.is_empty()) {
                <text class="lb req" x={fixed(fan.deadline_x)} y={foot} dx="-6" dy="-8" text-anchor="end">{ path }</text>
            }
        </svg>
    }
}

fn count(label: &str, y: f64, left: &str, right: &str) -> Html {
    let (y, left) = (fixed(y), left.to_owned());
    html! {
        <>
            <line class="grid" x1={left.clone()} x2={right.to_owned()} y1={y.clone()} y2={y.clone()} />
            <text class="ax" x={left} {y} dx="-6" dy="4" text-anchor="end">{ label }</text>
        </>
    }
}

fn year(label: &str, x: f64, foot: &str) -> Html {
    html! { <text class="ax" x={fixed(x)} y={foot.to_owned()} dy="16" text-anchor="middle">{ label }</text> }
}

fn lower(chart: &Cumulative, drawing: &Drawing) -> Html {
    let Some(marks) = &drawing.surplus else {
        return Html::default();
    };
    let (width, height) = (fixed(drawing.size.0), fixed(drawing.surplus_height));
    let [left, right, _] = drawing.plot.map(fixed);
    let zero = fixed(marks.zero_y);
    let foot = fixed(drawing.surplus_height);
    let end = marks.dots.last().map(|dot| fixed(dot.y));
    html! {
        <svg class="chart" width={width.clone()} height={height.clone()} viewBox={format!("0 0 {width} {height}")}
            role="img" aria-label={chart.surplus_sentence.clone()}>
            { for drawing.surplus_counts.iter().map(|(label, y)| count(label, *y, &left, &right)) }
            <path class="fan80" d={marks.wide.clone()} />
            <path class="fan50" d={marks.middle.clone()} />
            <line class="target" x1={left} x2={right.clone()} y1={zero.clone()} y2={zero} />
            <path class="line2b" d={marks.line.clone()} />
            { for marks.dots.iter().map(|dot| html! {
                <circle class="knot sm" cx={fixed(dot.x)} cy={fixed(dot.y)} r="3" />
            }) }
            { for drawing.surplus_years.iter().map(|(label, x)| html! {
                <text class="ax" x={fixed(*x)} y={foot.clone()} dy="-4" text-anchor="middle">{ label }</text>
            }) }
            if let Some((y, [gap, range])) = end.zip(chart.surplus_end.as_ref()) {
                <text class="lb plan strong" x={right.clone()} y={y.clone()} dx="6" dy="-3">{ gap }</text>
                <text class="lb plan" x={right} {y} dx="6" dy="12">{ range }</text>
            }
        </svg>
    }
}

fn twin(chart: &Cumulative, words: &'static Catalog) -> Html {
    let heads = &words.controls;
    html! {
        <details class="twin">
            <summary><Icon name="right" size={12} />{ heads.show_table }</summary>
            <table>
                <thead><tr>
                    <th scope="col">{ heads.date }</th>
                    <th scope="col" class="num">{ heads.required }</th>
                    <th scope="col" class="num">{ heads.planned }</th>
                    <th scope="col" class="num">{ heads.expected }</th>
                    <th scope="col" class="num">{ heads.interval }</th>
                    <th scope="col" class="num">{ heads.gap }</th>
                </tr></thead>
                <tbody>
                    { for chart.rows.iter().map(|row| html! {
                        <tr>
                            <th scope="row">{ &row.date }</th>
                            <td class="num">{ &row.required }</td>
                            <td class="num">{ &row.planned }</td>
                            <td class="num">{ &row.expected }</td>
                            <td class="num">{ &row.interval }</td>
                            <td class="num">{ &row.gap }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </details>
    }
}
