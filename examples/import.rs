//! Workbooks in, what an import makes of them out: a batch can be judged without a browser.
//!
//! ```text
//! cargo run --release --example import -- FILE…             a summary of each file
//! cargo run --release --example import -- --json FILE…      everything, as one JSON array
//! cargo run --release --example import -- --today 2025-06 … as if it were that month (2025-12 unless given)
//! ```
//!
//! The exit code is 1 where a file could not be opened; the others are read all the same. It is 2 where the arguments
//! make no sense. `docs/file-formats.md` describes what is written.

use lo_trinh::formats::sheet::outcome::{outcome_json, refusal_json};
use lo_trinh::formats::sheet::recognise::{Kind, recognise};
use lo_trinh::formats::sheet::take::{DryRun, dry_run};
use lo_trinh::formats::sheet::{Refusal, read};
use serde_json::{Value, json};
use std::io::Write;
use std::process::ExitCode;

const USAGE: &str = "usage: import [--json] [--today YYYY-MM] FILE…";

fn main() -> ExitCode {
    let mut json = false;
    let mut today = 2025 * 12 + 11;
    let mut files = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--json" => json = true,
            "--today" => match arguments.next().as_deref().and_then(month) {
                Some(month) => today = month,
                None => return usage(),
            },
            other if other.starts_with("--") => return usage(),
            _ => files.push(argument),
        }
    }
    if files.is_empty() {
        return usage();
    }
    let mut out = String::new();
    let mut code = 0;
    let mut all = Vec::new();
    for file in &files {
        let name = file.rsplit('/').next().unwrap_or(file);
        let Ok(bytes) = std::fs::read(file) else {
            code = 1;
            all.push(json!({ "file": name, "kind": "unopened" }));
            out.push_str(&format!("{name}: cannot be opened\n"));
            continue;
        };
        let outcome = import(name, &bytes, today);
        out.push_str(&summary(name, &outcome));
        all.push(match &outcome {
            Ok(run) => outcome_json(name, run),
            Err(refusal) => refusal_json(name, *refusal),
        });
    }
    if json {
        out = Value::Array(all).to_string();
        out.push('\n');
    }
    // A reader that has seen enough closes the pipe: no reason to complain.
    let _ = std::io::stdout().write_all(out.as_bytes());
    ExitCode::from(code)
}

fn usage() -> ExitCode {
    let _ = writeln!(std::io::stderr(), "{USAGE}");
    ExitCode::from(2)
}

/// Months since year 0.
fn month(text: &str) -> Option<i32> {
    let (year, month) = text.split_once('-')?;
    let month: i32 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    Some(year.parse::<i32>().ok()? * 12 + month - 1)
}

fn import(name: &str, bytes: &[u8], today: i32) -> Result<DryRun, Refusal> {
    let workbook = read(name, bytes)?;
    let mapping = recognise(&workbook)?;
    Ok(dry_run(&workbook, &mapping, today))
}

fn summary(name: &str, outcome: &Result<DryRun, Refusal>) -> String {
    match outcome {
        Ok(run) => {
            let (kind, taken) = match run.kind {
                Kind::Roster => ("roster", run.people.len()),
                Kind::Register => ("register", run.posts.len()),
            };
            let mut text = format!(
                "{name}: {kind}, {taken} rows taken, {} cells refused, {} rows passed over, {} names dropped\n",
                run.refused.len(),
                run.passed.len(),
                run.names_dropped
            );
            for refused in &run.refused {
                let sheet = run.sheets.get(refused.place.sheet).map_or("", String::as_str);
                text.push_str(&format!(
                    "  {sheet}!{} {}: {}\n",
                    refused.place.at.name(),
                    refused.field.word(),
                    refused.reason.word()
                ));
            }
            text
        }
        Err(refusal) => format!("{name}: refused, {}\n", refusal.word()),
    }
}
