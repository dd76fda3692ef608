//! Files of wards, and of anyone else, becoming part of the open scenario; and the files that are handed out for that.

use std::rc::Rc;

use crate::formats::ReadError;
use crate::formats::merge::{Incoming, Merged, Path, Pick, merge};
use crate::formats::office::{Answer, DONE, Task};
use crate::formats::scenario::lineage::{Lineage, Moment, ScenarioFile, version};
use crate::formats::scenario::{self as scenario_file, RosterPart};
use crate::formats::sealed::{Sealed, SealedError, is_sealed};
use crate::model::part::Part;
use crate::model::scenario::Scenario;
use crate::report::merging::Group;
use crate::text::{catalog, number};

use super::action::Action;
use super::effect::Effect;
use super::files::{FILE_ENDING, FILE_MEDIA_TYPE, file_name, moment};
use super::message::{Clock, Message};
use super::notice;
use super::office::Purpose;
use super::roster;
use super::sealing::ToUnlock;
use super::state::{Notice, State};

/// The most files that are merged at once; beyond them there is a mistake, and the page would be slow.
const MOST_FILES: usize = 60;

/// Files that are to be merged, until it is done or left.
#[derive(Clone, Debug)]
pub struct Merging {
    files: Vec<File>,
    picks: Vec<(Path, Pick)>,
    merged: Merged,
}

/// A file that is to be merged.
#[derive(Clone, Debug)]
struct File {
    name: String,
    read: Read,
}

/// What became of reading a file that is to be merged.
#[derive(Clone, Debug)]
enum Read {
    /// What it holds.
    Scenario(Box<ScenarioFile>),
    /// It waits for its passphrase.
    Locked(ToUnlock),
    /// It cannot be read: why; nothing where the browser could not even hand it over.
    Not(Option<Unread>),
}

/// Why a file that is to be merged is not read.
#[derive(Clone, Debug)]
enum Unread {
    Contents(ReadError),
    Seal(SealedError),
}

impl Read {
    fn of(contents: &[u8]) -> Self {
        match scenario_file::read_file(contents) {
            Ok(file) => Self::Scenario(Box::new(file)),
            Err(error) => Self::Not(Some(Unread::Contents(error))),
        }
    }
}

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
    /// A file is to be merged. One that cannot be read is named and does not stop the others.
    pub(super) fn for_merging(&mut self, file: Message) -> Vec<Effect> {
        let file = match file {
            Message::FileRead { name, bytes, .. } if is_sealed(&bytes) => File {
                name,
                read: match Sealed::look(&bytes).map(drop) {
                    Ok(()) => Read::Locked(self.locked(bytes)),
                    Err(error) => Read::Not(Some(Unread::Seal(error))),
                },
            },
            Message::FileRead { name, bytes, .. } => File {
                name,
                read: Read::of(&bytes),
            },
            Message::FileUnreadable { name } => File {
                name,
                read: Read::Not(None),
            },
            _ => return Vec::new(),
        };
        let mut merging = self.merging.take().unwrap_or_else(|| Merging {
            files: Vec::new(),
            picks: Vec::new(),
            merged: merge(self.scenario(), &[], &[]),
        });
        if merging.files.len() < MOST_FILES {
            merging.files.push(file);
        }
        // The order in which the browser reads them is chance.
        crate::order::sort_by_key(&mut merging.files, |file| file.name.clone());
        merging.picks.clear();
        self.merging = Some(merging);
        self.view.screen = super::view::Screen::Files;
        self.merge_anew();
        Vec::new()
    }

    /// A passphrase was typed for a file that is to be merged, by its number.
    pub(super) fn merge_passphrase_given(&mut self, number: u32, passphrase: String) -> Vec<Effect> {
        let Some(locked) = self.merging.as_mut().and_then(|merging| locked(merging, number)) else {
            return Vec::new();
        };
        let Some(bytes) = locked.tried() else {
            return Vec::new();
        };
        self.ask_office(Purpose::UnlockMerged(number), Task::Unseal, passphrase, bytes)
    }

    /// The office tried the passphrase of a file that is to be merged, or broke off where there is no answer. What was
    /// chosen so far was chosen without what the file says, and is asked for again.
    pub(super) fn unlocked_for_merging(&mut self, number: u32, answer: Option<Answer>) {
        let Some(merging) = &mut self.merging else { return };
        let is_it = |file: &&mut File| matches!(&file.read, Read::Locked(locked) if locked.number == number);
        let Some(file) = merging.files.iter_mut().find(is_it) else {
            return;
        };
        match answer {
            Some(answer) if answer.word == DONE => {
                file.read = Read::of(&answer.bytes);
                merging.picks.clear();
                self.merge_anew();
            }
            Some(answer) if answer.word == SealedError::Tampered.word() => {
                file.read = Read::Not(Some(Unread::Seal(SealedError::Tampered)));
            }
            answer => {
                if let Read::Locked(locked) = &mut file.read {
                    locked.trying = false;
                    // Without an answer nothing is said about the passphrase.
                    locked.wrong = answer.is_some();
                }
            }
        }
    }

    /// The merge was left, with whatever the office was still at for it.
    pub(super) fn merge_left(&mut self) -> Vec<Effect> {
        self.merging = None;
        let of_merge = |awaited: &super::office::Awaited| matches!(awaited.purpose, Purpose::UnlockMerged(_));
        match self.awaited.iter().any(of_merge) {
            true => {
                self.awaited.retain(|awaited| !of_merge(awaited));
                self.office_closed()
            }
            false => Vec::new(),
        }
    }

    /// What comes of the merge, after the files, the choices or the open scenario changed.
    pub(super) fn merge_anew(&mut self) {
        let Some(mut merging) = self.merging.take() else {
            return;
        };
        merging.merged = self.merged(&merging);
        self.merging = Some(merging);
    }

    fn merged(&self, merging: &Merging) -> Merged {
        let (ours, lineage) = (self.scenario(), &self.workspace.current().lineage);
        let files: Vec<&ScenarioFile> = readable(merging).collect();
        let ancestors: Vec<Option<Scenario>> = files
            .iter()
            .map(|file| {
                let ancestor = lineage.common_ancestor(ours, &file.lineage, &file.scenario);
                ancestor.and_then(|(ancestor, _)| ancestor.scenario())
            })
            .collect();
        let incoming: Vec<Incoming<'_>> = files
            .iter()
            .zip(&ancestors)
            .map(|(file, ancestor)| Incoming {
                scenario: &file.scenario,
                ancestor: ancestor.as_ref(),
                part: file.lineage.part.as_ref(),
            })
            .collect();
        merge(ours, &incoming, &merging.picks)
    }

    /// One value was chosen.
    pub(super) fn merge_picked(&mut self, at: usize, file: Option<usize>) -> Vec<Effect> {
        if let Some(merging) = &mut self.merging
            && let Some(choice) = merging.merged.choices.get(at)
        {
            let path = choice.path.clone();
            merging.picks.retain(|(other, _)| *other != path);
            merging.picks.push((path, pick(file)));
        }
        self.merge_anew();
        Vec::new()
    }

    /// Everything was to be chosen from one side: from the open scenario, or from a file where it is about that file.
    pub(super) fn merge_all_picked(&mut self, file: Option<usize>) -> Vec<Effect> {
        if let Some(merging) = &mut self.merging {
            for choice in &merging.merged.choices {
                let concerned = file.is_none_or(|file| choice.sides().any(|files| files.contains(&file)));
                if concerned {
                    merging.picks.retain(|(other, _)| *other != choice.path);
                    merging.picks.push((choice.path.clone(), pick(file)));
                }
            }
        }
        self.merge_anew();
        Vec::new()
    }

    /// The merge was confirmed: one step, which takes back as a whole.
    pub(super) fn merge_confirmed(&mut self) -> Vec<Effect> {
        self.merge_anew();
        let Some(merging) = self.merging.take() else {
            return Vec::new();
        };
        let choices = &merging.merged.choices;
        if choices.iter().any(|choice| choice.picked.is_none()) {
            self.merging = Some(merging);
            return Vec::new();
        }
        let files = readable(&merging).count();
        let mut scenario = merging.merged.scenario.clone();
        roster::follow(&mut scenario, &self.rulebook);
        if !self.part_allows(&scenario) {
            self.say_outside_part();
            self.merging = Some(merging);
            return Vec::new();
        }
        let entry = self.workspace.current();
        let mut lineage = Lineage::clone(&entry.lineage);
        for file in readable(&merging) {
            lineage.took_in(&file.lineage, &file.scenario);
        }
        let (id, differs) = (entry.id, scenario != *entry.scenario);
        let mut workspace = self.workspace.clone();
        workspace.set_lineage(id, lineage);
        let effects = if differs {
            workspace.replace(id, scenario);
            self.commit(Action::FilesMerged(files), workspace)
        } else {
            self.workspace = workspace;
            self.changed()
        };
        self.notify(Notice::Merged {
            files,
            changes: merging.merged.changes.len(),
            choices: merging.merged.choices.len(),
            left_out: merging.files.len() - files,
        });
        effects
    }

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

    /// A file was asked for that somebody else fills in, but only the part named.
    pub(super) fn part_handed_out(&mut self, part: Part, clock: Clock) -> Vec<Effect> {
        self.view.dialog = None;
        let entry = self.workspace.current();
        if entry.lineage.part.is_some() || (part.wards.is_empty() && part.units.is_empty()) {
            return Vec::new();
        }
        let id = entry.id;
        let mut lineage = Lineage::clone(&entry.lineage);
        lineage.handed_over(&entry.scenario, moment(clock));
        let mut scenario = Scenario::clone(&entry.scenario);
        scenario.name = scenario_file::clean_name(&format!("{} {}", part.name, scenario.name));
        let handed_out = Lineage {
            part: Some(part),
            written: moment(clock),
            ..lineage.clone()
        };
        let content = scenario_file::write_file(&scenario, &handed_out, RosterPart::LeftOut);
        self.workspace.set_lineage(id, lineage);
        self.unsaved = true;
        vec![
            Effect::Download {
                name: file_name(&scenario.name, clock, FILE_ENDING),
                media_type: FILE_MEDIA_TYPE,
                content,
            },
            Effect::ScheduleSave,
        ]
    }

    /// A scenario that was made for a part is opened where that part is.
    pub(super) fn turn_to_part(&mut self, lineage: &Rc<Lineage>) {
        if let Some(part) = &lineage.part {
            self.view.ward = part.wards.first().copied();
            self.view.screen = match part.wards.is_empty() {
                true => super::view::Screen::Payroll,
                false => super::view::Screen::Sourcing,
            };
        }
    }
}

fn readable(merging: &Merging) -> impl Iterator<Item = &ScenarioFile> {
    merging.files.iter().filter_map(|file| match &file.read {
        Read::Scenario(read) => Some(&**read),
        _ => None,
    })
}

fn locked(merging: &mut Merging, number: u32) -> Option<&mut ToUnlock> {
    merging.files.iter_mut().find_map(|file| match &mut file.read {
        Read::Locked(locked) if locked.number == number => Some(locked),
        _ => None,
    })
}

fn pick(file: Option<usize>) -> Pick {
    file.map_or(Pick::Ours, Pick::File)
}

/// A time as the reader knows it: "14:05, 25/11/2025".
fn at(written: Moment) -> String {
    let time = number::time(written.hour, written.minute);
    format!("{time}, {}", number::day(written.day.day(), written.day.month()))
}
