//! Which posts of which lines count, and when.

use super::plan::{BlockKind, GroupId, Instrument, Line, PayrollPlan, Scope, UnitId};
use crate::model::calendar::Month;
use crate::model::chance::{Chance, CountDistribution};
use crate::model::quantity::Fraction;
use std::collections::BTreeMap;

/// A line as it counts: facts, posts that may go, and posts that count for nothing.
pub(super) struct Counted<'a> {
    /// The line.
    pub line: &'a Line,
    /// Whom it is about, where that exists; a line about nobody counts for nothing.
    pub place: Option<Place>,
    /// The month it counts in.
    pub month: Month,
    /// Posts done: facts.
    pub done: u32,
    /// Posts ahead, each gone with the likelihood.
    pub ahead: u32,
    /// Posts whose month has passed and that are not done.
    pub overdue: u32,
    /// The likelihood of each post ahead.
    pub likelihood: Fraction,
}

/// Where a scope lies: the unit, its group and its block, as far as the scope is that narrow and they exist.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::model) struct Place {
    pub block: Option<BlockKind>,
    pub group: Option<GroupId>,
    pub unit: Option<UnitId>,
}

/// Where the groups and units of a plan lie; of two with the same identity the first counts.
pub(in crate::model) struct Places {
    blocks: BTreeMap<GroupId, BlockKind>,
    groups: BTreeMap<UnitId, GroupId>,
}

impl Places {
    pub fn new(plan: &PayrollPlan) -> Self {
        let mut places = Self {
            blocks: BTreeMap::new(),
            groups: BTreeMap::new(),
        };
        for group in &plan.groups {
            places.blocks.entry(group.id).or_insert(group.block);
        }
        for unit in &plan.units {
            places.groups.entry(unit.id).or_insert(unit.group);
        }
        places
    }

    /// Where `scope` lies, or nothing where there is no such group or unit.
    pub fn of(&self, scope: Scope) -> Option<Place> {
        match scope {
            Scope::Block(kind) => Some(Place {
                block: Some(kind),
                group: None,
                unit: None,
            }),
            Scope::Group(id) => self.blocks.get(&id).map(|block| Place {
                block: Some(*block),
                group: Some(id),
                unit: None,
            }),
            Scope::Unit(id) => self.groups.get(&id).map(|group| Place {
                block: self.blocks.get(group).copied(),
                group: Some(*group),
                unit: Some(id),
            }),
        }
    }
}

impl Place {
    /// Whether it lies within `scope`.
    pub fn within(self, scope: Scope) -> bool {
        match scope {
            Scope::Block(kind) => self.block == Some(kind),
            Scope::Group(id) => self.group == Some(id),
            Scope::Unit(id) => self.unit == Some(id),
        }
    }
}

impl<'a> Counted<'a> {
    /// Every line of the plan as it counts when facts are known up to `as_of`.
    pub fn all(plan: &'a PayrollPlan, places: &Places, as_of: Month) -> Vec<Self> {
        plan.lines
            .iter()
            .map(|line| Self::of(plan, places.of(line.scope), line, as_of))
            .collect()
    }

    fn of(plan: &PayrollPlan, place: Option<Place>, line: &'a Line, as_of: Month) -> Self {
        let month = line.when.month();
        let posts = if place.is_some() { line.posts } else { 0 };
        let (done, ahead) = if month > as_of {
            (0, posts)
        } else {
            (line.done.min(posts), 0)
        };
        let likelihood = match line.likelihood {
            Some(own) if !line.instrument.is_addition() => own,
            _ => plan.likelihoods.of(line.instrument),
        };
        Self {
            line,
            place,
            month,
            done,
            ahead,
            overdue: posts - done - ahead,
            likelihood,
        }
    }

    /// Whether it counts for a target of `scope`.
    pub fn within(&self, scope: Scope) -> bool {
        self.place.is_some_and(|place| place.within(scope))
    }

    /// How it is cut.
    pub fn instrument(&self) -> Instrument {
        self.line.instrument
    }

    /// Posts that count, done or ahead; posts added are negative.
    pub fn net(&self) -> i32 {
        self.signed(self.done.saturating_add(self.ahead))
    }

    /// Posts done; posts added are negative.
    pub fn net_done(&self) -> i32 {
        self.signed(self.done)
    }

    /// Joins the counts under each circumstance: facts and additions for sure, posts ahead each by its chance.
    pub fn join(&self, given: &mut [CountDistribution; 3], chances: [Chance; 3]) {
        for (count, chance) in given.iter_mut().zip(chances) {
            if self.instrument().is_addition() {
                count.shift(self.net());
            } else {
                count.shift(self.net_done());
                count.add(chance, self.ahead, 1);
            }
        }
    }

    /// So many posts with the sign of the line.
    pub fn signed(&self, posts: u32) -> i32 {
        let posts = i32::try_from(posts).unwrap_or(i32::MAX);
        if self.line.instrument.is_addition() {
            -posts
        } else {
            posts
        }
    }
}

/// The sum of posts, held within what can be written.
pub(super) fn total(posts: impl Iterator<Item = i32>) -> i32 {
    posts.fold(0, i32::saturating_add)
}

/// The posts a scope had in the base year, where known: a block's own figure comes before the sum of its units.
pub(super) fn base(plan: &PayrollPlan, places: &Places, scope: Scope) -> Option<u32> {
    match scope {
        Scope::Block(kind) => stated_base(plan, kind).or_else(|| summed_base(plan, places, scope)),
        Scope::Group(_) | Scope::Unit(_) => summed_base(plan, places, scope),
    }
}

/// What a block states as its base.
pub(super) fn stated_base(plan: &PayrollPlan, kind: BlockKind) -> Option<u32> {
    let block = plan.blocks.iter().find(|block| block.kind == kind)?;
    block.base.as_ref().map(|base| base.value)
}

/// What the units of a scope sum to; nothing where it has none or one of them is unknown.
pub(super) fn summed_base(plan: &PayrollPlan, places: &Places, scope: Scope) -> Option<u32> {
    let mut units = plan
        .units
        .iter()
        .filter(|unit| {
            places
                .of(Scope::Unit(unit.id))
                .is_some_and(|place| place.within(scope))
        })
        .peekable();
    units.peek()?;
    units.try_fold(0_u32, |sum, unit| {
        let establishment = unit.establishment.as_ref()?;
        Some(sum.saturating_add(establishment.value))
    })
}
