//! Units, bases and targets, to be edited.

use crate::model::Evaluation;
use crate::model::calendar::Month;
use crate::model::finding::FindingKind;
use crate::model::payroll::{
    Amount, BlockKind, Group, GroupId, Milestone, Scope, Target, TargetId, Unit, UnitId,
};
use crate::model::scenario::Scenario;
use crate::order;
use crate::report::mark::Marked;
use crate::text::catalog::catalog;
use crate::text::{Language, finding, names, number, subject};

/// Units, bases and targets.
#[derive(Clone, Debug, PartialEq)]
pub struct Editing {
    /// The targets.
    pub targets: Vec<TargetEditing>,
    /// Whom a target can bind.
    pub scopes: Vec<ScopeChoice>,
    /// A deadline to begin a new target with.
    pub new_deadline: Month,
    /// The same, written.
    pub new_deadline_written: String,
    /// The year before the plan: that of all bases.
    pub base_year: i32,
    /// The blocks, those with groups or targets first.
    pub blocks: Vec<BlockEditing>,
}

/// Whom a target can bind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopeChoice {
    /// What the choice is known by in the page.
    pub value: String,
    /// The scope.
    pub scope: Scope,
    /// What it is called.
    pub label: String,
}

/// A target.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetEditing {
    /// Which.
    pub id: TargetId,
    /// What it asks, in words.
    pub name: String,
    /// Whom it binds, as the choice is known.
    pub scope: String,
    /// How much.
    pub amount: String,
    /// The same in posts, where it is a share.
    pub amount_posts: Option<String>,
    /// By when.
    pub deadline: String,
    /// Where it comes from.
    pub mark: Marked,
    /// Whether the path is the even one.
    pub even: bool,
    /// What is required by the end of each year.
    pub milestones: Vec<YearField>,
}

/// What is required by the end of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearField {
    /// The year.
    pub year: i32,
    /// Posts, written.
    pub written: String,
    /// All milestones of the target as they stand, to be changed at one year.
    pub all: Vec<Milestone>,
}

impl YearField {
    /// The milestones when this year requires so many posts.
    pub fn with(&self, cumulative: u32) -> Vec<Milestone> {
        let changed = |milestone: &Milestone| {
            if milestone.year == self.year {
                Milestone {
                    cumulative,
                    ..*milestone
                }
            } else {
                *milestone
            }
        };
        self.all.iter().map(changed).collect()
    }
}

/// A block.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockEditing {
    /// Which.
    pub kind: BlockKind,
    /// Its name.
    pub name: &'static str,
    /// Its own base, where known.
    pub base: String,
    /// Where that comes from.
    pub mark: Option<Marked>,
    /// What its units sum to against it.
    pub sum: Option<String>,
    /// Why the two do not agree.
    pub mismatch: Option<String>,
    /// Its groups.
    pub groups: Vec<GroupEditing>,
}

/// A group.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupEditing {
    /// Which.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// What its units sum to.
    pub sum: String,
    /// How many units it has.
    pub count: String,
    /// Its units.
    pub units: Vec<UnitEditing>,
}

/// A unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitEditing {
    /// Which.
    pub id: UnitId,
    /// Its name.
    pub name: String,
    /// Where the name comes from.
    pub name_mark: Option<Marked>,
    /// Posts of the base year; empty where unknown.
    pub establishment: String,
    /// Where they come from.
    pub mark: Option<Marked>,
    /// Its floor; empty where there is none.
    pub floor: String,
    /// What the plan leaves.
    pub left: String,
    /// What needs a look.
    pub remark: Option<String>,
}

/// Units, bases and targets of a scenario.
pub(super) fn editing(scenario: &Scenario, evaluation: &Evaluation, language: Language) -> Editing {
    let plan = &scenario.payroll;
    let targets = plan
        .targets
        .iter()
        .map(|target| editing_target(scenario, evaluation, target, language));
    let used = |kind: &BlockKind| !plan.groups.iter().any(|group| group.block == *kind);
    let mut kinds = BlockKind::ALL;
    // Blocks without groups come last; the order is otherwise the document's.
    order::sort_by_key(&mut kinds, used);
    let deadline = plan
        .targets
        .first()
        .map_or(scenario.sourcing.deadline.value, |target| target.deadline);
    Editing {
        targets: targets.collect(),
        scopes: scopes(scenario, language),
        new_deadline: deadline,
        new_deadline_written: number::month(deadline),
        base_year: scenario.horizon.start.year() - 1,
        blocks: kinds
            .into_iter()
            .map(|kind| block(scenario, evaluation, kind, language))
            .collect(),
    }
}

fn scope_value(scope: Scope) -> String {
    super::RowKey {
        scope,
        part: super::Part::Whole,
    }
    .id()
}

/// Whom a target can bind.
pub(super) fn scopes(scenario: &Scenario, language: Language) -> Vec<ScopeChoice> {
    let words = &catalog(language).payroll.editing;
    let choice = |scope, label| ScopeChoice {
        value: scope_value(scope),
        scope,
        label,
    };
    let plan = &scenario.payroll;
    let blocks = BlockKind::ALL.into_iter().map(|kind| {
        choice(
            Scope::Block(kind),
            (words.whole_block)(names::block(kind, language)),
        )
    });
    let groups = plan
        .groups
        .iter()
        .map(|group| choice(Scope::Group(group.id), group.name.clone()));
    let units = plan
        .units
        .iter()
        .map(|unit| choice(Scope::Unit(unit.id), unit.name.value.clone()));
    blocks.chain(groups).chain(units).collect()
}

fn editing_target(
    scenario: &Scenario,
    evaluation: &Evaluation,
    target: &Target,
    language: Language,
) -> TargetEditing {
    let outcome = evaluation
        .payroll
        .targets
        .iter()
        .find(|outcome| outcome.target == target.id);
    let posts = outcome.and_then(|outcome| outcome.amount);
    let years = outcome.map_or(&[][..], |outcome| outcome.years.as_slice());
    let all: Vec<Milestone> = years
        .iter()
        .map(|year| Milestone {
            year: year.year,
            cumulative: year.required_by_end.unwrap_or_default(),
        })
        .collect();
    let fields = years.iter().filter_map(|year| {
        Some(YearField {
            year: year.year,
            written: number::whole(i64::from(year.required_by_end?), language),
            all: all.clone(),
        })
    });
    TargetEditing {
        id: target.id,
        name: subject::target(scenario, target.id, language),
        scope: scope_value(target.scope),
        amount: match target.amount {
            Amount::Posts(posts) => number::whole(i64::from(posts), language),
            Amount::BasisPoints(points) => number::basis_points(points, language),
        },
        amount_posts: match target.amount {
            Amount::Posts(_) => None,
            Amount::BasisPoints(_) => Some(posts.map_or_else(
                || catalog(language).controls.not_computed.to_owned(),
                |posts| number::posts(i64::from(posts), language),
            )),
        },
        deadline: number::month(target.deadline),
        mark: Marked::new(&target.provenance, language),
        even: target.milestones.is_none(),
        milestones: fields.collect(),
    }
}

fn block(scenario: &Scenario, evaluation: &Evaluation, kind: BlockKind, language: Language) -> BlockEditing {
    let words = &catalog(language).payroll.editing;
    let plan = &scenario.payroll;
    let base = plan
        .blocks
        .iter()
        .find(|block| block.kind == kind)
        .and_then(|block| block.base.as_ref());
    let groups: Vec<&Group> = plan.groups.iter().filter(|group| group.block == kind).collect();
    let units: Vec<&Unit> = plan
        .units
        .iter()
        .filter(|unit| groups.iter().any(|group| group.id == unit.group))
        .collect();
    let known: u32 = units
        .iter()
        .filter_map(|unit| unit.establishment.as_ref())
        .map(|base| base.value)
        .sum();
    let unknown = units.iter().filter(|unit| unit.establishment.is_none()).count();
    let sum = (!units.is_empty()).then(|| {
        let known = number::whole(i64::from(known), language);
        let mut sum = match base {
            Some(base) => (words.sums_to)(&known, &number::whole(i64::from(base.value), language)),
            None => (words.sums_to_alone)(&known),
        };
        if unknown > 0 {
            let units = number::units(i64::try_from(unknown).unwrap_or(i64::MAX), language);
            sum = format!("{sum}; {}", (words.unknown_units)(&units));
        }
        sum
    });
    let mismatch = evaluation
        .findings
        .iter()
        .find(|finding| matches!(finding.kind, FindingKind::BaseMismatch { block, .. } if block == kind));
    BlockEditing {
        kind,
        name: names::block(kind, language),
        base: base
            .map(|base| number::whole(i64::from(base.value), language))
            .unwrap_or_default(),
        mark: base.map(|base| Marked::new(&base.provenance, language)),
        sum,
        mismatch: mismatch.map(|about| finding::finding(about, scenario, language)),
        groups: groups
            .into_iter()
            .map(|other| group(scenario, evaluation, other, language))
            .collect(),
    }
}

fn group(scenario: &Scenario, evaluation: &Evaluation, group: &Group, language: Language) -> GroupEditing {
    let units: Vec<&Unit> = scenario
        .payroll
        .units
        .iter()
        .filter(|unit| unit.group == group.id)
        .collect();
    let sum: u32 = units
        .iter()
        .filter_map(|unit| unit.establishment.as_ref())
        .map(|base| base.value)
        .sum();
    GroupEditing {
        id: group.id,
        name: group.name.clone(),
        sum: number::whole(i64::from(sum), language),
        count: number::units(i64::try_from(units.len()).unwrap_or(i64::MAX), language),
        units: units
            .into_iter()
            .map(|other| unit(scenario, evaluation, other, language))
            .collect(),
    }
}

fn unit(scenario: &Scenario, evaluation: &Evaluation, unit: &Unit, language: Language) -> UnitEditing {
    let outcome = evaluation
        .payroll
        .units
        .iter()
        .find(|outcome| outcome.unit == unit.id);
    let left = outcome.and_then(|outcome| outcome.left);
    let whole = |posts: u32| number::whole(i64::from(posts), language);
    let about = |kind: &FindingKind| match kind {
        FindingKind::BelowFloor { unit: other, .. }
        | FindingKind::CutExceedsEstablishment { unit: other, .. } => *other == unit.id,
        _ => false,
    };
    let remark = evaluation.findings.iter().find(|finding| about(&finding.kind));
    let base = unit.establishment.as_ref();
    UnitEditing {
        id: unit.id,
        name: unit.name.value.clone(),
        name_mark: unit
            .name
            .provenance
            .needs_mark()
            .then(|| Marked::new(&unit.name.provenance, language)),
        establishment: base.map(|base| whole(base.value)).unwrap_or_default(),
        mark: base.map(|base| Marked::new(&base.provenance, language)),
        floor: unit.floor.map(whole).unwrap_or_default(),
        left: left.map_or_else(
            || catalog(language).controls.not_known.to_owned(),
            |left| number::whole(i64::from(left), language),
        ),
        remark: remark.map(|about| finding::finding(about, scenario, language)),
    }
}
