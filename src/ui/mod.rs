//! The screen. One component has state, the root; all others draw the values they are handed and say what happened.
//!
//! A leaf may keep what the hand holds (a slider on its way, text as it is typed) until it is let go; it never keeps
//! anything the scenario knows.

mod bar;
pub mod compare;
mod dialogs;
pub mod files;
mod import;
mod keys;
pub mod markup;
mod notices;
pub mod overview;
pub mod paper;
mod parts;
pub mod payroll;
pub mod people;
pub mod prelude;
mod root;
pub mod rules;
mod save_as;
pub mod sources;
pub mod sourcing;
mod strip;

pub use root::Root;
