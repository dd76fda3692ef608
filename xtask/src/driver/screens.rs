//! What the delivered page promises to those who drive it, and nobody else relies on:
//!
//! - `<html data-ready="1">` as soon as it can be used;
//! - every link to a screen carries `data-screen`, and `aria-current="page"` while that screen is shown;
//! - `[data-testid=scenario-switcher]` opens the list of scenarios, whose items carry
//!   `data-scenario-kind` (`document`, `example`, `own`); its buttons that make a new scenario carry
//!   `data-new-scenario`.

use anyhow::Result;
use serde_json::json;

use super::page::Page;

/// The script whose value tells that the page can be used.
const READY: &str = "return document.documentElement.dataset.ready === '1';";

impl Page {
    /// Loads the page anew and waits until it can be used.
    pub fn reload(&self) -> Result<()> {
        self.load()?;
        self.wait_until_ready()
    }

    /// Waits until the page can be used.
    pub fn wait_until_ready(&self) -> Result<()> {
        self.wait_for("the page to be ready", READY).map(drop)
    }

    /// Goes to a screen: `overview`, `payroll`, `sourcing`, `sources` or `files`.
    pub fn show_screen(&self, screen: &str) -> Result<()> {
        self.click_whichever_shows(&format!("[data-screen={screen}]"))?;
        let shown =
            format!("return document.querySelector('[data-screen={screen}][aria-current=page]') !== null;");
        self.wait_for(&format!("the screen {screen}"), &shown)?;
        self.wait_until_drawn()
    }

    /// Opens the first scenario of a kind, `document`, `example` or `own`; makes one if there is none.
    pub fn choose_scenario(&self, kind: &str) -> Result<()> {
        self.click_whichever_shows("[data-testid=scenario-switcher]")?;
        self.click_whichever_shows(&format!(
            "[data-scenario-kind={kind}], [data-new-scenario={kind}]"
        ))?;
        self.wait_until_drawn()
    }

    /// Waits until the page has been painted and nothing in it moves any more.
    pub fn wait_until_drawn(&self) -> Result<()> {
        self.evaluate(
            "await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));",
        )?;
        let still =
            "return document.getAnimations().every((animation) => animation.playState !== 'running');";
        self.wait_for("the page to stand still", still).map(drop)
    }

    /// Clicks on the element that can be seen, where a wide and a narrow page each have their own.
    fn click_whichever_shows(&self, selector: &str) -> Result<()> {
        self.element(selector)?;
        let script = "
            const all = [...document.querySelectorAll(arguments[0])];
            const shown = all.find((node) => node.getClientRects().length > 0);
            (shown ?? all[0]).click();";
        self.evaluate_with(script, vec![json!(selector)]).map(drop)
    }
}
