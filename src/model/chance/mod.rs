//! Probabilities. The only room of the model with floating point: +, -, ×, ÷ alone, so that every machine agrees to the last bit.

mod choice;
mod completion;
mod count;
mod mixing;
mod occupancy;
mod probability;
mod reach;
mod room;
mod search;
mod succession;
mod sums;
mod two;

pub use choice::{Answer, Choices, Chosen, Pick};
pub use completion::{Completion, DurationWeights, Step};
pub use count::{CountDistribution, Summary};
pub use mixing::{Mixing, Tally, billionths, gap, is_loss, is_noticeable};
pub use occupancy::{Expected, Occupancy};
pub use probability::{Chance, PrintedPercent};
pub use reach::{Events, Reach, without_each};
pub use succession::Succession;
pub use sums::Window;
pub use two::Two;
