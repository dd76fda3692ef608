//! Several copies of a scenario, changed by several people, become one again.
//!
//! Each copy is held against the ancestor its file records (`three_way`), field by field of what the file format says
//! (`tree`). What only one person changed is taken; what two changed differently, what lies outside the part a copy was
//! made for, and everything of a copy without an ancestor is a choice. Nothing is decided here: without an answer the
//! open scenario keeps what it has.

mod back;
mod identity;
mod said;
mod three_way;
mod tree;
mod written;

use self::identity::Names;
use self::three_way::{Copy, Walk};
use self::tree::{Tree, tree};
use super::error::ReadError;
use super::scenario::RosterPart;
use crate::model::part::Part;
use crate::model::scenario::Scenario;

pub(in crate::formats) use identity::fingerprint;

/// A place of a scenario: the fields and things on the way to it.
pub type Path = Vec<String>;

/// A copy to be merged into the open scenario.
#[derive(Clone, Debug)]
pub struct Incoming<'a> {
    /// What it says.
    pub scenario: &'a Scenario,
    /// What it was made from; nothing where nobody recorded it.
    pub ancestor: Option<&'a Scenario>,
    /// The part it was made to be filled in for, where it was.
    pub part: Option<&'a Part>,
}

/// Which of several values is to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// What the open scenario has.
    Ours,
    /// What a copy says, by its place among the copies.
    File(usize),
}

/// Why somebody must choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Two have changed it, differently.
    Both,
    /// The copy changed what lies outside the part it was made for.
    Outside,
    /// The copy records no ancestor, so nobody can tell who changed it.
    NoAncestor,
}

/// A value at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Given {
    /// What stands there.
    Tree(Tree),
    /// The order of the things there: of which list, and their keys.
    Order(Path, Vec<String>),
}

/// A change that is taken without a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where.
    pub path: Path,
    before: Option<Given>,
    after: Option<Given>,
    /// Which copies made it.
    pub files: Vec<usize>,
}

/// A place somebody must choose for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Where.
    pub path: Path,
    ours: Option<Given>,
    options: Vec<(Option<Given>, Vec<usize>)>,
    /// Why.
    pub reason: Reason,
    /// What was chosen.
    pub picked: Option<Pick>,
}

impl Choice {
    /// The copies that say something else than the open scenario; those that say the same stand together.
    pub fn sides(&self) -> impl Iterator<Item = &[usize]> {
        self.options.iter().map(|(_, files)| files.as_slice())
    }
}

/// What could not simply be taken over, though nobody disagreed.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// A thing somebody deleted stays, because another still names it.
    Kept {
        /// The thing.
        path: Path,
    },
    /// Together the changes of a part of the scenario break a rule of every scenario: that part stays as it is.
    Section {
        /// The part.
        path: Path,
        /// The rule.
        error: ReadError,
    },
}

/// What came of a merge.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The scenario, called as the open one; where nothing was chosen, it keeps what it has.
    pub scenario: Scenario,
    /// What is taken without a question.
    pub changes: Vec<Change>,
    /// What somebody must choose, or has chosen.
    pub choices: Vec<Choice>,
    /// What could not be taken over.
    pub refused: Vec<Refused>,
    /// All trees, to name things by.
    trees: Vec<Tree>,
}

/// Merges copies into a scenario. Total: what cannot be merged is a choice or a refusal.
pub fn merge(ours: &Scenario, copies: &[Incoming<'_>], picks: &[(Path, Pick)]) -> Merged {
    let ours_tree = tree(ours, &Names::default(), RosterPart::Included);
    let copies: Vec<Copy> = copies
        .iter()
        .map(|copy| {
            let ancestor = copy.ancestor.unwrap_or(ours);
            let names = Names::of(copy.scenario, ancestor, ours);
            Copy {
                tree: tree(copy.scenario, &names, RosterPart::Included),
                base: tree(ancestor, &Names::default(), RosterPart::LeftOut),
                has_ancestor: copy.ancestor.is_some(),
                part: copy.part.cloned(),
            }
        })
        .collect();
    let mut walk = Walk::new(&copies, picks);
    let merged = walk.merged(&ours_tree);
    let (scenario, refused) = back::scenario(merged, ours, &ours_tree, &copies);
    let taken = |path: &Path| {
        refused.iter().all(|refused| match refused {
            Refused::Section { path: section, .. } => !path.starts_with(section),
            Refused::Kept { .. } => true,
        })
    };
    let (mut changes, choices) = (walk.changes, walk.choices);
    changes.retain(|change| taken(&change.path));
    let trees = copies.into_iter().flat_map(|copy| [copy.tree, copy.base]);
    Merged {
        scenario,
        changes,
        choices,
        refused,
        trees: std::iter::once(ours_tree).chain(trees).collect(),
    }
}
