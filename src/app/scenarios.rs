//! The scenarios on this machine: one opened, made, copied, renamed, deleted.

use std::rc::Rc;

use crate::model::evaluate;
use crate::model::scenario::Scenario;
use crate::model::sourcing::{ProposedRoute, with_routes};
use crate::text::register_actions;

use super::action::{Action, Thing};
use super::effect::Effect;
use super::state::State;
use super::units;

impl State {
    pub(super) fn scenario_selected(&mut self, id: super::ScenarioId) -> Vec<Effect> {
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

    pub(super) fn scenario_renamed(&mut self, id: super::ScenarioId, name: &str) -> Vec<Effect> {
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

    pub(super) fn scenario_deleted(&mut self, id: super::ScenarioId) -> Vec<Effect> {
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

    pub(super) fn scenario_created(&mut self, new: super::NewScenario) -> Vec<Effect> {
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
    pub(super) fn sourcing_proposal_taken(&mut self, proposed: &[ProposedRoute]) -> Vec<Effect> {
        let mut scenario = Scenario::clone(&self.workspace.current().scenario);
        scenario.sourcing = with_routes(&scenario.sourcing, proposed);
        scenario.name = self.free_name(&register_actions::proposal_name(&scenario.name, self.language));
        let name = scenario.name.clone();
        let lineage = self.workspace.current().lineage.clone();
        let mut workspace = self.workspace.clone();
        workspace.add_from(scenario, lineage);
        self.commit(Action::ScenarioCreated(name), workspace)
    }

    pub(super) fn scenario_duplicated(&mut self, id: super::ScenarioId) -> Vec<Effect> {
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
