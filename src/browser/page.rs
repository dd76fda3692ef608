//! The page around the mount point: its language and title.

use js_sys::{Function, Promise, Reflect, Uint8Array};
use web_sys::wasm_bindgen::{JsCast, JsValue};

use crate::text::Language;

/// The language the browser prefers; Vietnamese unless it says English.
pub fn preferred_language() -> Language {
    let preferred = web_sys::window().and_then(|window| window.navigator().language());
    preferred
        .and_then(|code| Language::from_code(&code))
        .unwrap_or(Language::Vi)
}

/// Whether this is Firefox, which keeps the store of a file by the file's full path.
pub fn is_firefox() -> bool {
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    agent.is_some_and(|agent| agent.contains("Firefox/"))
}

/// Makes the page say which language it is in, for screen readers and hyphenation.
pub fn set_language(language: Language) {
    if let Some(root) = root() {
        let _ = root.set_attribute("lang", language.code());
    }
}

/// Puts a title on the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Tells whoever waits that the page can be used.
pub fn set_ready() {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-ready", "1");
    }
}

/// Hands a record that could not be stored to the script that saves the work if the program breaks down.
pub fn remember(record: &str) {
    if let Some(window) = web_sys::window() {
        let _ = Reflect::set(&window, &"lastRecord".into(), &record.into());
    }
}

/// Tells whoever waits that what the browser keeps has been read.
pub fn set_settled() {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-settled", "1");
    }
}

/// The scenario this page carries, as the text of a file.
pub fn carried() -> Option<String> {
    document()?.get_element_by_id("scenario")?.text_content()
}

/// Has the page printed by the browser.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// The SHA-256 of the program as it lies packed in the file, as the page's script left it; empty in development.
pub fn tool_sum() -> String {
    root()
        .and_then(|root| root.get_attribute("data-sum"))
        .unwrap_or_default()
}

/// The SHA-256 of a text in UTF-8, in hexadecimal; nothing where the browser gives no such thing, as on a page served
/// without encryption.
pub async fn sum(text: &str) -> Option<String> {
    let subtle = get(&get(&web_sys::window()?.into(), "crypto")?, "subtle")?;
    let digest: Function = get(&subtle, "digest")?.dyn_into().ok()?;
    let bytes = Uint8Array::from(text.as_bytes());
    let promise: Promise = digest
        .call2(&subtle, &JsValue::from_str("SHA-256"), &bytes)
        .ok()?
        .dyn_into()
        .ok()?;
    let sum = wasm_bindgen_futures::JsFuture::from(promise).await.ok()?;
    let mut written = String::new();
    for byte in Uint8Array::new(&sum).to_vec() {
        for digit in [byte >> 4, byte & 15] {
            written.push(char::from_digit(digit.into(), 16).unwrap_or('0'));
        }
    }
    Some(written)
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined()).then_some(found)
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

fn root() -> Option<web_sys::Element> {
    document()?.document_element()
}
