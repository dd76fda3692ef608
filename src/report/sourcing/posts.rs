//! The open posts: one row each, with its route in time.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::filter::{self, FilterChoice, Page};
use super::judged::judged;
use super::track::{self, Axis, Bar, Track};
use super::ward::{self, WardHead};
use super::{Choices, Source, post_code, route_code};
use crate::baseline::preset_stages;
use crate::model::provenance::Provenance;
use crate::model::sourcing::{Holder, OpenPost, Post, PostRef, Preset, RouteKind, Ward, WardId};
use crate::model::verdict::Verdict;
use crate::report::mark::Marked;
use crate::report::strip::written_chance;
use crate::text::{letters, names, number, register_actions};

/// The table of open posts.
#[derive(Clone, Debug, PartialEq)]
pub struct PostTable {
    /// How many posts are open.
    pub heading: String,
    /// The chosen ward, where one is.
    pub ward: Option<WardHead>,
    /// The axis of the rows.
    pub axis: Rc<Axis>,
    /// The rows, ward by ward in the plan's order: a row never moves while it is edited.
    pub rows: Vec<Rc<Row>>,
    /// The ways of filling a post: code and name.
    pub routes: Rc<Vec<(&'static str, &'static str)>>,
    /// Head of the last column, with the year of the deadline.
    pub in_time: String,
    /// Where the open posts are known from, where that must be told.
    pub holders_mark: Option<Marked>,
    /// Where the routes come from, where that must be told.
    pub routes_mark: Option<Marked>,
    /// The shades that occur.
    pub legend: Vec<Bar>,
    /// Wards with posts nobody knows the holders of.
    pub unknown: Vec<UnknownLine>,
    /// The post whose route is edited.
    pub chosen: Option<PostRef>,
    /// The filters one can choose from; none where there are few posts.
    pub filters: Vec<FilterChoice>,
    /// Which rows are shown, where not all are.
    pub page: Option<Page>,
    /// What can be done to the marked posts at once, where some are.
    pub marked: Option<MarkedPosts>,
    /// The sets of usual stages one can take over: which, its name, whether it is in use.
    pub presets: Vec<(Preset, String, bool)>,
    /// Whether the chosen ward has stages of its own.
    pub own_stages: bool,
}

/// The posts that are marked.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkedPosts {
    /// Which.
    pub posts: Vec<PostRef>,
    /// How many, in words.
    pub sentence: String,
}

/// An open post.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The post.
    pub post: PostRef,
    /// What the page and the tests know it by.
    pub code: String,
    /// Its khu phố and ward.
    pub place: String,
    /// Which post it is.
    pub kind: &'static str,
    /// The code of its route, where it has one.
    pub route: Option<&'static str>,
    /// Why it can have no route, where that is so.
    pub no_route_because: Option<String>,
    /// Its route in time.
    pub track: Option<Track>,
    /// Route and start in words, for a narrow screen.
    pub plan: Option<String>,
    /// The month it is expected to be filled.
    pub expected: String,
    /// Whether that is in time.
    pub verdict: Verdict,
    /// The same in a word.
    pub word: &'static str,
    /// How likely it is filled by the deadline; empty where it cannot be, for want of a route.
    pub chance: String,
    /// Whether its route is edited.
    pub chosen: bool,
    /// Whether it is marked, to be changed together with others.
    pub marked: bool,
}

/// A ward with posts nobody knows the holders of.
#[derive(Clone, Debug, PartialEq)]
pub struct UnknownLine {
    /// The ward.
    pub ward: WardId,
    /// It in words.
    pub sentence: String,
}

/// The table, of one ward or of all.
pub(super) fn table(source: &Source<'_>, ward: Option<WardId>, choices: &Choices) -> PostTable {
    let in_sight =
        |open: &&OpenPost| ward.is_none_or(|ward| open.ward == ward) && !source.unknown.contains(&open.post);
    let open: Vec<&OpenPost> = source.evaluation.sourcing.open.iter().filter(in_sight).collect();
    let admitted: Vec<&OpenPost> = open
        .iter()
        .copied()
        .filter(|open| choices.filter.admits(source, open))
        .collect();
    let chosen = chosen(source, &open, ward, choices.post);
    let page = filter::page(source, &admitted, choices.from, chosen);
    let from = page.as_ref().map_or(0, |page| page.from);
    let axis = Rc::new(Axis::new(source));
    let posts = open.iter().map(|open| if open.together { 2 } else { 1 }).sum();
    let words = &source.words.sourcing;
    let provenances = |of: fn(&Post) -> Option<&Provenance>| {
        let found = open.iter().filter_map(|open| source.post(open.post));
        let needing = found
            .filter_map(|(_, _, post)| of(post))
            .find(|provenance| provenance.needs_mark());
        needing.map(|provenance| Marked::new(provenance, source.language))
    };
    PostTable {
        heading: (words.posts_table)(&number::positions(posts, source.language)),
        ward: ward.and_then(|ward| ward::head(source, ward)),
        rows: admitted
            .iter()
            .skip(from)
            .take(filter::ROWS_AT_A_TIME)
            .filter_map(|open| row(source, &axis, open, chosen))
            .map(|row| Rc::new(row.marked_in(&choices.marked)))
            .collect(),
        axis,
        routes: Rc::new(routes(source)),
        in_time: (words.in_time_for)(source.deadline().year()),
        holders_mark: provenances(|post| Some(&post.provenance)),
        routes_mark: provenances(|post| post.route.as_ref().map(|route| &route.provenance)),
        legend: track::legend(source, open.iter().copied()),
        unknown: unknown(source, ward),
        chosen,
        filters: filter::filters(source, &open, choices.filter),
        page,
        marked: marked(source, &open, &choices.marked),
        presets: presets(source, ward),
        own_stages: ward_of(source, ward).is_some_and(|ward| ward.stages.iter().any(Option::is_some)),
    }
}

fn ward_of<'a>(source: &Source<'a>, id: Option<WardId>) -> Option<&'a Ward> {
    let wards = &source.scenario.sourcing.wards;
    id.and_then(|id| wards.iter().find(|ward| ward.id == id))
}

/// The sets of usual stages, of the chosen ward where one is, else of the place.
fn presets(source: &Source<'_>, ward: Option<WardId>) -> Vec<(Preset, String, bool)> {
    let plan = &source.scenario.sourcing;
    let ward = ward_of(source, ward);
    let stages = |kind: RouteKind| {
        let own = ward.and_then(|ward| ward.stages[kind.index()].as_deref());
        own.unwrap_or_else(|| plan.route_defaults.of(kind))
    };
    Preset::ALL
        .into_iter()
        .map(|preset| {
            let used = RouteKind::ALL
                .into_iter()
                .all(|kind| stages(kind) == preset_stages(preset, kind));
            let name = register_actions::preset_name(preset, source.language);
            (preset, letters::capitalised(name), used)
        })
        .collect()
}

/// The marked posts that are in sight, in the order of the rows.
fn marked(source: &Source<'_>, open: &[&OpenPost], marked: &BTreeSet<PostRef>) -> Option<MarkedPosts> {
    let posts: Vec<PostRef> = open
        .iter()
        .map(|open| open.post)
        .filter(|post| marked.contains(post))
        .collect();
    let count = number::positions(posts.len() as i64, source.language);
    (!posts.is_empty()).then(|| MarkedPosts {
        sentence: (source.words.sourcing.marked_posts)(&count),
        posts,
    })
}

impl Row {
    fn marked_in(self, marked: &BTreeSet<PostRef>) -> Self {
        Self {
            marked: marked.contains(&self.post),
            ..self
        }
    }
}

/// The ways of filling a post: code and name.
pub(super) fn routes(source: &Source<'_>) -> Vec<(&'static str, &'static str)> {
    RouteKind::ALL
        .map(|kind| (route_code(kind), names::route_short(kind, source.language)))
        .into()
}

/// The post whose route is edited: the one wanted, or else the first that needs attention.
fn chosen(
    source: &Source<'_>,
    open: &[&OpenPost],
    ward: Option<WardId>,
    wanted: Option<PostRef>,
) -> Option<PostRef> {
    let wanted = wanted.map(|post| {
        let named = open
            .iter()
            .find(|open| open.together && open.post.quarter == post.quarter);
        named.map_or(post, |open| open.post)
    });
    let exists = |post: &PostRef| {
        source
            .post(*post)
            .is_some_and(|(found, _, _)| ward.is_none_or(|ward| found.id == ward))
    };
    let late = |open: &&&OpenPost| judged(source, open).verdict == Verdict::Missed;
    wanted.filter(exists).or_else(|| {
        let late_route = open.iter().filter(late).find(|open| open.course.is_some());
        let first = late_route
            .or_else(|| open.iter().find(late))
            .or_else(|| open.first());
        first.map(|open| open.post)
    })
}

fn row(source: &Source<'_>, axis: &Axis, open: &OpenPost, chosen: Option<PostRef>) -> Option<Row> {
    let (ward, quarter, post) = source.post(open.post)?;
    let words = &source.words.sourcing;
    let judged = judged(source, open);
    let route = post.route.as_ref().filter(|_| open.course.is_some());
    let kind = if open.together {
        words.both_posts
    } else {
        names::post_short(open.post.kind, source.language)
    };
    let no_route_because = match post.holder {
        Holder::NonMember | Holder::Vacant => None,
        Holder::Probationary { admitted: Some(_) } if open.forecast.is_some() => open
            .forecast
            .map(|month| (words.probationary_until)(&number::month(month))),
        holder => Some(names::holder(holder, source.language).to_owned()),
    };
    Some(Row {
        post: open.post,
        code: post_code(open.post),
        place: format!("{}, {}", quarter.name, ward.name),
        kind,
        route: route.map(|route| route_code(route.shape.kind)),
        no_route_because,
        track: open
            .course
            .as_ref()
            .map(|course| axis.track(source, open, course)),
        plan: route.map(|route| {
            let start = format!("{} {}", letters::small(words.start), number::month(route.start));
            format!("{}, {start}", names::route(route.shape.kind, source.language))
        }),
        expected: expected(source, open),
        verdict: judged.verdict,
        word: judged.word,
        chance: chance(source, open),
        chosen: chosen == Some(open.post),
        marked: false,
    })
}

fn chance(source: &Source<'_>, open: &OpenPost) -> String {
    let chance = open.at_place_deadline.mixed;
    if open.course.is_none() && chance.is_never() {
        return String::new();
    }
    written_chance(Some(chance), source.language)
}

/// The month a post is expected to be filled: the usual end of its route, never in the past; else the month from which
/// it is as likely as not.
fn expected(source: &Source<'_>, open: &OpenPost) -> String {
    let overdue = source.overdue.contains_key(&open.post);
    let course = open.course.as_ref().filter(|_| !overdue);
    let month = course
        .map(|course| course.usual_end.max(source.scenario.horizon.as_of.plus(1)))
        .or(open.forecast);
    month.map_or_else(|| "–".to_owned(), number::month)
}

fn unknown(source: &Source<'_>, ward: Option<WardId>) -> Vec<UnknownLine> {
    let wards = source
        .scenario
        .sourcing
        .wards
        .iter()
        .zip(&source.evaluation.sourcing.wards);
    wards
        .filter(|(found, outcome)| ward.is_none_or(|ward| found.id == ward) && outcome.own.unknown > 0)
        .map(|(found, outcome)| {
            let posts = number::positions(i64::from(outcome.own.unknown), source.language);
            UnknownLine {
                ward: found.id,
                sentence: (source.words.sourcing.unknown_posts)(&found.name, &posts),
            }
        })
        .collect()
}
