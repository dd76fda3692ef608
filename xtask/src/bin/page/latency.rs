//! From a key press until a text has changed, and until the change has been painted.

use anyhow::{Context as _, Result};
use serde_json::json;
use xtask::driver::{Browser, Page};

use crate::bench::{Measurement, slow_down};

/// How often each key is pressed before anything is measured.
const WARM_UP_RUNS: usize = 2;

/// How often each key is pressed and measured.
const RUNS: usize = 10;

/// A key and what it changes. To add one, add a line to [`CASES`].
#[derive(Debug)]
pub struct Case {
    /// What is measured.
    pub name: &'static str,
    /// The kind of scenario that is open.
    pub scenario: &'static str,
    /// The screen that is shown.
    pub screen: &'static str,
    /// What is clicked on first.
    pub clicks: &'static [&'static str],
    /// The element that has the keyboard's focus.
    pub focus: &'static str,
    /// The keys, pressed in turn; they should undo each other.
    pub keys: &'static [&'static str],
    /// The element whose text changes.
    pub watch: &'static str,
    /// The most that may pass until the text has changed and is painted, six times slowed down.
    pub limit_at_6_ms: f64,
}

/// Everything that is measured.
pub const CASES: &[Case] = &[
    Case {
        name: "a post more or less: key to verdict",
        scenario: "example",
        screen: "payroll",
        clicks: &["[data-testid=open-all]"],
        focus: "[data-testid=payroll-grid] tr.u td.yr[id]",
        keys: &["+", "-"],
        watch: ".strip",
        limit_at_6_ms: 100.0,
    },
    Case {
        name: "a route a month later: key to verdict",
        scenario: "example",
        screen: "sourcing",
        clicks: &[],
        focus: "tr.post[tabindex='0']",
        keys: &["ArrowRight", "ArrowLeft"],
        watch: "tr.post[tabindex='0']",
        limit_at_6_ms: 100.0,
    },
];

/// Puts the focus in its place and waits for the next key. The times are counted from when the browser
/// received the key, not from when the page got to it.
const ARM: &str = "
    const [focus, watch] = arguments;
    document.querySelector(focus).focus();
    window.__latency = null;
    let pressed;
    addEventListener('keydown', (event) => { pressed = event.timeStamp; }, { capture: true, once: true });
    const observer = new MutationObserver(() => {
        observer.disconnect();
        const changed = performance.now();
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
                window.__latency = [changed - pressed, performance.now() - pressed];
            };
            channel.port2.postMessage(null);
        });
    });
    observer.observe(document.querySelector(watch), { subtree: true, childList: true, characterData: true });";

impl Case {
    /// Presses the keys again and again.
    pub fn measure(&self, times: u32) -> Result<Vec<Measurement>> {
        let page = Page::open(Browser::Chromium)?;
        page.choose_scenario(self.scenario)?;
        page.show_screen(self.screen)?;
        self.clicks.iter().try_for_each(|selector| page.click(selector))?;
        // Both must be there before the first measurement; waiting for their text says which is not.
        page.text(self.focus)?;
        page.text(self.watch)?;
        slow_down(&page, times)?;
        let (mut changed, mut painted) = (Vec::new(), Vec::new());
        for run in 0..WARM_UP_RUNS + RUNS {
            for key in self.keys {
                page.evaluate_with(ARM, vec![json!(self.focus), json!(self.watch)])?;
                page.press(&[key])?;
                let both = page.wait_for(&format!("{} to change", self.watch), "return window.__latency;")?;
                if run >= WARM_UP_RUNS {
                    changed.push(both[0].as_f64().context("no time was noted")?);
                    painted.push(both[1].as_f64().context("no time was noted")?);
                }
            }
        }
        let measurement = |what: &str, runs_ms, limit_at_6_ms| Measurement {
            name: format!("{}, {what}", self.name),
            slow_down: times,
            runs_ms,
            limit_at_6_ms,
        };
        Ok(vec![
            measurement("changed", changed, None),
            measurement("painted", painted, Some(self.limit_at_6_ms)),
        ])
    }
}
