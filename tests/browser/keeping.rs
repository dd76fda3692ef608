//! Nothing is lost: a second tab only looks until it takes over, and the journal knows what the store has lost.

use anyhow::Result;
use serde_json::json;
use xtask::driver::{Browser, Page};

use crate::axe;

crate::in_each_browser!(
    a_second_tab_looks_until_it_takes_over,
    the_journal_knows_what_the_store_lost,
    the_history_outlives_the_page,
    a_full_store_is_no_loss,
    a_renamed_file_is_told
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

/// Neat at both widths.
fn fine(page: &Page, state: &str) -> Result<()> {
    for (width, height) in [(1366, 768), (390, 844)] {
        page.resize(width, height)?;
        page.wait_until_drawn()?;
        assert_eq!(page.overflow()?, 0, "{state} at {width} pixels");
        assert_eq!(
            axe::violations(page)?,
            Vec::<String>::new(),
            "{state} at {width} pixels"
        );
    }
    page.resize(1366, 768)?;
    page.wait_until_drawn()
}

fn the_history_outlives_the_page(page: &Page) -> Result<()> {
    plan(page, "7")?;
    page.wait_for_text("[data-testid=saved]", "Đã lưu")?;
    plan(page, "9")?;
    page.wait_for_text(PLANNED, "9")?;
    page.wait_for_text("[data-testid=saved]", "Đã lưu")?;
    // How old the last file is stands in the bar, and what no file has.
    page.wait_for_text("[data-testid=file-age]", "Chưa có tệp +2")?;
    page.reload()?;
    page.show_screen("files")?;
    page.wait_for_text("[data-testid=history]", "7 → 9")?;
    page.wait_for_text("[data-testid=history]", "Trước thay đổi đầu tiên")?;
    fine(page, "the history")?;
    // Undo goes on beyond the restart.
    page.click("[data-testid=undo]")?;
    page.wait_for_text(PLANNED, "7")?;
    page.wait_for_text("[data-testid=history]", "Đã hoàn tác")?;
    // The oldest step, and back from it.
    page.click("[data-testid=history] li:last-child button")?;
    page.wait_for_text(PLANNED, "0")?;
    page.wait_for_text("[data-testid=history] .now", "Trở về bước")?;
    page.click("[data-testid=undo]")?;
    page.wait_for_text(PLANNED, "7")?;
    // One click keeps a file.
    page.click("[data-testid=file-age]")?;
    page.download()?;
    page.wait_for(
        "the age of the file",
        "return /^Tệp [0-9]/.test(document.querySelector('[data-testid=file-age]').textContent)",
    )?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn a_full_store_is_no_loss(page: &Page) -> Result<()> {
    page.evaluate(
        "for (let size = 1 << 20; size > 0; size >>= 1) {
           try {
             for (let at = 0; ; at += 1) localStorage.setItem(`filler-${size}-${at}`, 'x'.repeat(size));
           } catch {}
         }",
    )?;
    // The journal alone keeps the work.
    plan(page, "7")?;
    page.wait_for_text("[data-testid=saved]", "Đã lưu")?;
    page.reload()?;
    page.wait_for_text(PLANNED, "7")?;
    // Where it cannot either, that is said, with the way out.
    page.evaluate("(window.wrappedJSObject ?? window).IDBObjectStore.prototype.put = undefined;")?;
    plan(page, "8")?;
    page.wait_for_text("[data-testid=saved]", "Chưa lưu được")?;
    page.wait_for(
        "the notice",
        "return [...document.querySelectorAll('[data-testid=notice]')]
           .some((notice) => notice.textContent.includes('bộ nhớ trình duyệt đầy') && notice.querySelector('.btn:not(.quiet)'));",
    )?;
    Ok(())
}

fn a_renamed_file_is_told(page: &Page) -> Result<()> {
    plan(page, "7")?;
    page.wait_for_text("[data-testid=saved]", "Đã lưu")?;
    page.load_renamed("ten-khac.html")?;
    match page.browser() {
        // All local files share one store.
        Browser::Chromium => page.wait_for_text(PLANNED, "7")?,
        Browser::Firefox => {
            page.wait_for_text("[data-testid=notice]", "dời hoặc đổi tên tệp")?;
            page.load()?;
            page.wait_until_ready()?;
            page.wait_for_text(PLANNED, "7")?;
        }
    }
    Ok(())
}
