//! The axis above the rows, and the ground each row is drawn on.

use std::rc::Rc;

use crate::ui::prelude::*;

use crate::chart::fixed;
use crate::report::sourcing::Axis;

/// What both are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The axis.
    pub axis: Rc<Axis>,
}

/// The labels: years below, deadlines above. Places are in percent, so that letters keep their shape in any width.
#[component]
pub fn AxisHead(Props { axis }: &Props) -> Html {
    html! {
        <svg class="chart ganttax" width="100%" height="36" aria-hidden="true">
            { for axis.years.iter().map(|year| html! {
                <text class="ax" x={year.at.clone()} y="31" text-anchor="middle">{ &year.label }</text>
            }) }
            { for axis.milestones.iter().map(|milestone| html! {
                <>
                    <line class="due" x1={milestone.at.clone()} x2={milestone.at.clone()} y1="4" y2="36" />
                    <text class="ax" x={milestone.at.clone()} dx="4" y="13">{ &milestone.label }</text>
                </>
            }) }
            <line class="deadline" x1={axis.deadline.at.clone()} x2={axis.deadline.at.clone()} y1="4" y2="36" />
            <text class="ax strong" x={axis.deadline.at.clone()} dx="-4" y="13" text-anchor="end">
                { &axis.deadline.label }
            </text>
        </svg>
    }
}

/// What every row has behind its bars: the ground after the deadline, the years, the deadlines.
pub fn ground(axis: &Axis) -> Html {
    let height = fixed(axis.height);
    let line = |class: &'static str, at: f64| {
        let at = fixed(at);
        html! { <line {class} x1={at.clone()} x2={at} y1="0" y2={height.clone()} /> }
    };
    html! {
        <>
            <rect class="after" x={fixed(axis.due)} y="0" width={fixed(axis.after)} height={height.clone()} />
            { for axis.year_lines.iter().map(|at| line("grid", *at)) }
            { for axis.milestone_lines.iter().map(|at| line("due", *at)) }
            { line("deadline", axis.due) }
        </>
    }
}
