//! The harness itself: what the other tests rely on is tried on a page that does nothing else.

use anyhow::Result;
use serde_json::json;
use xtask::driver::{Browser, Page};

use crate::starting;

/// Echoes files, keys and clicks, and offers a download.
const ECHO: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>Echo</title>
<body tabindex="0" id="body"><input type="file" id="choose"><div id="drop">drop</div><button id="save">save</button>
<output id="seen"></output>
<script>
const seen = document.getElementById("seen");
const echo = async (file) => { seen.textContent += `[${file.name}: ${await file.text()}]`; };
document.getElementById("choose").onchange = (event) => echo(event.target.files[0]);
document.getElementById("drop").ondrop = (event) => { event.preventDefault(); echo(event.dataTransfer.files[0]); };
document.body.onkeydown = (event) => { seen.textContent += `[${event.ctrlKey ? "ctrl " : ""}${event.key}]`; };
document.getElementById("save").onclick = () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["{\"số\": 149}"], { type: "application/json" }));
  link.download = "Đông Hà.lotrinh.json";
  link.click();
};
</script></body></html>"#;

/// Both browsers, for tests that open something other than the built file.
const BROWSERS: [Browser; 2] = [Browser::Chromium, Browser::Firefox];

#[test]
fn files_go_in_and_out() -> Result<()> {
    for browser in BROWSERS {
        let page = Page::open_html(browser, ECHO)?;
        page.choose_file("#choose", "a.csv", "một".as_bytes())?;
        page.wait_for_text("#seen", "[a.csv: một]")?;
        page.drop_file("#drop", "b.csv", "hai".as_bytes())?;
        page.wait_for_text("#seen", "[b.csv: hai]")?;
        page.click("#save")?;
        let (name, contents) = page.download()?;
        assert_eq!(name, "Đông Hà.lotrinh.json", "{browser:?}");
        assert_eq!(contents, "{\"số\": 149}".as_bytes());
    }
    Ok(())
}

#[test]
fn keys_arrive_by_their_names() -> Result<()> {
    for browser in BROWSERS {
        let page = Page::open_html(browser, ECHO)?;
        page.focus("#body")?;
        page.press(&["+", "ArrowDown", "Control+z", "Enter", "F2"])?;
        page.type_text("ạ1")?;
        page.wait_for_text("#seen", "[+][ArrowDown][ctrl Control][ctrl z][Enter][F2][ạ][1]")?;
    }
    Ok(())
}

#[test]
fn browsers_ask_for_vietnamese() -> Result<()> {
    for browser in BROWSERS {
        let page = Page::open_html(browser, ECHO)?;
        assert_eq!(
            page.evaluate("return navigator.language;")?,
            json!("vi"),
            "{browser:?}"
        );
    }
    Ok(())
}

#[test]
fn storage_survives_a_reload_and_is_fresh_each_time() -> Result<()> {
    for browser in BROWSERS {
        for _ in 0..2 {
            let page = Page::open(browser)?;
            assert_eq!(
                page.evaluate("return localStorage.getItem('harness');")?,
                json!(null)
            );
            page.evaluate("localStorage.setItem('harness', '1');")?;
            page.reload()?;
            assert_eq!(
                page.evaluate("return localStorage.getItem('harness');")?,
                json!("1")
            );
        }
    }
    Ok(())
}

#[test]
fn complaints_are_heard_from_the_beginning() -> Result<()> {
    let html = starting::built()?.replace(
        "<div id=\"app\">",
        "<div style=\"color: red\"></div><div id=\"app\">",
    );
    for browser in BROWSERS {
        let page = Page::open_html(browser, &html)?;
        page.wait_until_ready()?;
        let found = page.complaints()?;
        assert!(
            found.iter().any(|complaint| complaint.contains("style")),
            "{browser:?}: {found:?}"
        );
        page.evaluate(
            "setTimeout(() => { throw new Error('late'); });
             console.error('aloud');
             await new Promise((done) => { setTimeout(done); });",
        )?;
        let found = page.complaints()?.join("\n");
        assert!(
            found.contains("late") && found.contains("aloud"),
            "{browser:?}: {found}"
        );
    }
    Ok(())
}
