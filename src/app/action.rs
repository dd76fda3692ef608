//! What was done, named well enough to be taken back: data, worded only when shown.

use crate::model::calendar::Month;
use crate::model::payroll::{Amount, BlockKind, Instrument};
use crate::model::quantity::Fraction;
use crate::model::scenario::{Circumstances, Thresholds};
use crate::model::sourcing::{Holder, PostKind, RouteKind, Stage, Turnover};

/// A post as a reader knows it: its kind, khu phố and ward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostName {
    /// Which of the two posts.
    pub kind: PostKind,
    /// The khu phố.
    pub quarter: String,
    /// The ward.
    pub ward: String,
}

/// One thing a user did.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Changed the posts of a cell.
    PostsSet {
        /// The row's name, or nothing for the whole block.
        row: Option<String>,
        /// The instrument, where one was named or chosen.
        instrument: Option<Instrument>,
        /// The year.
        year: i32,
        /// Posts before.
        from: u32,
        /// Posts after.
        to: u32,
    },
    /// Moved one post to another year.
    PostMoved {
        /// The row's name, or nothing for the whole block.
        row: Option<String>,
        /// The instrument of the post.
        instrument: Instrument,
        /// From this year.
        from: i32,
        /// To this one.
        to: i32,
    },
    /// Gave the rows below the content of a cell.
    FilledDown {
        /// The row's name.
        row: String,
        /// The year.
        year: i32,
    },
    /// Changed how likely an instrument's posts go.
    LikelihoodSet {
        /// The instrument.
        instrument: Instrument,
        /// Before.
        from: Fraction,
        /// After.
        to: Fraction,
    },
    /// Changed it for one row alone; nothing for the instrument's own.
    ScopeLikelihoodSet {
        /// The row's name.
        row: String,
        /// The instrument.
        instrument: Instrument,
        /// After.
        to: Option<Fraction>,
    },
    /// Marked posts done or not done.
    LineDone {
        /// The row's name.
        row: Option<String>,
        /// The instrument.
        instrument: Instrument,
        /// Posts.
        posts: u32,
        /// Done or not.
        done: bool,
    },
    /// Moved a line in time.
    LineMoved {
        /// The row's name.
        row: Option<String>,
        /// The instrument.
        instrument: Instrument,
        /// The month it counts in now.
        to: Month,
    },
    /// Spread the required path over the groups.
    PathSpread {
        /// Posts spread.
        posts: u32,
    },
    /// Stated the establishment of a unit.
    EstablishmentSet {
        /// The unit.
        unit: String,
        /// Before.
        from: Option<u32>,
        /// After.
        to: Option<u32>,
    },
    /// Stated the floor of a unit.
    FloorSet {
        /// The unit.
        unit: String,
        /// After.
        to: Option<u32>,
    },
    /// Stated the base of a block.
    BlockBaseSet {
        /// The block.
        block: BlockKind,
        /// Before.
        from: Option<u32>,
        /// After.
        to: Option<u32>,
    },
    /// Added something with a name.
    Added(Thing, String),
    /// Renamed something.
    Renamed(Thing, String, String),
    /// Removed something.
    Removed(Thing, String),
    /// Added a target.
    TargetAdded(Amount, Month),
    /// Changed a target.
    TargetChanged(Amount, Month),
    /// Changed the path to a target.
    MilestonesSet,
    /// Removed a target.
    TargetRemoved(Amount, Month),
    /// Chose a way of filling a post.
    RouteChosen(PostName, Option<RouteKind>),
    /// Moved the start of a route.
    RouteStartMoved(PostName, Month, Month),
    /// Changed a stage of a route.
    StageChanged(PostName, Stage),
    /// Returned a route to the usual stages.
    StagesReset(PostName),
    /// Chose what is tried if a route fails.
    FallbackChosen(PostName, Option<RouteKind>),
    /// Changed a stage of all routes of a kind.
    DefaultStageChanged(RouteKind, Stage),
    /// Stated who holds a post.
    HolderSet(PostName, Holder),
    /// Stated whether one person holds both posts.
    HeldTogetherSet(String, String, bool),
    /// Stated the number of khu phố of a ward.
    QuarterCountSet {
        /// The ward.
        ward: String,
        /// Before.
        from: u32,
        /// After.
        to: u32,
    },
    /// Stated the deadline of a ward.
    WardDeadlineSet(String, Month),
    /// Stated the deadline of the place.
    PlaceDeadlineSet(Month),
    /// Stated the month facts are known for.
    AsOfSet(Month),
    /// Stated the last computed month.
    HorizonEndSet(Month),
    /// Changed the circumstances.
    CircumstancesSet(Circumstances),
    /// Changed the thresholds.
    ThresholdsSet(Thresholds),
    /// Changed the turnover of holders.
    TurnoverSet(Turnover),
    /// Changed whether probationary members count.
    ProbationaryCountsSet(bool),
    /// Changed the weights of the three durations.
    DurationWeightsSet,
    /// Took up a suggested change.
    LeverApplied,
    /// Made a scenario.
    ScenarioCreated(String),
    /// Copied a scenario.
    ScenarioDuplicated(String),
    /// Opened a scenario from a file.
    ScenarioImported {
        /// The scenario.
        name: String,
        /// The file.
        file: String,
    },
    /// Deleted a scenario.
    ScenarioDeleted(String),
}

/// Something with a name that can be added, renamed and removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A unit.
    Unit,
    /// A group of units.
    Group,
    /// A ward.
    Ward,
    /// A khu phố.
    Quarter,
    /// A scenario.
    Scenario,
}
