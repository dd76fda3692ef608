//! The one door through which the state changes.

use std::rc::Rc;

use crate::model::evaluate;
use crate::model::payroll::Scope;
use crate::model::scenario::Scenario;

use super::action::Action;
use super::effect::Effect;
use super::message::Message;
use super::plan_edit::CellRef;
use super::refusal::{Entry, NotTaken, Refusal, Unshaped};
use super::roster;
use super::state::{LastChange, Saving, State};
use super::timeline::Wanted;
use super::workspace::Workspace;

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
        let taken_in = self.told(message).or_else(|message| {
            if changes_the_work(&message) && self.only_looks() {
                return Ok(Vec::new());
            }
            self.filed(message).or_else(|message| self.done(message))
        });
        taken_in.unwrap_or_else(|message| self.edited(&message))
    }

    /// Takes in what the user does with whole scenarios, with what is held, with the view; hands back what changes the open
    /// scenario.
    fn done(&mut self, message: Message) -> Result<Vec<Effect>, Message> {
        Ok(match message {
            Message::UndoClicked => self.travel(true),
            Message::RedoClicked => self.travel(false),
            Message::StepReturned(number) => self.step_asked(number, Wanted::All),
            Message::ScenarioTakenBack(number, id) => self.step_asked(number, Wanted::One(id)),
            Message::HistoryForgotten => self.history_forgotten(),
            Message::ScenarioSelected(id) => self.scenario_selected(id),
            Message::ScenarioCreated(new) => self.scenario_created(new),
            Message::ScenarioDuplicated(id) => self.scenario_duplicated(id),
            Message::SourcingProposalTaken(proposed) => self.sourcing_proposal_taken(&proposed),
            Message::ScenarioRenamed(id, name) => self.scenario_renamed(id, &name),
            Message::ScenarioDeleted(id) => self.scenario_deleted(id),
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
            message => return self.looked(message),
        })
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
}

/// Whether a message changes what is on this machine by another way than through the open scenario, whose changes are looked
/// at where they are made.
const fn changes_the_work(message: &Message) -> bool {
    matches!(
        message,
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
            | Message::HistoryForgotten
    )
}
