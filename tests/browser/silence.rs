//! The page cannot ask the network for anything, whatever runs in it.

use std::io::Write as _;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::Result;
use serde_json::json;
use xtask::driver::Page;

use crate::in_each_browser;

in_each_browser!(no_request_leaves_the_page, webrtc_is_gone);

/// A listener on this machine that counts who connects.
struct Listener {
    address: SocketAddr,
    connections: Arc<AtomicUsize>,
}

impl Listener {
    fn start() -> Result<Listener> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let connections = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&connections);
        thread::spawn(move || {
            for mut connection in listener.incoming().flatten() {
                counter.fetch_add(1, Ordering::SeqCst);
                // Whoever waits for the answer knows that he was counted; whoever has gone need not.
                drop(connection.write_all(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));
            }
        });
        Ok(Listener { address, connections })
    }

    /// Connections so far. They are accepted in order, so one of our own, once answered, proves that
    /// every earlier one has been counted; ours is not among the result.
    fn count(&self) -> Result<usize> {
        let mut own = TcpStream::connect(self.address)?;
        std::io::copy(&mut own, &mut std::io::sink())?;
        Ok(self.connections.swap(0, Ordering::SeqCst) - 1)
    }
}

/// Tries every way a page has of sending a request, waits for each to come to its end, and returns how
/// many were tried. What is refused on the spot counts as tried.
const ATTEMPTS: &str = r#"
const address = arguments[0];
const http = `http://${address}/`;
const element = (name, attributes) => new Promise((done) => {
  const node = Object.assign(document.createElement(name), attributes);
  node.onload = node.onerror = done;
  document.body.append(node);
});
const socket = (open) => new Promise((done) => {
  const connection = open();
  connection.onopen = connection.onerror = connection.onclose = done;
});
const inWorker = () => new Promise((done) => {
  const code = `fetch("${http}worker").catch(() => {}).then(() => postMessage(0))`;
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
  worker.onmessage = worker.onerror = done;
});
const attempts = [
  () => window.fetch(`${http}fetch`),
  () => window.fetch(`${http}no-cors`, { mode: "no-cors", keepalive: true }),
  () => new Promise((done) => {
    const request = new XMLHttpRequest();
    request.onloadend = done;
    request.open("GET", `${http}xhr`);
    request.send();
  }),
  () => navigator.sendBeacon(`${http}beacon`, "x"),
  () => socket(() => new WebSocket(`ws://${address}/`)),
  () => socket(() => new EventSource(`${http}events`)),
  () => element("img", { src: `${http}image` }),
  () => element("script", { src: `${http}script` }),
  () => element("link", { rel: "stylesheet", href: `${http}style` }),
  () => element("video", { src: `${http}video` }),
  () => import(`${http}module`),
  inWorker,
];
let tried = 0;
for (const attempt of attempts) {
  try {
    await attempt();
  } catch {
    // Refused, as it should be.
  }
  tried += 1;
}
return tried;
"#;

fn no_request_leaves_the_page(page: &Page) -> Result<()> {
    let listener = Listener::start()?;
    let tried = page.evaluate_with(ATTEMPTS, vec![json!(listener.address.to_string())])?;
    assert_eq!(tried, json!(12));
    assert_eq!(listener.count()?, 0);
    // The same attempt from a page without a policy does arrive: the listener would have noticed.
    page.leave()?;
    let script = "const image = new Image(); image.src = `http://${arguments[0]}/`;
        return new Promise((done) => { image.onload = image.onerror = () => done(true); });";
    page.evaluate_with(script, vec![json!(listener.address.to_string())])?;
    assert!(listener.count()? >= 1);
    Ok(())
}

fn webrtc_is_gone(page: &Page) -> Result<()> {
    let script = "return ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection']
        .filter((name) => window[name] !== undefined);";
    assert_eq!(page.evaluate(script)?, json!([]));
    Ok(())
}
