//! Merging khu phố (sắp xếp, sáp nhập): what is known is kept.

use super::person::Elections;
use super::plan::{Hold, Holder, Post, PostKind, PostRef, Quarter, QuarterId, SourcingPlan, Ward};
use crate::model::provenance::Provenance;
use std::collections::{BTreeMap, BTreeSet};

/// Khu phố of one ward that become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merger {
    /// Those that are merged, at least two; the first gives its identity and place.
    pub quarters: Vec<QuarterId>,
    /// The name of the new one.
    pub name: String,
}

/// A plan with khu phố merged; nothing where a merger takes fewer than two, one twice, or khu phố of several wards.
///
/// Of each kind of post one is left: the one best known to be a member's, the first of equals. Its person and route are
/// kept; where another person had to give way, that is marked as supposed. The members of the cells add up where all are
/// known, the next election is the earliest, and whoever was linked to a merged khu phố is linked to the new one.
pub fn merged(plan: &SourcingPlan, mergers: &[Merger]) -> Option<SourcingPlan> {
    let mut plan = plan.clone();
    let mut into = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for merger in mergers {
        let first = *merger.quarters.first().filter(|_| merger.quarters.len() > 1)?;
        if !merger.quarters.iter().all(|quarter| taken.insert(*quarter)) {
            return None;
        }
        let whole = |ward: &&mut Ward| {
            let has = |wanted: &QuarterId| ward.quarters.iter().any(|quarter| quarter.id == *wanted);
            merger.quarters.iter().all(has)
        };
        let ward = plan.wards.iter_mut().find(whole)?;
        let parts: Vec<Quarter> = merger
            .quarters
            .iter()
            .filter_map(|wanted| {
                ward.quarters
                    .iter()
                    .find(|quarter| quarter.id == *wanted)
                    .cloned()
            })
            .collect();
        ward.quarters
            .retain(|quarter| quarter.id == first || !merger.quarters.contains(&quarter.id));
        let place = ward.quarters.iter_mut().find(|quarter| quarter.id == first)?;
        *place = one_of(&parts, first, &merger.name);
        into.extend(merger.quarters.iter().map(|quarter| (*quarter, first)));
    }
    (!into.is_empty()).then(|| {
        relink(&mut plan, &into);
        plan
    })
}

fn one_of(parts: &[Quarter], id: QuarterId, name: &str) -> Quarter {
    let [head, front] = PostKind::ALL.map(|kind| best(parts, kind));
    let both_from_one = head.1 == front.1 && matches!(parts[head.1].hold, Hold::Together(_));
    Quarter {
        id,
        name: name.to_owned(),
        hold: if both_from_one {
            Hold::Together(head.0)
        } else {
            Hold::Apart(head.0, front.0)
        },
        official_members: parts
            .iter()
            .map(|quarter| quarter.official_members)
            .try_fold(0_u32, |sum, members| Some(sum.saturating_add(members?))),
        elections: PostKind::ALL.map(|kind| {
            let all = || parts.iter().map(|quarter| quarter.elections(kind));
            Elections {
                last: all().filter_map(|elections| elections.last).max(),
                next: all().filter_map(|elections| elections.next).min(),
                days: Default::default(),
            }
        }),
        merged_from: parts.iter().map(|quarter| quarter.name.clone()).collect(),
    }
}

/// Whose post of a kind is left when khu phố are merged: the place of the khu phố among them.
pub fn kept_in(parts: &[&Quarter], kind: PostKind) -> usize {
    let rank = |quarter: &Quarter| match quarter.post(kind).holder {
        Holder::Official => 0,
        Holder::Probationary { .. } => 1,
        Holder::NonMember => 2,
        Holder::Vacant => 3,
        Holder::Unknown => 4,
    };
    (0..parts.len())
        .min_by_key(|index| rank(parts[*index]))
        .unwrap_or_default()
}

/// The post of a kind that is left, and which of the parts it comes from.
fn best(parts: &[Quarter], kind: PostKind) -> (Post, usize) {
    let chosen = kept_in(&parts.iter().collect::<Vec<_>>(), kind);
    let mut post = parts[chosen].post(kind).clone();
    let held = |quarter: &&Quarter| !matches!(quarter.post(kind).holder, Holder::Vacant | Holder::Unknown);
    if parts.iter().filter(held).count() > 1 {
        post.provenance = Provenance::Assumed;
    }
    (post, chosen)
}

/// Makes links follow the khu phố that were merged; nobody is linked to themselves.
fn relink(plan: &mut SourcingPlan, into: &BTreeMap<QuarterId, QuarterId>) {
    for quarter in plan.wards.iter_mut().flat_map(|ward| &mut ward.quarters) {
        let id = quarter.id;
        for kind in PostKind::ALL {
            let link = &mut quarter.post_mut(kind).person.same_as;
            if let Some(other) = link {
                other.quarter = *into.get(&other.quarter).unwrap_or(&other.quarter);
            }
            *link = link.filter(|other: &PostRef| other.quarter != id);
        }
    }
}
