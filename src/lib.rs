//! Lộ trình 2025: the pure core of a scenario-modelling tool for payroll reduction and party-member sourcing.
//!
//! Everything here compiles without a browser. ARCHITECTURE.md says which room may name which.

#[cfg(target_arch = "wasm32")]
extern crate self as lo_trinh;

pub mod app;
pub mod baseline;
pub mod chart;
pub mod formats;
pub mod model;
pub mod order;
pub mod report;
pub mod rules;
pub mod text;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
