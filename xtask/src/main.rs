//! The one door to the project: `cargo xtask <task>`.

#![allow(
    clippy::print_stdout,
    reason = "a tool for the terminal speaks on the terminal"
)]
#![allow(
    clippy::print_stderr,
    reason = "a tool for the terminal speaks on the terminal"
)]

mod bundle;
mod check;
mod dist;
mod licences;
mod measure;
mod network;
mod setup;
mod suites;
mod tally;

use std::process::ExitCode;

use anyhow::{Result, bail};
use xtask::workspace::Workspace;

/// What is printed to someone who does not know the tasks.
const USAGE: &str = "\
cargo xtask open                          build the page and open it
cargo xtask dist                          build dist/lo-trinh-2025.html
cargo xtask dist --verify-reproducible    build it twice in different places and compare
cargo xtask test [host|web|browser] [NAME…]   run all suites, or one, or some tests of one
cargo xtask test long                     browsers killed 200 times each, two tabs in 10 000 orders
cargo xtask check                         format, lints, documentation, no way to the network
cargo xtask bench [engine|page]           measure the engine, and the page in a real browser
cargo xtask pictures                      take the pictures of docs/pictures/
cargo xtask licences                      write docs/licences.txt: what is shipped and under which licence";

/// Runs the task that was asked for.
fn main() -> ExitCode {
    let words = std::env::args().skip(1).collect::<Vec<_>>();
    match perform(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Finds the task and runs it.
fn perform(words: &[String]) -> Result<()> {
    let workspace = Workspace::here()?;
    let Some((task, rest)) = words.split_first() else {
        bail!("{USAGE}")
    };
    let options = rest.iter().map(String::as_str).collect::<Vec<_>>();
    match (task.as_str(), options.as_slice()) {
        ("open", []) => dist::open(&workspace),
        ("dist", []) => dist::dist(&workspace),
        ("dist", ["--verify-reproducible"]) => dist::verify_reproducible(&workspace),
        ("dist", ["--prepare-trunk-build"]) => dist::prepare_trunk_build(&workspace),
        ("dist", ["--finish-trunk-build"]) => dist::finish_trunk_build(&workspace),
        ("test", _) => suites::test(&workspace, rest),
        ("check", []) => check::check(&workspace),
        ("bench", []) => measure::engine(&workspace).and_then(|()| measure::page(&workspace)),
        ("bench", ["engine"]) => measure::engine(&workspace),
        ("bench", ["page"]) => measure::page(&workspace),
        ("licences", []) => licences::write(&workspace),
        ("pictures", []) => measure::pictures(&workspace),
        _ => bail!("`{}` is not a task\n{USAGE}", words.join(" ")),
    }
}
