//! What a task needs on this machine, installed where it is missing and where that is possible.

pub mod browsers;
pub mod rust;
