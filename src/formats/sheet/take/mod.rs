//! A workbook read by a mapping: people or posts, cells refused, rows passed over.

mod births;
mod cells;
mod context;
mod dry_run;
mod membership;
mod pay;
mod people;
mod posts;
mod remarks;
mod rows;

pub use dry_run::{DryRun, Hidden, Origin, Passed, PassedKind, Person, Place, Post, Refused};

use crate::formats::sheet::grid::{At, Row, Sheet, Workbook};
use crate::formats::sheet::limits::MOST_TAKEN;
use crate::formats::sheet::recognise::{Field, Kind, Mapping, Table};
use context::Context;
use people::{Codes, Roster};
use posts::{Holders, Register};
use remarks::is_signature;
use rows::{RowKind, names_somebody, row_kind};

/// Reads a workbook by a mapping. `today` is the current month, counted in months since year 0.
pub fn dry_run(workbook: &Workbook, mapping: &Mapping, today: i32) -> DryRun {
    let mut run = DryRun {
        kind: mapping.kind,
        sheets: workbook.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
        people: Vec::new(),
        posts: Vec::new(),
        refused: Vec::new(),
        passed: Vec::new(),
        names_dropped: 0,
        cut_off: false,
        hidden: hidden(workbook, mapping),
    };
    let mut codes = Codes::new();
    let mut holders = Holders::new();
    let mut context = Context::default();
    let taken = || mapping.tables.iter().filter(|table| table.taken);
    let mut sheets: Vec<usize> = taken().map(|table| table.sheet).collect();
    sheets.dedup();
    let mut before: Option<usize> = None;
    for table in taken() {
        let Some(sheet) = workbook.sheets.get(table.sheet) else {
            continue;
        };
        if before != Some(table.sheet) {
            context = Context::default();
            pass_titles(sheet, table, &mut run);
        }
        before = Some(table.sheet);
        pass_header(sheet, table, &mut run);
        match mapping.kind {
            Kind::Roster => {
                let mut roster = Roster::new(sheet, table.sheet, table, today, sheets.len() > 1);
                each_row(
                    sheet,
                    table,
                    &mut run,
                    &mut context,
                    |step, row, context, run| match step {
                        Step::Group => roster.new_group(),
                        Step::Entry => roster.person(row, context, &mut codes, run),
                    },
                );
            }
            Kind::Register => {
                let mut register = Register::new(sheet, table.sheet, table, today, sheets.len() > 1);
                each_row(
                    sheet,
                    table,
                    &mut run,
                    &mut context,
                    |step, row, context, run| match step {
                        Step::Group => register.new_group(),
                        Step::Entry => {
                            if !register.row(row, context, &mut holders, run) {
                                pass(run, table, row.number, PassedKind::OtherPost);
                            }
                        }
                    },
                );
            }
        }
    }
    run
}

/// The hidden sheets, and the hidden columns that are used.
fn hidden(workbook: &Workbook, mapping: &Mapping) -> Hidden {
    let sheets = workbook.sheets.iter();
    let aside = sheets.filter(|sheet| sheet.hidden && !sheet.rows.is_empty());
    let tables = mapping.tables.iter().filter(|table| table.taken);
    let columns = tables.flat_map(|table| {
        let hides = workbook
            .sheets
            .get(table.sheet)
            .map(|sheet| &sheet.hidden_columns);
        table.columns.iter().filter(move |column| {
            let used = !matches!(column.field, Field::Other | Field::Ordinal | Field::Name);
            used && hides.is_some_and(|hides| hides.contains(&column.at))
        })
    });
    Hidden {
        rows: 0,
        columns: u32::try_from(columns.count()).unwrap_or(u32::MAX),
        sheets: aside.map(|sheet| sheet.name.clone()).collect(),
    }
}

/// What is to be done with a row.
enum Step {
    Group,
    Entry,
}

/// Walks over the rows under a header.
fn each_row<'a>(
    sheet: &'a Sheet,
    table: &'a Table,
    run: &mut DryRun,
    context: &mut Context,
    mut act: impl FnMut(Step, &'a Row, &Context, &mut DryRun),
) {
    let rows: Vec<&Row> = sheet
        .rows
        .iter()
        .filter(|row| row.number > table.header.bottom && row.number < table.end)
        .collect();
    let mut kinds: Vec<RowKind> = rows.iter().map(|row| row_kind(row, table)).collect();
    let signed = kinds
        .iter()
        .position(|kind| *kind == RowKind::Passed(PassedKind::Signature));
    for (row, kind) in rows.iter().zip(&mut kinds).skip(signed.unwrap_or(usize::MAX)) {
        // Who signs stands under the columns of the list; a person of the list would have a birth or a sex.
        let of_list = *kind == RowKind::Entry && names_somebody(row, table);
        if !of_list && *kind != RowKind::Passed(PassedKind::Total) {
            *kind = RowKind::Passed(PassedKind::Signature);
        }
    }
    let last_entry = kinds.iter().rposition(|kind| *kind == RowKind::Entry);
    for (place, (row, kind)) in rows.iter().zip(&kinds).enumerate() {
        let after_all = last_entry.is_none_or(|last| place > last);
        match kind {
            RowKind::Entry if run.people.len() + run.posts.len() >= MOST_TAKEN => run.cut_off = true,
            RowKind::Entry => {
                run.hidden.rows += u32::from(row.hidden);
                act(Step::Entry, row, context, run);
            }
            RowKind::Group(..) if after_all => {
                let signed = rows
                    .iter()
                    .take(place + 1)
                    .skip(last_entry.map_or(0, |last| last + 1));
                let kind = if signed.into_iter().any(|row| is_signature(row)) {
                    PassedKind::Signature
                } else {
                    PassedKind::Note
                };
                pass(run, table, row.number, kind);
            }
            RowKind::Group(text, column) => {
                let next = matches!(kinds.get(place + 1), Some(RowKind::Group(..)));
                let at = At {
                    row: row.number,
                    column: *column,
                };
                context.enter(text, at, next);
                act(Step::Group, row, context, run);
                pass(
                    run,
                    table,
                    row.number,
                    if next {
                        PassedKind::GroupBlock
                    } else {
                        PassedKind::Group
                    },
                );
            }
            RowKind::Passed(kind) => pass(run, table, row.number, *kind),
        }
    }
}

fn pass(run: &mut DryRun, table: &Table, row: u32, kind: PassedKind) {
    run.passed.push(Passed {
        sheet: table.sheet,
        row,
        kind,
    });
}

fn pass_titles(sheet: &Sheet, table: &Table, run: &mut DryRun) {
    let above = sheet.rows.iter().filter(|row| row.number < table.header.top);
    for row in above.take(200) {
        pass(run, table, row.number, PassedKind::Title);
    }
}

fn pass_header(sheet: &Sheet, table: &Table, run: &mut DryRun) {
    let kind = if table.repeated {
        PassedKind::RepeatedHeader
    } else {
        PassedKind::Header
    };
    let rows = sheet.rows.iter().map(|row| row.number);
    for row in rows.filter(|row| (table.header.top..=table.header.bottom).contains(row)) {
        pass(run, table, row, kind);
    }
}
