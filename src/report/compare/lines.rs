//! What is planned, side by side.

use super::rows::{Cell, Row, Section, section as rows_section};
use super::{Compared, Source};
use crate::model::comparison::{Factor, LineKey, LinesBy, line_key};
use crate::model::payroll::Line;
use crate::text::{difference, number};

/// The lines that differ, put together as asked: posts in all, and year by year behind them.
pub(super) fn section(source: &Source<'_>) -> Section {
    let mut keys: Vec<LineKey> = Vec::new();
    if source.asked.every_row {
        for line in source.shown.iter().flat_map(|one| &one.scenario.payroll.lines) {
            keys.push(key_of(source, line));
        }
        crate::order::sort_by_key(&mut keys, |key| *key);
        keys.dedup();
    } else {
        keys.extend(
            source
                .all_factors()
                .into_iter()
                .filter_map(|factor| match factor {
                    Factor::Lines(key) => Some(key),
                    _ => None,
                }),
        );
    }
    let rows = keys.into_iter().map(|key| {
        let cells = source.shown.iter().map(|one| cell(source, one, key));
        let row = Row {
            name: difference::line_key(key, &source.scenarios(), source.language),
            cells: cells.collect(),
            factor: Some(Factor::Lines(key)),
        };
        row.starred(source)
    });
    rows_section(source, "lines", source.words.compare.lines, rows.collect())
}

fn key_of(source: &Source<'_>, line: &Line) -> LineKey {
    line_key(line, source.asked.by, &source.scenarios())
}

fn cell(source: &Source<'_>, one: &Compared<'_>, key: LineKey) -> Cell {
    let lines = one.scenario.payroll.lines.iter();
    let own: Vec<&Line> = lines.filter(|line| key_of(source, line) == key).collect();
    let net = |within: &dyn Fn(&Line) -> bool| -> i64 {
        let counted = own.iter().filter(|line| within(line));
        let signed = counted.map(|line| {
            let posts = i64::from(line.posts);
            if line.instrument.is_addition() {
                -posts
            } else {
                posts
            }
        });
        signed.sum()
    };
    let written = |posts: i64| number::whole(posts, source.language);
    let behind = if source.asked.by == LinesBy::Year || own.is_empty() {
        String::new()
    } else {
        let first = one.scenario.horizon.start.year();
        let years = own.iter().map(|line| line.when.month().year());
        let last = years.fold(first, Ord::max);
        let by_year =
            (first..=last.min(first + 9)).map(|year| written(net(&|line| line.when.month().year() == year)));
        format!(" ({})", by_year.collect::<Vec<_>>().join(" · "))
    };
    Cell::Figure(written(net(&|_| true)), behind)
}
