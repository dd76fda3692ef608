//! Format 1 to a payroll plan.

use super::defaults;
use super::parts::{Ids, provenance_of, read_name, read_percent, read_sourced, read_year};
use super::read_roster::read_roster;
use super::terms::read_terms;
use super::words;
use crate::formats::error::{Expected, ReadError, ReadErrorKind};
use crate::formats::json::{Fields, Node, Trust};
use crate::formats::scenario::limits;
use crate::model::calendar::Horizon;
use crate::model::payroll::{
    Amount, Block, BlockKind, Group, GroupId, Instrument, InstrumentLikelihoods, Line, LineId, Milestone,
    PastRecord, PayrollPlan, Scope, Target, TargetId, Terms, Unit, UnitId, When,
};
use std::sync::Arc;

/// What a scope can refer to.
struct Known {
    groups: Ids,
    units: Ids,
}

/// The payroll side; an absent one plans nothing.
pub(super) fn read_payroll(node: Option<&Node<'_>>, horizon: &Horizon) -> Result<PayrollPlan, ReadError> {
    let Some(node) = node else {
        return Ok(PayrollPlan {
            blocks: Vec::new(),
            groups: Vec::new(),
            units: Vec::new(),
            likelihoods: defaults::likelihoods(),
            lines: Vec::new(),
            targets: Vec::new(),
            terms: Terms::SUPPOSED,
            roster: None,
        });
    };
    let fields = node.fields(&[
        "blocks",
        "groups",
        "units",
        "likelihoods",
        "lines",
        "targets",
        "terms",
        "roster",
    ])?;
    let mut known = Known {
        groups: Ids::default(),
        units: Ids::default(),
    };
    Ok(PayrollPlan {
        blocks: read_blocks(&fields)?,
        groups: each(&fields, "groups", limits::MOST_GROUPS, |position, node| {
            read_group(node, position, &mut known.groups)
        })?,
        units: each(&fields, "units", limits::MOST_UNITS, |position, node| {
            read_unit(node, position, &mut known)
        })?,
        likelihoods: read_likelihoods(fields.get("likelihoods"))?,
        lines: read_lines(&fields, &known)?,
        targets: read_targets(&fields, &known, horizon)?,
        terms: read_terms(fields.get("terms"))?,
        roster: fields
            .get("roster")
            .map(|node| {
                let line = |node: &Node<'_>, position, ids: &mut Ids| read_line(node, position, ids, &known);
                read_roster(node, &known.units, horizon, line).map(Arc::new)
            })
            .transpose()?,
    })
}

/// The entries of a list that may be absent, each with its place counted from zero.
pub(super) fn each<T>(
    fields: &Fields<'_>,
    name: &str,
    most: usize,
    mut read: impl FnMut(usize, &Node<'_>) -> Result<T, ReadError>,
) -> Result<Vec<T>, ReadError> {
    let Some(node) = fields.get(name) else {
        return Ok(Vec::new());
    };
    let entries = node.list(most)?;
    entries
        .iter()
        .enumerate()
        .map(|(position, node)| read(position, node))
        .collect()
}

fn read_blocks(fields: &Fields<'_>) -> Result<Vec<Block>, ReadError> {
    let mut seen: Vec<BlockKind> = Vec::new();
    each(fields, "blocks", BlockKind::ALL.len(), |_, node| {
        let fields = node.fields(&["kind", "base", "record"])?;
        let kind_node = fields.need("kind")?;
        let kind = kind_node.word(&BlockKind::ALL, words::block)?;
        if seen.contains(&kind) {
            return Err(kind_node.error(ReadErrorKind::DuplicateId {
                id: words::block(kind).to_owned(),
            }));
        }
        seen.push(kind);
        Ok(Block {
            kind,
            base: fields
                .get("base")
                .map(|node| read_sourced(node, |node| node.count(limits::MOST_POSTS_OF_BLOCK)))
                .transpose()?,
            record: fields.get("record").map(read_record).transpose()?,
        })
    })
}

fn read_record(node: &Node<'_>) -> Result<PastRecord, ReadError> {
    let fields = node.fields(&[
        "first_year",
        "last_year",
        "target",
        "achieved",
        "ways",
        "provenance",
    ])?;
    Ok(PastRecord {
        first_year: read_year(fields.need("first_year")?)?,
        last_year: read_year(fields.need("last_year")?)?,
        target: fields.need("target")?.count(limits::MOST_POSTS_OF_BLOCK)?,
        achieved: fields.need("achieved")?.count(limits::MOST_POSTS_OF_BLOCK)?,
        ways: each(&fields, "ways", limits::MOST_PAST_WAYS, |_, node| {
            let fields = node.fields(&["how", "posts"])?;
            let how = fields.need("how")?.word(&words::PAST_WAYS, words::past_way)?;
            Ok((how, fields.need("posts")?.count(limits::MOST_POSTS_OF_BLOCK)?))
        })?,
        provenance: provenance_of(&fields)?,
    })
}

fn read_group(node: &Node<'_>, position: usize, ids: &mut Ids) -> Result<Group, ReadError> {
    let fields = node.fields(&["id", "name", "block"])?;
    Ok(Group {
        id: GroupId(ids.read(&fields, position)?),
        name: read_name(&fields)?,
        block: match fields.get("block") {
            Some(node) => node.word(&BlockKind::ALL, words::block)?,
            None => BlockKind::PublicService,
        },
    })
}

fn read_unit(node: &Node<'_>, position: usize, known: &mut Known) -> Result<Unit, ReadError> {
    let fields = node.fields(&["id", "name", "group", "establishment", "floor"])?;
    let name = |node: &Node<'_>| node.text(limits::LONGEST_NAME_CHARACTERS);
    let posts = |node: &Node<'_>| node.count(limits::MOST_POSTS_OF_UNIT);
    Ok(Unit {
        id: UnitId(known.units.read(&fields, position)?),
        name: match fields.get("name") {
            Some(node) => read_sourced(node, name)?,
            None => defaults::assumed(String::new()),
        },
        group: GroupId(known.groups.referred(fields.need("group")?)?),
        establishment: fields
            .get("establishment")
            .map(|node| read_sourced(node, posts))
            .transpose()?,
        floor: fields.get("floor").map(posts).transpose()?,
    })
}

fn read_likelihoods(node: Option<&Node<'_>>) -> Result<InstrumentLikelihoods, ReadError> {
    let mut likelihoods = defaults::likelihoods();
    let Some(node) = node else { return Ok(likelihoods) };
    let fields = node.fields(&Instrument::CUTS.map(words::instrument))?;
    for (instrument, likelihood) in Instrument::CUTS.into_iter().zip(&mut likelihoods.cuts) {
        if let Some(node) = fields.get(words::instrument(instrument)) {
            *likelihood = read_sourced(node, read_percent)?;
        }
    }
    Ok(likelihoods)
}

/// A scope; an absent one is the block of public service units.
fn read_scope(node: Option<&Node<'_>>, known: &Known) -> Result<Scope, ReadError> {
    let Some(node) = node else {
        return Ok(Scope::Block(BlockKind::PublicService));
    };
    let fields = node.fields(&["block", "group", "unit"])?;
    match (fields.get("block"), fields.get("group"), fields.get("unit")) {
        (Some(block), None, None) => Ok(Scope::Block(block.word(&BlockKind::ALL, words::block)?)),
        (None, Some(group), None) => Ok(Scope::Group(GroupId(known.groups.referred(group)?))),
        (None, None, Some(unit)) => Ok(Scope::Unit(UnitId(known.units.referred(unit)?))),
        _ => Err(node.expected(Expected::Scope)),
    }
}

fn read_lines(fields: &Fields<'_>, known: &Known) -> Result<Vec<Line>, ReadError> {
    let mut ids = Ids::default();
    let lines = each(fields, "lines", limits::MOST_LINES, |position, node| {
        read_line(node, position, &mut ids, known)
    })?;
    let planned = lines.iter().map(|line| line.posts).fold(0, u32::saturating_add);
    match fields.get("lines") {
        Some(node) if planned > limits::MOST_POSTS_PLANNED && node.trust() == Trust::Stranger => Err(node
            .error(ReadErrorKind::TooManyPosts {
                most: limits::MOST_POSTS_PLANNED,
            })),
        _ => Ok(lines),
    }
}

fn read_line(node: &Node<'_>, position: usize, ids: &mut Ids, known: &Known) -> Result<Line, ReadError> {
    let fields = node.fields(&[
        "id",
        "scope",
        "instrument",
        "when",
        "posts",
        "done",
        "likelihood",
        "provenance",
    ])?;
    Ok(Line {
        id: LineId(ids.read(&fields, position)?),
        scope: read_scope(fields.get("scope"), known)?,
        instrument: fields
            .need("instrument")?
            .word(&words::INSTRUMENTS, words::instrument)?,
        when: read_when(fields.need("when")?)?,
        posts: fields.need("posts")?.count(limits::MOST_POSTS_OF_LINE)?,
        done: match fields.get("done") {
            Some(node) => node.count(limits::MOST_POSTS_OF_LINE)?,
            None => 0,
        },
        likelihood: fields.get("likelihood").map(read_percent).transpose()?,
        provenance: provenance_of(&fields)?,
    })
}

fn read_when(node: &Node<'_>) -> Result<When, ReadError> {
    let either = |error: ReadError| match error.kind {
        ReadErrorKind::WrongType { .. } => node.expected(Expected::YearOrMonth),
        _ => error,
    };
    if node.is_text() {
        node.month().map(When::Month).map_err(either)
    } else {
        read_year(node).map(When::Year).map_err(either)
    }
}

fn read_targets(fields: &Fields<'_>, known: &Known, horizon: &Horizon) -> Result<Vec<Target>, ReadError> {
    let mut ids = Ids::default();
    each(fields, "targets", limits::MOST_TARGETS, |position, node| {
        let fields = node.fields(&[
            "id",
            "scope",
            "posts",
            "percent",
            "deadline",
            "milestones",
            "provenance",
        ])?;
        Ok(Target {
            id: TargetId(ids.read(&fields, position)?),
            scope: read_scope(fields.get("scope"), known)?,
            amount: match (fields.get("posts"), fields.get("percent")) {
                (Some(posts), None) => Amount::Posts(posts.count(limits::MOST_POSTS_OF_BLOCK)?),
                (None, Some(percent)) => {
                    let most = match percent.trust() {
                        Trust::Stranger => limits::LARGEST_TARGET_PERCENT,
                        Trust::Own => i64::from(u32::MAX),
                    };
                    Amount::BasisPoints(percent.decimal(2, 0, most)?)
                }
                _ => return Err(node.expected(Expected::PostsOrPercent)),
            },
            deadline: match fields.get("deadline") {
                Some(node) => node.month()?,
                None => horizon.start.plus(defaults::DEADLINE_AFTER_MONTHS),
            },
            milestones: fields
                .get("milestones")
                .map(|node| read_sourced(node, read_milestones))
                .transpose()?,
            provenance: provenance_of(&fields)?,
        })
    })
}

fn read_milestones(node: &Node<'_>) -> Result<Vec<Milestone>, ReadError> {
    let milestones = node.list(limits::MOST_MILESTONES)?;
    let milestones = milestones.iter().map(|node| {
        let fields = node.fields(&["year", "cumulative"])?;
        Ok(Milestone {
            year: read_year(fields.need("year")?)?,
            cumulative: fields.need("cumulative")?.count(limits::MOST_POSTS_OF_BLOCK)?,
        })
    });
    milestones.collect()
}
