//! Nguồn đảng viên: ward tiles, the open posts in time, the share of members, one post's editor, one ward's register.

mod add_ward;
mod answers;
mod axis;
mod bars;
mod editor;
mod entry;
mod holder;
mod merge;
mod models;
mod person;
mod propose;
mod register;
mod row;
mod rules;
mod several;
mod share;
mod stages;
mod supply;
mod table;
mod tiles;
mod ward_head;

use std::rc::Rc;

use crate::ui::prelude::*;

use self::add_ward::Empty;
use self::answers::AnswersView;
use self::editor::EditorCard;
use self::models::ModelsView;
use self::propose::ProposeView;
use self::register::RegisterCard;
use self::rules::RulesView;
use self::share::ShareCard;
use self::supply::SupplyView;
use self::table::Posts;
use self::tiles::Tiles;
use super::parts::{Mark, Square, says, use_narrow};
use crate::app::{Message, Screen, State};
use crate::report::sourcing::{self as report, Choices, LegendEntry, Part, QuartersMark};
use crate::text::catalog::Catalog;

/// What the screen shows.
pub fn report(state: &State) -> report::Sourcing {
    let choices = Choices {
        ward: state.view.ward,
        post: state.view.post,
        editing_register: state.view.editing_register,
        share: state.view.share,
        filter: state.view.post_filter,
        from: state.view.posts_from,
        marked: state.view.marked.clone(),
        merging: state.view.merging.clone(),
        part: state.view.sourcing_part,
        wanted: state.view.sourcing_wanted,
        proposal: state.sourcing_proposal.clone(),
    };
    report::sourcing(state.scenario(), &state.evaluation, choices, state.language)
}

/// What the screen is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What it shows.
    pub report: Rc<report::Sourcing>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The screen.
#[component]
pub fn Sourcing(Props { report, words, on }: &Props) -> Html {
    let words = *words;
    let narrow = use_narrow();
    if report.empty {
        return html! { <Empty title={report.title.clone()} {words} {on} /> };
    }
    // On a narrow screen the editor opens within its row; the post of a register or of no row has a card of its own.
    let in_table = report.table.as_ref().is_some_and(|table| {
        report
            .editor
            .as_ref()
            .is_some_and(|editor| table.rows.iter().any(|row| row.post == editor.post))
    });
    let within = report.editor.clone().filter(|_| narrow && in_table);
    let beside = report
        .editor
        .clone()
        .filter(|_| within.is_none() && report.register.is_none());
    html! {
        <>
            <Toolbar title={report.title.clone()} legend={report.legend.clone()}
                mark={report.quarters_mark.clone()} {words} {on} />
            <Tiles tiles={report.tiles.clone()} {words} {on} />
            <nav class="tabs-part" aria-label={words.answers.tabs_label}>
                { for Part::ALL.into_iter().zip(words.answers.tabs).map(|(part, word)| html! {
                    <button type="button" aria-pressed={(part == report.part).to_string()}
                        data-testid={format!("part-{}", report::part_code(part))}
                        onclick={says(on, Message::SourcingPartChosen(part))}>{ word }</button>
                }) }
            </nav>
            <div class="edit sourcing-edit">
                if let Some(form) = &report.register {
                    <RegisterCard form={form.clone()} {words} {on} />
                }
                if report.register.is_none() && report.table.is_none() { <div class="parts">{ part(report, words, on) }</div> }
                if let Some(table) = &report.table {
                    <Posts table={table.clone()} editor={within} {words} {on} />
                }
                <div class="side">
                    if let Some(share) = &report.share {
                        <ShareCard share={share.clone()} {words} {on} />
                    }
                    if let Some(editor) = beside {
                        <section class="card">
                            <EditorCard {editor} {words} {on} />
                        </section>
                    }
                </div>
            </div>
        </>
    }
}

/// The part of the screen that stands in the place of the open posts.
fn part(report: &report::Sourcing, words: &'static Catalog, on: &Callback<Message>) -> Html {
    html! {
        <>
            if let Some(answers) = &report.answers {
                <AnswersView answers={answers.clone()} readings={report.readings.clone()} {words} on={on.clone()} />
            }
            if report.part == Part::Supply {
                <SupplyView supply={report.supply.clone()} {words} on={on.clone()} />
            }
            if let Some(models) = &report.models { <ModelsView models={models.clone()} {words} on={on.clone()} /> }
            if let Some(panel) = &report.propose { <ProposeView panel={panel.clone()} {words} on={on.clone()} /> }
            if let Some(rules) = &report.rules { <RulesView rules={rules.clone()} {words} on={on.clone()} /> }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ToolbarProps {
    title: String,
    legend: Rc<Vec<LegendEntry>>,
    mark: Option<QuartersMark>,
    words: &'static Catalog,
    on: Callback<Message>,
}

/// The finding, what the squares mean, where the numbers of khu phố come from.
#[component]
fn Toolbar(
    ToolbarProps {
        title,
        legend,
        mark,
        words,
        on,
    }: &ToolbarProps,
) -> Html {
    let said = &words.sourcing;
    html! {
        <div class="toolbar">
            <h1 data-testid="sourcing-title">{ title }</h1>
            <div class="legend wr">
                { for legend.iter().map(|entry| html! {
                    <span><Square glyph={entry.glyph} />{ &entry.word }</span>
                }) }
                <span class="muted">{ said.domino_rows }</span>
                if let Some(mark) = mark {
                    <span class="muted">
                        { said.quarters_per_ward }
                        <Mark word={mark.word.clone()} title={mark.meaning} provenance={mark.provenance.clone()} />
                        <ReplaceQuarters ward={mark.ward} {words} {on} />
                    </span>
                }
                <button type="button" class="linklike" data-testid="sourcing-import"
                    onclick={says(on, Message::ScreenOpened(Screen::Files))}>{ words.importing.templates_title }</button>
            </div>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ReplaceProps {
    ward: crate::model::sourcing::WardId,
    words: &'static Catalog,
    on: Callback<Message>,
}

/// One click to where the numbers of khu phố are entered.
#[component]
fn ReplaceQuarters(ReplaceProps { ward, words, on }: &ReplaceProps) -> Html {
    let onclick = {
        let (on, ward) = (on.clone(), *ward);
        Callback::from(move |_: MouseEvent| {
            on.emit(Message::WardChosen(Some(ward)));
            on.emit(Message::RegisterEditingToggled);
        })
    };
    html! {
        <button type="button" class="linklike" data-testid="replace-quarters" {onclick}>
            { words.sourcing.replace_quarters }
        </button>
    }
}
