//! The tables of a workbook, and what kind of list they make.

use super::columns::{columns_under, columns_unheaded};
use super::field::Field;
use super::header::{Band, band_around, can_head};
use super::heading::Heading;
use super::mapping::{Column, Kind, Mapping, Table};
use crate::formats::sheet::grid::{Row, Sheet, Value, Workbook};
use crate::formats::sheet::letters::folded;
use crate::formats::sheet::limits::HEADER_WITHIN_ROWS;
use crate::formats::sheet::refusal::Refusal;
use crate::formats::sheet::values::post::posts_named;

/// Points a table needs to be a list of its kind.
const ENOUGH: i32 = 4;

/// Recognises the tables of a workbook. The result is data: it can be corrected and read again.
pub fn recognise(workbook: &Workbook) -> Result<Mapping, Refusal> {
    let mut found: Vec<(Kind, i32, Table)> = Vec::new();
    for (place, sheet) in workbook.sheets.iter().enumerate() {
        found.extend(tables_of(sheet, place));
    }
    if found.is_empty() {
        for (place, sheet) in workbook
            .sheets
            .iter()
            .enumerate()
            .filter(|(_, sheet)| !sheet.hidden)
        {
            found.extend(unheaded(sheet, place));
        }
    }
    let total = |kind: Kind| {
        let of_kind = found.iter().filter(|(known, ..)| *known == kind);
        of_kind.map(|(_, points, _)| *points).sum::<i32>()
    };
    let kind = if total(Kind::Register) > total(Kind::Roster) {
        Kind::Register
    } else {
        Kind::Roster
    };
    let mut tables: Vec<Table> = found
        .into_iter()
        .filter(|(known, ..)| *known == kind)
        .map(|(.., table)| table)
        .collect();
    leave_aside(workbook, &mut tables);
    for table in &mut tables {
        fit_to(kind, table);
    }
    if tables.is_empty() {
        Err(Refusal::NothingRecognised)
    } else {
        Ok(Mapping { kind, tables })
    }
}

/// Hidden sheets and sheets of guidance are left aside, as long as others remain.
fn leave_aside(workbook: &Workbook, tables: &mut [Table]) {
    let aside = |table: &Table| {
        workbook.sheets.get(table.sheet).is_some_and(|sheet| {
            let name = folded(&sheet.name);
            sheet.hidden
                || ["huong dan", "vi du", "danh muc", "mau nhap"]
                    .iter()
                    .any(|word| name.contains(word))
        })
    };
    if tables.iter().any(|table| !aside(table)) {
        for table in tables.iter_mut() {
            table.taken = !aside(table);
        }
    }
}

/// The tables of one sheet, each with its kind and how sure that is.
fn tables_of(sheet: &Sheet, place: usize) -> Vec<(Kind, i32, Table)> {
    let bands = bands_of(sheet);
    let mut tables: Vec<(Kind, i32, Table)> = Vec::new();
    for (at, band) in bands.iter().enumerate() {
        let end = bands.get(at + 1).map_or(u32::MAX, |next| next.top);
        let columns = columns_under(sheet, *band, end);
        let mut table = Table {
            sheet: place,
            header: *band,
            headed: true,
            end,
            repeated: false,
            taken: true,
            columns,
        };
        if let Some((.., before)) = tables.last().filter(|(.., before)| same_headings(before, &table)) {
            // The same header again: what was thought of the first holds, whatever stands under this one.
            table.columns.clone_from(&before.columns);
            table.repeated = true;
            let kind = tables.last().map_or(Kind::Roster, |(kind, ..)| *kind);
            tables.push((kind, 0, table));
            continue;
        }
        match kind_of(sheet, &table) {
            Some((kind, points)) => tables.push((kind, points, table)),
            None => {
                if let Some((.., before)) = tables.last_mut() {
                    before.end = end;
                }
            }
        }
    }
    tables
}

/// The headers of a sheet: the first one near the top, later ones only where they name what every list has.
fn bands_of(sheet: &Sheet) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for (at, row) in sheet.rows.iter().enumerate() {
        let after = bands.last().is_none_or(|band| row.number > band.bottom);
        let first = bands.is_empty();
        let may = |at: usize, row: &Row| {
            if first {
                at < HEADER_WITHIN_ROWS
            } else {
                names_a_list(row)
            }
        };
        if after && can_head(row) && may(at, row) {
            let mut band = band_around(sheet, row.number);
            if let Some(before) = bands.last() {
                band.top = band.top.max(before.bottom + 1);
            }
            bands.push(band);
        }
    }
    bands
}

fn names_a_list(row: &Row) -> bool {
    let mut fields = row.texts().filter_map(|text| Heading::of(text).meaning());
    fields.any(|meaning| {
        matches!(
            meaning.field,
            Field::Ordinal | Field::Name | Field::NameAndBirth | Field::Birth | Field::Code
        ) && meaning.score >= 600
    })
}

fn same_headings(before: &Table, table: &Table) -> bool {
    let headings = |table: &Table| -> Vec<String> {
        table
            .columns
            .iter()
            .map(|column| folded(&column.heading))
            .collect()
    };
    headings(before) == headings(table)
}

/// What kind of list the table is, with points for what it has.
fn kind_of(sheet: &Sheet, table: &Table) -> Option<(Kind, i32)> {
    let points = |fields: &[(Field, i32)]| -> i32 {
        let present = fields.iter().filter(|(field, _)| table.has(*field));
        present.map(|(_, points)| points).sum()
    };
    let roster = points(&[
        (Field::Coefficient, 3),
        (Field::Insurance, 3),
        (Field::InsuranceYears, 3),
        (Field::InsuranceMonths, 3),
        (Field::InsuranceStart, 3),
        (Field::PositionAllowance, 2),
        (Field::BeyondAllowance, 2),
        (Field::SeniorityAllowance, 2),
        (Field::Unit, 2),
        (Field::Code, 2),
        (Field::Sex, 1),
        (Field::ManMark, 1),
        (Field::WomanMark, 1),
        (Field::Birth, 2),
        (Field::NameAndBirth, 2),
        (Field::BirthYear, 2),
        (Field::BirthOfMan, 3),
        (Field::BirthOfWoman, 3),
        (Field::Name, 1),
    ]);
    let mut register = points(&[
        (Field::Area, 3),
        (Field::Ward, 2),
        (Field::Party, 2),
        (Field::PartyStatus, 2),
        (Field::MemberMark, 1),
        (Field::OfficialMark, 1),
        (Field::ProbationaryMark, 1),
        (Field::PartyDate, 2),
        (Field::Concurrent, 2),
        (Field::Name, 1),
        (Field::Birth, 1),
        (Field::NameAndBirth, 1),
        (Field::BirthYear, 1),
    ]);
    register += 4 * i32::from(!table.groups().is_empty()) + 5 * i32::from(names_posts(sheet, table));
    let about_posts =
        register > 5 && (table.has(Field::Area) || names_posts(sheet, table) || !table.groups().is_empty());
    let born = [
        Field::Birth,
        Field::BirthYear,
        Field::NameAndBirth,
        Field::BirthOfMan,
        Field::BirthOfWoman,
    ]
    .iter()
    .any(|field| table.has(*field));
    let about_people = roster > ENOUGH && born;
    match (about_people, about_posts) {
        (_, true) if register >= roster || !about_people => Some((Kind::Register, register)),
        (true, _) => Some((Kind::Roster, roster)),
        _ => None,
    }
}

/// Whether the rows name posts of a khu phố, in a column or in the lines above the header.
fn names_posts(sheet: &Sheet, table: &Table) -> bool {
    let under = |row: &&Row| row.number > table.header.bottom && row.number < table.end;
    let column = table.column(Field::Post);
    let in_column = column.is_some_and(|column| {
        let mut rows = sheet.rows.iter().filter(under).take(200);
        rows.any(|row| row.text(column).is_some_and(|text| !posts_named(text).is_empty()))
    });
    let title = |row: &&Row| row.number < table.header.top;
    in_column
        || sheet
            .rows
            .iter()
            .filter(title)
            .flat_map(Row::texts)
            .any(|text| !posts_named(text).is_empty())
}

/// Fields of the other kind of list are of no use; a unit of a register is a ward, and a ward of a roster a unit.
fn fit_to(kind: Kind, table: &mut Table) {
    let has = |columns: &[Column], field| columns.iter().any(|column| column.field == field);
    let (from, to) = match kind {
        Kind::Register => (Field::Unit, Field::Ward),
        Kind::Roster => (Field::Ward, Field::Unit),
    };
    if !has(&table.columns, to) {
        for column in table.columns.iter_mut().filter(|column| column.field == from) {
            column.field = to;
        }
    }
    for column in &mut table.columns {
        let fits = match kind {
            Kind::Register => column.field.of_posts(),
            Kind::Roster => column.field.of_people(),
        };
        if !fits {
            column.field = Field::Other;
        }
        if kind == Kind::Roster {
            column.post = None;
        }
    }
}

/// A sheet without a header whose contents still say which column is the birth and which the sex.
fn unheaded(sheet: &Sheet, place: usize) -> Option<(Kind, i32, Table)> {
    let wide: Vec<&Row> = sheet.rows.iter().filter(|row| row.cells.len() >= 3).collect();
    let first = wide.first().filter(|_| wide.len() >= 3)?.number;
    let columns = columns_unheaded(sheet, &wide);
    let table = Table {
        sheet: place,
        header: Band {
            top: first,
            bottom: first - 1,
        },
        headed: false,
        end: u32::MAX,
        repeated: false,
        taken: true,
        columns,
    };
    let texts = wide
        .iter()
        .any(|row| row.cells.iter().any(|(_, value)| matches!(value, Value::Text(_))));
    (texts && table.has(Field::Birth) && table.has(Field::Sex)).then_some((Kind::Roster, ENOUGH, table))
}
