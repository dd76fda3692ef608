//! A cell of the grid.

use super::key::RowKey;
use super::tally::{LineMark, Posts, Tally, WAYS};
use super::{CellKey, Choices, Limit, Part, Typed};
use crate::chart::{Waffle, waffle};
use crate::model::payroll::{Instrument, LineId, PayrollPlan};
use crate::text::catalog::catalog;
use crate::text::{Language, failure, letters, names, number};

/// A cell that can be edited.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it is known by in the page: `cell-unit-4-2024`.
    pub id: String,
    /// What it sets.
    pub key: CellKey,
    /// What it shows.
    pub posts: u32,
    /// The same, written.
    pub written: String,
    /// Its posts as squares.
    pub squares: Option<Waffle>,
    /// What its posts are made of, in words; empty for an empty cell.
    pub meaning: String,
    /// How its row is called in sentences.
    pub row: String,
    /// Its number before the last change.
    pub before: Option<String>,
    /// How many of its posts are done, in words.
    pub done: Option<String>,
    /// Posts added in the year, written with their sign.
    pub added: Option<String>,
    /// The number that was not taken, and why.
    pub refused: Option<(String, String)>,
    /// Why a look is needed: by the year's end the unit has fewer posts than its floor.
    pub warning: Option<String>,
    /// Why some of its posts stay where they are, whatever the hand does.
    pub fixed: Option<&'static str>,
    /// The ways of cutting whose posts can be moved, each with how many, in the order of the squares.
    pub movable: Vec<(Instrument, u32)>,
    /// The least it can be set to.
    pub least: u32,
    /// Posts that its key counts beside those it shows: a row of own posts is set through the whole.
    inside: u32,
    /// Marks its posts done, or not, where that is possible.
    pub mark: Option<DoneMark>,
}

/// Marks posts done, or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoneMark {
    /// Whether all are done now.
    pub done: bool,
    /// The lines to mark.
    pub lines: Vec<LineId>,
    /// What the mark is called.
    pub label: String,
}

impl Cell {
    /// What its key is to be set to so that it shows `typed` posts.
    pub fn setting(&self, typed: u32) -> u32 {
        typed.saturating_add(self.inside)
    }

    /// Whether a post of it can be taken or moved.
    pub fn can_give(&self) -> bool {
        self.posts > self.least
    }
}

/// Posts of the row itself that a hand may move, by instrument.
fn movable(own: &Posts) -> Vec<(Instrument, u32)> {
    WAYS.into_iter()
        .zip(own.planned.into_iter().zip(own.fixed))
        .map(|(way, (planned, fixed))| (way, planned - fixed.min(planned)))
        .filter(|(way, free)| *free > 0 && !way.is_addition())
        .collect()
}

/// What a cell is made from.
pub(super) struct Making<'a> {
    pub tally: &'a Tally,
    pub choices: &'a Choices<'a>,
    pub as_of_year: i32,
    /// The plan before the last change.
    pub before: Option<(&'a PayrollPlan, &'a Tally)>,
    pub language: Language,
}

impl Making<'_> {
    /// The cell of a row in a year: `shown` are the posts it shows, `whole` those its key counts.
    pub fn cell(&self, row: RowKey, name: &str, year: i32, shown: &Posts, whole: &Posts) -> Cell {
        let key = row.cell(year);
        let (posts, counted) = match key.instrument {
            Some(Instrument::Addition) => (shown.added(), whole.added()),
            _ => (shown.cuts(), whole.cuts()),
        };
        let own = self.tally.own(row.scope, year);
        let own = key
            .instrument
            .map_or(own.clone(), |instrument| own.only(instrument));
        let free = match key.instrument {
            Some(Instrument::Addition) => own.added() - own.fixed[6].min(own.added()),
            _ => own.cuts() - own.cuts_fixed(),
        };
        // Posts added count against the reduction, and are written so.
        let written = match key.instrument {
            Some(Instrument::Addition) => number::whole(-i64::from(posts), self.language),
            _ => number::whole(i64::from(posts), self.language),
        };
        let by_way = matches!(row.part, Part::Way(_));
        let bare = by_way || matches!(row.part, Part::AllBy(_));
        Cell {
            id: format!("cell-{}-{year}", row.id()),
            key,
            posts,
            squares: squares(shown, posts, bare, row.part == Part::Head),
            meaning: self.meaning(shown),
            row: name.to_owned(),
            before: self.before(row, key, counted),
            warning: None,
            fixed: self.fixed(&own),
            movable: movable(&own),
            done: self.done(shown, posts),
            added: (!by_way && shown.added() > 0)
                .then(|| number::signed(-i64::from(shown.added()), self.language)),
            refused: self.refused(row, key, name),
            least: posts - free.min(posts),
            inside: counted - posts,
            mark: by_way.then(|| self.mark(row, key, name)).flatten(),
            written,
        }
    }

    fn meaning(&self, shown: &Posts) -> String {
        let words = &catalog(self.language).payroll.grid;
        let parts = WAYS
            .into_iter()
            .zip(shown.planned)
            .filter(|(_, posts)| *posts > 0)
            .map(|(way, posts)| {
                let way = letters::small(names::instrument_short(way, self.language));
                format!("{} {way}", number::whole(i64::from(posts), self.language))
            });
        let mut meaning = parts.collect::<Vec<_>>().join(", ");
        if shown.cuts_done() > 0 {
            let done = number::whole(i64::from(shown.cuts_done()), self.language);
            meaning = format!("{meaning}; {}. {}", (words.done_some)(&done), words.done_meaning);
        }
        meaning
    }

    /// What its key counted before the last change, where that was something else.
    fn before(&self, row: RowKey, key: CellKey, counted: u32) -> Option<String> {
        let words = &catalog(self.language).payroll.grid;
        let (plan, tally) = self.before?;
        let posts = tally.whole(plan, key.scope, key.year);
        let before = match key.instrument {
            Some(Instrument::Addition) => posts.added(),
            Some(instrument) => posts.only(instrument).cuts(),
            None => posts.cuts(),
        };
        (before != counted && row.part != Part::Own)
            .then(|| (words.before)(&number::whole(i64::from(before), self.language)))
    }

    fn fixed(&self, own: &Posts) -> Option<&'static str> {
        let words = &catalog(self.language).payroll.grid;
        let rostered = |at: usize| own.rostered[at] > 0;
        if rostered(0) {
            Some(words.by_birth_date)
        } else {
            (1..WAYS.len()).any(rostered).then_some(words.by_roster)
        }
    }

    fn done(&self, shown: &Posts, posts: u32) -> Option<String> {
        let words = &catalog(self.language).payroll.grid;
        match shown.cuts_done() {
            0 => None,
            done if done == posts => Some(words.done.to_owned()),
            done => Some((words.done_some)(&number::whole(i64::from(done), self.language))),
        }
    }

    fn refused(&self, row: RowKey, key: CellKey, name: &str) -> Option<(String, String)> {
        let words = &catalog(self.language).payroll.grid;
        let refused = self
            .choices
            .refused
            .iter()
            .find(|refused| refused.cell == key && row.part != Part::Own)?;
        let typed = match &refused.typed {
            Typed::Posts(posts) => number::whole(i64::from(*posts), self.language),
            Typed::Text(text) => text.clone(),
        };
        let sentence = match refused.limit {
            Limit::AtLeast(least) => (words.below)(name, &number::whole(i64::from(least), self.language)),
            Limit::AtMost(most) => failure::beyond_unit(name, &typed, most, self.language),
            Limit::ByBirthDate => words.by_birth_date.to_owned(),
            Limit::ByRoster => words.by_roster.to_owned(),
            Limit::NoRoom => (words.no_room)(name),
            Limit::YearOver(year) => (words.year_over)(year),
            Limit::Unread(misread) => (words.pasted_unread)(&typed, failure::misread(misread, self.language)),
        };
        Some((typed, sentence))
    }

    fn mark(&self, row: RowKey, key: CellKey, name: &str) -> Option<DoneMark> {
        let words = &catalog(self.language).payroll.grid;
        let instrument = key.instrument?;
        let lines = self.tally.lines(row.scope, instrument, key.year);
        if key.year > self.as_of_year || lines.is_empty() || instrument.is_addition() {
            return None;
        }
        let open = |line: &&LineMark| line.done < line.posts;
        let done = !lines.iter().any(|line| open(&line));
        let label = if done {
            words.mark_not_done
        } else {
            words.mark_done
        };
        Some(DoneMark {
            done,
            lines: lines
                .iter()
                .filter(|line| done || open(line))
                .map(|line| line.id)
                .collect(),
            label: label(name, key.year),
        })
    }
}

/// Squares that fit a cell: smaller and in more rows the more there are; none where nobody could count them.
fn squares(shown: &Posts, posts: u32, by_way: bool, head: bool) -> Option<Waffle> {
    if posts == 0 || by_way || head {
        return None;
    }
    let (per_row, size, gap) = match posts {
        ..=8 => (8, 9.0, 2.0),
        9..=64 => (16, 5.0, 1.0),
        65..=150 => (25, 3.0, 1.0),
        _ => return None,
    };
    Some(waffle(&shown.squares(), per_row, size, gap, None))
}
