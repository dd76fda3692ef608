//! Test harness.
mod baseline;
