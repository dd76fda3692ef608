//! A file for a ward: made, filled in, merged and taken back.

use anyhow::Result;
use serde_json::{Value, json};
use xtask::driver::Page;

use crate::{axe, in_each_browser};

in_each_browser!(there_and_back);

fn checked(page: &Page, state: &str) -> Result<()> {
    assert_eq!(axe::violations(page)?, Vec::<String>::new(), "{state}");
    assert_eq!(page.overflow()?, 0, "{state}");
    Ok(())
}

fn there_and_back(page: &Page) -> Result<()> {
    page.resize(1366, 768)?;
    page.show_screen("files")?;
    page.click("[data-testid=hand-out]")?;
    page.wait_for(
        "a file for nobody cannot be made",
        "return document.querySelector('[data-testid=hand-out-confirm]').disabled;",
    )?;
    page.click("[data-testid=part-ward-2]")?;
    checked(page, "the question")?;
    page.click("[data-testid=hand-out-confirm]")?;
    let (name, file) = page.download()?;
    let text = String::from_utf8(file)?;
    // The ward opens its file here beside the city's scenario, and is told which part is its own.
    page.choose_file("[data-testid=open-file]", &name, text.as_bytes())?;
    page.wait_for_text("[data-testid=part-mark]", "Chỉ sửa được phần của")?;
    checked(page, "a ward's own file")?;
    page.show_screen("files")?;
    page.wait_for(
        "no file is made of a part of a part",
        "return !document.querySelector('[data-testid=hand-out]');",
    )?;
    // The city merges what the ward filled in: one place of it, as if typed there, and one outside of it.
    page.click("[data-testid=scenario-1] button:not(.quiet)")?;
    page.wait_for(
        "the city's scenario",
        "return !document.querySelector('[data-testid=part-mark]');",
    )?;
    let filled = filled_in(&text)?;
    page.choose_file("[data-testid=merge-files]", &name, filled.as_bytes())?;
    page.wait_for_text("[data-testid=merge-summary]", "1 thay đổi. 1 chỗ phải chọn")?;
    for (width, height) in [(390, 844), (1366, 768)] {
        page.resize(width, height)?;
        checked(page, &format!("the merge at {width} pixels"))?;
    }
    page.wait_for(
        "what is not chosen is not merged",
        "return document.querySelector('[data-testid=merge-confirm]').disabled;",
    )?;
    page.click("[data-testid=merge-choice-0] input")?;
    page.click("[data-testid=merge-confirm]:not([disabled])")?;
    page.wait_for_text("[data-testid=notice]", "Đã gộp 1 tệp")?;
    checked(page, "merged")?;
    // One step back.
    page.choose_file(
        "[data-testid=merge-files]",
        "hong.lotrinh.json",
        &filled.as_bytes()[..filled.len() / 2],
    )?;
    page.wait_for_text("[data-testid=merge]", "không gộp")?;
    page.click("[data-testid=merge-leave]")?;
    page.press(&["Control+z"])?;
    page.choose_file("[data-testid=merge-files]", &name, filled.as_bytes())?;
    page.wait_for_text("[data-testid=merge-summary]", "1 thay đổi")?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

/// The ward's file with the members of a cell of its own stated, and those of a cell of another ward.
fn filled_in(file: &str) -> Result<String> {
    let mut file: Value = serde_json::from_str(file)?;
    for ward in 0..2 {
        file["sourcing"]["wards"][ward]["quarters"][0]["official_members"] = json!(9);
    }
    Ok(file.to_string())
}
