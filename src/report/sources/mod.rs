//! Nguồn số liệu: every figure of the document with its quotation, what does not agree, the assumptions of the open
//! scenario.

mod document;

pub use document::{Paragraph, document_paragraphs};
