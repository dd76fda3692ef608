//! Nothing is lost: a second tab only looks until it takes over, and the journal knows what the store has lost.

use anyhow::Result;
use serde_json::json;
use xtask::driver::Page;

crate::in_each_browser!(
    a_second_tab_looks_until_it_takes_over,
    the_journal_knows_what_the_store_lost
);

/// What the strip says is planned.
const PLANNED: &str = "[data-testid=strip-payroll-planned]";

/// Plans so many posts for 2024 over the whole block.
fn plan(page: &Page, posts: &str) -> Result<()> {
    page.show_screen("payroll")?;
    page.evaluate("scrollTo(0, 0);")?;
    page.click("[data-testid=cell-block-2024]")?;
    page.type_text(posts)?;
    page.press(&["Enter", "Enter"])
}

fn a_second_tab_looks_until_it_takes_over(page: &Page) -> Result<()> {
    plan(page, "7")?;
    page.wait_for_text(PLANNED, "7")?;
    page.wait_for_text("[data-testid=saved]", "Đã lưu")?;
    page.open_tab()?;
    page.wait_for_text("[data-testid=notice]", "đang mở ở một thẻ")?;
    page.wait_for_text(PLANNED, "7")?;
    plan(page, "9")?;
    page.wait_until_drawn()?;
    assert_eq!(page.text(PLANNED)?, "7");
    // The first tab goes on, is asked, saves, and lets go.
    page.switch_tab(0)?;
    plan(page, "8")?;
    page.wait_for_text(PLANNED, "8")?;
    page.switch_tab(1)?;
    page.click("[data-testid=take-over]")?;
    page.wait_for_text(PLANNED, "8")?;
    page.wait_for(
        "the notice to go",
        "return !document.querySelector('[data-testid=take-over]');",
    )?;
    plan(page, "6")?;
    page.wait_for_text(PLANNED, "6")?;
    page.wait_for_text("[data-testid=saved]", "Đã lưu")?;
    page.switch_tab(0)?;
    page.wait_for_text("[data-testid=notice]", "đã tiếp quản")?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn the_journal_knows_what_the_store_lost(page: &Page) -> Result<()> {
    plan(page, "7")?;
    page.wait_for_text(PLANNED, "7")?;
    page.wait_for_text("[data-testid=saved]", "Đã lưu")?;
    // As after a kill: what local storage had not written out yet is not there.
    page.evaluate("window.addEventListener('pagehide', () => localStorage.clear());")?;
    page.reload()?;
    page.wait_for_text(PLANNED, "7")?;
    page.wait_for_text("[data-testid=notice]", "nhật ký")?;
    assert_eq!(
        page.evaluate("return document.querySelectorAll('[data-testid=notice]').length;")?,
        json!(1)
    );
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}
