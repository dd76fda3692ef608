//! Whether the days of an election keep their distances.

use super::Law;
use super::broken::Breach;
use crate::model::finding::Severity;
use crate::model::rule::RuleId;
use crate::model::sourcing::person::{ElectionDays, ElectionStep};
use crate::model::sourcing::plan::{PostKind, PostRef, Quarter};

impl Law<'_> {
    /// The days of an election. The rules are those of the election of a khu phố trưởng; a trưởng ban công tác Mặt trận is
    /// agreed on, and no lead times for that are known.
    pub(super) fn elections(&mut self, quarter: &Quarter, kind: PostKind) {
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
