//! State and change: what the page knows, what happens to it, and what the world is asked to do.
//!
//! `State::update` is the only way the state changes. It never touches a browser: what must happen outside is
//! returned as [`Effect`]s, and what happened outside comes back as a [`Message`].

mod action;
mod assumptions;
mod comparing;
mod effect;
mod entering;
mod files;
mod guest;
mod history;
mod hold;
mod importing;
mod law;
mod looks;
mod merging;
mod message;
mod notice;
mod office;
mod paper;
mod part;
mod payroll;
mod plan_edit;
mod preview;
mod refusal;
mod register;
mod reminder;
mod roster;
mod routes;
mod save_as;
mod sealing;
mod shaping;
mod sourcing;
mod state;
mod timeline;
mod units;
mod update;
mod view;
mod workspace;

pub use crate::formats::office::{Answer as OfficeAnswer, Task as OfficeTask};
pub use crate::formats::stored::{Slot, stated_generation};
pub use action::{Action, PostName, RowName, Thing};
pub use comparing::{Comparing, ComparisonAsked};
pub use effect::{Effect, KeptStep, SaveRefusal, Steps};
pub use files::FILE_ENDING;
pub use history::{History, Step};
pub use importing::{Import, ShownColumn, ShownImport, ShownRow, ShownTable, Stage, shown as shown_import};
pub use merging::{Merging, ShownFile, ShownMerge};
pub use message::{Clock, Journalled, Message, NewScenario, Slots, StageChange, TargetChange};
pub use office::{Awaited, Purpose};
pub use paper::{PaperChoice, PaperFile};
pub use plan_edit::CellRef;
pub use preview::Preview;
pub use refusal::{Entry as Entered, NotTaken, Refusal, Unshaped};
pub use register::{PersonFact, RegisterEntry, RegisterRow, StageScope};
pub use reminder::{REMIND_CHANGES, REMIND_SECONDS, Reminder, URGE_CHANGES, URGE_SECONDS};
pub use save_as::{SaveAs, SaveForm};
pub use sealing::{FEWEST_CHARACTERS, Locked, PassphraseFault, passphrase_fault};
pub use shaping::{Pasted, Scaling};
pub use state::{LastChange, Notice, Saving, State};
pub use timeline::{DAYS_KEPT, Lost, STEPS_KEPT, Timeline};
pub use view::{Dialog, GridBy, PayrollTab, Screen, SourceFilter, View};
pub use workspace::{Entry, Exported, ScenarioId, Unfiled, Workspace};
