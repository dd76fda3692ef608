//! Lộ trình 2025: the pure core of a scenario-modelling tool for payroll reduction and party-member sourcing.
//!
//! Everything here compiles without a browser. ARCHITECTURE.md says which room may name which.

pub mod app;
pub mod baseline;
pub mod chart;
pub mod formats;
pub mod model;
pub mod report;
pub mod rules;
pub mod text;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
