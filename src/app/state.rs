//! What the page knows.

use std::rc::Rc;

use crate::model::chance::Chance;
use crate::model::payroll::Worth;
use crate::model::rule::Rulebook;
use crate::model::scenario::Scenario;
use crate::model::sourcing::Proposal;
use crate::model::{Evaluation, evaluate};
use crate::text::Language;

use super::action::Action;
use super::comparing::Comparison;
use super::effect::SaveRefusal;
use super::guest::Guest;
use super::history::History;
use super::importing::{Import, Waiting};
use super::merging::Merging;
use super::message::Clock;
use super::office::Awaited;
use super::paper::Sums;
use super::preview::Preview;
use super::refusal::{NotTaken, Unshaped};
use super::sealing::Locked;
use super::timeline::Timeline;
use super::view::View;
use super::workspace::Workspace;
use crate::formats::ReadError;
use crate::formats::sealed::SealedError;
use crate::formats::stored::Slot;

/// Everything the page knows. There is one, at the root of the screen.
#[derive(Clone, Debug)]
pub struct State {
    /// The language everything is said in.
    pub language: Language,
    /// The scenarios on this machine.
    pub workspace: Workspace,
    /// The law as it is known, before any scenario's changes of it.
    pub rulebook: Rc<Rulebook>,
    /// What follows from the open one.
    pub evaluation: Rc<Evaluation>,
    /// What is in sight.
    pub view: View,
    /// What can be taken back.
    pub history: History,
    /// The last change, with what it did to both answers.
    pub last_change: Option<LastChange>,
    /// What is held and not applied.
    pub preview: Option<Preview>,
    /// What likelihoods are worth, while that is in sight.
    pub worth: Option<Rc<Vec<Worth>>>,
    /// What was proposed for the posts, until the next change.
    pub sourcing_proposal: Option<Rc<Proposal>>,
    /// The numbers that were not taken last, until the next change.
    pub refused: Vec<NotTaken>,
    /// Why many lines were not changed at once, until the next change.
    pub unshaped: Option<Unshaped>,
    /// Things the user must be told, newest last.
    pub notices: Vec<(u32, Notice)>,
    /// A workbook on its way into the scenario.
    pub import: Option<Import>,
    /// Further workbooks that were chosen with it; they come after it, one by one.
    pub waiting: Vec<Waiting>,
    /// Sealed files that wait for their passphrases; the first is asked for.
    pub locked: Vec<Locked>,
    /// What the office is at.
    pub awaited: Vec<Awaited>,
    pub(super) tickets_made: u32,
    pub(super) sums: Sums,
    /// Files on their way into the scenario.
    pub merging: Option<Merging>,
    /// Whether what is on the screen is kept on this machine.
    pub saving: Saving,
    /// Whether the page has heard of the stored state yet.
    pub started: bool,
    pub(super) generation: u64,
    pub(super) workspace_name: String,
    pub(super) next_slot: Slot,
    pub(super) unsaved: bool,
    pub(super) store: Store,
    /// Whether another page of this browser may write, and this one not.
    pub(super) held_elsewhere: bool,
    /// What lies beneath a scenario that came inside the page.
    pub(super) guest: Option<Guest>,
    pub(super) notices_made: u32,
    /// The time, as it was last heard.
    pub(super) clock: Option<Clock>,
    /// Whether the journal was heard of, or it is given up to wait for it.
    pub(super) journal_heard: bool,
    /// The generation the store had at the start, until the journal is heard of.
    pub(super) unheard: Option<u64>,
    /// How often saving was put off until the journal is heard of.
    pub(super) put_off: u32,
    /// The work as it is known to be kept.
    pub(super) safe: Workspace,
    /// The work as it is being written, with the generation.
    pub(super) writing: Option<(u64, Workspace)>,
    /// When all was last known to be written.
    pub(super) last_saved: Option<Clock>,
    /// How many changes no file had when one was last urged.
    pub(super) urged_at: Option<u32>,
    /// The history that survives restarts.
    pub timeline: Timeline,
    pub(super) comparison: Comparison,
}

/// Whether the store may be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Store {
    /// It may.
    Open,
    /// The browser gives none.
    Blocked,
    /// It holds what a newer version of the tool wrote: never overwritten.
    Newer,
}

/// Whether what is on the screen is kept on this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was changed since the start, and nothing needed saving.
    Untouched,
    /// A change waits to be written.
    Waiting,
    /// A record is being written.
    Writing,
    /// All is written, at this time.
    Saved(Clock),
    /// It could not be written.
    Failed(SaveRefusal),
    /// Nothing is written, because a newer version of the tool owns the store.
    HeldBack,
}

/// The last change and what it did to both answers.
#[derive(Clone, Debug, PartialEq)]
pub struct LastChange {
    /// What was done, or taken back.
    pub action: Action,
    /// Whether it was taken back.
    pub undone: bool,
    /// The scenario before it.
    pub was: Rc<Scenario>,
    /// What followed from the scenario before it, for the dotted line of the charts.
    pub before: Rc<Evaluation>,
    /// The probability of the first payroll target, before and after.
    pub payroll: [Option<Chance>; 2],
    /// The probability of the place's sourcing target, before and after.
    pub sourcing: [Option<Chance>; 2],
}

/// Something the user must be told: what happened, what is safe, what to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// A file could not be read; nothing changed.
    FileRefused {
        /// Its name.
        file: String,
        /// Why.
        error: ReadError,
    },
    /// A sealed file could not be opened, by whatever passphrase; nothing changed.
    SealedRefused {
        /// Its name.
        file: String,
        /// Why.
        error: SealedError,
    },
    /// A scenario that came inside the page is shown; the work on this machine lies beneath it.
    GuestShown {
        /// The scenario.
        scenario: String,
    },
    /// The browser could not hand over a file; nothing changed.
    FileUnreadable {
        /// Its name.
        file: String,
    },
    /// The office could not make a file; nothing changed.
    FileNotMade {
        /// Its name.
        file: String,
    },
    /// A scenario was opened from a file.
    FileOpened {
        /// The file.
        file: String,
        /// The scenario.
        scenario: String,
    },
    /// What is on the screen could not be saved.
    SaveFailed(SaveRefusal),
    /// The newest stored state was damaged; the one before it is shown.
    FellBack,
    /// Stored state was found but none of it could be read; the document's scenario is shown.
    StoreUnreadable,
    /// The store holds what a newer version of the tool wrote; nothing is saved over it.
    StoreNewer,
    /// The browser gives no store: nothing is kept when the page closes.
    StoreBlocked,
    /// The store was empty: a first start, or a file that was moved.
    StoreEmpty,
    /// The journal held later work than the store; it is shown.
    JournalAhead,
    /// Much of the open scenario, or for long, is in no file.
    FileOverdue,
    /// A step of the history could not be read; nothing changed.
    StepUnreadable,
    /// The history could not be kept.
    HistoryNotKept,
    /// Another page of this browser has the work open: here one only looks.
    OpenElsewhere,
    /// Another page of this browser took over.
    TakenElsewhere,
    /// The open scenario was made to be filled in for a part, and what was tried lies outside it; the name of the part.
    OutsidePart(String),
    /// Another page of this browser may write, and the last changes made here are here alone.
    TakenUnsaved,
    /// Files were merged.
    Merged {
        /// How many.
        files: usize,
        /// Changes taken without a question.
        changes: usize,
        /// Choices made.
        choices: usize,
        /// Files that could not be read.
        left_out: usize,
    },
}

impl State {
    /// The state before anything is known of the world: the document's scenario.
    pub fn new() -> Self {
        let workspace = Workspace::new(crate::baseline::document_scenario());
        let rulebook = Rc::new(crate::rules::rulebook());
        let evaluation = Rc::new(evaluate(&workspace.current().scenario, &rulebook));
        Self {
            language: Language::Vi,
            journal_heard: false,
            unheard: None,
            put_off: 0,
            safe: workspace.clone(),
            writing: None,
            workspace,
            rulebook,
            evaluation,
            view: View::default(),
            history: History::default(),
            last_change: None,
            preview: None,
            worth: None,
            sourcing_proposal: None,
            refused: Vec::new(),
            unshaped: None,
            notices: Vec::new(),
            import: None,
            waiting: Vec::new(),
            locked: Vec::new(),
            merging: None,
            awaited: Vec::new(),
            tickets_made: 0,
            sums: Sums::default(),
            saving: Saving::Untouched,
            started: false,
            generation: 0,
            workspace_name: String::new(),
            next_slot: Slot::A,
            unsaved: false,
            store: Store::Open,
            held_elsewhere: false,
            guest: None,
            notices_made: 0,
            clock: None,
            urged_at: None,
            last_saved: None,
            timeline: Timeline::default(),
            comparison: Comparison::default(),
        }
    }

    /// The time, as it was last heard.
    pub fn clock(&self) -> Option<Clock> {
        self.clock
    }

    /// When all was last known to be written, since the page was opened.
    pub fn last_saved(&self) -> Option<Clock> {
        self.last_saved
    }

    /// The open scenario.
    pub fn scenario(&self) -> &Rc<Scenario> {
        &self.workspace.current().scenario
    }

    /// Adds a notice, unless the same one already stands.
    pub(super) fn notify(&mut self, notice: Notice) {
        if self.notices.iter().all(|(_, standing)| *standing != notice) {
            self.notices_made += 1;
            self.notices.push((self.notices_made, notice));
        }
    }

    /// The probabilities of the first payroll target and of the place's sourcing target.
    pub(super) fn chances(&self) -> [Option<Chance>; 2] {
        let payroll = self.evaluation.payroll.targets.first();
        let payroll = payroll
            .and_then(|target| target.met.as_ref())
            .map(|met| met.mixed);
        let place = &self.evaluation.sourcing.place;
        let sourcing = if place.posts == 0 {
            None
        } else {
            Some(place.met.mixed)
        };
        [payroll, sourcing]
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}
