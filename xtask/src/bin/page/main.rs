//! Measures the delivered file in Chromium, and takes its pictures. Started by `cargo xtask bench` and
//! `cargo xtask pictures`, which see to it that the file and the browser are there.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool for the terminal speaks on the terminal"
)]

mod bench;
mod dragging;
mod latency;
mod pictures;
mod start_up;

use std::process::ExitCode;

use anyhow::anyhow;

/// Runs the task that was asked for.
fn main() -> ExitCode {
    let task = std::env::args().nth(1);
    let outcome = match task.as_deref() {
        Some("bench") => bench::bench(),
        Some("pictures") => pictures::pictures(),
        _ => Err(anyhow!("the tasks are bench and pictures")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
