//! `dist` and `open`: the delivered file made, proven reproducible, and shown.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use xtask::workspace::{PAGE_NAME, Workspace};

use crate::bundle::{self, Page};
use crate::tally::{self, Tally};

/// Builds the file into `dist/` and prints what came out.
pub fn dist(workspace: &Workspace) -> Result<()> {
    let page = checked(workspace)?;
    page.write(&workspace.root().join("dist"))?;
    println!(
        "dist/{PAGE_NAME}: {} bytes, with {} of zlib and {} of letters for the office",
        page.html.len(),
        page.packed_bytes,
        page.office_bytes
    );
    println!("SHA-256 {}", page.sha256());
    if let Some(excess) = page.excess() {
        println!("{excess}");
    }
    Ok(())
}

/// Builds the page and refuses one that names a way to the network.
fn checked(workspace: &Workspace) -> Result<Page> {
    let page = bundle::build(workspace, &workspace.target())?;
    if !page.network_names.is_empty() {
        bail!(
            "the page could reach the network: {}",
            page.network_names.join("; ")
        );
    }
    Ok(page)
}

/// Builds the file a second time, from a copy of the sources in another folder and with nothing built
/// before, and compares the bytes. That proves both that a build repeats itself and that no folder of
/// this machine gets into the file.
pub fn verify_reproducible(workspace: &Workspace) -> Result<()> {
    let first = checked(workspace)?;
    let place = workspace.target().join("second-build");
    if place.exists() {
        fs::remove_dir_all(&place)?;
    }
    let copy = place.join("sources-in-another-folder");
    copy_sources(workspace.root(), &copy)?;
    let second = bundle::build(&Workspace::at(&copy), &place.join("target"))?;
    let same = first.html == second.html;
    println!(
        "first build  SHA-256 {}\nsecond build SHA-256 {}",
        first.sha256(),
        second.sha256()
    );
    if same {
        fs::remove_dir_all(&place)?;
    } else {
        first.write(&place.join("first"))?;
        second.write(&place.join("second"))?;
        println!("the two builds differ; both lie in {}", place.display());
    }
    let mut tally = Tally::new("reproducible build");
    tally.count(same);
    tally::conclude(&[tally])
}

/// Copies a checkout without what is built or hidden in it.
fn copy_sources(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if name == "target" || name == "dist" || name.to_string_lossy().starts_with('.') {
            continue;
        }
        let (source, copy) = (entry.path(), to.join(&name));
        if entry.file_type()?.is_dir() {
            copy_sources(&source, &copy)?;
        } else {
            fs::copy(&source, &copy).with_context(|| format!("{} cannot be copied", source.display()))?;
        }
    }
    Ok(())
}

/// `trunk` calls this before each of its builds: it takes styles from one file, which is made here in the
/// order of the delivered page.
pub fn prepare_trunk_build(workspace: &Workspace) -> Result<()> {
    let folder = workspace.root().join("target").join("trunk");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("styles.css"), bundle::all_styles(workspace)?)
        .context("the styles cannot be written")
}

/// `trunk` calls this after each of its builds. A release build is replaced by the one file; a build for
/// development stays as `trunk` made it.
pub fn finish_trunk_build(workspace: &Workspace) -> Result<()> {
    if std::env::var("TRUNK_PROFILE").as_deref() != Ok("release") {
        return Ok(());
    }
    let staging = std::env::var_os("TRUNK_STAGING_DIR").context("TRUNK_STAGING_DIR is not set")?;
    let staging = Path::new(&staging);
    let page = checked(workspace)?;
    for entry in fs::read_dir(staging)? {
        let path = entry?.path();
        if path.is_dir() {
            fs::remove_dir_all(&path)?
        } else {
            fs::remove_file(&path)?
        }
    }
    page.write(staging)?;
    println!(
        "{PAGE_NAME}: {} bytes, SHA-256 {}",
        page.html.len(),
        page.sha256()
    );
    Ok(())
}

/// Builds the file and opens it in the browser this machine uses for local files.
pub fn open(workspace: &Workspace) -> Result<()> {
    dist(workspace)?;
    let page = workspace.page();
    let mut opener = match std::env::consts::OS {
        "windows" => Command::new("explorer"),
        "macos" => Command::new("open"),
        _ => Command::new("xdg-open"),
    };
    let opened = opener
        .arg(&page)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    match opened {
        Ok(status) if status.success() || cfg!(windows) => {}
        _ => println!("open this file in a browser:"),
    }
    println!("{}", page.display());
    Ok(())
}
