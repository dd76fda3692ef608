//! A province, 2 000 khu phố in 160 wards: the sourcing screen stays usable. And what the sourcing screen shows when something
//! is wrong.

use anyhow::{Context as _, Result};
use lo_trinh::baseline::example_scenario;
use lo_trinh::formats::scenario::write;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::provenance::Provenance;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{Hold, Holder, Post, QuarterId, Route, RouteKind, Shape, Ward, WardId};
use serde_json::json;
use xtask::driver::Page;

use crate::{axe, in_each_browser};

in_each_browser!(a_province, states_of_the_sourcing_screen);

/// A change is to stand in the page within this time at full speed; a machine that runs several browsers needs some of it.
const CHANGE_MS: f64 = 1_500.0;

/// 2 000 khu phố in 160 wards, two fifths of the khu phố trưởng open with routes of twenty starts.
fn province() -> Scenario {
    let mut scenario = example_scenario();
    let held = |holder| Post {
        holder,
        provenance: Provenance::Example,
        route: None,
        person: Box::default(),
    };
    let open = |count: u32| Post {
        route: Some(Route {
            shape: Shape {
                kind: RouteKind::ALL[count as usize % 4],
                stages: None,
            },
            start: Month::january(2023).plus(count as i32 % 20),
            fallback: None,
            provenance: Provenance::Example,
        }),
        ..held(Holder::NonMember)
    };
    let model = scenario.sourcing.wards[0].clone();
    let quarter = model.quarters[0].clone();
    let mut id = 0;
    let ward = |number: u32| {
        let mut own = Ward {
            id: WardId(number),
            name: format!("Phường số {number}"),
            quarters: Vec::new(),
            ..model.clone()
        };
        for _ in 0..12 + u32::from(number.is_multiple_of(2)) {
            id += 1;
            let mut quarter = quarter.clone();
            (quarter.id, quarter.name) = (QuarterId(id), format!("Khu phố {id}"));
            let head = if id % 5 < 2 {
                open(id)
            } else {
                held(Holder::Official)
            };
            quarter.hold = Hold::Apart(head, held(Holder::Official));
            own.quarters.push(quarter);
        }
        own
    };
    scenario.sourcing.wards = (1..=160).map(ward).collect();
    scenario
}

/// Opened as a file: all wards in sight, posts in pages, a start moved, a ward chosen, every part shown.
fn a_province(page: &Page) -> Result<()> {
    let file = write(&province());
    page.show_screen("files")?;
    page.choose_file("[data-testid=open-file]", "tinh.lotrinh.json", file.as_bytes())?;
    page.show_screen("sourcing")?;
    page.wait_for_text("[data-testid=sourcing-title]", "2.000 khu phố")?;
    let count = |selector: &str| {
        page.evaluate_with(
            "return document.querySelectorAll(arguments[0]).length;",
            vec![json!(selector)],
        )
    };
    assert_eq!(count(".ward")?, json!(160));
    let rows = count("tr.post")?.as_u64().context("a number")?;
    assert!((10..=50).contains(&rows), "{rows} rows in sight");
    // 160 wards of 24 to 26 squares are drawn with few paths each.
    let paths = count(".dom path")?.as_u64().context("a number")?;
    assert!(paths <= 160 * 5, "{paths} paths");

    page.focus("tr.post[tabindex='0']")?;
    page.evaluate(
        "window.__changed = null;
         const row = document.activeElement;
         addEventListener('keydown', (event) => { window.__pressed = event.timeStamp; }, { capture: true, once: true });
         const observer = new MutationObserver(() => {
             observer.disconnect();
             requestAnimationFrame(() => { window.__changed = performance.now() - window.__pressed; });
         });
         observer.observe(row, { subtree: true, childList: true, characterData: true });",
    )?;
    page.press(&["ArrowRight"])?;
    let passed = page.wait_for("the row to change", "return window.__changed;")?;
    let passed = passed.as_f64().context("a time")?;
    assert!(passed < CHANGE_MS, "{passed} ms");

    // Down the whole page and up again, frame by frame: no frame is long in coming.
    let longest = page.wait_for(
        "the page scrolled",
        "if (!window.__scrolling) {
             window.__scrolling = true;
             const bottom = document.documentElement.scrollHeight;
             let at = 0, last = performance.now(), longest = 0;
             const step = () => {
                 const now = performance.now();
                 longest = Math.max(longest, now - last);
                 last = now;
                 at += 400;
                 if (at > 2 * bottom) { scrollTo(0, 0); window.__longest = longest; return; }
                 scrollTo(0, at < bottom ? at : 2 * bottom - at);
                 requestAnimationFrame(step);
             };
             requestAnimationFrame(step);
         }
         return window.__longest;",
    )?;
    let longest = longest.as_f64().context("a time")?;
    assert!(longest < CHANGE_MS, "{longest} ms");

    for part in ["answers", "supply", "models", "rules", "propose", "routes"] {
        page.click(&format!("[data-testid=part-{part}]"))?;
        page.wait_until_drawn()?;
        let elements = count("*")?.as_u64().context("a number")?;
        assert!(elements < 12_000, "{part}: {elements} elements");
    }
    page.click("[data-testid=ward-77]")?;
    page.wait_for_text(".posts", "Phường số 77")?;
    assert_eq!(axe::violations(page)?, Vec::<String>::new());
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

/// A wrong entry, a prepared merger, too little room, a proposal that cannot be, answers of a khu phố: each wide and narrow.
fn states_of_the_sourcing_screen(page: &Page) -> Result<()> {
    page.choose_scenario("example")?;
    page.show_screen("sourcing")?;
    // The answers of one khu phố: its share over time and its deciding posts.
    page.click("[data-testid=ward-8]")?;
    page.click("[data-testid=part-answers]")?;
    let quarter = page.wait_for(
        "the khu phố",
        "return document.querySelector('[data-testid^=answers-quarter]')?.dataset.testid;",
    )?;
    let quarter = quarter.as_str().context("a khu phố")?;
    page.click(&format!("[data-testid={quarter}]"))?;
    page.wait_for_text("[data-testid=deciding]", "Vị trí quyết định: ")?;
    page.wait_for_text("[data-testid=share-title]", "Đông Thanh")?;
    clean(page, "answers of a khu phố")?;
    // Room for nobody.
    page.click("[data-testid=part-supply]")?;
    page.evaluate("const room = document.querySelector('[id^=room-]'); room.focus(); room.select();")?;
    page.press(&["0", "Enter"])?;
    page.wait_for("too little room", "return document.querySelector('.load.over');")?;
    clean(page, "too little room")?;
    // A certainty that no route gives.
    page.click("[data-testid=part-propose]")?;
    page.evaluate(
        "const wanted = document.querySelector('#propose-wanted'); wanted.focus(); wanted.select();",
    )?;
    page.press(&["1", "0", "0", "Enter"])?;
    page.click("[data-testid=propose-go]")?;
    page.wait_for_text("[data-testid=proposal]", "Không")?;
    clean(page, "a proposal that cannot be")?;
    // An entry nobody can read, and a merger being prepared.
    page.click("[data-testid=part-routes]")?;
    page.click("[data-testid=edit-register]")?;
    page.wait_for("the register", "return document.activeElement.id === 'reg-0-1';")?;
    page.press(&["ArrowRight", "1", "3", "/", "2", "0", "2", "2", "Enter"])?;
    page.wait_for(
        "a refused month",
        "return document.querySelector('.reg .field-error');",
    )?;
    clean(page, "a refused month")?;
    page.press(&["Escape"])?;
    page.evaluate("document.querySelector('[data-testid=merging]').open = true;")?;
    for at in [1, 2] {
        page.click(&format!(".merge-list li:nth-child({at}) input"))?;
    }
    page.wait_for_text("[data-testid=merge-preview]", "Khu phố trưởng: giữ ")?;
    clean(page, "a merger being prepared")?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

/// Nothing to object to, wide and narrow, and nothing wider than the page.
fn clean(page: &Page, state: &str) -> Result<()> {
    for (width, height) in [(390, 844), (1366, 768)] {
        page.resize(width, height)?;
        // What was clicked on may have scrolled the page; the bar at its top would lie over what is clicked on next.
        page.evaluate("scrollTo(0, 0);")?;
        page.wait_until_drawn()?;
        assert_eq!(page.overflow()?, 0, "{state} at {width} pixels");
        assert_eq!(
            axe::violations(page)?,
            Vec::<String>::new(),
            "{state} at {width} pixels"
        );
    }
    Ok(())
}
