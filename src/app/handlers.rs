//! Which handler makes of a message a change of the scenario.

use crate::model::scenario::Scenario;
use crate::model::sensitivity;

use super::action::Action;
use super::message::Message;
use super::state::State;
use super::update::Change;
use super::{assumptions, entering, law, payroll, register, roster, routes, shaping, sourcing, units};

impl State {
    pub(super) fn handled(&self, scenario: &mut Scenario, message: &Message) -> Change {
        match message {
            Message::PostsSet(cell, posts) => payroll::posts_set(scenario, *cell, *posts),
            Message::PostAdded(cell) => payroll::post_added(scenario, *cell),
            Message::PostRemoved(cell) => payroll::post_removed(scenario, *cell),
            Message::PostMoved(cell, year) => shaping::posts_moved(scenario, *cell, *year, 1),
            Message::CellFilledDown(cell) => payroll::filled_down(scenario, *cell),
            Message::LikelihoodSet(instrument, to) => payroll::likelihood_set(scenario, *instrument, *to),
            Message::ScopeLikelihoodSet(scope, instrument, to) => {
                payroll::scope_likelihood_set(scenario, *scope, *instrument, *to)
            }
            Message::LineDone(line, done) => payroll::line_done(scenario, *line, *done),
            Message::LineMoved(line, when) => payroll::line_moved(scenario, *line, *when),
            Message::PathSpread(instrument) => payroll::path_spread(scenario, &self.rulebook, *instrument),
            Message::EstablishmentSet(unit, to) => units::establishment_set(scenario, *unit, *to),
            Message::FloorSet(unit, to) => units::floor_set(scenario, *unit, *to),
            Message::BlockBaseSet(block, to) => units::block_base_set(scenario, *block, *to),
            Message::UnitAdded(group, name) => units::unit_added(scenario, *group, name),
            Message::UnitRenamed(unit, name) => units::unit_renamed(scenario, *unit, name),
            Message::UnitRemoved(unit) => units::unit_removed(scenario, *unit),
            Message::GroupAdded(block, name) => units::group_added(scenario, *block, name),
            Message::GroupRenamed(group, name) => units::group_renamed(scenario, *group, name),
            Message::GroupRemoved(group) => units::group_removed(scenario, *group),
            Message::TargetAdded(scope, amount, deadline) => {
                units::target_added(scenario, *scope, *amount, *deadline)
            }
            Message::TargetChanged(target, change) => units::target_changed(scenario, *target, change),
            Message::TargetRemoved(target) => units::target_removed(scenario, *target),
            Message::RosterImported { roster, units } => roster::imported(scenario, roster, units),
            Message::RosterDropped => roster::dropped(scenario),
            Message::ImportConfirmed => self.import_taken(scenario),
            Message::ExitChosen(code, exit) => roster::exit_chosen(scenario, code, *exit),
            Message::AllAtAgeChosen => roster::all_at_age(scenario, &self.rulebook),
            Message::PostAfterChosen(code, after) => roster::post_after_chosen(scenario, code, *after),
            message => self.shaped(scenario, message),
        }
    }

    fn shaped(&self, scenario: &mut Scenario, message: &Message) -> Change {
        match message {
            Message::PostsMoved(cell, year, posts) => shaping::posts_moved(scenario, *cell, *year, *posts),
            Message::TotalSpread(cell, posts) => shaping::total_spread(scenario, *cell, *posts),
            Message::BlockPasted(pasted) => shaping::block_pasted(scenario, pasted),
            Message::WhenPostsSet(scope, instrument, when, posts) => {
                shaping::when_posts_set(scenario, *scope, *instrument, *when, *posts)
            }
            Message::LinesShifted(scope, instrument, months) => {
                shaping::lines_shifted(scenario, *scope, *instrument, *months)
            }
            Message::ScopeScaled(scope, to) => shaping::scope_scaled(scenario, *scope, *to),
            Message::UnitsMerged(units, name) => shaping::units_merged(scenario, units, name),
            Message::RuleOverridden(change) => law::overridden(scenario, &self.rulebook, change),
            Message::RuleRestored(rule, from) => law::restored(scenario, &self.rulebook, *rule, *from),
            Message::CountedInSet(to) => law::counted_in_set(scenario, *to),
            Message::ReorganisedSet(to) => law::reorganised_set(scenario, *to),
            Message::AveragesSet(to) => law::averages_set(scenario, *to),
            message => self.handled_sourcing(scenario, message),
        }
    }

    fn handled_sourcing(&self, scenario: &mut Scenario, message: &Message) -> Change {
        let words = crate::text::catalog::catalog(self.language);
        match message {
            Message::RouteChosen(post, kind) => sourcing::route_chosen(scenario, *post, *kind),
            Message::RouteStartMoved(post, start) => sourcing::route_start_moved(scenario, *post, *start),
            Message::RouteStartShifted(post, months) => {
                sourcing::route_start_shifted(scenario, *post, *months)
            }
            Message::StageChanged(post, at, change) => sourcing::stage_changed(scenario, *post, *at, *change),
            Message::StagesReset(post) => sourcing::stages_reset(scenario, *post),
            Message::FallbackChosen(post, kind) => sourcing::fallback_chosen(scenario, *post, *kind),
            Message::DefaultStageChanged(kind, at, estimate) => {
                sourcing::default_stage_changed(scenario, *kind, *at, *estimate)
            }
            Message::HolderSet(post, holder) => sourcing::holder_set(scenario, *post, *holder),
            Message::HeldTogetherSet(quarter, together) => {
                sourcing::held_together_set(scenario, *quarter, *together)
            }
            Message::WardAdded(name) => sourcing::ward_added(scenario, name),
            Message::WardRenamed(ward, name) => sourcing::ward_renamed(scenario, *ward, name),
            Message::WardRemoved(ward) => sourcing::ward_removed(scenario, *ward),
            Message::QuarterCountSet(ward, count) => {
                sourcing::quarter_count_set(scenario, *ward, *count, words.sourcing.quarter_numbered)
            }
            Message::RegisterEntered(ward, entries) => {
                entering::register_entered(scenario, *ward, entries, words.sourcing.quarter_numbered)
            }
            Message::QuarterRemoved(quarter) => entering::quarter_removed(scenario, *quarter),
            Message::QuarterRenamed(quarter, name) => sourcing::quarter_renamed(scenario, *quarter, name),
            Message::WardDeadlineSet(ward, deadline) => {
                sourcing::ward_deadline_set(scenario, *ward, *deadline)
            }
            Message::PlaceDeadlineSet(deadline) => assumptions::place_deadline_set(scenario, *deadline),
            Message::AsOfSet(month) => assumptions::as_of_set(scenario, *month),
            Message::HorizonEndSet(month) => assumptions::horizon_end_set(scenario, *month),
            Message::CircumstancesSet(to) => assumptions::circumstances_set(scenario, *to),
            Message::ThresholdsSet(to) => assumptions::thresholds_set(scenario, *to),
            Message::TurnoverSet(to) => assumptions::turnover_set(scenario, *to),
            Message::ProbationaryCountsSet(to) => assumptions::probationary_counts_set(scenario, *to),
            Message::DurationWeightsSet(to) => assumptions::duration_weights_set(scenario, *to),
            Message::LeverApplied(change) => {
                *scenario = sensitivity::applied(scenario, change);
                Change::Done(Action::LeverApplied)
            }
            message => handled_register(scenario, message),
        }
    }
}

/// The register in depth: many routes at once, people, elections, mergers, capacities.
fn handled_register(scenario: &mut Scenario, message: &Message) -> Change {
    match message {
        Message::RoutesChosen(posts, kind) => routes::routes_chosen(scenario, posts, *kind),
        Message::RoutesStartShifted(posts, months) => routes::starts_shifted(scenario, posts, *months),
        Message::RoutesStartMoved(posts, start) => routes::starts_moved(scenario, posts, *start),
        Message::PresetChosen(scope, preset) => routes::preset_chosen(scenario, scope, *preset),
        Message::WardStageChanged(ward, kind, at, estimate) => {
            routes::ward_stage_changed(scenario, *ward, *kind, *at, *estimate)
        }
        Message::WardStagesReset(ward, kind) => routes::ward_stages_reset(scenario, *ward, *kind),
        Message::PersonStated(post, fact) => register::person_stated(scenario, *post, *fact),
        Message::OfficialMembersSet(quarter, count) => {
            register::official_members_set(scenario, *quarter, *count)
        }
        Message::ElectionsSet(quarter, kind, elections) => {
            register::elections_set(scenario, *quarter, *kind, *elections)
        }
        Message::QuartersMerged(mergers) => register::quarters_merged(scenario, mergers),
        Message::RegisterStated(ward, rows) => register::register_stated(scenario, *ward, rows),
        Message::CapacitiesSet(capacities) => register::capacities_set(scenario, capacities),
        Message::IndicatorSet(indicator) => register::indicator_set(scenario, indicator),
        Message::WardModelSet(ward, model) => register::ward_model_set(scenario, *ward, *model),
        Message::DaysOffSet(days) => register::days_off_set(scenario, days),
        Message::DifficultySet(difficulty) => register::difficulty_set(scenario, *difficulty),
        _ => Change::None,
    }
}
