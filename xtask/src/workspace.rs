//! Where things lie, and how a program is started.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

/// The name of the one file that is delivered.
pub const PAGE_NAME: &str = "lo-trinh-2025.html";

/// A checkout of the project. Its root holds `Cargo.lock` and `xtask/`.
#[derive(Debug, Clone)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The checkout this program was started in: the nearest folder upwards that holds `xtask/`.
    pub fn here() -> Result<Workspace> {
        let start = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => env::current_dir().context("the current folder cannot be read")?,
        };
        let is_root = |folder: &&Path| folder.join("xtask/Cargo.toml").is_file();
        match start.ancestors().find(is_root) {
            Some(root) => Ok(Workspace::at(root)),
            None => bail!("{} is not inside the project", start.display()),
        }
    }

    /// The checkout whose root is `root`.
    pub fn at(root: &Path) -> Workspace {
        Workspace {
            root: root.to_path_buf(),
        }
    }

    /// The folder that holds the workspace's `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where cargo puts what it builds.
    pub fn target(&self) -> PathBuf {
        match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => self.root.join(folder),
            None => self.root.join("target"),
        }
    }

    /// Where programs that only the tests need are installed.
    pub fn tools(&self) -> PathBuf {
        self.target().join("tools")
    }

    /// The delivered file.
    pub fn page(&self) -> PathBuf {
        self.root.join("dist").join(PAGE_NAME)
    }

    /// Cargo, started in the root of the checkout.
    pub fn cargo(&self) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.root).env_remove("CARGO_MANIFEST_DIR");
        command
    }
}

/// Runs a program to its end. Anything but success is an error that names the program.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = command
        .status()
        .with_context(|| format!("`{shown}` could not be started"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// Runs a program to its end and gives what it wrote to standard output, without the last line break.
pub fn output_of(command: &mut Command) -> Result<String> {
    let shown = shown(command);
    let output = command
        .output()
        .with_context(|| format!("`{shown}` could not be started"))?;
    if !output.status.success() {
        bail!(
            "`{shown}` failed ({}): {}",
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    let text = String::from_utf8(output.stdout).with_context(|| format!("`{shown}` did not write text"))?;
    Ok(text.trim_end().to_owned())
}

/// A command the way one would type it.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}
