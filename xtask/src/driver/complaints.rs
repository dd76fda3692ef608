//! What a page did wrong without anyone having asked: errors on the console, uncaught exceptions,
//! violations of the Content Security Policy.

use serde_json::Value;

/// A script that collects complaints in the page. It may run more than once.
pub const LISTEN: &str = r#"
if (!window.__complaints) {
  const complaints = [];
  Object.defineProperty(window, "__complaints", { value: complaints });
  window.addEventListener("securitypolicyviolation", (event) => {
    complaints.push(`policy: ${event.violatedDirective} blocked ${event.blockedURI} (${event.sample})`);
  }, true);
  window.addEventListener("error", (event) => complaints.push(`error: ${event.message}`), true);
  window.addEventListener("unhandledrejection", (event) => complaints.push(`rejection: ${event.reason}`));
  const original = console.error;
  console.error = (...words) => {
    complaints.push(`console: ${words.join(" ")}`);
    original.apply(console, words);
  };
}
"#;

/// A script that hands over what was collected and starts afresh.
pub const COLLECT: &str = "return window.__complaints ? window.__complaints.splice(0) : [];";

/// The complaints in Chromium's log of the page.
pub fn in_log(entries: &Value) -> Vec<String> {
    let entries = entries.as_array().map(Vec::as_slice).unwrap_or_default();
    let severe = entries
        .iter()
        .filter(|entry| entry["level"] == "SEVERE" || entry["source"] == "security");
    severe
        .map(|entry| format!("log: {}", entry["message"].as_str().unwrap_or("(no words)")))
        .collect()
}

/// A script for Firefox's own side of the fence: gives the errors and policy violations that Firefox
/// noted for pages from disk, also from before the first script ran, and forgets them.
pub const FIREFOX_NOTES: &str = r#"
const notes = Services.console.getMessageArray();
Services.console.reset();
return notes
  .filter((note) => note instanceof Ci.nsIScriptError && note.sourceName.startsWith("file:"))
  .filter((note) => !(note.flags & Ci.nsIScriptError.warningFlag) || note.category.startsWith("CSP"))
  .map((note) => `${note.category}: ${note.errorMessage}`);
"#;
