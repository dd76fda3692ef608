//! Scenarios side by side, by hand: from one alone to a pair that differs, what makes the difference, four abreast.

use anyhow::Result;
use xtask::driver::Page;

use crate::in_each_browser;
use crate::screens::in_order;

in_each_browser!(scenarios_are_compared, four_stand_abreast);

/// Chooses an option of a list by its place.
fn choose(page: &Page, list: &str, place: usize) -> Result<()> {
    page.evaluate(&format!(
        "const list = document.querySelector('[data-testid={list}]');
         list.selectedIndex = {place};
         list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))?;
    Ok(())
}

/// One alone says how to make a second; a copy with another likelihood differs in that alone, and it makes all of the difference.
fn scenarios_are_compared(page: &Page) -> Result<()> {
    page.show_screen("compare")?;
    page.wait_for_text("[data-testid=compare-alone]", "Mới có một kịch bản")?;
    in_order(page, "one scenario alone")?;
    page.choose_scenario("example")?;
    page.show_screen("compare")?;
    page.click("[data-testid=compare-duplicate]")?;
    page.wait_for_text(".cmp-choose", "C")?;
    page.click("[data-testid=compare-A]")?;
    page.wait_for_text("[data-testid=falls-finding]", "không có điểm khác nhau nào")?;
    page.show_screen("payroll")?;
    page.evaluate(
        "const slider = document.querySelector('input[type=range]');
         slider.value = '50';
         slider.dispatchEvent(new Event('input', { bubbles: true }));
         slider.dispatchEvent(new Event('change', { bubbles: true }));",
    )?;
    page.show_screen("compare")?;
    page.wait_for_text("[data-section=assumptions]", "50%")?;
    page.wait_for_text("[data-testid=falls-finding]", "điểm phần trăm")?;
    page.evaluate("for (const part of document.querySelectorAll('details')) { part.open = true; }")?;
    in_order(page, "two scenarios compared")?;
    choose(page, "falls-measure", 1)?;
    page.wait_for_text("[data-testid=falls-finding]", "→")?;
    choose(page, "falls-measure", 2)?;
    page.wait_for_text("[data-testid=falls-finding]", "không có điểm khác nhau nào")?;
    Ok(())
}

/// The document, the example and two copies: four columns, in three and one on a telephone; in English.
fn four_stand_abreast(page: &Page) -> Result<()> {
    page.choose_scenario("example")?;
    page.show_screen("compare")?;
    page.wait_for_text("[data-section=payroll]", "Kết luận")?;
    page.click("[data-testid=compare-duplicate]")?;
    page.wait_for_text(".cmp-choose", "C")?;
    page.click("[data-testid=compare-duplicate]")?;
    page.wait_for_text(".cmp-choose", "D")?;
    page.click("[data-testid=compare-every-row]")?;
    page.click("[data-testid=language-en]")?;
    page.wait_for_text("[data-testid=falls-finding]", "→")?;
    in_order(page, "four scenarios in English, every row")
}
