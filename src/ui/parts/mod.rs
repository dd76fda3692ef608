//! Pieces every screen is made of: values in, one message out; no words of their own, no arithmetic.

mod badge;
mod choice;
mod dialog;
mod drawn;
mod field;
mod icon;
mod mark;
mod narrow;
mod read_field;
mod says;
mod slider;
mod squares;
mod table;

pub use badge::{Badge, verdict_class, verdict_icon};
pub use choice::place_chosen;
pub use dialog::Dialog;
pub use drawn::{drawn, drawn_as};
pub use field::{Field, FieldKind};
pub use icon::{Icon, Sprite, Square};
pub use mark::Mark;
pub use narrow::use_narrow;
pub use read_field::ReadField;
pub use says::says;
pub use slider::Slider;
pub use squares::Squares;
pub use table::table;
