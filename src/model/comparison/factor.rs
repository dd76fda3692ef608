//! In what two scenarios can differ.

use super::attribution::Side;
use crate::model::payroll::{GroupId, Instrument, Line, PayrollPlan, Scope, UnitId};
use crate::model::scenario::Scenario;
use crate::model::sourcing::{RouteKind, WardId};

/// A part of a scenario that can be taken over from another one on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Factor {
    /// The name, the place and what it was made from: decides no result.
    About,
    /// The months it looks at: start, facts known up to, end.
    Horizon,
    /// The three circumstances.
    Circumstances,
    /// From which probability on a verdict is what.
    Thresholds,
    /// Its changes of the law.
    Law,
    /// What must be reached in payroll, until when, and the path on the way.
    Targets,
    /// Blocks with their record, establishments and floors.
    Establishments,
    /// Which groups and units there are, with their names.
    Units,
    /// Some of the lines.
    Lines(LineKey),
    /// How likely a post planned by an instrument really goes.
    Likelihood(Instrument),
    /// How exits are counted and priced.
    Terms,
    /// The people who hold the posts of units.
    Roster,
    /// Which wards and khu phố there are, with their names.
    Wards,
    /// Who holds the posts of a ward, and what is known of them.
    Holders(WardId),
    /// The routes of a ward.
    Routes(WardId),
    /// How the stages of routes go in a ward, where it differs from the place.
    WardStages(WardId),
    /// The deadline of a ward.
    WardDeadline(WardId),
    /// The deadline of the place.
    PlaceDeadline,
    /// How the stages of a kind of route usually go.
    Stages(RouteKind),
    /// The weights of the shortest, usual and longest duration.
    DurationWeights,
    /// How often holders change.
    Turnover,
    /// Whether probationary members count.
    ProbationaryCounts,
    /// Days off, capacities, models followed and points of difficulty: they decide remarks and proposals, no probability.
    Register,
}

impl Factor {
    /// Whether the result of a side can rest on it at all.
    pub const fn matters_to(self, side: Side) -> bool {
        match self {
            Self::Horizon | Self::Circumstances => true,
            Self::Targets | Self::Establishments | Self::Units | Self::Lines(_) | Self::Likelihood(_) => {
                matches!(side, Side::Payroll)
            }
            Self::Wards
            | Self::Holders(_)
            | Self::Routes(_)
            | Self::WardStages(_)
            | Self::PlaceDeadline
            | Self::Stages(_)
            | Self::DurationWeights
            | Self::Turnover
            | Self::ProbationaryCounts => matches!(side, Side::Sourcing),
            Self::About
            | Self::Thresholds
            | Self::Law
            | Self::Terms
            | Self::Roster
            | Self::WardDeadline(_)
            | Self::Register => false,
        }
    }
}

/// How lines are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinesBy {
    /// By group; what is planned for a whole block stands by itself.
    Group,
    /// By unit; what is planned for a group or block stands by itself.
    Unit,
    /// By instrument.
    Way,
    /// By year.
    Year,
}

impl LinesBy {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Group, Self::Unit, Self::Way, Self::Year];
}

/// Lines that go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineKey {
    /// Those of a scope; for a group, those of its units as well where lines are put together by group.
    Scope(Scope),
    /// Those of an instrument.
    Way(Instrument),
    /// Those of a year.
    Year(i32),
}

/// Which lines a line goes together with, in any of these scenarios: a unit that is in another group in each goes with the
/// group named first of all, so that the answer does not depend on the order of the scenarios.
pub fn line_key(line: &Line, by: LinesBy, among: &[&Scenario]) -> LineKey {
    match (by, line.scope) {
        (LinesBy::Way, _) => LineKey::Way(line.instrument),
        (LinesBy::Year, _) => LineKey::Year(line.when.month().year()),
        (LinesBy::Group, Scope::Unit(unit)) => {
            let groups = among.iter().filter_map(|one| group_of(&one.payroll, unit));
            LineKey::Scope(groups.min().map_or(line.scope, Scope::Group))
        }
        (_, scope) => LineKey::Scope(scope),
    }
}

fn group_of(plan: &PayrollPlan, wanted: UnitId) -> Option<GroupId> {
    let unit = plan.units.iter().find(|unit| unit.id == wanted)?;
    Some(unit.group)
}
