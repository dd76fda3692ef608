//! The page cannot ask the network for anything, whatever runs in it.
//!
//! What the policy governs is tried from scripts put into the page, in every way there is, against a listener on this machine:
//! nobody connects. The same attempts from a page without a policy do arrive, so the listener would have noticed. What no policy
//! governs (windows, navigation, connections made ahead) is tried too, and does get out: there `cargo xtask check` looks that
//! nothing in the page names such a way, nor an address to take it to.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};
use serde_json::json;
use xtask::driver::{Browser, Page};

use crate::in_each_browser;

in_each_browser!(
    no_request_leaves_the_page,
    what_no_policy_governs_gets_out,
    nothing_is_loaded_in_use,
    webrtc_is_gone,
);

/// Every way of sending something.
const CHANNELS: &str = include_str!("fixtures/channels.js");

/// A page without a policy.
const OPEN_PAGE: &str = "<!doctype html><meta charset=\"utf-8\"><title>Open</title><body><p>Open</p></body>";

/// What a connection without a request is called: the browser opened it ahead.
const AHEAD: &str = "(ahead)";

/// What a datagram is called.
const DATAGRAM: &str = "(datagram)";

/// How many of the channels arrive at least from a page without a policy, in any of the browsers.
const MOST_ARRIVE: usize = 40;

/// How long a connection may say nothing before it counts as one that was opened ahead.
const PATIENCE: Duration = Duration::from_millis(300);

/// A listener on this machine that writes down what is asked of it.
struct Listener {
    address: SocketAddr,
    datagrams: UdpSocket,
    asked: Receiver<String>,
}

impl Listener {
    fn start() -> Result<Listener> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let datagrams = UdpSocket::bind("127.0.0.1:0")?;
        datagrams.set_nonblocking(true)?;
        let (tell, asked) = channel();
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                if tell.send(answer(connection)).is_err() {
                    return;
                }
            }
        });
        Ok(Listener {
            address,
            datagrams,
            asked,
        })
    }

    /// The addresses an attempt is given: the one of connections, the one of datagrams.
    fn addresses(&self) -> Result<Vec<serde_json::Value>> {
        let datagrams = self.datagrams.local_addr()?;
        Ok(vec![
            json!(self.address.to_string()),
            json!(datagrams.to_string()),
        ])
    }

    /// What was asked for since this was last called. Connections are answered in order, so one of our own, once answered,
    /// proves that every earlier one has been written down; ours is not among the result.
    fn asked(&self) -> Result<BTreeSet<String>> {
        const OWN: &str = "own";
        let mut own = TcpStream::connect(self.address)?;
        own.write_all(format!("GET /{OWN} HTTP/1.1\r\n\r\n").as_bytes())?;
        std::io::copy(&mut own, &mut std::io::sink())?;
        let mut asked = BTreeSet::new();
        loop {
            let name = self.asked.recv().context("the listener has ended")?;
            if name == OWN {
                break;
            }
            asked.insert(name);
        }
        if self.datagrams.recv(&mut [0]).is_ok() {
            asked.insert(DATAGRAM.to_owned());
            while self.datagrams.recv(&mut [0]).is_ok() {}
        }
        Ok(asked)
    }
}

/// Answers a connection; the path it asked for, or that it asked for nothing.
fn answer(mut connection: TcpStream) -> String {
    let mut request = [0; 1_000];
    let silent = connection.set_read_timeout(Some(PATIENCE)).is_err();
    let read = if silent {
        0
    } else {
        connection.read(&mut request).unwrap_or_default()
    };
    let head = String::from_utf8_lossy(&request[..read]);
    let path = head
        .split(' ')
        .nth(1)
        .map(|path| path.trim_start_matches('/').to_owned());
    // Whoever waits for the answer knows that he was counted; whoever has gone need not.
    drop(connection.write_all(
        b"HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n",
    ));
    path.unwrap_or_else(|| AHEAD.to_owned())
}

/// Tries every channel from the page; the names tried, and those that arrived.
fn try_all(page: &Page, listener: &Listener) -> Result<[BTreeSet<String>; 2]> {
    let tried = page.evaluate_with(CHANNELS, listener.addresses()?)?;
    let tried = tried.as_array().context("the attempts have names")?;
    let tried = tried.iter().filter_map(|name| name.as_str().map(str::to_owned));
    Ok([tried.collect(), listener.asked()?])
}

/// The policy lets nothing through. Chromium opens a connection ahead before it finds that a frame may not be loaded; nothing is
/// sent over it. The page has no frame and no form, which `tests/it/tidy.rs` and `cargo xtask check` hold.
fn no_request_leaves_the_page(page: &Page) -> Result<()> {
    let listener = Listener::start()?;
    let [tried, mut arrived] = try_all(page, &listener)?;
    if page.browser() == Browser::Chromium {
        arrived.remove(AHEAD);
    }
    assert_eq!(arrived, BTreeSet::new(), "of {} ways", tried.len());
    let open = Page::open_html(page.browser(), OPEN_PAGE)?;
    let [_, arrived] = try_all(&open, &listener)?;
    // Some go nowhere from a page on disk, whatever its policy: workers shared between pages, icons of a page without a window.
    assert!(arrived.len() >= MOST_ARRIVE, "{arrived:?}");
    assert!(
        arrived.contains(DATAGRAM),
        "WebRTC is there in a page that keeps it"
    );
    Ok(())
}

/// What no policy governs, each with a script that does it and the browsers it gets out of.
const UNGOVERNED: [(&str, &str, &[Browser]); 4] = [
    (
        "navigation",
        "location.href = `http://${arguments[0]}/navigation`;",
        &[Browser::Chromium, Browser::Firefox],
    ),
    (
        "link",
        "const link = document.createElement('a'); link.href = `http://${arguments[0]}/link`; link.click();",
        &[Browser::Chromium, Browser::Firefox],
    ),
    (
        "refresh",
        "const meta = document.createElement('meta'); meta.httpEquiv = 'refresh';
        meta.content = `0;url=http://${arguments[0]}/refresh`; document.head.append(meta);",
        &[Browser::Chromium, Browser::Firefox],
    ),
    (
        AHEAD,
        "const link = document.createElement('link'); link.rel = 'preconnect';
        link.href = `http://${arguments[0]}/`; document.head.append(link);",
        &[Browser::Chromium],
    ),
];

/// Why there is a check of what the page names: these get past the policy.
fn what_no_policy_governs_gets_out(page: &Page) -> Result<()> {
    for (name, script, browsers) in UNGOVERNED {
        if !browsers.contains(&page.browser()) {
            continue;
        }
        page.reload()?;
        let listener = Listener::start()?;
        // Said first and done afterwards, since the page may be gone before it could answer.
        let later = format!(
            "const arguments = [{}]; setTimeout(() => {{ {script} }});",
            json!(listener.address.to_string())
        );
        page.evaluate(&later.replace("arguments", "given"))?;
        let asked = listener.asked.recv_timeout(Duration::from_secs(10));
        assert_eq!(asked.as_deref(), Ok(name), "{:?}", page.browser());
    }
    Ok(())
}

/// Going through every screen loads nothing but what the page itself made.
fn nothing_is_loaded_in_use(page: &Page) -> Result<()> {
    for screen in ["overview", "payroll", "sourcing", "sources", "files"] {
        page.show_screen(screen)?;
    }
    page.click("[data-testid=template-people]")?;
    page.download()?;
    let loaded = page.evaluate(
        "return performance.getEntriesByType('resource').map((entry) => entry.name)
            .filter((name) => !/^(blob|data|file):/.test(name));",
    )?;
    assert_eq!(loaded, json!([]));
    Ok(())
}

fn webrtc_is_gone(page: &Page) -> Result<()> {
    let script = "return ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection']
        .filter((name) => window[name] !== undefined);";
    assert_eq!(page.evaluate(script)?, json!([]));
    Ok(())
}
