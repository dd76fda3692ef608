//! What is to be merged, as the screen shows it.

use super::{Merging, Read, Unread};
use crate::app::notice;
use crate::app::sealing::ToUnlock;
use crate::app::state::State;
use crate::formats::scenario::lineage::{Moment, ScenarioFile, version};
use crate::report::merging::Group;
use crate::text::{catalog, number};

/// What is to be merged, as the screen shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownMerge {
    /// The scenario it is merged into.
    pub into: String,
    /// The files.
    pub files: Vec<ShownFile>,
    /// What changes and what must be chosen, by whom it concerns.
    pub groups: Vec<Group>,
    /// What could not be taken over, and why.
    pub refused: Vec<String>,
    /// How many changes are taken without a question.
    pub changes: usize,
    /// How many choices are still open.
    pub open: usize,
    /// How many choices there are.
    pub choices: usize,
}

/// A file that is to be merged, as the screen shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownFile {
    /// Its place among the files that can be read; nothing where it cannot.
    pub at: Option<usize>,
    /// Its name.
    pub name: String,
    /// What it is, or why it is left out.
    pub remark: String,
    /// Whether some choice is about it.
    pub disputed: bool,
    /// What waits for its passphrase; nothing of a file without one.
    pub locked: Option<ToUnlock>,
}

impl State {
    /// What is to be merged, as the screen shows it; nothing where nothing is.
    pub fn shown_merge(&self) -> Option<ShownMerge> {
        let merging = self.merging.as_ref()?;
        let words = &catalog(self.language).merging;
        let merged = &merging.merged;
        let labels: Vec<String> = merging
            .files
            .iter()
            .filter_map(|file| {
                let Read::Scenario(read) = &file.read else {
                    return None;
                };
                Some(read.lineage.written.map_or_else(
                    || file.name.clone(),
                    |written| (words.file_written)(&file.name, &at(written)),
                ))
            })
            .collect();
        let open = (words.open_here)(&self.scenario().name);
        let choices = &merged.choices;
        Some(ShownMerge {
            into: self.scenario().name.clone(),
            files: self.shown_files(merging),
            groups: merged.in_words(&labels, &open, self.language),
            refused: merged.refused_in_words(self.language),
            changes: merged.changes.len(),
            open: choices.iter().filter(|choice| choice.picked.is_none()).count(),
            choices: choices.len(),
        })
    }

    fn shown_files(&self, merging: &Merging) -> Vec<ShownFile> {
        let words = &catalog(self.language).merging;
        let mut places = 0..;
        let files = merging.files.iter().map(|file| match &file.read {
            Read::Scenario(read) => {
                let at = places.next();
                ShownFile {
                    at,
                    name: file.name.clone(),
                    remark: self.origin_of(read),
                    disputed: at.is_some_and(|at| {
                        let mut choices = merging.merged.choices.iter();
                        choices.any(|choice| choice.sides().any(|files| files.contains(&at)))
                    }),
                    locked: None,
                }
            }
            left_out => {
                let (remark, locked) = match left_out {
                    Read::Locked(locked) => (words.locked.to_owned(), Some(locked.clone())),
                    Read::Not(Some(Unread::Contents(error))) => {
                        (notice::why_refused(&file.name, error, self.language), None)
                    }
                    Read::Not(Some(Unread::Seal(error))) => {
                        let said = notice::sealed_refused(&file.name, *error, self.language);
                        (said.joined(), None)
                    }
                    _ => (words.not_handed_over.to_owned(), None),
                };
                ShownFile {
                    at: None,
                    name: file.name.clone(),
                    remark,
                    disputed: false,
                    locked,
                }
            }
        });
        files.collect()
    }

    /// Whom a file was made for, when it was written, and what it is held against.
    fn origin_of(&self, file: &ScenarioFile) -> String {
        let words = &catalog(self.language).merging;
        let lineage = &self.workspace.current().lineage;
        let mut parts = Vec::new();
        parts.extend(file.lineage.part.as_ref().map(|part| part.name.clone()));
        parts.extend(file.lineage.written.map(|written| (words.written)(&at(written))));
        let own = version(&file.scenario);
        parts.push(
            match lineage.common_ancestor(self.scenario(), &file.lineage, &file.scenario) {
                _ if lineage.knows(own) || own == version(self.scenario()) => words.nothing_new.to_owned(),
                Some((_, false)) => words.ancestor_not_known.to_owned(),
                Some((ancestor, true)) => match ancestor.written {
                    Some(written) => (words.since)(&at(written)),
                    None => return parts.join(" · "),
                },
                None => words.no_ancestor.to_owned(),
            },
        );
        parts.join(" · ")
    }
}

/// A time as the reader knows it: "14:05, 25/11/2025".
fn at(written: Moment) -> String {
    let time = number::time(written.hour, written.minute);
    format!("{time}, {}", number::day(written.day.day(), written.day.month()))
}
