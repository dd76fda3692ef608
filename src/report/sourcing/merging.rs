//! What would be left of khu phố that are merged: who stays in each post, who gives way, what adds up.

use std::collections::BTreeSet;

use super::Source;
use crate::model::sourcing::{Holder, PostKind, Quarter, QuarterId, Ward, kept_in};
use crate::text::{letters, names, number};

/// Khu phố taken into a merger, and what would be left of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MergePreview {
    /// Those that are taken, in the order of the register.
    pub taken: Vec<QuarterId>,
    /// What would be left, sentence by sentence; nothing before two are taken.
    pub lines: Vec<String>,
}

/// What a merger of a ward's khu phố would leave.
pub(super) fn preview(source: &Source<'_>, ward: &Ward, taken: &BTreeSet<QuarterId>) -> MergePreview {
    let quarters = ward.quarters.iter().filter(|quarter| taken.contains(&quarter.id));
    let parts: Vec<&Quarter> = quarters.collect();
    let mut preview = MergePreview {
        taken: parts.iter().map(|quarter| quarter.id).collect(),
        lines: Vec::new(),
    };
    if parts.len() < 2 {
        return preview;
    }
    let words = &source.words.sourcing;
    preview
        .lines
        .extend(PostKind::ALL.map(|kind| of_kind(source, &parts, kind)));
    let members = parts
        .iter()
        .map(|quarter| quarter.official_members)
        .try_fold(0_u32, |sum, members| Some(sum.saturating_add(members?)));
    preview.lines.push(members.map_or_else(
        || words.merge_members_unknown.to_owned(),
        |members| (words.merge_members)(&number::whole(i64::from(members), source.language)),
    ));
    for kind in PostKind::ALL {
        let next = parts
            .iter()
            .filter_map(|quarter| quarter.elections(kind).next)
            .min();
        preview.lines.extend(next.map(|month| {
            let post = names::post_inline(kind, source.language);
            (words.merge_election)(post, &number::month(month))
        }));
    }
    preview
}

/// Who stays in a kind of post, and who gives way.
fn of_kind(source: &Source<'_>, parts: &[&Quarter], kind: PostKind) -> String {
    let words = &source.words.sourcing;
    let kept = kept_in(parts, kind);
    let named = |quarter: &Quarter| {
        let holder = letters::lowered(names::holder(quarter.post(kind).holder, source.language));
        (words.merge_holder)(&holder, &quarter.name)
    };
    let gives_way = |(at, quarter): &(usize, &&Quarter)| {
        *at != kept && !matches!(quarter.post(kind).holder, Holder::Vacant | Holder::Unknown)
    };
    let others = parts.iter().enumerate().filter(gives_way);
    let others: Vec<String> = others.map(|(_, quarter)| named(quarter)).collect();
    let post = names::post_short(kind, source.language);
    let stays = (words.merge_stays)(post, &named(parts[kept]));
    if others.is_empty() {
        stays
    } else {
        (words.merge_gives_way)(&stays, &others.join(", "))
    }
}
