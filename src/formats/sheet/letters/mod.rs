//! Vietnamese letters as files hold them: composed, decomposed, or in the fonts of the time before Unicode.

mod compose;
mod fold;
mod legacy;
mod reading;
mod syllable;

pub use fold::folded;
pub use reading::{decoded, read_cell, reading_of};
