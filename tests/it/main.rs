//! Test harness.
mod baseline;
mod contrast;
mod corpus;
mod engine;
mod formats;
mod text;
