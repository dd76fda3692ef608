//! The rows of a register, each one post or two.

use super::births::{birth_behind_name, composed_birth};
use super::cells::{Cells, FilledDown, is_ditto, words};
use super::context::{Context, Told, titled_post, titled_ward, ward_in};
use super::dry_run::{DryRun, Place, Post};
use crate::formats::sheet::grid::{At, Row, Sheet, Value};
use crate::formats::sheet::letters::folded;
use crate::formats::sheet::reason::Reason;
use crate::formats::sheet::recognise::{Field, Table};
use crate::formats::sheet::values::moment::{Order, moment, order_of};
use crate::formats::sheet::values::post::{posts_named, roles};
use crate::formats::sheet::values::sex::{marked, sex};
use crate::formats::sheet::values::{PostKind, Sex};
use std::collections::BTreeMap;

/// Years the youngest and the oldest holder can be.
const AGES: std::ops::RangeInclusive<i32> = 16..=100;

/// What the rows of one register share.
pub struct Register<'a> {
    sheet: &'a Sheet,
    place: usize,
    pub(super) table: &'a Table,
    pub(super) today: i32,
    pub(super) order: Order,
    groups: Vec<PostKind>,
    titled_ward: Option<Told>,
    titled_post: Option<PostKind>,
    ward: FilledDown,
    area: FilledDown,
    post: FilledDown,
    /// The last holder, whose name is compared and then forgotten.
    last: Option<(String, Post)>,
}

/// Names of the holders of each khu phố met so far, to find who holds both posts; forgotten with the import.
pub type Holders = BTreeMap<(Option<String>, Option<String>), Vec<(String, Post)>>;

/// What a name's cell says when it names nobody.
enum Named {
    Somebody(String),
    Nobody,
    Vacant,
    SamePerson,
}

impl<'a> Register<'a> {
    /// Prepares a table for reading. `today` is in months since year 0.
    pub fn new(sheet: &'a Sheet, place: usize, table: &'a Table, today: i32, of_many: bool) -> Self {
        let births: Vec<u32> = table
            .columns
            .iter()
            .filter(|column| column.field == Field::Birth)
            .map(|column| column.at)
            .collect();
        let rows = sheet
            .rows
            .iter()
            .filter(|row| row.number > table.header.bottom && row.number < table.end);
        let texts = rows.flat_map(|row| births.iter().filter_map(|column| row.text(*column)));
        let by_marks = table
            .columns
            .iter()
            .any(|column| column.field == Field::Post && column.post.is_some());
        Self {
            sheet,
            place,
            table,
            today,
            order: order_of(texts),
            groups: if by_marks { Vec::new() } else { table.groups() },
            titled_ward: titled_ward(sheet, table)
                .or_else(|| ward_in(&sheet.name).map(|ward| (ward, None)))
                .or_else(|| {
                    let own = of_many
                        && posts_named(&sheet.name).is_empty()
                        && !folded(&sheet.name).starts_with("sheet");
                    own.then(|| (sheet.name.clone(), None))
                }),
            titled_post: titled_post(sheet, table),
            ward: FilledDown::default(),
            area: FilledDown::default(),
            post: FilledDown::default(),
            last: None,
        }
    }

    /// Forgets what was filled down, at the beginning of a group.
    pub fn new_group(&mut self) {
        self.ward.forget();
        self.area.forget();
        self.post.forget();
        self.last = None;
    }

    /// Reads one row; false where its post is none of the two.
    pub fn row(&mut self, row: &'a Row, context: &Context, holders: &mut Holders, run: &mut DryRun) -> bool {
        let cells = Cells {
            sheet: self.sheet,
            place: self.place,
            table: self.table,
            row,
        };
        let base = self.whereabouts(cells, context);
        if !self.groups.is_empty() {
            for kind in self.groups.clone() {
                self.one(cells, Some(kind), &base, holders, run);
            }
            return true;
        }
        let (at, kinds, named) = self.posts_of(cells, context);
        match kinds.as_slice() {
            [] if named => return false,
            [] => {
                let ordinal = At {
                    row: row.number,
                    column: 0,
                };
                cells.refuse(run, at.unwrap_or(ordinal), Field::Post, Reason::Ambiguous);
            }
            kinds => {
                for (place, kind) in kinds.iter().enumerate() {
                    let mut base = base.clone();
                    base.post = Some(*kind);
                    if let Some(at) = at {
                        base.cells.push((Field::Post, at));
                    }
                    self.one(cells, None, &base, holders, run);
                    if place > 0
                        && let Some(post) = run.posts.last_mut()
                    {
                        post.same_person = true;
                    }
                }
            }
        }
        true
    }

    /// Ward and khu phố of the row.
    fn whereabouts(&mut self, cells: Cells<'_>, context: &Context) -> Post {
        let mut post = Post {
            place: Some(Place {
                sheet: self.place,
                at: At {
                    row: cells.row.number,
                    column: 0,
                },
            }),
            ..Post::default()
        };
        let ward = self.table.column(Field::Ward).and_then(|column| {
            let (at, value) = cells.at(column);
            self.ward.next(at, value, true)
        });
        let from_column = ward.is_some();
        if let Some((name, at)) = ward
            .or_else(|| context.ward().cloned())
            .or_else(|| self.titled_ward.clone())
        {
            post.ward = Some(name);
            post.cells
                .extend(at.filter(|_| from_column).map(|at| (Field::Ward, at)));
        }
        let area = self.table.column(Field::Area).and_then(|column| {
            let (at, value) = cells.at(column);
            self.area.next(at, value, true)
        });
        if let Some((name, at)) = area.or_else(|| context.area().cloned()) {
            post.area = Some(name);
            post.cells.extend(at.map(|at| (Field::Area, at)));
        }
        post
    }

    /// The posts a row is about by its own columns, and whether something names a post at all.
    fn posts_of(&mut self, cells: Cells<'_>, context: &Context) -> (Option<At>, Vec<PostKind>, bool) {
        let marks: Vec<(At, PostKind)> = self
            .table
            .columns
            .iter()
            .filter(|column| column.field == Field::Post)
            .filter_map(|column| {
                let (at, value) = cells.at(column.at);
                Some((at, column.post?)).filter(|_| value.is_some_and(marked))
            })
            .collect();
        if let Some((at, _)) = marks.first() {
            return (Some(*at), marks.iter().map(|(_, kind)| *kind).collect(), true);
        }
        let column = self
            .table
            .columns
            .iter()
            .find(|column| column.field == Field::Post && column.post.is_none());
        let told = column.and_then(|column| {
            let (at, value) = cells.at(column.at);
            self.post.next(at, value, false)
        });
        if let Some((text, at)) = told {
            return (at, posts_named(&text), true);
        }
        let kind = context.post().or(self.titled_post);
        (
            column.map(|column| cells.at(column.at).0),
            kind.into_iter().collect(),
            false,
        )
    }

    /// Reads one post of the row.
    fn one(
        &mut self,
        cells: Cells<'_>,
        group: Option<PostKind>,
        base: &Post,
        holders: &mut Holders,
        run: &mut DryRun,
    ) {
        let mut post = base.clone();
        post.post = post.post.or(group);
        let value = |field: Field| self.table.column_for(field, group).map(|column| cells.at(column));
        let own: Vec<u32> = self
            .table
            .columns
            .iter()
            .filter(|column| group.is_some() && column.post == group && column.field != Field::Other)
            .map(|column| column.at)
            .collect();
        if group.is_some() {
            let first = own.iter().copied().min().unwrap_or(0);
            post.place = post.place.map(|place| Place {
                at: At {
                    column: first,
                    ..place.at
                },
                ..place
            });
            if own.iter().all(|column| cells.row.value(*column).is_none())
                && self.table.column_for(Field::Name, group).is_some()
            {
                return;
            }
        }
        let name = value(Field::Name).or_else(|| value(Field::NameAndBirth));
        let named = name.and_then(|(_, value)| value).map_or(Named::Nobody, named);
        match named {
            Named::Vacant => post.vacant = true,
            Named::SamePerson if self.take_same(&mut post) => {
                run.posts.push(post);
                return;
            }
            Named::Somebody(_) => run.names_dropped += 1,
            _ => {}
        }
        if !post.vacant {
            self.birth(cells, group, &mut post, run);
            if let Some((at, Some(value))) = value(Field::Sex) {
                match sex(value) {
                    Ok(found) => {
                        post.sex = found;
                        post.cells.extend(found.map(|_| (Field::Sex, at)));
                    }
                    Err(reason) => cells.refuse(run, at, Field::Sex, reason),
                }
            }
            self.sex_by_column(cells, group, &mut post);
            self.membership(cells, group, &mut post, run);
            for column in self.table.columns.iter().filter(|column| {
                column.field == Field::Concurrent && (column.post == group || column.post.is_none())
            }) {
                let (at, value) = cells.at(column.at);
                post.cells.push((Field::Concurrent, at));
                if let Some(Value::Text(text)) = value {
                    post.concurrent.extend(roles(text));
                }
            }
        }
        if let Named::Somebody(name) = named {
            let area = holders.entry((post.ward.clone(), post.area.clone())).or_default();
            post.same_person |= post.area.is_some()
                && area.iter().any(|(other, before)| {
                    let born = before
                        .birth
                        .zip(post.birth)
                        .is_none_or(|(before, now)| before == now);
                    *other == name && before.post != post.post && born
                });
            area.push((name.clone(), post.clone()));
            self.last = Some((name, post.clone()));
        } else {
            self.last = None;
        }
        run.posts.push(post);
    }

    /// Takes over what is known of the holder of the khu phố's other post.
    fn take_same(&self, post: &mut Post) -> bool {
        let Some((_, before)) = self.last.as_ref().filter(|(_, before)| before.area == post.area) else {
            return false;
        };
        post.party = before.party;
        post.birth = before.birth;
        post.sex = before.sex;
        post.same_person = true;
        true
    }

    fn birth(&self, cells: Cells<'_>, group: Option<PostKind>, post: &mut Post, run: &mut DryRun) {
        let column = self.table.column_for(Field::Birth, group);
        let (at, read) = if let Some(column) = column {
            let (at, value) = cells.at(column);
            (at, value.map_or(Ok(None), |value| moment(value, self.order)))
        } else if self.table.has(Field::BirthYear) {
            let at = cells.field(Field::BirthYear).map_or(
                At {
                    row: cells.row.number,
                    column: 0,
                },
                |(at, _)| at,
            );
            match composed_birth(cells) {
                Ok(read) => (at, Ok(read)),
                Err((at, reason)) => (at, Err(reason)),
            }
        } else if let Some(column) = self.table.column_for(Field::NameAndBirth, group) {
            let (at, value) = cells.at(column);
            let text = value.and_then(words).unwrap_or_default();
            (at, birth_behind_name(&text, self.order))
        } else {
            let columns = [(Field::BirthOfMan, Sex::Male), (Field::BirthOfWoman, Sex::Female)];
            let found = columns.iter().find_map(|(field, sex)| {
                let (at, value) = self
                    .table
                    .column_for(*field, group)
                    .map(|column| cells.at(column))?;
                Some((at, value?, *sex))
            });
            let Some((at, value, sex)) = found else { return };
            post.sex = Some(sex);
            post.cells.push((Field::Sex, at));
            (at, moment(value, self.order))
        };
        let reason = match read {
            Ok(None) => return,
            Ok(Some(dated)) if dated.earliest_month() > self.today => Reason::FutureBirth,
            Ok(Some(dated)) if !AGES.contains(&(self.today / 12 - dated.year())) => Reason::OutOfRange,
            Ok(Some(dated)) => {
                post.birth = Some(dated);
                post.cells.push((Field::Birth, at));
                return;
            }
            Err(reason) => reason,
        };
        cells.refuse(run, at, Field::Birth, reason);
    }

    fn sex_by_column(&self, cells: Cells<'_>, group: Option<PostKind>, post: &mut Post) {
        for (field, sex) in [(Field::ManMark, Sex::Male), (Field::WomanMark, Sex::Female)] {
            let cell = self.table.column_for(field, group).map(|column| cells.at(column));
            if let Some((at, Some(value))) = cell
                && marked(value)
                && post.sex.is_none()
            {
                post.sex = Some(sex);
                post.cells.push((Field::Sex, at));
            }
        }
    }
}

/// Whom a name's cell names.
fn named(value: &Value) -> Named {
    let Value::Text(text) = value else {
        return Named::Nobody;
    };
    let words = folded(text);
    let vacant = [
        "trong",
        "chua co",
        "chua bau",
        "chua kien toan",
        "chua bo tri",
        "chua co nguoi",
        "vacant",
        "con trong",
        "chua bau duoc",
        "vang",
        "bo trong",
        "de trong",
        "chua bo nhiem",
        "chua phan cong",
        "khong co nguoi",
    ];
    if words.contains("khuyet") || vacant.contains(&words.as_str()) {
        return Named::Vacant;
    }
    if is_ditto(text)
        || words.starts_with("kiem")
        || words.contains("kiem nhiem")
        || words.contains("khu pho truong kiem")
        || words == "cung nguoi"
    {
        return Named::SamePerson;
    }
    if words.chars().any(char::is_alphabetic) {
        Named::Somebody(words)
    } else {
        Named::Nobody
    }
}
