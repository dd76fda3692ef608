//! A user at work: the right numbers, a change by keyboard, undo, the other language, and all of it there next time.

use anyhow::Result;
use serde_json::json;
use xtask::driver::Page;

use crate::in_each_browser;

in_each_browser!(
    shows_where_the_document_stands,
    a_change_by_keyboard_changes_the_verdict,
    a_certain_plan_leaves_no_doubt,
    what_was_left_is_found_again,
    the_other_language_is_there_at_once,
    a_route_changes_the_other_verdict,
    scenarios_come_and_go,
);

const VERDICT: &str = "[data-testid=strip-payroll-verdict]";
const CHANCE: &str = "[data-testid=strip-payroll-chance]";
const PLANNED: &str = "[data-testid=strip-payroll-planned]";
const GAP: &str = "[data-testid=strip-payroll-gap]";

/// 0 of 149 planned and 115 of 124 posts held: the document's own figures (IV.1, I.2.4).
fn shows_where_the_document_stands(page: &Page) -> Result<()> {
    page.show_screen("payroll")?;
    page.wait_for_text(VERDICT, "Không đạt")?;
    assert_eq!(page.text(GAP)?, "−149");
    assert_eq!(page.text(CHANCE)?, "0%");
    page.show_screen("sourcing")?;
    page.wait_for_text("[data-testid=strip-sourcing-held]", "115/124")?;
    page.show_screen("sources")?;
    let figures = page.text("#content")?;
    for printed in ["67,56%", "67,57%", "39 + 25", "1.173"] {
        assert!(figures.contains(printed), "{printed}");
    }
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn focus_cell(page: &Page, cell: &str) -> Result<()> {
    page.show_screen("payroll")?;
    // The driver does not know that the bar lies over what has scrolled under it.
    page.evaluate("scrollTo(0, 0);")?;
    page.click(&format!("[data-testid={cell}]"))
}

fn a_change_by_keyboard_changes_the_verdict(page: &Page) -> Result<()> {
    focus_cell(page, "cell-block-2025")?;
    // A year's total is held first, and shown as what it would be.
    page.press(&["+", "+"])?;
    page.wait_for_text("[data-testid=held]", "0 → 2")?;
    page.wait_for_text(PLANNED, "2")?;
    page.press(&["Enter"])?;
    page.wait_for_text("[data-testid=effect]", "0 → 2")?;
    page.press(&["Control+z"])?;
    page.wait_for(
        "no post to be left",
        &format!("return document.querySelector('{PLANNED}').textContent === '0';"),
    )?;
    page.press(&["Control+y"])?;
    page.wait_for_text(PLANNED, "2")?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

/// 149 posts typed in, every likelihood at 100 %: on track with no doubt; one fewer: missed by one.
fn a_certain_plan_leaves_no_doubt(page: &Page) -> Result<()> {
    focus_cell(page, "cell-block-2025")?;
    page.type_text("149")?;
    page.press(&["Enter", "Enter"])?;
    page.wait_for_text(PLANNED, "149")?;
    // A vacant post is what is cut where nothing says otherwise; its likelihood goes to the end of the slider.
    page.focus("[data-testid=likelihood-C]")?;
    page.press(&["End"])?;
    page.wait_for_text(CHANCE, "100%")?;
    assert_eq!(page.text(VERDICT)?, "Dự kiến đạt");
    focus_cell(page, "cell-block-2025")?;
    page.press(&["-", "Enter"])?;
    page.wait_for_text(VERDICT, "Không đạt")?;
    assert_eq!(
        (page.text(GAP)?.as_str(), page.text(CHANCE)?.as_str()),
        ("−1", "0%")
    );
    Ok(())
}

fn what_was_left_is_found_again(page: &Page) -> Result<()> {
    focus_cell(page, "cell-block-2024")?;
    page.type_text("37")?;
    page.press(&["Enter", "Shift+Enter"])?;
    page.wait_for_text(PLANNED, "37")?;
    page.wait_for_text("[data-testid=saved]", "Đã lưu")?;
    page.reload()?;
    page.wait_for_text(PLANNED, "37")?;
    assert_eq!(
        page.evaluate("return document.querySelector('main').dataset.shown;")?,
        json!("payroll")
    );
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn the_other_language_is_there_at_once(page: &Page) -> Result<()> {
    page.click("[data-testid=language-en]")?;
    page.wait_for_text(VERDICT, "Missed")?;
    assert_eq!(
        page.evaluate("return document.documentElement.lang;")?,
        json!("en")
    );
    page.click("[data-testid=language-vi]")?;
    page.wait_for_text(VERDICT, "Không đạt")?;
    Ok(())
}

/// The one late post of the example gets a ward official and is in time: the chance of the place rises.
fn a_route_changes_the_other_verdict(page: &Page) -> Result<()> {
    page.choose_scenario("example")?;
    page.show_screen("sourcing")?;
    page.wait_for_text("[data-testid=strip-sourcing-verdict]", "Không đạt")?;
    let before = page.text("[data-testid=strip-sourcing-chance]")?;
    page.evaluate(
        "const late = document.querySelector('tr.on select, .mcard.chg select');
         late.value = [...late.options].find((option) => option.text.includes('kiêm')).value;
         late.dispatchEvent(new Event('change', { bubbles: true }));",
    )?;
    page.wait_for(
        "the chance to change",
        &format!(
            "return document.querySelector('[data-testid=strip-sourcing-chance]').textContent !== '{before}';"
        ),
    )?;
    assert_ne!(page.text("[data-testid=strip-sourcing-verdict]")?, "Không đạt");
    Ok(())
}

fn scenarios_come_and_go(page: &Page) -> Result<()> {
    page.choose_scenario("example")?;
    page.wait_for_text("[data-testid=example-mark]", "không phải số thật")?;
    page.press(&["Control+z"])?;
    page.wait_for(
        "the example to be gone",
        "return !document.querySelector('[data-testid=example-mark]');",
    )?;
    page.press(&["Control+y"])?;
    page.wait_for_text("[data-testid=example-mark]", "không phải số thật")?;
    Ok(())
}
