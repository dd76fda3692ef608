//! The page's styles: every file of `styles/`, joined in one fixed order.
//!
//! `start.css` stands in the document, for what is seen before the program runs. The others are packed
//! with the module and take a quarter of their room.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

/// The styles that the others build on, in their order. The rest follows by name.
const FIRST: [&str; 2] = ["tokens", "base"];

/// The name of the styles that stand in the document itself.
const AT_START: &str = "start.css";

/// All styles of the folder, in their order.
#[derive(Debug)]
pub struct Styles {
    /// Those for what is seen before the program runs.
    pub at_start: String,
    /// The others.
    pub packed: String,
}

/// Reads the styles of a folder.
pub fn read(folder: &Path) -> Result<Styles> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        if path.extension() == Some(OsStr::new("css")) {
            files.push(path);
        }
    }
    files.sort_by_key(|path| order(path));
    let mut styles = Styles {
        at_start: String::new(),
        packed: String::new(),
    };
    for file in files {
        let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        if text.contains("@import") {
            bail!(
                "{} imports other styles, which the page cannot load",
                file.display()
            );
        }
        let is_at_start = file.file_name() == Some(OsStr::new(AT_START));
        if is_at_start {
            styles.at_start.push_str(&text)
        } else {
            styles.packed.push_str(&text)
        }
    }
    Ok(styles)
}

/// A style's place among the others.
fn order(path: &Path) -> (usize, PathBuf) {
    let rank = FIRST
        .iter()
        .position(|name| path.file_stem() == Some(OsStr::new(name)));
    (rank.unwrap_or(FIRST.len()), path.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_and_base_come_first() {
        let mut files = ["strip.css", "base.css", "aside.css", "tokens.css"].map(PathBuf::from);
        files.sort_by_key(|path| order(path));
        assert_eq!(
            files,
            ["tokens.css", "base.css", "aside.css", "strip.css"].map(PathBuf::from)
        );
    }
}
