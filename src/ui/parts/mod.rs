//! Pieces every screen is made of: values in, one message out; no words of their own, no arithmetic.

mod badge;
mod dialog;
mod field;
mod icon;
mod mark;
mod slider;

pub use badge::{Badge, verdict_class, verdict_icon};
pub use dialog::Dialog;
pub use field::{Field, FieldKind};
pub use icon::{Icon, Sprite, Square};
pub use mark::Mark;
pub use slider::Slider;
