//! A roster to format 1: the columns that say anything, then a row for each person.

use super::parts::{month, percent, unless_entered};
use super::words::{self, ExitWord};
use crate::formats::json::{Json, Object, decimal};
use crate::model::quantity::Fraction;
use crate::model::roster::{Birth, Coefficient, Conditions, Exit, Insurance, Person, PostAfter, Roster};

/// Decimals of a coefficient.
pub(super) const COEFFICIENT_PLACES: u32 = 3;

/// A column of the people: its name, and what stands in it for a person; nothing where it says nothing.
type Column = (&'static str, fn(&Person) -> Option<Json>);

/// Every column, in the order they are written.
const COLUMNS: [Column; 15] = [
    ("code", |person| Some(person.code.as_str().into())),
    ("unit", |person| Some(person.unit.0.into())),
    ("sex", |person| Some(words::sex(person.sex).into())),
    ("birth", |person| Some(birth(person.birth))),
    ("conditions", |person| {
        (person.conditions != Conditions::Normal).then(|| words::conditions(person.conditions).into())
    }),
    ("coefficient", |person| {
        person
            .coefficient
            .map(|value| decimal(value.thousandths(), COEFFICIENT_PLACES as usize))
    }),
    ("position", |person| coefficient(person.position)),
    ("beyond_frame", |person| share(person.beyond_frame)),
    ("seniority", |person| share(person.seniority)),
    ("reserved", |person| coefficient(person.reserved)),
    ("further", |person| share(person.further)),
    ("average", |person| person.average_dong.map(Json::from)),
    ("insurance", |person| person.insurance.map(insurance)),
    ("exit", |person| exit(person.exit)),
    ("after", |person| {
        (person.after != PostAfter::Cut).then(|| words::post_after(person.after).into())
    }),
];

/// The columns every roster has, even one without people.
const ALWAYS: usize = 4;

pub(super) fn roster(roster: &Roster, line: impl Fn(&crate::model::payroll::Line) -> Json) -> Json {
    let columns: Vec<&Column> = COLUMNS
        .iter()
        .enumerate()
        .filter(|(at, (_, value))| *at < ALWAYS || roster.people.iter().any(|person| value(person).is_some()))
        .map(|(_, column)| column)
        .collect();
    let people = roster.people.iter().map(|person| {
        columns
            .iter()
            .map(|(_, value)| Json::from(value(person)))
            .collect::<Json>()
    });
    let replaced = (!roster.replaced.is_empty()).then(|| roster.replaced.iter().map(line).collect::<Json>());
    Object::new()
        .with("listed", month(roster.listed))
        .with(
            "columns",
            columns
                .iter()
                .map(|(name, _)| Json::from(*name))
                .collect::<Json>(),
        )
        .with("people", people.collect::<Json>())
        .with_some("replaced", replaced)
        .with_some("provenance", unless_entered(&roster.provenance))
        .into()
}

fn birth(birth: Birth) -> Json {
    match birth {
        Birth::Month(value) => month(value),
        Birth::Year(year) => year.into(),
    }
}

fn coefficient(value: Coefficient) -> Option<Json> {
    (value != Coefficient::ZERO).then(|| decimal(value.thousandths(), COEFFICIENT_PLACES as usize))
}

fn share(value: Fraction) -> Option<Json> {
    (!value.is_zero()).then(|| percent(value))
}

fn insurance(insurance: Insurance) -> Json {
    match insurance {
        Insurance::Months(months) => months.into(),
        Insurance::Since(first) => month(first),
    }
}

/// `"at_age"`, `"early 2024-05"`, `"leave 2024-05"`, `"training 2024-05 6 9000000"`.
fn exit(exit: Exit) -> Option<Json> {
    let (word, month) = match exit {
        Exit::None => return None,
        Exit::AtAge => return Some(words::exit(ExitWord::AtAge).into()),
        Exit::Early { month } => (ExitWord::Early, month),
        Exit::Leave { month } => (ExitWord::Leave, month),
        Exit::Further { way, month, .. } => (ExitWord::Further(way), month),
    };
    let mut text = format!("{} {:04}-{:02}", words::exit(word), month.year(), month.month());
    if let Exit::Further { way, details, .. } = exit
        && way.asks()
    {
        text.push_str(&format!(" {} {}", details.months, details.dong));
    }
    Some(text.into())
}
