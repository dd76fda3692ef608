//! Saving as a file, opening it again, and files that cannot be opened.

use anyhow::Result;
use serde_json::json;
use xtask::driver::Page;

use crate::{axe, in_each_browser};

in_each_browser!(
    saved_and_opened_again,
    dropped_anywhere,
    a_file_written_by_hand_is_judged,
    what_cannot_be_read_changes_nothing,
    the_screen_is_accessible_and_fits,
);

/// Saves the open scenario and gives the file's name and content.
fn saved(page: &Page) -> Result<(String, Vec<u8>)> {
    page.show_screen("files")?;
    page.click("[data-testid=save-file]")?;
    page.download()
}

fn scenarios(page: &Page) -> Result<serde_json::Value> {
    page.evaluate("return document.querySelectorAll('[data-testid=scenario-list] > li').length;")
}

fn saved_and_opened_again(page: &Page) -> Result<()> {
    let (name, content) = saved(page)?;
    assert!(name.ends_with(".lotrinh.json"), "{name}");
    page.wait_for(
        "the day of the copy",
        "return !document.querySelector('[data-testid=kept-as-file]').textContent.includes('chưa có');",
    )?;
    page.choose_file("[data-testid=open-file]", &name, &content)?;
    page.wait_for_text("[data-testid=scenario-list]", "Đông Hà 2022-2025 (2)")?;
    assert_eq!(scenarios(page)?, json!(2));
    // What was saved and opened again is saved to the same bytes, but for its name and for what it comes from.
    let (_, again) = saved(page)?;
    let text = String::from_utf8_lossy(&again).replace("Đông Hà 2022-2025 (2)", "Đông Hà 2022-2025");
    let plan = |text: &str| text.split("\"lineage\"").next().map(str::to_owned);
    assert_eq!(plan(&text), plan(&String::from_utf8_lossy(&content)));
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn dropped_anywhere(page: &Page) -> Result<()> {
    let (name, content) = saved(page)?;
    page.show_screen("overview")?;
    page.drop_file("main", &name, &content)?;
    page.wait_for_text("[data-testid=scenario-switcher]", "Đông Hà 2022-2025 (2)")?;
    Ok(())
}

/// Five posts planned with certainty for a target of five: on track with no doubt.
fn a_file_written_by_hand_is_judged(page: &Page) -> Result<()> {
    let file = br#"{ "format": 1, "kind": "lo-trinh/scenario", "name": "Cam Lo", "place": "Cam Lo",
        "payroll": { "lines": [ { "instrument": "severance", "when": 2023, "posts": 5, "likelihood": 100 } ],
                     "targets": [ { "posts": 5, "deadline": "2025-12" } ] } }"#;
    page.drop_file("body", "cam-lo.lotrinh.json", file)?;
    page.wait_for_text("[data-testid=notice]", "Cam Lo")?;
    page.show_screen("payroll")?;
    page.wait_for_text("[data-testid=strip-payroll-verdict]", "Dự kiến đạt")?;
    page.wait_for_text("[data-testid=strip-payroll-chance]", "100%")?;
    Ok(())
}

fn what_cannot_be_read_changes_nothing(page: &Page) -> Result<()> {
    let (name, content) = saved(page)?;
    let newer = String::from_utf8_lossy(&content).replacen("\"format\": 1", "\"format\": 99", 1);
    let cases: [(&[u8], &str); 3] = [
        (&content[..content.len() / 2], "bị cắt ngắn"),
        (b"Bi\xc3\xaan ch\xe1\xba\xbf", "không phải tệp kịch bản"),
        (newer.as_bytes(), "mới hơn"),
    ];
    for (bytes, sentence) in cases {
        page.choose_file("[data-testid=open-file]", &name, bytes)?;
        page.wait_for_text(".notices", sentence)?;
    }
    assert_eq!(scenarios(page)?, json!(1));
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn the_screen_is_accessible_and_fits(page: &Page) -> Result<()> {
    page.show_screen("files")?;
    for (width, height) in [(1366, 768), (390, 844)] {
        page.resize(width, height)?;
        assert_eq!(axe::violations(page)?, Vec::<String>::new(), "at {width} pixels");
        assert_eq!(page.overflow()?, 0, "at {width} pixels");
    }
    Ok(())
}
