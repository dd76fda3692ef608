//! `pictures`: every screen, wide and narrow, in the complete example.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use xtask::driver::{Browser, Page};
use xtask::workspace::Workspace;

/// The screens in the order of their links.
const SCREENS: [&str; 6] = ["overview", "payroll", "sourcing", "compare", "sources", "files"];

/// Screens and parts that are reached from one of these: their name, the screen, and the button that leads there.
const WITHIN: [(&str, &str, &str); 5] = [
    ("people", "payroll", "open-people"),
    ("rules", "sources", "open-rules"),
    ("answers", "sourcing", "part-answers"),
    ("supply", "sourcing", "part-supply"),
    ("propose", "sourcing", "part-propose"),
];

/// The windows, in CSS pixels: a small laptop and a telephone.
const SIZES: [(u32, u32); 2] = [(1366, 768), (390, 844)];

/// Takes all pictures into `docs/pictures/`.
pub fn pictures() -> Result<()> {
    let folder = Workspace::here()?.root().join("docs").join("pictures");
    fs::create_dir_all(&folder)?;
    let page = Page::open(Browser::Chromium)?;
    page.choose_scenario("example")?;
    for (width, height) in SIZES {
        page.resize(width, height)?;
        for (number, screen) in (1..).zip(SCREENS) {
            page.show_screen(screen)?;
            keep(&page, &folder, &format!("{number}-{screen}-{width}.png"))?;
        }
        for (number, (name, screen, button)) in (SCREENS.len() + 1..).zip(WITHIN) {
            page.show_screen(screen)?;
            // The driver does not know that a phone's tabs lie over what has scrolled under them.
            page.text(&format!("[data-testid={button}]"))?;
            page.evaluate(&format!(
                "document.querySelector('[data-testid={button}]').click();"
            ))?;
            page.wait_until_drawn()?;
            keep(&page, &folder, &format!("{number}-{name}-{width}.png"))?;
        }
    }
    Ok(())
}

/// Takes a picture of the whole page.
fn keep(page: &Page, folder: &Path, name: &str) -> Result<()> {
    let file = folder.join(name);
    fs::write(&file, page.picture()?).with_context(|| format!("{} cannot be written", file.display()))?;
    println!("docs/pictures/{name}");
    Ok(())
}
