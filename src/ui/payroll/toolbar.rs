//! The line above the screen: its title, which years, the search, editing.

use std::rc::Rc;

use crate::ui::prelude::*;

use super::marks::mark;
use crate::app::{Dialog, GridBy, Message, PayrollTab, Screen};
use crate::report::payroll::{Payroll, Shown};
use crate::text::catalog::Catalog;
use crate::ui::parts::{Field, Icon, says};

/// What the [`toolbar`] is drawn from.
#[derive(Clone, PartialEq)]
pub struct Props {
    /// The screen.
    pub report: Rc<Payroll>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The line above the screen.
pub(super) fn toolbar(props: &Props) -> Html {
    let (report, words) = (&props.report, &props.words.payroll);
    let plan = matches!(report.shown, Shown::Plan { .. });
    let record = matches!(report.shown, Shown::Record(_));
    let onsearch = props.on.reform(Message::UnitSearched);
    let onall = says(&props.on, Message::AllGroupsToggled);
    html! {
        <div class="toolbar">
            <h1>{ &report.title }{ for report.title_marks.iter().map(|marked| html! { <>{ " " }{ mark(marked) }</> }) }</h1>
            { periods(props) }
            if let Some(all_open) = report.all_open.filter(|_| plan) {
                <span class="find">
                    <Icon name="search" />
                    <Field id="unit-search" label={words.search} placeholder={words.search} live=true
                        value={report.search.clone()} onvalue={onsearch} />
                </span>
                if !report.by_ways {
                    <button type="button" class="btn quiet only-wide" data-testid="open-all" onclick={onall}>
                        { if all_open { words.close_all } else { words.open_all } }
                    </button>
                }
            }
            if plan { { turned(props) } }
            <span class="sp"></span>
            if plan { { shape_groups(props) } }
            if plan {
                <button type="button" class="btn" data-testid="open-people"
                    onclick={says(&props.on, Message::ScreenOpened(Screen::People))}>
                    <Icon name="people" />{ props.words.people.title }
                </button>
            }
            if !record {
                { edit(props, plan) }
            } else if let Shown::Record(shown) = &report.shown {
                if let Some(marked) = &shown.mark {
                    <span class="muted sm">{ words.record.table_source }{ " " }{ mark(marked) }</span>
                }
            }
        </div>
    }
}

/// The choice of what the rows are.
fn turned(props: &Props) -> Html {
    let words = &props.words.payroll;
    let choice = |by: GridBy, chosen: bool, testid: &'static str, name: &'static str| {
        let onclick = says(&props.on, Message::GridTurned(by));
        html! { <button type="button" aria-pressed={pressed(chosen)} data-testid={testid} {onclick}>{ name }</button> }
    };
    let by_ways = props.report.by_ways;
    html! {
        <div class="seg" role="group" aria-label={words.grid_by}>
            { choice(GridBy::Units, !by_ways, "by-units", words.by_units) }
            { choice(GridBy::Ways, by_ways, "by-ways", words.by_ways) }
        </div>
    }
}

fn periods(props: &Props) -> Html {
    let (report, words) = (&props.report, &props.words.payroll);
    let record = matches!(report.shown, Shown::Record(_));
    let onplan = says(&props.on, Message::PayrollTabChosen(PayrollTab::Plan));
    let onrecord = says(&props.on, Message::PayrollTabChosen(PayrollTab::Record));
    let Some(years) = &report.record_years else {
        return Html::default();
    };
    html! {
        <div class="seg" role="group" aria-label={words.periods}>
            <button type="button" aria-pressed={pressed(!record)} data-testid="period-plan" onclick={onplan}>
                { &report.plan_years }
            </button>
            <button type="button" aria-pressed={pressed(record)} data-testid="period-record" onclick={onrecord}>
                { years }
            </button>
        </div>
    }
}

fn shape_groups(props: &Props) -> Html {
    let onclick = says(&props.on, Message::DialogOpened(Dialog::ShapeGroups));
    html! {
        <button type="button" class="btn" data-testid="shape-groups" {onclick}>{ props.words.payroll.shaping.groups }</button>
    }
}

fn edit(props: &Props, plan: bool) -> Html {
    let words = &props.words.payroll;
    let onclick = says(&props.on, Message::UnitEditingToggled);
    html! {
        <button type="button" class={classes!("btn", (!plan).then_some("primary"))} id="edit-units"
            data-testid="edit-units" {onclick}>
            <Icon name={if plan { "pen" } else { "grid" }} />
            { if plan { words.edit_units } else { words.edit_done } }
        </button>
    }
}

/// How a button says whether it is the chosen one.
pub(super) const fn pressed(chosen: bool) -> &'static str {
    if chosen { "true" } else { "false" }
}
