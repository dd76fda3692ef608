//! People of a workbook into the scenario: units found by their names or added, the rest as the rows say.

use crate::app::roster;
use crate::app::update::Change;
use crate::formats::sheet::compare::comparable;
use crate::formats::sheet::take::{DryRun, Person as Read};
use crate::formats::sheet::values::{Dated, Decimal, Insurance as Paid, Sex as ReadSex};
use crate::model::calendar::Month;
use crate::model::payroll::{BlockKind, Group, GroupId, PayrollPlan, Unit, UnitId};
use crate::model::provenance::{Provenance, Sourced};
use crate::model::quantity::Fraction;
use crate::model::roster::{Birth, Coefficient, Conditions, Exit, Insurance, Person, PostAfter, Roster, Sex};
use crate::model::scenario::Scenario;
use crate::text::catalog::Importing;
use std::collections::BTreeSet;

/// How many of the people can be taken: those whose birth and sex are known.
pub(super) fn complete(run: &DryRun) -> usize {
    run.people
        .iter()
        .filter(|read| read.birth.is_some() && read.sex.is_some())
        .count()
}

/// Takes the people of a dry run in place of those the units it names have; who is in other units stays.
pub(super) fn taken(scenario: &mut Scenario, run: &DryRun, today: i32, words: &Importing) -> Change {
    if complete(run) == 0 {
        return Change::None;
    }
    if scenario.payroll.groups.is_empty() {
        scenario.payroll.groups.push(Group {
            id: GroupId(1),
            name: words.new_group.to_owned(),
            block: BlockKind::PublicService,
        });
    }
    let mut units = Units::of(&scenario.payroll);
    let sheets = run
        .people
        .iter()
        .filter_map(|read| read.place)
        .map(|place| place.sheet);
    let many = sheets.clone().min() != sheets.max();
    let people = run.people.iter().filter_map(|read| {
        let unit = units.named(read.unit.as_deref().unwrap_or(words.no_unit), &scenario.payroll);
        person(read, unit, many)
    });
    let people: Vec<Person> = people.collect();
    let month = u32::try_from(today.rem_euclid(12) + 1).unwrap_or(1);
    let Some(listed) = Month::new(today.div_euclid(12), month) else {
        return Change::None;
    };
    let people = match &scenario.payroll.roster {
        Some(before) => joined(before, people, listed),
        None => people,
    };
    let taken = Roster {
        people,
        listed,
        provenance: Provenance::Entered,
        replaced: Vec::new(),
    };
    let new = units.new;
    roster::imported(scenario, &taken, &new)
}

/// The people of units a list does not name, then those of the list. Who is in both by the code has moved. A code that is only
/// the number of a row is made another where somebody has it. Months of insurance are counted up to the month of the list.
fn joined(before: &Roster, mut listed_now: Vec<Person>, listed: Month) -> Vec<Person> {
    let later = listed.months_since(before.listed);
    let named = |unit: UnitId, now: &[Person]| now.iter().any(|person| person.unit == unit);
    let mut units: Vec<UnitId> = before.people.iter().map(|person| person.unit).collect();
    crate::order::sort_by_key(&mut units, |unit| unit.0);
    units.dedup();
    units.retain(|unit| !named(*unit, &listed_now));
    let others = before.people.iter().filter(|person| units.contains(&person.unit));
    let mut kept: Vec<Person> = others.cloned().collect();
    let mut taken = BTreeSet::new();
    taken.extend(kept.iter().map(|person| person.code.clone()));
    for person in &mut listed_now {
        let of_row = person
            .code
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.');
        if of_row && taken.contains(&person.code) {
            let numbered = (2..).map(|at| format!("{at}-{}", person.code));
            person.code = numbered
                .take(taken.len() + 1)
                .find(|code| !taken.contains(code))
                .unwrap_or_default();
        }
    }
    let mut codes = BTreeSet::new();
    codes.extend(listed_now.iter().map(|person| person.code.clone()));
    kept.retain(|person| !codes.contains(&person.code));
    for person in &mut kept {
        if let Some(Insurance::Months(months)) = &mut person.insurance {
            *months = months.saturating_add_signed(later);
        }
    }
    kept.extend(listed_now);
    kept
}

/// The units known by their comparable names, and those added.
struct Units {
    known: Vec<(String, UnitId)>,
    new: Vec<Unit>,
    next: u32,
}

impl Units {
    fn of(plan: &PayrollPlan) -> Self {
        let known = plan
            .units
            .iter()
            .map(|unit| (comparable(&unit.name.value), unit.id));
        let next = plan.units.iter().map(|unit| unit.id.0).max().unwrap_or(0);
        Self {
            known: known.collect(),
            new: Vec::new(),
            next: next.saturating_add(1),
        }
    }

    /// The unit of a name; a new one joins the group whose name its own begins with, or the last one.
    fn named(&mut self, name: &str, plan: &PayrollPlan) -> UnitId {
        let key = comparable(name);
        if let Some((_, id)) = self.known.iter().find(|(known, _)| *known == key) {
            return *id;
        }
        let id = UnitId(self.next);
        self.next = self.next.saturating_add(1);
        let fits = |group: &&Group| key.starts_with(&comparable(&group.name)) && !group.name.is_empty();
        let group = plan.groups.iter().find(fits).or(plan.groups.last());
        self.known.push((key, id));
        self.new.push(Unit {
            id,
            name: Sourced::entered(name.to_owned()),
            group: group.map_or(GroupId(1), |group| group.id),
            establishment: None,
            floor: None,
        });
        id
    }
}

fn person(read: &Read, unit: UnitId, many_sheets: bool) -> Option<Person> {
    let place = read.place?;
    let code = read.code.clone().unwrap_or_else(|| {
        // Without a code the row is one, so that a person can be found again in the workbook.
        if many_sheets {
            format!("{}.{}", place.sheet + 1, place.at.row)
        } else {
            place.at.row.to_string()
        }
    });
    Some(Person {
        code,
        unit,
        sex: match read.sex? {
            ReadSex::Male => Sex::Man,
            ReadSex::Female => Sex::Woman,
        },
        birth: birth(read.birth?)?,
        conditions: Conditions::Normal,
        coefficient: read.coefficient.map(coefficient),
        position: read.position_allowance.map_or(Coefficient::ZERO, coefficient),
        beyond_frame: read.beyond_allowance.map_or(Fraction::ZERO, share),
        seniority: read.seniority_allowance.map_or(Fraction::ZERO, share),
        reserved: Coefficient::ZERO,
        further: read.further_allowances.map_or(Fraction::ZERO, share),
        average_dong: None,
        insurance: read.insurance.and_then(insurance),
        exit: Exit::None,
        after: PostAfter::Cut,
    })
}

/// The month of a date, where it is known.
pub(super) fn month(dated: Dated) -> Option<Month> {
    Month::new(dated.year(), u32::from(dated.month()?))
}

fn birth(dated: Dated) -> Option<Birth> {
    match dated.month() {
        Some(_) => month(dated).map(Birth::Month),
        None => Some(Birth::Year(dated.year())),
    }
}

fn coefficient(number: Decimal) -> Coefficient {
    Coefficient::from_thousandths(u32::try_from(number.times(1_000).rounded()).unwrap_or(0))
}

/// A percentage as a share.
fn share(percent: Decimal) -> Fraction {
    Fraction::from_millionths(u32::try_from(percent.times(10_000).rounded()).unwrap_or(0))
}

fn insurance(paid: Paid) -> Option<Insurance> {
    match paid {
        Paid::Months(months) => Some(Insurance::Months(months)),
        Paid::Since(year, month) => Month::new(year, u32::from(month)).map(Insurance::Since),
    }
}
