//! What a row and a cell of the grid are known by.

use crate::model::payroll::{BlockKind, Instrument, Scope};
use crate::model::scenario::Scenario;

/// Posts of a scope in a year, by one instrument or by all that cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellKey {
    /// Whose posts.
    pub scope: Scope,
    /// By which instrument; nothing for all that cut.
    pub instrument: Option<Instrument>,
    /// The year.
    pub year: i32,
}

/// A row of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowKey {
    /// Whose posts.
    pub scope: Scope,
    /// Which of its rows.
    pub part: Part,
}

/// Which row of a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The heads of the years.
    Head,
    /// All its posts, with those inside it.
    Whole,
    /// Its own posts: those not yet assigned to anything inside it.
    Own,
    /// Its own posts by an instrument.
    Way(Instrument),
    /// All its posts by an instrument, with those inside it.
    AllBy(Instrument),
}

impl RowKey {
    /// The name the row is known by in the page: `block`, `group-3`, `group-3-own`, `unit-4`, `unit-4-T`.
    pub fn id(self) -> String {
        let scope = match self.scope {
            Scope::Block(kind) => format!("block-{}", block_code(kind)),
            Scope::Group(id) => format!("group-{}", id.0),
            Scope::Unit(id) => format!("unit-{}", id.0),
        };
        match (self.part, self.scope) {
            (Part::Head, _) => "block".to_owned(),
            (Part::Whole, _) => scope,
            (Part::AllBy(instrument), _) => format!("way-{}", instrument_letter(instrument)),
            (Part::Own, _) => format!("{scope}-own"),
            (Part::Way(instrument), Scope::Unit(_)) => format!("{scope}-{}", instrument_letter(instrument)),
            (Part::Way(instrument), _) => format!("{scope}-own-{}", instrument_letter(instrument)),
        }
    }

    /// The cell of the row in a year.
    pub fn cell(self, year: i32) -> CellKey {
        let instrument = match self.part {
            Part::Way(instrument) | Part::AllBy(instrument) => Some(instrument),
            Part::Head | Part::Whole | Part::Own => None,
        };
        CellKey {
            scope: self.scope,
            instrument,
            year,
        }
    }
}

/// The letter of an instrument, the same as its glyph's; B for an addition.
pub const fn instrument_letter(instrument: Instrument) -> char {
    match instrument {
        Instrument::RetirementAtAge => 'D',
        Instrument::EarlyRetirement => 'T',
        Instrument::Severance => 'V',
        Instrument::TransferToAutonomous => 'A',
        Instrument::Reorganisation => 'S',
        Instrument::VacantPostCut => 'C',
        Instrument::Addition => 'B',
    }
}

pub(super) const fn block_code(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::PartyFrontMass => "party",
        BlockKind::StateAdministration => "state",
        BlockKind::PublicService => "service",
        BlockKind::Wards => "wards",
    }
}

/// The years of the grid: from the start of the plan to the last deadline, and on to the last planned line.
pub(in crate::report) fn years(scenario: &Scenario) -> Vec<i32> {
    let plan = &scenario.payroll;
    let first = scenario.horizon.start.year();
    let deadlines = plan.targets.iter().map(|target| target.deadline.year()).max();
    // A place without a payroll target still has years it plans for: those to its sourcing deadline.
    let goal = deadlines.unwrap_or(scenario.sourcing.deadline.value.year());
    let planned = plan.lines.iter().map(|line| line.when.month().year()).max();
    let last = goal
        .max(planned.unwrap_or(goal))
        .min(scenario.horizon.end.year())
        .max(first);
    (first..=last).collect()
}

/// The block of a scope, where it exists.
pub(super) fn block_of(scenario: &Scenario, scope: Scope) -> Option<BlockKind> {
    let plan = &scenario.payroll;
    let group = match scope {
        Scope::Block(kind) => return Some(kind),
        Scope::Group(id) => id,
        Scope::Unit(id) => plan.units.iter().find(|unit| unit.id == id)?.group,
    };
    plan.groups
        .iter()
        .find(|other| other.id == group)
        .map(|group| group.block)
}

/// Whom the heads of the years are about: the first target's scope, else the first group's block.
pub(super) fn head_scope(scenario: &Scenario) -> Scope {
    let plan = &scenario.payroll;
    let target = plan
        .targets
        .iter()
        .map(|target| target.scope)
        .find(|scope| block_of(scenario, *scope).is_some());
    let group = || plan.groups.first().map(|group| Scope::Block(group.block));
    target
        .or_else(group)
        .unwrap_or(Scope::Block(BlockKind::PublicService))
}
