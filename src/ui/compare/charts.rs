//! Both charts: a line for each scenario, whiskers beside the deadline, and the tables behind them.

use crate::ui::prelude::*;

use super::written_table;
use crate::chart::fixed;
use crate::report::compare::{Compare, VersusChart};
use crate::text::Catalog;
use crate::ui::parts::Icon;

/// The class of a line by the place of its scenario.
const STYLES: [&str; 6] = ["v0", "v1", "v2", "v3", "v4", "v5"];

/// The card with the charts.
pub(super) fn card(report: &Compare, words: &'static Catalog, narrow: bool) -> Html {
    if report.charts.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card"><div class="card-b cmp-charts">
            { for report.charts.iter().map(|chart| html! {
                <div data-chart={chart.key}>
                    <h2>{ &chart.title }</h2>
                    <p class="muted">{ chart.name }</p>
                    { drawing(chart, narrow) }
                    <p class="muted">{ &chart.note }</p>
                    <details class="twin">
                        <summary><Icon name="right" size={12} />{ words.controls.show_table }</summary>
                        <div class="cmp-scroll" tabindex="0" role="group" aria-label={chart.name}>{ written_table(&chart.series) }</div>
                    </details>
                </div>
            }) }
        </div></section>
    }
}

fn drawing(chart: &VersusChart, narrow: bool) -> Html {
    let drawn = &chart.drawings[usize::from(narrow)];
    let (frame, marks) = (&drawn.frame, &drawn.marks);
    let (left, right, foot) = (
        fixed(frame.plot_left()),
        fixed(frame.plot_right()),
        fixed(frame.plot_bottom()),
    );
    let after = &marks.after;
    let due = fixed(marks.deadline_x);
    let styled = |at: usize, own: &'static str| classes!(own, STYLES.get(chart.styles[at]).copied());
    html! {
        <svg class="chart" width={fixed(frame.width)} height={fixed(frame.height)}
            viewBox={format!("0 0 {} {}", fixed(frame.width), fixed(frame.height))} role="img" aria-label={chart.label.clone()}>
            <rect class="after" x={fixed(after.x)} y={fixed(after.y)} width={fixed(after.width)} height={fixed(after.height)} />
            { for drawn.counts.iter().map(|(y, label)| html! {
                <>
                    <path class="grid" d={format!("M{left} {}H{right}", fixed(*y))} />
                    <text class="ax" x={left.clone()} dx="-6" y={fixed(*y)} dy="4" text-anchor="end">{ label }</text>
                </>
            }) }
            <path class="axis" d={format!("M{left} {foot}H{right}")} />
            <path class="break" d={marks.break_mark.clone()} />
            { for drawn.years.iter().map(|(x, label)| html! {
                <text class="ax" x={fixed(*x)} y={foot.clone()} dy="16" text-anchor="middle">{ label }</text>
            }) }
            { for marks.targets.iter().zip(&chart.targets).map(|(y, label)| html! {
                <>
                    <path class="target" d={format!("M{left} {}H{right}", fixed(*y))} />
                    <text class="ax strong" x={left.clone()} dx="-6" y={fixed(*y)} dy="4" text-anchor="end">{ label }</text>
                </>
            }) }
            <path class="due" d={format!("M{due} 14V{foot}")} />
            <text class="lb" x={due} dx="-4" y="12" text-anchor="end">{ &chart.deadline }</text>
            { for (0..marks.lines.len()).map(|at| html! {
                <>
                    <path class={styled(at, "vline")} d={marks.lines[at].clone()} />
                    <path class={styled(at, "vwhisker")} d={marks.whiskers[at].clone()} />
                    <circle class={styled(at, "vknot")} cx={fixed(marks.knots[at].x)} cy={fixed(marks.knots[at].y)} r="3" />
                    <text class={styled(at, "vlabel")} x={right.clone()} dx="4" y={fixed(marks.labels[at])} dy="4">{ &chart.ends[at] }</text>
                </>
            }) }
        </svg>
    }
}
