//! Nguồn số liệu: every figure with its quotation, what does not agree, the assumptions of the open scenario.

mod assumptions;
mod entry;
mod figures;
mod issues;
mod stages;
mod toolbar;
mod wards;

use std::rc::Rc;

use crate::ui::prelude::*;

use super::parts::drawn;
use crate::app::{Message, SourceFilter, State};
use crate::report::sources::{self, Filter};
use crate::text::Catalog;

/// What the screen shows.
pub fn report(state: &State) -> sources::Sources {
    let filter = match state.view.source_filter {
        SourceFilter::All => Filter::All,
        SourceFilter::Quoted => Filter::Quoted,
        SourceFilter::Inferred => Filter::Inferred,
        SourceFilter::Assumed => Filter::Assumed,
    };
    sources::sources(
        state.scenario(),
        &state.evaluation,
        filter,
        &state.view.source_search,
        state.language,
    )
}

/// What the screen is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What it shows.
    pub report: Rc<sources::Sources>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The screen.
#[component]
pub fn Sources(props: &Props) -> Html {
    let (report, words, on) = (&props.report, props.words, &props.on);
    let document = html! {
        <div class="edit">
            { drawn(figures::Props { figures: report.figures.clone(), words, on: on.clone() }, figures::figures) }
            { drawn(issues::Props { issues: report.issues.clone(), words, on: on.clone() }, issues::issues) }
        </div>
    };
    let assumptions = assumptions::section(props);
    html! {
        <div class="sources">
            { toolbar::toolbar(props) }
            if report.assumptions_first {
                { assumptions }
                { toolbar::reference_bar(props) }
                { document }
            } else {
                { document }
                { assumptions }
            }
        </div>
    }
}
