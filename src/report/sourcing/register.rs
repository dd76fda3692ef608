//! The register of one ward, to be edited: its name and deadline, its khu phố as rows of cells.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::entry::{Column, Polled};
use super::merging::{MergePreview, preview};
use super::{HOLDERS, Source, holder_code};
use crate::model::calendar::Month;
use crate::model::sourcing::{Hold, Holder, PostKind, Quarter, QuarterId, WardId};
use crate::report::mark::Marked;
use crate::text::{letters, names, number};

/// The register of one ward.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterForm {
    /// The ward.
    pub ward: WardId,
    /// Its name.
    pub name: String,
    /// Its deadline as written, where it is none of the usual ones; else empty.
    pub deadline: String,
    /// The usual deadlines to choose from: month, as written, whether it is the ward's.
    pub deadlines: Vec<(Month, String, bool)>,
    /// Where the deadline comes from.
    pub deadline_mark: Marked,
    /// How many khu phố it has.
    pub rows_count: usize,
    /// The same as written.
    pub count: String,
    /// One fewer, where there is one to take.
    pub fewer: Option<u32>,
    /// One more.
    pub more: u32,
    /// Where the number of khu phố comes from.
    pub quarters_mark: Marked,
    /// Heads of the columns.
    pub columns: [String; Column::ALL.len()],
    /// Its khu phố, and the row that makes a new one.
    pub rows: Vec<Rc<EntryRow>>,
    /// The khu phố that are taken into a merger, and what would be left of them.
    pub merging: MergePreview,
    /// Who may hold a post: the key that says so, its name.
    pub keys: Vec<(&'static str, &'static str)>,
}

/// A row of the register.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryRow {
    /// Its place from above.
    pub at: usize,
    /// The khu phố; nothing for the row that makes a new one.
    pub quarter: Option<QuarterId>,
    /// Its name.
    pub name: String,
    /// Its cells, one for each column.
    pub cells: Vec<EntryCell>,
}

/// A cell of the register.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryCell {
    /// What the page and the tests know it by: row and column.
    pub id: String,
    /// What stands in it.
    pub text: String,
    /// What it is called for those who do not see the heads.
    pub label: String,
    /// The head of its column, to stand beside it on a narrow screen.
    pub head: String,
    /// The code of the holder, in a column of holders.
    pub holder: Option<&'static str>,
    /// Where it is known from, where that must be told.
    pub mark: Option<Marked>,
}

/// The register of a ward; nothing where it does not exist.
pub(super) fn register(
    source: &Source<'_>,
    id: WardId,
    merging: &BTreeSet<QuarterId>,
) -> Option<RegisterForm> {
    let plan = &source.scenario.sourcing;
    let ward = plan.wards.iter().find(|ward| ward.id == id)?;
    let count = u32::try_from(ward.quarters.len()).unwrap_or(u32::MAX);
    let first = Month::december(source.scenario.horizon.start.year());
    let mut deadlines = vec![first, plan.deadline.value];
    deadlines.dedup();
    let deadline = ward.deadline.value;
    Some(RegisterForm {
        ward: id,
        name: ward.name.clone(),
        deadline: if deadlines.contains(&deadline) {
            String::new()
        } else {
            number::month(deadline)
        },
        deadlines: deadlines
            .into_iter()
            .map(|month| (month, number::month(month), month == deadline))
            .collect(),
        deadline_mark: Marked::new(&ward.deadline.provenance, source.language),
        rows_count: ward.quarters.len(),
        count: number::whole(i64::from(count), source.language),
        fewer: count.checked_sub(1),
        more: count.saturating_add(1),
        quarters_mark: Marked::new(&ward.quarters_provenance, source.language),
        columns: Column::ALL.map(|column| head(source, column)),
        rows: ward
            .quarters
            .iter()
            .map(Some)
            .chain([None])
            .enumerate()
            .map(|(at, quarter)| Rc::new(row(source, at, quarter)))
            .collect(),
        merging: preview(source, ward, merging),
        keys: HOLDER_KEYS
            .into_iter()
            .zip(HOLDERS.map(|holder| names::holder(holder, source.language)))
            .chain([("=", source.words.sourcing.same_person)])
            .collect(),
    })
}

/// The keys of the holders, in the order of every list.
const HOLDER_KEYS: [&str; HOLDERS.len()] = ["1", "2", "3", "4", "5"];

fn head(source: &Source<'_>, column: Column) -> String {
    let words = &source.words.sourcing;
    match column {
        Column::Name => source.words.controls.quarter.to_owned(),
        Column::Holder(kind) => names::post_short(kind, source.language).to_owned(),
        Column::Born(_) => words.born.to_owned(),
        Column::Members => words.official_members.to_owned(),
        Column::Election(kind, polled) => {
            let which = match polled {
                Polled::Next => words.next_election,
                Polled::Last => words.last_election,
            };
            let post = names::post_short(kind, source.language);
            format!("{post}: {}", letters::lowered(which))
        }
    }
}

fn row(source: &Source<'_>, at: usize, quarter: Option<&Quarter>) -> EntryRow {
    let name = quarter.map_or_else(
        || source.words.sourcing.new_quarter.to_owned(),
        |quarter| quarter.name.clone(),
    );
    let cells = Column::ALL.into_iter().map(|column| {
        let what = match column {
            Column::Born(kind) => {
                format!(
                    "{}, {}",
                    head(source, column),
                    names::post_inline(kind, source.language)
                )
            }
            column => head(source, column),
        };
        let holder = match (column, quarter) {
            (Column::Holder(kind), Some(quarter)) => Some(holder_code(quarter.post(kind).holder)),
            _ => None,
        };
        let mark = match (column, quarter) {
            (Column::Holder(kind), Some(quarter)) => Some(&quarter.post(kind).provenance),
            _ => None,
        };
        EntryCell {
            id: format!("reg-{at}-{}", column.place()),
            text: quarter.map_or_else(String::new, |quarter| text(source, quarter, column)),
            label: format!("{name}, {what}"),
            head: head(source, column),
            holder,
            mark: mark
                .filter(|provenance| provenance.needs_mark())
                .map(|provenance| Marked::new(provenance, source.language)),
        }
    });
    EntryRow {
        at,
        quarter: quarter.map(|quarter| quarter.id),
        cells: cells.collect(),
        name,
    }
}

/// What stands in a cell of a khu phố.
fn text(source: &Source<'_>, quarter: &Quarter, column: Column) -> String {
    let month = |month: Option<Month>| month.map_or_else(String::new, number::month);
    let together = matches!(quarter.hold, Hold::Together(_));
    match column {
        Column::Name => quarter.name.clone(),
        Column::Holder(PostKind::Front) if together => source.words.sourcing.same_person.to_owned(),
        Column::Holder(kind) => {
            let holder = quarter.post(kind).holder;
            let name = names::holder(holder, source.language);
            match holder {
                Holder::Probationary {
                    admitted: Some(month),
                } => format!("{name} {}", number::month(month)),
                _ => name.to_owned(),
            }
        }
        Column::Born(PostKind::Front) if together => String::new(),
        Column::Born(kind) => month(quarter.post(kind).person.born),
        Column::Members => quarter.official_members.map_or_else(String::new, |count| {
            number::whole(i64::from(count), source.language)
        }),
        Column::Election(kind, Polled::Next) => month(quarter.elections(kind).next),
        Column::Election(kind, Polled::Last) => month(quarter.elections(kind).last),
    }
}
