//! A table as a reader sees it: written cells, nothing to work out.

/// A table of written cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The heads of its columns, the first over the names of the rows.
    pub head: Vec<String>,
    /// A second line of heads that numbers the columns and says how they follow from each other, as finance forms do.
    pub numbering: Vec<String>,
    /// Its rows: a name, and the cells.
    pub rows: Vec<(String, Vec<String>)>,
}
