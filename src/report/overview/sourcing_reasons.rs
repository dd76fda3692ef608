//! Why the verdict on the khu phố posts is what it is.

use super::card::{Go, Reason, Tone, said};
use super::headline::{count, late_posts};
use crate::model::Evaluation;
use crate::model::finding::FindingKind;
use crate::model::scenario::Scenario;
use crate::model::sensitivity;
use crate::model::sourcing::{OpenPost, PostRef, PostSet, PostsOutcome, WardOutcome};
use crate::model::verdict::Verdict;
use crate::order;
use crate::report::strip::written_chance;
use crate::text::{Language, catalog, number, subject};

/// As many reasons as a card bears.
const MOST: usize = 5;
/// As many late posts as are named one by one.
const LATE_NAMED: usize = 2;
/// As many deciding posts as are named.
const DECIDING_NAMED: usize = 3;

/// The reasons of the place's posts, the gravest first.
pub(super) fn reasons(scenario: &Scenario, evaluation: &Evaluation, language: Language) -> Vec<Reason> {
    let place = &evaluation.sourcing.place;
    if place.posts == 0 {
        return said(scenario, evaluation, language, |kind| {
            *kind == FindingKind::NoPosts { ward: None }
        });
    }
    let why = Why {
        scenario,
        evaluation,
        place,
        language,
    };
    let unknown = |kind: &FindingKind| {
        matches!(
            kind,
            FindingKind::HolderUnknown { .. } | FindingKind::AdmissionMonthUnknown { .. }
        )
    };
    let mut reasons = said(scenario, evaluation, language, unknown);
    reasons.extend(why.facts());
    if why.undecided() {
        reasons.extend(why.no_route());
        reasons.extend(why.late());
        reasons.extend(why.deciding());
    }
    reasons.extend(why.wards_behind());
    reasons.extend(why.contradictions());
    reasons.truncate(MOST);
    reasons
}

struct Why<'a> {
    scenario: &'a Scenario,
    evaluation: &'a Evaluation,
    place: &'a PostsOutcome,
    language: Language,
}

impl Why<'_> {
    fn positions(&self, count: u32) -> String {
        number::positions(i64::from(count), self.language)
    }

    fn named<'b>(&self, posts: impl Iterator<Item = &'b OpenPost>) -> String {
        let names: Vec<String> = posts
            .map(|post| subject::post(self.scenario, post.post, self.language))
            .collect();
        subject::several(&names, self.language)
    }

    /// Neither decided by facts nor past.
    fn undecided(&self) -> bool {
        self.place.verdict != Verdict::Met && self.scenario.horizon.as_of < self.place.deadline
    }

    fn facts(&self) -> Option<Reason> {
        let words = &catalog(self.language).overview.reasons;
        let known_to = self.scenario.horizon.as_of;
        if self.place.verdict == Verdict::Met {
            let month = number::month(known_to.min(self.place.deadline));
            let sentence = (words.all_held)(&self.positions(self.place.posts), &month);
            return Some(Reason::new(Tone::Explains, sentence));
        }
        let open = self.place.posts.saturating_sub(self.place.held);
        (known_to >= self.place.deadline)
            .then(|| Reason::new(Tone::Warns, (words.open_after_deadline)(&self.positions(open))))
    }

    fn no_route(&self) -> Option<Reason> {
        let words = &catalog(self.language).overview.reasons;
        let unrouted = || {
            self.evaluation
                .sourcing
                .open
                .iter()
                .filter(|post| post.course.is_none())
        };
        let posts = count(unrouted());
        (posts > 0).then(|| {
            let sentence = (words.no_route)(&self.positions(posts), &self.named(unrouted()));
            Reason::new(Tone::Warns, sentence)
        })
    }

    /// The posts with a route that come late, the latest first.
    fn late(&self) -> Vec<Reason> {
        let words = &catalog(self.language).overview;
        let mut late: Vec<&OpenPost> = late_posts(&self.evaluation.sourcing)
            .filter(|post| post.course.is_some())
            .collect();
        // A post that never comes is later than any that comes late.
        order::sort_by_key(&mut late, |post| {
            (post.forecast.is_some(), std::cmp::Reverse(post.forecast))
        });
        let mut reasons: Vec<Reason> = late
            .iter()
            .take(LATE_NAMED)
            .map(|post| self.one_late(post))
            .collect();
        let rest = count(late.iter().skip(LATE_NAMED).copied());
        if rest > 0 {
            let sentence = (words.reasons.more_late)(&self.positions(rest));
            reasons.push(Reason::new(Tone::Warns, sentence).leading(Go::Sourcing, words.begin.open_sourcing));
        }
        reasons
    }

    fn one_late(&self, post: &OpenPost) -> Reason {
        let words = &catalog(self.language).overview;
        let name = subject::post(self.scenario, post.post, self.language);
        let mut sentence = match post.forecast {
            Some(month) => {
                let late = number::months(i64::from(month.months_since(self.place.deadline)), self.language);
                (words.reasons.post_late)(&name, &number::month(month), &late)
            }
            None => (words.reasons.post_never)(&name, self.scenario.horizon.end.year()),
        };
        if let Some(start) = post
            .latest_start
            .filter(|start| *start > self.scenario.horizon.as_of)
        {
            sentence.push(' ');
            sentence.push_str(&(words.reasons.latest_start)(&number::month(start)));
        }
        Reason::new(Tone::Warns, sentence).leading(
            Go::Post(post.ward, post.post),
            catalog(self.language).overview.edit_route,
        )
    }

    /// The posts that take the most from the probability that all are held, where all have routes.
    fn deciding(&self) -> Option<Reason> {
        let words = &catalog(self.language).overview.reasons;
        if self
            .evaluation
            .sourcing
            .open
            .iter()
            .any(|post| post.course.is_none())
        {
            return None;
        }
        // Those that come late are named already; those that are as good as sure decide nothing while one is late.
        let late: Vec<PostRef> = late_posts(&self.evaluation.sourcing)
            .map(|open| open.post)
            .collect();
        let on_track = self.scenario.thresholds.value.on_track;
        let drags = sensitivity::drags(self.scenario, PostSet::Place);
        let named: Vec<String> = drags
            .iter()
            .filter(|drag| late.is_empty() || !(late.contains(&drag.post) || drag.held.reaches(on_track)))
            .take(DECIDING_NAMED)
            .map(|drag| {
                let post = subject::post(self.scenario, drag.post, self.language);
                (words.post_with_chance)(&post, &written_chance(Some(drag.held), self.language))
            })
            .collect();
        (!named.is_empty()).then(|| Reason::new(Tone::Explains, (words.deciding)(&named.join("; "))))
    }

    /// Wards whose own deadline comes before the place's and is not met.
    fn wards_behind(&self) -> Vec<Reason> {
        let words = &catalog(self.language).overview;
        let behind = |ward: &&WardOutcome| {
            let own = &ward.own;
            own.deadline < self.place.deadline
                && own.held < own.posts
                && matches!(own.verdict, Verdict::Missed | Verdict::AtRisk)
        };
        let wards = self.evaluation.sourcing.wards.iter().filter(behind);
        wards
            .map(|ward| {
                let name = subject::ward(self.scenario, ward.ward, self.language);
                let open = self.positions(ward.own.posts - ward.own.held);
                let date = number::last_day(ward.own.deadline);
                let sentence = (words.reasons.ward_behind)(&name, &date, &open);
                Reason::new(Tone::Warns, sentence).leading(Go::Ward(ward.ward), words.open_ward)
            })
            .collect()
    }

    /// What does not fit together: a report against the register, a route that ought to be over.
    fn contradictions(&self) -> Vec<Reason> {
        let doubtful = |kind: &FindingKind| {
            matches!(
                kind,
                FindingKind::ReportContradicted { .. }
                    | FindingKind::RouteOverdue { .. }
                    | FindingKind::DurationWeightsDoNotSumToOne { .. }
            )
        };
        said(self.scenario, self.evaluation, self.language, doubtful)
    }
}
