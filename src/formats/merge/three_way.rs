//! Several copies against the ancestors they were made from, branch by branch.
//!
//! Where a copy says what its ancestor said, it changed nothing. Where it says what the open scenario says, there is
//! nothing to do. Where the open scenario still says what the ancestor said, the copy's change is taken. Everything
//! else is a choice, and whoever merges makes it.

use super::identity::{kind_of, number_of_key};
use super::tree::Tree;
use super::{Change, Choice, Given, Path, Pick, Reason};
use crate::model::part::Part;
use crate::order;

/// What is known of a copy while its tree is walked.
pub(super) struct Copy {
    /// Its tree.
    pub tree: Tree,
    /// The tree of its ancestor; that of the open scenario where there is none.
    pub base: Tree,
    /// Whether there is an ancestor.
    pub has_ancestor: bool,
    /// The part it was made for.
    pub part: Option<Part>,
}

/// One copy's view of a place in the tree.
#[derive(Clone, Copy)]
struct Side<'a> {
    file: usize,
    base: Option<&'a Tree>,
    theirs: Option<&'a Tree>,
}

/// A walk over all trees at once.
pub(super) struct Walk<'a> {
    copies: &'a [Copy],
    picks: &'a [(Path, Pick)],
    path: Path,
    /// What was taken without a question.
    pub changes: Vec<Change>,
    /// What must be chosen.
    pub choices: Vec<Choice>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(copies: &'a [Copy], picks: &'a [(Path, Pick)]) -> Self {
        Self {
            copies,
            picks,
            path: Vec::new(),
            changes: Vec::new(),
            choices: Vec::new(),
        }
    }

    /// The merged tree.
    pub(super) fn merged(&mut self, ours: &Tree) -> Tree {
        let copies = self.copies;
        let sides = copies.iter().enumerate().map(|(file, copy)| Side {
            file,
            base: Some(&copy.base),
            theirs: Some(&copy.tree),
        });
        self.place(Some(ours), sides.collect())
            .unwrap_or_else(|| ours.clone())
    }

    fn place(&mut self, ours: Option<&Tree>, mut sides: Vec<Side<'_>>) -> Option<Tree> {
        sides.retain(|side| side.base != side.theirs && side.theirs != ours);
        if sides.is_empty() {
            return ours.cloned();
        }
        let branches = sides
            .iter()
            .all(|side| is_branch(side.theirs) && side.base.is_none_or(|base| is_branch(Some(base))));
        match ours {
            Some(ours) if branches && is_branch(Some(ours)) && self.is_of_one_shape(ours, &sides) => {
                Some(self.branch(ours, &sides))
            }
            _ => self.leaf(ours, &sides),
        }
    }

    /// Whether the parts of a branch mean the same in every copy. Who holds the two posts of a khu phố, one person or two, is
    /// the one question that changes what the parts are.
    fn is_of_one_shape(&self, ours: &Tree, sides: &[Side<'_>]) -> bool {
        if self.path.last().is_none_or(|step| step != "hold") {
            return true;
        }
        let keys = |tree: Option<&Tree>| tree.map_or(0, |tree| tree.keys().len());
        sides
            .iter()
            .all(|side| keys(side.theirs) == keys(Some(ours)) && keys(side.base) == keys(Some(ours)))
    }

    fn branch(&mut self, ours: &Tree, sides: &[Side<'_>]) -> Tree {
        let own = ours.keys();
        let mut added: Vec<&str> = Vec::new();
        for key in sides.iter().filter_map(|side| side.theirs).flat_map(Tree::keys) {
            if !own.contains(&key) && !added.contains(&key) {
                added.push(key);
            }
        }
        let kept = self.order_of(&own, sides);
        let mut things = Vec::new();
        let mut fields = Vec::new();
        for key in kept.into_iter().chain(added.iter().copied()) {
            let below = sides.iter().map(|side| Side {
                file: side.file,
                base: side.base.and_then(|tree| tree.child(key)),
                theirs: side.theirs.and_then(|tree| tree.child(key)),
            });
            self.path.push(key.to_owned());
            let merged = self.place(ours.child(key), below.collect());
            self.path.pop();
            let Some(merged) = merged else { continue };
            match field_name(key, ours, sides) {
                Some(name) => fields.push((name, merged)),
                None => things.push((key.to_owned(), merged)),
            }
        }
        if let Tree::Fields(_) = ours {
            return Tree::Fields(fields);
        }
        if !added.is_empty() {
            self.settle_tail(&mut things, sides);
        }
        Tree::Things(things)
    }

    /// What was added since the ancestors and stands at the end is put into an order of its own, so that it does not matter
    /// whose came first.
    fn settle_tail(&self, things: &mut [(String, Tree)], sides: &[Side<'_>]) {
        let known = |key: &str| {
            sides
                .iter()
                .any(|side| side.base.and_then(|base| base.child(key)).is_some())
        };
        let kind = self.path.last().and_then(|list| kind_of(list));
        let added = things.iter().rev().take_while(|(key, _)| !known(key)).count();
        let from = things.len() - added;
        order::sort_by_key(&mut things[from..], |(key, _)| {
            (kind.map(|kind| number_of_key(kind, key, &[])), key.clone())
        });
    }

    /// The keys of the open scenario, in the order a copy gave them where the open scenario still has the ancestor's.
    fn order_of<'t>(&mut self, own: &[&'t str], sides: &[Side<'_>]) -> Vec<&'t str> {
        let mut wanted: Vec<(Vec<&'t str>, usize)> = Vec::new();
        let mut order = own.to_vec();
        if self.path.last().and_then(|list| kind_of(list)).is_none() {
            return order;
        }
        let mut moved_here = false;
        for side in sides {
            let (Some(Tree::Things(base)), Some(Tree::Things(theirs))) = (side.base, side.theirs) else {
                continue;
            };
            let shared = |key: &str| {
                own.contains(&key)
                    && base.iter().any(|(other, _)| other == key)
                    && theirs.iter().any(|(other, _)| other == key)
            };
            let ours: Vec<&'t str> = own.iter().copied().filter(|key| shared(key)).collect();
            let in_order = |things: &[(String, Tree)]| -> Vec<&'t str> {
                let keys = things.iter().filter(|(key, _)| shared(key));
                keys.filter_map(|(key, _)| ours.iter().copied().find(|own| own == key))
                    .collect()
            };
            let (was, is) = (in_order(base), in_order(theirs));
            if was == is || is == ours {
                continue;
            }
            moved_here |= was != ours;
            if wanted.iter().all(|(other, _)| *other != is) {
                wanted.push((is, side.file));
            }
        }
        let Some((is, file)) = wanted.first().cloned() else {
            return order;
        };
        let list = self.path.clone();
        let value = |keys: &[&str]| {
            let keys = keys.iter().map(|key| (*key).to_owned());
            Some(Given::Order(list.clone(), keys.collect()))
        };
        let mut path = self.path.clone();
        path.push(ORDER.to_owned());
        let reason = if moved_here || wanted.len() > 1 {
            Some(Reason::Both)
        } else {
            self.reservation(file)
        };
        let taken = if let Some(reason) = reason {
            let options = wanted.iter().map(|(keys, file)| (value(keys), vec![*file]));
            let picked = self.pick(&path);
            let chosen = wanted
                .iter()
                .find(|(_, file)| picked == Some(Pick::File(*file)))
                .map(|(keys, _)| keys.clone());
            self.choices.push(Choice {
                path,
                ours: value(own),
                options: options.collect(),
                reason,
                picked: picked.filter(|picked| *picked == Pick::Ours || chosen.is_some()),
            });
            chosen
        } else {
            self.changes.push(Change {
                path,
                before: value(own),
                after: value(&is),
                files: vec![file],
            });
            Some(is)
        };
        if let Some(taken) = taken {
            // Each keeps the places that belong to what both have.
            let mut next = taken.iter().copied();
            for key in &mut order {
                if taken.contains(key) {
                    *key = next.next().unwrap_or(key);
                }
            }
        }
        order
    }

    /// Why a change is not simply taken, though only this copy made it.
    fn reservation(&self, file: usize) -> Option<Reason> {
        let copy = &self.copies[file];
        if !copy.has_ancestor {
            return Some(Reason::NoAncestor);
        }
        let outside = copy
            .part
            .as_ref()
            .is_some_and(|part| !is_within(part, &self.path));
        outside.then_some(Reason::Outside)
    }

    fn pick(&self, path: &[String]) -> Option<Pick> {
        let pick = self.picks.iter().find(|(other, _)| other == path);
        pick.map(|(_, pick)| *pick)
    }

    /// A place that is taken or left as a whole.
    fn leaf(&mut self, ours: Option<&Tree>, sides: &[Side<'_>]) -> Option<Tree> {
        let mut options: Vec<(Option<&Tree>, Vec<usize>)> = Vec::new();
        let mut reason = None;
        for side in sides {
            match options.iter_mut().find(|(value, _)| *value == side.theirs) {
                Some((_, files)) => files.push(side.file),
                None => options.push((side.theirs, vec![side.file])),
            }
            if side.base == ours {
                reason = reason.or(self.reservation(side.file));
            } else {
                reason = Some(Reason::Both);
            }
        }
        if options.len() > 1 {
            reason = Some(Reason::Both);
        }
        let given = |tree: Option<&Tree>| tree.cloned().map(Given::Tree);
        let Some(reason) = reason else {
            let (taken, files) = options.pop()?;
            self.changes.push(Change {
                path: self.path.clone(),
                before: given(ours),
                after: given(taken),
                files,
            });
            return taken.cloned();
        };
        let picked = self.pick(&self.path);
        let chosen = match picked {
            Some(Pick::File(file)) => options.iter().find(|(_, files)| files.contains(&file)),
            Some(Pick::Ours) | None => None,
        };
        self.choices.push(Choice {
            path: self.path.clone(),
            ours: given(ours),
            options: options
                .iter()
                .map(|(value, files)| (given(*value), files.clone()))
                .collect(),
            reason,
            picked: picked.filter(|picked| *picked == Pick::Ours || chosen.is_some()),
        });
        chosen.map_or(ours, |(value, _)| *value).cloned()
    }
}

/// The step of a path that stands for the order of the things there.
pub(super) const ORDER: &str = "*";

fn is_branch(tree: Option<&Tree>) -> bool {
    matches!(tree, Some(Tree::Fields(_) | Tree::Things(_)))
}

/// The name of a field, which lives as long as the program; nothing for the key of a thing.
fn field_name(key: &str, ours: &Tree, sides: &[Side<'_>]) -> Option<&'static str> {
    let trees = std::iter::once(ours).chain(sides.iter().filter_map(|side| side.theirs));
    let mut named = trees.filter_map(|tree| match tree {
        Tree::Fields(fields) => fields.iter().find(|(name, _)| *name == key),
        Tree::Leaf(_) | Tree::Things(_) => None,
    });
    named.next().map(|(name, _)| *name)
}

/// Whether a place lies within a part.
fn is_within(part: &Part, path: &[String]) -> bool {
    let [side, list, key, ..] = path else { return false };
    let number = key.parse::<u32>().unwrap_or(u32::MAX);
    match (side.as_str(), list.as_str()) {
        ("sourcing", "wards") => part.wards.iter().any(|ward| ward.0 == number),
        ("payroll", "units") => part.units.iter().any(|unit| unit.0 == number),
        _ => false,
    }
}
