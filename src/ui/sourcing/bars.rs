//! The bars of a route, to be moved and stretched by hand. What the hand holds is drawn here; one thing is said when it
//! lets go.

use std::rc::Rc;

use web_sys::Element;
use web_sys::wasm_bindgen::JsCast;

use super::axis::ground;
use crate::app::{Message, StageChange};
use crate::chart::{Gantt, Grip, fixed, ring};
use crate::model::sourcing::PostRef;
use crate::report::sourcing::{Axis, Held, Track};
use crate::text::catalog::Catalog;
use crate::ui::prelude::*;

/// What the bars are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The post.
    pub post: PostRef,
    /// Its route in time.
    pub track: Track,
    /// The axis of all rows.
    pub axis: Rc<Axis>,
    /// The stage the keys stretch, by its place, where the keyboard is in the row.
    pub stage: Option<usize>,
    /// Posts that move with this one: all that are marked, where it is.
    pub together: Rc<Vec<PostRef>>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// What is said when a row is moved by so many months.
pub fn moved(post: PostRef, together: &[PostRef], months: i32) -> Message {
    if together.len() > 1 && together.contains(&post) {
        Message::RoutesStartShifted(together.to_vec(), months)
    } else {
        Message::RouteStartShifted(post, months)
    }
}

/// What is said when a stage is stretched by so many months.
pub fn stretched(post: PostRef, track: &Track, place: usize, months: i32) -> Option<Message> {
    let stage = track.stages.get(place)?;
    Some(Message::StageChanged(
        post,
        stage.at,
        StageChange::UsualBy(months),
    ))
}

/// The bars. The drawing is stretched to its column; its words stand beside it.
#[component]
pub fn Bars(props: &Props) -> Html {
    let Props {
        post,
        track,
        axis,
        stage,
        together,
        words,
        on,
    } = props;
    let held = use_state_eq(|| None::<Held>);
    let preview = held.map(|held| held.preview(track, axis, words));
    let marks = preview.as_ref().map_or(&track.marks, |preview| &preview.marks);
    let take = {
        let (held, track, axis) = (held.clone(), track.clone(), axis.clone());
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() == "touch" || event.button() != 0 {
                return;
            }
            if let Some((svg, offset, shown)) = place(&event)
                && let Some(taken) = Held::taken(&track, &axis, offset, shown)
            {
                let _ = svg.set_pointer_capture(event.pointer_id());
                held.set(Some(taken));
            }
        })
    };
    let go = {
        let (held, track, axis) = (held.clone(), track.clone(), axis.clone());
        Callback::from(move |event: PointerEvent| {
            if let (Some(hand), Some((_, offset, shown))) = (*held, place(&event)) {
                held.set(Some(hand.moved(&track, &axis, offset, shown)));
            }
        })
    };
    let leave = {
        let (held, on, post, together, track) =
            (held.clone(), on.clone(), *post, together.clone(), track.clone());
        Callback::from(move |_: PointerEvent| {
            let Some(hand) = held.filter(|hand| hand.months != 0) else {
                held.set(None);
                return;
            };
            held.set(None);
            match hand.grip {
                Grip::Whole => on.emit(moved(post, &together, hand.months)),
                Grip::Edge(at) => {
                    if let Some(said) = stretched(post, &track, at, hand.months) {
                        on.emit(said);
                    }
                }
            }
        })
    };
    let drop = {
        let held = held.clone();
        Callback::from(move |_: PointerEvent| held.set(None))
    };
    let at_hand = stage.and_then(|stage| marks.spans.get(stage));
    html! {
        <>
            <svg class={classes!("chart", "track", preview.is_some().then_some("held"))}
                viewBox={format!("0 0 {} {}", fixed(axis.width), fixed(axis.height))}
                preserveAspectRatio="none" role="img" aria-label={track.sentence.clone()}
                onpointerdown={take} onpointermove={go} onpointerup={leave} onpointercancel={drop}>
                { ground(axis) }
                if preview.is_some() { <g class="was">{ bars(&track.marks) }</g> }
                { bars(marks) }
                { edges(marks) }
                if let Some(span) = at_hand { { around(axis, *span) } }
            </svg>
            if let Some(preview) = &preview { <span class="gtip" role="status">{ &preview.tip }</span> }
        </>
    }
}

/// The marks of a row.
fn bars(marks: &Gantt) -> Html {
    let late = marks.finish_late.then_some("late");
    html! {
        <>
            { for marks.bars.iter().map(|(shade, d)| html! { <path class={format!("sh{shade}")} d={d.clone()} /> }) }
            if let Some(rect) = &marks.late {
                <rect class="late" x={fixed(rect.x)} y={fixed(rect.y)} width={fixed(rect.width)}
                    height={fixed(rect.height)} />
                <path class="hatch" d={marks.hatch.clone()} />
            }
            <path class="whisker" d={marks.whisker.clone()} />
            <path class="latest" d={marks.latest_start.clone()} />
            <path class={classes!("finish", late)} d={marks.finish.clone()} />
        </>
    }
}

/// What a hand can take hold of, without a colour of its own: it shows by the pointer's shape.
fn edges(marks: &Gantt) -> Html {
    let ends = marks.spans.iter().filter(|(begin, end)| end > begin);
    html! {
        { for ends.map(|(begin, end)| html! {
            <>
                <rect class="grab" x={fixed(*begin)} y="8" width={fixed(end - begin)} height="22" />
                <line class="edge" x1={fixed(*end)} x2={fixed(*end)} y1="8" y2="30" />
            </>
        }) }
    }
}

fn around(axis: &Axis, span: (f64, f64)) -> Html {
    let ring = ring(axis.height, span);
    html! {
        <rect class="at-hand" x={fixed(ring.x)} y={fixed(ring.y)} width={fixed(ring.width)} height={fixed(ring.height)} />
    }
}

/// The drawing under a pointer, how far from its left edge the pointer is, and how wide it is shown.
fn place(event: &PointerEvent) -> Option<(Element, f64, f64)> {
    let under = event.target()?.dyn_into::<Element>().ok()?;
    let svg = under.closest("svg").ok().flatten()?;
    let shown = svg.get_bounding_client_rect();
    let offset = f64::from(event.client_x()) - shown.left();
    Some((svg, offset, shown.width()))
}
