//! While a post is dragged: from a move of the pointer until the tip has followed and is painted, and until the chart
//! shows what would follow. (The verdict is the same whichever year before the deadline a post goes in.)

use anyhow::{Context as _, Result};
use serde_json::json;
use xtask::driver::{Browser, Page};

use crate::bench::{Measurement, slow_down};

/// How often the pointer is moved before anything is measured.
const WARM_UP_RUNS: usize = 2;

/// How often it is moved and measured.
const RUNS: usize = 10;

/// Two frames of a screen with sixty a second.
const TWO_FRAMES_MS: f64 = 33.4;

/// The most that may pass until the chart of what is held is painted.
const CHART_MS: f64 = 100.0;

/// Waits for the next move of the pointer and for what it changes. Times are counted from when the browser received the move.
const ARM: &str = "
    const [watch] = arguments;
    window.__latency = null;
    let moved;
    addEventListener('pointermove', (event) => { moved = event.timeStamp; }, { capture: true, once: true });
    const observer = new MutationObserver(() => {
        requestAnimationFrame(() => {
            // What the move before this one still changed. (The page may hear of a move before this does.)
            if (moved === undefined) { return; }
            observer.disconnect();
            const channel = new MessageChannel();
            channel.port1.onmessage = () => { window.__latency ??= performance.now() - moved; };
            channel.port2.postMessage(null);
        });
    });
    observer.observe(document.querySelector(watch),
        { subtree: true, childList: true, characterData: true, attributes: true });";

/// Drags a post of the payroll grid to and fro between two years.
pub fn post(times: u32) -> Result<Vec<Measurement>> {
    let page = Page::open(Browser::Chromium)?;
    page.choose_scenario("example")?;
    page.show_screen("payroll")?;
    page.click("[data-testid=open-all]")?;
    page.evaluate("scrollTo(0, 0);")?;
    let unit = page.evaluate(
        "const cell = [...document.querySelectorAll('[id^=cell-unit-][id$=\"-2024\"]')]
             .find((cell) => cell.querySelector('.sq path'));
         return cell.id.replace('-2024', '');",
    )?;
    let unit = unit.as_str().context("the example has a post in 2024")?;
    slow_down(&page, times)?;
    page.hold_over(&format!("#{unit}-2024 .sq path"), &format!("#{unit}-2023"))?;
    let over = [format!("#{unit}-2025"), format!("#{unit}-2022")];
    let tip = Dragged {
        name: "a post dragged: move to tip, painted",
        watch: "#grid-tip",
        limit: TWO_FRAMES_MS,
    };
    let chart = Dragged {
        name: "a post dragged: move to chart, painted",
        watch: "main svg.chart",
        limit: CHART_MS,
    };
    Ok(vec![
        tip.measure(&page, times, &over)?,
        chart.measure(&page, times, &over)?,
    ])
}

/// Drags a route of the open posts to and fro between two months: the hand's bar is to follow.
pub fn route(times: u32) -> Result<Vec<Measurement>> {
    let page = Page::open(Browser::Chromium)?;
    page.choose_scenario("example")?;
    page.show_screen("sourcing")?;
    page.evaluate("scrollTo(0, 0);")?;
    let row = page.evaluate(
        "const row = document.querySelector('tr.post .grab').closest('tr');
         row.id = 'dragged';
         row.querySelector('.ex-m').id = 'later';
         row.querySelector('.rt').id = 'earlier';
         return row.id;",
    )?;
    row.as_str().context("the example has a route")?;
    slow_down(&page, times)?;
    page.hold_over("#dragged .grab", "#later")?;
    let bar = Dragged {
        name: "a route dragged: move to bar, painted",
        watch: "#dragged .tr",
        limit: TWO_FRAMES_MS,
    };
    let over = ["#earlier".to_owned(), "#later".to_owned()];
    Ok(vec![bar.measure(&page, times, &over)?])
}

/// What is watched while something is dragged.
struct Dragged {
    name: &'static str,
    watch: &'static str,
    /// The most that may pass at the greatest slow-down.
    limit: f64,
}

impl Dragged {
    /// Moves the pointer to and fro over two places.
    fn measure(&self, page: &Page, times: u32, over: &[String; 2]) -> Result<Measurement> {
        let mut runs_ms = Vec::new();
        for run in 0..WARM_UP_RUNS + RUNS {
            page.evaluate_with(ARM, vec![json!(self.watch)])?;
            page.move_over(&over[run % 2])?;
            let passed = page.wait_for(&format!("{} to change", self.watch), "return window.__latency;")?;
            if run >= WARM_UP_RUNS {
                runs_ms.push(passed.as_f64().context("no time was noted")?);
            }
        }
        Ok(Measurement {
            name: self.name.to_owned(),
            slow_down: times,
            runs_ms,
            limit_at_6_ms: Some(self.limit),
        })
    }
}
