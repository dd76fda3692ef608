//! A merged tree as a scenario file says it: the way back of `tree`.

use super::identity::{KINDS, Names, is_added, is_given, kind_of, line_keys, number_of, number_of_key};
use super::tree::Tree;
use crate::formats::json::Json;
use crate::formats::scenario::KIND;
use crate::model::scenario::Scenario;
use crate::order;

/// The fields of an object of a file.
type Object = Vec<(&'static str, Json)>;

/// The tree as a file says it. Lines keep the numbers and the order they have in the open scenario.
pub(super) fn json(tree: &Tree, ours: &Scenario) -> Json {
    let mut writer = Writer {
        numbers: Vec::new(),
        lines: Vec::new(),
    };
    writer.number(tree, "");
    let mut root: Object = vec![("format", 1_u32.into()), ("kind", KIND.into())];
    for (name, tree) in fields(tree) {
        let value = match *name {
            "payroll" => writer.payroll(tree, ours),
            "sourcing" => writer.sourcing(tree),
            _ => plain(tree),
        };
        root.push((name, value));
    }
    Json::Object(root)
}

fn fields(tree: &Tree) -> &[(&'static str, Tree)] {
    match tree {
        Tree::Fields(fields) => fields,
        Tree::Leaf(_) | Tree::Things(_) => &[],
    }
}

fn things(tree: &Tree) -> &[(String, Tree)] {
    match tree {
        Tree::Things(things) => things,
        Tree::Leaf(_) | Tree::Fields(_) => &[],
    }
}

fn plain(tree: &Tree) -> Json {
    match tree {
        Tree::Leaf(json) => json.clone(),
        Tree::Fields(fields) => {
            Json::Object(fields.iter().map(|(name, tree)| (*name, plain(tree))).collect())
        }
        Tree::Things(things) => things.iter().map(|(_, tree)| plain(tree)).collect(),
    }
}

struct Writer {
    /// The numbers of things, by kind and key.
    numbers: Vec<(&'static str, String, u32)>,
    /// The lines, by whom they are about and their own key.
    lines: Vec<((String, String), Object)>,
}

impl Writer {
    fn number(&mut self, tree: &Tree, list: &str) {
        for (name, tree) in fields(tree) {
            self.number(tree, name);
        }
        for (key, tree) in things(tree) {
            if let Some(kind) = kind_of(list) {
                let of_kind = self.numbers.iter().filter(|(other, _, _)| *other == kind);
                let taken: Vec<u32> = match is_added(key) {
                    true => of_kind.map(|(_, _, number)| *number).collect(),
                    false => Vec::new(),
                };
                let number = number_of_key(kind, key, &taken);
                self.numbers.push((kind, key.clone(), number));
            }
            self.number(tree, "");
        }
    }

    /// The number a reference names, written as its kind and key.
    fn referred(&self, reference: &Json) -> Option<(&'static str, u32)> {
        let Json::Text(text) = reference else { return None };
        let (kind, key) = text.split_once(' ')?;
        let kind = KINDS.into_iter().find(|other| *other == kind)?;
        let known = self
            .numbers
            .iter()
            .find(|(other, name, _)| *other == kind && name == key);
        let number = known.map_or_else(|| number_of_key(kind, key, &[]), |(_, _, number)| *number);
        Some((kind, number))
    }

    fn reference(&self, tree: &Json) -> Json {
        self.referred(tree)
            .map_or(Json::Null, |(_, number)| number.into())
    }

    fn scope(&self, tree: &Json) -> Json {
        let scope = match (self.referred(tree), tree) {
            (Some((kind, number)), _) => vec![(kind, number.into())],
            (None, Json::Text(text)) => {
                let block = text.strip_prefix("block ").unwrap_or(text);
                vec![("block", block.into())]
            }
            (None, _) => Vec::new(),
        };
        Json::Object(scope)
    }

    fn payroll(&mut self, tree: &Tree, ours: &Scenario) -> Json {
        let mut payroll = Object::new();
        for (name, tree) in fields(tree) {
            match *name {
                "groups" | "units" | "targets" => {
                    let kind = kind_of(name).unwrap_or(name);
                    let entries: Vec<Json> = things(tree)
                        .iter()
                        .map(|(key, tree)| self.owner(kind, key, tree))
                        .collect();
                    payroll.push((name, Json::List(entries)));
                }
                "lines" => {
                    for (key, tree) in things(tree) {
                        // The key of a line of a whole block begins with the block, for there is no thing it stands below.
                        let owner: Vec<&str> = key.split(' ').take(2).collect();
                        self.line((owner.join(" "), key.clone()), tree);
                    }
                }
                _ => payroll.push((name, plain(tree))),
            }
        }
        payroll.push(("lines", self.numbered_lines(ours)));
        Json::Object(payroll)
    }

    /// A group, a unit or a target.
    fn owner(&mut self, kind: &'static str, key: &str, tree: &Tree) -> Json {
        let own = format!("{kind} {key}");
        let number = self
            .referred(&own.as_str().into())
            .map_or(0, |(_, number)| number);
        let mut object: Object = vec![("id", number.into())];
        for (name, tree) in fields(tree) {
            match (*name, tree) {
                ("lines", lines) => {
                    for (key, tree) in things(lines) {
                        self.line((own.clone(), key.clone()), tree);
                    }
                }
                ("group", Tree::Leaf(group)) => object.push((name, self.reference(group))),
                ("scope", Tree::Leaf(scope)) => object.push((name, self.scope(scope))),
                ("amount", Tree::Leaf(Json::Object(amount))) => object.extend(amount.iter().cloned()),
                _ => object.push((name, plain(tree))),
            }
        }
        Json::Object(object)
    }

    fn line(&mut self, key: (String, String), tree: &Tree) {
        let mut object = Object::new();
        for (name, tree) in fields(tree) {
            match (*name, tree) {
                ("scope", Tree::Leaf(scope)) => object.push((name, self.scope(scope))),
                ("posts", Tree::Leaf(Json::Object(posts))) => object.extend(posts.iter().cloned()),
                _ => object.push((name, plain(tree))),
            }
        }
        self.lines.push((key, object));
    }

    /// All lines: those of the open scenario in their places, then the rest by the numbers that follow from what they are.
    fn numbered_lines(&mut self, ours: &Scenario) -> Json {
        let keys = line_keys(&ours.payroll.lines, &Names::default());
        let mut taken: Vec<u32> = ours.payroll.lines.iter().map(|line| line.id.0).collect();
        let is_new = |(key, _): &((String, String), Object)| !keys.contains(key);
        // What was taken over before stands at the end, in the same order as what is taken over now.
        let settled = match self.lines.iter().any(is_new) {
            true => taken.iter().rev().take_while(|id| is_given(**id)).count(),
            false => 0,
        };
        let settled_from = taken.len() - settled;
        let mut lines: Vec<(usize, u32, Object)> = Vec::new();
        for (key, object) in std::mem::take(&mut self.lines) {
            match keys.iter().position(|other| *other == key) {
                Some(at) if at >= settled_from => lines.push((usize::MAX, taken[at], object)),
                Some(at) => lines.push((at, taken[at], object)),
                None => {
                    let mut number = number_of("line", &format!("{}/{}", key.0, key.1));
                    while taken.contains(&number) {
                        number += 1;
                    }
                    taken.push(number);
                    lines.push((usize::MAX, number, object));
                }
            }
        }
        order::sort_by_key(&mut lines, |(at, number, _)| (*at, *number));
        let lines = lines.into_iter().map(|(_, number, mut object)| {
            object.insert(0, ("id", number.into()));
            Json::Object(object)
        });
        lines.collect()
    }

    fn sourcing(&self, tree: &Tree) -> Json {
        let mut sourcing = Object::new();
        for (name, tree) in fields(tree) {
            let value = match *name {
                "wards" => things(tree)
                    .iter()
                    .map(|(key, tree)| self.ward(key, tree))
                    .collect(),
                "capacities" => {
                    let capacities = things(tree).iter().map(|(_, tree)| {
                        let entry = fields(tree).iter().map(|(name, tree)| match (*name, tree) {
                            ("ward", Tree::Leaf(ward)) => (*name, self.reference(ward)),
                            _ => (*name, plain(tree)),
                        });
                        Json::Object(entry.collect())
                    });
                    capacities.collect()
                }
                _ => plain(tree),
            };
            sourcing.push((*name, value));
        }
        Json::Object(sourcing)
    }

    fn ward(&self, key: &str, tree: &Tree) -> Json {
        let mut ward = self.with_number("ward", key);
        for (name, tree) in fields(tree) {
            let value = match *name {
                "quarters" => things(tree)
                    .iter()
                    .map(|(key, tree)| self.quarter(key, tree))
                    .collect(),
                _ => plain(tree),
            };
            ward.push((*name, value));
        }
        Json::Object(ward)
    }

    fn with_number(&self, kind: &'static str, key: &str) -> Object {
        let reference: Json = format!("{kind} {key}").into();
        vec![("id", self.reference(&reference))]
    }

    fn quarter(&self, key: &str, tree: &Tree) -> Json {
        let mut quarter = self.with_number("quarter", key);
        for (name, tree) in fields(tree) {
            if *name == "hold" {
                quarter.extend(fields(tree).iter().map(|(name, tree)| (*name, self.post(tree))));
            } else {
                quarter.push((*name, plain(tree)));
            }
        }
        Json::Object(quarter)
    }

    fn post(&self, tree: &Tree) -> Json {
        let mut post = Object::new();
        for (name, tree) in fields(tree) {
            match (*name, tree) {
                ("holder", Tree::Leaf(Json::Object(holder))) => post.extend(holder.iter().cloned()),
                ("same_as", Tree::Leaf(Json::Object(link))) => {
                    let link = link.iter().map(|(name, value)| match *name {
                        "quarter" => (*name, self.reference(value)),
                        _ => (*name, value.clone()),
                    });
                    post.push((name, Json::Object(link.collect())));
                }
                _ => post.push((name, plain(tree))),
            }
        }
        Json::Object(post)
    }
}
