//! What stands in a place: numbers, days, references and words of the file, as the screens say them.

use super::Speaker;
use super::places::named;
use crate::formats::json::{Json, day};
use crate::formats::merge::Given;
use crate::formats::merge::tree::Tree;
use crate::formats::scenario::words;
use crate::model::calendar::Month;
use crate::model::payroll::BlockKind;
use crate::model::sourcing::{PostKind, RouteKind};
use crate::text::{Language, merging as said, names, number};

impl Speaker<'_> {
    /// A value in words; nothing is said to be nothing.
    pub(super) fn given(&self, given: Option<&Given>, field: &str) -> String {
        match given {
            None => said::nothing(self.language).to_owned(),
            Some(Given::Tree(tree)) => self.tree(tree, field),
            Some(Given::Order(path, keys)) => {
                let list: Vec<&str> = path.iter().map(String::as_str).collect();
                let names: Vec<String> = keys.iter().map(|key| self.thing(&list, key)).collect();
                names.join(", ")
            }
        }
    }

    pub(super) fn tree(&self, tree: &Tree, field: &str) -> String {
        match tree {
            Tree::Leaf(json) => self.json(json, field),
            Tree::Things(things) => {
                number::whole(i64::try_from(things.len()).unwrap_or_default(), self.language)
            }
            Tree::Fields(fields) => {
                let parts = fields.iter().filter_map(|(name, tree)| {
                    let said = self.tree(tree, name);
                    let label = self.field(name);
                    let worth = !said.is_empty() && !matches!(*name, "provenance" | "scope");
                    worth.then(|| {
                        if label.is_empty() {
                            said
                        } else {
                            format!("{label}: {said}")
                        }
                    })
                });
                parts.collect::<Vec<_>>().join("; ")
            }
        }
    }

    fn json(&self, json: &Json, field: &str) -> String {
        match json {
            Json::Null | Json::Written(_) => said::nothing(self.language).to_owned(),
            Json::Truth(truth) => names::yes_no(*truth, self.language).to_owned(),
            Json::Number(digits) => self.number(digits, field),
            Json::Text(text) => self.word(text, field),
            Json::List(entries) => {
                let parts: Vec<String> = entries.iter().map(|entry| self.json(entry, field)).collect();
                parts.join(if field == "months" { "-" } else { ", " })
            }
            Json::Object(fields) => self.object(fields, field),
        }
    }

    fn object(&self, fields: &[(&'static str, Json)], field: &str) -> String {
        let of = |name: &str| {
            fields
                .iter()
                .find(|(other, _)| *other == name)
                .map(|(_, json)| json)
        };
        if let Some(value) = of("value") {
            let mark = of("provenance").map(|mark| self.json(mark, "provenance"));
            let value = self.json(value, field);
            return mark.map_or(value.clone(), |mark| format!("{value} ({mark})"));
        }
        if let (Some(stage), Some(months), Some(chance)) = (of("stage"), of("months"), of("chance")) {
            let [stage, months, chance] = [(stage, "stage"), (months, "months"), (chance, "chance")]
                .map(|(json, name)| self.json(json, name));
            return format!("{stage} {months}, {chance}");
        }
        let parts = fields.iter().map(|(name, json)| {
            let said = self.json(json, name);
            // The first says what it is.
            if *name == fields[0].0 {
                said
            } else {
                format!("{}: {said}", self.field(name))
            }
        });
        parts.collect::<Vec<_>>().join("; ")
    }

    fn number(&self, digits: &str, field: &str) -> String {
        let point = match self.language {
            Language::Vi => ",",
            Language::En => ".",
        };
        let written = digits.replace('.', point);
        let is_share = matches!(
            field,
            "chance"
                | "likelihood"
                | "on_track"
                | "at_risk"
                | "weights"
                | "duration_weights"
                | "yearly"
                | "successor_member"
                | "percent"
        );
        if is_share || named(field, &words::INSTRUMENTS, words::instrument).is_some() {
            return format!("{written}%");
        }
        match digits.parse() {
            Ok(whole) if !matches!(field, "when" | "year" | "first_year" | "last_year") => {
                number::whole(whole, self.language)
            }
            _ => written,
        }
    }

    /// A text: a month, a day, a reference, a word of the format, or what it says.
    pub(super) fn word(&self, text: &str, field: &str) -> String {
        if field == "name" || field == "note" || field == "place" {
            return text.to_owned();
        }
        if let Some((kind, key)) = text.split_once(' ') {
            let list = match kind {
                "group" => ["payroll", "groups"],
                "unit" => ["payroll", "units"],
                "ward" => ["sourcing", "wards"],
                "block" => return self.word(key, "blocks"),
                "quarter" => return self.quarter(key),
                "quoted" => return format!("{} {key}", said::field("quoted", self.language)),
                _ => return text.to_owned(),
            };
            return self.thing(&list, key);
        }
        let mut parts = text.split('-').map(str::parse::<u32>);
        if let (Some(Ok(year)), Some(Ok(month)), None) = (parts.next(), parts.next(), parts.next()) {
            let month = i32::try_from(year).ok().and_then(|year| Month::new(year, month));
            return month.map_or_else(|| text.to_owned(), number::month);
        }
        if let Some(day) = day(text) {
            return number::day(day.day(), day.month());
        }
        self.code(text, field)
    }

    fn quarter(&self, key: &str) -> String {
        let found = self.trees.iter().find_map(|tree| {
            let Some(Tree::Things(wards)) = tree.at(&["sourcing", "wards"]) else {
                return None;
            };
            wards
                .iter()
                .find_map(|(_, ward)| ward.at(&["quarters", key, "name"]))
        });
        found.map_or_else(|| key.to_owned(), |name| self.tree(name, "name"))
    }

    /// A word of the format, as the screens say it.
    fn code(&self, code: &str, field: &str) -> String {
        let language = self.language;
        let known = match field {
            "offices" | "model" | "holder" | "provenance" => None,
            "origin" => named(code, &words::ORIGINS, words::origin).map(|one| names::origin(one, language)),
            "stage" | "capacities" => {
                named(code, &words::STAGES, words::stage).map(|one| names::stage(one, language))
            }
            "instrument" => named(code, &words::INSTRUMENTS, words::instrument)
                .map(|one| names::instrument(one, language)),
            "kind" => named(code, &RouteKind::ALL, words::route)
                .map(|one| names::route(one, language))
                .or_else(|| {
                    named(code, &PostKind::ALL, words::post_kind).map(|one| names::post(one, language))
                }),
            _ => named(code, &BlockKind::ALL, words::block).map(|one| names::block(one, language)),
        };
        known
            .unwrap_or_else(|| said::code(code, language).unwrap_or(code))
            .to_owned()
    }
}
