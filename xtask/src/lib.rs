//! What the project's tools share: where things lie, how browsers are found, and (with the feature
//! `driver`) how the delivered file is opened and handled in a real browser.

pub mod programs;
pub mod workspace;

#[cfg(feature = "driver")]
pub mod driver;
