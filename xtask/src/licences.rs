//! `licences`: writes down what is shipped inside the page, under which licence, and whose work it is.
//!
//! The list is what cargo would link into the module: procedural macros and what only they need run while building and
//! are left out. Each text stands once, with every copyright line that belongs to it in the list above it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use xtask::workspace::{Workspace, output_of};

use crate::bundle::TARGET;

/// The file, as the About dialog includes it.
const FILE: &str = "docs/licences.txt";

/// The product itself: not a library it uses.
const PRODUCT: &str = "lo-trinh";

/// Licences we can ship under, the shortest text first; where a crate offers several, the first of these is taken. Each
/// with the file a crate brings it along in.
const ACCEPTED: [(&str, &str); 6] = [
    ("MIT", "LICENSE-MIT"),
    ("BSL-1.0", "LICENSE-BOOST"),
    ("Unicode-3.0", "LICENSE-UNICODE"),
    ("Apache-2.0", "LICENSE-APACHE"),
    ("BSD-3-Clause", "LICENSE-WHATWG"),
    ("Zlib", "LICENSE"),
];

/// A part that cargo does not list: the language's own library.
const OTHERS: [[&str; 3]; 1] = [[
    "Rust std",
    "MIT OR Apache-2.0",
    "Copyright (c) The Rust Project Contributors",
]];

/// The crate whose file the permission of the MIT licence is read from; all crates' copies say the same.
const MIT_FROM: &str = "wasm-bindgen";

/// A crate that is shipped.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Shipped {
    name: String,
    version: String,
    licence: String,
    authors: Vec<String>,
    folder: PathBuf,
}

/// Writes the file anew.
pub fn write(workspace: &Workspace) -> Result<()> {
    let file = workspace.root().join(FILE);
    fs::write(&file, text(workspace)?).with_context(|| format!("{} cannot be written", file.display()))?;
    println!("{FILE} is written");
    Ok(())
}

/// Whether the file says what would be written now.
#[cfg(test)]
fn is_current(workspace: &Workspace) -> Result<bool> {
    let written = fs::read_to_string(workspace.root().join(FILE))?.replace("\r\n", "\n");
    Ok(written == text(workspace)?)
}

/// The whole file.
fn text(workspace: &Workspace) -> Result<String> {
    let mut lines: BTreeSet<String> = OTHERS
        .map(|[name, licence, owner]| line(name, licence, owner))
        .into();
    let all_shipped = shipped(workspace)?;
    let mut texts: BTreeMap<&str, String> = BTreeMap::from([("MIT", mit(&all_shipped)?)]);
    for shipped in all_shipped {
        let chosen = chosen(&shipped.licence)
            .with_context(|| format!("{} is under `{}`", shipped.name, shipped.licence))?;
        for (licence, file) in chosen {
            if !texts.contains_key(licence) {
                let file = shipped.folder.join(file);
                let text = fs::read_to_string(&file)
                    .with_context(|| format!("{} cannot be read", file.display()))?;
                texts.insert(licence, text);
            }
        }
        let name = format!("{} {}", shipped.name, shipped.version);
        lines.insert(line(&name, &shipped.licence, &owners(&shipped)));
    }
    let mut all = String::new();
    for line in &lines {
        all.push_str(line);
    }
    for (name, text) in &texts {
        write!(all, "\n== {name} ==\n\n{}\n", text.trim())?;
    }
    Ok(all)
}

fn line(name: &str, licence: &str, owner: &str) -> String {
    format!("{name} ({licence}): {owner}\n")
}

/// The licences of an expression we ship under: one of each part joined by AND, with the file it is in.
fn chosen(expression: &str) -> Result<Vec<(&'static str, &'static str)>> {
    let of_part = |part: &str| {
        let part = part.trim().trim_start_matches('(').trim_end_matches(')');
        let offered: Vec<&str> = part
            .split("OR")
            .flat_map(|one| one.split('/'))
            .map(str::trim)
            .collect();
        let found = ACCEPTED
            .into_iter()
            .find(|(licence, _)| offered.contains(licence));
        found.with_context(|| format!("`{part}` offers no licence the project accepts"))
    };
    expression.split("AND").map(of_part).collect()
}

/// The permission every MIT crate grants, without a copyright line.
fn mit(all_shipped: &[Shipped]) -> Result<String> {
    let crate_of_it = all_shipped.iter().find(|shipped| shipped.name == MIT_FROM);
    let folder = &crate_of_it
        .context("the crate of the MIT licence is not shipped")?
        .folder;
    let licence = fs::read_to_string(folder.join("LICENSE-MIT"))?;
    match licence.find("Permission is hereby granted") {
        Some(start) => Ok(licence[start..].to_owned()),
        None => bail!("the licence of {MIT_FROM} is not the one expected"),
    }
}

/// The copyright lines of the crate's own licence file; failing that its authors, failing that its name.
fn owners(shipped: &Shipped) -> String {
    for file in ["LICENSE-MIT", "LICENSE", "LICENSE.md", "LICENSE-BOOST"] {
        let found = fs::read_to_string(shipped.folder.join(file)).unwrap_or_default();
        let lines: Vec<&str> = found
            .lines()
            .map(|line| line.trim().trim_end_matches('.'))
            .filter(|line| line.starts_with("Copyright"))
            .collect();
        if !lines.is_empty() {
            return lines.join("; ");
        }
    }
    let names: Vec<&str> = shipped
        .authors
        .iter()
        .map(|author| author.split('<').next().unwrap_or_default().trim())
        .filter(|name| !name.is_empty())
        .collect();
    if names.is_empty() {
        format!("Copyright (c) the developers of {}", shipped.name)
    } else {
        format!("Copyright (c) {}", names.join(", "))
    }
}

/// Every crate that is linked into the module, sorted by name.
fn shipped(workspace: &Workspace) -> Result<Vec<Shipped>> {
    let mut command = workspace.cargo();
    command.args([
        "metadata",
        "--format-version",
        "1",
        "--locked",
        "--filter-platform",
        TARGET,
    ]);
    let metadata: Value = serde_json::from_str(&output_of(&mut command)?)?;
    let packages = by_id(&metadata["packages"]);
    let nodes = by_id(&metadata["resolve"]["nodes"]);
    let mut open: Vec<&str> = packages
        .iter()
        .filter(|(_, package)| package["name"] == PRODUCT)
        .map(|(id, _)| *id)
        .collect();
    let mut seen = BTreeSet::new();
    let mut list = Vec::new();
    while let Some(id) = open.pop() {
        let Some(package) = packages.get(id) else {
            bail!("cargo does not describe {id}")
        };
        if is_macro(package) || !seen.insert(id) {
            continue;
        }
        if package["name"] != PRODUCT {
            list.push(described(package)?);
        }
        open.extend(nodes.get(id).into_iter().flat_map(|node| linked(node)));
    }
    list.sort();
    Ok(list)
}

fn by_id(values: &Value) -> BTreeMap<&str, &Value> {
    let values = values.as_array().into_iter().flatten();
    values
        .filter_map(|value| Some((value["id"].as_str()?, value)))
        .collect()
}

fn is_macro(package: &Value) -> bool {
    let targets = package["targets"].as_array().into_iter().flatten();
    let mut kinds = targets.flat_map(|target| target["kind"].as_array().into_iter().flatten());
    kinds.any(|kind| kind == "proc-macro")
}

/// The packages a package is linked with: not those of its tests or of its build script.
fn linked(node: &Value) -> impl Iterator<Item = &str> {
    let all = node["deps"].as_array().into_iter().flatten();
    let linked = all.filter(|dependency| {
        let mut kinds = dependency["dep_kinds"].as_array().into_iter().flatten();
        kinds.any(|kind| kind["kind"].is_null())
    });
    linked.filter_map(|dependency| dependency["pkg"].as_str())
}

fn described(package: &Value) -> Result<Shipped> {
    let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
    let manifest = text("manifest_path");
    let Some(folder) = Path::new(&manifest).parent() else {
        bail!("`{manifest}` lies nowhere")
    };
    let authors = package["authors"].as_array().into_iter().flatten();
    Ok(Shipped {
        name: text("name"),
        version: text("version"),
        licence: text("license"),
        authors: authors.filter_map(Value::as_str).map(str::to_owned).collect(),
        folder: folder.to_path_buf(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The About dialog names what is shipped, no more and no less.
    #[test]
    fn the_list_is_what_is_shipped() {
        let workspace = Workspace::here().expect("tests run inside the project");
        let current = is_current(&workspace).expect("cargo describes the project");
        assert!(current, "{FILE} is out of date: run `cargo xtask licences`");
    }

    #[test]
    fn a_licence_is_chosen_or_refused() {
        let names = |expression| {
            let chosen = chosen(expression).unwrap_or_default();
            chosen.into_iter().map(|(licence, _)| licence).collect::<Vec<_>>()
        };
        assert_eq!(names("MIT OR Apache-2.0"), ["MIT"]);
        assert_eq!(names("Apache-2.0/MIT"), ["MIT"]);
        assert_eq!(names("Apache-2.0 OR BSL-1.0"), ["BSL-1.0"]);
        assert_eq!(
            names("(MIT OR Apache-2.0) AND Unicode-3.0"),
            ["MIT", "Unicode-3.0"]
        );
        assert!(chosen("GPL-3.0-only").is_err());
        assert!(chosen("MIT AND GPL-3.0-only").is_err());
    }
}
