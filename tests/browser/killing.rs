//! The browser killed at random moments while a user edits: what is found again is a state there was, at most a second old.
//!
//! A few times in the ordinary suite; as often as `LO_TRINH_KILLS` says in the long form (`cargo xtask test long`).

#![expect(
    clippy::disallowed_methods,
    reason = "it measures time, begins elsewhere in each run, and its long form is asked for from outside"
)]
#![expect(clippy::print_stdout, reason = "what was measured is its result")]

use std::env;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use xtask::driver::{Browser, Killed, Page, Room};

use crate::starting::built;

/// How often a browser is killed in the ordinary suite.
const KILLS: u64 = 3;

/// The variable that asks for more.
const KILLS_VARIABLE: &str = "LO_TRINH_KILLS";

/// The most work that may be lost.
const LOSS_MAX: Duration = Duration::from_secs(1);

/// The latest moment at which a browser is killed, counted from the first edit, in milliseconds.
const LATEST_MS: u64 = 3_000;

/// All cells of the units that are open, as numbers.
const CELLS: &str = "const cells = [...document.querySelectorAll('[id^=cell-unit-]')];
    const numbers = () => cells.map((cell) => Number(cell.querySelector('.v').textContent));";

/// What one round of editing left behind.
struct Round {
    /// Every state there was, with the moment by which it surely was there.
    states: Vec<(Instant, Vec<i64>)>,
    /// When the browser was killed.
    killed: Instant,
}

#[test]
fn chromium() -> Result<()> {
    killed_again_and_again(Browser::Chromium)
}

#[test]
fn firefox() -> Result<()> {
    killed_again_and_again(Browser::Firefox)
}

fn killed_again_and_again(browser: Browser) -> Result<()> {
    let wanted = env::var(KILLS_VARIABLE).ok().and_then(|count| count.parse().ok());
    let kills = wanted.unwrap_or(KILLS);
    let room = Room::with_page(&built()?)?.keeping_the_profile()?;
    let mut random = seed();
    let mut losses = Vec::new();
    let mut last: Option<Round> = None;
    for kill in 0..=kills {
        let page = Page::open_in(browser, &room)?;
        open_units(&page, last.is_none())?;
        if let Some(round) = &last {
            let lost = lost(&page, round).with_context(|| format!("after kill {kill}, seed {}", seed()))?;
            assert!(lost < LOSS_MAX, "kill {kill}: {lost:?} of work are gone");
            losses.push(lost);
        }
        if kill < kills {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            last = Some(edit_until_killed(&page, (random >> 33) % LATEST_MS)?);
        }
    }
    losses.sort_unstable();
    println!(
        "{browser:?} killed {kills} times: no mixed state; work lost at most {:?}, in the median {:?}",
        losses.last(),
        losses.get(losses.len() / 2),
    );
    Ok(())
}

/// Where the random numbers begin: another place in each run, named when something fails.
fn seed() -> u64 {
    static SEED: std::sync::OnceLock<u64> = std::sync::OnceLock::new();
    *SEED.get_or_init(|| {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        now.map_or(1, |time| time.as_nanos() as u64)
    })
}

/// Opens the example's units, and waits until all of the work is read.
fn open_units(page: &Page, first: bool) -> Result<()> {
    if first {
        page.choose_scenario("example")?;
    }
    page.show_screen("payroll")?;
    page.wait_for(
        "the journal to be read",
        "return document.documentElement.dataset.settled;",
    )?;
    page.click("[data-testid=open-group-4]")?;
    page.wait_for("the units", "return document.querySelector('[id^=cell-unit-]');")?;
    if first {
        page.wait_for_text("[data-testid=saved]", "Đã lưu")?;
    }
    Ok(())
}

/// Adds posts one after another, or takes them away, until the browser is gone. In one round the sum only rises or only
/// falls, so that no two states are alike.
fn edit_until_killed(page: &Page, time_ms: u64) -> Result<Round> {
    let begin = numbers(&page.evaluate(&format!("{CELLS} return numbers();"))?);
    let act = if begin.iter().sum::<i64>() < 80 {
        "add"
    } else {
        "take"
    };
    let script = format!(
        "{CELLS} const [from, act] = arguments;
         for (let step = 0; step < cells.length; step += 1) {{
           const button = cells[(from + step) % cells.length].querySelector(`[data-act=${{act}}]`);
           if (button && !button.disabled) {{
             const before = String(numbers());
             button.click();
             for (let wait = 0; wait < 100 && String(numbers()) === before; wait += 1) {{
               await new Promise((done) => {{ setTimeout(done, 5); }});
             }}
             return numbers();
           }}
         }}
         return [];"
    );
    let mut states = vec![(Instant::now(), begin)];
    let blow = Killed::after(page, Duration::from_millis(time_ms));
    let mut at = time_ms as usize;
    while let Ok(found) = page.evaluate_with(&script, vec![json!(at), json!(act)]) {
        states.push((Instant::now(), numbers(&found)));
        at += 7;
    }
    Ok(Round {
        states,
        killed: blow.moment()?,
    })
}

/// How much work is gone: the time from the first change that is not there to the kill. Anything that never was, or was
/// half done, is an error.
fn lost(page: &Page, round: &Round) -> Result<Duration> {
    let found = numbers(&page.evaluate(&format!("{CELLS} return numbers();"))?);
    let known = round.states.iter().position(|(_, state)| *state == found);
    match known {
        Some(at) => {
            let next = round.states.get(at + 1);
            Ok(next.map_or(Duration::ZERO, |(done, _)| {
                round.killed.saturating_duration_since(*done)
            }))
        }
        // The change on its way when the blow fell may be there: one post more or less than the last that was heard of.
        None => {
            let last = round
                .states
                .last()
                .map(|(_, state)| state.clone())
                .unwrap_or_default();
            let apart: i64 = last
                .iter()
                .zip(&found)
                .map(|(before, after)| (before - after).abs())
                .sum();
            if apart != 1 || last.len() != found.len() {
                bail!("a state that never was: {found:?} after {:?}", round.states);
            }
            Ok(Duration::ZERO)
        }
    }
}

fn numbers(list: &Value) -> Vec<i64> {
    let numbers = list.as_array().into_iter().flatten();
    numbers.map(|number| number.as_i64().unwrap_or(-1)).collect()
}
