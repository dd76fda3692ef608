//! What was done, named well enough to be taken back: data, worded only when shown.

mod words;

use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::payroll::{Amount, BlockKind, CountedIn, Instrument, When};
use crate::model::quantity::Fraction;
use crate::model::roster::{Exit, PostAfter};
use crate::model::scenario::{Circumstances, Thresholds};
use crate::model::sourcing::{
    Holder, IndicatorKind, PostKind, Preset, RouteKind, Stage, StageEstimate, Turnover,
};

use super::plan_edit::CellRef;
use super::register::PersonFact;

/// A row of the payroll grid as a reader knows it: its name, or the block it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowName {
    /// A group or unit.
    Named(String),
    /// A whole block.
    Block(BlockKind),
}

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

/// One thing a user did.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Changed the posts of a cell, with the instrument where one was named or chosen, from so many to so many.
    PostsSet(CellRef, RowName, Option<Instrument>, u32, u32),
    /// Moved so many posts from the cell to another year.
    PostsMoved(CellRef, RowName, Instrument, i32, u32),
    /// Spread a total over so many units: from so many posts to so many.
    TotalSpread(CellRef, RowName, u32, u32, u32),
    /// Pasted a block from the cell on, of which so many cells changed.
    BlockPasted(CellRef, RowName, u32),
    /// Changed the posts of a row for one time, from so many to so many.
    WhenPostsSet(RowName, Instrument, When, u32, u32),
    /// Moved all so many posts an instrument plans in a row by so many months.
    LinesShifted(RowName, Instrument, i32, u32),
    /// Scaled what a row plans, from so many posts to so many.
    ScopeScaled(RowName, u32, u32),
    /// Merged units of these names into one.
    UnitsMerged(Vec<String>, String),
    /// Gave the rows below the content of a cell.
    FilledDown(RowName, i32),
    /// Changed how likely an instrument's posts go.
    LikelihoodSet(Instrument, Fraction, Fraction),
    /// Changed it for one row alone; nothing is the instrument's own.
    ScopeLikelihoodSet(RowName, Instrument, Option<Fraction>, Option<Fraction>),
    /// Marked posts of a line done: so many before, so many after.
    LineDone(RowName, Instrument, When, u32, u32),
    /// Moved a line in time.
    LineMoved(RowName, Instrument, When, When),
    /// Spread so many posts of the required path over the groups.
    PathSpread(u32),
    /// Stated the establishment of a unit.
    EstablishmentSet(String, Option<u32>, Option<u32>),
    /// Stated the floor of a unit.
    FloorSet(String, Option<u32>, Option<u32>),
    /// Stated the base of a block.
    BlockBaseSet(BlockKind, Option<u32>, Option<u32>),
    /// Added something with a name.
    Added(Thing, String),
    /// Renamed something.
    Renamed(Thing, String, String),
    /// Removed something.
    Removed(Thing, String),
    /// Added a target.
    TargetAdded(RowName, Amount),
    /// Changed how much a target asks, or whom it binds.
    TargetChanged(RowName, Amount, Amount),
    /// Changed the deadline of a target.
    TargetDeadlineSet(RowName, Month, Month),
    /// Stated a path to a target, or went back to the even one.
    MilestonesSet(bool),
    /// Removed a target.
    TargetRemoved(RowName, Amount),
    /// Took in a list of so many people.
    RosterImported(usize),
    /// Took in a register of so many posts.
    RegisterImported(usize),
    /// Let go a list of so many people.
    RosterDropped(usize),
    /// Chose how the person with a code goes.
    ExitChosen(String, Exit, Exit),
    /// Planned so many people to retire at the age.
    AllAtAgeChosen(usize),
    /// Chose what becomes of the post of the person with a code.
    PostAfterChosen(String, PostAfter),
    /// Changed what a rule says from a day on.
    RuleOverridden([String; 2], Day),
    /// Took such a change back.
    RuleRestored([String; 2], Day),
    /// Chose in which month people count as gone.
    CountedInSet(CountedIn),
    /// Stated when a reorganisation was decided, or that there is none.
    ReorganisedSet(Option<Month>),
    /// Stated what is supposed of people nobody has listed.
    AveragesSet,
    /// Chose a way of filling a post.
    RouteChosen(PostName, Option<RouteKind>),
    /// Moved the start of a route.
    RouteStartMoved(PostName, Month, Month),
    /// Changed how long a stage of a route takes.
    StageMonthsSet(PostName, Stage, [u32; 3], [u32; 3]),
    /// Changed how likely a stage of a route is passed.
    StageChanceSet(PostName, Stage, Fraction, Fraction),
    /// Returned a route to the usual stages.
    StagesReset(PostName),
    /// Chose what is tried if a route fails.
    FallbackChosen(PostName, Option<RouteKind>),
    /// Changed how long a stage of all routes of a kind takes.
    DefaultMonthsSet(RouteKind, Stage, [u32; 3], [u32; 3]),
    /// Changed how likely a stage of all routes of a kind is passed.
    DefaultChanceSet(RouteKind, Stage, Fraction, Fraction),
    /// Stated who holds a post.
    HolderSet(PostName, Holder, Holder),
    /// Stated whether one person holds both posts of a khu phố of a ward.
    HeldTogetherSet(String, String, bool),
    /// Chose a way of filling several posts.
    RoutesChosen(u32, Option<RouteKind>),
    /// Moved the starts of several routes by so many months.
    StartsShifted(u32, i32),
    /// Gave several routes the same start.
    StartsMoved(u32, Month),
    /// Took over a set of usual stages, for whom it names; nothing for the whole place.
    PresetChosen(Option<String>, Preset),
    /// Changed a stage of the routes of a kind in one ward.
    WardStageSet(String, RouteKind, StageEstimate, StageEstimate),
    /// Returned a ward to the place's stages for a kind of route.
    WardStagesReset(String, RouteKind),
    /// Stated something about the person in a post.
    PersonStated(PostName, PersonFact),
    /// Stated the number of official members of the cell of a khu phố.
    OfficialMembersSet(String, Option<u32>),
    /// Stated the elections of a post.
    ElectionsSet(PostName),
    /// Merged so many khu phố into so many.
    QuartersMerged(u32, u32),
    /// Stated so many rows of the register of a ward.
    RegisterStated(String, u32),
    /// Stated how many people can be in stages at a time.
    CapacitiesSet,
    /// Stated what is reported or wanted of a model of concurrent posts.
    IndicatorSet(IndicatorKind),
    /// Stated the model the leaders of a ward follow.
    WardModelSet(String),
    /// Stated the days off.
    DaysOffSet(u32),
    /// Stated what changes cost.
    DifficultySet,
    /// Stated the number of khu phố of a ward.
    QuarterCountSet(String, u32, u32),
    /// Stated the deadline of a ward.
    WardDeadlineSet(String, Month, Month),
    /// Stated the deadline of the place.
    PlaceDeadlineSet(String, Month, Month),
    /// Stated the month facts are known for.
    AsOfSet(Month, Month),
    /// Stated the last computed month.
    HorizonEndSet(Month, Month),
    /// Changed the circumstances.
    CircumstancesSet(Circumstances, Circumstances),
    /// Changed the thresholds.
    ThresholdsSet(Thresholds, Thresholds),
    /// Changed the turnover of holders.
    TurnoverSet(Turnover, Turnover),
    /// Changed whether probationary members count.
    ProbationaryCountsSet(bool),
    /// Changed the weights of the three durations.
    DurationWeightsSet([Fraction; 3], [Fraction; 3]),
    /// Took up a suggested change.
    LeverApplied,
    /// Made a scenario.
    ScenarioCreated(String),
    /// Copied a scenario.
    ScenarioDuplicated(String),
    /// Merged so many files into the scenario.
    FilesMerged(usize),
    /// Opened a scenario from a file.
    ScenarioImported(String),
    /// Did something before the page was opened, which the history names in both languages.
    Kept([String; 2]),
    /// Returned to a step of the history, named in both languages, made at a time of a day.
    ReturnedTo([String; 2], String),
    /// Set so many scenarios beside the others, because they were kept nowhere else.
    SetBeside(u32),
    /// Took a scenario from the history.
    TakenBack(String),
    /// Deleted a scenario.
    ScenarioDeleted(String),
}

impl Action {
    /// The cell of the grid it changed, to be shown when it is taken back.
    pub const fn cell(&self) -> Option<CellRef> {
        match self {
            Self::PostsSet(cell, ..)
            | Self::PostsMoved(cell, ..)
            | Self::TotalSpread(cell, ..)
            | Self::BlockPasted(cell, ..) => Some(*cell),
            _ => None,
        }
    }
}
