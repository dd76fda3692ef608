//! Posts of lines, summed once for all rows: by scope, year and instrument.

use std::collections::BTreeMap;

use crate::chart::Glyph;
use crate::model::calendar::Month;
use crate::model::payroll::{Instrument, Line, LineId, PayrollPlan, Scope};
use crate::model::provenance::Provenance;
use crate::model::quantity::Fraction;

/// The seven instruments in the order of the rows: those that cut, then additions.
pub(in crate::report) const WAYS: [Instrument; 7] = [
    Instrument::RetirementAtAge,
    Instrument::EarlyRetirement,
    Instrument::Severance,
    Instrument::TransferToAutonomous,
    Instrument::Reorganisation,
    Instrument::VacantPostCut,
    Instrument::Addition,
];

/// Posts by instrument, in the order of [`WAYS`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::report) struct Posts {
    /// All of them.
    pub planned: [u32; 7],
    /// Those done.
    pub done: [u32; 7],
    /// Those no hand may change: done, or following from the roster.
    pub fixed: [u32; 7],
    /// Those that follow from the roster.
    pub rostered: [u32; 7],
}

impl Posts {
    /// Posts that cut.
    pub fn cuts(&self) -> u32 {
        self.planned[..6].iter().sum()
    }

    /// Posts that cut and are done.
    pub fn cuts_done(&self) -> u32 {
        self.done[..6].iter().sum()
    }

    /// Posts that cut and that no hand may change.
    pub fn cuts_fixed(&self) -> u32 {
        self.fixed[..6].iter().sum()
    }

    /// Posts added.
    pub fn added(&self) -> u32 {
        self.planned[6]
    }

    /// What is left of the posts that cut when those added are taken off.
    pub fn net(&self) -> i64 {
        i64::from(self.cuts()) - i64::from(self.added())
    }

    /// The posts that cut as squares.
    pub fn squares(&self) -> Vec<(Glyph, u32)> {
        Glyph::CUTS.into_iter().zip(self.planned).collect()
    }

    /// One instrument alone.
    pub fn only(&self, instrument: Instrument) -> Self {
        let mut only = Self::default();
        let at = place(instrument);
        only.planned[at] = self.planned[at];
        only.done[at] = self.done[at];
        only.fixed[at] = self.fixed[at];
        only.rostered[at] = self.rostered[at];
        only
    }

    /// Takes other posts in.
    pub fn join(&mut self, other: &Self) {
        for at in 0..WAYS.len() {
            self.planned[at] += other.planned[at];
            self.done[at] += other.done[at];
            self.fixed[at] += other.fixed[at];
            self.rostered[at] += other.rostered[at];
        }
    }
}

/// The place of an instrument in [`WAYS`].
pub(super) fn place(instrument: Instrument) -> usize {
    WAYS.iter().position(|way| *way == instrument).unwrap_or_default()
}

/// A line in as far as cells need it.
#[derive(Clone, Copy, Debug)]
pub(in crate::report) struct LineMark {
    pub id: LineId,
    pub posts: u32,
    pub done: u32,
}

/// What a row says about the likelihood of an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum RowLikelihood {
    /// It follows the common one.
    Common,
    /// All its lines have this one.
    Own(Fraction),
    /// Its lines differ.
    Mixed,
}

/// All lines of a plan, summed.
pub(in crate::report) struct Tally {
    own: BTreeMap<(Scope, i32), Posts>,
    lines: BTreeMap<(Scope, Instrument, i32), Vec<LineMark>>,
    likelihoods: BTreeMap<(Scope, Instrument), RowLikelihood>,
}

impl Tally {
    /// Sums the lines of a plan.
    pub fn of(plan: &PayrollPlan) -> Self {
        let mut tally = Self {
            own: BTreeMap::new(),
            lines: BTreeMap::new(),
            likelihoods: BTreeMap::new(),
        };
        for line in &plan.lines {
            tally.take_in(line);
        }
        tally
    }

    fn take_in(&mut self, line: &Line) {
        let year = Month::year(line.when.month());
        let posts = self.own.entry((line.scope, year)).or_default();
        let at = place(line.instrument);
        posts.planned[at] += line.posts;
        posts.done[at] += line.done.min(line.posts);
        if line.provenance == Provenance::Roster {
            posts.fixed[at] += line.posts;
            posts.rostered[at] += line.posts;
        } else {
            posts.fixed[at] += line.done.min(line.posts);
        }
        self.lines
            .entry((line.scope, line.instrument, year))
            .or_default()
            .push(LineMark {
                id: line.id,
                posts: line.posts,
                done: line.done,
            });
        let this = line.likelihood.map_or(RowLikelihood::Common, RowLikelihood::Own);
        self.likelihoods
            .entry((line.scope, line.instrument))
            .and_modify(|known| {
                if *known != this {
                    *known = RowLikelihood::Mixed;
                }
            })
            .or_insert(this);
    }

    /// The posts of a scope itself in a year.
    pub fn own(&self, scope: Scope, year: i32) -> Posts {
        self.own.get(&(scope, year)).cloned().unwrap_or_default()
    }

    /// The posts of a scope and of everything inside it in a year.
    pub fn whole(&self, plan: &PayrollPlan, scope: Scope, year: i32) -> Posts {
        let mut posts = self.own(scope, year);
        match scope {
            Scope::Unit(_) => {}
            Scope::Group(id) => {
                for unit in plan.units.iter().filter(|unit| unit.group == id) {
                    posts.join(&self.own(Scope::Unit(unit.id), year));
                }
            }
            Scope::Block(kind) => {
                for group in plan.groups.iter().filter(|group| group.block == kind) {
                    posts.join(&self.whole(plan, Scope::Group(group.id), year));
                }
            }
        }
        posts
    }

    /// Whether a scope has lines of its own.
    pub fn has_own(&self, scope: Scope) -> bool {
        self.own
            .range((scope, i32::MIN)..=(scope, i32::MAX))
            .any(|(_, posts)| *posts != Posts::default())
    }

    /// Whether a scope has lines of its own by an instrument.
    pub fn uses(&self, scope: Scope, instrument: Instrument) -> bool {
        self.likelihoods.contains_key(&(scope, instrument))
    }

    /// The lines of a scope, instrument and year.
    pub fn lines(&self, scope: Scope, instrument: Instrument, year: i32) -> &[LineMark] {
        self.lines
            .get(&(scope, instrument, year))
            .map_or(&[], Vec::as_slice)
    }

    /// What a scope says about the likelihood of an instrument.
    pub fn likelihood(&self, scope: Scope, instrument: Instrument) -> Option<RowLikelihood> {
        self.likelihoods.get(&(scope, instrument)).copied()
    }
}
