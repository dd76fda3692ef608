//! Posts of khu phố, side by side: who holds them, or how a member comes to.

use super::rows::{NONE, Row, Section, section as rows_section};
use super::{Compared, Source};
use crate::model::comparison::Factor;
use crate::model::scenario::Scenario;
use crate::model::sourcing::{Hold, Holder, PostKind, PostRef, Quarter, QuarterId, Ward, WardId};
use crate::text::{difference, letters, names, number, subject};

/// The posts whose holder or route differs; for a ward that differs in neither way that shows, the ward with a star.
pub(super) fn section(source: &Source<'_>) -> Section {
    let mut rows = Vec::new();
    for id in differing_wards(source) {
        let posts = posts_of(source, id);
        let own = posts.into_iter().map(|post| {
            let cells = source.shown.iter().map(|one| cell(source, one, id, post));
            let factor = Factor::Routes(id);
            Row::words(name(source, id, post), cells.collect(), Some(factor))
        });
        let mut own: Vec<Row> = own.collect();
        if !own.iter().any(Row::differs) {
            own = vec![whole_ward(source, id)];
        }
        rows.extend(own);
    }
    rows_section(source, "posts", source.words.compare.posts, rows)
}

/// The wards in whose routes or holders any scenario differs from the first, in order; with every row wanted, all.
fn differing_wards(source: &Source<'_>) -> Vec<WardId> {
    let mut wards: Vec<WardId> = Vec::new();
    let factors = source.all_factors();
    for ward in source.shown.iter().flat_map(|one| &one.scenario.sourcing.wards) {
        let differs =
            factors.contains(&Factor::Routes(ward.id)) || factors.contains(&Factor::Holders(ward.id));
        if (differs || source.asked.every_row) && !wards.contains(&ward.id) {
            wards.push(ward.id);
        }
    }
    wards
}

/// The posts of a ward in any scenario.
fn posts_of(source: &Source<'_>, id: WardId) -> Vec<PostRef> {
    let mut quarters: Vec<QuarterId> = Vec::new();
    for one in source.shown {
        let wards = one.scenario.sourcing.wards.iter();
        for quarter in wards.filter(|ward| ward.id == id).flat_map(|ward| &ward.quarters) {
            if !quarters.contains(&quarter.id) {
                quarters.push(quarter.id);
            }
        }
    }
    let posts = quarters
        .into_iter()
        .flat_map(|quarter| PostKind::ALL.map(|kind| PostRef { quarter, kind }));
    posts.collect()
}

/// A khu phố of a ward in a scenario: one that stands in another ward there is another.
fn quarter_in(scenario: &Scenario, ward: WardId, id: QuarterId) -> Option<(&Ward, &Quarter)> {
    let found = scenario.sourcing.quarter(id);
    found.filter(|(of, _)| of.id == ward)
}

fn name(source: &Source<'_>, ward: WardId, post: PostRef) -> String {
    let having = source.shown.iter().find_map(|one| {
        let (ward, quarter) = quarter_in(one.scenario, ward, post.quarter)?;
        Some(subject::named_post(
            &quarter.name,
            &ward.name,
            post.kind,
            source.language,
        ))
    });
    having.unwrap_or_default()
}

/// "Đảng viên chính thức", or the way and its start: "Kết nạp đương nhiệm 3/2023".
fn cell(source: &Source<'_>, one: &Compared<'_>, ward: WardId, post: PostRef) -> String {
    let language = source.language;
    let Some((_, quarter)) = quarter_in(one.scenario, ward, post.quarter) else {
        return NONE.to_owned();
    };
    let found = quarter.post(post.kind);
    let held = matches!(found.holder, Holder::Official | Holder::Probationary { .. });
    let mut words = match &found.route {
        _ if held => names::holder(found.holder, language).to_owned(),
        Some(route) => {
            let kind = names::route_short(route.shape.kind, language);
            format!("{kind} {}", number::month(route.start))
        }
        None => {
            let holder = names::holder(found.holder, language);
            format!("{holder}, {}", source.words.compare.no_route)
        }
    };
    if matches!(quarter.hold, Hold::Together(_)) {
        words = (source.words.compare.both_by_one)(&words);
    }
    letters::capitalised(&words)
}

/// The routes of a ward, counted, where no short form shows what differs.
fn whole_ward(source: &Source<'_>, id: WardId) -> Row {
    let factors = source.all_factors();
    let factor = if factors.contains(&Factor::Routes(id)) {
        Factor::Routes(id)
    } else {
        Factor::Holders(id)
    };
    let cells = source.shown.iter().map(|one| {
        let wards = one.scenario.sourcing.wards.iter();
        let quarters = wards.filter(|ward| ward.id == id).flat_map(|ward| &ward.quarters);
        let routes = quarters
            .flat_map(|quarter| quarter.posts())
            .filter(|(_, post)| post.route.is_some());
        number::whole(routes.count() as i64, source.language)
    });
    let name = difference::factor(factor, &source.scenarios(), source.language);
    Row::words(name, cells.collect(), Some(factor)).starred(source)
}
