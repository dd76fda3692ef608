//! The browsers and their WebDriver servers.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use xtask::programs::Program;
use xtask::workspace::{Workspace, output_of, run};

use super::rust;

/// The version of geckodriver that the tests were written against.
const GECKODRIVER_VERSION: &str = "0.37.1";

/// A font of the package that holds every Vietnamese letter, and the package's name. Without it
/// pictures and widths would depend on the machine.
const FONT: (&str, &str) = (
    "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
    "fonts-noto-core",
);

/// Makes sure that the programs are on this machine.
pub fn ensure(workspace: &Workspace, programs: &[Program]) -> Result<()> {
    let missing = |program: &Program| program.find(workspace).is_none();
    let absent = programs.iter().copied().filter(missing).collect::<Vec<_>>();
    let mut packages = absent
        .iter()
        .flat_map(|program| debian_packages(*program))
        .copied()
        .collect::<Vec<_>>();
    if may_install_packages() && !Path::new(FONT.0).exists() {
        packages.push(FONT.1);
    }
    if !packages.is_empty() {
        install_packages(&packages)?;
    }
    if absent.contains(&Program::Geckodriver) {
        rust::install(workspace, "geckodriver", GECKODRIVER_VERSION)?;
    }
    match programs.iter().copied().find(missing) {
        Some(program) => bail!(
            "{program:?} is missing; install it, or name its file in {}",
            program.variable()
        ),
        None => Ok(()),
    }
}

/// The Debian packages a program comes in.
fn debian_packages(program: Program) -> &'static [&'static str] {
    match program {
        Program::Chromium => &["chromium"],
        Program::Chromedriver => &["chromium-driver"],
        Program::Firefox => &["firefox-esr"],
        Program::Geckodriver => &[],
        Program::Soffice => &[
            "libreoffice-calc-nogui",
            "libreoffice-writer-nogui",
            "fonts-liberation",
        ],
        Program::Pdftotext => &["poppler-utils"],
    }
}

/// Whether this is Debian or a child of it, and we are its administrator.
fn may_install_packages() -> bool {
    let is_root = output_of(Command::new("id").arg("-u")).is_ok_and(|user| user == "0");
    is_root && Path::new("/etc/debian_version").exists()
}

/// Installs Debian packages, or says that somebody has to.
fn install_packages(packages: &[&str]) -> Result<()> {
    let wanted = packages.join(" ");
    if !may_install_packages() {
        bail!(
            "the browser tests need Chromium, Firefox, their drivers, LibreOffice and poppler; install {wanted} (Debian's names)"
        );
    }
    println!("installing {wanted}");
    run(apt().arg("update")).context("the list of packages cannot be renewed")?;
    run(apt()
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages))
    .with_context(|| format!("these packages are missing: {wanted}; install them"))
}

/// The package manager, told never to ask.
fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.arg("--quiet=2").env("DEBIAN_FRONTEND", "noninteractive");
    command
}
