//! What was done, named well enough to be taken back: data, worded only when shown.

use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::payroll::{Amount, BlockKind, CountedIn, Instrument, When};
use crate::model::quantity::Fraction;
use crate::model::roster::{Exit, PostAfter};
use crate::model::scenario::{Circumstances, Thresholds};
use crate::model::sourcing::{
    Holder, IndicatorKind, PostKind, Preset, RouteKind, Stage, StageEstimate, Turnover,
};
use crate::text::{Language, actions, law, names, register_actions, roster, subject};

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

impl RowName {
    fn words(&self, language: Language) -> String {
        match self {
            Self::Named(name) => name.clone(),
            Self::Block(block) => names::block(*block, language).to_owned(),
        }
    }
}

impl PostName {
    fn words(&self, language: Language) -> String {
        subject::named_post(&self.quarter, &self.ward, self.kind, language)
    }
}

impl Action {
    /// The action as undo, redo and the last edit name it.
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::PostsSet(cell, row, Some(instrument), from, to) => {
                actions::posts_set_by(&row.words(language), *instrument, cell.year, *from, *to, language)
            }
            Self::PostsSet(cell, row, None, from, to) => {
                actions::posts_set(&row.words(language), cell.year, *from, *to, language)
            }
            Self::FilledDown(row, year) => actions::filled_down(&row.words(language), *year, language),
            Self::LikelihoodSet(instrument, from, to) => {
                actions::likelihood_changed(*instrument, *from, *to, language)
            }
            Self::ScopeLikelihoodSet(row, instrument, from, to) => {
                actions::line_likelihood_changed(&row.words(language), *instrument, *from, *to, language)
            }
            Self::LineDone(row, instrument, when, from, to) => {
                actions::done_changed(&row.words(language), *instrument, *when, *from, *to, language)
            }
            Self::LineMoved(row, instrument, from, to) => {
                actions::line_moved(&row.words(language), *instrument, *from, *to, language)
            }
            Self::PathSpread(posts) => actions::posts_spread(*posts, language),
            Self::EstablishmentSet(unit, from, to) => {
                actions::establishment_changed(unit, *from, *to, language)
            }
            Self::FloorSet(unit, from, to) => actions::floor_changed(unit, *from, *to, language),
            Self::BlockBaseSet(block, from, to) => actions::base_changed(*block, *from, *to, language),
            Self::TargetAdded(row, amount) => {
                let target = format!("{}, {}", row.words(language), subject::amount(*amount, language));
                actions::target_added(&target, language)
            }
            Self::TargetChanged(row, from, to) => {
                let [from, to] = [from, to].map(|amount| subject::amount(*amount, language));
                actions::target_changed(&row.words(language), &from, &to, language)
            }
            Self::TargetDeadlineSet(row, from, to) => {
                actions::target_deadline_changed(&row.words(language), *from, *to, language)
            }
            Self::MilestonesSet(true) => actions::milestones_stated(language),
            Self::MilestonesSet(false) => actions::milestones_removed(language),
            Self::TargetRemoved(row, amount) => {
                let target = format!("{}, {}", row.words(language), subject::amount(*amount, language));
                actions::target_removed(&target, language)
            }
            other => other.shaping_words(language),
        }
    }

    fn shaping_words(&self, language: Language) -> String {
        match self {
            Self::PostsMoved(cell, row, instrument, to, posts) => {
                let years = [cell.year, *to];
                actions::posts_moved(&row.words(language), *instrument, years, *posts, language)
            }
            Self::TotalSpread(cell, row, from, to, units) => {
                actions::total_spread(&row.words(language), cell.year, [*from, *to], *units, language)
            }
            Self::BlockPasted(_, row, cells) => actions::block_pasted(&row.words(language), *cells, language),
            Self::WhenPostsSet(row, instrument, when, from, to) => {
                actions::when_posts_set(&row.words(language), *instrument, *when, [*from, *to], language)
            }
            Self::LinesShifted(row, instrument, months, posts) => {
                actions::lines_shifted(&row.words(language), *instrument, *months, *posts, language)
            }
            Self::ScopeScaled(row, from, to) => {
                actions::scope_scaled(&row.words(language), *from, *to, language)
            }
            Self::UnitsMerged(names, name) => actions::units_merged(names, name, language),
            other => other.sourcing_words(language),
        }
    }

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

    fn sourcing_words(&self, language: Language) -> String {
        match self {
            Self::RouteChosen(post, Some(kind)) => {
                actions::route_chosen(&post.words(language), *kind, language)
            }
            Self::RouteChosen(post, None) => actions::route_removed(&post.words(language), language),
            Self::RouteStartMoved(post, from, to) => {
                actions::route_moved(&post.words(language), *from, *to, language)
            }
            Self::StageMonthsSet(post, stage, from, to) => {
                actions::stage_duration_changed(&post.words(language), *stage, *from, *to, language)
            }
            Self::StageChanceSet(post, stage, from, to) => {
                actions::stage_chance_changed(&post.words(language), *stage, *from, *to, language)
            }
            Self::StagesReset(post) => actions::stages_reset(&post.words(language), language),
            Self::FallbackChosen(post, kind) => {
                actions::fallback_chosen(&post.words(language), *kind, language)
            }
            Self::DefaultMonthsSet(kind, stage, from, to) => actions::stage_duration_changed(
                names::route_short(*kind, language),
                *stage,
                *from,
                *to,
                language,
            ),
            Self::DefaultChanceSet(kind, stage, from, to) => actions::stage_chance_changed(
                names::route_short(*kind, language),
                *stage,
                *from,
                *to,
                language,
            ),
            Self::HolderSet(post, from, to) => {
                actions::holder_changed(&post.words(language), *from, *to, language)
            }
            Self::HeldTogetherSet(quarter, ward, together) => {
                actions::hold_changed(&format!("{quarter}, {ward}"), *together, language)
            }
            Self::QuarterCountSet(ward, from, to) => {
                actions::quarter_count_changed(ward, *from, *to, language)
            }
            Self::WardDeadlineSet(whose, from, to) | Self::PlaceDeadlineSet(whose, from, to) => {
                actions::deadline_changed(whose, *from, *to, language)
            }
            other => other.register_words(language),
        }
    }

    fn register_words(&self, language: Language) -> String {
        match self {
            Self::RoutesChosen(posts, kind) => register_actions::routes_chosen(*posts, *kind, language),
            Self::StartsShifted(posts, months) => register_actions::starts_shifted(*posts, *months, language),
            Self::StartsMoved(posts, start) => register_actions::starts_moved(*posts, *start, language),
            Self::PresetChosen(whose, preset) => {
                register_actions::preset_chosen(whose.as_deref(), *preset, language)
            }
            Self::WardStageSet(ward, kind, from, to) => {
                let whose = format!("{ward}, {}", names::route_short(*kind, language));
                if from.months == to.months {
                    actions::stage_chance_changed(&whose, from.stage, from.chance, to.chance, language)
                } else {
                    actions::stage_duration_changed(&whose, from.stage, from.months, to.months, language)
                }
            }
            Self::WardStagesReset(ward, kind) => actions::stages_reset(
                &format!("{ward}, {}", names::route_short(*kind, language)),
                language,
            ),
            Self::PersonStated(post, fact) => {
                register_actions::person_stated(&post.words(language), fact.field(), language)
            }
            Self::OfficialMembersSet(quarter, count) => {
                register_actions::official_members_set(quarter, *count, language)
            }
            Self::ElectionsSet(post) => register_actions::elections_set(&post.words(language), language),
            Self::QuartersMerged(from, into) => register_actions::quarters_merged(*from, *into, language),
            Self::RegisterStated(ward, rows) => register_actions::register_stated(ward, *rows, language),
            Self::CapacitiesSet => register_actions::capacities_set(language),
            Self::IndicatorSet(kind) => register_actions::indicator_set(*kind, language),
            Self::WardModelSet(ward) => register_actions::ward_model_set(ward, language),
            Self::DaysOffSet(days) => register_actions::days_off_set(*days, language),
            Self::DifficultySet => register_actions::difficulty_set(language),
            other => other.general_words(language),
        }
    }

    fn general_words(&self, language: Language) -> String {
        match self {
            Self::AsOfSet(from, to) => actions::as_of_changed(*from, *to, language),
            Self::HorizonEndSet(from, to) => actions::end_changed(*from, *to, language),
            Self::CircumstancesSet(from, to) if from.weights != to.weights => {
                actions::weights_changed(from.weights, to.weights, language)
            }
            Self::CircumstancesSet(from, to) => {
                actions::odds_factor_changed(from.odds_factor, to.odds_factor, language)
            }
            Self::ThresholdsSet(from, to) if from.on_track != to.on_track => {
                actions::on_track_changed(from.on_track, to.on_track, language)
            }
            Self::ThresholdsSet(from, to) => actions::at_risk_changed(from.at_risk, to.at_risk, language),
            Self::TurnoverSet(from, to) if from.yearly != to.yearly => {
                actions::turnover_changed(from.yearly, to.yearly, language)
            }
            Self::TurnoverSet(from, to) => {
                actions::successor_member_changed(from.successor_member, to.successor_member, language)
            }
            Self::ProbationaryCountsSet(counts) => actions::probationary_changed(*counts, language),
            Self::DurationWeightsSet(from, to) => actions::duration_weights_changed(*from, *to, language),
            Self::LeverApplied => actions::lever_applied(language),
            Self::ScenarioCreated(name) => actions::scenario_created(name, language),
            Self::ScenarioDuplicated(name) => actions::scenario_duplicated(name, language),
            Self::FilesMerged(files) => actions::files_merged(*files, language),
            Self::ScenarioImported(name) => actions::scenario_imported(name, language),
            Self::ScenarioDeleted(name) => actions::scenario_deleted(name, language),
            Self::Kept([vi, en]) => language.pick(vi, en).clone(),
            Self::ReturnedTo([vi, en], when) => actions::returned_to(language.pick(vi, en), when, language),
            Self::SetBeside(count) => actions::set_beside(*count, language),
            Self::TakenBack(name) => actions::taken_back(name, language),
            other => other.naming_words(language),
        }
    }

    fn naming_words(&self, language: Language) -> String {
        match self {
            Self::RuleOverridden(names, from) => law::overridden(names, *from, language),
            Self::RuleRestored(names, from) => law::restored(names, *from, language),
            Self::CountedInSet(to) => law::counted_in_set(*to, language),
            Self::ReorganisedSet(to) => law::reorganised_set(*to, language),
            Self::AveragesSet => law::averages_set(language).to_owned(),
            Self::RosterImported(people) => roster::imported(*people, language),
            Self::RegisterImported(posts) => roster::register_imported(*posts, language),
            Self::RosterDropped(people) => roster::dropped(*people, language),
            Self::ExitChosen(code, from, to) => roster::exit_changed(code, *from, *to, language),
            Self::AllAtAgeChosen(people) => roster::all_at_age(*people, language),
            Self::PostAfterChosen(code, after) => roster::post_after_chosen(code, *after, language),
            Self::Added(Thing::Unit, name) => actions::unit_added(name, language),
            Self::Added(Thing::Group, name) => actions::group_added(name, language),
            Self::Added(Thing::Ward, name) => actions::ward_added(name, language),
            Self::Added(Thing::Quarter, name) => actions::quarter_added(name, language),
            Self::Renamed(Thing::Unit, from, to) => actions::unit_renamed(from, to, language),
            Self::Renamed(Thing::Group, from, to) => actions::group_renamed(from, to, language),
            Self::Renamed(Thing::Ward, from, to) => actions::ward_renamed(from, to, language),
            Self::Renamed(Thing::Quarter, from, to) => actions::quarter_renamed(from, to, language),
            Self::Renamed(Thing::Scenario, from, to) => actions::scenario_renamed(from, to, language),
            Self::Removed(Thing::Unit, name) => actions::unit_removed(name, language),
            Self::Removed(Thing::Group, name) => actions::group_removed(name, language),
            Self::Removed(Thing::Ward, name) => actions::ward_removed(name, language),
            Self::Removed(Thing::Quarter, name) => actions::quarter_removed(name, language),
            // A scenario is made and deleted by actions of its own; everything else is worded before this.
            _ => String::new(),
        }
    }
}
