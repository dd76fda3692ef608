//! Posts as squares: two paths per kind, however many squares there are.

use crate::ui::prelude::*;

use crate::chart::{Waffle, fixed};

/// What [`Squares`] are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct SquaresProps {
    /// The squares.
    pub squares: Waffle,
    /// What they say, where words beside them do not say it already.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Extra classes.
    #[prop_or_default]
    pub class: Classes,
}

/// Posts as squares.
#[leaf]
pub fn Squares(props: &SquaresProps) -> Html {
    let Waffle {
        width,
        height,
        marks,
        tick,
        ..
    } = &props.squares;
    let (width, height) = (fixed(*width), fixed(*height));
    let view_box = format!("0 0 {width} {height}");
    let kinds = marks.iter().map(|kind| {
        html! {
            <>
                <path class={kind.glyph.class()} d={kind.body.clone()} />
                if !kind.mark.is_empty() {
                    <path class={classes!("mark", kind.glyph.class())} d={kind.mark.clone()} />
                }
            </>
        }
    });
    let role = props.label.is_some().then_some("img");
    let hidden = props.label.is_none().then_some("true");
    html! {
        <svg class={classes!("sq", props.class.clone())} {width} {height} viewBox={view_box} {role}
            aria-label={props.label.clone()} aria-hidden={hidden} focusable="false">
            { for kinds }
            if !tick.is_empty() {
                <path class="tick" d={tick.clone()} />
            }
        </svg>
    }
}
