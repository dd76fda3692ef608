//! Taking in a workbook: it is read elsewhere, shown as a dry run, and taken in one step or not at all.

mod people;
mod places;
mod shown;

pub use shown::{ShownColumn, ShownImport, ShownRow, ShownTable, shown};

use crate::formats::office::Task;
use crate::formats::sheet::Refusal;
use crate::formats::sheet::recognise::{Field, Kind, Mapping};
use crate::formats::sheet::take::DryRun;
use crate::formats::sheet::template;
use crate::formats::sheet::wire::{Answer, read_answer, write_mapping};
use crate::model::scenario::Scenario;
use crate::text::catalog::catalog;

use super::effect::Effect;
use super::message::Clock;
use super::office::Purpose;
use super::state::State;
use super::update::Change;
use super::view::Dialog;

/// A workbook on its way into the scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The file's name.
    pub file: String,
    /// How far it is.
    pub stage: Stage,
    /// How many workbooks come after it.
    pub after: usize,
    /// The current month, counted in months since year 0.
    today: i32,
}

/// A workbook that waits for its turn.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    name: String,
    bytes: Vec<u8>,
    clock: Clock,
}

/// How far a workbook is.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// It is being read: so many steps are done.
    Reading(usize),
    /// It is refused as a whole.
    Refused(Refusal),
    /// The reader broke off.
    Failed,
    /// It was read: what was recognised and what comes of it. `again` while a change of the mapping is being read.
    Read {
        /// What was recognised.
        mapping: Box<Mapping>,
        /// What comes of it.
        run: Box<DryRun>,
        /// Whether a change of the mapping is being read.
        again: bool,
    },
}

/// Whether a file is a scenario and not a workbook: it begins as JSON, or says so in its name.
pub(super) fn is_scenario(name: &str, bytes: &[u8]) -> bool {
    let start = bytes
        .iter()
        .copied()
        .find(|byte| !byte.is_ascii_whitespace() && *byte < 0x80);
    let named = name.to_lowercase().ends_with(".json");
    named || bytes.is_empty() || (start == Some(b'{') && !bytes.starts_with(b"{\\rtf"))
}

impl State {
    /// A workbook was chosen: it is handed to its reader, or waits until those before it are done with.
    pub(super) fn workbook_chosen(&mut self, name: String, bytes: Vec<u8>, clock: Clock) -> Vec<Effect> {
        let chosen = Waiting { name, bytes, clock };
        match &mut self.import {
            Some(import) => {
                import.after += 1;
                self.waiting.push(chosen);
                Vec::new()
            }
            None => self.workbook_begun(chosen),
        }
    }

    fn workbook_begun(&mut self, Waiting { name, bytes, clock }: Waiting) -> Vec<Effect> {
        let today = clock.month.year() * 12 + i32::try_from(clock.month.month()).unwrap_or(1) - 1;
        self.view.dialog = Some(Dialog::Import);
        self.import = Some(Import {
            file: name.clone(),
            stage: Stage::Reading(0),
            after: self.waiting.len(),
            today,
        });
        vec![
            Effect::StopReadingWorkbook,
            Effect::ReadWorkbook { name, bytes, today },
        ]
    }

    /// The reader did a step.
    pub(super) fn workbook_step_done(&mut self, step: usize) -> Vec<Effect> {
        if let Some(Import {
            stage: Stage::Reading(done),
            ..
        }) = &mut self.import
        {
            *done = step;
        }
        Vec::new()
    }

    /// The reader is done; an answer nobody waits for any more is passed over.
    pub(super) fn workbook_answered(&mut self, answer: &str) -> Vec<Effect> {
        let Some(import) = &mut self.import else {
            return Vec::new();
        };
        import.stage = match read_answer(answer) {
            Some(Answer::Refused(refusal)) => Stage::Refused(refusal),
            Some(Answer::Read(read)) => Stage::Read {
                mapping: Box::new(read.0),
                run: Box::new(read.1),
                again: false,
            },
            None => Stage::Failed,
        };
        Vec::new()
    }

    /// The reader broke off.
    pub(super) fn workbook_reader_failed(&mut self) -> Vec<Effect> {
        if let Some(import) = &mut self.import {
            import.stage = Stage::Failed;
        }
        vec![Effect::StopReadingWorkbook]
    }

    /// Another field was chosen for a column; tables with the same header follow.
    pub(super) fn import_column_chosen(&mut self, table: usize, column: usize, field: usize) -> Vec<Effect> {
        let Some(field) = Field::ALL.get(field).copied() else {
            return Vec::new();
        };
        self.remap(|mapping| {
            let mut following = mapping.tables.iter_mut().skip(table);
            let first = following.next().into_iter();
            for table in first.chain(following.take_while(|table| table.repeated)) {
                for other in &mut table.columns {
                    if other.field == field
                        && !matches!(field, Field::Other | Field::Name)
                        && other.post.is_none()
                    {
                        other.field = Field::Other;
                    }
                }
                if let Some(column) = table.columns.get_mut(column) {
                    column.field = field;
                }
            }
        })
    }

    /// A table is to be read, or not.
    pub(super) fn import_table_toggled(&mut self, table: usize) -> Vec<Effect> {
        self.remap(|mapping| {
            if let Some(table) = mapping.tables.get_mut(table) {
                table.taken = !table.taken;
            }
        })
    }

    fn remap(&mut self, change: impl FnOnce(&mut Mapping)) -> Vec<Effect> {
        let Some(Import {
            stage: Stage::Read { mapping, again, .. },
            today,
            ..
        }) = &mut self.import
        else {
            return Vec::new();
        };
        change(mapping);
        *again = true;
        vec![Effect::ReadWorkbookAgain {
            mapping: write_mapping(mapping),
            today: *today,
        }]
    }

    /// The question is answered or given up; the next workbook comes, if one waits.
    pub(super) fn import_closed(&mut self) -> Vec<Effect> {
        if self.import.take().is_none() {
            return Vec::new();
        }
        if self.waiting.is_empty() {
            return vec![Effect::StopReadingWorkbook];
        }
        let next = self.waiting.remove(0);
        self.workbook_begun(next)
    }

    /// Takes what was read into the scenario, in one step.
    pub(super) fn import_taken(&self, scenario: &mut Scenario) -> Change {
        let Some(Import {
            stage: Stage::Read {
                run, again: false, ..
            },
            ..
        }) = &self.import
        else {
            return Change::None;
        };
        let words = &catalog(self.language).importing;
        match run.kind {
            Kind::Roster => people::taken(
                scenario,
                run,
                self.import.as_ref().map_or(0, |import| import.today),
                words,
            ),
            Kind::Register => places::taken(scenario, run, words),
        }
    }

    /// Has a workbook to fill in made.
    pub(super) fn template_asked(&mut self, of_posts: bool) -> Vec<Effect> {
        let words = &catalog(self.language).importing;
        let task = if of_posts {
            Task::PostsTemplate
        } else {
            Task::PeopleTemplate
        };
        let name = words
            .template_files
            .get(usize::from(of_posts))
            .copied()
            .unwrap_or_default();
        let purpose = Purpose::Keep {
            name: name.to_owned(),
            media_type: template::MEDIA_TYPE,
        };
        self.ask_office(purpose, task, String::new(), Vec::new())
    }
}
