//! Format 1 to a roster.

use super::parts::{Ids, provenance_of, read_percent, read_year};
use super::read_payroll::each;
use super::terms::read_coefficient;
use super::words::{self, ExitWord};
use crate::formats::error::{Expected, ReadError, ReadErrorKind};
use crate::formats::json::{Fields, Node, Trust};
use crate::formats::scenario::limits;
use crate::model::calendar::{Horizon, Month};
use crate::model::payroll::{Line, UnitId};
use crate::model::quantity::Fraction;
use crate::model::roster::{Birth, Conditions, Details, Exit, Insurance, Person, PostAfter, Roster, Sex};
use std::collections::BTreeSet;

/// A column of the people.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Code,
    Unit,
    Sex,
    Birth,
    Conditions,
    Coefficient,
    Position,
    BeyondFrame,
    Seniority,
    Reserved,
    Further,
    Average,
    Insurance,
    Exit,
    After,
}

impl Column {
    /// Every column; the first four must be there.
    const ALL: [Self; 15] = [
        Self::Code,
        Self::Unit,
        Self::Sex,
        Self::Birth,
        Self::Conditions,
        Self::Coefficient,
        Self::Position,
        Self::BeyondFrame,
        Self::Seniority,
        Self::Reserved,
        Self::Further,
        Self::Average,
        Self::Insurance,
        Self::Exit,
        Self::After,
    ];

    /// The columns without which a row says nothing.
    const NEEDED: usize = 4;

    const fn word(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Unit => "unit",
            Self::Sex => "sex",
            Self::Birth => "birth",
            Self::Conditions => "conditions",
            Self::Coefficient => "coefficient",
            Self::Position => "position",
            Self::BeyondFrame => "beyond_frame",
            Self::Seniority => "seniority",
            Self::Reserved => "reserved",
            Self::Further => "further",
            Self::Average => "average",
            Self::Insurance => "insurance",
            Self::Exit => "exit",
            Self::After => "after",
        }
    }
}

/// A roster; `line` reads the lines it stands for.
pub(super) fn read_roster(
    node: &Node<'_>,
    units: &Ids,
    horizon: &Horizon,
    line: impl Fn(&Node<'_>, usize, &mut Ids) -> Result<Line, ReadError>,
) -> Result<Roster, ReadError> {
    let fields = node.fields(&["listed", "columns", "people", "replaced", "provenance"])?;
    let columns = read_columns(&fields)?;
    let mut codes = BTreeSet::new();
    let mut ids = Ids::default();
    Ok(Roster {
        people: each(&fields, "people", limits::MOST_PEOPLE, |_, node| {
            read_person(node, &columns, units, &mut codes)
        })?,
        listed: match fields.get("listed") {
            Some(node) => node.month()?,
            None => horizon.as_of,
        },
        replaced: each(&fields, "replaced", limits::MOST_LINES, |position, node| {
            line(node, position, &mut ids)
        })?,
        provenance: provenance_of(&fields)?,
    })
}

fn read_columns(fields: &Fields<'_>) -> Result<Vec<Column>, ReadError> {
    let node = fields.need("columns")?;
    let mut columns: Vec<Column> = Vec::new();
    for entry in node.list(Column::ALL.len())? {
        let column = entry.word(&Column::ALL, Column::word)?;
        if columns.contains(&column) {
            return Err(entry.error(ReadErrorKind::DuplicateId {
                id: column.word().to_owned(),
            }));
        }
        columns.push(column);
    }
    match Column::ALL[..Column::NEEDED]
        .iter()
        .find(|needed| !columns.contains(needed))
    {
        Some(needed) => Err(node.error(ReadErrorKind::Missing { field: needed.word() })),
        None => Ok(columns),
    }
}

fn read_person(
    node: &Node<'_>,
    columns: &[Column],
    units: &Ids,
    codes: &mut BTreeSet<String>,
) -> Result<Person, ReadError> {
    let cells = node.list(columns.len())?;
    let cell = |column: Column| {
        let at = columns.iter().position(|other| *other == column)?;
        cells.get(at).filter(|cell| !cell.is_null())
    };
    let need = |column: Column| {
        cell(column).ok_or_else(|| node.error(ReadErrorKind::Missing { field: column.word() }))
    };
    let coefficient = |column| cell(column).map(read_coefficient).transpose();
    let share = |column| cell(column).map_or(Ok(Fraction::ZERO), read_percent);
    Ok(Person {
        code: read_code(need(Column::Code)?, codes)?,
        unit: UnitId(units.referred(need(Column::Unit)?)?),
        sex: need(Column::Sex)?.word(&Sex::ALL, words::sex)?,
        birth: read_birth(need(Column::Birth)?)?,
        conditions: match cell(Column::Conditions) {
            Some(node) => node.word(&Conditions::ALL, words::conditions)?,
            None => Conditions::Normal,
        },
        coefficient: coefficient(Column::Coefficient)?,
        position: coefficient(Column::Position)?.unwrap_or_default(),
        beyond_frame: share(Column::BeyondFrame)?,
        seniority: share(Column::Seniority)?,
        reserved: coefficient(Column::Reserved)?.unwrap_or_default(),
        further: share(Column::Further)?,
        average_dong: cell(Column::Average).map(read_salary).transpose()?,
        insurance: cell(Column::Insurance).map(read_insurance).transpose()?,
        exit: cell(Column::Exit).map_or(Ok(Exit::None), read_exit)?,
        after: match cell(Column::After) {
            Some(node) => node.word(&words::POSTS_AFTER, words::post_after)?,
            None => PostAfter::Cut,
        },
    })
}

fn read_code(node: &Node<'_>, codes: &mut BTreeSet<String>) -> Result<String, ReadError> {
    let code = node.text(limits::LONGEST_CODE_CHARACTERS)?;
    if codes.insert(code.clone()) {
        Ok(code)
    } else {
        Err(node.error(ReadErrorKind::DuplicateId { id: code }))
    }
}

fn read_birth(node: &Node<'_>) -> Result<Birth, ReadError> {
    let either = |error: ReadError| match error.kind {
        ReadErrorKind::WrongType { .. } => node.expected(Expected::YearOrMonth),
        _ => error,
    };
    if node.is_text() {
        node.month().map(Birth::Month).map_err(either)
    } else {
        read_year(node).map(Birth::Year).map_err(either)
    }
}

fn read_salary(node: &Node<'_>) -> Result<i64, ReadError> {
    match node.trust() {
        Trust::Stranger => node.whole(0, limits::LARGEST_SALARY_DONG),
        Trust::Own => node.whole(i64::MIN, i64::MAX),
    }
}

fn read_insurance(node: &Node<'_>) -> Result<Insurance, ReadError> {
    if node.is_text() {
        node.month().map(Insurance::Since)
    } else {
        node.count(limits::MOST_INSURANCE_MONTHS).map(Insurance::Months)
    }
}

/// `"at_age"`, `"early 2024-05"`, `"leave 2024-05"`, `"training 2024-05 6 9000000"`.
fn read_exit(node: &Node<'_>) -> Result<Exit, ReadError> {
    let text = node.text(limits::LONGEST_CODE_CHARACTERS)?;
    let (first, month) = match text.split_once(' ') {
        Some((first, month)) => (first, Some(month)),
        None => (text.as_str(), None),
    };
    let word = words::EXITS.into_iter().find(|word| words::exit(*word) == first);
    let (month, numbers) = match (word, month.and_then(|month| month.split_once(' '))) {
        (Some(ExitWord::Further(way)), Some((month, numbers))) if way.asks() => (Some(month), Some(numbers)),
        _ => (month, None),
    };
    let month = month.map(|month| parsed_month(month).ok_or_else(|| node.expected(Expected::Month)));
    match (word, month.transpose()?) {
        (Some(ExitWord::AtAge), None) => Ok(Exit::AtAge),
        (Some(ExitWord::Early), Some(month)) => Ok(Exit::Early { month }),
        (Some(ExitWord::Leave), Some(month)) => Ok(Exit::Leave { month }),
        (Some(ExitWord::Further(way)), Some(month)) => {
            let details = if way.asks() {
                numbers
                    .and_then(read_details)
                    .ok_or_else(|| node.expected(Expected::WholeNumber))?
            } else {
                Details::default()
            };
            Ok(Exit::Further { way, month, details })
        }
        (Some(_), _) => Err(node.expected(Expected::Month)),
        (None, _) => Err(node.error(ReadErrorKind::UnknownWord {
            found: text,
            allowed: words::EXITS.map(words::exit).to_vec(),
        })),
    }
}

/// Months and an amount as `6 9000000`, exactly so.
fn read_details(text: &str) -> Option<Details> {
    let (months, dong) = text.split_once(' ')?;
    let number = |text: &str| {
        let number: u32 = text.parse().ok()?;
        (number.to_string() == text).then_some(number)
    };
    let months = number(months).filter(|months| *months <= limits::MOST_INSURANCE_MONTHS)?;
    Some(Details {
        months,
        dong: number(dong)?,
    })
}

/// A month as `2024-05`, exactly so.
fn parsed_month(text: &str) -> Option<Month> {
    let (year, month) = text.split_once('-')?;
    let digits = |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(year, 4) || !digits(month, 2) {
        return None;
    }
    Month::new(year.parse().ok()?, month.parse().ok()?)
}
