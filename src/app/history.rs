//! What was done, to be taken back and done again.

use super::action::Action;
use super::workspace::Workspace;

/// The most steps that can be taken back. Each shares what it did not change with its neighbours, so this is memory
/// for years of editing; the limit is there so that nothing grows without bound.
pub const STEPS_MAX: usize = 5_000;

/// One thing done, with the workspace on the other side of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What was done.
    pub action: Action,
    /// The workspace before it (among the done) or after it (among the undone).
    pub workspace: Workspace,
}

/// Steps that can be taken back, and steps that were.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl History {
    /// Remembers that `action` was done to `before`. What had been taken back can no longer be done again.
    pub fn record(&mut self, action: Action, before: Workspace) {
        self.undone.clear();
        if self.done.len() >= STEPS_MAX {
            self.done.remove(0);
        }
        self.done.push(Step {
            action,
            workspace: before,
        });
    }

    /// What undo would take back.
    pub fn next_undo(&self) -> Option<&Action> {
        self.done.last().map(|step| &step.action)
    }

    /// What redo would do again.
    pub fn next_redo(&self) -> Option<&Action> {
        self.undone.last().map(|step| &step.action)
    }

    /// The oldest workspace that can be gone back to; nothing where nothing was done.
    pub(super) fn oldest(&self) -> Option<&Workspace> {
        self.done.first().map(|step| &step.workspace)
    }

    /// Remembers a step that was taken back by other means: `now` is what it led to.
    pub(super) fn was_undone(&mut self, action: Action, now: Workspace) {
        self.undone.push(Step {
            action,
            workspace: now,
        });
    }

    /// Takes the last step back: the workspace before it, and what it was.
    pub fn undo(&mut self, now: Workspace) -> Option<(Workspace, Action)> {
        let step = self.done.pop()?;
        self.undone.push(Step {
            action: step.action.clone(),
            workspace: now,
        });
        Some((step.workspace, step.action))
    }

    /// Does the last step taken back again: the workspace after it, and what it was.
    pub fn redo(&mut self, now: Workspace) -> Option<(Workspace, Action)> {
        let step = self.undone.pop()?;
        self.done.push(Step {
            action: step.action.clone(),
            workspace: now,
        });
        Some((step.workspace, step.action))
    }
}
