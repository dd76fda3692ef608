//! What the plan costs once and saves by the deadline, with the arithmetic of each line.

use super::build::{cell, count, following, heading, line, month, one_line, row, strong, table, text, words};
use super::{Block, Cell, Formula, Row, Source, Table, Value};
use crate::model::money::Sums;
use crate::report::money;
use crate::text::catalog;

/// The content.
pub(super) fn blocks(source: &Source<'_>, blocks: &mut Vec<Block>) {
    let all = catalog(source.language);
    let (said, people) = (&all.report, &all.people);
    let panel = money::money(
        source.scenario,
        source.evaluation,
        source.rulebook,
        source.language,
    );
    let found = &source.evaluation.money;
    text(blocks, &[(&panel.title, true)]);
    heading(blocks, people.money_by_year);
    let years = found.years.iter().map(|(year, sums)| (year.to_string(), *sums));
    let years = sums(people.money_by_year, people.year, years, &found.plan, source);
    table(blocks, years, said);
    heading(blocks, people.money_by_unit);
    let units = source.scenario.payroll.units.iter().zip(&found.units);
    let units = units
        .filter(|(_, (_, sums))| !sums.is_empty())
        .map(|(unit, (_, sums))| (unit.name.value.clone(), *sums));
    let units = sums(people.money_by_unit, people.unit, units, &found.plan, source);
    table(blocks, units, said);
    heading(blocks, said.arithmetic);
    let rows = panel.lines.iter().map(|sheet| {
        let mut steps = sheet.steps.join("; ");
        steps.push_str("; ");
        steps.push_str(&sheet.total);
        row(vec![words(&*sheet.title), words(steps), words(&*sheet.source)])
    });
    let lines = Table {
        caption: said.arithmetic.to_owned(),
        widths: vec![28, 48, 24],
        head: one_line(&[said.what, said.steps, said.rests_on]),
        rows: rows.collect(),
    };
    table(blocks, lines, said);
    for note in &panel.notes {
        blocks.push(Block::Note(note.clone()));
    }
}

/// A table of sums with the whole plan under it. Where the rows do not make up the whole, as where a group has lines of
/// its own, the whole is no sum of them.
fn sums(
    caption: &str,
    first: &str,
    parts: impl Iterator<Item = (String, Sums)>,
    plan: &Sums,
    source: &Source<'_>,
) -> Table {
    let people = &catalog(source.language).people;
    let mut rows: Vec<Row> = Vec::new();
    let mut together = [0i64; 3];
    for (name, sums) in parts {
        for (sum, figure) in together.iter_mut().zip(figures(&sums)) {
            *sum += figure;
        }
        rows.push(row(cells(&name, &sums, None)));
    }
    if rows.is_empty() {
        return Table::default();
    }
    let is_sum = together == figures(plan);
    let inside: Option<Vec<u32>> = is_sum.then(|| (0..rows.len() as u32).collect());
    rows.push(strong(cells(people.plan_whole, plan, inside.as_deref())));
    Table {
        caption: caption.to_owned(),
        widths: vec![24, 9, 20, 20, 20, 12],
        head: vec![
            line(&[
                first,
                people.posts,
                people.cost,
                people.saving,
                people.net,
                people.payback,
            ]),
            line(&["A", "1", "2", "3", "4 = 3 − 2", "5"]),
        ],
        rows,
    }
}

fn figures(sums: &Sums) -> [i64; 3] {
    [sums.posts.into(), sums.cost_dong, sums.saving_dong]
}

fn cells(name: &str, sums: &Sums, rows: Option<&[u32]>) -> Vec<Cell> {
    let mut cells = vec![words(name)];
    cells.extend(figures(sums).map(|figure| match rows {
        Some(rows) => following(Value::Count(figure), Formula::Rows(rows.to_vec())),
        None => count(figure),
    }));
    cells.push(following(
        Value::Count(sums.net_dong()),
        Formula::Difference(3, 2),
    ));
    cells.push(match sums.payback {
        Some(paid) => month(Some(paid)),
        None => cell(Value::Nothing),
    });
    cells
}
