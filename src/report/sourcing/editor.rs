//! The editor of one post: who holds it, its route with start and stages, and what that gives.

use super::judged::judged;
use super::posts::routes;
use super::rules::{self, RuleLine};
use super::{HOLDERS, Source, holder_code, post_code, route_code, track};
use crate::model::calendar::Month;
use crate::model::chance::Chance;
use crate::model::sourcing::{
    Elections, Hold, Holder, Offices, OpenPost, Post, PostRef, Quarter, Route, StageEstimate, Ward,
};
use crate::model::verdict::{MixedChance, Verdict};
use crate::report::mark::Marked;
use crate::report::strip::written_chance;
use crate::text::{names, number};

/// The editor of one post.
#[derive(Clone, Debug, PartialEq)]
pub struct Editor {
    /// The post.
    pub post: PostRef,
    /// What the page and the tests know it by.
    pub code: String,
    /// Its khu phố and ward.
    pub place: String,
    /// Which post it is, within a sentence.
    pub kind: &'static str,
    /// Whether it is in time.
    pub verdict: Verdict,
    /// The same in a few words: "Trễ 5 tháng", "Kịp".
    pub word: String,
    /// The code of who holds it.
    pub holder: &'static str,
    /// Who may hold it: code and name.
    pub holders: Vec<(&'static str, &'static str)>,
    /// The month of the ceremony of a probationary member, as written; nothing for any other holder.
    pub admitted: Option<String>,
    /// Where the holder is known from.
    pub holder_mark: Marked,
    /// Whether the post is open to a route.
    pub open: bool,
    /// Whether a member holds it already.
    pub held: bool,
    /// The code of its route, where it has one.
    pub route: Option<&'static str>,
    /// The ways of filling a post: code and name.
    pub routes: Vec<(&'static str, &'static str)>,
    /// The route.
    pub form: Option<RouteForm>,
    /// What can be said about when to start.
    pub advice: Option<Advice>,
    /// How likely it is held in time, at each of its deadlines.
    pub chances: Vec<ChanceRow>,
    /// What the rules remark on it.
    pub rules: Vec<RuleLine>,
    /// What is known of the person in it.
    pub person: PersonForm,
}

/// What is known of the person in a post.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonForm {
    /// The month of birth, as written.
    pub born: String,
    /// Since when they hold the post, as written.
    pub since: String,
    /// The month on the class certificate, as written.
    pub certificate: String,
    /// What else they are.
    pub offices: Offices,
    /// The last and the next election of the post, as written.
    pub elections: [String; 2],
    /// The elections, to be changed at one of the two.
    pub known: Elections,
    /// The post of another khu phố of the ward the same person holds.
    pub same_as: Option<PostRef>,
    /// The posts of the ward's other khu phố, with their names.
    pub others: Vec<(PostRef, String)>,
}

/// The route of a post.
#[derive(Clone, Debug, PartialEq)]
pub struct RouteForm {
    /// Where it comes from.
    pub mark: Marked,
    /// The month it starts in, as written.
    pub start: String,
    /// When it is complete.
    pub done: String,
    /// Its stages.
    pub stages: Vec<StageLine>,
    /// Whether it states its own stages.
    pub own_stages: bool,
    /// The code of its fallback, where it has one.
    pub fallback: Option<&'static str>,
}

/// A stage of a route.
#[derive(Clone, Debug, PartialEq)]
pub struct StageLine {
    /// Its place in the route.
    pub at: usize,
    /// How light it is drawn, 0 for the darkest.
    pub shade: usize,
    /// Its name.
    pub name: &'static str,
    /// Its durations and chance.
    pub estimate: StageEstimate,
    /// Whether there is a month to take from the usual duration.
    pub can_shorten: bool,
    /// Shortest, usual and longest duration as written.
    pub months: [String; 3],
    /// The chance of passing it as written.
    pub chance: String,
}

/// What can be said about when to start.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// It in a sentence.
    pub sentence: String,
    /// Whether something must be done.
    pub grave: bool,
    /// The month to move the start to, with the button's words.
    pub move_to: Option<(Month, String)>,
}

/// How likely a post is held by a deadline.
#[derive(Clone, Debug, PartialEq)]
pub struct ChanceRow {
    /// The deadline.
    pub label: String,
    /// Mixed, then under hard, normal and easy circumstances.
    pub cells: [String; 4],
}

/// The editor of a post; nothing where it does not exist.
pub(super) fn editor(source: &Source<'_>, post: PostRef) -> Option<Editor> {
    let (ward, quarter, held) = source.post(post)?;
    let together = matches!(quarter.hold, Hold::Together(_));
    let open = source
        .evaluation
        .sourcing
        .open
        .iter()
        .find(|open| open.post == post);
    let (verdict, word) = state(source, open, held);
    let kind = if together {
        source.words.sourcing.both_posts
    } else {
        names::post_inline(post.kind, source.language)
    };
    let route = held
        .route
        .as_ref()
        .filter(|_| open.is_some_and(|open| open.course.is_some()));
    Some(Editor {
        post,
        code: post_code(post),
        place: format!("{}, {}", quarter.name, ward.name),
        kind,
        verdict,
        word,
        holder: holder_code(held.holder),
        holders: HOLDERS
            .map(|holder| (holder_code(holder), names::holder(holder, source.language)))
            .into(),
        admitted: admitted(held.holder),
        holder_mark: Marked::new(&held.provenance, source.language),
        held: open.is_none(),
        open: matches!(held.holder, Holder::NonMember | Holder::Vacant),
        route: route.map(|route| route_code(route.shape.kind)),
        routes: routes(source),
        form: route.zip(open).map(|(route, open)| form(source, route, open)),
        advice: route
            .zip(open)
            .and_then(|(route, open)| advice(source, route, open)),
        chances: open.map_or_else(Vec::new, |open| chances(source, ward.deadline.value, open)),
        rules: rules::of_post(source, post),
        person: person(source, post, ward, quarter),
    })
}

/// The month of the ceremony as written, empty where it is not known; nothing for any other holder.
pub(super) fn admitted(holder: Holder) -> Option<String> {
    match holder {
        Holder::Probationary { admitted } => Some(admitted.map_or_else(String::new, number::month)),
        _ => None,
    }
}

fn person(source: &Source<'_>, post: PostRef, ward: &Ward, quarter: &Quarter) -> PersonForm {
    let month = |month: Option<Month>| month.map_or_else(String::new, number::month);
    let person = &quarter.post(post.kind).person;
    let known = *quarter.elections(post.kind);
    let others = ward.quarters.iter().filter(|other| other.id != quarter.id);
    PersonForm {
        born: month(person.born),
        since: month(person.since),
        certificate: month(person.class_certificate),
        offices: person.offices,
        elections: [month(known.last), month(known.next)],
        known,
        same_as: person.same_as,
        others: others
            .flat_map(|other| {
                other.posts().map(|(kind, _)| {
                    let name = format!("{}, {}", other.name, names::post_inline(kind, source.language));
                    let other = PostRef {
                        quarter: other.id,
                        kind,
                    };
                    (other, name)
                })
            })
            .collect(),
    }
}

fn state(source: &Source<'_>, open: Option<&OpenPost>, held: &Post) -> (Verdict, String) {
    let words = &source.words.sourcing;
    let Some(open) = open else {
        return (
            Verdict::Met,
            names::holder(held.holder, source.language).to_owned(),
        );
    };
    let judged = judged(source, open);
    let late = open
        .course
        .as_ref()
        .map_or(0, |course| course.usual_end.months_since(source.deadline()));
    if judged.verdict == Verdict::Missed && late > 0 {
        return (
            judged.verdict,
            (words.late_by)(&number::months(i64::from(late), source.language)),
        );
    }
    (judged.verdict, judged.word.to_owned())
}

fn form(source: &Source<'_>, route: &Route, open: &OpenPost) -> RouteForm {
    let plan = &source.scenario.sourcing;
    let stages = plan
        .quarter(open.post.quarter)
        .map_or(&[][..], |(ward, _)| plan.stages_of(ward, &route.shape));
    let end = open
        .course
        .as_ref()
        .map_or(route.start, |course| course.usual_end);
    RouteForm {
        mark: Marked::new(&route.provenance, source.language),
        start: number::month(route.start),
        done: (source.words.sourcing.done_by)(&number::month(end)),
        stages: stages
            .iter()
            .enumerate()
            .filter(|(_, stage)| source.walks(stage.stage))
            .map(|(at, estimate)| stage_line(source, at, *estimate))
            .collect(),
        own_stages: route.shape.stages.is_some(),
        fallback: route.fallback.as_ref().map(|fallback| route_code(fallback.kind)),
    }
}

/// A stage as it is edited.
pub(super) fn stage_line(source: &Source<'_>, at: usize, estimate: StageEstimate) -> StageLine {
    StageLine {
        at,
        shade: track::shade(estimate.stage),
        name: names::stage(estimate.stage, source.language),
        estimate,
        can_shorten: estimate.months[1] > 0,
        months: estimate
            .months
            .map(|months| number::whole(i64::from(months), source.language)),
        chance: number::fraction(estimate.chance, source.language),
    }
}

/// How late the route may start for the post to be on track at the place's deadline.
fn advice(source: &Source<'_>, route: &Route, open: &OpenPost) -> Option<Advice> {
    let words = &source.words.sourcing;
    let wanted = number::fraction(source.scenario.thresholds.value.on_track, source.language);
    if let Some(since) = source.overdue.get(&open.post) {
        let sentence = (words.advice_overdue)(&number::month(*since));
        return Some(Advice {
            sentence,
            grave: true,
            move_to: None,
        });
    }
    if source.scenario.horizon.as_of >= source.deadline() {
        return None;
    }
    let in_time = open
        .at_place_deadline
        .mixed
        .reaches(source.scenario.thresholds.value.on_track);
    match open.latest_start {
        Some(month) if in_time && month >= route.start => Some(Advice {
            sentence: (words.advice_fine)(&number::month(month), &wanted),
            grave: false,
            move_to: None,
        }),
        Some(month) if !in_time => {
            let button = (words.advice_move)(&number::month(month));
            Some(Advice {
                sentence: (words.advice_latest)(&wanted, &number::month(month)),
                grave: true,
                move_to: (month != route.start).then_some((month, button)),
            })
        }
        None if !in_time => Some(Advice {
            sentence: (words.advice_none)(&wanted),
            grave: true,
            move_to: None,
        }),
        _ => None,
    }
}

fn chances(source: &Source<'_>, ward_deadline: Month, open: &OpenPost) -> Vec<ChanceRow> {
    if source.unknown.contains(&open.post) {
        return Vec::new();
    }
    let row = |deadline: Month, chance: &MixedChance| {
        let [hard, normal, easy] = chance.given;
        let cell = |chance: Chance| written_chance(Some(chance), source.language);
        ChanceRow {
            label: (source.words.sourcing.by_deadline)(&number::last_day(deadline)),
            cells: [chance.mixed, hard, normal, easy].map(cell),
        }
    };
    let mut rows = Vec::new();
    if ward_deadline != source.deadline() {
        rows.push(row(ward_deadline, &open.at_ward_deadline));
    }
    rows.push(row(source.deadline(), &open.at_place_deadline));
    rows
}
