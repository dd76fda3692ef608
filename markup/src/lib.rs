//! The screen's markup, compiled to little code.
//!
//! `html!` reads what yew's macro of that name reads and builds the same virtual nodes. Where yew writes some four
//! hundred bytes of program for an element, so that each is built as fast as can be, this one puts what is known of an
//! element into data and calls a few functions that all elements share (`ui::markup`): a quarter of the code, and a
//! page of a thousand elements is mostly that. `#[component]` makes a part of the screen that is drawn anew only when
//! its properties change; all parts are one component to yew. `#[leaf]` makes a part that is drawn in its place.

mod component;
mod element;
mod node;

use proc_macro::TokenStream;

/// Markup as yew's `html!` reads it: elements, parts, fragments, `{ value }`, `{ for values }`, `if`, `for`.
#[proc_macro]
pub fn html(tokens: TokenStream) -> TokenStream {
    let nodes = syn::parse_macro_input!(tokens as node::Nodes);
    nodes.root().into()
}

/// A part of the screen with state of its own, or one that is only drawn anew when its properties change.
#[proc_macro_attribute]
pub fn component(_: TokenStream, function: TokenStream) -> TokenStream {
    let function = syn::parse_macro_input!(function as syn::ItemFn);
    component::kept(&function)
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

/// A part of the screen that is drawn in its place each time its surroundings are.
#[proc_macro_attribute]
pub fn leaf(_: TokenStream, function: TokenStream) -> TokenStream {
    let function = syn::parse_macro_input!(function as syn::ItemFn);
    component::leaf(&function)
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}
