//! The schema of scenario files, docs/scenario-1.schema.json, says what the reader does.
//!
//! A schema cannot say everything. [`beyond_the_schema`] lists what only the reader finds; in all else the two must agree, on
//! every vector, on files grown from the schema, and on valid files with something changed in them.

mod grow;

use crate::formats::unusual;
pub(crate) use grow::Random;
use grow::grow;
use jsonschema::Validator;
use lo_trinh::baseline::{blank_scenario, document_scenario, example_scenario};
use lo_trinh::formats::scenario::{read, write};
use lo_trinh::formats::{Expected, ReadError, ReadErrorKind};
use lo_trinh::model::rule::RuleId;
use proptest::prelude::{ProptestConfig, any, proptest};
use serde_json::{Map, Value, json};
use std::path::Path;
use std::sync::LazyLock;

static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../docs/scenario-1.schema.json")).expect("the schema is JSON")
});

static VALIDATOR: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::draft202012::new(&SCHEMA).expect("the schema is one"));

/// What only the reader finds: docs/file-formats.md, section 1.10, says the same in words.
fn beyond_the_schema(error: &ReadError, bytes: &[u8]) -> bool {
    let path = error.at.path.as_str();
    match error.kind {
        ReadErrorKind::RepeatedField { .. }
        | ReadErrorKind::TooManyDecimals { .. }
        | ReadErrorKind::DanglingReference { .. }
        | ReadErrorKind::TooManyPosts { .. }
        | ReadErrorKind::TooLarge { .. } => true,
        ReadErrorKind::DuplicateId { .. } => !path.starts_with("payroll.roster.columns"),
        ReadErrorKind::OutOfRange { .. } => path == "time",
        // The 29th of February of another year.
        ReadErrorKind::WrongType {
            expected: Expected::Day,
        } => String::from_utf8_lossy(bytes).contains("-02-29"),
        // Khu phố of all wards are counted together.
        ReadErrorKind::TooMany { .. } if path.contains("].quarters[") => true,
        _ => path.starts_with("payroll.roster.people["),
    }
}

/// Whether the schema allows a text, read as section 1 says: without byte-order mark and zeros at the end.
fn allowed(bytes: &[u8]) -> bool {
    let end = bytes
        .iter()
        .rposition(|byte| *byte != 0)
        .map_or(0, |last| last + 1);
    let bytes = bytes[..end]
        .strip_prefix("\u{feff}".as_bytes())
        .unwrap_or(&bytes[..end]);
    serde_json::from_slice::<Value>(bytes).is_ok_and(|value| VALIDATOR.is_valid(&value))
}

/// Holds reader and schema against each other; whether the reader took the text.
fn compare(bytes: &[u8], about: &str) -> bool {
    let found = read(bytes);
    match &found {
        Ok(_) => assert!(allowed(bytes), "{about}: read, and the schema refuses it"),
        Err(error) if beyond_the_schema(error, bytes) => {}
        Err(error) => assert!(!allowed(bytes), "{about}: {error:?}, and the schema allows it"),
    }
    found.is_ok()
}

fn corpus() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let files = std::fs::read_dir(folder).expect("the corpus is a folder");
    let mut files: Vec<(String, Vec<u8>)> = files
        .map(|entry| entry.expect("the corpus is listed").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let bytes = std::fs::read(&path).expect("a vector can be read");
            (
                path.file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned(),
                bytes,
            )
        })
        .collect();
    files.sort();
    files
}

#[test]
fn the_schema_is_one() {
    assert!(jsonschema::draft202012::meta::is_valid(&SCHEMA));
}

/// There are as many vectors as a contract needs, and half of them are not to be read.
#[test]
fn reader_and_schema_agree_on_every_vector() {
    let corpus = corpus();
    let refused = corpus
        .iter()
        .filter(|(name, bytes)| !compare(bytes, name))
        .count();
    assert!(corpus.len() >= 60, "{} vectors", corpus.len());
    assert!(
        2 * refused >= corpus.len(),
        "{refused} of {} are malformed",
        corpus.len()
    );
    // What is beyond the schema is allowed by it: nothing else is wrong with these vectors.
    let mut beyond = 0;
    for (name, bytes) in corpus {
        if read(&bytes).is_err_and(|error| beyond_the_schema(&error, &bytes)) {
            assert!(allowed(&bytes), "{name}");
            beyond += 1;
        }
    }
    assert!(beyond >= 10, "{beyond} vectors of what only a reader finds");
}

#[test]
fn what_is_written_is_allowed() {
    let scenarios = [
        document_scenario(),
        example_scenario(),
        blank_scenario("Nơi khác", 2026, 2030),
        unusual(),
    ];
    for scenario in scenarios {
        assert!(compare(write(&scenario).as_bytes(), &scenario.name));
    }
    for (name, bytes) in corpus() {
        if let Ok(scenario) = read(&bytes) {
            assert!(compare(write(&scenario).as_bytes(), &name));
        }
    }
}

#[test]
fn the_schema_knows_every_rule() {
    let listed = SCHEMA["$defs"]["override"]["properties"]["rule"]["enum"].as_array();
    let listed: Vec<&str> = listed.into_iter().flatten().filter_map(Value::as_str).collect();
    let codes: Vec<&str> = RuleId::ALL.iter().map(|rule| rule.code()).collect();
    assert_eq!(listed, codes);
    // Each value of each rule that one of the units has, and some that none has: taken or refused by both.
    for rule in codes {
        for value in [
            json!(3),
            json!(1.5),
            json!(-1),
            json!(901),
            json!(2e9),
            json!("not_known"),
            json!("2025-03"),
            json!(null),
            json!("lump_sum_on_current"),
            json!("other"),
            json!(true),
        ] {
            let law = json!([{ "rule": rule, "from": "2025-06-16", "value": value }]);
            let file = json!({ "format": 1, "kind": "lo-trinh/scenario", "law": law });
            compare(file.to_string().as_bytes(), &format!("{rule} {value}"));
        }
    }
}

/// Every field of the schema and every one of its words stands in the contract.
#[test]
fn the_contract_names_every_field_and_word() {
    let text = include_str!("../../../docs/file-formats.md");
    let mut missing = Vec::new();
    let mut open = vec![&*SCHEMA];
    while let Some(value) = open.pop() {
        let names = value["properties"].as_object().into_iter().flat_map(Map::keys);
        let words = value["enum"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        // The rules have a page of their own.
        let words = words.filter(|word| !RuleId::ALL.iter().any(|rule| rule.code() == *word));
        let named = names.map(String::as_str).chain(words);
        missing.extend(named.filter(|name| {
            !["`", "\""]
                .iter()
                .any(|mark| text.contains(&format!("{mark}{name}{mark}")))
        }));
        match value {
            Value::Object(fields) => open.extend(fields.values()),
            Value::Array(entries) => open.extend(entries),
            _ => {}
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// What the schema allows is read, and what is then written is allowed and reads the same.
    #[test]
    fn what_the_schema_grows_is_read(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let file = grow(&SCHEMA, &SCHEMA, &mut random);
        let text = file.to_string();
        assert!(allowed(text.as_bytes()), "the growing goes wrong: {text}");
        if compare(text.as_bytes(), &text) {
            let scenario = read(text.as_bytes()).expect("it was read before");
            let written = write(&scenario);
            assert!(compare(written.as_bytes(), &written));
            assert_eq!(read(written.as_bytes()).as_ref(), Ok(&scenario));
        }
    }

    /// A valid file with one thing changed is refused by both or by neither.
    #[test]
    fn one_change_means_the_same_to_both(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let mut file = grow(&SCHEMA, &SCHEMA, &mut random);
        for _ in 0..4 {
            let mut changed = file.clone();
            change(&mut changed, &mut random);
            let text = changed.to_string();
            if compare(text.as_bytes(), &text) {
                file = changed;
            }
        }
    }
}

/// Growing is worth something only if most of it is read.
#[test]
fn most_of_what_grows_is_read() {
    let taken = (0..200).filter(|seed| {
        let file = grow(&SCHEMA, &SCHEMA, &mut Random::new(*seed));
        read(file.to_string().as_bytes()).is_ok()
    });
    let taken = taken.count();
    assert!(taken >= 100, "{taken} of 200");
}

/// Changes one value somewhere in a file: another one in its place, a field more or less, an entry twice.
fn change(file: &mut Value, random: &mut Random) {
    let places = count(file);
    let mut at = random.below(places);
    descend(file, &mut at, random);
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Object(fields) => fields.values().map(count).sum(),
        Value::Array(entries) => entries.iter().map(count).sum(),
        _ => 0,
    }
}

/// Walks to the place `at` counts down to and changes it; whether that has happened.
fn descend(value: &mut Value, at: &mut usize, random: &mut Random) -> bool {
    if *at == 0 {
        change_here(value, random);
        return true;
    }
    *at -= 1;
    match value {
        Value::Object(fields) => fields.values_mut().any(|value| descend(value, at, random)),
        Value::Array(entries) => entries.iter_mut().any(|value| descend(value, at, random)),
        _ => false,
    }
}

fn change_here(value: &mut Value, random: &mut Random) {
    let odd = [
        json!(null),
        json!(true),
        json!(-1),
        json!(0),
        json!(0.5),
        json!(101),
        json!(1_000_000_001),
        json!(1e12),
        json!(""),
        json!("x"),
        json!("2025-13"),
        json!("2024-02-30"),
        json!("quoted IV.1"),
        json!("vacant"),
        json!("x".repeat(201)),
        json!("a\u{202e}b"),
        json!([]),
        json!([1, 2, 3]),
        json!({}),
        json!({ "value": 1 }),
        json!({ "value": 1, "provenance": "assumed" }),
        json!("head"),
        json!(2_024),
        json!("2024-06"),
    ];
    match (value, random.below(3)) {
        (Value::Object(fields), 0) => remove_one(fields, random),
        (Value::Object(fields), 1) => {
            let name = ["unknown", "_note", "value", "id", "together", "posts", "unit"][random.below(7)];
            fields.insert(name.to_owned(), odd[random.below(odd.len())].clone());
        }
        (Value::Array(entries), 0) if !entries.is_empty() => {
            let entry = entries[random.below(entries.len())].clone();
            entries.push(entry);
        }
        (Value::Array(entries), 1) => drop(entries.pop()),
        (value, _) => *value = odd[random.below(odd.len())].clone(),
    }
}

fn remove_one(fields: &mut Map<String, Value>, random: &mut Random) {
    let names: Vec<String> = fields.keys().cloned().collect();
    if !names.is_empty() {
        fields.remove(&names[random.below(names.len())]);
    }
}
