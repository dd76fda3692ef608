//! Changes and choices in words, by ward and by group of units.

use super::identity::kind_of;
use super::three_way::ORDER;
use super::tree::Tree;
use super::{Choice, Given, Merged, Pick, Reason, Refused};
use crate::formats::json::{Json, day};
use crate::formats::scenario::words;
use crate::model::calendar::Month;
use crate::model::payroll::BlockKind;
use crate::model::scenario::Origin;
use crate::model::sourcing::{PostKind, RouteKind};
use crate::report::merging;
use crate::text::{Language, merging as said, names, number};

impl Merged {
    /// Everything in words. `files` names the files with the time they were written, `open` the open scenario.
    pub fn in_words(&self, files: &[String], open: &str, language: Language) -> Vec<merging::Group> {
        let speaker = Speaker {
            trees: &self.trees,
            language,
        };
        let from = |places: &[usize]| {
            let names: Vec<&str> = places
                .iter()
                .filter_map(|at| files.get(*at))
                .map(String::as_str)
                .collect();
            names.join(", ")
        };
        let mut groups: Vec<merging::Group> = Vec::new();
        for change in &self.changes {
            let field = change.path.last().map_or("", String::as_str);
            let row = merging::Change {
                what: speaker.what(&change.path),
                before: speaker.given(change.before.as_ref(), field),
                after: speaker.given(change.after.as_ref(), field),
                from: from(&change.files),
            };
            group(&mut groups, speaker.group(&change.path)).changes.push(row);
        }
        for (at, choice) in self.choices.iter().enumerate() {
            let row = speaker.choice(at, choice, &from, open);
            group(&mut groups, speaker.group(&choice.path)).choices.push(row);
        }
        groups
    }

    /// What could not be taken over, in words.
    pub fn refused_in_words(&self, language: Language) -> Vec<String> {
        let speaker = Speaker {
            trees: &self.trees,
            language,
        };
        let sentence = |refused: &Refused| match refused {
            Refused::Kept { path } => {
                let name = speaker.step(&path[..2], path.last().map_or("", String::as_str));
                said::kept(&name, language)
            }
            Refused::Section { path, .. } => said::section_refused(&speaker.group(path), language),
        };
        self.refused.iter().map(sentence).collect()
    }
}

fn group(groups: &mut Vec<merging::Group>, title: String) -> &mut merging::Group {
    let at = groups
        .iter()
        .position(|group| group.title == title)
        .unwrap_or_else(|| {
            groups.push(merging::Group {
                title,
                changes: Vec::new(),
                choices: Vec::new(),
            });
            groups.len() - 1
        });
    &mut groups[at]
}

struct Speaker<'a> {
    trees: &'a [Tree],
    language: Language,
}

impl Speaker<'_> {
    fn choice(
        &self,
        at: usize,
        choice: &Choice,
        from: &dyn Fn(&[usize]) -> String,
        open: &str,
    ) -> merging::Choice {
        let field = choice.path.last().map_or("", String::as_str);
        let mut options = vec![merging::Value {
            file: None,
            value: self.given(choice.ours.as_ref(), field),
            from: open.to_owned(),
            chosen: choice.picked == Some(Pick::Ours),
        }];
        options.extend(choice.options.iter().map(|(value, files)| merging::Value {
            file: files.first().copied(),
            value: self.given(value.as_ref(), field),
            from: from(files),
            chosen: matches!(choice.picked, Some(Pick::File(file)) if files.contains(&file)),
        }));
        merging::Choice {
            at,
            what: self.what(&choice.path),
            why: match choice.reason {
                Reason::Both => said::both(self.language),
                Reason::Outside => said::outside(self.language),
                Reason::NoAncestor => said::no_ancestor(self.language),
            },
            options,
        }
    }

    /// Whom a place concerns.
    fn group(&self, path: &[String]) -> String {
        let steps: Vec<&str> = path.iter().map(String::as_str).collect();
        let general = |side: &str| said::general(side, self.language);
        match steps.as_slice() {
            ["sourcing", "wards", ward, ..] => self.step(&["sourcing", "wards"], ward),
            ["payroll", "groups", group, ..] => {
                said::payroll_of(&self.step(&["payroll", "groups"], group), self.language)
            }
            ["payroll", "units", unit, ..] => {
                let group = self.find(&["payroll", "units", unit, "group"]);
                let group = group.map(|tree| self.tree(tree, "group")).unwrap_or_default();
                said::payroll_of(&group, self.language)
            }
            [side, ..] => general(side),
            [] => general(""),
        }
    }

    fn find(&self, path: &[&str]) -> Option<&Tree> {
        self.trees.iter().find_map(|tree| tree.at(path))
    }

    /// What a place is, within the group it is told under.
    fn what(&self, path: &[String]) -> String {
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
    fn step(&self, before: &[impl AsRef<str>], step: &str) -> String {
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
    fn thing(&self, list: &[&str], key: &str) -> String {
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

    fn field(&self, name: &str) -> String {
        let instrument = words::INSTRUMENTS
            .into_iter()
            .find(|one| words::instrument(*one) == name);
        if let Some(instrument) = instrument {
            return names::instrument(instrument, self.language).to_owned();
        }
        if let Some(post) = PostKind::ALL
            .into_iter()
            .find(|one| words::post_kind(*one) == name)
        {
            return names::post(post, self.language).to_owned();
        }
        said::field(name, self.language).to_owned()
    }

    /// A value in words; nothing is said to be nothing.
    fn given(&self, given: Option<&Given>, field: &str) -> String {
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

    fn tree(&self, tree: &Tree, field: &str) -> String {
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
        let is_share = is_share
            || words::INSTRUMENTS
                .into_iter()
                .any(|one| words::instrument(one) == field);
        if is_share {
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
    fn word(&self, text: &str, field: &str) -> String {
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
        let stage = || {
            let stage = words::STAGES.into_iter().find(|one| words::stage(*one) == code);
            stage.map(|stage| names::stage(stage, language))
        };
        let route = || {
            let route = RouteKind::ALL.into_iter().find(|one| words::route(*one) == code);
            route.map(|route| names::route(route, language))
        };
        let instrument = || {
            let instrument = words::INSTRUMENTS
                .into_iter()
                .find(|one| words::instrument(*one) == code);
            instrument.map(|instrument| names::instrument(instrument, language))
        };
        let block = || {
            let block = BlockKind::ALL.into_iter().find(|one| words::block(*one) == code);
            block.map(|block| names::block(block, language))
        };
        let post = || {
            let post = PostKind::ALL
                .into_iter()
                .find(|one| words::post_kind(*one) == code);
            post.map(|post| names::post(post, language))
        };
        let origin = || {
            let origins: [Origin; 3] = words::ORIGINS;
            let origin = origins.into_iter().find(|one| words::origin(*one) == code);
            origin.map(|origin| names::origin(origin, language))
        };
        let known = match field {
            "offices" | "model" => None,
            "holder" | "provenance" => None,
            "origin" => origin(),
            "stage" | "capacities" => stage(),
            "instrument" => instrument(),
            "kind" => route().or_else(post),
            _ => block(),
        };
        known
            .unwrap_or_else(|| said::code(code, language).unwrap_or(code))
            .to_owned()
    }
}
