//! Starting, saving, and files: what comes from the world and what goes to it.

use std::rc::Rc;

use crate::formats::scenario::lineage::{Lineage, Moment, ScenarioFile};
use crate::formats::scenario::{self as scenario_file, RosterPart};
use crate::formats::stored::{self, Export, StoredError, StoredScenario, StoredWorkspace};
use crate::model::day::Day;
use crate::model::evaluate;
use crate::model::scenario::Scenario;
use crate::text::Language;

use super::action::Action;
use super::effect::{Effect, SaveRefusal};
use super::message::{Clock, Slots};
use super::state::{Notice, Saving, State, Store};
use super::view::Screen;
use super::workspace::{Entry, Exported, ScenarioId, Unfiled, Workspace};

/// The ending of a scenario file.
pub const FILE_ENDING: &str = ".lotrinh.json";

/// How the name of a file closed with a passphrase ends.
pub const SEALED_ENDING: &str = crate::formats::sealed::EXTENSION;

/// The media type of a scenario file.
pub(super) const FILE_MEDIA_TYPE: &str = "application/json";

impl State {
    /// Takes in what the store held and the time.
    pub(super) fn started(
        &mut self,
        clock: Clock,
        language: Language,
        slots: Slots,
        store_follows_place: bool,
    ) -> Vec<Effect> {
        self.language = language;
        self.started = true;
        self.clock = Some(clock);
        self.workspace_name = format!("w{:x}", clock.seconds);
        match slots {
            Slots::Blocked => {
                self.store = Store::Blocked;
                self.saving = Saving::Failed(SaveRefusal::Blocked);
                self.notify(Notice::StoreBlocked);
            }
            Slots::Read([None, None]) if store_follows_place => self.notify(Notice::StoreEmpty),
            Slots::Read([None, None]) => {}
            Slots::Read([a, b]) => self.restore(stored::newest(a.as_deref(), b.as_deref())),
        }
        self.unheard = Some(self.generation);
        self.greetings()
    }

    pub(super) fn restore(&mut self, choice: stored::Choice) {
        let newer = choice
            .refused
            .iter()
            .any(|error| matches!(error, Some(StoredError::Newer { .. })));
        let fell_back = choice.fell_back() && !newer;
        if newer {
            self.store = Store::Newer;
            self.saving = Saving::HeldBack;
            self.notify(Notice::StoreNewer);
        }
        let found = choice.found.and_then(|(slot, kept, generation)| {
            let workspace = workspace_of(&kept)?;
            Some((slot, kept, generation, workspace))
        });
        let Some((slot, kept, generation, workspace)) = found else {
            if !newer {
                self.notify(Notice::StoreUnreadable);
            }
            return;
        };
        self.generation = generation;
        self.next_slot = slot.other();
        self.workspace_name.clone_from(&kept.workspace);
        self.language = Language::from_code(&kept.language).unwrap_or(self.language);
        self.view.screen = Screen::from_code(&kept.screen).unwrap_or(Screen::Overview);
        self.keep_letterhead(&kept.letterhead);
        self.workspace = workspace;
        self.safe = self.workspace.clone();
        self.evaluation = Rc::new(evaluate(self.scenario(), &self.rulebook));
        if fell_back {
            self.notify(Notice::FellBack);
        }
    }

    /// What the page around is told when the language or the open scenario may have changed.
    pub(super) fn greetings(&self) -> Vec<Effect> {
        vec![Effect::SetDocumentLanguage(self.language)]
    }

    /// Writes what is not written yet.
    pub(super) fn save_due(&mut self) -> Vec<Effect> {
        if self.held_elsewhere
            || self.guest.is_some()
            || !self.unsaved
            || self.store == Store::Newer
            || !self.started
        {
            return Vec::new();
        }
        self.unsaved = false;
        self.generation += 1;
        self.saving = Saving::Writing;
        self.writing = Some((self.generation, self.workspace.clone()));
        let record = self.record_of(&self.workspace);
        vec![Effect::Write {
            slot: self.next_slot,
            generation: self.generation,
            record,
            steps: self.steps_to_keep(),
        }]
    }

    /// A record is safely written: the next one goes to the other slot.
    pub(super) fn save_finished(&mut self, generation: u64, clock: Clock) -> Vec<Effect> {
        self.clock = Some(clock);
        if let Some((_, workspace)) = self.writing.take_if(|(written, _)| *written == generation) {
            self.safe = workspace;
        }
        if self.held_elsewhere {
            return Vec::new();
        }
        if generation == self.generation {
            self.next_slot = self.next_slot.other();
            self.saving = if self.unsaved {
                Saving::Waiting
            } else {
                self.last_saved = Some(clock);
                Saving::Saved(clock)
            };
            self.notices
                .retain(|(_, notice)| !matches!(notice, Notice::SaveFailed(_)));
        }
        Vec::new()
    }

    /// A record could not be written: what is on the screen stays, the slot is tried again with the next change.
    pub(super) fn save_failed(&mut self, generation: u64, refusal: SaveRefusal) -> Vec<Effect> {
        if generation == self.generation {
            self.unsaved = true;
            if self.held_elsewhere {
                return self.held_by_another(true, None);
            }
            self.saving = Saving::Failed(refusal);
            // That there is no store at all was said when the page was opened.
            if self.store != Store::Blocked {
                self.notify(Notice::SaveFailed(refusal));
            }
        }
        Vec::new()
    }

    /// Opens a scenario file as a new scenario beside the others; one that cannot be read changes nothing.
    pub(super) fn file_read(&mut self, file: &str, bytes: &[u8], clock: Clock) -> Vec<Effect> {
        match scenario_file::read_file(bytes) {
            Ok(read) => {
                let (mut scenario, lineage) = taken_in(read);
                scenario.name = self.free_name(&scenario.name);
                let name = scenario.name.clone();
                let mut workspace = self.workspace.clone();
                let id = workspace.add_from(scenario, lineage.clone());
                workspace.mark_exported(id, clock);
                self.view.turn_to_another_scenario();
                self.turn_to_part(&lineage);
                let effects = self.commit(Action::ScenarioImported(name.clone()), workspace);
                self.notify(Notice::FileOpened {
                    file: file.to_owned(),
                    scenario: name,
                });
                effects
            }
            Err(error) => {
                self.notify(Notice::FileRefused {
                    file: file.to_owned(),
                    error,
                });
                Vec::new()
            }
        }
    }

    /// The browser could not hand over a file.
    pub(super) fn file_unreadable(&mut self, file: String) -> Vec<Effect> {
        self.notify(Notice::FileUnreadable { file });
        Vec::new()
    }

    /// Offers a scenario as a file.
    pub(super) fn scenario_exported(
        &mut self,
        id: ScenarioId,
        roster: RosterPart,
        clock: Clock,
    ) -> Vec<Effect> {
        let Some((name, content)) = self.handed_over(id, roster, clock, FILE_ENDING) else {
            return Vec::new();
        };
        let download = Effect::Download {
            name,
            media_type: FILE_MEDIA_TYPE,
            content,
        };
        vec![download, Effect::ScheduleSave]
    }

    /// Name and text of the file a scenario is handed over as, in whatever form. It counts as kept from now on: the page is not
    /// told whether the user let it go. What is shown from inside a page is kept in that page's file.
    pub(super) fn handed_over(
        &mut self,
        id: ScenarioId,
        roster: RosterPart,
        clock: Clock,
        ending: &str,
    ) -> Option<(String, String)> {
        let entry = self.workspace.get(id)?;
        let mut lineage = Lineage::clone(&entry.lineage);
        let unchanged = self
            .guest
            .as_ref()
            .and_then(|guest| guest.as_it_came(&entry.scenario));
        match unchanged {
            Some(origin) => lineage = origin.clone(),
            None => lineage.written = moment(clock),
        }
        let content = scenario_file::write_file(&entry.scenario, &lineage, roster);
        let name = file_name(&entry.scenario.name, clock, ending);
        if self.guest.is_none() {
            lineage.handed_over(&entry.scenario, lineage.written);
            lineage.written = None;
            self.workspace.set_lineage(id, lineage);
            self.workspace.mark_exported(id, clock);
            self.clock = Some(clock);
            self.remind();
            self.unsaved = true;
        }
        Some((name, content))
    }

    /// A workspace as a record of the generation that is being written.
    pub(super) fn record_of(&self, workspace: &Workspace) -> String {
        stored::encode(&self.kept(workspace), self.generation)
    }

    fn kept(&self, workspace: &Workspace) -> StoredWorkspace {
        let scenarios = workspace.entries().iter().map(|entry| StoredScenario {
            id: entry.id.0,
            scenario: Rc::clone(&entry.scenario),
            lineage: Rc::clone(&entry.lineage),
            exported: entry.exported.map(|exported| Export {
                at_unix_seconds: exported.at.seconds,
                month: exported.at.month,
                day_hour_minute: [exported.at.day, exported.at.hour, exported.at.minute],
                changed_since: exported.changed_since,
            }),
            changes: entry.unfiled.changes,
            changed_at: entry.unfiled.since,
        });
        StoredWorkspace {
            workspace: self.workspace_name.clone(),
            scenarios: scenarios.collect(),
            current: workspace.current().id.0,
            language: self.language.code().to_owned(),
            screen: self.view.screen.code().to_owned(),
            letterhead: self.typed_letterhead(),
        }
    }
}

pub(super) fn workspace_of(kept: &StoredWorkspace) -> Option<Workspace> {
    let entries = kept.scenarios.iter().map(|stored| Entry {
        id: ScenarioId(stored.id),
        scenario: Rc::clone(&stored.scenario),
        lineage: Rc::clone(&stored.lineage),
        exported: stored.exported.map(|export| Exported {
            at: clock_of(export),
            changed_since: export.changed_since,
        }),
        unfiled: Unfiled {
            changes: stored.changes.max(changed_at_least(stored)),
            since: stored.changed_at,
        },
    });
    Workspace::from_entries(entries.collect(), ScenarioId(kept.current))
}

/// A record may know that there were changes without knowing how many.
fn changed_at_least(stored: &StoredScenario) -> u32 {
    u32::from(stored.exported.is_some_and(|export| export.changed_since))
}

fn clock_of(export: Export) -> Clock {
    let [day, hour, minute] = export.day_hour_minute;
    Clock {
        seconds: export.at_unix_seconds,
        hour,
        minute,
        day,
        month: export.month,
    }
}

/// The scenario of a file with what it comes from: of the file itself too.
pub(super) fn taken_in(file: ScenarioFile) -> (Scenario, Rc<Lineage>) {
    let ScenarioFile {
        scenario,
        mut lineage,
    } = file;
    let written = lineage.written.take();
    lineage.handed_over(&scenario, written);
    (scenario, Rc::new(lineage))
}

/// The time as a file records it.
pub(super) fn moment(clock: Clock) -> Option<Moment> {
    let day = Day::new(clock.month.year(), clock.month.month(), clock.day)?;
    Some(Moment {
        day,
        hour: clock.hour,
        minute: clock.minute,
    })
}

/// The name a scenario is offered as a file under: its own name without what file systems refuse, and the day.
pub(super) fn file_name(scenario: &str, clock: Clock, ending: &str) -> String {
    let allowed = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
    let name: String = scenario.chars().map(allowed).collect();
    let name = name
        .split('-')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    let name = if name.is_empty() {
        "lo-trinh".to_owned()
    } else {
        name
    };
    let day = format!(
        "{}-{:02}-{:02}",
        clock.month.year(),
        clock.month.month(),
        clock.day
    );
    format!("{name}_{day}{ending}")
}
