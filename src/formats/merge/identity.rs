//! Which thing of one copy is which thing of another.
//!
//! What the common ancestor knows keeps its number. What was added since is known by what it is (a unit by its group
//! and name, a line by whom it is about, how and when), since two people who each add something give it the same
//! number. What is taken over gets a number that follows from what it is, so that the order of merging does not matter.

use super::tree::unlike;
use crate::formats::json::Json;
use crate::formats::scenario::words;
use crate::model::payroll::{Line, Scope, When};
use crate::model::provenance::Provenance;
use crate::model::scenario::Scenario;
use std::collections::BTreeSet;

/// The kinds of things with numbers, each before those that stand within it.
pub(super) const KINDS: [&str; 5] = ["group", "unit", "ward", "quarter", "target"];

/// The kind of the things of a list with numbers; nothing for any other list.
pub(super) fn kind_of(list: &str) -> Option<&'static str> {
    let kind = list.strip_suffix('s')?;
    KINDS.into_iter().find(|other| *other == kind)
}

/// The keys of the things of one copy: their numbers, but for what it added.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    added: Vec<(&'static str, u32, String)>,
}

impl Names {
    /// The key of a thing.
    pub(super) fn key(&self, kind: &str, id: u32) -> String {
        let added = self
            .added
            .iter()
            .find(|(other, number, _)| *other == kind && *number == id);
        added.map_or_else(|| id.to_string(), |(_, _, key)| key.clone())
    }

    /// The keys of a copy: a thing that its ancestor does not have is one the open scenario added too, or new.
    pub(super) fn of(copy: &Scenario, ancestor: &Scenario, ours: &Scenario) -> Self {
        let mut names = Self::default();
        let own = Self::default();
        for kind in KINDS {
            let known: Vec<u32> = numbers(ancestor, kind);
            let ours: Vec<(u32, String)> = things(ours, kind, &own)
                .into_iter()
                .filter(|(id, _)| !known.contains(id))
                .collect();
            let mut taken: Vec<String> = Vec::new();
            for (id, nature) in things(copy, kind, &names) {
                if known.contains(&id) {
                    continue;
                }
                let number = number_of(kind, &nature);
                let same = ours.iter().find(|(own, _)| *own == number);
                let same = same.or_else(|| ours.iter().find(|(_, own)| *own == nature));
                let key = match same {
                    Some((own, _)) if !taken.contains(&own.to_string()) => own.to_string(),
                    _ => unlike(taken.iter(), format!("{ADDED}{nature}")),
                };
                taken.push(key.clone());
                names.added.push((kind, id, key));
            }
        }
        names
    }
}

/// What the key of an added thing begins with.
const ADDED: char = '+';

/// Whether a key is one of a thing that its ancestor does not have.
pub(super) fn is_added(key: &str) -> bool {
    key.starts_with(ADDED)
}

fn numbers(scenario: &Scenario, kind: &str) -> Vec<u32> {
    things(scenario, kind, &Names::default())
        .into_iter()
        .map(|(id, _)| id)
        .collect()
}

/// The things of a kind with what makes each what it is.
fn things(scenario: &Scenario, kind: &str, names: &Names) -> Vec<(u32, String)> {
    let payroll = &scenario.payroll;
    let wards = scenario.sourcing.wards.iter();
    match kind {
        "group" => payroll
            .groups
            .iter()
            .map(|group| {
                let nature = format!("{}/{}", words::block(group.block), group.name);
                (group.id.0, nature)
            })
            .collect(),
        "unit" => payroll
            .units
            .iter()
            .map(|unit| {
                let nature = format!("{}/{}", names.key("group", unit.group.0), unit.name.value);
                (unit.id.0, nature)
            })
            .collect(),
        "ward" => wards.map(|ward| (ward.id.0, ward.name.clone())).collect(),
        "quarter" => wards
            .flat_map(|ward| {
                let ward_key = names.key("ward", ward.id.0);
                ward.quarters
                    .iter()
                    .map(move |quarter| (quarter.id.0, format!("{ward_key}/{}", quarter.name)))
            })
            .collect(),
        _ => payroll
            .targets
            .iter()
            .map(|target| {
                let deadline = target.deadline.index();
                (
                    target.id.0,
                    format!("{} {deadline}", scope_key(target.scope, names)),
                )
            })
            .collect(),
    }
}

/// A scope as one text.
pub(super) fn scope_key(scope: Scope, names: &Names) -> String {
    match scope {
        Scope::Block(block) => format!("block {}", words::block(block)),
        Scope::Group(group) => format!("group {}", names.key("group", group.0)),
        Scope::Unit(unit) => format!("unit {}", names.key("unit", unit.0)),
    }
}

/// A number that names a thing, as a text with its kind and key.
pub(super) fn reference(number: &Json, names: &Names, kind: &str) -> Json {
    match number {
        Json::Number(number) => {
            let id = number.parse().unwrap_or_default();
            format!("{kind} {}", names.key(kind, id)).into()
        }
        other => other.clone(),
    }
}

/// Of each line whom it is about and what it is known by there, in their order.
pub(super) fn line_keys(lines: &[Line], names: &Names) -> Vec<(String, String)> {
    let mut keys: Vec<(String, String)> = Vec::with_capacity(lines.len());
    let mut taken: BTreeSet<(String, String)> = BTreeSet::new();
    for line in lines {
        let owner = scope_key(line.scope, names);
        let when = match line.when {
            When::Year(year) => year.to_string(),
            When::Month(month) => format!("{}-{:02}", month.year(), month.month()),
        };
        let of_roster = if line.provenance == Provenance::Roster {
            " roster"
        } else {
            ""
        };
        let mut key = format!("{} {when}{of_roster}", words::instrument(line.instrument));
        if let Scope::Block(_) = line.scope {
            key = format!("{owner} {key}");
        }
        let mut known_by = (owner, key);
        let mut number = 1_u32;
        while !taken.insert(known_by.clone()) {
            number += 1;
            let alone = known_by.1.split(" #").next().unwrap_or_default();
            known_by.1 = format!("{alone} #{number}");
        }
        keys.push(known_by);
    }
    keys
}

/// The first number that is given to something taken over.
const FIRST_NUMBER: u64 = 1_000_000;
/// How many numbers there are to give; far from the largest, so that the tool can go on counting after them.
const NUMBERS: u64 = 500_000_000;

/// Whether a number is one that merging gives.
pub(super) fn is_given(number: u32) -> bool {
    u64::from(number) >= FIRST_NUMBER
}

/// The number that follows from what a thing is.
pub(super) fn number_of(kind: &str, nature: &str) -> u32 {
    let sum = fingerprint(&format!("{kind} {nature}")) % NUMBERS + FIRST_NUMBER;
    u32::try_from(sum).unwrap_or(u32::MAX)
}

/// The number a key of the tree stands for: its own, or the one that follows from what it names.
pub(super) fn number_of_key(kind: &str, key: &str, taken: &[u32]) -> u32 {
    let Some(nature) = key.strip_prefix(ADDED) else {
        return key.parse().unwrap_or_default();
    };
    let mut number = number_of(kind, nature);
    while taken.contains(&number) {
        number += 1;
    }
    number
}

/// The sum FNV-1a of 64 bits: it tells versions of a scenario apart that nobody tries to make alike.
pub(in crate::formats) fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
