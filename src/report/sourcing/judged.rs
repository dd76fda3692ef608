//! Whether an open post is a member's in time, in a verdict and a word.

use super::Source;
use crate::model::sourcing::OpenPost;
use crate::model::verdict::Verdict;

/// How an open post stands at the place's deadline.
#[derive(Clone, Copy)]
pub(super) struct Judged {
    /// Whether it is in time.
    pub verdict: Verdict,
    /// The same in a word.
    pub word: &'static str,
}

/// Judges an open post at the place's deadline, by the thresholds of the scenario.
pub(super) fn judged(source: &Source<'_>, open: &OpenPost) -> Judged {
    let words = &source.words.sourcing;
    let verdict = verdict(source, open);
    let word = match (verdict, &open.course) {
        (Verdict::Undetermined, _) => words.legend_unknown,
        (Verdict::Met | Verdict::OnTrack, _) => words.in_time,
        (Verdict::AtRisk, _) => words.at_risk,
        (Verdict::Missed, None) => words.no_route,
        (Verdict::Missed, Some(course)) if course.usual_end > source.deadline() => words.late,
        (Verdict::Missed, Some(_)) => words.doubtful,
    };
    Judged { verdict, word }
}

/// The verdict on an open post at the place's deadline.
pub(super) fn verdict(source: &Source<'_>, open: &OpenPost) -> Verdict {
    if source.unknown.contains(&open.post) {
        Verdict::Undetermined
    } else if source.scenario.horizon.as_of >= source.deadline() {
        Verdict::Missed
    } else {
        Verdict::judged(open.at_place_deadline.mixed, &source.scenario.thresholds.value)
    }
}
