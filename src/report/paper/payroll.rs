//! The plan of posts: by group for the summary, by unit for the appendix. A year's figure is what is cut less what is
//! added.

use super::build::{cell, count, following, head, known, marked, row, share, strong, table, words};
use super::summary::year_heads;
use super::{Block, Cell, Formula, Row, Source, Table, Value};
use crate::model::payroll::{Group, GroupId, Scope, Unit};
use crate::model::provenance::Provenance;
use crate::report::payroll::{Tally, WAYS, instrument_letter, years};
use crate::text::{catalog, names};

/// A plan with its lines summed.
struct Plan<'a> {
    source: &'a Source<'a>,
    tally: Tally,
    years: Vec<i32>,
}

impl<'a> Plan<'a> {
    fn new(source: &'a Source<'a>) -> Self {
        Self {
            source,
            tally: Tally::of(&source.scenario.payroll),
            years: years(source.scenario),
        }
    }

    /// What a scope with all inside it cuts, year by year.
    fn whole(&self, scope: Scope) -> Vec<i64> {
        let plan = &self.source.scenario.payroll;
        let years = self.years.iter();
        years
            .map(|year| self.tally.whole(plan, scope, *year).net())
            .collect()
    }

    /// What a scope cuts by lines of its own, year by year.
    fn own(&self, scope: Scope) -> Vec<i64> {
        let years = self.years.iter();
        years.map(|year| self.tally.own(scope, *year).net()).collect()
    }

    /// The ways a scope itself is cut, with their posts: "D 2, T 1".
    fn ways(&self, scope: Scope) -> String {
        let mut posts = [0; 7];
        for year in &self.years {
            for (sum, planned) in posts.iter_mut().zip(self.tally.own(scope, *year).planned) {
                *sum += planned;
            }
        }
        let used = WAYS.iter().zip(posts).filter(|(_, posts)| *posts > 0);
        let used: Vec<String> = used
            .map(|(way, posts)| format!("{} {posts}", instrument_letter(*way)))
            .collect();
        used.join(", ")
    }

    fn units(&self, group: GroupId) -> impl Iterator<Item = &'a Unit> {
        let units = self.source.scenario.payroll.units.iter();
        units.filter(move |unit| unit.group == group)
    }

    /// The posts of a group in the base year; unknown where a unit's are.
    fn base(&self, group: &Group) -> Option<u32> {
        let outcomes = &self.source.evaluation.payroll.groups;
        outcomes.iter().find(|found| found.group == group.id)?.base
    }

    fn is_base_marked(&self, group: &Group) -> bool {
        self.units(group.id)
            .filter_map(|unit| unit.establishment.as_ref())
            .any(|base| matches!(base.provenance, Provenance::Assumed | Provenance::Example))
    }
}

/// The figures of a row after its base: the years, their sum, the share of the base. `first` is the first year's column.
fn figures(cells: &mut Vec<Cell>, years: &[i64], rows: Option<&[u32]>, base: Option<u32>, first: u32) {
    let cut: i64 = years.iter().sum();
    let last = first + years.len() as u32 - 1;
    for posts in years {
        cells.push(match rows {
            Some(rows) => following(Value::Count(*posts), Formula::Rows(rows.to_vec())),
            None => count(*posts),
        });
    }
    cells.push(following(Value::Count(cut), Formula::Columns(first, last)));
    cells.push(share(cut, base, (last + 1, first - 1)));
}

/// A sum over rows that may be unknown.
fn summed_base(base: Option<u32>, rows: &[u32]) -> Cell {
    base.map_or_else(
        || words("–"),
        |base| following(Value::Count(base.into()), Formula::Rows(rows.to_vec())),
    )
}

fn added(sum: &mut [i64], years: &[i64]) {
    for (sum, posts) in sum.iter_mut().zip(years) {
        *sum += posts;
    }
}

/// The plan by group, as a table.
pub(super) fn groups(source: &Source<'_>) -> Table {
    let (said, plan) = (&catalog(source.language).report, Plan::new(source));
    let mut rows: Vec<Row> = Vec::new();
    let mut sum = vec![0; plan.years.len()];
    let (mut units, mut base) = (0i64, Some(0u32));
    for group in &source.scenario.payroll.groups {
        let years = plan.whole(Scope::Group(group.id));
        let of_group = plan.base(group);
        let number = plan.units(group.id).count() as i64;
        added(&mut sum, &years);
        units += number;
        base = base.zip(of_group).map(|(all, one)| all + one);
        let mut cells = vec![words(&*group.name), count(number), known(of_group)];
        if let Some(cell) = cells.last_mut() {
            cell.marked = of_group.is_some() && plan.is_base_marked(group);
        }
        figures(&mut cells, &years, None, of_group, 3);
        rows.push(row(cells));
    }
    for block in &source.scenario.payroll.blocks {
        let scope = Scope::Block(block.kind);
        if plan.tally.has_own(scope) {
            let years = plan.own(scope);
            added(&mut sum, &years);
            let name = (said.not_assigned)(names::block_short(block.kind, source.language));
            let mut cells = vec![words(name), cell(Value::Nothing), cell(Value::Nothing)];
            figures(&mut cells, &years, None, None, 3);
            rows.push(row(cells));
        }
    }
    if rows.is_empty() {
        return Table::default();
    }
    let all: Vec<u32> = (0..rows.len() as u32).collect();
    let unit_sum = following(Value::Count(units), Formula::Rows(all.clone()));
    let mut cells = vec![words(said.total), unit_sum, summed_base(base, &all)];
    figures(&mut cells, &sum, Some(&all), base, 3);
    rows.push(strong(cells));
    Table {
        caption: said.by_group.to_owned(),
        widths: widths(&[34, 9, 11], plan.years.len(), &[9, 9]),
        head: year_heads(
            &[said.group, said.units, said.base],
            &plan.years,
            said.cut_planned,
            &[said.sum, "%"],
        ),
        rows,
    }
}

/// The widths of columns around those of the years, which share what is left.
pub(super) fn widths(before: &[u32], years: usize, after: &[u32]) -> Vec<u32> {
    let taken: u32 = before.iter().chain(after).sum();
    let year = 100u32.saturating_sub(taken) / (years.max(1) as u32);
    let years = std::iter::repeat_n(year.max(7), years);
    before
        .iter()
        .copied()
        .chain(years)
        .chain(after.iter().copied())
        .collect()
}

/// The plan by unit, with the letters of the ways.
pub(super) fn by_unit(source: &Source<'_>, blocks: &mut Vec<Block>) {
    let (said, plan) = (&catalog(source.language).report, Plan::new(source));
    let mut rows: Vec<Row> = Vec::new();
    let mut sums: Vec<u32> = Vec::new();
    let mut sum = vec![0; plan.years.len()];
    let mut base = Some(0u32);
    let mut number = 0i64;
    for group in &source.scenario.payroll.groups {
        let at = rows.len() as u32;
        rows.push(Row::default());
        for unit in plan.units(group.id) {
            number += 1;
            rows.push(unit_row(&plan, unit, number));
        }
        let own = Scope::Group(group.id);
        if plan.tally.has_own(own) {
            rows.push(unassigned(&plan, own, &group.name));
        }
        let years = plan.whole(own);
        let of_group = plan.base(group);
        added(&mut sum, &years);
        base = base.zip(of_group).map(|(all, one)| all + one);
        let inside: Vec<u32> = (at + 1..rows.len() as u32).collect();
        let mut cells = vec![
            cell(Value::Nothing),
            words(&*group.name),
            summed_base(of_group, &inside),
        ];
        figures(&mut cells, &years, Some(&inside), of_group, 3);
        cells.push(cell(Value::Nothing));
        if let (Some(place), false) = (rows.get_mut(at as usize), inside.is_empty()) {
            *place = strong(cells);
            sums.push(at);
        } else {
            rows.pop();
        }
    }
    for block in &source.scenario.payroll.blocks {
        let scope = Scope::Block(block.kind);
        if plan.tally.has_own(scope) {
            added(&mut sum, &plan.own(scope));
            sums.push(rows.len() as u32);
            rows.push(unassigned(
                &plan,
                scope,
                names::block_short(block.kind, source.language),
            ));
        }
    }
    if rows.is_empty() {
        return super::build::text(blocks, &[(said.no_units, false)]);
    }
    let mut cells = vec![cell(Value::Nothing), words(said.total), summed_base(base, &sums)];
    figures(&mut cells, &sum, Some(&sums), base, 3);
    cells.push(cell(Value::Nothing));
    rows.push(strong(cells));
    let mut heads = year_heads(
        &[said.order, said.unit, said.base],
        &plan.years,
        said.cut_planned,
        &[said.sum, "%"],
    );
    if let Some(first) = heads.first_mut() {
        first.push(head(said.ways, 1, 2));
    }
    let found = Table {
        caption: said.by_unit.to_owned(),
        widths: widths(&[6, 30, 9], plan.years.len(), &[7, 8, 12]),
        head: heads,
        rows,
    };
    table(blocks, found, said);
    blocks.push(Block::Note(legend(source)));
}

fn unit_row(plan: &Plan<'_>, unit: &Unit, number: i64) -> Row {
    let scope = Scope::Unit(unit.id);
    let base = unit.establishment.as_ref();
    let mut cells = vec![
        count(number),
        marked(words(&*unit.name.value), &unit.name.provenance),
        base.map_or_else(|| words("–"), |base| marked(count(base.value), &base.provenance)),
    ];
    figures(&mut cells, &plan.own(scope), None, base.map(|base| base.value), 3);
    cells.push(words(plan.ways(scope)));
    row(cells)
}

fn unassigned(plan: &Plan<'_>, scope: Scope, name: &str) -> Row {
    let said = &catalog(plan.source.language).report;
    let mut cells = vec![
        cell(Value::Nothing),
        words((said.not_assigned)(name)),
        cell(Value::Nothing),
    ];
    figures(&mut cells, &plan.own(scope), None, None, 3);
    cells.push(words(plan.ways(scope)));
    row(cells)
}

/// What the letters stand for.
fn legend(source: &Source<'_>) -> String {
    let named = WAYS.iter().map(|way| {
        format!(
            "{}: {}",
            instrument_letter(*way),
            names::instrument(*way, source.language)
        )
    });
    let named: Vec<String> = named.collect();
    (catalog(source.language).report.letters)(&named.join("; "))
}
