//! Quy định: every rule with validity, source, certainty, and what the scenario changes.

use std::rc::Rc;

use crate::ui::prelude::*;

use super::parts::{Field, ReadField, place_chosen, says};
use crate::app::{Message, Screen, State};
use crate::model::day::Day;
use crate::model::rule::{Override, RuleId, Value};
use crate::report::rules::{self as seen, RuleRow, StepRow};
use crate::text::reading::{self, Misread};
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
            <tr class="of-rule"><th scope="rowgroup" colspan="4">{ &row.name }{ " " }<small>{ row.selected }</small></th>
                <td>{ own_step(props, row) }</td></tr>
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

/// The field in which a scenario states another value, or the choice of another formula.
fn own_value(props: &Props, row: &RuleRow, step: &StepRow) -> Html {
    let label = (props.words.people.value_of)(&row.name, &law::day(step.from));
    let Some(typed) = &step.typed else {
        return own_formula(props, row, step, label);
    };
    value_field(&props.on, props.words, (row.id, step.from), label, typed.clone())
}

/// The field in which a scenario states the value of a rule from a day on.
pub(super) fn value_field(
    on: &Callback<Message>,
    words: &Catalog,
    (rule, from): (RuleId, Day),
    label: String,
    typed: String,
) -> Html {
    let on = on.clone();
    let onread = Callback::from(move |text: String| -> Result<(), Misread> {
        on.emit(overridden(rule, from, law::read(rule.unit(), &text)?));
        Ok(())
    });
    let key = format!("law-{}-{}-{}", rule.code(), from.month().index(), from.day());
    html! {
        <ReadField id={key} {label} value={typed} language={words.language} {onread} />
    }
}

fn overridden(rule: RuleId, from: Day, value: Value) -> Message {
    Message::RuleOverridden(Override {
        rule,
        from,
        value,
        note: String::new(),
    })
}

/// The choice of a formula; nothing where there is only one.
fn own_formula(props: &Props, row: &RuleRow, step: &StepRow, label: String) -> Html {
    if row.formulas.is_empty() {
        return Html::default();
    }
    let (rule, from, on, formulas) = (row.id, step.from, props.on.clone(), row.formulas.clone());
    // Where no formula holds, what holds stands first and cannot be chosen.
    let none = !matches!(step.says, Value::Formula(_));
    let onchange = Callback::from(move |event: Event| {
        let chosen = place_chosen(&event).and_then(|at| formulas.get(at.checked_sub(usize::from(none))?));
        if let Some((formula, _)) = chosen {
            on.emit(overridden(rule, from, Value::Formula(*formula)));
        }
    });
    html! {
        <select class="field formula" aria-label={label} {onchange}>
            if none {
                <option disabled=true selected=true>{ &step.value }</option>
            }
            { for row.formulas.iter().map(|(formula, name)| html! {
                <option selected={step.says == Value::Formula(*formula)}>{ *name }</option>
            }) }
        </select>
    }
}

/// The field for a day from which the scenario says something of its own: the step begins with what holds there, and its
/// value is changed in its row.
fn own_step(props: &Props, row: &RuleRow) -> Html {
    let words = &props.words.people;
    let (on, of) = (props.on.clone(), row.clone());
    let onread = Callback::from(move |text: String| -> Result<(), Misread> {
        let from = reading::day(&text)?;
        if let Some(value) = of.beginning(from) {
            on.emit(overridden(of.id, from, value));
        }
        Ok(())
    });
    html! {
        <ReadField id={format!("law-{}-add", row.id.code())} label={row.add.clone()} value="" placeholder={words.own_day}
            language={props.words.language} {onread} />
    }
}
