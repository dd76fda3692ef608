//! Whether an admission that is planned may be considered, and whether one that has begun keeps its deadlines.

use super::broken::Breach;
use super::{Law, Of, is_open};
use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::finding::{Finding, FindingKind, Severity};
use crate::model::quantity::Fraction;
use crate::model::rule::RuleId;
use crate::model::sourcing::course::Routes;
use crate::model::sourcing::person::{AdmissionDays, AdmissionStep, Person};
use crate::model::sourcing::plan::{Post, Route, RouteKind, Shape, Stage};

impl<'a> Law<'a> {
    /// Whoever is to be admitted. Says whether an age would have been needed and is not known.
    pub(super) fn planned_admission(&mut self, of: &Of<'a>, post: &'a Post, routes: &Routes<'a>) -> bool {
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
            (None, Some(shape)) => match soonest_failure(of, route, routes) {
                Some(failed) => considered(of, shape, routes, failed.plus(1)),
                None => return false,
            },
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

    /// The deadlines of an admission that has begun, in working days.
    pub(super) fn admission(&mut self, of: &Of<'_>, days: &AdmissionDays) {
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

/// The month the first stage that can be failed ends in by usual durations: the soonest a fallback is needed. Nothing where no
/// stage can be failed.
fn soonest_failure<'a>(of: &Of<'a>, route: &'a Route, routes: &Routes<'a>) -> Option<Month> {
    let mut ends = route.start;
    let mut stages = routes.stages(of.ward, &route.shape);
    stages.find_map(|stage| {
        ends = ends.plus(stage.months[1] as i32);
        (stage.chance < Fraction::ONE).then_some(ends)
    })
}
