//! Workbooks as officials send them, read into lists of people and of posts.
//!
//! Bytes become a [`Workbook`](grid::Workbook) of cells; in it tables are recognised, which is a
//! mapping of columns that can be corrected; a table read by its mapping is a dry run: rows taken with the
//! cell of each value, cells refused with place and reason, rows passed over. No name of a person leaves this room.

pub mod compare;
pub mod grid;
mod letters;
pub mod limits;
pub mod outcome;
mod read;
mod reason;
pub mod recognise;
mod refusal;
pub mod take;
pub mod template;
pub mod values;
pub mod wire;

pub use read::read;
pub use reason::Reason;
pub use refusal::Refusal;
