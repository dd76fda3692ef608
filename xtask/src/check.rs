//! `check`: everything that can be said about the sources without running them.

use std::process::Command;

use anyhow::Result;
use xtask::workspace::{Workspace, run, shown};

use crate::bundle::{self, TARGET};
use crate::setup;
use crate::tally::{self, Tally};

/// Runs every check, also after one has failed.
pub fn check(workspace: &Workspace) -> Result<()> {
    setup::rust::ensure_wasm_target(workspace)?;
    let mut tally = Tally::new("check");
    for mut command in commands(workspace) {
        println!("\n== {}", shown(&command));
        let outcome = run(&mut command);
        if let Err(error) = &outcome {
            println!("{error:#}");
        }
        tally.count(outcome.is_ok());
    }
    println!("\n== nothing in the page names a way to the network");
    let outcome = bundle::build(workspace, &workspace.target());
    match &outcome {
        Ok(page) => page.network_names.iter().for_each(|name| println!("{name}")),
        Err(error) => println!("{error:#}"),
    }
    tally.count(outcome.is_ok_and(|page| page.network_names.is_empty()));
    tally::conclude(&[tally])
}

/// Format, lints for both targets, and documentation for both targets.
fn commands(workspace: &Workspace) -> Vec<Command> {
    let cargo = |words: &[&str]| {
        let mut command = workspace.cargo();
        command.args(words);
        command
    };
    let documented = |words: &[&str]| {
        let mut command = cargo(&["doc", "--no-deps", "--document-private-items", "--lib"]);
        command.args(words).env("RUSTDOCFLAGS", "-D warnings");
        command
    };
    let strict = ["--", "-D", "warnings"];
    let mut host = cargo(&["clippy", "--workspace", "--all-targets", "--all-features"]);
    let mut browser = cargo(&["clippy", "--lib", "--bins", "--test", "web", "--target", TARGET]);
    host.args(strict);
    browser.args(strict);
    vec![
        cargo(&["fmt", "--all", "--check"]),
        host,
        browser,
        documented(&["--workspace", "--all-features"]),
        documented(&["--target", TARGET]),
    ]
}
