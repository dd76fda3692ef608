//! Scenario files in, verdicts out: a batch can be judged without a browser.
//!
//! ```text
//! cargo run --release --example evaluate -- FILE…             a table of verdicts
//! cargo run --release --example evaluate -- --json FILE…      everything, as one JSON array
//! cargo run --release --example evaluate -- --propose 80 [WARD] FILE   the least changes of routes that reach 80 %
//! cargo run --release --example evaluate -- --builtin example a built-in scenario as a file, to start from
//! ```
//!
//! The exit code is 1 where a file could not be read; the others are evaluated all the same. It is 2 where the arguments
//! make no sense. `docs/file-formats.md` describes what is read and what is written.

use lo_trinh::baseline::{blank_scenario, document_scenario, example_scenario};
use lo_trinh::formats::evaluation::{Outcome, write_outcome, write_proposal};
use lo_trinh::formats::{ReadError, scenario};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::payroll::{Scope, TargetOutcome};
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{Goal, PostsOutcome, WardId, propose};
use lo_trinh::model::verdict::Verdict;
use lo_trinh::model::{Evaluation, evaluate};
use std::io::Write;
use std::process::ExitCode;

const USAGE: &str = "usage: evaluate [--json] FILE…\n       evaluate --propose PERCENT [WARD] FILE\n       evaluate --builtin document|example|blank";

/// What became of one file.
enum Judged {
    Evaluated(Box<(Scenario, Evaluation)>),
    Unreadable(ReadError),
    Unopened(String),
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut out = String::new();
    let code = match arguments
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["--propose", percent, ward @ .., file] if ward.len() <= 1 => {
            match proposal(percent, ward.first().copied(), file) {
                Some(answer) => {
                    out = answer;
                    0
                }
                None => usage(),
            }
        }
        ["--builtin", name] => match builtin(name) {
            Some(scenario) => {
                out = scenario::write(&scenario);
                0
            }
            None => usage(),
        },
        [] | ["--json"] | ["--builtin", ..] => usage(),
        files => {
            let json = files.contains(&"--json");
            let files: Vec<&str> = files.iter().copied().filter(|file| *file != "--json").collect();
            if files.iter().any(|file| file.starts_with("--")) {
                usage()
            } else {
                judge_all(&files, json, &mut out)
            }
        }
    };
    // A reader that has seen enough closes the pipe: no reason to complain.
    let _ = std::io::stdout().lock().write_all(out.as_bytes());
    ExitCode::from(code)
}

fn usage() -> u8 {
    let _ = writeln!(std::io::stderr(), "{USAGE}");
    2
}

/// The least changes of routes that let all posts of the place, or of the ward with the given number, be held so likely.
fn proposal(percent: &str, ward: Option<&str>, file: &str) -> Option<String> {
    let percent: u32 = percent.parse().ok().filter(|percent| *percent <= 100)?;
    let ward = match ward {
        Some(number) => Some(WardId(number.parse().ok()?)),
        None => None,
    };
    let Judged::Evaluated(both) = judge(file) else {
        return None;
    };
    let goal = Goal {
        ward,
        wanted: Fraction::from_percent(percent),
    };
    Some(write_proposal(&propose(
        &both.0,
        &lo_trinh::rules::rulebook(),
        goal,
    )))
}

fn builtin(name: &str) -> Option<Scenario> {
    match name {
        "document" => Some(document_scenario()),
        "example" => Some(example_scenario()),
        "blank" => Some(blank_scenario("", 2022, 2025)),
        _ => None,
    }
}

fn judge_all(files: &[&str], json: bool, out: &mut String) -> u8 {
    let mut code = 0;
    let mut rows = vec![Row::HEAD.map(str::to_owned)];
    let mut values = Vec::new();
    for file in files {
        let judged = judge(file);
        if !matches!(judged, Judged::Evaluated(_)) {
            code = 1;
        }
        if json {
            values.push(as_json(file, &judged));
        } else {
            rows.extend(as_rows(file, &judged));
        }
    }
    if json {
        out.push_str(&format!("[\n{}\n]\n", values.join(",\n")));
    } else {
        print_table(&rows, out);
    }
    code
}

fn judge(file: &str) -> Judged {
    match std::fs::read(file) {
        Err(error) => Judged::Unopened(error.to_string()),
        Ok(bytes) => match scenario::read(&bytes) {
            Err(error) => Judged::Unreadable(error),
            Ok(scenario) => {
                let evaluation = evaluate(&scenario, &lo_trinh::rules::rulebook());
                Judged::Evaluated(Box::new((scenario, evaluation)))
            }
        },
    }
}

fn as_json(file: &str, judged: &Judged) -> String {
    let outcome = match judged {
        Judged::Evaluated(both) => Outcome::Evaluated(&both.0, &both.1),
        Judged::Unreadable(error) => Outcome::Unreadable(error),
        Judged::Unopened(reason) => Outcome::Unopened(reason),
    };
    write_outcome(file, outcome).trim_end().to_owned()
}

/// A row of the table.
struct Row;

impl Row {
    const HEAD: [&'static str; 10] = [
        "file", "about", "deadline", "verdict", "asked", "planned", "expected", "gap", "P(met)", "forecast",
    ];
}

fn as_rows(file: &str, judged: &Judged) -> Vec<[String; 10]> {
    let refused = |what: String| {
        let mut row = Row::HEAD.map(|_| String::new());
        row[0] = file.to_owned();
        row[1] = what;
        vec![row]
    };
    match judged {
        Judged::Unopened(reason) => refused(format!("cannot be opened: {reason}")),
        Judged::Unreadable(error) => refused(format!(
            "cannot be read: {:?} at line {}, column {} {}",
            error.kind, error.at.line, error.at.column, error.at.path
        )),
        Judged::Evaluated(both) => {
            let (scenario, evaluation) = both.as_ref();
            let mut rows: Vec<_> = evaluation
                .payroll
                .targets
                .iter()
                .map(|target| target_row(file, scenario, target))
                .collect();
            rows.push(posts_row(file, "posts of khu pho", &evaluation.sourcing.place));
            let [head, front] = &evaluation.sourcing.kinds;
            rows.push(posts_row(file, "- khu pho truong", head));
            rows.push(posts_row(file, "- truong ban CTMT", front));
            for ward in &evaluation.sourcing.wards {
                let name = scenario.sourcing.wards.iter().find(|other| other.id == ward.ward);
                let name = name.map_or("", |ward| ward.name.as_str());
                rows.push(posts_row(file, &format!("- {name}"), &ward.own));
            }
            rows
        }
    }
}

fn target_row(file: &str, scenario: &Scenario, target: &TargetOutcome) -> [String; 10] {
    let about = match target.scope {
        Scope::Block(block) => format!("{block:?}"),
        Scope::Group(id) => {
            let group = scenario.payroll.groups.iter().find(|group| group.id == id);
            group.map_or(String::new(), |group| group.name.clone())
        }
        Scope::Unit(id) => {
            let unit = scenario.payroll.units.iter().find(|unit| unit.id == id);
            unit.map_or(String::new(), |unit| unit.name.value.clone())
        }
    };
    [
        file.to_owned(),
        format!("reduction: {about}"),
        month(Some(target.deadline)),
        verdict(target.verdict),
        target.amount.map_or("?".to_owned(), |amount| amount.to_string()),
        target.planned.to_string(),
        format!("{:.2}", target.expected),
        target.gap.map_or("?".to_owned(), |gap| format!("{gap:+.2}")),
        target
            .met
            .map_or("?".to_owned(), |met| format!("{:.4}", met.mixed.value())),
        month(target.forecast),
    ]
}

fn posts_row(file: &str, about: &str, posts: &PostsOutcome) -> [String; 10] {
    [
        file.to_owned(),
        about.to_owned(),
        month(Some(posts.deadline)),
        verdict(posts.verdict),
        posts.posts.to_string(),
        posts.planned.to_string(),
        format!("{:.2}", posts.expected),
        format!("{:+.2}", posts.gap),
        format!("{:.4}", posts.met.mixed.value()),
        month(posts.forecast),
    ]
}

fn month(month: Option<Month>) -> String {
    month.map_or("-".to_owned(), |month| {
        format!("{}-{:02}", month.year(), month.month())
    })
}

fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::Met => "met",
        Verdict::OnTrack => "on track",
        Verdict::AtRisk => "at risk",
        Verdict::Missed => "missed",
        Verdict::Undetermined => "undetermined",
    }
    .to_owned()
}

/// Columns as wide as their widest entry; words to the left, numbers to the right. What is said about an unreadable file
/// does not widen its column.
fn print_table(rows: &[[String; 10]], out: &mut String) {
    let width = |column: usize| {
        let cells = rows.iter().filter(|row| column == 0 || !row[2].is_empty());
        cells.map(|row| row[column].chars().count()).max().unwrap_or(0)
    };
    let widths: [usize; 10] = std::array::from_fn(width);
    for row in rows {
        let cells = row.iter().zip(widths).enumerate().map(|(column, (cell, width))| {
            if (4..=8).contains(&column) {
                format!("{cell:>width$}")
            } else {
                format!("{cell:<width$}")
            }
        });
        out.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        out.push('\n');
    }
}
