//! Tables found in a workbook: headers, and what each column holds.

mod columns;
mod field;
pub mod header;
mod heading;
mod mapping;
mod profile;
mod tables;
mod vocabulary;

pub use field::Field;
pub use header::Band;
pub use heading::Heading;
pub use mapping::{Column, Kind, Mapping, Table};
pub use tables::recognise;
