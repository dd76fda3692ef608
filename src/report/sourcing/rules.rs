//! What the rules of admission and election, and the register itself, have to remark: what is wrong, where the rule
//! stands, what would repair it.

use super::Source;
use crate::model::finding::{Finding, FindingKind, Severity};
use crate::model::sourcing::{PostRef, QuarterId, WardId};
use crate::text::letters;
use crate::text::{finding, rule_broken};

/// A remark.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleLine {
    /// How grave it is.
    pub severity: Severity,
    /// The post it is about, where it is about one.
    pub post: Option<PostRef>,
    /// Whom it is about; empty where the sentence says so.
    pub whom: String,
    /// What is wrong.
    pub wrong: String,
    /// Where the rule stands and how certain that is; empty where no rule is concerned.
    pub stands: String,
    /// What would repair it; empty where the sentence says so.
    pub repair: String,
}

/// All remarks on the posts, of the chosen ward where one is; the gravest first.
pub(super) fn rules(source: &Source<'_>, ward: Option<WardId>) -> Vec<RuleLine> {
    let in_ward = |quarter: QuarterId| {
        let found = source.quarters.get(&quarter);
        ward.is_none_or(|ward| found.is_some_and(|(found, _)| found.id == ward))
    };
    let about = |finding: &&Finding| {
        let (quarters, everywhere) = subjects(&finding.kind);
        everywhere && ward.is_none() || quarters.iter().any(|quarter| in_ward(*quarter))
    };
    let mut lines: Vec<RuleLine> = source
        .evaluation
        .findings
        .iter()
        .filter(about)
        .map(|finding| line(source, finding))
        .collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.severity));
    lines
}

/// The remarks on one post and on its khu phố.
pub(super) fn of_post(source: &Source<'_>, post: PostRef) -> Vec<RuleLine> {
    let rules = source
        .evaluation
        .findings
        .iter()
        .filter(|finding| match &finding.kind {
            FindingKind::RuleBroken(broken) => {
                broken.quarter == post.quarter && broken.post.is_none_or(|other| other == post)
            }
            FindingKind::AgeUnknown { posts } => posts.contains(&post),
            FindingKind::NotAdmissible { post: other } | FindingKind::LinkBroken { post: other } => {
                *other == post
            }
            _ => false,
        });
    rules.map(|finding| line(source, finding)).collect()
}

/// The khu phố a remark is about, and whether it is about the posts of the place at all.
fn subjects(kind: &FindingKind) -> (Vec<QuarterId>, bool) {
    let of = |posts: &[PostRef]| (posts.iter().map(|post| post.quarter).collect(), true);
    match kind {
        FindingKind::RuleBroken(broken) => (vec![broken.quarter], true),
        FindingKind::AgeUnknown { posts }
        | FindingKind::HolderUnknown { posts }
        | FindingKind::RouteMissing { posts } => of(posts),
        FindingKind::NotAdmissible { post }
        | FindingKind::LinkBroken { post }
        | FindingKind::AdmissionMonthUnknown { post }
        | FindingKind::RouteOverdue { post, .. } => of(&[*post]),
        FindingKind::ReportContradicted { .. } | FindingKind::NoPosts { .. } => (Vec::new(), true),
        _ => (Vec::new(), false),
    }
}

fn line(source: &Source<'_>, found: &Finding) -> RuleLine {
    let post = match &found.kind {
        FindingKind::RuleBroken(broken) => broken.post,
        FindingKind::NotAdmissible { post }
        | FindingKind::LinkBroken { post }
        | FindingKind::AdmissionMonthUnknown { post }
        | FindingKind::RouteOverdue { post, .. } => Some(*post),
        FindingKind::AgeUnknown { posts } | FindingKind::RouteMissing { posts } => posts.first().copied(),
        _ => None,
    };
    let plain = RuleLine {
        severity: found.severity,
        post,
        whom: String::new(),
        wrong: String::new(),
        stands: String::new(),
        repair: String::new(),
    };
    if let FindingKind::RuleBroken(broken) = &found.kind {
        let words = rule_broken::parts(broken, source.scenario, source.language);
        return RuleLine {
            whom: words.whom,
            wrong: letters::capitalised(&words.wrong),
            stands: words.stands,
            repair: words.repair,
            ..plain
        };
    }
    RuleLine {
        wrong: finding::finding(found, source.scenario, source.language),
        ..plain
    }
}
