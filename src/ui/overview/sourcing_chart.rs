//! How many posts of each kind a member holds, month by month.

use crate::ui::prelude::*;

use super::payroll_chart::view_box;
use super::twin::twin;
use crate::chart::fixed;
use crate::report::overview::{SourcingChart, SourcingDrawing};
use crate::text::Catalog;

/// The classes of the two lines and of their labels: khu phố trưởng, trưởng ban công tác Mặt trận.
const LINES: [(&str, &str); 2] = [("line", "lb plan strong"), ("line2", "lb mt strong")];

/// The chart of the sourcing card with its finding and its table.
pub(super) fn sourcing_figure(chart: &SourcingChart, words: &Catalog, is_narrow: bool) -> Html {
    let [wide, narrow] = &chart.drawings;
    let drawing = if is_narrow { narrow } else { wide };
    html! {
        <>
            <h3 data-testid="sourcing-finding">{ &chart.title }</h3>
            { steps(chart, drawing) }
            { twin(&[&chart.series], words.controls.show_table, Some(chart.note)) }
        </>
    }
}

fn steps(chart: &SourcingChart, drawing: &SourcingDrawing) -> Html {
    let (frame, steps) = (&drawing.frame, &drawing.steps);
    let (left, right, foot) = (
        fixed(frame.plot_left()),
        fixed(frame.plot_right()),
        fixed(frame.plot_bottom()),
    );
    let (after, whole) = (&steps.after, fixed(steps.whole_y));
    html! {
        <svg class="chart" width={fixed(frame.width)} height={fixed(frame.height)} viewBox={view_box(frame)}
            role="img" aria-label={chart.label.clone()}>
            <rect class="after" x={fixed(after.x)} y={fixed(after.y)} width={fixed(after.width)} height={fixed(after.height)} />
            { for drawing.counts.iter().map(|(y, label)| html! {
                <>
                    <path class="grid" d={format!("M{left} {}H{right}", fixed(*y))} />
                    <text class="ax" x={left.clone()} dx="-5" y={fixed(*y)} dy="4" text-anchor="end">{ label }</text>
                </>
            }) }
            <path class="axis" d={format!("M{left} {foot}H{right}")} />
            { for steps.x_ticks.iter().filter(|tick| tick.at >= frame.plot_left()).map(|tick| html! {
                <path class="axis" d={format!("M{} {foot}v4", fixed(tick.at))} />
            }) }
            { for drawing.years.iter().map(|(x, label)| html! {
                <text class="ax" x={fixed(*x)} y={foot.clone()} dy="16" text-anchor="middle">{ label }</text>
            }) }
            <path class="break" d={steps.break_mark.clone()} />
            <path class="target" d={format!("M{left} {whole}H{right}")} />
            <text class="ax strong" x={left.clone()} dx="-5" y={whole.clone()} dy="4" text-anchor="end">{ &chart.whole }</text>
            if let Some((x, label)) = &drawing.earlier {
                <path class="due" d={format!("M{} 14V{foot}", fixed(*x))} />
                if let Some(label) = label {
                    <text class="lb" x={fixed(*x)} dx="4" y="12">{ label }</text>
                }
            }
            <path class="due" d={format!("M{} 14V{foot}", fixed(steps.deadline_x))} />
            <text class="lb" x={fixed(steps.deadline_x)} dx="-4" y="12" text-anchor="end">{ &chart.deadline }</text>
            { for steps.lines.iter().zip(LINES).map(|(line, (class, _))| html! { <path {class} d={line.clone()} /> }) }
            { for LINES.iter().enumerate().map(|(kind, (_, class))| labels(chart, drawing, kind, class)) }
        </svg>
    }
}

/// The labels of one line: how many now, how many at the deadline, what it is.
fn labels(chart: &SourcingChart, drawing: &SourcingDrawing, kind: usize, class: &'static str) -> Html {
    let steps = &drawing.steps;
    let start = &steps.starts[kind];
    let right = fixed(drawing.frame.plot_right());
    html! {
        <>
            <text {class} x={fixed(start.x)} dx="3" y={fixed(start.y)} dy="-6">{ &drawing.now[kind] }</text>
            if let Some(((_, point), then)) = steps.at_deadline[kind].zip(drawing.then[kind].as_ref()) {
                <circle class={if kind == 0 { "mark" } else { "mark mark2" }} cx={fixed(point.x)} cy={fixed(point.y)} r="4" />
                <text {class} x={fixed(point.x)} dx="-7" y={fixed(point.y)} dy="18" text-anchor="end">{ then }</text>
            }
            <text {class} y={fixed(steps.end_labels[kind])}>
                { for chart.names[kind].iter().enumerate().map(|(line, words)| html! {
                    <tspan x={right.clone()} dx="6" dy={if line == 0 { "0" } else { "14" }}>{ words }</tspan>
                }) }
            </text>
        </>
    }
}
