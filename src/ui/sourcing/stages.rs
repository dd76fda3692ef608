//! The stages of a route: usual durations by buttons, the rest in a table that opens.

use crate::ui::prelude::*;

use crate::app::{Message, StageChange};
use crate::model::sourcing::PostRef;
use crate::report::sourcing::StageLine;
use crate::text::catalog::Catalog;
use crate::text::reading;
use crate::ui::parts::{Icon, ReadField, says};

/// What a stage is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The post.
    pub post: PostRef,
    /// The stage.
    pub stage: StageLine,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// A stage with its usual duration.
#[component]
pub fn StageRow(
    Props {
        post,
        stage,
        words,
        on,
    }: &Props,
) -> Html {
    let said = &words.sourcing;
    let (post, at) = (*post, stage.at);
    let [shorter, longer] =
        [-1, 1].map(|months| says(on, Message::StageChanged(post, at, StageChange::UsualBy(months))));
    html! {
        <div class="stg" role="group" aria-label={(said.stage_usual)(stage.name)}>
            <span class={format!("sw1 sh{}", stage.shade)}></span>
            <span>{ stage.name }</span>
            <span class="step on">
                <button type="button" aria-label={(said.stage_shorter)(stage.name)} disabled={!stage.can_shorten}
                    data-testid={format!("stage-{at}-shorter")} onclick={shorter}>
                    <Icon name="minus" size={12} />
                </button>
                <span class="v" data-testid={format!("stage-{at}")}>{ &stage.months[1] }</span>
                <button type="button" aria-label={(said.stage_longer)(stage.name)}
                    data-testid={format!("stage-{at}-longer")} onclick={longer}>
                    <Icon name="plus" size={12} />
                </button>
            </span>
            <span class="muted">{ said.months }</span>
        </div>
    }
}

/// What the table of all stages is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct TableProps {
    /// The post.
    pub post: PostRef,
    /// The stages.
    pub stages: Vec<StageLine>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The three durations and the chance of every stage.
#[component]
pub fn StageTable(
    TableProps {
        post,
        stages,
        words,
        on,
    }: &TableProps,
) -> Html {
    let said = &words.sourcing;
    html! {
        <table class="stage-table">
            <thead>
                <tr>
                    <th scope="col">{ said.stage }</th>
                    <th scope="col" class="num">{ said.shortest }</th>
                    <th scope="col" class="num">{ said.usual }</th>
                    <th scope="col" class="num">{ said.longest }</th>
                    <th scope="col" class="num">{ said.passing }</th>
                </tr>
            </thead>
            <tbody>
                { for stages.iter().map(|stage| html! {
                    <tr key={stage.at}>
                        <th scope="row">{ stage.name }</th>
                        { months(*post, stage, 0, said.shortest, words, on) }
                        { months(*post, stage, 1, said.usual, words, on) }
                        { months(*post, stage, 2, said.longest, words, on) }
                        { chance(*post, stage, words, on) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// One of the three durations. Durations out of order put themselves in order.
fn months(
    post: PostRef,
    stage: &StageLine,
    which: usize,
    name: &str,
    words: &'static Catalog,
    on: &Callback<Message>,
) -> Html {
    let (on, at, before) = (on.clone(), stage.at, stage.estimate.months);
    let onread = Callback::from(move |text: String| {
        let mut months = before;
        months[which] = reading::whole(&text)?;
        on.emit(Message::StageChanged(post, at, StageChange::Months(months)));
        Ok(())
    });
    html! {
        <td class="num">
            <ReadField id={format!("stage-{at}-months-{which}")} label={format!("{}, {name}", stage.name)}
                value={stage.months[which].clone()} language={words.language} class="tiny" {onread} />
        </td>
    }
}

fn chance(post: PostRef, stage: &StageLine, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let (on, at) = (on.clone(), stage.at);
    let onread = Callback::from(move |text: String| {
        let chance = reading::percent(&text)?;
        on.emit(Message::StageChanged(post, at, StageChange::Chance(chance)));
        Ok(())
    });
    html! {
        <td class="num">
            <ReadField id={format!("stage-{at}-chance")} label={format!("{}, {}", stage.name, words.sourcing.passing)}
                value={stage.chance.clone()} language={words.language} class="tiny" {onread} />
        </td>
    }
}
