//! When to remind of keeping the work as a file: the more is in no file, and the longer, the louder.

use super::state::{Notice, State};

/// From so many changes on that are in no file, one is reminded.
pub const REMIND_CHANGES: u32 = 20;
/// From so many seconds on after the first of them: a day.
pub const REMIND_SECONDS: i64 = 86_400;
/// From so many changes on, one is urged.
pub const URGE_CHANGES: u32 = 100;
/// From so many seconds on after the first of them: a week.
pub const URGE_SECONDS: i64 = 7 * 86_400;

/// How much there is that no file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reminder {
    /// Nothing.
    None,
    /// Something.
    Some,
    /// Enough to remind.
    Remind,
    /// Enough to urge.
    Urge,
}

impl State {
    /// How much of the open scenario no file has.
    pub fn reminder(&self) -> Reminder {
        let unfiled = self.workspace.current().unfiled;
        let now = self.clock.map(|clock| clock.seconds);
        let age = now
            .zip(unfiled.since)
            .map_or(0, |(now, since)| now.saturating_sub(since));
        match unfiled.changes {
            0 => Reminder::None,
            changes if changes >= URGE_CHANGES || age >= URGE_SECONDS => Reminder::Urge,
            changes if changes >= REMIND_CHANGES || age >= REMIND_SECONDS => Reminder::Remind,
            _ => Reminder::Some,
        }
    }

    /// Says that the work must be kept as a file when it comes to that, and again when as much has been added as urges.
    pub(super) fn remind(&mut self) {
        if self.reminder() < Reminder::Urge {
            self.urged_at = None;
            self.notices.retain(|(_, notice)| *notice != Notice::FileOverdue);
            return;
        }
        let changes = self.workspace.current().unfiled.changes;
        if self
            .urged_at
            .is_none_or(|urged| changes >= urged.saturating_add(URGE_CHANGES))
        {
            self.urged_at = Some(changes);
            self.notify(Notice::FileOverdue);
        }
    }
}
