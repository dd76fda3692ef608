//! Báo cáo: the sheets as they are printed, and beside them which report, how it is laid out, who hands it on.

mod block;
mod sheets;
mod side;

use std::rc::Rc;

use crate::ui::prelude::*;

use crate::app::{Message, PaperFile, State};
use crate::report::paper::{self, Kind, Layout, Letterhead, Paper as Report};
use crate::text::{Catalog, subject};

/// What the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The report.
    pub paper: Rc<Report>,
    /// The reports one can choose from: code, name, which, whether it is the one shown.
    pub kinds: Vec<(String, String, Kind, bool)>,
    /// The layout.
    pub layout: Layout,
    /// The head.
    pub head: Letterhead,
    /// How many values nobody has stated.
    pub unstated: usize,
    /// The number of the task by which a file is being made, where one is.
    pub making: Option<u32>,
}

/// What the screen shows.
pub fn report(state: &State) -> Shown {
    let words = &crate::text::catalog::catalog(state.language).paper;
    let chosen = state.view.paper.kind;
    let mut kinds: Vec<(String, String, Kind, bool)> = Vec::new();
    let mut offer = |code: String, name: String, kind: Kind| {
        kinds.push((code, name, kind, kind == chosen));
    };
    let named = |kind: Kind| {
        words
            .kinds
            .get(paper::kind_index(kind))
            .copied()
            .unwrap_or_default()
    };
    for (code, kind) in [
        ("summary", Kind::Summary),
        ("payroll", Kind::Payroll),
        ("sourcing", Kind::Sourcing),
        ("assumptions", Kind::Assumptions),
        ("money", Kind::Money),
    ] {
        offer(code.to_owned(), named(kind).to_owned(), kind);
    }
    for ward in &state.scenario().sourcing.wards {
        let name = (words.of_ward)(&subject::ward(state.scenario(), ward.id, state.language));
        offer(format!("ward-{}", ward.id.0), name, Kind::Ward(ward.id));
    }
    Shown {
        paper: Rc::new(state.paper()),
        kinds,
        layout: state.paper_layout(),
        head: state.letterhead(),
        unstated: paper::unstated(state.scenario()),
        making: state.awaited.first().map(|awaited| awaited.ticket),
    }
}

/// What the screen is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What it shows.
    pub report: Rc<Shown>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
    /// Told which file is wanted.
    pub onfile: Callback<PaperFile>,
}

/// The screen.
#[component]
pub fn Paper(props: &Props) -> Html {
    let count = use_state_eq(|| 0usize);
    let oncount = {
        let count = count.clone();
        use_callback((), move |sheets: usize, ()| count.set(sheets))
    };
    html! {
        <>
            <div class="toolbar"><h1>{ props.words.paper.title }</h1></div>
            <div class="rep">
                { side::panel(props, *count) }
                <sheets::Sheets paper={props.report.paper.clone()} {oncount} />
            </div>
        </>
    }
}
