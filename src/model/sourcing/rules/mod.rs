//! Whether the rules of admission and election are kept.
//!
//! Age, certificate and cell are looked at in the month in which the stage "xét và quyết định" begins when all stages before
//! it take their usual duration: that is when the cell meets to consider the admission.

mod admission;
mod broken;
mod election;
mod persons;

pub use broken::{Breach, BrokenRule};

use super::course::Routes;
use super::plan::{Holder, Post, PostKind, PostRef, QuarterId, Ward};
use super::register::posts;
use crate::model::day::Day;
use crate::model::finding::{Finding, FindingKind, Severity};
use crate::model::rule::{RuleId, Rulebook};
use crate::model::scenario::Scenario;

/// Everything the rules have to remark, ward by ward, khu phố by khu phố.
pub(super) fn broken_rules<'a>(
    scenario: &'a Scenario,
    routes: &Routes<'a>,
    rulebook: &'a Rulebook,
) -> Vec<Finding> {
    let mut law = Law {
        rulebook,
        scenario,
        findings: Vec::new(),
    };
    let mut age_unknown = Vec::new();
    for ward in &scenario.sourcing.wards {
        for quarter in &ward.quarters {
            law.cell(quarter);
            for (post, kind, _) in posts(quarter) {
                let post_ref = PostRef {
                    quarter: quarter.id,
                    kind,
                };
                let of = Of {
                    ward,
                    quarter: quarter.id,
                    post: post_ref,
                };
                law.secretary(&of, post);
                law.several_quarters(&of, &post.person);
                law.admission(&of, &post.person.admission);
                if law.planned_admission(&of, post, routes) {
                    age_unknown.push(post_ref);
                }
            }
            for kind in PostKind::ALL {
                law.elections(quarter, kind);
            }
        }
    }
    if !age_unknown.is_empty() {
        law.findings.push(Finding {
            severity: Severity::Note,
            kind: FindingKind::AgeUnknown { posts: age_unknown },
        });
    }
    law.findings
}

/// Whom a rule is looked at for.
struct Of<'a> {
    ward: &'a Ward,
    quarter: QuarterId,
    post: PostRef,
}

struct Law<'a> {
    rulebook: &'a Rulebook,
    scenario: &'a Scenario,
    findings: Vec<Finding>,
}

impl Law<'_> {
    /// What a rule says on a day; nothing where there is none, which is not the same as zero.
    fn number(&self, rule: RuleId, on: Day) -> Option<u32> {
        u32::try_from(self.rulebook.number(rule, on)?).ok()
    }

    fn remark(
        &mut self,
        rule: RuleId,
        on: Day,
        whom: (QuarterId, Option<PostRef>),
        severity: Severity,
        breach: Breach,
    ) {
        let Some(step) = self.rulebook.at(rule, on) else {
            return;
        };
        self.findings.push(Finding {
            severity,
            kind: FindingKind::RuleBroken(Box::new(BrokenRule {
                rule,
                source: step.source.clone(),
                certainty: step.certainty,
                quarter: whom.0,
                post: whom.1,
                breach,
            })),
        });
    }

    fn as_of(&self) -> Day {
        Day::last_of(self.scenario.horizon.as_of)
    }
}

/// Whether a post is known not to be a member's.
fn is_open(post: &Post) -> bool {
    matches!(post.holder, Holder::NonMember | Holder::Vacant)
}
