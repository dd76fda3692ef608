//! A scenario that came inside the page: it is shown to be looked at, and the work on this machine lies untouched beneath it
//! until the user says what is to become of the two.

use std::rc::Rc;

use crate::formats::scenario as scenario_file;
use crate::formats::scenario::lineage::Lineage;
use crate::model::evaluate;
use crate::model::scenario::Scenario;

use super::action::Action;
use super::effect::Effect;
use super::files::taken_in;
use super::message::Clock;
use super::state::{Notice, State};
use super::workspace::{Entry, Workspace};

/// What is set aside while a scenario that came inside the page is shown.
#[derive(Clone, Debug)]
pub(super) struct Guest {
    /// The work on this machine.
    beneath: Workspace,
    /// When the page was opened.
    clock: Clock,
    /// The scenario as it came, and what its file says it comes from.
    came: (Rc<Scenario>, Lineage),
}

impl Guest {
    /// What the file of a scenario said it comes from, where it is the one that came and nothing in it was changed: handed on
    /// it is the same file again.
    pub(super) fn as_it_came(&self, scenario: &Scenario) -> Option<&Lineage> {
        (*self.came.0 == *scenario).then_some(&self.came.1)
    }
}

impl State {
    /// The page carries a scenario: it is shown in the place of the work on this machine. One that cannot be read is said
    /// so, and the work is shown.
    pub(super) fn guest_found(&mut self, text: &str, clock: Clock) -> Vec<Effect> {
        match scenario_file::read_file(text.as_bytes()) {
            Ok(file) => {
                let origin = file.lineage.clone();
                let (scenario, lineage) = taken_in(file);
                let name = scenario.name.clone();
                let shown = Workspace::new_from(scenario, lineage.clone());
                let beneath = std::mem::replace(&mut self.workspace, shown);
                let came = (Rc::clone(&self.workspace.current().scenario), origin);
                self.guest = Some(Guest { beneath, clock, came });
                self.turned();
                self.turn_to_part(&lineage);
                // That nothing is kept here yet is no news to whoever opens somebody else's file.
                self.notices.retain(|(_, notice)| *notice != Notice::StoreEmpty);
                self.notify(Notice::GuestShown { scenario: name });
            }
            Err(error) => self.notify(Notice::FileRefused {
                file: PAGE.to_owned(),
                error,
            }),
        }
        Vec::new()
    }

    /// The scenario is added to the work on this machine, and is from now on kept with it; where the work has the very same
    /// one already, that is opened.
    pub(super) fn guest_added(&mut self) -> Vec<Effect> {
        if self.held_elsewhere {
            self.notify(Notice::OpenElsewhere);
            return Vec::new();
        }
        let Some((shown, clock)) = self.guest_gone() else {
            return Vec::new();
        };
        let same = |entry: &&Entry| entry.scenario == shown.scenario;
        if let Some(id) = self.workspace.entries().iter().find(same).map(|entry| entry.id) {
            self.workspace.select(id);
            self.turned();
            return self.changed();
        }
        let mut scenario = Scenario::clone(&shown.scenario);
        scenario.name = self.free_name(&scenario.name);
        let name = scenario.name.clone();
        let mut workspace = self.workspace.clone();
        let id = workspace.add_from(scenario, shown.lineage);
        workspace.mark_exported(id, clock);
        self.commit(Action::ScenarioImported(name), workspace)
    }

    /// The work on this machine is shown again; the scenario stays in the page's file.
    pub(super) fn guest_left(&mut self) -> Vec<Effect> {
        self.guest_gone();
        self.turned();
        Vec::new()
    }

    /// Has something done to the work on this machine, whatever is shown above it.
    pub(super) fn beneath_guest(&mut self, change: impl FnOnce(&mut Self) -> Vec<Effect>) -> Vec<Effect> {
        let Some(mut guest) = self.guest.take() else {
            return change(self);
        };
        let shown = std::mem::replace(&mut self.workspace, guest.beneath);
        let effects = change(self);
        guest.beneath = std::mem::replace(&mut self.workspace, shown);
        self.guest = Some(guest);
        self.turned();
        effects
    }

    /// Puts the work in its place again; the scenario that was shown, where one was.
    fn guest_gone(&mut self) -> Option<(Entry, Clock)> {
        let guest = self.guest.take()?;
        let shown = std::mem::replace(&mut self.workspace, guest.beneath);
        self.notices
            .retain(|(_, notice)| !matches!(notice, Notice::GuestShown { .. }));
        Some((shown.current().clone(), guest.clock))
    }

    /// Another scenario stands open.
    fn turned(&mut self) {
        self.evaluation = Rc::new(evaluate(self.scenario(), &self.rulebook));
        self.last_change = None;
        self.sourcing_proposal = None;
        self.view.turn_to_another_scenario();
        let scenario = self.scenario().clone();
        self.view.forget_what_is_gone(&scenario);
    }
}

/// What the page's own file is called in a sentence about it.
const PAGE: &str = "HTML";
