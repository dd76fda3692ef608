//! The scenarios one has, and which of them is open.

use std::rc::Rc;

use crate::formats::scenario::lineage::Lineage;
use crate::model::scenario::Scenario;

use super::message::Clock;

/// Names a scenario within the workspace; never reused while the workspace lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScenarioId(pub u32);

/// When a scenario was last kept as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exported {
    /// When, as the clock of the machine had it.
    pub at: Clock,
    /// Whether it was changed since.
    pub changed_since: bool,
}

/// A scenario with its place in the workspace.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its identity.
    pub id: ScenarioId,
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// What it comes from and whom it was made for.
    pub lineage: Rc<Lineage>,
    /// When it was last kept as a file, if ever.
    pub exported: Option<Exported>,
    /// What no file has of it.
    pub unfiled: Unfiled,
}

/// Changes that are in no file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unfiled {
    /// How many there are.
    pub changes: u32,
    /// When the first of them was made, in seconds since 1970, once that is known.
    pub since: Option<i64>,
}

impl Unfiled {
    fn one_more(&mut self) {
        self.changes = self.changes.saturating_add(1);
    }
}

/// All scenarios on this machine, never none, one of them open.
#[derive(Clone, Debug)]
pub struct Workspace {
    entries: Vec<Entry>,
    current: usize,
    highest: u32,
}

/// What was once there and is gone does not make two workspaces differ.
impl PartialEq for Workspace {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries && self.current == other.current
    }
}

impl Workspace {
    /// A workspace with one scenario that comes from none.
    pub fn new(scenario: Scenario) -> Self {
        Self::new_from(scenario, Rc::default())
    }

    /// A workspace with one scenario and what it comes from.
    pub fn new_from(scenario: Scenario, lineage: Rc<Lineage>) -> Self {
        let entry = Entry {
            id: ScenarioId(1),
            scenario: Rc::new(scenario),
            lineage,
            exported: None,
            unfiled: Unfiled::default(),
        };
        Self {
            entries: vec![entry],
            current: 0,
            highest: 1,
        }
    }

    /// A workspace of the entries given, the named one open; nothing when there are none or two share an identity.
    pub fn from_entries(entries: Vec<Entry>, current: ScenarioId) -> Option<Self> {
        let distinct = entries
            .iter()
            .enumerate()
            .all(|(at, one)| entries[..at].iter().all(|other| other.id != one.id));
        if entries.is_empty() || !distinct {
            return None;
        }
        let current = entries
            .iter()
            .position(|entry| entry.id == current)
            .unwrap_or_default();
        let mut workspace = Self {
            entries,
            current,
            highest: 0,
        };
        for at in 0..workspace.entries.len() {
            workspace.reserve(workspace.entries[at].id);
        }
        Some(workspace)
    }

    /// Sees to it that an identity is not given to another scenario.
    pub(super) fn reserve(&mut self, id: ScenarioId) {
        self.highest = self.highest.max(id.0);
    }

    /// The highest identity there ever was, as far as is known.
    pub(super) fn reserved(&self) -> ScenarioId {
        ScenarioId(self.highest)
    }

    /// The scenarios in their order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The open one.
    pub fn current(&self) -> &Entry {
        &self.entries[self.current]
    }

    /// The letter a scenario is shown with: A to Z by its place, then the place itself.
    pub fn letter(&self, id: ScenarioId) -> String {
        let place = self
            .entries
            .iter()
            .position(|entry| entry.id == id)
            .unwrap_or_default();
        match u8::try_from(place) {
            Ok(place) if place < 26 => char::from(b'A' + place).to_string(),
            _ => (place + 1).to_string(),
        }
    }

    /// The scenario of an identity.
    pub fn get(&self, id: ScenarioId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Opens a scenario; one that does not exist changes nothing.
    pub fn select(&mut self, id: ScenarioId) {
        if let Some(place) = self.entries.iter().position(|entry| entry.id == id) {
            self.current = place;
        }
    }

    /// Adds a scenario that comes from none after the others and opens it.
    pub fn add(&mut self, scenario: Scenario) -> ScenarioId {
        self.add_from(scenario, Rc::default())
    }

    /// Adds a scenario with what it comes from after the others and opens it.
    pub fn add_from(&mut self, scenario: Scenario, lineage: Rc<Lineage>) -> ScenarioId {
        let id = ScenarioId(self.highest.saturating_add(1));
        self.reserve(id);
        self.entries.push(Entry {
            id,
            scenario: Rc::new(scenario),
            lineage,
            exported: None,
            unfiled: Unfiled::default(),
        });
        self.current = self.entries.len() - 1;
        id
    }

    /// Adds a scenario that was there before under its own identity, and opens it; under a new one where that is taken.
    pub(super) fn add_again(&mut self, id: ScenarioId, scenario: Scenario) {
        let new = self.add(scenario);
        if self.get(id).is_none()
            && let Some(entry) = self.entries.iter_mut().find(|entry| entry.id == new)
        {
            entry.id = id;
        }
    }

    /// Removes a scenario, never the last one; the neighbour opens.
    pub fn remove(&mut self, id: ScenarioId) {
        if self.entries.len() < 2 {
            return;
        }
        if let Some(place) = self.entries.iter().position(|entry| entry.id == id) {
            self.entries.remove(place);
            if self.current >= place && self.current > 0 {
                self.current -= 1;
            }
        }
    }

    /// Puts another version of a scenario in its place.
    pub fn replace(&mut self, id: ScenarioId, scenario: Scenario) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.id == id) {
            entry.scenario = Rc::new(scenario);
            entry.unfiled.one_more();
            if let Some(exported) = &mut entry.exported {
                exported.changed_since = true;
            }
        }
    }

    /// Remembers that a scenario was kept as a file.
    pub fn mark_exported(&mut self, id: ScenarioId, at: Clock) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.id == id) {
            entry.exported = Some(Exported {
                at,
                changed_since: false,
            });
            entry.unfiled = Unfiled::default();
        }
    }

    /// Remembers when the changes that are in no file began, where that is not known yet.
    pub(super) fn stamp(&mut self, seconds: Option<i64>) {
        for entry in &mut self.entries {
            if entry.unfiled.changes > 0 && entry.unfiled.since.is_none() {
                entry.unfiled.since = seconds;
            }
        }
    }

    /// Remembers what a scenario comes from, and that it was handed over.
    pub fn set_lineage(&mut self, id: ScenarioId, lineage: Lineage) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.id == id) {
            entry.lineage = Rc::new(lineage);
        }
    }

    /// Takes over from `now` when each scenario was last kept as a file; one whose content differs counts as changed since.
    pub(super) fn keep_exports_of(&mut self, now: &Self) {
        self.reserve(now.reserved());
        for entry in &mut self.entries {
            if let Some(other) = now.get(entry.id) {
                let differs = other.scenario != entry.scenario;
                entry.exported = other.exported.map(|exported| Exported {
                    changed_since: exported.changed_since || differs,
                    ..exported
                });
                // What was handed over stays handed over; what was taken in is taken back with the step.
                entry.lineage = Rc::new(Lineage {
                    given: other.lineage.given.clone(),
                    ..Lineage::clone(&entry.lineage)
                });
                entry.unfiled = other.unfiled;
                if differs {
                    entry.unfiled.one_more();
                }
            }
        }
    }
}
