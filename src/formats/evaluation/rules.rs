//! Rules of admission and election that are not kept, as JSON: which, about whom, in what way, and where the rule stands.

use super::sourcing::post;
use crate::formats::json::Object;
use crate::formats::scenario::{day, month, words};
use crate::model::rule::Certainty;
use crate::model::sourcing::{AdmissionStep, Breach, BrokenRule, ElectionStep};

pub(super) fn broken(severity: &'static str, broken: &BrokenRule) -> Object {
    let object = Object::new()
        .with("severity", severity)
        .with("kind", kind(&broken.breach))
        .with("rule", broken.rule.code())
        .with("quarter", broken.quarter.0)
        .with("post", broken.post.map(post));
    breach(object, &broken.breach).with(
        "source",
        Object::new()
            .with("instrument", broken.source.instrument.as_str())
            .with("article", broken.source.article.as_str())
            .with("certainty", certainty(broken.certainty)),
    )
}

fn kind(breach: &Breach) -> &'static str {
    match breach {
        Breach::TooOld { .. } => "too_old",
        Breach::TooYoung { .. } => "too_young",
        Breach::CertificateExpired { .. } => "certificate_expired",
        Breach::TooFewMembers { .. } => "too_few_members",
        Breach::SecretaryNotOfficial { .. } => "secretary_not_official",
        Breach::SeveralQuarters { .. } => "several_quarters",
        Breach::ElectionNotice { .. } => "election_notice",
        Breach::ElectionLate { .. } => "election_late",
        Breach::AdmissionLate { .. } => "admission_late",
    }
}

fn breach(object: Object, breach: &Breach) -> Object {
    match *breach {
        Breach::TooOld {
            considered,
            age,
            most,
            fallback,
        } => object
            .with("considered", month(considered))
            .with("age_months", age)
            .with("most_months", most)
            .with("fallback", fallback),
        Breach::TooYoung {
            considered,
            age,
            least,
        } => object
            .with("considered", month(considered))
            .with("age_months", age)
            .with("least_months", least),
        Breach::CertificateExpired {
            considered,
            issued,
            holds_until,
            retaken,
        } => object
            .with("considered", month(considered))
            .with("issued", month(issued))
            .with("holds_until", month(holds_until))
            .with("retaken", retaken),
        Breach::TooFewMembers {
            members,
            least,
            planned,
        } => object
            .with("members", members)
            .with("least", least)
            .with("admission_planned", planned),
        Breach::SecretaryNotOfficial { holder } => {
            object.with("holder", words::holder(words::holder_word(holder)))
        }
        Breach::SeveralQuarters { other } => object.with("other", post(other)),
        Breach::ElectionNotice {
            step,
            meeting,
            latest,
            taken,
        } => object
            .with("step", election_step(step))
            .with("meeting", day(meeting))
            .with("latest", day(latest))
            .with("taken", taken.map(day)),
        Breach::ElectionLate { step, due, taken } => object
            .with("step", election_step(step))
            .with("due", day(due))
            .with("taken", day(taken)),
        Breach::AdmissionLate { step, due, taken } => object
            .with("step", admission_step(step))
            .with("due", day(due))
            .with("taken", taken.map(day)),
    }
}

fn election_step(step: ElectionStep) -> &'static str {
    match step {
        ElectionStep::Decision => "decided",
        ElectionStep::CandidatesSent => "candidates_sent",
        ElectionStep::Committee => "committee",
        ElectionStep::Announcement => "announced",
        ElectionStep::ResultSent => "result_sent",
        ElectionStep::Recognition => "recognised",
    }
}

fn admission_step(step: AdmissionStep) -> &'static str {
    match step {
        AdmissionStep::Decision => "decided",
        AdmissionStep::Ceremony => "ceremony",
        AdmissionStep::Consideration => "considered",
        AdmissionStep::Recognition => "recognised",
    }
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Verified => "verified",
        Certainty::SecondHand => "second_hand",
        Certainty::Unverified { .. } => "unverified",
        Certainty::Overridden => "overridden",
    }
}
