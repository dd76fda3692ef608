//! From the start of the navigation until the page can be used, and until that has been painted.

use anyhow::{Context as _, Result};
use xtask::driver::{Browser, Page};

use crate::bench::{Measurement, slow_down};

/// How often the page is opened.
const RUNS: usize = 9;

/// The most that may pass until the page can be used, six times slowed down.
const LIMIT_AT_6_MS: f64 = 1000.0;

/// Runs before the page's own script: notes when `data-ready` appears and when it has been painted.
/// `performance.now()` counts from the start of the navigation.
const WATCH: &str = "
    new MutationObserver((changes, observer) => {
        if (document.documentElement?.dataset.ready !== '1') return;
        observer.disconnect();
        const usable = performance.now();
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => { window.__startUp = [usable, performance.now()]; };
            channel.port2.postMessage(null);
        });
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });";

/// Opens the page again and again.
pub fn measure(times: u32) -> Result<Vec<Measurement>> {
    let page = Page::prepare(Browser::Chromium)?;
    page.run_first(WATCH)?;
    page.load()?;
    slow_down(&page, times)?;
    let (mut usable, mut painted) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        page.leave()?;
        page.load()?;
        let both = page.wait_for("the page to be ready", "return window.__startUp ?? null;")?;
        usable.push(both[0].as_f64().context("no time was noted")?);
        painted.push(both[1].as_f64().context("no time was noted")?);
    }
    let measurement = |name: &str, runs_ms, limit_at_6_ms| Measurement {
        name: name.to_owned(),
        slow_down: times,
        runs_ms,
        limit_at_6_ms,
    };
    Ok(vec![
        measurement("start until usable", usable, Some(LIMIT_AT_6_MS)),
        measurement("start until painted", painted, None),
    ])
}
