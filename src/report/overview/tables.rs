//! The table behind a chart.

/// The full series of a chart as a table: the first column names the row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it holds.
    pub caption: &'static str,
    /// The heads of its columns.
    pub heads: Vec<&'static str>,
    /// Its rows, one cell per column.
    pub rows: Vec<Vec<String>>,
}
