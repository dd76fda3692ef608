//! Whatever is handed to a reader, it answers: it never panics, never hangs, and what it lets in keeps the limits.
//!
//! Each test makes bad files out of good ones. There are few cases by default; `PROPTEST_CASES=100000 cargo test --test it
//! hostile` makes a long session of it.

mod limits;
mod mutate;

use crate::formats::workspace;
use crate::law::evaluate;
use crate::schema::Random;
use lo_trinh::baseline::example_scenario;
use lo_trinh::formats::scenario;
use lo_trinh::formats::scenario::limits::MOST_POSTS_PLANNED;
use lo_trinh::formats::sealed::{Chance, Cost, Sealed, seal};
use lo_trinh::formats::sheet::grid::Workbook;
use lo_trinh::formats::sheet::limits as sheet_limits;
use lo_trinh::formats::sheet::read;
use lo_trinh::formats::sheet::recognise::recognise;
use lo_trinh::formats::sheet::take::dry_run;
use lo_trinh::formats::sheet::wire::{Answer, read_answer, read_mapping, write_answer};
use lo_trinh::formats::stored::{decode, encode};
use mutate::{mutated, repacked};
use proptest::prelude::{ProptestConfig, any, proptest};
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// How long one file may take: a hundred times what a good one takes in a build without optimisation.
const PATIENCE: Duration = Duration::from_secs(20);

/// So many cases, or as many as the environment asks for.
fn cases(few: u32) -> ProptestConfig {
    let usual = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    // What proptest takes where nobody says anything.
    let asked = usual.cases != 256;
    ProptestConfig {
        cases: if asked { usual.cases } else { few },
        ..usual
    }
}

/// Does something and holds it to the time it may take.
#[expect(
    clippy::disallowed_methods,
    reason = "that a reader comes to an end is a matter of time"
)]
fn in_time<T>(work: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let done = work();
    assert!(begun.elapsed() < PATIENCE, "it took {:?}", begun.elapsed());
    done
}

fn folder(name: &str, endings: &[&str]) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus")
        .join(name);
    let files = std::fs::read_dir(folder).expect("the corpus is a folder");
    let mut files: Vec<(String, Vec<u8>)> = files
        .map(|entry| entry.expect("the corpus is listed").path())
        .filter(|path| {
            let ending = path
                .extension()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            endings.contains(&ending.as_str())
        })
        .map(|path| {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            (name, std::fs::read(&path).expect("a vector can be read"))
        })
        .collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

static SCENARIOS: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| folder("", &["json"]));
static WORKBOOKS: LazyLock<Vec<(String, Vec<u8>)>> =
    LazyLock::new(|| folder("workbooks", &["xlsx", "xls", "ods", "csv", "txt"]));
static RECORD: LazyLock<String> = LazyLock::new(|| encode(&workspace(example_scenario()), 7));

/// Reads a scenario file; what is let in can be computed, and is written and read again as it is.
fn scenario_is_answered(bytes: &[u8]) {
    let Ok(scenario) = in_time(|| scenario::read(bytes)) else {
        return;
    };
    let planned: u32 = scenario.payroll.lines.iter().map(|line| line.posts).sum();
    assert!(planned <= MOST_POSTS_PLANNED);
    in_time(|| evaluate(&scenario));
    let written = scenario::write(&scenario);
    assert_eq!(scenario::read(written.as_bytes()).as_ref(), Ok(&scenario));
}

/// Reads a workbook as an import does; what is let in keeps the limits, and page and office understand each other.
fn workbook_is_answered(name: &str, bytes: &[u8]) {
    let Ok(workbook) = in_time(|| read(name, bytes)) else {
        return;
    };
    let rows = |workbook: &Workbook| {
        workbook
            .sheets
            .iter()
            .map(|sheet| sheet.rows.len())
            .sum::<usize>()
    };
    assert!(workbook.sheets.len() <= sheet_limits::MOST_SHEETS);
    assert!(rows(&workbook) <= sheet_limits::MOST_ROWS);
    let Ok(mapping) = in_time(|| recognise(&workbook)) else {
        return;
    };
    let run = in_time(|| dry_run(&workbook, &mapping, 2_025 * 12 + 10));
    assert!(run.people.len() + run.posts.len() <= sheet_limits::MOST_TAKEN);
    let told = write_answer(&Answer::Read(Box::new((mapping, run))));
    assert!(read_answer(&told).is_some());
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn scenario_files(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let all = &*SCENARIOS;
        let (good, other) = (&all[random.below(all.len())].1, &all[random.below(all.len())].1);
        scenario_is_answered(&mutated(good, other, &mut random));
    }

    #[test]
    fn random_bytes(seed in any::<u64>(), length in 0..2_000_usize) {
        let mut random = Random::new(seed);
        let starts: [&[u8]; 8] = [b"", b"{", b"PK\x03\x04", &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], &[0x09, 0x08, 0x10, 0x00],
            b"<html><table>", b"<?xml version=\"1.0\"?><x xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", b"lo-trinh/sealed 1 8 1 1 "];
        let mut bytes = starts[random.below(starts.len())].to_vec();
        bytes.extend((0..length).map(|_| random.below(256) as u8));
        scenario_is_answered(&bytes);
        workbook_is_answered("a.csv", &bytes);
        workbook_is_answered("a.xls", &bytes);
        if let Ok(sealed) = Sealed::look(&bytes) {
            assert!(sealed.open("a").is_err());
        }
        let text = String::from_utf8_lossy(&bytes);
        assert!(decode(&text).is_err());
        let _ = read_mapping(&text);
        let _ = read_answer(&text);
    }

    /// A record with anything changed in it is noticed, whatever was changed.
    #[test]
    fn stored_records(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let changed = mutated(RECORD.as_bytes(), &SCENARIOS[0].1, &mut random);
        if let Ok(text) = String::from_utf8(changed) {
            let outcome = in_time(|| decode(&text));
            assert!(text == *RECORD || outcome.is_err());
        }
    }

    #[test]
    fn sealed_files(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let cost = Cost { memory_kib: 8, passes: 1, lanes: 1 };
        let good = seal(&SCENARIOS[0].1, "mật khẩu", cost, Chance::from_bytes([1; 40])).expect("it can be sealed");
        let changed = mutated(&good, &SCENARIOS[1].1, &mut random);
        let opened = in_time(|| Sealed::look(&changed).and_then(|sealed| sealed.open("mật khẩu")));
        assert!(changed == good || opened.is_err());
    }
}

proptest! {
    #![proptest_config(cases(120))]

    /// The bytes of workbooks changed, whatever they are.
    #[test]
    fn workbooks(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let all = &*WORKBOOKS;
        let (name, good) = &all[random.below(all.len())];
        let other = &all[random.below(all.len())].1;
        workbook_is_answered(name, &mutated(good, other, &mut random));
    }

    /// What is inside packed workbooks changed, and packed again.
    #[test]
    fn parts_of_workbooks(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let packed: Vec<_> = WORKBOOKS.iter().filter(|(_, bytes)| bytes.starts_with(b"PK")).collect();
        let (name, good) = packed[random.below(packed.len())];
        workbook_is_answered(name, &repacked(good, &mut random));
    }
}
