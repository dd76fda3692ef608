//! The world: the store, files, the clock, the page around the mount point.
//!
//! Nothing is decided here. Every function does one thing the state asked for, or reads one thing it must be told.

pub mod clock;
pub mod files;
pub mod hold;
pub mod journal;
pub mod office;
pub mod page;
pub mod store;
