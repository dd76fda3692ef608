//! `test`: every suite of the project, each with whatever it needs on this machine.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use serde_json::json;
use xtask::programs::{CHROMIUM_FLAGS, Program};
use xtask::workspace::{Workspace, run};

use crate::setup;
use crate::tally::{self, Tally, run_suite};
use crate::{bundle, dist};

/// Time a component test may take, in seconds.
const WEB_TEST_LIMIT_SECONDS: &str = "120";

/// The tests that have a long form.
const LONG_TESTS: [&str; 1] = ["killing"];

/// How often each browser is killed in the long form, and the variable that tells it.
const KILLS: &str = "200";
/// In how many orders two tabs work in the long form, and the variable that tells it to `tests/it/update/tabs.rs`.
const INTERLEAVINGS: &str = "10000";
const INTERLEAVINGS_VARIABLE: &str = "LO_TRINH_INTERLEAVINGS";
/// Read by `tests/browser/killing.rs`.
const KILLS_VARIABLE: &str = "LO_TRINH_KILLS";

/// One of the project's suites.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Suite {
    /// The core, its documentation's examples, and the tools' own tests, on this machine.
    Host,
    /// Components, each on its own, in Chromium.
    Web,
    /// The delivered file, opened from disk, in Chromium and Firefox.
    Browser,
    /// The tests that take long in their long form: the browsers killed again and again. Only when asked for.
    Long,
}

impl Suite {
    /// All suites, the fastest first.
    const ALL: [Suite; 3] = [Suite::Host, Suite::Web, Suite::Browser];

    /// The name to ask for it by.
    fn name(self) -> &'static str {
        match self {
            Suite::Host => "host",
            Suite::Web => "web",
            Suite::Browser => "browser",
            Suite::Long => "long",
        }
    }

    /// Runs the suite; `filter` is handed on to the test programs.
    fn run(self, workspace: &Workspace, filter: &[String]) -> Result<Vec<Tally>> {
        match self {
            Suite::Host => host(workspace, filter),
            Suite::Web => web(workspace, filter),
            Suite::Browser => browser(workspace, filter),
            Suite::Long => long(workspace, filter),
        }
    }
}

/// Runs the suite named first in `words`, or all; further words choose tests by name.
pub fn test(workspace: &Workspace, words: &[String]) -> Result<()> {
    let (suites, filter) = match words.split_first() {
        None => (Suite::ALL.to_vec(), words),
        Some((name, filter)) => match Suite::ALL
            .into_iter()
            .chain([Suite::Long])
            .find(|suite| suite.name() == name)
        {
            Some(suite) => (vec![suite], filter),
            None => bail!("there is no suite `{name}`; there are host, web, browser and long"),
        },
    };
    let mut tallies = Vec::new();
    for suite in suites {
        match suite.run(workspace, filter) {
            Ok(done) => tallies.extend(done),
            Err(error) => {
                println!("{error:#}");
                tallies.push(Tally {
                    name: suite.name().to_owned(),
                    passed: 0,
                    failed: 1,
                });
            }
        }
    }
    tally::conclude(&tallies)
}

/// The tests that need no browser. With a filter, the tools' own tests are left out.
fn host(workspace: &Workspace, filter: &[String]) -> Result<Vec<Tally>> {
    let mut product = workspace.cargo();
    product.args(["test", "--no-fail-fast", "--"]).args(filter);
    let mut tallies = vec![run_suite("host", &mut product)?];
    if filter.is_empty() {
        let mut tools = workspace.cargo();
        tools.args(["test", "--no-fail-fast"]);
        tools.args([
            "--package",
            "xtask",
            "--package",
            "markup",
            "--package",
            "encoding_rs",
        ]);
        tallies.push(run_suite("tools", &mut tools)?);
    }
    Ok(tallies)
}

/// The component tests.
fn web(workspace: &Workspace, filter: &[String]) -> Result<Vec<Tally>> {
    setup::rust::ensure_wasm_target(workspace)?;
    setup::browsers::ensure(workspace, &[Program::Chromium, Program::Chromedriver])?;
    let mut build = workspace.cargo();
    build.args(["build", "--package", "xtask", "--no-default-features"]);
    run(build.args(["--features", "web-runner", "--bin", "web-runner"]))?;
    let runner = workspace
        .target()
        .join("debug")
        .join(format!("web-runner{}", std::env::consts::EXE_SUFFIX));
    let driver = Program::Chromedriver
        .find(workspace)
        .context("chromedriver is missing")?;
    let mut test = workspace.cargo();
    test.args(["test", "--target", bundle::TARGET, "--test", "web", "--"])
        .args(filter)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", driver)
        .env_remove(Program::Geckodriver.variable())
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", WEB_TEST_LIMIT_SECONDS)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities(workspace)?);
    Ok(vec![run_suite("web", &mut test)?])
}

/// Writes down which browser the component tests start, and how.
fn capabilities(workspace: &Workspace) -> Result<PathBuf> {
    let chromium = Program::Chromium.find(workspace).context("Chromium is missing")?;
    let wanted = json!({ "goog:chromeOptions": { "binary": chromium, "args": CHROMIUM_FLAGS } });
    let file = workspace.target().join("webdriver.json");
    fs::write(&file, wanted.to_string()).with_context(|| format!("{} cannot be written", file.display()))?;
    Ok(file)
}

/// The browsers killed as often as the long form asks; with a filter, the tests it names.
fn long(workspace: &Workspace, filter: &[String]) -> Result<Vec<Tally>> {
    setup::browsers::ensure(workspace, &Program::ALL)?;
    dist::dist(workspace)?;
    let mut test = workspace.cargo();
    test.args(["test", "--features", "browser-tests", "--test", "browser", "--"])
        .args(if filter.is_empty() { &LONG_TESTS[..] } else { &[] })
        .args(filter)
        .args(["--nocapture", "--test-threads=1"])
        .env(KILLS_VARIABLE, KILLS);
    let mut tallies = vec![run_suite("long", &mut test)?];
    if filter.is_empty() {
        let mut tabs = workspace.cargo();
        tabs.args(["test", "--release", "--test", "it", "--", "update::tabs"])
            .env(INTERLEAVINGS_VARIABLE, INTERLEAVINGS);
        tallies.push(run_suite("tabs", &mut tabs)?);
    }
    Ok(tallies)
}

/// The end-to-end tests, over a file built just now.
fn browser(workspace: &Workspace, filter: &[String]) -> Result<Vec<Tally>> {
    setup::browsers::ensure(workspace, &Program::ALL)?;
    dist::dist(workspace)?;
    let mut test = workspace.cargo();
    test.args(["test", "--features", "browser-tests", "--test", "browser", "--"])
        .args(filter);
    Ok(vec![run_suite("browser", &mut test)?])
}
