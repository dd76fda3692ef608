//! What still must happen each year, against what is planned for it.

use crate::model::calendar::Month;
use crate::model::chance::gap;
use crate::model::payroll::TargetOutcome;
use crate::model::scenario::Scenario;
use crate::text::catalog::catalog;
use crate::text::{Language, number};

/// What still must happen each year.
#[derive(Clone, Debug, PartialEq)]
pub struct Still {
    /// The finding.
    pub title: String,
    /// The years that are not over.
    pub years: Vec<StillYear>,
}

/// A year that is not over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StillYear {
    /// The year.
    pub year: i32,
    /// Posts that must still go in it.
    pub must: String,
    /// Posts planned for it that are not done, less additions.
    pub planned: String,
    /// Over or short, in words.
    pub balance: String,
    /// The same, in posts.
    pub by: i64,
    /// Expected by its end, of what is required by then.
    pub by_end: String,
    /// Expected less required by its end.
    pub gap: String,
}

/// What still must happen each year for the first target; nothing where no amount is known or no year is left.
pub(super) fn still(scenario: &Scenario, target: &TargetOutcome, language: Language) -> Option<Still> {
    let words = &catalog(language).payroll.worth;
    target.amount?;
    let as_of = scenario.horizon.as_of;
    let mut years = Vec::new();
    let (mut must_before, mut planned_before) = (0, i64::from(target.realised));
    for year in &target.years {
        let by = Month::december(year.year).min(target.deadline);
        let Some(required) = year.required_by_end.filter(|_| by > as_of) else {
            continue;
        };
        let must_by_end = (i64::from(required) - i64::from(target.realised)).max(0);
        let must = (must_by_end - must_before).max(0);
        let planned = i64::from(year.planned_by_end) - planned_before;
        must_before = must_before.max(must_by_end);
        planned_before += planned;
        let whole = |posts| number::whole(posts, language);
        let expected = target
            .trajectory
            .iter()
            .find(|point| point.month == by)
            .map(|point| point.summary.expected);
        years.push(StillYear {
            year: year.year,
            must: whole(must),
            planned: whole(planned),
            balance: number::balance(planned - must, language),
            by: planned - must,
            by_end: expected.map_or_else(String::new, |expected| {
                format!(
                    "{}/{}",
                    number::expected(expected, language),
                    whole(i64::from(required))
                )
            }),
            gap: expected.map_or_else(String::new, |expected| {
                number::expected_gap(gap(expected, required), language)
            }),
        });
    }
    let shortest = years.iter().min_by_key(|year| year.by)?;
    let title = if shortest.by < 0 {
        (words.short)(shortest.year, &number::posts(-shortest.by, language))
    } else {
        words.enough.to_owned()
    };
    Some(Still { title, years })
}
