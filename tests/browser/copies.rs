//! Other forms of file: the page that carries a scenario, and the file behind a passphrase.

use anyhow::{Context as _, Result};
use serde_json::json;
use xtask::driver::Page;

use crate::in_each_browser;
use crate::screens::in_order;
use crate::starting::built;

in_each_browser!(
    a_copy_shows_its_scenario_and_leaves_the_store_alone,
    a_hostile_scenario_is_only_text,
    a_passphrase_closes_and_opens,
);

/// What begins and ends the line a copy has more than the file it was copied from.
const CARRIED: [&str; 2] = ["<script type=\"text/plain\" id=\"scenario\">", "</script>\n"];

/// Opens the question in which form to keep the open scenario.
fn ask(page: &Page) -> Result<()> {
    page.show_screen("files")?;
    page.click("[data-testid=save-other]")?;
    page.wait_for(
        "the question",
        "return document.querySelector('.forms') !== null;",
    )
    .map(drop)
}

/// Saves a copy of the page and gives its text.
fn copied(page: &Page) -> Result<String> {
    ask(page)?;
    page.click("[data-testid=save-as]")?;
    let (name, bytes) = page.download()?;
    assert!(name.ends_with(".html"), "{name}");
    Ok(String::from_utf8(bytes)?)
}

/// A copy without the line it has more.
fn tool_of(copy: &str) -> Result<String> {
    let (before, rest) = copy
        .split_once(CARRIED[0])
        .context("the copy carries a scenario")?;
    let (_, after) = rest.split_once(CARRIED[1]).context("its text ends")?;
    Ok(format!("{before}{after}"))
}

fn guest_is_asked_about(page: &Page) -> Result<()> {
    page.wait_for(
        "the choices",
        "return document.querySelector('[data-testid=guest-add]') !== null;",
    )
    .map(drop)
}

/// All that is stored, as one text.
fn store(page: &Page) -> Result<String> {
    let all = page.evaluate("return JSON.stringify(Object.entries(localStorage).sort());")?;
    Ok(all.as_str().unwrap_or_default().to_owned())
}

fn scenarios(page: &Page) -> Result<serde_json::Value> {
    page.evaluate("return document.querySelectorAll('[data-testid=scenario-list] > li').length;")
}

fn a_copy_shows_its_scenario_and_leaves_the_store_alone(page: &Page) -> Result<()> {
    page.choose_scenario("example")?;
    let copy = copied(page)?;
    assert!(
        tool_of(&copy)? == built()?,
        "the tool in the copy is the tool, byte for byte"
    );

    let page = &Page::open_html(page.browser(), &copy)?;
    page.wait_until_ready()?;
    guest_is_asked_about(page)?;
    page.wait_for_text("[data-testid=example-mark]", "")?;
    in_order(page, "a copy as it opens")?;
    assert_eq!(store(page)?, "[]", "nothing is written before a choice");

    // The receiver has work of his own.
    page.click("[data-testid=guest-leave]")?;
    page.show_screen("payroll")?;
    page.wait_for("a record", "return localStorage.length > 0;")?;
    page.reload()?;
    guest_is_asked_about(page)?;
    let before = store(page)?;
    page.choose_scenario("document")?;
    page.show_screen("sourcing")?;
    guest_is_asked_about(page)?;
    assert!(copied(page)? == copy, "a copy of a copy is the same file");
    assert_eq!(store(page)?, before, "looking and copying leave the store alone");

    page.click("[data-testid=guest-add]")?;
    page.wait_for(
        "the record with both",
        "return Object.values(localStorage).join().split('lo-trinh/scenario').length > 2;",
    )?;
    assert_eq!(scenarios(page)?, json!(2));
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

/// A name that would end the data, begin a comment and run a script, if it were markup.
const HOSTILE: &str = r#"</script><script>document.title = \"taken\"</script><!-- <script> <b>x</b>"#;

fn a_hostile_scenario_is_only_text(page: &Page) -> Result<()> {
    let file = format!(r#"{{ "format": 1, "kind": "lo-trinh/scenario", "name": "{HOSTILE}" }}"#);
    page.drop_file("body", "x.lotrinh.json", file.as_bytes())?;
    page.wait_for_text("[data-testid=notice]", "document.title")?;
    let copy = copied(page)?;
    assert!(tool_of(&copy)? == built()?);
    let page = &Page::open_html(page.browser(), &copy)?;
    page.wait_until_ready()?;
    page.wait_for_text("[data-testid=notice]", "<!-- <script> <b>x</b>")?;
    assert_ne!(page.evaluate("return document.title;")?, json!("taken"));
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn a_passphrase_closes_and_opens(page: &Page) -> Result<()> {
    ask(page)?;
    page.click(".forms label:nth-of-type(2) input")?;
    in_order(page, "a passphrase is asked for twice")?;
    for field in ["#passphrase", "#passphrase-again"] {
        page.focus(field)?;
        page.type_text("đường về nhà")?;
    }
    page.click("[data-testid=save-as]")?;
    let (name, sealed) = page.download()?;
    assert!(name.ends_with(".lotrinh.khoa"), "{name}");
    assert!(sealed.starts_with(b"lo-trinh/sealed 1 65536 3 4 "));

    page.choose_file("[data-testid=open-file]", &name, &sealed)?;
    page.wait_for(
        "the question",
        "return document.querySelector('#locked-passphrase') !== null;",
    )?;
    page.focus("#locked-passphrase")?;
    page.type_text("đường về")?;
    page.press(&["Enter"])?;
    page.wait_for_text("[data-testid=locked-said]", "không đúng")?;
    in_order(page, "another passphrase")?;
    page.focus("#locked-passphrase")?;
    page.type_text(" nhà")?;
    page.press(&["Enter"])?;
    page.wait_for_text("[data-testid=scenario-list]", "Đông Hà 2022-2025 (2)")?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}
