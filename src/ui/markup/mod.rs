//! What the macros `html!`, `#[component]` and `#[leaf]` write calls of: few functions that all markup shares.
//!
//! It must not know any part of the screen. Why it is not yew's own macro: docs/design.md, "Size".

mod element;
mod part;
mod shown;
mod written;

pub use element::{Element, Shape};
pub use part::{Held, Kept, Part, kept, keyed};
pub use shown::{Shown, add, add_text, list, listed, nothing, text};
pub use written::Written;
