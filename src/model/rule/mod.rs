//! The law as the model sees it: values that change over time, each with its source. No value of it stands here.

mod book;
mod dated;
mod id;
mod reading;

pub use book::{AttachesTo, Override, Rule, RuleUnit, Rulebook};
pub use dated::{Certainty, Dated, Formula, Source, Step, Value};
pub use id::RuleId;
pub use reading::{Missing, Reading};
