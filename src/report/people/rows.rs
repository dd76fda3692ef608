//! The people of the list, a page of them at a time.

use super::choices::{DetailFields, ExitKind, Months, details, kinds, months};
use super::{Asked, Filter};
use crate::model::calendar::Month;
use crate::model::payroll::UnitId;
use crate::model::roster::{Birth, Exit, Person, PersonOutcome, PostAfter, Roster, RosterOutcome};
use crate::model::scenario::Scenario;
use crate::text::{Language, catalog, letters, number, roster};
use std::collections::BTreeMap;

/// How many rows are shown at once.
const ROWS_SHOWN: usize = 40;

/// One person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The code.
    pub code: String,
    /// The unit.
    pub unit: String,
    /// The sex.
    pub sex: &'static str,
    /// Month or year of birth.
    pub birth: String,
    /// When the person reaches the age, as the last month at work.
    pub retires: String,
    /// In which months the person may retire early.
    pub early: String,
    /// The ways open to the person, each with the month it would begin with and its words.
    pub kinds: Vec<(ExitKind, Month, String)>,
    /// The way chosen.
    pub kind: ExitKind,
    /// The months of that way.
    pub months: Option<Months>,
    /// What that way asks to know.
    pub details: Option<DetailFields>,
    /// Whether the post is filled again; nothing where nobody goes.
    pub refilled: Option<bool>,
    /// What it costs once.
    pub cost: Option<String>,
    /// Why it cannot be, or why its cost cannot be told.
    pub problem: Option<String>,
}

/// Which rows are shown of how many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pages {
    /// "1–40 trên 1.173".
    pub words: String,
    /// The first row of the page before, where there is one.
    pub before: Option<usize>,
    /// The first row of the page after, where there is one.
    pub after: Option<usize>,
}

fn lets(filter: Filter, scenario: &Scenario, person: &Person, outcome: &PersonOutcome) -> bool {
    let horizon = &scenario.horizon;
    match filter {
        Filter::All => true,
        Filter::Reaching => outcome
            .retires
            .is_some_and(|retires| retires.last >= horizon.start && retires.last <= horizon.end),
        Filter::Early => outcome.early.is_open(),
        Filter::Chosen => person.exit != Exit::None,
    }
}

/// How many people a filter lets through.
pub(super) fn count(scenario: &Scenario, listed: &Roster, outcome: &RosterOutcome, filter: Filter) -> usize {
    let people = listed.people.iter().zip(&outcome.people);
    people
        .filter(|(person, outcome)| lets(filter, scenario, person, outcome))
        .count()
}

fn unit_names(scenario: &Scenario) -> BTreeMap<UnitId, &str> {
    let units = scenario.payroll.units.iter();
    units.map(|unit| (unit.id, unit.name.value.as_str())).collect()
}

/// The places of the people that are wanted.
pub(super) fn wanted(
    scenario: &Scenario,
    listed: &Roster,
    outcome: &RosterOutcome,
    asked: &Asked<'_>,
) -> Vec<usize> {
    let names = unit_names(scenario);
    let search = asked.search.trim().to_lowercase();
    let fits = |person: &Person| {
        let unit = names.get(&person.unit).copied().unwrap_or_default();
        search.is_empty()
            || person.code.to_lowercase().contains(&search)
            || unit.to_lowercase().contains(&search)
    };
    let people = listed.people.iter().zip(&outcome.people).enumerate();
    people
        .filter(|(_, (person, outcome))| lets(asked.filter, scenario, person, outcome) && fits(person))
        .map(|(at, _)| at)
        .collect()
}

/// A page of the people that are wanted.
pub(super) fn page(
    scenario: &Scenario,
    listed: &Roster,
    outcome: &RosterOutcome,
    found: &[usize],
    from: usize,
    language: Language,
) -> (Vec<Row>, Pages) {
    let words = &catalog(language).people;
    let names = unit_names(scenario);
    let from = if from < found.len() { from } else { 0 };
    let to = found.len().min(from + ROWS_SHOWN);
    let shown = found[from..to].iter().map(|at| {
        let person = &listed.people[*at];
        let unit = names.get(&person.unit).copied().unwrap_or_default();
        row(scenario, person, &outcome.people[*at], unit, language)
    });
    let written = |count: usize| number::whole(i64::try_from(count).unwrap_or(i64::MAX), language);
    let pages = Pages {
        words: if found.is_empty() {
            words.nobody.to_owned()
        } else {
            (words.shown)(&written(from + 1), &written(to), &written(found.len()))
        },
        before: (from > 0).then(|| from.saturating_sub(ROWS_SHOWN)),
        after: (to < found.len()).then_some(to),
    };
    (shown.collect(), pages)
}

fn row(scenario: &Scenario, person: &Person, outcome: &PersonOutcome, unit: &str, language: Language) -> Row {
    let words = &catalog(language).people;
    let window = |(first, last): (Month, Month)| {
        let [first, last] = [first, last].map(number::month);
        if first == last {
            first
        } else {
            format!("{first}–{last}")
        }
    };
    let near = outcome.early.near.map(|near| (words.near)(&window(near)));
    let early = outcome.early.full.map(window).into_iter().chain(near);
    let kinds = kinds(outcome, &scenario.horizon)
        .into_iter()
        .map(|(kind, month)| {
            let name = match kind {
                ExitKind::None => words.exit_none,
                ExitKind::AtAge => words.exit_at_age,
                ExitKind::Early => words.exit_early,
                ExitKind::Leave => words.exit_leave,
                ExitKind::Further(way) => roster::further(way, language),
            };
            (kind, month, letters::capitalised(name))
        });
    let mut kinds: Vec<(ExitKind, Month, String)> = kinds.collect();
    let kind = ExitKind::of(person.exit);
    if kinds.iter().all(|(other, _, _)| *other != kind) {
        kinds.push((kind, scenario.horizon.as_of.plus(1), words.exit_early.to_owned()));
    }
    let (cost, problem) = match &outcome.cost {
        None => (None, None),
        Some(Ok(allowance)) => (Some(number::whole(allowance.total_dong, language)), None),
        Some(Err(refused)) => (None, Some(roster::refused(*refused, language))),
    };
    Row {
        code: person.code.clone(),
        unit: unit.to_owned(),
        sex: roster::sex(person.sex, language),
        birth: match person.birth {
            Birth::Month(month) => number::month(month),
            Birth::Year(year) => year.to_string(),
        },
        retires: outcome.retires.map_or_else(
            || words.not_told.to_owned(),
            |retires| {
                let month = number::month(retires.last);
                if retires.last <= scenario.horizon.as_of {
                    (words.reached_already)(&month)
                } else {
                    month
                }
            },
        ),
        early: early.collect::<Vec<_>>().join("; "),
        kinds,
        kind,
        months: months(person.exit, outcome, &scenario.horizon, language),
        details: details(person.exit, language),
        refilled: (person.exit != Exit::None).then_some(person.after == PostAfter::Refilled),
        cost,
        problem,
    }
}
