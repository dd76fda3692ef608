//! The program broken on purpose: the page that is left offers the work as files, and they open again.
//!
//! The file as it is delivered has no way to be broken. The tests put one into a copy of it: a script before all others
//! that can fill the module's memory with rubbish, in a page without the policy that would forbid that script.

use anyhow::{Context as _, Result};
use xtask::driver::{Browser, Page};

use crate::{axe, starting::built};

/// Takes away what the browser keeps things in.
const BLOCKER: &str = "<script>for (const store of ['localStorage', 'indexedDB']) {
  Object.defineProperty(window, store, { get() { throw new DOMException('blocked', 'SecurityError'); } });
}</script>";

/// Fills the module's memory with rubbish when it is told to.
const BREAKER: &str = "<script>const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...all) => {
  const made = await instantiate(...all);
  const { memory } = (made.instance || made).exports;
  addEventListener('break-the-program', () => new Uint8Array(memory.buffer).fill(255));
  return made;
};</script>";

/// A copy of the built file with a script before all others.
fn with_script(script: &str) -> Result<String> {
    let html = built()?;
    let begin = html
        .find("<meta http-equiv=\"Content-Security-Policy\"")
        .context("the page has a policy")?;
    let end = begin + html[begin..].find('>').context("the policy ends")? + 1;
    Ok(format!("{}{script}{}", &html[..begin], &html[end..]))
}

#[test]
fn chromium() -> Result<()> {
    the_work_is_offered(Browser::Chromium)
}

#[test]
fn firefox() -> Result<()> {
    the_work_is_offered(Browser::Firefox)
}

/// Plans seven posts for 2024.
fn plan(page: &Page) -> Result<()> {
    page.wait_until_ready()?;
    page.show_screen("payroll")?;
    page.evaluate("scrollTo(0, 0);")?;
    page.click("[data-testid=cell-block-2024]")?;
    page.type_text("7")?;
    page.press(&["Enter", "Enter"])?;
    page.wait_for_text("[data-testid=strip-payroll-planned]", "7")
}

/// Breaks the program, saves what is offered and opens that in a sound page.
fn break_and_rescue(page: &Page, browser: Browser) -> Result<()> {
    page.evaluate("window.dispatchEvent(new Event('break-the-program'));")?;
    // Whatever runs next meets the rubbish; where that was a timer, there is nothing left to click on.
    page.evaluate("document.querySelector('[data-screen=files]')?.click();")?;
    page.wait_for_text("[role=alert] h1", "Công cụ đã dừng")?;
    page.wait_for(
        "the scenario",
        "return document.querySelector('[role=alert] li button');",
    )?;
    assert_eq!(axe::violations(page)?, Vec::<String>::new());
    // What is broken writes no more, and says no more.
    page.evaluate("window.dispatchEvent(new Event('pagehide'));")?;
    page.click("[role=alert] li button")?;
    let (name, contents) = page.download()?;
    assert!(name.ends_with(".lotrinh.json"), "{name}");
    let other = Page::open(browser)?;
    other.show_screen("files")?;
    other.choose_file("[data-testid=open-file]", &name, &contents)?;
    other.wait_for_text("[data-testid=notice]", "Đã mở")?;
    other.wait_for_text("[data-testid=strip-payroll-planned]", "7")
}

fn the_work_is_offered(browser: Browser) -> Result<()> {
    let page = Page::open_html(browser, &with_script(BREAKER)?)?;
    plan(&page)?;
    page.wait_for_text("[data-testid=saved]", "Đã lưu")?;
    break_and_rescue(&page, browser)
}

/// Nothing can be kept: that is said, with the way out, and the work is still offered when the program breaks.
#[test]
fn nothing_can_be_kept() -> Result<()> {
    for browser in [Browser::Chromium, Browser::Firefox] {
        let page = Page::open_html(browser, &with_script(&format!("{BLOCKER}{BREAKER}"))?)?;
        plan(&page)?;
        page.wait_for_text("[data-testid=notice]", "trình duyệt chặn bộ nhớ")?;
        page.wait_for_text("[data-testid=notice] .btn", "Lưu thành tệp")?;
        page.wait_for_text("[data-testid=saved]", "Chưa lưu được")?;
        break_and_rescue(&page, browser)?;
    }
    Ok(())
}
