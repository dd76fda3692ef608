//! The one door through which the state changes.

use std::rc::Rc;

use crate::formats::scenario::RosterPart;
use crate::formats::sealed::is_sealed;
use crate::model::evaluate;
use crate::model::payroll::Scope;
use crate::model::scenario::Scenario;
use crate::model::sensitivity;
use crate::model::sourcing::{ProposedRoute, with_routes};
use crate::text::register_actions;

use super::action::{Action, Thing};
use super::effect::Effect;
use super::importing::is_scenario;
use super::message::Message;
use super::plan_edit::CellRef;
use super::refusal::{Entry, NotTaken, Refusal, Unshaped};
use super::state::{LastChange, Saving, State};
use super::timeline::Wanted;
use super::view::Dialog;
use super::workspace::Workspace;
use super::{assumptions, entering, law, payroll, register, roster, routes, shaping, sourcing, units};

/// What a handler made of a message.
pub(super) enum Change {
    /// The scenario was changed.
    Done(Action),
    /// A number was not taken; the scenario may be half changed and is thrown away.
    Refused(CellRef, Refusal, u32),
    /// The scenario was changed as far as these were not taken.
    Partly(Action, Vec<NotTaken>),
    /// Many lines were to change at once and none did; the scenario may be half changed and is thrown away.
    NotShaped(Unshaped),
    /// There was nothing to change.
    None,
}

impl State {
    /// Takes in what happened and returns what the world is asked to do about it. Never fails.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        let mut effects = self.happened(message);
        effects.extend(self.scenario_summed());
        effects.extend(self.keep_comparing());
        effects
    }

    fn happened(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::HoldGiven { stored, journal } => {
                self.beneath_guest(|state| state.hold_given(&stored, journal.as_ref()))
            }
            Message::HeldElsewhere { taken, journal } => {
                self.beneath_guest(|state| state.held_by_another(taken, journal.as_ref()))
            }
            Message::HoldAsked => self.hold_asked(),
            Message::TakeOverClicked => vec![Effect::TakeOver],
            Message::UndoClicked
            | Message::RedoClicked
            | Message::ScenarioCreated(_)
            | Message::ScenarioDuplicated(_)
            | Message::ScenarioRenamed(..)
            | Message::ScenarioDeleted(_)
            | Message::SourcingProposalTaken(_)
            | Message::FileRead { .. }
            | Message::ForMerging(_)
            | Message::MergeConfirmed
            | Message::PartHandedOut(..)
            | Message::PreviewKept
            | Message::StepReturned(_)
            | Message::ScenarioTakenBack(..)
                if self.only_looks() =>
            {
                Vec::new()
            }
            Message::Started {
                clock,
                language,
                stored,
                store_follows_place,
            } => self.started(clock, language, stored, store_follows_place),
            Message::SaveDue if self.waits_for_journal() => vec![Effect::ScheduleSave],
            Message::SaveDue | Message::PageHidden => self.save_due(),
            Message::SaveFinished { generation, clock } => self.save_finished(generation, clock),
            Message::SaveFailed { generation, refusal } => self.save_failed(generation, refusal),
            Message::SaveOvertaken { generation, stored } => self.save_overtaken(generation, &stored),
            Message::MinutePassed(clock) => {
                self.clock = Some(clock);
                self.remind();
                Vec::new()
            }
            Message::StepsNotKept(numbers) => self.steps_not_kept(&numbers),
            Message::StepReturned(number) => self.step_asked(number, Wanted::All),
            Message::ScenarioTakenBack(number, id) => self.step_asked(number, Wanted::One(id)),
            Message::StepRead(number, record) => self.step_read(number, record.as_deref()),
            Message::GuestFound { text, clock } => self.guest_found(&text, clock),
            Message::GuestAdded => self.guest_added(),
            Message::GuestLeft => self.guest_left(),
            Message::FileRead { name, bytes, clock } if is_sealed(&bytes) => {
                self.locked_chosen(name, bytes, clock)
            }
            Message::PassphraseGiven(passphrase) => self.passphrase_given(passphrase),
            Message::SavedAs(wanted, clock) => self.saved_as(wanted, clock),
            Message::DialogClosed if self.view.dialog == Some(Dialog::Passphrase) => self.locked_left(),
            Message::FileRead { name, bytes, clock } if is_scenario(&name, &bytes) => {
                self.file_read(&name, &bytes, clock)
            }
            Message::FileRead { name, bytes, clock } => self.workbook_chosen(name, bytes, clock),
            Message::ForMerging(file) => self.for_merging(*file),
            Message::MergePicked(at, file) => self.merge_picked(at, file),
            Message::MergeAllPicked(file) => self.merge_all_picked(file),
            Message::MergeConfirmed => self.merge_confirmed(),
            Message::MergeLeft => {
                self.merging = None;
                Vec::new()
            }
            Message::PartHandedOut(part, clock) => self.part_handed_out(part, clock),
            Message::WorkbookStepDone(step) => self.workbook_step_done(step),
            Message::WorkbookAnswered(answer) => self.workbook_answered(&answer),
            Message::WorkbookReaderFailed => self.workbook_reader_failed(),
            Message::ImportColumnChosen { table, column, field } => {
                self.import_column_chosen(table, column, field)
            }
            Message::ImportTableToggled(table) => self.import_table_toggled(table),
            Message::TemplateAsked(of_posts) => self.template_asked(of_posts),
            Message::ToolSumKnown(sum) => {
                self.sums.tool = sum;
                Vec::new()
            }
            Message::ScenarioSumKnown(sum) => {
                self.scenario_sum_known(sum);
                Vec::new()
            }
            Message::PrintClicked => vec![Effect::Print],
            Message::PaperFileAsked(file, clock) => self.paper_file_asked(file, clock),
            Message::OfficeStepDone { ticket, step } => self.office_step_done(ticket, step),
            Message::OfficeAnswered { ticket, answer } => self.office_answered(ticket, answer),
            Message::OfficeFailed => self.office_failed(),
            Message::OfficeTaskGivenUp(ticket) => self.office_task_given_up(ticket),
            Message::ImportConfirmed => {
                let mut effects = self.edited(&message);
                self.view.dialog = None;
                effects.extend(self.import_closed());
                effects
            }
            Message::DialogClosed if self.import.is_some() => {
                self.view.dialog = None;
                self.import_closed()
            }
            Message::FileUnreadable { name } => self.file_unreadable(name),
            Message::UndoClicked => self.travel(true),
            Message::RedoClicked => self.travel(false),
            Message::ScenarioSelected(id) => self.scenario_selected(id),
            Message::ScenarioCreated(new) => self.scenario_created(new),
            Message::ScenarioDuplicated(id) => self.scenario_duplicated(id),
            Message::SourcingProposalTaken(proposed) => self.sourcing_proposal_taken(&proposed),
            Message::ScenarioRenamed(id, name) => self.scenario_renamed(id, &name),
            Message::ScenarioDeleted(id) => self.scenario_deleted(id),
            Message::ScenarioExported(id, clock) => self.scenario_exported(id, RosterPart::LeftOut, clock),
            Message::OpenScenarioExported(clock) => {
                self.scenario_exported(self.workspace.current().id, RosterPart::LeftOut, clock)
            }
            Message::RosterExported(clock) => {
                self.scenario_exported(self.workspace.current().id, RosterPart::Included, clock)
            }
            Message::Previewed(message) => self.previewed(*message),
            Message::PreviewKept => self.preview_kept(),
            Message::PreviewDropped => {
                self.preview = None;
                Vec::new()
            }
            Message::PathSpread(_) => {
                // The question is answered, whatever there was to spread.
                self.view.dialog = None;
                self.edited(&message)
            }
            message => match self.looked(message) {
                Ok(effects) => effects,
                Err(message) => self.edited(&message),
            },
        }
    }

    /// Changes the open scenario as a message says, and in this one place evaluates, remembers and asks for a save.
    pub(super) fn edited(&mut self, message: &Message) -> Vec<Effect> {
        if self.only_looks() {
            return Vec::new();
        }
        let mut scenario = Scenario::clone(self.scenario());
        let change = self.handled(&mut scenario, message);
        roster::follow(&mut scenario, &self.rulebook);
        let (done, refused, unshaped) = match change {
            Change::Done(action) => (Some(action), Vec::new(), None),
            Change::Partly(action, refused) => (Some(action), refused, None),
            Change::Refused(cell, refusal, posts) => {
                let entry = Entry::Posts(posts);
                (None, vec![NotTaken { cell, refusal, entry }], None)
            }
            Change::NotShaped(unshaped) => (None, Vec::new(), Some(unshaped)),
            Change::None => (None, Vec::new(), None),
        };
        let effects = match done.filter(|_| scenario != **self.scenario()) {
            Some(_) if !self.part_allows(&scenario) => {
                self.say_outside_part();
                Vec::new()
            }
            Some(action) => {
                let id = self.workspace.current().id;
                let mut workspace = self.workspace.clone();
                workspace.replace(id, scenario);
                let effects = self.commit(action, workspace);
                self.keep_in_sight(message);
                self.close_answered(message);
                effects
            }
            None => Vec::new(),
        };
        self.refused = refused;
        self.refused.retain(|not_taken| not_taken.refusal.leaves_cell());
        self.unshaped = unshaped;
        effects
    }

    /// Closes the question a change of many lines answers.
    fn close_answered(&mut self, message: &Message) {
        if let Message::PostsMoved(..)
        | Message::LinesShifted(..)
        | Message::ScopeScaled(..)
        | Message::UnitsMerged(..)
        | Message::CellFilledDown(..) = message
        {
            self.view.dialog = None;
        }
    }

    /// Keeps in sight what was changed: an added ward is empty, so its register opens for filling; a post whose route
    /// was changed stays the one that is edited, even if another would need more attention now.
    fn keep_in_sight(&mut self, message: &Message) {
        match message {
            Message::WardAdded(_) => {
                self.view.ward = self.scenario().sourcing.wards.last().map(|ward| ward.id);
                self.view.editing_register = true;
            }
            Message::RouteChosen(post, _)
            | Message::RouteStartMoved(post, _)
            | Message::RouteStartShifted(post, _)
            | Message::StageChanged(post, _, _)
            | Message::StagesReset(post)
            | Message::FallbackChosen(post, _) => self.view.post = Some(*post),
            Message::QuartersMerged(_) => self.view.merging.clear(),
            Message::HolderSet(post, _) if !self.view.editing_register => self.view.post = Some(*post),
            _ => {}
        }
    }

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

    /// Puts a changed workspace in place: evaluates if the open scenario differs, remembers, asks for a save.
    pub(super) fn commit(&mut self, action: Action, workspace: Workspace) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.workspace, workspace);
        self.did(&action, false);
        self.history.record(action.clone(), before.clone());
        self.refused.clear();
        self.unshaped = None;
        self.notices
            .retain(|(_, notice)| !notice.is_stale_after_a_change());
        self.evaluate_after(&before, action, false);
        self.changed()
    }

    /// Takes the last step back, or does it again.
    fn travel(&mut self, back: bool) -> Vec<Effect> {
        let now = self.workspace.clone();
        let step = if back {
            self.history.undo(now.clone())
        } else {
            self.history.redo(now.clone())
        };
        let Some((mut workspace, action)) = step else {
            return if back { self.undo_kept() } else { Vec::new() };
        };
        self.did(&action, back);
        workspace.keep_exports_of(&now);
        self.workspace = workspace;
        self.refused.clear();
        self.unshaped = None;
        self.evaluate_after(&now, action.clone(), back);
        self.reveal(&action);
        self.changed()
    }

    pub(super) fn evaluate_after(&mut self, before: &Workspace, action: Action, undone: bool) {
        let [payroll_before, sourcing_before] = self.chances();
        let evaluation_before = self.evaluation.clone();
        if !Rc::ptr_eq(&before.current().scenario, self.scenario()) {
            self.evaluation = Rc::new(evaluate(self.scenario(), &self.rulebook));
            self.sourcing_proposal = None;
        }
        let [payroll, sourcing] = self.chances();
        let same_scenario = before.current().id == self.workspace.current().id;
        self.last_change = same_scenario.then_some(LastChange {
            action,
            undone,
            was: before.current().scenario.clone(),
            before: evaluation_before,
            payroll: [payroll_before, payroll],
            sourcing: [sourcing_before, sourcing],
        });
        self.preview = None;
        self.weigh();
        self.view.forget_what_is_gone(&self.workspace.current().scenario);
        self.merge_anew();
    }

    /// Marks the state as changed and asks for a save.
    pub(super) fn changed(&mut self) -> Vec<Effect> {
        self.unsaved = true;
        self.workspace.stamp(self.clock.map(|clock| clock.seconds));
        self.remind();
        if matches!(self.saving, Saving::HeldBack) {
            return Vec::new();
        }
        self.saving = Saving::Waiting;
        vec![Effect::ScheduleSave]
    }

    /// Brings what a step changed back into sight.
    fn reveal(&mut self, action: &Action) {
        if let Some(cell) = action.cell() {
            if let Scope::Unit(id) = cell.scope {
                let group = self
                    .scenario()
                    .payroll
                    .units
                    .iter()
                    .find(|unit| unit.id == id)
                    .map(|unit| unit.group);
                self.view.opened_groups.extend(group);
                if cell.instrument.is_some() {
                    self.view.opened_units.insert(id);
                }
            }
            self.view.cell = Some(cell);
        }
    }

    fn scenario_selected(&mut self, id: super::ScenarioId) -> Vec<Effect> {
        self.view.switcher_open = false;
        if id == self.workspace.current().id || self.workspace.get(id).is_none() {
            return Vec::new();
        }
        self.workspace.select(id);
        self.evaluation = Rc::new(evaluate(self.scenario(), &self.rulebook));
        self.last_change = None;
        self.sourcing_proposal = None;
        self.refused.clear();
        self.unshaped = None;
        self.view.turn_to_another_scenario();
        self.merge_anew();
        self.changed()
    }

    fn scenario_renamed(&mut self, id: super::ScenarioId, name: &str) -> Vec<Effect> {
        self.view.dialog = None;
        let (Some(name), Some(entry)) = (units::kept_name(name), self.workspace.get(id)) else {
            return Vec::new();
        };
        let mut scenario = Scenario::clone(&entry.scenario);
        let before = std::mem::replace(&mut scenario.name, name.clone());
        if before == name {
            return Vec::new();
        }
        let mut workspace = self.workspace.clone();
        workspace.replace(id, scenario);
        self.commit(Action::Renamed(Thing::Scenario, before, name), workspace)
    }

    fn scenario_deleted(&mut self, id: super::ScenarioId) -> Vec<Effect> {
        self.view.dialog = None;
        let Some(entry) = self.workspace.get(id) else {
            return Vec::new();
        };
        let name = entry.scenario.name.clone();
        let mut workspace = self.workspace.clone();
        workspace.remove(id);
        if workspace == self.workspace {
            return Vec::new();
        }
        self.view.turn_to_another_scenario();
        self.commit(Action::ScenarioDeleted(name), workspace)
    }

    fn scenario_created(&mut self, new: super::NewScenario) -> Vec<Effect> {
        use super::NewScenario::{Blank, Example, FromDocument};
        self.view.dialog = None;
        self.view.switcher_open = false;
        let mut scenario = match new {
            FromDocument => crate::baseline::document_scenario(),
            Example => crate::baseline::example_scenario(),
            Blank {
                place,
                first_year,
                last_year,
            } => crate::baseline::blank_scenario(&place, first_year, last_year),
        };
        scenario.name = self.free_name(&scenario.name);
        let name = scenario.name.clone();
        let mut workspace = self.workspace.clone();
        workspace.add(scenario);
        self.view.turn_to_another_scenario();
        self.commit(Action::ScenarioCreated(name), workspace)
    }

    /// A proposal becomes a scenario of its own, beside the one it was made for.
    fn sourcing_proposal_taken(&mut self, proposed: &[ProposedRoute]) -> Vec<Effect> {
        let mut scenario = Scenario::clone(&self.workspace.current().scenario);
        scenario.sourcing = with_routes(&scenario.sourcing, proposed);
        scenario.name = self.free_name(&register_actions::proposal_name(&scenario.name, self.language));
        let name = scenario.name.clone();
        let lineage = self.workspace.current().lineage.clone();
        let mut workspace = self.workspace.clone();
        workspace.add_from(scenario, lineage);
        self.commit(Action::ScenarioCreated(name), workspace)
    }

    fn scenario_duplicated(&mut self, id: super::ScenarioId) -> Vec<Effect> {
        self.view.switcher_open = false;
        let Some(entry) = self.workspace.get(id) else {
            return Vec::new();
        };
        let mut scenario = Scenario::clone(&entry.scenario);
        let from = scenario.name.clone();
        scenario.name = self.free_name(&from);
        let lineage = entry.lineage.clone();
        let mut workspace = self.workspace.clone();
        workspace.add_from(scenario, lineage);
        self.commit(Action::ScenarioDuplicated(from), workspace)
    }

    /// A name no scenario of the workspace has: the wanted one, else with the least free number behind it.
    pub(super) fn free_name(&self, wanted: &str) -> String {
        let taken = |name: &str| {
            self.workspace
                .entries()
                .iter()
                .any(|entry| entry.scenario.name == name)
        };
        if !taken(wanted) {
            return wanted.to_owned();
        }
        let mut number = 2_u32;
        while taken(&format!("{wanted} ({number})")) {
            number += 1;
        }
        format!("{wanted} ({number})")
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
