//! Who reaches the age of retirement when, beside what the plan counts, and why it is fewer than it used to be.

use crate::chart::{Pairs, pairs};
use crate::model::Evaluation;
use crate::model::calendar::Month;
use crate::model::payroll::Instrument;
use crate::model::retirement::{age_of_year, births_reaching};
use crate::model::roster::{self, Sex};
use crate::model::rule::Rulebook;
use crate::model::scenario::Scenario;
use crate::report::table::Table;
use crate::text::{Catalog, Language, catalog, law, number};

/// Width and height of the chart, in pixels.
const CHART: (f64, f64) = (360.0, 180.0);

/// Who reaches the age when.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// What matters most, as a finding.
    pub title: String,
    /// Reaching the age, and planned, year by year.
    pub drawing: Pairs,
    /// The year and the two numbers of each pair.
    pub labels: Vec<(String, [String; 2])>,
    /// The same as a table.
    pub by_year: Table,
    /// By month: a row a year.
    pub by_month: Table,
    /// By group and unit: a column a year.
    pub by_unit: Table,
    /// Why it is fewer than it used to be, and what the boundary decides.
    pub remarks: Vec<String>,
    /// The ages that apply.
    pub ages: Table,
}

/// The forecast of a scenario that has a roster.
pub(super) fn forecast(
    scenario: &Scenario,
    evaluation: &Evaluation,
    rulebook: &Rulebook,
    language: Language,
) -> Forecast {
    let words = catalog(language);
    let plan = &scenario.payroll;
    let rulebook = &*rulebook.with(&scenario.overrides);
    let found = match (&plan.roster, &evaluation.roster) {
        (Some(listed), Some(outcome)) => roster::forecast(plan, listed, outcome, &scenario.horizon),
        _ => roster::Forecast::default(),
    };
    let deadline = evaluation.money.deadline;
    let years: Vec<i32> = scenario.horizon.plan_years(deadline).collect();
    let reached = |year: i32| -> u32 {
        let months = found.months.iter().filter(|(month, _)| month.year() == year);
        months.map(|(_, people)| people).sum()
    };
    let planned = |year: i32| -> u32 {
        let lines = plan.lines.iter().filter(|line| {
            line.instrument == Instrument::RetirementAtAge && line.when.month().year() == year
        });
        lines.map(|line| line.posts).sum()
    };
    let counts: Vec<[u32; 2]> = years
        .iter()
        .map(|year| [reached(*year), planned(*year)])
        .collect();
    let written = |count: u32| number::whole(count.into(), language);
    let total = |at: usize| written(counts.iter().map(|pair| pair[at]).sum());
    let span = number::years(scenario.horizon.start.year(), deadline.year());
    let labels: Vec<(String, [String; 2])> = years
        .iter()
        .zip(&counts)
        .map(|(year, pair)| (year.to_string(), pair.map(written)))
        .collect();
    Forecast {
        title: (words.people.forecast)(&total(0), &span, &total(1)),
        drawing: pairs(&counts, CHART.0, CHART.1),
        by_year: Table {
            caption: words.people.by_year.to_owned(),
            head: [words.people.year, words.people.reached, words.people.in_plan]
                .map(str::to_owned)
                .to_vec(),
            numbering: Vec::new(),
            rows: labels
                .iter()
                .map(|(year, pair)| (year.clone(), pair.to_vec()))
                .collect(),
        },
        labels,
        by_month: by_month(&found, &years, words),
        by_unit: by_unit(scenario, &found, &years, words),
        remarks: remarks(scenario, &found, rulebook, &years, words),
        ages: ages(rulebook, &years, words),
    }
}

/// A count, or an empty cell for none.
fn cell(people: u32, language: Language) -> String {
    if people == 0 {
        String::new()
    } else {
        number::whole(people.into(), language)
    }
}

fn by_month(found: &roster::Forecast, years: &[i32], words: &Catalog) -> Table {
    let head = std::iter::once(words.people.year.to_owned()).chain((1..=12).map(|month| month.to_string()));
    let people_in = |year: i32, month: u32| {
        let found = found
            .months
            .iter()
            .find(|(of, _)| (of.year(), of.month()) == (year, month));
        found.map_or(0, |(_, people)| *people)
    };
    let rows = years.iter().map(|year| {
        let cells = (1..=12).map(|month| cell(people_in(*year, month), words.language));
        (year.to_string(), cells.collect())
    });
    Table {
        caption: words.people.by_month.to_owned(),
        head: head.collect(),
        numbering: Vec::new(),
        rows: rows.collect(),
    }
}

fn by_unit(scenario: &Scenario, found: &roster::Forecast, years: &[i32], words: &Catalog) -> Table {
    let plan = &scenario.payroll;
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    let cells = |of: &dyn Fn(i32) -> u32| -> Option<Vec<String>> {
        let counts: Vec<u32> = years.iter().map(|year| of(*year)).collect();
        let any = counts.iter().any(|count| *count > 0);
        any.then(|| counts.iter().map(|count| cell(*count, words.language)).collect())
    };
    for group in &plan.groups {
        let of_group = |year: i32| found.groups.get(&(group.id, year)).copied().unwrap_or_default();
        let Some(of_group) = cells(&of_group) else {
            continue;
        };
        rows.push((group.name.clone(), of_group));
        for unit in plan.units.iter().filter(|unit| unit.group == group.id) {
            let of_unit = |year: i32| found.units.get(&(unit.id, year)).copied().unwrap_or_default();
            if let Some(of_unit) = cells(&of_unit) {
                rows.push((format!("– {}", unit.name.value), of_unit));
            }
        }
    }
    let head = std::iter::once(words.people.unit.to_owned()).chain(years.iter().map(i32::to_string));
    Table {
        caption: words.people.by_unit.to_owned(),
        head: head.collect(),
        numbering: Vec::new(),
        rows,
    }
}

/// How many birth months of a sex reach the age in the years, how many months these have, and the first month of a year in
/// which anyone does.
fn throttled(rulebook: &Rulebook, sex: Sex, years: &[i32]) -> Option<(usize, usize, u32)> {
    let (first, last) = (years.first()?, years.last()?);
    let months: Vec<Month> = Month::january(*first).through(Month::december(*last)).collect();
    let reaching: Vec<u32> = months
        .iter()
        .flat_map(|month| {
            births_reaching(rulebook, sex, *month)
                .into_iter()
                .map(|_| month.month())
        })
        .collect();
    let earliest = reaching.iter().min()?;
    Some((reaching.len(), months.len(), *earliest))
}

fn remarks(
    scenario: &Scenario,
    found: &roster::Forecast,
    rulebook: &Rulebook,
    years: &[i32],
    words: &Catalog,
) -> Vec<String> {
    let said = &words.people;
    let written = |count: u32| number::whole(count.into(), words.language);
    let mut remarks = Vec::new();
    let [men, women] = Sex::ALL.map(|sex| throttled(rulebook, sex, years));
    if let (Some(men), Some(women)) = (men, women)
        && men.0 < men.1
    {
        let whole = |count: usize| number::whole(i64::try_from(count).unwrap_or(i64::MAX), words.language);
        let span = number::years(years[0], years[years.len() - 1]);
        remarks.push((said.throttled)(
            &span,
            &whole(men.0),
            &whole(women.0),
            &whole(men.1),
        ));
        remarks.push((said.nobody_before)(
            &(men.2 - 1).to_string(),
            &(women.2 - 1).to_string(),
        ));
    }
    if !found.boundary.is_empty() {
        let each = found
            .boundary
            .iter()
            .map(|(year, people)| format!("{year}: {}", written(*people)));
        let total = written(found.boundary.values().sum());
        remarks.push((said.boundary)(&total, &each.collect::<Vec<_>>().join(", ")));
    }
    if found.before > 0 {
        let as_of = number::month(scenario.horizon.as_of);
        remarks.push((said.before)(&written(found.before), &as_of));
    }
    let [full, near] = found.candidates.map(written);
    remarks.push((said.candidates)(&full, &near));
    remarks
}

fn ages(rulebook: &Rulebook, years: &[i32], words: &Catalog) -> Table {
    let row = |sex: Sex, name: &str| {
        let cells = years.iter().map(|year| {
            age_of_year(rulebook, sex, *year)
                .map_or_else(String::new, |age| law::age_short(age, words.language))
        });
        (name.to_owned(), cells.collect())
    };
    let head = std::iter::once(words.people.sex.to_owned()).chain(years.iter().map(i32::to_string));
    Table {
        caption: words.people.ages.to_owned(),
        head: head.collect(),
        numbering: Vec::new(),
        rows: vec![
            row(Sex::Man, words.people.men),
            row(Sex::Woman, words.people.women),
        ],
    }
}
