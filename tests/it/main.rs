//! Test harness.
mod baseline;
mod contrast;
mod corpus;
mod engine;
mod formats;
mod report_entry;
mod report_files;
mod report_held;
mod report_overview;
mod report_payroll;
mod report_sources;
mod report_sourcing;
mod roster;
mod styles;
mod text;
mod tidy;
mod update;
