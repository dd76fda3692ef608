//! The least set of changes of routes that lifts the chance of holding all posts to a wanted level.

mod answer;
mod problem;
mod taken;

pub use answer::{Goal, Proposal, ProposalOutcome, propose};
pub use taken::{ProposedRoute, with_routes};
