//! The check that nothing in the page can ask the network for anything.
//!
//! A Content Security Policy does not cover every way out (navigation, new windows), so the delivered
//! script and the module's imports must not even name one.

use anyhow::Result;
use wasmparser::{Parser, Payload};

/// The browser's ways out, as they are named in scripts and, in part, in wasm-bindgen's import names.
const WAYS_OUT: [&str; 17] = [
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
    "importScripts",
    "serviceWorker",
    "SharedWorker",
    "window.open",
    "location.assign",
    "location.replace",
    "location.href =",
    "requestSubmit",
    "import(",
    "initSync",
];

/// Calls that open a window or a request, whatever they are called on. (`.open` alone is harmless: a
/// dialog has such a property.)
const CALLS: [&str; 2] = [".open(", ".submit("];

/// The ways out that a script names. One it cannot see: an address assigned to the document itself looks
/// like one assigned to a download link. `clippy.toml` forbids that where it would be written.
pub fn named_in_script(script: &str) -> Vec<String> {
    let ways = WAYS_OUT.into_iter().filter(|way| contains_name(script, way));
    let calls = CALLS.into_iter().filter(|call| script.contains(call));
    ways.chain(calls)
        .map(|way| format!("the script names `{way}`"))
        .collect()
}

/// The ways out that a module imports. wasm-bindgen names an import after the browser's function,
/// for example `__wbg_fetch_0123456789abcdef`.
pub fn named_in_imports(wasm: &[u8]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for name in imports(wasm)? {
        let stem = name.trim_start_matches("__wbg_").trim_start_matches("new_");
        let calls = |way: &str| stem.to_ascii_lowercase().starts_with(&way.to_ascii_lowercase());
        if WAYS_OUT.into_iter().any(calls) {
            found.push(format!("the module imports `{name}`"));
        }
    }
    Ok(found)
}

/// The names of a module's imports.
fn imports(wasm: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                names.push(import?.name.to_owned());
            }
        }
    }
    Ok(names)
}

/// Whether `name` stands in the text on its own and not as a part of a longer name.
fn contains_name(text: &str, name: &str) -> bool {
    let in_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(in_name);
        let after = text[at + name.len()..].chars().next().is_some_and(in_name);
        !before && !after
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module whose only content is one function type and one import of `name` (up to 100 bytes).
    fn module_importing(name: &str) -> Vec<u8> {
        let mut import = vec![1, 1, b'w', name.len() as u8];
        import.extend(name.bytes());
        import.extend([0, 0]);
        let mut wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02".to_vec();
        wasm.push(import.len() as u8);
        wasm.extend(import);
        wasm
    }

    #[test]
    fn a_script_that_fetches_is_found() {
        assert_eq!(named_in_script("window.fetch('x')"), ["the script names `fetch`"]);
        assert_eq!(
            named_in_script("new WebSocket(u)"),
            ["the script names `WebSocket`"]
        );
        assert_eq!(named_in_script("arg0.open(arg1)"), ["the script names `.open(`"]);
        assert_eq!(named_in_script("return arg0.open;"), Vec::<String>::new());
        assert_eq!(named_in_script("return arg0.prefetched;"), Vec::<String>::new());
    }

    #[test]
    fn a_module_that_imports_a_way_out_is_found() -> Result<()> {
        for name in [
            "__wbg_fetch_0123",
            "__wbg_new_WebSocket_0123",
            "__wbg_sendBeacon_0123",
        ] {
            assert_eq!(
                named_in_imports(&module_importing(name))?,
                [format!("the module imports `{name}`")]
            );
        }
        assert_eq!(
            named_in_imports(&module_importing("__wbg_createElement_0123"))?,
            Vec::<String>::new()
        );
        Ok(())
    }

    #[test]
    fn a_broken_module_is_an_error() {
        assert!(named_in_imports(b"\0asm?").is_err());
    }
}
