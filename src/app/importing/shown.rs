//! What the dialog of an import shows, as plain values: the screen neither knows the reader's types nor counts.

use super::{Import, Stage, people};
use crate::formats::sheet::grid::column_name;
use crate::formats::sheet::recognise::{Field, Kind, Mapping, Table};
use crate::formats::sheet::take::{DryRun, PassedKind, Person, Place, Post};
use crate::formats::sheet::values::{PostKind, Sex, Status};
use crate::formats::sheet::{Reason, Refusal};
use crate::text::catalog::{Importing, catalog};
use crate::text::{Language, number};

/// Refused cells and passed rows that are listed; the rest is counted.
const LISTED: usize = 200;
/// Rows shown of those that are taken.
const FIRST_ROWS: usize = 8;

/// An import as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShownImport {
    /// The file's name.
    pub file: String,
    /// What comes after it, in words.
    pub after: Option<String>,
    /// The step under way, where it is being read: from 0.
    pub step: Option<usize>,
    /// Why nothing is taken.
    pub refusal: Option<&'static str>,
    /// What was read; each a sentence of its own.
    pub sentences: Vec<String>,
    /// The tables with their columns.
    pub tables: Vec<ShownTable>,
    /// Heads of the columns of the first rows.
    pub heads: [&'static str; 5],
    /// The first rows that are taken, each as its cells.
    pub rows: Vec<[String; 5]>,
    /// Cells refused, with how many there are in all.
    pub refused: (usize, Vec<ShownRow>),
    /// Rows passed over, with how many there are in all.
    pub passed: (usize, Vec<ShownRow>),
    /// Whether it can be taken in.
    pub ready: bool,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownTable {
    /// Its place among the tables.
    pub place: usize,
    /// Its sheet and first row.
    pub name: String,
    /// Whether it is read.
    pub taken: bool,
    /// Its columns that have a heading.
    pub columns: Vec<ShownColumn>,
}

/// One column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownColumn {
    /// Its place among the columns of the table.
    pub place: usize,
    /// Its letter.
    pub letter: String,
    /// Its heading.
    pub heading: String,
    /// The place of its field among all.
    pub field: usize,
    /// The places of the fields it may hold.
    pub choices: Vec<usize>,
}

/// A cell or row that is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownRow {
    /// The cell or row, with its sheet.
    pub cell: String,
    /// Why.
    pub why: String,
}

fn place_in<T: PartialEq>(all: &[T], one: &T) -> usize {
    all.iter().position(|known| known == one).unwrap_or(0)
}

fn counted(count: usize, language: Language) -> String {
    number::whole(i64::try_from(count).unwrap_or(i64::MAX), language)
}

/// What the dialog shows of an import.
pub fn shown(import: &Import, language: Language) -> ShownImport {
    let words = &catalog(language).importing;
    let mut shown = ShownImport {
        file: import.file.clone(),
        after: (import.after > 0).then(|| (words.after)(&counted(import.after, language))),
        ..ShownImport::default()
    };
    match &import.stage {
        Stage::Reading(step) => shown.step = Some((*step).min(words.steps.len() - 1)),
        Stage::Failed => shown.refusal = Some(words.broke_off),
        Stage::Refused(refusal) => {
            shown.refusal = words.refusals.get(place_in(&Refusal::ALL, refusal)).copied();
        }
        Stage::Read { mapping, run, again } => {
            outcome(&mut shown, run, words, language);
            shown.tables = tables(mapping, run, words);
            shown.ready &= !again;
        }
    }
    shown
}

fn outcome(shown: &mut ShownImport, run: &DryRun, words: &Importing, language: Language) {
    let complete = people::complete(run);
    match run.kind {
        Kind::Roster => {
            shown.ready = complete > 0;
            shown.sentences.push((words.roster)(&counted(complete, language)));
            let left_out = run.people.len() - complete;
            if left_out > 0 {
                shown
                    .sentences
                    .push((words.left_out)(&counted(left_out, language)));
            }
            shown.heads = words.heads[0];
            let rows = run.people.iter().take(FIRST_ROWS);
            shown.rows = rows.map(|person| person_row(run, person, language)).collect();
            shown.sentences.push(words.replaces.to_owned());
        }
        Kind::Register => {
            shown.ready = !run.posts.is_empty();
            shown
                .sentences
                .push((words.register)(&counted(run.posts.len(), language)));
            shown.heads = words.heads[1];
            let rows = run.posts.iter().take(FIRST_ROWS);
            shown.rows = rows.map(|post| post_row(run, post, language)).collect();
            shown.sentences.push(words.changes.to_owned());
        }
    }
    if run.names_dropped > 0 {
        let count = usize::try_from(run.names_dropped).unwrap_or(0);
        shown
            .sentences
            .push((words.names_dropped)(&counted(count, language)));
    }
    hidden(shown, run, words, language);
    if run.cut_off {
        shown.sentences.push(words.cut_off.to_owned());
    }
    let refused = run.refused.iter().take(LISTED).map(|refused| {
        let field = words
            .fields
            .get(place_in(&Field::ALL, &refused.field))
            .copied()
            .unwrap_or_default();
        let reason = words
            .reasons
            .get(place_in(&Reason::ALL, &refused.reason))
            .copied()
            .unwrap_or_default();
        let lost = if refused.row_lost {
            format!(" ({})", words.row_lost)
        } else {
            String::new()
        };
        ShownRow {
            cell: cell(run, refused.place),
            why: format!("{field}: {reason}{lost}"),
        }
    });
    shown.refused = (run.refused.len(), refused.collect());
    let passed = run.passed.iter().take(LISTED).map(|passed| ShownRow {
        cell: format!(
            "{} {}",
            run.sheets.get(passed.sheet).map_or("", String::as_str),
            passed.row
        ),
        why: words
            .passed_kinds
            .get(place_in(&PassedKind::ALL, &passed.kind))
            .copied()
            .unwrap_or_default()
            .to_owned(),
    });
    shown.passed = (run.passed.len(), passed.collect());
}

/// What the file hides, and what becomes of it.
fn hidden(shown: &mut ShownImport, run: &DryRun, words: &Importing, language: Language) {
    let hidden = &run.hidden;
    for (count, said) in [
        (hidden.rows, words.hidden_rows),
        (hidden.columns, words.hidden_columns),
    ] {
        if count > 0 {
            let count = usize::try_from(count).unwrap_or(usize::MAX);
            shown.sentences.push(said(&counted(count, language)));
        }
    }
    if !hidden.sheets.is_empty() {
        shown
            .sentences
            .push((words.hidden_sheets)(&hidden.sheets.join(", ")));
    }
}

fn cell(run: &DryRun, place: Place) -> String {
    format!(
        "{}!{}",
        run.sheets.get(place.sheet).map_or("", String::as_str),
        place.at.name()
    )
}

fn person_row(run: &DryRun, person: &Person, language: Language) -> [String; 5] {
    let sex = person.sex.map_or("", |sex| match sex {
        Sex::Male => language.pick("nam", "man"),
        Sex::Female => language.pick("nữ", "woman"),
    });
    let birth = person.birth.map(|birth| birth.to_string()).unwrap_or_default();
    let coefficient = person
        .coefficient
        .map(|number| number.to_string())
        .unwrap_or_default();
    [
        person.place.map(|place| cell(run, place)).unwrap_or_default(),
        person.code.clone().unwrap_or_default(),
        person.unit.clone().unwrap_or_default(),
        format!("{sex} {birth}").trim().to_owned(),
        language.pick(coefficient.replace('.', ","), coefficient),
    ]
}

fn post_row(run: &DryRun, post: &Post, language: Language) -> [String; 5] {
    let kind = post.post.map_or("", |kind| match kind {
        PostKind::Head => language.pick("Khu phố trưởng", "Head"),
        PostKind::Front => language.pick("Trưởng ban công tác Mặt trận", "Head of the Front's committee"),
    });
    let party = match (post.vacant, post.party.member, post.party.status) {
        (true, ..) => language.pick("khuyết", "vacant"),
        (_, Some(true), Some(Status::Probationary)) => language.pick("dự bị", "probationary"),
        (_, Some(true), _) => language.pick("đảng viên", "member"),
        (_, Some(false), _) => language.pick("chưa", "no"),
        _ => language.pick("chưa rõ", "not known"),
    };
    [
        post.place.map(|place| cell(run, place)).unwrap_or_default(),
        post.ward.clone().unwrap_or_default(),
        post.area.clone().unwrap_or_default(),
        kind.to_owned(),
        party.to_owned(),
    ]
}

fn tables(mapping: &Mapping, run: &DryRun, words: &Importing) -> Vec<ShownTable> {
    let fits = |field: &Field| match mapping.kind {
        Kind::Roster => field.of_people(),
        Kind::Register => field.of_posts(),
    };
    let all: Vec<usize> = (0..Field::ALL.len())
        .filter(|place| Field::ALL.get(*place).is_some_and(fits))
        .collect();
    let own = mapping
        .tables
        .iter()
        .enumerate()
        .filter(|(_, table)| !table.repeated);
    own.map(|(place, table)| {
        let sheet = run.sheets.get(table.sheet).map_or("", String::as_str);
        ShownTable {
            place,
            name: (words.table)(sheet),
            taken: table.taken,
            columns: columns(table, &all),
        }
    })
    .collect()
}

fn columns(table: &Table, choices: &[usize]) -> Vec<ShownColumn> {
    let shown = table.columns.iter().enumerate();
    shown
        .filter(|(_, column)| !column.heading.is_empty() || column.field != Field::Other)
        .map(|(place, column)| ShownColumn {
            place,
            letter: column_name(column.at),
            heading: column.heading.clone(),
            field: place_in(&Field::ALL, &column.field),
            choices: choices.to_vec(),
        })
        .collect()
}
