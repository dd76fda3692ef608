//! What a hand does to the bars of a row: it takes hold of all of them or of an edge, and moves along the axis.
//!
//! Until it lets go nothing is decided. The row is drawn from where the hand is, and one change comes of it in the end.

use super::track::{Axis, Track};
use crate::chart::{Gantt, Grip, grip};
use crate::text::{Catalog, number};

/// A hand on the bars of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held {
    /// What it holds.
    pub grip: Grip,
    /// Where it took hold, in the drawing.
    from: f64,
    /// By how many months it has moved.
    pub months: i32,
}

/// A row as the hand has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// The marks.
    pub marks: Gantt,
    /// What would change, in words: "8/2024 → 3/2024, xong 12/2025".
    pub tip: String,
}

impl Held {
    /// A hand that comes down `offset` from the left edge of a drawing shown `shown` wide; nothing beside the bars.
    pub fn taken(track: &Track, axis: &Axis, offset: f64, shown: f64) -> Option<Self> {
        let from = place(axis, offset, shown);
        let grip = grip(&track.marks.spans, from)?;
        Some(Self {
            grip,
            from,
            months: 0,
        })
    }

    /// The same hand moved to another place, as far as there is room.
    pub fn moved(self, track: &Track, axis: &Axis, offset: f64, shown: f64) -> Self {
        let way = place(axis, offset, shown) - self.from;
        let months = axis.months_along(way);
        let (least, most) = match self.grip {
            Grip::Whole => track.room,
            Grip::Edge(at) => (
                track.stages.get(at).map_or(0, |stage| -(stage.months as i32)),
                i32::MAX,
            ),
        };
        Self {
            months: months.clamp(least, most),
            ..self
        }
    }

    /// The row as the hand has it.
    pub fn preview(self, track: &Track, axis: &Axis, words: &Catalog) -> Preview {
        let mut laid = track.laid.clone();
        let moved_from = match self.grip {
            Grip::Whole => 0,
            Grip::Edge(at) => at + 1,
        };
        if let Grip::Edge(at) = self.grip
            && let Some(stage) = laid.stages.get_mut(at)
        {
            stage.2 += self.months;
        }
        for stage in laid.stages.iter_mut().skip(moved_from) {
            stage.1 += self.months;
            stage.2 += self.months;
        }
        laid.finish += self.months;
        laid.band.0 += self.months;
        laid.band.1 += self.months;
        Preview {
            marks: axis.drawn(&laid),
            tip: self.tip(track, axis, words),
        }
    }

    fn tip(self, track: &Track, axis: &Axis, words: &Catalog) -> String {
        let said = &words.sourcing;
        let month = |at: i32| number::month(axis.month(at));
        let done = (said.done_by)(&month(track.laid.finish + self.months));
        match self.grip {
            Grip::Whole => {
                let start = track
                    .laid
                    .stages
                    .first()
                    .map_or(track.laid.finish, |stage| stage.1);
                (said.held_start)(&month(start), &month(start + self.months), &done)
            }
            Grip::Edge(at) => {
                let (name, months) = track
                    .stages
                    .get(at)
                    .map_or(("", 0), |stage| (stage.name, stage.months));
                let written = |months: i64| number::whole(months, words.language);
                let (before, after) = (i64::from(months), i64::from(months) + i64::from(self.months));
                (said.held_stage)(
                    name,
                    &written(before),
                    &number::months(after, words.language),
                    &done,
                )
            }
        }
    }
}

/// A place on the page as a place in the drawing, which is stretched to the width it is shown in.
fn place(axis: &Axis, offset: f64, shown: f64) -> f64 {
    if shown > 0.0 {
        offset * axis.width / shown
    } else {
        offset
    }
}
