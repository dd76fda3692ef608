//! From the sources to a wasm module: one cargo build whose result does not depend on where it ran.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use xtask::workspace::{Workspace, output_of, run};

use crate::setup;

/// The target the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The compiled modules.
#[derive(Debug)]
pub struct Modules {
    /// The page's program.
    pub page: PathBuf,
    /// The office.
    pub office: PathBuf,
}

/// Builds both programs in the release profile into `target` and gives the modules' paths.
pub fn compile(workspace: &Workspace, target: &Path) -> Result<Modules> {
    setup::rust::ensure_wasm_target(workspace)?;
    let mut build = workspace.cargo();
    build
        .args([
            "build",
            "--release",
            "--bin",
            "lo-trinh",
            "--bin",
            "office",
            "--target",
            TARGET,
            "--target-dir",
        ])
        .arg(target)
        .env("CARGO_ENCODED_RUSTFLAGS", remapping(workspace)?)
        .env_remove("RUSTFLAGS");
    run(&mut build)?;
    let folder = target.join(TARGET).join("release");
    Ok(Modules {
        page: folder.join("lo-trinh.wasm"),
        office: folder.join("office.wasm"),
    })
}

/// Compiler flags that replace this machine's folders in the module's panic messages. Where several
/// rules match, the compiler takes the last, so the narrow ones come after the wide ones.
fn remapping(workspace: &Workspace) -> Result<OsString> {
    let sysroot = output_of(
        Command::new("rustc")
            .args(["--print", "sysroot"])
            .current_dir(workspace.root()),
    )?;
    let cargo_home = cargo_home()?;
    let mut rules = vec![
        (PathBuf::from(sysroot), "/rust"),
        (cargo_home.clone(), "/cargo"),
        (workspace.root().to_path_buf(), "/lo-trinh"),
    ];
    // The folder of a registry is named after its host, which may be a mirror.
    if let Ok(registries) = fs::read_dir(cargo_home.join("registry/src")) {
        for registry in registries {
            rules.push((registry?.path(), "/crates"));
        }
    }
    let mut flags = OsString::new();
    for (from, to) in rules {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    }
    Ok(flags)
}

/// The folder cargo keeps downloaded crates in.
fn cargo_home() -> Result<PathBuf> {
    if let Some(folder) = env::var_os("CARGO_HOME") {
        return Ok(PathBuf::from(folder));
    }
    let home = env::home_dir().context("neither CARGO_HOME nor a home folder is known")?;
    Ok(home.join(".cargo"))
}
