//! Danh sách: the people of the roster, when they reach the age of retirement, how they are planned to go, what that costs.

mod choices;
mod forecast;
mod rows;

pub use choices::{DetailFields, ExitKind, Months};
pub use forecast::Forecast;
pub use rows::{Pages, Row};

use super::money::Sheet;
use crate::model::Evaluation;
use crate::model::payroll::CountedIn;
use crate::model::roster::reaches;
use crate::model::rule::Rulebook;
use crate::model::scenario::Scenario;
use crate::text::{Language, catalog, number, roster};

/// Which people are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// Those who reach the age within the plan.
    Reaching,
    /// Those who may retire early.
    Early,
    /// Those a way of going is chosen for.
    Chosen,
}

impl Filter {
    /// All filters, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::All, Self::Reaching, Self::Early, Self::Chosen];
}

/// What is asked of the list.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// Which people are wanted.
    pub filter: Filter,
    /// Text their codes and units are searched by.
    pub search: &'a str,
    /// The first row shown.
    pub from: usize,
    /// The person whose cost is shown in full.
    pub person: Option<&'a str>,
}

/// What the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct People {
    /// Its title.
    pub title: String,
    /// What is said where there is no list.
    pub nothing: Option<&'static str>,
    /// Each filter with its words and whether it is the one chosen.
    pub filters: Vec<(Filter, String, bool)>,
    /// What is searched for.
    pub search: String,
    /// The people shown.
    pub rows: Vec<Row>,
    /// Which of all these are.
    pub pages: Pages,
    /// Who reaches the age when.
    pub forecast: Option<Forecast>,
    /// How many people reach the age in time and have nothing chosen, in the words of the button; nothing where there are none.
    pub all_at_age: Option<String>,
    /// Whether people count in the month after their last at work.
    pub counted_after: bool,
    /// How the cost of the chosen person is worked out.
    pub sheet: Option<Sheet>,
}

/// The screen for a scenario.
pub fn people(
    scenario: &Scenario,
    evaluation: &Evaluation,
    rulebook: &Rulebook,
    asked: &Asked<'_>,
    language: Language,
) -> People {
    let words = &catalog(language).people;
    let counted_after = scenario.payroll.terms.counted.value == CountedIn::MonthAfter;
    let (Some(listed), Some(outcome)) = (&scenario.payroll.roster, &evaluation.roster) else {
        return People {
            title: words.title.to_owned(),
            nothing: Some(words.nothing),
            filters: Vec::new(),
            search: String::new(),
            rows: Vec::new(),
            pages: Pages::default(),
            forecast: None,
            all_at_age: None,
            counted_after,
            sheet: None,
        };
    };
    let found = rows::wanted(scenario, listed, outcome, asked);
    let filters = Filter::ALL.into_iter().map(|filter| {
        let counted = rows::count(scenario, listed, outcome, filter);
        let counted = number::whole(i64::try_from(counted).unwrap_or(i64::MAX), language);
        let name = match filter {
            Filter::All => words.all,
            Filter::Reaching => words.reaching,
            Filter::Early => words.may_go_early,
            Filter::Chosen => words.chosen,
        };
        (filter, format!("{name} {counted}"), filter == asked.filter)
    });
    let (rows, pages) = rows::page(scenario, listed, outcome, &found, asked.from, language);
    let chosen = asked.person.and_then(|code| {
        let at = listed.people.iter().position(|person| person.code == code)?;
        let allowance = outcome.people[at].cost.as_ref()?.as_ref().ok()?;
        let title = (words.cost_of)(code);
        Some(super::money::sheet(
            title, allowance, rulebook, scenario, language,
        ))
    });
    People {
        title: (words.title_of)(&roster::counted(listed.people.len(), language)),
        nothing: None,
        filters: filters.collect(),
        search: asked.search.to_owned(),
        rows,
        pages,
        forecast: Some(forecast::forecast(scenario, evaluation, rulebook, language)),
        all_at_age: all_at_age(scenario, evaluation, rulebook, language),
        counted_after,
        sheet: chosen,
    }
}

fn all_at_age(
    scenario: &Scenario,
    evaluation: &Evaluation,
    rulebook: &Rulebook,
    language: Language,
) -> Option<String> {
    let rulebook = rulebook.with(&scenario.overrides);
    let (as_of, until) = (scenario.horizon.as_of, evaluation.money.deadline);
    let listed = scenario.payroll.roster.iter().flat_map(|roster| &roster.people);
    let left = listed
        .filter(|person| reaches(person, &rulebook, as_of, until))
        .count();
    let written = number::whole(i64::try_from(left).unwrap_or(i64::MAX), language);
    (left > 0).then(|| (catalog(language).people.all_at_age)(&written))
}
