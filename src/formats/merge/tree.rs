//! A scenario as a tree whose branches say what belongs together when two people have changed it.
//!
//! The tree is made from what the file says, so every field of the format takes part, those of later days too. A list
//! of things becomes a branch by their identities; a plan's lines stand below whom they are about; what only makes
//! sense as a whole (a value with its provenance, a route, a list of stages, posts planned and done) is one leaf.

use super::identity::{Names, line_keys, reference};
use crate::formats::json::Json;
use crate::formats::scenario::{RosterPart, write_whole};
use crate::model::scenario::Scenario;

/// A scenario, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tree {
    /// What is taken or left as a whole.
    Leaf(Json),
    /// The fields of one thing.
    Fields(Vec<(&'static str, Self)>),
    /// Things of one kind by their keys, in their order.
    Things(Vec<(String, Self)>),
}

impl Tree {
    /// A field or a thing.
    pub(super) fn child(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Leaf(_) => None,
            Self::Fields(fields) => fields.iter().find(|(name, _)| *name == key).map(|(_, tree)| tree),
            Self::Things(things) => things.iter().find(|(name, _)| name == key).map(|(_, tree)| tree),
        }
    }

    /// The keys of a branch, in their order.
    pub(super) fn keys(&self) -> Vec<&str> {
        match self {
            Self::Leaf(_) => Vec::new(),
            Self::Fields(fields) => fields.iter().map(|(name, _)| *name).collect(),
            Self::Things(things) => things.iter().map(|(name, _)| name.as_str()).collect(),
        }
    }

    /// What stands at the end of a path.
    pub(super) fn at<'a>(&'a self, path: &[impl AsRef<str>]) -> Option<&'a Self> {
        path.iter().try_fold(self, |tree, step| tree.child(step.as_ref()))
    }
}

/// The tree of a scenario. What it is called is left out: it is no part of what is planned.
pub(super) fn tree(scenario: &Scenario, names: &Names, roster: RosterPart) -> Tree {
    let mut root = Vec::new();
    for (name, value) in fields(write_whole(scenario, roster)) {
        match name {
            "format" | "kind" | "name" => {}
            "law" => root.push((name, keyed(value, &["rule", "from"]))),
            "payroll" => root.push((name, payroll(value, scenario, names))),
            "sourcing" => root.push((name, sourcing(value, names))),
            _ => root.push((name, plain(value))),
        }
    }
    Tree::Fields(root)
}

fn fields(json: Json) -> Vec<(&'static str, Json)> {
    match json {
        Json::Object(fields) => fields,
        _ => Vec::new(),
    }
}

fn entries(json: Json) -> Vec<Json> {
    match json {
        Json::List(entries) => entries,
        _ => Vec::new(),
    }
}

/// An object by its fields; everything else, and a value with its provenance, as a leaf.
fn plain(json: Json) -> Tree {
    match json {
        Json::Object(fields) if fields.iter().all(|(name, _)| *name != "value") => Tree::Fields(
            fields
                .into_iter()
                .map(|(name, value)| (name, plain(value)))
                .collect(),
        ),
        other => Tree::Leaf(other),
    }
}

/// What a field says, as one word of a key.
fn word(fields: &[(&'static str, Json)], name: &str) -> String {
    match fields.iter().find(|(other, _)| *other == name) {
        Some((_, Json::Text(text) | Json::Number(text))) => text.clone(),
        _ => String::new(),
    }
}

/// The identity an object states.
fn id_of(fields: &[(&'static str, Json)]) -> u32 {
    word(fields, "id").parse().unwrap_or_default()
}

/// A key no thing of the list has yet: things alike are told apart by their order.
pub(super) fn unlike<'a>(taken: impl Iterator<Item = &'a String> + Clone, key: String) -> String {
    let mut number = 1_u32;
    let mut wanted = key.clone();
    while taken.clone().any(|other| *other == wanted) {
        number += 1;
        wanted = format!("{key} #{number}");
    }
    wanted
}

/// A list of objects that are told apart by some of their fields.
fn keyed(list: Json, by: &[&str]) -> Tree {
    let mut things: Vec<(String, Tree)> = Vec::new();
    for entry in entries(list) {
        let key = match entry {
            Json::Text(ref text) => text.clone(),
            Json::Object(ref fields) => {
                let words: Vec<String> = by.iter().map(|name| word(fields, name)).collect();
                words.join(" ")
            }
            _ => String::new(),
        };
        let key = unlike(things.iter().map(|(key, _)| key), key);
        things.push((key, plain(entry)));
    }
    Tree::Things(things)
}

fn payroll(json: Json, scenario: &Scenario, names: &Names) -> Tree {
    let mut lines = lines_by_owner(&json, scenario, names);
    let mut payroll = Vec::new();
    for (name, value) in fields(json) {
        let tree = match name {
            "blocks" => keyed(value, &["kind"]),
            "groups" | "units" => {
                let owner = if name == "groups" { "group" } else { "unit" };
                let things = entries(value).into_iter().map(|entry| {
                    let entry = fields(entry);
                    let key = names.key(owner, id_of(&entry));
                    let own = take_lines(&mut lines, &format!("{owner} {key}"));
                    (key, owned(entry, own, names))
                });
                Tree::Things(things.collect())
            }
            "lines" => continue,
            "targets" => {
                let things = entries(value).into_iter().map(|entry| {
                    let entry = fields(entry);
                    (names.key("target", id_of(&entry)), target(entry, names))
                });
                Tree::Things(things.collect())
            }
            "roster" => Tree::Leaf(value),
            _ => plain(value),
        };
        payroll.push((name, tree));
    }
    // What is left is planned for whole blocks.
    let left = lines.into_iter().flat_map(|(_, lines)| lines).collect();
    payroll.push(("lines", Tree::Things(left)));
    Tree::Fields(payroll)
}

/// Lines by the key of whom they are about.
type Owned = Vec<(String, Vec<(String, Tree)>)>;

fn lines_by_owner(payroll: &Json, scenario: &Scenario, names: &Names) -> Owned {
    let mut owned: Owned = Vec::new();
    let Json::Object(payroll) = payroll else {
        return owned;
    };
    let lines = payroll.iter().find(|(name, _)| *name == "lines");
    let lines = lines.map_or(Vec::new(), |(_, lines)| entries(lines.clone()));
    let keys = line_keys(&scenario.payroll.lines, names);
    for ((owner, key), json) in keys.into_iter().zip(lines) {
        let line = (key, line(fields(json), &owner));
        match owned.iter_mut().find(|(other, _)| *other == owner) {
            Some((_, lines)) => lines.push(line),
            None => owned.push((owner, vec![line])),
        }
    }
    owned
}

fn take_lines(owned: &mut Owned, owner: &str) -> Vec<(String, Tree)> {
    let at = owned.iter().position(|(other, _)| other == owner);
    at.map_or(Vec::new(), |at| owned.remove(at).1)
}

/// A group or a unit with its lines.
fn owned(entry: Vec<(&'static str, Json)>, lines: Vec<(String, Tree)>, names: &Names) -> Tree {
    let mut thing = without_id(entry, |name, value| match name {
        "group" => Tree::Leaf(reference(&value, names, "group")),
        _ => plain(value),
    });
    thing.push(("lines", Tree::Things(lines)));
    Tree::Fields(thing)
}

fn without_id(
    entry: Vec<(&'static str, Json)>,
    tree: impl Fn(&'static str, Json) -> Tree,
) -> Vec<(&'static str, Tree)> {
    let kept = entry.into_iter().filter(|(name, _)| *name != "id");
    kept.map(|(name, value)| (name, tree(name, value))).collect()
}

/// A line: posts planned and done are one leaf.
fn line(entry: Vec<(&'static str, Json)>, owner: &str) -> Tree {
    let mut line = vec![("scope", Tree::Leaf(owner.into()))];
    let mut posts = Vec::new();
    for (name, value) in entry {
        match name {
            "id" | "scope" => {}
            "posts" | "done" => posts.push((name, value)),
            _ => line.push((name, plain(value))),
        }
    }
    line.push(("posts", Tree::Leaf(Json::Object(posts))));
    Tree::Fields(line)
}

/// A target: its amount is one leaf, in posts or as a share.
fn target(entry: Vec<(&'static str, Json)>, names: &Names) -> Tree {
    let mut target = Vec::new();
    for (name, value) in entry {
        match name {
            "id" => {}
            "posts" | "percent" => target.push(("amount", Tree::Leaf(Json::Object(vec![(name, value)])))),
            "scope" => target.push((name, Tree::Leaf(scope(value, names)))),
            _ => target.push((name, plain(value))),
        }
    }
    Tree::Fields(target)
}

/// A scope as one text, by the key of what it names.
fn scope(json: Json, names: &Names) -> Json {
    let scope = fields(json).into_iter().next();
    scope.map_or(Json::Null, |(kind, value)| match (kind, value) {
        ("block", Json::Text(block)) => format!("block {block}").into(),
        (kind, value) => reference(&value, names, kind),
    })
}

fn sourcing(json: Json, names: &Names) -> Tree {
    let sourcing = fields(json).into_iter().map(|(name, value)| {
        let tree = match name {
            "days_off" => keyed(value, &[]),
            "indicators" => keyed(value, &["kind"]),
            "capacities" => {
                let entries = entries(value).into_iter().map(|entry| {
                    let entry = fields(entry).into_iter().map(|(name, value)| match name {
                        "ward" => (name, reference(&value, names, "ward")),
                        _ => (name, value),
                    });
                    Json::Object(entry.collect())
                });
                keyed(entries.collect(), &["stage", "ward"])
            }
            "wards" => {
                let wards = entries(value).into_iter().map(|entry| {
                    let entry = fields(entry);
                    (names.key("ward", id_of(&entry)), ward(entry, names))
                });
                Tree::Things(wards.collect())
            }
            _ => plain(value),
        };
        (name, tree)
    });
    Tree::Fields(sourcing.collect())
}

fn ward(entry: Vec<(&'static str, Json)>, names: &Names) -> Tree {
    let ward = without_id(entry, |name, value| match name {
        "quarters" => {
            let quarters = entries(value).into_iter().map(|entry| {
                let entry = fields(entry);
                (names.key("quarter", id_of(&entry)), quarter(entry, names))
            });
            Tree::Things(quarters.collect())
        }
        _ => plain(value),
    });
    Tree::Fields(ward)
}

/// A khu phố: what its posts share is said by each of them, and whether one person holds both is one question.
fn quarter(entry: Vec<(&'static str, Json)>, names: &Names) -> Tree {
    let shared = entry.iter().find(|(name, _)| *name == "provenance");
    let shared = shared.map_or("entered".into(), |(_, provenance)| provenance.clone());
    let mut quarter = Vec::new();
    let mut hold = Vec::new();
    for (name, value) in entry {
        match name {
            "id" | "provenance" => {}
            "head" | "front" | "together" => hold.push((name, post(value, &shared, names))),
            _ => quarter.push((name, plain(value))),
        }
    }
    quarter.push(("hold", Tree::Fields(hold)));
    Tree::Fields(quarter)
}

fn post(json: Json, shared: &Json, names: &Names) -> Tree {
    let entry = match json {
        Json::Object(fields) => fields,
        word => vec![("holder", word)],
    };
    let mut holder = Vec::new();
    let mut provenance = shared.clone();
    let mut post = Vec::new();
    for (name, value) in entry {
        match name {
            "holder" | "admitted" => holder.push((name, value)),
            "provenance" => provenance = value,
            "same_as" => {
                let link = fields(value).into_iter().map(|(name, value)| match name {
                    "quarter" => (name, reference(&value, names, "quarter")),
                    _ => (name, value),
                });
                post.push((name, Tree::Leaf(Json::Object(link.collect()))));
            }
            "route" => post.push((name, Tree::Leaf(value))),
            _ => post.push((name, plain(value))),
        }
    }
    post.push(("holder", Tree::Leaf(Json::Object(holder))));
    post.push(("provenance", Tree::Leaf(provenance)));
    Tree::Fields(post)
}
