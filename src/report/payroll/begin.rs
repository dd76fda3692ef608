//! How to begin where nothing is planned.

use crate::model::Evaluation;
use crate::model::scenario::Scenario;
use crate::text::catalog::catalog;
use crate::text::{Language, number};

/// The panel above an empty grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begin {
    /// What is missing.
    pub title: String,
    /// Why, and what can be done.
    pub meaning: &'static str,
    /// Whether there is a required path that could be spread.
    pub spread: bool,
    /// Whether there is a grid to type into.
    pub typed: bool,
}

/// The panel, where no line is planned.
pub(super) fn begin(scenario: &Scenario, evaluation: &Evaluation, language: Language) -> Option<Begin> {
    let words = &catalog(language).payroll;
    let plan = &scenario.payroll;
    if !plan.lines.is_empty() {
        return None;
    }
    let amount = evaluation
        .payroll
        .targets
        .first()
        .and_then(|target| target.amount);
    let title = amount.map_or_else(
        || words.empty_plain.to_owned(),
        |amount| (words.empty)(&number::whole(i64::from(amount), language)),
    );
    Some(Begin {
        title,
        meaning: if amount.is_some() && !plan.groups.is_empty() {
            words.empty_meaning
        } else {
            words.empty_blank
        },
        spread: amount.is_some(),
        typed: !plan.groups.is_empty(),
    })
}
