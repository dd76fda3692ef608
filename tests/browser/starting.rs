//! What the reader sees when the program cannot start, and when it must start without the browser's help.

use std::fs;

use anyhow::{Context as _, Result};
use xtask::driver::{Browser, Page};
use xtask::workspace::Workspace;

/// The built file.
pub fn built() -> Result<String> {
    let page = Workspace::here()?.page();
    fs::read_to_string(&page).with_context(|| format!("{} cannot be read", page.display()))
}

/// The built file with something else in the place of its packed module.
fn with_module(module: &str) -> Result<String> {
    let html = built()?;
    let element = html.find("id=\"wasm\"").context("the page has no module")?;
    let begin = element
        + html[element..]
            .find('>')
            .context("the module's element does not end")?
        + 1;
    let length = html[begin..].find('<').context("the module does not end")?;
    Ok(format!("{}{module}{}", &html[..begin], &html[begin + length..]))
}

/// A damaged file says what happened, what is safe and what to do, in both languages.
fn explains_itself(browser: Browser, html: &str) -> Result<()> {
    let page = Page::open_html(browser, html)?;
    page.wait_for_text("[role=alert] h1", "Không mở được công cụ")?;
    page.wait_for_text("[role=alert] [lang=en]", "Close the page and open the file again")?;
    page.wait_for(
        "the cause",
        "return document.querySelector('[data-cause]').textContent.length > 3;",
    )?;
    Ok(())
}

#[test]
fn damaged_file_explains_itself_in_chromium() -> Result<()> {
    explains_itself(Browser::Chromium, &with_module("QUJD")?)
}

#[test]
fn damaged_file_explains_itself_in_firefox() -> Result<()> {
    explains_itself(Browser::Firefox, &with_module("QUJD")?)
}

#[test]
fn blocked_script_leaves_a_sentence() -> Result<()> {
    // One letter more and the script is no longer the one the policy knows.
    let html = built()?.replace("\"use strict\";", "\"use strict\"; ");
    for browser in [Browser::Chromium, Browser::Firefox] {
        let page = Page::open_html(browser, &html)?;
        page.wait_for_text(
            "#app",
            "Hãy lưu tệp vào máy rồi mở bằng Chrome, Edge hoặc Firefox",
        )?;
    }
    Ok(())
}

#[test]
fn a_damaged_copy_says_so() -> Result<()> {
    let html = built()?;
    let data = html
        .find("id=\"wasm\"")
        .context("the packed program is in the page")?;
    let at = data + html[data..].len() / 2;
    let letter = if html[at..].starts_with('a') { "b" } else { "a" };
    let damaged = format!("{}{letter}{}", &html[..at], &html[at + 1..]);
    for browser in [Browser::Chromium, Browser::Firefox] {
        let page = Page::open_html(browser, &damaged)?;
        page.wait_for_text("#app", "the packed program is damaged")?;
        page.wait_for_text("#app", "hãy chép lại tệp")?;
    }
    Ok(())
}
