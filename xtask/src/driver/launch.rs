//! How each browser is started.

use std::path::Path;

use anyhow::{Context as _, Result};
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use super::Browser;
use super::room::Room;
use crate::programs::{CHROMIUM_FLAGS, Program};
use crate::workspace::Workspace;

/// Kinds of file Firefox saves without asking. Chromium needs no list.
const SAVED_KINDS: &str = "application/json,application/octet-stream,text/csv,text/plain,\
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,\
    application/vnd.openxmlformats-officedocument.wordprocessingml.document";

impl Browser {
    /// The browser and its WebDriver server.
    fn programs(self) -> (Program, Program) {
        match self {
            Browser::Chromium => (Program::Chromium, Program::Chromedriver),
            Browser::Firefox => (Program::Firefox, Program::Geckodriver),
        }
    }

    /// What the WebDriver server is told when it starts. Firefox's is to let us read the browser's own
    /// notes about the page, and to leave a port alone that a second session would want too.
    pub(super) fn server_arguments(self) -> &'static [&'static str] {
        match self {
            Browser::Chromium => &[],
            Browser::Firefox => &["--allow-system-access", "--websocket-port=0"],
        }
    }

    /// The WebDriver server's file, and what to ask it for.
    pub(super) fn launch(
        self,
        workspace: &Workspace,
        room: &Room,
    ) -> Result<(std::path::PathBuf, Capabilities)> {
        let (browser, server) = self.programs();
        let missing =
            |program: Program| format!("{program:?} is missing; `cargo xtask test browser` installs it");
        let browser = browser.find(workspace).with_context(|| missing(browser))?;
        let server = server.find(workspace).with_context(|| missing(server))?;
        let wanted = match self {
            Browser::Chromium => chromium(&browser, room),
            Browser::Firefox => firefox(&browser, room),
        };
        let wanted = wanted.as_object().cloned().unwrap_or_default();
        Ok((server, wanted.into_iter().collect()))
    }
}

/// Chromium's capabilities.
fn chromium(binary: &Path, room: &Room) -> Value {
    let profile = room.profile();
    let own = profile.map(|folder| format!("--user-data-dir={}", folder.display()));
    let arguments = CHROMIUM_FLAGS.into_iter().map(str::to_owned).chain(own);
    json!({
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": binary,
            "args": arguments.collect::<Vec<_>>(),
            "prefs": {
                "download.default_directory": room.downloads(),
                "download.prompt_for_download": false,
                "intl.accept_languages": "vi,en",
            },
        },
    })
}

/// Firefox's capabilities.
fn firefox(binary: &Path, room: &Room) -> Value {
    let mut arguments = vec!["-headless".to_owned()];
    if let Some(folder) = room.profile() {
        arguments.extend(["-profile".to_owned(), folder.display().to_string()]);
    }
    json!({
        "moz:firefoxOptions": {
            "binary": binary,
            "args": arguments,
            "prefs": {
                // geckodriver turns the isolation of local files off; people's Firefox has it on.
                "security.fileuri.strict_origin_policy": true,
                "browser.download.folderList": 2,
                "browser.download.dir": room.downloads(),
                "browser.download.alwaysOpenPanel": false,
                "browser.helperApps.neverAsk.saveToDisk": SAVED_KINDS,
                "intl.accept_languages": "vi,en",
            },
        },
    })
}
