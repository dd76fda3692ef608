//! The opened page and what a person, or a curious one, can do with it.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::elements::Element;
use fantoccini::wd::{PrintConfiguration, PrintMargins, PrintSize};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

use super::Browser;
use super::complaints::{self, COLLECT, FIREFOX_NOTES, LISTEN};
use super::extension::Extension;
use super::room::Room;
use super::server::Server;
use crate::workspace::Workspace;

/// Time the page has to do what is waited for.
const WAIT_LIMIT: Duration = Duration::from_secs(40);

/// Time between two looks at whether it has.
const LOOK_INTERVAL: Duration = Duration::from_millis(20);

/// The delivered file, open in a browser. Closed together with this value.
#[derive(Debug)]
pub struct Page {
    browser: Browser,
    pub(super) runtime: Runtime,
    pub(super) client: Client,
    // Dropped after the session was closed, in this order: first the server, then the folder.
    pub(super) server: Server,
    pub(super) room: Room,
}

impl Page {
    /// Opens the built file and waits until it can be used.
    pub fn open(browser: Browser) -> Result<Page> {
        let workspace = Workspace::here()?;
        let page = Page::open_room(browser, &workspace, Room::with_built_page(&workspace)?)?;
        page.wait_until_ready()?;
        Ok(page)
    }

    /// Opens another document in its place and waits for nothing.
    pub fn open_html(browser: Browser, html: &str) -> Result<Page> {
        Page::open_room(browser, &Workspace::here()?, Room::with_page(html)?)
    }

    /// Opens the page of a room that others may have been opened in before, and waits until it can be used.
    pub fn open_in(browser: Browser, room: &Room) -> Result<Page> {
        let page = Page::open_room(browser, &Workspace::here()?, room.clone())?;
        page.wait_until_ready()?;
        Ok(page)
    }

    /// Starts a browser without opening anything, for measurements.
    pub fn prepare(browser: Browser) -> Result<Page> {
        let workspace = Workspace::here()?;
        Page::start(browser, &workspace, Room::with_built_page(&workspace)?)
    }

    /// Starts a browser and opens the room's page in it.
    fn open_room(browser: Browser, workspace: &Workspace, room: Room) -> Result<Page> {
        let page = Page::start(browser, workspace, room)?;
        page.listen_from_the_beginning()?;
        page.load()?;
        Ok(page)
    }

    /// Starts a browser.
    fn start(browser: Browser, workspace: &Workspace, room: Room) -> Result<Page> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let (program, capabilities) = browser.launch(workspace, &room)?;
        let server = Server::start(&program, browser.server_arguments(), room.profile().is_some())?;
        let mut connection = ClientBuilder::new(HttpConnector::new());
        let client = runtime
            .block_on(connection.capabilities(capabilities).connect(&server.address()))
            .with_context(|| format!("{browser:?} does not start: {}", server.new_lines().join("\n")))?;
        Ok(Page {
            browser,
            runtime,
            client,
            server,
            room,
        })
    }

    /// The browser the page is open in.
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// Loads the page, anew if it is open already. Waits for the document, not for the program in it.
    pub fn load(&self) -> Result<()> {
        self.runtime
            .block_on(self.client.goto(self.room.address()?.as_str()))?;
        if self.browser == Browser::Firefox {
            self.evaluate(LISTEN)?;
        }
        Ok(())
    }

    /// Loads a copy of the page from another file beside it, as after the file was renamed.
    pub fn load_renamed(&self, name: &str) -> Result<()> {
        let html = std::fs::read(self.room.file()).context("the page cannot be read")?;
        let file = self.room.write(name, &html)?;
        let address = url::Url::from_file_path(&file)
            .ok()
            .context("the copy has no address")?;
        self.runtime.block_on(self.client.goto(address.as_str()))?;
        if self.browser == Browser::Firefox {
            self.evaluate(LISTEN)?;
        }
        self.wait_until_ready()
    }

    /// Opens the same page in a further tab and goes on there.
    pub fn open_tab(&self) -> Result<()> {
        let opened = self.runtime.block_on(self.client.new_window(true))?;
        self.runtime
            .block_on(self.client.switch_to_window(opened.handle))?;
        self.load()?;
        self.wait_until_ready()
    }

    /// Goes on in a tab, counted from 0 in the order they were opened.
    pub fn switch_tab(&self, tab: usize) -> Result<()> {
        let tabs = self.runtime.block_on(self.client.windows())?;
        let tab = tabs.into_iter().nth(tab).context("there are fewer tabs")?;
        Ok(self.runtime.block_on(self.client.switch_to_window(tab))?)
    }

    /// Leaves the page for an empty one.
    pub fn leave(&self) -> Result<()> {
        Ok(self.runtime.block_on(self.client.goto("about:blank"))?)
    }

    /// Runs the body of an asynchronous function in the page and gives what it returns.
    pub fn evaluate(&self, script: &str) -> Result<Value> {
        self.evaluate_with(script, Vec::new())
    }

    /// The same, with `arguments`.
    pub fn evaluate_with(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let function = format!("return (async function () {{ {script} }}).apply(null, arguments);");
        let run = self.client.execute(&function, arguments);
        self.runtime
            .block_on(run)
            .with_context(|| format!("this script failed: {}", beginning(script)))
    }

    /// Runs a script again and again until it returns something that is neither false nor null, and
    /// gives that.
    pub fn wait_for(&self, what: &str, script: &str) -> Result<Value> {
        self.poll(what, || {
            let value = self.evaluate(script)?;
            Ok((!value.is_null() && value != false).then_some(value))
        })
    }

    /// Waits until an element's text contains `text`.
    pub fn wait_for_text(&self, selector: &str, text: &str) -> Result<()> {
        let script = "const node = document.querySelector(arguments[0]); return node && node.textContent;";
        self.poll(&format!("`{text}` in {selector}"), || {
            let found = self.evaluate_with(script, vec![json!(selector)])?;
            Ok(found
                .as_str()
                .is_some_and(|found| found.contains(text))
                .then_some(()))
        })
    }

    /// Looks for something until it is there or its time is over.
    pub(super) fn poll<T>(&self, what: &str, look: impl Fn() -> Result<Option<T>>) -> Result<T> {
        let end = Instant::now() + WAIT_LIMIT;
        loop {
            if let Some(found) = look()? {
                return Ok(found);
            }
            if Instant::now() > end {
                bail!("waited in vain for {what}; complaints: {:?}", self.complaints()?);
            }
            self.runtime
                .block_on(async { tokio::time::sleep(LOOK_INTERVAL).await });
        }
    }

    /// Waits until an element is there.
    pub(super) fn element(&self, selector: &str) -> Result<Element> {
        self.poll(&format!("the element {selector}"), || {
            let found = self
                .runtime
                .block_on(self.client.find_all(Locator::Css(selector)))?;
            Ok(found.into_iter().next())
        })
    }

    /// An element's text, once it is there.
    pub fn text(&self, selector: &str) -> Result<String> {
        self.element(selector)?;
        let script = "return document.querySelector(arguments[0]).textContent;";
        let text = self.evaluate_with(script, vec![json!(selector)])?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Gives the page a width and a height, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        match self.browser {
            Browser::Chromium => {
                let size =
                    json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", size)
                    .map(drop)
            }
            Browser::Firefox => {
                self.in_browser_itself(&format!(
                    "const style = gBrowser.selectedBrowser.style;
                     for (const side of ['width', 'min-width', 'max-width']) style.setProperty(side, '{width}px');
                     for (const side of ['height', 'min-height', 'max-height']) style.setProperty(side, '{height}px');"
                ))?;
                let resized = format!("return innerWidth === {width} && innerHeight === {height};");
                self.wait_for("the page's new size", &resized).map(drop)
            }
        }
    }

    /// How far the page is wider than the window, in CSS pixels; nothing, it is hoped.
    pub fn overflow(&self) -> Result<i64> {
        let script = "return document.scrollingElement.scrollWidth - innerWidth;";
        Ok(self
            .evaluate(script)?
            .as_i64()
            .context("the page has no width")?
            .max(0))
    }

    /// Sends a command of Chromium's own protocol.
    pub fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        let body = json!({ "cmd": command, "params": parameters });
        let sent = self.client.issue_cmd(Extension {
            path: "goog/cdp/execute",
            body,
        });
        self.runtime
            .block_on(sent)
            .with_context(|| format!("{command} failed"))
    }

    /// Makes a script run in Chromium before any of the page's own.
    pub fn run_first(&self, script: &str) -> Result<()> {
        self.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .map(drop)
    }

    /// In Chromium, collects complaints from before the page's first script.
    fn listen_from_the_beginning(&self) -> Result<()> {
        match self.browser {
            Browser::Chromium => self.run_first(LISTEN),
            Browser::Firefox => Ok(()),
        }
    }

    /// What the page did wrong since this was last asked: console errors, uncaught errors, violations
    /// of its policy.
    pub fn complaints(&self) -> Result<Vec<String>> {
        let mut found = strings(&self.evaluate(COLLECT)?);
        match self.browser {
            Browser::Chromium => {
                let log = self.extension("se/log", json!({ "type": "browser" }))?;
                found.extend(complaints::in_log(&log));
            }
            Browser::Firefox => found.extend(strings(&self.in_browser_itself(FIREFOX_NOTES)?)),
        }
        Ok(found)
    }

    /// Runs a script in Firefox's own window, around the page.
    fn in_browser_itself(&self, script: &str) -> Result<Value> {
        self.extension("moz/context", json!({ "context": "chrome" }))?;
        let value = self.evaluate(script);
        self.extension("moz/context", json!({ "context": "content" }))?;
        value
    }

    /// Sends a command that is not part of the WebDriver standard.
    fn extension(&self, path: &'static str, body: Value) -> Result<Value> {
        let sent = self.client.issue_cmd(Extension { path, body });
        self.runtime
            .block_on(sent)
            .with_context(|| format!("the command {path} failed"))
    }

    /// A picture of the whole page, as PNG, also of what lies below the window. Chromium only.
    pub fn picture(&self) -> Result<Vec<u8>> {
        let size =
            self.evaluate("const page = document.documentElement; return [innerWidth, page.scrollHeight];")?;
        let clip = json!({ "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1 });
        let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = self.devtools("Page.captureScreenshot", wanted)?;
        let data = picture["data"].as_str().context("the browser took no picture")?;
        Ok(STANDARD.decode(data)?)
    }
}

impl Page {
    /// The page as it is printed on A4, as PDF: in Chromium by its own rules of paper, as a user's print is; in Firefox
    /// without margins, which those rules ask for.
    pub fn printed(&self) -> Result<Vec<u8>> {
        if self.browser == Browser::Chromium {
            let wanted = json!({ "preferCSSPageSize": true, "printBackground": true });
            let pdf = self.devtools("Page.printToPDF", wanted)?;
            let data = pdf["data"].as_str().context("the browser printed nothing")?;
            return Ok(STANDARD.decode(data)?);
        }
        let wanted = PrintConfiguration::builder()
            .size(PrintSize {
                width: 21.0,
                height: 29.7,
            })
            .margins(PrintMargins {
                top: 0.0,
                right: 0.0,
                bottom: 0.0,
                left: 0.0,
            })
            .shrink_to_fit(false)
            .build()
            .map_err(|error| anyhow!("{error:?}"))?;
        self.runtime
            .block_on(self.client.print(wanted))
            .context("the browser printed nothing")
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        // Closing the session ends the browser; if even that fails, killing the server is all that is left.
        drop(self.runtime.block_on(self.client.clone().close()));
    }
}

/// The first words of a script, for a message.
fn beginning(script: &str) -> String {
    script.trim().chars().take(120).collect()
}

/// The elements of a list, as text.
fn strings(list: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    list.as_array().into_iter().flatten().map(text).collect()
}
