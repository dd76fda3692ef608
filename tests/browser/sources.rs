//! Assumptions replaced where they stand: taken, refused, kept over a reload.

use anyhow::Result;
use serde_json::json;
use xtask::driver::Page;

use crate::{axe, in_each_browser};

in_each_browser!(
    a_replaced_value_stands_beside_the_documents_and_is_kept,
    a_wrong_entry_is_refused_in_words,
    the_document_opens_at_its_passage,
    the_screen_is_accessible_and_fits,
);

const BASE: &str = "#assumption-base-public-service";

fn typed_into(page: &Page, field: &str, text: &str) -> Result<()> {
    page.focus(field)?;
    page.press(&["Control+a"])?;
    page.type_text(text)?;
    page.press(&["Enter"])
}

fn value_of(page: &Page, field: &str) -> Result<serde_json::Value> {
    page.evaluate_with(
        "return document.querySelector(arguments[0]).value;",
        vec![json!(field)],
    )
}

fn a_replaced_value_stands_beside_the_documents_and_is_kept(page: &Page) -> Result<()> {
    page.show_screen("sources")?;
    assert!(
        page.text("[data-testid=figure-PublicServiceRecord]")?
            .contains("67,56%")
    );
    assert!(
        page.text("[data-testid=figure-PublicServiceRecord]")?
            .contains("67,57%")
    );
    typed_into(page, BASE, "1200")?;
    page.wait_for_text("[data-testid=figure-Base]", "Kịch bản đang dùng: 1.200 (tự nhập)")?;
    page.reload()?;
    assert_eq!(value_of(page, BASE)?, json!("1.200"));
    page.press(&["Control+z"])?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn a_wrong_entry_is_refused_in_words(page: &Page) -> Result<()> {
    page.show_screen("sources")?;
    typed_into(page, "#assumption-as-of", "2022")?;
    page.wait_for_text(
        "[data-testid=assumption-as-of]",
        "Nhập tháng từ 12/2021 đến 12/2027",
    )?;
    assert_eq!(value_of(page, "#assumption-as-of")?, json!("7/2022"));
    typed_into(page, "#assumption-as-of", "9/2022")?;
    page.wait_for(
        "the refusal to go",
        "return !document.querySelector('[data-testid=assumption-as-of] [role=alert]');",
    )?;
    assert_eq!(value_of(page, "#assumption-as-of")?, json!("9/2022"));
    Ok(())
}

fn the_document_opens_at_its_passage(page: &Page) -> Result<()> {
    page.show_screen("sources")?;
    page.focus("[data-testid=figure-HeadsMembers] .vb")?;
    page.press(&["Enter"])?;
    page.wait_for_text("dialog .marked", "56/62 khu phố trưởng là đảng viên (đạt 90,3%)")?;
    let in_sight = "const passage = document.querySelector('dialog .marked').getBoundingClientRect();
        const text = document.querySelector('dialog .document').getBoundingClientRect();
        return passage.top < text.bottom && passage.bottom > text.top;";
    page.wait_for("the passage to be in sight", in_sight)?;
    Ok(())
}

fn the_screen_is_accessible_and_fits(page: &Page) -> Result<()> {
    page.show_screen("sources")?;
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; });")?;
    for (width, height) in [(1366, 768), (390, 844)] {
        page.resize(width, height)?;
        assert_eq!(axe::violations(page)?, Vec::<String>::new(), "at {width} pixels");
        assert_eq!(page.overflow()?, 0, "at {width} pixels");
    }
    Ok(())
}
