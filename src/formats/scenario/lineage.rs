//! What a scenario comes from and whom it was made for: what merging needs to know, and no part of what is planned.

use super::{RosterPart, v1};
use crate::formats::json::{Json, Trust};
use crate::formats::merge::fingerprint;
use crate::model::day::Day;
use crate::model::part::Part;
use crate::model::scenario::Scenario;
use std::rc::Rc;

/// How many ancestors are kept: the version last handed over, and the oldest. Older files are merged by the second.
const KEPT_ANCESTORS: usize = 2;
/// How many versions are remembered, the newest.
const KEPT_VERSIONS: usize = 200;

/// A time of day, as the clock of the user showed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub day: Day,
    /// The hour, 0 to 23.
    pub hour: u32,
    /// The minute.
    pub minute: u32,
}

/// A version of a scenario: two with the same plan are the same version, whatever they are called and whether their roster is
/// along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version(pub u64);

/// A scenario as it was handed over, whole but for its roster, kept as the text the tool writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ancestor {
    /// When it was written, where that is known.
    pub written: Option<Moment>,
    text: Rc<str>,
}

impl Ancestor {
    /// A scenario as it is now.
    pub fn of(scenario: &Scenario, written: Option<Moment>) -> Self {
        Self {
            written,
            text: plan(scenario).into(),
        }
    }

    /// A text this tool wrote.
    pub(super) fn of_text(text: &str, written: Option<Moment>) -> Self {
        Self {
            written,
            text: text.into(),
        }
    }

    pub(super) fn json(&self) -> Json {
        Json::Written(self.text.clone())
    }

    /// Which version it is.
    pub fn version(&self) -> Version {
        Version(fingerprint(&self.text))
    }

    /// The scenario again.
    pub fn scenario(&self) -> Option<Scenario> {
        super::read_text(&self.text, Trust::Own).ok()
    }
}

/// What a scenario plans, on one line.
fn plan(scenario: &Scenario) -> String {
    let mut nameless = scenario.clone();
    nameless.name.clear();
    v1::write(&nameless, RosterPart::LeftOut, false).on_one_line()
}

/// Which version a scenario is.
pub fn version(scenario: &Scenario) -> Version {
    Version(fingerprint(&plan(scenario)))
}

/// What a scenario comes from and whom it was made for.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Lineage {
    /// The part that may be changed; nothing where all may.
    pub part: Option<Part>,
    /// When the file was written; nothing for a scenario that was not read from one.
    pub written: Option<Moment>,
    /// Versions this one was made from, the newest first.
    pub bases: Vec<Ancestor>,
    /// Versions that were handed over, in files written or read.
    pub given: Vec<Version>,
    /// Versions whose changes were taken in.
    pub merged: Vec<Version>,
}

impl Lineage {
    /// Whether a version went into this scenario, or came out of it.
    pub fn knows(&self, version: Version) -> bool {
        self.given.contains(&version)
            || self.merged.contains(&version)
            || self.bases.iter().any(|base| base.version() == version)
    }

    /// The scenario was handed over as it is: what becomes of it on both sides has this version in common.
    pub fn handed_over(&mut self, scenario: &Scenario, when: Option<Moment>) {
        let ancestor = Ancestor::of(scenario, when);
        remember(&mut self.given, ancestor.version());
        self.keep(ancestor);
    }

    /// The changes of a file were taken in, with those of every version that went into it.
    pub fn took_in(&mut self, file: &Self, theirs: &Scenario) {
        let ancestor = Ancestor::of(theirs, file.written);
        let own = ancestor.version();
        for version in file.given.iter().chain(&file.merged).copied().chain([own]) {
            if !self.knows(version) {
                remember(&mut self.merged, version);
            }
        }
        // Whoever sends a whole scenario goes on from it. A ward's file records itself what it was made from.
        if file.part.is_none() {
            self.keep(ancestor);
        }
    }

    fn keep(&mut self, ancestor: Ancestor) {
        let version = ancestor.version();
        if self.bases.iter().all(|base| base.version() != version) {
            self.bases.insert(0, ancestor);
        }
        while self.bases.len() > KEPT_ANCESTORS {
            self.bases.remove(1);
        }
    }

    /// The version a file and this scenario both come from, the newest known; with whether this scenario knows it.
    pub fn common_ancestor(
        &self,
        scenario: &Scenario,
        file: &Self,
        theirs: &Scenario,
    ) -> Option<(Ancestor, bool)> {
        let (own, other) = (version(scenario), version(theirs));
        if self.knows(other) || own == other {
            // All of it is here already.
            return Some((Ancestor::of(theirs, file.written), true));
        }
        if file.knows(own) {
            return Some((Ancestor::of(scenario, None), true));
        }
        let theirs = file.bases.iter().filter(|base| self.knows(base.version()));
        let ours = self.bases.iter().filter(|base| file.knows(base.version()));
        let oldest = [self.bases.last(), file.bases.last()];
        // By the time they were written, the oldest of either side last; of several alike the one the file names first.
        let mut found: Option<(bool, &Ancestor)> = None;
        for base in theirs.chain(ours) {
            let is_later = !oldest.contains(&Some(base));
            if found.is_none_or(|(later, found)| (is_later, base.written) > (later, found.written)) {
                found = Some((is_later, base));
            }
        }
        match found {
            Some((_, base)) => Some((base.clone(), true)),
            None => file.bases.last().map(|base| (base.clone(), false)),
        }
    }
}

fn remember(versions: &mut Vec<Version>, version: Version) {
    if !versions.contains(&version) {
        versions.push(version);
    }
    let over = versions.len().saturating_sub(KEPT_VERSIONS);
    versions.drain(..over);
}

/// A scenario with what it comes from, as a file holds both.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioFile {
    /// The scenario.
    pub scenario: Scenario,
    /// What it comes from and whom it was made for.
    pub lineage: Lineage,
}
