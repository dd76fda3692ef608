//! Tệp: what is open, what is kept where, and every scenario on this machine.

use crate::model::calendar::Month;
use crate::model::scenario::Scenario;
use crate::text::{Language, catalog, names, number};

/// A scenario with what the workspace knows about it.
#[derive(Clone, Debug)]
pub struct Kept<'a> {
    /// Its identity in the workspace.
    pub id: u32,
    /// The letter it is shown with.
    pub letter: String,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// When it was last kept as a file, if ever.
    pub exported: Option<Exported>,
    /// Whether it is the open one.
    pub open: bool,
}

/// When a scenario was last kept as a file, where the user was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Hour of the day.
    pub hour: u32,
    /// Minute of the hour.
    pub minute: u32,
    /// Day of the month.
    pub day: u32,
    /// The month.
    pub month: Month,
    /// Whether it was changed since.
    pub changed_since: bool,
}

/// Whether what is on the screen is kept in the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// As it was found at start.
    AsFound,
    /// On its way.
    Underway,
    /// Kept, at an hour and minute.
    At(u32, u32),
    /// Not kept.
    Failed,
}

/// What the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Files {
    /// The open scenario.
    pub open: Open,
    /// All scenarios, in their order.
    pub list: Vec<Item>,
}

/// The open scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    /// Its identity in the workspace.
    pub id: u32,
    /// Its letter.
    pub letter: String,
    /// Its name.
    pub name: String,
    /// What it holds: "Từ văn bản gốc · 39 đơn vị, 62 khu phố".
    pub content: String,
    /// Whether it is kept in this browser.
    pub on_machine: Fact,
    /// When it was last kept as a file.
    pub as_file: Fact,
    /// What that means for the user.
    pub remark: String,
}

/// A fact with how well it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// In words.
    pub words: String,
    /// How it stands.
    pub standing: Standing,
}

/// How well a fact stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// All is well.
    Fine,
    /// Something remains to be done.
    Careful,
    /// Something is wrong.
    Wrong,
}

/// A scenario in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its identity in the workspace.
    pub id: u32,
    /// Its letter.
    pub letter: String,
    /// Its name.
    pub name: String,
    /// What it holds.
    pub content: String,
    /// When it was last kept as a file, and whether it changed since.
    pub as_file: String,
    /// Whether it is the open one.
    pub open: bool,
    /// Whether it may be deleted: not when it is the last.
    pub deletable: bool,
}

/// What the screen shows; nothing where no scenario is open.
pub fn files(kept: &[Kept<'_>], keeping: Keeping, language: Language) -> Option<Files> {
    let open = kept.iter().find(|kept| kept.open)?;
    let items = kept
        .iter()
        .map(|kept_one| item(kept_one, kept.len() > 1, language));
    Some(Files {
        open: the_open(open, keeping, language),
        list: items.collect(),
    })
}

fn the_open(kept: &Kept<'_>, keeping: Keeping, language: Language) -> Open {
    let words = &catalog(language).files;
    let (remark, standing) = match kept.exported {
        None => (words.only_here.to_owned(), Standing::Careful),
        Some(exported) if exported.changed_since => {
            let day = number::day(exported.day, exported.month);
            ((words.changed_since)(&day), Standing::Careful)
        }
        Some(_) => (words.unchanged_since.to_owned(), Standing::Fine),
    };
    Open {
        id: kept.id,
        letter: kept.letter.clone(),
        name: kept.scenario.name.clone(),
        content: content(kept.scenario, language),
        on_machine: on_machine(keeping, language),
        as_file: Fact {
            words: written(kept.exported, language),
            standing,
        },
        remark,
    }
}

fn on_machine(keeping: Keeping, language: Language) -> Fact {
    let words = &catalog(language).files;
    let (said, standing) = match keeping {
        Keeping::AsFound => (words.kept.to_owned(), Standing::Fine),
        Keeping::Underway => (words.keeping.to_owned(), Standing::Fine),
        Keeping::At(hour, minute) => ((words.kept_at)(&number::time(hour, minute)), Standing::Fine),
        Keeping::Failed => (words.not_kept.to_owned(), Standing::Wrong),
    };
    Fact {
        words: said,
        standing,
    }
}

fn item(kept: &Kept<'_>, deletable: bool, language: Language) -> Item {
    let words = &catalog(language).files;
    let time = written(kept.exported, language);
    let changed = kept.exported.is_some_and(|exported| exported.changed_since);
    Item {
        id: kept.id,
        letter: kept.letter.clone(),
        name: kept.scenario.name.clone(),
        content: content(kept.scenario, language),
        as_file: if changed {
            format!("{time}, {}", words.changed_short)
        } else {
            time
        },
        open: kept.open,
        deletable,
    }
}

fn written(exported: Option<Exported>, language: Language) -> String {
    let words = &catalog(language).files;
    match exported {
        None => words.no_file.to_owned(),
        Some(at) => {
            let (time, day) = (number::time(at.hour, at.minute), number::day(at.day, at.month));
            (words.file_at)(&time, &day)
        }
    }
}

fn content(scenario: &Scenario, language: Language) -> String {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let units = count(scenario.payroll.units.len());
    let quarters = scenario.sourcing.wards.iter().map(|ward| ward.quarters.len());
    format!(
        "{} · {}, {}",
        names::origin(scenario.origin, language),
        number::units(units, language),
        number::quarters(count(quarters.sum()), language)
    )
}
