//! So sánh: scenarios side by side, what differs, both charts, and what makes the difference of two.

mod charts;
mod falls;
mod table;

use std::rc::Rc;

use crate::ui::prelude::*;

use super::parts::{Icon, says, table as written_table, use_narrow};
use crate::app::{ComparisonAsked, Message, ScenarioId, State};
use crate::model::comparison::{LinesBy, Measure, Side};
use crate::report::compare::Compare as Report;
use crate::text::Catalog;

/// What the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The comparison; nothing where there is one scenario alone.
    pub report: Option<Report>,
    /// All scenarios: identity, letter, name, whether it is compared.
    pub choices: Vec<(ScenarioId, String, String, bool)>,
    /// The two a difference is shared out between.
    pub pair: Option<[ScenarioId; 2]>,
    /// Of which figure.
    pub measure: (Side, Measure),
    /// How lines are put together.
    pub by: LinesBy,
    /// Whether rows that do not differ are shown too.
    pub every_row: bool,
    /// The open scenario.
    pub open: ScenarioId,
}

/// What the screen shows.
pub fn report(state: &State) -> Shown {
    let compared: Vec<ScenarioId> = state.compared().iter().map(|entry| entry.id).collect();
    let choices = state.workspace.entries().iter().map(|entry| {
        let letter = state.workspace.letter(entry.id);
        (
            entry.id,
            letter,
            entry.scenario.name.clone(),
            compared.contains(&entry.id),
        )
    });
    let comparing = &state.view.comparing;
    Shown {
        report: state.comparison_report(),
        choices: choices.collect(),
        pair: state.comparison_pair(),
        measure: comparing.measure,
        by: comparing.by,
        every_row: comparing.every_row,
        open: state.workspace.current().id,
    }
}

/// What the screen is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What it shows.
    pub shown: Rc<Shown>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The screen. One component: its parts change together.
#[component]
pub fn Compare(props: &Props) -> Html {
    let narrow = use_narrow();
    let words = &props.words.compare;
    let Some(report) = &props.shown.report else {
        return alone(props);
    };
    let wide = report.heads.len() > 3;
    html! {
        <>
            <div class="toolbar">
                <h1>{ &report.title }</h1>
                <span class="sp"></span>
                { duplicate(props, words.make_second, "btn") }
            </div>
            { choices(props) }
            <div class={classes!("cmp-over", wide.then_some("wide"))}>
                <div class="stack">
                    { table::card(props, report, narrow) }
                </div>
                <div class="stack">
                    { charts::card(report, props.words, narrow) }
                    { falls::card(props, report) }
                </div>
            </div>
        </>
    }
}

/// One scenario alone: what is missing, why it helps, one button.
fn alone(props: &Props) -> Html {
    let words = &props.words.compare;
    html! {
        <>
            <div class="toolbar"><h1>{ words.title }</h1></div>
            <section class="card cmp-alone" data-testid="compare-alone">
                <p>{ words.alone }</p>
                { duplicate(props, words.make_second, "btn primary") }
            </section>
        </>
    }
}

fn duplicate(props: &Props, label: &'static str, class: &'static str) -> Html {
    let onclick = says(&props.on, Message::ScenarioDuplicated(props.shown.open));
    html! {
        <button type="button" {class} data-testid="compare-duplicate" {onclick}><Icon name="copy" />{ label }</button>
    }
}

/// Which scenarios are compared, where there are more than two.
fn choices(props: &Props) -> Html {
    let (words, choices) = (&props.words.compare, &props.shown.choices);
    if choices.len() < 3 {
        return Html::default();
    }
    html! {
        <fieldset class="cmp-choose">
            <legend>{ words.choose }</legend>
            { for choices.iter().map(|(id, letter, name, chosen)| {
                let onclick = says(&props.on, Message::ComparisonAsked(ComparisonAsked::Scenario(*id)));
                html! {
                    <button type="button" class="chip" aria-pressed={chosen.to_string()}
                        data-testid={format!("compare-{letter}")} {onclick}>
                        <i>{ letter }</i>{ name }
                    </button>
                }
            }) }
            <span class="muted">{ words.choose_hint }</span>
        </fieldset>
    }
}
