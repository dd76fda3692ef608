//! The posts of the khu phố as a list: those no member holds, ward by ward, with their routes and dates.

use super::build::{cell, chance, count, heading, marked, month, one_line, row, table, text, words};
use super::{Block, Source, Table, Value};
use crate::model::sourcing::{Holder, OpenPost, PostKind, WardId};
use crate::model::verdict::Verdict;
use crate::text::{catalog, names, number};

/// The posts to be filled, of one ward or of all.
pub(super) fn list(source: &Source<'_>, ward: Option<WardId>, blocks: &mut Vec<Block>) {
    let said = &catalog(source.language).report;
    let open = source.evaluation.sourcing.open.iter();
    let wanted = open.filter(|open| ward.is_none_or(|ward| open.ward == ward));
    let mut rows = Vec::new();
    for open in wanted {
        let Some(cells) = cells(source, open, rows.len() as i64 + 1) else {
            continue;
        };
        rows.push(row(cells));
    }
    if rows.is_empty() {
        return text(blocks, &[(said.no_open_posts, false)]);
    }
    let by = (said.by)(&number::last_day(source.scenario.sourcing.deadline.value));
    let found = Table {
        caption: said.open_posts.to_owned(),
        widths: vec![5, 22, 13, 13, 17, 9, 9, 12],
        head: one_line(&[
            said.order,
            said.quarter,
            said.post,
            said.holder,
            said.route,
            said.start,
            said.forecast,
            &by,
        ]),
        rows,
    };
    table(blocks, found, said);
}

fn cells(source: &Source<'_>, open: &OpenPost, order: i64) -> Option<Vec<super::Cell>> {
    let (said, language) = (&catalog(source.language).report, source.language);
    let plan = &source.scenario.sourcing;
    let (ward, quarter) = plan.quarter(open.post.quarter)?;
    let post = quarter.post(open.post.kind);
    let kind = if open.together {
        said.both_posts
    } else {
        names::post_short(open.post.kind, language)
    };
    let (route, start) = match &post.route {
        Some(route) => (
            marked(
                words(names::route_short(route.shape.kind, language)),
                &route.provenance,
            ),
            month(Some(route.start)),
        ),
        None => (words("–"), words("–")),
    };
    let is_known = post.holder != Holder::Unknown;
    Some(vec![
        count(order),
        marked(
            words(format!("{}, {}", quarter.name, ward.name)),
            &ward.quarters_provenance,
        ),
        words(kind),
        marked(words(names::holder(post.holder, language)), &post.provenance),
        route,
        start,
        month(open.forecast.filter(|_| is_known)),
        chance(is_known.then_some(open.at_place_deadline.mixed), language),
    ])
}

/// One ward: how it stands, its posts to be filled, all its khu phố.
pub(super) fn ward(source: &Source<'_>, id: WardId, blocks: &mut Vec<Block>) {
    let (said, language) = (&catalog(source.language).report, source.language);
    let plan = &source.scenario.sourcing;
    let mut pairs = plan.wards.iter().zip(&source.evaluation.sourcing.wards);
    let Some((ward, outcome)) = pairs.find(|(ward, _)| ward.id == id) else {
        return;
    };
    let own = &outcome.own;
    heading(blocks, said.results);
    let figures = (said.ward_figures)([
        &number::quarters(ward.quarters.len() as i64, language),
        &number::whole(own.held.into(), language),
        &number::positions(own.posts.into(), language),
        &number::last_day(ward.deadline.value),
    ]);
    let verdict = names::verdict(own.verdict, language).to_lowercase();
    let chances = if own.verdict == Verdict::Undetermined {
        (said.ward_unknown)(&number::positions(own.unknown.into(), language))
    } else {
        let forecast = own
            .forecast
            .map_or_else(|| said.not_within.to_owned(), number::month);
        (said.ward_chances)(
            &number::expected(own.expected, language),
            &number::chance(own.met.mixed, language),
            &forecast,
        )
    };
    text(blocks, &[(&figures, false), (&verdict, true), (&chances, false)]);
    heading(blocks, said.ward_open);
    list(source, Some(id), blocks);
    heading(blocks, said.ward_posts);
    let rows = ward.quarters.iter().enumerate().map(|(at, quarter)| {
        let mut cells = vec![count(at as i64 + 1), words(&*quarter.name)];
        let holders = [quarter.post(PostKind::Head), quarter.post(PostKind::Front)];
        cells.extend(
            holders.map(|post| marked(words(names::holder(post.holder, language)), &post.provenance)),
        );
        cells.push(
            quarter
                .official_members
                .map_or_else(|| cell(Value::Nothing), count),
        );
        row(cells)
    });
    let found = Table {
        caption: said.ward_posts.to_owned(),
        widths: vec![6, 30, 24, 24, 16],
        head: one_line(&[
            said.order,
            said.quarter,
            names::post(PostKind::Head, language),
            names::post_short(PostKind::Front, language),
            said.cell_members,
        ]),
        rows: rows.collect(),
    };
    table(blocks, found, said);
}
