//! A scenario that was made to be filled in for a part: what is outside the part is only looked at.

use crate::model::scenario::Scenario;

use super::state::{Notice, State};

impl State {
    /// Whether the open scenario may become another one. In one made for a part only the part may change.
    pub(super) fn part_allows(&self, after: &Scenario) -> bool {
        let part = self.workspace.current().lineage.part.as_ref();
        part.is_none_or(|part| part.allows(self.scenario(), after))
    }

    /// Says that something lies outside the part.
    pub(super) fn say_outside_part(&mut self) {
        if let Some(part) = &self.workspace.current().lineage.part {
            let notice = Notice::OutsidePart(part.name.clone());
            self.notify(notice);
        }
    }
}
