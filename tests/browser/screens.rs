//! Every screen, in the states a user meets: axe finds nothing, nothing is wider than the window, nothing complains.

use anyhow::Result;
use xtask::driver::Page;

use crate::{axe, in_each_browser};

in_each_browser!(
    screens_of_the_document,
    screens_of_the_example,
    screens_of_a_blank_scenario,
    screens_in_english,
    opened_parts_and_dialogs,
);

const SCREENS: [&str; 7] = [
    "overview", "payroll", "sourcing", "compare", "sources", "files", "report",
];

/// Looks at the page as it is, wide and narrow.
pub fn in_order(page: &Page, state: &str) -> Result<()> {
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
    assert_eq!(page.complaints()?, Vec::<String>::new(), "{state}");
    Ok(())
}

fn every_screen(page: &Page, scenario: &str) -> Result<()> {
    for screen in SCREENS {
        page.show_screen(screen)?;
        in_order(page, &format!("{scenario}, {screen}"))?;
    }
    Ok(())
}

fn screens_of_the_document(page: &Page) -> Result<()> {
    every_screen(page, "document")
}

fn screens_of_the_example(page: &Page) -> Result<()> {
    page.choose_scenario("example")?;
    every_screen(page, "example")
}

fn screens_of_a_blank_scenario(page: &Page) -> Result<()> {
    page.click("[data-testid=scenario-switcher]")?;
    page.click("[data-new-scenario=blank]")?;
    in_order(page, "the question for a blank scenario")?;
    page.click("[data-testid=create-blank]")?;
    every_screen(page, "blank")
}

fn screens_in_english(page: &Page) -> Result<()> {
    page.choose_scenario("example")?;
    page.click("[data-testid=language-en]")?;
    every_screen(page, "example in English")
}

fn opened_parts_and_dialogs(page: &Page) -> Result<()> {
    page.choose_scenario("example")?;
    page.click("[data-testid=scenario-switcher]")?;
    in_order(page, "the list of scenarios")?;
    page.press(&["Control+k"])?;
    page.press(&["?"])?;
    page.wait_for("the shortcuts", "return document.querySelector('dialog[open]');")?;
    in_order(page, "the shortcuts")?;
    page.press(&["Escape"])?;
    page.show_screen("payroll")?;
    page.click("[data-testid=open-group-4]")?;
    page.evaluate("document.querySelector('[data-testid^=open-unit-]').click();")?;
    in_order(page, "an opened unit")?;
    page.show_screen("sources")?;
    page.evaluate("for (const part of document.querySelectorAll('details')) { part.open = true; }")?;
    in_order(page, "assumptions")?;
    page.show_screen("overview")?;
    page.evaluate("for (const part of document.querySelectorAll('details')) { part.open = true; }")?;
    in_order(page, "tables of the overview")?;
    Ok(())
}
