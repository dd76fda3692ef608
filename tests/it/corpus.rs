//! The vectors of tests/corpus: what every reader of format 1 must make of them.

use crate::law::evaluate;
use lo_trinh::formats::evaluation::{Outcome, write_outcome};
use lo_trinh::formats::scenario::{read, write};
use lo_trinh::model::Evaluation;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::scenario::Scenario;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn evaluated(name: &str) -> (Scenario, Evaluation) {
    let scenario = read(&bytes(name)).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    let evaluation = evaluate(&scenario);
    (scenario, evaluation)
}

fn manifest() -> Vec<(String, Vec<String>)> {
    let text = String::from_utf8(bytes("manifest.txt")).expect("the manifest is text");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let entries = lines.map(|line| {
        let mut words = line.split(' ').map(str::to_owned);
        (words.next().unwrap_or_default(), words.collect())
    });
    entries.collect()
}

/// The outcome as the manifest spells it, at the precision the manifest gives it.
fn outcome(name: &str, expected: &[String]) -> Vec<String> {
    match read(&bytes(name)) {
        Ok(scenario) => {
            let again = read(write(&scenario).as_bytes());
            assert_eq!(again.as_ref(), Ok(&scenario), "{name} is written and read back");
            evaluate(&scenario);
            vec!["ok".to_owned()]
        }
        Err(error) => {
            let json: serde_json::Value =
                serde_json::from_str(&write_outcome(name, Outcome::Unreadable(&error)))
                    .expect("an outcome is JSON");
            let word = json["error"]["kind"].as_str().unwrap_or_default().to_owned();
            let path = if error.at.path.is_empty() {
                "-".to_owned()
            } else {
                error.at.path
            };
            let mut words = vec![word, error.at.line.to_string(), path];
            words.truncate(expected.len());
            words
        }
    }
}

#[test]
fn every_vector_comes_to_what_the_manifest_says() {
    let manifest = manifest();
    for (name, expected) in &manifest {
        assert_eq!(&outcome(name, expected), expected, "{name}");
    }
    let listed: BTreeSet<String> = manifest.into_iter().map(|(name, _)| name).collect();
    let found = std::fs::read_dir(folder()).expect("the corpus is a folder");
    let found: BTreeSet<String> = found
        .map(|entry| {
            entry
                .expect("the corpus is listed")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| name.ends_with(".json"))
        .collect();
    assert_eq!(listed, found, "the manifest lists every vector");
}

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-12, "{found} is not {expected}");
}

/// Expected values worked out with exact rationals and printed to 15 places, outside this program.
#[test]
fn the_worked_payroll_example() {
    let (_, evaluation) = evaluated("worked-payroll.lotrinh.json");
    let target = &evaluation.payroll.targets[0];
    let met = target.met.expect("the amount is stated");
    close(met.mixed.value(), 0.285048166317304);
    let given = [0.000011732916797, 0.112290907976984, 0.915599116398450];
    for (found, expected) in met.given.iter().zip(given) {
        close(found.value(), expected);
    }
    close(target.expected, 142.228003724795);
    let [q10, _, q50, _, q90] = target.distribution.summary().quantiles;
    assert_eq!([q10, q50, q90], [128, 144, 154]);
}

/// As above: the chance that the post is held by a member by the end of four months, without and with turnover.
#[test]
fn the_worked_sourcing_example() {
    let months = [(2024, 1), (2024, 4), (2024, 7), (2025, 12)];
    for (name, expected) in [
        (
            "worked-sourcing.lotrinh.json",
            [
                0.125160088024815,
                0.407980397428953,
                0.642396252900843,
                0.708088011808895,
            ],
        ),
        (
            "worked-sourcing-turnover.lotrinh.json",
            [
                0.184413884253333,
                0.444574971162032,
                0.650864053462275,
                0.705984219694372,
            ],
        ),
    ] {
        let (_, evaluation) = evaluated(name);
        let post = &evaluation.sourcing.open[0];
        for ((year, month), expected) in months.into_iter().zip(expected) {
            let month = Month::new(year, month).expect("a month");
            let found = post.held_by_month.iter().find(|(other, _)| *other == month);
            close(found.expect("within the horizon").1.value(), expected);
        }
    }
}

/// What other programs read is what was computed, to the last bit.
///
/// Decimals are read by the standard library, exactly; the JSON parser at hand may read a long one a unit off.
#[test]
fn an_evaluation_is_written_exactly() {
    let (scenario, evaluation) = evaluated("worked-payroll.lotrinh.json");
    let text = lo_trinh::formats::evaluation::write(&scenario, &evaluation);
    let json: serde_json::Value = serde_json::from_str(&text).expect("an evaluation is JSON");
    let target = &json["payroll"]["targets"][0];
    let outcome = &evaluation.payroll.targets[0];
    let least = i64::from(outcome.distribution.least());
    assert_eq!(target["distribution"]["least"].as_i64(), Some(least));
    assert_eq!(
        target["trajectory"].as_array().map(Vec::len),
        Some(outcome.trajectory.len())
    );
    assert_eq!(target["quantiles"]["q50"].as_i64(), Some(144));

    let after = |name: &str| {
        text.split_once(&format!("\"{name}\":"))
            .map_or("", |(_, rest)| rest)
    };
    let number = |text: &str| text.trim().parse::<f64>().expect("a number");
    let mixed = after("mixed").split(',').next().unwrap_or_default();
    let met = outcome.met.expect("the amount is stated");
    assert_eq!(number(mixed).to_bits(), met.mixed.value().to_bits());
    let mass = after("mass").trim_start_matches([' ', '[']).split(']').next();
    let mass: Vec<f64> = mass.unwrap_or_default().split(',').map(number).collect();
    assert_eq!(mass, outcome.distribution.mass());
}

/// Every example of the contract is a file that can be read.
#[test]
fn the_examples_of_the_contract_are_read() {
    let text = include_str!("../../docs/file-formats.md");
    let examples: Vec<&str> = text
        .split("```json\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .collect();
    assert_eq!(examples.len(), 3);
    for example in examples {
        let scenario = read(example.as_bytes()).unwrap_or_else(|error| panic!("{error:?} in\n{example}"));
        evaluate(&scenario);
    }
}

/// What the contract says of a minimal file's defaults: they are those of a new blank scenario, as long as neither changes.
#[test]
fn the_defaults_of_the_format_are_the_tools_own_today() {
    let file = read(&bytes("valid-empty.lotrinh.json")).expect("the smallest file");
    let blank = lo_trinh::baseline::blank_scenario("", 2022, 2025);
    assert_eq!(file.circumstances, blank.circumstances);
    assert_eq!(file.thresholds, blank.thresholds);
    assert_eq!(file.payroll.likelihoods, blank.payroll.likelihoods);
    assert_eq!(file.sourcing, blank.sourcing);
    assert_eq!(
        (file.horizon.start, file.horizon.end),
        (blank.horizon.start, blank.horizon.end)
    );
    assert_eq!(file.horizon.as_of, Month::january(2022).plus(6));
}
