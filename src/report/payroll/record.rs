//! What the blocks reached before the plan.

use crate::baseline::{FigureValue, figures};
use crate::chart::{Glyph, Waffle, record as squares_of};
use crate::model::Evaluation;
use crate::model::calendar::Month;
use crate::model::payroll::{Amount, BlockKind, PastRecord, PastWay, Scope, TargetId};
use crate::model::provenance::Provenance;
use crate::model::quantity::Ratio;
use crate::model::scenario::Scenario;
use crate::model::verdict::Verdict;
use crate::order;
use crate::report::mark::Marked;
use crate::text::catalog::catalog;
use crate::text::{Language, letters, names, number, subject};

/// What the blocks reached before the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Title of the screen.
    pub title: String,
    /// The years.
    pub years: String,
    /// Where the table stands.
    pub mark: Option<Marked>,
    /// The blocks.
    pub blocks: Vec<BlockRecord>,
    /// Whether what was missing is added to the first target: the question and what the tool does.
    pub carry: Option<(String, String)>,
    /// What is asked of each block after the record.
    pub next: Vec<NextTarget>,
    /// By when targets of one's own are asked.
    pub next_deadline: Month,
    /// The same, written with its day.
    pub next_by: String,
}

/// What is asked of a block after the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextTarget {
    /// The block.
    pub kind: BlockKind,
    /// Its name.
    pub name: &'static str,
    /// Its target, where it has one: which, how much, where it comes from.
    pub target: Option<(TargetId, String, Marked)>,
    /// Whether it can be set here: there is none, or it is one of one's own in posts.
    pub own: bool,
    /// What it fell short of in the record, where it did.
    pub missing: Option<String>,
}

/// What a block reached.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockRecord {
    /// The block.
    pub kind: BlockKind,
    /// Its name.
    pub name: &'static str,
    /// Whether the target was reached.
    pub verdict: Verdict,
    /// The same in words.
    pub badge: String,
    /// Posts asked.
    pub target: String,
    /// Posts reduced.
    pub achieved: String,
    /// The share, computed.
    pub share: String,
    /// The share as printed, where that differs.
    pub printed: Option<String>,
    /// The posts as squares, for a wide and for a narrow screen.
    pub squares: [Waffle; 2],
    /// How they were reduced.
    pub ways: String,
    /// So many are not explained.
    pub unexplained: Option<String>,
    /// So many were missing, or where the tick stands, joined to what stands before it.
    pub rest: Option<String>,
    /// Where the record stands.
    pub mark: Marked,
}

/// The record, where a block has one.
pub(super) fn record(scenario: &Scenario, evaluation: &Evaluation, language: Language) -> Option<Record> {
    let words = &catalog(language).payroll.record;
    let blocks: Vec<(BlockKind, &PastRecord)> = scenario
        .payroll
        .blocks
        .iter()
        .filter_map(|block| Some((block.kind, block.record.as_ref()?)))
        .collect();
    let first = blocks.iter().map(|(_, record)| record.first_year).min()?;
    let last = blocks.iter().map(|(_, record)| record.last_year).max()?;
    let years = number::years(first, last);
    let first_mark = blocks.first().map(|(_, record)| &record.provenance);
    let same = blocks
        .iter()
        .all(|(_, record)| Some(&record.provenance) == first_mark);
    let amount = evaluation
        .payroll
        .targets
        .first()
        .and_then(|target| target.amount);
    let target_block = scenario
        .payroll
        .targets
        .first()
        .and_then(|target| super::key::block_of(scenario, target.scope));
    let missing = blocks
        .iter()
        .find(|(kind, _)| Some(*kind) == target_block)
        .map(|(_, record)| record.target.saturating_sub(record.achieved));
    let carry = amount
        .zip(missing)
        .filter(|(_, missing)| *missing > 0)
        .map(|(amount, missing)| {
            let amount = number::whole(i64::from(amount), language);
            (
                (words.carry)(&amount),
                (words.carry_meaning)(&number::whole(i64::from(missing), language), &amount),
            )
        });
    let deadline = scenario
        .payroll
        .targets
        .first()
        .map_or(scenario.sourcing.deadline.value, |target| target.deadline);
    Some(Record {
        title: (words.title)(&years),
        mark: first_mark
            .filter(|_| same)
            .map(|provenance| Marked::new(provenance, language)),
        blocks: blocks
            .iter()
            .map(|(kind, record)| block(*kind, record, language))
            .collect(),
        carry,
        next: blocks
            .iter()
            .map(|(kind, record)| next_target(scenario, *kind, record, language))
            .collect(),
        next_deadline: deadline,
        next_by: number::last_day(deadline),
        years,
    })
}

/// What is asked of a block after the record: its own target, or nothing. None is invented.
fn next_target(scenario: &Scenario, kind: BlockKind, record: &PastRecord, language: Language) -> NextTarget {
    let words = &catalog(language).payroll.record;
    let target = scenario
        .payroll
        .targets
        .iter()
        .find(|target| target.scope == Scope::Block(kind));
    let missing = record.target.saturating_sub(record.achieved);
    let own = target.is_none_or(|target| {
        target.provenance == Provenance::Entered && matches!(target.amount, Amount::Posts(_))
    });
    NextTarget {
        own,
        kind,
        name: names::block(kind, language),
        target: target.map(|target| {
            let amount = match target.amount {
                Amount::Posts(posts) if own => number::whole(i64::from(posts), language),
                amount => subject::amount(amount, language),
            };
            (target.id, amount, Marked::new(&target.provenance, language))
        }),
        missing: (missing > 0).then(|| (words.missing)(&number::whole(i64::from(missing), language))),
    }
}

fn block(kind: BlockKind, record: &PastRecord, language: Language) -> BlockRecord {
    let words = &catalog(language).payroll.record;
    let whole = |posts: u32| number::whole(i64::from(posts), language);
    let share = Ratio {
        part: i64::from(record.achieved),
        whole: i64::from(record.target),
    };
    let decimals = if share.scaled(10_000).is_some_and(|points| points % 100 == 0) {
        0
    } else {
        2
    };
    let written = number::percent_of(share, decimals, language).unwrap_or_default();
    let printed = printed(record, language).filter(|printed| *printed != written);
    let missing = record.target.saturating_sub(record.achieved);
    let explained: u32 = record.ways.iter().map(|(_, posts)| *posts).sum();
    let unexplained = record.achieved.saturating_sub(explained);
    let over = record.achieved > record.target;
    let badge = if missing > 0 {
        (words.short)(&whole(missing))
    } else {
        (words.met)(over.then_some(&written))
    };
    let mut ways: Vec<(Glyph, u32)> = record
        .ways
        .iter()
        .map(|(way, posts)| (glyph(*way), *posts))
        .collect();
    order::sort_by_key(&mut ways, |(glyph, _)| *glyph);
    let squares = |per_row| squares_of(&ways, record.achieved, record.target, per_row, 9.0, 2.0);
    BlockRecord {
        kind,
        name: names::block(kind, language),
        verdict: if missing > 0 {
            Verdict::Missed
        } else {
            Verdict::Met
        },
        badge,
        target: whole(record.target),
        achieved: whole(record.achieved),
        printed: printed.map(|printed| (words.printed)(&printed)),
        squares: [squares(37), squares(28)],
        ways: ways_sentence(record, language),
        unexplained: (unexplained > 0).then(|| (words.unexplained)(&whole(unexplained))),
        rest: if missing > 0 {
            Some(format!("; {}.", (words.missing)(&whole(missing))))
        } else {
            over.then(|| format!(". {}", (words.tick)(&whole(record.target))))
        },
        mark: Marked::new(&record.provenance, language),
        share: written,
    }
}

/// "39 nghỉ hưu trước tuổi và thôi việc ngay; 25 cắt giảm theo quy định".
fn ways_sentence(record: &PastRecord, language: Language) -> String {
    let words = &catalog(language).payroll.record;
    let ways = record.ways.iter().map(|(way, posts)| {
        let way = letters::small(names::past_way(*way, language));
        (words.by_way)(&number::whole(i64::from(*posts), language), &way)
    });
    ways.collect::<Vec<_>>().join("; ")
}

/// The share of a quoted record as the document prints it.
fn printed(record: &PastRecord, language: Language) -> Option<String> {
    let Provenance::Quoted(section) = &record.provenance else {
        return None;
    };
    figures()
        .iter()
        .filter(|figure| figure.section == section)
        .find_map(|figure| match figure.value {
            FigureValue::Share {
                part,
                whole,
                printed: Some(printed),
            } if part == record.achieved && whole == record.target => {
                let mark = language.pick(",", ".");
                Some(format!("{}%", printed.replace(',', mark)))
            }
            _ => None,
        })
}

const fn glyph(way: PastWay) -> Glyph {
    match way {
        PastWay::RetiredAtAge => Glyph::Solid,
        PastWay::RetiredEarly | PastWay::RetiredEarlyOrLeft => Glyph::Diagonal,
        PastWay::PostsWithdrawn => Glyph::Hollow,
    }
}
