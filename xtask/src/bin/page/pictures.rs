//! `pictures`: every screen, wide and narrow, in the complete example.

use std::fs;

use anyhow::{Context as _, Result};
use xtask::driver::{Browser, Page};
use xtask::workspace::Workspace;

/// The screens in the order of their links.
const SCREENS: [&str; 5] = ["overview", "payroll", "sourcing", "sources", "files"];

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
            let file = folder.join(format!("{number}-{screen}-{width}.png"));
            fs::write(&file, page.picture()?)
                .with_context(|| format!("{} cannot be written", file.display()))?;
            println!("docs/pictures/{number}-{screen}-{width}.png");
        }
    }
    Ok(())
}
