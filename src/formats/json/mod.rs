//! JSON with places and exact numbers: reading as a walk over the text, writing as a tree laid out for people.

mod node;
mod tree;

pub(super) use node::{Fields, Node, Trust, day, is_forbidden};
pub(super) use tree::{Json, Object, decimal, float};
