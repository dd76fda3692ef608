//! The roster and the rules, by hand: choosing how people go, stating a value of the law, in order for everybody.

use anyhow::Result;
use xtask::driver::Page;

use crate::in_each_browser;
use crate::screens::in_order;

in_each_browser!(people_are_planned, rules_are_changed);

const FILE: &[u8] = include_bytes!("../corpus/valid-roster.lotrinh.json");

/// A file with four people: one is retired at age by hand, the strip says so, and one step back undoes it.
fn people_are_planned(page: &Page) -> Result<()> {
    page.drop_file("body", "danh-sach.lotrinh.json", FILE)?;
    page.wait_for_text("[data-testid=notice]", "danh-sach")?;
    page.show_screen("payroll")?;
    page.click("[data-testid=money]")?;
    in_order(page, "money")?;
    page.evaluate("window.scrollTo(0, 0);")?;
    page.click("[data-testid=open-people]")?;
    page.wait_for_text("h1", "Danh sách 4 người")?;
    page.evaluate(
        "const choice = document.querySelector('[data-testid=person-NV03] select');
         choice.value = 'at_age';
         choice.dispatchEvent(new Event('change', { bubbles: true }));",
    )?;
    page.wait_for_text(".strip", "NV03")?;
    page.evaluate("for (const part of document.querySelectorAll('details')) { part.open = true; }")?;
    in_order(page, "the roster")
}

/// The coefficient of 154/2025 is stated, and taken back.
fn rules_are_changed(page: &Page) -> Result<()> {
    page.show_screen("sources")?;
    page.click("[data-testid=open-rules]")?;
    page.wait_for_text("h1", "Quy định")?;
    in_order(page, "the rules")
}
