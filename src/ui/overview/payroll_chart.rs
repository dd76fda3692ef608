//! Twenty outcomes at the deadline over the count in time with its fan.

use crate::ui::prelude::*;

use super::twin::twin;
use crate::chart::{Frame, fixed};
use crate::report::overview::{FanLabels, PayrollChart, PayrollDrawing};
use crate::text::Catalog;

/// The charts of the payroll card with their finding and their tables.
pub(super) fn payroll_figures(chart: &PayrollChart, words: &Catalog, is_narrow: bool) -> Html {
    let [wide, narrow] = &chart.drawings;
    let drawing = if is_narrow { narrow } else { wide };
    let tables: &[_] = if chart.has_dots {
        &[&chart.series, &chart.outcomes]
    } else {
        &[&chart.series]
    };
    html! {
        <>
            <h3 data-testid="payroll-finding">{ &chart.title }</h3>
            if chart.has_dots { { dots(chart, drawing) } }
            { fan(chart, drawing) }
            { twin(tables, words.controls.show_table, None) }
        </>
    }
}

/// An SVG of the frame's size.
pub(super) fn view_box(frame: &Frame) -> String {
    format!("0 0 {} {}", fixed(frame.width), fixed(frame.height))
}

fn dots(chart: &PayrollChart, drawing: &PayrollDrawing) -> Html {
    let (frame, dots) = (&drawing.dots_frame, &drawing.dots);
    let foot = fixed(dots.axis_y);
    let [out_head, in_head] = chart
        .dots_heads
        .clone()
        .map_or([None, None], |heads| heads.map(Some));
    let out_head = out_head.filter(|_| dots.missed_count > 0);
    let in_head = in_head.filter(|_| dots.reached_count > 0);
    html! {
        <svg class="chart" width={fixed(frame.width)} height={fixed(frame.height)} viewBox={view_box(frame)}
            role="img" aria-label={chart.dots_label.clone()}>
            <path class="axis" d={format!("M{} {foot}H{}", fixed(frame.plot_left()), fixed(frame.plot_right()))} />
            <path class="dot-out" d={dots.missed.clone()} />
            <path class="dot-in" d={dots.reached.clone()} />
            { for drawing.dots_ticks.iter().map(|(x, label)| html! {
                <text class="ax" x={fixed(*x)} y={foot.clone()} dy="15" text-anchor="middle">{ label }</text>
            }) }
            if let Some(edge) = dots.edge_x {
                <path class="target" d={format!("M{} 2V{foot}v5", fixed(edge))} />
                if let Some(amount) = &chart.labels.amount {
                    <text class="ax strong" x={fixed(edge)} y={foot.clone()} dy="16" text-anchor="middle">{ amount }</text>
                }
                if let Some(head) = out_head {
                    <text class="lb" x={fixed(edge)} dx="-7" y="12" text-anchor="end">{ head }</text>
                }
                if let Some(head) = in_head {
                    <text class="lb plan strong" x={fixed(edge)} dx="7" y="12">{ head }</text>
                }
            }
        </svg>
    }
}

fn fan(chart: &PayrollChart, drawing: &PayrollDrawing) -> Html {
    let (frame, fan) = (&drawing.fan_frame, &drawing.fan);
    let (left, right, foot) = (
        fixed(frame.plot_left()),
        fixed(frame.plot_right()),
        fixed(frame.plot_bottom()),
    );
    let after = &fan.after;
    html! {
        <svg class="chart" width={fixed(frame.width)} height={fixed(frame.height)} viewBox={view_box(frame)}
            role="img" aria-label={chart.fan_label.clone()}>
            <rect class="after" x={fixed(after.x)} y={fixed(after.y)} width={fixed(after.width)} height={fixed(after.height)} />
            { for drawing.counts.iter().map(|(y, label)| html! {
                <>
                    <path class="grid" d={format!("M{left} {}H{right}", fixed(*y))} />
                    <text class="ax" x={left.clone()} dx="-6" y={fixed(*y)} dy="4" text-anchor="end">{ label }</text>
                </>
            }) }
            <path class="axis" d={format!("M{left} {foot}H{right}")} />
            { for drawing.years.iter().map(|(x, label)| html! {
                <>
                    <path class="axis" d={format!("M{} {foot}v4", fixed(*x))} />
                    <text class="ax" x={fixed(*x)} y={foot.clone()} dy="16" text-anchor="middle">{ label }</text>
                </>
            }) }
            <path class="fan80" d={fan.wide.clone()} />
            <path class="fan50" d={fan.middle.clone()} />
            <path class="reqline" d={fan.required.clone()} />
            if let Some(y) = fan.target_y {
                <path class="target" d={format!("M{left} {}H{right}", fixed(y))} />
                <text class="lb" x={left.clone()} dx="2" y={fixed(y)} dy="-5">{ chart.labels.target }</text>
                if let Some(amount) = &chart.labels.amount {
                    <text class="ax strong" x={left.clone()} dx="-6" y={fixed(y)} dy="4" text-anchor="end">{ amount }</text>
                }
            }
            <path class="line" d={fan.line.clone()} />
            <path class="due" d={format!("M{} 14V{foot}", fixed(fan.deadline_x))} />
            if let Some(point) = fan.at_deadline {
                <circle class="mark" cx={fixed(point.x)} cy={fixed(point.y)} r="4" />
            }
            if let Some((label, leader)) = &drawing.path_label {
                <path class="leader" d={leader.clone()} />
                <text class="lb req" x={fixed(label.x)} y={fixed(label.y)}>{ chart.labels.path }</text>
            }
            { end_labels(&chart.labels, drawing, &right) }
        </svg>
    }
}

/// What stands at the deadline and at the end of the line.
fn end_labels(labels: &FanLabels, drawing: &PayrollDrawing, right: &str) -> Html {
    let [expected, interval] = drawing.fan.end_labels.map(fixed);
    html! {
        <>
            <text class="lb" x={fixed(drawing.fan.deadline_x)} dx="-4" y="12" text-anchor="end">{ &labels.deadline }</text>
            <text class="lb plan strong" x={right.to_owned()} dx="6" y={expected} dy="4">{ &labels.expected }</text>
            if let Some(words) = &labels.interval {
                <text class="lb plan" x={right.to_owned()} dx="6" y={interval} dy="4">{ words }</text>
            }
        </>
    }
}
