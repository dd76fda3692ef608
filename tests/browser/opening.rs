//! The file opens from disk, and nothing in it is amiss.

use anyhow::Result;
use serde_json::json;
use xtask::driver::Page;

use crate::{axe, in_each_browser};

in_each_browser!(opens_from_disk, has_its_policy, is_accessible, fits_its_window);

fn opens_from_disk(page: &Page) -> Result<()> {
    assert_eq!(page.evaluate("return location.protocol;")?, json!("file:"));
    assert!(page.text("#app")?.contains("Lộ trình 2025"));
    assert_eq!(
        page.evaluate("return document.adoptedStyleSheets[0].cssRules.length > 100;")?,
        json!(true)
    );
    // The packed module is not kept in the document.
    assert_eq!(
        page.evaluate("return document.getElementById('wasm');")?,
        json!(null)
    );
    assert_eq!(page.complaints()?, Vec::<String>::new());
    page.reload()?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn has_its_policy(page: &Page) -> Result<()> {
    let policy = page
        .evaluate("return document.querySelector('meta[http-equiv=\"Content-Security-Policy\"]').content;")?;
    let policy = policy.as_str().unwrap_or_default();
    assert!(
        policy.starts_with("default-src 'none'; script-src 'sha256-"),
        "{policy}"
    );
    assert!(policy.contains("connect-src 'none'"), "{policy}");
    // It is in force, not just written down: a script that is not the page's own does not run.
    page.evaluate(
        "const script = document.createElement('script');
         script.textContent = 'window.intruder = true;';
         document.body.append(script);",
    )?;
    assert_eq!(
        page.evaluate("return window.intruder === undefined;")?,
        json!(true)
    );
    page.wait_for(
        "the violation to be noticed",
        "return window.__complaints.length === 1;",
    )?;
    assert!(!page.complaints()?.is_empty());
    Ok(())
}

fn is_accessible(page: &Page) -> Result<()> {
    assert_eq!(axe::violations(page)?, Vec::<String>::new());
    Ok(())
}

fn fits_its_window(page: &Page) -> Result<()> {
    for (width, height) in [(1366, 768), (1280, 1024), (800, 600), (390, 844)] {
        page.resize(width, height)?;
        assert_eq!(page.overflow()?, 0, "at {width} pixels");
    }
    Ok(())
}
