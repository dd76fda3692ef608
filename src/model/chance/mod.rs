//! Probabilities. The only room of the model with floating point: +, -, ×, ÷ alone, so that every machine agrees to the last bit.

mod count;

pub use count::{Chance, CountDistribution, Summary};
