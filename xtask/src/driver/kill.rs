//! Switched off at the wall: the browser and all its processes end at once, without a word.

use std::fs;
use std::process::{Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::page::Page;

/// Time killed processes have to be gone.
const GONE_LIMIT: Duration = Duration::from_secs(20);

/// A blow that falls by itself after some time, whatever the page is doing then.
#[derive(Debug)]
pub struct Killed {
    group: u32,
    falls: JoinHandle<Instant>,
}

impl Killed {
    /// Lets it fall on the browser of a page after a time.
    pub fn after(page: &Page, time: Duration) -> Killed {
        let group = page.server.group();
        let falls = thread::spawn(move || {
            #[expect(
                clippy::disallowed_methods,
                reason = "nothing is waited for: the moment is what matters"
            )]
            thread::sleep(time);
            let moment = Instant::now();
            let program = Command::new("kill")
                .args(["-KILL", "--", &format!("-{group}")])
                .stderr(Stdio::null())
                .status();
            drop(program);
            moment
        });
        Killed { group, falls }
    }

    /// Waits until it has fallen and all processes are gone; the moment just before it fell.
    pub fn moment(self) -> Result<Instant> {
        let Ok(moment) = self.falls.join() else {
            bail!("the blow was not dealt");
        };
        let end = Instant::now() + GONE_LIMIT;
        while lives(self.group)? {
            if Instant::now() > end {
                bail!("the browser cannot be killed");
            }
            #[expect(
                clippy::disallowed_methods,
                reason = "processes that end tell nobody but their parent"
            )]
            thread::sleep(Duration::from_millis(20));
        }
        Ok(moment)
    }
}

/// Whether a process of a group still runs. Those that have ended and wait to be counted do not.
fn lives(group: u32) -> Result<bool> {
    for entry in fs::read_dir("/proc")? {
        let Ok(status) = fs::read_to_string(entry?.path().join("stat")) else {
            continue;
        };
        // After the name, which stands in brackets: the state, the parent, the group.
        let Some((_, after)) = status.rsplit_once(") ") else {
            continue;
        };
        let fields = after.split(' ').collect::<Vec<_>>();
        if fields.get(2) == Some(&group.to_string().as_str()) && !matches!(fields[0], "Z" | "X") {
            return Ok(true);
        }
    }
    Ok(false)
}
