//! A merged tree as a scenario again, read by the reader of every file, so that it is one.

use super::three_way::Copy;
use super::tree::Tree;
use super::written::json;
use super::{Path, Refused};
use crate::formats::error::ReadError;
use crate::formats::json::{Json, Trust};
use crate::formats::scenario::read_text;
use crate::model::scenario::Scenario;

/// The scenario of a merged tree, with what could not be taken over. What is left is always a scenario: in the end the open
/// one itself.
pub(super) fn scenario(
    mut merged: Tree,
    ours: &Scenario,
    ours_tree: &Tree,
    copies: &[Copy],
) -> (Scenario, Vec<Refused>) {
    let mut refused = Vec::new();
    restore_what_is_needed(&mut merged, ours_tree, copies, &mut refused);
    let mut trust = Trust::Stranger;
    loop {
        let error = match read(&merged, ours, trust) {
            Ok(scenario) => return (scenario, refused),
            Err(error) => error,
        };
        // What the open scenario was let in with is not refused now.
        if trust == Trust::Stranger && read(ours_tree, ours, trust).is_err() {
            trust = Trust::Own;
            continue;
        }
        let section = error
            .at
            .path
            .split(['.', '['])
            .next()
            .unwrap_or_default()
            .to_owned();
        let (Tree::Fields(fields), Some(own)) = (&mut merged, ours_tree.child(&section)) else {
            break;
        };
        match fields.iter_mut().find(|(name, _)| *name == section) {
            Some((_, tree)) if tree != own => *tree = own.clone(),
            _ => break,
        }
        refused.push(Refused::Section {
            path: vec![section],
            error,
        });
    }
    (ours.clone(), refused)
}

fn read(tree: &Tree, ours: &Scenario, trust: Trust) -> Result<Scenario, ReadError> {
    let text = json(tree, ours).on_one_line();
    let mut scenario = read_text(&text, trust)?;
    scenario.name.clone_from(&ours.name);
    Ok(scenario)
}

/// A group, unit or ward that someone deleted while something else still names it comes back, and is named.
fn restore_what_is_needed(merged: &mut Tree, ours: &Tree, copies: &[Copy], refused: &mut Vec<Refused>) {
    // A target may need a unit, and a unit its group.
    for (kind, list) in [("unit", "units"), ("group", "groups")] {
        let prefix = format!("{kind} ");
        let mut needed = Vec::new();
        named(merged, &prefix, &mut needed);
        for key in needed {
            let path: Path = ["payroll", list, &key].map(str::to_owned).into();
            if merged.at(&path).is_some() {
                continue;
            }
            let known = copies.iter().flat_map(|copy| [&copy.tree, &copy.base]);
            let found = std::iter::once(ours).chain(known).find_map(|tree| tree.at(&path));
            let Some(found) = found else { continue };
            if let Some(Tree::Things(things)) = at_mut(merged, &path[..2]) {
                things.push((key, found.clone()));
                refused.push(Refused::Kept { path });
            }
        }
    }
}

fn at_mut<'a>(tree: &'a mut Tree, path: &[String]) -> Option<&'a mut Tree> {
    path.iter().try_fold(tree, |tree, step| match tree {
        Tree::Leaf(_) => None,
        Tree::Fields(fields) => fields
            .iter_mut()
            .find(|(name, _)| name == step)
            .map(|(_, tree)| tree),
        Tree::Things(things) => things
            .iter_mut()
            .find(|(name, _)| name == step)
            .map(|(_, tree)| tree),
    })
}

/// The keys of the things that fields of the payroll plan name.
fn named(tree: &Tree, prefix: &str, found: &mut Vec<String>) {
    match tree {
        Tree::Fields(fields) => {
            for (name, tree) in fields {
                match (name, tree) {
                    (&"group" | &"scope", Tree::Leaf(Json::Text(text))) => {
                        let key = text.strip_prefix(prefix).map(str::to_owned);
                        found.extend(key.filter(|key| !found.contains(key)));
                    }
                    (_, tree) => named(tree, prefix, found),
                }
            }
        }
        Tree::Things(things) => things.iter().for_each(|(_, tree)| named(tree, prefix, found)),
        Tree::Leaf(_) => {}
    }
}
