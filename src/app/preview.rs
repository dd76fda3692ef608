//! What would follow from what the hand holds: computed, shown, and nothing kept until it is let go.

use std::rc::Rc;

use super::action::Action;
use super::effect::Effect;
use super::message::Message;
use super::state::State;
use super::update::Change;
use crate::model::chance::Chance;
use crate::model::scenario::Scenario;
use crate::model::sensitivity::payroll_worth;
use crate::model::{Evaluation, evaluate};

/// A change that is held and not applied.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What would be done.
    pub message: Message,
    /// The same, with what it would change.
    pub action: Action,
    /// The scenario as it would be.
    pub scenario: Rc<Scenario>,
    /// What would follow from it.
    pub evaluation: Rc<Evaluation>,
}

impl State {
    /// Shows what a change would do, in place of the one shown before. One that would change nothing, or is refused, shows
    /// nothing; why it is refused is said when the hand lets go.
    pub(super) fn previewed(&mut self, message: Message) -> Vec<Effect> {
        if self
            .preview
            .as_ref()
            .is_some_and(|preview| preview.message == message)
        {
            return Vec::new();
        }
        let mut scenario = Scenario::clone(self.scenario());
        let change = self.handled(&mut scenario, &message);
        self.preview = None;
        match change {
            Change::Done(action) | Change::Partly(action, _)
                if scenario != **self.scenario() && self.part_allows(&scenario) =>
            {
                let evaluation = Rc::new(evaluate(&scenario, &self.rulebook));
                self.preview = Some(Preview {
                    message,
                    action,
                    scenario: Rc::new(scenario),
                    evaluation,
                });
            }
            _ => {}
        }
        Vec::new()
    }

    /// Applies what is held, as one step.
    pub(super) fn preview_kept(&mut self) -> Vec<Effect> {
        match self.preview.take() {
            Some(preview) => self.edited(&preview.message),
            None => Vec::new(),
        }
    }

    /// The probability of the first payroll target as it is, and as it would be.
    pub fn previewed_chances(&self) -> Option<[Option<Chance>; 2]> {
        let preview = self.preview.as_ref()?;
        let chance = |evaluation: &Evaluation| {
            let target = evaluation.payroll.targets.first()?;
            target.met.as_ref().map(|met| met.mixed)
        };
        Some([chance(&self.evaluation), chance(&preview.evaluation)])
    }

    /// Computes what likelihoods are worth where that is in sight, and forgets it where it is not.
    pub(super) fn weigh(&mut self) {
        let asked = self.view.worth_open;
        self.worth = asked.then(|| Rc::new(payroll_worth(self.scenario(), &self.evaluation)));
    }
}
