//! What is entered in the register cell by cell: by a key, typed, or pasted. All of it is one step.

use crate::formats::scenario::limits;
use crate::model::provenance::Provenance;
use crate::model::scenario::Scenario;
use crate::model::sourcing::{Hold, Holder, Post, PostKind, Quarter, QuarterId, Ward, WardId};
use crate::report::sourcing::entry::{Content, Entry, Polled, QUARTERS_MAX};

use super::action::{Action, PostName, Thing};
use super::register::{PersonFact, unknown_quarter};
use super::sourcing::ward_mut;
use super::units::kept_name;
use super::update::Change;

/// Takes entries over. A row beyond the khu phố there are makes new ones, up to it; `name` makes the name of the n-th.
pub(super) fn register_entered(
    scenario: &mut Scenario,
    id: WardId,
    entries: &[Entry],
    name: impl Fn(u32) -> String,
) -> Change {
    let quarters = scenario.sourcing.wards.iter().flat_map(|ward| &ward.quarters);
    let mut next = quarters
        .clone()
        .map(|quarter| quarter.id.0)
        .max()
        .unwrap_or_default();
    let mut room = limits::MOST_QUARTERS.saturating_sub(quarters.count());
    let Some(ward) = ward_mut(&mut scenario.sourcing, id) else {
        return Change::None;
    };
    let before = ward.quarters.len();
    for entry in entries {
        if entry.row >= QUARTERS_MAX {
            continue;
        }
        while ward.quarters.len() <= entry.row && room > 0 {
            next = next.saturating_add(1);
            room -= 1;
            let number = u32::try_from(ward.quarters.len() + 1).unwrap_or(u32::MAX);
            ward.quarters.push(unknown_quarter(QuarterId(next), name(number)));
            ward.quarters_provenance = Provenance::Entered;
        }
    }
    let action = action(ward, entries, before);
    for entry in entries {
        if let Some(quarter) = ward.quarters.get_mut(entry.row) {
            enter(quarter, &entry.content);
        }
    }
    action.map_or(Change::None, Change::Done)
}

/// What is done is named exactly where one cell is entered, else by the number of rows.
fn action(ward: &Ward, entries: &[Entry], before: usize) -> Option<Action> {
    if let [entry] = entries
        && entry.row < before
    {
        return single(ward, &ward.quarters[entry.row], &entry.content);
    }
    let mut rows: Vec<usize> = entries.iter().map(|entry| entry.row).collect();
    crate::order::sort_by_key(&mut rows, |row| *row);
    rows.dedup();
    rows.retain(|row| *row < ward.quarters.len());
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    (count > 0).then(|| Action::RegisterStated(ward.name.clone(), count))
}

fn single(ward: &Ward, quarter: &Quarter, content: &Content) -> Option<Action> {
    let post = |kind| PostName {
        kind,
        quarter: quarter.name.clone(),
        ward: ward.name.clone(),
    };
    let whole = || format!("{}, {}", quarter.name, ward.name);
    Some(match content {
        Content::Name(name) => Action::Renamed(Thing::Quarter, quarter.name.clone(), kept_name(name)?),
        Content::Holder(kind, holder) => Action::HolderSet(post(*kind), quarter.post(*kind).holder, *holder),
        Content::Together => Action::HeldTogetherSet(quarter.name.clone(), ward.name.clone(), true),
        Content::Born(kind, month) => Action::PersonStated(post(*kind), PersonFact::Born(*month)),
        Content::Members(count) => Action::OfficialMembersSet(whole(), *count),
        Content::Election(kind, ..) => Action::ElectionsSet(post(*kind)),
    })
}

fn enter(quarter: &mut Quarter, content: &Content) {
    match content {
        Content::Name(name) => {
            if let Some(name) = kept_name(name) {
                quarter.name = name;
            }
        }
        Content::Holder(kind, holder) => hold(quarter, *kind, *holder),
        Content::Together => {
            if let Hold::Apart(head, _) = &quarter.hold {
                quarter.hold = Hold::Together(head.clone());
            }
        }
        Content::Born(kind, month) => quarter.post_mut(*kind).person.born = *month,
        Content::Members(count) => {
            let most = u32::try_from(limits::MOST_PEOPLE).unwrap_or(u32::MAX);
            quarter.official_members = count.map(|count| count.min(most));
        }
        Content::Election(kind, polled, month) => {
            let elections = &mut quarter.elections[kind.index()];
            match polled {
                Polled::Next => elections.next = *month,
                Polled::Last => elections.last = *month,
            }
        }
    }
}

/// Someone else in one of two posts of one person: from then on there are two people. The trưởng ban is then the new one.
fn hold(quarter: &mut Quarter, kind: PostKind, holder: Holder) {
    if let (Hold::Together(both), PostKind::Front) = (&quarter.hold, kind) {
        let front = Post {
            holder,
            provenance: Provenance::Entered,
            route: None,
            person: Box::default(),
        };
        quarter.hold = Hold::Apart(both.clone(), front);
        return;
    }
    let post = quarter.post_mut(kind);
    // The month of a ceremony that is known is not lost by saying "probationary" once more.
    let same = matches!(
        (post.holder, holder),
        (
            Holder::Probationary { .. },
            Holder::Probationary { admitted: None }
        )
    );
    if !same {
        post.holder = holder;
    }
    post.provenance = Provenance::Entered;
}

/// Takes a khu phố out of the register.
pub(super) fn quarter_removed(scenario: &mut Scenario, id: QuarterId) -> Change {
    for ward in &mut scenario.sourcing.wards {
        if let Some(at) = ward.quarters.iter().position(|quarter| quarter.id == id) {
            let quarter = ward.quarters.remove(at);
            ward.quarters_provenance = Provenance::Entered;
            return Change::Done(Action::Removed(Thing::Quarter, quarter.name));
        }
    }
    Change::None
}
