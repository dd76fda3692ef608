//! Where a change is: the fields and things on the way to it, as the screens call them.

use super::Speaker;
use crate::formats::merge::identity::kind_of;
use crate::formats::merge::three_way::ORDER;
use crate::formats::merge::tree::Tree;
use crate::formats::scenario::words;
use crate::model::sourcing::PostKind;
use crate::text::{merging as said, names};

impl Speaker<'_> {
    pub(super) fn find(&self, path: &[&str]) -> Option<&Tree> {
        self.trees.iter().find_map(|tree| tree.at(path))
    }

    /// What a place is, within the group it is told under.
    pub(super) fn what(&self, path: &[String]) -> String {
        let steps: Vec<&str> = path.iter().map(String::as_str).collect();
        let from = match steps.as_slice() {
            ["sourcing", "wards", _, ..] | ["payroll", "groups", _, ..] => 3,
            ["payroll" | "sourcing", ..] => 1,
            _ => 0,
        };
        let mut parts: Vec<String> = Vec::new();
        for at in from..steps.len() {
            // Where a thing of a list is named, the list goes without saying.
            if at + 1 < steps.len() && matches!(steps[at], "quarters" | "lines" | "hold") {
                continue;
            }
            let said = self.step(&steps[..at], steps[at]);
            if !said.is_empty() {
                parts.push(said);
            }
        }
        if parts.is_empty() {
            parts.push(said::whole(self.language).to_owned());
        }
        parts.join(" · ")
    }

    /// One step of a path.
    pub(super) fn step(&self, before: &[impl AsRef<str>], step: &str) -> String {
        let before: Vec<&str> = before.iter().map(AsRef::as_ref).collect();
        let list = before.last().copied().unwrap_or_default();
        if step == ORDER {
            return said::field("order", self.language).to_owned();
        }
        if kind_of(list).is_some() {
            return self.thing(&before, step);
        }
        match list {
            "lines" => {
                let words: Vec<String> = step
                    .split(' ')
                    .map(|word| self.word(word, "instrument"))
                    .collect();
                words.join(" ")
            }
            "law" | "capacities" | "indicators" | "days_off" | "blocks" => {
                let words: Vec<String> = step.split(' ').map(|word| self.word(word, list)).collect();
                words.join(" ")
            }
            _ => self.field(step),
        }
    }

    /// What a thing is called.
    pub(super) fn thing(&self, list: &[&str], key: &str) -> String {
        let mut path = list.to_vec();
        path.push(key);
        let name = self.trees.iter().find_map(|tree| tree.at(&path)?.child("name"));
        match name {
            Some(name) => self.tree(name, "name"),
            // A target has no name: its scope says which it is.
            None => {
                path.push("scope");
                let scope = self.find(&path).map(|tree| self.tree(tree, "scope"));
                format!("{} {}", self.field("target"), scope.unwrap_or_default())
            }
        }
    }

    pub(super) fn field(&self, name: &str) -> String {
        let language = self.language;
        named(name, &words::INSTRUMENTS, words::instrument)
            .map(|one| names::instrument(one, language))
            .or_else(|| named(name, &PostKind::ALL, words::post_kind).map(|one| names::post(one, language)))
            .unwrap_or_else(|| said::field(name, language))
            .to_owned()
    }
}

/// The one of a file's word.
pub(super) fn named<T: Copy>(code: &str, all: &[T], word: fn(T) -> &'static str) -> Option<T> {
    all.iter().copied().find(|one| word(*one) == code)
}
