//! The roster and the rules, by hand: choosing how people go, stating a value of the law, in order for everybody.

use anyhow::Result;
use xtask::driver::Page;

use crate::in_each_browser;
use crate::screens::in_order;

in_each_browser!(people_are_planned, rules_are_changed);

const FILE: &[u8] = include_bytes!("../corpus/valid-roster.lotrinh.json");

/// A file with four people: one is retired at age by hand, the strip says so, and one step back undoes it.
fn people_are_planned(page: &Page) -> Result<()> {
    page.drop_file("body", "danh-sach.lotrinh.json", FILE)?;
    page.wait_for_text("[data-testid=notice]", "danh-sach")?;
    page.show_screen("payroll")?;
    page.click("[data-testid=money]")?;
    in_order(page, "money")?;
    page.evaluate("window.scrollTo(0, 0);")?;
    page.click("[data-testid=open-people]")?;
    page.wait_for_text("h1", "Danh sách 4 người")?;
    page.evaluate(
        "const choice = document.querySelector('[data-testid=person-NV03] select');
         choice.selectedIndex = 1;
         choice.dispatchEvent(new Event('change', { bubbles: true }));",
    )?;
    page.wait_for_text(".strip", "NV03")?;
    page.evaluate("for (const part of document.querySelectorAll('details')) { part.open = true; }")?;
    in_order(page, "the roster")
}

/// The coefficient of 154/2025 is asked for beside the sum and stated there; on the page of rules a step of one's own is begun and
/// taken back, and another formula is chosen.
fn rules_are_changed(page: &Page) -> Result<()> {
    page.choose_scenario("example")?;
    page.show_screen("payroll")?;
    page.focus("[data-testid=money]")?;
    page.press(&["Enter"])?;
    page.wait_for_text(".money", "Nghị định 154/2025/NĐ-CP")?;
    in_order(page, "the money with a question")?;
    page.focus(".money label.term input")?;
    page.type_text("3")?;
    page.press(&["Enter"])?;
    page.wait_for(
        "the question answered",
        "return !document.querySelector('.money .card-b > label.term');",
    )?;
    page.show_screen("sources")?;
    page.evaluate("scrollTo(0, 0);")?;
    page.click("[data-testid=open-rules]")?;
    page.wait_for_text("h1", "Quy định")?;
    let rule = "[data-testid='rule-early.per_year']";
    page.wait_for_text(rule, "tự sửa")?;
    page.focus("[id='law-early.per_year-add']")?;
    page.type_text("1/7/2026")?;
    page.press(&["Enter"])?;
    page.wait_for_text(rule, "từ 01/7/2026")?;
    page.focus("[id='law-early.per_year-add']")?;
    page.type_text("31/2/2026")?;
    page.press(&["Enter"])?;
    page.wait_for_text(rule, "Cần một ngày")?;
    page.evaluate(
        "const choice = document.querySelector(\"[data-testid='rule-early.formula'] select\");
         choice.selectedIndex = 2;
         choice.dispatchEvent(new Event('change', { bubbles: true }));",
    )?;
    page.wait_for_text(
        "[data-testid='rule-early.formula'] tr.warn b",
        "tiền lương hiện hưởng",
    )?;
    in_order(page, "the rules changed")?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}
