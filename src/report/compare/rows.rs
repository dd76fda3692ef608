//! Rows of a comparison: a name, and a cell for each scenario.

use super::Source;
use crate::model::comparison::Factor;
use crate::model::verdict::Verdict;

/// Stands where there is nothing.
pub(super) const NONE: &str = "–";
/// Marks a value that differs in a way its short form does not show.
const STAR: &str = "*";

/// Rows that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What the page and the tests know it by.
    pub key: &'static str,
    /// Its title.
    pub title: String,
    /// Its rows.
    pub rows: Vec<Row>,
    /// So many more rows are left out.
    pub more: Option<String>,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// One cell for each scenario, in their order.
    pub cells: Vec<Cell>,
    /// In what the scenarios differ here, where it is about an input.
    pub factor: Option<Factor>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A verdict with its word.
    Verdict(Verdict, &'static str),
    /// A probability with its bar: in words, in thousandths, and from which on a target is on track.
    Chance(String, u32, u32),
    /// A verdict and a probability, for a ward.
    Judged(Verdict, &'static str, String),
    /// A figure, and what stands behind it in small.
    Figure(String, String),
    /// Years with their posts.
    Years(Vec<(String, String)>),
    /// Ways of cutting by their letter, with their posts.
    Ways(Vec<(char, String)>),
    /// Words or a number.
    Words(String),
}

impl Cell {
    /// The cell as text, for paper and files.
    pub fn text(&self) -> String {
        match self {
            Self::Verdict(_, word) => (*word).to_owned(),
            Self::Chance(words, ..) | Self::Words(words) => words.clone(),
            Self::Judged(_, word, chance) => format!("{word}, {chance}"),
            Self::Figure(figure, behind) => format!("{figure}{behind}"),
            Self::Years(years) => {
                let written = years.iter().map(|(year, posts)| format!("{year}: {posts}"));
                written.collect::<Vec<_>>().join("; ")
            }
            Self::Ways(ways) => {
                let written = ways.iter().map(|(letter, posts)| format!("{letter} {posts}"));
                written.collect::<Vec<_>>().join("; ")
            }
        }
    }
}

impl Row {
    /// A row of words.
    pub(super) fn words(name: String, cells: Vec<String>, factor: Option<Factor>) -> Self {
        Self {
            name,
            cells: cells.into_iter().map(Cell::Words).collect(),
            factor,
        }
    }

    /// Whether its cells are not all alike.
    pub fn differs(&self) -> bool {
        self.cells.iter().any(|cell| *cell != self.cells[0])
    }

    /// Whether a star stands in it.
    pub(super) fn is_starred(&self) -> bool {
        self.cells.iter().any(|cell| cell.text().ends_with(STAR))
    }

    /// Puts a star behind what looks like the first scenario's and is not.
    pub(super) fn starred(mut self, source: &Source<'_>) -> Self {
        let Some(factor) = self.factor else {
            return self;
        };
        for at in 1..self.cells.len() {
            let looks_alike = self.cells[at] == self.cells[0];
            if looks_alike && source.differs(at, factor) {
                self.cells[at] = match &self.cells[at] {
                    Cell::Figure(figure, behind) => Cell::Figure(figure.clone(), format!("{behind}{STAR}")),
                    other => Cell::Words(format!("{}{STAR}", other.text())),
                };
            }
        }
        self
    }
}

/// How many rows of a section are shown before it says how many more there are.
const ROWS_SHOWN: usize = 24;

/// A section of the rows that differ, or of all.
pub(super) fn section(source: &Source<'_>, key: &'static str, title: &str, mut rows: Vec<Row>) -> Section {
    let every = source.asked.every_row;
    rows.retain(|row| every || row.differs());
    let left_out = rows.len().saturating_sub(ROWS_SHOWN);
    if !every {
        rows.truncate(ROWS_SHOWN);
    }
    let written = crate::text::number::whole(left_out as i64, source.language);
    Section {
        key,
        title: title.to_owned(),
        rows,
        more: (left_out > 0 && !every).then(|| (source.words.compare.more)(&written)),
    }
}
