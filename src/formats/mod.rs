//! Bytes to model and back: scenario files, the record kept by the browser, evaluations for other programs.
//!
//! No decision is taken here: what cannot be read is a [`ReadError`] with its place, never a guess. No domain type is
//! serializable; each format has its own reader and writer, and every format ever written stays readable.
//! `docs/file-formats.md` is the contract.

mod error;
pub mod evaluation;
mod frame;
mod json;
pub mod merge;
pub mod office;
mod package;
pub mod paper;
pub mod scenario;
pub mod sealed;
pub mod sheet;
pub mod step;
pub mod stored;

pub use error::{Expected, Place, ReadError, ReadErrorKind};
