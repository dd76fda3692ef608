//! What the reader sees, as data: the same for the screen, for paper and for files.
//!
//! A report holds words, written numbers and marks of charts; it decides nothing and computes no result of its own.

pub mod age;
pub mod compare;
pub mod files;
pub mod history;
pub mod mark;
pub mod merging;
pub mod money;
pub mod overview;
pub mod paper;
pub mod payroll;
pub mod people;
pub mod rules;
pub mod sources;
pub mod sourcing;
pub mod strip;
pub mod table;
