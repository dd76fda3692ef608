//! The history on this machine, day by day, and what can be had again from it.

use crate::model::calendar::Month;
use crate::text::{Language, catalog, number};

/// A step as it was kept.
#[derive(Clone, Debug)]
pub struct Made<'a> {
    /// Its number.
    pub number: u64,
    /// What was done.
    pub name: &'a str,
    /// How many further changes were made with it.
    pub more: u32,
    /// The month then.
    pub month: Month,
    /// Day, hour and minute then.
    pub day_hour_minute: [u32; 3],
}

/// A scenario that can be had again: the step that has it, its identity and its name.
pub type LostScenario = (u64, u32, String);

/// What the history shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// What is kept, or why nothing is.
    pub meaning: String,
    /// That steps were damaged.
    pub damaged: Option<String>,
    /// The days, newest first.
    pub days: Vec<Day>,
    /// Deleted scenarios.
    pub lost: Vec<LostScenario>,
}

/// A day with its steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day, with how many steps it has.
    pub title: String,
    /// The steps, newest first.
    pub steps: Vec<Step>,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number.
    pub number: u64,
    /// What was done.
    pub name: String,
    /// When on its day, and what else was done with it.
    pub when: String,
    /// Whether it is the newest of all.
    pub newest: bool,
}

/// What the history shows, from its steps, oldest first; nothing where the browser keeps none.
pub fn history(
    made: Option<&[Made<'_>]>,
    damaged: usize,
    lost: Vec<LostScenario>,
    kept: (usize, i32),
    language: Language,
) -> History {
    let words = &catalog(language).keeping;
    let meaning = match made {
        None => words.no_history.to_owned(),
        Some([]) => words.no_steps.to_owned(),
        Some(_) => (words.history_meaning)(kept.0, kept.1),
    };
    let mut days: Vec<(String, Vec<Step>)> = Vec::new();
    for step in made.into_iter().flatten().rev() {
        let [day, hour, minute] = step.day_hour_minute;
        let title = number::day(day, step.month);
        let mut when = number::time(hour, minute);
        if step.more > 0 {
            when = format!("{when}, {}", (words.with_more)(step.more));
        }
        let shown = Step {
            number: step.number,
            name: step.name.to_owned(),
            when,
            newest: days.is_empty(),
        };
        match days.last_mut() {
            Some((last, steps)) if *last == title => steps.push(shown),
            _ => days.push((title, vec![shown])),
        }
    }
    let days = days.into_iter().map(|(title, steps)| Day {
        title: (words.day_of)(&title, steps.len()),
        steps,
    });
    History {
        meaning,
        damaged: (damaged > 0).then(|| (words.damaged)(damaged)),
        days: days.collect(),
        lost,
    }
}
