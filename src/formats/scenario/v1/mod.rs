//! Format 1 of scenario files.

mod defaults;
mod lineage;
mod parts;
mod read;
mod read_payroll;
mod read_person;
mod read_roster;
mod read_sourcing;
mod terms;
pub(in crate::formats) mod words;
mod write;
mod write_payroll;
mod write_person;
mod write_roster;
mod write_sourcing;

pub(in crate::formats) use parts::{day, month};
pub(super) use read::{read, read_bare};
pub(super) use terms::holds;
pub(super) use write::{write, write_file};
