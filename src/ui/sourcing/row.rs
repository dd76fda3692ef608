//! One open post: its route, its bars, whether it is in time.

use std::rc::Rc;

use crate::ui::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlSelectElement};

use super::axis::ground;
use crate::app::Message;
use crate::chart::fixed;
use crate::report::sourcing::{Axis, Row, Track, route_of_code};
use crate::text::catalog::Catalog;
use crate::ui::parts::{Icon, says, verdict_class, verdict_icon};

/// What a row is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The post.
    pub row: Rc<Row>,
    /// The axis of all rows.
    pub axis: Rc<Axis>,
    /// The ways of filling a post.
    pub routes: Rc<Vec<(&'static str, &'static str)>>,
    /// Whether the Tab key reaches it: one row of the table is reached, the arrows lead on.
    pub reached: bool,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
    /// Told that the keyboard came to it.
    pub onreached: Callback<String>,
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
        let post = row.post;
        says(on, Message::PostChosen(Some(post)))
    };
    let code = &row.code;
    html! {
        <tr class={classes!("post", verdict_class(row.verdict), row.chosen.then_some("on"))}
            data-testid={format!("post-{code}")} aria-selected={row.chosen.to_string()}
            tabindex={if props.reached { "0" } else { "-1" }} onkeydown={keys(row, on)} {onfocus} {onclick}>
            <th scope="row"><span class="p1">{ &row.place }</span><span class="p2">{ row.kind }</span></th>
            <td class="rt">{ route(props) }</td>
            <td class="tr">
                if let Some(track) = &row.track {
                    <TrackView track={track.clone()} axis={axis.clone()} />
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

/// The keys of a row: a month earlier or later, the row above or below, the editor.
fn keys(row: &Row, on: &Callback<Message>) -> Callback<KeyboardEvent> {
    let (on, post, planned) = (on.clone(), row.post, row.route.is_some());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
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
        match (event.key().as_str(), planned) {
            ("ArrowLeft", true) => on.emit(Message::RouteStartShifted(post, -1)),
            ("ArrowRight", true) => on.emit(Message::RouteStartShifted(post, 1)),
            ("ArrowUp", _) => go(element, Element::previous_element_sibling),
            ("ArrowDown", _) => go(element, Element::next_element_sibling),
            ("Enter" | " ", _) => {
                on.emit(Message::PostChosen(Some(post)));
                super::editor::focus_soon();
            }
            _ => return,
        }
        event.prevent_default();
    })
}

/// Takes the keyboard to the next row in a direction.
fn go(from: Element, step: fn(&Element) -> Option<Element>) {
    let mut at = step(&from);
    while let Some(element) = at {
        if element.has_attribute("data-testid")
            && let Some(row) = element.dyn_ref::<HtmlElement>()
        {
            let _ = row.focus();
            return;
        }
        at = step(&element);
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TrackProps {
    track: Track,
    axis: Rc<Axis>,
}

/// The bars of a route. The drawing is stretched to its column; its words stand beside it.
#[component]
fn TrackView(TrackProps { track, axis }: &TrackProps) -> Html {
    let marks = &track.marks;
    let late = marks.finish_late.then_some("late");
    html! {
        <svg class="chart track" viewBox={format!("0 0 {} {}", fixed(axis.width), fixed(axis.height))}
            preserveAspectRatio="none" role="img" aria-label={track.sentence.clone()}>
            { ground(axis) }
            { for marks.bars.iter().map(|(shade, d)| html! { <path class={format!("sh{shade}")} d={d.clone()} /> }) }
            if let Some(rect) = &marks.late {
                <rect class="late" x={fixed(rect.x)} y={fixed(rect.y)} width={fixed(rect.width)}
                    height={fixed(rect.height)} />
                <path class="hatch" d={marks.hatch.clone()} />
            }
            <path class="whisker" d={marks.whisker.clone()} />
            <path class={classes!("finish", late)} d={marks.finish.clone()} />
        </svg>
    }
}
