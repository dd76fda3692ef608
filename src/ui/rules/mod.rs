//! Quy định: every rule with validity, source, certainty, and what the scenario changes.

use std::rc::Rc;

use crate::ui::prelude::*;

use super::parts::{Field, ReadField, says};
use crate::app::{Message, Screen, State};
use crate::model::rule::Override;
use crate::report::rules::{self as seen, RuleRow, StepRow};
use crate::text::reading::Misread;
use crate::text::{Catalog, law};

/// What the page shows.
pub fn report(state: &State) -> seen::Rules {
    seen::rules(
        state.scenario(),
        &state.rulebook,
        &state.view.rules_search,
        state.language,
    )
}

/// What the page is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What it shows.
    pub report: Rc<seen::Rules>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The page.
#[component]
pub fn Rules(props: &Props) -> Html {
    let (report, words) = (&props.report, &props.words.people);
    let back = says(&props.on, Message::ScreenOpened(Screen::Sources));
    let heads = [
        words.validity,
        props.words.controls.value,
        props.words.controls.source,
        words.certainty,
        words.own_value,
    ];
    html! {
        <>
            <div class="toolbar">
                <h1>{ report.title }</h1>
                <Field id="rules-search" class="search" label={words.rules_search} placeholder={words.rules_search} live=true
                    value={report.search.clone()} onvalue={props.on.reform(Message::RulesSearched)} />
                <span class="sp"></span>
                <button type="button" class="btn" data-testid="back-sources" onclick={back}>{ words.back_sources }</button>
            </div>
            <p class="as-meaning">{ &report.about }</p>
            <section class="card">
                <div class="scroll" tabindex="0" role="region" aria-label={report.title}>
                    <table class="plain law">
                        <caption class="vh">{ report.title }</caption>
                        <thead><tr>{ for heads.into_iter().map(|name| html! { <th scope="col">{ name }</th> }) }</tr></thead>
                        { for report.rows.iter().map(|row| rule(props, row)) }
                    </table>
                </div>
            </section>
        </>
    }
}

fn rule(props: &Props, row: &RuleRow) -> Html {
    html! {
        <tbody key={row.id.code()} data-testid={format!("rule-{}", row.id.code())}>
            <tr class="of-rule"><th scope="rowgroup" colspan="5">{ &row.name }{ " " }<small>{ row.selected }</small></th></tr>
            { for row.steps.iter().map(|step| step_row(props, row, step)) }
        </tbody>
    }
}

fn step_row(props: &Props, row: &RuleRow, step: &StepRow) -> Html {
    let words = &props.words.people;
    html! {
        <tr class={step.changed.then_some("warn")}>
            <td>{ &step.validity }</td>
            <td><b>{ &step.value }</b>
                if let Some(instead) = &step.instead_of { <small class="why-not">{ (words.law_says)(instead) }</small> }
            </td>
            <td>{ &step.source }</td>
            <td><span class={classes!("cert", step.class)} title={step.meaning.clone()}>{ step.mark }</span></td>
            <td>{ own_value(props, row, step) }
                if step.changed {
                    <button type="button" class="linklike" onclick={says(&props.on, Message::RuleRestored(row.id, step.from))}>
                        { words.restore }
                    </button>
                }
            </td>
        </tr>
    }
}

/// The field in which a scenario states another value.
fn own_value(props: &Props, row: &RuleRow, step: &StepRow) -> Html {
    let Some(typed) = &step.typed else {
        return Html::default();
    };
    let (id, from, unit, on) = (row.id, step.from, step.unit, props.on.clone());
    let onread = Callback::from(move |text: String| -> Result<(), Misread> {
        let value = law::read(unit, &text)?;
        on.emit(Message::RuleOverridden(Override {
            rule: id,
            from,
            value,
            note: String::new(),
        }));
        Ok(())
    });
    let label = (props.words.people.value_of)(&row.name, &law::day(from));
    let key = format!("law-{}-{}-{}", id.code(), from.month().index(), from.day());
    html! {
        <ReadField id={key} {label} value={typed.clone()} language={props.words.language} {onread} />
    }
}
