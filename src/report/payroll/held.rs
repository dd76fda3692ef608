//! What the hand holds, in words: a total on its way to the units, a post on its way to another year.

use std::collections::BTreeMap;

use super::tally::Tally;
use super::{Cell, CellKey, Grid};
use crate::model::payroll::{Instrument, PayrollPlan, Scope};
use crate::model::scenario::Scenario;
use crate::text::catalog::catalog;
use crate::text::reading::{self, Misread};
use crate::text::{Language, letters, names, number, subject};

/// A total that is held and not applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The cell whose total it is.
    pub cell: CellKey,
    /// What was asked for.
    pub wanted: u32,
    /// What would change, in one sentence.
    pub sentence: String,
    /// The groups it would change, each by how many posts.
    pub parts: String,
    /// Why it is not what was asked for.
    pub short: Option<String>,
}

/// A total on its way, against the scenario as it is.
pub(super) fn held(
    scenario: &Scenario,
    would_be: &Scenario,
    cell: CellKey,
    wanted: u32,
    language: Language,
) -> Held {
    let words = &catalog(language).payroll.shaping;
    let (now, then) = (&scenario.payroll, &would_be.payroll);
    let [tally_now, tally_then] = [Tally::of(now), Tally::of(then)];
    let posts = |plan: &PayrollPlan, tally: &Tally| tally.whole(plan, cell.scope, cell.year).cuts();
    let (from, to) = (posts(now, &tally_now), posts(then, &tally_then));
    let differs = |scope: Scope| {
        let [one, other] = [&tally_now, &tally_then].map(|tally| tally.own(scope, cell.year).cuts());
        i64::from(other) - i64::from(one)
    };
    let mut by_group: BTreeMap<usize, i64> = BTreeMap::new();
    let mut units = 0;
    for unit in &now.units {
        let by = differs(Scope::Unit(unit.id));
        if by != 0 {
            units += 1;
            let place = now.groups.iter().position(|group| group.id == unit.group);
            *by_group.entry(place.unwrap_or_default()).or_default() += by;
        }
    }
    let parts = by_group.into_iter().filter_map(|(place, by)| {
        let group = now.groups.get(place)?;
        Some((words.held_part)(&group.name, &number::signed(by, language)))
    });
    let whole = |posts: u32| number::whole(i64::from(posts), language);
    Held {
        cell,
        wanted,
        sentence: (words.held_total)(
            &subject::scope(scenario, cell.scope, language),
            cell.year,
            &whole(from),
            &whole(to),
            &number::units(units, language),
        ),
        parts: parts.collect::<Vec<_>>().join(" · "),
        short: (to != wanted).then(|| (words.held_short)(&whole(wanted), &whole(to))),
    }
}

/// The tip at a post on its way from one cell to another: both years before and after.
pub fn moving_tip(from: &Cell, to: &Cell, instrument: Option<Instrument>, language: Language) -> String {
    let words = &catalog(language).payroll.shaping;
    let way = instrument.map_or(from.row.clone(), |way| {
        names::instrument_short(way, language).to_owned()
    });
    let whole = |posts: u32| number::whole(i64::from(posts), language);
    (words.tip)(
        &way,
        [from.key.year, to.key.year],
        [
            &whole(from.posts),
            &whole(from.posts.saturating_sub(1)),
            &whole(to.posts),
            &whole(to.posts.saturating_add(1)),
        ],
    )
}

/// The tip at a year's total on its way.
pub fn total_tip(cell: &Cell, to: u32, language: Language) -> String {
    let words = &catalog(language).payroll.shaping;
    (words.tip_total)(
        cell.key.year,
        &cell.written,
        &number::whole(i64::from(to), language),
    )
}

/// Says which posts of a cell a key would move, where there are several ways; the place of the way among them.
pub fn kind_tip(cell: &Cell, place: usize, language: Language) -> Option<(Instrument, String)> {
    let words = &catalog(language).payroll.shaping;
    let count = cell.movable.len();
    let (way, posts) = cell.movable.get(place.checked_rem(count)?)?;
    let name = letters::small(names::instrument_short(*way, language));
    let posts = number::whole(i64::from(*posts), language);
    Some((*way, (words.kind)(&name, &posts)))
}

/// The way of cutting whose squares carry a class of the style sheet.
pub fn way_of_class(class: &str) -> Option<Instrument> {
    crate::chart::Glyph::CUTS
        .into_iter()
        .zip(Instrument::CUTS)
        .find(|(glyph, _)| class.ends_with(glyph.class()))
        .map(|(_, way)| way)
}

/// A block of cells as a spreadsheet takes it: from one corner to the other, numbers as they are written.
pub fn copied(grid: &Grid, rows: [usize; 2], years: [usize; 2]) -> String {
    let [top, foot] = sorted(rows);
    let [first, last] = sorted(years);
    let lines = grid.rows.iter().skip(top).take(foot - top + 1).map(|row| {
        let cells = row.cells.iter().skip(first).take(last - first + 1);
        cells
            .map(|cell| cell.written.as_str())
            .collect::<Vec<_>>()
            .join("\t")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The rows from one downwards and the years from one on, as something is pasted over them: whose posts, by which
/// instrument, how many its cells count beside those they show.
pub fn pasted_over(grid: &Grid, row: usize, year: usize) -> (Vec<PastedRow>, Vec<i32>) {
    let rows = grid.rows.iter().skip(row).filter_map(|row| {
        let key = row.cells.get(year)?.key;
        let beside = row.cells.iter().skip(year).map(|cell| cell.setting(0)).collect();
        Some((key.scope, key.instrument, beside))
    });
    let years = grid.years.iter().skip(year).map(|head| head.year).collect();
    (rows.collect(), years)
}

/// A row that is pasted over.
type PastedRow = (Scope, Option<Instrument>, Vec<u32>);

/// A block that takes out of every cell what can be taken.
pub fn cleared(grid: &Grid, [top, foot]: [usize; 2], [first, last]: [usize; 2]) -> String {
    let lines = grid.rows.iter().skip(top).take(foot - top + 1).map(|row| {
        let cells = row.cells.iter().skip(first).take(last - first + 1);
        cells
            .map(|cell| cell.least.to_string())
            .collect::<Vec<_>>()
            .join("\t")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The posts typed into a cell; those added may be typed with the sign they are shown with.
pub fn typed_posts(cell: &Cell, text: &str) -> Result<u32, Misread> {
    let text = text.trim();
    let bare = text.strip_prefix(['-', '\u{2212}']);
    match bare.filter(|_| cell.key.instrument == Some(Instrument::Addition)) {
        Some(bare) => reading::whole(bare),
        None => reading::whole(text),
    }
}

/// The two in rising order.
pub const fn sorted([one, other]: [usize; 2]) -> [usize; 2] {
    if one > other { [other, one] } else { [one, other] }
}
