//! Changes and choices in words, by ward and by group of units.

mod places;
mod values;

use super::tree::Tree;
use super::{Choice, Merged, Pick, Reason, Refused};
use crate::report::merging;
use crate::text::{Language, merging as said};

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

/// Says the places and values of the trees, in a language.
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
}
