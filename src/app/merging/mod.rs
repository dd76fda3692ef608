//! Files of wards, and of anyone else, becoming part of the open scenario; and the files that are handed out for that.

mod shown;

pub use shown::{ShownFile, ShownMerge};

use std::rc::Rc;

use crate::formats::ReadError;
use crate::formats::merge::{Incoming, Merged, Path, Pick, merge};
use crate::formats::office::{Answer, DONE, Task};
use crate::formats::scenario::lineage::{Lineage, ScenarioFile};
use crate::formats::scenario::{self as scenario_file, RosterPart};
use crate::formats::sealed::{Sealed, SealedError, is_sealed};
use crate::model::part::Part;
use crate::model::scenario::Scenario;

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::files::{FILE_ENDING, FILE_MEDIA_TYPE, file_name, moment};
use crate::app::message::{Clock, Message};
use crate::app::office::Purpose;
use crate::app::roster;
use crate::app::sealing::ToUnlock;
use crate::app::state::{Notice, State};

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

impl State {
    /// A file is to be merged. One that cannot be read is named and does not stop the others.
    pub(super) fn for_merging(&mut self, file: Message) -> Vec<Effect> {
        let file = match file {
            Message::FileRead { name, bytes, .. } if is_sealed(&bytes) => File {
                name,
                read: match Sealed::look(&bytes).map(drop) {
                    Ok(()) => Read::Locked(self.awaiting_passphrase(bytes)),
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
        self.view.screen = crate::app::view::Screen::Files;
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
        let of_merge =
            |awaited: &crate::app::office::Awaited| matches!(awaited.purpose, Purpose::UnlockMerged(_));
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
                true => crate::app::view::Screen::Payroll,
                false => crate::app::view::Screen::Sourcing,
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
