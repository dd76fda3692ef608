//! `bench` and `pictures`: both need a browser, so both are the work of the program `page`, which is
//! built only when it is asked for.

use anyhow::Result;
use xtask::programs::Program;
use xtask::workspace::{Workspace, run};

use crate::{dist, setup};

/// Measures the engine alone, on this machine.
pub fn engine(workspace: &Workspace) -> Result<()> {
    run(workspace.cargo().args(["bench", "--bench", "engine"]))
}

/// Measures the delivered file in Chromium.
pub fn page(workspace: &Workspace) -> Result<()> {
    run_page(workspace, "bench")
}

/// Takes a picture of every screen.
pub fn pictures(workspace: &Workspace) -> Result<()> {
    run_page(workspace, "pictures")
}

/// Builds the file and runs the program `page` on it.
fn run_page(workspace: &Workspace, task: &str) -> Result<()> {
    setup::browsers::ensure(workspace, &[Program::Chromium, Program::Chromedriver])?;
    dist::dist(workspace)?;
    let mut command = workspace.cargo();
    command.args([
        "run",
        "--quiet",
        "--package",
        "xtask",
        "--no-default-features",
        "--features",
        "driver",
    ]);
    run(command.args(["--bin", "page", "--", task]))
}
