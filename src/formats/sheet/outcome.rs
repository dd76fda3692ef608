//! What an import makes of a workbook, as JSON for other programs. `docs/file-formats.md` describes it.

use super::grid::At;
use super::recognise::{Field, Kind};
use super::refusal::Refusal;
use super::take::{DryRun, Origin, Person, Place, Post};
use super::values::{Insurance, PostKind, Sex, Status};
use serde_json::{Map, Value, json};

/// A file that is refused as a whole.
pub fn refusal_json(file: &str, refusal: Refusal) -> Value {
    json!({ "file": file, "kind": "refuse", "reason": refusal.class(), "rows": [], "rejected": [], "ignored_rows": [] })
}

/// A file that is read: rows taken with the cell of each value, cells refused, rows passed over.
pub fn outcome_json(file: &str, run: &DryRun) -> Value {
    let kind = match run.kind {
        Kind::Roster => "roster",
        Kind::Register => "register",
    };
    let people = run.people.iter().map(|person| person_json(run, person));
    let posts = run.posts.iter().map(|post| post_json(run, post));
    let rejected = run.refused.iter().map(|refused| {
        json!({
            "cell": cell(run, refused.place),
            "field": refused.field.word(),
            "reason": refused.reason.word(),
            "row_lost": refused.row_lost,
        })
    });
    let ignored = run.passed.iter().map(|passed| {
        let place = Place {
            sheet: passed.sheet,
            at: At {
                row: passed.row,
                column: 0,
            },
        };
        json!({ "source": cell(run, place), "kind": passed.kind.word() })
    });
    json!({
        "file": file,
        "kind": kind,
        "rows": people.chain(posts).collect::<Vec<_>>(),
        "rejected": rejected.collect::<Vec<_>>(),
        "ignored_rows": ignored.collect::<Vec<_>>(),
        "names_dropped": run.names_dropped,
    })
}

/// A cell with its sheet: `Sheet1!C12`.
pub fn cell(run: &DryRun, place: Place) -> String {
    let sheet = run.sheets.get(place.sheet).map_or("", String::as_str);
    format!("{sheet}!{}", place.at.name())
}

fn cells_json(run: &DryRun, place: Option<Place>, cells: &[Origin]) -> Value {
    let sheet = place.map_or(0, |place| place.sheet);
    let named = cells.iter().map(|(field, at)| {
        let name = cell(run, Place { sheet, at: *at });
        (field.word().to_owned(), Value::String(name))
    });
    Value::Object(named.collect())
}

/// Puts a value where the table had a column for it, or where there is a value all the same.
fn put(row: &mut Map<String, Value>, key: &str, value: Option<Value>) {
    row.insert(key.to_owned(), value.unwrap_or(Value::Null));
}

fn sex_word(sex: Sex) -> Value {
    Value::from(match sex {
        Sex::Male => "nam",
        Sex::Female => "nữ",
    })
}

fn source(run: &DryRun, place: Option<Place>) -> Value {
    place.map_or(Value::Null, |place| Value::String(cell(run, place)))
}

fn person_json(run: &DryRun, person: &Person) -> Value {
    let mut row = Map::new();
    put(&mut row, "source", Some(source(run, person.place)));
    put(&mut row, "code", person.code.clone().map(Value::from));
    put(&mut row, "unit", person.unit.clone().map(Value::from));
    put(&mut row, "sex", person.sex.map(sex_word));
    put(
        &mut row,
        "birth",
        person.birth.map(|birth| Value::from(birth.to_string())),
    );
    let decimals = [
        ("coefficient", person.coefficient, Field::Coefficient),
        (
            "allowance_position",
            person.position_allowance,
            Field::PositionAllowance,
        ),
        (
            "allowance_beyond_pct",
            person.beyond_allowance,
            Field::BeyondAllowance,
        ),
        (
            "allowance_seniority_pct",
            person.seniority_allowance,
            Field::SeniorityAllowance,
        ),
        (
            "allowance_further_pct",
            person.further_allowances,
            Field::FurtherAllowance,
        ),
    ];
    for (key, decimal, field) in decimals {
        let in_file = person.cells.iter().any(|(known, _)| *known == field);
        if in_file || decimal.is_some() {
            put(
                &mut row,
                key,
                decimal.map(|decimal| Value::from(decimal.to_string())),
            );
        }
    }
    let (months, start) = match person.insurance {
        Some(Insurance::Months(months)) => (Some(Value::from(months)), None),
        Some(Insurance::Since(year, month)) => (None, Some(Value::from(format!("{year:04}-{month:02}")))),
        None => (None, None),
    };
    put(&mut row, "insurance_months", months);
    put(&mut row, "insurance_start", start);
    put(
        &mut row,
        "cells",
        Some(cells_json(run, person.place, &person.cells)),
    );
    Value::Object(row)
}

fn post_json(run: &DryRun, post: &Post) -> Value {
    let kind = post.post.map(|kind| match kind {
        PostKind::Head => "khu_pho_truong",
        PostKind::Front => "truong_ban_mat_tran",
    });
    let party = match post.party.member {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    };
    let status = post.party.status.map(|status| match status {
        Status::Official => "chinh_thuc",
        Status::Probationary => "du_bi",
    });
    json!({
        "source": source(run, post.place),
        "ward": post.ward,
        "area": post.area,
        "post": kind,
        "party": party,
        "party_status": status,
        "party_date": post.party.admitted.map(|date| date.to_string()),
        "birth": post.birth.map(|birth| birth.to_string()),
        "sex": post.sex.map(sex_word),
        "concurrent": post.concurrent,
        "same_person": post.same_person,
        "vacant": post.vacant,
        "cells": cells_json(run, post.place, &post.cells),
    })
}
