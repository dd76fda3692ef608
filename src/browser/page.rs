//! The page around the mount point: its language and title.

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
        let _ = js_sys::Reflect::set(&window, &"lastRecord".into(), &record.into());
    }
}

/// Tells whoever waits that what the browser keeps has been read.
pub fn set_settled() {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-settled", "1");
    }
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

fn root() -> Option<web_sys::Element> {
    document()?.document_element()
}
