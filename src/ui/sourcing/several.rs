//! What stands above the rows: filters, sets of usual stages, what is done to all marked posts at once; and the pages below.

use std::rc::Rc;

use web_sys::HtmlSelectElement;

use crate::app::{Message, StageScope};
use crate::model::sourcing::{RouteKind, WardId};
use crate::report::sourcing::{MarkedPosts, Page, PostTable, Row, route_of_code};
use crate::text::catalog::Catalog;
use crate::text::{number, reading};
use crate::ui::parts::{ReadField, says};
use crate::ui::prelude::*;

/// What the tools are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The posts.
    pub table: Rc<PostTable>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The tools above the rows.
#[component]
pub fn Tools(Props { table, words, on }: &Props) -> Html {
    let words = *words;
    let said = &words.sourcing;
    if table.filters.is_empty() && table.marked.is_none() {
        return Html::default();
    }
    html! {
        <div class="post-tools">
            if !table.filters.is_empty() {
                <span class="seg" role="group" aria-label={said.filter}>
                    { for table.filters.iter().map(|choice| html! {
                        <button type="button" aria-pressed={choice.chosen.to_string()}
                            onclick={says(on, Message::PostFilterChosen(choice.filter))}>{ &choice.word }</button>
                    }) }
                </span>
            }
            if let Some(marked) = &table.marked { { several(table, marked, words, on) } }
        </div>
    }
}

/// The sets of usual stages one can take over, and for a ward the way back to the place's.
pub fn presets(table: &PostTable, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let said = &words.sourcing;
    let ward = table.ward.as_ref().map(|ward| ward.ward);
    html! {
        <span class="presets" role="group" aria-label={said.presets}>
            <span class="lab">{ said.presets }</span>
            <span class="seg">
                { for table.presets.iter().map(|(preset, word, used)| html! {
                    <button type="button" aria-pressed={used.to_string()} data-testid={format!("preset-{word}")}
                        onclick={says(on, Message::PresetChosen(scope(ward), *preset))}>{ word }</button>
                }) }
            </span>
            if let Some(ward) = ward.filter(|_| table.own_stages) {
                <button type="button" class="linklike" data-testid="preset-common" onclick={common(on, ward)}>
                    { said.preset_common }
                </button>
            }
        </span>
    }
}

fn scope(ward: Option<WardId>) -> StageScope {
    ward.map_or(StageScope::Place, StageScope::Ward)
}

/// A ward goes back to the place's stages for all kinds of route.
fn common(on: &Callback<Message>, ward: WardId) -> Callback<MouseEvent> {
    let on = on.clone();
    Callback::from(move |_: MouseEvent| {
        for kind in RouteKind::ALL {
            on.emit(Message::WardStagesReset(ward, kind));
        }
    })
}

/// What is done to all marked posts at once.
fn several(table: &PostTable, marked: &MarkedPosts, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let said = &words.sourcing;
    let start = {
        let (on, posts) = (on.clone(), marked.posts.clone());
        Callback::from(move |text: String| {
            on.emit(Message::RoutesStartMoved(posts.clone(), reading::month(&text)?));
            Ok(())
        })
    };
    let choose = {
        let (on, posts) = (on.clone(), marked.posts.clone());
        Callback::from(move |event: Event| {
            let code = event.target_unchecked_into::<HtmlSelectElement>().value();
            on.emit(Message::RoutesChosen(posts.clone(), route_of_code(&code)));
        })
    };
    let all: Vec<_> = table.rows.iter().map(|row: &Rc<Row>| row.post).collect();
    html! {
        <div class="several" role="group" aria-label={marked.sentence.clone()} data-testid="several">
            <b role="status">{ &marked.sentence }</b>
            <Shift marked={marked.clone()} {words} {on} />
            <span class="pair">
                <span class="lab">{ said.start_all }</span>
                <ReadField id="start-all" label={said.start_all} placeholder="1/2024" value="" language={words.language} class="month" onread={start} />
            </span>
            <select class="field" aria-label={said.route} data-testid="route-all" onchange={choose}>
                <option value="" selected=true>{ said.choose_route }</option>
                { for table.routes.iter().map(|(code, name)| html! { <option value={*code}>{ *name }</option> }) }
            </select>
            <button type="button" class="btn sm" onclick={says(on, Message::PostsMarked(all))}>{ said.mark_all }</button>
            <button type="button" class="btn sm quiet" data-testid="mark-none"
                onclick={says(on, Message::PostsMarked(Vec::new()))}>{ said.mark_none }</button>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ShiftProps {
    marked: MarkedPosts,
    words: &'static Catalog,
    on: Callback<Message>,
}

/// By how many months the marked routes are moved, and the two ways.
#[component]
fn Shift(ShiftProps { marked, words, on }: &ShiftProps) -> Html {
    let words = *words;
    let said = &words.sourcing;
    let months = use_state_eq(|| 1_u32);
    let onread = {
        let months = months.clone();
        Callback::from(move |text: String| {
            months.set(reading::whole(&text)?);
            Ok(())
        })
    };
    let by = i32::try_from(*months).unwrap_or(i32::MAX);
    let written = number::months(i64::from(*months), words.language);
    let shift = |by| says(on, Message::RoutesStartShifted(marked.posts.clone(), by));
    html! {
        <span class="pair">
            <span class="lab">{ said.shift_by }</span>
            <ReadField id="shift-by" label={said.shift_by} value={months.to_string()} language={words.language}
                class="tiny" {onread} />
            <button type="button" class="btn sm" data-testid="shift-earlier" onclick={shift(-by)}>
                { (said.shift_earlier)(&written) }
            </button>
            <button type="button" class="btn sm" data-testid="shift-later" onclick={shift(by)}>
                { (said.shift_later)(&written) }
            </button>
        </span>
    }
}

/// Which rows are shown, and the way to the others.
pub fn pages(page: &Page, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let said = &words.sourcing;
    let to = |from: Option<usize>, word: &'static str, id: &'static str| {
        html! {
            <button type="button" class="btn sm" disabled={from.is_none()} data-testid={id}
                onclick={says(on, Message::PostsPaged(from.unwrap_or_default()))}>{ word }</button>
        }
    };
    html! {
        <div class="pages">
            { to(page.earlier, said.rows_earlier, "rows-earlier") }
            <span role="status">{ &page.sentence }</span>
            { to(page.later, said.rows_later, "rows-later") }
        </div>
    }
}
