//! Shaping the plan by hand: many posts or lines changed by one step.

mod merging;
mod months;
mod moving;
mod pasting;
mod scaling;
mod shifting;
mod spreading;

pub(super) use merging::units_merged;
pub(super) use months::when_posts_set;
pub(super) use moving::posts_moved;
pub use pasting::Pasted;
pub(super) use pasting::block_pasted;
pub use scaling::Scaling;
pub(super) use scaling::scope_scaled;
pub(super) use shifting::lines_shifted;
pub(super) use spreading::total_spread;
