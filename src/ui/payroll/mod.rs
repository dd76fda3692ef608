//! Biên chế: the grid of units and years with what follows from it; the record of the years before; units and targets,
//! edited.

mod begin;
mod chart;
mod clicks;
mod clipboard;
mod editing;
mod grid;
mod head;
mod held;
mod holding;
mod keyboard;
mod likelihoods;
mod marks;
mod record;
mod response;
mod row;
mod shaping;
mod still;
mod targets;
mod todo;
mod toolbar;
mod typing;
mod units;
mod worth;

use std::rc::Rc;

use crate::ui::prelude::*;

use self::begin::begin_panel;
use self::editing::EditingPanel;
use self::grid::PayrollGrid;
use self::held::held_bar;
use self::likelihoods::likelihood_panel;
use self::record::record_table;
use self::response::response_panel;
pub use self::shaping::question;
use self::todo::todo_panel;
use self::toolbar::toolbar;
use self::worth::worth_panel;
use crate::app::{CellRef, Entered, GridBy, Message, NotTaken, PayrollTab, Refusal, State};
use crate::report::money::{MoneyPanel, money};
use crate::report::payroll as seen;
use crate::text::catalog::Catalog;
use crate::ui::parts::drawn;
use crate::ui::people::{self, money::money_panel};

/// What the screen shows; `before` is what it showed, where nothing but what the hand holds has changed since.
pub fn report(state: &State, before: Option<&seen::Payroll>) -> seen::Payroll {
    let view = &state.view;
    let change = state.last_change.as_ref();
    let refused: Vec<seen::Refused> = state.refused.iter().filter_map(refused).collect();
    let choices = seen::Choices {
        record: view.payroll_tab == PayrollTab::Record,
        editing: view.editing_units,
        opened_groups: &view.opened_groups,
        opened_units: &view.opened_units,
        opened_own: &view.opened_own,
        search: &view.unit_search,
        phone_year: view.phone_year,
        by_ways: view.grid_by == GridBy::Ways,
        opened_ways: &view.opened_ways,
        changed: change.map(|change| &change.was.payroll),
        refused: &refused,
        place: view.cell.map(key),
        before: change.map(|change| &*change.before),
        preview: state.preview.as_ref().map(|preview| seen::Preview {
            scenario: &preview.scenario,
            evaluation: &preview.evaluation,
            total: match preview.message {
                Message::TotalSpread(cell, posts) => Some((key(cell), posts)),
                _ => None,
            },
            shown: before.map(|before| &before.shown),
        }),
        worth: state.worth.as_ref().map(|found| found.as_slice()),
    };
    seen::payroll(state.scenario(), &state.evaluation, &choices, state.language)
}

/// What the plan costs and saves, where that is asked.
pub fn asked_money(state: &State) -> Option<Rc<MoneyPanel>> {
    let asked = state.view.money_open;
    asked.then(|| {
        Rc::new(money(
            state.scenario(),
            &state.evaluation,
            &state.rulebook,
            state.language,
        ))
    })
}

/// A number that was not taken, as it is shown.
fn refused(not_taken: &NotTaken) -> Option<seen::Refused> {
    let limit = match not_taken.refusal {
        Refusal::Below { least } => seen::Limit::AtLeast(least),
        Refusal::Above { most } => seen::Limit::AtMost(most),
        Refusal::ByBirthDate => seen::Limit::ByBirthDate,
        Refusal::ByRoster => seen::Limit::ByRoster,
        Refusal::NoRoom => seen::Limit::NoRoom,
        Refusal::YearOver { year } => seen::Limit::YearOver(year),
        Refusal::Unread(misread) => seen::Limit::Unread(misread),
        Refusal::RowMissing => return None,
    };
    Some(seen::Refused {
        cell: key(not_taken.cell),
        typed: match &not_taken.entry {
            Entered::Posts(posts) => seen::Typed::Posts(*posts),
            Entered::Text(text) => seen::Typed::Text(text.clone()),
        },
        limit,
    })
}

fn key(cell: CellRef) -> seen::CellKey {
    seen::CellKey {
        scope: cell.scope,
        instrument: cell.instrument,
        year: cell.year,
    }
}

fn cell_ref(key: seen::CellKey) -> CellRef {
    CellRef {
        scope: key.scope,
        instrument: key.instrument,
        year: key.year,
    }
}

/// What the screen is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What it shows.
    pub report: Rc<seen::Payroll>,
    /// What the plan costs and saves, where that is asked.
    #[prop_or_default]
    pub money: Option<Rc<MoneyPanel>>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The screen.
#[component]
pub fn Payroll(props: &Props) -> Html {
    let (report, words, on) = (&props.report, props.words, &props.on);
    let shown = match &report.shown {
        seen::Shown::Plan {
            begin,
            grid,
            response,
            todo,
            likelihoods,
            worth,
            held,
        } => {
            let begin = begin.as_ref().map(|begin| begin::Props {
                begin: begin.clone(),
                words,
                on: on.clone(),
            });
            let todo = todo::Props {
                todo: todo.clone(),
                words,
                on: on.clone(),
            };
            let response = response::Props {
                response: response.clone(),
                words,
            };
            let likelihoods = likelihoods::Props {
                likelihoods: likelihoods.clone(),
                words,
                on: on.clone(),
            };
            let money = people::money::Props {
                money: props.money.clone(),
                words,
                on: on.clone(),
            };
            let worth = worth::Props {
                worth: worth.clone(),
                words,
                on: on.clone(),
            };
            html! {
                <>
                    { for begin.map(|begin| drawn(begin, begin_panel)) }
                    <div class="edit payroll-edit">
                        <div class="payroll-main">
                            { drawn(todo, todo_panel) }
                            { for held.as_ref().map(|held| drawn(held::Props { held: held.clone(), words, on: on.clone() }, held_bar)) }
                            <PayrollGrid grid={grid.clone()} place={report.place} {words} on={on.clone()}
                                held={held.as_ref().map(|held| (held.cell, held.wanted))} />
                            { drawn(money, money_panel) }
                        </div>
                        <div class="side payroll-side">
                            { drawn(response, response_panel) }
                            { drawn(likelihoods, likelihood_panel) }
                            { drawn(worth, worth_panel) }
                        </div>
                    </div>
                </>
            }
        }
        seen::Shown::Record(record) => drawn(
            record::Props {
                record: record.clone(),
                words,
                on: on.clone(),
            },
            record_table,
        ),
        seen::Shown::Editing(editing) => {
            html! { <EditingPanel editing={editing.clone()} {words} on={on.clone()} /> }
        }
    };
    let bar = toolbar::Props {
        report: report.clone(),
        words,
        on: on.clone(),
    };
    html! { <>{ drawn(bar, toolbar) }{ shown }</> }
}
