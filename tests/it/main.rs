//! Test harness.
mod baseline;
mod contrast;
mod engine;
mod formats;
mod text;
