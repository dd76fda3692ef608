//! The part of a scenario that one ward, or the heads of some units, fill in.

use super::payroll::{Scope, UnitId};
use super::scenario::Scenario;
use super::sourcing::WardId;

/// What may be changed in a copy of a scenario that was handed out to be filled in. What it does not name stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Part {
    /// Whom it was made for, as "Phường 1".
    pub name: String,
    /// The wards: their khu phố, posts and routes.
    pub wards: Vec<WardId>,
    /// The units: their establishment, floor and lines.
    pub units: Vec<UnitId>,
}

impl Part {
    /// Whether a change stays within the part: everything outside is as it was, and nothing of the part itself is gone.
    pub fn allows(&self, before: &Scenario, after: &Scenario) -> bool {
        self.is_whole_in(after) >= self.is_whole_in(before) && self.outside(before) == self.outside(after)
    }

    /// Whether every ward and unit it names is there.
    fn is_whole_in(&self, scenario: &Scenario) -> bool {
        let has_ward = |id: &WardId| scenario.sourcing.wards.iter().any(|ward| ward.id == *id);
        let has_unit = |id: &UnitId| scenario.payroll.units.iter().any(|unit| unit.id == *id);
        self.wards.iter().all(has_ward) && self.units.iter().all(has_unit)
    }

    /// A scenario without what belongs to the part. Its name is nobody's concern.
    fn outside(&self, scenario: &Scenario) -> Scenario {
        let mut outside = scenario.clone();
        outside.name.clear();
        outside
            .sourcing
            .wards
            .retain(|ward| !self.wards.contains(&ward.id));
        outside
            .payroll
            .units
            .retain(|unit| !self.units.contains(&unit.id));
        outside.payroll.lines.retain(|line| match line.scope {
            Scope::Unit(unit) => !self.units.contains(&unit),
            Scope::Group(_) | Scope::Block(_) => true,
        });
        outside
    }
}
