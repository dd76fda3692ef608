//! The record the browser keeps: a workspace of scenarios, sealed so that no damage to it goes unnoticed.
//!
//! A record is one header line and a payload:
//!
//! ```text
//! lo-trinh/workspace 1 <workspace> <generation> <bytes of payload> <crc32>
//! { "current": 1, … }
//! ```
//!
//! The header keeps its layout in every format, so that a record of a newer one is told from a damaged one. The sum is taken over the header before it and the payload after it, so every single change of a bit is noticed. Two
//! slots are written in turn, each writing one generation later than the last; [`newest`] finds the one to go on from.

use super::error::ReadError;
use super::frame;
pub use super::frame::StoredError;
use super::json::{Json, Node, Object, Trust};
use super::scenario;
use super::scenario::lineage::Lineage;
use crate::model::calendar::Month;
use crate::model::scenario::Scenario;
use std::rc::Rc;

/// What a record begins with.
const MAGIC: &str = "lo-trinh/workspace";

/// Everything a user has open, as it is kept between two visits.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredWorkspace {
    /// Which workspace this is, so that several in one browser are not taken for each other: letters, digits, hyphens.
    pub workspace: String,
    /// The scenarios, in the order of the switcher.
    pub scenarios: Vec<StoredScenario>,
    /// The identity of the open one.
    pub current: u32,
    /// The language of the screen: `vi` or `en`.
    pub language: String,
    /// The screen that is shown, as `overview`.
    pub screen: String,
    /// What was typed into the letterhead of reports: the field's place in the order of the form, and the text.
    pub letterhead: Vec<(u32, String)>,
}

/// A scenario in a workspace.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredScenario {
    /// Its identity within the workspace; it survives renaming.
    pub id: u32,
    /// The scenario itself, shared with whoever else looks at it.
    pub scenario: Rc<Scenario>,
    /// What it comes from and whom it was made for.
    pub lineage: Rc<Lineage>,
    /// When it was last saved as a file, where it ever was.
    pub exported: Option<Export>,
    /// How many changes no file has.
    pub changes: u32,
    /// When the first of them was made, in seconds since 1970, where that is known.
    pub changed_at: Option<i64>,
}

/// The last time a scenario was saved as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Export {
    /// When, in seconds since the beginning of 1970, UTC.
    pub at_unix_seconds: i64,
    /// The same where the user was: the month.
    pub month: Month,
    /// Day of the month, hour and minute where the user was.
    pub day_hour_minute: [u32; 3],
    /// Whether it has changed since.
    pub changed_since: bool,
}

/// The workspace as a record of the generation given. A workspace name that is not letters, digits and hyphens is written
/// with hyphens in place of the rest.
pub fn encode(workspace: &StoredWorkspace, generation: u64) -> String {
    let payload = payload(workspace).on_one_line();
    frame::write(MAGIC, &workspace.workspace, generation, &payload)
}

/// The workspace in a record, with its generation.
///
/// # Errors
/// Why the record cannot be used; then nothing of it is.
pub fn decode(record: &str) -> Result<(StoredWorkspace, u64), StoredError> {
    let (name, generation, payload) = frame::read(MAGIC, record)?;
    let workspace = read_payload(payload, name).map_err(StoredError::Unreadable)?;
    Ok((workspace, generation))
}

/// The generation a record states in its header, whether or not the rest of it is sound. The beginning of it is enough.
pub fn stated_generation(record: &str) -> Option<u64> {
    let header = record.strip_prefix(MAGIC)?.split('\n').next()?;
    header.split(' ').nth(3)?.parse().ok()
}

/// One of the two places a record is kept in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The first.
    A,
    /// The second.
    B,
}

impl Slot {
    /// The place the next record goes to when this one holds the newest.
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// The record to go on from.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The newest usable record with its slot and its generation; nothing where neither slot holds one.
    pub found: Option<(Slot, StoredWorkspace, u64)>,
    /// What is wrong with a slot that holds something unusable, A first. With one, what was found may not be the last
    /// that was saved, and a [`StoredError::Newer`] slot must not be written to.
    pub refused: [Option<StoredError>; 2],
}

impl Choice {
    /// Whether a damaged slot was passed over: the user should be told that the last change may be missing.
    pub fn fell_back(&self) -> bool {
        self.found.is_some() && self.refused.iter().any(Option::is_some)
    }

    /// The slot the next record goes to: not the one just read from, and never one a newer version wrote.
    pub fn next_slot(&self) -> Option<Slot> {
        let preferred = self.found.as_ref().map_or(Slot::A, |(slot, _, _)| slot.other());
        [preferred, preferred.other()].into_iter().find(|slot| {
            let refused = match slot {
                Slot::A => &self.refused[0],
                Slot::B => &self.refused[1],
            };
            !matches!(refused, Some(StoredError::Newer { .. }))
        })
    }
}

/// Which of the two slots to go on from. An empty slot is no error.
pub fn newest(slot_a: Option<&str>, slot_b: Option<&str>) -> Choice {
    let read = |slot: Option<&str>| match slot.map(decode) {
        None => (None, None),
        Some(Ok(record)) => (Some(record), None),
        Some(Err(error)) => (None, Some(error)),
    };
    let (a, refused_a) = read(slot_a);
    let (b, refused_b) = read(slot_b);
    let found = match (a, b) {
        (Some((_, generation_a)), Some((workspace, generation))) if generation > generation_a => {
            Some((Slot::B, workspace, generation))
        }
        (Some((workspace, generation)), _) => Some((Slot::A, workspace, generation)),
        (None, Some((workspace, generation))) => Some((Slot::B, workspace, generation)),
        (None, None) => None,
    };
    Choice {
        found,
        refused: [refused_a, refused_b],
    }
}

fn payload(workspace: &StoredWorkspace) -> Json {
    let scenarios = workspace.scenarios.iter().map(|stored| {
        let exported = stored.exported.map(|export| {
            Object::new()
                .with("at_unix_seconds", export.at_unix_seconds)
                .with(
                    "month",
                    format!("{}-{:02}", export.month.year(), export.month.month()),
                )
                .with(
                    "day_hour_minute",
                    export.day_hour_minute.into_iter().collect::<Json>(),
                )
                .with("changed_since", export.changed_since)
        });
        Object::new()
            .with("id", stored.id)
            .with_some("exported", exported)
            .with_some("changes", (stored.changes > 0).then_some(stored.changes))
            .with_some("changed_at_unix_seconds", stored.changed_at)
            .with(
                "scenario",
                scenario::write_node(&stored.scenario, &stored.lineage),
            )
    });
    let letterhead = workspace
        .letterhead
        .iter()
        .map(|(field, text)| Object::new().with("field", *field).with("text", text.as_str()));
    Object::new()
        .with("current", workspace.current)
        .with("language", workspace.language.as_str())
        .with("screen", workspace.screen.as_str())
        .with_some(
            "letterhead",
            (!workspace.letterhead.is_empty()).then(|| letterhead.collect::<Json>()),
        )
        .with("scenarios", scenarios.collect::<Json>())
        .into()
}

fn read_payload(payload: &str, name: &str) -> Result<StoredWorkspace, ReadError> {
    let root = Node::root(payload, Trust::Own)?;
    let fields = root.fields(&["current", "language", "screen", "letterhead", "scenarios"])?;
    let scenarios = fields.need("scenarios")?.list(usize::MAX)?;
    let scenarios = scenarios.iter().map(|node| {
        let fields = node.fields(&["id", "exported", "changes", "changed_at_unix_seconds", "scenario"])?;
        let exported = fields.get("exported").map(|node| {
            let fields = node.fields(&["at_unix_seconds", "month", "day_hour_minute", "changed_since"])?;
            Ok(Export {
                at_unix_seconds: fields.need("at_unix_seconds")?.whole(i64::MIN, i64::MAX)?,
                month: fields.need("month")?.month()?,
                day_hour_minute: fields
                    .need("day_hour_minute")?
                    .three(|node| node.count(u32::MAX))?,
                changed_since: fields.need("changed_since")?.truth()?,
            })
        });
        let file = scenario::read_node(fields.need("scenario")?)?;
        let count = |node: &Node| node.count(u32::MAX);
        let seconds = |node: &Node| node.whole(i64::MIN, i64::MAX);
        Ok(StoredScenario {
            changes: fields.get("changes").map(count).transpose()?.unwrap_or_default(),
            changed_at: fields.get("changed_at_unix_seconds").map(seconds).transpose()?,
            id: fields.need("id")?.count(u32::MAX)?,
            scenario: Rc::new(file.scenario),
            lineage: Rc::new(file.lineage),
            exported: exported.transpose()?,
        })
    });
    let typed = match fields.get("letterhead") {
        Some(node) => node.list(usize::MAX)?,
        None => Vec::new(),
    };
    let letterhead = typed.iter().map(|node| {
        let fields = node.fields(&["field", "text"])?;
        Ok((
            fields.need("field")?.count(u32::MAX)?,
            fields.need("text")?.text(usize::MAX)?,
        ))
    });
    Ok(StoredWorkspace {
        letterhead: letterhead.collect::<Result<_, _>>()?,
        workspace: name.to_owned(),
        scenarios: scenarios.collect::<Result<_, _>>()?,
        current: fields.need("current")?.count(u32::MAX)?,
        language: fields.need("language")?.text(usize::MAX)?,
        screen: fields.need("screen")?.text(usize::MAX)?,
    })
}
