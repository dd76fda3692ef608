//! Finding the programs that tests and measurements need. Nothing is installed here.

use std::env;
use std::path::{Path, PathBuf};

use crate::workspace::Workspace;

/// How Chromium is started by every test and measurement: without a window, and without the traffic of
/// its own that would disturb a test of silence.
pub const CHROMIUM_FLAGS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--accept-lang=vi",
];

/// A program that tests start but that cargo does not build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// The browser whose engine most of the tool's users have.
    Chromium,
    /// The WebDriver server of Chromium.
    Chromedriver,
    /// The browser with the strictest treatment of local files.
    Firefox,
    /// The WebDriver server of Firefox.
    Geckodriver,
    /// LibreOffice, which converts workbooks and documents without a window.
    Soffice,
    /// Tells what stands where in a PDF.
    Pdftotext,
}

impl Program {
    /// All of them.
    pub const ALL: [Program; 6] = [
        Program::Chromium,
        Program::Chromedriver,
        Program::Firefox,
        Program::Geckodriver,
        Program::Soffice,
        Program::Pdftotext,
    ];

    /// The environment variable that names the program's file and wins over everything else.
    pub fn variable(self) -> &'static str {
        match self {
            Program::Chromium => "CHROMIUM",
            Program::Chromedriver => "CHROMEDRIVER",
            Program::Firefox => "FIREFOX",
            Program::Geckodriver => "GECKODRIVER",
            Program::Soffice => "SOFFICE",
            Program::Pdftotext => "PDFTOTEXT",
        }
    }

    /// The names the program goes by, the most exact first.
    fn names(self) -> &'static [&'static str] {
        match self {
            Program::Chromium => &["chromium", "chromium-browser", "google-chrome", "chrome"],
            Program::Chromedriver => &["chromedriver"],
            Program::Firefox => &["firefox-esr", "firefox"],
            Program::Geckodriver => &["geckodriver"],
            Program::Soffice => &["soffice", "libreoffice"],
            Program::Pdftotext => &["pdftotext"],
        }
    }

    /// The program's file: named by its variable, installed by `cargo xtask test`, or on the path.
    pub fn find(self, workspace: &Workspace) -> Option<PathBuf> {
        if let Some(file) = env::var_os(self.variable()) {
            return Some(PathBuf::from(file));
        }
        let own = workspace.tools().join("bin");
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(own)
            .chain(env::split_paths(&path))
            .collect::<Vec<_>>();
        self.names()
            .iter()
            .find_map(|name| folders.iter().find_map(|folder| in_folder(folder, name)))
    }
}

/// The program `name` in `folder`, if it is there.
fn in_folder(folder: &Path, name: &str) -> Option<PathBuf> {
    let file = folder.join(format!("{name}{}", env::consts::EXE_SUFFIX));
    file.is_file().then_some(file)
}
