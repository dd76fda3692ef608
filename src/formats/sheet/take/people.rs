//! The rows of a roster, each a person without a name.

use super::births::{birth_behind_name, composed_birth};
use super::cells::{Cells, FilledDown, fills_down, words};
use super::context::{Context, Told, titled_unit};
use super::dry_run::{DryRun, Person, Place};
use super::pay::{pay, read_insurance};
use super::rows::{RowKind, row_kind};
use crate::formats::sheet::grid::{At, Row, Sheet, Value};
use crate::formats::sheet::letters::folded;
use crate::formats::sheet::reason::Reason;
use crate::formats::sheet::recognise::{Field, Table};
use crate::formats::sheet::values::insurance::Insurance;
use crate::formats::sheet::values::moment::{Order, moment, order_of};
use crate::formats::sheet::values::number::says_none;
use crate::formats::sheet::values::sex::{marked, sex};
use crate::formats::sheet::values::{Dated, Sex};
use std::collections::BTreeMap;

/// Years the youngest and the oldest person of a roster can be.
const AGES: std::ops::RangeInclusive<i32> = 16..=80;
/// Years before which nobody is insured.
const INSURED_FROM: i32 = 14;

/// What the rows of one roster share.
pub struct Roster<'a> {
    sheet: &'a Sheet,
    place: usize,
    table: &'a Table,
    today: i32,
    order: Order,
    unit_fills: bool,
    unit_used: bool,
    titled: Option<Told>,
    down: FilledDown,
}

/// The codes met so far, with the row that had each first.
pub type Codes = BTreeMap<String, Place>;

impl<'a> Roster<'a> {
    /// Prepares a table for reading. `today` is in months since year 0; `of_many` is whether each sheet is a unit's.
    pub fn new(sheet: &'a Sheet, place: usize, table: &'a Table, today: i32, of_many: bool) -> Self {
        let entries: Vec<&Row> = sheet
            .rows
            .iter()
            .filter(|row| row.number > table.header.bottom && row.number < table.end)
            .filter(|row| row_kind(row, table) == RowKind::Entry)
            .collect();
        let numbers: Vec<u32> = entries.iter().map(|row| row.number).collect();
        let unit = table.column(Field::Unit);
        let births = [Field::Birth, Field::BirthOfMan, Field::BirthOfWoman].map(|field| table.column(field));
        let texts = entries
            .iter()
            .flat_map(|row| births.iter().flatten().filter_map(|column| row.text(*column)));
        let unit_used = unit.is_some_and(|column| {
            let filled = entries.iter().filter(|row| {
                row.value(column).is_some()
                    || sheet
                        .area(At {
                            row: row.number,
                            column,
                        })
                        .is_some()
            });
            // A merged cell over the whole list, saved as text, stands in its first row alone.
            let first = entries.first().is_some_and(|row| row.value(column).is_some());
            first || filled.count() * 20 >= entries.len()
        });
        Self {
            sheet,
            place,
            table,
            today,
            order: order_of(texts),
            unit_fills: unit.is_some_and(|column| fills_down(sheet, column, &numbers)),
            unit_used,
            titled: titled_unit(sheet, table).or_else(|| {
                let name = sheet.name.clone();
                (of_many || super::rows::heads_a_group(&folded(&name))).then_some((name, None))
            }),
            down: FilledDown::default(),
        }
    }

    /// Forgets the unit of the rows above, at the beginning of a group.
    pub fn new_group(&mut self) {
        self.down.forget();
    }

    /// Reads one person's row.
    pub fn person(&mut self, row: &'a Row, context: &Context, codes: &mut Codes, run: &mut DryRun) {
        let cells = Cells {
            sheet: self.sheet,
            place: self.place,
            table: self.table,
            row,
        };
        let mut person = Person {
            place: Some(Place {
                sheet: self.place,
                at: At {
                    row: row.number,
                    column: 0,
                },
            }),
            ..Person::default()
        };
        let refused_before = run.refused.len();
        let named = self.table.columns.iter().any(|column| {
            matches!(column.field, Field::Name | Field::NameAndBirth) && row.value(column.at).is_some()
        });
        run.names_dropped += u32::from(named);
        let known = self.code(cells, &mut person, codes, run);
        self.birth_and_sex(cells, &mut person, run);
        self.unit(cells, &mut person, context, run);
        pay(cells, &mut person, run);
        self.insured(cells, &mut person, run);
        if known {
            run.people.push(person);
        } else {
            for refused in run.refused.iter_mut().skip(refused_before) {
                refused.row_lost = true;
            }
        }
    }

    /// The code; false where an earlier row has it.
    fn code(&self, cells: Cells<'_>, person: &mut Person, codes: &mut Codes, run: &mut DryRun) -> bool {
        let Some((at, value)) = cells.field(Field::Code) else {
            return true;
        };
        let text = match value {
            Some(Value::Error(_)) => {
                cells.refuse(run, at, Field::Code, Reason::ErrorValue);
                return true;
            }
            Some(Value::Uncalculated) => {
                cells.refuse(run, at, Field::Code, Reason::NoCachedValue);
                return true;
            }
            other => other
                .and_then(words)
                .map(|text| text.trim_matches('\'').trim().to_owned()),
        };
        let Some(text) = text.filter(|text| text.chars().any(char::is_alphanumeric)) else {
            cells.refuse(run, at, Field::Code, Reason::MissingCode);
            return true;
        };
        let key = text.to_lowercase();
        if codes.contains_key(&key) {
            cells.refuse(run, at, Field::Code, Reason::DuplicateCode);
            return false;
        }
        codes.insert(
            key,
            Place {
                sheet: self.place,
                at,
            },
        );
        person.code = Some(text);
        person.cells.push((Field::Code, at));
        true
    }

    fn birth_and_sex(&self, cells: Cells<'_>, person: &mut Person, run: &mut DryRun) {
        if self.table.has(Field::BirthOfMan) || self.table.has(Field::BirthOfWoman) {
            self.by_sex_columns(cells, person, run);
            if person.sex.is_some() || !self.table.has(Field::Sex) {
                return;
            }
        } else {
            self.birth(cells, person, run);
        }
        sex_of(cells, person, run);
    }

    /// Birth in one of two columns, which tells the sex.
    fn by_sex_columns(&self, cells: Cells<'_>, person: &mut Person, run: &mut DryRun) {
        let filled = |field| {
            let cell = cells.field(field);
            cell.filter(|(_, value)| value.is_some_and(|value| !is_none(value)))
        };
        let (man, woman) = (filled(Field::BirthOfMan), filled(Field::BirthOfWoman));
        let (field, sex, (at, value)) = match (man, woman) {
            (Some((at, _)), Some(_)) => {
                cells.refuse(run, at, Field::BirthOfMan, Reason::BothSexColumns);
                return;
            }
            (Some(cell), None) => (Field::BirthOfMan, Sex::Male, cell),
            (None, Some(cell)) => (Field::BirthOfWoman, Sex::Female, cell),
            (None, None) => {
                let column = cells
                    .field(Field::BirthOfMan)
                    .or_else(|| cells.field(Field::BirthOfWoman));
                if let Some((at, _)) = column {
                    cells.refuse(run, at, Field::Birth, Reason::MissingBirth);
                }
                return;
            }
        };
        // "x" under nam or nữ beside a column of births only tells the sex.
        if self.table.has(Field::Birth) && value.is_some_and(marked) {
            person.sex = Some(sex);
            person.cells.push((Field::Sex, at));
            self.birth(cells, person, run);
            return;
        }
        person.sex = Some(sex);
        person.cells.push((Field::Sex, at));
        if let Some(value) = value {
            self.take_birth(cells, person, run, (field, at, moment(value, self.order)));
        }
    }

    fn birth(&self, cells: Cells<'_>, person: &mut Person, run: &mut DryRun) {
        let parts = [Field::BirthDay, Field::BirthMonth, Field::BirthYear];
        if self.table.has(Field::BirthMonth)
            || (self.table.has(Field::BirthYear) && !self.table.has(Field::Birth))
        {
            let read = composed_birth(cells);
            let last = parts.iter().rev().find_map(|field| cells.field(*field));
            let at = read
                .as_ref()
                .err()
                .map(|(at, _)| *at)
                .or_else(|| last.map(|(at, _)| at));
            let Some(at) = at else { return };
            match read {
                Ok(Some(dated)) => {
                    if self.sensible(dated).is_none() {
                        for field in parts {
                            if let Some((at, Some(_))) = cells.field(field) {
                                person.cells.push((field, at));
                            }
                        }
                    }
                    self.take_birth(cells, person, run, (Field::BirthYear, at, Ok(Some(dated))));
                }
                Ok(None) => cells.refuse(run, at, Field::Birth, Reason::MissingBirth),
                Err((at, reason)) => cells.refuse(run, at, Field::Birth, reason),
            }
            return;
        }
        if let Some((at, value)) = cells
            .field(Field::NameAndBirth)
            .filter(|_| !self.table.has(Field::Birth))
        {
            let text = value.and_then(words).unwrap_or_default();
            let read = birth_behind_name(&text, self.order);
            self.take_birth(cells, person, run, (Field::Birth, at, read));
        } else if let Some((at, value)) = cells.field(Field::Birth) {
            let read = value.map_or(Ok(None), |value| moment(value, self.order));
            self.take_birth(cells, person, run, (Field::Birth, at, read));
        }
    }

    fn take_birth(
        &self,
        cells: Cells<'_>,
        person: &mut Person,
        run: &mut DryRun,
        read: (Field, At, Result<Option<Dated>, Reason>),
    ) {
        let (field, at, read) = read;
        match read {
            Ok(Some(dated)) => match self.sensible(dated) {
                Some(reason) => cells.refuse(run, at, Field::Birth, reason),
                None => {
                    person.birth = Some(dated);
                    if field != Field::BirthYear {
                        person.cells.push((Field::Birth, at));
                    }
                }
            },
            Ok(None) => cells.refuse(run, at, Field::Birth, Reason::MissingBirth),
            Err(reason) => cells.refuse(run, at, Field::Birth, reason),
        }
    }

    /// Why a birth is none of a person at work.
    fn sensible(&self, birth: Dated) -> Option<Reason> {
        if birth.earliest_month() > self.today {
            return Some(Reason::FutureBirth);
        }
        let age = self.today / 12 - birth.year();
        (!AGES.contains(&age)).then_some(Reason::OutOfRange)
    }

    fn unit(&mut self, cells: Cells<'_>, person: &mut Person, context: &Context, run: &mut DryRun) {
        let column = self.table.column(Field::Unit).filter(|_| self.unit_used);
        let told = match column {
            Some(column) => {
                let (at, value) = cells.at(column);
                if let Some(reason) = value.and_then(bad_unit) {
                    cells.refuse(run, at, Field::Unit, reason);
                    return;
                }
                let told = self.down.next(at, value, self.unit_fills);
                let told = told.or_else(|| context.unit().cloned());
                if told.is_none() {
                    cells.refuse(run, at, Field::Unit, Reason::MissingUnit);
                }
                told
            }
            None => context.unit().or(self.titled.as_ref()).cloned(),
        };
        if let Some((name, at)) = told {
            person.unit = Some(name);
            if let Some(at) = at.filter(|_| column.is_some()) {
                person.cells.push((Field::Unit, at));
            }
        }
    }

    fn insured(&self, cells: Cells<'_>, person: &mut Person, run: &mut DryRun) {
        let Some((at, read)) = read_insurance(cells) else {
            return;
        };
        let reason = match read {
            Ok(None) => return,
            Ok(Some(found)) => match self.possible(found, person.birth) {
                None => {
                    person.insurance = Some(found);
                    person.cells.push((Field::Insurance, at));
                    return;
                }
                Some(reason) => reason,
            },
            Err(reason) => reason,
        };
        cells.refuse(run, at, Field::Insurance, reason);
    }

    /// Why a time of insurance cannot be this person's.
    fn possible(&self, insurance: Insurance, birth: Option<Dated>) -> Option<Reason> {
        let grown = birth.map(|birth| birth.earliest_month() + INSURED_FROM * 12);
        match insurance {
            Insurance::Since(year, month) => {
                let start = year * 12 + i32::from(month) - 1;
                let born = birth.map(Dated::earliest_month);
                if start > self.today {
                    Some(Reason::FutureStart)
                } else if born.is_some_and(|born| start <= born) {
                    Some(Reason::BeforeBirth)
                } else {
                    grown
                        .is_some_and(|grown| start < grown)
                        .then_some(Reason::OutOfRange)
                }
            }
            Insurance::Months(months) => {
                let months = i32::try_from(months).unwrap_or(i32::MAX);
                grown
                    .is_some_and(|grown| months > self.today - grown)
                    .then_some(Reason::BadInsurance)
            }
        }
    }
}

fn is_none(value: &Value) -> bool {
    matches!(value, Value::Text(text) if says_none(text) && text != "x" && text != "X")
}

fn sex_of(cells: Cells<'_>, person: &mut Person, run: &mut DryRun) {
    if person.sex.is_some() {
        return;
    }
    if let Some((at, value)) = cells.field(Field::Sex) {
        match value.map_or(Ok(None), sex) {
            Ok(Some(found)) => {
                person.sex = Some(found);
                person.cells.push((Field::Sex, at));
            }
            Ok(None) => cells.refuse(run, at, Field::Sex, Reason::MissingSex),
            Err(reason) => cells.refuse(run, at, Field::Sex, reason),
        }
        return;
    }
    let (man, woman) = (cells.field(Field::ManMark), cells.field(Field::WomanMark));
    let set = |cell: Option<(At, Option<&Value>)>| cell.is_some_and(|(_, value)| value.is_some_and(marked));
    let found = match (man, woman) {
        (Some((at, _)), Some(_)) if set(man) && set(woman) => Err((at, Reason::BothSexColumns)),
        (Some((at, _)), _) if set(man) => Ok((at, Sex::Male)),
        (_, Some((at, _))) if set(woman) => Ok((at, Sex::Female)),
        (Some((at, _)), Some(_)) => Err((at, Reason::MissingSex)),
        // One column alone: who is not marked in it is of the other sex.
        (Some((at, _)), None) => Ok((at, Sex::Female)),
        (None, Some((at, _))) => Ok((at, Sex::Male)),
        (None, None) => return,
    };
    match found {
        Ok((at, found)) => {
            person.sex = Some(found);
            person.cells.push((Field::Sex, at));
        }
        Err((at, reason)) => cells.refuse(run, at, Field::Sex, reason),
    }
}

fn bad_unit(value: &Value) -> Option<Reason> {
    match value {
        Value::Error(_) => Some(Reason::ErrorValue),
        Value::Uncalculated => Some(Reason::NoCachedValue),
        Value::Number(_) | Value::Percent(_) | Value::Date(_) | Value::Truth(_) => Some(Reason::BadUnit),
        Value::Text(text) if super::cells::is_ditto(text) => None,
        Value::Text(text) => {
            let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
            (letters < 2 && text.chars().any(char::is_alphanumeric) || text.contains('?'))
                .then_some(Reason::BadUnit)
        }
    }
}
