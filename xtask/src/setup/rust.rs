//! The compiler's wasm target, and pinned programs that cargo installs.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};
use xtask::workspace::{Workspace, output_of, run};

use crate::bundle::TARGET;

/// Makes sure that the compiler can build for the browser.
pub fn ensure_wasm_target(workspace: &Workspace) -> Result<()> {
    let mut rustc = Command::new("rustc");
    rustc
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(workspace.root());
    if Path::new(&output_of(&mut rustc)?).is_dir() {
        return Ok(());
    }
    println!("installing the compiler's target {TARGET}");
    let mut rustup = Command::new("rustup");
    rustup
        .args(["target", "add", TARGET])
        .current_dir(workspace.root());
    run(&mut rustup).with_context(|| format!("the compiler's target {TARGET} is missing; install it"))
}

/// Installs one version of a program from the crate registry into the checkout's tool folder.
pub fn install(workspace: &Workspace, name: &str, version: &str) -> Result<()> {
    println!("installing {name} {version} into target/tools");
    let mut install = workspace.cargo();
    install
        .args(["install", "--locked", name, "--version", version, "--root"])
        .arg(workspace.tools());
    // The program gets build folders of its own, so that it never waits for, or disturbs, the checkout's.
    install.env("CARGO_TARGET_DIR", workspace.tools().join("build"));
    run(&mut install)
}
