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

use yew::prelude::*;

use crate::app::{Message, Screen, State};
use crate::report::overview::{self, Go, Opened};
use crate::text::Catalog;

use card::VerdictCard;
use gaps::GapsCard;
use helps::HelpsCard;
use lead::PageLead;
use others::OthersCard;
use payroll_chart::PayrollFigures;
use record::RecordCard;
use sourcing_chart::SourcingFigure;

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

/// The screen.
#[component]
pub fn Overview(props: &Props) -> Html {
    let Props { report, words, on } = props;
    let payroll_figures = report.payroll_chart.clone().map_or_else(Html::default, |chart| {
        html! { <PayrollFigures {chart} words={*words} /> }
    });
    let sourcing_figures = report.sourcing_chart.clone().map_or_else(Html::default, |chart| {
        html! { <SourcingFigure {chart} words={*words} /> }
    });
    html! {
        <>
            <PageLead lead={report.lead.clone()} on={on.clone()} />
            <div class="grid2">
                <VerdictCard card={report.payroll.clone()} id="payroll" edits={Screen::Payroll}
                    edit={words.overview.edit_payroll} {words} on={on.clone()}>
                    { payroll_figures }
                </VerdictCard>
                <VerdictCard card={report.sourcing.clone()} id="sourcing" edits={Screen::Sourcing}
                    edit={words.overview.edit_sourcing} {words} on={on.clone()}>
                    { sourcing_figures }
                </VerdictCard>
            </div>
            if let Some(others) = report.others.clone() {
                <OthersCard {others} {words} on={on.clone()} />
            }
            <div class={classes!("over3", report.record.is_none().then_some("few"))}>
                if let Some(record) = report.record.clone() {
                    <RecordCard {record} />
                }
                <HelpsCard helps={report.helps.clone()} {words} on={on.clone()} />
                if let Some(gaps) = report.gaps.clone() {
                    <GapsCard {gaps} {words} on={on.clone()} />
                }
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
