//! Posts of a workbook into the scenario: wards and khu phố found by their names or added, holders as the rows say.

use super::people::month;
use crate::app::action::Action;
use crate::app::register::{RegisterEntry, RegisterRow, register_stated};
use crate::app::sourcing::ward_added;
use crate::app::update::Change;
use crate::formats::sheet::compare::comparable;
use crate::formats::sheet::take::{DryRun, Post as Read};
use crate::formats::sheet::values::{PostKind as ReadKind, Status};
use crate::model::scenario::Scenario;
use crate::model::sourcing::{Holder, Offices, WardId};
use crate::text::catalog::Importing;

/// Takes the posts of a dry run; what they do not tell stays as it was.
pub(super) fn taken(scenario: &mut Scenario, run: &DryRun, words: &Importing) -> Change {
    let mut stated = 0;
    let mut wards: Vec<(String, Vec<&Read>)> = Vec::new();
    for post in &run.posts {
        let name = post.ward.as_deref().unwrap_or(words.no_ward);
        match wards
            .iter_mut()
            .find(|(known, _)| comparable(known) == comparable(name))
        {
            Some((_, posts)) => posts.push(post),
            None => wards.push((name.to_owned(), vec![post])),
        }
    }
    for (name, posts) in wards {
        let Some(ward) = ward_of(scenario, &name) else {
            continue;
        };
        let rows = rows(scenario, ward, &posts);
        if let Change::Done(_) = register_stated(scenario, ward, &rows) {
            stated += posts.len();
        }
    }
    if stated == 0 {
        Change::None
    } else {
        Change::Done(Action::RegisterImported(stated))
    }
}

/// The ward of a name, added where there is none.
fn ward_of(scenario: &mut Scenario, name: &str) -> Option<WardId> {
    let find = |scenario: &Scenario| {
        let mut wards = scenario.sourcing.wards.iter();
        wards
            .find(|ward| comparable(&ward.name) == comparable(name))
            .map(|ward| ward.id)
    };
    find(scenario).or_else(|| {
        ward_added(scenario, name);
        find(scenario)
    })
}

/// One row a khu phố, under the name the scenario already has for it.
fn rows(scenario: &Scenario, ward: WardId, posts: &[&Read]) -> Vec<RegisterRow> {
    let known = scenario.sourcing.wards.iter().find(|other| other.id == ward);
    let mut rows: Vec<RegisterRow> = Vec::new();
    for post in posts {
        let (Some(area), Some(kind)) = (&post.area, post.post) else {
            continue;
        };
        let same = known.and_then(|ward| {
            ward.quarters
                .iter()
                .find(|quarter| comparable(&quarter.name) == comparable(area))
        });
        let name = same.map_or_else(|| area.clone(), |quarter| quarter.name.clone());
        let place = match rows
            .iter()
            .position(|row| comparable(&row.quarter) == comparable(&name))
        {
            Some(place) => place,
            None => {
                rows.push(RegisterRow {
                    quarter: name,
                    ..RegisterRow::default()
                });
                rows.len() - 1
            }
        };
        let Some(row) = rows.get_mut(place) else { continue };
        row.together |= post.same_person;
        if let Some(slot) = row.posts.get_mut(match kind {
            ReadKind::Head => 0,
            ReadKind::Front => 1,
        }) {
            *slot = Some(entry(post));
        }
    }
    rows
}

fn entry(post: &Read) -> RegisterEntry {
    let holder = match (post.vacant, post.party.member, post.party.status) {
        (true, ..) => Holder::Vacant,
        (_, Some(true), Some(Status::Probationary)) => Holder::Probationary {
            admitted: post.party.admitted.and_then(month),
        },
        (_, Some(true), _) => Holder::Official,
        (_, Some(false), _) => Holder::NonMember,
        (_, None, _) => Holder::Unknown,
    };
    let secretary = post.concurrent.iter().any(|role| {
        let role = comparable(role);
        role.starts_with("bi thu chi bo") || role == "bi thu" || role == "btcb"
    });
    RegisterEntry {
        holder,
        born: post.birth.and_then(month),
        since: None,
        offices: secretary.then_some(Offices {
            cell_secretary: true,
            ..Offices::default()
        }),
    }
}
