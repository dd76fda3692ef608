//! Danh sách: the people of the roster, the forecast of retirements, how people go and what that costs.

mod forecast;
pub mod money;
mod rows;

use std::rc::Rc;

use crate::ui::prelude::*;

use super::parts::{Field, Icon, says};
use crate::app::{Message, Screen, State};
use crate::model::payroll::CountedIn;
use crate::report::people as seen;
use crate::text::Catalog;

/// What the screen shows.
pub fn report(state: &State) -> seen::People {
    let view = &state.view;
    let asked = seen::Asked {
        filter: view.people_filter,
        search: &view.people_search,
        from: view.people_from,
        person: view.person.as_deref(),
    };
    seen::people(
        state.scenario(),
        &state.evaluation,
        &state.rulebook,
        &asked,
        state.language,
    )
}

/// What the screen is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What it shows.
    pub report: Rc<seen::People>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
    /// Told that the scenario is to be kept as a file with its roster.
    pub onroster: Callback<()>,
}

/// The screen.
#[component]
pub fn People(props: &Props) -> Html {
    let (report, words) = (&props.report, &props.words.people);
    html! {
        <>
            { toolbar(props) }
            if let Some(nothing) = report.nothing {
                <section class="card"><div class="card-b empty"><p>{ nothing }</p></div></section>
            } else {
                <div class="edit">
                    <section class="card people">
                        { filters(props) }
                        { rows::table(props) }
                        { pages(props) }
                    </section>
                    <div class="side">
                        if let Some(sheet) = &report.sheet {
                            <section class="card" data-testid="sheet">
                                <div class="card-h"><h2>{ &sheet.title }</h2></div>
                                <div class="card-b">{ money::steps(sheet) }</div>
                            </section>
                        }
                        if let Some(forecast) = &report.forecast { { forecast::card(props, forecast) } }
                    </div>
                </div>
            }
            <p class="note"><Icon name="lock" /><span>{ words.kept_here }</span></p>
        </>
    }
}

fn toolbar(props: &Props) -> Html {
    let (report, words) = (&props.report, &props.words.people);
    html! {
        <div class="toolbar">
            <h1>{ &report.title }</h1>
            if report.nothing.is_none() {
                <Field id="people-search" class="search" label={words.search} placeholder={words.search} live=true
                    value={report.search.clone()} onvalue={props.on.reform(Message::PeopleSearched)} />
            }
            <span class="sp"></span>
            <button type="button" class="btn" data-testid="people-import"
                onclick={says(&props.on, Message::ScreenOpened(Screen::Files))}>{ props.words.importing.templates_title }</button>
            if let Some(all) = &report.all_at_age {
                <button type="button" class="btn primary" data-testid="all-at-age"
                    onclick={says(&props.on, Message::AllAtAgeChosen)}>{ all }</button>
            }
            if report.nothing.is_none() {
                <button type="button" class="btn" data-testid="save-roster" onclick={props.onroster.reform(|_: MouseEvent| ())}>
                    <Icon name="save" />{ words.save_with }
                </button>
                <button type="button" class="btn quiet" data-testid="drop-roster" onclick={says(&props.on, Message::RosterDropped)}>
                    <Icon name="bin" />{ words.drop }
                </button>
            }
            <button type="button" class="btn" data-testid="back-payroll"
                onclick={says(&props.on, Message::ScreenOpened(Screen::Payroll))}>{ words.back_payroll }</button>
        </div>
    }
}

fn filters(props: &Props) -> Html {
    let filters = props.report.filters.iter().map(|(filter, name, chosen)| {
        let onclick = says(&props.on, Message::PeopleFilterChosen(*filter));
        html! { <button type="button" aria-pressed={chosen.to_string()} {onclick}>{ name }</button> }
    });
    html! {
        <div class="card-h"><div class="seg" role="group" aria-label={props.words.people.filter}>{ for filters }</div></div>
    }
}

/// Which rows are shown, and the way to the others.
fn pages(props: &Props) -> Html {
    let (pages, words) = (&props.report.pages, &props.words.people);
    let to = |from: Option<usize>, word: &'static str, id: &'static str| {
        let onclick = says(&props.on, Message::PeoplePaged(from.unwrap_or_default()));
        html! {
            <button type="button" class="btn sm" disabled={from.is_none()} data-testid={id} {onclick}>{ word }</button>
        }
    };
    html! {
        <div class="pages">
            { to(pages.before, words.page_before, "people-before") }
            <span role="status">{ &pages.words }</span>
            { to(pages.after, words.page_after, "people-after") }
        </div>
    }
}

/// In which year those count who stop on 31 December.
fn boundary(props: &Props) -> Html {
    let words = &props.words.people;
    let choice = |counted: CountedIn, chosen: bool, name: &'static str| {
        let onclick = says(&props.on, Message::CountedInSet(counted));
        html! { <button type="button" aria-pressed={chosen.to_string()} {onclick}>{ name }</button> }
    };
    let after = props.report.counted_after;
    html! {
        <p class="boundary">{ words.boundary_choice }{ " " }
            <span class="seg" role="group" aria-label={words.boundary_choice} data-testid="boundary">
                { choice(CountedIn::LastMonth, !after, words.counted_last) }
                { choice(CountedIn::MonthAfter, after, words.counted_after) }
            </span>
        </p>
    }
}
