//! Shaping the plan by hand in the page: dragged, held, pasted, asked for; by pointer and by keyboard.

use anyhow::Result;
use xtask::driver::{Browser, Page};

use crate::{axe, in_each_browser};

in_each_browser!(
    a_square_is_dragged_to_another_year,
    a_total_is_held_and_spread,
    a_block_is_pasted_and_taken_back,
    a_cell_has_a_menu_and_months,
    whole_groups_and_mergers,
    what_decides_is_shown,
);

const EFFECT: &str = "[data-testid=effect]";

/// The example with Tiểu học open.
fn opened(page: &Page) -> Result<()> {
    page.choose_scenario("example")?;
    page.show_screen("payroll")?;
    page.click("[data-testid=open-group-4]")?;
    page.wait_for(
        "the units",
        "return document.querySelector('[data-testid^=row-unit-]');",
    )?;
    page.evaluate("scrollTo(0, 0);")?;
    Ok(())
}

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
    page.wait_until_drawn()?;
    Ok(())
}

fn a_square_is_dragged_to_another_year(page: &Page) -> Result<()> {
    opened(page)?;
    // Any unit with posts ahead in 2024.
    let unit = page.evaluate(
        "const cell = [...document.querySelectorAll('[id^=cell-unit-][id$=\"-2024\"]')]
             .find((cell) => cell.querySelector('.sq path'));
         return cell.id.replace('cell-', '').replace('-2024', '');",
    )?;
    let unit = unit.as_str().unwrap_or_default();
    let (from, to) = (
        format!("#cell-{unit}-2024 .sq path"),
        format!("#cell-{unit}-2023"),
    );
    let value = |year: i32| page.text(&format!("#cell-{unit}-{year} .v"));
    let before = [value(2023)?, value(2024)?];
    page.hold_over(&from, &to)?;
    page.wait_for_text("#grid-tip", "2023")?;
    page.wait_for_text("[data-testid=previewing]", "chưa áp dụng")?;
    page.wait_for(
        "the old line dotted",
        "return document.querySelector('.chart .ghost');",
    )?;
    assert_eq!(
        axe::violations(page)?,
        Vec::<String>::new(),
        "while a post is held"
    );
    assert_eq!(
        [value(2023)?, value(2024)?],
        before,
        "nothing is applied while it is held"
    );
    page.press(&["Escape"])?;
    page.wait_for(
        "nothing held",
        "return !document.querySelector('[data-testid=previewing]');",
    )?;
    page.let_go()?;
    assert_eq!([value(2023)?, value(2024)?], before, "Escape applies nothing");
    page.hold_over(&from, &to)?;
    page.let_go()?;
    page.wait_for_text(EFFECT, "Dời 1 chỉ tiêu")?;
    assert_ne!([value(2023)?, value(2024)?], before);
    page.press(&["Control+z"])?;
    page.wait_for(
        "the cell marked",
        "return document.querySelector('.pgrid td.found, .pgrid td.sel');",
    )?;
    assert_eq!([value(2023)?, value(2024)?], before);
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn a_total_is_held_and_spread(page: &Page) -> Result<()> {
    opened(page)?;
    let head = "[data-testid=cell-block-2025]";
    page.click(head)?;
    page.press(&["+", "+", "+"])?;
    page.wait_for_text("[data-testid=held]", "45 → 48")?;
    fine(page, "a total is held")?;
    page.focus(head)?;
    page.press(&["Escape"])?;
    page.wait_for(
        "nothing held",
        "return !document.querySelector('[data-testid=held]');",
    )?;
    page.focus(head)?;
    page.type_text("50")?;
    page.press(&["Enter"])?;
    page.wait_for_text("[data-testid=held]", "45 → 50")?;
    page.press(&["Enter"])?;
    page.wait_for_text(EFFECT, "45 → 50")?;
    // The edge of the year's squares, by pointer.
    page.evaluate("scrollTo(0, 0);")?;
    page.hold_over("th[data-year='2025'] .sq path", "th[data-year='2025'] .rq")?;
    page.wait_for_text("#grid-tip", "2025: 50 →")?;
    page.press(&["Escape"])?;
    page.let_go()?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn a_block_is_pasted_and_taken_back(page: &Page) -> Result<()> {
    opened(page)?;
    let row =
        page.evaluate("return document.querySelector('[data-testid^=row-unit-]').dataset.testid.slice(4);")?;
    let row = row.as_str().unwrap_or_default();
    page.click(&format!("#cell-{row}-2024"))?;
    let paste = |text: &str| {
        page.evaluate(&format!(
            "const clipboardData = new DataTransfer();
             clipboardData.setData('text/plain', {text});
             // Firefox fills its own clipboard from the last two.
             const made = {{ clipboardData, bubbles: true, cancelable: true, dataType: 'text/plain', data: {text} }};
             document.activeElement.dispatchEvent(new ClipboardEvent('paste', made));"
        ))
    };
    paste(r"'1\t2\nba\t1\n'")?;
    page.wait_for_text(EFFECT, "Dán vào")?;
    page.wait_for_text(".pwhy .wrong", "ba")?;
    assert_eq!(page.text(&format!("#cell-{row}-2025 .v"))?, "2");
    fine(page, "a pasted text is refused")?;
    page.press(&["Control+z"])?;
    page.wait_for("the paste gone", "return !document.querySelector('.pwhy');")?;
    if page.browser() == Browser::Firefox {
        // A clipboard made by a script cannot be read back there; the browser's own can.
        page.click(&format!("#cell-{row}-2024"))?;
        let value = page.text(&format!("#cell-{row}-2024 .v"))?;
        page.press(&["Control+c"])?;
        page.click(&format!("#cell-{row}-2022"))?;
        page.press(&["Control+v"])?;
        page.wait_for_text(EFFECT, "Dán vào")?;
        assert_eq!(page.text(&format!("#cell-{row}-2022 .v"))?, value);
        return Ok(());
    }
    // Two by two cells are chosen with the keyboard and handed to the clipboard as they are written.
    page.click(&format!("#cell-{row}-2022"))?;
    page.press(&["Shift+ArrowRight", "Shift+ArrowDown"])?;
    let copied = page.evaluate(
        "const clipboardData = new DataTransfer();
         document.activeElement.dispatchEvent(
             new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
         await new Promise((done) => setTimeout(done));
         return clipboardData.getData('text/plain');",
    )?;
    let copied = copied.as_str().unwrap_or_default().to_owned();
    let rows: Vec<usize> = copied.split('\n').map(|row| row.split('\t').count()).collect();
    assert_eq!(rows, [2, 2], "{copied}");
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn a_cell_has_a_menu_and_months(page: &Page) -> Result<()> {
    opened(page)?;
    let cell = page.evaluate(
        "return [...document.querySelectorAll('[id^=cell-unit-][id$=\"-2024\"]')]
             .find((cell) => cell.querySelector('.sq path')).id;",
    )?;
    let cell = cell.as_str().unwrap_or_default();
    page.click(&format!("#{cell}"))?;
    page.press(&["Shift+F10"])?;
    page.wait_for("the menu", "return document.querySelector('dialog[open]');")?;
    fine(page, "the menu of a cell")?;
    page.click("[data-testid=move-to-2025]")?;
    page.wait_for_text(EFFECT, "2024 → 2025")?;
    page.press(&["Control+z"])?;
    page.click(&format!("#{cell}"))?;
    page.press(&["Shift+F10"])?;
    page.click("[data-testid=open-months]")?;
    page.wait_for("the months", "return document.querySelector('#month-T-5');")?;
    fine(page, "the months of a year")?;
    page.focus("#month-T-5")?;
    page.type_text("1")?;
    page.press(&["Tab"])?;
    page.wait_for_text(EFFECT, "5/2024")?;
    page.press(&["Escape"])?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn whole_groups_and_mergers(page: &Page) -> Result<()> {
    opened(page)?;
    page.click("[data-testid=shape-groups]")?;
    page.wait_for("the question", "return document.querySelector('dialog[open]');")?;
    fine(page, "whole groups")?;
    // Ten years earlier nothing can be: the reason stands in the question, and nothing moves.
    page.focus("#shape-by")?;
    page.press(&["Control+a"])?;
    page.type_text("120")?;
    page.press(&["Tab"])?;
    page.focus("[data-testid=shape-earlier]")?;
    page.press(&["Enter"])?;
    page.wait_for_text("[data-testid=unshaped]", "Chưa dời gì")?;
    page.press(&["Escape"])?;
    page.click("[data-testid=edit-units]")?;
    page.click("[data-testid=merge-units-PublicService]")?;
    page.wait_for(
        "the units",
        "return document.querySelectorAll('[data-testid^=merge-]').length > 2;",
    )?;
    fine(page, "mergers")?;
    page.evaluate(
        "[...document.querySelectorAll('.merge-l input')].slice(0, 2).forEach((box) => box.click());",
    )?;
    page.click("[data-testid=merge-confirm]")?;
    page.wait_for(
        "the question answered",
        "return !document.querySelector('dialog[open]');",
    )?;
    page.press(&["Control+z"])?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn what_decides_is_shown(page: &Page) -> Result<()> {
    opened(page)?;
    page.focus("[data-testid=worth]")?;
    page.press(&["Enter"])?;
    page.wait_for_text("[data-testid=worth-finding]", "quyết định nhiều nhất")?;
    page.evaluate("for (const part of document.querySelectorAll('details')) { part.open = true; }")?;
    fine(page, "what decides")?;
    page.evaluate("scrollTo(0, 0);")?;
    page.click("[data-testid=by-ways]")?;
    page.wait_for(
        "the ways",
        "return document.querySelector('[data-testid=open-way-D]');",
    )?;
    page.click("[data-testid=open-way-D]")?;
    fine(page, "the grid by ways")?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}
