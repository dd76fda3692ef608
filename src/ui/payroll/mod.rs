//! Biên chế: the grid of units and years with what follows from it; the record of the years before; units and targets,
//! edited.

mod begin;
mod chart;
mod editing;
mod grid;
mod head;
mod likelihoods;
mod marks;
mod record;
mod response;
mod row;
mod targets;
mod todo;
mod toolbar;
mod typing;
mod units;

use std::rc::Rc;

use crate::ui::prelude::*;

use self::begin::begin_panel;
use self::editing::EditingPanel;
use self::grid::PayrollGrid;
use self::likelihoods::likelihood_panel;
use self::record::record_table;
use self::response::response_panel;
use self::todo::todo_panel;
use self::toolbar::toolbar;
use crate::app::{Action, CellRef, Message, PayrollTab, Refusal, State};
use crate::report::payroll as seen;
use crate::text::catalog::Catalog;
use crate::ui::parts::drawn;

/// What the screen shows.
pub fn report(state: &State) -> seen::Payroll {
    let view = &state.view;
    let change = state.last_change.as_ref();
    let choices = seen::Choices {
        record: view.payroll_tab == PayrollTab::Record,
        editing: view.editing_units,
        opened_groups: &view.opened_groups,
        opened_units: &view.opened_units,
        opened_own: &view.opened_own,
        search: &view.unit_search,
        phone_year: view.phone_year,
        changed: change.and_then(|change| match change.action {
            Action::PostsSet(cell, _, _, from, to) => {
                Some((key(cell), if change.undone { to } else { from }))
            }
            _ => None,
        }),
        refused: state.refused.and_then(|(cell, refusal, typed)| {
            let limit = match refusal {
                Refusal::Below { least } => seen::Limit::AtLeast(least),
                Refusal::Above { most } => seen::Limit::AtMost(most),
                Refusal::RowMissing => return None,
            };
            Some(seen::Refused {
                cell: key(cell),
                typed,
                limit,
            })
        }),
        place: view.cell.map(key),
        before: change.map(|change| &*change.before),
    };
    seen::payroll(state.scenario(), &state.evaluation, &choices, state.language)
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
            html! {
                <>
                    { for begin.map(|begin| drawn(begin, begin_panel)) }
                    <div class="edit payroll-edit">
                        <div class="payroll-main">
                            { drawn(todo, todo_panel) }
                            <PayrollGrid grid={grid.clone()} place={report.place} {words} on={on.clone()} />
                        </div>
                        <div class="side payroll-side">
                            { drawn(response, response_panel) }
                            { drawn(likelihoods, likelihood_panel) }
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
