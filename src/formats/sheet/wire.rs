//! What passes between the page and the module that reads workbooks: lines of fields parted by tabs.
//!
//! Both ends are of the same build, so this is no file format: what cannot be read is a mistake of ours and comes out as
//! nothing. It is kept this plain because the page's own module pays for every byte of its reader.

use super::grid::At;
use super::reason::Reason;
use super::recognise::{Band, Column, Field, Kind, Mapping, Table};
use super::refusal::Refusal;
use super::take::{DryRun, Hidden, Passed, PassedKind, Person, Place, Post, Refused};
use super::values::{Date, Dated, Decimal, Insurance, Party, PostKind, Sex, Status};

/// What the reader answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The file is refused.
    Refused(Refusal),
    /// What was recognised and what it comes to.
    Read(Box<(Mapping, DryRun)>),
}

/// Writes an answer.
pub fn write_answer(answer: &Answer) -> String {
    let mut lines = Lines::default();
    match answer {
        Answer::Refused(refusal) => lines.line("X", [refusal.word().to_owned()]),
        Answer::Read(read) => {
            write_mapping_lines(&mut lines, &read.0);
            write_run(&mut lines, &read.1);
        }
    }
    lines.text
}

/// Reads an answer.
pub fn read_answer(text: &str) -> Option<Answer> {
    if let Some(word) = text.strip_prefix("X\t") {
        let known = Refusal::ALL
            .into_iter()
            .find(|refusal| refusal.word() == word.trim_end());
        return known.map(Answer::Refused);
    }
    let mapping = read_mapping(text)?;
    let run = read_run(text, mapping.kind)?;
    Some(Answer::Read(Box::new((mapping, run))))
}

/// Writes a mapping, to be read again by it.
pub fn write_mapping(mapping: &Mapping) -> String {
    let mut lines = Lines::default();
    write_mapping_lines(&mut lines, mapping);
    lines.text
}

#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn line<const N: usize>(&mut self, mark: &str, fields: [String; N]) {
        self.text.push_str(mark);
        for field in fields {
            self.text.push('\t');
            self.text.push_str(&field.replace(['\t', '\n', '\r'], " "));
        }
        self.text.push('\n');
    }
}

fn number<T: ToString>(number: T) -> String {
    number.to_string()
}

fn flag(set: bool) -> String {
    number(u8::from(set))
}

fn some<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn place_in<T: PartialEq>(all: &[T], one: &T) -> String {
    some(all.iter().position(|known| known == one))
}

const KINDS: [Kind; 2] = [Kind::Roster, Kind::Register];
const POSTS: [PostKind; 2] = [PostKind::Head, PostKind::Front];
const SEXES: [Sex; 2] = [Sex::Male, Sex::Female];
const STATUSES: [Status; 2] = [Status::Official, Status::Probationary];

fn write_mapping_lines(lines: &mut Lines, mapping: &Mapping) {
    lines.line("K", [place_in(&KINDS, &mapping.kind)]);
    for table in &mapping.tables {
        lines.line(
            "T",
            [
                number(table.sheet),
                number(table.header.top),
                number(table.header.bottom),
                flag(table.headed),
                number(table.end),
                flag(table.repeated),
                flag(table.taken),
            ],
        );
        for column in &table.columns {
            let post = column.post.map(|post| place_in(&POSTS, &post));
            lines.line(
                "C",
                [
                    number(column.at),
                    place_in(&Field::ALL, &column.field),
                    some(post),
                    column.heading.clone(),
                ],
            );
        }
    }
}

fn write_run(lines: &mut Lines, run: &DryRun) {
    for sheet in &run.sheets {
        lines.line("S", [sheet.clone()]);
    }
    lines.line(
        "D",
        [
            number(run.names_dropped),
            flag(run.cut_off),
            number(run.hidden.rows),
            number(run.hidden.columns),
        ],
    );
    for sheet in &run.hidden.sheets {
        lines.line("H", [sheet.clone()]);
    }
    for person in &run.people {
        let (months, since) = match person.insurance {
            Some(Insurance::Months(months)) => (Some(months), None),
            Some(Insurance::Since(year, month)) => (None, Some(year * 12 + i32::from(month) - 1)),
            None => (None, None),
        };
        lines.line(
            "P",
            [
                written_place(person.place),
                some(person.code.clone()),
                some(person.unit.clone()),
                some(person.sex.map(|sex| place_in(&SEXES, &sex))),
                some(person.birth),
                some(person.coefficient),
                some(person.position_allowance),
                some(person.beyond_allowance),
                some(person.seniority_allowance),
                some(person.further_allowances),
                some(months),
                some(since),
            ],
        );
    }
    for post in &run.posts {
        lines.line(
            "Q",
            [
                written_place(post.place),
                some(post.ward.clone()),
                some(post.area.clone()),
                some(post.post.map(|post| place_in(&POSTS, &post))),
                some(post.party.member.map(flag)),
                some(post.party.status.map(|status| place_in(&STATUSES, &status))),
                some(post.party.admitted),
                some(post.birth),
                some(post.sex.map(|sex| place_in(&SEXES, &sex))),
                flag(post.same_person),
                flag(post.vacant),
                post.concurrent.join("; "),
            ],
        );
    }
    for refused in &run.refused {
        lines.line(
            "R",
            [
                written_place(Some(refused.place)),
                place_in(&Field::ALL, &refused.field),
                place_in(&Reason::ALL, &refused.reason),
                flag(refused.row_lost),
            ],
        );
    }
    for passed in &run.passed {
        lines.line(
            "N",
            [
                number(passed.sheet),
                number(passed.row),
                place_in(&PassedKind::ALL, &passed.kind),
            ],
        );
    }
}

fn written_place(place: Option<Place>) -> String {
    place.map_or_else(String::new, |place| {
        format!("{} {} {}", place.sheet, place.at.row, place.at.column)
    })
}

/// The fields of one line, in order.
struct Fields<'a> {
    rest: std::str::Split<'a, char>,
}

impl<'a> Fields<'a> {
    fn text(&mut self) -> &'a str {
        self.rest.next().unwrap_or("")
    }

    fn kept(&mut self) -> Option<String> {
        Some(self.text())
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    }

    fn number(&mut self) -> Option<u32> {
        self.text().parse().ok()
    }

    fn flag(&mut self) -> bool {
        self.text() == "1"
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        let place = usize::try_from(self.number()?).ok()?;
        all.get(place).copied()
    }

    fn decimal(&mut self) -> Option<Decimal> {
        Decimal::plain(self.text())
    }

    fn dated(&mut self) -> Option<Dated> {
        let mut parts = self.text().split('-');
        let year = parts.next()?.parse().ok()?;
        let Some(month) = parts.next() else {
            return Some(Dated::Year(year));
        };
        let month = month.parse().ok()?;
        match parts.next() {
            Some(day) => Date::new(year, month, day.parse().ok()?).map(Dated::Day),
            None => Some(Dated::Month(year, month)),
        }
    }

    fn place(&mut self) -> Option<Place> {
        let mut parts = self.text().split(' ').map(str::parse::<u32>);
        let mut next = || parts.next()?.ok();
        Some(Place {
            sheet: usize::try_from(next()?).ok()?,
            at: At {
                row: next()?,
                column: next()?,
            },
        })
    }
}

fn lines_of(text: &str) -> impl Iterator<Item = (&str, Fields<'_>)> {
    text.lines().map(|line| {
        let mut rest = line.split('\t');
        (rest.next().unwrap_or(""), Fields { rest })
    })
}

/// Reads a mapping.
pub fn read_mapping(text: &str) -> Option<Mapping> {
    let mut kind = None;
    let mut tables: Vec<Table> = Vec::new();
    for (mark, mut fields) in lines_of(text) {
        match mark {
            "K" => kind = fields.of(&KINDS),
            "T" => tables.push(Table {
                sheet: usize::try_from(fields.number()?).ok()?,
                header: Band {
                    top: fields.number()?,
                    bottom: fields.number()?,
                },
                headed: fields.flag(),
                end: fields.number()?,
                repeated: fields.flag(),
                taken: fields.flag(),
                columns: Vec::new(),
            }),
            "C" => tables.last_mut()?.columns.push(Column {
                at: fields.number()?,
                field: fields.of(&Field::ALL)?,
                post: fields.of(&POSTS),
                heading: fields.text().to_owned(),
            }),
            _ => {}
        }
    }
    Some(Mapping { kind: kind?, tables })
}

fn read_run(text: &str, kind: Kind) -> Option<DryRun> {
    let mut run = DryRun {
        kind,
        sheets: Vec::new(),
        people: Vec::new(),
        posts: Vec::new(),
        refused: Vec::new(),
        passed: Vec::new(),
        names_dropped: 0,
        cut_off: false,
        hidden: Hidden::default(),
    };
    for (mark, mut fields) in lines_of(text) {
        match mark {
            "S" => run.sheets.push(fields.text().to_owned()),
            "D" => {
                run.names_dropped = fields.number()?;
                run.cut_off = fields.flag();
                run.hidden.rows = fields.number()?;
                run.hidden.columns = fields.number()?;
            }
            "H" => run.hidden.sheets.push(fields.text().to_owned()),
            "P" => run.people.push(person(&mut fields)),
            "Q" => run.posts.push(post(&mut fields)),
            "R" => run.refused.push(Refused {
                place: fields.place()?,
                field: fields.of(&Field::ALL)?,
                reason: fields.of(&Reason::ALL)?,
                row_lost: fields.flag(),
            }),
            "N" => run.passed.push(Passed {
                sheet: usize::try_from(fields.number()?).ok()?,
                row: fields.number()?,
                kind: fields.of(&PassedKind::ALL)?,
            }),
            _ => {}
        }
    }
    Some(run)
}

fn person(fields: &mut Fields<'_>) -> Person {
    Person {
        place: fields.place(),
        code: fields.kept(),
        unit: fields.kept(),
        sex: fields.of(&SEXES),
        birth: fields.dated(),
        coefficient: fields.decimal(),
        position_allowance: fields.decimal(),
        beyond_allowance: fields.decimal(),
        seniority_allowance: fields.decimal(),
        further_allowances: fields.decimal(),
        insurance: insurance(fields),
        cells: Vec::new(),
    }
}

fn insurance(fields: &mut Fields<'_>) -> Option<Insurance> {
    let (months, since) = (fields.number(), fields.number());
    let since = since.and_then(|month| {
        let year = i32::try_from(month / 12).ok()?;
        Some(Insurance::Since(year, u8::try_from(month % 12 + 1).ok()?))
    });
    months.map(Insurance::Months).or(since)
}

fn post(fields: &mut Fields<'_>) -> Post {
    Post {
        place: fields.place(),
        ward: fields.kept(),
        area: fields.kept(),
        post: fields.of(&POSTS),
        party: Party {
            member: fields.of(&[false, true]),
            status: fields.of(&STATUSES),
            admitted: fields.dated(),
        },
        birth: fields.dated(),
        sex: fields.of(&SEXES),
        same_person: fields.flag(),
        vacant: fields.flag(),
        concurrent: fields
            .text()
            .split("; ")
            .filter(|role| !role.is_empty())
            .map(str::to_owned)
            .collect(),
        cells: Vec::new(),
    }
}
