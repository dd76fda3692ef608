//! The page's styles: every file of `styles/`, joined in one fixed order.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The styles that the others build on, in their order. The rest follows by name.
const FIRST: [&str; 2] = ["tokens", "base"];

/// All styles of the folder as one text.
pub fn read(folder: &Path) -> Result<String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        if path.extension() == Some(OsStr::new("css")) {
            files.push(path);
        }
    }
    files.sort_by_key(|path| order(path));
    let mut styles = String::new();
    for file in files {
        styles.push_str(
            &fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?,
        );
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
