//! A payroll plan to format 1.

use super::parts::{month, percent, provenance, sourced, unless_entered};
use super::terms::write_terms;
use super::words;
use super::write_roster::roster as write_roster;
use crate::formats::json::{Json, Object, decimal};
use crate::formats::scenario::RosterPart;
use crate::model::payroll::{
    Amount, Block, Group, Instrument, InstrumentLikelihoods, Line, Milestone, PastRecord, PayrollPlan, Scope,
    Target, Unit, When,
};

pub(super) fn payroll(plan: &PayrollPlan, roster: RosterPart, whole: bool) -> Json {
    let roster = match roster {
        RosterPart::Included => plan.roster.as_deref(),
        RosterPart::LeftOut => None,
    };
    Object::new()
        .with("blocks", plan.blocks.iter().map(block).collect::<Json>())
        .with("groups", plan.groups.iter().map(group).collect::<Json>())
        .with("units", plan.units.iter().map(unit).collect::<Json>())
        .with("likelihoods", likelihoods(&plan.likelihoods))
        .with("lines", plan.lines.iter().map(line).collect::<Json>())
        .with("targets", plan.targets.iter().map(target).collect::<Json>())
        .with_some("terms", write_terms(&plan.terms, whole))
        .with_some("roster", roster.map(|roster| write_roster(roster, line)))
        .into()
}

fn posts(posts: &u32) -> Json {
    (*posts).into()
}

fn block(block: &Block) -> Json {
    Object::new()
        .with("kind", words::block(block.kind))
        .with_some("base", block.base.as_ref().map(|base| sourced(base, posts)))
        .with_some("record", block.record.as_ref().map(record))
        .into()
}

fn record(record: &PastRecord) -> Json {
    let ways = record.ways.iter().map(|(how, posts)| {
        Object::new()
            .with("how", words::past_way(*how))
            .with("posts", *posts)
    });
    Object::new()
        .with("first_year", record.first_year)
        .with("last_year", record.last_year)
        .with("target", record.target)
        .with("achieved", record.achieved)
        .with("ways", ways.collect::<Json>())
        .with("provenance", provenance(&record.provenance))
        .into()
}

fn group(group: &Group) -> Json {
    Object::new()
        .with("id", group.id.0)
        .with("name", group.name.as_str())
        .with("block", words::block(group.block))
        .into()
}

fn unit(unit: &Unit) -> Json {
    Object::new()
        .with("id", unit.id.0)
        .with("name", sourced(&unit.name, |name| name.as_str().into()))
        .with("group", unit.group.0)
        .with_some(
            "establishment",
            unit.establishment
                .as_ref()
                .map(|establishment| sourced(establishment, posts)),
        )
        .with_some("floor", unit.floor)
        .into()
}

fn likelihoods(likelihoods: &InstrumentLikelihoods) -> Json {
    let pairs = Instrument::CUTS.into_iter().zip(&likelihoods.cuts);
    pairs
        .fold(Object::new(), |object, (instrument, likelihood)| {
            object.with(
                words::instrument(instrument),
                sourced(likelihood, |likelihood| percent(*likelihood)),
            )
        })
        .into()
}

fn scope(scope: Scope) -> Json {
    match scope {
        Scope::Block(block) => Object::new().with("block", words::block(block)),
        Scope::Group(group) => Object::new().with("group", group.0),
        Scope::Unit(unit) => Object::new().with("unit", unit.0),
    }
    .into()
}

fn line(line: &Line) -> Json {
    Object::new()
        .with("id", line.id.0)
        .with("scope", scope(line.scope))
        .with("instrument", words::instrument(line.instrument))
        .with(
            "when",
            match line.when {
                When::Year(year) => year.into(),
                When::Month(value) => month(value),
            },
        )
        .with("posts", line.posts)
        .with_some("done", (line.done > 0).then_some(line.done))
        .with_some("likelihood", line.likelihood.map(percent))
        .with_some("provenance", unless_entered(&line.provenance))
        .into()
}

fn target(target: &Target) -> Json {
    let object = Object::new()
        .with("id", target.id.0)
        .with("scope", scope(target.scope));
    let object = match target.amount {
        Amount::Posts(posts) => object.with("posts", posts),
        Amount::BasisPoints(points) => object.with("percent", decimal(points, 2)),
    };
    let milestones = target
        .milestones
        .as_ref()
        .map(|milestones| sourced(milestones, |list| list.iter().map(milestone).collect()));
    object
        .with("deadline", month(target.deadline))
        .with_some("milestones", milestones)
        .with_some("provenance", unless_entered(&target.provenance))
        .into()
}

fn milestone(milestone: &Milestone) -> Json {
    Object::new()
        .with("year", milestone.year)
        .with("cumulative", milestone.cumulative)
        .into()
}
