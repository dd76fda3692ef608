//! The share of members over time.

use std::rc::Rc;

use crate::ui::prelude::*;

use crate::chart::fixed;
use crate::report::sourcing::Share;
use crate::text::catalog::Catalog;

/// What the card is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The chart.
    pub share: Rc<Share>,
    /// The words.
    pub words: &'static Catalog,
}

/// The classes of the two lines and of their labels.
const LINES: [(&str, &str); 2] = [("line", "lb plan strong"), ("line2", "lb mt strong")];

/// The card with the chart and its table.
#[component]
pub fn ShareCard(Props { share, words }: &Props) -> Html {
    html! {
        <section class="card share">
            <div class="card-h"><h2 data-testid="share-title">{ &share.title }</h2></div>
            <div class="card-b">
                { drawing(share) }
                <details class="twin">
                    <summary>{ words.controls.show_table }</summary>
                    { table(share, words) }
                </details>
            </div>
        </section>
    }
}

fn drawing(share: &Share) -> Html {
    let (marks, frame) = (&share.marks, &share.frame);
    let (width, height) = (fixed(frame.width), fixed(frame.height));
    let (left, right) = (fixed(frame.plot_left()), fixed(frame.plot_right()));
    let (top, foot) = (fixed(frame.plot_top()), fixed(frame.plot_bottom()));
    let after = &marks.after;
    let upright = |class: &'static str, at: f64| {
        html! { <line {class} x1={fixed(at)} x2={fixed(at)} y1={top.clone()} y2={foot.clone()} /> }
    };
    let level = |class: &'static str, at: f64| {
        html! { <line {class} x1={left.clone()} x2={right.clone()} y1={fixed(at)} y2={fixed(at)} /> }
    };
    html! {
        <svg class="chart" viewBox={format!("0 0 {width} {height}")} role="img" aria-label={share.sentence.clone()}>
            <rect class="after" x={fixed(after.x)} y={fixed(after.y)} width={fixed(after.width)}
                height={fixed(after.height)} />
            { for share.counts.iter().map(|(label, at)| html! {
                <>
                    { level("grid", *at) }
                    <text class="ax" x={left.clone()} dx="-5" y={fixed(*at)} dy="4" text-anchor="end">{ label }</text>
                </>
            }) }
            { level("target", marks.whole_y) }
            <text class="ax strong" x={left.clone()} dx="-5" y={fixed(marks.whole_y)} dy="4" text-anchor="end">
                { &share.whole }
            </text>
            { for share.years.iter().map(|(label, at)| html! {
                <text class="ax" x={fixed(*at)} y={foot.clone()} dy="16" text-anchor="middle">{ label }</text>
            }) }
            { level("axis", frame.plot_bottom()) }
            if !marks.break_mark.is_empty() { <path class="break" d={marks.break_mark.clone()} /> }
            { for share.milestones.iter().map(|(label, at)| html! {
                <>
                    { upright("due", *at) }
                    <text class="lb" x={fixed(*at)} dx="4" y={top.clone()} dy="-8">{ label }</text>
                </>
            }) }
            { upright("due", marks.deadline_x) }
            <text class="lb" x={fixed(marks.deadline_x)} dx="-4" y={top.clone()} dy="-8" text-anchor="end">
                { &share.deadline }
            </text>
            { for (0..LINES.len()).map(|index| series(share, index, &right)) }
        </svg>
    }
}

/// One line with the labels at its beginning, at the deadline and at its end.
fn series(share: &Share, index: usize, right: &str) -> Html {
    let (marks, (line, label)) = (&share.marks, LINES[index]);
    let series = &share.series[index];
    let (start, end) = (marks.starts[index], fixed(marks.end_labels[index]));
    let at_deadline = series.at_deadline.as_ref().zip(marks.at_deadline[index].as_ref());
    html! {
        <>
            <path class={line} d={marks.lines[index].clone()} />
            <text class={label} x={fixed(start.x)} dx="3" y={fixed(start.y)} dy="-6">{ &series.now }</text>
            if let Some((count, (_, point))) = at_deadline {
                <circle class="at-due" cx={fixed(point.x)} cy={fixed(point.y)} r="4" />
                <text class={label} x={fixed(point.x)} dx="-7" y={fixed(point.y)} dy="18" text-anchor="end">
                    { count }
                </text>
            }
            <text class={label} x={right.to_owned()} dx="6" y={end}>
                { series.label[0] }<tspan x={right.to_owned()} dx="6" dy="14">{ series.label[1] }</tspan>
            </text>
        </>
    }
}

fn table(share: &Share, words: &'static Catalog) -> Html {
    html! {
        <div class="share-table" role="region" tabindex="0" aria-label={share.sentence.clone()}>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ words.controls.month }</th>
                        { for share.columns.iter().map(|column| html! { <th scope="col" class="num">{ column }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for share.rows.iter().map(|row| html! {
                        <tr>
                            <th scope="row">{ &row.month }</th>
                            { for row.cells.iter().map(|cell| html! { <td class="num">{ cell }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
