//! The document as data: each figure with its quotation and section, the inconsistencies found in it, and the
//! scenarios the tool ships with.
//!
//! There is no arithmetic here: what can be computed from these figures is computed by the model or checked by a
//! test. What the document does not say stands here with [`Provenance::Assumed`] or [`Provenance::Example`].
//!
//! [`Provenance::Assumed`]: crate::model::provenance::Provenance::Assumed
//! [`Provenance::Example`]: crate::model::provenance::Provenance::Example

mod assumptions;
mod blank;
mod city;
mod example;
mod figures;
mod inconsistencies;

pub use assumptions::preset_stages;
pub use blank::blank_scenario;
pub use city::document_scenario;
pub use example::example_scenario;
pub use figures::{Figure, FigureKind, FigureValue, figure, figures};
pub use inconsistencies::{Inconsistency, InconsistencyKind, inconsistencies};

/// The whole text of the Conclusion of July 2022, as it was found.
pub const DOCUMENT: &str = include_str!("document.txt");
