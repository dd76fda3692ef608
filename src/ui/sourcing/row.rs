//! One open post: its route, its bars, whether it is in time.

use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlSelectElement};

use super::bars::{Bars, moved, stretched};
use crate::app::Message;
use crate::model::sourcing::PostRef;
use crate::report::sourcing::{Axis, Row, route_of_code};
use crate::text::catalog::Catalog;
use crate::ui::parts::{Icon, verdict_class, verdict_icon};
use crate::ui::prelude::*;

/// What a row is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The row.
    pub row: Rc<Row>,
    /// The axis of all rows.
    pub axis: Rc<Axis>,
    /// The ways of filling a post.
    pub routes: Rc<Vec<(&'static str, &'static str)>>,
    /// Whether the Tab key reaches it: one row of the table is reached, the arrows lead on.
    pub reached: bool,
    /// The stage the keys stretch, by its place.
    pub stage: usize,
    /// All posts that are marked.
    pub together: Rc<Vec<PostRef>>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
    /// Told that the keyboard came to it.
    pub onreached: Callback<String>,
    /// Told what the keyboard wants of the table.
    pub onkey: Callback<Wish>,
}

/// What the keyboard wants that is the table's to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Another stage to be stretched.
    Stage(usize),
    /// The rows before, or after.
    Page(bool),
}

/// A row of the table.
#[component]
pub fn PostRow(props: &Props) -> Html {
    let Props {
        row, axis, words, on, ..
    } = props;
    let onfocus = {
        let (onreached, code) = (props.onreached.clone(), row.code.clone());
        Callback::from(move |_: FocusEvent| onreached.emit(code.clone()))
    };
    let onclick = {
        let (on, post) = (on.clone(), row.post);
        Callback::from(move |event: MouseEvent| {
            on.emit(if event.ctrl_key() || event.meta_key() {
                Message::PostMarked(post)
            } else {
                Message::PostChosen(Some(post))
            });
        })
    };
    let code = &row.code;
    let stage = props.reached.then(|| stage_of(props)).flatten();
    html! {
        <tr class={classes!("post", verdict_class(row.verdict), row.chosen.then_some("on"), row.marked.then_some("marked"))}
            data-testid={format!("post-{code}")} aria-selected={row.marked.to_string()}
            aria-current={row.chosen.to_string()}
            tabindex={if props.reached { "0" } else { "-1" }} onkeydown={keys(props)} {onfocus} {onclick}>
            <th scope="row">
                { mark(props) }
                <span class="p1">{ &row.place }</span><span class="p2">{ row.kind }</span>
            </th>
            <td class="rt">{ route(props) }</td>
            <td class="tr">
                if let Some(track) = &row.track {
                    <Bars post={row.post} track={track.clone()} axis={axis.clone()} stage={stage}
                        together={props.together.clone()} words={*words} on={on.clone()} />
                } else {
                    <span class="noroute">{ words.sourcing.choose_route }</span>
                }
                if let Some(plan) = &row.plan { <span class="plan only-m">{ plan }</span> }
            </td>
            <td class="num ex-m">{ &row.expected }</td>
            <td class="it">
                <span class={classes!("pvd", verdict_class(row.verdict))} data-testid={format!("intime-{code}")}>
                    <Icon name={verdict_icon(row.verdict)} /><b>{ row.word }</b>{ " " }<span>{ &row.chance }</span>
                </span>
            </td>
        </tr>
    }
}

/// The stage the keys stretch in this row: the one at hand, else the last.
fn stage_of(props: &Props) -> Option<usize> {
    let stages = props.row.track.as_ref().map_or(0, |track| track.stages.len());
    stages.checked_sub(1).map(|last| props.stage.min(last))
}

/// The box that marks the post.
fn mark(props: &Props) -> Html {
    let row = &props.row;
    let label = (props.words.sourcing.mark_post)(&format!("{}, {}", row.place, row.kind));
    let onchange = {
        let (on, post) = (props.on.clone(), row.post);
        Callback::from(move |_: Event| on.emit(Message::PostMarked(post)))
    };
    let onclick = Callback::from(|event: MouseEvent| event.stop_propagation());
    html! {
        <input type="checkbox" class="mark-post" checked={row.marked} aria-label={label}
            data-testid={format!("mark-{}", row.code)} tabindex={if props.reached { "0" } else { "-1" }}
            {onchange} {onclick} />
    }
}

/// The choice of route, or why there is none.
fn route(
    Props {
        row,
        routes,
        reached,
        words,
        on,
        ..
    }: &Props,
) -> Html {
    if let Some(because) = &row.no_route_because {
        return html! { <span class="because">{ because }</span> };
    }
    let onchange = {
        let (on, post) = (on.clone(), row.post);
        Callback::from(move |event: Event| {
            let code = event.target_unchecked_into::<HtmlSelectElement>().value();
            on.emit(Message::RouteChosen(post, route_of_code(&code)));
        })
    };
    let onclick = Callback::from(|event: MouseEvent| event.stop_propagation());
    let label = format!("{}: {}, {}", words.sourcing.route, row.place, row.kind);
    let empty = row.route.is_none();
    html! {
        <select class={classes!("selc", empty.then_some("none"))} data-testid={format!("route-{}", row.code)}
            aria-label={label} tabindex={if *reached { "0" } else { "-1" }} {onchange} {onclick}>
            <option value="" selected={empty}>{ words.sourcing.choose_route }</option>
            { for routes.iter().map(|(code, name)| html! {
                <option value={*code} selected={row.route == Some(*code)}>{ name }</option>
            }) }
        </select>
    }
}

/// The keys of a row: a month earlier or later, a stage shorter or longer, another stage, the row above or below, a mark,
/// the editor.
fn keys(props: &Props) -> Callback<KeyboardEvent> {
    let (props, stage) = (props.clone(), stage_of(props));
    Callback::from(move |event: KeyboardEvent| {
        if event.alt_key() || event.meta_key() || event.is_composing() {
            return;
        }
        // A key pressed in the list of routes is the list's own.
        let element = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(element) =
            element.filter(|element| element.has_attribute("data-testid") && element.tag_name() == "TR")
        else {
            return;
        };
        if pressed(&props, stage, &event, element) {
            event.prevent_default();
        }
    })
}

/// Does what a key means; whether it means anything.
fn pressed(props: &Props, stage: Option<usize>, event: &KeyboardEvent, element: Element) -> bool {
    let (on, post) = (&props.on, props.row.post);
    let key = event.key();
    let months = match key.as_str() {
        "ArrowLeft" => -1,
        "ArrowRight" => 1,
        _ => 0,
    };
    match (key.as_str(), event.ctrl_key(), event.shift_key()) {
        ("ArrowLeft" | "ArrowRight", false, false) if stage.is_some() => {
            on.emit(moved(post, &props.together, months));
        }
        ("ArrowLeft" | "ArrowRight", false, true) => {
            let track = props.row.track.as_ref().zip(stage);
            if let Some(said) = track.and_then(|(track, stage)| stretched(post, track, stage, months)) {
                on.emit(said);
            }
        }
        ("ArrowLeft" | "ArrowRight", true, false) => {
            let next = stage.and_then(|stage| stage.checked_add_signed(months as isize));
            if let Some(next) = next {
                props.onkey.emit(Wish::Stage(next));
            }
        }
        ("ArrowUp" | "ArrowDown", false, shift) => {
            let down = key == "ArrowDown";
            if shift {
                on.emit(Message::PostMarked(post));
            }
            if !go(element, down) {
                props.onkey.emit(Wish::Page(down));
            }
        }
        ("PageUp" | "PageDown", false, false) => props.onkey.emit(Wish::Page(key == "PageDown")),
        (" ", false, false) => on.emit(Message::PostMarked(post)),
        ("Escape", false, false) if !props.together.is_empty() => on.emit(Message::PostsMarked(Vec::new())),
        ("Enter", false, false) => {
            on.emit(Message::PostChosen(Some(post)));
            super::editor::focus_soon();
        }
        _ => return false,
    }
    true
}

/// Takes the keyboard to the next row in a direction; whether there is one.
fn go(from: Element, down: bool) -> bool {
    let step = |element: &Element| {
        if down {
            element.next_element_sibling()
        } else {
            element.previous_element_sibling()
        }
    };
    let mut at = step(&from);
    while let Some(element) = at {
        if element.has_attribute("data-testid")
            && let Some(row) = element.dyn_ref::<HtmlElement>()
        {
            let _ = row.focus();
            return true;
        }
        at = step(&element);
    }
    false
}
