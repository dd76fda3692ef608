//! A folder of its own for each opened page: the file, and what is downloaded from it.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context as _, Result};
use tempfile::TempDir;
use url::Url;

use crate::workspace::{PAGE_NAME, Workspace};

/// The folder. It is removed together with the last value that names it.
#[derive(Debug, Clone)]
pub struct Room {
    folder: Rc<TempDir>,
    keeps_profile: bool,
}

impl Room {
    /// A room with a copy of the built file in it.
    pub fn with_built_page(workspace: &Workspace) -> Result<Room> {
        let built = workspace.page();
        let html = fs::read_to_string(&built)
            .with_context(|| format!("{} is not there; `cargo xtask dist` builds it", built.display()))?;
        Room::with_page(&html)
    }

    /// A room whose page is `html`.
    pub fn with_page(html: &str) -> Result<Room> {
        let room = Room {
            folder: Rc::new(tempfile::Builder::new().prefix("lo-trinh-").tempdir()?),
            keeps_profile: false,
        };
        fs::create_dir(room.downloads())?;
        fs::write(room.folder.path().join(PAGE_NAME), html)?;
        Ok(room)
    }

    /// The same room, in which the browser finds its profile again the next time.
    pub fn keeping_the_profile(mut self) -> Result<Room> {
        self.keeps_profile = true;
        fs::create_dir_all(self.folder.path().join("profile"))?;
        Ok(self)
    }

    /// Where the browser's profile is kept, if it is.
    pub fn profile(&self) -> Option<PathBuf> {
        self.keeps_profile.then(|| self.folder.path().join("profile"))
    }

    /// The page's file.
    pub fn file(&self) -> PathBuf {
        self.folder.path().join(PAGE_NAME)
    }

    /// The page's `file:` address.
    pub fn address(&self) -> Result<Url> {
        let file = self.folder.path().join(PAGE_NAME);
        Url::from_file_path(&file)
            .ok()
            .with_context(|| format!("{} has no address", file.display()))
    }

    /// Where downloads go.
    pub fn downloads(&self) -> PathBuf {
        self.folder.path().join("downloads")
    }

    /// Writes a file that is to be opened in the page.
    pub fn write(&self, name: &str, contents: &[u8]) -> Result<PathBuf> {
        let file = self.folder.path().join(name);
        fs::write(&file, contents).with_context(|| format!("{} cannot be written", file.display()))?;
        Ok(file)
    }

    /// The one finished download, which is then taken out of the folder; nothing while there is none.
    /// Both browsers keep a second file beside one that is not finished.
    pub fn take_download(&self) -> Result<Option<(String, Vec<u8>)>> {
        let entries = fs::read_dir(self.downloads())?.collect::<Result<Vec<_>, _>>()?;
        let [entry] = entries.as_slice() else {
            return Ok(None);
        };
        let name = entry.file_name().to_string_lossy().into_owned();
        let contents = fs::read(entry.path())?;
        if contents.is_empty() || is_unfinished(Path::new(&name)) {
            return Ok(None);
        }
        fs::remove_file(entry.path())?;
        Ok(Some((name, contents)))
    }
}

/// Whether a file in the download folder is one the browser is still writing.
fn is_unfinished(name: &Path) -> bool {
    let hidden = name.to_string_lossy().starts_with('.');
    hidden
        || name
            .extension()
            .is_some_and(|ending| ending == "crdownload" || ending == "part")
}
