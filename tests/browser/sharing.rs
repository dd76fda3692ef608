//! Files: a scenario goes out and comes back, and what cannot be read changes nothing.

use anyhow::Result;
use xtask::driver::Page;

use crate::in_each_browser;

in_each_browser!(
    a_scenario_goes_out_and_comes_back,
    a_bad_file_changes_nothing,
    a_dropped_file_opens
);

const PLANNED: &str = "[data-testid=strip-payroll-planned]";

fn saved(page: &Page) -> Result<(String, Vec<u8>)> {
    page.show_screen("files")?;
    page.click("[data-testid=save-file]")?;
    page.download()
}

fn a_scenario_goes_out_and_comes_back(page: &Page) -> Result<()> {
    page.choose_scenario("example")?;
    page.show_screen("payroll")?;
    let planned = page.text(PLANNED)?;
    let (name, contents) = saved(page)?;
    assert!(
        name.starts_with("Ví-dụ-đầy-đủ_") && name.ends_with(".lotrinh.json"),
        "{name}"
    );
    let text = String::from_utf8(contents.clone())?;
    assert!(text.starts_with("{\n  \"format\": 1,"), "{}", &text[..40]);
    page.choose_file("[data-testid=open-file]", &name, &contents)?;
    page.wait_for_text("[data-testid=notice]", "Đã mở")?;
    page.show_screen("payroll")?;
    page.wait_for_text(PLANNED, &planned)?;
    // Saved again it is the same scenario, but for the name that tells the two apart.
    let (_, again) = saved(page)?;
    let renamed = text.replacen("\"name\": \"Ví dụ đầy đủ\"", "\"name\": \"Ví dụ đầy đủ (2)\"", 1);
    assert_eq!(String::from_utf8(again)?, renamed);
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn a_bad_file_changes_nothing(page: &Page) -> Result<()> {
    let (name, contents) = saved(page)?;
    let half = &contents[..contents.len() / 2];
    let newer = String::from_utf8(contents.clone())?.replacen("\"format\": 1", "\"format\": 7", 1);
    for (bytes, said) in [
        (half, "cắt ngắn"),
        (b"%PDF-1.7".as_slice(), "không phải tệp kịch bản"),
        (newer.as_bytes(), "bản mới hơn"),
    ] {
        page.choose_file("[data-testid=open-file]", &name, bytes)?;
        page.wait_for(
            &format!("a notice that says {said}"),
            &format!("return [...document.querySelectorAll('[data-testid=notice]')].some((one) => one.textContent.includes('{said}'));"),
        )?;
    }
    page.click("[data-testid=scenario-switcher]")?;
    let scenarios = page.evaluate("return document.querySelectorAll('[data-scenario-kind]').length;")?;
    assert_eq!(scenarios, serde_json::json!(1));
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn a_dropped_file_opens(page: &Page) -> Result<()> {
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
