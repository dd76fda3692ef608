//! Targets, edited: whom they bind, how much, by when, and the path on the way.

use std::rc::Rc;

use crate::ui::prelude::*;
use web_sys::HtmlSelectElement;

use super::marks::mark;
use crate::app::{Message, TargetChange};
use crate::model::payroll::{Amount, Scope};
use crate::report::payroll::{Editing, ScopeChoice, TargetEditing, YearField};
use crate::text::catalog::Catalog;
use crate::text::{Language, failure, reading};
use crate::ui::parts::{Field, Icon, ReadField, drawn_as, says};

/// What the [`targets`] are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// What can be edited.
    pub editing: Rc<Editing>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The targets.
pub(super) fn targets(props: &Props) -> Html {
    let (editing, words) = (&props.editing, &props.words.payroll.editing);
    html! {
        <section class="card" aria-labelledby="targets-title">
            <div class="card-h"><h2 id="targets-title">{ words.targets }</h2><p>{ words.targets_meaning }</p></div>
            <div class="card-b">
                { for editing.targets.iter().map(|target| drawn_as(&target.id.0.to_string(), FormProps { target: target.clone(), scopes: editing.scopes.clone(), words: props.words, on: props.on.clone() }, target_form)) }
                <NewTarget editing={editing.clone()} words={props.words} on={props.on.clone()} />
            </div>
        </section>
    }
}

/// Reads an amount: posts, or a share of the base in percent.
fn amount(typed: &str) -> Result<Amount, reading::Misread> {
    if typed.trim_end().ends_with('%') {
        let share = reading::decimal(typed.trim_end().trim_end_matches('%').trim_end(), 2)?;
        let points = u32::try_from(share).map_err(|_| reading::Misread::TooLarge)?;
        return Ok(Amount::BasisPoints(points));
    }
    reading::whole(typed).map(Amount::Posts)
}

fn said(misread: reading::Misread, language: Language) -> Option<AttrValue> {
    Some(failure::misread(misread, language).into())
}

/// What a [`target_form`] is drawn from.
#[derive(Clone, PartialEq)]
struct FormProps {
    target: TargetEditing,
    scopes: Vec<ScopeChoice>,
    words: &'static Catalog,
    on: Callback<Message>,
}

/// A target.
fn target_form(props: &FormProps) -> Html {
    let (target, words) = (&props.target, &props.words.payroll.editing);
    let (id, language) = (target.id, props.words.language);
    let onamount = {
        let on = props.on.clone();
        Callback::from(move |typed: String| {
            on.emit(Message::TargetChanged(id, TargetChange::Amount(amount(&typed)?)));
            Ok(())
        })
    };
    let ondeadline = {
        let on = props.on.clone();
        Callback::from(move |typed: String| {
            on.emit(Message::TargetChanged(
                id,
                TargetChange::Deadline(reading::month(&typed)?),
            ));
            Ok(())
        })
    };
    let onscope = props
        .on
        .reform(move |scope| Message::TargetChanged(id, TargetChange::Scope(scope)));
    let remove = says(&props.on, Message::TargetRemoved(id));
    let key = |field: &str| format!("target-{}-{field}", id.0);
    html! {
        <div class="tgt" role="group" aria-label={target.name.clone()} data-testid={format!("target-{}", id.0)}>
            <label class="f-scope"><span>{ words.scope }{ " " }{ mark(&target.mark) }</span>
                { scope_select(&key("scope"), words.scope, &target.scope, &props.scopes, onscope) }</label>
            <label class="f-amount"><span>{ words.amount }</span>
                <ReadField id={key("amount")} label={words.amount} value={target.amount.clone()} {language}
                    onread={onamount} />
                if let Some(posts) = &target.amount_posts { <small>{ posts }</small> }
            </label>
            <label class="f-deadline"><span>{ props.words.controls.deadline }</span>
                <ReadField id={key("deadline")} label={props.words.controls.deadline} value={target.deadline.clone()}
                    {language} onread={ondeadline} /></label>
            <button type="button" class="btn quiet f-x" aria-label={(words.remove)(&target.name)} onclick={remove}>
                <Icon name="bin" /></button>
            { milestones(props) }
        </div>
    }
}

fn scope_select(
    id: &str,
    label: &'static str,
    chosen: &str,
    scopes: &[ScopeChoice],
    onscope: Callback<Scope>,
) -> Html {
    let onchange = {
        let scopes = scopes.to_vec();
        Callback::from(move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            if let Some(choice) = scopes.iter().find(|choice| choice.value == value) {
                onscope.emit(choice.scope);
            }
        })
    };
    html! {
        <select class="field" id={id.to_owned()} data-testid={id.to_owned()} aria-label={label} {onchange}>
            { for scopes.iter().map(|choice| html! {
                <option value={choice.value.clone()} selected={choice.value == chosen}>{ &choice.label }</option>
            }) }
        </select>
    }
}

fn milestones(props: &FormProps) -> Html {
    let (target, words) = (&props.target, &props.words.payroll.editing);
    let id = target.id;
    let even = says(
        &props.on,
        Message::TargetChanged(id, TargetChange::Milestones(None)),
    );
    if target.milestones.is_empty() {
        return Html::default();
    }
    html! {
        <fieldset class="mile">
            <legend>{ words.milestones }
                if target.even { <span class="pct">{ " " }{ words.even }</span> }
            </legend>
            { for target.milestones.iter().map(|field| milestone(props, field)) }
            if !target.even {
                <button type="button" class="btn quiet sm" onclick={even}>{ words.make_even }</button>
            }
        </fieldset>
    }
}

fn milestone(props: &FormProps, field: &YearField) -> Html {
    let (id, words) = (props.target.id, &props.words.payroll.editing);
    let label = (words.by_end_of)(field.year);
    let (on, of) = (props.on.clone(), field.clone());
    let onread = Callback::from(move |typed: String| {
        let posts = reading::whole(&typed)?;
        on.emit(Message::TargetChanged(
            id,
            TargetChange::Milestones(Some(of.with(posts))),
        ));
        Ok(())
    });
    html! {
        <label><span>{ &label }</span>
            <ReadField id={format!("target-{}-{}", id.0, field.year)} {label} value={field.written.clone()}
                class="num" language={props.words.language} {onread} /></label>
    }
}

/// The form for a new target.
#[component]
fn NewTarget(props: &Props) -> Html {
    let (editing, words) = (&props.editing, &props.words.payroll.editing);
    let language = props.words.language;
    let scope = use_state(|| None::<Scope>);
    let typed_amount = use_state(String::new);
    let typed_deadline = use_state(|| None::<String>);
    let wrong = use_state(|| [None::<AttrValue>, None]);
    let chosen = (*scope)
        .and_then(|scope| editing.scopes.iter().find(|choice| choice.scope == scope))
        .or(editing.scopes.get(2))
        .cloned();
    let onscope = {
        let scope = scope.clone();
        Callback::from(move |to: Scope| scope.set(Some(to)))
    };
    let onamount = {
        let typed = typed_amount.clone();
        Callback::from(move |text: String| typed.set(text))
    };
    let ondeadline = {
        let typed = typed_deadline.clone();
        Callback::from(move |text: String| typed.set(Some(text)))
    };
    let add = {
        let (on, wrong, scope) = (
            props.on.clone(),
            wrong.clone(),
            chosen.as_ref().map(|choice| choice.scope),
        );
        let (typed, deadline, usual) = (typed_amount.clone(), typed_deadline.clone(), editing.new_deadline);
        Callback::from(move |_: MouseEvent| {
            let deadline = (*deadline).as_deref().map_or(Ok(usual), reading::month);
            let failure = |misread| said(misread, language);
            match (amount(&typed), deadline, scope) {
                (Ok(amount), Ok(deadline), Some(scope)) => {
                    wrong.set([None, None]);
                    typed.set(String::new());
                    on.emit(Message::TargetAdded(scope, amount, deadline));
                }
                (amount, deadline, _) => {
                    wrong.set([amount.err().and_then(failure), deadline.err().and_then(failure)])
                }
            }
        })
    };
    let [wrong_amount, wrong_deadline] = (*wrong).clone();
    html! {
        <div class="tgt new" role="group" aria-label={words.new_target}>
            <label class="f-scope"><span>{ words.new_target }</span>
                { scope_select("new-target-scope", words.scope, chosen.as_ref().map_or("", |choice| choice.value.as_str()),
                    &editing.scopes, onscope) }</label>
            <label class="f-amount"><span>{ words.amount }</span>
                <Field id="new-target-amount" label={words.amount} value={(*typed_amount).clone()} live=true
                    placeholder={words.amount_hint} error={wrong_amount} onvalue={onamount} /></label>
            <label class="f-deadline"><span>{ props.words.controls.deadline }</span>
                <Field id="new-target-deadline" label={props.words.controls.deadline} live=true
                    value={(*typed_deadline).clone().unwrap_or_else(|| editing.new_deadline_written.clone())}
                    error={wrong_deadline} onvalue={ondeadline} /></label>
            <button type="button" class="btn f-x" data-testid="add-target" onclick={add}>
                <Icon name="plus" />{ words.add_target }</button>
        </div>
    }
}
