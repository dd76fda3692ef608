//! A report as files: a workbook (.xlsx) and a document (.docx), and the wire by which the page hands a report to the
//! office, which alone writes them.

mod document;
mod heads;
mod markup;
mod wire;
mod workbook;

pub use crate::formats::sheet::template::MEDIA_TYPE as WORKBOOK_TYPE;
pub use document::write as document;
pub use wire::{read, write};
pub use workbook::write as workbook;

/// The media type of a .docx.
pub const DOCUMENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
