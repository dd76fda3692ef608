//! The evaluation, judged at its door: scenarios in, outcomes compared with what was worked out otherwise.

mod place;
mod worked_examples;
