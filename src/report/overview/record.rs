//! What the blocks reached before the plan, square by square.

use crate::chart::{self, Glyph, Waffle};
use crate::model::payroll::{BlockKind, PastRecord, PastWay};
use crate::model::provenance::Provenance;
use crate::model::quantity::Ratio;
use crate::model::scenario::Scenario;
use crate::model::verdict::Verdict;
use crate::report::mark::Marked;
use crate::text::{Language, catalog, names, number};

/// Squares in a row where there is room, and on a narrow screen.
const PER_ROW: [usize; 2] = [28, 20];
/// Edge of a square and what is free between two, in pixels.
const SQUARE: (f64, f64) = (9.0, 2.0);

/// What the blocks reached before the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The heading.
    pub heading: String,
    /// Where the record stands.
    pub mark: Option<Marked>,
    /// The blocks, in the plan's order.
    pub blocks: Vec<BlockRecord>,
}

/// What one block reached.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockRecord {
    /// Which block.
    pub kind: BlockKind,
    /// Its name.
    pub name: &'static str,
    /// Its name in full.
    pub full_name: &'static str,
    /// Whether the target was met, for the colour.
    pub verdict: Verdict,
    /// Reached of asked: "75/111".
    pub count: String,
    /// The share, computed: "67,57%".
    pub share: String,
    /// The share as the document prints it, where that differs: "(văn bản ghi 67,56%)".
    pub printed: Option<String>,
    /// How, in words; what no way explains is set apart.
    pub ways: Vec<WaysPart>,
    /// The squares where there is room, and on a narrow screen.
    pub squares: [Waffle; 2],
    /// The squares in one sentence.
    pub label: String,
}

/// A piece of how a block reached what it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WaysPart {
    /// Running text.
    Text(String),
    /// Something the document does not explain.
    Unexplained(String),
}

/// The record of every block that has one; nothing where none has.
pub(super) fn record(scenario: &Scenario, language: Language) -> Option<Record> {
    let words = &catalog(language).overview.record;
    let records: Vec<(BlockKind, &PastRecord)> = scenario
        .payroll
        .blocks
        .iter()
        .filter_map(|block| Some((block.kind, block.record.as_ref()?)))
        .collect();
    let (_, first) = records.first()?;
    Some(Record {
        heading: (words.heading)(first.first_year, first.last_year, records.len()),
        mark: Marked::of(&first.provenance, language),
        blocks: records
            .iter()
            .map(|(kind, record)| block(*kind, record, language))
            .collect(),
    })
}

fn block(kind: BlockKind, record: &PastRecord, language: Language) -> BlockRecord {
    let words = &catalog(language).overview.record;
    let (achieved, target) = (i64::from(record.achieved), i64::from(record.target));
    let share = Ratio {
        part: achieved,
        whole: target,
    };
    let written = |count| number::whole(count, language);
    let computed = number::percent_of(share, share_decimals(share), language).unwrap_or_default();
    let ways: Vec<(Glyph, u32)> = record
        .ways
        .iter()
        .map(|(way, posts)| (glyph(*way), *posts))
        .collect();
    BlockRecord {
        kind,
        name: names::block_short(kind, language),
        full_name: names::block(kind, language),
        verdict: if record.achieved >= record.target {
            Verdict::Met
        } else {
            Verdict::Missed
        },
        count: format!("{}/{}", written(achieved), written(target)),
        printed: printed(share, &record.provenance, language).map(|share| (words.as_printed)(&share)),
        share: computed,
        ways: in_words(record, language),
        squares: PER_ROW
            .map(|per_row| chart::record(&ways, record.achieved, record.target, per_row, SQUARE.0, SQUARE.1)),
        label: (words.squares)(names::block(kind, language), &written(achieved), &written(target)),
    }
}

/// A whole percentage is written without decimals, any other with two, as the document does.
fn share_decimals(share: Ratio) -> u32 {
    match (share.scaled(10_000), share.scaled(100)) {
        (Some(fine), Some(whole)) if fine == whole * 100 => 0,
        _ => 2,
    }
}

/// The share cut off after two decimals, as the document prints it, where rounding it gives another.
fn printed(share: Ratio, provenance: &Provenance, language: Language) -> Option<String> {
    let cut_off = share.truncated(10_000)?;
    let differs = matches!(provenance, Provenance::Quoted(_)) && Some(cut_off) != share.scaled(10_000);
    differs.then(|| number::percent_truncated(share, 2, language))?
}

/// Early retirement and severance are not told apart by the document: they take the sign of the former.
const fn glyph(way: PastWay) -> Glyph {
    match way {
        PastWay::RetiredAtAge => Glyph::Solid,
        PastWay::RetiredEarly | PastWay::RetiredEarlyOrLeft => Glyph::Diagonal,
        PastWay::PostsWithdrawn => Glyph::Hollow,
    }
}

fn in_words(record: &PastRecord, language: Language) -> Vec<WaysPart> {
    let words = &catalog(language).overview.record;
    let written = |count: u32| number::whole(i64::from(count), language);
    let ways: Vec<String> = record
        .ways
        .iter()
        .map(|(way, posts)| format!("{} {}", written(*posts), names::past_way_short(*way, language)))
        .collect();
    let explained = record
        .ways
        .iter()
        .fold(0_u32, |sum, way| sum.saturating_add(way.1));
    let unexplained = record.achieved.saturating_sub(explained);
    let result = if record.achieved > record.target {
        (words.over)(&written(record.achieved - record.target))
    } else if record.achieved == record.target {
        words.exact.to_owned()
    } else {
        (words.short)(&written(record.target - record.achieved))
    };
    // A way may hold a comma itself.
    let separator = if ways.iter().any(|way| way.contains(',')) {
        "; "
    } else {
        ", "
    };
    let listed = ways.join(separator);
    if unexplained > 0 {
        vec![
            WaysPart::Text(format!("{listed}; ")),
            WaysPart::Unexplained((words.unexplained)(&written(unexplained))),
            WaysPart::Text(format!(". {result}")),
        ]
    } else {
        vec![WaysPart::Text(format!("{listed}. {result}"))]
    }
}
