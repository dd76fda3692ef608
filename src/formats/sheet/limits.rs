//! How much a workbook may hold. Each limit is a refusal of its own, and a test.

/// Bytes of the file.
pub const LARGEST_FILE: usize = 32 * 1024 * 1024;
/// Sheets of a workbook.
pub const MOST_SHEETS: usize = 200;
/// Filled rows of all sheets together.
pub const MOST_ROWS: usize = 100_000;
/// Columns that are looked at; what stands further right is passed over.
pub const MOST_COLUMNS: u32 = 256;
/// Filled cells of all sheets together.
pub const MOST_CELLS: usize = 4_000_000;
/// Bytes one part of a packed file may unpack to.
pub const LARGEST_PART: u64 = 256 * 1024 * 1024;
/// Rows of an import, people or posts.
pub const MOST_TAKEN: usize = 50_000;
/// Rows from the top of a sheet in which a header is looked for.
pub const HEADER_WITHIN_ROWS: usize = 60;
/// Rows a header may take.
pub const HEADER_ROWS: u32 = 5;
/// Letters of a cell that are looked at; longer text is cut.
pub const LONGEST_TEXT: usize = 2_000;
