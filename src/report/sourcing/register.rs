//! The register of one ward, to be edited: its name and deadline, its khu phố, who holds their posts.

use super::editor::admitted;
use super::{HOLDERS, Source, holder_code, post_code};
use crate::model::calendar::Month;
use crate::model::sourcing::{Hold, Post, PostKind, PostRef, Quarter, QuarterId, WardId};
use crate::report::mark::Marked;
use crate::text::{names, number};

/// The register of one ward.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterForm {
    /// The ward.
    pub ward: WardId,
    /// Its name.
    pub name: String,
    /// Its deadline as written, where it is none of the usual ones; else empty.
    pub deadline: String,
    /// The usual deadlines to choose from: month, as written, whether it is the ward's.
    pub deadlines: Vec<(Month, String, bool)>,
    /// Where the deadline comes from.
    pub deadline_mark: Marked,
    /// How many khu phố it has, as written.
    pub count: String,
    /// One fewer, where there is one to take.
    pub fewer: Option<u32>,
    /// One more.
    pub more: u32,
    /// Where the number of khu phố comes from.
    pub quarters_mark: Marked,
    /// Its khu phố.
    pub quarters: Vec<QuarterLine>,
    /// Who may hold a post: code and name.
    pub holders: Vec<(&'static str, &'static str)>,
    /// Heads of the two posts.
    pub kinds: [&'static str; 2],
}

/// A khu phố of the register.
#[derive(Clone, Debug, PartialEq)]
pub struct QuarterLine {
    /// The khu phố.
    pub quarter: QuarterId,
    /// Its name.
    pub name: String,
    /// Whether one person holds both posts.
    pub together: bool,
    /// Its posts: two, or one for both.
    pub posts: Vec<HolderLine>,
}

/// Who holds a post.
#[derive(Clone, Debug, PartialEq)]
pub struct HolderLine {
    /// The post.
    pub post: PostRef,
    /// What the page and the tests know it by.
    pub code: String,
    /// What the field is called for those who do not see the table around it.
    pub label: String,
    /// The code of the holder.
    pub holder: &'static str,
    /// The month of the ceremony of a probationary member, as written; nothing for any other holder.
    pub admitted: Option<String>,
    /// Where it is known from.
    pub mark: Marked,
}

/// The register of a ward; nothing where it does not exist.
pub(super) fn register(source: &Source<'_>, id: WardId) -> Option<RegisterForm> {
    let plan = &source.scenario.sourcing;
    let ward = plan.wards.iter().find(|ward| ward.id == id)?;
    let count = u32::try_from(ward.quarters.len()).unwrap_or(u32::MAX);
    let first = Month::december(source.scenario.horizon.start.year());
    let mut deadlines = vec![first, plan.deadline.value];
    deadlines.dedup();
    let deadline = ward.deadline.value;
    Some(RegisterForm {
        ward: id,
        name: ward.name.clone(),
        deadline: if deadlines.contains(&deadline) {
            String::new()
        } else {
            number::month(deadline)
        },
        deadlines: deadlines
            .into_iter()
            .map(|month| (month, number::month(month), month == deadline))
            .collect(),
        deadline_mark: Marked::new(&ward.deadline.provenance, source.language),
        count: number::whole(i64::from(count), source.language),
        fewer: count.checked_sub(1),
        more: count.saturating_add(1),
        quarters_mark: Marked::new(&ward.quarters_provenance, source.language),
        quarters: ward
            .quarters
            .iter()
            .map(|quarter| line(source, quarter))
            .collect(),
        holders: HOLDERS
            .map(|holder| (holder_code(holder), names::holder(holder, source.language)))
            .into(),
        kinds: PostKind::ALL.map(|kind| names::post_short(kind, source.language)),
    })
}

fn line(source: &Source<'_>, quarter: &Quarter) -> QuarterLine {
    let holder = |kind, post: &Post, label: &str| {
        let named = PostRef {
            quarter: quarter.id,
            kind,
        };
        HolderLine {
            post: named,
            code: post_code(named),
            label: format!("{}, {label}", quarter.name),
            holder: holder_code(post.holder),
            admitted: admitted(post.holder),
            mark: Marked::new(&post.provenance, source.language),
        }
    };
    let inline = |kind| names::post_inline(kind, source.language);
    let posts = match &quarter.hold {
        Hold::Apart(head, front) => vec![
            holder(PostKind::Head, head, inline(PostKind::Head)),
            holder(PostKind::Front, front, inline(PostKind::Front)),
        ],
        Hold::Together(both) => vec![holder(PostKind::Head, both, source.words.sourcing.both_posts)],
    };
    QuarterLine {
        quarter: quarter.id,
        name: quarter.name.clone(),
        together: matches!(quarter.hold, Hold::Together(_)),
        posts,
    }
}
