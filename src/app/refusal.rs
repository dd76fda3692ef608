//! Why something was not taken. What is refused changes nothing.

use super::plan_edit::CellRef;
use crate::model::scenario::Scenario;
use crate::text::catalog::catalog;
use crate::text::reading::Misread;
use crate::text::{Language, failure, number, subject};

/// Why a number was not taken. The plan is unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// So many posts of the cell are done, or stand in rows inside it: it cannot go below.
    Below {
        /// The least the cell can hold.
        least: u32,
    },
    /// The unit has only so many posts left for this cell.
    Above {
        /// The most the cell can hold.
        most: u32,
    },
    /// There is no such row any more.
    RowMissing,
    /// The year a post is moved to is over: what was done in it is marked as done, not planned.
    YearOver {
        /// That year.
        year: i32,
    },
    /// The posts go by the birth dates of the roster's people.
    ByBirthDate,
    /// The posts go by what is chosen for the roster's people.
    ByRoster,
    /// No unit can give a post more without falling below its floor or running out of posts.
    NoRoom,
    /// What was pasted there is no number of posts.
    Unread(Misread),
}

/// What was to stand in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// So many posts.
    Posts(u32),
    /// A text that is no number of posts.
    Text(String),
}

/// A number that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotTaken {
    /// The cell.
    pub cell: CellRef,
    /// Why.
    pub refusal: Refusal,
    /// What was to stand there.
    pub entry: Entry,
}

impl Refusal {
    /// Whether it leaves a cell that still exists, so that the sentence can stand beside it.
    pub(super) const fn leaves_cell(self) -> bool {
        !matches!(self, Self::RowMissing)
    }
}

/// Why many lines were not changed at once. The plan is unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unshaped {
    /// There is nothing ahead that could be moved or scaled.
    Nothing,
    /// So many posts would come into months that facts are known for.
    BeforeFacts {
        /// How many.
        posts: u32,
    },
    /// So many posts would come after the last month computed.
    BeyondEnd {
        /// How many.
        posts: u32,
    },
    /// So many posts are done or not to be changed: the total cannot go below.
    BelowDone {
        /// The least it can be.
        least: u32,
    },
    /// A unit would lose more posts than it has.
    BeyondUnit {
        /// Which.
        unit: crate::model::payroll::UnitId,
        /// The most it can lose by these lines.
        most: u32,
    },
    /// Units of two blocks cannot become one: the blocks' totals would change.
    TwoBlocks,
    /// All lines together would hold more posts than a file takes.
    TooMany,
}

impl NotTaken {
    /// Why the number was not taken, as a reader is told.
    pub fn words(&self, scenario: &Scenario, language: Language) -> String {
        let words = &catalog(language).payroll.grid;
        let row = subject::scope(scenario, self.cell.scope, language);
        let whole = |posts: u32| number::whole(i64::from(posts), language);
        let entry = match &self.entry {
            Entry::Posts(posts) => whole(*posts),
            Entry::Text(text) => text.clone(),
        };
        match self.refusal {
            Refusal::Below { least } => (words.below)(&row, &whole(least)),
            Refusal::Above { most } => failure::beyond_unit(&row, &entry, most, language),
            Refusal::RowMissing => String::new(),
            Refusal::YearOver { year } => (words.year_over)(year),
            Refusal::ByBirthDate => words.by_birth_date.to_owned(),
            Refusal::ByRoster => words.by_roster.to_owned(),
            Refusal::NoRoom => (words.no_room)(&row),
            Refusal::Unread(misread) => (words.pasted_unread)(&entry, failure::misread(misread, language)),
        }
    }
}

impl Unshaped {
    /// Why nothing was changed, as a reader is told.
    pub fn words(self, scenario: &Scenario, language: Language) -> String {
        let words = &catalog(language).payroll.shaping;
        let posts = |posts: u32| number::posts(i64::from(posts), language);
        match self {
            Self::Nothing => words.nothing.to_owned(),
            Self::BeforeFacts { posts: early } => (words.before_facts)(&posts(early)),
            Self::BeyondEnd { posts: late } => (words.beyond_end)(&posts(late)),
            Self::BelowDone { least } => (words.below_done)(&posts(least)),
            Self::BeyondUnit { unit, most } => {
                (words.beyond_unit)(&subject::unit(scenario, unit, language), &posts(most))
            }
            Self::TwoBlocks => words.two_blocks.to_owned(),
            Self::TooMany => words.too_many.to_owned(),
        }
    }
}
