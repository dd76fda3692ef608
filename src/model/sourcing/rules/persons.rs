//! Whether a cell can meet, and whether one person may hold what they hold.

use super::broken::Breach;
use super::{Law, Of, is_open};
use crate::model::finding::Severity;
use crate::model::rule::RuleId;
use crate::model::sourcing::person::Person;
use crate::model::sourcing::plan::{Holder, Post, Quarter, RouteKind, Shape};
use crate::model::sourcing::register::posts;

impl Law<'_> {
    /// The cell of a khu phố: enough official members to admit anyone.
    pub(super) fn cell(&mut self, quarter: &Quarter) {
        let Some(members) = quarter.official_members else {
            return;
        };
        let Some(least) = self.number(RuleId::CellMembers, self.as_of()) else {
            return;
        };
        if members < least {
            let admits = |shape: &Shape| shape.kind == RouteKind::AdmitHolder;
            let planned = posts(quarter).any(|(post, _, _)| {
                let route = post.route.as_ref().filter(|_| is_open(post));
                route.is_some_and(|route| admits(&route.shape) || route.fallback.as_ref().is_some_and(admits))
            });
            let severity = if planned {
                Severity::Warning
            } else {
                Severity::Note
            };
            let breach = Breach::TooFewMembers {
                members,
                least,
                planned,
            };
            self.remark(
                RuleId::CellMembers,
                self.as_of(),
                (quarter.id, None),
                severity,
                breach,
            );
        }
    }

    pub(super) fn secretary(&mut self, of: &Of<'_>, post: &Post) {
        if !post.person.offices.cell_secretary {
            return;
        }
        let as_of = self.as_of();
        let probation = self.number(RuleId::ProbationMonths, as_of).unwrap_or_default();
        let official = match post.holder {
            Holder::Official | Holder::Vacant | Holder::Unknown => true,
            Holder::NonMember => false,
            Holder::Probationary { admitted } => {
                admitted.is_some_and(|month| month.plus(probation as i32) <= as_of.month())
            }
        };
        if !official {
            let breach = Breach::SecretaryNotOfficial { holder: post.holder };
            let whom = (of.quarter, Some(of.post));
            self.remark(RuleId::SecretaryOfficial, as_of, whom, Severity::Warning, breach);
        }
    }

    pub(super) fn several_quarters(&mut self, of: &Of<'_>, person: &Person) {
        let Some(other) = person.same_as.filter(|other| other.quarter != of.quarter) else {
            return;
        };
        let as_of = self.as_of();
        let exists = |quarter: &Quarter| quarter.id == other.quarter;
        let mut quarters = self
            .scenario
            .sourcing
            .wards
            .iter()
            .flat_map(|ward| &ward.quarters);
        if quarters.any(exists) && self.number(RuleId::PostsOfOnePerson, as_of) == Some(1) {
            let breach = Breach::SeveralQuarters { other };
            let whom = (of.quarter, Some(of.post));
            self.remark(RuleId::PostsOfOnePerson, as_of, whom, Severity::Warning, breach);
        }
    }
}
