//! Tổng quan: both verdicts as cards, with why; what was reached before, what would help most, what does not agree.

mod begin;
mod card;
mod gaps;
mod helps;
mod lead;
mod others;
mod payroll_chart;
mod record;
mod sourcing_chart;
mod twin;

use std::rc::Rc;

use crate::ui::prelude::*;

use crate::app::{Message, Screen, State};
use crate::report::overview::{self, Go, Opened};
use crate::text::Catalog;
use crate::ui::parts::use_narrow;

use card::{Around, verdict_card};
use gaps::gaps;
use helps::helps;
use lead::lead;
use others::others;
use payroll_chart::payroll_figures;
use record::record;
use sourcing_chart::sourcing_figure;

/// What the screen shows.
pub fn report(state: &State) -> overview::Overview {
    let opened = Opened {
        units: state.view.editing_units,
    };
    overview::overview(state.scenario(), &state.evaluation, opened, state.language)
}

/// What the screen is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What it shows.
    pub report: Rc<overview::Overview>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The screen. One component draws all of it: it changes as a whole, and every component weighs ten kilobytes.
#[component]
pub fn Overview(props: &Props) -> Html {
    let Props { report, words, on } = props;
    let narrow = use_narrow();
    let figures = report.payroll_chart.as_ref();
    let steps = report.sourcing_chart.as_ref();
    let payroll = Around {
        id: "payroll",
        edits: Screen::Payroll,
        edit: words.overview.edit_payroll,
        words,
        charts: figures.map_or_else(Html::default, |chart| payroll_figures(chart, words, narrow)),
        on,
    };
    let sourcing = Around {
        id: "sourcing",
        edits: Screen::Sourcing,
        edit: words.overview.edit_sourcing,
        words,
        charts: steps.map_or_else(Html::default, |chart| sourcing_figure(chart, words, narrow)),
        on,
    };
    html! {
        <>
            { lead(&report.lead, on) }
            <div class="grid2">
                { verdict_card(&report.payroll, payroll) }
                { verdict_card(&report.sourcing, sourcing) }
            </div>
            if let Some(found) = &report.others { { others(found, words, on) } }
            <div class={classes!("over3", report.record.is_none().then_some("few"))}>
                if let Some(found) = &report.record { { record(found, narrow) } }
                { helps(&report.helps, words, on) }
                if let Some(found) = &report.gaps { { gaps(found, words, on) } }
            </div>
        </>
    }
}

/// Says what leads to a place: what is chosen there, then the screen it stands on.
fn go(on: &Callback<Message>, to: Go) -> Callback<MouseEvent> {
    let on = on.clone();
    Callback::from(move |_: MouseEvent| match to {
        Go::Payroll => on.emit(Message::ScreenOpened(Screen::Payroll)),
        Go::Sources => on.emit(Message::ScreenOpened(Screen::Sources)),
        Go::Sourcing => on.emit(Message::ScreenOpened(Screen::Sourcing)),
        Go::Targets { already_open } => {
            if !already_open {
                on.emit(Message::UnitEditingToggled);
            }
            on.emit(Message::ScreenOpened(Screen::Payroll));
        }
        Go::Register(ward) => {
            // Choosing a ward closes its register: the toggle after it always opens it.
            on.emit(Message::WardChosen(Some(ward)));
            on.emit(Message::RegisterEditingToggled);
            on.emit(Message::ScreenOpened(Screen::Sourcing));
        }
        Go::Ward(ward) => {
            on.emit(Message::WardChosen(Some(ward)));
            on.emit(Message::ScreenOpened(Screen::Sourcing));
        }
        Go::Post(ward, post) => {
            on.emit(Message::WardChosen(Some(ward)));
            on.emit(Message::PostChosen(Some(post)));
            on.emit(Message::ScreenOpened(Screen::Sourcing));
        }
    })
}
