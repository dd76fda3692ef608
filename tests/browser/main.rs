//! The delivered file in real browsers: `cargo xtask test browser` builds it and runs these.
//!
//! A test is a function from an opened page, named once in [`in_each_browser`]; it then runs in
//! Chromium and in Firefox.

use anyhow::Result;
use xtask::driver::{Browser, Page};

mod axe;
mod breaking;
mod comparing;
mod copies;
mod files;
mod harness;
mod importing;
mod keeping;
mod killing;
mod merging;
mod opening;
mod papers;
mod people;
mod province;
mod register;
mod screens;
mod shaping;
mod silence;
mod sources;
mod starting;
mod working;

/// Opens the built file and hands it to a test.
fn with_page(browser: Browser, test: fn(&Page) -> Result<()>) -> Result<()> {
    test(&Page::open(browser)?)
}

/// Turns functions `fn(&Page) -> Result<()>` into tests, one for each browser.
macro_rules! in_each_browser {
    ($($test:ident),* $(,)?) => {$(
        mod $test {
            #[test]
            fn chromium() -> anyhow::Result<()> {
                crate::with_page(xtask::driver::Browser::Chromium, super::$test)
            }

            #[test]
            fn firefox() -> anyhow::Result<()> {
                crate::with_page(xtask::driver::Browser::Firefox, super::$test)
            }
        }
    )*};
}
use in_each_browser;
