//! The panel that answers the grid: the chart, the pace, the other targets.

use std::rc::Rc;

use crate::ui::prelude::*;

use super::chart::cumulative_chart;
use crate::report::payroll::Response;
use crate::text::catalog::Catalog;
use crate::ui::parts::Badge;

/// What the [`response_panel`] is drawn from.
#[derive(Clone, PartialEq)]
pub struct Props {
    /// What follows from the plan.
    pub response: Rc<Response>,
    /// The words.
    pub words: &'static Catalog,
}

/// The panel.
pub(super) fn response_panel(props: &Props) -> Html {
    let (response, words) = (&props.response, props.words);
    html! {
        <>
            <section class="card resp" aria-labelledby="cumulative-title">
                <div class="card-h"><h2 id="cumulative-title" data-testid="cumulative-title">{ &response.title }</h2></div>
                <div class="card-b">
                    { cumulative_chart(response, words) }
                    if !response.pace.is_empty() {
                        <p class="pace" data-testid="pace">
                            { for response.pace.iter().map(|line| html! { <span>{ line }</span> }) }
                        </p>
                    }
                </div>
            </section>
            if !response.others.is_empty() {
                <section class="card pothers" aria-labelledby="others-title">
                    <div class="card-h"><h2 id="others-title">{ words.payroll.response.other_targets }</h2></div>
                    <ul class="card-b">
                        { for response.others.iter().map(|target| html! {
                            <li>
                                <span class="nm3">{ &target.name }</span>
                                <Badge verdict={target.verdict} word={target.word} />
                                <span class="n">{ &target.count }{ " · " }{ &target.chance }</span>
                            </li>
                        }) }
                    </ul>
                </section>
            }
        </>
    }
}
