//! The history that survives restarts: which steps are kept, how one returns to them, and how undo goes on where memory
//! ends. Where they lie is the browser's business.

use crate::formats::step::{self, Heading};
use crate::formats::stored;
use crate::model::day::Day;
use crate::order::sort_by_key;
use crate::text::{Language, actions, catalog::catalog, number};

use super::action::Action;
use super::effect::{Effect, KeptStep, Steps};
use super::files::workspace_of;
use super::history::History;
use super::message::{Clock, Journalled};
use super::state::{Notice, State};
use super::workspace::{ScenarioId, Workspace};

/// How many of the newest steps are kept whatever their age.
pub const STEPS_KEPT: usize = 100;
/// For how many days before the newest step the last step of each day is kept.
pub const DAYS_KEPT: i32 = 30;

/// The steps of the history, as far as the browser keeps them.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// Whether the browser keeps any.
    pub available: bool,
    /// How many could not be read and are passed over.
    pub damaged: usize,
    /// The steps, oldest first.
    headings: Vec<Heading>,
    /// The step the oldest workspace in memory is, or stands for.
    base: Option<u64>,
    /// What was done since the last step: the name of the last thing, and how many there were before it.
    doing: Option<([String; 2], u32)>,
    asked: Option<(u64, Wanted)>,
    /// Whether all that is kept is to go with the next save.
    begins_anew: bool,
}

/// What is wanted of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// All of it, as a new step.
    All,
    /// One scenario, beside those there are.
    One(ScenarioId),
    /// All of it, as the taking back of what came after.
    Undo,
}

/// A scenario that is gone and can be taken from a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The newest step that has it.
    pub number: u64,
    /// Its identity.
    pub id: ScenarioId,
    /// Its name then.
    pub name: String,
}

impl Timeline {
    /// The steps, oldest first.
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// The scenarios that are in a step and not in the workspace, each from the newest step that has it.
    pub fn lost(&self, workspace: &Workspace) -> Vec<Lost> {
        let mut lost: Vec<Lost> = Vec::new();
        for heading in self.headings.iter().rev() {
            for (id, name) in &heading.scenarios {
                let id = ScenarioId(*id);
                if workspace.get(id).is_none() && lost.iter().all(|known| known.id != id) {
                    lost.push(Lost {
                        number: heading.number,
                        id,
                        name: name.clone(),
                    });
                }
            }
        }
        lost
    }

    /// What undo would take back where memory ends.
    pub fn next_undo(&self) -> Option<&[String; 2]> {
        let (base, _) = self.around_base()?;
        Some(&base.name)
    }

    /// The step memory ends at, and the one before it.
    fn around_base(&self) -> Option<(&Heading, &Heading)> {
        let base = self.base?;
        let at = self.headings.iter().position(|heading| heading.number == base)?;
        Some((&self.headings[at], self.headings.get(at.checked_sub(1)?)?))
    }

    fn find(&self, number: u64) -> Option<&Heading> {
        self.headings.iter().find(|heading| heading.number == number)
    }

    /// Drops the steps that are no longer needed, and gives their numbers.
    fn prune(&mut self) -> Vec<u64> {
        let days: Vec<Option<Day>> = self.headings.iter().map(day_of).collect();
        let newest = days.last().copied().flatten();
        let count = days.len();
        let is_kept = |at: usize| {
            let is_recent = at + STEPS_KEPT >= count;
            let ends_its_day = days.get(at + 1) != Some(&days[at]);
            let age = newest.zip(days[at]).map(|(newest, day)| newest.days_since(day));
            is_recent || (ends_its_day && age.is_none_or(|age| age <= DAYS_KEPT))
        };
        let gone: Vec<u64> = (0..count)
            .filter(|at| !is_kept(*at))
            .map(|at| self.headings[at].number)
            .collect();
        self.headings.retain(|heading| !gone.contains(&heading.number));
        gone
    }
}

impl State {
    /// What the journal holds of the history is known; memory begins at its newest step.
    pub(super) fn timeline_read(&mut self, journal: Option<&Journalled>) {
        let doing = self.timeline.doing.take();
        let mut timeline = Timeline {
            available: journal.is_some(),
            doing,
            begins_anew: self.timeline.begins_anew,
            ..Timeline::default()
        };
        for record in journal.map(|journal| &journal.steps).into_iter().flatten() {
            match step::decode(record) {
                Ok(heading) => timeline.headings.push(heading),
                Err(_) => timeline.damaged += 1,
            }
        }
        sort_by_key(&mut timeline.headings, |heading| heading.number);
        timeline.headings.dedup_by_key(|heading| heading.number);
        for (id, _) in timeline.headings.iter().flat_map(|heading| &heading.scenarios) {
            self.workspace.reserve(ScenarioId(*id));
        }
        timeline.base = timeline.headings.last().map(|heading| heading.number);
        self.timeline = timeline;
    }

    /// Something was done, or taken back: the next step will be called so.
    pub(super) fn did(&mut self, action: &Action, undone: bool) {
        let name = [Language::Vi, Language::En].map(|language| {
            let words = action.words(language);
            if undone {
                (catalog(language).shell.undone)(&words)
            } else {
                words
            }
        });
        let before = self.timeline.doing.take().map_or(0, |(_, before)| before + 1);
        self.timeline.doing = Some((name, before));
    }

    /// The steps that go with what is being written, and those that go for them.
    pub(super) fn steps_to_keep(&mut self) -> Steps {
        let mut steps = Steps {
            anew: std::mem::take(&mut self.timeline.begins_anew),
            ..Steps::default()
        };
        let (Some(clock), Some((name, more)), true) =
            (self.clock, self.timeline.doing.take(), self.timeline.available)
        else {
            return steps;
        };
        if self.timeline.headings.is_empty() {
            // Also what was there before the first change can be returned to.
            let first = self.history.oldest().unwrap_or(&self.workspace).clone();
            let name = [Language::Vi, Language::En].map(|language| actions::before_all(language).to_owned());
            steps.kept.push(self.step(clock, name, 0, &first, false));
            self.timeline.base = self.timeline.headings.last().map(|heading| heading.number);
        }
        let workspace = self.workspace.clone();
        steps.kept.push(self.step(clock, name, more, &workspace, true));
        steps.forgotten = self.timeline.prune();
        steps
    }

    fn step(
        &mut self,
        clock: Clock,
        name: [String; 2],
        more: u32,
        workspace: &Workspace,
        is_written: bool,
    ) -> KeptStep {
        let last = self.timeline.headings.last();
        let heading = Heading {
            number: last.map_or(1, |heading| heading.number + 1),
            generation: self.generation,
            at_unix_seconds: clock.seconds,
            month: clock.month,
            day_hour_minute: [clock.day, clock.hour, clock.minute],
            name,
            more,
            scenarios: workspace
                .entries()
                .iter()
                .map(|entry| (entry.id.0, entry.scenario.name.clone()))
                .collect(),
        };
        let kept = KeptStep {
            number: heading.number,
            heading: step::encode(&heading, &self.workspace_name),
            record: (!is_written).then(|| self.record_of(workspace)),
        };
        self.timeline.headings.push(heading);
        kept
    }

    /// The browser could not keep steps: they are not listed, and that is said.
    pub(super) fn steps_not_kept(&mut self, numbers: &[u64]) -> Vec<Effect> {
        self.timeline
            .headings
            .retain(|heading| !numbers.contains(&heading.number));
        self.notify(Notice::HistoryNotKept);
        Vec::new()
    }

    /// Deletes the history, and what undo and redo would bring back: nothing is left of what is not on the screen but what the
    /// last two saves hold.
    pub(super) fn history_forgotten(&mut self) -> Vec<Effect> {
        self.view.dialog = None;
        self.history = History::default();
        self.last_change = None;
        self.timeline = Timeline {
            available: self.timeline.available,
            begins_anew: true,
            ..Timeline::default()
        };
        self.changed()
    }

    /// Asks for a step's workspace.
    pub(super) fn step_asked(&mut self, number: u64, wanted: Wanted) -> Vec<Effect> {
        if self.timeline.find(number).is_none() {
            return Vec::new();
        }
        self.timeline.asked = Some((number, wanted));
        vec![Effect::ReadStep(number)]
    }

    /// Undo goes on where memory ends: to the step before the one memory began with.
    pub(super) fn undo_kept(&mut self) -> Vec<Effect> {
        match self.timeline.around_base() {
            Some((_, before)) if self.timeline.asked.is_none() => {
                let number = before.number;
                self.step_asked(number, Wanted::Undo)
            }
            _ => Vec::new(),
        }
    }

    /// A step's workspace was read. What does not fit its heading is not used, and no longer listed.
    pub(super) fn step_read(&mut self, number: u64, record: Option<&str>) -> Vec<Effect> {
        let Some((_, wanted)) = self.timeline.asked.take_if(|(asked, _)| *asked == number) else {
            return Vec::new();
        };
        let Some(heading) = self.timeline.find(number).cloned() else {
            return Vec::new();
        };
        let read = record.and_then(|record| stored::decode(record).ok());
        let fitting = read.filter(|(_, generation)| *generation == heading.generation);
        let Some(workspace) = fitting.and_then(|(kept, _)| workspace_of(&kept)) else {
            self.timeline.headings.retain(|known| known.number != number);
            self.timeline.damaged += 1;
            self.notify(Notice::StepUnreadable);
            return Vec::new();
        };
        if self.only_looks() {
            return Vec::new();
        }
        match wanted {
            Wanted::All => self.returned_to(&heading, workspace),
            Wanted::One(id) => self.took_back(&workspace, id),
            Wanted::Undo => self.undid_kept(number, workspace),
        }
    }

    fn returned_to(&mut self, heading: &Heading, mut workspace: Workspace) -> Vec<Effect> {
        workspace.keep_exports_of(&self.workspace);
        if workspace == self.workspace {
            return Vec::new();
        }
        self.view.turn_to_another_scenario();
        let action = Action::ReturnedTo(heading.name.clone(), written(heading));
        self.commit(action, workspace)
    }

    fn took_back(&mut self, from: &Workspace, id: ScenarioId) -> Vec<Effect> {
        let Some(entry) = from.get(id) else {
            return Vec::new();
        };
        let mut scenario = (*entry.scenario).clone();
        scenario.name = self.free_name(&scenario.name);
        let action = Action::TakenBack(scenario.name.clone());
        let mut workspace = self.workspace.clone();
        workspace.add_again(id, scenario);
        self.view.turn_to_another_scenario();
        self.commit(action, workspace)
    }

    fn undid_kept(&mut self, number: u64, mut workspace: Workspace) -> Vec<Effect> {
        let Some((base, _)) = self.timeline.around_base() else {
            return Vec::new();
        };
        // Something may have been done while the step was read: then it is that which is undone next.
        if self.history.next_undo().is_some() {
            return Vec::new();
        }
        let action = Action::Kept(base.name.clone());
        let now = self.workspace.clone();
        self.timeline.base = Some(number);
        workspace.keep_exports_of(&now);
        self.did(&action, true);
        self.history.was_undone(action.clone(), now.clone());
        self.workspace = workspace;
        self.refused.clear();
        self.unshaped = None;
        self.evaluate_after(&now, action, true);
        self.changed()
    }
}

/// When a step was made, as "14:05, 16/8/2022".
pub(super) fn written(heading: &Heading) -> String {
    let [day, hour, minute] = heading.day_hour_minute;
    format!(
        "{}, {}",
        number::time(hour, minute),
        number::day(day, heading.month)
    )
}

fn day_of(heading: &Heading) -> Option<Day> {
    let [day, ..] = heading.day_hour_minute;
    Day::new(heading.month.year(), heading.month.month(), day)
}
