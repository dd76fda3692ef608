//! The workbooks of `tests/corpus/workbooks`, each with the outcome an import must reach, cell by cell.
//!
//! The outcomes were stated by whoever made the workbooks, before this reader existed; what is accepted besides the
//! preferred value stands beside it (`accept`, `optional`, `accept_reasons`).

use lo_trinh::formats::sheet::outcome::{outcome_json, refusal_json};
use lo_trinh::formats::sheet::recognise::recognise;
use lo_trinh::formats::sheet::take::dry_run;
use lo_trinh::formats::sheet::{Refusal, read};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// December 2025, as months since year 0.
const TODAY: i32 = 2025 * 12 + 11;

/// What the import makes of a file.
pub fn import(name: &str, bytes: &[u8]) -> Value {
    let run = || -> Result<Value, Refusal> {
        let workbook = read(name, bytes)?;
        let mapping = recognise(&workbook)?;
        Ok(outcome_json(name, &dry_run(&workbook, &mapping, TODAY)))
    };
    run().unwrap_or_else(|refusal| refusal_json(name, refusal))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/workbooks")
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Texts compare without case and with single spaces, decimals as numbers, absent as null, no list as an empty one.
fn alike(found: &Value, wanted: &Value) -> bool {
    let empty = |value: &Value| {
        value.is_null() || value == &Value::Bool(false) || value.as_array().is_some_and(Vec::is_empty)
    };
    if empty(found) && empty(wanted) {
        return true;
    }
    match (found, wanted) {
        (Value::String(found), Value::String(wanted)) => {
            let number = |text: &str| text.parse::<f64>().ok();
            let plain = |text: &str| {
                text.split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
                    .to_lowercase()
            };
            plain(found) == plain(wanted) || number(found).is_some_and(|found| Some(found) == number(wanted))
        }
        (Value::Array(found), Value::Array(wanted)) => {
            found.len() == wanted.len()
                && found
                    .iter()
                    .zip(wanted)
                    .all(|(found, wanted)| alike(found, wanted))
        }
        _ => found == wanted,
    }
}

/// The fields of a row that carry values.
const FIELDS: [&str; 19] = [
    "code",
    "unit",
    "sex",
    "birth",
    "coefficient",
    "allowance_position",
    "allowance_beyond_pct",
    "allowance_seniority_pct",
    "insurance_months",
    "insurance_start",
    "ward",
    "area",
    "post",
    "party",
    "party_status",
    "party_date",
    "concurrent",
    "same_person",
    "vacant",
];

fn judge_row(found: &Value, wanted: &Value, faults: &mut Vec<String>) {
    let source = word(wanted, "source");
    let rejected: Vec<&str> = list(wanted, "rejected_fields")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    for field in FIELDS {
        let Some(preferred) = wanted.get(field) else {
            continue;
        };
        if rejected.contains(&field)
            || (field.starts_with("insurance") && rejected.iter().any(|field| field.starts_with("insurance")))
        {
            continue;
        }
        let value = found.get(field).unwrap_or(&Value::Null);
        let accepted = wanted.get("accept").map_or(&[][..], |accept| list(accept, field));
        if !alike(value, preferred) && !accepted.iter().any(|accepted| alike(value, accepted)) {
            faults.push(format!("{source}: {field} is {value}, not {preferred}"));
        }
    }
    let cells = wanted.get("cells").and_then(Value::as_object);
    for (field, cell) in cells.into_iter().flatten() {
        let own = found.get("cells").and_then(|cells| cells.get(field));
        if own.is_some_and(|own| own != cell) {
            faults.push(format!(
                "{source}: {field} was read from {}, not {cell}",
                own.unwrap_or(&Value::Null)
            ));
        }
    }
}

/// What differs between an outcome and the one stated.
pub fn faults(found: &Value, wanted: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let kinds: Vec<&str> = list(wanted, "accept_kinds")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    if word(found, "kind") != word(wanted, "kind") {
        if !kinds.contains(&word(found, "kind")) {
            faults.push(format!(
                "is {} ({}), not {}",
                word(found, "kind"),
                word(found, "reason"),
                word(wanted, "kind")
            ));
        }
        return faults;
    }
    if word(wanted, "kind") == "refuse" {
        let accepted = list(wanted, "accept_reasons").iter().filter_map(Value::as_str);
        if !accepted
            .chain([word(wanted, "reason")])
            .any(|reason| reason == word(found, "reason"))
        {
            faults.push(format!(
                "refused as {}, not {}",
                word(found, "reason"),
                word(wanted, "reason")
            ));
        }
        return faults;
    }
    let mut rows: BTreeMap<&str, &Value> = BTreeMap::new();
    for row in list(found, "rows") {
        if rows.insert(word(row, "source"), row).is_some() && !word(row, "source").is_empty() {
            faults.push(format!("{} is taken twice", word(row, "source")));
        }
    }
    let mut refused: BTreeMap<&str, &Value> = list(found, "rejected")
        .iter()
        .map(|row| (word(row, "cell"), row))
        .collect();
    for row in list(wanted, "rows") {
        let optional =
            row.get("optional") == Some(&Value::Bool(true)) || !list(row, "rejected_fields").is_empty();
        match rows.remove(word(row, "source")) {
            Some(taken) => judge_row(taken, row, &mut faults),
            None if optional => {}
            None => faults.push(format!("{} is not taken", word(row, "source"))),
        }
    }
    faults.extend(
        rows.keys()
            .map(|source| format!("{source} is taken and should not be")),
    );
    for cell in list(wanted, "rejected") {
        let others = list(cell, "accept_cells").iter().filter_map(Value::as_str);
        let found = others
            .chain([word(cell, "cell")])
            .find_map(|name| refused.remove(name));
        let optional = cell.get("optional") == Some(&Value::Bool(true));
        match found {
            Some(found) => {
                let accepted = list(cell, "accept_reasons").iter().filter_map(Value::as_str);
                if !accepted
                    .chain([word(cell, "reason")])
                    .any(|reason| reason == word(found, "reason"))
                {
                    faults.push(format!(
                        "{}: refused as {}, not {}",
                        word(cell, "cell"),
                        word(found, "reason"),
                        word(cell, "reason")
                    ));
                }
            }
            None if optional => {}
            None => faults.push(format!(
                "{}: {} is not refused",
                word(cell, "cell"),
                word(cell, "reason")
            )),
        }
    }
    faults.extend(
        refused
            .iter()
            .map(|(cell, found)| format!("{cell}: refused as {} for no reason", word(found, "reason"))),
    );
    faults
}

/// Every workbook comes out as stated.
#[test]
fn every_workbook_comes_out_as_stated() {
    let mut all = Vec::new();
    let mut judged = 0;
    let entries = std::fs::read_dir(folder()).expect("the corpus is there");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    for path in paths {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let Some(file) = name.strip_suffix(".expected.json") else {
            continue;
        };
        let stated = std::fs::read_to_string(&path).expect("an outcome is text");
        let wanted: Value = serde_json::from_str(&stated).expect("an outcome is JSON");
        let bytes = std::fs::read(folder().join(file)).expect("each outcome has its workbook");
        let found = import(file, &bytes);
        judged += 1;
        all.extend(
            faults(&found, &wanted)
                .into_iter()
                .map(|fault| format!("{file}: {fault}")),
        );
    }
    assert!(judged >= 12, "only {judged} workbooks were found");
    assert!(all.is_empty(), "{}", all.join("\n"));
}
