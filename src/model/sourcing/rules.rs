//! Whether the rules of admission and election are kept.
//!
//! Age, certificate and cell are looked at in the month in which the stage "xét và quyết định" begins when all stages before
//! it take their usual duration: that is when the cell meets to consider the admission.

use super::course::Routes;
use super::person::{AdmissionDays, AdmissionStep, ElectionDays, ElectionStep, Person};
use super::plan::{Holder, Post, PostKind, PostRef, Quarter, QuarterId, RouteKind, Shape, Stage, Ward};
use super::register::posts;
use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::finding::{Finding, FindingKind, Severity};
use crate::model::rule::{Certainty, RuleId, Rulebook, Source};
use crate::model::scenario::Scenario;

/// A rule of admission or election that is not kept, or would not be as planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenRule {
    /// The rule.
    pub rule: RuleId,
    /// Where it stands.
    pub source: Source,
    /// How certain that is.
    pub certainty: Certainty,
    /// The khu phố.
    pub quarter: QuarterId,
    /// The post, where it is about one.
    pub post: Option<PostRef>,
    /// In what way.
    pub breach: Breach,
}

/// In what way a rule is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breach {
    /// Older than allowed when the cell considers the admission.
    TooOld {
        /// The month of the cell's meeting.
        considered: Month,
        /// The age then, in months.
        age: u32,
        /// The highest age, in months.
        most: u32,
        /// Whether it is the fallback that admits, were it begun after the first stage fails.
        fallback: bool,
    },
    /// Younger than asked then.
    TooYoung {
        /// The month of the cell's meeting.
        considered: Month,
        /// The age then, in months.
        age: u32,
        /// The least age, in months.
        least: u32,
    },
    /// The class certificate no longer holds then.
    CertificateExpired {
        /// The month of the cell's meeting.
        considered: Month,
        /// The month on the certificate.
        issued: Month,
        /// The last month in which it holds.
        holds_until: Month,
        /// Whether the route takes the class again before the meeting.
        retaken: bool,
    },
    /// The cell has fewer official members than it needs to consider an admission.
    TooFewMembers {
        /// Those it has.
        members: u32,
        /// Those it needs.
        least: u32,
        /// Whether an admission is planned there.
        planned: bool,
    },
    /// The secretary of the cell is no official member.
    SecretaryNotOfficial {
        /// What they are.
        holder: Holder,
    },
    /// One person holds posts in several khu phố.
    SeveralQuarters {
        /// The other post.
        other: PostRef,
    },
    /// A step before an election was or would be taken too few days before the meeting.
    ElectionNotice {
        /// The step.
        step: ElectionStep,
        /// The meeting.
        meeting: Day,
        /// The last day for the step.
        latest: Day,
        /// The day it was taken; nothing where it has not been.
        taken: Option<Day>,
    },
    /// A step after an election was taken too late.
    ElectionLate {
        /// The step.
        step: ElectionStep,
        /// The last day for it.
        due: Day,
        /// The day it was taken.
        taken: Day,
    },
    /// A step of an admission was taken too late, or is overdue.
    AdmissionLate {
        /// The step.
        step: AdmissionStep,
        /// The last day for it.
        due: Day,
        /// The day it was taken; nothing where it has not been by the end of the month facts are known for.
        taken: Option<Day>,
    },
}

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
                if law.post(&of, post, routes) {
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

impl<'a> Law<'a> {
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

    /// The cell of a khu phố: enough official members to admit anyone.
    fn cell(&mut self, quarter: &Quarter) {
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

    /// One post and its person. Says whether an age would have been needed and is not known.
    fn post(&mut self, of: &Of<'a>, post: &'a Post, routes: &Routes<'a>) -> bool {
        self.secretary(of, post);
        self.several_quarters(of, &post.person);
        self.admission(of, &post.person.admission);
        let Some(route) = post
            .route
            .as_ref()
            .filter(|_| is_open(post) && post.person.same_as.is_none())
        else {
            return false;
        };
        let admits = |shape: &&Shape| shape.kind == RouteKind::AdmitHolder;
        let main = Some(&route.shape).filter(admits);
        let fallback = route.fallback.as_ref().filter(admits).filter(|_| main.is_none());
        let considered = match (main, fallback) {
            (Some(shape), _) => considered(of, shape, routes, route.start),
            // At the soonest: the first stage fails, and the fallback starts in the month after.
            (None, Some(shape)) => {
                let first = routes.stages(of.ward, &route.shape).next();
                let failed = route.start.plus(first.map_or(0, |stage| stage.months[1] as i32));
                considered(of, shape, routes, failed.plus(1))
            }
            (None, None) => return false,
        };
        if post.person.admissible == Some(false) {
            self.findings.push(Finding {
                severity: Severity::Warning,
                kind: FindingKind::NotAdmissible { post: of.post },
            });
        }
        self.age(of, &post.person, considered.month, main.is_none());
        self.certificate(of, &post.person, considered);
        post.person.born.is_none()
    }

    fn age(&mut self, of: &Of<'_>, person: &Person, considered: Month, fallback: bool) {
        let on = Day::first_of(considered);
        let Some(age) = person
            .born
            .and_then(|born| u32::try_from(considered.months_since(born)).ok())
        else {
            return;
        };
        let whom = (of.quarter, Some(of.post));
        if let Some(most) = self
            .number(RuleId::AdmissionMostAge, on)
            .filter(|most| age > *most)
        {
            let breach = Breach::TooOld {
                considered,
                age,
                most,
                fallback,
            };
            self.remark(RuleId::AdmissionMostAge, on, whom, Severity::Warning, breach);
        }
        if let Some(least) = self
            .number(RuleId::AdmissionLeastAge, on)
            .filter(|least| age < *least)
        {
            let breach = Breach::TooYoung {
                considered,
                age,
                least,
            };
            self.remark(RuleId::AdmissionLeastAge, on, whom, Severity::Warning, breach);
        }
    }

    fn certificate(&mut self, of: &Of<'_>, person: &Person, considered: Considered) {
        let on = Day::first_of(considered.month);
        let (Some(issued), Some(months)) = (
            person.class_certificate,
            self.number(RuleId::CertificateMonths, on),
        ) else {
            return;
        };
        let holds_until = issued.plus(months as i32);
        if considered.month > holds_until {
            let breach = Breach::CertificateExpired {
                considered: considered.month,
                issued,
                holds_until,
                retaken: considered.class_before,
            };
            let severity = if considered.class_before {
                Severity::Note
            } else {
                Severity::Warning
            };
            let whom = (of.quarter, Some(of.post));
            self.remark(RuleId::CertificateMonths, on, whom, severity, breach);
        }
    }

    fn secretary(&mut self, of: &Of<'_>, post: &Post) {
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

    fn several_quarters(&mut self, of: &Of<'_>, person: &Person) {
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

    /// The deadlines of an admission that has begun, in working days.
    fn admission(&mut self, of: &Of<'_>, days: &AdmissionDays) {
        let probation_ends = days.ceremony.and_then(|day| {
            let months = self.number(RuleId::ProbationMonths, day)?;
            Some(day.plus_months(months as i32))
        });
        let decision = if days.authorised {
            RuleId::AuthorisedDecision
        } else {
            RuleId::AdmissionDecision
        };
        let steps = [
            (AdmissionStep::Decision, decision, days.received, days.decided),
            (
                AdmissionStep::Ceremony,
                RuleId::AdmissionCeremony,
                days.decision_received,
                days.ceremony,
            ),
            (
                AdmissionStep::Consideration,
                RuleId::RecognitionConsidered,
                probation_ends,
                days.considered,
            ),
            (
                AdmissionStep::Recognition,
                RuleId::RecognitionDecided,
                days.considered,
                days.recognised,
            ),
        ];
        for (step, rule, from, taken) in steps {
            let Some((from, count)) = from.and_then(|from| Some((from, self.number(rule, from)?))) else {
                continue;
            };
            let due = from.plus_working_days(count, &self.scenario.sourcing.days_off);
            let late = match taken {
                Some(taken) => taken > due,
                None => due <= self.as_of(),
            };
            if late {
                let breach = Breach::AdmissionLate { step, due, taken };
                self.remark(rule, from, (of.quarter, Some(of.post)), Severity::Warning, breach);
            }
        }
    }

    /// The days of an election. The rules are those of the election of a khu phố trưởng; a trưởng ban công tác Mặt trận is
    /// agreed on, and no lead times for that are known.
    fn elections(&mut self, quarter: &Quarter, kind: PostKind) {
        if kind != PostKind::Head {
            return;
        }
        let days: &ElectionDays = &quarter.elections(kind).days;
        let Some(meeting) = days.meeting else { return };
        let post = PostRef {
            quarter: quarter.id,
            kind,
        };
        let whom = (quarter.id, Some(post));
        let before = [
            (ElectionStep::Decision, RuleId::ElectionDecision, days.decided),
            (
                ElectionStep::CandidatesSent,
                RuleId::ElectionCandidates,
                days.candidates_sent,
            ),
            (ElectionStep::Committee, RuleId::ElectionCommittee, days.committee),
            (ElectionStep::Announcement, RuleId::ElectionNotice, days.announced),
        ];
        for (step, rule, taken) in before {
            let Some(least) = self.number(rule, meeting) else {
                continue;
            };
            let latest = meeting.plus_days(-(least as i32));
            let late = match taken {
                Some(taken) => taken > latest,
                // Not taken although the last day for it has passed and the meeting has not.
                None => latest <= self.as_of() && meeting > self.as_of(),
            };
            if late {
                let breach = Breach::ElectionNotice {
                    step,
                    meeting,
                    latest,
                    taken,
                };
                self.remark(rule, meeting, whom, Severity::Warning, breach);
            }
        }
        let after = [
            (
                ElectionStep::ResultSent,
                RuleId::ElectionResult,
                days.meeting,
                days.result_sent,
            ),
            (
                ElectionStep::Recognition,
                RuleId::ElectionRecognition,
                days.result_sent,
                days.recognised,
            ),
        ];
        for (step, rule, from, taken) in after {
            let (Some(from), Some(taken)) = (from, taken) else {
                continue;
            };
            let Some(count) = self.number(rule, meeting) else {
                continue;
            };
            let due = from.plus_working_days(count, &self.scenario.sourcing.days_off);
            if taken > due {
                let breach = Breach::ElectionLate { step, due, taken };
                self.remark(rule, meeting, whom, Severity::Warning, breach);
            }
        }
    }
}

/// Whether a post is known not to be a member's.
fn is_open(post: &Post) -> bool {
    matches!(post.holder, Holder::NonMember | Holder::Vacant)
}

/// When the cell considers an admission, and whether the route takes the class before.
#[derive(Clone, Copy)]
struct Considered {
    month: Month,
    class_before: bool,
}

fn considered<'a>(of: &Of<'a>, shape: &'a Shape, routes: &Routes<'a>, start: Month) -> Considered {
    let mut considered = Considered {
        month: start,
        class_before: false,
    };
    for stage in routes.stages(of.ward, shape) {
        if stage.stage == Stage::AdmissionDecision {
            break;
        }
        considered.class_before |= stage.stage == Stage::AwarenessClass;
        considered.month = considered.month.plus(stage.months[1] as i32);
    }
    considered
}
