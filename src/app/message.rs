//! What happened: one flat list, in the past tense.

use crate::formats::office::Answer;
use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::payroll::{
    Amount, Averages, BlockKind, CountedIn, GroupId, Instrument, LineId, Milestone, Scope, TargetId, Unit,
    UnitId, When,
};
use crate::model::quantity::Fraction;
use crate::model::roster::{Exit, PostAfter, Roster};
use crate::model::rule::{Override, RuleId};
use crate::model::scenario::{Circumstances, Thresholds};
use crate::model::sensitivity;
use crate::model::sourcing::{
    Capacity, Difficulty, Elections, Goal, Holder, Indicator, Merger, PostKind, PostRef, Preset,
    ProposedRoute, QuarterId, RouteKind, StageEstimate, Turnover, WardId, WardModel,
};
use crate::report::sourcing::entry::Entry;
use crate::report::sourcing::{Part, PostFilter, ShareOf};
use crate::report::{paper, people};
use crate::text::Language;

use super::comparing::ComparisonAsked;
use super::effect::SaveRefusal;
use super::paper::PaperFile;
use super::plan_edit::CellRef;
use super::register::{PersonFact, RegisterRow, StageScope};
use super::save_as::SaveAs;
use super::shaping::{Pasted, Scaling};
use super::view::{Dialog, GridBy, PayrollTab, Screen, SourceFilter};
use super::workspace::ScenarioId;

/// The time as the machine's clock has it, handed in with every message that needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Seconds since 1970.
    pub seconds: i64,
    /// Hour of the day where the user is, 0 to 23.
    pub hour: u32,
    /// Minute of the hour.
    pub minute: u32,
    /// Day of the month, 1 to 31.
    pub day: u32,
    /// The month.
    pub month: Month,
}

/// What the two slots of the store held at start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slots {
    /// The browser gives no store to this page.
    Blocked,
    /// The content of the two slots, where there was any.
    Read([Option<String>; 2]),
}

/// What the journal holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journalled {
    /// Its two slots.
    pub slots: [Option<String>; 2],
    /// The headings of the history's steps, lowest number first.
    pub steps: Vec<String>,
}

/// Which new scenario is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewScenario {
    /// The baseline of the document.
    FromDocument,
    /// The complete example.
    Example,
    /// A blank one for a place and a span of years.
    Blank {
        /// The place.
        place: String,
        /// First year of the plan.
        first_year: i32,
        /// Last year of the plan.
        last_year: i32,
    },
}

impl NewScenario {
    /// What the question about a blank one begins with: no place yet, and the five-year plan after the document's.
    pub const fn blank() -> Self {
        Self::Blank {
            place: String::new(),
            first_year: 2026,
            last_year: 2030,
        }
    }
}

/// A change of a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetChange {
    /// Whom it binds.
    Scope(Scope),
    /// How much it asks.
    Amount(Amount),
    /// By when.
    Deadline(Month),
    /// The path on the way; nothing for the even one.
    Milestones(Option<Vec<Milestone>>),
}

/// A change of one stage of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageChange {
    /// Usual duration in months; the shortest and longest move along by the same number of months.
    Usual(u32),
    /// So many months more or less than the usual duration; the shortest and longest move along.
    UsualBy(i32),
    /// Shortest, usual and longest duration in months.
    Months([u32; 3]),
    /// The chance of passing.
    Chance(Fraction),
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    // The world
    /// The page started: the stored state is at hand.
    Started {
        /// The time.
        clock: Clock,
        /// The language the browser prefers.
        language: Language,
        /// What the store held.
        stored: Slots,
        /// Whether the browser keeps a store per place of the file, so that a moved file starts empty (Firefox).
        store_follows_place: bool,
    },
    /// This page may write: what the store and the journal hold now.
    HoldGiven {
        /// The store.
        stored: Slots,
        /// The journal; nothing where the browser has none.
        journal: Option<Journalled>,
    },
    /// Another page of this browser may write, and this one not: when both were opened, or because it took over.
    HeldElsewhere {
        /// Whether this page could write until now.
        taken: bool,
        /// The journal; nothing where the browser has none, or it was not looked at.
        journal: Option<Journalled>,
    },
    /// Another page wants to write.
    HoldAsked,
    /// The user wants to write here.
    TakeOverClicked,
    /// The pause after a change is over: it is time to save.
    SaveDue,
    /// The page is about to go: what is not saved yet must be saved now.
    PageHidden,
    /// A record was written and read back.
    SaveFinished {
        /// Its generation.
        generation: u64,
        /// When.
        clock: Clock,
    },
    /// A record could not be written.
    SaveFailed {
        /// Its generation.
        generation: u64,
        /// Why.
        refusal: SaveRefusal,
    },
    /// A minute has passed.
    MinutePassed(Clock),
    /// Steps of the history could not be kept: their numbers.
    StepsNotKept(Vec<u64>),
    /// A step of the history was to be returned to.
    StepReturned(u64),
    /// A scenario was to be taken from a step of the history, beside the others.
    ScenarioTakenBack(u64, ScenarioId),
    /// The history was to be deleted.
    HistoryForgotten,
    /// The workspace of a step was read; nothing where it is not there.
    StepRead(u64, Option<String>),
    /// A record was not written, because the store already holds one as new from another page.
    SaveOvertaken {
        /// Its generation.
        generation: u64,
        /// What the store holds.
        stored: Slots,
    },
    /// A file was chosen or dropped and read.
    FileRead {
        /// Its name.
        name: String,
        /// Its content.
        bytes: Vec<u8>,
        /// When.
        clock: Clock,
    },
    /// The page carries a scenario, as the text of a file.
    GuestFound {
        /// The text.
        text: String,
        /// When the page was opened.
        clock: Clock,
    },
    /// The scenario the page carries was added to the work on this machine.
    GuestAdded,
    /// The scenario the page carries was left for the work on this machine.
    GuestLeft,
    /// A passphrase was typed for the sealed file that waits.
    PassphraseGiven(String),
    /// A file was chosen or dropped to be merged into the open scenario: what became of reading it.
    ForMerging(Box<Message>),
    /// A passphrase was typed for one of the files to be merged, by its number.
    MergePassphraseGiven(u32, String),
    /// Of the merge's choices the one at a place was made: for a file, or for what is open.
    MergePicked(usize, Option<usize>),
    /// All choices were made from one side: a file, as far as they concern it, or what is open.
    MergeAllPicked(Option<usize>),
    /// The merge was to be done.
    MergeConfirmed,
    /// The merge was left.
    MergeLeft,
    /// A file was asked for that somebody fills in, but only this part.
    PartHandedOut(crate::model::part::Part, Clock),
    /// The office did one of the steps of reading a workbook.
    WorkbookStepDone(usize),
    /// The office is done with a workbook, or with a new mapping of it.
    WorkbookAnswered(String),
    /// The office could not be started for a workbook, or broke off.
    WorkbookReaderFailed,
    /// Another field was chosen for a column of a table of the workbook, each by its place.
    ImportColumnChosen {
        /// The table.
        table: usize,
        /// The column.
        column: usize,
        /// The field, in the order of all fields.
        field: usize,
    },
    /// A table of the workbook is to be read, or not.
    ImportTableToggled(usize),
    /// What was read of the workbook is to be taken into the scenario.
    ImportConfirmed,
    /// A workbook to fill in was asked for: people or, `true`, posts.
    TemplateAsked(bool),
    /// The office did one of the steps of a task.
    OfficeStepDone {
        /// The task's number.
        ticket: u32,
        /// How many steps are done.
        step: u32,
    },
    /// The office is done with a task.
    OfficeAnswered {
        /// The task's number.
        ticket: u32,
        /// What it answers.
        answer: Answer,
    },
    /// The office could not be started or broke off: none of its tasks will be answered.
    OfficeFailed,
    /// A task of the office is not waited for any more.
    OfficeTaskGivenUp(u32),
    /// The SHA-256 of the tool's program is known.
    ToolSumKnown(String),
    /// The SHA-256 of the open scenario's file is known.
    ScenarioSumKnown(String),
    /// Another report was chosen.
    PaperKindChosen(paper::Kind),
    /// Another layout of reports was chosen.
    PaperLayoutChosen(paper::Layout),
    /// A field of the letterhead was typed.
    PaperFieldSet(paper::Field, String),
    /// The report in sight is to be printed.
    PrintClicked,
    /// The report in sight is to become a file.
    PaperFileAsked(PaperFile, Clock),
    /// A file was chosen or dropped and the browser could not read it.
    FileUnreadable {
        /// Its name.
        name: String,
    },

    // Getting about
    /// A screen was opened.
    ScreenOpened(Screen),
    /// A language was chosen.
    LanguageChosen(Language),
    /// The list of scenarios was opened or closed.
    SwitcherToggled,
    /// A question came up.
    DialogOpened(Dialog),
    /// The question was left.
    DialogClosed,
    /// A notice was read.
    NoticeDismissed(u32),
    /// Undo was asked for.
    UndoClicked,
    /// Redo was asked for.
    RedoClicked,
    /// A row of the payroll grid was opened or closed.
    GroupToggled(GroupId),
    /// A unit was opened or closed.
    UnitToggled(UnitId),
    /// The posts of a group or block not yet assigned were opened or closed by instrument.
    OwnPostsToggled(Scope),
    /// All groups were opened, or closed when all were open.
    AllGroupsToggled,
    /// The years the payroll screen shows were chosen.
    PayrollTabChosen(PayrollTab),
    /// The list of units for editing was opened or closed.
    UnitEditingToggled,
    /// What likelihoods are worth came into sight or left it.
    WorthToggled,
    /// The grid was turned between units and ways of cutting.
    GridTurned(GridBy),
    /// A way of cutting was opened or closed in the grid.
    WayToggled(Instrument),
    /// Units were searched.
    UnitSearched(String),
    /// A year was chosen on a narrow screen.
    PhoneYearChosen(i32),
    /// A cell of the grid was chosen, or none.
    CellChosen(Option<CellRef>),
    /// A ward was chosen, or all.
    WardChosen(Option<WardId>),
    /// An open post was chosen, or none.
    PostChosen(Option<PostRef>),
    /// The register of the chosen ward was opened or closed for editing.
    RegisterEditingToggled,
    /// A part of the sourcing screen was chosen.
    SourcingPartChosen(Part),
    /// The probability a proposal for the posts is to reach was stated.
    SourcingWantedSet(Fraction),
    /// A proposal for the posts was asked for.
    SourcingProposalAsked(Goal),
    /// Which open posts to show was chosen.
    PostFilterChosen(PostFilter),
    /// The rows of open posts from this one on were to be shown.
    PostsPaged(usize),
    /// An open post was marked to be changed together with others, or the mark was taken away.
    PostMarked(PostRef),
    /// These open posts were marked, and no others.
    PostsMarked(Vec<PostRef>),
    /// Whose share over time to show was chosen.
    ShareChosen(ShareOf),
    /// The people of the roster to show were chosen.
    PeopleFilterChosen(people::Filter),
    /// People were searched.
    PeopleSearched(String),
    /// Another page of people was asked for, by its first row.
    PeoplePaged(usize),
    /// A person whose cost is shown in full was chosen, or none.
    PersonChosen(Option<String>),
    /// What the plan costs and saves was opened or closed.
    MoneyToggled,
    /// The rules were searched.
    RulesSearched(String),
    /// Something else is to be compared, or otherwise.
    ComparisonAsked(ComparisonAsked),
    /// What makes a difference can be worked out a little further.
    ComparisonStepDue,
    /// The figures to show were chosen.
    SourceFilterChosen(SourceFilter),
    /// The sources were searched.
    SourcesSearched(String),

    // Scenarios
    /// A scenario was opened.
    ScenarioSelected(ScenarioId),
    /// A new scenario was asked for.
    ScenarioCreated(NewScenario),
    /// A copy of a scenario was asked for.
    ScenarioDuplicated(ScenarioId),
    /// A scenario was given another name.
    ScenarioRenamed(ScenarioId, String),
    /// A scenario was deleted.
    ScenarioDeleted(ScenarioId),
    /// A scenario was to be kept as a file.
    ScenarioExported(ScenarioId, Clock),
    /// The open scenario was to be kept in another form.
    SavedAs(SaveAs, Clock),
    /// The open scenario was to be kept as a file.
    OpenScenarioExported(Clock),
    /// The open scenario was to be kept as a file with its roster of people: only ever asked for in so many words.
    RosterExported(Clock),

    // Payroll
    /// Posts were set in a cell.
    PostsSet(CellRef, u32),
    /// One post was added to a cell.
    PostAdded(CellRef),
    /// One post was taken from a cell.
    PostRemoved(CellRef),
    /// One post was moved from a cell to another year.
    PostMoved(CellRef, i32),
    /// So many posts were moved from a cell to another year.
    PostsMoved(CellRef, i32, u32),
    /// The total of a group or block in a year was set, to be spread over the units inside.
    TotalSpread(CellRef, u32),
    /// A block of numbers was pasted.
    BlockPasted(Pasted),
    /// Posts were set for one time: a month, or a year without one.
    WhenPostsSet(Scope, Instrument, When, u32),
    /// All that an instrument plans within a scope was moved by so many months.
    LinesShifted(Scope, Instrument, i32),
    /// What a scope plans was scaled.
    ScopeScaled(Scope, Scaling),
    /// The hand holds a change and shows what it would do.
    Previewed(Box<Message>),
    /// The hand let go where it holds: the change is applied.
    PreviewKept,
    /// The hand let go elsewhere, or Escape was pressed: nothing is applied.
    PreviewDropped,
    /// The row's cells after this one were given its content.
    CellFilledDown(CellRef),
    /// How likely an instrument's posts really go was changed.
    LikelihoodSet(Instrument, Fraction),
    /// The same for one unit or group alone; nothing returns to the instrument's.
    ScopeLikelihoodSet(Scope, Instrument, Option<Fraction>),
    /// All posts of a line were marked done, or not done.
    LineDone(LineId, bool),
    /// A line was moved in time.
    LineMoved(LineId, When),
    /// The required path was spread over the groups as lines.
    PathSpread(Instrument),
    /// The establishment of a unit was stated; nothing makes it unknown.
    EstablishmentSet(UnitId, Option<u32>),
    /// The floor of a unit was stated or lifted.
    FloorSet(UnitId, Option<u32>),
    /// The base of a block was stated; nothing makes it unknown.
    BlockBaseSet(BlockKind, Option<u32>),
    /// A unit was added to a group.
    UnitAdded(GroupId, String),
    /// A unit was given another name.
    UnitRenamed(UnitId, String),
    /// A unit was removed, with its lines.
    UnitRemoved(UnitId),
    /// Units became one, the first of them, under a name.
    UnitsMerged(Vec<UnitId>, String),
    /// A group was added to a block.
    GroupAdded(BlockKind, String),
    /// A group was given another name.
    GroupRenamed(GroupId, String),
    /// A group was removed, with its units and their lines.
    GroupRemoved(GroupId),
    /// A target was added for a scope.
    TargetAdded(Scope, Amount, Month),
    /// A target was changed.
    TargetChanged(TargetId, TargetChange),
    /// A target was removed.
    TargetRemoved(TargetId),

    // The roster
    /// A list of people was read: it replaces the roster. The units it names and the plan did not have are added with it.
    RosterImported {
        /// The people.
        roster: Roster,
        /// Units to add, with identities the plan has not.
        units: Vec<Unit>,
    },
    /// The roster was let go, and with it the lines made from it.
    RosterDropped,
    /// How the person with a code goes was chosen.
    ExitChosen(String, Exit),
    /// Everybody nothing was chosen for and who reaches the age in time was planned to retire at it.
    AllAtAgeChosen,
    /// What becomes of the post of the person with a code was chosen.
    PostAfterChosen(String, PostAfter),

    // The law
    /// A rule was made to say something else from a day on.
    RuleOverridden(Override),
    /// A rule was made to say again what the law says from that day on.
    RuleRestored(RuleId, Day),
    /// In which month people count as gone was chosen.
    CountedInSet(CountedIn),
    /// The month a reorganisation was decided was stated; nothing where nobody leaves because of one.
    ReorganisedSet(Option<Month>),
    /// What is supposed of people nobody has listed was stated.
    AveragesSet(Averages),

    // Sourcing
    /// A way of filling a post was chosen, or none.
    RouteChosen(PostRef, Option<RouteKind>),
    /// The start of a route was moved.
    RouteStartMoved(PostRef, Month),
    /// The start of a route was moved by so many months; quick presses add up, however late the screen is drawn.
    RouteStartShifted(PostRef, i32),
    /// A stage of a route was changed, by its place in the route.
    StageChanged(PostRef, usize, StageChange),
    /// A route went back to the usual stages.
    StagesReset(PostRef),
    /// What is tried if a route fails was chosen, or nothing.
    FallbackChosen(PostRef, Option<RouteKind>),
    /// A stage of all routes of a kind was changed, by its place.
    DefaultStageChanged(RouteKind, usize, StageEstimate),
    /// Who holds a post was stated.
    HolderSet(PostRef, Holder),
    /// Whether one person holds both posts of a khu phố was stated.
    HeldTogetherSet(QuarterId, bool),
    /// A ward was added.
    WardAdded(String),
    /// A ward was given another name.
    WardRenamed(WardId, String),
    /// A ward was removed.
    WardRemoved(WardId),
    /// The number of khu phố of a ward was stated; what is added is unknown, what is removed comes from the end.
    QuarterCountSet(WardId, u32),
    /// A khu phố was given another name.
    QuarterRenamed(QuarterId, String),
    /// The deadline of a ward was stated.
    WardDeadlineSet(WardId, Month),
    /// The deadline of the whole place was stated.
    PlaceDeadlineSet(Month),

    /// A way of filling was chosen for several posts at once, or none.
    RoutesChosen(Vec<PostRef>, Option<RouteKind>),
    /// The starts of several routes were moved by so many months.
    RoutesStartShifted(Vec<PostRef>, i32),
    /// Several routes were given the same start.
    RoutesStartMoved(Vec<PostRef>, Month),
    /// A set of usual stages was taken over, by the place, a ward or posts.
    PresetChosen(StageScope, Preset),
    /// A stage of the routes of a kind was changed for one ward, by its place.
    WardStageChanged(WardId, RouteKind, usize, StageEstimate),
    /// A ward went back to the place's stages for a kind of route.
    WardStagesReset(WardId, RouteKind),
    /// Something about the person in a post was stated.
    PersonStated(PostRef, PersonFact),
    /// The number of official members of a cell was stated.
    OfficialMembersSet(QuarterId, Option<u32>),
    /// The elections of a kind of post were stated.
    ElectionsSet(QuarterId, PostKind, Elections),
    /// A khu phố was taken into a merger, or left out of it again.
    QuarterTaken(QuarterId),
    /// Khu phố were merged, all in one step.
    QuartersMerged(Vec<Merger>),
    /// Cells of a ward's register were entered: by a key, typed or pasted. All of it is one step.
    RegisterEntered(WardId, Vec<Entry>),
    /// A khu phố was taken out of the register.
    QuarterRemoved(QuarterId),
    /// Rows of a ward's register were pasted or imported.
    RegisterStated(WardId, Vec<RegisterRow>),
    /// How many people can be in the stages at a time was stated.
    CapacitiesSet(Vec<Capacity>),
    /// How many khu phố or wards are reported to follow a model was stated, and how many are to.
    IndicatorSet(Indicator),
    /// Which model a ward's leaders follow was stated.
    WardModelSet(WardId, Option<WardModel>),
    /// Days off beside weekends were stated.
    DaysOffSet(Vec<Day>),
    /// What changes cost was stated.
    DifficultySet(Difficulty),
    /// A proposal was taken up: it becomes a scenario of its own.
    SourcingProposalTaken(Vec<ProposedRoute>),

    // Assumptions
    /// The month facts are known for was stated.
    AsOfSet(Month),
    /// The last computed month was stated.
    HorizonEndSet(Month),
    /// The circumstances were changed.
    CircumstancesSet(Circumstances),
    /// The thresholds were changed.
    ThresholdsSet(Thresholds),
    /// The turnover of holders was changed.
    TurnoverSet(Turnover),
    /// Whether probationary members count was changed.
    ProbationaryCountsSet(bool),
    /// The weights of the three durations were changed.
    DurationWeightsSet([Fraction; 3]),
    /// A suggested change was taken up.
    LeverApplied(sensitivity::Change),
}
