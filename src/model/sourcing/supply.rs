//! How many people are in each stage at a time, against how many there is room for.

use super::plan::{Stage, WardId};

/// How many people can be in a stage in the same month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// The stage.
    pub stage: Stage,
    /// The ward it is for; nothing where all wards share it.
    pub ward: Option<WardId>,
    /// The most people at a time.
    pub people: u32,
}
