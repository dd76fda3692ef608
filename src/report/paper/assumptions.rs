//! What the results rest on: each supposition with its value and where it comes from, the wards' deadlines, the usual
//! durations, and where the document does not agree with itself.

use super::build::{heading, marked, one_line, row, table, text, words};
use super::{Block, Cell, Row, Source, Table};
use crate::model::provenance::Provenance;
use crate::model::scenario::Origin;
use crate::report::mark::Marked;
use crate::report::sources::{self, Filter};
use crate::text::{catalog, names};

/// The content.
pub(super) fn blocks(source: &Source<'_>, blocks: &mut Vec<Block>) {
    let said = &catalog(source.language).report;
    let screen = sources::sources(
        source.scenario,
        source.evaluation,
        Filter::All,
        "",
        source.language,
    );
    heading(blocks, said.suppositions);
    let mut rows: Vec<Row> = Vec::new();
    for card in &screen.assumptions.cards {
        let mut pair = |label: &str, value: &str, mark: Option<&Marked>| {
            rows.push(row(vec![
                words(card.title),
                words(label),
                valued(value, mark),
                words(mark.map_or_else(String::new, |mark| mark.word.clone())),
            ]));
        };
        for field in &card.fields {
            pair(
                &field.label,
                &field.value,
                field.mark.as_ref().or(card.mark.as_ref()),
            );
        }
        if let Some(switch) = &card.switch {
            let value = names::yes_no(switch.on, source.language);
            pair(switch.label, value, switch.mark.as_ref());
        }
    }
    for ward in &screen.assumptions.wards.rows {
        let mark = ward.mark.as_ref();
        rows.push(row(vec![
            words(said.wards_deadline),
            words(&*ward.name),
            valued(&ward.value, mark),
            words(mark.map_or_else(String::new, |mark| mark.word.clone())),
        ]));
    }
    table(
        blocks,
        Table {
            caption: said.suppositions.to_owned(),
            widths: vec![28, 36, 18, 18],
            head: one_line(&[said.about_what, said.value_of, said.value, said.source]),
            rows,
        },
        said,
    );
    heading(blocks, said.durations);
    table(blocks, durations(&screen.assumptions.routes, source), said);
    if source.scenario.origin != Origin::Own {
        heading(blocks, said.disputes);
        for issue in screen.issues.weighty.iter().chain(&screen.issues.others) {
            text(
                blocks,
                &[
                    (&format!("{}: ", issue.title), true),
                    (&format!("{} {}", issue.stands, issue.treatment), false),
                ],
            );
        }
    }
}

fn valued(value: &str, mark: Option<&Marked>) -> Cell {
    let cell = words(if value.is_empty() { "–" } else { value });
    match mark {
        Some(mark) => marked(cell, &mark.provenance),
        None => marked(cell, &Provenance::Entered),
    }
}

fn durations(routes: &[sources::Route], source: &Source<'_>) -> Table {
    let said = &catalog(source.language).report;
    let mut rows = Vec::new();
    for route in routes {
        for stage in &route.stages {
            let [shortest, usual, longest, chance] = &stage.cells;
            let cells =
                [shortest, usual, longest, chance].map(|cell| valued(&cell.value, route.mark.as_ref()));
            let mut all = vec![words(route.name), words(stage.name)];
            all.extend(cells);
            rows.push(row(all));
        }
    }
    Table {
        caption: said.durations.to_owned(),
        widths: vec![30, 30, 10, 10, 10, 10],
        head: one_line(&[
            said.route,
            said.stage,
            said.shortest,
            said.usual,
            said.longest,
            said.passes,
        ]),
        rows,
    }
}
