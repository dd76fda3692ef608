//! What the macros `html!`, `#[component]` and `#[leaf]` write calls of: few functions that all markup shares.
//!
//! It must not know any part of the screen. Why it is not yew's own macro: docs/design.md, "Size".

mod element;
mod part;
mod shown;
mod written;

pub use element::{
    Shape, add, close, content, flag, key, listen, open, open_list, reference, taken, ticked, write,
};
pub use part::{Held, Kept, Part, kept, keyed};
pub use shown::{Shown, add_nothing, add_text, nothing, text};
pub use written::Written;
