//! What every part of the screen is written with: yew's own words, with our markup in the place of yew's.

pub use ::markup::{component, html, leaf};
pub use yew::events::{
    DragEvent, Event, FocusEvent, InputEvent, KeyboardEvent, MouseEvent, PointerEvent, SubmitEvent,
    WheelEvent,
};
pub use yew::functional::{
    UseStateHandle, hook, use_callback, use_effect_with, use_memo, use_mut_ref, use_node_ref, use_state,
    use_state_eq,
};
pub use yew::{
    AttrValue, Callback, Classes, Component, Context, Html, NodeRef, Properties, TargetCast, classes,
};
