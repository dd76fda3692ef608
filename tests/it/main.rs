//! Test harness.
mod baseline;
mod contrast;
